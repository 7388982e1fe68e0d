"""Quotation marks of a paragraph: what stands between an opening and its closing mark.

Marks of all styles are paired by where they stand (an opening mark follows a space, a
closing one a letter or a stop), so that mixed, reversed and missing marks still give the
quotations a reader sees. Quotations inside quotations belong to the outer one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

#: the last two are the marks of a Windows code page read as Latin-1
_MARK = re.compile(r"[«»“”„‟\"‹›\x93\x94]|''|``|[‘’‚']")
_OPENING = frozenset(["«", "“", "„", "‟", "‹", "``", "\x93"])
_CLOSING = frozenset("»”›\x94")
_SINGLE = frozenset("‘’‚'")
_DOUBLE = re.compile(r"[«»“”„‟\"\x93\x94]|''|``")
#: a quotation runs on over at most so many lines
_RUNS_ON = 8
#: marks nested deeper than anybody nests them are no marks
_DEEPEST = 4
#: two spaces that may be what is left of a quotation mark and its space
_GAP = re.compile(r"(?<=\S)[ \u00a0]{2,}(?=\S)")
_LAST_STOP = re.compile(r"[,?!.]$")
_SENTENCE_END = re.compile(r"[.!?] [^\W\d_a-z]")
#: a fragment between gaps has at most so many words
_FRAGMENT = 20
_BEFORE_OPENING = frozenset(" \t\u00a0\u202f([{—–-/\"'“„«‘:,;…")


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words between marks: ``text[start:end]``; with the marks ``text[outer_start:outer_end]``."""

    start: int
    end: int
    outer_start: int
    outer_end: int
    is_closed: bool


@dataclass(slots=True)
class _Open:
    mark: str
    at: int
    after: int


def find_quotations(
    text: str, start: int, end: int, *, is_quoted: bool = False
) -> tuple[Quotation, ...]:
    """The outermost quotations of the paragraph ``text[start:end]``, from left to right.

    With ``is_quoted`` the paragraph begins inside one.
    """
    found: list[Quotation] = []
    stack = [_Open('"', start, start)] if is_quoted else []
    marks = list(_MARK.finditer(text, start, end))
    if not is_quoted and not any(mark.group() not in _SINGLE for mark in marks):
        found += _between_gaps(text, start, end)
        if found:
            return tuple(found)
    for mark in marks:
        sign, at, after = mark.group(), mark.start(), mark.end()
        before_char = text[at - 1] if at > start else " "
        after_char = text[after] if after < end else " "
        if sign in _SINGLE:
            _single(text, end, found, stack, sign, at, after, before_char, after_char)
            continue
        if _is_opening(sign, before_char, after_char, stack):
            if stack and stack[-1].mark in _SINGLE:
                stack.pop()
            if len(stack) < _DEEPEST:
                stack.append(_Open(sign, at, after))
        elif stack:
            while len(stack) > 1 and stack[-1].mark in _SINGLE:
                stack.pop()
            opened = stack.pop()
            if opened.mark in _SINGLE:
                continue
            if not stack:
                found.append(_quotation(text, opened, at, after, is_closed=True))
    outer = next((o for o in stack if o.mark not in _SINGLE), None)
    if outer is not None:
        # what the unclosed mark encloses swallows nothing that was already closed before it
        found.append(_quotation(text, outer, end, end, is_closed=False))
    return tuple(q for q in found if q.start < q.end)


def runs_on(text: str, lines: Sequence[tuple[int, int]]) -> frozenset[int]:
    """The lines that begin inside a quotation which an earlier line opened and a later closes."""
    found: set[int] = set()
    for i, (start, end) in enumerate(lines):
        if i in found or not _is_left_open(text, start, end):
            continue
        for j in range(i + 1, min(len(lines), i + 1 + _RUNS_ON)):
            mark = _DOUBLE.search(text, *lines[j])
            if mark is None:
                continue
            if _closes(text, mark, lines[j]):
                found.update(range(i + 1, j + 1))
            break
    return frozenset(found)


def _is_left_open(text: str, start: int, end: int) -> bool:
    if sum(1 for _ in _DOUBLE.finditer(text, start, end)) % 2 == 0:
        return False
    quotations = find_quotations(text, start, end)
    return bool(quotations) and not quotations[-1].is_closed


def _closes(text: str, mark: re.Match[str], line: tuple[int, int]) -> bool:
    """Whether the first mark of a line can only close a quotation."""
    if mark.group() in _OPENING - {"“"} or mark.start() == line[0]:
        return False
    after = text[mark.end()] if mark.end() < line[1] else " "
    return text[mark.start() - 1] not in _BEFORE_OPENING and not after.isalnum()


def _between_gaps(text: str, start: int, end: int) -> Iterator[Quotation]:
    """Quotations whose marks were lost and left two spaces, as in "It will rain,  he said".

    Nobody writes two spaces after a comma: where that never happens, none are marks.
    """
    gaps = [gap.span() for gap in _GAP.finditer(text, start, end)]
    closing: list[int] = []
    for i, (at, _) in enumerate(gaps):
        if text[at - 1] == "," and (not closing or closing[-1] != i - 1):
            closing.append(i)
    if not closing:
        return
    pairs: list[tuple[int, int]] = []
    free = 0
    for i in closing:
        opening = i - 1
        # marks come in pairs: an odd gap between two quotations leaves them in doubt
        if (opening - free) % 2 == 0:
            pairs += zip(range(free, opening, 2), range(free + 1, opening, 2), strict=True)
        pairs.append((opening, i))
        free = i + 1
    pairs += zip(range(free, len(gaps), 2), range(free + 1, len(gaps), 2), strict=False)
    if (len(gaps) - free) % 2 == 1:
        pairs.append((len(gaps) - 1, len(gaps)))
    gaps.append((end, end))
    for opening, i in pairs:
        outer, first = gaps[opening] if opening >= 0 else (start, start)
        at, after = gaps[i]
        if _is_spoken(text[first:at]):
            yield Quotation(first, at, outer, after, True)


def _is_spoken(inner: str) -> bool:
    """Whether words between gaps can be a quotation: whole sentences, or a fragment of one."""
    if inner[0].islower():
        return len(inner.split()) <= _FRAGMENT and not _SENTENCE_END.search(inner)
    return _LAST_STOP.search(inner) is not None


def _single(
    text: str,
    end: int,
    found: list[Quotation],
    stack: list[_Open],
    sign: str,
    at: int,
    after: int,
    before: str,
    following: str,
) -> None:
    """Single marks count as quotation marks only where no apostrophe can stand."""
    if stack and stack[-1].mark in _SINGLE:
        closes = sign in "’'" if stack[-1].mark != "‚" else sign in "‘’'"
        if closes and not following.isalnum() and not before.isspace():
            opened = stack.pop()
            if not stack:
                found.append(_quotation(text, opened, at, after, is_closed=True))
        return
    if sign != "’" and following.isalpha() and before in _BEFORE_OPENING and not stack:
        # an apostrophe may open a word ('tis); a quotation has its closing mark near
        close = re.compile(r"(?<=\S)['’‘](?!\w)").search(text, after, min(end, after + 600))
        if close:
            stack.append(_Open(sign, at, after))


def _is_opening(sign: str, before: str, after: str, stack: list[_Open]) -> bool:
    opens_here = before in _BEFORE_OPENING and (after.isalnum() or after in "«“„\"‘'’[(¿¡.…<-—–$€£")
    closes_here = before not in _BEFORE_OPENING and not after.isalnum()
    inside = any(o.mark not in _SINGLE for o in stack)
    if sign in ('"', "''"):
        if inside:
            # a straight mark closes unless it plainly opens a quotation within another style
            return opens_here and stack[-1].mark not in ('"', "''")
        return not closes_here or after.isalnum()
    if sign == "“":
        if inside and any(o.mark in "„‚" for o in stack):
            return opens_here and not closes_here and before.isspace()
        return not (inside and closes_here)
    if sign in "»›":
        return opens_here and not inside and after.isalnum()
    if sign in "«‹":
        return not (inside and closes_here)
    if sign in "”\x94":
        return not inside and opens_here and after.isalnum()
    return sign in _OPENING


def _quotation(text: str, opened: _Open, at: int, after: int, *, is_closed: bool) -> Quotation:
    start, stop = opened.after, at
    while start < stop and text[start].isspace():
        start += 1
    while stop > start and text[stop - 1].isspace():
        stop -= 1
    return Quotation(start, stop, opened.at, after, is_closed)
