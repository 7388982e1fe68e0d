"""The articles, when they are at hand: present, unchanged, and read for the conditions."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

import polars as pl

from recognition.checks.findings import Finding
from recognition.checks.folder import read_file, unsafe_path
from recognition.checks.table import Table

_LAYER = ("evidence",)


@dataclass(frozen=True)
class Articles:
    """The texts of the articles that are the ones the table of sources means."""

    #: text and length (in code points) of each source, null where they are not at hand
    frame: pl.DataFrame
    findings: tuple[Finding, ...]


def read_articles(folder: Path, sources: Table) -> Articles:
    """The articles below ``folder`` that ``sources`` names, each with its hash compared."""
    texts: list[str | None] = [None] * sources.frame.height
    findings = []
    rows = sources.frame.select("path", "sha256").iter_rows()
    for row, (path, digest) in enumerate(rows):
        if row in sources.ragged or path is None:
            continue
        content = None if unsafe_path(path) else read_file(folder, path)
        if content is None:
            what = "the folder of articles has no such file"
            findings.append(sources.finding("evidence/missing", row, "path", what, _LAYER))
        elif hashlib.sha256(content).hexdigest() != digest:
            what = "the article at hand has another SHA-256"
            findings.append(
                sources.finding("evidence/article", row, "sha256", what, _LAYER, ("path",))
            )
        else:
            try:
                texts[row] = content.decode("utf-8")
            except UnicodeDecodeError:
                what = "the article is not UTF-8"
                findings.append(sources.finding("evidence/article", row, "path", what, _LAYER))
    lengths = [None if text is None else len(text) for text in texts]
    frame = pl.DataFrame(
        {"text": texts, "length": lengths}, schema={"text": pl.String, "length": pl.Int64}
    )
    return Articles(frame, tuple(findings))
