"""A speaker's name is fit for a table, whatever stands in the article."""

from __future__ import annotations

import pytest

from recognition.statements.model import Speaker
from recognition.text.spelling import name_slug


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Foreign\u00a0Ministry", "Foreign Ministry"),
        (" the\u2009ministry\u3000of trade\n", "the ministry of trade"),
        ("Ot\u00adto\u200bkar \u202e", "Ottokar"),
        ("@ottokar", "ottokar"),
        ("- =Minister-General", "Minister-General"),
    ],
)
def test_a_name_has_plain_spaces_and_nothing_unseen(words: str, name: str) -> None:
    speaker = Speaker.named(words, "unnamed")
    assert speaker.name == name
    assert speaker.speaker_id == name_slug(name)
