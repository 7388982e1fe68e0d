"""What a file is to hold: bytes, or another file that holds them, however long it is."""

from __future__ import annotations

import hashlib
from io import SEEK_END, BufferedReader, BytesIO
from pathlib import Path

Content = bytes | Path
_CHUNK = 1 << 20


def opened(content: Content) -> BufferedReader | BytesIO:
    """The content as a stream, which the caller closes."""
    return content.open("rb") if isinstance(content, Path) else BytesIO(content)


def size_and_hash(content: Content) -> tuple[int, str]:
    """The number of bytes and their SHA-256 in hexadecimal digits."""
    with opened(content) as stream:
        digest = hashlib.file_digest(stream, "sha256").hexdigest()
        return stream.seek(0, SEEK_END), digest


def holds(path: Path, content: Content) -> bool:
    """Whether a file, not a link to one, is there and holds just this."""
    try:
        if path.is_symlink():
            return False
        with path.open("rb") as there, opened(content) as wanted:
            while chunk := wanted.read(_CHUNK):
                if there.read(len(chunk)) != chunk:
                    return False
            return not there.read(1)
    except OSError:
        return False
