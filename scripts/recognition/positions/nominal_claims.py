"""The votes and annexations that nominals name: "the referendum in X", "X's sovereignty over Y"."""

from __future__ import annotations

from recognition.lexicon.entities import Entity, entities
from recognition.positions.nominal_parts import Parts, is_strange
from recognition.positions.refs import Ref, Setting
from recognition.positions.segments import Segment
from recognition.positions.world import annexation, annexed_from, annexer, vote_named
from recognition.text.lexer import Lexed


def named_claim(
    lexed: Lexed, segment: Segment, parts: Parts, states: list[Entity], setting: Setting
) -> Ref | None:
    """The vote or claim that a nominal with these states names; None if it is of another kind."""
    nouns = {m.sense.value for m in parts.nouns}
    if "referendum" in nouns and not is_strange(lexed, parts, "referendum"):
        vote = _vote(lexed, states, setting)
        return Ref("vote", vote) if vote else Ref("unknown")
    ruled = "sovereignty" in nouns and len(states) > 1
    if ruled or ("annexation" in nouns and not is_strange(lexed, parts, "annexation")):
        found = _annexation(states) or _annexed_elsewhere(lexed, states, setting)
        if found is None and "annexation" in nouns:
            found = _annexed_from(lexed, states, setting)
        return Ref("claim", found) if found else Ref("unknown")
    if "sovereignty" in nouns and len(states) == 1 and states[0].type == "state":
        found = _annexed_elsewhere(lexed, states, setting)
        placed = any(
            lexed.at(i, "words", "preposition") for i in range(segment.first, segment.last)
        )
        if found or (placed and not lexed.at(segment.first, "words", "preposition")):
            # "Israel's sovereignty over the area" says nothing of Israel's statehood
            return Ref("claim", found) if found else Ref("unknown")
    if "sovereignty" in nouns and len(states) == 1 and states[0].type == "territory":
        inside = range(segment.first + 1, segment.last)
        if any(lexed.at(i, "words", "preposition") for i in inside):
            # "its sovereignty over the island" is a claim of whoever annexed it
            found = _annexed_here(lexed, states[0])
            return Ref("claim", found) if found else Ref("unknown")
    if nouns & {"referendum", "annexation"}:
        return Ref("unknown")
    return None


def _vote(lexed: Lexed, states: list[Entity], setting: Setting) -> Entity | None:
    """The vote that a referendum is, by the places named with it, in the sentence, elsewhere."""
    sentence = {m.sense.value for kind in ("name", "adjective") for m in lexed.find(kind)}
    near = {e.entity_id for e in states if e.type == "territory"} or sentence
    years = {t.text for t in lexed.tokens if t.text.isdigit() and len(t.text) == 4}
    return vote_named(near, setting.places(), years or setting.years)


def part_named(parts: Parts, states: list[Entity]) -> Entity | None:
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


def _annexed_from(lexed: Lexed, states: list[Entity], setting: Setting) -> Entity | None:
    """The claim of "the annexation of Ukrainian territory", where the text names which."""
    if len(states) != 1:
        return None
    near = {m.sense.value for m in lexed.find("name")}
    return annexed_from(states[0], near) or annexed_from(states[0], setting.places())


def _annexed_here(lexed: Lexed, territory: Entity) -> Entity | None:
    """The claim of the state that annexed a territory, where the sentence names that state."""
    claimant = annexer(territory)
    kinds = ("name", "seat", "adjective")
    named = {m.sense.value for kind in kinds for m in lexed.find(kind)}
    return annexation(territory, claimant) if claimant and claimant.entity_id in named else None
