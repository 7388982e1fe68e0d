"""A package on disk, opened so that nothing outside its folder is ever read."""

from __future__ import annotations

import errno
import lzma
import stat
import tempfile
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

from recognition.errors import InputError
from recognition.tables.transaction import COMMIT, complete

#: A release of this size unpacked would be a hundred times the largest benchmark.
LARGEST_RELEASE = 40 * 2**30
#: What a place raises at which no file can be.
_NO_FILE = (errno.ENOENT, errno.ENOTDIR, errno.ENAMETOOLONG)
#: What a damaged archive raises, at whatever place it is damaged.
_DAMAGED = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, RuntimeError, ValueError)


def unsafe_path(path: str) -> str | None:
    """Why ``path``, from a descriptor or an archive, may not be opened; None if it may."""
    if not path:
        return "is empty"
    if "://" in path or path.startswith("file:"):
        return "is a web address"
    if path.startswith(("/", "~")) or "\\" in path or (len(path) > 1 and path[1] == ":"):
        return "is not relative to the package"
    if "\x00" in path or any(part in ("", ".", "..") for part in path.split("/")):
        return "leaves the package's folder"
    return None


def unsafe_file(folder: Path, path: str) -> str | None:
    """Why the file at ``path`` in ``folder`` may not be opened; None if it may or is absent."""
    place = folder
    for part in PurePosixPath(path).parts:
        place = place / part
        try:
            mode = place.lstat().st_mode
        except OSError as error:
            if error.errno in _NO_FILE:
                return None
            raise InputError(f"{place}: cannot be read ({error.strerror})") from error
        if stat.S_ISLNK(mode):
            return "is a symbolic link or lies behind one"
    if stat.S_ISREG(mode) or stat.S_ISDIR(mode):
        return None
    return "is a device, a pipe or a socket"


def read_file(folder: Path, path: str) -> bytes | None:
    """The bytes of a file whose path is safe; None if there is no such file."""
    if unsafe_path(path) or unsafe_file(folder, path):
        return None
    place = folder / path
    try:
        return place.read_bytes()
    except OSError as error:
        if error.errno in (*_NO_FILE, errno.EISDIR):
            return None
        raise InputError(f"{place}: cannot be read ({error.strerror})") from error


@contextmanager
def opened(package: Path) -> Iterator[Path]:
    """The folder of a package, which may also be given as a .zip release."""
    if package.is_dir():
        if (package / COMMIT).is_dir():
            complete(package)
        _check_is_package(package, package)
        yield package
    elif package.is_file() and zipfile.is_zipfile(package):
        with tempfile.TemporaryDirectory(prefix="recognition-") as scratch:
            folder = Path(scratch)
            _unpack(package, folder)
            inner = [path for path in folder.iterdir() if path.is_dir()]
            if not (folder / "datapackage.json").exists() and len(inner) == 1:
                folder = inner[0]
            _check_is_package(folder, package)
            yield folder
    elif package.exists():
        raise InputError(f"{package}: neither a folder nor a .zip release")
    else:
        raise InputError(f"{package}: no such folder or file")


def articles_of(folder: Path, given: Path | None) -> Path | None:
    """The folder of the articles: the one that is given, or ``seeds/`` if that holds some."""
    if given is not None:
        if not given.is_dir():
            raise InputError(f"{given}: no such folder of articles")
        return given
    seeds = folder / "seeds"
    if seeds.is_symlink() or not seeds.is_dir():
        return None
    return seeds if any(seeds.rglob("*.txt")) else None


def _check_is_package(folder: Path, shown: Path) -> None:
    if not (folder / "datapackage.json").is_file() and not (folder / "data").is_dir():
        raise InputError(f"{shown}: no package (neither datapackage.json nor data/ is there)")


def _unpack(archive: Path, folder: Path) -> None:
    """Unpack a release, refusing members that point outside it or are not plain files."""
    try:
        with zipfile.ZipFile(archive) as release:
            members = release.infolist()
            if sum(member.file_size for member in members) > LARGEST_RELEASE:
                raise InputError(f"{archive}: unpacks to more than a release can hold; refused")
            copies = Counter(member.filename for member in members)
            for member in members:
                reason = unsafe_path(member.filename.rstrip("/"))
                kind = stat.S_IFMT(member.external_attr >> 16)
                if reason is None and kind not in (0, stat.S_IFREG, stat.S_IFDIR):
                    reason = "is a link or a device"
                if reason is None and copies[member.filename] > 1:
                    reason = "is there more than once"
                if reason is not None:
                    raise InputError(f"{archive}: the member {member.filename!r} {reason}; refused")
            release.extractall(folder)
    except (OSError, *_DAMAGED) as error:
        raise InputError(f"{archive}: cannot be unpacked ({error})") from error
