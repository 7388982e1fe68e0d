"""What an object is recognised as: a state, part of a state, its capital, its government."""

from __future__ import annotations

from dataclasses import replace

from recognition.lexicon.entities import TERRITORIES, Entity, claim, entities, slug
from recognition.positions.refs import Nominal, Objects, Ref
from recognition.positions.scene import Phrase, Scene
from recognition.positions.world import annexation, country_claimed
from recognition.text.known_people import known_person
from recognition.text.spelling import name_slug

#: what a state or territory is recognised as when its statehood is
STATEHOOD = ("polity", "statehood", "independent")


def as_claims(scene: Scene, refs: tuple[Ref, ...], at: int) -> Objects | str:
    """The objects of "recognise X as Y", where Y begins at segment ``at``."""
    at = complement_head(scene, at)
    if scene.word(at, "belongs") and (whose := scene.list_from(at + 1)) is not None:
        owners = [ref.entity for ref in whose.refs if ref.role == "self"]
        if len(owners) == 1 and owners[0] is not None and all(ref.entity for ref in refs):
            held = [annexation(r.entity, owners[0]) for r in refs if r.entity]
            start, end = refs[0].start, refs[0].end
            return Objects(tuple(Ref("claim", c, "", start, end) for c in held), whose.last)
    if scene.kind(at) != "np":
        return "what it is recognised as is not understood"
    lexed = scene.segmented.lexed
    nominal = scene.nominal(at)
    inside = range(nominal.first, nominal.last)
    owner = state_named(scene, nominal)
    end = at + 1
    if has_noun(scene, nominal, "capital"):
        if owner is None:
            return "whose capital is not said"
        made = [claim("capital_claim", r.entity, owner) for r in refs if r.entity]
    elif (
        owner is not None
        and (has_noun(scene, nominal, "part", "region") or nominal.ref.role == "adjective")
        and all(r.entity.type in TERRITORIES for r in refs if r.entity)
    ):
        made = [annexation(r.entity, owner) for r in refs if r.entity]
    elif _is_rule(scene, nominal):
        return _ruling(scene, refs, at, owner)
    elif has_noun(scene, nominal, "polity", "statehood", "independent") and not _goes_on(
        scene, nominal, end
    ):
        return Objects(refs, end)
    else:
        words = lexed.slice(inside.start, inside.stop)
        return f"another sense: recognised as {words!r}"
    return _claimed(refs, made, end)


def _is_rule(scene: Scene, nominal: Nominal) -> bool:
    """Whether a nominal says who rules, and not that a state is one: "the lawful government"."""
    ruling = has_noun(scene, nominal, "government", "president")
    return ruling and not has_noun(scene, nominal, "statehood")


def _ruling(scene: Scene, refs: tuple[Ref, ...], at: int, owner: Entity | None) -> Objects | str:
    """The objects of "recognise X as the government of Y"."""
    end = at + 1
    if all(ref.role in ("self", "seat", "anaphor") for ref in refs):
        # "as the only representative of Korea" is said of a state
        unnamed = len(refs) == 1 and refs[0].entity is None
        if owner is not None and owner.type == "state" and unnamed:
            # "the People's Republic as the only government of China"
            refs = (replace(refs[0], role="self", entity=owner),)
        return Objects(refs, end)
    if len(refs) == 1 and refs[0].role == "pronoun":
        # "recognised him as president", "recognised it as the lawful government"
        return Objects((replace(refs[0], role="ruler", entity=owner),), end)
    made = _governments(scene, refs, scene.nominal(at), owner)
    return _claimed(refs, made, end) if made else "whose government is not said"


def _claimed(refs: tuple[Ref, ...], made: list[Entity], end: int) -> Objects | str:
    """Claims as objects, in the place of the first thing that they are made of."""
    claims = tuple(Ref("claim", c, "", refs[0].start, refs[0].end) for c in made)
    return Objects(claims, end) if claims else "what is claimed is not understood"


def complement_head(scene: Scene, at: int) -> int:
    """Where the noun of "an independent, sovereign state" stands, past its adjectives."""
    while scene.is_loose(at):
        at += 1
    while (
        scene.kind(at) == "np"
        and scene.kind(at + 1) == "comma"
        and scene.kind(at + 2) == "np"
        and has_noun(scene, scene.nominal(at), "independent")
        and not has_noun(scene, scene.nominal(at), "polity", "statehood")
        and has_noun(scene, scene.nominal(at + 2), "polity", "statehood")
    ):
        at += 2
    return at


def _goes_on(scene: Scene, nominal: Nominal, end: int) -> bool:
    """Whether more than statehood is said: "a state sponsor of terrorism"."""
    lexed = scene.segmented.lexed
    heads = [
        m.last
        for at in range(nominal.first, nominal.last)
        for m in lexed.matches[at]
        if m.sense.kind == "nouns" and m.sense.value in STATEHOOD
    ]
    tokens = lexed.tokens[max(heads) : nominal.last]
    strange = any(token.is_word and not lexed.at(max(heads), "words") for token in tokens)
    return strange or (scene.is_dash(end) and scene.segmented.words(scene[end]) != ")")


def _governments(
    scene: Scene, refs: tuple[Ref, ...], nominal: Nominal, owner: Entity | None
) -> list[Entity]:
    """The claims of bodies and persons to be a country's government or president."""
    made: list[Entity] = []
    for ref in refs:
        if ref.role == "claim" and ref.entity and ref.entity.type == "government":
            made.append(ref.entity)
        elif ref.person is not None and has_noun(scene, nominal, "president"):
            known = known_person(ref.person.name)
            claims = country_claimed(known.person_id) if known else None
            country = owner or claims or _entity(ref.person.entity_id)
            if country is not None:
                body = Entity("", known.name if known else ref.person.name, "person")
                made.append(president_claim(body, country))
        elif ref.entity is not None and ref.entity.type == "organisation" and owner:
            made.append(claim("government", ref.entity, owner))
    return made


def president_claim(person: Entity, country: Entity) -> Entity:
    """A person's claim to be a country's president."""
    made = claim("government", person, country)
    name = made.name.replace(" as government of ", " as president of ")
    made_id = f"{name_slug(person.name)}-as-president-of-{slug(country.name)}"
    return Entity(made_id, name, made.type, territory_id=made.territory_id)


def is_legitimate(scene: Scene, refs: tuple[Ref, ...], at: int) -> bool:
    """Whether a vote or a claim is recognised "as valid": no more than recognised."""
    legitimate = scene.has(at, "cues", "void.legitimate")
    return legitimate and all(ref.role in ("claim", "vote") for ref in refs)


def rulers(scene: Scene, phrase: Phrase | None, found: Objects) -> Objects | str:
    """The claims of persons who are recognised without a word as what: "recognised Lobo".

    They are their government's head ("the government of N.") or known to claim a country's rule.
    """
    refs: list[Ref] = []
    for ref in found.refs:
        person = ref.person
        known = known_person(person.name) if person is not None else None
        country = country_claimed(known.person_id) if known else None
        if person is not None and country is None and _governs(scene, phrase):
            country = _entity(person.entity_id)
        if person is None and refs and phrase is not None:
            # "recognise N., as does Austria": another list begins
            return Objects(tuple(refs), phrase.first + len(refs))
        if person is None or country is None or country.type not in TERRITORIES:
            return "a person who is recognised, it is not said as what"
        body = Entity("", known.name if known else person.name, "person")
        refs.append(Ref("claim", president_claim(body, country), "", ref.start, ref.end))
    return Objects(tuple(refs), found.last, found.exceptions)


def _governs(scene: Scene, phrase: Phrase | None) -> bool:
    """Whether a nominal is a person's government: "the government of N."."""
    if phrase is None or len(phrase.nominals) > 1:
        return False
    return has_noun(scene, phrase.nominals[0], "government")


def state_named(scene: Scene, nominal: Nominal) -> Entity | None:
    """The state named in "Israel's capital", "the Israeli capital", "part of Russia"."""
    lexed = scene.segmented.lexed
    for at in range(nominal.first, nominal.last):
        for kind in ("name", "adjective", "people"):
            match = lexed.at(at, kind)
            if match:
                entity = entities()[match.sense.value]
                if entity.type in TERRITORIES:
                    return entity
    return None


def has_noun(scene: Scene, nominal: Nominal, *classes: str) -> bool:
    """Whether a nominal holds a noun of one of these classes."""
    lexed = scene.segmented.lexed
    return any(lexed.at(i, "nouns", *classes) for i in range(nominal.first, nominal.last))


def _entity(entity_id: str | None) -> Entity | None:
    return entities().get(entity_id) if entity_id else None
