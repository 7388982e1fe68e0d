"""Replacing several files of a folder as one step: all new or all old, never a mixture.

The new files are first written, whole, to a folder ``.incoming-<process>`` beside
them. Renaming that folder to ``.commit`` is the step that decides: before it the old
files count, after it the new ones. Then each file is moved to its place by a rename.
A run that was killed in between is completed by the next one (``finish``), before it
does anything else. A lock on the folder keeps two runs apart.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path, PurePosixPath

from recognition.errors import InputError
from recognition.tables.content import Content, holds, opened

#: The folder that holds files which are decided but not all in their places.
COMMIT = ".commit"
_INCOMING = ".incoming-"


def replace_files(folder: Path, files: Mapping[str, Content]) -> None:
    """Write ``files`` (path with forward slashes → content) below ``folder``, all or none."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with _locked(folder):
            finish(folder)
            _sweep(folder)
            changed = {
                path: content
                for path, content in files.items()
                if not holds(folder / path, content)
            }
            if changed:
                _commit(folder, changed)
                finish(folder)
    except OSError as error:
        raise InputError(
            f"{folder}: cannot write ({error.strerror or error}); "
            "the files that were there are unchanged"
        ) from error


def finish(folder: Path) -> None:
    """Complete a replacement that was decided but cut short; nothing to do otherwise."""
    commit = folder / COMMIT
    if not commit.is_dir():
        return
    for staged in sorted(path for path in commit.rglob("*") if path.is_file()):
        place = folder / staged.relative_to(commit)
        place.parent.mkdir(parents=True, exist_ok=True)
        staged.replace(place)
    shutil.rmtree(commit)


def complete(folder: Path) -> None:
    """``finish`` for a reader: wait for a run that is at work, then complete what was cut short."""
    try:
        with _locked(folder):
            finish(folder)
    except OSError as error:
        raise InputError(
            f"{folder}: a run was cut short and its files cannot be put in place "
            f"({error.strerror or error}); run convert again"
        ) from error


def _commit(folder: Path, files: Mapping[str, Content]) -> None:
    """Write ``files`` to a folder of their own and make them count by one rename."""
    incoming = Path(tempfile.mkdtemp(prefix=_INCOMING, dir=folder))
    try:
        for path, content in files.items():
            staged = incoming.joinpath(*PurePosixPath(path).parts)
            staged.parent.mkdir(parents=True, exist_ok=True)
            with staged.open("wb") as stream, opened(content) as source:
                shutil.copyfileobj(source, stream)
                stream.flush()
                os.fsync(stream.fileno())
            # What blocks the last step must fail before the step that decides.
            _check_place(folder.joinpath(*PurePosixPath(path).parts), folder)
        incoming.chmod(0o755)
        incoming.rename(folder / COMMIT)
    except BaseException:
        shutil.rmtree(incoming, ignore_errors=True)
        raise


def _check_place(place: Path, folder: Path) -> None:
    """Raise ``OSError`` if a file cannot be put at ``place`` because of what is there."""
    if place.is_dir():
        raise IsADirectoryError(f"a folder stands where the file {place} goes")
    parent = place.parent
    while not parent.exists() and parent != folder:
        parent = parent.parent
    if not parent.is_dir():
        raise NotADirectoryError(f"{parent} is not a folder")


def _sweep(folder: Path) -> None:
    """Remove what killed runs left half-written. The lock says that none is still running."""
    for leftover in folder.glob(_INCOMING + "*"):
        with suppress(OSError):
            shutil.rmtree(leftover)


@contextmanager
def _locked(folder: Path) -> Iterator[None]:
    """Hold the folder's lock, waiting for another run to end; without one on Windows."""
    try:
        import fcntl
    except ImportError:
        yield
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)
