"""Dates, quotation marks and people in sentences of our own."""

from __future__ import annotations

import random
from datetime import date

import pytest

from recognition.lexicon.pack import languages, pack
from recognition.read.articles import Article
from recognition.statements.find import find_statements
from recognition.text.dates import find_dates
from recognition.text.joined import joint
from recognition.text.people import find_people
from recognition.text.quotations import find_quotations
from recognition.text.sentences import paragraphs

REFERENCE = date(2022, 9, 26)


@pytest.mark.parametrize(
    ("language", "text", "values"),
    [
        ("en", "On July 5, 2021 and in the summer of 2022", ["2021-07-05", "2022"]),
        ("en", "in May 2014, on Dec. 6 and on Sunday", ["2014-05", "2021-12-06", "2022-09-25"]),
        ("en", "The Evening Today wrote of 31 June 2020", []),
        ("ru", "21 февраля 2022 года и в 2008 году", ["2022-02-21", "2008"]),
        ("fr", "le 28 mai et en juillet 2005", ["2022-05-28", "2005-07"]),
        ("de", "am 3. März 2022 und im Sommer 2021", ["2022-03-03", "2021"]),
        ("es", "el 6 de marzo de 2011", ["2011-03-06"]),
        ("uk", "25 листопада 2018 року", ["2018-11-25"]),
    ],
)
def test_date_has_the_precision_of_its_words(language: str, text: str, values: list[str]) -> None:
    found = find_dates(text, 0, len(text), language, REFERENCE)
    assert [mention.date.value for mention in found] == values


def test_season_has_its_first_and_last_day() -> None:
    (mention,) = find_dates("in the summer of 2022", 0, 21, "en", None)
    assert (mention.date.earliest, mention.date.latest) == ("2022-06-01", "2022-08-31")


def test_day_without_a_year_needs_a_reference_date() -> None:
    assert list(find_dates("on June 17", 0, 10, "en", None)) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("He wrote “one two” and «three „four“ five».", ["one two", "three „four“ five"]),
        ("Elle dit « un deux » à tous.", ["un deux"]),
        ("Er sagt „eins zwei“ und »drei vier«.", ["eins zwei", "drei vier"]),
        ('She wrote "one two" and left.', ["one two"]),
        ("The peoples' rights and Anna's house", []),
        ("‘One two,’ he wrote, ‘isn’t three.’", ["One two,", "isn’t three."]),
        ("“Nobody closed this one", ["Nobody closed this one"]),
    ],
)
def test_quotation_marks_are_paired_by_where_they_stand(text: str, words: list[str]) -> None:
    assert [text[q.start : q.end] for q in find_quotations(text, 0, len(text))] == words


def test_short_name_and_other_case_mean_the_person_named_in_full() -> None:
    text = "Заголовок\n\nМинистр Пётр Золтанов ушёл. Все ждали Золтанова и его ответа.\n"
    words = pack("ru")
    people = find_people(text, paragraphs(text, words.settings["sentence"]), words)
    full, short = people.at(text.index("Пётр")), people.at(text.index("Золтанова"))
    assert full is not None
    assert full is short
    assert full.role == "Министр"


def test_country_and_newspaper_are_no_people() -> None:
    text = "Heading\n\nFrance and the Szohod Times praised the White Rose Party. It rained.\n"
    words = pack("en")
    assert find_people(text, paragraphs(text, words.settings["sentence"]), words).persons == ()


def test_broken_texts_give_exact_spans_and_no_crash() -> None:
    dice = random.Random(4)
    pieces = ["“", "”", '"', "«", "»", "‘", "’", " said ", "сказал", ", что ", " that ", ": ", "\n"]
    pieces += [
        "Anna Dravic",
        "Пётр",
        " — ",
        ". ",
        "?",
        "on Monday",
        "\x00",
        "a-t-il dit",
        "zufolge",
    ]
    for language in languages():
        for _ in range(60):
            text = "".join(dice.choice(pieces) + " word" for _ in range(60))
            words = pack(language)
            lines = paragraphs(text, words.settings["sentence"])
            for row in find_statements(Article("a", "", text), lines, words).list:
                said = text[row.start : row.end]
                assert said.strip()
                assert "\n" not in said
                assert "\x00" not in said


@pytest.mark.parametrize(
    ("language", "word", "parts"),
    [
        ("ru", "Золтановзаявил", ("Золтанов", "заявил")),
        ("ru", "врезолюции", ("в", "резолюции")),
        ("ru", "дорогиоткрыли", ("дороги", "открыли")),
        ("ru", "переговорщики", None),
        ("ru", "Золтановский", None),
        ("en", "saidZoltan", ("said", "Zoltan")),
        ("en", "McZoltan", None),
    ],
)
def test_words_that_ran_together_are_two(
    language: str, word: str, parts: tuple[str, str] | None
) -> None:
    cut = joint(word, pack(language))
    assert (None if cut is None else (word[:cut], word[cut:])) == parts
