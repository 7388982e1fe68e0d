"""Ukrainian: the Russian grammar with words, cases and forms of its own."""

from __future__ import annotations

import pytest

from tests.positions.notation import Example, assert_example, examples


@pytest.mark.parametrize("example", examples("uk"), ids=lambda e: e.rule)
def test_rows_of_a_sentence(example: Example) -> None:
    assert_example(example, "uk")


def test_every_rule_of_the_language_has_sentences() -> None:
    assert {e.rule for e in examples("uk")} == {
        "active",
        "copula",
        "ellipsis",
        "establish",
        "likewise",
        "none",
        "noun.agent",
        "noun.verb",
        "part_of",
        "participle",
        "passive",
        "sever",
        "verdict.declared",
        "verdict.said",
    }
