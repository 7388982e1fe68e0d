"""A release is complete, the same each time, and never half there."""

from __future__ import annotations

import hashlib
import os
import random
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from recognition.errors import InputError
from recognition.release import swap, workbook
from recognition.release.publish import publish
from recognition.release.swap import CHECKSUMS, replacing
from tests.release.conftest import Release
from tests.release.invented import article, write_invented
from tests.release.runs import start
from tests.release.values import TABLES


def passes(_: Path) -> bool:
    return True


def contents(folder: Path) -> dict[str, str]:
    """The files of a folder by their checksums."""
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.iterdir()}


def is_whole(out: Path) -> bool:
    """Whether a release holds just what its checksums list."""
    lines = (out / CHECKSUMS).read_text(encoding="utf-8").splitlines()
    listed = {name: checksum for checksum, name in (line.split("  ") for line in lines)}
    found = contents(out)
    del found[CHECKSUMS]
    return found == listed


def test_everything_is_there(release: Release) -> None:
    assert is_whole(release.out)
    endings = {path.name.removeprefix("recognition-positions") for path in release.out.iterdir()}
    assert {f"{table}.parquet" for table in TABLES} <= endings
    for ending in (".zip", ".sqlite", ".xlsx"):
        assert release.file(ending).stat().st_size


def test_the_archive_holds_no_article(release: Release) -> None:
    with zipfile.ZipFile(release.file(".zip")) as archive:
        assert archive.testzip() is None
        names = [name.partition("/")[2] for name in archive.namelist()]
        packed = b"".join(archive.read(name) for name in archive.namelist())
    assert "datapackage.json" in names
    assert {f"data/{table}.csv" for table in TABLES} <= set(names)
    assert {f"schemas/{table}.json" for table in TABLES} <= set(names)
    assert not [name for name in names if name.endswith(".txt") or name.startswith("seeds")]
    assert article().encode() not in packed


def test_the_archive_is_a_valid_package(release: Release, tmp_path: Path) -> None:
    import frictionless

    with zipfile.ZipFile(release.file(".zip")) as archive:
        archive.extractall(tmp_path)
    (folder,) = tmp_path.iterdir()
    report = frictionless.validate(str(folder / "datapackage.json"))
    assert report.valid, report.flatten(["title", "note"])


def test_the_same_package_gives_the_same_bytes(release: Release, tmp_path: Path) -> None:
    time.sleep(2.1)  # the resolution of the times in a zip archive
    assert publish(release.package, tmp_path / "again", passes)
    assert contents(tmp_path / "again") == contents(release.out)


def test_findings_leave_the_earlier_release(tmp_path: Path) -> None:
    package, out = write_invented(tmp_path), tmp_path / "dist"
    assert publish(package, out, passes)
    earlier = contents(out)
    (package / "README.md").write_text("new", encoding="utf-8")
    assert publish(package, out, lambda _: False) is None
    assert contents(out) == earlier
    assert publish(package, tmp_path / "other", lambda _: False) is None
    assert not (tmp_path / "other").exists()


def test_a_new_release_replaces_the_earlier_one(tmp_path: Path) -> None:
    package, out = write_invented(tmp_path), tmp_path / "dist"
    publish(package, out, passes)
    earlier = contents(out)
    (package / "README.md").write_text("new", encoding="utf-8")
    publish(package, out, passes)
    assert is_whole(out)
    changed = {name for name, checksum in contents(out).items() if earlier[name] != checksum}
    assert changed == {CHECKSUMS, "recognition-positions-of-a-folder.zip"}
    assert sorted(p.name for p in tmp_path.iterdir()) == ["articles", "dist", "package"]


def test_without_an_exchange_of_names_the_release_is_replaced_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(swap, "_exchange", lambda *_: False)
    test_a_new_release_replaces_the_earlier_one(tmp_path)


def test_a_package_that_changes_meanwhile_is_not_published(tmp_path: Path) -> None:
    package = write_invented(tmp_path)

    def edit(_: Path) -> bool:
        (package / "data" / "speakers.csv").write_text("edited", encoding="utf-8")
        return True

    with pytest.raises(InputError, match="changed while it was checked"):
        publish(package, tmp_path / "dist", edit)
    assert not (tmp_path / "dist").exists()


@pytest.mark.parametrize("name", ["thesis.txt", CHECKSUMS + ".old"])
def test_a_folder_with_other_files_is_not_replaced(tmp_path: Path, name: str) -> None:
    package, out = write_invented(tmp_path), tmp_path / "dist"
    publish(package, out, passes)
    (out / name).write_text("precious", encoding="utf-8")
    earlier = contents(out)
    with pytest.raises(InputError, match="not part of a release"):
        publish(package, out, passes)
    assert contents(out) == earlier


def test_an_out_that_cannot_be_made_is_told_plainly(tmp_path: Path) -> None:
    package = write_invented(tmp_path)
    with pytest.raises(InputError, match="cannot write the release"):
        publish(package, package / "datapackage.json" / "dist", passes)
    with pytest.raises(InputError, match="is not a folder"):
        publish(package, package / "datapackage.json", passes)


def test_no_package_is_told_plainly(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no package"):
        publish(tmp_path, tmp_path / "dist", passes)


def test_a_full_disk_leaves_the_earlier_release(tmp_path: Path) -> None:
    package, out = write_invented(tmp_path), tmp_path / "dist"
    publish(package, out, passes)
    earlier = contents(out)
    run = start(package, out, said=tmp_path / "said", largest=20_000)
    run.join()
    assert run.exitcode == 2
    assert "cannot write the release" in (tmp_path / "said").read_text(encoding="utf-8")
    assert contents(out) == earlier
    assert sorted(p.name for p in tmp_path.iterdir()) == ["articles", "dist", "package", "said"]


def test_a_kill_at_any_moment_leaves_a_whole_release(tmp_path: Path) -> None:
    package, out = write_invented(tmp_path), tmp_path / "dist"
    publish(package, out, passes)
    duration = _run_and_kill(package, out, after=None)
    rng = random.Random(7)
    for number in range(16):
        (package / "README.md").write_text(str(number), encoding="utf-8")
        _run_and_kill(package, out, after=rng.uniform(0, duration))
        assert is_whole(out)
    publish(package, out, passes)
    assert is_whole(out)
    assert sorted(p.name for p in tmp_path.iterdir()) == ["articles", "dist", "package"]


def _run_and_kill(package: Path, out: Path, after: float | None) -> float:
    """Runs the command, kills it so many seconds after it began, and says how long it ran."""
    run = start(package, out)
    began = time.monotonic()
    if after is not None:
        time.sleep(after)
        run.kill()
    run.join()
    return time.monotonic() - began


def test_runs_at_once_do_not_mix_their_files(tmp_path: Path) -> None:
    packages = [write_invented(tmp_path / name) for name in ("one", "two")]
    (packages[1] / "README.md").write_text("the second", encoding="utf-8")
    alone = []
    for package in packages:
        publish(package, package.parent / "dist", passes)
        alone.append(contents(package.parent / "dist"))
    out = tmp_path / "dist"
    runs = [start(package, out) for package in packages * 2]
    for run in runs:
        run.join()
    assert [run.exitcode for run in runs] == [0] * len(runs)
    assert contents(out) in alone
    assert sorted(p.name for p in tmp_path.iterdir()) == ["dist", "one", "two"]


def test_a_kill_between_two_renames_is_mended_by_the_next_run(tmp_path: Path) -> None:
    out = tmp_path / "dist"
    old = tmp_path / ".dist-incoming-abc-old"
    old.mkdir()
    (old / CHECKSUMS).write_text("", encoding="utf-8")
    with replacing(out) as incoming:
        assert (out / CHECKSUMS).exists()
        (incoming / CHECKSUMS).write_text("", encoding="utf-8")
    assert [path.name for path in tmp_path.iterdir()] == ["dist"]


def test_a_folder_of_a_living_run_is_not_swept(tmp_path: Path) -> None:
    with replacing(tmp_path / "dist") as first:
        (first / CHECKSUMS).write_text("", encoding="utf-8")
        with replacing(tmp_path / "dist") as second:
            assert first.exists()
            (second / CHECKSUMS).write_text("", encoding="utf-8")
    assert [path.name for path in tmp_path.iterdir()] == ["dist"]


def test_what_no_workbook_can_hold_is_left_out_and_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workbook, "LONGEST_TEXT", 30)
    published = publish(write_invented(tmp_path), tmp_path / "dist", passes)
    assert published is not None
    assert published.left_out is not None
    assert "a text of more than 30 characters" in published.left_out
    assert not [name for name in published.files if name.endswith(".xlsx")]


Damage = Callable[[Path], None]


def _descriptor_elsewhere(package: Path) -> None:
    (package / "datapackage.json").rename(package.parent / "real.json")
    (package / "datapackage.json").symlink_to(package.parent / "real.json")


def _data_elsewhere(package: Path) -> None:
    (package / "data").rename(package.parent / "data")
    (package / "data").symlink_to(package.parent / "data")


def _device(package: Path) -> None:
    (package / "data" / "speakers.csv").unlink()
    os.mkfifo(package / "data" / "speakers.csv")


def _name_that_leaves(package: Path) -> None:
    path = package / "datapackage.json"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("recognition-positions-of", "../../recognition-positions-of"))


@pytest.mark.parametrize(
    "damage", [_descriptor_elsewhere, _data_elsewhere, _device, _name_that_leaves]
)
def test_links_devices_and_paths_that_leave_the_folder_are_refused(
    tmp_path: Path, damage: Damage
) -> None:
    package = write_invented(tmp_path)
    damage(package)
    with pytest.raises(InputError):
        publish(package, tmp_path / "dist", passes)
    assert not (tmp_path / "dist").exists()
