"""A cheap scan that tells which paragraphs can hold a statement at all."""

from __future__ import annotations

import re
from functools import lru_cache

from recognition.lexicon.pack import Pack
from recognition.lexicon.phrases import PhraseBook, words_of
from recognition.text.tokens import Token, fold

_MARK = re.compile(r"[«»“”„‟\"]|''|(?<!\w)['‘]")
_WORD = re.compile(r"[^\W\d_]+")
_LISTS = ("say", "verb", "clause", "belief", "quoting", "according", "exchange")


class Triggers:
    """Knows the words of a language that can start or bear an attribution."""

    def __init__(self, pack: Pack) -> None:
        speech = pack.settings.get("speech", {})
        phrases = tuple(p for name in _LISTS for p in speech.get(name, ()))
        self._memo = _memo(pack.phrases, phrases)

    def any_in(self, text: str, start: int, end: int) -> bool:
        """Whether ``text[start:end]`` holds a quotation mark or a word of speech."""
        if _MARK.search(text, start, end) or text[end - 1] == ":":
            return True
        known = self._memo
        return any(known.has(word) for word in set(_WORD.findall(text[start:end])))


class _Memo:
    def __init__(self, book: PhraseBook, phrases: tuple[str, ...]) -> None:
        self._book = book
        self._heads = frozenset(w for phrase in phrases for w in words_of(phrase)[:1])
        self._known: dict[str, bool] = {}

    def has(self, word: str) -> bool:
        known = self._known.get(word)
        if known is None:
            folded = fold(word)
            keys = self._book.keys(Token(word, 0, len(word), folded))
            known = self._known[word] = any(key in self._heads for key in keys)
        return known


@lru_cache(maxsize=64)
def _memo(book: PhraseBook, phrases: tuple[str, ...]) -> _Memo:
    return _Memo(book, phrases)
