"""Ids that match their recipe, so that an edit shows even without the articles."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import polars as pl

from recognition.checks.findings import Finding
from recognition.checks.table import Table
from recognition.tables.ids import RECIPE_VERSION, RECIPES, row_id

#: How many rows are hashed at a time: what they are joined to takes memory.
_SLICE = 50_000


def expected(table: Table) -> pl.Series:
    """The id of each row by the recipe, hashed without a loop over the rows."""
    import polars_hash

    prefix, columns = RECIPES[table.name]
    nulls = table.frame.select(columns).null_count().row(0, named=True)
    cells = [pl.col(n).fill_null("") if nulls[n] else pl.col(n) for n in columns]
    fields = [pl.lit(RECIPE_VERSION), *cells]
    digest = polars_hash.concat_str(fields, separator="\x1f").chash.sha2_256()
    made = (pl.lit(prefix) + digest.str.slice(0, 16)).alias("id")

    def hashed(part: pl.DataFrame) -> pl.Series:
        return part.select(made)["id"]

    with ThreadPoolExecutor() as pool:
        return pl.concat(pool.map(hashed, table.frame.iter_slices(_SLICE)))


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
