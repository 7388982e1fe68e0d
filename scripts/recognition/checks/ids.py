"""Ids that match their recipe, so that an edit shows even without the articles."""

from __future__ import annotations

from functools import cache
from typing import Any

import polars as pl

from recognition.checks.findings import Finding
from recognition.checks.table import Table
from recognition.tables.ids import RECIPE_VERSION, RECIPES, row_id


@cache
def _database() -> Any:  # noqa: ANN401 (a type of DuckDB, which is imported only when used)
    import duckdb

    return duckdb.connect()


def expected(table: Table) -> pl.Series:
    """The id of each row by the recipe, hashed by DuckDB without a loop over the rows."""
    prefix, columns = RECIPES[table.name]
    joined = table.frame.select(  # noqa: F841 (DuckDB finds it by its name)
        pl.concat_str(
            [pl.lit(RECIPE_VERSION), *(pl.col(name).fill_null("") for name in columns)],
            separator="\x1f",
        ).alias("joined")
    ).to_arrow(compat_level=pl.CompatLevel.newest())
    query = "SELECT ? || left(sha256(joined), 16) AS id FROM joined"
    hashed = pl.DataFrame(_database().sql(query, params=[prefix]).to_arrow_table())
    return hashed["id"]


def expected_one_by_one(table: Table) -> pl.Series:
    """The same ids by the function that the extractor uses."""
    _, columns = RECIPES[table.name]
    rows = table.frame.select(columns).iter_rows()
    return pl.Series([row_id(table.name, tuple(row)) for row in rows], dtype=pl.String)


def check(table: Table, *, quick: bool) -> list[Finding]:
    """Every id of ``table``; entities and speakers have ids that nobody computes."""
    if table.name not in RECIPES or table.frame.is_empty():
        return []
    ids = expected(table) if quick else expected_one_by_one(table)
    key = table.schema.key
    differing = (table.frame[key] != ids).fill_null(value=False).arg_true().to_list()
    columns = RECIPES[table.name][1]
    what = f"the id is not the hash of {', '.join(columns)}"
    return [
        table.finding("id/recipe", row, key, what, ("polars",), columns)
        for row in differing
        if row not in table.ragged
    ]
