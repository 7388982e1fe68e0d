"""Every rule fires: a package with one defect yields exactly one finding, at its place."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from recognition.checks.catalogue import catalogue
from recognition.checks.report import message
from recognition.checks.run import check_package
from recognition.tables.table_schemas import contract
from tests.checks.defects import Defect, constraints, defects
from tests.checks.sample import sample

DEFECTS = defects()
BOTH = pytest.mark.parametrize("quick", [False, True], ids=["full", "fast"])


def marked_line(path: Path, made: list[dict[str, object]]) -> int:
    """The physical line of the row that a test marked as broken."""
    number = next(n for n, row in enumerate(made) if row.get("_broken"))
    reader = csv.reader(io.StringIO(path.read_text(encoding="utf-8"), newline=""))
    for _ in range(number + 1):
        next(reader)
    return reader.line_num + 1


def expected_line(
    defect: Defect, folder: Path, kept: dict[str, list[dict[str, object]]]
) -> int | None:
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


@BOTH
@pytest.mark.parametrize("defect", DEFECTS, ids=lambda defect: f"{defect.rule}: {defect.name}")
def test_one_defect_is_one_finding(defect: Defect, quick: bool, tmp_path: Path) -> None:
    made = sample()
    defect.edit(made)
    kept: dict[str, list[dict[str, object]]] = {}
    made.edit_rows_last.append(kept.update)
    made.write(tmp_path)
    report = check_package(tmp_path, tmp_path / "articles", quick=quick)
    assert [finding.rule for finding in report.findings] == [defect.rule], [
        message(finding) for finding in report.findings
    ]
    finding = report.findings[0]
    line = expected_line(defect, tmp_path, kept)
    assert (finding.file, finding.line, finding.column) == (defect.file, line, defect.column)


@BOTH
def test_the_sample_is_valid(quick: bool, tmp_path: Path) -> None:
    made = sample().write(tmp_path)
    assert check_package(made, made / "articles", quick=quick).findings == ()


def test_every_rule_has_a_fixture() -> None:
    assert {defect.rule for defect in DEFECTS} == set(catalogue())


def test_every_constraint_of_a_schema_is_broken_by_a_fixture() -> None:
    broken = {(d.file, d.column, d.rule.split("/")[1]) for d in DEFECTS}
    for table, schema in contract().items():
        for field in schema.fields:
            for constraint in constraints(field):
                word = constraint.split(":")[0]
                assert (f"data/{table}.csv", field.name, word) in broken
