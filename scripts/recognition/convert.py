"""Articles to a package: reads every article, writes every table."""

from __future__ import annotations

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


def read_tables(articles: Path) -> Tables:
    """The tables of a folder of articles; raises InputError when one cannot be read."""
    return assemble(_readings(articles))


def convert_folder(articles: Path, package: Path) -> Tables:
    """Read every article below a folder and write the package made of them."""
    tables = read_tables(articles)
    write_package(tables, package)
    return tables


def _readings(articles: Path) -> Iterator[Reading]:
    from tqdm import tqdm

    count = len(find_articles(articles))
    for article in tqdm(read_articles(articles), total=count, unit="article", disable=None):
        yield read_article_whole(article)
