"""Reads the positions of one sentence."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from recognition.lexicon.pack import pack
from recognition.positions.extract import find_positions
from recognition.read.articles import Article
from recognition.statements.find import find_statements
from recognition.text.sentences import paragraphs

Rows = Callable[[str, str], set[tuple[str, str, str, str]]]


def find_rows(text: str, language: str) -> set[tuple[str, str, str, str]]:
    """Holder, stance, object and modality of each position in an article of one sentence."""
    words = pack(language)
    article = Article("x.txt", "0", f"Title\n\n{text}\n")
    parts = paragraphs(article.text, words.settings["sentence"])
    statements = find_statements(article, parts, words)
    found = find_positions(article, parts, words, statements).found
    return {(p.holder.entity_id, p.stance, p.object.name, p.modality) for p in found}


@pytest.fixture
def rows() -> Rows:
    """The function that reads a sentence."""
    return find_rows
