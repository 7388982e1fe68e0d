"""Canonical CSV: UTF-8, LF, a quote only where one is needed, an empty cell for null."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

#: A cell that holds one of these is quoted; no other cell is.
QUOTED_BECAUSE_OF = (",", '"', "\n", "\r")


def cell(value: str | int | None) -> str:
    """One cell as it is written."""
    if value is None:
        return ""
    text = str(value)
    if any(character in text for character in QUOTED_BECAUSE_OF):
        return '"' + text.replace('"', '""') + '"'
    return text


def line(row: Sequence[str | int | None]) -> bytes:
    """One row. The empty text is written like null, for nothing else is null."""
    return (",".join(map(cell, row)) + "\n").encode("utf-8")


def csv_bytes(columns: Sequence[str], rows: Iterable[Sequence[str | int | None]]) -> bytes:
    """A table with its header."""
    return b"".join([line(columns), *map(line, rows)])
