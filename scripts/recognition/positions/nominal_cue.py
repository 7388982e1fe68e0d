"""Recognition said with a noun: "its recognition of", "withdrew recognition from".

A possessor before the noun or an agent after the object holds the position; without either
the subject of the verb that does something to the recognition does: grants, withdraws,
denies it. "Recognition" of whom or by whom nobody says makes no frame.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from recognition.positions.algebra import Reading, compose
from recognition.positions.chain import (
    Chain,
    governor_class,
    is_conditional,
    is_conditioned,
    read_chain,
)
from recognition.positions.complements import as_claims
from recognition.positions.frame import Abstention, Frame
from recognition.positions.objects import objects_of, read_objects
from recognition.positions.refs import Objects, Ref
from recognition.positions.scene import Phrase, Scene
from recognition.positions.subjects import Subject, find_subject, reading_of
from recognition.positions.world import is_contested

#: types of entity whose recognition somebody can win
HOLDING = frozenset({"state", "organisation"})
OWNERS = frozenset({"self", "seat", "organ", "adjective", "pronoun", "collective"})


@dataclass(frozen=True, slots=True)
class _Verb:
    """The verb that governs the noun: its class, its chain and its subject."""

    kind: str
    chain: Chain
    subject: Subject | str


def read_noun(scene: Scene, at: int, negative: bool) -> Frame | Abstention:
    """Read the recognition noun at segment ``at``; ``negative`` for "non-recognition"."""
    cue = (scene[at].first, scene[at].last)
    if scene.has(_before_loose(scene, at - 1), "nominal", "obtains"):
        return _obtained(scene, at) or Abstention(cue, "whose recognition is won is not clear")
    by, objects = _instrumental(scene, at + 1)
    heads = _heads_clause(scene, at)
    if objects is None:
        objects = _objects(scene, at + 1, heads=heads)
    if isinstance(objects, str):
        return Abstention(cue, objects)
    owner = _owner(scene, at)
    before = (owner.first if owner else at) - 1
    while (
        scene.is_loose(before)
        or scene.word(before, "preposition")
        or scene.kind(before) == "date"
        or (scene.kind(before) == "np" and scene.nominal(before).only_quantifier)
        or (_is_adjunct(scene, before) and not owner)
    ):
        before -= 1
    own = owner is not None and owner.refs[0].role == "pronoun"
    verb = _verb(scene, before, own=own)
    if verb is None and own and _is_open(scene, before):
        # "went back on its recognition of": what is done to it is not understood
        return Abstention(cue, "the verb before the recognition is not understood")
    if scene.has(before, "cues", "consider.base") and scene.kind(objects.last) == "np":
        return Abstention(cue, "what is thought of the recognition, not a recognition")
    agent = by or _agent(scene, objects.last, heads=heads)
    if own and agent is not None and all(ref.role == "unknown" for ref in agent.refs):
        # «a justifié sa reconnaissance par un précédent»
        agent = None
    governors: tuple[tuple[str, bool], ...] = (("not", False),) if negative else ()
    favoured = verb is not None and verb.kind == "denies" and scene.word(objects.last, "favour")
    withdrew = (verb is not None and verb.kind == "withdraws") or favoured
    holders: tuple[Ref, ...]
    if agent is not None:
        holders, rule = agent.refs, "noun.agent"
    elif verb is None and owner is None and (undoers := _undone(scene, objects.last)):
        holders, rule, withdrew = undoers.refs, "noun.agent", True
        agent = undoers
    elif owner is not None:
        holders, rule = owner.refs, "noun.owner"
        if own and verb is not None and isinstance(verb.subject, str) and verb.kind == "withdraws":
            return Abstention(cue, verb.subject)
        if own and verb and isinstance(verb.subject, Subject):
            holders = verb.subject.phrase.refs
    elif verb is not None:
        if isinstance(verb.subject, str):
            return Abstention(cue, verb.subject)
        holders, rule = verb.subject.phrase.refs, "noun.verb"
        if not verb.kind and _seeks_own(holders, objects.refs):
            return Abstention(cue, "who seeks a recognition seeks it for itself")
    elif (fronted := _fronted(scene, at, objects.last)) is not None:
        verb = fronted
        if isinstance(verb.subject, str):
            return Abstention(cue, verb.subject)
        holders, rule = verb.subject.phrase.refs, "noun.verb"
    else:
        return Abstention(cue, "whose recognition it is, is not said")
    end = max(agent.last if agent else 0, objects.last)
    first = owner.first if owner else at
    subject = verb is None and not negative and not scene.word(first - 1, "preposition")
    if subject and _is_unsettled(scene, end):
        return Abstention(cue, "what is said of the recognition leaves it open")
    if verb is not None:
        governors = (*governors, *_bearing(verb, owner, agent, favoured))
    reading = compose(governors)
    if reading is None:
        return Abstention(cue, "the governors leave the sign open")
    open_yet = (withdrew or reading != Reading()) and is_conditioned(scene, at)
    on_terms = verb is not None and verb.kind == "conditions"
    if on_terms and reading != Reading():
        return Abstention(cue, "what is or is not made to hang on something")
    if on_terms:
        reading = Reading(True, "conditional")
    elif open_yet or is_conditional(scene, verb.chain.left if verb else at, at):
        reading = reading.weaker("conditional")
    if withdrew and not reading.positive:
        # what is not withdrawn stands
        withdrew, reading = False, Reading(True, reading.modality)
    clause = (owner.first if owner else at, objects.last)
    return Frame(rule, cue, holders, objects.refs, reading, withdrew, governors, clause)


def _seeks_own(holders: tuple[Ref, ...], objects: tuple[Ref, ...]) -> bool:
    """Whether a territory wants the recognition "of" a state that nobody contests."""
    contested = all(r.entity is not None and r.entity.type == "territory" for r in holders)
    return contested and all(r.entity is not None and not is_contested(r.entity) for r in objects)


def _obtained(scene: Scene, at: int) -> Frame | None:
    """Who won the recognition of whom: «Kosovo obtuvo el reconocimiento de Perú»."""
    before = _before_loose(scene, at - 1)
    granters = scene.list_from(at + 1)
    if granters is None:
        return None
    if any(ref.role not in ("self", "seat", "organ") or ref.word for ref in granters.refs):
        return None
    chain = read_chain(scene, before)
    subject = find_subject(scene, chain)
    reading = None if isinstance(subject, str) else reading_of(scene, chain, subject)
    if isinstance(subject, str) or reading is None or reading.modality != "asserted":
        # who hopes to win it says nothing of the other's mind
        return None
    phrase = subject.phrase
    objects = objects_of(scene, phrase)
    if not isinstance(objects, str) and scene.word(granters.last, "as"):
        objects = as_claims(scene, objects.refs, granters.last + 1)
    if isinstance(objects, str):
        return None
    # a seat stands for a government, which recognises and is not recognised
    contested = all(r.entity is not None and r.entity.type != "state" for r in objects.refs)
    states = all(r.entity is not None and r.entity.type in HOLDING for r in granters.refs)
    cue = (scene[at].first, scene[at].last)
    clause = (phrase.first, granters.last)
    made = Frame("noun.agent", cue, granters.refs, objects.refs, reading, False, chain.governors)
    return replace(made, clause=clause) if contested and states else None


def _is_unsettled(scene: Scene, at: int) -> bool:
    """Whether what follows a recognition tells nothing of its being a fact: "is closer".

    What was done about it tells of a fact: "was condemned", "angered".
    """
    while scene.is_loose(at):
        at += 1
    if scene.word(at, "negator") or governor_class(scene, at) is not None:
        return True
    if not scene.word(at, "be", "become", "stay"):
        return False
    at += 1
    while scene.is_loose(at):
        at += 1
    told = scene.word(at, "verb", "with_others") or scene.has(at, "speech")
    return not (told or scene.has(at, "cues"))


def _fronted(scene: Scene, at: int, last: int) -> _Verb | None:
    """The verb of «о признании Абхазии объявил президент», which follows what it is about."""
    while scene.is_loose(last):
        last += 1
    about = scene.word(at - 1, "preposition") and scene.has(last, "nominal", "grants")
    subject = scene.list_from(last + 1) if about else None
    if subject is None or "nomn" not in subject.nominals[0].cases:
        return None
    return _Verb("grants", read_chain(scene, last), Subject(subject, "direct"))


def _undone(scene: Scene, at: int) -> Phrase | None:
    """Who took it back: "the recognition of Kosovo was revoked by Ghana and Togo"."""
    passive = False
    while scene.is_loose(at) or scene.word(at, "be", "have"):
        passive = passive or scene.word(at, "be")
        at += 1
    if not passive or not scene.has(at, "nominal", "withdraws") or not scene.word(at + 1, "agent"):
        return None
    return scene.list_from(at + 2, objects=True)


def _before_loose(scene: Scene, at: int) -> int:
    while scene.is_loose(at):
        at -= 1
    return at


def _is_adjunct(scene: Scene, at: int) -> bool:
    """Whether a nominal only says where, between the verb and the noun: "in parliament"."""
    return (
        scene.kind(at) == "np"
        and scene.word(at - 1, "preposition")
        and not scene.word(at - 1, "agent", "of", "to_whom")
        and any(
            scene.has(_before_loose(scene, at - 2), "nominal", kind)
            for kind in ("grants", "withdraws", "denies")
        )
    )


def _is_open(scene: Scene, before: int) -> bool:
    """Whether something that is not understood stands before the noun in its clause."""
    return scene.kind(before) == "np" or scene.word(before, "verb")


def _bearing(
    verb: _Verb, owner: Phrase | None, agent: Phrase | None, favoured: bool
) -> tuple[tuple[str, bool], ...]:
    """The governors of the verb that bear on the holder's stance.

    "X rejects Y's recognition of Z" leaves Y's recognition as it is, "X calls for Y's
    recognition of Z" makes it no fact; "X froze its recognition" is X's own.
    """
    if agent is None and (owner is None or owner.refs[0].role == "pronoun"):
        denied = (("not", False),) if verb.kind == "denies" and not favoured else ()
        above = verb.subject.above if isinstance(verb.subject, Subject) else ()
        return (*denied, *verb.chain.governors, *above)
    return tuple(g for g in verb.chain.governors if g[0] in ("directs", "considers", "open"))


def _instrumental(scene: Scene, at: int) -> tuple[Phrase | None, Objects | str | None]:
    """The agent and the objects of «признание Россией Абхазии», «признание Абхазии Россией»."""
    while scene.is_loose(at):
        at += 1
    first = scene.list_from(at)
    second = scene.list_from(first.last) if first else None
    if first is None or second is None:
        return None, None
    if _is_agent(first):
        return first, objects_of(scene, second)
    if _is_agent(second):
        return second, _up_to(objects_of(scene, first), second.last)
    if {"ablt", "gent"} <= first.nominals[0].cases and "gent" in second.nominals[0].cases:
        return None, "who recognises whom the cases do not tell"
    return None, None


def _up_to(found: Objects | str, last: int) -> Objects | str:
    return found if isinstance(found, str) else Objects(found.refs, last, found.exceptions)


def _is_agent(phrase: Phrase) -> bool:
    """Whether a phrase names holders in the instrumental."""
    nominal = phrase.nominals[0]
    agents = ("self", "seat", "organ", "collective")
    return nominal.cases == frozenset({"ablt"}) and nominal.ref.role in agents


def _heads_clause(scene: Scene, at: int) -> bool:
    """Whether the recognition is its clause's subject, so that the verb is said of it."""
    return scene.clause_start(at) >= at - (scene.kind(at - 1) == "np")


def _objects(scene: Scene, at: int, *, heads: bool) -> Objects | str:
    if scene.word(at, "to_whom", "from"):
        at += 1
    while scene.kind(at) == "date":
        at += 1
    if scene.kind(at) in ("", "comma", "mark") or scene.is_verbal(at):
        # bare "recognition" is of what the article is about
        return Objects((Ref("topic"),), at)
    return read_objects(scene, at, closed=not heads)


def _owner(scene: Scene, at: int) -> Phrase | None:
    before = at - 1
    while scene.is_loose(before):
        before -= 1
    if scene.word(before, "preposition"):
        return _decider(scene, before - 1)
    phrase = scene.list_to(before)
    if phrase is None:
        return None
    last = phrase.nominals[-1].ref
    if last.role in ("adjective",) or (
        last.role == "pronoun" and last.word in ("possessive", "our")
    ):
        return phrase
    if last.role in OWNERS and _has_possessive(scene, before):
        return phrase
    return None


def _decider(scene: Scene, at: int) -> Phrase | None:
    """Whose decision it is: «рішення Франції про визнання», at the name before the preposition."""
    phrase = scene.list_to(at)
    if phrase is None or "gent" not in phrase.nominals[0].cases:
        return None
    decided = governor_class(scene, phrase.first - 1) in ("decides", "implies")
    return phrase if decided else None


def _has_possessive(scene: Scene, at: int) -> bool:
    lexed = scene.segmented.lexed
    return any(
        lexed.tokens[i].folded in ("'s", "'") for i in range(scene[at].first, scene[at].last)
    )


def _agent(scene: Scene, at: int, *, heads: bool) -> Phrase | None:
    while scene.is_loose(at):
        at += 1
    return scene.list_from(at + 1, objects=not heads) if scene.word(at, "agent") else None


def _verb(scene: Scene, at: int, *, own: bool) -> _Verb | None:
    """The verb or noun whose object the recognition is, at segment ``at``, or none."""
    kinds = ("conditions", "withdraws", "denies", "grants")
    kind = next((c for c in kinds if scene.has(at, "nominal", c)), "")
    if not kind and scene.has(at, "nominal", "reacts"):
        # "defended the recognition of X by Y" says that Y did; "its recognition" is its own
        chain = read_chain(scene, at)
        plain = own and not chain.governors
        return _Verb("grants", chain, find_subject(scene, chain)) if plain else None
    if not kind and governor_class(scene, at) is None:
        return None
    if kind == "grants":
        # "revoked its decision on recognition": the outer verb decides
        outer = at - 1
        while scene.is_loose(outer) or scene.word(outer, "preposition"):
            outer -= 1
        for other in ("withdraws", "denies"):
            if scene.has(outer, "nominal", other):
                kind, at = other, outer
    chain = read_chain(scene, at if kind else at + 1)
    if _is_participle(scene, at):
        # «депутатов, поддержавших признание»: its subject is what it stands after
        before = chain.left - 1 - (scene.kind(chain.left - 1) == "comma")
        named = scene.list_to(before)
        return _Verb(kind, chain, Subject(named, "relative") if named else "no subject")
    return _Verb(kind, chain, find_subject(scene, chain))


def _is_participle(scene: Scene, at: int) -> bool:
    """Whether a word is, in a language with cases, a participle with a case."""
    words = scene.segmented.lexed.pack.morphology
    token = scene.segmented.lexed.tokens[scene[at].first]
    return words.has_cases and words.analyse(token.folded)[0].pos == "PRTF"
