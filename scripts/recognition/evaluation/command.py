"""The command ``evaluate``: scores tables against a labelled corpus."""

from __future__ import annotations

import argparse
import json
import tempfile
from collections.abc import Sequence
from pathlib import Path

from recognition.errors import InputError
from recognition.evaluation.gold import Passage, read_gold
from recognition.evaluation.names import Names, read_classes
from recognition.evaluation.predicted import read_tables
from recognition.evaluation.report import as_record, as_text
from recognition.evaluation.scoring import Scores, score
from recognition.terminal import run, say

_SEEDS = Path(__file__).resolve().parents[3] / "seeds"
_EXAMPLES = """\
examples:
  python scripts/evaluate.py tests/gold/first            convert the texts, score the result
  python scripts/evaluate.py tests/gold/first --verbose  list every miss and every false row
  python scripts/evaluate.py corpus --tables .           score the tables that are in data/
  python scripts/evaluate.py corpus --format json        the same figures for a program

CORPUS holds gold.jsonl (one JSON object a text: file, language, positions, statements),
the texts in texts/ (else those in seeds/ are taken), and equivalents.json if entities have
several spellings. Exit status: 0 scored, 2 could not run.
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command and returns its exit status."""
    options = parser().parse_args(arguments)
    return run("evaluate", lambda: _evaluate(options))


def _evaluate(options: argparse.Namespace) -> int:
    scores = evaluate(options.corpus, options.tables, options.texts)
    if options.format == "json":
        say(json.dumps(as_record(scores), indent=2))
    else:
        say(as_text(scores, verbose=options.verbose))
    return 0


def parser() -> argparse.ArgumentParser:
    """The command line."""
    made = argparse.ArgumentParser(
        prog="evaluate.py",
        description="Prints precision, recall and F1 of tables against a labelled corpus.",
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    made.add_argument("corpus", metavar="CORPUS", type=Path, help="folder that holds gold.jsonl")
    made.add_argument(
        "--tables", type=Path, metavar="PACKAGE", help="score these tables; do not convert"
    )
    made.add_argument(
        "--texts", type=Path, metavar="DIR", help="the texts (default: CORPUS/texts, else seeds/)"
    )
    made.add_argument("--format", choices=("text", "json"), default="text", help="default: text")
    made.add_argument(
        "-v", "--verbose", action="store_true", help="list every miss and every false row"
    )
    return made


def evaluate(corpus: Path, tables: Path | None, texts: Path | None) -> Scores:
    """The scores of the tables, or of what the converter makes of the texts."""
    passages = read_gold(corpus)
    folder = texts or (corpus / "texts" if (corpus / "texts").is_dir() else _SEEDS)
    names = read_classes(corpus)
    words = _read_texts(folder, passages)
    if tables is not None:
        predicted = read_tables(tables)
    else:
        with tempfile.TemporaryDirectory(prefix="evaluate-") as package:
            _convert(folder, Path(package))
            predicted = read_tables(Path(package))
    return score(passages, predicted, Names(names, predicted.entities), words)


def _read_texts(folder: Path, passages: Sequence[Passage]) -> dict[str, str]:
    texts = {}
    for passage in passages:
        path = folder / passage.file
        try:
            texts[passage.file] = path.read_bytes().decode("utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise InputError(f"{path}: cannot read a labelled text: {error}") from error
    return texts


def _convert(articles: Path, package: Path) -> None:
    from recognition.convert import convert_folder

    convert_folder(articles, package)
