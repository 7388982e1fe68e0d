"""A valid package of a given size about invented countries, made by vectorised expressions."""

from __future__ import annotations

from pathlib import Path

import polars as pl

from recognition.checks.ids import expected
from recognition.checks.table import Table
from recognition.tables.descriptor import descriptor, table_path
from recognition.tables.row_schemas import json_bytes, render_row_schemas
from recognition.tables.rows import SourceRow
from recognition.tables.table_schemas import TABLE_NAMES, contract, schema_bytes

STATEMENTS_OF_A_SOURCE = 20
STATES = 200
#: As in articles, a speaker says a few things.
STATEMENTS_OF_A_SPEAKER = 4
_APART = 400


def _number(column: str, width: int) -> pl.Expr:
    return pl.col(column).cast(pl.String).str.pad_start(width, "0")


def _table(name: str, frame: pl.DataFrame) -> Table:
    """``frame`` with the table's columns in order, as text, missing ones empty."""
    columns = contract()[name].columns
    missing = [pl.lit(None, dtype=pl.String).alias(c) for c in columns if c not in frame.columns]
    return Table(
        contract()[name], frame.with_columns(missing).select(pl.col(columns).cast(pl.String))
    )


def _with_ids(table: Table) -> Table:
    ids = expected(table).alias(table.schema.key)
    return Table(table.schema, table.frame.with_columns(ids))


def _numbers(count: int) -> pl.DataFrame:
    return pl.select(pl.int_range(count).alias("n"))


def _sources(count: int) -> Table:
    frame = _numbers(count).select(
        path=_number("n", 7) + ".txt",
        sha256=_number("n", 64),
        language=pl.lit("en"),
        title=pl.lit("News of the day, number ") + _number("n", 7),
        published_on=pl.lit("2022-06-18"),
    )
    return _with_ids(_table("sources", frame))


def _statements(count: int, speakers: int, sources: Table) -> Table:
    ids = sources.frame["source_id"]
    state = (pl.col("n") * 7 % STATES).cast(pl.String).str.pad_start(3, "0")
    words = pl.format(
        'We will never recognise "Land {}", he said, for reason {}',
        state,
        pl.col("n"),
    )
    place = pl.col("n") % STATEMENTS_OF_A_SOURCE
    frame = (
        _numbers(count)
        .with_columns(text=words, start=place * _APART)
        .with_columns(
            end=pl.col("start") + pl.col("text").str.len_chars(),
            source_id=ids.gather(pl.Series(range(count)) // STATEMENTS_OF_A_SOURCE),
            kind=pl.lit("direct"),
            speaker_id=pl.lit("person-") + (pl.col("n") % speakers).cast(pl.String),
            speaker_text=pl.lit("the minister"),
            speaker_role=pl.lit("minister of foreign affairs"),
            on_behalf_of=pl.lit("land-") + (pl.col("n") % STATES).cast(pl.String),
            language=pl.lit("en"),
            said_on=pl.lit("2022-06"),
            said_on_earliest=pl.lit("2022-06-01"),
            said_on_latest=pl.lit("2022-06-18"),
            rule=pl.lit("quote.marks"),
        )
    )
    return _with_ids(_table("statements", frame))


def _positions(statements: Table) -> Table:
    frame = (
        statements.frame.select("statement_id", "source_id", "text", "start")
        .with_row_index("n")
        .with_columns(
            pl.col("n").cast(pl.Int64),
            evidence=pl.col("text").str.slice(0, 36),
            start=pl.col("start").cast(pl.Int64),
        )
        .with_columns(
            end=pl.col("start") + pl.col("evidence").str.len_chars(),
            holder_id=pl.lit("land-") + (pl.col("n") % STATES).cast(pl.String),
            object_id=pl.lit("land-") + ((pl.col("n") + 1) % STATES).cast(pl.String),
            stance=pl.lit("does_not_recognise"),
            modality=pl.lit("asserted"),
            asserted_by=pl.lit("holder"),
            cue=pl.lit("recognise"),
            as_of=pl.lit("2022"),
            as_of_earliest=pl.lit("2022-01-01"),
            as_of_latest=pl.lit("2022-12-31"),
            rule=pl.lit("active.verb"),
        )
    )
    return _with_ids(_table("recognition_positions", frame))


def _entities() -> Table:
    frame = _numbers(STATES).select(
        entity_id=pl.lit("land-") + pl.col("n").cast(pl.String),
        name=pl.lit("Land ") + pl.col("n").cast(pl.String),
        type=pl.lit("state"),
    )
    return _table("entities", frame.sort("entity_id"))


def _speakers(count: int) -> Table:
    frame = _numbers(count).select(
        speaker_id=pl.lit("person-") + pl.col("n").cast(pl.String),
        name=pl.lit("Person ") + pl.col("n").cast(pl.String),
        type=pl.lit("person"),
        entity_id=pl.lit("land-") + (pl.col("n") % STATES).cast(pl.String),
    )
    return _table("speakers", frame.sort("speaker_id"))


def write_scale_package(folder: Path, statements: int) -> None:
    """Write a package with so many statements, and as many positions."""
    sources = _sources(max(1, -(-statements // STATEMENTS_OF_A_SOURCE)))
    # So many that each speaks for one state only.
    speakers = max(1, statements // STATEMENTS_OF_A_SPEAKER // STATES) * STATES
    said = _statements(statements, speakers, sources)
    tables = {
        "sources": sources,
        "statements": said,
        "recognition_positions": _positions(said),
        "entities": _entities(),
        "speakers": _speakers(speakers),
    }
    tables["statements"] = _sorted(tables["statements"], sources)
    tables["recognition_positions"] = _sorted(tables["recognition_positions"], sources)
    (folder / "data").mkdir(parents=True)
    (folder / "schemas" / "rows").mkdir(parents=True)
    files: dict[str, bytes] = {}
    for name in TABLE_NAMES:
        tables[name].frame.write_csv(folder / table_path(name))
        files[table_path(name)] = (folder / table_path(name)).read_bytes()
    rows = [SourceRow(*row) for row in sources.frame.iter_rows()]
    described = json_bytes(descriptor(rows, files, own=False))
    (folder / "datapackage.json").write_bytes(described)
    for name in TABLE_NAMES:
        (folder / "schemas" / f"{name}.json").write_bytes(schema_bytes(name))
    for path, content in render_row_schemas().items():
        (folder / path).write_bytes(content)


def _sorted(table: Table, sources: Table) -> Table:
    places = sources.frame.select("source_id").with_row_index("place")
    key = table.schema.key
    frame = (
        table.frame.join(places, on="source_id")
        .sort("place", pl.col("start").cast(pl.Int64), pl.col("end").cast(pl.Int64), key)
        .select(table.schema.columns)
    )
    return Table(table.schema, frame)
