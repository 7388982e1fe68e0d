"""Writes the tables' reference in README.md from the schemas, between its two markers."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from typing import Any

from recognition.errors import InputError
from recognition.tables.table_schemas import (
    REPOSITORY,
    TABLE_NAMES,
    Field,
    TableSchema,
    contract,
    schema_bytes,
)
from recognition.terminal import complain

BEGIN = "<!-- tables: made from schemas/ by scripts/reference.py; edit the schemas -->"
END = "<!-- end of tables -->"


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command and returns its exit status."""
    options = parser().parse_args(arguments)
    readme = REPOSITORY / "README.md"
    try:
        text = readme.read_text(encoding="utf-8")
        fresh = with_reference(text)
        if options.check:
            if fresh != text:
                complain("reference: README.md is stale; run scripts/reference.py")
            return int(fresh != text)
        readme.write_text(fresh, encoding="utf-8")
    except (OSError, InputError) as error:
        complain(f"reference: {error}")
        return 2
    return 0


def parser() -> argparse.ArgumentParser:
    """The command line."""
    made = argparse.ArgumentParser(
        prog="reference.py",
        description="Writes the tables' reference in README.md from the schemas.",
    )
    made.add_argument(
        "--check", action="store_true", help="write nothing; exit 1 if README.md is stale"
    )
    return made


def with_reference(text: str) -> str:
    """The text with a fresh reference between the markers."""
    if text.count(BEGIN) != 1 or text.count(END) != 1 or text.index(BEGIN) > text.index(END):
        raise InputError(f"README.md: holds no pair of markers {BEGIN!r} and {END!r}")
    before, _, rest = text.partition(BEGIN)
    return f"{before}{BEGIN}\n\n{reference()}\n{END}{rest.partition(END)[2]}"


def reference() -> str:
    """A section for each table, in Markdown."""
    return "\n".join(line for name in TABLE_NAMES for line in _section(contract()[name]))


def _section(schema: TableSchema) -> Iterator[str]:
    yield f"### {schema.name}"
    yield ""
    yield schema.description
    yield ""
    yield "| column | type | filled | what it holds | example |"
    yield "|---|---|---|---|---|"
    categories = _categories(schema.name)
    keys = {key.column: f"{key.table}.{key.target}" for key in schema.foreign_keys}
    for field in schema.fields:
        kind = field.type
        if field.name == schema.key:
            kind += ", key"
        if field.name in keys:
            kind += f", points to {keys[field.name]}"
        cells = (
            f"`{field.name}`",
            kind,
            "always" if field.required else "if known",
            _meaning(field, categories.get(field.name, [])),
            f"`{field.example}`",
        )
        yield "| " + " | ".join(_escaped(cell) for cell in cells) + " |"
    yield ""


def _categories(table: str) -> dict[str, list[dict[str, str]]]:
    fields: list[dict[str, Any]] = json.loads(schema_bytes(table))["fields"]
    return {field["name"]: field["categories"] for field in fields if "categories" in field}


def _meaning(field: Field, categories: Sequence[dict[str, str]]) -> str:
    values = "; ".join(f"`{entry['value']}`: {entry['label']}" for entry in categories)
    return f"{field.description}<br>{values}" if values else field.description


def _escaped(cell: str) -> str:
    return cell.replace("|", "\\|").replace("\n", " ")
