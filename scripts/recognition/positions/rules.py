"""Every rule, tried on every cue of a sentence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from recognition.positions.algebra import Reading
from recognition.positions.chain import with_predecessors
from recognition.positions.copulas import read_copula
from recognition.positions.ellipsis import takes_up
from recognition.positions.frame import Abstention, Frame
from recognition.positions.grammar import GRAMMARS
from recognition.positions.refs import Ref
from recognition.positions.scene import Scene

VERB_FORMS = frozenset(
    {"base", "finite", "past", "negative", "gerund", "future", "conditional", "verb", "reflexive"}
)
#: a sentence of so few segments says nothing more than who does or does not
BARE = 4
Result = Frame | Abstention


def read_sentence(scene: Scene, before: Frame | None = None) -> Iterator[Result]:
    """The frames of a sentence's cues, from left to right, and the cues that made none.

    ``before`` is the last frame of the paragraph's earlier sentences, which "the same applies
    to" may resume.
    """
    lexed = scene.segmented.lexed
    question = lexed.text[lexed.start : lexed.end].rstrip("\"'”’») ").endswith("?")
    local: Frame | None = None
    for at in range(len(scene)):
        for result in _read_cue(scene, at):
            if question:
                result = Abstention(result.cue, "a question")
            if isinstance(result, Frame) and _is_limited(scene, result):
                result = Abstention(result.cue, "the states of a place are not all states")
            if isinstance(result, Frame):
                result = _with_examples(scene, result)
                before = local = result
            yield result
        resumed = local
        if local is None and before is not None:
            # its clause stands in another sentence
            resuming = scene.word(
                at, "likewise", "do_so", "do_same", "do_not_so", "case_of", "these_are"
            )
            listing = at < BARE and scene.is_colon(at + 1)
            resumes = resuming or listing or len(scene) <= BARE or takes_up(scene, at)
            resumed = replace(before, clause=(0, 0)) if resumes else None
        if resumed is not None and not question:
            grammar = GRAMMARS[lexed.pack.order]
            frame = grammar.read_ellipsis(scene, at, resumed)
            if frame is not None:
                yield _with_examples(scene, frame)


def _is_limited(scene: Scene, frame: Frame) -> bool:
    """Whether a place follows all or most states, which are then not those of the world."""
    counted = [r.start for r in frame.holders if r.role == "collective" and r.entity is not None]
    tokens = scene.segmented.lexed.tokens
    for at in range(len(scene) - 2 if counted else 0):
        place = scene.kind(at + 2) == "np" and scene.word(at + 1, "attributive")
        if place and tokens[scene[at].first].start in counted and not scene.names_world(at + 2):
            return True
    return False


def _with_examples(scene: Scene, frame: Frame) -> Frame:
    """The frame with the holders that end its clause: "including A and B", "along with C"."""
    at = frame.clause[1]
    while scene.is_loose(at):
        at += 1
    comma = scene.kind(at) == "comma"
    collective = all(
        ref.role == "collective" or (ref.role == "anaphor" and ref.word in ("", "countries"))
        for ref in frame.holders
    )
    phrase = None
    if comma and (
        scene.word(at + 1, "with_others") or (collective and scene.word(at + 1, "example"))
    ):
        phrase = scene.list_from(at + 2)
    elif collective and (opener := _opens_list(scene, at)):
        # "only five states recognise it: A, B, …"
        phrase = scene.list_from(opener + 1)
        if phrase and sum(ref.role in ("self", "seat") for ref in phrase.refs) < 2:
            phrase = None
    if ("first", False) in frame.governors:
        # "became the third state to recognise it, after A and B"
        inner = range(frame.clause[0], frame.clause[1] + 1)
        phrase = next((p for i in inner if (p := with_predecessors(scene, i))), phrase)
    besides = scene.list_from(1) if scene.word(0, "except", "with_others") else None
    if besides and collective and frame.reading.positive and _is_only(scene, frame):
        # "besides Russia, only a few states recognise it"
        frame = replace(frame, holders=(*besides.refs, *frame.holders))
    if frame.none or phrase is None:
        return frame
    return replace(frame, holders=(*frame.holders, *phrase.refs))


def _opens_list(scene: Scene, at: int) -> int:
    """The dash or colon before a list, past an insertion without a cue of its own; 0 if none."""
    if scene.is_dash(at):
        return at
    while at < len(scene) and scene.kind(at) != "mark" and not scene.has(at, "cues"):
        at += 1
    return at if scene.is_colon(at) else 0


def _is_only(scene: Scene, frame: Frame) -> bool:
    """Whether a frame's clause says that nobody else does."""
    return any(scene.word(i, "only") for i in range(1, frame.clause[1]))


def _read_cue(scene: Scene, at: int) -> Iterator[Result]:
    other: Result | None = None
    if scene.kind(at) == "np":
        # a nominal has no senses
        other = read_copula(scene, at)
        if other is not None:
            yield other
        return
    if not scene.has(at, "cues"):
        return
    grammar = GRAMMARS[scene.segmented.lexed.pack.order]
    for cue in ("recognise", "derecognise", "annex"):
        form = _form(scene, at, cue)
        if form in VERB_FORMS and cue == "annex":
            yield _annexed(grammar.read_verb(scene, at, form, False))
        elif form in VERB_FORMS:
            yield grammar.read_verb(scene, at, form, cue == "derecognise")
        elif form in ("noun", "negative_noun"):
            before = at - 1
            while scene.is_loose(before) or scene.is_pronoun(before):
                before -= 1
            withdrawn = scene.has(before, "nominal", "withdraws")
            if withdrawn or not _is_ties_verb(scene, before):
                yield grammar.read_noun(scene, at, form == "negative_noun")
    if _is_ties_verb(scene, at):
        yield from grammar.read_ties(scene, at)
    if scene.has(at, "cues", "void.adjective", "void.legitimate"):
        other = grammar.read_verdict(scene, at)
    elif scene.has(at, "cues", "consider.base", "consider.accept"):
        other = grammar.read_part_of(scene, at)
    if other is not None:
        yield other


def _annexed(result: Result) -> Result:
    """The frame of "X annexed Y", the annexing state's own act: Y is part of X."""
    if isinstance(result, Abstention):
        return result
    if result.reading != Reading() or result.none or result.exceptions:
        return Abstention(result.cue, "an annexation that is not said to have happened")
    states = any(ref.entity is not None and ref.entity.type == "state" for ref in result.objects)
    if states and result.rule == "participle":
        # "the Kingdom of Israel, annexed by Jordan": the state may only end what was annexed
        return Abstention(result.cue, "what was annexed is not clear")
    first = result.objects[0]
    own = Ref("own", None, "", first.start, first.end)
    return replace(result, rule="annexed", objects=(*result.objects, own))


def _form(scene: Scene, at: int, cue: str) -> str:
    """The form in which a cue stands at a segment; empty when it does not."""
    classes = sorted(c for s, c in scene[at].senses if s == "cues" and c.startswith(cue + "."))
    return classes[0].split(".")[1] if classes else ""


def _is_ties_verb(scene: Scene, at: int) -> bool:
    verbs = ("switch.verb", "sever.verb", "establish.verb")
    return scene.has(at, "cues", *verbs, "sever.noun", "establish.noun")
