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
        return self._memo.any_in(set(_WORD.findall(text[start:end])))


class _Memo:
    def __init__(self, book: PhraseBook, phrases: tuple[str, ...]) -> None:
        self._book = book
        # marks and elided letters are not among the words that are compared
        written = [
            frozenset(w for w in words_of(phrase) if w.lstrip("=").isalpha()) for phrase in phrases
        ]
        self._single = frozenset(word for words in written if len(words) == 1 for word in words)
        self._several = tuple({words for words in written if len(words) > 1})
        self._known: dict[str, tuple[str, ...]] = {}

    def any_in(self, words: set[str]) -> bool:
        """Whether the words include one of the phrases, or all words of one."""
        keys: set[str] = set()
        for word in words:
            known = self._known.get(word)
            if known is None:
                known = self._book.keys(Token(word, 0, len(word), fold(word)))
                self._known[word] = known
            keys.update(known)
        if not self._single.isdisjoint(keys):
            return True
        return any(phrase <= keys for phrase in self._several)


@lru_cache(maxsize=64)
def _memo(book: PhraseBook, phrases: tuple[str, ...]) -> _Memo:
    return _Memo(book, phrases)
