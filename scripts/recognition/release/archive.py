"""The package as one zip archive: tables, schemas, descriptor, papers; never the articles."""

from __future__ import annotations

import zipfile
from pathlib import Path

from recognition.release.snapshot import Snapshot

#: The earliest time that a zip archive can hold: the same for every file and every run.
_MOMENT = (1980, 1, 1, 0, 0, 0)
_REGULAR_FILE = 0o100644
_UNIX = 3


def write_archive(snapshot: Snapshot, path: Path) -> None:
    """Writes the files of the package below one folder named for its version."""
    folder = f"{snapshot.name}-{snapshot.version}"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, content in snapshot.files.items():
            member = zipfile.ZipInfo(f"{folder}/{name}", _MOMENT)
            member.compress_type = zipfile.ZIP_DEFLATED
            member.create_system = _UNIX
            member.external_attr = _REGULAR_FILE << 16
            archive.writestr(member, content)
