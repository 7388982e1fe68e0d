"""Recognition said with a verb in German, where the clause is a bracket around its nominals.

The finite verb stands second and what belongs to it last ("hat … anerkannt", "erkennt … an"),
or all verbs stand last in a subordinate clause. Subject and object stand on either side.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from recognition.positions.algebra import Reading, compose
from recognition.positions.chain import governor_class
from recognition.positions.clauses_v2 import (
    Clause,
    can_be_object,
    can_be_subject,
    clause_of,
    clauses,
    roles,
    understood,
)
from recognition.positions.frame import Abstention, Frame
from recognition.positions.matrix_v2 import (
    Governors,
    Matrix,
    above,
    clause_governors,
    front,
    infinitive_matrix,
    plural_verb,
    shared,
)
from recognition.positions.nominals import Ref
from recognition.positions.objects import as_claims, is_object
from recognition.positions.scene import Phrase, Scene

_INFLECTED = ("e", "en", "er", "es", "em")
_SUBORDINATE = ("that", "whether", "causal")


@dataclass(frozen=True, slots=True)
class _Clue:
    """A cue in its clause, among all clauses of its sentence."""

    scene: Scene
    at: int
    form: str
    withdrew: bool
    clause: Clause
    every: list[Clause]

    @property
    def cue(self) -> tuple[int, int]:
        """The cue's tokens."""
        return self.scene[self.at].first, self.scene[self.at].last

    def no(self, reason: str) -> Abstention:
        """The cue without a frame."""
        return Abstention(self.cue, reason)


def read_verb(scene: Scene, at: int, form: str, withdrew: bool) -> Frame | Abstention:
    """Read the cue at segment ``at``; ``form`` is its class in the pack."""
    every = clauses(scene)
    clause = clause_of(every, at)
    if clause is None:
        return Abstention((scene[at].first, scene[at].last), "the clause is not understood")
    clue = _Clue(scene, at, form, withdrew, clause, every)
    if form == "past" and scene.kind(at + 1) == "np" and _is_inflected(clue):
        return _attribute(clue)
    if clause.strange:
        return clue.no("a word of the clause is not known")
    if _is_hypothetical(clue):
        return clue.no("a hypothesis")
    passive = form == "past" and not _is_inflected(clue) and _is_passive(clue)
    return _passive(clue) if passive else _active(clue)


def _is_inflected(clue: _Clue) -> bool:
    """Whether a participle has an ending, as before a noun: "anerkannte"."""
    return clue.scene.segmented.lexed.tokens[clue.cue[0]].folded.endswith(_INFLECTED)


def _is_hypothetical(clue: _Clue) -> bool:
    """Whether the clause is a condition, by its first word or by its verb's place."""
    scene, clause = clue.scene, clue.clause
    if clause.kind == "sub":
        return not scene.word(clause.first, *_SUBORDINATE)
    opens = clause.verbs[0] == clause.first and clause.kind == "main"
    return opens and not clause.joined and front(scene, clue.every, clause) is None


def _is_passive(clue: _Clue) -> bool:
    """Whether the participle stands in a passive, or alone as an apposition."""
    scene, others = clue.scene, [i for i in clue.clause.verbs if i != clue.at]
    if any(scene.word(i, "have") for i in others):
        return False
    return not others or any(scene.word(i, "be", "become") for i in others)


# ---- participles and passives -----------------------------------------------------------
def _attribute(clue: _Clue) -> Frame | Abstention:
    """A participle before its noun: "die nur von Russland anerkannte Region Abchasien"."""
    scene = clue.scene
    before = clue.at - 1
    negators = 0
    while scene.is_loose(before) or scene.word(before, "negator"):
        negators += scene.word(before, "negator")
        before -= 1
    agent = scene.list_to(before)
    if agent is None or not scene.word(_unloosed(scene, agent.first - 1), "agent"):
        return clue.no("a bare epithet")
    things = scene.list_from(clue.at + 1)
    assert things is not None
    refs = _object_refs(scene, things)
    if not refs:
        return clue.no("what is recognised is not understood")
    governors = (("not", False),) * negators
    neither = scene.word(_unloosed(scene, agent.first - 1) - 1, "neither")
    return _frame(clue, "participle", agent, refs, governors, neither)


def _unloosed(scene: Scene, at: int) -> int:
    while scene.is_loose(at):
        at -= 1
    return at


def _passive(clue: _Clue) -> Frame | Abstention:
    scene, clause = clue.scene, clue.clause
    agents = [i for i in range(clause.first, clause.last) if _is_agent(scene, i)]
    if not agents:
        return clue.no("a passive that does not say by whom")
    agent = scene.list_from(_after(scene, agents[0]))
    if len(agents) > 1 or agent is None:
        return clue.no("the agent is not understood")
    patient = _patient(clue)
    if isinstance(patient, str):
        return clue.no(patient)
    refs = _claimed(clue, _object_refs(scene, patient))
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
    return _frame(clue, rule, agent, refs, (*governors, *outer), neither)


def _is_agent(scene: Scene, at: int) -> bool:
    """Whether somebody by whom a thing is done is named after the segment."""
    if not scene.word(at, "agent"):
        return False
    phrase = scene.list_from(_after(scene, at))
    return phrase is not None and all(understood(scene, n) for n in phrase.nominals)


def _after(scene: Scene, at: int) -> int:
    at += 1
    while scene.is_loose(at):
        at += 1
    return at


def _patient(clue: _Clue) -> Phrase | str:
    scene, clause = clue.scene, clue.clause
    found = [p for p in clause.nominals if can_be_object(scene, p)]
    if len(found) == 1 and len(clause.nominals) == 1:
        return found[0]
    if found or clause.nominals:
        return "what is recognised is not understood"
    before = _antecedent(scene, clause) if clause.kind == "relative" else None
    if clause.kind != "relative":
        before = front(scene, clue.every, clause) or shared(scene, clue.every, clause)
    if before is None and len(clause.verbs) == 1 and scene.kind(clause.first - 1) == "comma":
        before = scene.list_to(clause.first - 2)
    return before or "what is recognised is not said"


# ---- actives ----------------------------------------------------------------------------
def _active(clue: _Clue) -> Frame | Abstention:
    """An active verb; the subject may stand in the clause, before it or above it."""
    scene, clause = clue.scene, clue.clause
    governors = clause_governors(scene, clause, clue.at, False)
    if isinstance(governors, str):
        return clue.no(governors)
    outer: Governors | str = ()
    if clause.kind == "infinitive":
        matrix = infinitive_matrix(scene, clue.every, clause)
        if isinstance(matrix, str):
            return clue.no(matrix)
        if not governors and not matrix.governors:
            return clue.no("an infinitive without a governor that is understood")
        parts = _infinitive(clue, matrix)
        outer = matrix.governors
    else:
        governors = (*_borrowed(clue), *governors)
        parts = _finite(clue)
    if isinstance(parts, str):
        return clue.no(parts)
    subject, thing = parts
    if clause.kind in ("sub", "main"):
        resumes = subject.nominals[0].ref.role == "pronoun"
        outer = above(scene, clue.every, clause, resumes)
        if isinstance(outer, str):
            return clue.no(outer)
        if resumes:
            subject = _resumed(clue, subject)
    refs = _claimed(clue, _object_refs(scene, thing))
    if isinstance(refs, str):
        return clue.no(refs)
    if thing.none:
        governors = (("not", False), *governors)
    exceptions = tuple(ref for ref in thing.exceptions if is_object(ref))
    made = _frame(clue, "active", subject, refs, (*governors, *outer), False)
    return replace(made, object_exceptions=exceptions) if isinstance(made, Frame) else made


def _infinitive(clue: _Clue, matrix: Matrix) -> tuple[Phrase, Phrase] | str:
    things = clue.clause.nominals
    if len(things) != 1 or not can_be_object(clue.scene, things[0]):
        return "the object of the infinitive is not understood"
    return matrix.subject, things[0]


def _finite(clue: _Clue) -> tuple[Phrase, Phrase] | str:
    """Subject and object of a clause with a finite verb."""
    scene, clause = clue.scene, clue.clause
    verb = clause.verbs[0] if clause.kind == "main" else clause.verbs[-1]
    plural = plural_verb(scene, verb)
    nominals = list(clause.nominals)
    if clause.kind == "relative":
        return _relative(clue, nominals, plural)
    if len(nominals) == 1:
        before = front(scene, clue.every, clause)
        other = before or shared(scene, clue.every, clause)
        if other is None:
            return "no subject or no object is understood"
        nominals.insert(0, other)
        if before is None and can_be_object(scene, nominals[1]):
            return other, nominals[1]
    if len(nominals) != 2:
        return "subject and object are not told apart"
    if clause.kind == "main" and not _is_second(clue, nominals) and len(clause.verbs) == 1:
        return "the verb is not in its place"
    found = roles(scene, nominals[0], nominals[1], plural, True)
    return found or "subject and object are not told apart"


def _is_second(clue: _Clue, nominals: list[Phrase]) -> bool:
    """Whether something stands after the only verb of a main clause, as it must."""
    return nominals[-1].first > clue.at or clue.form == "finite"


def _relative(clue: _Clue, nominals: list[Phrase], plural: bool) -> tuple[Phrase, Phrase] | str:
    scene, clause = clue.scene, clue.clause
    before = _antecedent(scene, clause)
    if before is None or len(nominals) != 1:
        return "the relative clause is not understood"
    word = scene.segmented.lexed.tokens[scene[clause.first].first].folded
    actor = _of_whom(clue, before)
    if word == "der" or actor is not before:
        return (actor, nominals[0]) if can_be_object(scene, nominals[0]) else "no object"
    if word == "den":
        return nominals[0], before
    if word not in ("die", "das", "welche", "welches"):
        return "the relative pronoun is neither subject nor object"
    found = roles(scene, before, nominals[0], plural, False)
    return found or "whether the relative pronoun is subject or object is not told"


def _antecedent(scene: Scene, clause: Clause) -> Phrase | None:
    if not scene.word(clause.first, "relative"):
        return None
    before = clause.first - 1
    while scene.kind(before) == "comma":
        before -= 1
    return scene.list_to(before)


def _of_whom(clue: _Clue, before: Phrase) -> Phrase:
    """Who is meant by "X ist das einzige Land, das …": the subject of the clause before."""
    scene, nominal = clue.scene, before.nominals[-1]
    lexed = scene.segmented.lexed
    inside = range(nominal.first, nominal.last)
    if nominal.ref.entity is not None or not any(lexed.at(i, "nouns", "polity") for i in inside):
        return before
    clause = clause_of(clue.every, before.first)
    if clause is None or clause.kind != "main" or clause.negators or not clause.nominals:
        return before
    first = clause.nominals[0]
    predicative = all(
        scene.word(i, "be", "become") or governor_class(scene, i) == "implies" for i in clause.verbs
    )
    return first if predicative and first.first != before.first else before


def _borrowed(clue: _Clue) -> Governors:
    """The governor of an earlier clause that a participle or infinitive shares."""
    clause = clue.clause
    if not clause.joined or len(clause.verbs) > 1 or clue.form not in ("past", "base"):
        return ()
    earlier = clue.every[clause.index - 1]
    kind = governor_class(clue.scene, earlier.verbs[0]) if earlier.verbs else None
    if kind is not None:
        return ((kind, False),)
    future = clue.form == "base" and clue.scene.word(earlier.verbs[0], "become")
    return (("decides", False),) if future else ()


def _resumed(clue: _Clue, subject: Phrase) -> Phrase:
    """The subject of the clause above, which a pronoun in a reported clause resumes."""
    scene, clause = clue.scene, clue.clause
    if clause.index == 0 or scene.kind(clause.first - 1) != "comma":
        return subject
    word = subject.nominals[0].ref.word
    before = clue.every[clause.index - 1]
    found = [p for p in before.nominals if can_be_subject(scene, p)]
    if word in ("we", "speaker", "our") or len(found) != 1:
        return subject
    return found[0]


# ---- objects and the frame --------------------------------------------------------------
def _object_refs(scene: Scene, phrase: Phrase) -> tuple[Ref, ...]:
    return tuple(
        ref
        for nominal in phrase.nominals
        if understood(scene, nominal)
        for ref in nominal.refs
        if is_object(ref)
    )


def _claimed(clue: _Clue, refs: tuple[Ref, ...]) -> tuple[Ref, ...] | str:
    """The objects under the clause's "als": "als Staat", "als Teil Russlands"."""
    scene, clause = clue.scene, clue.clause
    if not refs:
        return "the object is not understood"
    lexed = scene.segmented.lexed
    for at in range(clause.first, clause.last):
        if not scene.word(at, "as"):
            continue
        if scene.kind(at + 1) == "np" and any(
            lexed.at(i, "nouns", "ordinal") for i in range(scene[at + 1].first, scene[at + 1].last)
        ):
            continue
        found = as_claims(scene, refs, at + 1)
        return found if isinstance(found, str) else found.refs
    if any(ref.person is not None for ref in refs):
        return "a person who is recognised, it is not said as what"
    return refs


def _frame(
    clue: _Clue,
    rule: str,
    holders: Phrase,
    refs: tuple[Ref, ...],
    governors: Governors,
    neither: bool,
) -> Frame | Abstention:
    scene, clause = clue.scene, clue.clause
    if not all(understood(scene, n) for n in holders.nominals):
        return clue.no("the holder is not understood")
    reading: Reading | None = compose(governors)
    none = holders.none or neither
    if reading is None or (none and not reading.positive):
        return clue.no("the governors leave the sign open")
    if any(scene.word(i, "condition") for i in range(len(scene))):
        reading = reading.weaker("conditional")
    return Frame(
        rule,
        clue.cue,
        holders.refs,
        refs,
        reading,
        clue.withdrew,
        governors,
        (clause.first, clause.last),
        none,
        holders.exceptions,
    )
