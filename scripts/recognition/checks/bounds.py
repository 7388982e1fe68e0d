"""What git remembers of a package: how many rows each table may have, and its columns.

``seeds/volumes.csv`` (table, minimum, maximum) and ``seeds/columns.csv`` (version, table,
column) are kept by hand and changed at a release. A package without them is not held
to them.
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


def check_volumes(folder: Path, tables: Mapping[str, Table]) -> list[Finding]:
    """Whether each table has as many rows as git allows."""
    findings = []
    for row in _rows(folder, VOLUMES, ("table", "minimum", "maximum")):
        table = tables.get(row["table"])
        try:
            low, high = int(row["minimum"]), int(row["maximum"])
        except ValueError as error:
            raise InputError(f"{VOLUMES}: a bound is not a whole number") from error
        if table is not None and not low <= table.frame.height <= high:
            what = f"the table has {table.frame.height} rows, not {low} to {high}"
            findings.append(Finding("volume/rows", table.path, what, layers=("bounds",)))
    return findings


def check_columns(
    folder: Path, version: str | None, columns: Mapping[str, tuple[str, ...]]
) -> list[Finding]:
    """Whether a column of an earlier release is gone though MAJOR is the same.

    ``columns`` are those of the package's own schemas, by table.
    """
    findings = []
    for row in _rows(folder, COLUMNS, ("version", "table", "column")):
        same_major = version is not None and row["version"].split(".")[0] == version.split(".")[0]
        if same_major and row["column"] not in columns.get(row["table"], (row["column"],)):
            what = (
                f"the column {row['column']} of version {row['version']} is gone or renamed, "
                f"but the version is {version}"
            )
            path = f"schemas/{row['table']}.json"
            findings.append(
                Finding("schema/frozen", path, what, column=row["column"], layers=("bounds",))
            )
    return findings
