"""Reads articles: the text as stored, what the file name and the hand-kept facts say of it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from recognition.errors import InputError
from recognition.lexicon.entities import read_csv


@dataclass(frozen=True, slots=True)
class Article:
    """One article. ``text`` is the file's content, decoded and otherwise untouched."""

    path: str
    sha256: str
    text: str
    #: columns of ``articles.csv``: publisher, url, published_on, reference_date
    facts: dict[str, str] = field(default_factory=dict)


def find_articles(folder: Path) -> tuple[Path, ...]:
    """Every .txt file below a folder, sorted by its path; raises InputError if there is none."""
    if not folder.is_dir():
        raise InputError(f"{folder}: is not a folder; name the folder that holds the articles")
    files = sorted(
        (path for path in folder.rglob("*.txt") if path.is_file()),
        key=lambda path: path.relative_to(folder).as_posix(),
    )
    if not files:
        raise InputError(f"{folder}: holds no .txt file; put one article in each .txt file")
    return tuple(files)


def read_articles(folder: Path) -> Iterator[Article]:
    """Read the articles of a folder one by one; raises InputError for one that is not UTF-8."""
    files = find_articles(folder)
    facts = read_facts(folder)
    for path in files:
        yield read_article(path, folder, facts)


def read_article(path: Path, folder: Path, facts: dict[str, dict[str, str]]) -> Article:
    """Read one article; ``facts`` is what ``read_facts`` gave."""
    name = path.relative_to(folder).as_posix()
    try:
        name.encode("utf-8")
        data = path.read_bytes()
    except OSError as error:
        raise InputError(f"{path}: cannot be read: {error.strerror}") from error
    except UnicodeEncodeError as error:
        raise InputError(f"{name!a}: the file's name is not UTF-8; rename it") from error
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise InputError(
            f"{path}:{line}: byte {error.start} is not UTF-8; save the file as UTF-8"
        ) from error
    if not data:
        raise InputError(f"{path}: is empty; remove it or put the article's text in it")
    return Article(name, hashlib.sha256(data).hexdigest(), text, facts.get(name, {}))


def read_facts(folder: Path) -> dict[str, dict[str, str]]:
    """The rows of the folder's ``articles.csv`` by file name; empty when there is none."""
    path = folder / "articles.csv"
    return {row["file"]: row for row in read_csv(path)} if path.is_file() else {}
