"""The frictionless layer: the tables as a Data Package, read by frictionless itself.

Frictionless reads numbers and days more liberally than this project writes them
(`` 7``, ``2022-6-1``), and lets a line feed pass at the end of a pattern; ``Lexical`` is
a check of its own kind that closes these gaps.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from recognition.checks.cells import full_match, problem
from recognition.checks.findings import Finding
from recognition.checks.table import DAY, WHOLE_NUMBER, Table
from recognition.tables.table_schemas import TableSchema

_LAYER = ("frictionless",)
_CONSTRAINT = re.compile(r'constraint "(\w+)" is')
_KEY_RULES = {"primary-key": "key/primary", "unique-error": "key/unique"}
#: Far above any table that the careful path reads.
_ALL = 10_000_000


def _lexical_check(schema: TableSchema) -> Any:  # noqa: ANN401 (frictionless is untyped)
    """A frictionless check of what its own types and patterns let pass."""
    import attrs
    from frictionless import Check, errors

    wanted = [
        (
            number,
            field.name,
            "pattern" if field.pattern else field.type,
            full_match(field.pattern or (WHOLE_NUMBER if field.type == "integer" else DAY)),
        )
        for number, field in enumerate(schema.fields)
        if field.pattern or field.type != "string"
    ]

    @attrs.define(kw_only=True, repr=False)
    class Lexical(Check):
        type = "lexical"
        Errors = [errors.TypeError, errors.ConstraintError]  # noqa: RUF012 (frictionless wants a list)

        def validate_row(self, row: Any) -> Iterator[Any]:  # noqa: ANN401
            for number, name, kind, pattern in wanted:
                cell = row.cells[number] if number < len(row.cells) else ""
                if not cell or pattern.match(cell):
                    continue
                if kind == "pattern":
                    note = 'constraint "pattern" is broken'
                    yield errors.ConstraintError.from_row(row, note=note, field_name=name)
                else:
                    yield errors.TypeError.from_row(row, note=kind, field_name=name)

    return Lexical()


def check(
    folder: Path, tables: Mapping[str, Table], descriptors: Mapping[str, Any]
) -> list[Finding]:
    """Every cell and key of the tables in ``folder``, by the Table Schemas ``descriptors``."""
    from frictionless import Checklist, Dialect, Package, Resource, Schema, formats

    resources = [
        Resource(
            name=name,
            path=table.path,
            basepath=str(folder),
            scheme="file",
            format="csv",
            encoding="utf-8",
            dialect=Dialect(controls=[formats.CsvControl()]),
            schema=Schema.from_descriptor(descriptors[name]),
        )
        for name, table in tables.items()
    ]
    package = Package(resources=resources)
    findings: list[Finding] = []
    for resource in package.resources:
        table = tables[resource.name]
        checklist = Checklist(checks=[_lexical_check(table.schema)])
        report = resource.validate(checklist, limit_errors=_ALL)
        for error in report.tasks[0].errors:
            findings += _findings(table, error)
    return findings


def _findings(table: Table, error: Any) -> list[Finding]:  # noqa: ANN401
    row = error.row_number - 2 if hasattr(error, "row_number") else None
    if row is None or row >= table.frame.height:
        shown = Finding("file/frictionless", table.path, error.message, layers=_LAYER)
        return [shown]
    if row in table.ragged:
        return []
    if error.type == "foreign-key":
        column = error.field_names[0]
        target = next(key for key in table.schema.foreign_keys if key.column == column)
        what = f"no row of {target.table} has this {target.target}"
        return [table.finding("key/foreign", row, column, what, _LAYER)]
    if error.type in _KEY_RULES:
        rule = _KEY_RULES[error.type]
        column = getattr(error, "field_name", "") or table.schema.key
    elif error.type == "type-error":
        rule, column = "row/type", error.field_name
    elif error.type == "constraint-error":
        found = _CONSTRAINT.search(error.note)
        rule, column = f"row/{found[1] if found else 'type'}", error.field_name
    else:
        return [
            Finding("file/frictionless", table.path, error.message, table.lines[row], layers=_LAYER)
        ]
    what = problem(rule, table.schema.field(column))
    return [table.finding(rule, row, column, what, _LAYER)]
