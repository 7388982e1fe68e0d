"""The command checks, publishes, and says how it went by its exit status."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from recognition.release.command import main
from tests.release.conftest import REPOSITORY
from tests.release.invented import FILE, write_invented
from tests.release.test_publish import contents, is_whole


def test_a_valid_package_is_published(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    package, out = write_invented(tmp_path), tmp_path / "dist"
    articles = tmp_path / "articles"
    assert main([str(package), "--out", str(out), "--articles", str(articles)]) == 0
    printed = capsys.readouterr().out
    assert is_whole(out)
    assert all(str(path) in printed for path in out.iterdir())
    assert "not checked: evidence" not in printed


def test_a_finding_is_shown_and_nothing_is_published(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    package, out = write_invented(tmp_path), tmp_path / "dist"
    assert main([str(package), "--out", str(out)]) == 0
    earlier = contents(out)
    table = package / "data" / "recognition_positions.csv"
    table.write_bytes(table.read_bytes().replace(b"does_not_recognise", b"recognises"))
    assert main([str(package), "--out", str(out)]) == 1
    printed = capsys.readouterr()
    assert "data/recognition_positions.csv:2" in printed.out
    assert "nothing was published" in printed.err
    assert contents(out) == earlier


def test_words_that_the_article_does_not_hold_are_not_published(tmp_path: Path) -> None:
    package = write_invented(tmp_path)
    article = tmp_path / "articles" / FILE
    article.write_bytes(article.read_bytes().replace(b"never", b"nevar").replace(b"not", b"now"))
    out = tmp_path / "dist"
    assert main([str(package), "--out", str(out), "--articles", str(article.parent)]) == 1
    assert not out.exists()


def test_what_is_no_package_cannot_be_published(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(tmp_path / "nowhere"), "--out", str(tmp_path / "dist")]) == 2
    error = capsys.readouterr().err
    assert error.startswith("publish: ")
    assert error.count("\n") == 1


def test_a_release_publishes_to_itself(tmp_path: Path) -> None:
    """The archive alone, without this repository, holds all that a release is made of."""
    assert main([str(write_invented(tmp_path)), "--out", str(tmp_path / "dist")]) == 0
    (archive,) = (tmp_path / "dist").glob("*.zip")
    assert main([str(archive), "--out", str(tmp_path / "again")]) == 0
    assert contents(tmp_path / "again") == contents(tmp_path / "dist")


def test_an_archive_with_members_outside_is_refused(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "bad.zip", "w") as archive:
        archive.writestr("../../datapackage.json", "{}")
    assert main([str(tmp_path / "bad.zip"), "--out", str(tmp_path / "dist")]) == 2


def test_the_script_runs_from_anywhere(tmp_path: Path) -> None:
    package = write_invented(tmp_path)
    script = REPOSITORY / "scripts" / "publish.py"
    run = subprocess.run([sys.executable, script], cwd=package, capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    assert is_whole(package / "dist")
