"""German verdicts and ties: "erklärte … für ungültig", "brach die Beziehungen zu … ab"."""

from __future__ import annotations

from collections.abc import Iterator

from recognition.positions.algebra import Reading, compose
from recognition.positions.bracket.clauses import Clause, clause_of, clauses
from recognition.positions.bracket.matrix import (
    Governors,
    above,
    clause_governors,
    front,
    infinitive_matrix,
    is_conditional,
    is_hypothetical,
    shared,
)
from recognition.positions.bracket.roles import can_act, can_be_subject
from recognition.positions.bracket.segments import LONGEST
from recognition.positions.frame import Abstention, Frame
from recognition.positions.refs import Ref
from recognition.positions.scene import Phrase, Scene
from recognition.positions.verdicts import SPEAKER

_CLAIMS = ("claim", "vote")


# ---- verdicts ---------------------------------------------------------------------------
def read_verdict(scene: Scene, at: int) -> Frame | Abstention | None:
    """Read the adjective at segment ``at``: illegal, null and void, (not) legitimate."""
    every = clauses(scene) if len(scene) <= LONGEST else []
    clause = clause_of(every, at)
    if clause is None or not clause.verbs:
        return None
    void = scene.has(at, "cues", "void.adjective")
    things = [p for p in clause.nominals if _judged(p, void)]
    before = front(scene, every, clause) or shared(scene, every, clause)
    if not things and before and _judged(before, void):
        things = [before]
    if not clause.nominals and not things:
        # "die in zwei Regionen abgehaltenen Referenden"
        inside = [scene.list_from(i) for i in range(clause.first, clause.last)]
        things = [p for p in inside if p and _judged(p, void)]
    if len(things) != 1:
        return None
    refs = _judged(things[0], void)
    verb = next((i for i in clause.verbs if scene.has(i, "cues", "void.declare")), None)
    if verb is not None:
        return _declared(scene, at, verb, every, clause, things[0], refs)
    rest = [p for p in clause.nominals if p.first != things[0].first]
    plain = all(scene.word(i, "be") for i in clause.verbs)
    if rest or not plain or is_hypothetical(scene, every, clause):
        return None
    governors: Governors = tuple(("not", False) for _ in clause.negators)
    opens = scene.list_from(clause.first + 1) if scene.word(clause.first, "to_whom") else None
    # "Für Kanada ist das Referendum illegal"
    holders = opens.refs if opens is not None and can_act(scene, opens) else (SPEAKER,)
    return _verdict(scene, "verdict.said", at, clause, holders, refs, governors, void)


def _judged(phrase: Phrase, void: bool) -> tuple[Ref, ...]:
    """What a phrase names that a verdict can be on: claims, votes, an independence called void."""
    return tuple(
        r for r in phrase.refs if r.role in _CLAIMS or (void and r.word == "statehood" and r.entity)
    )


def _declared(
    scene: Scene,
    at: int,
    verb: int,
    every: list[Clause],
    clause: Clause,
    thing: Phrase,
    refs: tuple[Ref, ...],
) -> Frame | Abstention | None:
    """Read "X erklärt Y für ungültig": the subject of the verb of declaring holds it."""
    cue = (scene[at].first, scene[at].last)
    if any(scene.word(i, "become") for i in clause.verbs) and not _is_future(scene, verb):
        agent = _agent(scene, clause)
        passive = clause_governors(scene, clause, verb, True)
        if agent is None or isinstance(passive, str) or is_hypothetical(scene, every, clause):
            return Abstention(cue, "a passive that does not say by whom")
        found: tuple[Phrase, Governors] | str = (agent, passive)
    else:
        found = _actor(scene, verb, every, clause, (thing,))
    if isinstance(found, str):
        return Abstention(cue, found)
    holder, governors = found
    void = scene.has(at, "cues", "void.adjective")
    return _verdict(scene, "verdict.declared", at, clause, holder.refs, refs, governors, void)


def _agent(scene: Scene, clause: Clause) -> Phrase | None:
    """By whom a thing is declared what it is, if just one list says so."""
    found = [
        phrase
        for at in range(clause.first, clause.last)
        if scene.word(at, "agent") and (phrase := scene.list_from(at + 1)) is not None
    ]
    return found[0] if len(found) == 1 and can_act(scene, found[0]) else None


def _verdict(
    scene: Scene,
    rule: str,
    at: int,
    clause: Clause,
    holders: tuple[Ref, ...],
    refs: tuple[Ref, ...],
    governors: Governors,
    void: bool,
) -> Frame | Abstention:
    cue = (scene[at].first, scene[at].last)
    reading = compose(governors)
    if reading is None or (void and not reading.positive):
        return Abstention(cue, "not calling a thing illegal is no recognition")
    made = Reading(reading.positive != void, reading.modality)
    span = (clause.first, clause.last)
    return Frame(rule, cue, holders, refs, made, False, governors, span)


# ---- ties -------------------------------------------------------------------------------
def read_ties(scene: Scene, at: int) -> Iterator[Frame | Abstention]:
    """Read a verb of switching, severing or establishing ties at segment ``at``."""
    every = clauses(scene) if len(scene) <= LONGEST else []
    clause = clause_of(every, at)
    if clause is None or at not in clause.verbs:
        return
    cue = (scene[at].first, scene[at].last)
    switch = scene.has(at, "cues", "switch.verb")
    severs = scene.has(at, "cues", "sever.verb")
    ties = [p for p in clause.nominals if _is_ties(scene, p)]
    left, joined = _after(scene, clause, "from"), _after(scene, clause, "to")
    partner = _after(scene, clause, "with")
    lost, gained = (left, joined) if switch else (partner, None) if severs else (None, partner)
    if severs:
        gained = _after(scene, clause, "favour")
    paired = switch or (severs and gained is not None) or _resumes(scene, every, clause)
    noun = any(scene.has(i, "cues", "recognise.noun") for i in range(clause.first, clause.last))
    if switch and not (lost and gained and (ties or noun or _contested(lost, gained))):
        return
    if not switch and not ties and not _resumes(scene, every, clause):
        return
    refs = [(_counted(lost, paired), True), (_counted(gained, paired), False)]
    if not any(found for found, _ in refs):
        return
    found = _actor(scene, at, every, clause, tuple(ties))
    reading = None if isinstance(found, str) else compose(found[1])
    if isinstance(found, str) or reading is None or not reading.positive:
        reason = found if isinstance(found, str) else "the governors leave the sign open"
        yield Abstention(cue, reason)
        return
    if is_conditional(scene, every, clause):
        reading = reading.weaker("conditional")
    rule = "switch" if switch else "sever" if severs else "establish"
    span = (clause.first, clause.last)
    for things, withdrew in refs:
        if things:
            yield Frame(rule, cue, found[0].refs, things, reading, withdrew, found[1], span)


def _is_ties(scene: Scene, phrase: Phrase) -> bool:
    lexed = scene.segmented.lexed
    tokens = range(phrase.nominals[0].first, phrase.nominals[-1].last)
    return any(lexed.at(i, "nouns", "relations") for i in tokens)


def _resumes(scene: Scene, every: list[Clause], clause: Clause) -> bool:
    """Whether ties are established right after others were broken off in the same breath."""
    if clause.index == 0 or not clause.joined:
        return False
    earlier = every[clause.index - 1]
    return any(scene.has(i, "cues", "sever.verb") for i in earlier.verbs) and any(
        _is_ties(scene, p) for p in earlier.nominals
    )


def _after(scene: Scene, clause: Clause, word: str) -> Phrase | None:
    """The list after the clause's first word of a class that names a state or territory."""
    for at in range(clause.first, clause.last):
        phrase = scene.list_from(at + 1) if scene.word(at, word) else None
        if phrase is not None and any(r.role in ("self", "seat") for r in phrase.refs):
            return phrase
    return None


def _counted(phrase: Phrase | None, paired: bool) -> tuple[Ref, ...]:
    """The partners whose ties are recognition: territories, and states in a switch."""
    types = ("territory", "state") if paired else ("territory",)
    refs = phrase.refs if phrase else ()
    return tuple(r for r in refs if r.entity is not None and r.entity.type in types)


def _contested(*phrases: Phrase) -> bool:
    entities = [r.entity for p in phrases for r in p.refs if r.entity is not None]
    return len(entities) == 2 and "territory" in {e.type for e in entities}


# ---- who does it ------------------------------------------------------------------------
def _actor(
    scene: Scene, verb: int, every: list[Clause], clause: Clause, things: tuple[Phrase, ...]
) -> tuple[Phrase, Governors] | str:
    """The subject of a verb and its governors; ``things`` are the clause's other nominals."""
    if clause.strange or is_hypothetical(scene, every, clause):
        return "a hypothesis, or a word of the clause is not known"
    if any(scene.word(i, "become") for i in clause.verbs) and not _is_future(scene, verb):
        return "a passive that does not say by whom"
    governors = clause_governors(scene, clause, verb, False)
    if isinstance(governors, str):
        return governors
    if clause.kind == "infinitive":
        matrix = infinitive_matrix(scene, every, clause)
        return matrix if isinstance(matrix, str) else (matrix.subject, matrix.governors)
    taken = {p.first for p in things}
    rest = [p for p in clause.nominals if p.first not in taken and not _is_possessive(p)]
    other = front(scene, every, clause) or shared(scene, every, clause)
    if not rest and other is not None:
        rest = [other]
    if len(rest) != 1 or not can_be_subject(scene, rest[0]) or clause.kind == "relative":
        return "who does it is not understood"
    if not can_act(scene, rest[0]) or rest[0].none:
        return "who does it is not understood"
    outer = above(scene, every, clause, rest[0].nominals[0].ref.role == "pronoun")
    return outer if isinstance(outer, str) else (rest[0], (*governors, *outer))


def _is_possessive(phrase: Phrase) -> bool:
    """Whether a nominal is no more than the "seine" of "seine Anerkennung"."""
    ref = phrase.nominals[0].ref
    return ref.role == "pronoun" and ref.word in ("possessive", "our")


def _is_future(scene: Scene, verb: int) -> bool:
    """Whether "werden" makes a future of a verb: it is an infinitive, not a participle."""
    lexed = scene.segmented.lexed
    token = lexed.tokens[scene[verb].first]
    return lexed.pack.morphology.analyse(token.folded)[0].lemma == token.folded
