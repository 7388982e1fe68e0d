"""A finding: one place in a package that breaks one rule."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from recognition.checks.catalogue import rule
from recognition.text.spelling import UNSEEN

_UNSEEN = re.compile(f"[{UNSEEN}]")
#: A value longer than this is cut in messages.
SHOWN = 60


@dataclass(frozen=True, slots=True)
class Finding:
    """What is wrong, where, and how to mend it."""

    rule: str
    file: str
    problem: str
    line: int | None = None
    column: str | None = None
    #: The key column of the table and its value in this row.
    key: str | None = None
    row: str | None = None
    value: str | None = None
    layers: tuple[str, ...] = ()
    #: The columns that the rule looked at; a broken one of them explains this finding.
    reads: frozenset[str] = frozenset()

    @property
    def remedy(self) -> str:
        """How to mend it, from the catalogue."""
        return rule(self.rule).remedy


def visible(text: str) -> str:
    """``text`` with everything that a terminal or reader would not show written out."""
    return _UNSEEN.sub(_escape, text)


def _escape(match: re.Match[str]) -> str:
    code = ord(match[0])
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{{{code:x}}}"


def shortened(value: str) -> str:
    """``value`` as a message shows it: cut, with unseen characters written out."""
    cut = value if len(value) <= SHOWN else value[: SHOWN - 1] + "…"
    return visible(cut)


def _place(finding: Finding) -> tuple[str, int, str, str, str]:
    return (
        finding.file,
        finding.line or 0,
        finding.column or "",
        finding.rule,
        finding.problem,
    )


def merged(findings: Iterable[Finding]) -> list[Finding]:
    """The findings in order of place; what several layers found is one finding of them all."""
    by_place: dict[tuple[str, int, str, str], Finding] = {}
    for finding in sorted(findings, key=_place):
        place = _place(finding)[:4] if finding.line else (*_place(finding)[:3], finding.problem)
        seen = by_place.get(place)
        if seen is None:
            by_place[place] = finding
        else:
            layers = tuple(dict.fromkeys((*seen.layers, *finding.layers)))
            by_place[place] = replace(seen, layers=layers)
    return list(by_place.values())


def without_consequences(findings: Iterable[Finding]) -> list[Finding]:
    """Leave out what a more basic finding on the same line already explains.

    A finding explains another of a later stage if it is about the whole line or about a
    column that the other looked at: an id that does not match its recipe is no news in a
    row whose stance is misspelt.
    """
    every = list(findings)
    basic: dict[tuple[str, int], list[tuple[int, str | None]]] = {}
    for finding in every:
        if finding.line is not None:
            place = (finding.file, finding.line)
            basic.setdefault(place, []).append((rule(finding.rule).stage, finding.column))
    return [finding for finding in every if not _explained(finding, basic)]


def _explained(
    finding: Finding, basic: dict[tuple[str, int], list[tuple[int, str | None]]]
) -> bool:
    if finding.line is None:
        return False
    stage = rule(finding.rule).stage
    looked_at = finding.reads | ({finding.column} if finding.column else set())
    return any(
        earlier < stage and (column is None or column in looked_at)
        for earlier, column in basic[finding.file, finding.line]
    )
