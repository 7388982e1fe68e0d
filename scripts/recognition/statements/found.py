"""A statement as a rule finds it, before the article's rows are put together."""

from __future__ import annotations

from dataclasses import dataclass

from recognition.statements.stream import Stream
from recognition.statements.voices import Voice
from recognition.text.dates import ReducedDate


@dataclass(frozen=True, slots=True)
class Found:
    """``at`` is where its speaker stands, ``voice`` who it is."""

    kind: str
    start: int
    end: int
    voice: Voice | None
    rule: str
    at: int
    said_on: ReducedDate | None = None
    occasion: str | None = None


_EDGE = " \t\u00a0\u202f"
_TAIL = ",;:—–-"


def direct(stream: Stream, item: int, voice: Voice | None, rule: str, at: int) -> Found | None:
    """The quotation at an item, without its marks and a comma that belongs to the sentence."""
    quotation = stream.quote(item)
    if quotation is None:
        return None
    start, end = trimmed(stream.text, quotation.start, quotation.end, stops=False)
    return Found("direct", start, end, voice, rule, at) if start < end else None


def clause(
    stream: Stream, first: int, last: int, voice: Voice | None, rule: str, at: int, kind: str
) -> Found | None:
    """The items ``[first:last]`` without the marks at their edges."""
    if first >= last:
        return None
    start, end = stream.tokens[first].start, stream.tokens[last - 1].end
    start, end = trimmed(stream.text, start, end, stops=kind == "indirect")
    if stream.quotes[last - 1] is None and kind == "indirect":
        end = _without_stop(stream.text, start, end)
    return Found(kind, start, end, voice, rule, at) if start < end else None


def trimmed(text: str, start: int, end: int, *, stops: bool) -> tuple[int, int]:
    """Leave out spaces, and commas and dashes at the edges; full stops too if ``stops``."""
    head = _EDGE + _TAIL
    tail = _EDGE + _TAIL + ("." if stops else "")
    while start < end and text[start] in head:
        start += 1
    while end > start and text[end - 1] in tail:
        if text[end - 1] == "." and _inside_abbreviation(text, start, end):
            break
        end -= 1
    return start, end


def _inside_abbreviation(text: str, start: int, end: int) -> bool:
    return end - 3 >= start and text[end - 3] == "." and text[end - 2].isupper()


def _without_stop(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1] in ".…":
        if _inside_abbreviation(text, start, end):
            break
        end -= 1
    return end
