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
    if cells.null_count() == len(cells):
        return pl.Series([None], dtype=pl.UInt32).new_from_index(0, len(cells))
    # Hashes are compared sooner than texts. What they find is then compared as text.
    places = _joined(cells.hash(), keys.hash())
    if len(places) != len(cells):
        return _joined(cells, keys, once=True)
    return pl.select(pl.when(keys.gather(places) == cells).then(places)).to_series()


def _joined(wanted: pl.Series, keys: pl.Series, *, once: bool = False) -> pl.Series:
    """The places of ``wanted`` among ``keys``: all of them, or the first of each."""
    known = keys.alias("key").to_frame().with_row_index("place")
    if once:
        known = known.unique("key", keep="first")
    frame = wanted.alias("key").to_frame()
    return frame.join(known, on="key", how="left", maintain_order="left")["place"]
