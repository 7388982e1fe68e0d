"""Tokens: where words are cut, and that every token is the article's own slice."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from recognition.text.tokens import fold, tokenise

CUTS = [
    ("Kazakhstan's view", ["Kazakhstan", "'s", "view"]),
    ("Kazakhstan’s view", ["Kazakhstan", "’s", "view"]),
    ("they don't and won’t", ["they", "do", "n't", "and", "wo", "n’t"]),
    ("We'll see; they've gone", ["We", "'ll", "see", ";", "they", "'ve", "gone"]),
    ("l'Ossétie d’Abkhazie qu'elle", ["l'", "Ossétie", "d’", "Abkhazie", "qu'", "elle"]),
    ("Zelensky's U.S. visit", ["Zelensky", "'s", "U.S.", "visit"]),
    ("EE.UU. y EE. UU. no", ["EE.UU.", "y", "EE. UU.", "no"]),
    ("П'ять країн", ["П'ять", "країн"]),
    ("зв’язки", ["зв’язки"]),
    ("Nagorno-Karabakh", ["Nagorno", "-", "Karabakh"]),
    ("3,000 of 28.5%", ["3,000", "of", "28.5%"]),
    ("2014–2022.", ["2014", "–", "2022", "."]),
    ("«Нет», — сказал", ["«", "Нет", "»", ",", "—", "сказал"]),
    ("один\u00a0два\u2009три", ["один", "два", "три"]),
    ("приe\u0308м Co\u0302te", ["приe\u0308м", "Co\u0302te"]),
    ("snake_case", ["snake", "_", "case"]),
    ("", []),
    (" \t\u00a0", []),
]
#: letters of several alphabets, marks, spaces of all kinds, control and format characters
TEXTS = st.text(
    st.one_of(
        st.sampled_from(
            "aZéßİıſ'’ʼ`´.-–—\"“”«»…!?(),;:0179%_ \t\n\r\u00a0\u202f\u200b\u200e\ufeff"
        ),
        st.sampled_from("аЯёЁїєґÅж\u0301\u0308中日\u05d0\u0627\U0001f600\x00\x07\x1b\x7f\x85"),
        st.characters(codec="utf-8"),
    ),
    max_size=60,
)


@pytest.mark.parametrize(("text", "words"), CUTS)
def test_where_words_are_cut(text: str, words: list[str]) -> None:
    assert [token.text for token in tokenise(text, 0, len(text))] == words


@settings(max_examples=300, deadline=None)
@given(TEXTS)
@example("don't l'a EE. UU.\x00U.S.\ud7ff'ʼ’")
@example("A\u0301B İ")
def test_tokens_are_slices_in_order_and_nothing_but_space_lies_between(text: str) -> None:
    at = 0
    for token in tokenise(text, 0, len(text)):
        assert token.start >= at
        assert not text[at : token.start].strip()
        assert token.start < token.end
        assert text[token.start : token.end] == token.text
        assert token.text == token.text.strip()
        at = token.end
    assert not text[at:].strip()


@settings(max_examples=150, deadline=None)
@given(TEXTS, TEXTS, TEXTS)
def test_only_the_stretch_asked_for_is_read(before: str, text: str, after: str) -> None:
    whole = before + text + after
    start, end = len(before), len(before) + len(text)
    for token in tokenise(whole, start, end):
        assert start <= token.start < token.end <= end
        assert whole[token.start : token.end] == token.text


@settings(max_examples=150, deadline=None)
@given(TEXTS, TEXTS)
def test_a_line_break_parts_tokens(first: str, second: str) -> None:
    joined = f"{first}\n;\n{second}"
    middle = len(first) + 1
    apart = [t.text for t in tokenise(first, 0, len(first))]
    apart += [";"] + [t.text for t in tokenise(second, 0, len(second))]
    tokens = tokenise(joined, 0, len(joined))
    assert [t.text for t in tokens] == apart
    assert any((t.start, t.end) == (middle, middle + 1) for t in tokens)


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Признаёт", "признает"), ("don’t", "DON'T"), ("e\u0301", "É"), ("STRASSE", "straße")],
)
def test_spellings_that_are_looked_up_as_one(one: str, other: str) -> None:
    assert fold(one) == fold(other)


def test_a_word_has_a_letter_and_a_capital_its_first() -> None:
    word, number, mark = tokenise("Kosovo 2008 .", 0, 13)
    assert (word.is_word, number.is_word, mark.is_word) == (True, False, False)
    assert (word.is_capitalised, number.is_capitalised) == (True, False)
