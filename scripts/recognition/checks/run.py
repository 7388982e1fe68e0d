"""A package through every layer, once."""

from __future__ import annotations

from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import polars as pl

from recognition.checks import (
    bounds,
    descriptor,
    evidence,
    fast,
    files,
    ids,
    keys,
    places,
    schema_words,
    world,
)
from recognition.checks.findings import Finding, merged, without_consequences
from recognition.checks.package import Package
from recognition.checks.table import Table
from recognition.tables.descriptor import table_path
from recognition.tables.table_schemas import TABLE_NAMES, contract

#: Packages whose tables are together larger than this take the fast path.
LARGE = 8 * 2**20


@dataclass(frozen=True)
class Report:
    """What was found, and what was looked at."""

    findings: tuple[Finding, ...]
    rows: Mapping[str, int]
    #: Sentences on what was not checked, and why.
    not_checked: tuple[str, ...]
    articles: int
    #: The package as the user named it.
    package: Path = Path()


def check_package(folder: Path, articles: Path | None, *, quick: bool | None = None) -> Report:
    """Check the package in ``folder``; ``quick`` forces the fast path or the full one."""
    quick = _is_large(folder) if quick is None else quick
    described = descriptor.check(folder, quick=quick)
    schemas = schema_words.check(folder)
    findings = [*described.findings, *schemas.findings, *files.stray_files(folder)]
    findings += bounds.check_columns(folder, described.version, schemas.columns)
    tables: dict[str, Table] = {}
    not_checked = bounds.not_kept(folder)
    for name, schema in contract().items():
        checked = files.check_table_file(folder, schema, described.resource(name), quick=quick)
        findings += checked.findings
        if checked.table is None:
            not_checked.append(f"the rows of {table_path(name)}: they could not be told apart")
        else:
            tables[name] = checked.table
    texts = None
    if articles is None:
        not_checked.append("evidence: no articles at hand (--articles DIR compares the words)")
    elif "sources" in tables:
        read = evidence.read_articles(articles, tables["sources"])
        findings += read.findings
        texts = read.frame
    # Frictionless counts rows in its own way where a file is not in order as such.
    unsound = {Path(finding.file).stem for finding in findings if finding.rule.startswith("file/")}
    package = Package(tables)
    findings += _check_quickly(package, texts) if quick else _check(folder, package, texts, unsound)
    findings += world.check(package)
    findings += bounds.check_volumes(folder, tables)
    if "sources" in tables:
        findings += descriptor.check_sources(described, tables["sources"])
    return Report(
        findings=tuple(without_consequences(merged(findings))),
        rows={name: table.frame.height for name, table in tables.items()},
        not_checked=tuple(not_checked),
        articles=0 if texts is None else texts["text"].count(),
    )


def _check(
    folder: Path, package: Package, texts: pl.DataFrame | None, unsound: set[str]
) -> list[Finding]:
    """Every rule about rows, cells by the three schema layers."""
    from recognition.checks import layer_frictionless, layer_jsonschema, layer_pandera

    findings = keys.check_unused(package)
    for table in package.tables.values():
        findings += keys.check(table, package)
        findings += ids.check(table, quick=False)
        findings += places.check(table, package)
        findings += layer_jsonschema.check(table)
        findings += layer_pandera.check(table, package, texts)
        if table.name not in unsound:
            findings += layer_frictionless.check(folder, table)
    return findings


def _check_quickly(package: Package, texts: pl.DataFrame | None) -> list[Finding]:
    """Every rule about rows by vectorised expressions, several tables at a time."""
    tables = package.tables.values()

    def rows(table: Table) -> list[Finding]:
        found = keys.check(table, package) + ids.check(table, quick=True)
        return found + places.check(table, package)

    with ThreadPoolExecutor() as pool:
        findings = [finding for found in pool.map(rows, tables) for finding in found]

        def cells(table: Table) -> list[Finding]:
            known = fast.columns_of_known_form(table, package, findings)
            found = fast.check_cells(table, known)
            return found + fast.check_conditions(table, package, texts)

        of_cells = [finding for found in pool.map(cells, tables) for finding in found]
    return findings + of_cells + keys.check_unused(package)


def _is_large(folder: Path) -> bool:
    places = [folder / table_path(table) for table in TABLE_NAMES]
    return sum(place.stat().st_size for place in places if place.is_file()) > LARGE
