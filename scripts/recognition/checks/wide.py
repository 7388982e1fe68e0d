"""Each table with the columns of other tables that its conditions look at."""

from __future__ import annotations

import polars as pl

from recognition.checks.package import Package
from recognition.checks.table import Table

#: table -> ((own column, other table, prefix, columns taken over), …)
NEIGHBOURS: dict[str, tuple[tuple[str, str, str, tuple[str, ...]], ...]] = {
    "sources": (),
    "statements": (
        ("source_id", "sources", "source", ("path", "language", "published_on")),
        ("parent_id", "statements", "parent", ("source_id", "start", "end")),
    ),
    "recognition_positions": (
        ("source_id", "sources", "source", ("published_on",)),
        (
            "statement_id",
            "statements",
            "statement",
            ("source_id", "start", "end", "on_behalf_of"),
        ),
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
ARTICLE_COLUMNS = {"text": pl.String, "length": pl.Int64}


def widened(table: Table, package: Package, articles: pl.DataFrame | None) -> pl.DataFrame:
    """The rows of ``table``, typed, with ``<prefix>.<column>`` from its neighbours.

    ``articles`` has the columns text and length and a row for every source. A neighbour
    whose file could not be read gives nulls, and a condition on null holds.
    """
    added: list[pl.Series] = []
    for own, other, prefix, columns in NEIGHBOURS[table.name]:
        places = package.leads_to(table, own)
        for column in columns:
            name = f"{prefix}.{column}"
            if places is None:
                added.append(pl.Series(name, [None]).new_from_index(0, table.frame.height))
            else:
                added.append(package.tables[other].typed[column].gather(places).alias(name))
    for column, dtype in ARTICLE_COLUMNS.items():
        added.append(_of_article(table, package, articles, column, dtype))
    return table.typed.hstack(added)


def _of_article(
    table: Table,
    package: Package,
    articles: pl.DataFrame | None,
    column: str,
    dtype: pl.DataType | type[pl.DataType],
) -> pl.Series:
    """A column of the article that each row of ``table`` is read from."""
    name = f"article.{column}"
    if articles is not None and table.name == "sources":
        return articles[column].alias(name)
    if articles is not None and "source_id" in table.schema.columns:
        places = package.leads_to(table, "source_id")
        if places is not None:
            return articles[column].gather(places).alias(name)
    return pl.Series(name, [None], dtype=dtype).new_from_index(0, table.frame.height)
