"""When and on what occasion something was said, from the words of the attribution itself.

They are looked for in the clause of the verb of speech: in "a reform that many, N said at the
forum, will fail" the forum is N's, in "at the forum N praised a plan that many say will fail"
it is not of those many.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from recognition.lexicon.phrases import Match
from recognition.statements.found import Found
from recognition.statements.grammar import (
    INSIDE_PHRASE,
    can_be_nominative,
    is_closed,
    is_date,
    is_light,
    is_pause,
    part_of_speech,
)
from recognition.statements.stream import Stream
from recognition.statements.voices import Block
from recognition.text.dates import ReducedDate, find_dates
from recognition.text.people import People

#: an occasion has at most so many words before and after its noun
_WIDTH = 7


def with_circumstances(
    stream: Stream,
    first: int,
    last: int,
    found: Sequence[Found],
    people: People,
    reference: date | None,
) -> list[Found]:
    """The statements of the sentence ``[first:last]`` with the dates and occasions it gives."""
    rows = []
    for row in found:
        items = _attribution(stream, first, last, row.at, found)
        if not items:
            rows.append(row)
            continue
        said_on = _date(stream, items, reference)
        rows.append(replace(row, said_on=said_on, occasion=_occasion(stream, items, people)))
    return rows


def block_with_circumstances(
    stream: Stream, first: int, block: Block, people: People, reference: date | None
) -> Block:
    """Speech that the sentence from ``first`` announces, with the date and occasion it gives."""
    items = _attribution(stream, first, len(stream), block.at, ())
    if not items:
        return block
    said_on = _date(stream, items, reference)
    return replace(block, said_on=said_on, occasion=_occasion(stream, items, people))


def _attribution(stream: Stream, first: int, last: int, at: int, found: Sequence[Found]) -> range:
    """The narrator's items around the speaker, without the words of any statement."""
    spans = [(f.start, f.end) for f in found]

    def is_narrated(i: int) -> bool:
        token = stream.tokens[i]
        return stream.quotes[i] is None and not any(a <= token.start < b for a, b in spans)

    begin = next((i for i in range(first, last) if stream.tokens[i].end > at), last)
    if begin >= last or not is_narrated(begin):
        return range(0)
    end = begin
    first = max(first, _clause_start(stream, first, begin))
    while begin > first and is_narrated(begin - 1):
        begin -= 1
    while end < last and is_narrated(end):
        end += 1
    return range(begin, end)


def _clause_start(stream: Stream, first: int, verb: int) -> int:
    """Where the relative or reported clause of a verb begins; ``first`` if it is in neither."""
    for i in range(verb - 1, first, -1):
        if is_pause(stream, i) or stream.quotes[i] is not None:
            break
        if stream.at(i, "speech", "relative", "complementiser") and not all(
            is_light(stream, k) for k in range(i + 1, verb)
        ):
            return i
    return first


def _date(stream: Stream, items: range, reference: date | None) -> ReducedDate | None:
    """The one date among the items; none if there are several."""
    start, end = stream.tokens[items[0]].start, stream.tokens[items[-1]].end
    dates = {m.date for m in find_dates(stream.text, start, end, stream.pack.code, reference)}
    return dates.pop() if len(dates) == 1 else None


def _occasion(stream: Stream, items: range, people: People) -> str | None:
    """The forum, interview or meeting at which it was said, as the text calls it."""
    after = items.start
    while (match := stream.seek(after, items.stop, "speech", "occasion")) is not None:
        after = match.first + 1
        if match.last > items.stop:
            continue
        begin = _start(stream, items, match.first)
        if begin == items.start or not _is_held(stream, begin - 1, match.first):
            continue
        end = _end(stream, items, match, people)
        further = stream.seek(end + 1, min(items.stop, end + _WIDTH), "speech", "occasion")
        near = further is not None and _start(stream, items, further.first) == end + 1
        if further and near and stream.at(end, "speech", "held_at"):
            # "his speech at the forum"
            end = _end(stream, items, further, people)
        return stream.slice(begin, end)
    return None


def _start(stream: Stream, items: range, noun: int) -> int:
    begin = noun
    while begin > items.start and noun - begin < _WIDTH and _goes_on(stream, begin - 1):
        begin -= 1
    return begin


def _end(stream: Stream, items: range, noun: Match, people: People) -> int:
    """Where the phrase of an occasion ends: after its noun, or the last name that follows."""
    end = noun.last
    while end < items.stop and end - noun.last < _WIDTH and _goes_on(stream, end):
        if is_date(stream, end) or _names_subject(stream, end, people):
            break
        end += 1
    while end > noun.last and not stream.tokens[end - 1].is_capitalised:
        end -= 1
    return end


def _is_held(stream: Stream, at: int, occasion: int) -> bool:
    """Whether the word before an occasion says so: "at the forum", "told the forum"."""
    told = stream.at(at, "speech", "tell") and stream.at(occasion, "speech", "audience")
    return bool(told or stream.at(at, "speech", "held_at"))


def _names_subject(stream: Stream, at: int, people: People) -> bool:
    """Whether the speaker's name follows the occasion: «на форуме Иванов заявил»."""
    mention = people.mention_at(stream.tokens[at].start)
    if mention is None:
        return False
    return mention.is_subject or can_be_nominative(stream, at)


def _goes_on(stream: Stream, at: int) -> bool:
    if stream.quotes[at] is not None or is_pause(stream, at):
        return False
    token = stream.tokens[at]
    if not token.is_word and not token.text.isalnum():
        return token.text in INSIDE_PHRASE
    if stream.at(at, "speech", "held_at"):
        return False
    if stream.pack.morphology.has_cases:
        return part_of_speech(stream, at) not in ("VERB", "INFN", "GRND")
    return not is_closed(stream, at)
