"""Each table with the columns of other tables that its conditions look at."""

from __future__ import annotations

from collections.abc import Mapping

import polars as pl

from recognition.checks.table import Table

#: table -> ((own column, other table, prefix, columns taken over), …)
NEIGHBOURS: dict[str, tuple[tuple[str, str, str, tuple[str, ...]], ...]] = {
    "sources": (),
    "statements": (
        ("source_id", "sources", "source", ("published_on",)),
        ("parent_id", "statements", "parent", ("source_id", "start", "end")),
    ),
    "recognition_positions": (
        ("source_id", "sources", "source", ("published_on",)),
        ("statement_id", "statements", "statement", ("source_id", "start", "end")),
        ("holder_id", "entities", "holder", ("type", "code_status")),
        ("object_id", "entities", "object", ("type",)),
    ),
    "entities": (
        ("territory_id", "entities", "territory", ("type",)),
        ("claimant_id", "entities", "claimant", ("type",)),
    ),
    "speakers": (("entity_id", "entities", "entity", ("type",)),),
}

#: Columns that ``widened`` takes from the articles, null where there is none at hand.
ARTICLE_COLUMNS = {"article.text": pl.String, "article.length": pl.Int64}


def widened(
    table: Table, tables: Mapping[str, Table], articles: pl.DataFrame | None
) -> pl.DataFrame:
    """The rows of ``table``, typed, with ``<prefix>.<column>`` from its neighbours.

    ``articles`` has the columns source_id, text and length. A neighbour whose file
    could not be read gives nulls, and a condition on null holds.
    """
    wide = table.typed
    for own, other, prefix, columns in NEIGHBOURS[table.name]:
        names = {column: f"{prefix}.{column}" for column in columns}
        neighbour = tables.get(other)
        if neighbour is None or wide[own].null_count() == wide.height:
            wide = wide.with_columns(pl.lit(None).alias(name) for name in names.values())
            continue
        taken = neighbour.typed.select(
            pl.col(neighbour.schema.key).alias(own), *(pl.col(c).alias(n) for c, n in names.items())
        )
        wide = wide.hstack(_looked_up(wide.select(own), taken, own))
    if articles is None or "source_id" not in table.schema.columns:
        return wide.with_columns(
            pl.lit(None, dtype=dtype).alias(name) for name, dtype in ARTICLE_COLUMNS.items()
        )
    renamed = articles.select(
        "source_id",
        pl.col("text").alias("article.text"),
        pl.col("length").alias("article.length"),
    )
    return wide.hstack(_looked_up(wide.select("source_id"), renamed, "source_id"))


def _looked_up(keys: pl.DataFrame, taken: pl.DataFrame, key: str) -> list[pl.Series]:
    """For each of ``keys`` the other columns of the first row of ``taken`` with that key."""
    found = keys.join(taken, on=key, how="left", maintain_order="left")
    if found.height != keys.height:
        first = taken.unique(key, keep="first")
        found = keys.join(first, on=key, how="left", maintain_order="left")
    return found.drop(key).get_columns()
