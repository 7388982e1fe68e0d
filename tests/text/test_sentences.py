"""Paragraphs and sentences: what ends a sentence, and what of a page is read at all."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recognition.lexicon.pack import languages, read_settings
from recognition.text.sentences import paragraphs
from tests.text.test_tokens import TEXTS

SETTINGS = {language: read_settings(language)["sentence"] for language in languages()}
#: what ends a line or stands in no text
CONTROLS = "".join(chr(c) for c in range(32)) + "\x7f\x85\u2028\u2029"
LONG = "Ministers from nine countries met for two days in the capital to speak of trade, of roads "
LONG += "and of borders, and agreed to meet again in the spring of next year, when the new bridge "
LONG += "over the river will have been opened to lorries and to trains."

SPLIT = [
    ("en", "Spain declined. France agreed.", ["Spain declined.", "France agreed."]),
    ("en", "Did it? It did! Then… Nothing.", ["Did it?", "It did!", "Then…", "Nothing."]),
    ("en", '"We met." He left.', ['"We met."', "He left."]),
    ("en", "He agreed.” She left.", ["He agreed.”", "She left."]),
    ("en", "They met (in Bonn.) Then they left.", ["They met (in Bonn.)", "Then they left."]),
    ("en", "Mr. Brown met Dr. Green. They spoke.", ["Mr. Brown met Dr. Green.", "They spoke."]),
    ("en", "J. F. Miller spoke. He left.", ["J. F. Miller spoke.", "He left."]),
    ("en", "The U.S. Senate voted.", ["The U.S. Senate voted."]),
    ("en", "It cost 3.5 million. 40 voted.", ["It cost 3.5 million.", "40 voted."]),
    ("en", "Growth was 3. per cent of it.", ["Growth was 3. per cent of it."]),
    ("en", "He left. “Why?” she asked.", ["He left.", "“Why?” she asked."]),
    ("en", "He left.  \u00a0 They stayed.", ["He left.", "They stayed."]),
    ("ru", "В 2014 г. Крым голосовал. Так было.", ["В 2014 г. Крым голосовал.", "Так было."]),
    ("ru", "И. И. Петров уехал. Он болен.", ["И. И. Петров уехал.", "Он болен."]),
    ("ru", "«Нет». Он ушёл.", ["«Нет».", "Он ушёл."]),
    ("ru", "Пришли 5 тыс. Ушли все.", ["Пришли 5 тыс. Ушли все."]),
    ("uk", "Так званої т. зв. Ради немає. Є інша.", ["Так званої т. зв. Ради немає.", "Є інша."]),
    ("de", "Am 28. Mai kam z.B. Dr. Ott. Er blieb.", ["Am 28. Mai kam z.B. Dr. Ott.", "Er blieb."]),
    ("es", "Fue a EE. UU. por mar. Volvió.", ["Fue a EE. UU. por mar.", "Volvió."]),
    ("es", "¿Vino? No vino.", ["¿Vino?", "No vino."]),
    ("fr", "M. Dupont part. Il rentre.", ["M. Dupont part.", "Il rentre."]),
]


def body(language: str, text: str) -> list[str]:
    """The sentences of a text that stands below a heading."""
    whole = f"Heading\n{text}"
    return [
        whole[sentence.start : sentence.end]
        for paragraph in paragraphs(whole, SETTINGS[language])
        for sentence in paragraph.sentences
    ]


@pytest.mark.parametrize(("language", "text", "sentences"), SPLIT)
def test_where_sentences_end(language: str, text: str, sentences: list[str]) -> None:
    assert body(language, text) == sentences


def test_a_title_a_heading_and_a_caption_are_not_read() -> None:
    text = f"Spain says no\n\nWhat comes next\n{LONG}\nMinisters on a bridge\n"
    kinds = [p.is_body for p in paragraphs(text, SETTINGS["en"])]
    assert kinds == [False, False, True, False]


def test_an_article_of_one_line_is_text_and_not_a_title() -> None:
    (only,) = paragraphs("Spain does not recognise Kosovo.", SETTINGS["en"])
    assert only.is_body


def test_a_long_line_without_a_stop_is_text() -> None:
    text = f"Heading\n{LONG.rstrip('.')}"
    assert [p.is_body for p in paragraphs(text, SETTINGS["en"])] == [False, True]


@pytest.mark.parametrize("language", languages())
def test_lines_after_a_mark_of_the_site_are_not_read(language: str) -> None:
    for mark in SETTINGS[language]["boilerplate"]:
        text = f"Heading\n{LONG}\n{mark.capitalize()}\nSpain left.\n"
        assert [p.is_body for p in paragraphs(text, SETTINGS[language])] == [
            False,
            True,
            False,
            False,
        ], mark


def test_text_that_goes_on_after_a_mark_of_the_site_is_read() -> None:
    text = f"Heading\n{LONG}\nRead also: Spain left\n{LONG}\n"
    assert [p.is_body for p in paragraphs(text, SETTINGS["en"])] == [False, True, False, True]


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r", "\u2028", "\u2029", "\x85"])
def test_every_kind_of_line_end_parts_paragraphs(line_end: str) -> None:
    text = line_end.join(["Heading", "One came.", "Two left."])
    found = paragraphs(text, SETTINGS["en"])
    assert [text[p.start : p.end] for p in found] == ["Heading", "One came.", "Two left."]


def test_nothing_comes_of_nothing() -> None:
    assert paragraphs("", SETTINGS["en"]) == ()
    assert paragraphs(" \r\n\u00a0\n", SETTINGS["en"]) == ()


@settings(max_examples=100, deadline=None)
@given(st.lists(TEXTS, max_size=5).map("\n".join), st.sampled_from(languages()))
def test_sentences_lie_in_order_inside_their_paragraphs(text: str, language: str) -> None:
    at = 0
    for paragraph in paragraphs(text, SETTINGS[language]):
        assert at <= paragraph.start < paragraph.end <= len(text)
        assert not text[at : paragraph.start].strip(CONTROLS).strip()
        inside = paragraph.start
        for sentence in paragraph.sentences:
            assert inside <= sentence.start < sentence.end <= paragraph.end
            assert not text[inside : sentence.start].strip()
            words = text[sentence.start : sentence.end]
            assert words == words.strip()
            inside = sentence.end
        assert not paragraph.sentences or not text[inside : paragraph.end].strip()
        at = paragraph.end
