"""Rows in order, and spans that nest or follow one another but never cross."""

from __future__ import annotations

import polars as pl

from recognition.checks.findings import Finding
from recognition.checks.package import Package
from recognition.checks.table import Table
from recognition.tables.order import SORT_COLUMNS

_LAYER = ("polars",)


def check(table: Table, package: Package) -> list[Finding]:
    """The order of the rows of ``table``, and how their spans lie to one another."""
    if table.frame.height < 2:
        return []
    ranked = _ranked(table, package)
    findings = _out_of_order(table, ranked)
    if "start" in ranked.columns:
        findings += _nesting(table, ranked, package)
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


def _nesting(table: Table, ranked: pl.DataFrame, package: Package) -> list[Finding]:
    """Spans that begin inside another one and end outside it, or hide that they lie inside it.

    Only spans that overlap with another one are looked at one by one.
    """
    near = _overlapping(ranked)
    place = ["source", "start", "end"]
    crossing: list[tuple[int, int, int]] = []
    inside: list[tuple[int, int, int, int]] = []
    around: list[tuple[int, int, int]] = []
    spans = near.select(place).unique().sort(place, descending=[False, False, True])
    for span in spans.iter_rows():
        source, start, end = span
        while around and (around[-1][0] != source or around[-1][2] <= start):
            around.pop()
        if around and around[-1][2] < end:
            crossing.append(span)
            continue
        if around:
            inside.append((*span, around[-1][2] - around[-1][1]))
        around.append(span)
    what = "the span begins inside another one and ends outside it"
    findings = [
        table.finding("span/crossing", row, "end", what, _LAYER, ("start", "end"))
        for row in _rows_at(near, crossing)
    ]
    if "parent_id" in table.schema.columns:
        what = "another statement has the same span"
        again = near.filter(~pl.struct(place).is_first_distinct())["row"]
        findings += [
            # A row that stands twice has its span twice.
            table.finding("span/crossing", row, "end", what, _LAYER, (*place[1:], "statement_id"))
            for row in again
        ]
        what = "the statement stands inside another one, which it does not name"
        findings += [
            table.finding("span/nested", row, "parent_id", what, _LAYER, ("start", "end"))
            for row in _not_naming(near, inside, ranked, package.leads_to(table, "parent_id"))
        ]
    return [finding for finding in findings if _row_is_sound(table, finding)]


def _rows_at(near: pl.DataFrame, spans: list[tuple[int, int, int]]) -> list[int]:
    """The rows whose span is one of ``spans``."""
    if not spans:
        return []
    wanted = pl.DataFrame(spans, schema=near.select("source", "start", "end").schema, orient="row")
    return near.join(wanted, on=wanted.columns, how="semi")["row"].to_list()


def _not_naming(
    near: pl.DataFrame,
    inside: list[tuple[int, int, int, int]],
    ranked: pl.DataFrame,
    parents: pl.Series | None,
) -> list[int]:
    """The rows that stand inside another one (span, length of that one) but do not name it.

    A parent that does not hold the row at all is a finding of its own (span/parent).
    """
    if not inside or parents is None:
        return []
    spans = ranked.select(pl.col("source_id").alias("source"), "start", "end")
    place = spans.columns
    lengths = pl.DataFrame(inside, schema=[*place, "length"], orient="row")
    rows = near.join(lengths, on=place, maintain_order="left")
    own = parents.gather(rows["row"])
    rows = rows.hstack([spans[name].gather(own).alias(f"parent.{name}") for name in place])
    holds = (
        (pl.col("parent.source") == pl.col("source"))
        & (pl.col("parent.start") <= pl.col("start"))
        & (pl.col("parent.end") >= pl.col("end"))
    )
    larger = pl.col("parent.end") - pl.col("parent.start") > pl.col("length")
    return rows.filter(own.is_null() | (holds & larger))["row"].to_list()


def _overlapping(ranked: pl.DataFrame) -> pl.DataFrame:
    """The rows whose spans overlap with another one of their article.

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
    return laid.filter(near)


def _row_is_sound(table: Table, finding: Finding) -> bool:
    return all(table.lines[row] != finding.line for row in table.ragged)
