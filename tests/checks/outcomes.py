"""What the checks say of each fixture, worked out by as many processes as there are cores."""

from __future__ import annotations

import csv
import io
import os
import tempfile
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import cache
from multiprocessing import get_context
from pathlib import Path

from recognition.checks.report import message
from recognition.checks.run import check_package
from tests.checks.defect import Defect
from tests.checks.defects import defects
from tests.checks.sample import Row, sample

Job = tuple[int, bool]


@dataclass(frozen=True)
class Outcome:
    """The findings in a fixture, as (rule, file, line, column), and the line that is meant."""

    findings: list[tuple[str, str, int | None, str | None]]
    messages: list[str]
    line: int | None


@cache
def _defects() -> list[Defect]:
    return defects()


def outcome(job: Job) -> Outcome:
    """Make the fixture with this number and check it."""
    number, quick = job
    defect = _defects()[number]
    made = sample()
    defect.edit(made)
    kept: dict[str, list[Row]] = {}
    made.edit_rows_last.append(kept.update)
    with tempfile.TemporaryDirectory() as scratch:
        folder = made.write(Path(scratch))
        found = check_package(folder, folder / "articles", quick=quick).findings
        return Outcome(
            [(f.rule, f.file, f.line, f.column) for f in found],
            [message(f) for f in found],
            expected_line(defect, folder, kept),
        )


def outcomes(jobs: Iterable[Job]) -> dict[Job, Outcome]:
    """The outcome of each job."""
    wanted = list(jobs)
    if len(wanted) < 10:
        return {job: outcome(job) for job in wanted}
    # A fork would copy the locks of the threads that polars runs.
    with ProcessPoolExecutor(os.cpu_count(), mp_context=get_context("spawn")) as pool:
        return dict(zip(wanted, pool.map(outcome, wanted, chunksize=4), strict=True))


def marked_line(path: Path, rows: list[Row]) -> int:
    """The physical line of the row that a fixture marked as broken."""
    number = next(n for n, row in enumerate(rows) if row.get("_broken"))
    reader = csv.reader(io.StringIO(path.read_bytes().decode("utf-8"), newline=""))
    for _ in range(number + 1):
        next(reader)
    return reader.line_num + 1


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
