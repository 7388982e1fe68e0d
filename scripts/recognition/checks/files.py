"""The bytes of a package: presence, encoding, line ends, header, canonical form, size and hash."""

from __future__ import annotations

import hashlib
import re
import struct
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import polars as pl

from recognition.checks.csv_scan import physical_lines, scan
from recognition.checks.findings import Finding, shortened
from recognition.checks.folder import read_file, unsafe_file
from recognition.checks.table import Table
from recognition.tables.descriptor import table_path
from recognition.tables.table_schemas import TABLE_NAMES, TableSchema

_BOM = b"\xef\xbb\xbf"
#: Control characters other than tab, line feed and carriage return (which scan looks at),
#: as bytes: those of one byte, and U+0080 to U+009F, which have two.
_CONTROL = r"\x00-\x08\x0b\x0c\x0e-\x1f\x7f"
_CONTROLS = re.compile(rf"[{_CONTROL}]|\xc2[\x80-\x9f]".encode())
_PAIR = r"\xc2[\xa0-\xbf]"
#: A cell in canonical form: quoted if and only if that is needed, and then not empty.
_PLAIN = rf'(?:[^",\n\r\xc2{_CONTROL}]|{_PAIR})*'
_QUOTED = rf'"{_PLAIN}(?:""|[,\n\r])(?:[^"\xc2{_CONTROL}]|{_PAIR}|"")*"'
_CELL = f"(?:{_PLAIN}|{_QUOTED})"


@dataclass(frozen=True)
class FileCheck:
    """One table file: its rows if they could be told, and what is wrong with its bytes."""

    table: Table | None
    findings: tuple[Finding, ...]


def stray_files(folder: Path) -> list[Finding]:
    """Whatever stands in ``data/`` and is no table."""
    data = folder / "data"
    if not data.is_dir() or data.is_symlink():
        return []
    known = {table_path(table) for table in TABLE_NAMES}
    names = sorted(path.relative_to(folder).as_posix() for path in data.rglob("*"))
    return [
        Finding("file/stray", name, "the file belongs to no table", layers=("files",))
        for name in names
        if name not in known
    ]


def check_table_file(
    folder: Path, schema: TableSchema, resource: dict[str, Any] | None, *, quick: bool
) -> FileCheck:
    """Check the file of one table and read its rows.

    ``resource`` is the descriptor's entry for it. ``quick`` tries the vectorised reader
    first; where a file is not exactly canonical, the careful one tells why.
    """
    path = table_path(schema.name)
    reason = unsafe_file(folder, path)
    if reason:
        problem = f"the file {reason} and was not opened"
        return FileCheck(None, (Finding("file/unsafe", path, problem, layers=("files",)),))
    content = read_file(folder, path)
    if content is None:
        problem = "the file is missing"
        return FileCheck(None, (Finding("file/missing", path, problem, layers=("files",)),))
    with ThreadPoolExecutor(1) as pool:
        # Hashing and parsing need no lock of each other's.
        hashing = pool.submit(_declared, path, content, resource)
        table = read_canonical(schema, content) if quick else None
        declared = hashing.result()
    if table is not None:
        return FileCheck(table, tuple(declared))
    table, findings = read_carefully(schema, content)
    return FileCheck(table, (*declared, *findings))


def _declared(path: str, content: bytes, resource: dict[str, Any] | None) -> list[Finding]:
    """Whether size and hash are those of the descriptor."""
    findings = []
    declared = resource or {}
    size = declared.get("bytes")
    if isinstance(size, int | float) and size != len(content):
        problem = f"the file has {len(content)} bytes; the descriptor says {size}"
        return [Finding("file/bytes", path, problem, layers=("descriptor",))]
    hash_ = declared.get("hash")
    actual = "sha256:" + hashlib.sha256(content).hexdigest()
    if isinstance(hash_, str) and hash_ != actual:
        problem = "the file's SHA-256 is not the descriptor's"
        findings.append(Finding("file/hash", path, problem, value=actual, layers=("descriptor",)))
    return findings


def read_canonical(schema: TableSchema, content: bytes) -> Table | None:
    """The table, if ``content`` is what writing its rows gives, byte for byte; otherwise None.

    polars pads short rows, skips a byte-order mark and forgives a missing last newline, so
    the form of the file is decided by other means, at the same time.
    """
    header = ",".join(schema.columns).encode() + b"\n"
    if not content.startswith(header):
        return None
    if len(content) == len(header):
        return Table(schema, pl.DataFrame(schema=dict.fromkeys(schema.columns, pl.String)))
    with ThreadPoolExecutor(1) as pool:
        canonical = pool.submit(_is_canonical, content, len(schema.columns))
        try:
            frame = pl.read_csv(content, infer_schema=False)
        except (pl.exceptions.PolarsError, UnicodeDecodeError):
            return None
        return Table(schema, frame) if canonical.result() else None


def _is_canonical(content: bytes, width: int) -> bool:
    """Whether ``content`` is rows of ``width`` cells in canonical form.

    That form is a regular language, so one pass of a regular expression over all of it
    decides. RE2, in Arrow, never goes back and needs no text for it, only bytes.
    """
    import pyarrow as pa
    import pyarrow.compute as pc

    rows = rf"\A(?:{_CELL}(?:,{_CELL}){{{width - 1}}}\n)+\z"
    # A column of one cell, which is all of ``content``, without a copy.
    places = pa.py_buffer(struct.pack("=qq", 0, len(content)))
    buffers = [None, places, pa.py_buffer(content)]
    whole = pa.Array.from_buffers(pa.large_binary(), 1, buffers)
    return bool(pc.match_substring_regex(whole, rows)[0].as_py())


def read_carefully(schema: TableSchema, content: bytes) -> tuple[Table | None, list[Finding]]:
    """The table, if its rows can be told, and everything that is wrong with its bytes."""
    path = table_path(schema.name)
    findings: list[Finding] = []

    def report(rule: str, line: int, problem: str, value: str | None = None) -> None:
        findings.append(Finding(rule, path, problem, line=line, value=value, layers=("files",)))

    if content.startswith(_BOM):
        report("file/bom", 1, "the file starts with a byte-order mark")
        content = content[len(_BOM) :]
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = 1 + content.count(b"\n", 0, error.start)
        problem = f"the byte 0x{content[error.start]:02x} is not UTF-8 here"
        report("file/utf8", line, problem)
        return None, findings
    for line, found in physical_lines(content, _CONTROLS):
        character = found.decode("utf-8")
        problem = f"the control character U+{ord(character):04X} stands in the file"
        report("file/control", line, problem, character)
    if content and not content.endswith(b"\n"):
        report("file/final-newline", 1 + content.count(b"\n"), "the last line has no line end")
    scanned = scan(path, text)
    findings += scanned.findings
    header = scanned.records[0][1] if scanned.records else []
    if tuple(header) != schema.columns:
        report("file/header", 1, f"the header is not {','.join(schema.columns)}", ",".join(header))
        return None, findings
    if scanned.broken:
        return None, findings
    return _as_table(schema, scanned.records[1:], findings), findings


def _as_table(
    schema: TableSchema, records: list[tuple[int, list[str]]], findings: list[Finding]
) -> Table:
    width = len(schema.columns)
    ragged = set()
    for number, (line, cells) in enumerate(records):
        if len(cells) != width:
            ragged.add(number)
            problem = f"the row has {len(cells)} cells, the header {width}"
            value = shortened(",".join(cells))
            findings.append(
                Finding(
                    "file/ragged",
                    table_path(schema.name),
                    problem,
                    line=line,
                    row=cells[0],
                    key=schema.key,
                    value=value,
                    layers=("files",),
                )
            )
    padded = [(cells + [""] * width)[:width] for _, cells in records]
    columns = {
        name: [cells[index] or None for cells in padded]
        for index, name in enumerate(schema.columns)
    }
    frame = pl.DataFrame(columns, schema=dict.fromkeys(schema.columns, pl.String))
    return Table(schema, frame, [line for line, _ in records], frozenset(ragged))
