"""German: the clause bracket, the passive, the relative clause and the noun, for and against."""

from __future__ import annotations

import pytest

from tests.positions.notation import Example, assert_example, examples


@pytest.mark.parametrize("example", examples("de"), ids=lambda e: e.rule)
def test_rows_of_a_sentence(example: Example) -> None:
    assert_example(example, "de")


def test_every_rule_of_the_language_has_sentences() -> None:
    assert {e.rule for e in examples("de")} == {
        "active",
        "ellipsis",
        "none",
        "noun.agent",
        "noun.owner",
        "noun.verb",
        "part_of",
        "participle",
        "passive",
        "sever",
        "switch",
        "verdict.declared",
    }
