"""A sentence as the rules see it: its tokens and every phrase of the lexicon found in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from recognition.lexicon.pack import Pack
from recognition.lexicon.phrases import Match, Sense
from recognition.text.joined import split_joined
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
        for found in self.matches:
            for match in found:
                sense = match.sense
                if sense.kind == kind and (not values or sense.value in values):
                    yield match
                    break

    def slice(self, first: int, last: int) -> str:
        """The article's words from token ``first`` up to token ``last``, not included."""
        return self.text[self.tokens[first].start : self.tokens[last - 1].end]


def lex(
    text: str, start: int, end: int, pack: Pack, names: Mapping[str, Sense] | None = None
) -> Lexed:
    """Read the sentence ``text[start:end]``; ``names`` are what the article itself defines."""
    tokens = split_joined(tokenise(text, start, end), pack)
    matches = list(pack.phrases.find_each(tokens))
    for at, token in enumerate(tokens) if names else ():
        if names and token.text in names and not any(m.sense.kind == "name" for m in matches[at]):
            matches[at] = (*matches[at], Match(at, at + 1, names[token.text]))
    return Lexed(text, start, end, tokens, tuple(matches), pack)
