"""A table of a valid package with its cells as the values that they stand for."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from recognition.tables.table_schemas import TableSchema

Value = str | int | date | None
#: The longest cell that is read; Python's own limit is shorter than a long quotation.
_LONGEST_CELL = 2**31 - 1

_READERS: dict[str, Callable[[str], Value]] = {
    "string": str,
    "integer": int,
    "date": date.fromisoformat,
}


@dataclass(frozen=True, slots=True)
class Table:
    """One table: its schema and its CSV file, which has passed every check."""

    schema: TableSchema
    content: bytes

    def rows(self) -> Iterator[tuple[Value, ...]]:
        """The rows in their order; an empty cell is None."""
        csv.field_size_limit(_LONGEST_CELL)
        lines = csv.reader(io.TextIOWrapper(io.BytesIO(self.content), "utf-8", newline=""))
        next(lines)
        readers = [_READERS[field.type] for field in self.schema.fields]
        for cells in lines:
            yield tuple(
                read(cell) if cell else None for read, cell in zip(readers, cells, strict=True)
            )
