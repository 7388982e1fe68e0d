"""Findings as text for people, as JSON lines for programs, as annotations for GitHub."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator

from recognition.checks.catalogue import catalogue
from recognition.checks.findings import Finding, shortened, visible
from recognition.checks.run import Report

#: How many findings of one rule are shown before the rest is only counted.
SHOWN_OF_A_RULE = 10


def message(finding: Finding) -> str:
    """One finding on one line, with nothing in it that a terminal would act on."""
    place = finding.file if finding.line is None else f"{finding.file}:{finding.line}"
    column = f" {finding.column}" if finding.column else ""
    row = f" ({finding.key} {shortened(finding.row)})" if finding.key and finding.row else ""
    value = f": {_quoted(finding.value)}" if finding.value is not None else ""
    return (
        f"{visible(place)}{visible(column)}{row}: {visible(finding.problem)}{value}; "
        f"{finding.remedy} [{finding.rule}]"
    )


def _quoted(value: str) -> str:
    return '"' + shortened(value) + '"'


def _first_of_each(report: Report) -> Iterator[tuple[Finding, int]]:
    """The findings to show, each with the number that its rule has beyond them, at the last."""
    totals = Counter(finding.rule for finding in report.findings)
    shown: Counter[str] = Counter()
    for finding in report.findings:
        shown[finding.rule] += 1
        if shown[finding.rule] <= SHOWN_OF_A_RULE:
            last = shown[finding.rule] == SHOWN_OF_A_RULE
            yield finding, totals[finding.rule] - SHOWN_OF_A_RULE if last else 0


def _verdict(report: Report) -> str:
    rows = sum(report.rows.values())
    checked = f"{len(report.rows)} tables, {rows:,} rows, {len(catalogue())} rules"
    if report.findings:
        rules = len({finding.rule for finding in report.findings})
        count = len(report.findings)
        noun = "finding" if count == 1 else "findings"
        return (
            f"not valid: {count:,} {noun} under {rules} of {len(catalogue())} rules ({rows:,} rows)"
        )
    return f"valid: {checked}, {report.articles:,} articles"


def as_text(report: Report) -> Iterator[str]:
    """Lines for a terminal, the first findings of each rule."""
    for finding, more in _first_of_each(report):
        yield message(finding)
        if more:
            yield f"… and {more:,} more of [{finding.rule}]; --format json lists them all"
    for note in report.not_checked:
        yield f"not checked: {visible(note)}"
    yield _verdict(report)


def as_json(report: Report) -> Iterator[str]:
    """JSON lines: every finding, then a summary. ``report_schema.json`` describes them."""
    for finding in report.findings:
        yield json.dumps(
            {
                "kind": "finding",
                "rule": finding.rule,
                "file": visible(finding.file),
                "line": finding.line,
                "column": finding.column,
                "row": None if finding.row is None else shortened(finding.row),
                "value": None if finding.value is None else shortened(finding.value),
                "problem": visible(finding.problem),
                "remedy": finding.remedy,
                "layers": list(finding.layers),
            }
        )
    yield json.dumps(
        {
            "kind": "summary",
            "valid": not report.findings,
            "findings": len(report.findings),
            "by_rule": dict(Counter(finding.rule for finding in report.findings)),
            "rows": dict(report.rows),
            "articles": report.articles,
            "not_checked": [visible(note) for note in report.not_checked],
        }
    )


def as_github(report: Report) -> Iterator[str]:
    """Workflow commands that GitHub shows beside the line of the file."""
    for finding, more in _first_of_each(report):
        line = "" if finding.line is None else f",line={finding.line}"
        counted = f" (and {more:,} more of this rule)" if more else ""
        file = (report.package / finding.file).as_posix()
        place = f"file={_property(visible(file))}{line},title={_property(finding.rule)}"
        yield f"::error {place}::{_data(message(finding) + counted)}"
    for note in report.not_checked:
        yield f"::notice::{_data('not checked: ' + visible(note))}"
    yield _data(_verdict(report))


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


FORMATS = {"text": as_text, "json": as_json, "github": as_github}
