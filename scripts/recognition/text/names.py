"""Capitalised words of a text that may be names of people."""

from __future__ import annotations

import re
from typing import NamedTuple

_UPPER = "".join(chr(c) for c in (*range(0x41, 0x530), *range(0x1E00, 0x1F00)) if chr(c).isupper())
_WORD = rf"[{_UPPER}](?:[^\W\d_]|[-‑](?=[^\W\d_])|['’ʼ](?=[^\W\d_]{{2}}))*"
_PARTICLE = (
    r"(?:al|el|ar|as|bin|ben|ibn|de|del|della|der|den|di|da|do|dos|du|la|le|van|von|ter|ten|y)"
)
_RUN = re.compile(
    rf"(?<![^\W_])(?:{_WORD}|[{_UPPER}]\.)"
    rf"(?:[ \t\u00a0](?:{_PARTICLE}[ \t\u00a0]){{0,2}}(?:[{_UPPER}]\.(?![{_UPPER}])|{_WORD}))*"
)
_PART = re.compile(rf"[{_UPPER}]\.|{_WORD}|[^\W\d_]+")
_HANDLE = re.compile(r"\b[a-z]{9,}\b")
_WORDS = re.compile(r"\w+(?:[-']\w+)*")


class Word(NamedTuple):
    """A word of a run, ``text`` without a possessive ending."""

    text: str
    start: int
    end: int


def runs(text: str, start: int, end: int) -> list[tuple[Word, ...]]:
    """The runs of capitalised words in ``text[start:end]``, particles between them included."""
    return [
        tuple(
            [
                Word(part.group(), part.start(), part.end())
                for part in _PART.finditer(text, run.start(), run.end())
            ]
        )
        for run in _RUN.finditer(text, start, end)
    ]


def common_words(text: str) -> frozenset[str]:
    """The words that the text also writes small: such a word at a sentence's start is no name."""
    # each word once: words recur, and splitting at white space is cheap
    words = _WORDS.findall(" ".join({*text.split()}))
    return frozenset([word for word in words if word[0].islower()])
