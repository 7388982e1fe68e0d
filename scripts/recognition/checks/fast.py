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
from recognition.tables.ids import RECIPES
from recognition.tables.table_schemas import Field

_LAYER = ("polars",)


def broken_cells(field: Field, *, form_known: bool = False) -> list[tuple[str, pl.Expr]]:
    """Rule and expression, true where a cell of ``field`` (as text) breaks the rule.

    ``form_known``: every filled cell is known to match the pattern.
    """
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
    if field.pattern is not None and not form_known:
        broken.append(("row/pattern", ~cell.str.contains(field.pattern)))
    if field.enum is not None:
        broken.append(("row/enum", ~cell.is_in(list(field.enum))))
    return broken


def columns_of_known_form(table: Table, sound: Iterable[Finding]) -> set[str]:
    """Columns whose pattern follows from what has been checked: ``sound`` are its findings.

    An id that equals its recipe has the recipe's form, and a reference that leads to a
    row has the form of that row's key.
    """
    doubtful = {(f.file, f.column) for f in sound}
    keys = {key.column for key in table.schema.foreign_keys} | (
        {table.schema.key} if table.name in RECIPES else set()
    )
    return {column for column in keys if (table.path, column) not in doubtful}


def check_cells(table: Table, known_form: Iterable[str] = ()) -> list[Finding]:
    """Every cell of ``table`` against its schema."""
    known = set(known_form)
    asked = [
        (field, rule, mask)
        for field in table.schema.fields
        for rule, mask in broken_cells(field, form_known=field.name in known)
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
    rows = _failing(
        widened(table, tables, articles).lazy(), [~condition.holds for condition in asked]
    )
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
