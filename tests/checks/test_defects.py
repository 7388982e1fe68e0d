"""Every rule fires: a package with one defect yields exactly one finding, at its place.

The fast path is asked about every fixture, the full one (frictionless, jsonschema, pandera)
about one fixture of each rule in each file; ``test_agreement`` compares the two on more.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from recognition.checks.catalogue import catalogue
from recognition.checks.run import check_package
from recognition.tables.table_schemas import contract
from tests.checks.defect import constraints
from tests.checks.defects import defects
from tests.checks.outcomes import Job, Outcome, outcomes
from tests.checks.sample import sample

DEFECTS = defects()


def jobs() -> Iterator[Job]:
    """Fixture and path (true for the fast one)."""
    seen = set()
    for number, defect in enumerate(DEFECTS):
        yield number, True
        if (defect.rule, defect.file) not in seen:
            yield number, False
        seen.add((defect.rule, defect.file))


def name(job: Job) -> str:
    """How pytest shows a job."""
    number, quick = job
    return f"{DEFECTS[number].rule}: {DEFECTS[number].name} ({'fast' if quick else 'full'})"


@pytest.fixture(scope="module")
def results(request: pytest.FixtureRequest) -> dict[Job, Outcome]:
    """The outcomes of the jobs that this run of pytest selected."""
    calls = [item.callspec.params for item in request.session.items if hasattr(item, "callspec")]
    return outcomes(call["job"] for call in calls if "job" in call)


@pytest.mark.parametrize("job", list(jobs()), ids=name)
def test_one_defect_is_one_finding(job: Job, results: dict[Job, Outcome]) -> None:
    defect, found = DEFECTS[job[0]], results[job]
    expected = [(defect.rule, defect.file, found.line, defect.column)]
    assert found.findings == expected, found.messages


@pytest.mark.parametrize("quick", [False, True], ids=["full", "fast"])
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
