"""What a nominal names: states, their organs and officials, territories, claims, votes.

A nominal is read by its classes of words, not by its phrases: an entity and an institution
is that entity's organ ("the Kazakh government"), an annexation and a territory is a claim
("the annexation of Crimea"), an entity that another noun follows is no more than that
noun's modifier ("the Kosovo athletes") and names nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from recognition.lexicon.entities import Entity, entities
from recognition.lexicon.phrases import Match
from recognition.positions.segments import NAMES, Segment
from recognition.positions.world import annexation, annexer, government_of, vote_named
from recognition.text.known_people import known_person
from recognition.text.lexer import Lexed
from recognition.text.people import Person

COLLECTIVES = {
    "none": "all-states",
    "all": "all-states",
    "most": "most-states",
    "many": "most-states",
}


#: nouns that stand for the entity that is their attribute: "the republic of", "the results of"
TRANSPARENT = frozenset(
    {"polity", "region", "part", "statehood", "aspect", "institution", "government"}
)


#: nouns whose compound with a name says whose they are
COMPOUNDED = ("institution", "annexation", "referendum", "statehood")


@dataclass(frozen=True, slots=True)
class Ref:
    """One thing that a nominal names.

    ``role``: self (the entity by its name), seat (by its capital), organ (its institution or
    official), adjective, people, person (not an official), collective, claim, vote, pronoun
    (``word`` is its class), anaphor ("the two regions"), unknown.
    """

    role: str
    entity: Entity | None = None
    word: str = ""
    start: int = 0
    end: int = 0
    person: Person | None = None


@dataclass(frozen=True, slots=True)
class Nominal:
    """A nominal read: what it names, and how it stands in its clause."""

    first: int
    last: int
    refs: tuple[Ref, ...]
    possessive: bool = False
    none: bool = False
    #: nothing but a quantifier before another word: "no plans", "any recognition"
    only_quantifier: bool = False
    #: the cases of its head, and of the last name in it, where the language has cases
    cases: frozenset[str] = field(default_factory=frozenset)
    name_cases: frozenset[str] = field(default_factory=frozenset)
    #: numbers and genders in which its head may stand: ("plur", "") or ("sing", "femn")
    agreement: frozenset[tuple[str, str]] = field(default_factory=frozenset)

    @property
    def ref(self) -> Ref:
        """The first thing named."""
        return self.refs[0]


@dataclass(frozen=True, slots=True)
class _Parts:
    """The words of a nominal by class, in order."""

    names: tuple[Match, ...]
    nouns: tuple[Match, ...]
    offices: tuple[Match, ...]
    pronouns: tuple[Match, ...]
    quantifiers: tuple[Match, ...]
    unknown: tuple[int, ...]
    last: int


@dataclass(frozen=True, slots=True)
class Setting:
    """What the rest of the article says: who is named where, places, years."""

    person_at: Callable[[int], Person | None]
    #: where the article's reported clauses begin
    reported: frozenset[int]
    #: the entities that the sentences near a cue name, read when they are asked for
    places: Callable[[], frozenset[str]]
    years: frozenset[str]


def read_nominal(lexed: Lexed, segment: Segment, setting: Setting) -> Nominal:
    """Read one nominal segment."""
    parts = _parts(lexed, segment)
    start = lexed.tokens[segment.first].start
    end = lexed.tokens[segment.last - 1].end
    refs = tuple(
        Ref(r.role, r.entity, r.word, start, end, r.person)
        for r in _refs(lexed, segment, parts, setting)
    )
    possessive = lexed.tokens[segment.last - 1].folded in ("'s", "'")
    none = any(m.sense.value == "none" for m in parts.quantifiers)
    head, name, agreement = _cases(lexed, parts)
    bare = bool(parts.quantifiers) and not (
        parts.names or parts.nouns or parts.offices or parts.pronouns or parts.unknown
    )
    return Nominal(segment.first, segment.last, refs, possessive, none, bare, head, name, agreement)


def _parts(lexed: Lexed, segment: Segment) -> _Parts:
    names: list[Match] = []
    nouns: list[Match] = []
    offices: list[Match] = []
    pronouns: list[Match] = []
    quantifiers: list[Match] = []
    unknown: list[int] = []
    #: words after a noun that leave what it names: "the breakaway republic"
    epithets = lexed.pack.settings["sentence"].get("epithets", ())
    at = segment.first
    while at < segment.last:
        token = lexed.tokens[at]
        here = [m for m in lexed.matches[at] if m.last <= segment.last and m.sense.kind != "speech"]
        longest = max((m.last for m in here), default=at)
        best = [m for m in here if m.last == longest]
        kinds = {m.sense.kind: m for m in reversed(best)}
        name = next((kinds[k] for k in NAMES if k in kinds), None)
        if name and not _is_bound(lexed, name):
            # one form may name a state and its seat (Luxembourg) or a people and be an adjective
            names.append(name)
        elif name:
            pass
        elif "nouns" in kinds or "offices" in kinds:
            nouns += [m for m in best if m.sense.kind == "nouns"]
            offices += [m for m in best if m.sense.kind == "offices"]
        elif "pronouns" in kinds:
            pronouns += [m for m in best if m.sense.kind == "pronouns"]
        elif "quantifiers" in kinds:
            quantifiers.append(kinds["quantifiers"])
        elif not best and token.is_word and token.folded not in ("'s", *epithets):
            unknown.append(at)
        at = max(at + 1, longest)
    return _Parts(
        tuple(names),
        tuple(nouns),
        tuple(offices),
        tuple(pronouns),
        tuple(quantifiers),
        tuple(unknown),
        segment.last,
    )


def _is_bound(lexed: Lexed, name: Match) -> bool:
    """Whether a hyphen makes the name part of a compound: "Russian-held", "pro-Moscow".

    Before an institution or an official it is its adjective: "EU-Kommission"; so it is before
    what is done to it: "Krim-Annexion".
    """
    tokens = lexed.tokens
    before, after = name.first - 1, name.last
    joined_after = (
        after + 1 < len(tokens)
        and tokens[after].text == "-"
        and tokens[after].start == tokens[after - 1].end
        and tokens[after + 1].start == tokens[after].end
    )
    joined_before = (
        before > 0
        and tokens[before].text == "-"
        and tokens[before].end == tokens[name.first].start
        and tokens[before - 1].end == tokens[before].start
    )
    owned = lexed.at(after + 1, "nouns", *COMPOUNDED) or lexed.at(after + 1, "offices", "official")
    return (joined_after and owned is None) or joined_before


def _refs(lexed: Lexed, segment: Segment, parts: _Parts, setting: Setting) -> tuple[Ref, ...]:
    nouns = {m.sense.value for m in parts.nouns}
    offices = {m.sense.value for m in parts.offices}
    states = [entities()[m.sense.value] for m in parts.names]
    if "referendum" in nouns and not _is_strange(lexed, parts, "referendum"):
        vote = _vote(lexed, states, setting)
        return (Ref("vote", vote),) if vote else (Ref("unknown"),)
    ruled = "sovereignty" in nouns and len(states) > 1
    if ruled or ("annexation" in nouns and not _is_strange(lexed, parts, "annexation")):
        found = _annexation(states) or _annexed_elsewhere(lexed, states, setting)
        return (Ref("claim", found),) if found else (Ref("unknown"),)
    if "sovereignty" in nouns and len(states) == 1 and states[0].type == "state":
        found = _annexed_elsewhere(lexed, states, setting)
        placed = any(
            lexed.at(i, "words", "preposition") for i in range(segment.first, segment.last)
        )
        if found or (placed and not lexed.at(segment.first, "words", "preposition")):
            # "Israel's sovereignty over the area" says nothing of Israel's statehood
            return (Ref("claim", found),) if found else (Ref("unknown"),)
    if nouns & {"referendum", "annexation"}:
        return (Ref("unknown"),)
    if _is_pointed_at(lexed, parts, states):
        return (Ref("anaphor", None, "single"),)
    person = _person(lexed, segment, setting.person_at)
    if person:
        return (_person_ref(person, offices, states),)
    if offices & {"private", "former"} or "former" in nouns:
        return (Ref("person"),)
    official = nouns & {"institution", "president"} or "official" in offices
    if official and _only_modifiers(parts):
        owner = _owner(parts)
        if owner:
            entity = entities()[owner.sense.value]
            government = government_of(entity)
            return (Ref("claim", government) if government else Ref("organ", entity),)
        leader = _anybody(lexed, segment, setting.person_at) or _known_leader(lexed, parts)
        if leader is not None and leader.entity_id and leader.office == "official":
            # "the Trump administration"; what is recognised is his claim to govern
            return (Ref("organ", entities()[leader.entity_id], person=leader),)
        word = parts.pronouns[0].sense.value if parts.pronouns else ""
        if word in ("our", "possessive"):
            return (Ref("pronoun", None, word),)
    if "part" in nouns and (part := _part_of(parts, states)):
        return (Ref("claim", part),)
    amount = _amount(lexed, segment, parts)
    if amount and _counts_states(lexed, parts):
        # "several allies of Russia" are nobody in particular
        return (Ref("collective", entities().get(COLLECTIVES.get(amount, ""))),)
    if parts.names:
        named = _named(lexed, parts, nouns)
        members = named.entity is not None and named.entity.type == "organisation"
        if members and "polity" in nouns:
            # "most member states of the UN" are not the UN
            named = Ref("collective")
        if named.role == "collective" and parts.quantifiers:
            # "most EU members", "several Arab states" are not all of them
            share = parts.quantifiers[0].sense.value
            if share not in ("none", "all"):
                named = Ref("collective", entities().get(COLLECTIVES.get(share, "")))
        elif named.role == "collective" and _is_counted(lexed, segment):
            # "five of the EU's members", "the four largest states of the EU"
            named = Ref("collective")
        return (named,)
    if "polity" in nouns and amount:
        # "some states" and "15 states" are nobody in particular: a collective without an entity
        return (Ref("collective", entities().get(COLLECTIVES.get(amount, ""))),)
    if parts.quantifiers and parts.quantifiers[0].sense.value == "none" and not nouns:
        # «никто», "none": of states, where a territory is recognised
        return (Ref("collective", entities()["all-states"]),)
    if parts.pronouns:
        word = parts.pronouns[0].sense.value
        if word in ("our", "possessive") and nouns & {"aspect", "statehood"}:
            # "their results", "its independence": what it is of has just been named
            return (Ref("anaphor", None, "claimed" if "aspect" in nouns else ""),)
        strange = bool(nouns - {"polity", "institution"} or parts.unknown)
        if word in ("our", "possessive") and strange:
            return (Ref("unknown"),)
        return (Ref("pronoun", None, word),)
    if nouns == {"aspect"} and not parts.unknown and _is_definite(lexed, segment):
        # "the result" is a vote's that has just been named
        return (Ref("anaphor", None, "claimed"),)
    if nouns == {"statehood"} and not parts.unknown and _is_definite(lexed, segment):
        # "the independence" is of what has just been named
        return (Ref("anaphor", None, "statehood"),)
    if nouns & {"polity", "region"} and not parts.unknown and _is_definite(lexed, segment):
        return (Ref("anaphor", None, "country" if _is_one_country(lexed, parts) else ""),)
    return (Ref("unknown"),)


def _is_pointed_at(lexed: Lexed, parts: _Parts, states: list[Entity]) -> bool:
    """Whether a territory is pointed at, and not named: "cette région de Géorgie"."""
    pointing = lexed.pack.settings["sentence"].get("demonstratives", ())
    regions = [m for m in parts.nouns if m.sense.value == "region"]
    pointed = any(lexed.tokens[m.first - 1].folded in pointing for m in regions if m.first)
    return pointed and all(entity.type == "state" for entity in states)


def _vote(lexed: Lexed, states: list[Entity], setting: Setting) -> Entity | None:
    """The vote that a referendum is, by the places named with it, in the sentence, elsewhere."""
    sentence = {m.sense.value for kind in ("name", "adjective") for m in lexed.find(kind)}
    near = {e.entity_id for e in states if e.type == "territory"} or sentence
    years = {t.text for t in lexed.tokens if t.text.isdigit() and len(t.text) == 4}
    return vote_named(near, setting.places(), years or setting.years)


def _part_of(parts: _Parts, states: list[Entity]) -> Entity | None:
    """The claim of "Crimea part of Russia": a territory, "part", and the state after it."""
    part = next(m for m in parts.nouns if m.sense.value == "part")
    proper = all(m.sense.kind == "name" for m in parts.names)
    pair = len(states) == 2 and states[1].type == "state"
    if proper and pair and parts.names[0].last <= part.first < parts.names[1].first:
        return annexation(states[0], states[1])
    return None


def _annexation(states: list[Entity]) -> Entity | None:
    """The claim that an annexation or sovereignty over a territory makes."""
    territories = [e for e in states if e.type == "territory"]
    claimants = [e for e in states if e.type == "state"]
    if len(territories) != 1 or len(claimants) > 1:
        return None
    claimant = claimants[0] if claimants else annexer(territories[0])
    return annexation(territories[0], claimant) if claimant else None


def _annexed_elsewhere(lexed: Lexed, states: list[Entity], setting: Setting) -> Entity | None:
    """The claim of "Israel's annexation", where the text names what Israel annexed."""
    if len(states) != 1 or states[0].type != "state":
        return None
    near = {m.sense.value for m in lexed.find("name")}
    for places in (near, setting.places()):
        annexed = [entities()[place] for place in places if annexer(entities()[place]) == states[0]]
        if annexed:
            return annexation(annexed[0], states[0]) if len(annexed) == 1 else None
    return None


def _person(
    lexed: Lexed, segment: Segment, person_at: Callable[[int], Person | None]
) -> Person | None:
    """The person whom the nominal's last words name."""
    for at in range(segment.last - 1, segment.first - 1, -1):
        token = lexed.tokens[at]
        if token.is_word and token.folded != "'s" and not lexed.at(at, "words", "of"):
            # "Latin America" is nobody, whatever its words are elsewhere
            region = any(
                (match := lexed.at(i, "nouns", "region")) and match.last == at + 1
                for i in range(segment.first, at + 1)
            )
            return None if region else person_at(token.start)
    return None


def _known_leader(lexed: Lexed, parts: _Parts) -> Person | None:
    """A known official whose surname alone stands before an institution: "the Trump team"."""
    for at in parts.unknown:
        known = known_person(lexed.tokens[at].text) if lexed.tokens[at].is_capitalised else None
        if known is not None and known.entity_id:
            return Person(
                known.person_id, known.name, known.entity_id, "official", "", known.gender, None
            )
    return None


def _anybody(
    lexed: Lexed, segment: Segment, person_at: Callable[[int], Person | None]
) -> Person | None:
    """The first person named anywhere in a nominal."""
    places = (lexed.tokens[at].start for at in range(segment.first, segment.last))
    return next((person for place in places if (person := person_at(place))), None)


def _person_ref(person: Person, offices: set[str], states: list[Entity]) -> Ref:
    if offices & {"private", "former"} and "official" not in offices:
        return Ref("person", person=person)
    if person.office == "official" and person.entity_id:
        return Ref("organ", entities()[person.entity_id], person=person)
    if "official" in offices and states:
        return Ref("organ", states[0], person=person)
    return Ref("person", person=person)


def _counts_states(lexed: Lexed, parts: _Parts) -> bool:
    """Whether the head is a word for states and a state's name only its attribute."""
    if not parts.names or parts.names[0].sense.kind != "name":
        return False
    polities = [m for m in parts.nouns if m.sense.value == "polity"]
    name = parts.names[0]
    entity = entities()[name.sense.value]
    headed = any(m.last <= name.first for m in polities) and _is_attribute(lexed, name)
    return headed and entity.type == "state"


def _is_one_country(lexed: Lexed, parts: _Parts) -> bool:
    """Whether a nominal without a name is "the country": what the text or a speaker is about."""
    if len(parts.nouns) != 1 or parts.nouns[0].sense.value != "polity":
        return False
    head = lexed.tokens[parts.nouns[0].last - 1].folded
    analyses = lexed.pack.morphology.analyse(head)
    if lexed.pack.morphology.has_cases:
        return any(a.case == "nomn" and a.number == "sing" for a in analyses)
    return analyses[0].lemma == head


def _is_definite(lexed: Lexed, segment: Segment) -> bool:
    """Whether a nominal points back: "the two regions"; any does where there are no articles."""
    return lexed.pack.morphology.has_cases or bool(lexed.at(segment.first, "words", "determiner"))


def _amount(lexed: Lexed, segment: Segment, parts: _Parts) -> str | None:
    """How many states a nominal speaks of: a quantifier's class, or some for a number."""
    if parts.quantifiers:
        return parts.quantifiers[0].sense.value
    inside = range(segment.first, segment.last)
    if lexed.at(segment.first, "words", "determiner"):
        return None
    numbers = any(lexed.tokens[i].text[0].isdigit() for i in inside)
    return "some" if numbers or any(lexed.at(i, "words", "numeral") for i in inside) else None


def _is_counted(lexed: Lexed, segment: Segment) -> bool:
    """Whether a number stands in a nominal."""
    inside = range(segment.first, segment.last)
    return any(lexed.at(i, "words", "numeral") or lexed.tokens[i].text.isdigit() for i in inside)


def _only_modifiers(parts: _Parts) -> bool:
    """Whether no strange noun follows the institution: "government" but not "government bonds"."""
    head = max(m.last for m in (*parts.nouns, *parts.offices))
    return not any(at >= head for at in parts.unknown)


def _owner(parts: _Parts) -> Match | None:
    """The entity whose institution it is: the first one named."""
    return parts.names[0] if parts.names else None


def _named(lexed: Lexed, parts: _Parts, nouns: set[str]) -> Ref:
    """What a nominal with an entity's name names: the last name, if it is the head."""
    proper = [m for m in parts.names if m.sense.kind in ("name", "seat")]
    name = proper[-1] if proper else parts.names[-1]
    entity = entities()[name.sense.value]
    trailing = any(at >= name.last for at in parts.unknown) or any(
        m.first >= name.last for m in parts.offices
    )
    if _is_region_of(lexed, parts, name, entity) or _is_of_another(lexed, parts, name):
        return Ref("unknown", entity)
    following = {m.sense.value for m in parts.nouns if m.first >= name.last}
    if trailing:
        return Ref("unknown")
    if "sovereignty" in following or "annexation" in following:
        return Ref("unknown")
    if "statehood" in nouns and (not following or "statehood" in following):
        return Ref("self", entity, "statehood")
    if name.sense.kind in ("adjective", "people"):
        return Ref("unknown", entity) if following else Ref(name.sense.kind, entity)
    own_kind = following <= {"polity", "region", "independent"} and entity.type == "territory"
    if following and not own_kind:
        return Ref("unknown", entity)
    government = government_of(entity)
    if government:
        return Ref("claim", government)
    if entity.type == "collective":
        return Ref("collective", entity)
    return Ref("self" if name.sense.kind == "name" else "seat", entity)


def _is_of_another(lexed: Lexed, parts: _Parts, name: Match) -> bool:
    """Whether a strange noun heads the nominal: "the importance of Kosovo", "Israel hit Iran"."""
    if not _is_attribute(lexed, name):
        proper = [m for m in parts.names if m.sense.kind in ("name", "seat") and m is not name]
        return any(m.last <= at < name.first for m in proper for at in parts.unknown)
    heads = _heads(parts, name)
    strange = [at for at in parts.unknown if at < name.first]
    if not heads:
        return bool(strange)
    head = max(m.last for m in heads)
    kind = next(m.sense.value for m in heads if m.last == head)
    return kind not in (
        "polity",
        "region",
        "part",
        "statehood",
        "aspect",
        "institution",
        "government",
    ) or any(at >= head for at in strange)


def _is_attribute(lexed: Lexed, name: Match) -> bool:
    """Whether the name is another noun's attribute: after "of", or in the genitive."""
    before = name.first - 1
    if lexed.at(before, "words", "determiner"):
        before -= 1
    if lexed.at(before, "words", "of"):
        return True
    words = lexed.pack.morphology
    if not words.has_cases:
        return False
    return any(a.case == "gent" for a in words.analyse(lexed.tokens[name.first].folded))


def _is_strange(lexed: Lexed, parts: _Parts, noun: str) -> bool:
    """Whether another noun has the noun as its attribute: "organisers of the referendum"."""
    first = next(m.first for m in parts.nouns if m.sense.value == noun)
    before = [at for at in parts.unknown if at < first]
    if not before:
        return False
    if lexed.pack.morphology.has_cases:
        return any(
            lexed.pack.morphology.analyse(lexed.tokens[at].folded)[0].pos == "NOUN" for at in before
        )
    return any(lexed.at(i, "words", "of") for i in range(before[0], first))


def _is_region_of(lexed: Lexed, parts: _Parts, name: Match, entity: Entity) -> bool:
    """Whether the name says only where something lies: "the two regions of Ukraine"."""
    heads = _heads(parts, name)
    if entity.type != "state" or not heads or not _is_attribute(lexed, name):
        return False
    head = lexed.tokens[heads[-1].last - 1]
    known = lexed.pack.morphology.analyse(head.folded)[0]
    plural = known.number == "plur" if known.number else known.lemma != head.folded
    return heads[-1].sense.value in ("region", "part") or plural


def _heads(parts: _Parts, name: Match) -> list[Match]:
    """The nouns before a name, of which it may be an attribute; "independent" is none."""
    before = (m for m in parts.nouns if m.last <= name.first)
    return [m for m in before if m.sense.value != "independent"]


def _cases(
    lexed: Lexed, parts: _Parts
) -> tuple[frozenset[str], frozenset[str], frozenset[tuple[str, str]]]:
    """The cases of a nominal's head and of its last name, and the head's number and gender.

    All are empty in a language without cases.
    """
    words = lexed.pack.morphology
    if not words.has_cases:
        return frozenset(), frozenset(), frozenset()

    def cases(at: int) -> frozenset[str]:
        return frozenset(a.case for a in words.analyse(lexed.tokens[at].folded) if a.case)

    named = [m.first for m in parts.names]
    nouns = [m.first for m in (*parts.nouns, *parts.offices)]
    nouns += [at for at in parts.unknown if words.analyse(lexed.tokens[at].folded)[0].pos == "NOUN"]
    proper = [m.first for m in parts.names if m.sense.kind in ("name", "seat")]
    others = [m.first for m in (*parts.pronouns, *parts.quantifiers)]
    heads = sorted([*nouns, *proper]) or sorted([*named, *others]) or sorted(parts.unknown)
    if not heads:
        return frozenset(), frozenset(), frozenset()
    head = cases(heads[0])
    quantity = next((m.first for m in parts.quantifiers if m.first < heads[0]), None)
    counted = quantity is not None and "gent" not in cases(quantity)
    counted = counted or any(
        lexed.tokens[i].text[0].isdigit() or lexed.at(i, "words", "numeral")
        for i in range(max(0, heads[0] - 2), heads[0])
    )
    if "gent" in head and counted:
        # «большинство стран», «100 стран»: the quantity is in the case of the whole
        whole = cases(quantity) if quantity is not None else head
        return whole | {"nomn", "accs"}, cases(named[-1]) if named else head, frozenset()
    analyses = words.analyse(lexed.tokens[heads[0]].folded)
    agreement = frozenset(
        (a.number, "" if a.number == "plur" else a.gender)
        for a in analyses
        if a.case == "nomn" and a.number
    )
    return head, cases(named[-1]) if named else head, agreement
