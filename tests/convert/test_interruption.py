"""``convert.py`` killed, crowded or without space leaves the old package or the new one, whole."""

from __future__ import annotations

import os
import random
import resource
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from recognition.command import main
from recognition.tables.table_schemas import REPOSITORY
from recognition.tables.transaction import complete
from tests.convert.articles import ENGLISH

#: Converts two folders in turn, in a child that has everything loaded, until it is killed.
#: A line of input is a time after which the present child dies and the next one begins.
CONVERTER = """
import os, signal, sys, time
sys.path.insert(0, {scripts!r})
from recognition.command import main
folders, package = sys.argv[1:3], sys.argv[3]
sys.stdout = sys.stderr = open(os.devnull, "w")
for folder in folders:
    main([folder, package])
for line in sys.stdin:
    child = os.fork()
    if not child:
        while True:
            for folder in folders:
                main([folder, package])
    time.sleep(float(line))
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    os.write(1, b".")
"""


def content(package: Path) -> dict[str, bytes]:
    """The files of a package."""
    places = {path.relative_to(package).as_posix(): path for path in package.rglob("*.*")}
    return {name: path.read_bytes() for name, path in places.items() if path.is_file()}


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Two folders of articles."""
    made = []
    for name, text in (("one", ENGLISH), ("two", ENGLISH.replace("Serbia", "Norway"))):
        folder = tmp_path_factory.mktemp(name)
        (folder / "article.txt").write_bytes(text.encode())
        made.append(folder)
    return made


@pytest.fixture(scope="module")
def packages(folders: list[Path], tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The package of each folder."""
    made = [tmp_path_factory.mktemp("package") / folder.name for folder in folders]
    assert [main([str(a), str(b)]) for a, b in zip(folders, made, strict=True)] == [0, 0]
    return made


def start(folders: list[Path], package: Path) -> subprocess.Popen[bytes]:
    """A process that converts until its input ends; what it leaves lies beside ``package``."""
    code = CONVERTER.format(scripts=str(REPOSITORY / "scripts"))
    arguments = [sys.executable, "-c", code, *map(str, folders), str(package)]
    environment = {**os.environ, "TMPDIR": str(package.parent)}
    pipe = subprocess.PIPE
    return subprocess.Popen(arguments, stdin=pipe, stdout=pipe, env=environment)


def kill_after(seconds: float, *converters: subprocess.Popen[bytes]) -> None:
    """Let the children live so long, at the same time."""
    for converter in converters:
        assert converter.stdin is not None
        converter.stdin.write(f"{seconds}\n".encode())
        converter.stdin.flush()
    for converter in converters:
        assert converter.stdout is not None
        assert converter.stdout.read(1) == b"."


def test_killed_at_any_moment(folders: list[Path], packages: list[Path], tmp_path: Path) -> None:
    wanted = [content(package) for package in packages]
    chance = random.Random(3)
    package = tmp_path / "package"
    converters = [start(folders, package), start(folders[::-1], package)]
    seen = set()
    for number in range(12):
        # Alone, and beside another run.
        kill_after(chance.random() * 0.2, *converters[: 1 + number % 2])
        complete(package)
        found = {name: data for name, data in content(package).items() if name[0] != "."}
        seen.add(wanted.index(found))
    for converter in converters:
        converter.communicate()
    assert seen == {0, 1}
    assert main([str(folders[0]), str(package)]) == 0
    assert content(package) == wanted[0]


def test_a_full_disk(
    folders: list[Path], packages: list[Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    package = tmp_path / "package"
    shutil.copytree(packages[0], package)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    for largest in (100, 2_000):
        resource.setrlimit(resource.RLIMIT_FSIZE, (largest, hard))
        try:
            assert main([str(folders[1]), str(package)]) == 2
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        (line,) = capsys.readouterr().err.splitlines()
        assert "cannot write" in line
        assert content(package) == content(packages[0])


@contextmanager
def nobody() -> Iterator[None]:
    """Without the rights of root, whom no mode of a folder stops."""
    user = os.geteuid()
    if user == 0:
        os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(user)


def test_a_folder_that_is_read_only(
    folders: list[Path], packages: list[Path], capsys: pytest.CaptureFixture[str]
) -> None:
    with tempfile.TemporaryDirectory() as scratch:
        place = Path(scratch)
        place.chmod(0o755)
        shutil.copytree(packages[0], place / "package")
        shutil.copytree(folders[1], place / "articles")
        for folder in (place / "package", *(place / "package").rglob("*")):
            folder.chmod(0o555 if folder.is_dir() else 0o444)
        (place / "articles").chmod(0o755)
        with nobody():
            assert main([str(place / "articles"), str(place / "package")]) == 2
        (line,) = capsys.readouterr().err.splitlines()
        assert "cannot write (Permission denied)" in line
        assert content(place / "package") == content(packages[0])
        for folder in (place / "package", *(place / "package").rglob("*")):
            folder.chmod(0o755)
