"""Puts a finished folder in the place of an older one in a single step."""

from __future__ import annotations

import ctypes
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from recognition.errors import InputError

#: The file that lists what a release holds; a folder without it is somebody else's.
CHECKSUMS = "SHA256SUMS"
_AT_CURRENT_FOLDER = -100
_RENAME_EXCHANGE = 2


@contextmanager
def replacing(out: Path) -> Iterator[Path]:
    """Gives an empty folder to fill, and puts it in the place of ``out`` at the end.

    If the body raises, or the run is killed, ``out`` is as it was.
    """
    out = out.resolve()
    out.parent.mkdir(parents=True, exist_ok=True)
    with _incoming(out) as incoming:
        yield incoming
        _flush(incoming)
        incoming.chmod(0o755)
        with _locked(out.parent, wait=True):
            _refuse_foreign(out)
            _put(incoming, out)


def _refuse_foreign(out: Path) -> None:
    """A folder that holds anything but an earlier release is not overwritten."""
    if not out.exists():
        return
    if not out.is_dir():
        raise InputError(f"{out}: is not a folder; name another with --out")
    listed = {CHECKSUMS}
    with suppress(OSError, UnicodeDecodeError):
        lines = (out / CHECKSUMS).read_text(encoding="utf-8").splitlines()
        listed |= {line.partition("  ")[2] for line in lines}
    foreign = sorted(path.name for path in out.iterdir() if path.name not in listed)
    if foreign:
        raise InputError(
            f"{out}: holds {foreign[0]!r}, which is not part of a release; "
            "move it away or name another folder with --out"
        )


@contextmanager
def _incoming(out: Path) -> Iterator[Path]:
    """A new folder beside ``out``, locked while this run lives, gone at its end."""
    with ExitStack() as stack:
        with _locked(out.parent, wait=True):
            _refuse_foreign(out)
            _sweep(out)
            incoming = Path(tempfile.mkdtemp(prefix=_prefix(out), dir=out.parent))
            stack.callback(shutil.rmtree, incoming, ignore_errors=True)
            stack.enter_context(_locked(incoming, wait=False))
        yield incoming


def _prefix(out: Path) -> str:
    return f".{out.name}-incoming-"


def _put(incoming: Path, out: Path) -> None:
    if not out.exists():
        incoming.rename(out)
    elif not _exchange(incoming, out):
        _rename_in_turn(incoming, out)


def _exchange(one: Path, other: Path) -> bool:
    """Gives two folders each other's name at once; False where the system cannot."""
    if not sys.platform.startswith("linux"):
        return False
    rename = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if rename is None:
        return False
    status = rename(
        _AT_CURRENT_FOLDER,
        os.fsencode(one),
        _AT_CURRENT_FOLDER,
        os.fsencode(other),
        _RENAME_EXCHANGE,
    )
    return bool(status == 0)


def _rename_in_turn(incoming: Path, out: Path) -> None:
    """The next best: should the second step fail, the first is undone."""
    old = incoming.with_name(incoming.name + "-old")
    out.rename(old)
    try:
        incoming.rename(out)
    except OSError:
        old.rename(out)
        raise
    shutil.rmtree(old, ignore_errors=True)


def _sweep(out: Path) -> None:
    """Removes what killed runs left; a folder of a run that lives is locked and stays."""
    for leftover in out.parent.glob(_prefix(out) + "*"):
        with suppress(OSError):
            if leftover.name.endswith("-old") and not out.exists():
                leftover.rename(out)
                continue
            with _locked(leftover, wait=False):
                shutil.rmtree(leftover)


@contextmanager
def _locked(folder: Path, *, wait: bool) -> Iterator[None]:
    """Holds the lock on a folder; if it is taken, waits or raises BlockingIOError.

    Windows has no such locks, and goes without.
    """
    try:
        import fcntl
    except ImportError:
        yield
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
        yield
    finally:
        os.close(handle)


def _flush(folder: Path) -> None:
    """Waits until the files are on the disk, so that the new name never outlives a power cut."""
    for path in folder.iterdir():
        with path.open("rb") as file:
            os.fsync(file.fileno())
