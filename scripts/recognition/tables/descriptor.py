"""``datapackage.json``: what the package holds, for people and for Data Package tools."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from recognition.tables.content import Content, size_and_hash
from recognition.tables.rows import SourceRow
from recognition.tables.table_schemas import REPOSITORY, contract

_PROFILES = "https://datapackage.org/profiles/2.0"


@cache
def package_facts() -> dict[str, Any]:
    """What ``seeds/package.toml`` says of the package as a whole."""
    return tomllib.loads((REPOSITORY / "seeds" / "package.toml").read_text(encoding="utf-8"))


def table_path(table: str) -> str:
    """Where ``table`` stands in a package."""
    return f"data/{table}.csv"


def resource(table: str, content: Content) -> dict[str, Any]:
    """The descriptor's entry for one table with this content."""
    schema = contract()[table]
    size, digest = size_and_hash(content)
    return {
        "$schema": f"{_PROFILES}/dataresource.json",
        "name": table,
        "type": "table",
        "path": table_path(table),
        "title": schema.title,
        "description": schema.description,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": size,
        "hash": f"sha256:{digest}",
        "dialect": {"$schema": f"{_PROFILES}/tabledialect.json", **package_facts()["dialect"]},
        "schema": f"schemas/{table}.json",
    }


def source_entry(row: SourceRow) -> dict[str, str]:
    """The descriptor's entry for one article."""
    entry = {"title": row.title or row.path}
    if row.url:
        entry["path"] = row.url
    return entry


def descriptor(
    sources: Iterable[SourceRow], files: Mapping[str, Content], *, own: bool
) -> dict[str, Any]:
    """The descriptor of a package whose tables are ``files`` (path → content).

    ``own`` is false for a package made from somebody else's folder of articles:
    it takes a neutral name and title.
    """
    facts = package_facts()
    about = facts["package"] if own else {**facts["package"], **facts["foreign"]}
    return {
        "$schema": f"{_PROFILES}/datapackage.json",
        "name": about["name"],
        "title": about["title"],
        "description": about["description"],
        "version": about["version"],
        "created": about["created"],
        "keywords": about["keywords"],
        "licenses": facts["licenses"],
        "sources": [source_entry(row) for row in sources],
        "contributors": facts["contributors"],
        "resources": [resource(table, files[table_path(table)]) for table in contract()],
    }
