"""Writes ``RULES.md`` from the catalogue: ``python -m recognition.checks.reference``."""

from __future__ import annotations

import sys
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from recognition.checks.catalogue import STAGES, catalogue
from recognition.tables.table_schemas import REPOSITORY

PAGE = REPOSITORY / "RULES.md"
_HEADINGS = {
    "descriptor": "The descriptor",
    "schema": "The schemas",
    "file": "The files",
    "row": "Every row",
    "key": "Keys",
    "cross": "Across columns, rows and tables",
    "evidence": "The articles",
}
_HEAD = """# Rules

<!-- made by `python -m recognition.checks.reference` from scripts/recognition/checks/rules.toml -->

What a package is held to. `python scripts/validate.py [PACKAGE]` checks all of it and
reports every finding; `--rules` lists the rules, `--format json` prints the findings as
JSON lines (described by `scripts/recognition/checks/report_schema.json`), `--format github`
as annotations. Exit status: 0 valid, 1 findings, 2 could not run.

A finding that an earlier one on the same line and column explains is left out: an id that
does not match its recipe is no news in a row whose stance is misspelt.

The **layers**: *descriptor* and *schema words* read what the package says of itself,
*files* the bytes, *frictionless*, *jsonschema* and *pandera* every cell, *polars* keys,
order and ids, *world* entities and speakers against `seeds/world/`, *bounds* what git
remembers in `seeds/volumes.csv` and `seeds/columns.csv`, *evidence* the articles. In a
package above 8 MB, *polars* checks alone what frictionless, jsonschema and pandera check
in smaller ones, with the same verdicts.
"""
_UNCAUGHT_HEAD = """## What no rule sees

`make mutation` edits the committed tables cell by cell, in three rows of every column
(`tests/mutation.py --rows N`: in more); with `--list` it names what passes. With the
descriptor and the articles as committed every edit is caught, and `convert.py --check`
catches every edit of a table, because it makes the tables anew. Somebody who edits a
release and makes the hashes of the files anew is caught in every identifying and verbatim
column. In these other columns a plausible edit passes:
"""


@cache
def _uncaught() -> list[dict[str, str]]:
    text = (Path(__file__).parent / "uncaught.toml").read_text(encoding="utf-8")
    entries: list[dict[str, str]] = tomllib.loads(text)["uncaught"]
    return entries


def uncaught_columns() -> set[tuple[str, str]]:
    """Table and column of edits that the release alone does not show."""
    return {
        (entry["table"], column) for entry in _uncaught() for column in entry["columns"].split()
    }


def page() -> str:
    """The text of ``RULES.md``."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    yield _HEAD
    for number, stage in enumerate(STAGES):
        yield f"## {_HEADINGS[stage]}\n"
        for rule in catalogue().values():
            if rule.stage == number:
                yield f"### `{rule.id}`\n"
                yield f"{rule.protects} ({', '.join(rule.layers)})\n"
                yield f"```text\n{rule.example}\n```\n"
    yield _UNCAUGHT_HEAD
    for entry in _uncaught():
        columns = ", ".join(f"`{column}`" for column in entry["columns"].split())
        yield f"- **{entry['table']}**: {columns}. {entry['why']}"


def main() -> int:
    """Write the page."""
    PAGE.write_text(page(), encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
