"""Reads a labelled corpus: ``gold.jsonl``, one JSON object a passage."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from recognition.errors import InputError

#: The labels a reader can give to a holder and an object; the last is what ``modality`` says.
STANCES = (
    "recognises",
    "does_not_recognise",
    "withdrew_recognition",
    "conditional_or_unclear",
)
KINDS = ("direct", "indirect")


@dataclass(frozen=True, slots=True)
class GoldPosition:
    """One holder's stance on one object, by the names that the reader wrote."""

    holder: str
    object: str
    stance: str
    optional: bool


@dataclass(frozen=True, slots=True)
class GoldStatement:
    """One quotation or reported clause, by its words."""

    kind: str
    speaker: str
    text: str
    optional: bool


@dataclass(frozen=True, slots=True)
class Passage:
    """The labels of one text; ``statements`` is None where nobody labelled them."""

    file: str
    language: str
    positions: tuple[GoldPosition, ...]
    statements: tuple[GoldStatement, ...] | None


def read_gold(corpus: Path) -> tuple[Passage, ...]:
    """The passages of ``corpus/gold.jsonl``, in its order."""
    path = corpus / "gold.jsonl"
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path}: cannot read the labels: {error}") from error
    passages = []
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            passages.append(_passage(json.loads(line)))
        except (ValueError, KeyError, TypeError) as error:
            raise InputError(f"{path}:{number}: not a labelled passage: {error!r}") from error
    if not passages:
        raise InputError(f"{path}: holds no passage")
    return tuple(passages)


def _passage(record: dict[str, Any]) -> Passage:
    statements = record.get("statements")
    return Passage(
        file=str(record["file"]),
        language=str(record["language"]),
        positions=tuple(_position(p) for p in record["positions"]),
        statements=None if statements is None else tuple(_statement(s) for s in statements),
    )


def _position(record: dict[str, Any]) -> GoldPosition:
    if record["stance"] not in STANCES:
        raise ValueError(f"unknown stance {record['stance']!r}, not one of {', '.join(STANCES)}")
    return GoldPosition(
        holder=str(record["holder"]),
        object=str(record["object"]),
        stance=str(record["stance"]),
        optional=bool(record.get("optional")),
    )


def _statement(record: dict[str, Any]) -> GoldStatement:
    if record["kind"] not in KINDS:
        raise ValueError(f"unknown kind {record['kind']!r}, not one of {', '.join(KINDS)}")
    return GoldStatement(
        kind=str(record["kind"]),
        speaker=str(record.get("speaker") or ""),
        text=str(record["text"]),
        optional=bool(record.get("optional")),
    )
