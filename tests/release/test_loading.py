"""The CSV files load with their types intact in pandas, polars, DuckDB and SQLite."""

from __future__ import annotations

import csv
import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import duckdb
import pandas
import polars
import pytest

from tests.release.conftest import Release
from tests.release.values import TABLES, expected_rows, fields

each_table = pytest.mark.parametrize("table", TABLES)


def _path(release: Release, table: str) -> Path:
    return release.package / "data" / f"{table}.csv"


@each_table
def test_pandas(release: Release, table: str) -> None:
    types = fields(release.package, table)
    frame = pandas.read_csv(
        _path(release, table),
        dtype={n: "Int64" if t == "integer" else "string" for n, t in types.items()},
        keep_default_na=False,
        na_values=[""],
    )
    for name, kind in types.items():
        if kind == "date":
            frame[name] = pandas.to_datetime(frame[name], format="%Y-%m-%d").dt.date
    frame = frame.astype(object).where(frame.notna(), None)
    assert [*frame.itertuples(index=False, name=None)] == expected_rows(release.package, table)


@each_table
def test_polars(release: Release, table: str) -> None:
    types = {"string": polars.String(), "integer": polars.Int64(), "date": polars.Date()}
    frame = polars.read_csv(
        _path(release, table),
        schema={n: types[t] for n, t in fields(release.package, table).items()},
    )
    assert frame.rows() == expected_rows(release.package, table)


@each_table
def test_duckdb(release: Release, table: str) -> None:
    types = {"string": "VARCHAR", "integer": "BIGINT", "date": "DATE"}
    columns = {n: types[t] for n, t in fields(release.package, table).items()}
    rows = duckdb.execute(
        "SELECT * FROM read_csv(?, columns = $columns, header = true, nullstr = '')".replace(
            "$columns", repr(columns)
        ),
        [str(_path(release, table))],
    ).fetchall()
    assert rows == expected_rows(release.package, table)


@each_table
def test_sqlite(release: Release, table: str) -> None:
    """As `.import --csv` does: into text columns, from which the types are cast."""
    types = fields(release.package, table)
    casts = {"string": "nullif(\"{0}\", '')", "integer": 'CAST("{0}" AS INTEGER)'}
    wanted = ", ".join(casts.get(t, casts["string"]).format(n) for n, t in types.items())
    with closing(sqlite3.connect(":memory:")) as database:
        database.execute(f"CREATE TABLE t ({', '.join(f'{n!r} TEXT' for n in types)})")
        with _path(release, table).open(encoding="utf-8", newline="") as file:
            rows = list(csv.reader(file))[1:]
        marks = ", ".join("?" for _ in types)
        database.executemany(f"INSERT INTO t VALUES ({marks})", rows)
        found = database.execute(f"SELECT {wanted} FROM t ORDER BY rowid").fetchall()
    assert found == [
        tuple(value.isoformat() if isinstance(value, date) else value for value in row)
        for row in expected_rows(release.package, table)
    ]
