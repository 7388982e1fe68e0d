"""Parquet, SQLite and .xlsx hold the values of the CSV files, with their types."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date, datetime
from pathlib import Path

import openpyxl
import polars
import pyarrow
import pyarrow.parquet
import pytest
from openpyxl.utils.escape import unescape

from tests.release.conftest import Release
from tests.release.values import TABLES, Value, expected_rows, fields

each_table = pytest.mark.parametrize("table", TABLES)


@each_table
def test_parquet(release: Release, table: str) -> None:
    content = pyarrow.parquet.read_table(release.out / f"{table}.parquet")
    types = {"string": pyarrow.string(), "integer": pyarrow.int64(), "date": pyarrow.date32()}
    assert dict(zip(content.column_names, content.schema.types, strict=True)) == {
        name: types[kind] for name, kind in fields(release.package, table).items()
    }
    columns = [content[name].to_pylist() for name in content.column_names]
    assert list(zip(*columns, strict=True)) == expected_rows(release.package, table)


@each_table
def test_parquet_in_polars(release: Release, table: str) -> None:
    frame = polars.read_parquet(release.out / f"{table}.parquet")
    assert frame.rows() == expected_rows(release.package, table)


@each_table
def test_sqlite(release: Release, table: str) -> None:
    with closing(sqlite3.connect(release.file(".sqlite"))) as database:
        cursor = database.execute(f'SELECT * FROM "{table}" ORDER BY rowid')
        assert [column[0] for column in cursor.description] == [*fields(release.package, table)]
        rows = cursor.fetchall()
    dates = [kind == "date" for kind in fields(release.package, table).values()]
    found = [
        tuple(
            date.fromisoformat(value) if is_date and value is not None else value
            for value, is_date in zip(row, dates, strict=True)
        )
        for row in rows
    ]
    assert found == expected_rows(release.package, table)


def test_sqlite_is_whole_and_its_keys_hold(release: Release) -> None:
    with closing(sqlite3.connect(release.file(".sqlite"))) as database:
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert database.execute("PRAGMA foreign_key_check").fetchall() == []
        keys = database.execute("PRAGMA foreign_key_list(recognition_positions)").fetchall()
    assert {(key[3], key[2], key[4]) for key in keys} == {
        ("source_id", "sources", "source_id"),
        ("statement_id", "statements", "statement_id"),
        ("holder_id", "entities", "entity_id"),
        ("object_id", "entities", "entity_id"),
    }


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE recognition_positions SET stance = 'likes'",
        "UPDATE recognition_positions SET holder_id = 'nobody'",
        "UPDATE statements SET start = 'x'",
        'UPDATE statements SET start = "end"',
        "UPDATE statements SET text = NULL",
        "UPDATE statements SET said_on_latest = '2022-13-01'",
        "INSERT INTO speakers SELECT * FROM speakers",
        "DELETE FROM entities",
    ],
)
def test_sqlite_refuses_what_the_schemas_forbid(
    release: Release, change: str, tmp_path: Path
) -> None:
    copy = tmp_path / "copy.sqlite"
    copy.write_bytes(release.file(".sqlite").read_bytes())
    with closing(sqlite3.connect(copy)) as database:
        database.execute("PRAGMA foreign_keys = ON")
        with pytest.raises(sqlite3.IntegrityError):
            database.execute(change)


@each_table
def test_workbook(release: Release, table: str) -> None:
    workbook = openpyxl.load_workbook(release.file(".xlsx"))
    cells = [list(row) for row in workbook[table].iter_rows()]
    assert [cell.value for cell in cells[0]] == [*fields(release.package, table)]
    assert all(cell.data_type != "f" for row in cells for cell in row)
    found = [tuple(_as_written(cell.value) for cell in row) for row in cells[1:]]
    assert found == [
        tuple(_before_spreadsheets(value) for value in row)
        for row in expected_rows(release.package, table)
    ]


def _as_written(value: object) -> object:
    if isinstance(value, datetime):
        return value.date()
    # openpyxl leaves in place how the format writes characters that XML cannot hold.
    return unescape(value) if isinstance(value, str) else value


def _before_spreadsheets(value: Value) -> Value:
    too_early = isinstance(value, date) and value < date(1900, 3, 1)
    return value.isoformat() if too_early and isinstance(value, date) else value


def test_workbook_explains_every_column(release: Release) -> None:
    sheet = openpyxl.load_workbook(release.file(".xlsx"))["columns"]
    explained = [(row[0], row[1]) for row in sheet.iter_rows(min_row=2, values_only=True)]
    assert explained == [
        (table, column) for table in TABLES for column in fields(release.package, table)
    ]
