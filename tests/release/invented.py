"""A small package about invented states whose texts are as hostile as texts can be."""

from __future__ import annotations

import hashlib
from pathlib import Path

from recognition.tables.ids import row_id
from recognition.tables.rows import (
    EntityRow,
    PositionRow,
    SourceRow,
    SpeakerRow,
    StatementRow,
    Tables,
)
from recognition.tables.write import write_package

#: What people say in the article: each becomes a statement, word for word.
QUOTATIONS = (
    "Freedonia does not recognise Zubrowka.",
    '=HYPERLINK("http://example.invalid","click")',
    "+1+1, @SUM(A1) and -2",
    "=cmd|' /C calc'!A0",
    "Фридония никогда не признает Зубровку – «никогда»",
    'a "quoted" word, a comma\nand a second line',
    "<b>bold</b> & 'single'); DROP TABLE statements;--",
    "no-break\u00a0space, zero\u200bwidth, e\u0301 and é, 🏴\u200d☠️",
    "right-to-left \u202e override, Āé, 漢字",
    "_x000D_ is not a carriage return",
    "https://example.invalid/a?b=c",
    "0123",
    "2022-06-01",
    "TRUE",
    "NULL",
    "Windows ends\r\na line like this",
    "no character at all: \uffff, or private: \ue000",
)
FILE = "zubrowka.txt"
_TITLE = "Zubrowka news"


def article() -> str:
    """The article that the quotations stand in."""
    return f"{_TITLE}\n\n" + "".join(f"“{words}” said Ana Ruiz.\n" for words in QUOTATIONS)


def write_invented(folder: Path) -> Path:
    """The package in ``folder/package`` and its article in ``folder/articles``."""
    articles = folder / "articles"
    articles.mkdir(parents=True)
    (articles / FILE).write_bytes(article().encode("utf-8"))
    package = folder / "package"
    write_package([invented_tables()], package)
    return package


def invented_tables() -> Tables:
    """A source, a statement for each quotation, a position in the first, and their names."""
    source = _source()
    statements = tuple(_statement(source, words) for words in QUOTATIONS)
    return Tables(
        sources=(source,),
        statements=statements,
        recognition_positions=(_position(statements[0]),),
        entities=(
            EntityRow("freedonia", "Freedonia", "state", None, None, None, None, None),
            EntityRow("zubrowka", "Zubrowka", "territory", None, None, None, None, None),
        ),
        speakers=(SpeakerRow("ana-ruiz", "Ana Ruiz", "person", "freedonia", None),),
    )


def _source() -> SourceRow:
    sha256 = hashlib.sha256(article().encode("utf-8")).hexdigest()
    return SourceRow(
        source_id=row_id("sources", (FILE, sha256)),
        path=FILE,
        sha256=sha256,
        language="en",
        title=_TITLE,
        author=None,
        publisher='Zubrowka, "Daily"',
        url=None,
        published_on="2024-02-29",
        reference_date="2024-02-29",
    )


def _statement(source: SourceRow, words: str) -> StatementRow:
    start = article().index(words)
    fields = ("direct", start, start + len(words), words, "ana-ruiz", "Ana Ruiz", None, "freedonia")
    return StatementRow(
        statement_id=row_id("statements", (source.source_id, *fields, None)),
        source_id=source.source_id,
        kind="direct",
        speaker_id="ana-ruiz",
        speaker_text="Ana Ruiz",
        speaker_role=None,
        on_behalf_of="freedonia",
        text=words,
        start=start,
        end=start + len(words),
        language="en",
        said_on="2024-02",
        said_on_earliest="2024-02-01",
        said_on_latest="2024-02-29",
        occasion=None,
        parent_id=None,
        rule="quotation.marks",
    )


def _position(statement: StatementRow) -> PositionRow:
    fields = ("freedonia", "zubrowka", "does_not_recognise", "asserted", "holder")
    place = (statement.start, statement.end)
    cue = "does not recognise"
    return PositionRow(
        position_id=row_id(
            "recognition_positions",
            (statement.source_id, statement.statement_id, *fields, cue, *place, statement.text),
        ),
        source_id=statement.source_id,
        statement_id=statement.statement_id,
        holder_id="freedonia",
        object_id="zubrowka",
        stance="does_not_recognise",
        modality="asserted",
        asserted_by="holder",
        cue=cue,
        evidence=statement.text,
        start=statement.start,
        end=statement.end,
        as_of="1815",
        as_of_earliest="1815-01-01",
        as_of_latest="1815-12-31",
        rule="active.verb",
    )
