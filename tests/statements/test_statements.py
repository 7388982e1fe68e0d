"""Statements and their speakers in sentences of our own, for and against each rule."""

from __future__ import annotations

import pytest

from recognition.lexicon.pack import pack
from recognition.read.articles import Article
from recognition.statements.find import find_statements
from recognition.statements.model import Statement
from recognition.text.sentences import paragraphs
from tests.statements.examples import FOUND, NOT_FOUND, SPOKEN_FOR, Row

TITLE = "Heading\n\n"


def statements(language: str, text: str, **facts: str) -> list[Statement]:
    """The statements of a text with a heading of one word before it."""
    article = Article("a.txt", "", TITLE + text, dict(facts))
    words = pack(language)
    found = find_statements(article, paragraphs(article.text, words.settings["sentence"]), words)
    for row in found.list:
        assert 0 <= row.start < row.end <= len(article.text)
        assert "\n" not in article.text[row.start : row.end]
        if row.speaker_text is not None:
            assert row.speaker_text in article.text
    return list(found.list)


def rows(language: str, text: str) -> list[Row]:
    """Kind, words and speaker's name of each statement."""
    return [
        (row.kind, (TITLE + text)[row.start : row.end], row.speaker.name if row.speaker else None)
        for row in statements(language, text)
    ]


INTRO = {
    "en": "Borduria's President Anna Dravic met the press in Szohod. ",
    "ru": "Президент Бордурии Анна Дравич встретилась с прессой. ",
}


@pytest.mark.parametrize(("language", "text", "expected"), FOUND)
def test_statement_is_found_with_its_speaker(language: str, text: str, expected: list[Row]) -> None:
    assert rows(language, text) == expected


@pytest.mark.parametrize(("language", "text"), NOT_FOUND)
def test_what_is_no_statement_stays_out(language: str, text: str) -> None:
    assert rows(language, text) == []


def test_verb_of_speech_inside_a_quotation_attributes_nothing() -> None:
    text = "“My brother said that the well was dry,” Peter Zoltan said."
    assert rows("en", text) == [
        ("direct", "My brother said that the well was dry", "Peter Zoltan"),
    ]


def test_pronoun_means_the_last_subject_of_its_gender() -> None:
    text = (
        "Mary Dravic met Peter Zoltan in the garden. She said that the roses were late. "
        "Peter Zoltan agreed with her. He said that the spring was cold."
    )
    assert [row[2] for row in rows("en", text)] == ["Mary Dravic", "Peter Zoltan"]


def test_quotation_over_two_paragraphs_is_one_statement_each() -> None:
    text = "“The first year was hard, Peter Zoltan said.\n\n“The second was easier for us.”"
    kinds = rows("en", text)
    assert [(kind, words) for kind, words, _ in kinds] == [
        ("direct", "The first year was hard"),
        ("direct", "The second was easier for us."),
    ]
    assert {speaker for _, _, speaker in kinds} == {"Peter Zoltan"}


def test_official_speaks_for_his_country_and_a_deputy_does_not() -> None:
    official, deputy = statements(
        "en",
        "France's foreign minister, Paul Zoltan, said the road was safe. "
        "French lawmaker Mark Dravic said that the road was closed.",
    )
    assert official.on_behalf_of == "FRA"
    assert deputy.on_behalf_of is None
    assert deputy.speaker_role == "French lawmaker"


def test_date_and_occasion_come_from_the_attribution() -> None:
    (row,) = statements(
        "en",
        "Paul Zoltan said at the Szohod Economic Forum on June 17 that the road was safe.",
        reference_date="2021-06-20",
    )
    assert row.said_on is not None
    assert row.said_on.value == "2021-06-17"
    assert row.occasion == "the Szohod Economic Forum"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Paul Zoltan told the Szohod forum that the road was safe.", "the Szohod forum"),
        (
            "In his speech at the Szohod forum, Paul Zoltan also said:\n\n"
            "I have walked on this road for years. It is safe.",
            "his speech at the Szohod forum",
        ),
        (
            "At the Szohod forum Paul Zoltan opened a road, a choice that many drivers say "
            "will cost lives.",
            None,
        ),
    ],
)
def test_occasion_is_that_of_the_speaker(text: str, expected: str | None) -> None:
    assert [row.occasion for row in statements("en", text)] == [expected]


def test_role_is_an_office_and_no_calling() -> None:
    found = statements(
        "en",
        "The road was safe, television host Paul Zoltan said. “It is safe for all,” said "
        "General Mark Dravic. Several observers said the road was closed.",
    )
    assert [row.speaker_role for row in found] == [None, "General", None]


def test_relative_date_needs_a_reference_date() -> None:
    (row,) = statements("en", "Paul Zoltan said on Monday that the road was safe.")
    assert row.said_on is None


def test_one_person_in_two_alphabets_is_one_speaker() -> None:
    (latin,) = statements("en", "Kassym-Jomart Tokaev said that the road was safe.")
    (cyrillic,) = statements("ru", "Касым-Жомарт Токаев сказал, что дорога открыта.")
    assert latin.speaker is not None
    assert cyrillic.speaker is not None
    assert latin.speaker.speaker_id == cyrillic.speaker.speaker_id


def test_delegate_whose_name_opens_a_line_speaks_for_the_state_in_brackets() -> None:
    (row,) = statements("en", "PETER ZOLTAN ( Serbia) said the road was safe.")
    assert row.speaker is not None
    assert row.speaker.name == "Peter Zoltan"
    assert row.on_behalf_of == "SRB"


@pytest.mark.parametrize(("language", "text", "expected"), SPOKEN_FOR)
def test_organs_and_officials_speak_for_their_states(
    language: str, text: str, expected: list[str]
) -> None:
    (row,) = statements(language, text)
    assert list(row.spoken_for) == expected
