"""A sentence as the rules see it: its tokens and every phrase of the lexicon found in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from recognition.lexicon.pack import Pack
from recognition.lexicon.phrases import Match
from recognition.text.tokens import Token, tokenise


@dataclass(frozen=True, slots=True)
class Lexed:
    """A sentence, its tokens and, for each token, the phrases that begin there, longest first."""

    text: str
    start: int
    end: int
    tokens: tuple[Token, ...]
    matches: tuple[tuple[Match, ...], ...]
    pack: Pack

    def at(self, index: int, kind: str, *values: str) -> Match | None:
        """The longest phrase of a kind (and of one of the values) that begins at a token."""
        if 0 <= index < len(self.matches):
            for match in self.matches[index]:
                sense = match.sense
                if sense.kind == kind and (not values or sense.value in values):
                    return match
        return None

    def find(self, kind: str, *values: str) -> Iterator[Match]:
        """Every phrase of a kind (and of one of the values), from left to right."""
        for index in range(len(self.tokens)):
            if match := self.at(index, kind, *values):
                yield match

    def slice(self, first: int, last: int) -> str:
        """The article's words from token ``first`` up to token ``last``, not included."""
        return self.text[self.tokens[first].start : self.tokens[last - 1].end]


def lex(text: str, start: int, end: int, pack: Pack) -> Lexed:
    """Read the sentence ``text[start:end]``."""
    tokens = tokenise(text, start, end)
    return Lexed(text, start, end, tokens, tuple(pack.phrases.find_each(tokens)), pack)
