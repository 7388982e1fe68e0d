"""Reads articles: the text as stored, what the file name and the hand-kept facts say of it."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import NoReturn

from recognition.errors import InputError
from recognition.lexicon.entities import read_csv

#: the hand-kept facts, in the folder of the articles
FACTS = "articles.csv"
DAYS = ("published_on", "reference_date")
COLUMNS = frozenset({"file", "publisher", "url", "basis", *DAYS})


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
    files = [
        Path(place) / name
        for place, _, names in os.walk(folder, onerror=_refuse)
        for name in names
        if name.endswith(".txt")
    ]
    for path in files:
        if not path.is_file():
            raise InputError(f"{path}: is not a file that can be read; remove it")
    if not files:
        raise InputError(f"{folder}: holds no .txt file; put one article in each .txt file")
    return tuple(sorted(files, key=lambda path: path.relative_to(folder).as_posix()))


def _refuse(error: OSError) -> NoReturn:
    raise InputError(f"{error.filename}: cannot be read: {error.strerror}") from error


def read_articles(folder: Path) -> Iterator[Article]:
    """Read the articles of a folder one by one; raises InputError for what cannot be used."""
    files = find_articles(folder)
    facts = read_facts(folder)
    gone = facts.keys() - {path.relative_to(folder).as_posix() for path in files}
    if gone:
        raise InputError(f"{folder / FACTS}: names {min(gone)}, which is not in the folder")
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
    path = folder / FACTS
    facts: dict[str, dict[str, str]] = {}
    for row in read_csv(path) if path.is_file() else ():
        file = row.get("file")
        if not file or not row.keys() <= COLUMNS:
            names = ", ".join(sorted(COLUMNS - {"file"}))
            raise InputError(f"{path}: its columns are file, never empty, and of {names} any")
        if file in facts:
            raise InputError(f"{path}: names {file} twice")
        for column in DAYS:
            if row.get(column) and not _is_day(row[column]):
                problem = f"{column} is {row[column]!r}, not a day as YYYY-MM-DD"
                raise InputError(f"{path}: {file}: {problem}")
        facts[file] = row
    return facts


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
