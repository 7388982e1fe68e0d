"""Every language: each sentence gives the rows that a reader finds in it, and no others."""

from __future__ import annotations

import pytest

from recognition.lexicon.pack import languages
from tests.positions.notation import Example, assert_example, examples

#: rules with sentences in every language
COMMON = {
    "active",
    "annexed",
    "ellipsis",
    "none",
    "noun.agent",
    "noun.verb",
    "part_of",
    "participle",
    "passive",
    "sever",
    "verdict.declared",
}
#: rules that some languages have sentences for beside those
MORE = {
    "de": {"noun.owner", "switch", "verdict.said"},
    "en": {"copula", "establish", "likewise", "noun.owner", "switch", "verdict.said"},
    "es": {"copula", "establish", "likewise", "noun.owner", "switch", "verdict.said"},
    "fr": {"copula", "establish", "likewise", "noun.owner", "switch", "verdict.said"},
    "ru": {"copula", "establish", "likewise"},
    "uk": {"copula", "establish", "likewise", "noun.owner", "verdict.said"},
}


@pytest.mark.parametrize(
    ("language", "example"),
    [(language, example) for language in languages() for example in examples(language)],
    ids=lambda value: value.rule if isinstance(value, Example) else value,
)
def test_rows_of_a_sentence(language: str, example: Example) -> None:
    assert_example(example, language)


@pytest.mark.parametrize("language", languages())
def test_every_rule_of_a_language_has_sentences(language: str) -> None:
    assert {example.rule for example in examples(language)} == COMMON | MORE[language]
