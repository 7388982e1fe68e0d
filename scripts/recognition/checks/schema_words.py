"""The Table Schemas of a package: every word known, every pattern portable, all as agreed."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Any

import polars as pl

from recognition.checks.conditions import cell_conditions
from recognition.checks.documents import Document, check_profile, read_document
from recognition.checks.fast import broken_cells
from recognition.checks.findings import Finding
from recognition.checks.folder import read_file
from recognition.tables.row_schemas import json_bytes, row_schema
from recognition.tables.table_schemas import (
    TABLE_NAMES,
    Field,
    TableSchema,
    contract,
    parse_field,
    parse_schema,
)

#: What all engines read alike: characters, plain classes, groups, simple quantifiers.
_ESCAPED = r"\\[\\/.^$|*+?(){}\[\]-]"
_MEMBER = rf"(?:{_ESCAPED}|[^\\\[\]])"
_ATOM = rf"(?:{_ESCAPED}|\[\^?(?!\^){_MEMBER}+\]|[^\\\[\](){{}}|*+?.^$])"
_QUANTIFIER = r"(?:[*+?]|\{[0-9]{1,3}(?:,[0-9]{0,3})?\})"
_PIECE = re.compile(rf"(?P<opens>\((?:\?:)?)|\||(?:{_ATOM}|(?P<closes>\))){_QUANTIFIER}?")
#: What some engines take for an operation on classes.
_SET_OPERATION = re.compile(r"&&|--|~~|\|\|")


@dataclass(frozen=True)
class Schemas:
    """The columns that the package declares, by table, and what is wrong with its schemas."""

    columns: Mapping[str, tuple[str, ...]]
    findings: tuple[Finding, ...]


def check(folder: Path) -> Schemas:
    """Every Table Schema of the package in ``folder``, and the JSON Schemas made from them."""
    documents = {
        table: read_document(folder, f"schemas/{table}.json", "schema") for table in TABLE_NAMES
    }
    columns: dict[str, tuple[str, ...]] = {}
    findings: list[Finding] = []
    for table, document in documents.items():
        found = [*document.findings]
        if document.places is not None and not found:
            found = check_profile(document, "schema")
            declared = _columns(document.places.value)
            if declared:
                columns[table] = declared
            if not found:
                found = _check_sound(document, table)
            if not found:
                found = _row_schema(folder, document)
        findings += found
    return Schemas(columns, tuple(findings))


def _columns(value: Any) -> tuple[str, ...]:  # noqa: ANN401 (JSON of any form)
    fields = value.get("fields") if isinstance(value, dict) else None
    entries = fields if isinstance(fields, list) else []
    return tuple(str(e["name"]) for e in entries if isinstance(e, dict) and "name" in e)


def _check_sound(document: Document, table: str) -> list[Finding]:
    """A schema that follows the profile: its patterns, examples, categories and keys."""
    assert document.places is not None
    value = document.places.value
    findings: list[Finding] = []
    for number, entry in enumerate(value["fields"]):
        findings += [
            replace(document.finding(rule, ("fields", number, *at), problem), column=entry["name"])
            for rule, at, problem in _field_problems(entry)
        ]
    findings += [
        document.finding("schema/keys", at, problem) for at, problem in _key_problems(value)
    ]
    if not findings and _meaning(parse_schema(value)) != _meaning(contract()[table]):
        columns = _columns(value)
        lost = [name for name in contract()[table].columns if name not in columns]
        detail = f" (columns gone: {', '.join(lost)})" if lost else ""
        problem = f"columns, types, keys or constraints are not those of this validator{detail}"
        findings.append(document.finding("schema/contract", (), problem))
    return findings


def _meaning(schema: TableSchema) -> object:
    """A schema without its prose."""
    fields = tuple(replace(f, title="", description="", example="") for f in schema.fields)
    return schema.name, schema.key, fields, schema.foreign_keys


def _field_problems(entry: Mapping[str, Any]) -> list[tuple[str, tuple[str, ...], str]]:
    constraints = entry.get("constraints", {})
    enum = constraints.get("enum")
    categories = entry.get("categories")
    pattern = constraints.get("pattern")
    problems: list[tuple[str, tuple[str, ...], str]] = []
    if enum is not None or categories is not None:
        values = [category["value"] for category in categories or []]
        labels = [category.get("label") for category in categories or []]
        if values != (enum or []) or not all(labels):
            problem = "enum and categories do not name the same values, each with a label"
            problems.append(("schema/categories", ("categories",), problem))
    unportable = None if pattern is None else pattern_problem(pattern)
    if unportable:
        problems.append(("schema/pattern", ("constraints", "pattern"), unportable))
    if not problems and not example_fits(parse_field(entry)):
        problem = f"the example {entry['example']!r} breaks the column's own rules"
        problems.append(("schema/example", ("example",), problem))
    return problems


@lru_cache(maxsize=1000)
def pattern_problem(pattern: str) -> str | None:
    """Why engines may read ``pattern`` differently; None if they read it alike."""
    if not (pattern.startswith("^(?:") and pattern.endswith(")$")):
        return "the pattern is not written as ^(?:…)$"
    inner = pattern[4:-2]
    place = depth = 0
    while place < len(inner):
        piece = _PIECE.match(inner, place)
        if piece is None or _SET_OPERATION.search(piece[0]):
            return "the pattern uses a class, an assertion or a group that engines read differently"
        depth += bool(piece["opens"]) - bool(piece["closes"])
        if depth < 0:
            return "the pattern is not written as ^(?:…)$"
        place = piece.end()
    try:
        re.compile(pattern)
        pl.Series([""]).str.contains(pattern)
    except (re.error, pl.exceptions.ComputeError):
        return "the pattern is not a regular expression"
    return None


@lru_cache(maxsize=1000)
def example_fits(field: Field) -> bool:
    """Whether the example of a column is a value that the column admits."""
    if isinstance(field.example, int) != (field.type == "integer") or field.example == "":
        return False
    row = pl.DataFrame({field.name: [str(field.example)]})
    broken = [mask for _, mask in broken_cells(field)]
    broken += [~condition.holds for condition in cell_conditions(field)]
    return not broken or not row.select(pl.any_horizontal(broken)).item()


def _key_problems(value: Mapping[str, Any]) -> list[tuple[tuple[str | int, ...], str]]:
    columns = _columns(value)
    problems: list[tuple[tuple[str | int, ...], str]] = []
    if len(set(columns)) != len(columns):
        problems.append((("fields",), "a column stands twice"))
    if value["primaryKey"][0] not in columns:
        problems.append((("primaryKey",), f"there is no column {value['primaryKey'][0]!r}"))
    for number, key in enumerate(value.get("foreignKeys", [])):
        target = contract().get(key["reference"]["resource"])
        own, other = key["fields"][0], key["reference"]["fields"][0]
        if own not in columns or target is None or other != target.key:
            problem = f"the foreign key of {own!r} does not lead from a column to a table's key"
            problems.append((("foreignKeys", number), problem))
    return problems


def _row_schema(folder: Path, document: Document) -> list[Finding]:
    """Whether the JSON Schema of the rows is the one that this Table Schema makes."""
    assert document.places is not None
    schema = parse_schema(document.places.value)
    path = f"schemas/rows/{schema.name}.json"
    if read_file(folder, path) == json_bytes(row_schema(schema)):
        return []
    problem = "the JSON Schema of the rows is not the one that the Table Schema makes"
    return [Finding("schema/rows", path, problem, layers=("schema words",))]
