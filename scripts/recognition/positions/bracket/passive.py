"""German passives and participles: "wird von X anerkannt", "das von X anerkannte Y"."""

from __future__ import annotations

from recognition.positions.bracket.clauses import attribute_span
from recognition.positions.bracket.clue import Clue, antecedent, claimed, frame, unloosed, what
from recognition.positions.bracket.matrix import above, clause_governors, front, shared
from recognition.positions.bracket.roles import can_be_patient, object_refs, understood
from recognition.positions.frame import Abstention, Frame
from recognition.positions.scene import Phrase, Scene

_INFLECTED = ("e", "en", "er", "es", "em")


def is_inflected(clue: Clue) -> bool:
    """Whether a participle has an ending, as before a noun: "anerkannte"."""
    return clue.scene.segmented.lexed.tokens[clue.cue[0]].folded.endswith(_INFLECTED)


def is_passive(clue: Clue) -> bool:
    """Whether the participle stands in a passive, or alone as an apposition."""
    scene, others = clue.scene, [i for i in clue.clause.verbs if i != clue.at]
    if any(scene.word(i, "have") for i in others):
        return False
    if not others and clue.clause.joined:
        earlier = clue.every[clue.clause.index - 1]
        return not any(scene.word(i, "have") for i in earlier.verbs)
    return not others or any(scene.word(i, "be", "become") for i in others)


def attribute(clue: Clue) -> Frame | Abstention:
    """A participle before its noun: "die nur von Russland anerkannte Region Abchasien"."""
    scene = clue.scene
    before = clue.at - 1
    negators = 0
    while scene.is_loose(before) or scene.word(before, "negator"):
        negators += scene.word(before, "negator")
        before -= 1
    agent = scene.list_to(before)
    if agent is None or not scene.word(unloosed(scene, agent.first - 1), "agent"):
        return clue.no("a bare epithet")
    things = scene.list_from(clue.at + 1)
    assert things is not None
    refs = object_refs(scene, things)
    if not refs:
        return clue.no("what is recognised is not understood")
    governors = (("not", False),) * negators
    neither = scene.word(unloosed(scene, agent.first - 1) - 1, "neither")
    return frame(clue, "participle", agent, refs, governors, neither)


def passive(clue: Clue) -> Frame | Abstention:
    """A passive with its agent: "wird nur von der Türkei anerkannt"."""
    scene, clause = clue.scene, clue.clause
    segments = range(clause.first, clause.last)
    aside = {i for at in segments if at != clue.at for i in attribute_span(scene, at)}
    agents = [i for i in segments if i not in aside and _is_agent(scene, i)]
    if not agents:
        return clue.no("a passive that does not say by whom")
    agent = _joined(scene, agents)
    if agent is None:
        return clue.no("the agent is not understood")
    patient = _patient(clue)
    if isinstance(patient, str):
        return clue.no(patient)
    refs = claimed(clue, object_refs(scene, patient), agent)
    if isinstance(refs, str):
        return clue.no(refs)
    governors = clause_governors(scene, clause, clue.at, True)
    outer = above(scene, clue.every, clause, False)
    if isinstance(governors, str) or isinstance(outer, str):
        return clue.no(governors if isinstance(governors, str) else str(outer))
    if patient.none or clause.kind == "infinitive":
        return clue.no("who is not recognised is not said")
    neither = scene.word(agents[0] - 1, "neither")
    rule = "passive" if len(clause.verbs) > 1 else "participle"
    return frame(clue, rule, agent, refs, (*governors, *outer), neither)


def _is_agent(scene: Scene, at: int) -> bool:
    """Whether somebody by whom a thing is done is named after the segment."""
    if not scene.word(at, "agent"):
        return False
    phrase = scene.list_from(_after(scene, at))
    return phrase is not None and all(understood(scene, n) for n in phrase.nominals)


def _joined(scene: Scene, agents: list[int]) -> Phrase | None:
    """The agents of one list: "weder von X noch von Y"."""
    found = [p for at in agents if (p := scene.list_from(_after(scene, at))) is not None]
    for before, at in zip(found, agents[1:], strict=False):
        if not scene.word(at - 1, "and", "or") or at - 1 != before.last:
            return None
    first = found[0]
    nominals = tuple(n for phrase in found for n in phrase.nominals)
    return Phrase(first.first, found[-1].last, nominals, first.neither, first.exceptions)


def _after(scene: Scene, at: int) -> int:
    at += 1
    while scene.is_loose(at):
        at += 1
    return at


def _patient(clue: Clue) -> Phrase | str:
    scene, clause = clue.scene, clue.clause
    found = [p for p in clause.nominals if can_be_patient(scene, p)]
    if len(found) == 1 and len(clause.nominals) == 1:
        return found[0]
    if found or clause.nominals:
        return "what is recognised is not understood"
    if scene.is_setting(clause.first, "clause_relatives"):
        return what(scene, clause.first)
    before = antecedent(scene, clause) if clause.kind == "relative" else None
    if clause.kind != "relative":
        before = front(scene, clue.every, clause) or shared(scene, clue.every, clause)
    if before is None and len(clause.verbs) == 1 and scene.kind(clause.first - 1) == "comma":
        before = scene.list_to(clause.first - 2)
    return before or "what is recognised is not said"
