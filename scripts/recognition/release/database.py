"""The package as one SQLite database with keys, foreign keys and checks."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from datetime import date
from pathlib import Path

from recognition.release.snapshot import Snapshot
from recognition.release.table import Table, Value
from recognition.tables.table_schemas import Field, TableSchema

_TYPES = {"string": "TEXT", "integer": "INTEGER", "date": "TEXT"}
#: Where a database names the SQLite release that wrote it, which says nothing of the tables.
_WRITER_AT = 96
_WRITER_BYTES = 4


def write_database(snapshot: Snapshot, path: Path) -> None:
    """Writes every table, and the descriptor into a table of its own, ``datapackage``."""
    with closing(sqlite3.connect(path, isolation_level=None)) as database:
        database.execute("PRAGMA page_size = 4096")
        database.execute("PRAGMA encoding = 'UTF-8'")
        database.execute("PRAGMA journal_mode = OFF")
        database.execute("BEGIN")
        database.execute("CREATE TABLE datapackage (descriptor TEXT NOT NULL)")
        descriptor = json.dumps(snapshot.descriptor, ensure_ascii=False)
        database.execute("INSERT INTO datapackage VALUES (?)", (descriptor,))
        for table in snapshot.tables():
            _write_table(database, table)
        database.execute("COMMIT")
        broken = database.execute("PRAGMA foreign_key_check").fetchall()
        if broken:
            raise sqlite3.IntegrityError(f"{broken[0][0]}: row {broken[0][1]} points to no row")
        database.execute("VACUUM")
    _forget_writer(path)


def create_statement(schema: TableSchema) -> str:
    """The SQL that makes one table."""
    lines = [_column(field, schema) for field in schema.fields]
    if "start" in schema.columns and "end" in schema.columns:
        lines.append('CHECK ("start" < "end")')
    lines += [
        f"FOREIGN KEY ({_quoted(key.column)}) REFERENCES {_quoted(key.table)} "
        f"({_quoted(key.target)})"
        for key in schema.foreign_keys
    ]
    body = ",\n  ".join(lines)
    return f"CREATE TABLE {_quoted(schema.name)} (\n  {body}\n)"


def _column(field: Field, schema: TableSchema) -> str:
    name = _quoted(field.name)
    words = [name, _TYPES[field.type]]
    if field.name == schema.key:
        words.append("PRIMARY KEY")
    if field.required:
        words.append("NOT NULL")
    if field.unique and field.name != schema.key:
        words.append("UNIQUE")
    words += [f"CHECK ({check})" for check in _checks(field, name)]
    return " ".join(words)


def _checks(field: Field, name: str) -> Iterator[str]:
    if field.enum is not None:
        yield f"{name} IN ({', '.join(_literal(value) for value in field.enum)})"
    if field.type == "integer":
        yield f"typeof({name}) IN ('integer', 'null')"
    if field.minimum is not None:
        yield f"{name} >= {field.minimum}"
    if field.type == "date":
        yield f"{name} IS date({name})"


def _write_table(database: sqlite3.Connection, table: Table) -> None:
    schema = table.schema
    database.execute(create_statement(schema))
    marks = ", ".join("?" for _ in schema.fields)
    database.executemany(
        f"INSERT INTO {_quoted(schema.name)} VALUES ({marks})", map(_bound, table.rows())
    )
    for key in schema.foreign_keys:
        index = _quoted(f"{schema.name}_{key.column}")
        database.execute(f"CREATE INDEX {index} ON {_quoted(schema.name)} ({_quoted(key.column)})")


def _bound(row: Sequence[Value]) -> list[str | int | None]:
    return [value.isoformat() if isinstance(value, date) else value for value in row]


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _literal(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _forget_writer(path: Path) -> None:
    """Makes the bytes independent of the SQLite release on this machine."""
    with path.open("r+b") as file:
        file.seek(_WRITER_AT)
        file.write(bytes(_WRITER_BYTES))
