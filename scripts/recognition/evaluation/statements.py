"""Compares the statements of one passage, and their speakers, with its labels."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from recognition.errors import InputError
from recognition.evaluation.gold import GoldStatement
from recognition.evaluation.predicted import Row
from recognition.evaluation.spans import Span, agreement, locate
from recognition.evaluation.speakers import same_speaker

#: How far two spans must agree to be one statement.
LEAST_AGREEMENT = {"direct": 0.8, "indirect": 0.5}


@dataclass(frozen=True, slots=True)
class Match:
    """A required label and the row that was found for it."""

    label: GoldStatement
    row: Row
    speaker_right: bool


@dataclass(frozen=True, slots=True)
class PassageStatements:
    """The statements of one kind in a passage: matched, missed, and in excess."""

    kind: str
    matched: tuple[Match, ...]
    missed: tuple[GoldStatement, ...]
    extra: tuple[Row, ...]


def compare_statements(
    labels: Sequence[GoldStatement],
    rows: Sequence[Row],
    text: str,
    speakers: Mapping[str, str],
) -> tuple[PassageStatements, ...]:
    """Each label takes the row that agrees best; a label whose words are not there is passed over.

    A row that overlaps a label without matching it is a further part of that statement,
    or nested in it, and no error.
    """
    located = [(span, label) for label in labels if (span := locate(text, label.text))]
    spans = [span for span, _ in located]
    return tuple(
        _compare_kind(
            kind,
            [(span, label) for span, label in located if label.kind == kind],
            [(_span(row), row) for row in rows if row["kind"] == kind],
            spans,
            speakers,
        )
        for kind in LEAST_AGREEMENT
    )


def _compare_kind(
    kind: str,
    wanted: Sequence[tuple[Span, GoldStatement]],
    found: Sequence[tuple[Span, Row]],
    labelled: Sequence[Span],
    speakers: Mapping[str, str],
) -> PassageStatements:
    free = set(range(len(found)))
    matched, missed = [], []
    for span, label in wanted:
        best, index = max(((agreement(span, found[i][0]), i) for i in free), default=(0.0, -1))
        if best >= LEAST_AGREEMENT[kind]:
            free.remove(index)
            if not label.optional:
                row = found[index][1]
                name = speakers.get(row["speaker_id"], "")
                right = same_speaker(label.speaker, name, row.get("speaker_text", ""))
                matched.append(Match(label, row, right))
        elif not label.optional:
            missed.append(label)
    extra = [
        found[i][1]
        for i in sorted(free)
        if not any(agreement(found[i][0], span) > 0 for span in labelled)
    ]
    return PassageStatements(kind, tuple(matched), tuple(missed), tuple(extra))


def _span(row: Row) -> Span:
    try:
        return int(row["start"]), int(row["end"])
    except ValueError as error:
        raise InputError(f"statements.csv: start or end is no number: {error}") from error
