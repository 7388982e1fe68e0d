"""Whatever an article holds: no crash, every span exact, and time in proportion to its length."""

from __future__ import annotations

import time
from hashlib import sha256

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from recognition.convert import read_article_whole
from recognition.read.articles import Article
from recognition.tables.assemble import Reading, assemble
from tests.convert.articles import ENGLISH, RUSSIAN

#: what a hand or a broken program puts into a text
NOISE = st.one_of(
    st.sampled_from(["“", "”", '"', "«", "»", "'", "’", "—", "\n", "\r\n", ". ", ", ", "\u00a0"]),
    st.sampled_from(["not ", "не ", " no ", "he said ", " that ", "recognise ", "признал ", "("]),
    st.sampled_from(["\x00", "\x1b[2J", "\u202e", "\ufeff", "\u0301", "İ", "ſ", "а", "\U0001f600"]),
    st.text(max_size=4),
)
EDITS = st.lists(st.tuples(st.floats(0, 1), st.integers(0, 40), NOISE), max_size=6)


def edited(text: str, edits: list[tuple[float, int, str]]) -> str:
    """The text with, at each place, some characters replaced by others."""
    for place, length, noise in edits:
        at = int(place * len(text))
        text = text[:at] + noise + text[at + length :]
    return text.encode("utf-8", "replace").decode()


def read(text: str) -> Reading:
    return read_article_whole(Article("a.txt", sha256(text.encode()).hexdigest(), text))


def assert_exact(text: str) -> None:
    """Fail unless every row's words are the article's slice, and a cue lies in its evidence."""
    tables, _ = assemble([read(text)])
    assert len({(row.start, row.end) for row in tables.statements}) == len(tables.statements)
    for row in tables.statements:
        assert row.start < row.end
        assert row.text == text[row.start : row.end]
    statements = {row.statement_id: row for row in tables.statements}
    for position in tables.recognition_positions:
        assert position.evidence == text[position.start : position.end]
        assert position.cue in position.evidence
        assert position.holder_id != position.object_id
        if position.statement_id is not None:
            statement = statements[position.statement_id]
            assert statement.start < position.end
            assert position.start < statement.end


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from([ENGLISH, RUSSIAN]), EDITS)
@example(ENGLISH, [(0.5, 0, "“"), (0.6, 0, "\r\n"), (0.7, 0, "»")])
def test_spans_of_edited_articles_are_exact(text: str, edits: list[tuple[float, int, str]]) -> None:
    assert_exact(edited(text, edits))


@settings(max_examples=25, deadline=None)
@given(st.permutations(ENGLISH.split(" ")[:60]))
def test_spans_of_shuffled_words_are_exact(words: list[str]) -> None:
    assert_exact(" ".join(words))


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=200))
def test_any_string_is_read(text: str) -> None:
    assert_exact(text.encode("utf-8", "replace").decode())


#: not among them, for its time grows with the square: a sentence of thousands of cues and no stop
LINES = {
    "text": "Spain does not recognise Kosovo, and the ministers spoke of trade. ",
    "quotations": "“We met,” he said. ",
    "marks": "\"“«'",
    "commas": "Spain, France, ",
    "names": "Anna Dravic Maria ",
    "brackets": "((",
    "letters": "recognise",
    "nots": "does not ",
}


@pytest.mark.parametrize("kind", sorted(LINES))
def test_a_long_line_takes_time_in_proportion(kind: str) -> None:
    """Four times the length in at most ten times the time, each the better of two runs."""

    def seconds(length: int) -> float:
        text = "Heading of it\n\nSpain met France in the city for talks of two days. "
        text += LINES[kind] * (length // len(LINES[kind]))
        best = float("inf")
        for _ in range(2):
            start = time.perf_counter()
            read(text)
            best = min(best, time.perf_counter() - start)
        return best

    seconds(500)
    short, long = seconds(4_000), seconds(16_000)
    assert long < 10 * short + 0.2
