"""Every cell and condition by vectorised expressions: the fast path for large packages.

It gives the verdicts of the frictionless, jsonschema and pandera layers together; a
differential test holds it to them. A Python object is made for a finding only.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import polars as pl

from recognition.checks.cells import problem
from recognition.checks.conditions import conditions
from recognition.checks.findings import Finding
from recognition.checks.package import Package
from recognition.checks.table import DAY, WHOLE_NUMBER, Table
from recognition.checks.wide import widened
from recognition.tables.ids import RECIPES
from recognition.tables.table_schemas import Field

_LAYER = ("polars",)


def broken_cells(field: Field, *, form_known: bool = False) -> list[tuple[str, pl.Expr]]:
    """Rule and expression, true where a filled cell of ``field`` (as text) breaks the rule.

    ``form_known``: every filled cell is known to match the pattern.
    """
    cell = pl.col(field.name)
    broken: list[tuple[str, pl.Expr]] = []
    if field.type == "integer":
        lexical = cell.str.contains(WHOLE_NUMBER)
        broken.append(("row/type", ~lexical))
        if field.minimum is not None:
            number = pl.when(lexical).then(cell).cast(pl.Int64, strict=False)
            broken.append(("row/minimum", number < field.minimum))
    if field.type == "date":
        day = cell.str.to_date("%Y-%m-%d", strict=False)
        real = cell.str.contains(DAY) & (day.dt.year() > 0).fill_null(value=False)
        broken.append(("row/type", ~real))
    if field.pattern is not None and not form_known:
        broken.append(("row/pattern", ~cell.str.contains(field.pattern)))
    if field.enum is not None:
        broken.append(("row/enum", ~cell.is_in(list(field.enum))))
    return broken


def columns_of_known_form(table: Table, package: Package, found: Iterable[Finding]) -> set[str]:
    """Columns whose pattern follows from what has been checked: ``found`` are the findings.

    An id that equals its recipe has the recipe's form, and so has a reference to it.
    """
    doubtful = {(f.file, f.column) for f in found}
    ids = {
        name
        for name, other in package.tables.items()
        if name in RECIPES and not other.ragged and (other.path, other.schema.key) not in doubtful
    }
    own = {table.schema.key} if table.name in ids else set()
    return own | {
        key.column
        for key in table.schema.foreign_keys
        if key.table in ids and (table.path, key.column) not in doubtful
    }


def check_cells(table: Table, known_form: Iterable[str] = ()) -> list[Finding]:
    """Every cell of ``table`` against its schema."""
    known = set(known_form)
    return [
        table.finding(rule, row, field.name, problem(rule, field), _LAYER)
        for field in table.schema.fields
        for rule, rows in _broken_rows(table.frame[field.name], field, field.name in known)
        for row in rows
        if row not in table.ragged
    ]


def _broken_rows(
    cells: pl.Series, field: Field, form_known: bool
) -> Iterator[tuple[str, list[int]]]:
    """The rules that cells of a column break, each with the rows."""
    if field.required and cells.null_count():
        yield "row/required", cells.is_null().arg_true().to_list()
    asked = broken_cells(field, form_known=form_known)
    # A column holds far fewer different cells than rows.
    different = cells.unique().to_frame() if asked else pl.DataFrame()
    for rule, mask in asked:
        broken = different.filter(mask)[field.name]
        if len(broken):
            yield rule, cells.is_in(broken.implode()).arg_true().to_list()


def check_conditions(
    table: Table, package: Package, articles: pl.DataFrame | None
) -> list[Finding]:
    """Every row of ``table`` against the conditions within and between rows."""
    asked = conditions(table.name)
    masks = [
        (~condition.holds).arg_true().implode().alias(str(number))
        for number, condition in enumerate(asked)
    ]
    failing = widened(table, package, articles).lazy().select(masks).collect().row(0)
    return [
        table.finding(
            condition.rule, row, condition.column, condition.problem, _LAYER, condition.reads
        )
        for condition, rows in zip(asked, failing, strict=True)
        for row in rows
        if row not in table.ragged
    ]
