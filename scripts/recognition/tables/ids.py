"""Identifiers: hashes of the fields that identify a row, so that tampering shows.

Recipe 1: join the recipe's version and the identifying fields, in the order given
below, with U+001F (an empty cell is the empty string); take SHA-256 of the UTF-8
bytes; keep the first 16 hexadecimal digits; put the table's prefix before them.
An edit elsewhere in a table leaves the other rows' ids as they were.
"""

from __future__ import annotations

import hashlib

RECIPE_VERSION = "1"

#: table -> (prefix, identifying columns in the order in which they are hashed)
RECIPES: dict[str, tuple[str, tuple[str, ...]]] = {
    "sources": ("src_", ("path", "sha256")),
    "statements": (
        "st_",
        (
            "source_id",
            "kind",
            "start",
            "end",
            "text",
            "speaker_id",
            "speaker_text",
            "speaker_role",
            "on_behalf_of",
            "occasion",
        ),
    ),
    "recognition_positions": (
        "pos_",
        (
            "source_id",
            "statement_id",
            "holder_id",
            "object_id",
            "stance",
            "modality",
            "asserted_by",
            "cue",
            "start",
            "end",
            "evidence",
        ),
    ),
}


def row_id(table: str, fields: tuple[str | int | None, ...]) -> str:
    """The id of a row of ``table`` whose identifying columns hold ``fields``."""
    prefix, columns = RECIPES[table]
    if len(fields) != len(columns):
        raise ValueError(f"{table}: the id recipe takes {len(columns)} fields, not {len(fields)}")
    joined = "\x1f".join([RECIPE_VERSION, *("" if f is None else str(f) for f in fields)])
    return prefix + hashlib.sha256(joined.encode("utf-8")).hexdigest()[:16]
