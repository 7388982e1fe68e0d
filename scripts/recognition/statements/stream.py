"""A paragraph as its narrator wrote it: words and marks, with each quotation as one item.

Words inside quotations are never read as the narrator's: a verb of speech in somebody's
mouth attributes nothing. Marks around a name or a single odd word are no quotation, so
their words stay in the stream.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from operator import itemgetter

from recognition.lexicon.pack import Pack
from recognition.lexicon.phrases import Match
from recognition.text.joined import split_joined
from recognition.text.quotations import Quotation, find_quotations
from recognition.text.sentences import Paragraph
from recognition.text.tokens import Token, tokenise

#: a quotation of fewer words counts only as a whole utterance
MIN_WORDS = 4
#: longer sentences are read in pieces, which keeps the time linear
_LONGEST = 400
QUOTE = "\ue000"
_PAUSE = re.compile(r"[.,!?…][ \t\u00a0]+")
#: an attribution after lost marks is short: "said Name of the ministry"
_TAIL = 9
_ENDS = ".!?…"
#: where a report was written: "SZOHOD (Agency) - "
_DATELINE = re.compile(
    r"[A-ZÀ-ÞА-ЯЁІЇЄ][A-ZÀ-ÞА-ЯЁІЇЄ./ ,-]{2,40}(?:, [^\W\d_]+)?"
    r"(?:[ \u00a0]*\([^()\n]{2,40}\))?[ \u00a0]*(?:--|—|–|-)[ \u00a0]+"
)


@dataclass(frozen=True)
class Stream:
    """The items of a paragraph. ``quotes[i]`` is the quotation that item ``i`` stands for."""

    text: str
    start: int
    end: int
    tokens: tuple[Token, ...]
    matches: tuple[tuple[Match, ...], ...]
    quotes: tuple[Quotation | None, ...]
    pack: Pack

    def __len__(self) -> int:
        return len(self.tokens)

    def word(self, at: int) -> str:
        """The folded word at a place; empty outside."""
        return self.tokens[at].folded if 0 <= at < len(self.tokens) else ""

    def at(self, index: int, kind: str, *values: str) -> Match | None:
        """The longest phrase of a kind (and of one of the values) that begins at an item."""
        if 0 <= index < len(self.matches):
            for match in self.matches[index]:
                sense = match.sense
                if sense.kind == kind and (not values or sense.value in values):
                    return match
        return None

    @cached_property
    def _kinds(self) -> dict[str, list[Match]]:
        kinds: dict[str, list[Match]] = {}
        for found in self.matches:
            for match in found:
                kinds.setdefault(match.sense.kind, []).append(match)
        return kinds

    def seek(self, first: int, last: int, kind: str, *values: str) -> Match | None:
        """What ``at`` gives at the first item of ``[first:last]`` at which it gives anything."""
        matches = self._kinds.get(kind, [])
        for i in range(bisect_left(matches, first, key=itemgetter(0)), len(matches)):
            if matches[i].first >= last:
                break
            if not values or matches[i].sense.value in values:
                return matches[i]
        return None

    def quote(self, index: int) -> Quotation | None:
        """The quotation at a place."""
        return self.quotes[index] if 0 <= index < len(self.quotes) else None

    def slice(self, first: int, last: int) -> str:
        """The article's words of the items ``[first:last]``."""
        return self.text[self.tokens[first].start : self.tokens[last - 1].end]


def read_stream(text: str, paragraph: Paragraph, pack: Pack) -> Stream:
    """The stream of one paragraph."""
    tokens: list[Token] = []
    matches: list[tuple[Match, ...]] = []
    quotes: list[Quotation | None] = []

    def narrate(start: int, end: int) -> None:
        part = split_joined(tokenise(text, start, end), pack)
        matches.extend(pack.phrases.find_each(part, len(tokens)))
        tokens.extend(part)
        quotes.extend([None] * len(part))

    at = paragraph.start
    for quotation in find_quotations(
        text, paragraph.start, paragraph.end, is_quoted=paragraph.is_quoted
    ):
        runs_on = paragraph.is_quoted and quotation.outer_start == paragraph.start
        if not runs_on and not _is_utterance(text, quotation, paragraph):
            continue
        if not quotation.is_closed and not runs_on:
            quotation = _without_attribution(text, quotation, pack)
        narrate(at, quotation.outer_start)
        tokens.append(Token(QUOTE, quotation.outer_start, quotation.outer_end, QUOTE))
        matches.append(())
        quotes.append(quotation)
        at = quotation.outer_end
    narrate(at, paragraph.end)
    return Stream(
        text, paragraph.start, paragraph.end, tuple(tokens), tuple(matches), tuple(quotes), pack
    )


def _is_utterance(text: str, quotation: Quotation, paragraph: Paragraph) -> bool:
    """Whether a quotation is somebody's words rather than a name or a word held at a distance."""
    inner = text[quotation.start : quotation.end]
    if len(inner.split(maxsplit=MIN_WORDS)) >= MIN_WORDS:
        return True
    before = text[max(paragraph.start, quotation.outer_start - 3) : quotation.outer_start].rstrip()
    after = text[quotation.outer_end : quotation.outer_end + 4].lstrip()
    begins = not before or before[-1] in ".!?:,…"
    stops = inner[-1:] in ",.!?…" or after[:1] in (",", "—", "–", "-") or before[-1:] == ":"
    capital = inner[:1].isupper() or inner[:1] in "¿¡…"
    return begins and stops and capital and (not before or before[-1] != "," or " " in inner)


def _without_attribution(text: str, quotation: Quotation, pack: Pack) -> Quotation:
    """An unclosed quotation ends before an attribution that closes the paragraph."""
    cut = None
    for mark in _PAUSE.finditer(text, max(quotation.start, quotation.end - 120), quotation.end):
        tail = tokenise(text, mark.end(), quotation.end)
        verbs = [
            m
            for m in pack.phrases.find(tail[:8])
            if m.sense.kind == "speech" and m.sense.value in ("say", "verb")
        ]
        named = any(t.is_capitalised for t in tail[1:]) or len(tail) <= 4
        if len(tail) <= _TAIL and verbs and verbs[0].first <= 4 and named:
            cut = mark
    if cut is None:
        return quotation
    return Quotation(quotation.start, cut.start() + 1, quotation.outer_start, cut.end(), False)


def sentences(stream: Stream, paragraph: Paragraph) -> Iterator[tuple[int, int]]:
    """The narrator's sentences as ranges of items; a quotation never ends inside one."""
    stops = {span.end for span in paragraph.sentences}
    length = len(stream)
    dateline = _DATELINE.match(stream.text, paragraph.start, paragraph.end)
    body = dateline.end() if dateline else paragraph.start
    first = next((i for i, token in enumerate(stream.tokens) if token.start >= body), 0)
    for i in range(first, length):
        token = stream.tokens[i]
        if i + 1 == length or i + 1 - first >= _LONGEST:
            ended = True
        elif stream.quotes[i] is None and stream.quotes[i + 1] is None:
            ended = token.end in stops
        else:
            ended = _ends_at_quotation(stream, i, stops)
        if ended:
            yield first, i + 1
            first = i + 1


def _ends_at_quotation(stream: Stream, i: int, stops: set[int]) -> bool:
    """Whether a sentence ends with a quotation, or right before one."""
    token, following = stream.tokens[i], stream.tokens[i + 1]
    quotation = stream.quotes[i]
    if quotation is None:
        stopped = token.text in _ENDS and (token.text in "!?…" or _is_stop(stream, i))
        return stopped or token.end in stops
    if stream.quotes[i + 1] is not None:
        return True
    last = stream.text[quotation.end - 1]
    if not following.text[:1].isupper():
        return False
    if last == ".":
        return True
    return last in "!?…" and not _attributed(stream, i + 1)


def _is_stop(stream: Stream, i: int) -> bool:
    """Whether a full stop before a quotation ends a sentence: no initial stands before it."""
    return i == 0 or len(stream.tokens[i - 1].text) > 1


def _attributed(stream: Stream, at: int) -> bool:
    """Whether a short attribution begins here: "Name said"."""
    for i in range(at, min(at + 8, len(stream))):
        if stream.tokens[i].text in ".!?;":
            return False
        if stream.at(i, "speech", "say", "verb", "belief"):
            return True
    return False
