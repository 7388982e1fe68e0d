"""Keys across tables: no key twice, no key that leads nowhere, no entity or speaker unused."""

from __future__ import annotations

from collections.abc import Mapping

import polars as pl

from recognition.checks.cells import problem
from recognition.checks.findings import Finding
from recognition.checks.table import Table
from recognition.tables.table_schemas import contract

_LAYER = ("polars",)
#: Tables that hold nothing but what other tables point to.
_REFERENCE_TABLES = ("entities", "speakers")


def check(tables: Mapping[str, Table]) -> list[Finding]:
    """Every key of every table that could be read."""
    findings: list[Finding] = []
    for table in tables.values():
        findings += _repeated(table, table.schema.key, "key/primary")
        for field in table.schema.fields:
            if field.unique:
                findings += _repeated(table, field.name, "key/unique")
        findings += _dangling(table, tables)
    for name in _REFERENCE_TABLES:
        if name in tables:
            findings += _unused(tables[name], tables)
    return findings


def _rows(mask: pl.Series) -> list[int]:
    return mask.fill_null(value=False).arg_true().to_list()


def _repeated(table: Table, column: str, rule: str) -> list[Finding]:
    cells = table.frame[column]
    # Hashes that all differ are of cells that all differ, and are compared sooner.
    if cells.drop_nulls().hash().n_unique() == len(cells) - cells.null_count():
        return []
    again = ~cells.is_first_distinct() & cells.is_not_null()
    what = problem(rule, table.schema.field(column))
    return [table.finding(rule, row, column, what, _LAYER) for row in _rows(again)]


def _dangling(table: Table, tables: Mapping[str, Table]) -> list[Finding]:
    findings = []
    for key in table.schema.foreign_keys:
        target = tables.get(key.table)
        if target is None:
            continue
        known = target.frame.select(pl.col(key.target).unique())
        used = table.frame.select(pl.col(key.column).drop_nulls().unique())
        missing = used.join(known, left_on=key.column, right_on=key.target, how="anti")
        if missing.is_empty():
            continue
        rows = _rows(table.frame[key.column].is_in(missing[key.column].implode()))
        what = f"no row of {key.table} has this {key.target}"
        findings += [
            table.finding("key/foreign", row, key.column, what, _LAYER)
            for row in rows
            if row not in table.ragged
        ]
    return findings


def _unused(table: Table, tables: Mapping[str, Table]) -> list[Finding]:
    pointers = [
        (name, key.column)
        for name, schema in contract().items()
        for key in schema.foreign_keys
        if key.table == table.name
    ]
    if any(name not in tables for name, _ in pointers):
        return []  # A table that could not be read may hold the use.
    used = pl.concat(
        [
            tables[name].frame.select(pl.col(column).unique().alias("key"))
            for name, column in pointers
        ]
    ).unique()
    mask = ~table.frame[table.schema.key].is_in(used["key"].drop_nulls().implode())
    what = "nothing in the other tables points to this row"
    return [
        table.finding("key/unused", row, table.schema.key, what, _LAYER)
        for row in _rows(mask)
        if row not in table.ragged
    ]
