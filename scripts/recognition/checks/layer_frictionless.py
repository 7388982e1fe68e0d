"""The frictionless layer: each table read and checked by frictionless itself.

Frictionless reads numbers and days more liberally than this project writes them
(`` 7``, ``2022-6-1``), and lets a line feed pass at the end of a pattern; ``Lexical`` is
a check of its own kind that closes these gaps.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from recognition.checks.cells import full_match, problem
from recognition.checks.findings import Finding
from recognition.checks.table import DAY, WHOLE_NUMBER, Table
from recognition.errors import InputError
from recognition.tables.table_schemas import TableSchema, schema_bytes

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


@cache
def _schema(table: str) -> Any:  # noqa: ANN401
    """The table's own schema without its foreign keys.

    Frictionless reads the whole other table for every foreign key; ``keys`` checks them
    in both directions.
    """
    from frictionless import Schema

    descriptor = json.loads(schema_bytes(table))
    return Schema.from_descriptor({k: v for k, v in descriptor.items() if k != "foreignKeys"})


def check(folder: Path, table: Table) -> list[Finding]:
    """Every cell and the keys of ``table``, whose file in ``folder`` is sound as such."""
    from frictionless import Checklist
    from frictionless.resources import TableResource

    resource = TableResource(
        name=table.name,
        path=table.path,
        basepath=str(folder),
        scheme="file",
        format="csv",
        encoding="utf-8",
        schema=_schema(table.name),
    )
    checklist = Checklist(checks=[_lexical_check(table.schema)])
    report = resource.validate(checklist, limit_errors=_ALL)
    found = [_finding(table, error) for error in report.tasks[0].errors]
    mistyped = {(f.line, f.column) for f in found if f is not None and f.rule == "row/type"}
    # Of a cell that is no number as written, frictionless may still ask how large it is.
    return [
        finding
        for finding in found
        if finding is not None
        and (finding.rule == "row/type" or (finding.line, finding.column) not in mistyped)
    ]


def _finding(table: Table, error: Any) -> Finding | None:  # noqa: ANN401
    row = getattr(error, "row_number", 0) - 2
    if not 0 <= row < table.frame.height:
        raise InputError(f"{table.path}: frictionless cannot read it ({error.message})")
    if row in table.ragged:
        return None
    if error.type in _KEY_RULES:
        rule = _KEY_RULES[error.type]
        column = getattr(error, "field_name", "") or table.schema.key
    elif error.type == "type-error":
        rule, column = "row/type", error.field_name
    elif error.type == "constraint-error":
        found = _CONSTRAINT.search(error.note)
        rule, column = f"row/{found[1] if found else 'type'}", error.field_name
    else:
        raise InputError(f"{table.path}: frictionless finds what no rule is about: {error.message}")
    what = problem(rule, table.schema.field(column))
    return table.finding(rule, row, column, what, _LAYER)
