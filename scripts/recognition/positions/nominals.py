"""What a nominal names: states, their organs and officials, territories, claims, votes.

A nominal is read by its classes of words, not by its phrases: an entity and an institution
is that entity's organ ("the Kazakh government"), an annexation and a territory is a claim
("the annexation of Crimea"), an entity that another noun follows is no more than that
noun's modifier ("the Kosovo athletes") and names nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from recognition.lexicon.entities import Entity, entities
from recognition.lexicon.phrases import Match
from recognition.positions.nominal_claims import named_claim, part_named
from recognition.positions.nominal_parts import (
    Parts,
    amount_of,
    cases_of,
    counts_states,
    heads_before,
    institution_at,
    is_attribute,
    is_counted,
    is_definite,
    is_limited,
    is_one_country,
    only_modifiers,
    read_parts,
)
from recognition.positions.refs import COLLECTIVES, UNITED_NATIONS, Nominal, Ref, Setting
from recognition.positions.segments import Segment
from recognition.positions.world import (
    government_of,
    republics_of,
)
from recognition.text.known_people import known_person
from recognition.text.lexer import Lexed
from recognition.text.people import Person

#: nouns that stand for the entity that is their attribute: "the republic of", "the results of"
TRANSPARENT = frozenset(
    {"polity", "region", "part", "statehood", "aspect", "institution", "government"}
)


#: nouns that a territory's name may follow: "the regions Abkhazia and South Ossetia"
OWN_KINDS = frozenset({"polity", "region"})


def read_nominal(lexed: Lexed, segment: Segment, setting: Setting) -> Nominal:
    """Read one nominal segment."""
    parts = read_parts(lexed, segment)
    start = lexed.tokens[segment.first].start
    end = lexed.tokens[segment.last - 1].end
    refs = tuple(
        Ref(r.role, r.entity, r.word, start, end, r.person)
        for r in _refs(lexed, segment, parts, setting)
    )
    possessive = lexed.tokens[segment.last - 1].folded in ("'s", "'")
    none = any(m.sense.value == "none" for m in parts.quantifiers)
    head, name, agreement = cases_of(lexed, parts)
    bare = bool(parts.quantifiers) and not (
        parts.names or parts.nouns or parts.offices or parts.pronouns or parts.unknown
    )
    return Nominal(segment.first, segment.last, refs, possessive, none, bare, head, name, agreement)


def _refs(lexed: Lexed, segment: Segment, parts: Parts, setting: Setting) -> tuple[Ref, ...]:
    nouns = {m.sense.value for m in parts.nouns}
    offices = {m.sense.value for m in parts.offices}
    states = [entities()[m.sense.value] for m in parts.names]
    if (claimed := named_claim(lexed, segment, parts, states, setting)) is not None:
        return (claimed,)
    if _is_pointed_at(lexed, segment, parts, states):
        return (Ref("anaphor", None, "single"),)
    person = _person(lexed, segment, setting.person_at)
    if person and _is_of_person(lexed, segment, parts):
        return (Ref("unknown"),)
    if person and person.entity_id and "institution" in nouns and not offices:
        # "the government of N.": what is recognised is his claim to govern
        return (Ref("organ", entities()[person.entity_id], person=person),)
    if person:
        return (_person_ref(person, offices, states),)
    # "the former province" is no person
    bygone = "former" in offices and not (nouns & {"region", "part"} and "official" not in offices)
    if "private" in offices or bygone or "former" in nouns:
        return (Ref("person"),)
    official = nouns & {"institution", "president"} or "official" in offices
    if official and only_modifiers(parts) and not _names_its_kind(parts):
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
        one = "polity" not in nouns or is_one_country(lexed, parts)
        named_before = "institution" in nouns and one and not (parts.quantifiers or parts.unknown)
        if named_before and is_definite(lexed, segment):
            return (Ref("institution", None, institution_at(lexed, segment)),)
    if "part" in nouns and (part := part_named(parts, states)):
        return (Ref("claim", part),)
    amount = amount_of(lexed, segment, parts)
    if amount and counts_states(lexed, parts):
        # "several allies of Russia" are nobody in particular
        return (Ref("collective"),)
    if len(states) == 1 and "polity" in nouns and (republics := republics_of(states[0])):
        # "the republics of Donbas" are two, "the Donbas republic" none
        plural = not is_one_country(lexed, replace(parts, nouns=parts.nouns[:1]))
        return tuple(Ref("self", r) for r in republics) if plural else (Ref("unknown"),)
    if parts.names:
        named = _named(lexed, parts, nouns)
        members = named.entity is not None and named.entity.type == "organisation"
        everybody = members and named.entity == entities()[UNITED_NATIONS]
        if members and "polity" in nouns:
            # "most member states of the UN" are not the UN
            named = Ref("collective")
        share = parts.quantifiers[0].sense.value if parts.quantifiers else ""
        if named.role == "collective" and share not in ("", "none", "all"):
            # "most EU members", "several Arab states" are not all of them
            named = Ref("collective")
        elif named.role == "collective" and is_counted(lexed, segment):
            # "five of the EU's members", "the four largest states of the EU"
            named = Ref("collective")
        if named.role == "collective" and everybody:
            named = Ref("collective", entities().get(COLLECTIVES.get(share, "")))
        return (named,)
    if "polity" in nouns and amount:
        # "some states", "15 states", "most African states" are nobody in particular: a
        # collective without an entity
        counted = None if is_limited(lexed, parts) else entities().get(COLLECTIVES.get(amount, ""))
        return (Ref("collective", counted),)
    alone = segment.last - segment.first == 1
    if alone and lexed.at(segment.first, "words", "numeral") and not (nouns or parts.unknown):
        # "only five recognise it: A, B, …"
        return (Ref("collective"),)
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
    if nouns == {"aspect"} and not parts.unknown and is_definite(lexed, segment):
        # "the result" is a vote's that has just been named
        return (Ref("anaphor", None, "claimed"),)
    if nouns == {"statehood"} and not parts.unknown and is_definite(lexed, segment):
        # "the independence" is of what has just been named
        return (Ref("anaphor", None, "statehood"),)
    if nouns & {"polity", "region"} and not parts.unknown and is_definite(lexed, segment):
        if is_one_country(lexed, parts):
            return (Ref("anaphor", None, "country"),)
        return (Ref("anaphor", None, "countries" if "polity" in nouns else ""),)
    return (Ref("unknown"),)


def _names_its_kind(parts: Parts) -> bool:
    """Whether a name follows a word for its kind: "Georgia's breakaway states Abkhazia"."""
    kinds = [m.last for m in parts.nouns if m.sense.value in OWN_KINDS]
    name = parts.names[-1] if parts.names else None
    return len(parts.names) > 1 and name is not None and name.first in kinds


def _is_pointed_at(lexed: Lexed, segment: Segment, parts: Parts, states: list[Entity]) -> bool:
    """Whether a territory is pointed at, and not named: "cette région de Géorgie"."""
    pointing = lexed.pack.settings["sentence"].get("demonstratives", ())
    regions = [m for m in parts.nouns if m.sense.value == "region"]
    pointed = any(lexed.tokens[m.first - 1].folded in pointing for m in regions if m.first)
    adjectives = all(m.sense.kind == "adjective" for m in parts.names)
    described = bool(regions) and bool(parts.names) and adjectives and not parts.unknown
    # "the Ukrainian peninsula" is one that has just been named
    pointed = pointed or (described and is_definite(lexed, segment) and len(parts.nouns) == 1)
    return pointed and all(entity.type == "state" for entity in states)


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


def _is_of_person(lexed: Lexed, segment: Segment, parts: Parts) -> bool:
    """Whether a strange noun heads a nominal whose attribute a person is: "the victory of N."."""
    head = parts.unknown[0] if parts.unknown else segment.last
    plain = head < segment.last and lexed.tokens[head].text.islower()
    leads = not any(m.first < head for m in (*parts.nouns, *parts.offices, *parts.names))
    return plain and leads and lexed.at(head + 1, "words", "of") is not None


def _known_leader(lexed: Lexed, parts: Parts) -> Person | None:
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


def _owner(parts: Parts) -> Match | None:
    """The entity whose institution it is: the first one named."""
    return parts.names[0] if parts.names else None


def _named(lexed: Lexed, parts: Parts, nouns: set[str]) -> Ref:
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
    if name.sense.kind == "adjective" and entity.type == "state" and nouns & {"region", "part"}:
        # "the independence of the Serbian province" is not Serbia's
        return Ref("unknown", entity)
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
    if entity.type == "collective" and name.sense.kind == "adjective" and "polity" in nouns:
        heads = tuple(m for m in parts.nouns if m.sense.value == "polity")
        if is_one_country(lexed, replace(parts, nouns=heads[:1])):
            # "the third Arab country"
            return Ref("unknown")
    if entity.type == "collective":
        return Ref("collective", entity)
    return Ref("self" if name.sense.kind == "name" else "seat", entity)


def _is_of_another(lexed: Lexed, parts: Parts, name: Match) -> bool:
    """Whether a strange noun heads the nominal: "the importance of Kosovo", "Israel hit Iran"."""
    if not is_attribute(lexed, name):
        proper = [m for m in parts.names if m.sense.kind in ("name", "seat") and m is not name]
        headed = any(m.last <= name.first and m.sense.value in OWN_KINDS for m in parts.nouns)
        # "Georgia's breakaway states Abkhazia", but not "Israel hit Iran"
        apart = any(m.last <= at < name.first for m in proper for at in parts.unknown)
        return apart and not headed
    heads = heads_before(parts, name)
    strange = [at for at in parts.unknown if at < name.first]
    if not heads:
        return bool(strange)
    head = max(m.last for m in heads)
    kinds = {m.sense.value for m in heads if m.last == head}
    return (
        # "the ally of Russia" is not Russia
        not kinds.isdisjoint(("capital", "partner"))
        or not kinds & TRANSPARENT
        or any(at >= head and not _is_adjective(lexed, at) for at in strange)
    )


def _is_adjective(lexed: Lexed, at: int) -> bool:
    """Whether a token can only be an adjective, where the language tells parts of speech."""
    words = lexed.pack.morphology
    known = words.analyse(lexed.tokens[at].folded) if words.has_cases else ()
    return bool(known) and known[0].pos in ("ADJF", "PRTF")


def _is_region_of(lexed: Lexed, parts: Parts, name: Match, entity: Entity) -> bool:
    """Whether the name says only where something lies: "the two regions of Ukraine"."""
    heads = heads_before(parts, name)
    if entity.type != "state" or not heads or not is_attribute(lexed, name):
        return False
    head = lexed.tokens[heads[-1].last - 1]
    known = lexed.pack.morphology.analyse(head.folded)[0]
    plural = known.number == "plur" if known.number else known.lemma != head.folded
    return heads[-1].sense.value in ("region", "part") or plural
