"""The order of the rows of each table: by source and place, so that diffs stay small."""

from __future__ import annotations

from recognition.tables.rows import Tables

#: table -> the columns it is sorted by. A source counts by the place of its path.
SORT_COLUMNS: dict[str, tuple[str, ...]] = {
    "sources": ("path",),
    "statements": ("source_id", "start", "end", "statement_id"),
    "recognition_positions": ("source_id", "start", "end", "position_id"),
    "entities": ("entity_id",),
    "speakers": ("speaker_id",),
}


def sort_tables(tables: Tables) -> Tables:
    """The same rows, each table in the order in which it is written."""
    sources = tuple(sorted(tables.sources, key=lambda row: row.path))
    rank = {row.source_id: place for place, row in enumerate(sources)}
    last = len(rank)
    return Tables(
        sources=sources,
        statements=tuple(
            sorted(
                tables.statements,
                key=lambda r: (rank.get(r.source_id, last), r.start, r.end, r.statement_id),
            )
        ),
        recognition_positions=tuple(
            sorted(
                tables.recognition_positions,
                key=lambda r: (rank.get(r.source_id, last), r.start, r.end, r.position_id),
            )
        ),
        entities=tuple(sorted(tables.entities, key=lambda row: row.entity_id)),
        speakers=tuple(sorted(tables.speakers, key=lambda row: row.speaker_id)),
    )
