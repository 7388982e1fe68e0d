"""A table as a Parquet file with the types and descriptions of its schema."""

from __future__ import annotations

from itertools import islice
from pathlib import Path

from recognition.release.table import Table

_ROWS_A_GROUP = 65_536


def write_parquet(table: Table, path: Path) -> None:
    """Writes one table; what may not be empty is declared so."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    types = {"string": pa.string(), "integer": pa.int64(), "date": pa.date32()}
    schema = pa.schema(
        [
            pa.field(
                field.name,
                types[field.type],
                nullable=not field.required,
                metadata={"title": field.title, "description": field.description},
            )
            for field in table.schema.fields
        ],
        metadata={"title": table.schema.title, "description": table.schema.description},
    )
    rows = table.rows()
    with pq.ParquetWriter(path, schema, compression="zstd") as writer:
        while group := list(islice(rows, _ROWS_A_GROUP)):
            columns = list(zip(*group, strict=True))
            arrays = [
                pa.array(values, type=column.type)
                for values, column in zip(columns, schema, strict=True)
            ]
            writer.write_table(pa.Table.from_arrays(arrays, schema=schema))
