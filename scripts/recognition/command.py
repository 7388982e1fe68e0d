"""The command ``convert.py``."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from recognition.terminal import run, say

_EXAMPLES = """examples:
  python scripts/convert.py                     the five articles into this package
  python scripts/convert.py --check             fail if the committed tables differ
  python scripts/convert.py my-articles my-data a folder of .txt files into a new package
  python scripts/convert.py --explain a.txt     why each row is there, and why others are not

exit codes: 0 done, 1 (--check) the tables differ, 2 an article or a folder cannot be used"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; returns its exit code."""
    options = _parser().parse_args(arguments)
    return run("convert", lambda: _chosen(options))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="convert.py",
        description="Read articles and write the tables of who recognises whom, in whose words.",
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "articles",
        nargs="?",
        type=Path,
        default=Path("seeds"),
        help="folder whose .txt files are the articles (default: seeds)",
    )
    parser.add_argument(
        "package",
        nargs="?",
        type=Path,
        default=Path(),
        help="folder to write the package to (default: .)",
    )
    group = parser.add_mutually_exclusive_group()
    group.add_argument(
        "--check", action="store_true", help="write nothing; fail if the package's files differ"
    )
    group.add_argument(
        "--explain", metavar="FILE", type=Path, help="write nothing; explain one article's rows"
    )
    return parser


def _chosen(options: argparse.Namespace) -> int:
    if options.explain:
        return _explain(options.explain)
    if options.check:
        return _check(options.articles, options.package)
    return _convert(options.articles, options.package)


def _convert(articles: Path, package: Path) -> int:
    from recognition.convert import convert_folder

    rows = convert_folder(articles, package)
    say(
        f"{package}: {rows['sources']} articles, {rows['statements']} statements, "
        f"{rows['recognition_positions']} positions, {rows['entities']} entities, "
        f"{rows['speakers']} speakers"
    )
    return 0


def _check(articles: Path, package: Path) -> int:
    from recognition.convert import read_tables
    from recognition.tables.write import differing_files

    different = differing_files(read_tables(articles), package)
    for path in different:
        say(f"{package / path}: differs from what the articles give; run scripts/convert.py")
    return 1 if different else 0


def _explain(path: Path) -> int:
    from recognition.convert import read_article_whole
    from recognition.explain import explain
    from recognition.read.articles import read_article, read_facts

    article = read_article(path, path.parent, read_facts(path.parent))
    for line in explain(read_article_whole(article)):
        say(line)
    return 0
