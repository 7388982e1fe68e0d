"""The phrase book: dictionary forms, words as written, capitals, longest first."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recognition.lexicon.morphology import morphology
from recognition.lexicon.pack import pack
from recognition.lexicon.phrases import PhraseBook, Sense, words_of
from recognition.text.tokens import tokenise
from tests.text.test_tokens import TEXTS

Found = list[tuple[int, int, str]]


def find(book: PhraseBook, text: str) -> Found:
    tokens = tokenise(text, 0, len(text))
    return [(m.first, m.last, m.sense.value) for m in book.find(tokens)]


def book_of(language: str, **phrases: str) -> PhraseBook:
    book = PhraseBook(morphology(language))
    for value, phrase in phrases.items():
        book.add(phrase, Sense("kind", value))
    return book


INFLECTED = [
    ("en", "refuse", ["refuse", "Refused", "refuses", "REFUSING"], ["refusal", "refuge"]),
    ("en", "=refused", ["refused", "Refused"], ["refuse", "refuses"]),
    ("en", "rule out", ["rules out", "ruled out", "Rule out"], ["out ruled", "ruled it out"]),
    ("en", "rule =out", ["ruled out"], ["ruled"]),
    ("ru", "отказаться", ["отказалась", "откажется", "отказавшаяся"], ["отказ", "отказать"]),
    ("ru", "=отказ", ["Отказ"], ["отказа", "отказом"]),
    ("ru", "признаёт", ["признает", "признаёт"], ["знает"]),
    ("uk", "планувати", ["планує", "планували", "плануватиме"], ["план"]),
    ("de", "=weigert", ["weigert", "Weigert"], ["weigern"]),
    ("es", "negarse", ["negarse"], ["nadar"]),
    ("fr", "=l'Ossétie", ["l'Ossétie", "L’Ossétie"], ["Ossétie"]),
]


@pytest.mark.parametrize(("language", "phrase", "found", "missed"), INFLECTED)
def test_which_forms_match(language: str, phrase: str, found: list[str], missed: list[str]) -> None:
    book = book_of(language, it=phrase)
    for text in found:
        assert [value for first, _, value in find(book, text) if not first] == ["it"], text
    for text in missed:
        assert find(book, text) == [], text


def test_every_reading_is_given_longest_first() -> None:
    book = book_of("en", short="rule", long="rule out", longest="rule out for good")
    assert find(book, "It rules out for good and rules.") == [
        (1, 5, "longest"),
        (1, 3, "long"),
        (1, 2, "short"),
        (6, 7, "short"),
    ]


def test_two_senses_of_one_phrase_are_both_given_in_a_fixed_order() -> None:
    book = book_of("en", b="rule", a="=rule")
    assert find(book, "rule") == [(0, 1, "a"), (0, 1, "b")]


@pytest.mark.parametrize(
    ("phrase", "found", "missed"),
    [
        ("=US", ["US"], ["us", "Us"]),
        ("=Georgia", ["Georgia", "GEORGIA"], ["georgia"]),
        ("=General =Assembly", ["General Assembly", "General assembly"], ["general Assembly"]),
        ("=eu", ["eu", "EU", "Eu"], []),
    ],
)
def test_capitals_of_the_lexicon_are_asked_of_the_text(
    phrase: str, found: list[str], missed: list[str]
) -> None:
    book = book_of("en", it=phrase)
    assert all(find(book, text) for text in found)
    assert not any(find(book, text) for text in missed)


def test_spellings_of_one_word_are_one() -> None:
    book = book_of("en", it="=Côte d'Ivoire")
    for text in ("Côte d'Ivoire", "Co\u0302te d’Ivoire", "CÔTE D'IVOIRE"):
        assert find(book, text), text
    assert find(book_of("ru", it="=самолёт"), "самолет")
    assert find(book_of("es", it="=EE.UU."), "EE. UU.")


def test_words_of_a_phrase_are_cut_as_the_text_is() -> None:
    assert words_of("=Nagorno-Karabakh") == ["=nagorno", "=-", "=karabakh"]
    assert words_of("do =n't") == ["do", "=n't"]
    assert words_of("qu' il") == ["qu'", "il"]
    assert words_of("") == []


@settings(max_examples=150, deadline=None)
@given(TEXTS, st.sampled_from(["en", "ru", "uk"]))
def test_matches_lie_inside_any_text(text: str, language: str) -> None:
    tokens = tokenise(text, 0, len(text))
    before = (-1, 0)
    for match in pack(language).phrases.find(tokens):
        assert 0 <= match.first < match.last <= len(tokens)
        place = (match.first, -match.last)
        assert place >= before
        before = place
