"""Articles to a package: reads every article, writes every table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from recognition.positions.extract import Positions, find_positions
from recognition.read.articles import Article, find_articles, read_articles
from recognition.statements.find import find_statements
from recognition.statements.model import Statements
from recognition.statements.triggers import is_silent
from recognition.tables.assemble import Reading, assemble
from recognition.tables.rows import Tables
from recognition.tables.write import write_package
from recognition.text.document import take_apart
from recognition.text.people import People


def read_article_whole(article: Article) -> Reading:
    """Everything that the rules read in one article; nothing in a language without a pack.

    A cheap scan decides first whether there is anything to read.
    """
    document = take_apart(article)
    if document.pack is None or is_silent(article.text, document.pack):
        nothing = Statements((), People((), (), ()))
        return Reading(document, nothing, Positions((), ()))
    statements = find_statements(article, document.paragraphs, document.pack)
    positions = find_positions(article, document.paragraphs, document.pack, statements)
    return Reading(document, statements, positions)


def read_tables(articles: Path) -> Iterator[Tables]:
    """The tables of a folder of articles, in parts, each read when it is asked for.

    Raises InputError when an article cannot be read.
    """
    return assemble(_readings(articles))


def convert_folder(articles: Path, package: Path) -> Counter[str]:
    """Write the package made of every article below a folder; returns the rows of each table."""
    return write_package(read_tables(articles), package)


def _readings(articles: Path) -> Iterator[Reading]:
    from tqdm import tqdm

    count = len(find_articles(articles))
    for article in tqdm(read_articles(articles), total=count, unit="article", disable=None):
        yield read_article_whole(article)
