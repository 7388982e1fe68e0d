"""Finds the words and phrases of the lexicon in a sentence.

A phrase is written in dictionary forms: each word matches any inflected form of it;
a word written with ``=`` before it matches only as written. All phrases of a language
are kept in one trie over words, so that a sentence is read once, whatever their number.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache, partial
from typing import NamedTuple

from recognition.lexicon.morphology import Morphology
from recognition.text.tokens import WORDS_KEPT, Token, fold, fold_word, tokenise

#: parts of speech that have no inflection, as OpenCorpora tags them
CLOSED = frozenset({"PREP", "CONJ"})


@dataclass(frozen=True, slots=True)
class Sense:
    """What a phrase is: its class in the pack (``governor``) and its member (``refuses``)."""

    kind: str
    value: str


#: a noun of which no more is known than what its last part says: "Separatistenrepublik"
COMPOUND = Sense("nouns", "compound")


class Match(NamedTuple):
    """A phrase found at tokens ``[first:last]`` of a sentence."""

    first: int
    last: int
    sense: Sense


#: makes a match of its fields; an article has thousands, and this takes half the time of a call
_match = partial(tuple.__new__, Match)


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


@dataclass(frozen=True, slots=True)
class _Start:
    """A word as phrases begin with it: its keys, what it is by itself, what they go on with."""

    keys: tuple[str, ...]
    alone: tuple[Sense, ...]
    next: dict[str, list[_Node]]


class PhraseBook:
    """The phrases of a language and their senses."""

    def __init__(self, morphology: Morphology, compounds: tuple[str, ...] = ()) -> None:
        """``compounds`` are endings that make a strange noun a compound, as German has them."""
        self.morphology = morphology
        self._compounds = compounds
        self._root = _Node()
        # words recur: what is known of one is kept
        self.keys = lru_cache(WORDS_KEPT)(self._find_keys)
        self._start = lru_cache(WORDS_KEPT)(self._find_start)

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

    def senses(self, word: str) -> tuple[Sense, ...]:
        """What a folded word is by itself."""
        return self._start(word).alone

    def find(self, tokens: Sequence[Token]) -> list[Match]:
        """Every phrase found, at every place, longest first at each place."""
        return [match for found in self.find_each(tokens) for match in found]

    def find_each(self, tokens: Sequence[Token], place: int = 0) -> list[tuple[Match, ...]]:
        """For each token the phrases that begin there; the first token's place is ``place``."""
        starts = [self._start(token.text) for token in tokens]
        found: list[tuple[Match, ...]] = []
        for first, start in enumerate(starts):
            at = place + first
            here: tuple[Match, ...] = ()
            if start.alone:
                here = tuple([_match((at, at + 1, sense)) for sense in start.alone])
            # most words that can begin a phrase are not followed by its second word
            more = start.next and first + 1 < len(starts)
            if more and not start.next.keys().isdisjoint(starts[first + 1].keys):
                here = (*self._longer(tokens, first, start.next, place), *here)
            found.append(here)
        return found

    def _longer(
        self, tokens: Sequence[Token], first: int, following: dict[str, list[_Node]], place: int
    ) -> list[Match]:
        """The phrases of two words and more that begin at a token, longest first."""
        at = first + 1
        keys = self.keys(tokens[at].folded)
        nodes = [node for key in keys if key in following for node in following[key]]
        found: list[Match] = []
        while nodes:
            at += 1
            senses = _senses(nodes, tokens[first:at])
            found[:0] = [Match(place + first, place + at, sense) for sense in senses]
            if at == len(tokens):
                break
            keys = self.keys(tokens[at].folded)
            nodes = [node.next[key] for node in nodes for key in keys if key in node.next]
        return found

    def _find_keys(self, folded: str) -> tuple[str, ...]:
        """Everything under which a word is looked up: as written, folded, dictionary forms."""
        keys = ["=" + folded, folded]
        if any(c.isalpha() for c in folded):
            readings = self.morphology.analyse(folded)
            if readings[0].pos in CLOSED:
                # «после» is a preposition, not a case of «посол»
                readings = tuple(a for a in readings if a.pos in CLOSED)
            keys += (a.lemma for a in readings)
        return tuple(dict.fromkeys(keys))

    def _find_start(self, text: str) -> _Start:
        token = Token(text, 0, len(text), fold_word(text))
        root = self._root.next
        keys = self.keys(token.folded)
        nodes = [root[key] for key in keys if key in root]
        following: dict[str, list[_Node]] = {}
        for node in nodes:
            for word, after in node.next.items():
                following.setdefault(word, []).append(after)
        alone = tuple(_senses(nodes, (token,)))
        if not alone and token.is_capitalised and token.folded.endswith(self._compounds):
            alone = (COMPOUND,)
        return _Start(keys, alone, following)


def _senses(nodes: Iterable[_Node], tokens: Sequence[Token]) -> list[Sense]:
    """The senses of the phrases that end at the nodes, if they are ``tokens``.

    Capitals that ask for capitals are meant: ``US`` is no pronoun.
    """
    written = [
        (sense, shape)
        for node in nodes
        for sense, shape in node.senses
        if not shape or _same_capitals(shape, tokens)
    ]
    if len(written) > 1 and any(_is_all_capitals(shape) for _, shape in written):
        written = [(sense, shape) for sense, shape in written if _is_all_capitals(shape)]
    found = {sense: None for sense, _ in written}
    return sorted(found, key=_order) if len(found) > 1 else list(found)


def _order(sense: Sense) -> tuple[str, str]:
    return sense.kind, sense.value


def _same_capitals(shape: str, tokens: Sequence[Token]) -> bool:
    """Whether the text has the capitals that the lexicon's form asks for.

    A form all in capitals (``US``) must be so in the text; a form that starts with a capital
    must start with one. Later words of a phrase may differ: ``General assembly``.
    """
    if _is_all_capitals(shape):
        return all(t.text == t.text.upper() for t in tokens if t.is_word)
    return not shape[:1].isupper() or tokens[0].is_capitalised


def _is_all_capitals(shape: str) -> bool:
    letters = [c for c in shape if c.isalpha()]
    return len(letters) > 1 and all(c.isupper() for c in letters)
