"""The rules page and the list of rules are as the catalogue has them.

``test_defects`` compares each example in the catalogue with what its fixture yields.
"""

from __future__ import annotations

import pytest

from recognition.checks import command
from recognition.checks.catalogue import catalogue
from recognition.checks.reference import PAGE, page


def test_rules_page_is_up_to_date() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "PYTHONPATH=scripts python -m " + (
        "recognition.checks.reference"
    )


def test_rules_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert command.main(["--rules"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines] == list(catalogue())
