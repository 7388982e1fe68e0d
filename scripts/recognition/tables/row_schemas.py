"""JSON Schemas (2020-12) of one row of each table, made from the Table Schemas.

A row is an object with every column; an empty cell is ``null``. The schemas are
committed in ``schemas/rows/``; convert writes them and a test fails when they drift.
"""

from __future__ import annotations

import json
from typing import Any

from recognition.tables.table_schemas import Field, TableSchema, contract

_JSON_TYPES = {"string": "string", "date": "string", "integer": "integer"}


def field_schema(field: Field) -> dict[str, Any]:
    """The JSON Schema of one cell."""
    json_type = _JSON_TYPES[field.type]
    schema: dict[str, Any] = {
        "title": field.title,
        "description": field.description,
        "type": json_type if field.required else [json_type, "null"],
    }
    if field.type == "date":
        schema["format"] = "date"
    if field.pattern is not None:
        schema["pattern"] = field.pattern
    if field.enum is not None:
        # An enum without null would refuse the empty cell that the type admits.
        schema["enum"] = [*field.enum] if field.required else [*field.enum, None]
    if field.minimum is not None:
        schema["minimum"] = field.minimum
    schema["examples"] = [field.example]
    return schema


def row_schema(table: TableSchema) -> dict[str, Any]:
    """The JSON Schema of one row of ``table``."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"A row of {table.name}",
        "description": table.description,
        "type": "object",
        "properties": {field.name: field_schema(field) for field in table.fields},
        "required": list(table.columns),
        "additionalProperties": False,
    }


def render_row_schemas() -> dict[str, bytes]:
    """Path in the package → bytes, for every table."""
    return {
        f"schemas/rows/{name}.json": json_bytes(row_schema(table))
        for name, table in contract().items()
    }


def json_bytes(value: object) -> bytes:
    """``value`` as the JSON files of a package are written: UTF-8, two spaces, final newline."""
    return (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode("utf-8")
