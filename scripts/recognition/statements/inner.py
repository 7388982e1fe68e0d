"""Attributions between the marks of a quotation: «Мир, — сказал N. — Пусть так» is two.

Without dashes ("La paix, dit N, est faite") an attribution is told by the speaker's own name
beside a verb of speech, right after a pause.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from recognition.lexicon.pack import Pack
from recognition.statements.found import Found, trimmed
from recognition.statements.grammar import STOPS, is_clause_like, is_light, is_pause
from recognition.statements.stream import Stream, read_stream
from recognition.text.people import People
from recognition.text.sentences import Paragraph
from recognition.text.tokens import tokenise

#: a stop, a dash, a short attribution, a stop and a dash again
_INNER = re.compile(r"(?<=[,?!…])\s*[—–-]\s+([^—–«»“”\"\n]{3,80}?)[.,]\s*[—–-]\s+(?=\S)")


#: an attribution without dashes has at most so many words
_WIDTH = 14


def split_inner(text: str, row: Found, pack: Pack, people: People) -> Iterator[Found]:
    """The parts of a quotation that attributions between its marks divide."""
    for part in _by_dashes(text, row, pack):
        yield from _by_name(text, part, pack, people)


def _by_dashes(text: str, row: Found, pack: Pack) -> Iterator[Found]:
    at = row.start
    if row.kind == "direct":
        for inner in _INNER.finditer(text, row.start, row.end):
            if not _attributes(text, inner.start(1), inner.end(1), pack):
                continue
            start, end = trimmed(text, at, inner.start(), stops=False)
            yield replace(row, start=start, end=end)
            at = inner.end()
    yield replace(row, start=at) if at > row.start else row


def _by_name(text: str, row: Found, pack: Pack, people: People) -> Iterator[Found]:
    person = row.voice.person if row.voice is not None and row.kind == "direct" else None
    named = [
        mention.end
        for mention in people.between(row.start, row.end)
        if person is not None and mention.person == person
    ]
    if not named:
        yield row
        return
    stream = read_stream(text, Paragraph(row.start, row.end, True), pack)
    for end in named:
        found = _attribution(stream, end)
        if found is None:
            continue
        first, last = found
        start, stop = trimmed(text, row.start, stream.tokens[first].start, stops=False)
        yield replace(row, start=start, end=stop)
        if last < len(stream):
            yield replace(row, start=stream.tokens[last].start)
        return
    yield row


def _attribution(stream: Stream, end: int) -> tuple[int, int] | None:
    """The items of an attribution whose name ends at an offset, with what describes the name."""
    name = next((i for i, token in enumerate(stream.tokens) if token.end == end), 0)
    first = name
    while first > 0 and not _parts(stream, first - 1):
        first -= 1
    last = name + 1
    while last < len(stream) and not _parts(stream, last):
        last += 1
    if first == 0 or last - first > _WIDTH or any(stream.quotes[first:last]):
        return None
    verb = stream.seek(first, last, "speech", "say", "verb")
    if verb is None or not all(is_light(stream, i) for i in range(first, min(verb.first, name))):
        return None
    while last < len(stream) and is_pause(stream, last):
        following = next((i for i in range(last + 1, len(stream)) if _parts(stream, i)), None)
        if following is None or is_clause_like(stream, last + 1, following):
            break
        last = following
    return first, last + 1


def _parts(stream: Stream, i: int) -> bool:
    return is_pause(stream, i) or stream.tokens[i].text in STOPS


def _attributes(text: str, start: int, end: int, pack: Pack) -> bool:
    """Whether a verb of speech is among the first words."""
    return any(
        match.sense.kind == "speech" and match.sense.value in ("say", "verb") and match.first < 3
        for match in pack.phrases.find(tokenise(text, start, end))
    )
