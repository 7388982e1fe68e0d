"""Bytes and a file that holds them are the same content."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from recognition.tables.content import holds, size_and_hash


@pytest.mark.parametrize("data", [b"", b"Syldavia", b"Borduria\n" * 300_000])
def test_bytes_and_a_file_of_them_are_the_same(data: bytes, tmp_path: Path) -> None:
    path, copy = tmp_path / "one", tmp_path / "two"
    path.write_bytes(data)
    copy.write_bytes(data)
    known = (len(data), hashlib.sha256(data).hexdigest())
    assert size_and_hash(data) == size_and_hash(path) == known
    assert holds(path, data)
    assert holds(path, copy)
    assert not holds(path, data + b"x")
    assert not holds(tmp_path / "none", data)
