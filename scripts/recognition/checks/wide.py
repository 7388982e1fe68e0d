"""Each table with the columns of other tables that its conditions look at."""

from __future__ import annotations

import polars as pl

from recognition.checks.package import Package
from recognition.checks.table import Table

#: table -> ((own column, other table, prefix, columns taken over), …)
NEIGHBOURS: dict[str, tuple[tuple[str, str, str, tuple[str, ...]], ...]] = {
    "sources": (),
    "statements": (
        ("source_id", "sources", "source", ("language", "published_on")),
        ("parent_id", "statements", "parent", ("source_id", "start", "end")),
    ),
    "recognition_positions": (
        ("source_id", "sources", "source", ("published_on",)),
        (
            "statement_id",
            "statements",
            "statement",
            ("source_id", "start", "end", "on_behalf_of", "speaker_id"),
        ),
        ("holder_id", "entities", "holder", ("type", "code_status")),
        ("object_id", "entities", "object", ("type",)),
    ),
    "entities": (),
    "speakers": (("entity_id", "entities", "entity", ("type",)),),
}

#: Columns that ``widened`` takes from the articles, null where there is none at hand.
ARTICLE_COLUMNS = {"text": pl.String, "length": pl.Int64}


def widened(table: Table, package: Package, articles: pl.DataFrame | None) -> pl.DataFrame:
    """The rows of ``table``, typed, with ``<prefix>.<column>`` from its neighbours.

    ``<prefix>.row`` is the neighbour's number, null where there is none; what the neighbour
    points to is given by its number, too. ``articles`` has the columns text and length and
    a row for every source. A table that could not be read gives nulls, and a condition on
    null holds.
    """
    added: list[pl.Series] = []
    for own, other, prefix, columns in NEIGHBOURS[table.name]:
        places = package.leads_to(table, own)
        for column in ("row", *columns):
            cells = _of_neighbour(package, other, column) if column != "row" else places
            if cells is None or places is None or places.null_count() == len(places):
                cells = _nulls(table, pl.Null)
            elif column != "row":
                cells = cells.gather(places)
            added.append(cells.alias(f"{prefix}.{column}"))
    for column, dtype in ARTICLE_COLUMNS.items():
        of_article = _of_article(table, package, articles, column)
        cells = _nulls(table, dtype) if of_article is None else of_article
        added.append(cells.alias(f"article.{column}"))
    return table.typed.hstack(added)


def _of_neighbour(package: Package, name: str, column: str) -> pl.Series | None:
    """A column of another table: where it leads, if it is a reference, else its cells."""
    table = package.tables.get(name)
    if table is None:
        return None
    if any(key.column == column for key in table.schema.foreign_keys):
        return package.leads_to(table, column)
    return table.typed[column]


def _of_article(
    table: Table, package: Package, articles: pl.DataFrame | None, column: str
) -> pl.Series | None:
    """A column of the article that each row of ``table`` is read from, if it is at hand."""
    if articles is None or "source_id" not in table.schema.columns:
        return None
    if table.name == "sources":
        return articles[column]
    places = package.leads_to(table, "source_id")
    return None if places is None else articles[column].gather(places)


def _nulls(table: Table, dtype: type[pl.DataType]) -> pl.Series:
    return pl.Series([None], dtype=dtype).new_from_index(0, table.frame.height)
