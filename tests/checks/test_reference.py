"""The rules page, the examples in the catalogue and the JSON report are as documented."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from recognition.checks import command
from recognition.checks.catalogue import catalogue
from recognition.checks.reference import PAGE, page
from recognition.checks.report import as_json, message
from recognition.checks.run import check_package
from tests.checks.defects import defects
from tests.checks.sample import sample

SCHEMA = Path(command.__file__).parent / "report_schema.json"


def test_rules_page_is_up_to_date() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "PYTHONPATH=scripts python -m " + (
        "recognition.checks.reference"
    )


@pytest.mark.parametrize("rule", sorted(catalogue()))
def test_example_is_what_a_fixture_says(rule: str, tmp_path: Path) -> None:
    defect = next(defect for defect in defects() if defect.rule == rule)
    made = sample()
    defect.edit(made)
    made.write(tmp_path)
    report = check_package(tmp_path, tmp_path / "articles", quick=True)
    said = message(report.findings[0])
    # The place of a line in the descriptor moves with every word of seeds/package.toml.
    assert re.sub(r":\d+", "", said) == re.sub(r":\d+", "", catalogue()[rule].example)
    validator = Draft202012Validator(json.loads(SCHEMA.read_text(encoding="utf-8")))
    for line in as_json(report):
        validator.validate(json.loads(line))


def test_rules_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert command.main(["--rules"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines] == list(catalogue())
