"""When and on what occasion something was said, from the words of the attribution itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from recognition.statements.found import Found
from recognition.statements.grammar import INSIDE_PHRASE, is_closed, is_date, is_pause
from recognition.statements.stream import Stream
from recognition.text.dates import ReducedDate, find_dates

#: an occasion has at most so many words before and after its noun
_WIDTH = 7


def with_circumstances(
    stream: Stream, first: int, last: int, found: Sequence[Found], reference: date | None
) -> list[Found]:
    """The statements of the sentence ``[first:last]`` with the dates and occasions it gives."""
    rows = []
    for row in found:
        items = _attribution(stream, first, last, row, found)
        if not items:
            rows.append(row)
            continue
        said_on = _date(stream, items, reference)
        rows.append(replace(row, said_on=said_on, occasion=_occasion(stream, items)))
    return rows


def _attribution(
    stream: Stream, first: int, last: int, row: Found, found: Sequence[Found]
) -> range:
    """The narrator's items around the speaker, without the words of any statement."""
    spans = [(f.start, f.end) for f in found]

    def is_narrated(i: int) -> bool:
        token = stream.tokens[i]
        return stream.quotes[i] is None and not any(a <= token.start < b for a, b in spans)

    begin = next((i for i in range(first, last) if stream.tokens[i].end > row.at), last)
    if begin >= last or not is_narrated(begin):
        return range(0)
    end = begin
    while begin > first and is_narrated(begin - 1):
        begin -= 1
    while end < last and is_narrated(end):
        end += 1
    return range(begin, end)


def _date(stream: Stream, items: range, reference: date | None) -> ReducedDate | None:
    """The one date among the items; none if there are several."""
    start, end = stream.tokens[items[0]].start, stream.tokens[items[-1]].end
    dates = {m.date for m in find_dates(stream.text, start, end, stream.pack.code, reference)}
    return dates.pop() if len(dates) == 1 else None


def _occasion(stream: Stream, items: range) -> str | None:
    """The forum, interview or meeting at which it was said, as the text calls it."""
    after = items.start
    while (match := stream.seek(after, items.stop, "speech", "occasion")) is not None:
        i, after = match.first, match.first + 1
        if match.last > items.stop:
            continue
        begin = i
        while begin > items.start and i - begin < _WIDTH and _goes_on(stream, begin - 1):
            begin -= 1
        if begin == items.start or not stream.at(begin - 1, "speech", "held_at"):
            continue
        end = match.last
        while end < items.stop and end - match.last < _WIDTH and _goes_on(stream, end):
            if is_date(stream, end):
                break
            end += 1
        while end > match.last and not stream.tokens[end - 1].is_capitalised:
            end -= 1
        return stream.slice(begin, end)
    return None


def _goes_on(stream: Stream, at: int) -> bool:
    if stream.quotes[at] is not None or is_pause(stream, at):
        return False
    token = stream.tokens[at]
    if not token.is_word and not token.text.isalnum():
        return token.text in INSIDE_PHRASE
    if stream.at(at, "speech", "held_at"):
        return False
    return not is_closed(stream, at) or stream.pack.morphology.has_cases
