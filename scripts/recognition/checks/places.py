"""Rows in order, and statements that nest or follow one another but never cross."""

from __future__ import annotations

from collections.abc import Mapping

import polars as pl

from recognition.checks.findings import Finding
from recognition.checks.table import Table
from recognition.tables.order import SORT_COLUMNS

_LAYER = ("polars",)


def check(table: Table, tables: Mapping[str, Table]) -> list[Finding]:
    """The order of the rows of ``table`` and, in statements, crossing spans."""
    if table.frame.height < 2:
        return []
    ranked = _ranked(table, tables)
    findings = _out_of_order(table, ranked)
    if table.name == "statements":
        findings += _crossing(table, ranked)
    return findings


def _ranked(table: Table, tables: Mapping[str, Table]) -> pl.DataFrame:
    """The typed columns that the table is sorted by, a source as the place of its path."""
    frame = table.typed.select(SORT_COLUMNS[table.name])
    sources = tables.get("sources")
    if "source_id" not in frame.columns or table.name == "sources" or sources is None:
        return frame
    places = (
        sources.frame.select("source_id")
        .with_row_index("place")
        .unique("source_id", keep="first")
        .with_columns(pl.col("place").cast(pl.Int64))
    )
    joined = frame.join(places, on="source_id", how="left", maintain_order="left")
    return joined.select(
        pl.col("place").alias("source_id"), *(c for c in frame.columns if c != "source_id")
    )


def _out_of_order(table: Table, ranked: pl.DataFrame) -> list[Finding]:
    after = pl.lit(value=False)
    for name in reversed(ranked.columns):
        earlier, own = pl.col(name).shift(1), pl.col(name)
        after = (earlier > own) | ((earlier == own) & after)
    rows = ranked.select(after.fill_null(value=False).alias("after"))["after"].arg_true()
    columns = SORT_COLUMNS[table.name]
    what = f"the row stands before this place in the order of {', '.join(columns)}"
    return [
        table.finding("row/order", row, columns[-1], what, _LAYER, columns)
        for row in rows.to_list()
        if row not in table.ragged
    ]


def _crossing(table: Table, ranked: pl.DataFrame) -> list[Finding]:
    """Statements of one article that begin inside another one and end outside it.

    Only rows that overlap with an earlier one are looked at one by one.
    """
    spans = (
        ranked.select(pl.col("source_id").alias("source"), "start", "end")
        .with_row_index("row")
        .filter((pl.col("start") >= 0) & (pl.col("start") < pl.col("end")))
        .sort("source", "start", "end", descending=[False, False, True])
        .with_columns(
            reach=pl.col("end").cum_max().over("source"),
        )
        .with_columns(before=pl.col("reach").shift(1).over("source"))
        .with_columns(overlaps=(pl.col("start") < pl.col("before")).fill_null(value=False))
    )
    near = spans.filter(
        pl.col("overlaps") | pl.col("overlaps").shift(-1).over("source").fill_null(value=False)
    )
    findings = []
    around: list[tuple[int, int]] = []
    for row, source, start, end in near.select("row", "source", "start", "end").iter_rows():
        while around and (around[-1][0] != source or around[-1][1] <= start):
            around.pop()
        if around and around[-1][1] < end:
            what = "the statement begins inside another one and ends outside it"
            findings.append(
                table.finding("span/crossing", row, "end", what, _LAYER, ("start", "end"))
            )
            continue
        around.append((source, end))
    return [finding for finding in findings if _row_is_sound(table, finding)]


def _row_is_sound(table: Table, finding: Finding) -> bool:
    return all(table.lines[row] != finding.line for row in table.ragged)
