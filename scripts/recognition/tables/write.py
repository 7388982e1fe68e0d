"""Tables to the files of a package: ``make_package`` makes, ``write_package`` puts in place."""

from __future__ import annotations

import json
import shutil
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from operator import attrgetter
from pathlib import Path
from tempfile import TemporaryDirectory, TemporaryFile
from typing import BinaryIO

from recognition.errors import InputError
from recognition.tables.content import holds
from recognition.tables.csv_text import line
from recognition.tables.descriptor import descriptor, source_entry, table_path
from recognition.tables.order import sort_tables
from recognition.tables.row_schemas import json_bytes, render_row_schemas
from recognition.tables.rows import SourceRow, Tables
from recognition.tables.table_schemas import REPOSITORY, TABLE_NAMES, contract, schema_bytes
from recognition.tables.transaction import replace_files


def is_own_package(package: Path) -> bool:
    """Whether ``package`` is this repository rather than somebody else's folder."""
    return package.resolve() == REPOSITORY


def make_package(parts: Iterable[Tables], folder: Path, *, own: bool) -> Counter[str]:
    """Make every generated file of a package in an empty folder; returns the rows of each table.

    The rows of a part are sorted here; the parts themselves come in the order of their sources.
    Each part is written before the next is asked for, so that memory does not grow with them.
    """
    counts = Counter(dict.fromkeys(TABLE_NAMES, 0))
    files = {table_path(name): folder / table_path(name) for name in TABLE_NAMES}
    cells = {name: attrgetter(*contract()[name].columns) for name in TABLE_NAMES}
    (folder / "data").mkdir()
    with TemporaryFile() as entries:
        with ExitStack() as stack:
            streams = {n: stack.enter_context(files[table_path(n)].open("wb")) for n in TABLE_NAMES}
            for name, stream in streams.items():
                stream.write(line(contract()[name].columns))
            for part in map(sort_tables, parts):
                for name, stream in streams.items():
                    rows = getattr(part, name)
                    stream.writelines(line(cells[name](row)) for row in rows)
                    counts[name] += len(rows)
                entries.writelines(_entry(row) for row in part.sources)
        (folder / "schemas" / "rows").mkdir(parents=True)
        for name in TABLE_NAMES:
            (folder / "schemas" / f"{name}.json").write_bytes(schema_bytes(name))
        for path, content in render_row_schemas().items():
            (folder / path).write_bytes(content)
        described = json_bytes(descriptor((), files, own=own))
        _write_descriptor(folder / "datapackage.json", described, entries)
    return counts


def _entry(row: SourceRow) -> bytes:
    """A source as the descriptor lists it, with the comma before it."""
    text = json.dumps(source_entry(row), ensure_ascii=False, indent=2)
    return (",\n" + text).replace("\n", "\n    ").encode("utf-8")


def _write_descriptor(place: Path, without_sources: bytes, entries: BinaryIO) -> None:
    """Write the descriptor with its sources, which are too many for memory, put in."""
    before, empty, after = without_sources.partition(b'"sources": []')
    entries.seek(0)
    first = entries.read(1)
    with place.open("wb") as stream:
        stream.write(before + (empty[:-1] if first else empty))
        # the comma before the first entry is left out
        shutil.copyfileobj(entries, stream)
        stream.write((b"\n  ]" if first else b"") + after)


def write_package(parts: Iterable[Tables], package: Path) -> Counter[str]:
    """Write every generated file of ``package``: all of them or, on any failure, none."""
    with _made(parts, package) as (files, counts):
        replace_files(package, files)
    return counts


def differing_files(parts: Iterable[Tables], package: Path) -> list[str]:
    """The generated files that ``package`` lacks or holds with other bytes."""
    with _made(parts, package) as (files, _):
        return [path for path, content in files.items() if not holds(package / path, content)]


@contextmanager
def _made(parts: Iterable[Tables], package: Path) -> Iterator[tuple[dict[str, Path], Counter[str]]]:
    """The files made for ``package``, in a folder that is removed in the end."""
    with TemporaryDirectory(prefix="recognition-") as name:
        folder = Path(name)
        try:
            counts = make_package(parts, folder, own=is_own_package(package))
        except OSError as error:
            raise InputError(
                f"{folder}: cannot write ({error.strerror or error}); "
                "TMPDIR may name a folder with more space"
            ) from error
        made = sorted(path for path in folder.rglob("*") if path.is_file())
        yield {path.relative_to(folder).as_posix(): path for path in made}, counts
