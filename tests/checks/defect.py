"""What a fixture is, and the ways in which one breaks the sample."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from recognition.tables.descriptor import table_path
from recognition.tables.table_schemas import Field, contract
from tests.checks.sample import Row, Sample, edit_json, entity, speaker

Files = dict[str, bytes]
TABLES_WITH_SPANS = ("statements", "recognition_positions")


Line = int | str | tuple[str, int] | None


@dataclass(frozen=True)
class Defect:
    """An edit of the sample and the one finding that it must yield."""

    name: str
    rule: str
    file: str
    column: str | None
    edit: Callable[[Sample], None]
    #: The line of the finding: a number, -1 for the row that is marked ``_broken``, the first
    #: line with a text, or the line so many lines after it.
    line: Line = None


def last(
    name: str,
    rule: str,
    file: str,
    column: str | None,
    line: Line,
    change: Callable[[Files], object],
) -> Defect:
    """A defect of the finished files, after the descriptor is made."""
    return Defect(name, rule, file, column, lambda made: made.edit_last.append(change), line)


def in_json(
    name: str,
    rule: str,
    file: str,
    column: str | None,
    line: Line,
    change: Callable[[Any], object],
) -> Defect:
    return last(name, rule, file, column, line, edit_json(file, change))


def put(**words: object) -> Callable[[Any], object]:
    """An edit of a JSON object that sets these words."""
    return lambda value: value.update(words)


def constrain(**words: object) -> Callable[[Any], object]:
    """An edit of a column in a schema that sets these constraints."""
    return lambda field: field["constraints"].update(words)


def in_folder(change: Callable[[Path], object]) -> Callable[[Sample], None]:
    """An edit of the folder after everything is written."""
    return lambda made: made.edit_folder.append(change)


def declared(word: str, value: object) -> Callable[[Sample], None]:
    """An edit of what the descriptor says of the table of speakers."""
    change = edit_json("datapackage.json", lambda v: v["resources"][4].update({word: value}))
    return lambda made: made.edit_last.append(change)


def add_file(path: str, content: bytes) -> Callable[[Files], object]:
    """One more file in the package."""
    return lambda files: files.update({path: content})


#: The row of each table that nothing depends on.
LONE_ROW = {"sources": 1, "statements": 2, "recognition_positions": 4, "entities": 2, "speakers": 2}
BAD = {"pattern": "Not so!", "enum": "Not so!", "type:integer": "12a", "type:date": "2022-6-1"}


def constraints(field: Field) -> list[str]:
    """The words of the schema that a cell of ``field`` can break."""
    found = [f"type:{field.type}"] if field.type != "string" else []
    asked = {
        "required": field.required,
        "unique": field.unique,
        "pattern": field.pattern,
        "enum": field.enum,
        "minimum": field.minimum is not None,
    }
    return found + [word for word, present in asked.items() if present]


def cell(
    rule: str,
    table: str,
    column: str,
    value: object,
    *,
    number: int | None = None,
    **others: object,
) -> Defect:
    """A defect of one cell, which ids and order follow where they are made from it."""
    number = LONE_ROW[table] if number is None else number
    key = contract()[table].key

    def edit(made: Sample) -> None:
        row = made.row(table, number)
        if column == key and table in ("entities", "speakers"):
            row = new_row(made, table)
        row.update(others)
        row["_broken"] = True
        if column == key and table in (*TABLES_WITH_SPANS, "sources"):
            made.edit_rows_last.append(lambda tables: marked(tables[table]).update({key: value}))
        else:
            row[column] = value

    return Defect(f"{table}.{column} = {value!r}", rule, table_path(table), column, edit, -1)


def new_row(made: Sample, table: str) -> Row:
    make = entity if table == "entities" else speaker
    made.tables[table].append(make("x", "X", "territory" if table == "entities" else "person"))
    return made.tables[table][-1]


def marked(rows: list[Row]) -> Row:
    return next(row for row in rows if row.get("_broken"))
