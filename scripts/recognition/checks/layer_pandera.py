"""The pandera layer: schemas built from the Table Schemas, with every condition of ours.

``pandera.io.from_frictionless_schema`` loses dates and foreign keys, so the schemas are
built here. The frame is eager: pandera checks only the schema of a lazy one.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

import polars as pl

from recognition.checks.cells import problem
from recognition.checks.conditions import Condition, conditions
from recognition.checks.findings import Finding
from recognition.checks.package import Package
from recognition.checks.table import DAY, WHOLE_NUMBER, Table
from recognition.checks.wide import widened
from recognition.tables.table_schemas import Field, TableSchema

_LAYER = ("pandera",)
#: The text of a cell stands beside its typed value under this prefix.
_TEXT = "text."


def cell_checks(field: Field) -> list[tuple[str, Any]]:
    """Rule and pandera check for the text of a cell of ``field``."""
    import pandera.polars as pa

    checks: list[tuple[str, Any]] = []
    if field.type == "integer":
        checks.append(("row/type", pa.Check.str_matches(WHOLE_NUMBER)))
    if field.type == "date":
        checks.append(("row/type", pa.Check(_is_day)))
    if field.minimum is not None:
        checks.append(("row/minimum", pa.Check(_at_least(field.minimum))))
    if field.pattern is not None:
        checks.append(("row/pattern", pa.Check.str_matches(field.pattern)))
    if field.enum is not None:
        checks.append(("row/enum", pa.Check.isin(list(field.enum))))
    return checks


def _is_day(data: Any) -> pl.LazyFrame:  # noqa: ANN401 (pandera passes a type of its own)
    cell = pl.col(data.key)
    day = cell.str.to_date("%Y-%m-%d", strict=False)
    sound: pl.LazyFrame = data.lazyframe.select(
        cell.is_null() | (cell.str.contains(DAY) & (day.dt.year() > 0)).fill_null(value=False)
    )
    return sound


def _at_least(minimum: int) -> Callable[[Any], pl.LazyFrame]:
    def check(data: Any) -> pl.LazyFrame:  # noqa: ANN401
        cell = pl.col(data.key)
        number = pl.when(cell.str.contains(WHOLE_NUMBER)).then(cell).cast(pl.Int64, strict=False)
        sound: pl.LazyFrame = data.lazyframe.select((number >= minimum).fill_null(value=True))
        return sound

    return check


def _row_check(condition: Condition) -> Callable[[Any], pl.LazyFrame]:
    def check(data: Any) -> pl.LazyFrame:  # noqa: ANN401
        sound: pl.LazyFrame = data.lazyframe.select(
            condition.holds.fill_null(value=True).alias("holds")
        )
        return sound

    return check


@cache
def table_schema(table: TableSchema) -> Any:  # noqa: ANN401 (pandera's schema is untyped)
    """The pandera schema of a widened table, text columns beside typed ones."""
    import pandera.polars as pa

    columns = {
        _TEXT + field.name: pa.Column(
            pl.String,
            checks=[check for _, check in cell_checks(field)],
            nullable=not field.required,
        )
        for field in table.fields
    }
    return pa.DataFrameSchema(
        columns, checks=[pa.Check(_row_check(c)) for c in conditions(table.name)], strict=False
    )


def check(table: Table, package: Package, articles: pl.DataFrame | None) -> list[Finding]:
    """Every cell and every condition of ``table``."""
    import pandera.polars as pa

    text = table.frame.select(pl.all().name.prefix(_TEXT))
    frame = pl.concat([text, widened(table, package, articles)], how="horizontal")
    try:
        table_schema(table.schema).validate(frame, lazy=True)
    except pa.errors.SchemaErrors as errors:
        found = [_finding(table, case) for case in errors.failure_cases.iter_rows(named=True)]
        return [finding for finding in found if finding is not None]
    return []


def _finding(table: Table, case: dict[str, Any]) -> Finding | None:
    row, number = case["index"], case["check_number"]
    if row is None:
        raise RuntimeError(f"pandera could not check {table.name}: {case}")
    if row in table.ragged:
        return None
    if case["column"] is None:
        condition = conditions(table.name)[number]
        return table.finding(
            condition.rule, row, condition.column, condition.problem, _LAYER, condition.reads
        )
    field = table.schema.field(case["column"].removeprefix(_TEXT))
    rule = "row/required" if number is None else cell_checks(field)[number][0]
    return table.finding(rule, row, field.name, problem(rule, field), _LAYER)
