"""Spanish: objects with marks, unsaid subjects, denials told twice."""

from __future__ import annotations

import pytest

from tests.positions.notation import Example, assert_example, examples


@pytest.mark.parametrize("example", examples("es"), ids=lambda e: e.rule)
def test_rows_of_a_sentence(example: Example) -> None:
    assert_example(example, "es")


def test_every_rule_of_the_language_has_sentences() -> None:
    assert {e.rule for e in examples("es")} == {
        "active",
        "ellipsis",
        "establish",
        "likewise",
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
        "verdict.said",
    }
