"""Who "it", "we", "his government" or "the two regions" are: references resolved.

A reference is resolved by the statement that it stands in (whose speaker "we" is), by the
subject of an earlier clause, or by the territories that the text has just named. Where two
answers are possible there is none.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import count

from recognition.lexicon.entities import CLAIMS, Entity, entities
from recognition.positions.complements import president_claim
from recognition.positions.nominal_parts import institution_at
from recognition.positions.refs import Ref
from recognition.positions.scene import Phrase, Scene
from recognition.positions.world import annexation, annexer, country_claimed, is_contested
from recognition.statements.model import Statement
from recognition.text.known_people import known_person
from recognition.text.people import People

HOLDERS = frozenset({"state", "territory", "organisation", "collective"})
_ANNEXING = ("annex.base", "annex.finite", "annex.past", "annex.verb")
GENDERS = {"masculine": "m", "feminine": "f"}


@dataclass(frozen=True, slots=True)
class Memory:
    """The paragraph before a sentence, which is read only when something refers to it."""

    #: the scene of the n-th sentence before, counted from 0; None where the paragraph begins
    earlier: Callable[[int], Scene | None] = lambda _: None
    #: the same over paragraphs, where things are remembered for longer than who does them
    before: Callable[[int], Scene | None] = lambda _: None

    def topic(self) -> tuple[Entity, ...]:
        """The states or bodies that the nearest earlier sentence is about."""
        return self._nearest(_topic, self.earlier)

    def listed(self) -> tuple[Entity, ...]:
        """The only list of states that the nearest earlier sentence with one names."""
        return self._nearest(_listed, self.earlier)

    def territories(self) -> tuple[Entity, ...]:
        """The territories and claims that the nearest earlier sentence names."""
        return self._nearest(_territories, self.before)

    def events(self) -> tuple[Entity, ...]:
        """What the nearest earlier sentence says of territories: see ``_event``."""
        return self._nearest(_event, self.before)

    def _nearest(
        self,
        read: Callable[[Scene, int], tuple[Entity, ...] | None],
        earlier: Callable[[int], Scene | None],
    ) -> tuple[Entity, ...]:
        for back in count():
            scene = earlier(back)
            if scene is None:
                return ()
            if found := read(scene, len(scene)):
                return found
        return ()


def _is_contested(ref: Ref) -> bool:
    return ref.role == "self" and ref.entity is not None and is_contested(ref.entity)


def _topic(scene: Scene, before: int) -> tuple[Entity, ...] | None:
    """The state or body that the sentence's first clause is about.

    Nothing at all where it begins with something else; None where it names nothing.
    """
    for at in range(before):
        adjunct = scene.word(at - 1, "preposition", "contrast", "as", "agent")
        if adjunct and not scene.word(at - 1, "topic"):
            continue
        phrase = scene.list_from(at)
        if phrase is None:
            continue
        found = tuple(
            ref.entity
            for ref in phrase.refs
            if ref.entity and ref.role in ("self", "seat", "organ") and ref.entity.type in HOLDERS
        )
        if found:
            return found
        if phrase.refs[0].role in ("person", "unknown", "people", "anaphor", "claim", "vote"):
            return ()
    return None


def _listed(scene: Scene, before: int) -> tuple[Entity, ...] | None:
    """The list of states that a sentence names up to a segment; nothing where there are two."""
    found: list[tuple[Entity, ...]] = []
    at = 0
    while at < before:
        phrase = scene.list_from(at)
        if phrase is not None and len(phrase.refs) > 1:
            states = [ref.entity for ref in phrase.refs if ref.role in ("self", "seat", "organ")]
            if len(states) == len(phrase.refs):
                found.append(tuple(e for e in states if e is not None and e.type == "state"))
        at = phrase.last if phrase is not None else at + 1
    if not found:
        return None
    return found[0] if len(found) == 1 else ()


def holder(
    ref: Ref, scene: Scene, statement: Statement | None, memory: Memory, people: People
) -> tuple[Entity, ...]:
    """The entities that a holder's reference stands for."""
    if ref.word == "statehood":
        # the independence of a state recognises nobody
        return ()
    if ref.entity is not None and ref.role in ("self", "seat", "organ", "collective", "adjective"):
        return (ref.entity,) if ref.entity.type in HOLDERS else ()
    if ref.role == "institution":
        return _institution(scene, ref, memory)
    if ref.word == "countries":
        own = _listed(scene, _segment_at(scene, ref.start))
        return own if own is not None else memory.listed()
    if ref.role != "pronoun" and ref.word != "country":
        return ()
    spoken_for = tuple(entities()[e] for e in statement.spoken_for) if statement else ()
    if ref.word in ("we", "our", "speaker"):
        return spoken_for
    if ref.word in GENDERS:
        person = people.pronoun(ref.start, GENDERS[ref.word])
        if person and person.office == "official" and person.entity_id:
            return (entities()[person.entity_id],)
        if person is not None:
            return ()
        if len(spoken_for) == 1:
            return spoken_for
        if scene.segmented.lexed.pack.order == "svo":
            return ()
        # where nouns have genders, "he" and "she" may be a state
        return _subject_of(scene, ref, memory)
    unsaid = ref.word in ("unsaid", "unsaid_plural")
    if (unsaid or ref.word == "plural") and statement is not None and statement.kind == "direct":
        # "they" in somebody's mouth are others
        return ()
    if unsaid:
        found = _subject_of(scene, ref, memory)
        # the verb agrees with its subject
        return found if (len(found) > 1) == (ref.word == "unsaid_plural") else ()
    if ref.word in ("neuter", "possessive", "plural", "country"):
        if len(spoken_for) == 1 or (spoken_for and ref.word == "plural"):
            return spoken_for
        named = _subject_of(scene, ref, memory)
        # "they" are no single state
        single = ref.word == "plural" and len(named) == 1 and named[0].type == "state"
        return () if single else named
    return ()


def _institution(scene: Scene, ref: Ref, memory: Memory) -> tuple[Entity, ...]:
    """Whose "the ministry" is: of the only state whose ministry has just been named."""
    named = _owners(scene, _segment_at(scene, ref.start), ref.word)
    for back in count():
        earlier = memory.before(back)
        if earlier is None:
            return tuple(named) if len(named) == 1 else ()
        named |= _owners(earlier, len(earlier), ref.word)
    return ()


def _owners(scene: Scene, before: int, institution: str) -> set[Entity]:
    """The states whose institution a sentence names up to a segment."""
    lexed = scene.segmented.lexed
    organs = (at for at in range(before) if scene.kind(at) == "np")
    return {
        ref.entity
        for at in organs
        for ref in scene.nominal(at).refs
        if ref.role == "organ" and ref.entity and institution_at(lexed, scene[at]) == institution
    }


def _subject_of(scene: Scene, ref: Ref, memory: Memory) -> tuple[Entity, ...]:
    """What the sentence is about up to a reference, or what an earlier one is about."""
    at = _segment_at(scene, ref.start)
    own = _topic(scene, at)
    if own is None:
        return memory.topic()
    # "A broke with B after it recognised C": it may be B
    return own if _other_states(scene, at) <= set(own) else ()


def _other_states(scene: Scene, before: int) -> set[Entity]:
    """The states and bodies that a sentence names up to a segment."""
    return {
        ref.entity
        for at in range(before)
        if scene.kind(at) == "np"
        for ref in scene.nominal(at).refs
        if ref.entity is not None
        and ref.role in ("self", "seat", "organ")
        and ref.entity.type in ("state", "organisation")
    }


def _segment_at(scene: Scene, offset: int) -> int:
    """The segment that begins at or after an offset."""
    tokens = scene.segmented.lexed.tokens
    starts = (tokens[scene[at].first].start for at in range(len(scene)))
    return next((at for at, start in enumerate(starts) if start >= offset), len(scene))


def objects(
    refs: tuple[Ref, ...],
    scene: Scene,
    before: int,
    memory: Memory,
    topic: Entity | None,
    people: People,
) -> tuple[Entity, ...]:
    """The entities that a cue's objects stand for; ``before`` is where the cue's clause begins.

    ``topic`` is the one thing whose recognition the article speaks of, if there is just one.
    """
    found: dict[str, Entity] = {}
    for ref in refs:
        named: tuple[Entity, ...] = ()
        if ref.role == "ruler":
            named = _claimants(ref, scene, before, memory, people)
        elif ref.role == "topic":
            named = _one((topic,) if topic is not None else _territories(scene, before))
        elif ref.entity is not None:
            named = (ref.entity,)
        elif ref.word == "event":
            named = _event(scene, before) or memory.events()
        elif ref.word == "topic":
            named = (topic,) if topic is not None else ()
        elif ref.role in ("pronoun", "anaphor"):
            named = _referred(ref, scene, before, memory, topic, people)
        found |= {entity.entity_id: entity for entity in named}
    return tuple(found.values())


def _one(named: tuple[Entity, ...]) -> tuple[Entity, ...]:
    return named if len(named) == 1 else ()


def _referred(
    ref: Ref,
    scene: Scene,
    before: int,
    memory: Memory,
    topic: Entity | None,
    people: People,
) -> tuple[Entity, ...]:
    """What "it", "its independence" or "the two regions" are, as an object."""
    named = _antecedents(ref, scene, before, memory)
    if ref.word in GENDERS or (not named and _may_be_person(ref, scene)):
        named = _ruled(ref, people)
    if not named and topic is not None and (ref.role == "pronoun" or ref.word == "statehood"):
        named = (topic,)
    if ref.word == "statehood":
        named = _independent(named)
        return named if _names_several(scene, before) else _one(named)
    if ref.word == "claimed":
        # "its results" are a vote's, never a territory's
        named = tuple(e for e in named if e.type in CLAIMS)
    if ref.word == "plural" and len(named) == 1 and scene.segmented.lexed.pack.order == "svo":
        # "they" is no single territory, but may be those who claim to govern
        named = tuple(e for e in named if e.type in CLAIMS)
    several = ref.word == "plural" or (ref.role == "anaphor" and ref.word in ("", "countries"))
    return named if several else _one(named)


def _antecedents(ref: Ref, scene: Scene, before: int, memory: Memory) -> tuple[Entity, ...]:
    """What a reference may mean: what its clause, the sentence or an earlier one just named."""
    return (
        _territories(scene, _segment_at(scene, ref.start), _after_subject(scene, before))
        or _territories(scene, before)
        or memory.territories()
    )


def _claimants(
    ref: Ref, scene: Scene, before: int, memory: Memory, people: People
) -> tuple[Entity, ...]:
    """The claim of "recognised him as president", "recognised it as the lawful government"."""
    claims = _ruled(ref, people) if _may_be_person(ref, scene) else ()
    named = _antecedents(ref, scene, before, memory)
    return claims or _one(tuple(e for e in named if e.type == "government"))


def _may_be_person(ref: Ref, scene: Scene) -> bool:
    """Whether a pronoun may mean a person: "him", and "it" where nouns have genders."""
    order = scene.segmented.lexed.pack.order
    return ref.word in GENDERS or (ref.word == "neuter" and order != "svo")


def _names_several(scene: Scene, before: int) -> bool:
    """Whether the sentence is about "both regions", of whose independence it then speaks."""
    earlier = (scene.nominal(at).ref for at in range(before) if scene.kind(at) == "np")
    return any(ref.role == "anaphor" and ref.word == "" for ref in earlier)


def _ruled(ref: Ref, people: People) -> tuple[Entity, ...]:
    """The claim of him or her to rule a country: the one said, or the one known of."""
    person = people.pronoun(ref.start, GENDERS.get(ref.word, ""))
    known = known_person(person.name) if person is not None else None
    country = ref.entity or (country_claimed(known.person_id) if known else None)
    if person is None or country is None:
        return ()
    body = Entity("", known.name if known else person.name, "person")
    return (president_claim(body, country),)


def _event(scene: Scene, before: int) -> tuple[Entity, ...]:
    """What a sentence says of the territories it names: of those annexed, that they are a part."""
    lexed = scene.segmented.lexed
    named = _territories(scene, before)
    last = scene[before - 1].last if 0 < before <= len(scene) else 0
    annexed = any(
        lexed.at(i, "nouns", "annexation") or lexed.at(i, "cues", *_ANNEXING) for i in range(last)
    )
    if not annexed:
        return named
    claims = []
    for entity in named:
        claimant = annexer(entity)
        if entity.type in CLAIMS:
            claims.append(entity)
        elif claimant is not None:
            claims.append(annexation(entity, claimant))
    return tuple(claims)


def _independent(named: tuple[Entity, ...]) -> tuple[Entity, ...]:
    """Whose the independence is: the territories, also of claims to them, each once."""
    claimed = (
        entities()[e.territory_id] if e.type == "territorial_claim" and e.territory_id else e
        for e in named
    )
    return tuple(dict.fromkeys(e for e in claimed if e.type not in CLAIMS))


def _after_subject(scene: Scene, first: int) -> int:
    """Where the subject ends that begins a clause."""
    subject = scene.list_from(first)
    return subject.last if subject is not None else first


def _territories(scene: Scene, before: int, at: int = 0) -> tuple[Entity, ...]:
    """The contested territories named in the sentence before a segment, and from another on."""
    named: dict[str, Entity] = {}
    mentioned: dict[str, Entity] = {}
    lexed = scene.segmented.lexed
    while at < before:
        phrase: Phrase | None = scene.list_from(at)
        if phrase is None:
            at += 1
            continue
        for ref in phrase.refs:
            if ref.entity and (ref.role in ("claim", "vote") or _is_contested(ref)):
                named[ref.entity.entity_id] = ref.entity
        for token in range(scene[phrase.first].first, scene[phrase.last - 1].last):
            name = lexed.at(token, "name")
            if name is not None and is_contested(entity := entities()[name.sense.value]):
                mentioned[entity.entity_id] = entity
        at = phrase.last
    # "supporters of Palestine": what is named in passing is nearer than an earlier sentence's
    return tuple((named or mentioned).values())
