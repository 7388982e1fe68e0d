"""Rows in order, and statements that nest or follow one another but never cross."""

from __future__ import annotations

import polars as pl

from recognition.checks.findings import Finding
from recognition.checks.package import Package
from recognition.checks.table import Table
from recognition.tables.order import SORT_COLUMNS

_LAYER = ("polars",)


def check(table: Table, package: Package) -> list[Finding]:
    """The order of the rows of ``table`` and, in statements, crossing spans."""
    if table.frame.height < 2:
        return []
    ranked = _ranked(table, package)
    findings = _out_of_order(table, ranked)
    if table.name == "statements":
        findings += _crossing(table, ranked)
    return findings


def _ranked(table: Table, package: Package) -> pl.DataFrame:
    """The typed columns that the table is sorted by, a source as the place of its path."""
    frame = table.typed.select(SORT_COLUMNS[table.name])
    if "source_id" not in frame.columns:
        return frame
    places = package.leads_to(table, "source_id")
    if places is None:
        # Without the table of sources, rows of one source can still be compared.
        places = frame["source_id"].rle_id()
    return frame.with_columns(places.cast(pl.Int64).alias("source_id"))


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
    near = _overlapping(ranked)
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


def _overlapping(ranked: pl.DataFrame) -> pl.DataFrame:
    """The rows that overlap with another one of their article, the longer one first.

    Articles are laid end to end, so that one running maximum tells how far the rows
    before reach.
    """
    spans = (
        ranked.select(pl.col("source_id").alias("source"), "start", "end")
        .with_row_index("row")
        .filter((pl.col("start") >= 0) & (pl.col("start") < pl.col("end")))
    )
    if spans.is_empty():
        return spans
    length = int(spans.select(pl.col("end").max()).item()) + 1
    laid = spans.with_columns(
        first=pl.col("source") * length + pl.col("start"),
        last=pl.col("source") * length + pl.col("end"),
    )
    if not laid["first"].is_sorted():
        laid = laid.sort("first")
    reach = pl.col("last").cum_max().shift(1)
    laid = laid.with_columns(overlaps=(pl.col("first") < reach).fill_null(value=False))
    near = pl.col("overlaps") | pl.col("overlaps").shift(-1).fill_null(value=False)
    return laid.filter(near).sort("source", "start", "end", descending=[False, False, True])


def _row_is_sound(table: Table, finding: Finding) -> bool:
    return all(table.lines[row] != finding.line for row in table.ragged)
