"""Words and marks of a text with their places.

A token is a word, a number or one punctuation mark. Words are cut at hyphens and
apostrophes (``Kazakhstan's`` is ``Kazakhstan`` + ``'s``, ``l'Ossétie`` is ``l'`` +
``Ossétie``, ``don't`` is ``do`` + ``n't``), so that names and function words are found
wherever they stand. Dotted abbreviations (``U.S.``) stay whole. Offsets are code points.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache, partial
from typing import NamedTuple

APOSTROPHES = "'’ʼ`´"
#: letters, each with the accents that some files keep apart from them
_WORD = r"[^\W\d_]+(?:[\u0300-\u036f]+[^\W\d_]*)*"
_TOKEN = re.compile(
    rf"""
    [^\W\d_]++(?=[\s,])                         # most words: nothing that joins another follows
    | (?:[^\W\d_]\.){{2,}}                      # dotted abbreviation: U.S., not EE.UU.
    | (?-i:[A-Z]{{2}}\.\s?[A-Z]{{2}}\.)           # EE.UU., EE. UU.
    | [^\W\d_]+(?=n[{APOSTROPHES}]t\b)          # do|n't
    | n[{APOSTROPHES}]t\b                       # n't
    | (?:[dlcjmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)[{APOSTROPHES}](?=\w|\s*[«“]|$)   # French elision
    | [{APOSTROPHES}](?:s|re|ve|ll|d|m)\b       # English clitics
    | {_WORD}(?:[{APOSTROPHES}](?=[єїюя]|[^\W\d_]{{2}})(?!(?:re|ve|ll)\b){_WORD})?
    | \d+(?:[.,:/]\d+)*%?
    | \S
    """,
    re.VERBOSE | re.IGNORECASE,
)
#: words recur, so what is found out about one is kept, of so many words at most
WORDS_KEPT = 1 << 16
_PLAIN = str.maketrans(dict.fromkeys(APOSTROPHES, "'") | {"ё": "е", "Ё": "Е"})


def fold(text: str) -> str:
    """The form under which words are looked up: caseless, one apostrophe, ё as е, composed."""
    if text.isascii():
        return text.replace("`", "'").casefold()
    return unicodedata.normalize("NFC", text).translate(_PLAIN).casefold()


def lower_in_place(text: str) -> str:
    """The text in lower case, every character in its place."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


class Token(NamedTuple):
    """One word, number or mark: ``text`` is the article's slice ``[start:end]``."""

    text: str
    start: int
    end: int
    folded: str

    @property
    def is_word(self) -> bool:
        """Whether it has a letter."""
        text = self.text
        return text[0].isalpha() or (len(text) > 1 and any(c.isalpha() for c in text))

    @property
    def is_capitalised(self) -> bool:
        """Whether its first letter is upper case."""
        return self.text[:1].isupper()


#: makes a token of its fields; an article has thousands, and this takes half the time of a call
_token = partial(tuple.__new__, Token)


@lru_cache(WORDS_KEPT)
def fold_word(word: str) -> str:
    """The folded form of a token."""
    # the one token that may hold a space is the same without it: EE. UU., EE.UU.
    return fold("".join(word.split()))


def tokenise(text: str, start: int, end: int) -> tuple[Token, ...]:
    """The tokens of ``text[start:end]``, in order; whitespace belongs to none."""
    tokens: list[Token] = []
    at = start
    for word in _TOKEN.findall(text, start, end):
        # only white space stands between tokens, so the word's next place is its own
        at = text.index(word, at)
        end = at + len(word)
        tokens.append(_token((word, at, end, fold_word(word))))
        at = end
    return tuple(tokens)
