"""``datapackage.json`` against the profile, frictionless, and what the package holds."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from recognition.checks.documents import Document, check_profile, read_document, shortened_sources
from recognition.checks.findings import Finding
from recognition.checks.folder import unsafe_path
from recognition.checks.table import Table
from recognition.tables.descriptor import table_path
from recognition.tables.table_schemas import TABLE_NAMES

PATH = "datapackage.json"
_NUMBER = "(?:0|[1-9][0-9]*)"
#: A part of a pre-release: a number, or letters, digits and hyphens that are no number.
_PART = f"(?:{_NUMBER}|[0-9]*[A-Za-z-][0-9A-Za-z-]*)"
_VERSION = re.compile(
    rf"{_NUMBER}\.{_NUMBER}\.{_NUMBER}(?:-{_PART}(?:\.{_PART})*)?"
    r"(?:\+[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?"
)


@dataclass(frozen=True)
class Descriptor:
    """What the descriptor says, as far as it can be read, and what is wrong with it."""

    document: Document
    findings: tuple[Finding, ...]

    @property
    def value(self) -> dict[str, Any]:
        """The descriptor; empty if it could not be read."""
        value = self.document.places.value if self.document.places else None
        return value if isinstance(value, dict) else {}

    @property
    def version(self) -> str | None:
        """The package's version, if it is text."""
        version = self.value.get("version")
        return version if isinstance(version, str) else None

    def resource(self, table: str) -> dict[str, Any] | None:
        """The entry of ``table``."""
        resources = self.value.get("resources")
        for entry in resources if isinstance(resources, list) else []:
            if isinstance(entry, dict) and entry.get("name") == table:
                return entry
        return None


def check(folder: Path, *, quick: bool) -> Descriptor:
    """Read the descriptor of the package in ``folder`` and check it on its own.

    ``quick`` leaves frictionless out, whose import alone takes as long as the rest.
    """
    document = read_document(folder, PATH, "descriptor")
    if document.places is None or document.findings:
        return Descriptor(document, document.findings)
    findings = check_profile(document, "descriptor")
    if isinstance(document.places.value, dict):
        findings += _version(document)
        if not findings:
            findings += _created(document)
        findings += _resources(document)
        if not findings and not quick:
            findings += _frictionless(document)
    return Descriptor(document, tuple(findings))


def _version(document: Document) -> list[Finding]:
    assert document.places is not None
    version = document.places.value.get("version")
    if not isinstance(version, str) or _VERSION.fullmatch(version):
        return []
    problem = f"{version!r} is no semantic version"
    return [document.finding("descriptor/version", ("version",), problem)]


def _created(document: Document) -> list[Finding]:
    """Whether the calendar has the day, whose form the profile asks for."""
    assert document.places is not None
    try:
        date.fromisoformat(document.places.value["created"][:10])
    except ValueError:
        problem = "the calendar has no such day"
        return [document.finding("descriptor/profile", ("created",), problem)]
    return []


def _resources(document: Document) -> list[Finding]:
    assert document.places is not None
    resources = document.places.value.get("resources")
    if not isinstance(resources, list):
        return []
    findings = []
    names = []
    for number, entry in enumerate(resources):
        if not isinstance(entry, dict):
            continue
        name = entry.get("name")
        names.append(name)
        wanted = {"path": f"data/{name}.csv", "schema": f"schemas/{name}.json"}
        for word, expected in wanted.items():
            value = entry.get(word)
            if not isinstance(value, str) or value == expected:
                continue
            at = ("resources", number, word)
            reason = unsafe_path(value)
            if reason:
                problem = f"the {word} {value!r} {reason} and was not opened"
                findings.append(document.finding("descriptor/path", at, problem))
            elif name in TABLE_NAMES:
                problem = f"the {word} is {value!r}, not {expected!r}"
                findings.append(document.finding("descriptor/resources", at, problem))
        if name not in TABLE_NAMES or names.count(name) > 1:
            problem = f"the resource {name!r} is no table of this package or stands twice"
            at = ("resources", number, "name")
            findings.append(document.finding("descriptor/resources", at, problem))
    for table in TABLE_NAMES:
        if table not in names:
            problem = f"the table {table} has no resource"
            findings.append(document.finding("descriptor/resources", ("resources",), problem))
    return findings


def _frictionless(document: Document) -> list[Finding]:
    """What frictionless has against the descriptor alone, without opening a file."""
    from frictionless import Package

    assert document.places is not None
    value = dict(shortened_sources(document.places.value))
    # The schemas are files of their own, which have checks of their own.
    value["resources"] = [
        {word: part for word, part in entry.items() if word != "schema"}
        for entry in value["resources"]
    ]
    return [
        Finding("descriptor/profile", PATH, error.note, layers=("frictionless",))
        for error in Package.metadata_validate(value)
    ]


def check_sources(descriptor: Descriptor, sources: Table) -> list[Finding]:
    """Whether the descriptor names the articles of the table of sources, in its order."""
    given = descriptor.value.get("sources")
    if descriptor.findings or sources.ragged or not isinstance(given, list):
        return []
    rows = sources.frame.select("path", "title", "url").iter_rows()
    expected = [
        {"title": title or path, **({"path": url} if url else {})} for path, title, url in rows
    ]
    if given == expected:
        return []
    problem = f"sources are not the articles of {table_path('sources')}"
    return [descriptor.document.finding("descriptor/sources", ("sources",), problem)]
