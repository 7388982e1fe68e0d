"""Every rule fires: a package with one defect yields exactly one finding, at its place.

The fast path is asked about every fixture, the full one (frictionless, jsonschema, pandera)
about one fixture of each rule in each file; ``test_agreement`` compares the two on more.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from recognition.checks import command
from recognition.checks.catalogue import catalogue
from recognition.checks.report import as_json, message
from recognition.checks.run import check_package
from recognition.tables.table_schemas import contract
from tests.checks.defect import Defect, constraints
from tests.checks.defects import defects
from tests.checks.remembered import remembering
from tests.checks.sample import Row, sample

DEFECTS = defects()
#: The first fixture of each rule, which the rules page quotes.
FIRST = {defect.rule: defect for defect in reversed(DEFECTS)}
REPORT = Draft202012Validator(
    json.loads((Path(command.__file__).parent / "report_schema.json").read_text(encoding="utf-8"))
)


def cases() -> Iterator[tuple[Defect, bool]]:
    """Fixture and path (true for the fast one)."""
    seen = set()
    for defect in DEFECTS:
        yield defect, True
        if (defect.rule, defect.file) not in seen:
            yield defect, False
        seen.add((defect.rule, defect.file))


def name(case: tuple[Defect, bool]) -> str:
    """How pytest shows a case."""
    defect, quick = case
    return f"{defect.rule}: {defect.name} ({'fast' if quick else 'full'})"


@pytest.fixture(scope="module", autouse=True)
def _each_content_is_checked_once() -> Iterator[None]:
    with remembering():
        yield


@pytest.mark.parametrize("case", list(cases()), ids=name)
def test_one_defect_is_one_finding(case: tuple[Defect, bool], tmp_path: Path) -> None:
    defect, quick = case
    made = sample()
    defect.edit(made)
    kept: dict[str, list[Row]] = {}
    made.edit_rows_last.append(kept.update)
    folder = made.write(tmp_path)
    report = check_package(folder, folder / "articles", quick=quick)
    messages = [message(finding) for finding in report.findings]
    found = [(f.rule, f.file, f.line, f.column) for f in report.findings]
    line = expected_line(defect, folder, kept)
    assert found == [(defect.rule, defect.file, line, defect.column)], messages
    assert set(report.findings[0].layers) == expected_layers(defect.rule, quick=quick)
    for entry in as_json(report):
        REPORT.validate(json.loads(entry))
    if quick and defect is FIRST[defect.rule]:
        assert placeless(messages[0]) == placeless(catalogue()[defect.rule].example)


def expected_layers(rule: str, *, quick: bool) -> set[str]:
    """Those that the catalogue names and that a path asks."""
    layers = set(catalogue()[rule].layers)
    if rule.startswith("descriptor/"):
        return layers - {"frictionless"}  # which is asked if the profile has nothing against it
    if quick:
        return layers - {"frictionless", "jsonschema", "pandera"}
    return layers - {"polars"} if "pandera" in layers else layers


def placeless(said: str) -> str:
    """A message without its line: in the descriptor that moves with every word of its prose."""
    return re.sub(r":\d+", "", said)


def expected_line(defect: Defect, folder: Path, kept: dict[str, list[Row]]) -> int | None:
    """The line that a fixture means."""
    if defect.line is None:
        return None
    if defect.line == -1:
        return marked_line(folder / defect.file, kept[Path(defect.file).stem])
    if isinstance(defect.line, int):
        return defect.line
    text, after = (defect.line, 0) if isinstance(defect.line, str) else defect.line
    lines = (folder / defect.file).read_text(encoding="utf-8").split("\n")
    return 1 + after + next(number for number, line in enumerate(lines) if text in line)


def marked_line(path: Path, rows: list[Row]) -> int:
    """The physical line of the row that a fixture marked as broken."""
    number = next(n for n, row in enumerate(rows) if row.get("_broken"))
    reader = csv.reader(io.StringIO(path.read_bytes().decode("utf-8"), newline=""))
    for _ in range(number + 1):
        next(reader)
    return reader.line_num + 1


@pytest.mark.parametrize("quick", [False, True], ids=["full", "fast"])
def test_the_sample_is_valid(quick: bool, tmp_path: Path) -> None:
    made = sample().write(tmp_path)
    assert check_package(made, made / "articles", quick=quick).findings == ()


def test_every_rule_has_a_fixture() -> None:
    assert {defect.rule for defect in DEFECTS} == set(catalogue())


def test_every_constraint_of_a_schema_is_broken_by_a_fixture() -> None:
    broken = {(d.file, d.column, d.rule.split("/")[1]) for d in DEFECTS}
    for table, schema in contract().items():
        assert (f"data/{table}.csv", schema.key, "primary") in broken
        for key in schema.foreign_keys:
            assert (f"data/{table}.csv", key.column, "foreign") in broken
        for field in schema.fields:
            for constraint in constraints(field):
                word = constraint.split(":")[0]
                assert (f"data/{table}.csv", field.name, word) in broken
