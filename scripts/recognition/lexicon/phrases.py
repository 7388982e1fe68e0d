"""Finds the words and phrases of the lexicon in a sentence.

A phrase is written in dictionary forms: each word matches any inflected form of it;
a word written with ``=`` before it matches only as written. All phrases of a language
are kept in one trie over words, so that a sentence is read once, whatever their number.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from recognition.lexicon.morphology import Morphology
from recognition.text.tokens import Token, fold, tokenise


@dataclass(frozen=True, slots=True)
class Sense:
    """What a phrase is: its class in the pack (``governor``) and its member (``refuses``)."""

    kind: str
    value: str


class Match(NamedTuple):
    """A phrase found at tokens ``[first:last]`` of a sentence."""

    first: int
    last: int
    sense: Sense


@dataclass(slots=True)
class _Node:
    next: dict[str, _Node] = field(default_factory=dict)
    senses: list[tuple[Sense, str]] = field(default_factory=list)


def words_of(phrase: str) -> list[str]:
    """The words of a phrase as the lexer cuts them, folded, each with its ``=`` if it has one."""
    words: list[str] = []
    for part in phrase.split():
        exact = part.startswith("=") and len(part) > 1
        bare = part[1:] if exact else part
        if bare.endswith(("'", "’")) and len(bare) > 1:
            # an elided word, which the text has before another: qu', l'
            words.append(("=" if exact else "") + fold(bare))
            continue
        words += [("=" if exact else "") + t.folded for t in tokenise(bare, 0, len(bare))]
    return words


class PhraseBook:
    """The phrases of a language and their senses."""

    def __init__(self, morphology: Morphology) -> None:
        self._morphology = morphology
        self._root = _Node()
        self._keys: dict[str, tuple[str, ...]] = {}
        self._starts: dict[str, list[_Node]] = {}

    def add(self, phrase: str, sense: Sense) -> None:
        """Enter a phrase. A form with capitals must stand in the text with capitals."""
        node = self._root
        for word in words_of(phrase):
            node = node.next.setdefault(word, _Node())
        shape = phrase.replace("=", "")
        node.senses.append((sense, shape if shape != shape.lower() else ""))

    def add_all(self, phrases: Iterable[str], sense: Sense) -> None:
        """Enter several phrases of one sense."""
        for phrase in phrases:
            self.add(phrase, sense)

    def keys(self, token: Token) -> tuple[str, ...]:
        """Everything under which a token is looked up: as written, folded, dictionary forms."""
        known = self._keys.get(token.folded)
        if known is None:
            folded = token.folded
            known = ("=" + folded, folded)
            if token.is_word:
                lemmas = dict.fromkeys(a.lemma for a in self._morphology.analyse(folded))
                known += tuple(lemma for lemma in lemmas if lemma != folded)
            self._keys[folded] = known
        return known

    def find(self, tokens: Sequence[Token]) -> list[Match]:
        """Every phrase found, at every place, longest first at each place."""
        keys = [self.keys(token) for token in tokens]
        found: list[Match] = []
        for first, token in enumerate(tokens):
            nodes = self._nodes(token, keys[first])
            if not nodes:
                continue
            here: dict[tuple[int, Sense], None] = {}
            at = first + 1
            while nodes:
                for node in nodes:
                    for sense, shape in node.senses:
                        if not shape or _same_capitals(shape, tokens[first:at]):
                            here[(at, sense)] = None
                if at == len(tokens):
                    break
                nodes = [node.next[k] for node in nodes for k in keys[at] if k in node.next]
                at += 1
            if len(here) == 1:
                found += [Match(first, last, sense) for last, sense in here]
            else:
                found += [Match(first, last, sense) for last, sense in sorted(here, key=_longest)]
        return found

    def _nodes(self, token: Token, keys: tuple[str, ...]) -> list[_Node]:
        """The phrases that begin with a token, kept for the run."""
        known = self._starts.get(token.folded)
        if known is None:
            root = self._root.next
            known = self._starts[token.folded] = [root[key] for key in keys if key in root]
        return known


def _longest(item: tuple[int, Sense]) -> tuple[int, str, str]:
    return -item[0], item[1].kind, item[1].value


def _same_capitals(shape: str, tokens: Sequence[Token]) -> bool:
    """Whether the text has the capitals that the lexicon's form asks for.

    A form all in capitals (``US``) must be so in the text; a form that starts with a capital
    must start with one. Later words of a phrase may differ: ``General assembly``.
    """
    letters = [c for c in shape if c.isalpha()]
    if len(letters) > 1 and all(c.isupper() for c in letters):
        return all(t.text == t.text.upper() for t in tokens if t.is_word)
    return not shape[:1].isupper() or tokens[0].is_capitalised
