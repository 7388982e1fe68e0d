"""German positions that resume an earlier one: "Belgien nicht", "Irland tat das Gleiche"."""

from __future__ import annotations

from dataclasses import replace

from recognition.positions import ellipsis
from recognition.positions.algebra import Reading, compose
from recognition.positions.bracket.clauses import Clause, clause_of, clauses
from recognition.positions.bracket.cuts import is_listed
from recognition.positions.bracket.matrix import (
    Governors,
    clause_governors,
    infinitive_matrix,
    is_conditional,
    is_hypothetical,
)
from recognition.positions.bracket.roles import (
    can_act,
    can_be_subject,
    is_contested,
    object_refs,
)
from recognition.positions.bracket.segments import LONGEST
from recognition.positions.frame import Frame
from recognition.positions.scene import Phrase, Scene


def read_ellipsis(scene: Scene, at: int, before: Frame) -> Frame | None:
    """Read what resumes the frame ``before`` at segment ``at``."""
    if scene.word(at, "likewise", "so_do"):
        return ellipsis.read_ellipsis(scene, at, before)
    if not _may_resume(scene, at):
        return None
    every = clauses(scene) if len(scene) <= LONGEST else []
    clause = clause_of(every, at)
    if clause is None or clause.strange or _has_cue(scene, clause) or before.withdrew:
        return None
    if scene.word(at, "do_so", "do_same"):
        return _done(scene, at, every, clause, before)
    return _answered(scene, at, clause, before)


def _may_resume(scene: Scene, at: int) -> bool:
    answers = scene.word(at, "negator") or scene.is_setting(at, "ellipsis_yes")
    return answers or scene.word(at, "do_so", "do_same")


def _has_cue(scene: Scene, clause: Clause) -> bool:
    return any(scene.has(i, "cues") for i in range(clause.first, clause.last))


def _answered(scene: Scene, at: int, clause: Clause, before: Frame) -> Frame | None:
    """Read "Belgien nicht", "Irland hingegen schon": a nominal and nothing but yes or no."""
    ends = clause.kind == "fragment" and at + 1 == clause.last and clause.first >= before.clause[1]
    if not ends or len(clause.nominals) != 1 or is_conditional(scene, []):
        return None
    phrase = clause.nominals[0]
    known = can_act(scene, phrase)
    if not known or not _is_alone(scene, clause, phrase, at) or not can_be_subject(scene, phrase):
        return None
    made = _with(before, scene, at, clause, compose(_denied(scene.word(at, "negator"))))
    things = object_refs(scene, phrase) if is_contested(phrase) else ()
    if made is None or not things:
        return made and replace(made, holders=phrase.refs)
    # "erkennt A an, B nicht": what is like the first's objects is one
    types = {r.entity.type for r in before.objects if r.entity is not None}
    alike = types and {r.entity.type for r in things if r.entity is not None} <= types
    return replace(made, objects=things) if alike else None


def _done(
    scene: Scene, at: int, every: list[Clause], clause: Clause, before: Frame
) -> Frame | None:
    """Read "Irland tat das Gleiche", "Die EU hat das nicht getan"."""
    same = scene.word(at, "do_same")
    verbs = [i for i in clause.verbs if i == at or (same and _may_do(scene, i))]
    if not verbs or not (same or _points_back(scene, clause)):
        return None
    governors = clause_governors(scene, clause, verbs[-1], False)
    holder: Phrase | str | None = None
    if clause.kind == "infinitive":
        matrix = infinitive_matrix(scene, every, clause)
        if not isinstance(matrix, str):
            holder, governors = matrix.subject, matrix.governors
    elif not is_hypothetical(scene, every, clause):
        rest = [p for p in clause.nominals if p.nominals[0].ref.role != "pronoun"]
        holder = rest[0] if len(rest) == 1 else None
    if not isinstance(holder, Phrase) or isinstance(governors, str):
        return None
    if not can_be_subject(scene, holder) or is_conditional(scene, every):
        return None
    if not can_act(scene, holder):
        return None
    if at in clause.verbs and same and not _is_alone(scene, clause, holder, at):
        return None
    reading = compose(governors)
    if reading is None or not (before.reading.positive or reading.positive):
        return None
    if same:
        denied = reading if before.reading.positive else reading.negated()
        if denied is None or not reading.positive:
            return None
        reading = denied.weaker(before.reading.modality)
    made = _with(before, scene, at, clause, reading)
    return made and replace(made, holders=holder.refs, governors=governors, none=holder.none)


def _may_do(scene: Scene, at: int) -> bool:
    """Whether a verb may stand with "the same": to do, to take that step, to follow."""
    return scene.word(at, "do") or scene.has(at, "nominal", "grants") or scene.word(at, "same_verb")


def _points_back(scene: Scene, clause: Clause) -> bool:
    """Whether a clause has a bare "das" or "es": what somebody does has just been said."""
    lexed = scene.segmented.lexed
    held = {
        i
        for at in range(clause.first, clause.last)
        if not scene.is_pronoun(at)
        for i in range(scene[at].first, scene[at].last)
    }
    tokens = range(scene[clause.first].first, scene[clause.last - 1].last)
    return any(i not in held and is_listed(lexed, i, "resumptives") for i in tokens)


def _is_alone(scene: Scene, clause: Clause, phrase: Phrase, at: int) -> bool:
    """Whether a clause says nothing beside a nominal and the word at ``at``."""
    return all(
        i == at
        or phrase.first <= i < phrase.last
        or scene.is_loose(i)
        or scene.word(i, "but", "have", "be", "become", "particle")
        for i in range(clause.first, clause.last)
    )


def _denied(negated: bool) -> Governors:
    return (("not", False),) if negated else ()


def _with(
    before: Frame, scene: Scene, at: int, clause: Clause, reading: Reading | None
) -> Frame | None:
    """The frame before, said again in another clause."""
    if reading is None:
        return None
    return replace(
        before,
        rule="ellipsis",
        cue=(scene[at].first, scene[at].last),
        reading=reading,
        clause=(clause.first, clause.last),
        none=False,
        exceptions=(),
        object_exceptions=(),
    )
