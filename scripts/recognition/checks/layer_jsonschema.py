"""The jsonschema layer: each row as JSON against the JSON Schema of its table."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from recognition.checks.cells import full_match, problem, whole_number
from recognition.checks.findings import Finding
from recognition.checks.table import Table
from recognition.tables.row_schemas import row_schema
from recognition.tables.table_schemas import TableSchema

_LAYER = ("jsonschema",)
_RULES = {
    "type": "row/type",
    "format": "row/type",
    "pattern": "row/pattern",
    "enum": "row/enum",
    "minimum": "row/minimum",
}


def row_validator(table: TableSchema) -> Any:  # noqa: ANN401 (jsonschema is untyped)
    """A validator of rows that checks dates and lets no pattern end before a line feed."""
    from jsonschema import Draft202012Validator, FormatChecker, validators

    strict = validators.extend(Draft202012Validator, {"pattern": _pattern})
    return strict(row_schema(table), format_checker=FormatChecker(["date"]))


def _pattern(_validator: Any, pattern: str, value: Any, _schema: Any) -> Iterator[Any]:  # noqa: ANN401
    from jsonschema import ValidationError

    if isinstance(value, str) and not full_match(pattern).match(value):
        yield ValidationError("does not match the pattern")


def json_row(table: TableSchema, cells: dict[str, str | None]) -> dict[str, Any]:
    """A row of text cells as JSON: whole numbers as such, empty cells as null."""
    return {
        field.name: whole_number(cells[field.name])
        if field.type == "integer"
        else cells[field.name]
        for field in table.fields
    }


def check(table: Table) -> list[Finding]:
    """Every cell of ``table``."""
    validator = row_validator(table.schema)
    findings = []
    for number, cells in enumerate(table.frame.iter_rows(named=True)):
        if number in table.ragged:
            continue
        row = json_row(table.schema, cells)
        for error in validator.iter_errors(row):
            column = error.absolute_path[0]
            empty = row[column] is None
            rule = "row/required" if empty else _RULES[error.validator]
            what = problem(rule, table.schema.field(column))
            findings.append(table.finding(rule, number, column, what, _LAYER))
    return findings
