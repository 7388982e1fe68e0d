"""The positions of an article, and the cues that made none."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property, partial

from recognition.lexicon.entities import TERRITORIES, Entity
from recognition.lexicon.pack import Pack
from recognition.positions.chain import read_chain
from recognition.positions.frame import Abstention, Frame
from recognition.positions.grammar import GRAMMARS
from recognition.positions.refs import Ref, Setting
from recognition.positions.resolve import HOLDERS, Memory, holder, objects
from recognition.positions.rules import read_sentence
from recognition.positions.scene import Scene
from recognition.positions.segments import segment
from recognition.positions.world import annexation
from recognition.read.articles import Article
from recognition.statements.model import Statement, Statements
from recognition.text.abbreviations import abbreviations
from recognition.text.dates import ReducedDate, find_dates
from recognition.text.lexer import Lexed, lex
from recognition.text.sentences import Paragraph, Span
from recognition.text.tokens import lower_in_place

#: segments in a sentence that is read; longer ones are lists or broken text
LONGEST = 300
#: how many sentences before it "the two regions" may refer to
REMEMBERED = 6
#: modalities that leave open whether it is so
WEAK = frozenset({"considered", "conditional"})
_YEAR = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")


@dataclass(frozen=True, slots=True)
class Position:
    """One holder's stance on one object; ``evidence`` and ``cue`` are spans of the article."""

    holder: Entity
    object: Entity
    stance: str
    modality: str
    asserted_by: str
    cue: Span
    evidence: Span
    statement: int | None
    rule: str
    governors: tuple[tuple[str, bool], ...]
    as_of: ReducedDate | None
    #: for the explanation: the sentence, the clause, the words for holder and object
    sentence: Span
    clause: Span
    subject: str
    target: str


@dataclass(frozen=True, slots=True)
class Note:
    """A cue that made no position: where it stands and why."""

    cue: Span
    sentence: Span
    reason: str


@dataclass(frozen=True, slots=True)
class Positions:
    """What was found in an article, in the order of the text."""

    found: tuple[Position, ...]
    notes: tuple[Note, ...]


def find_positions(
    article: Article, paragraphs: tuple[Paragraph, ...], pack: Pack, statements: Statements
) -> Positions:
    """Read every sentence that has a cue."""
    cues = pack.cue_places(lower_in_place(article.text))
    if not cues:
        return Positions((), ())
    reader = _Reader(article, pack, statements, paragraphs, cues)
    frames: list[tuple[Frame, Scene, Memory]] = []
    notes: list[Note] = []
    for paragraph in paragraphs:
        if not reader.may_hold_cue(paragraph):
            continue
        before: Frame | None = None
        for number, sentence in enumerate(paragraph.sentences):
            # what follows a frame may resume it without a cue of its own
            if before is None and not reader.may_hold_cue(sentence):
                continue
            scene = reader.scene(sentence)
            if len(scene) > LONGEST:
                notes.append(Note(sentence, sentence, "the sentence is too long"))
                continue
            memory = Memory(
                partial(reader.earlier, paragraph, number), partial(reader.before, sentence)
            )
            for result in read_sentence(scene, before):
                if isinstance(result, Abstention):
                    notes.append(_note(scene.segmented.lexed, result.cue, result.reason))
                else:
                    frames.append((result, scene, memory))
                    before = result
    topic = _topic(frame for frame, _, _ in frames)
    found: list[Position] = []
    for frame, scene, memory in frames:
        made = list(_positions(frame, scene, statements, memory, topic, _reference(article)))
        found += made
        if not made:
            reason = "the holder or the object is not resolved"
            notes.append(_note(scene.segmented.lexed, frame.cue, reason))
    return Positions(tuple(_once(found)), tuple(notes))


class _Reader:
    """Lays out the sentences of an article, each when it is asked for."""

    def __init__(
        self,
        article: Article,
        pack: Pack,
        statements: Statements,
        paragraphs: tuple[Paragraph, ...],
        cues: tuple[tuple[int, int], ...],
    ) -> None:
        self._text = article.text
        self._cues = cues
        self._pack = pack
        self._paragraphs = paragraphs
        self._grammar = GRAMMARS[pack.order]
        direct = [s for s in statements.list if s.kind == "direct"]
        self._edges = frozenset(e for s in direct for e in (s.start - 1, s.end))
        self._short = abbreviations(article.text, pack)
        self._lexed: dict[Span, Lexed] = {}
        self._scenes: dict[Span, Scene] = {}
        years = set(_YEAR.findall(article.text))
        for column in ("reference_date", "published_on"):
            years |= set(_YEAR.findall(article.facts.get(column, "")))
        reported = frozenset(s.start for s in statements.list if s.kind == "indirect")
        self._setting = Setting(
            statements.people.at, reported, cache(self._places), frozenset(years)
        )

    def may_hold_cue(self, span: Span | Paragraph) -> bool:
        """Whether the cheap scan finds anything that may be a cue."""
        first = bisect_left(self._cues, (span.start, 0))
        last = bisect_left(self._cues, (span.end, 0))
        return any(end <= span.end for _, end in self._cues[first:last])

    def scene(self, sentence: Span) -> Scene:
        """The sentence laid out; once, however often it is asked for."""
        scene = self._scenes.get(sentence)
        if scene is None:
            arranged = self._grammar.arrange(segment(self._lex(sentence), self._edges))
            scene = self._scenes[sentence] = Scene(arranged, self._setting)
        return scene

    def _lex(self, sentence: Span) -> Lexed:
        """The sentence's words and phrases; once, however often they are asked for."""
        lexed = self._lexed.get(sentence)
        if lexed is None:
            lexed = self._lexed[sentence] = lex(
                self._text, sentence.start, sentence.end, self._pack, self._short
            )
        return lexed

    def earlier(self, paragraph: Paragraph, number: int, back: int) -> Scene | None:
        """The scene of the sentence ``back`` + 1 places before the one with a number."""
        at = number - 1 - back
        return self.scene(paragraph.sentences[at]) if at >= 0 else None

    @cached_property
    def _sentences(self) -> list[Span]:
        return [sentence for paragraph in self._paragraphs for sentence in paragraph.sentences]

    def before(self, sentence: Span, back: int) -> Scene | None:
        """The scene of the sentence ``back`` + 1 places before another, in any paragraph."""
        at = bisect_left(self._sentences, sentence.start, key=lambda s: s.start) - 1 - back
        return self.scene(self._sentences[at]) if at >= 0 and back < REMEMBERED else None

    def _places(self) -> frozenset[str]:
        """The entities named in the paragraphs that may hold a cue."""
        return frozenset(
            match.sense.value
            for paragraph in self._paragraphs
            if paragraph.is_body and self.may_hold_cue(paragraph)
            for sentence in paragraph.sentences
            for kind in ("name", "adjective")
            for match in self._lex(sentence).find(kind)
        )


def _topic(frames: Iterable[Frame]) -> Entity | None:
    """The one thing whose recognition the article speaks of, if there is just one."""
    named = {ref.entity for frame in frames for ref in frame.objects if ref.entity is not None}
    return named.pop() if len(named) == 1 else None


def _positions(
    frame: Frame,
    scene: Scene,
    statements: Statements,
    memory: Memory,
    topic: Entity | None,
    reference: date | None,
) -> Iterator[Position]:
    lexed = scene.segmented.lexed
    cue = Span(lexed.tokens[frame.cue[0]].start, lexed.tokens[frame.cue[1] - 1].end)
    index = _statement_at(cue, statements)
    statement = statements.list[index] if index is not None else None
    evidence = Span(lexed.start, lexed.end)
    if statement is not None:
        evidence = Span(max(lexed.start, statement.start), min(lexed.end, statement.end))
    at = frame.clause[0]
    things = objects(frame.objects, scene, at, memory, topic, statements.people)
    if any(ref.role == "reciprocal" for ref in frame.objects):
        # "A and B recognise each other"
        each = (holder(ref, scene, statement, memory, statements.people) for ref in frame.holders)
        things = tuple(entity for named in each for entity in named)
    clause = _clause(frame, scene)
    as_of = _as_of(clause, lexed, reference) or (statement.said_on if statement else None)
    target = lexed.text[frame.objects[0].start : frame.objects[-1].end] if frame.objects else ""
    excepted = objects(frame.object_exceptions, scene, at, memory, topic, statements.people)
    stances = [(ref, thing, frame.none) for ref in frame.holders for thing in things]
    stances += [(ref, thing, not frame.none) for ref in frame.exceptions for thing in things]
    stances += [(ref, thing, not frame.none) for ref in frame.holders for thing in excepted]
    stance_words = _stance_words(frame, scene, cue, evidence)
    # "part of our country": whose it is, is known with the holder
    own = any(ref.role == "own" for ref in frame.objects)
    for ref, thing, denied in stances:
        for who in holder(ref, scene, statement, memory, statements.people):
            own_claim = thing.type == "territorial_claim" and thing.territory_id == who.entity_id
            if own and thing.type not in TERRITORIES:
                continue
            if thing.entity_id == who.entity_id or own_claim or who.type not in HOLDERS:
                continue
            yield Position(
                who,
                annexation(thing, who) if own else thing,
                _stance(frame, denied),
                _modality(frame, denied),
                _asserted_by(who, ref, statement),
                stance_words,
                evidence,
                index,
                frame.rule,
                frame.governors,
                as_of,
                Span(lexed.start, lexed.end),
                clause,
                lexed.text[ref.start : ref.end],
                target,
            )


def _stance_words(frame: Frame, scene: Scene, cue: Span, evidence: Span) -> Span:
    """The cue with the verbs and negators before it: "do not recognise", "withdrew recognition"."""
    at = next((i for i in range(len(scene)) if scene[i].first == frame.cue[0]), 0)
    if frame.rule.startswith("noun"):
        verb = at - 1
        while scene.is_loose(verb) or scene.is_pronoun(verb) or scene.word(verb, "preposition"):
            verb -= 1
        at = verb if scene.has(verb, "nominal") or scene.has(verb, "governors") else at
    left = read_chain(scene, at).left
    while scene.kind(left) == "comma":
        left += 1
    start = scene.segmented.lexed.tokens[scene[left].first].start
    return Span(min(max(start, evidence.start), cue.start), cue.end)


def _clause(frame: Frame, scene: Scene) -> Span:
    """The words of a frame's clause, with the dates that follow it."""
    tokens = scene.segmented.lexed.tokens
    first, last = frame.clause
    while scene.kind(last) == "date":
        last += 1
    start = min(tokens[frame.cue[0]].start, tokens[scene[first].first].start)
    end = max(tokens[frame.cue[1] - 1].end, tokens[scene[last - 1].last - 1].end)
    return Span(start, end)


def _as_of(clause: Span, lexed: Lexed, reference: date | None) -> ReducedDate | None:
    """The date in a clause, if there is just one."""
    mentions = find_dates(lexed.text, clause.start, clause.end, lexed.pack.code, reference)
    dates = {mention.date for mention in mentions}
    return dates.pop() if len(dates) == 1 else None


def _reference(article: Article) -> date | None:
    value = article.facts.get("reference_date") or article.facts.get("published_on") or ""
    return date.fromisoformat(value) if value else None


def _stance(frame: Frame, denied: bool) -> str:
    if frame.withdrew:
        return "withdrew_recognition"
    return "recognises" if frame.reading.positive != denied else "does_not_recognise"


def _modality(frame: Frame, denied: bool) -> str:
    """The modality; what is announced not to happen is a position already."""
    modality = frame.reading.modality
    return "asserted" if denied and modality == "announced" else modality


def _asserted_by(who: Entity, ref: Ref, statement: Statement | None) -> str:
    if statement is None:
        return "holder" if ref.role in ("organ", "institution") else "narrator"
    if 0 < ref.end <= statement.start:
        # who is named before the words of the statement says them: "A and B said they …"
        return "holder"
    return "holder" if who.entity_id in statement.spoken_for else "third_party"


def _statement_at(cue: Span, statements: Statements) -> int | None:
    """The innermost statement that holds the whole cue; they are sorted and nest."""
    index: int | None = bisect_right(statements.list, cue.start, key=lambda s: s.start) - 1
    while index is not None and index >= 0:
        statement = statements.list[index]
        if cue.end <= statement.end:
            return index
        index = statement.parent
    return None


def _note(lexed: Lexed, cue: tuple[int, int], reason: str) -> Note:
    span = Span(lexed.tokens[cue[0]].start, lexed.tokens[cue[1] - 1].end)
    return Note(span, Span(lexed.start, lexed.end), reason)


def _once(found: list[Position]) -> list[Position]:
    """Each position once a place, and none that only weakens what the article states.

    A list may name an entity twice; "Norway will recognise Palestine" needs no second row for
    "Norway may recognise Palestine".
    """
    seen: dict[tuple[str, str, str, int], Position] = {}
    for position in found:
        seen.setdefault((*_whose(position), position.cue.start), position)
    firm = {_whose(p) for p in seen.values() if p.modality not in WEAK}
    return [p for p in seen.values() if p.modality not in WEAK or _whose(p) not in firm]


def _whose(position: Position) -> tuple[str, str, str]:
    return position.holder.entity_id, position.object.entity_id, position.stance
