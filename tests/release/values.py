"""The values that every form of a package must hold, read with nothing but the schemas."""

from __future__ import annotations

import csv
import json
from datetime import date
from pathlib import Path
from typing import Any

TABLES = ("sources", "statements", "recognition_positions", "entities", "speakers")
Value = str | int | date | None
Rows = list[tuple[Value, ...]]


def fields(package: Path, table: str) -> dict[str, str]:
    """The columns of a table and their types."""
    schema: dict[str, Any] = json.loads((package / "schemas" / f"{table}.json").read_bytes())
    return {field["name"]: field["type"] for field in schema["fields"]}


def expected_rows(package: Path, table: str) -> Rows:
    """The rows of the CSV file as its schema types them."""
    types = list(fields(package, table).values())
    with (package / "data" / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        cells = list(csv.reader(file))[1:]
    return [
        tuple(typed(cell, kind) for cell, kind in zip(row, types, strict=True)) for row in cells
    ]


def typed(cell: str, kind: str) -> Value:
    """What a cell stands for."""
    if cell == "":
        return None
    if kind == "integer":
        return int(cell)
    return date.fromisoformat(cell) if kind == "date" else cell
