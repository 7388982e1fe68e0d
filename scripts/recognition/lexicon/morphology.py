"""Dictionary forms and grammatical features of single words.

Russian and Ukrainian come from pymorphy3 (OpenCorpora tags), the other languages from
simplemma, which gives a dictionary form and no features. Both work from word lists that
they ship; neither uses the network. Every answer is kept for the run.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any, Protocol

from recognition.text.tokens import WORDS_KEPT

#: languages whose words pymorphy3 analyses; the others are lemmatised by simplemma
PYMORPHY = frozenset({"ru", "uk"})
ALL_CASES = frozenset({"nomn", "gent", "datv", "accs", "ablt", "loct"})
#: rare OpenCorpora cases counted with their main case
_CASES = {"gen2": "gent", "acc2": "accs", "loc2": "loct", "gen1": "gent", "voct": "nomn"}


@dataclass(frozen=True, slots=True)
class Analysis:
    """One reading of a word: ``pos``, ``case`` … are OpenCorpora tags, empty when not known."""

    lemma: str
    pos: str = ""
    case: str = ""
    number: str = ""
    gender: str = ""
    voice: str = ""
    tense: str = ""


class Morphology(Protocol):
    """What the lexer asks of a language's word analyser."""

    has_cases: bool

    def analyse(self, word: str) -> tuple[Analysis, ...]:
        """Every reading of a folded word, the likeliest first; never empty."""
        ...

    def nominative(self, word: str, case: str) -> str:
        """The nominative of a folded word that stands in a case, where cases are known."""
        ...

    def knows(self, word: str) -> bool:
        """Whether the dictionary has a folded word."""
        ...


class _Tag(Protocol):
    """The part of pymorphy3's tags that is read here; each is None where it does not apply."""

    POS: str | None
    voice: str | None


class _Pymorphy:
    has_cases = True

    def __init__(self, language: str) -> None:
        import pymorphy3

        self._analyser: Any = pymorphy3.MorphAnalyzer(lang=language)
        self.analyse = lru_cache(WORDS_KEPT)(self._analyse)

    def nominative(self, word: str, case: str) -> str:
        """The nominative of a folded word that stands in a case."""
        for parse in self._analyser.parse(word):
            if _CASES.get(str(parse.tag.case), str(parse.tag.case)) == case:
                form = parse.inflect({"nomn"})
                return str(form.word) if form is not None else word
        return word

    def knows(self, word: str) -> bool:
        """Whether the dictionary has a folded word."""
        return bool(self._analyser.word_is_known(word))

    def _parse(self, word: str) -> tuple[Any, ...]:
        try:
            return tuple(self._analyser.parse(word))
        except ValueError:
            # pymorphy3 fails on letters that the Unicode database has no name for
            return ()

    def _analyse(self, word: str) -> tuple[Analysis, ...]:
        found: dict[Analysis, None] = {}
        for parse in self._parse(word):
            tag = parse.tag
            case = str(tag.case or "")
            found[
                Analysis(
                    parse.normal_form.replace("ё", "е"),
                    _part_of_speech(tag, word),
                    _CASES.get(case, case),
                    str(tag.number or ("sing" if tag.gender else "")),
                    str(tag.gender or ""),
                    "pssv" if _is_impersonal(tag, word) else str(tag.voice or ""),
                    str(tag.tense or ""),
                )
            ] = None
        return tuple(found) or (Analysis(word),)


def _part_of_speech(tag: _Tag, word: str) -> str:
    """The part of speech, the Ukrainian dictionary's tags made those of the Russian one."""
    pos = str(tag.POS or "")
    if pos == "VERB" and "infn" in str(tag):
        return "INFN"
    if _is_impersonal(tag, word):
        return "PRTS"
    return "PRTF" if pos == "ADJF" and tag.voice else pos


def _is_impersonal(tag: _Tag, word: str) -> bool:
    """Whether the word is a Ukrainian impersonal participle: «визнано»."""
    return tag.POS == "VERB" and "Impe" in str(tag) and word.endswith(("но", "то"))


class _Simplemma:
    has_cases = False

    def __init__(self, language: str) -> None:
        import simplemma

        self._lemmatise = simplemma.lemmatize
        self._is_known = simplemma.is_known
        self._language = language
        self.analyse = lru_cache(WORDS_KEPT)(self._analyse)

    def _analyse(self, word: str) -> tuple[Analysis, ...]:
        return (Analysis(self._lemmatise(word, lang=self._language).casefold()),)

    def nominative(self, word: str, case: str) -> str:
        """The word itself: no cases are known."""
        del case
        return word

    def knows(self, word: str) -> bool:
        """Whether the dictionary has a folded word."""
        return self._is_known(word, lang=self._language)


@cache
def morphology(language: str) -> Morphology:
    """The word analyser of a language, loaded once a run."""
    return _Pymorphy(language) if language in PYMORPHY else _Simplemma(language)
