"""The command: exit statuses, releases as .zip, hostile packages and hostile texts."""

from __future__ import annotations

import json
import random
import shutil
import stat
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

import pytest

from recognition.checks.command import main
from recognition.checks.folder import articles_of, opened
from recognition.errors import InputError
from recognition.release.command import main as publish
from recognition.tables.table_schemas import REPOSITORY
from tests.checks.sample import Sample, sample
from tests.convert.test_interruption import nobody

HOSTILE = {
    "markup": "<script>alert(1)</script>",
    "SQL": "x'); DROP TABLE statements;--",
    "formula": '=HYPERLINK("https://example.org")',
    "escape": "\x1b]0;title\x07\x1b[31mred",
    "bidirectional": "\u202eevil\u2066",
    "workflow": "a\n::error::forged%0A",
    "line": "a\r\nb\u2028c",
}


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """The valid sample."""
    return sample().write(tmp_path / "package")


def zipped(folder: Path, to: Path, prefix: str = "") -> Path:
    with zipfile.ZipFile(to, "w") as archive:
        for path in sorted(folder.rglob("*")):
            if path.is_file() and "articles" not in path.parts:
                archive.write(path, prefix + path.relative_to(folder).as_posix())
    return to


def test_valid_is_0(package: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(package), "--path", "fast"]) == 0
    said = capsys.readouterr().out
    assert "evidence: no articles at hand" in said
    assert said.splitlines()[-1].startswith("valid: 5 tables, 21 rows")


def test_the_articles_are_compared(package: Path, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = [str(package), "--articles", str(package / "articles"), "--path", "fast"]
    assert main(arguments) == 0
    assert capsys.readouterr().out.endswith("3 articles\n")


@pytest.mark.parametrize("prefix", ["", "recognition-positions-0.1.0/"])
def test_a_release_is_checked_as_it_is(package: Path, tmp_path: Path, prefix: str) -> None:
    release = zipped(package, tmp_path / "release.zip", prefix)
    assert main([str(release), "--path", "fast"]) == 0


def refused(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> str:
    assert main(arguments) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert len(said.err.splitlines()) == 1
    return said.err


def test_what_cannot_run_is_2(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "no such folder" in refused([str(tmp_path / "nowhere")], capsys)
    assert "no package" in refused([str(tmp_path)], capsys)
    (tmp_path / "file").write_bytes(b"x")
    assert "neither a folder nor a .zip" in refused([str(tmp_path / "file")], capsys)
    (tmp_path / "bad.zip").write_bytes(b"PK\x05\x06" + b"\0" * 17 + b"x")
    assert main([str(tmp_path / "bad.zip")]) == 2


@pytest.mark.parametrize("member", ["../outside", "/absolute", "a/../../b", "C:\\x", "a\\..\\b"])
def test_a_zip_that_points_outside_is_refused(
    member: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with zipfile.ZipFile(tmp_path / "release.zip", "w") as archive:
        archive.writestr("datapackage.json", "{}")
        archive.writestr(member, "x")
    assert "refused" in refused([str(tmp_path / "release.zip")], capsys)


@pytest.mark.parametrize("kind", [stat.S_IFLNK, stat.S_IFCHR, stat.S_IFIFO])
def test_a_zip_with_a_link_or_a_device_is_refused(
    kind: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    member = zipfile.ZipInfo("data/statements.csv")
    member.external_attr = (kind | 0o644) << 16
    with zipfile.ZipFile(tmp_path / "release.zip", "w") as archive:
        archive.writestr(member, "/etc/passwd")
    assert "refused" in refused([str(tmp_path / "release.zip")], capsys)


def test_a_damaged_zip_is_one_message(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Whichever of its bytes are other ones: refused, or checked as the package that it holds."""
    release = tmp_path / "release.zip"
    with zipfile.ZipFile(release, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in ("datapackage.json", "data/statements.csv", "data/é.csv"):
            archive.writestr(name, b"abcdefgh" * 40 + name.encode())
    whole = release.read_bytes()
    chance = random.Random(5)
    refusals = 0
    for _ in range(300):
        damaged = bytearray(whole)
        damaged[chance.randrange(len(whole))] = chance.randrange(256)
        release.write_bytes(damaged)
        try:
            with opened(release):
                pass
        except InputError:
            refusals += 1
    assert refusals > 100
    release.write_bytes(whole.replace("é".encode(), b"\xff\xfe"))
    assert "cannot be unpacked" in refused([str(release)], capsys)


def test_a_zip_with_two_members_of_one_name_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Some tools take the first of them, others the last."""
    with zipfile.ZipFile(tmp_path / "release.zip", "w") as archive:
        archive.writestr("datapackage.json", "{}")
        with pytest.warns(UserWarning, match="Duplicate name"):
            archive.writestr("datapackage.json", "{}")
    assert "more than once" in refused([str(tmp_path / "release.zip")], capsys)


def test_a_path_longer_than_any_file_name_is_a_missing_article(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    made = sample()
    made.row("sources", 1)["path"] = "c" * 300
    package = made.write(tmp_path)
    arguments = [str(package), "--articles", str(package / "articles"), "--path", "fast"]
    assert main(arguments) == 1
    assert "evidence/missing" in capsys.readouterr().out
    assert "File name too long" in refused(["x" * 300], capsys)


def test_a_folder_that_cannot_be_read_is_2(
    capsys: pytest.CaptureFixture[str], package: Path
) -> None:
    with tempfile.TemporaryDirectory() as scratch:
        place = Path(scratch) / "package"
        shutil.copytree(package, place)
        Path(scratch).chmod(0o755)
        (place / "schemas").chmod(0)
        with nobody():
            assert "Permission denied" in refused([str(place), "--path", "fast"], capsys)


def test_emptied_bounds_are_no_bounds(package: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (package / "seeds").mkdir()
    (package / "seeds" / "volumes.csv").write_bytes(b"table,rows\n")
    assert "needs a row for each of" in refused([str(package), "--path", "fast"], capsys)


def test_articles_that_are_not_there_are_2(
    package: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    nowhere = str(tmp_path / "nowhere")
    assert "no such folder" in refused([str(package), "--articles", nowhere], capsys)
    arguments = [str(package), "--out", str(tmp_path / "dist"), "--articles", nowhere]
    assert publish([*arguments]) == 2
    assert "no such folder" in capsys.readouterr().err


def test_articles_behind_a_link_are_not_taken_for_the_package_s_own(package: Path) -> None:
    (package / "seeds").symlink_to(package / "articles")
    assert articles_of(package, None) is None
    assert articles_of(package, package / "seeds") == package / "seeds"


def test_a_linked_descriptor_is_not_read(
    package: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (package / "datapackage.json").rename(tmp_path / "elsewhere.json")
    (package / "datapackage.json").symlink_to(tmp_path / "elsewhere.json")
    assert main([str(package), "--path", "fast"]) == 1
    assert "symbolic link" in capsys.readouterr().out


def hostile(text: str) -> Sample:
    """Every free cell of a row is the text, so that many rules speak of it."""
    made = sample()
    made.row("entities", 2)["name"] = text
    made.row("speakers", 2)["type"] = text
    made.row("statements", 2)["language"] = text
    made.row("statements", 2)["speaker_role"] = text
    made.edit_folder.append(lambda folder: (folder / "data" / "\x1b[1m\u202e").write_bytes(b""))
    return made


@pytest.mark.parametrize("form", ["text", "json", "github"])
@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_texts_do_nothing_in_messages(
    text: str, form: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    package = hostile(text).write(tmp_path)
    arguments = [str(package), "--articles", str(package / "articles"), "--path", "fast"]
    assert main([*arguments, "--format", form]) == 1
    said = capsys.readouterr().out
    assert not set(said) & set("\x1b\x07\r\u202e\u2066\u2028")
    lines = said.splitlines()
    assert len(lines) >= 4
    if form == "json":
        assert all(isinstance(json.loads(line), dict) for line in lines)
    if form == "github":
        assert all(line.startswith(("::error file=", "::notice::not ch")) for line in lines[:-1])
        assert not any(line.startswith("::error::") for line in lines)


def test_an_annotation_names_the_file_from_where_the_command_runs(
    package: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (package / "data" / "stray").write_bytes(b"")
    for folder, place in ((package.parent, package.name), (package, ".")):
        monkeypatch.chdir(folder)
        assert main([place, "--path", "fast", "--format", "github"]) == 1
        said = capsys.readouterr().out
        assert said.startswith(f"::error file={Path(place, 'data/stray')},title=file/stray::")


def test_thousands_of_findings_are_counted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    made = sample()
    for number in range(3000):
        made.tables["speakers"].append(
            {**made.row("speakers", 1), "speaker_id": f"s-{number:04}", "type": "king"}
        )
    package = made.write(tmp_path)
    assert main([str(package), "--path", "fast"]) == 1
    said = capsys.readouterr().out
    assert "… and 2,990 more of [row/enum]" in said
    assert "6,000 findings under 2 of" in said
    assert len(said.splitlines()) < 30
    assert main([str(package), "--path", "fast", "--format", "json"]) == 1
    assert len(capsys.readouterr().out.splitlines()) == 6001


def test_the_script_runs_with_any_terminal(package: Path) -> None:
    (package / "data" / "заметка.txt").write_bytes(b"")
    script = REPOSITORY / "scripts" / "validate.py"
    ran = subprocess.run(
        [sys.executable, str(script), str(package)],
        capture_output=True,
        env={"PYTHONIOENCODING": "ascii", "PATH": ""},
        check=False,
    )
    assert ran.returncode == 1, ran.stderr
    assert b"file/stray" in ran.stdout
