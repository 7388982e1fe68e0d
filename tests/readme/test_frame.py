"""The settings, the lock and the workflows keep their promises."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import subprocess
import tomllib
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parents[2]


def text(path: str) -> str:
    return (REPOSITORY / path).read_text(encoding="utf-8")


def test_the_version_is_the_same_everywhere() -> None:
    version = tomllib.loads(text("seeds/package.toml"))["package"]["version"]
    assert tomllib.loads(text("pyproject.toml"))["project"]["version"] == version
    assert re.findall(r"^version: (.*)$", text("CITATION.cff"), re.MULTILINE) == [version]
    assert re.findall(r"^## (.*)$", text("CHANGELOG.md"), re.MULTILINE)[0] == version
    assert json.loads(text("datapackage.json"))["version"] == version


def test_the_columns_of_this_version_are_kept() -> None:
    """A later version is held to them (schema/frozen)."""
    version = json.loads(text("datapackage.json"))["version"]
    kept = csv.DictReader(io.StringIO(text("seeds/columns.csv")))
    listed = {(row["table"], row["column"]) for row in kept if row["version"] == version}
    declared = {
        (path.stem, field["name"])
        for path in (REPOSITORY / "schemas").glob("*.json")
        for field in json.loads(path.read_bytes())["fields"]
    }
    assert listed == declared


def test_the_lock_pins_every_package_with_hashes_and_names_no_host() -> None:
    lock = text("requirements.txt")
    packages = re.split(r"\n(?=\S)", lock.partition("\n")[2].strip())
    for package in packages:
        lines = package.splitlines()
        assert re.fullmatch(r"[a-z0-9._-]+==\S+ \\", lines[0]), lines[0]
        assert len(lines) > 1
        for line in lines[1:]:
            assert re.fullmatch(r" {4}--hash=sha256:[0-9a-f]{64}( \\)?", line), line
    assert "://" not in lock
    wanted = re.findall(r"^([a-z0-9-]+)", text("requirements.in"), re.MULTILINE)
    locked = {package.partition("==")[0] for package in packages}
    assert set(wanted) <= locked


def test_actions_are_pinned_by_commit() -> None:
    for workflow in (REPOSITORY / ".github" / "workflows").glob("*.yml"):
        used = re.findall(r"uses: (\S+)", workflow.read_text(encoding="utf-8"))
        assert used
        assert [action for action in used if not re.fullmatch(r".+@[0-9a-f]{40}", action)] == []


@pytest.mark.parametrize("script", ["run", "set-up", "validate"])
def test_the_scripts_of_ci_can_be_run(script: str) -> None:
    path = REPOSITORY / ".ci" / script
    assert os.access(path, os.X_OK)
    subprocess.run(["bash", "-n", str(path)], check=True)


def test_the_hook_and_the_action_run_the_same_script() -> None:
    assert "entry: .ci/validate\n" in text(".pre-commit-hooks.yaml")
    assert '"$GITHUB_ACTION_PATH/.ci/validate" "$@"' in text("action.yml")
