"""Reading CSV with care: every departure from the canonical form is a finding with its line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from recognition.checks.findings import Finding
from recognition.tables.csv_text import QUOTED_BECAUSE_OF

_QUOTED = re.compile(r'"((?:[^"]|"")*)"')
_BARE = re.compile(r"[^,\n]*")


@dataclass
class Scan:
    """The records of a text, each with its first line, and what is wrong with their form."""

    path: str
    records: list[tuple[int, list[str]]] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    #: A quotation mark was opened and never closed, so that the records are guesses.
    broken: bool = False

    def report(self, rule: str, line: int, problem: str, value: str | None = None) -> None:
        """Add a finding about a line."""
        self.findings.append(
            Finding(rule, self.path, problem, line=line, value=value, layers=("files",))
        )


def scan(path: str, text: str) -> Scan:
    """Split ``text`` into records. LF ends a record; CR does so only as a fault."""
    result = Scan(path)
    place, line = 0, 1
    while place < len(text):
        cells: list[str] = []
        first = line
        while True:
            cell, after, lines, fault = _cell(text, place)
            if fault:
                rule, problem = fault
                result.report(rule, line, problem, text[place:after])
                result.broken |= problem == _NEVER_CLOSED
            cells.append(cell)
            place, line = after, line + lines
            if place < len(text) and text[place] == ",":
                place += 1
                continue
            break
        if cells == [""]:
            result.report("file/blank-line", first, "the line is empty")
        else:
            result.records.append((first, cells))
        place, line = place + 1, line + 1
    return result


_NEVER_CLOSED = "a quotation mark is opened here and never closed"


def _cell(text: str, place: int) -> tuple[str, int, int, tuple[str, str] | None]:
    """The cell at ``place``: its value, the place after it, its line breaks, its fault."""
    quoted = _QUOTED.match(text, place) if text.startswith('"', place) else None
    if quoted is not None:
        after = quoted.end()
        value = quoted[1].replace('""', '"')
        breaks = quoted[1].count("\n")
        if text.startswith("\r", after) and text[after + 1 : after + 2] in ("\n", ""):
            return value, after + 1, breaks, ("file/line-end", "the line ends with CR LF")
        if text[after : after + 1] not in (",", "\n", ""):
            rest = _bare(text, after)
            problem = "text follows the closing quotation mark of a cell"
            return value + rest, after + len(rest), breaks, ("file/quoting", problem)
        if not value:
            return "", after, breaks, ("file/quoted-empty", 'an empty cell is written as ""')
        if not any(character in value for character in QUOTED_BECAUSE_OF):
            return value, after, breaks, ("file/quoting", "the cell is quoted without need")
        return value, after, breaks, None
    value = _bare(text, place)
    after = place + len(value)
    if value.startswith('"'):
        return value, after, 0, ("file/quoting", _NEVER_CLOSED)
    if value.endswith("\r"):
        return value[:-1], after, 0, ("file/line-end", "the line ends with CR LF")
    if "\r" in value:
        return value, after, 0, ("file/line-end", "a carriage return stands in an unquoted cell")
    if '"' in value:
        return value, after, 0, ("file/quoting", "a quotation mark stands in an unquoted cell")
    return value, after, 0, None


def _bare(text: str, place: int) -> str:
    match = _BARE.match(text, place)
    return match[0] if match else ""


def physical_lines(content: bytes, unwanted: re.Pattern[bytes]) -> Iterator[tuple[int, bytes]]:
    """The line number and the bytes of each match of ``unwanted``."""
    line, place = 1, 0
    for match in unwanted.finditer(content):
        line += content.count(b"\n", place, match.start())
        place = match.start()
        yield line, match[0]
