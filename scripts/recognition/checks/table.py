"""One table as the checks see it: a frame of text cells and the line of each row."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import polars as pl

from recognition.checks.findings import Finding
from recognition.tables.descriptor import table_path
from recognition.tables.table_schemas import TableSchema

#: A whole number as it is written: no sign but minus, no leading zero, at most 18 digits.
WHOLE_NUMBER = "^(?:0|-?[1-9][0-9]{0,17})$"
#: A day as it is written. Whether the calendar has it is asked separately.
DAY = "^(?:[0-9]{4}-[0-9]{2}-[0-9]{2})$"


@dataclass(frozen=True)
class Table:
    """The rows of one table. ``frame`` holds text; null is the empty cell."""

    schema: TableSchema
    frame: pl.DataFrame
    #: The physical line on which each row starts; None while every row is one line.
    given_lines: Sequence[int] | None = None
    #: Rows of the wrong length, which are padded here and reported already.
    ragged: frozenset[int] = frozenset()

    @property
    def name(self) -> str:
        """The table's name."""
        return self.schema.name

    @property
    def path(self) -> str:
        """The table's file in the package."""
        return table_path(self.schema.name)

    @cached_property
    def lines(self) -> Sequence[int]:
        """The physical line on which each row starts."""
        if self.given_lines is not None:
            return self.given_lines
        breaks = self.frame.select(
            pl.sum_horizontal(
                pl.col(name).str.count_matches("\n", literal=True).fill_null(0)
                for name in self.frame.columns
            ).alias("breaks")
        )["breaks"]
        starts = 2 + pl.int_range(len(breaks), eager=True) + breaks.cum_sum() - breaks
        return starts.to_list()

    @cached_property
    def typed(self) -> pl.DataFrame:
        """The same rows with whole numbers as such; null where a cell is none.

        Days stay text: as they are written, their order is that of the calendar.
        """
        return self.frame.with_columns(
            pl.when(pl.col(field.name).str.contains(WHOLE_NUMBER))
            .then(pl.col(field.name))
            .cast(pl.Int64, strict=False)
            for field in self.schema.fields
            if field.type == "integer"
        )

    def finding(
        self,
        rule: str,
        row: int,
        column: str,
        problem: str,
        layers: tuple[str, ...],
        reads: Iterable[str] = (),
    ) -> Finding:
        """A finding in the cell of ``column`` in row number ``row`` (from 0)."""
        value: Any = self.frame.item(row, column)
        return Finding(
            rule=rule,
            file=self.path,
            line=self.lines[row],
            column=column,
            key=self.schema.key,
            row=self.frame.item(row, self.schema.key),
            value=value,
            problem=problem,
            layers=layers,
            reads=frozenset(reads),
        )
