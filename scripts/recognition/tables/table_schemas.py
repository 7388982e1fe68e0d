"""The hand-written Table Schemas, read once into values that every other module uses."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from recognition.errors import InputError

#: The tables, in the order in which the descriptor lists them.
TABLE_NAMES = ("sources", "statements", "recognition_positions", "entities", "speakers")

#: The folder that holds ``schemas/``, ``seeds/`` and ``scripts/`` of this repository.
REPOSITORY = Path(__file__).resolve().parents[3]


@dataclass(frozen=True)
class Field:
    """One column as its Table Schema declares it."""

    name: str
    type: str
    title: str
    description: str
    example: str | int
    required: bool
    unique: bool
    verbatim: bool
    pattern: str | None
    enum: tuple[str, ...] | None
    minimum: int | None


@dataclass(frozen=True)
class ForeignKey:
    """A column whose filled cells are keys of another table (or of its own)."""

    column: str
    table: str
    target: str


@dataclass(frozen=True)
class TableSchema:
    """One table: its columns in order, its key and where it points to."""

    name: str
    title: str
    description: str
    key: str
    fields: tuple[Field, ...]
    foreign_keys: tuple[ForeignKey, ...]

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of the columns, in the order of the header."""
        return tuple(field.name for field in self.fields)

    def field(self, name: str) -> Field:
        """The column called ``name``."""
        return next(field for field in self.fields if field.name == name)


def parse_field(descriptor: Mapping[str, Any]) -> Field:
    """A column from its entry in a Table Schema."""
    constraints = descriptor.get("constraints", {})
    enum = constraints.get("enum")
    return Field(
        name=descriptor["name"],
        type=descriptor["type"],
        title=descriptor["title"],
        description=descriptor["description"],
        example=descriptor["example"],
        required=constraints.get("required", False),
        unique=constraints.get("unique", False),
        verbatim=descriptor.get("verbatim", False),
        pattern=constraints.get("pattern"),
        enum=None if enum is None else tuple(enum),
        minimum=constraints.get("minimum"),
    )


def parse_schema(descriptor: Mapping[str, Any]) -> TableSchema:
    """A table from its Table Schema, which must be of the form that this project writes."""
    return TableSchema(
        name=descriptor["name"],
        title=descriptor["title"],
        description=descriptor["description"],
        key=descriptor["primaryKey"][0],
        fields=tuple(parse_field(field) for field in descriptor["fields"]),
        foreign_keys=tuple(
            ForeignKey(
                key["fields"][0], key["reference"]["resource"], key["reference"]["fields"][0]
            )
            for key in descriptor.get("foreignKeys", [])
        ),
    )


@cache
def schema_bytes(table: str) -> bytes:
    """The hand-written file ``schemas/<table>.json`` of this repository, as it stands."""
    return (REPOSITORY / "schemas" / f"{table}.json").read_bytes()


@cache
def contract() -> dict[str, TableSchema]:
    """The tables as this repository's own schemas declare them."""
    return {table: _own_schema(table) for table in TABLE_NAMES}


def _own_schema(table: str) -> TableSchema:
    try:
        return parse_schema(json.loads(schema_bytes(table)))
    except (OSError, ValueError, LookupError, TypeError, AttributeError) as error:
        problem = f"is not a Table Schema that the scripts can use ({error!r})"
        raise InputError(f"{REPOSITORY / 'schemas'}/{table}.json: {problem}") from error
