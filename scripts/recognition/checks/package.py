"""The tables of a package, and where each reference of theirs leads."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import polars as pl

from recognition.checks.table import Table


@dataclass(frozen=True)
class Package:
    """Every table that could be read. A reference is looked up once, by whoever asks first."""

    tables: Mapping[str, Table]
    _found: dict[tuple[str, str], pl.Series | None] = field(default_factory=dict)

    def leads_to(self, table: Table, column: str) -> pl.Series | None:
        """For each row of ``table`` the number of the row that its ``column`` points to.

        Null where the cell is empty or no row has that key; of several rows with the same
        key it is the first. None if the other table could not be read.
        """
        place = (table.name, column)
        if place not in self._found:
            key = next(key for key in table.schema.foreign_keys if key.column == column)
            target = self.tables.get(key.table)
            cells = table.frame[column]
            self._found[place] = (
                None if target is None else _places(cells, target.frame[key.target])
            )
        return self._found[place]


def _places(cells: pl.Series, keys: pl.Series) -> pl.Series:
    """For each of ``cells`` its first place among ``keys``, or null."""
    wanted = cells.alias("key").to_frame()
    if wanted["key"].null_count() == wanted.height:
        return pl.Series([None], dtype=pl.UInt32).new_from_index(0, wanted.height)
    known = keys.alias("key").to_frame().with_row_index("row")
    found = wanted.join(known, on="key", how="left", maintain_order="left")
    if found.height != wanted.height:
        first = known.unique("key", keep="first")
        found = wanted.join(first, on="key", how="left", maintain_order="left")
    return found["row"]
