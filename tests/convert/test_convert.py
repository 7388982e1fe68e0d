"""``convert.py``: a folder of articles becomes a package, or nothing is written and it says why."""

from __future__ import annotations

import csv
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from recognition.checks.command import main as validate
from recognition.command import main
from recognition.tables.table_schemas import REPOSITORY
from tests.convert.articles import ENGLISH, write_articles

Capture = pytest.CaptureFixture[str]


def rows(package: Path, table: str) -> list[dict[str, str]]:
    with (package / "data" / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def content(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


@pytest.fixture(scope="module")
def articles(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_articles(tmp_path_factory.mktemp("foreign") / "статьи")


@pytest.fixture(scope="module")
def package(articles: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("package") / "new"
    assert main([str(articles), str(made)]) == 0
    return made


def test_the_committed_tables_are_what_the_articles_give() -> None:
    assert main(["--check", str(REPOSITORY / "seeds"), str(REPOSITORY)]) == 0


def test_check_fails_after_any_edit(articles: Path, package: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(package, copy)
    check = ["--check", str(articles), str(copy)]
    assert main(check) == 0
    for name, data in content(package).items():
        path = copy / name
        for edited in (data[:-1], data + b"\n", data.replace(b"a", b"b", 1)):
            path.write_bytes(edited)
            assert main(check) == 1, name
        path.unlink()
        assert main(check) == 1, name
        path.write_bytes(data)
    assert main(check) == 0


def test_check_names_the_file_and_writes_nothing(
    articles: Path, package: Path, tmp_path: Path, capsys: Capture
) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(package, copy)
    (copy / "data" / "speakers.csv").write_bytes(b"")
    before = content(copy)
    assert main(["--check", str(articles), str(copy)]) == 1
    assert "data/speakers.csv: differs" in capsys.readouterr().out.replace("\\", "/")
    assert content(copy) == before


def test_twice_the_same_bytes(articles: Path, package: Path, tmp_path: Path) -> None:
    """Also in a process of its own, where strings hash otherwise."""
    command = [sys.executable, str(REPOSITORY / "scripts" / "convert.py")]
    run = subprocess.run(
        [*command, str(articles), str(tmp_path)], capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stderr
    assert content(tmp_path) == content(package)


def test_a_foreign_folder_makes_a_valid_package(package: Path, capsys: Capture) -> None:
    assert validate([str(package)]) == 0, capsys.readouterr().out


def test_stock_frictionless_accepts_a_foreign_package(package: Path) -> None:
    run = subprocess.run(
        [sys.executable, "-m", "frictionless", "validate", "datapackage.json"],
        cwd=package,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stdout


def test_rows_of_the_foreign_folder(package: Path) -> None:
    paths = {row["source_id"]: row["path"] for row in rows(package, "sources")}
    assert sorted(paths.values()) == ["spain.txt", "windows.txt", "Астана.txt", "ещё/пусто.txt"]
    found: dict[str, set[tuple[str, str, str]]] = {path: set() for path in paths.values()}
    for row in rows(package, "recognition_positions"):
        stance = (row["holder_id"], row["stance"], row["object_id"])
        found[paths[row["source_id"]]].add(stance)
    english = {
        ("ESP", "does_not_recognise", "XKX"),
        ("SRB", "does_not_recognise", "XKX"),
        ("TUR", "recognises", "northern-cyprus"),
        ("GRC", "does_not_recognise", "northern-cyprus"),
    }
    assert found["spain.txt"] == english
    assert found["windows.txt"] == english
    assert found["Астана.txt"] == {
        ("KAZ", "does_not_recognise", "XKX"),
        ("KAZ", "does_not_recognise", "abkhazia"),
        ("TUR", "does_not_recognise", "crimea-as-part-of-russia"),
    }
    assert found["ещё/пусто.txt"] == set()


def test_every_text_is_its_slice_of_the_article(articles: Path, package: Path) -> None:
    stored = {
        row["source_id"]: (articles / row["path"]).read_bytes().decode()
        for row in rows(package, "sources")
    }
    for table, column in (("statements", "text"), ("recognition_positions", "evidence")):
        assert rows(package, table)
        for row in rows(package, table):
            words = stored[row["source_id"]][int(row["start"]) : int(row["end"])]
            assert words == row[column]
            assert row.get("cue", "") in words


def test_the_entities_are_just_those_that_rows_name(package: Path) -> None:
    used = {row[c] for row in rows(package, "recognition_positions") for c in ROLES}
    used |= {row["on_behalf_of"] for row in rows(package, "statements")}
    used |= {row["entity_id"] for row in rows(package, "speakers")}
    entities = rows(package, "entities")
    used |= {row[c] for row in entities for c in ("territory_id", "claimant_id")}
    assert {row["entity_id"] for row in entities} == used - {""}


ROLES = ("holder_id", "object_id")


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("a.txt", b"One.\nTwo \xff.", "a.txt:2: byte 9 is not UTF-8"),
        ("a.txt", b"", "a.txt: is empty"),
        ("a.md", b"Text.", "holds no .txt file"),
    ],
)
def test_input_that_cannot_be_used_leaves_the_package_as_it_was(
    name: str, data: bytes, message: str, package: Path, tmp_path: Path, capsys: Capture
) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "0.md").write_bytes(b"x")
    (folder / name).write_bytes(data)
    copy = tmp_path / "copy"
    shutil.copytree(package, copy)
    before = content(copy)
    for made in (tmp_path / "new", copy):
        assert main([str(folder), str(made)]) == 2
        assert message in capsys.readouterr().err
    assert not (tmp_path / "new").exists()
    assert content(copy) == before
    assert main(["--check", str(folder), str(copy)]) == 2


def test_a_folder_that_is_not_there(tmp_path: Path, capsys: Capture) -> None:
    assert main([str(tmp_path / "nowhere"), str(tmp_path / "new")]) == 2
    assert "nowhere: is not a folder" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_a_message_shows_control_characters(tmp_path: Path, capsys: Capture) -> None:
    assert main([str(tmp_path / "no\x1b[31mwhere"), str(tmp_path / "new")]) == 2
    assert "\x1b" not in capsys.readouterr().err


def test_hostile_texts_do_nothing_in_what_is_said(tmp_path: Path, capsys: Capture) -> None:
    folder = tmp_path / "\x1b[31m"
    folder.mkdir()
    hostile = "\u202e<b>Spain</b> does not recognise Kosovo\u2066, =1+1 its ministry said.\n"
    (folder / "a.txt").write_text(hostile, encoding="utf-8")
    package = folder / "package"
    arguments: list[list[str]] = [
        [str(folder), str(package)],
        ["--explain", str(folder / "a.txt")],
        ["--check", str(folder), str(tmp_path / "\u202enew")],
    ]
    assert [main(each) for each in arguments] == [0, 0, 1]
    said = capsys.readouterr()
    assert "Kosovo" in said.out
    assert not set(said.out + said.err) & set("\x1b\u202e\u2066")


def test_a_file_in_the_place_of_the_package(
    articles: Path, tmp_path: Path, capsys: Capture
) -> None:
    (tmp_path / "file").write_text("kept", encoding="utf-8")
    assert main([str(articles), str(tmp_path / "file")]) == 2
    assert "cannot write" in capsys.readouterr().err
    assert (tmp_path / "file").read_text(encoding="utf-8") == "kept"


def test_check_and_explain_exclude_each_other(capsys: Capture) -> None:
    with pytest.raises(SystemExit) as end:
        main(["--check", "--explain", "a.txt"])
    assert end.value.code == 2
    assert "not allowed with" in capsys.readouterr().err


def test_explain_shows_how_each_row_was_made(tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / "a.txt"
    path.write_text(ENGLISH, encoding="utf-8")
    assert main(["--explain", str(path)]) == 0
    blocks = capsys.readouterr().out.split("\n\n")
    assert blocks[0] == "a.txt (en)"
    (ours,) = [b for b in blocks if b.startswith("position") and "GRC" not in b and "Spain" in b]
    shown = dict(line.strip().split(maxsplit=1) for line in ours.splitlines())
    assert shown["position"] == "Spain does_not_recognise Kosovo"
    assert shown["sentence"].startswith("Spain does not recognise Kosovo, its foreign ministry")
    assert shown["clause"].startswith("Spain does not recognise Kosovo")
    assert (shown["subject"], shown["cue"], shown["object"]) == (
        "Spain",
        "does not recognise",
        "Kosovo",
    )
    assert shown["governors"] == "not"
    assert shown["rule"] == "active"
    assert shown["modality"].startswith("asserted, asserted by ")
    (why,) = [b for b in blocks if b.startswith("no row")]
    assert "Norway urged Serbia to recognise Kosovo." in why
    assert "cue      recognise" in why
    assert len(why.splitlines()[0].split()) > 3
    assert any("statement  direct, " in b and "We will not change our mind" in b for b in blocks)
    assert list(tmp_path.iterdir()) == [path]


def test_explain_of_an_article_that_cannot_be_read(tmp_path: Path, capsys: Capture) -> None:
    assert main(["--explain", str(tmp_path / "none.txt")]) == 2
    assert "none.txt: cannot be read" in capsys.readouterr().err
