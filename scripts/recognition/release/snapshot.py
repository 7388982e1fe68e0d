"""The files of a package as they were at one moment: what is checked is what is published."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from recognition.checks.folder import read_file
from recognition.errors import InputError
from recognition.release.table import Table
from recognition.tables.descriptor import table_path
from recognition.tables.table_schemas import TABLE_NAMES, parse_schema

DESCRIPTOR = "datapackage.json"
#: Files about the package that go into the archive where they are there.
_PAPERS = ("README.md", "CHANGELOG.md", "CITATION.cff", "LICENSE", "LICENSE-DATA")
_FILE_NAME = re.compile(r"[a-z0-9][a-z0-9._-]*")


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The files of a package (path with forward slashes → bytes), in the order of their paths."""

    files: dict[str, bytes]

    @property
    def descriptor(self) -> dict[str, Any]:
        """What ``datapackage.json`` says."""
        return dict(json.loads(self.files[DESCRIPTOR]))

    @property
    def name(self) -> str:
        """The package's name, by which the released files are called."""
        return _file_name(self.descriptor, "name")

    @property
    def version(self) -> str:
        """The package's version."""
        return _file_name(self.descriptor, "version")

    def tables(self) -> tuple[Table, ...]:
        """The tables, with the schemas that the package itself holds."""
        return tuple(
            Table(
                schema=parse_schema(json.loads(self.files[f"schemas/{name}.json"])),
                content=self.files[table_path(name)],
            )
            for name in TABLE_NAMES
        )


def take_snapshot(package: Path) -> Snapshot:
    """Reads the files of a package that a release holds; links and devices are not followed."""
    if read_file(package, DESCRIPTOR) is None:
        raise InputError(f"{package}: holds no {DESCRIPTOR}; make the package with convert.py")
    files = {}
    for path in sorted(_paths()):
        content = read_file(package, path)
        if content is not None:
            files[path] = content
        elif path not in _PAPERS:
            raise InputError(f"{package}: holds no file {path}; make the package with convert.py")
    return Snapshot(files)


def _paths() -> Iterator[str]:
    yield DESCRIPTOR
    yield from _PAPERS
    for name in TABLE_NAMES:
        yield table_path(name)
        yield f"schemas/{name}.json"
        yield f"schemas/rows/{name}.json"


def _file_name(descriptor: dict[str, Any], key: str) -> str:
    value = str(descriptor.get(key, ""))
    if not _FILE_NAME.fullmatch(value):
        raise InputError(f"{DESCRIPTOR}: {key} {value!r} cannot be part of a file name")
    return value
