"""Keys across tables: no key twice, no key that leads nowhere, no entity or speaker unused."""

from __future__ import annotations

import polars as pl

from recognition.checks.cells import problem
from recognition.checks.findings import Finding
from recognition.checks.package import Package
from recognition.checks.table import Table
from recognition.tables.table_schemas import contract

_LAYER = ("polars",)
#: Tables that hold nothing but what other tables point to.
_REFERENCE_TABLES = ("entities", "speakers")


def check(table: Table, package: Package) -> list[Finding]:
    """The keys of one table, and where they lead."""
    findings = _repeated(table, table.schema.key, "key/primary")
    for field in table.schema.fields:
        if field.unique:
            findings += _repeated(table, field.name, "key/unique")
    findings += _dangling(table, package)
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


def _dangling(table: Table, package: Package) -> list[Finding]:
    findings = []
    for key in table.schema.foreign_keys:
        places = package.leads_to(table, key.column)
        if places is None:
            continue
        dangling = places.is_null() & table.frame[key.column].is_not_null()
        what = f"no row of {key.table} has this {key.target}"
        findings += [
            table.finding("key/foreign", row, key.column, what, _LAYER)
            for row in _rows(dangling)
            if row not in table.ragged
        ]
    return findings


def check_unused(package: Package) -> list[Finding]:
    """The rows of entities and speakers that nothing points to."""
    return [
        finding
        for name in _REFERENCE_TABLES
        if name in package.tables
        for finding in _unused(package.tables[name], package)
    ]


def _unused(table: Table, package: Package) -> list[Finding]:
    places = []
    for name, schema in contract().items():
        for key in schema.foreign_keys:
            if key.table == table.name:
                if name not in package.tables:
                    return []  # A table that could not be read may hold the use.
                places.append(package.leads_to(package.tables[name], key.column))
    used = pl.concat([found.unique().drop_nulls() for found in places if found is not None])
    keys = table.frame[table.schema.key]
    mask = ~keys.is_in(keys.gather(used).drop_nulls().implode())
    what = "nothing in the other tables points to this row"
    return [
        table.finding("key/unused", row, table.schema.key, what, _LAYER)
        for row in _rows(mask)
        if row not in table.ragged
    ]
