"""A cheap scan that tells which paragraphs can hold a statement at all."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from recognition.lexicon.pack import Pack
from recognition.lexicon.phrases import words_of
from recognition.text.joined import joint
from recognition.text.tokens import WORDS_KEPT, fold_word, lower_in_place

#: a mark of quotation; a single one is an apostrophe after a letter, unless it is doubled
_MARK = re.compile(r"[«»“”„‟\"'‘](?:(?<=[«»“”„‟\"])|(?<!\w.)|(?<=')(?='))")
_WORD = re.compile(r"[^\W\d_]+")
_LISTS = ("say", "verb", "clause", "belief", "quoting", "impersonal", "according", "exchange")


class Triggers:
    """Knows the words of a language that can start or bear an attribution."""

    def __init__(self, pack: Pack) -> None:
        self._memo = _memo(pack)

    def any_in(self, text: str, start: int, end: int) -> bool:
        """Whether ``text[start:end]`` holds a quotation mark or a word of speech."""
        if _MARK.search(text, start, end) or text[end - 1] == ":":
            return True
        return self._memo.any_in({*text[start:end].split()})


def is_silent(text: str, pack: Pack) -> bool:
    """Whether nothing is said and nothing recognised in a text, so that it need not be read."""
    if "@" in text or Triggers(pack).any_in(text, 0, len(text)):
        return False
    return not pack.may_hold_cue(lower_in_place(text))


class _Memo:
    def __init__(self, pack: Pack) -> None:
        self._pack = pack
        speech = pack.settings.get("speech", {})
        phrases = [phrase for name in _LISTS for phrase in speech.get(name, ())]
        # marks and elided letters are not among the words that are compared
        written = [
            frozenset(w for w in words_of(phrase) if w.lstrip("=").isalpha()) for phrase in phrases
        ]
        self._single = frozenset(word for words in written if len(words) == 1 for word in words)
        self._several = tuple({words for words in written if len(words) > 1})
        self._sought = self._single.union(*self._several)
        # pieces recur, most of them words: what is known of one is kept
        self._keys = lru_cache(WORDS_KEPT)(self._keys_in)

    def any_in(self, pieces: set[str]) -> bool:
        """Whether what white space parts has in it one of the phrases, or all words of one."""
        keys: set[str] = set()
        for piece in pieces:
            found = self._keys(piece)
            if found:
                if not self._single.isdisjoint(found):
                    return True
                keys |= found
        return any(phrase <= keys for phrase in self._several)

    def _keys_in(self, piece: str) -> frozenset[str]:
        """The keys that are sought of the words in a piece of text without white space."""
        return frozenset().union(*map(self._keys_of, _WORD.findall(piece)))

    def _keys_of(self, word: str) -> frozenset[str]:
        keys = self._sought.intersection(self._pack.phrases.keys(fold_word(word)))
        cut = joint(word, self._pack)
        if cut is None:
            return keys
        return keys | self._keys_of(word[:cut]) | self._keys_of(word[cut:])


@cache
def _memo(pack: Pack) -> _Memo:
    return _Memo(pack)
