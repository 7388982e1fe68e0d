"""Files are replaced together: killed, crowded or without space, old or new but never mixed."""

from __future__ import annotations

import random
import resource
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from recognition.errors import InputError
from recognition.tables.table_schemas import REPOSITORY
from recognition.tables.transaction import complete, replace_files

PATHS = [f"data/{number}.csv" for number in range(8)] + ["datapackage.json"]
#: Writes whole sets of files, each set of one letter, as fast as it can.
WRITER = """
import sys
sys.path.insert(0, {scripts!r})
from pathlib import Path
from recognition.tables.transaction import replace_files
folder, letters, size = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
print("ready", flush=True)
for letter in letters * 1000:
    replace_files(folder, {{path: letter.encode() * size for path in {paths!r}}})
"""


def start(folder: Path, letters: str, size: int) -> subprocess.Popen[bytes]:
    """A process that writes until it is killed."""
    code = WRITER.format(scripts=str(REPOSITORY / "scripts"), paths=PATHS)
    arguments = [sys.executable, "-c", code, str(folder), letters, str(size)]
    writer = subprocess.Popen(arguments, stdout=subprocess.PIPE)
    assert writer.stdout is not None
    writer.stdout.readline()
    return writer


def letters_in(folder: Path, size: int) -> set[bytes]:
    """The letters that the files hold, each file being whole."""
    found = set()
    for path in PATHS:
        content = (folder / path).read_bytes()
        assert len(content) == size
        assert content == content[:1] * size
        found.add(content[:1])
    return found


def leftovers(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir() if path.name.startswith(".")]


def test_killed_at_any_moment(tmp_path: Path) -> None:
    chance = random.Random(1)
    for _ in range(12):
        replace_files(tmp_path, dict.fromkeys(PATHS, b"x" * 20_000))
        writer = start(tmp_path, "ab", 20_000)
        time.sleep(chance.random() * 0.05)
        writer.send_signal(signal.SIGKILL)
        writer.wait()
        complete(tmp_path)
        assert len(letters_in(tmp_path, 20_000)) == 1
    replace_files(tmp_path, dict.fromkeys(PATHS, b"y"))
    assert leftovers(tmp_path) == []


def test_two_runs_at_once_do_not_mix(tmp_path: Path) -> None:
    replace_files(tmp_path, dict.fromkeys(PATHS, b"x" * 1000))
    writers = [start(tmp_path, letter, 1000) for letter in "ab"]
    time.sleep(0.5)
    for writer in writers:
        writer.kill()
        writer.wait()
    complete(tmp_path)
    assert len(letters_in(tmp_path, 1000)) == 1


def test_a_full_disk_leaves_the_old_files(tmp_path: Path) -> None:
    replace_files(tmp_path, dict.fromkeys(PATHS, b"old"))
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, hard))
    try:
        with pytest.raises(InputError, match=r"cannot write .*unchanged"):
            replace_files(tmp_path, {**dict.fromkeys(PATHS, b"new"), PATHS[4]: b"n" * 10_000})
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert {(tmp_path / path).read_bytes() for path in PATHS} == {b"old"}
    assert leftovers(tmp_path) == []


def test_a_folder_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(InputError, match="cannot write"):
        replace_files(tmp_path / "file" / "package", {"data/a.csv": b"x"})


def test_a_file_where_a_folder_goes(tmp_path: Path) -> None:
    (tmp_path / "data").write_bytes(b"mine")
    with pytest.raises(InputError, match="unchanged"):
        replace_files(tmp_path, {"a.json": b"x", "data/a.csv": b"x"})
    assert [path.name for path in tmp_path.iterdir()] == ["data"]


def test_unchanged_files_are_not_touched(tmp_path: Path) -> None:
    replace_files(tmp_path, {"a": b"1", "b": b"1"})
    before = (tmp_path / "a").stat()
    replace_files(tmp_path, {"a": b"1", "b": b"2"})
    assert (tmp_path / "a").stat().st_ino == before.st_ino
    assert (tmp_path / "b").read_bytes() == b"2"
