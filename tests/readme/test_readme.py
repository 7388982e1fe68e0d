"""What the README says is so: its reference is fresh, its examples run, no command is missing."""

from __future__ import annotations

import csv
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import duckdb
import pytest

from recognition.errors import InputError
from recognition.release.reference import BEGIN, END, main, reference, with_reference
from recognition.tables.table_schemas import contract
from tests.release.invented import write_invented

REPOSITORY = Path(__file__).resolve().parents[2]
README = (REPOSITORY / "README.md").read_text(encoding="utf-8")
COMMANDS = sorted(path.name for path in (REPOSITORY / "scripts").glob("*.py"))


def example(language: str) -> str:
    """The one code block in a language."""
    (found,) = re.findall(rf"```{language}\n(.*?)```", README, re.DOTALL)
    return str(found)


def test_the_reference_is_fresh() -> None:
    assert with_reference(README) == README, "run scripts/reference.py"
    assert main(["--check"]) == 0


def test_the_reference_names_every_column() -> None:
    for schema in contract().values():
        assert f"### {schema.name}\n" in README
        for column in schema.columns:
            assert f"| `{column}` |" in reference()


def test_a_stale_reference_is_noticed() -> None:
    stale = README.replace(reference(), "out of date")
    assert stale != README
    assert with_reference(stale) == README
    with pytest.raises(InputError):
        with_reference(README.replace(END, ""))
    with pytest.raises(InputError):
        with_reference(README + BEGIN)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_and_option_is_documented(command: str) -> None:
    assert f"python scripts/{command}" in README
    run = subprocess.run(
        [sys.executable, str(REPOSITORY / "scripts" / command), "--help"],
        capture_output=True,
        text=True,
        check=True,
    )
    undocumented = [
        option for option in options_in(run.stdout) if not re.search(rf"`{option}[ `]", README)
    ]
    assert undocumented == []


def options_in(usage: str) -> Iterator[str]:
    """The long options that a usage text introduces."""
    for line in usage.splitlines():
        introduced = re.match(r"\s+(?:-\w, |-\w [A-Z]+, )?(--[a-z-]+)", line)
        if introduced and introduced[1] != "--help":
            yield introduced[1]


def test_every_make_target_is_documented() -> None:
    makefile = (REPOSITORY / "Makefile").read_text(encoding="utf-8")
    (listed,) = re.findall(r"^\.PHONY: all (.*)$", makefile, re.MULTILINE)
    assert [target for target in listed.split() if f"`make {target}`" not in README] == []


def test_every_link_in_the_repository_leads_somewhere() -> None:
    links = [link for link in re.findall(r"\]\(([^)]+)\)", README) if "://" not in link]
    assert [link for link in links if not (REPOSITORY / link).exists()] == []


@pytest.fixture(params=["invented", "own"])
def _inside_a_package(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(REPOSITORY if request.param == "own" else write_invented(tmp_path))


@pytest.mark.usefixtures("_inside_a_package")
def test_the_pandas_example_runs() -> None:
    code = example("python")
    assert len(code.splitlines()) == 5
    names: dict[str, object] = {}
    exec(code, names)
    frame = names["positions"]
    schema = contract()["recognition_positions"]
    assert list(getattr(frame, "columns")) == list(schema.columns)  # noqa: B009
    types = {column: str(kind) for column, kind in getattr(frame, "dtypes").items()}  # noqa: B009
    for field in schema.fields:
        expected = {"integer": "Int64", "date": "datetime64", "string": "string"}[field.type]
        assert types[field.name].startswith(expected), field.name


@pytest.mark.usefixtures("_inside_a_package")
def test_the_duckdb_example_runs() -> None:
    query = example("sql")
    assert len(query.splitlines()) == 5
    with closing(duckdb.connect()) as database:
        assert database.execute(query).fetchall()


def test_the_r_example_types_every_column_that_is_not_text() -> None:
    code = example("r")
    assert len(code.splitlines()) == 5
    letters = {"integer": "i", "date": "D"}
    for field in contract()["recognition_positions"].fields:
        typed = re.search(rf"\b{field.name} = \"(\w)\"", code)
        assert (typed and typed[1]) == letters.get(field.type), field.name


@pytest.mark.parametrize("table", ["statements", "recognition_positions"])
def test_every_rule_of_the_tables_is_listed(table: str) -> None:
    with (REPOSITORY / "data" / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        rules = {row["rule"] for row in csv.DictReader(file)}
    listed = {name for rule in rules for name in (rule, rule.split(".")[0] + ".…")}
    listed &= {name for line in README.splitlines() for name in re.findall(r"`([^`]*)`", line)}
    assert rules
    assert {rule for rule in rules if listed.isdisjoint((rule, rule.split(".")[0] + ".…"))} == set()
