"""What stands above a German cue: its clause's other verbs, and the clause that governs it."""

from __future__ import annotations

from dataclasses import dataclass

from recognition.positions.algebra import compose
from recognition.positions.bracket.clauses import Clause, is_bare_none
from recognition.positions.bracket.cuts import is_genitive
from recognition.positions.bracket.roles import can_be_subject, is_correlate
from recognition.positions.bracket.segments import is_verb
from recognition.positions.chain import governor_class
from recognition.positions.scene import Phrase, Scene

Governors = tuple[tuple[str, bool], ...]
#: governors that leave what they say of somebody else as it is
_FACTIVE = frozenset({"decides", "implies"})
#: governors of "ob": it is weighed, or not decided
_WEIGHED = frozenset({"considers", "open", "decides", "intends", "ability"})
#: words of a clause that may stand before its subject
_SPEECH = ("say", "verb", "clause", "belief")


@dataclass(frozen=True, slots=True)
class Matrix:
    """The subject and the governors that an infinitive has in the clause above it."""

    subject: Phrase
    governors: Governors


def plural_verb(scene: Scene, at: int) -> bool:
    """Whether a finite verb is plural, by its ending."""
    word = scene.segmented.lexed.tokens[scene[at].first].folded
    return word.endswith(("en", "ln", "rn")) or word in ("sind", "tun")


def clause_governors(scene: Scene, clause: Clause, cue: int, passive: bool) -> Governors | str:
    """The negators, hedges and verbs of a cue's own clause, from the cue outwards."""
    found: list[tuple[str, bool]] = [
        ("ends" if governor_class(scene, i) == "ends" else "not", False) for i in clause.negators
    ]
    found += [("hedges", False) for i in range(clause.first, clause.last) if scene.word(i, "hedge")]
    if scene.word(cue - 1, "approximator") and not (
        scene.is_loose(cue - 1) or scene.word(cue - 1, "example")
    ):
        return "what is nearly done is not done"
    becomes = 0
    for at in _outwards(clause.verbs, cue):
        kind = governor_class(scene, at)
        if kind == "directs" and _is_reported(scene, at):
            continue
        if kind is not None and not scene.has(at, "cues"):
            found.append((kind, False))
            becomes -= kind == "would" and passive
        elif scene.word(at, "become"):
            becomes += scene.segmented.lexed.tokens[scene[at].first].folded != "worden"
        elif not scene.word(at, "have", "be", "light"):
            return f"an unknown verb: {scene.segmented.words(scene[at])!r}"
    if becomes > passive and not any(kind == "would" for kind, _ in found):
        found.append(("decides", False))
    if clause.kind == "infinitive" and any(k not in _own() for k, _ in found):
        return "the infinitive's own governor is not understood"
    return tuple(found)


def _is_reported(scene: Scene, at: int) -> bool:
    """Whether "hätten" only reports: the plural has no other form, and somebody says it."""
    lexed = scene.segmented.lexed
    span = range(lexed.start, lexed.end)
    if not scene.is_setting(at, "reported_plural") or any(
        scene.word(i, "condition") or scene.is_setting(i, "counterfactual")
        for i in range(len(scene))
    ):
        return False
    return any(start in span for start in scene.setting.reported) or any(
        lexed.at(i, "speech", "subjunctive") and not lexed.at(i, "governors")
        for i in range(len(lexed.tokens))
    )


def _own() -> frozenset[str]:
    return frozenset({"not", "hedges", "intends", "considers", "ability", "decides"})


def _outwards(verbs: tuple[int, ...], cue: int) -> list[int]:
    """The verbs beside a cue, the innermost first: those after it, then those before."""
    return [i for i in verbs if i > cue] + [i for i in reversed(verbs) if i < cue]


def front(scene: Scene, every: list[Clause], clause: Clause) -> Phrase | None:
    """The nominal before a clause that an insertion parts from it: "Spanien, …, erkennt"."""
    if not clause.verbs or clause.verbs[0] != clause.first:
        return None
    if clause.joined or scene.kind(clause.first - 1) != "comma":
        return None
    for earlier in reversed(every[: clause.index]):
        if scene.kind(earlier.last) == "mark" or (
            earlier.kind == "main" and not _is_speech(scene, earlier)
        ):
            return None
        first = earlier.first == 0 or scene.kind(earlier.first - 1) == "mark"
        if (earlier.kind == "fragment" and first) or earlier.joined:
            return earlier.nominals[0] if len(earlier.nominals) == 1 else None
    return None


def _is_speech(scene: Scene, clause: Clause) -> bool:
    """Whether a clause only says who speaks: "sagte er"."""
    return all(scene.has(i, "speech") for i in clause.verbs)


def shared(scene: Scene, every: list[Clause], clause: Clause) -> Phrase | None:
    """The subject of the clause to which a conjunction joins this one."""
    if not clause.joined or clause.index == 0:
        return None
    earlier = every[clause.index - 1]
    if not earlier.verbs or earlier.kind == "infinitive":
        return None
    if not earlier.nominals:
        return front(scene, every, earlier)
    first = earlier.nominals[0]
    fits = can_be_subject(scene, first) and not is_correlate(scene, first)
    if earlier.kind == "main" and first.first > earlier.verbs[0] and len(earlier.nominals) > 1:
        return first if fits else None
    return first if fits else None


def above(scene: Scene, every: list[Clause], clause: Clause, resumes: bool) -> Governors | str:
    """The governors of the clause that reports this one, or why the sign is open.

    ``resumes`` says that the subject is a pronoun that stands for the reporting clause's.
    """
    if scene.word(clause.first, "whether") and not clause.joined:
        return _whether(scene, every, clause)
    if clause.index == 0 and _is_that(scene, clause) and _is_fact(scene, _next(every, clause)):
        return ()
    if clause.index == 0 or clause.joined:
        return "nothing says whether the clause holds" if _is_that(scene, clause) else ()
    earlier = every[clause.index - 1]
    if clause.kind == "relative" or scene.word(clause.first, "causal"):
        return ()
    governors, known = _governors(scene, earlier)
    if _is_that(scene, clause) and _is_fact(scene, earlier):
        return ()
    if _is_that(scene, clause):
        spoken = any(scene.has(i, "speech", *_SPEECH) for i in range(earlier.first, earlier.last))
        if not known or (not governors and not spoken):
            return "the verb above the clause is not known"
        if resumes:
            return governors
        factive = all(kind in _FACTIVE and not negated for kind, negated in governors)
        return () if factive and not earlier.negators else "the clause above bears on the sign"
    if scene.kind(clause.first - 1) != "comma" or not earlier.verbs:
        return ()
    if earlier.kind == "main" and is_hypothetical(scene, every, earlier):
        return ()
    bears = any(kind not in (*_FACTIVE, "intends", "not") for kind, _ in governors)
    if bears or (resumes and earlier.negators):
        return "the clause before may bear on the sign"
    return ()


def _next(every: list[Clause], clause: Clause) -> Clause | None:
    return every[clause.index + 1] if clause.index + 1 < len(every) else None


def _is_fact(scene: Scene, clause: Clause | None) -> bool:
    """Whether a clause speaks of what "dass" says as of a fact: "bedauert, dass", "liegt daran"."""
    verbs = clause.verbs if clause is not None else ()
    return any(scene.has(i, "nominal", "reacts", "presupposes") for i in verbs) and all(
        scene.has(i, "nominal", "reacts", "presupposes") or scene.word(i, "have", "be")
        for i in verbs
    )


def _whether(scene: Scene, every: list[Clause], clause: Clause) -> Governors | str:
    """What stands above "ob": somebody weighs it, or does not say."""
    earlier = every[clause.index - 1] if clause.index else None
    governors, known = _governors(scene, earlier) if earlier else ((), False)
    if not known and not (earlier and earlier.verbs) and clause.index + 1 < len(every):
        # "Auf die Frage, ob …, wollte sich X nicht festlegen"
        after, known = _governors(scene, every[clause.index + 1])
        governors = (*governors, *after) if any(k == "open" for k, _ in after) else ()
    kinds = {kind for kind, _ in governors}
    # "ließ offen, ob": what is let is nobody's task
    weighed = kinds <= _WEIGHED or ("open" in kinds and kinds <= {*_WEIGHED, "directs"})
    if not governors or not weighed or not known:
        return "the clause above leaves it open"
    return (("open", False),)


def _is_that(scene: Scene, clause: Clause) -> bool:
    return scene.word(clause.first, "that", "whether")


def _governors(scene: Scene, clause: Clause) -> tuple[Governors, bool]:
    """The governors of a clause, verbs and nouns, and whether every verb of it is known."""
    lexed = scene.segmented.lexed
    found: list[tuple[str, bool]] = []
    known = bool(clause.verbs) and not clause.strange
    for at in range(clause.last - 1, clause.first - 1, -1):
        governs = scene.kind(at) == "word" and at not in clause.negators
        kind = governor_class(scene, at) if governs else None
        if kind is not None:
            none = scene.kind(at - 1) == "np" and is_bare_none(scene.nominal(at - 1))
            found.append((kind, none))
        elif is_verb(lexed, scene[at]) and not scene.word(at, "have", "be"):
            helps = scene.word(at, "become", "light") or scene.has(at, "speech", *_SPEECH)
            known = known and helps
    future = any(scene.word(i, "become") for i in clause.verbs)
    if clause.negators and found:
        found[0] = (found[0][0], not found[0][1])
        known = known and len(clause.negators) == 1
    if future and found:
        found.append(("decides", False))
    return tuple(found), known


def infinitive_matrix(scene: Scene, every: list[Clause], clause: Clause) -> Matrix | str:
    """The clause above an infinitive clause: who is to do it, and under what governors."""
    index = clause.index - 1
    while index >= 0 and (
        every[index].kind in ("relative", "infinitive") or _is_example(scene, every[index])
    ):
        if every[index].kind == "infinitive":
            return "an infinitive under an infinitive"
        index -= 1
    if index < 0:
        return _matrix_after(scene, every, clause)
    if scene.kind(clause.first - 1) != "comma":
        return "nothing stands above the infinitive"
    matrix = every[index]
    owned = _owned(scene, matrix)
    if owned is not None:
        return owned
    governors, known = _governors(scene, matrix)
    if not known:
        return "the verb above the infinitive is not known"
    subject = _subject(scene, every, matrix)
    if isinstance(subject, str):
        return subject
    outer = above(scene, every, matrix, subject.nominals[0].ref.role == "pronoun")
    if isinstance(outer, str):
        return outer
    return Matrix(subject, (*governors, *outer))


def _is_example(scene: Scene, clause: Clause) -> bool:
    """Whether a clause only names some of a group: "darunter Spanien"."""
    return clause.kind == "fragment" and scene.word(clause.first, "example")


def _matrix_after(scene: Scene, every: list[Clause], clause: Clause) -> Matrix | str:
    """The clause that an infinitive clause opens: "Das Kosovo anzuerkennen, lehnt … ab"."""
    if clause.index + 1 == len(every):
        return "nothing stands above the infinitive"
    matrix = every[clause.index + 1]
    governors, known = _governors(scene, matrix)
    if matrix.kind != "main" or matrix.verbs[0] != matrix.first or not known or not governors:
        return "nothing stands above the infinitive that is understood"
    subject = _subject(scene, every, matrix)
    return subject if isinstance(subject, str) else Matrix(subject, governors)


def _subject(scene: Scene, every: list[Clause], matrix: Clause) -> Phrase | str:
    found = [p for p in matrix.nominals if not is_correlate(scene, p)]
    if not found and matrix.nominals:
        found = list(matrix.nominals)
    if not found:
        other = front(scene, every, matrix) or shared(scene, every, matrix)
        found = [other] if other else []
    if matrix.kind == "relative" or len(found) != 1 or not can_be_subject(scene, found[0]):
        return "the subject above the infinitive is not understood"
    return found[0]


def _owned(scene: Scene, matrix: Clause) -> Matrix | str | None:
    """A noun that governs: "die Entscheidung Norwegens, … anzuerkennen"."""
    lexed = scene.segmented.lexed
    at = matrix.last - 1
    owner = at if scene.kind(at) == "np" else at - 1
    noun = at - 1 if owner == at else at
    kind = governor_class(scene, noun)
    if kind is None or is_verb(lexed, scene[noun]) or scene.kind(owner) != "np":
        return None
    named = scene.nominal(owner)
    possessed = named.ref.role in ("self", "seat", "organ") and is_genitive_nominal(scene, owner)
    if not possessed:
        return None
    governors, _ = _governors(scene, matrix)
    reacts = any(scene.has(i, "nominal", "reacts") for i in matrix.verbs)
    bearing = ("denies", "negates") if reacts else ("directs", "denies", "negates")
    if matrix.negators or any(k in bearing for k, _ in governors[1:]):
        return "the clause above bears on the sign"
    phrase = scene.list_to(owner)
    reading = compose(((kind, False),))
    if phrase is None or reading is None:
        return "the governors leave the sign open"
    return Matrix(phrase, ((kind, False),))


def is_genitive_nominal(scene: Scene, at: int) -> bool:
    """Whether a nominal says whose something is: "Norwegens", "der Türkei", "des Kosovo"."""
    lexed = scene.segmented.lexed
    first = scene[at].first
    if lexed.at(first, "words", "of"):
        return True
    return is_genitive(lexed, first) or lexed.tokens[first].folded.endswith(("s", "x", "z"))


def is_hypothetical(scene: Scene, every: list[Clause], clause: Clause) -> bool:
    """Whether the clause is a condition, by its first word or by its verb's place."""
    if clause.kind == "sub":
        return not scene.word(clause.first, "that", "whether", "causal")
    opens = clause.kind == "main" and clause.verbs[0] == clause.first
    # "Anerkannt wird X nur von Y": the second verb is in its place
    fronted = len(clause.verbs) > 1 and clause.verbs[1] == clause.first + 1
    if not opens or fronted or clause.joined or front(scene, every, clause) is not None:
        return False
    return not _is_second(scene, every, clause)


def _is_second(scene: Scene, every: list[Clause], clause: Clause) -> bool:
    """Whether a clause stands before in the first place of this one: "Weil …, erkennt …"."""
    if clause.index == 0 or scene.kind(clause.first - 1) != "comma":
        return False
    earlier = every[clause.index - 1]
    while earlier.index and (earlier.kind == "relative" or earlier.joined):
        # "Nach dem Gipfel, der …, wird …"
        earlier = every[earlier.index - 1]
    opens = earlier.first == 0 or scene.kind(earlier.first - 1) == "mark"
    if opens and earlier.kind == "fragment" and not earlier.nominals:
        # "Wie erwartet, hat …"
        return governor_class(scene, clause.verbs[0]) != "directs"
    verbal = earlier.kind == "main" and earlier.verbs[0] == earlier.first
    return opens and (earlier.kind == "sub" or verbal)


def is_conditional(scene: Scene, every: list[Clause], but: Clause | None = None) -> bool:
    """Whether a condition stands anywhere beside a clause: "wenn …", "sollte Israel …"."""
    if any(scene.word(i, "condition") for i in range(len(scene))):
        return True
    return any(
        clause.kind == "main"
        and clause is not but
        and is_hypothetical(scene, every, clause)
        and (
            governor_class(scene, clause.verbs[0]) == "directs"
            or any(_follows(scene, every, later) for later in every[clause.index + 1 :])
        )
        for clause in every
    )


def _follows(scene: Scene, every: list[Clause], clause: Clause) -> bool:
    """Whether a main clause has another in its first place: "Erkennt A X an, | erkennt B Y an"."""
    opens = clause.kind == "main" and clause.verbs[0] == clause.first
    return opens and _is_second(scene, every, clause) and not _is_speech(scene, clause)
