"""Every cell and condition by vectorised expressions: the fast path for large packages.

It gives the verdicts of the frictionless, jsonschema and pandera layers together; a
differential test holds it to them. A Python object is made for a finding only.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import polars as pl

from recognition.checks.cells import problem
from recognition.checks.conditions import conditions
from recognition.checks.findings import Finding
from recognition.checks.table import DAY, WHOLE_NUMBER, Table
from recognition.checks.wide import widened
from recognition.tables.table_schemas import Field

_LAYER = ("polars",)


def broken_cells(field: Field) -> list[tuple[str, pl.Expr]]:
    """Rule and expression, true where a cell of ``field`` (as text) breaks the rule."""
    cell = pl.col(field.name)
    broken: list[tuple[str, pl.Expr]] = []
    if field.required:
        broken.append(("row/required", cell.is_null()))
    if field.type == "integer":
        lexical = cell.str.contains(WHOLE_NUMBER)
        broken.append(("row/type", ~lexical))
        if field.minimum is not None:
            number = pl.when(lexical).then(cell).cast(pl.Int64, strict=False)
            broken.append(("row/minimum", number < field.minimum))
    if field.type == "date":
        day = cell.str.to_date("%Y-%m-%d", strict=False)
        real = cell.str.contains(DAY) & (day.dt.year() > 0).fill_null(value=False)
        broken.append(("row/type", cell.is_not_null() & ~real))
    if field.pattern is not None:
        broken.append(("row/pattern", ~cell.str.contains(field.pattern)))
    if field.enum is not None:
        broken.append(("row/enum", ~cell.is_in(list(field.enum))))
    return broken


def check_cells(table: Table) -> list[Finding]:
    """Every cell of ``table`` against its schema."""
    asked = [
        (field, rule, mask) for field in table.schema.fields for rule, mask in broken_cells(field)
    ]
    rows = _failing(table.frame.lazy(), [mask for _, _, mask in asked])
    return [
        table.finding(rule, row, field.name, problem(rule, field), _LAYER)
        for (field, rule, _), numbers in zip(asked, rows, strict=True)
        for row in numbers
        if row not in table.ragged
    ]


def check_conditions(
    table: Table, tables: Mapping[str, Table], articles: pl.DataFrame | None
) -> list[Finding]:
    """Every row of ``table`` against the conditions within and between rows."""
    asked = conditions(table.name)
    rows = _failing(widened(table, tables, articles), [~condition.holds for condition in asked])
    return [
        table.finding(
            condition.rule, row, condition.column, condition.problem, _LAYER, condition.reads
        )
        for condition, numbers in zip(asked, rows, strict=True)
        for row in numbers
        if row not in table.ragged
    ]


def _failing(frame: pl.LazyFrame, masks: Iterable[pl.Expr]) -> list[list[int]]:
    """For each mask the numbers of the rows in which it is true."""
    named = [mask.arg_true().implode().alias(str(number)) for number, mask in enumerate(masks)]
    if not named:
        return []
    return [list(rows) for rows in frame.select(named).collect().row(0)]
