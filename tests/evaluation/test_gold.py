"""The two readings of the five articles are complete and their words stand in the articles."""

from __future__ import annotations

from pathlib import Path

import pytest

from recognition.evaluation.gold import Passage, read_gold
from recognition.evaluation.spans import locate

REPOSITORY = Path(__file__).resolve().parents[2]
READINGS = ("first", "second")
FIVE = (
    "000_b75f9bfba341fd6d.txt",
    "001_e2bab26d7ad4d1ee.txt",
    "002_640bcfe8c450424f.txt",
    "003_f55c72389756fa15.txt",
    "004_745de8ba90155c16.txt",
)


@pytest.fixture(params=READINGS)
def reading(request: pytest.FixtureRequest) -> tuple[Passage, ...]:
    return read_gold(REPOSITORY / "tests" / "gold" / request.param)


def test_every_article_was_read(reading: tuple[Passage, ...]) -> None:
    assert sorted(passage.file for passage in reading) == list(FIVE)
    assert all(passage.statements is not None for passage in reading)


def test_labelled_words_stand_in_the_article(reading: tuple[Passage, ...]) -> None:
    for passage in reading:
        text = (REPOSITORY / "seeds" / passage.file).read_bytes().decode("utf-8")
        lost = [s.text for s in passage.statements or () if locate(text, s.text) is None]
        assert lost == []
