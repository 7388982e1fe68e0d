"""Reads the converted tables as far as scoring needs them."""

from __future__ import annotations

import csv
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from recognition.errors import InputError

Row = dict[str, str]


@dataclass(frozen=True, slots=True)
class Predicted:
    """Statements and positions by the file name of their article, and the names of ids."""

    statements: dict[str, list[Row]]
    positions: dict[str, list[Row]]
    entities: tuple[Row, ...]
    speakers: dict[str, str]


def read_tables(tables: Path) -> Predicted:
    """The tables in the folder ``tables``, or in ``tables/data`` if that is a package."""
    folder = tables / "data" if (tables / "data").is_dir() else tables
    files = {
        row["source_id"]: PurePosixPath(row["path"]).name
        for row in _read(folder, "sources", ("source_id", "path"))
    }
    speakers = _read(folder, "speakers", ("speaker_id", "name"))
    return Predicted(
        statements=_by_file(
            _read(folder, "statements", ("source_id", "kind", "start", "end", "speaker_id")), files
        ),
        positions=_by_file(
            _read(
                folder,
                "recognition_positions",
                ("source_id", "holder_id", "object_id", "stance", "modality"),
            ),
            files,
        ),
        entities=tuple(_read(folder, "entities", ("entity_id", "name", "iso3"))),
        speakers={row["speaker_id"]: row["name"] for row in speakers},
    )


def _by_file(rows: list[Row], files: dict[str, str]) -> dict[str, list[Row]]:
    grouped: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        if row["source_id"] not in files:
            raise InputError(f"source_id {row['source_id']!r} is not in sources.csv")
        grouped[files[row["source_id"]]].append(row)
    return dict(grouped)


def _read(folder: Path, table: str, columns: tuple[str, ...]) -> list[Row]:
    path = folder / f"{table}.csv"
    try:
        with path.open(encoding="utf-8", newline="") as file:
            reader = csv.DictReader(file)
            missing = [c for c in columns if c not in (reader.fieldnames or ())]
            if missing:
                raise InputError(f"{path}: no column {', '.join(missing)}")
            return [{k: v or "" for k, v in row.items() if k is not None} for row in reader]
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise InputError(f"{path}: cannot read the table: {error}") from error
