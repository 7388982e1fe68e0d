"""Sentences with the rows that a reader finds in them, kept as text: one sentence a line.

``Turkey recognises Northern Cyprus; Greece does not. => TUR + Northern Cyprus | GRC - Northern
Cyprus`` under the heading ``## ellipsis`` says that just these two rows are there and that the
rule ``ellipsis`` made at least one. The sign is ``+`` recognises, ``-`` does_not_recognise,
``x`` withdrew_recognition; a modality other than asserted follows it: ``+announced``.
Under ``## none`` stand sentences with a cue and without a position: ``=> none``.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from recognition.lexicon.pack import pack
from recognition.positions.extract import find_positions
from recognition.read.articles import Article
from recognition.statements.find import find_statements
from recognition.text.sentences import paragraphs

_FOLDER = Path(__file__).parent / "sentences"
_SIGNS = {"recognises": "+", "does_not_recognise": "-", "withdrew_recognition": "x"}


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence, the rows to be found in it and the rule to make one of them, or ``none``."""

    sentence: str
    rows: frozenset[str]
    rule: str


def examples(language: str) -> tuple[Example, ...]:
    """The sentences of a language, in the order of its file."""
    found: list[Example] = []
    rule = ""
    for line in (_FOLDER / f"{language}.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            rule = line[3:].partition(":")[0]
        elif line:
            sentence, _, rows = line.partition(" => ")
            expected = frozenset(() if rows == "none" else rows.split(" | "))
            found.append(Example(sentence, expected, rule))
    return tuple(found)


def read_rows(sentence: str, language: str) -> dict[str, str]:
    """The rows found in an article of one sentence, each with its rule."""
    words = pack(language)
    article = Article("x.txt", "0", f"Title\n\n{sentence}\n")
    parts = paragraphs(article.text, words.settings["sentence"])
    statements = find_statements(article, parts, words)
    found = find_positions(article, parts, words, statements).found
    rows: dict[str, str] = {}
    for p in found:
        modality = "" if p.modality == "asserted" else p.modality
        rows[f"{p.holder.entity_id} {_SIGNS[p.stance]}{modality} {p.object.name}"] = p.rule
    return rows


def assert_example(example: Example, language: str) -> None:
    """Fail unless a sentence gives just the rows of the example, one by the rule it stands for."""
    rows = read_rows(example.sentence, language)
    assert set(rows) == example.rows, example.sentence
    assert example.rule in (set(rows.values()) or {"none"}), example.sentence
