"""Makes a release: the package checked, then written in every form that users open."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from recognition.checks.folder import opened
from recognition.errors import InputError
from recognition.release.archive import write_archive
from recognition.release.database import write_database
from recognition.release.parquet import write_parquet
from recognition.release.snapshot import Snapshot, take_snapshot
from recognition.release.swap import CHECKSUMS, replacing
from recognition.release.workbook import does_not_fit, write_workbook

#: Says whether a package passes every check; shows the findings of one that does not.
Check = Callable[[Path], bool]


@dataclass(frozen=True, slots=True)
class Published:
    """What was published: the names of the files, and what could not be made and why."""

    files: tuple[str, ...]
    left_out: str | None


def publish(package: Path, out: Path, check: Check) -> Published | None:
    """Fills ``out`` with the release of a package; None, and ``out`` as it was, on findings."""
    with opened(package) as folder:
        snapshot = take_snapshot(folder)
        if not check(folder):
            return None
        if take_snapshot(folder) != snapshot:
            raise InputError(f"{package}: changed while it was checked; run publish again")
    try:
        with replacing(out) as incoming:
            left_out = _write_files(snapshot, incoming)
            files = tuple(sorted(path.name for path in incoming.iterdir()))
    except (OSError, sqlite3.Error) as error:
        reason = getattr(error, "strerror", None) or error
        raise InputError(
            f"{out}: cannot write the release ({reason}); what was there is unchanged"
        ) from error
    return Published(files, left_out)


def _write_files(snapshot: Snapshot, folder: Path) -> str | None:
    write_archive(snapshot, folder / f"{snapshot.name}.zip")
    for table in snapshot.tables():
        write_parquet(table, folder / f"{table.schema.name}.parquet")
    write_database(snapshot, folder / f"{snapshot.name}.sqlite")
    left_out = does_not_fit(snapshot.tables())
    if left_out is None:
        write_workbook(snapshot, folder / f"{snapshot.name}.xlsx")
    _write_checksums(folder)
    return left_out


def _write_checksums(folder: Path) -> None:
    """Writes what ``sha256sum --check`` reads."""
    lines = []
    for path in sorted(folder.iterdir()):
        with path.open("rb") as file:
            lines.append(f"{hashlib.file_digest(file, 'sha256').hexdigest()}  {path.name}\n")
    (folder / CHECKSUMS).write_text("".join(lines), encoding="utf-8")
