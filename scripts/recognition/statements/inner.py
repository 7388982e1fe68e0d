"""Attributions between the marks of a quotation: «Мир, — сказал N. — Пусть так» is two."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from recognition.lexicon.pack import Pack
from recognition.statements.found import Found, trimmed
from recognition.text.tokens import tokenise

#: a stop, a dash, a short attribution, a stop and a dash again
_INNER = re.compile(r"(?<=[,?!…])\s*[—–-]\s+([^—–«»“”\"\n]{3,80}?)[.,]\s*[—–-]\s+(?=\S)")


def split_inner(text: str, row: Found, pack: Pack) -> Iterator[Found]:
    """The parts of a quotation that an attribution between its marks divides."""
    at = row.start
    if row.kind == "direct":
        for inner in _INNER.finditer(text, row.start, row.end):
            if not _attributes(text, inner.start(1), inner.end(1), pack):
                continue
            start, end = trimmed(text, at, inner.start(), stops=False)
            yield replace(row, start=start, end=end)
            at = inner.end()
    yield replace(row, start=at) if at > row.start else row


def _attributes(text: str, start: int, end: int, pack: Pack) -> bool:
    """Whether a verb of speech is among the first words."""
    return any(
        match.sense.kind == "speech" and match.sense.value in ("say", "verb") and match.first < 3
        for match in pack.phrases.find(tokenise(text, start, end))
    )
