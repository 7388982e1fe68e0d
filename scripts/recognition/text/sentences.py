"""Paragraphs and sentences of an article.

A line is a paragraph. A sentence ends at ``.``, ``!``, ``?`` or ``…`` with the marks that
close around it, before a space and something that can begin a sentence; abbreviations
of the language pack and initials end none. Titles, headings, captions and a site's own
lines (a comment form, a list of related news) are paragraphs that are not read.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cached_property, partial
from itertools import accumulate

from recognition.text.quotations import runs_on
from recognition.text.tokens import fold

_LINE = re.compile(r"[^\r\n\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x85\u2028\u2029]+")
_STOP = re.compile(
    r"[.!?…]+[\"'”’»)\]]*(?:\[[0-9]{1,3}\])*(?=\s+[\"'“‘«„(\[—–-]*\s*[^\W_a-zа-яіїєґ])"
)
_LAST_WORD = re.compile(r"(?:^|[\s(\[“\"«])([^\s(\[“\"«]+)$")
#: what ends a line of text and no title
_STOPPED = re.compile(r"[.:][\"'”’»)\]]*$")
_ENDS = re.compile(r"[.!?…:;,]\W*$|[\"”»’)\]]\W*$")
#: a Spanish plural: EE. UU., FF. AA.
_DOUBLED = re.compile(r"([A-Z])\1\.\s([A-Z])\2\.")
#: a paragraph of more words is text even if its last full stop was lost
_LONG = 25
#: after a mark such as "Read also", paragraphs of fewer words belong to the site
_BODY = 40
#: a German ordinal: "am 28. Mai"
_ORDINAL = re.compile(r"(?<![0-9.,])[0-9]{1,2}$")


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the article, in code points, half-open."""

    start: int
    end: int


@dataclass(frozen=True)
class Paragraph:
    """One line of the article. ``is_body`` is false for titles, headings and site lines.

    ``is_quoted`` says that the line begins inside a quotation which a line before it opened.
    """

    start: int
    end: int
    is_body: bool
    _split: Callable[[], tuple[Span, ...]] = field(default=tuple, repr=False, compare=False)
    is_quoted: bool = False

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """Its sentences, found when they are asked for: most paragraphs are never read closely."""
        return self._split()


def paragraphs(text: str, settings: dict[str, Sequence[str]]) -> tuple[Paragraph, ...]:
    """The paragraphs of a text; ``settings`` is the pack's section ``sentence``."""
    marks = tuple(fold(mark) for mark in settings.get("boilerplate", ()))
    # folding joins a letter and its accents, of which there are two at most
    reach = 4 * max(map(len, marks), default=0)
    abbreviations = frozenset(fold(a).rstrip(".") for a in settings.get("abbreviations", ()))
    ordinals = bool(settings.get("ordinals"))
    lines = [_strip(text, m.start(), m.end()) for m in _LINE.finditer(text)]
    lines = [line for line in lines if line.start < line.end]
    words = [len(text[line.start : line.end].split()) for line in lines]
    # the longest paragraph from each one on
    longest = list(accumulate(reversed(words), max))[::-1]
    quoted = runs_on(text, [(line.start, line.end) for line in lines])
    found: list[Paragraph] = []
    site = False
    for i, line in enumerate(lines):
        if marks and fold(text[line.start : min(line.end, line.start + reach)]).startswith(marks):
            found.append(Paragraph(line.start, line.end, False))
            site = i + 1 == len(lines) or longest[i + 1] < _BODY
            continue
        title = i == 0 and len(lines) > 1 and words[i] <= _LONG
        title = title and not _STOPPED.search(text, line.start, line.end)
        if site or title or (words[i] <= _LONG and not _ENDS.search(text[line.start : line.end])):
            found.append(Paragraph(line.start, line.end, False))
            continue
        split = partial(split_sentences, text, line, abbreviations, ordinals)
        found.append(Paragraph(line.start, line.end, True, split, i in quoted))
    return tuple(found)


def split_sentences(
    text: str, line: Span, abbreviations: frozenset[str], ordinals: bool = False
) -> tuple[Span, ...]:
    """The sentences of one line, without the white space around them.

    ``ordinals`` says that the language writes them with a stop: "28." is "28th".
    """
    sentences: list[Span] = []
    start = line.start
    for stop in _STOP.finditer(text, line.start, line.end):
        before = text[max(start, stop.start() - 40) : stop.start()]
        if stop.group() == "." and ordinals and _ORDINAL.search(before):
            continue
        if stop.group().startswith(".") and _is_abbreviation(before, abbreviations):
            continue
        if _DOUBLED.match(text, max(start, stop.start() - 2)):
            continue
        sentences.append(_strip(text, start, stop.end()))
        start = stop.end()
    last = _strip(text, start, line.end)
    return (*sentences, last) if last.start < last.end else tuple(sentences)


def _is_abbreviation(before: str, abbreviations: frozenset[str]) -> bool:
    found = _LAST_WORD.search(before)
    if not found:
        return False
    word = found.group(1)
    # a single capital is an initial (J. Smith), short parts with stops are as in U.N. or e.g.
    initial = len(word) == 1 and word.isupper()
    dotted = "." in word and all(len(part) == 1 for part in word.split("."))
    return initial or dotted or fold(word) in abbreviations


def _strip(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
