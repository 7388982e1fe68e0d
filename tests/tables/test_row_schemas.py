"""The committed JSON Schemas of rows are those that the Table Schemas make."""

from __future__ import annotations

from dataclasses import fields

import pytest
from jsonschema import Draft202012Validator

from recognition.tables import rows
from recognition.tables.row_schemas import render_row_schemas, row_schema
from recognition.tables.table_schemas import REPOSITORY, TABLE_NAMES, contract

ROW_CLASSES = {
    "sources": rows.SourceRow,
    "statements": rows.StatementRow,
    "recognition_positions": rows.PositionRow,
    "entities": rows.EntityRow,
    "speakers": rows.SpeakerRow,
}


@pytest.mark.parametrize("path", sorted(render_row_schemas()))
def test_committed_row_schemas_are_up_to_date(path: str) -> None:
    """Mend with: python scripts/convert.py."""
    assert (REPOSITORY / path).read_bytes() == render_row_schemas()[path]


def test_no_other_row_schema_is_committed() -> None:
    """A schema of a table that is gone would mislead."""
    committed = {f"schemas/rows/{p.name}" for p in (REPOSITORY / "schemas" / "rows").iterdir()}
    assert committed == set(render_row_schemas())


@pytest.mark.parametrize("table", TABLE_NAMES)
def test_row_schemas_are_json_schemas(table: str) -> None:
    """Each is valid against the metaschema of 2020-12."""
    Draft202012Validator.check_schema(row_schema(contract()[table]))


@pytest.mark.parametrize("table", TABLE_NAMES)
def test_rows_and_schemas_have_the_same_columns(table: str) -> None:
    """The dataclass that the extractor fills and the schema that the checks read agree."""
    assert contract()[table].columns == tuple(f.name for f in fields(ROW_CLASSES[table]))
