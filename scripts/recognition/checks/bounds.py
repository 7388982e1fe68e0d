"""What git remembers of a package: how many rows each table has, and its columns.

``seeds/volumes.csv`` (table, rows) and ``seeds/columns.csv`` (version, table, column) are
kept by hand and changed at a release. A package without them, such as a release or one
made from somebody's own articles, is not held to them, and the report says so.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from pathlib import Path

from recognition.checks.findings import Finding
from recognition.checks.folder import read_file
from recognition.checks.table import Table
from recognition.errors import InputError
from recognition.tables.table_schemas import TABLE_NAMES

VOLUMES = "seeds/volumes.csv"
COLUMNS = "seeds/columns.csv"


def _rows(folder: Path, path: str, columns: tuple[str, ...]) -> list[dict[str, str]]:
    content = read_file(folder, path)
    if content is None:
        return []
    try:
        rows = list(csv.DictReader(io.StringIO(content.decode("utf-8"), newline="")))
    except (UnicodeDecodeError, csv.Error) as error:
        raise InputError(f"{path}: cannot be read ({error})") from error
    if any(set(row) != set(columns) or None in row.values() for row in rows):
        raise InputError(f"{path}: every row needs the columns {', '.join(columns)}")
    return rows


def not_kept(folder: Path) -> list[str]:
    """Sentences on the bounds that the package in ``folder`` does not keep."""
    kept_for = {VOLUMES: "the number of rows", COLUMNS: "the columns of earlier versions"}
    return [
        f"{what}: the package keeps no {path}"
        for path, what in kept_for.items()
        if read_file(folder, path) is None
    ]


def check_volumes(folder: Path, tables: Mapping[str, Table]) -> list[Finding]:
    """Whether a table lost a third of its rows, or has twice as many, since git last knew."""
    known: dict[str, int] = {}
    for row in _rows(folder, VOLUMES, ("table", "rows")):
        try:
            known[row["table"]] = int(row["rows"])
        except ValueError as error:
            raise InputError(f"{VOLUMES}: a number of rows is no whole number") from error
    if read_file(folder, VOLUMES) is not None and set(known) != set(TABLE_NAMES):
        raise InputError(f"{VOLUMES}: needs a row for each of {', '.join(TABLE_NAMES)}")
    return [
        Finding(
            "volume/rows",
            tables[name].path,
            f"the table has {tables[name].frame.height} rows; git knows {rows}",
            layers=("bounds",),
        )
        for name, rows in known.items()
        if name in tables and not _is_near(tables[name].frame.height, rows)
    ]


def _is_near(rows: int, known: int) -> bool:
    return rows == known or 2 * known < 3 * rows < 6 * known


def check_columns(
    folder: Path, version: str | None, columns: Mapping[str, tuple[str, ...]]
) -> list[Finding]:
    """Whether a column of an earlier release is gone though MAJOR is the same.

    ``columns`` are those of the package's own schemas, by table.
    """
    findings = []
    for row in _rows(folder, COLUMNS, ("version", "table", "column")):
        same_major = version is not None and row["version"].split(".")[0] == version.split(".")[0]
        # A table whose schema cannot be read has findings of its own.
        unread = row["table"] in TABLE_NAMES and row["table"] not in columns
        if same_major and not unread and row["column"] not in columns.get(row["table"], ()):
            what = (
                f"the column {row['column']} of version {row['version']} is gone or renamed, "
                f"but the version is {version}"
            )
            path = f"schemas/{row['table']}.json"
            findings.append(
                Finding("schema/frozen", path, what, column=row["column"], layers=("bounds",))
            )
    return findings
