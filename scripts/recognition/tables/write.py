"""Tables to the files of a package: ``render_package`` makes, ``write_package`` writes them."""

from __future__ import annotations

from dataclasses import astuple
from pathlib import Path

from recognition.tables.csv_text import csv_bytes
from recognition.tables.descriptor import descriptor, table_path
from recognition.tables.order import sort_tables
from recognition.tables.row_schemas import json_bytes, render_row_schemas
from recognition.tables.rows import Tables
from recognition.tables.table_schemas import REPOSITORY, TABLE_NAMES, contract, schema_bytes
from recognition.tables.transaction import replace_files


def is_own_package(package: Path) -> bool:
    """Whether ``package`` is this repository rather than somebody else's folder."""
    return package.resolve() == REPOSITORY


def render_package(tables: Tables, *, own: bool) -> dict[str, bytes]:
    """Every generated file of a package: path with forward slashes → bytes.

    The rows are sorted here, so their order in ``tables`` does not matter.
    """
    tables = sort_tables(tables)
    files = {
        table_path(name): csv_bytes(
            contract()[name].columns, (astuple(row) for row in getattr(tables, name))
        )
        for name in TABLE_NAMES
    }
    files |= {f"schemas/{name}.json": schema_bytes(name) for name in TABLE_NAMES}
    files |= render_row_schemas()
    files["datapackage.json"] = json_bytes(descriptor(tables.sources, files, own=own))
    return files


def write_package(tables: Tables, package: Path) -> None:
    """Write every generated file of ``package``: all of them or, on any failure, none."""
    replace_files(package, render_package(tables, own=is_own_package(package)))


def differing_files(tables: Tables, package: Path) -> list[str]:
    """The generated files that ``package`` lacks or holds with other bytes."""
    rendered = render_package(tables, own=is_own_package(package))
    return [path for path, content in rendered.items() if _read(package / path) != content]


def _read(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except OSError:
        return None
