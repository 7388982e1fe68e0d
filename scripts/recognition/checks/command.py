"""The command ``validate.py``: a package against every rule."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from recognition.terminal import run, say

_EXAMPLES = """\
examples:
  python scripts/validate.py                           check this package
  python scripts/validate.py release.zip               check a release as it was downloaded
  python scripts/validate.py /tmp/package --articles /tmp/articles
  python scripts/validate.py --format json > findings.jsonl

Exit status: 0 valid; 1 findings; 2 could not run.
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; 0 is valid, 1 is findings, 2 is that it could not run."""
    options = _parser().parse_args(arguments)
    return run("validate", lambda: _list_rules() if options.rules else _validate(options))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="validate.py",
        description="Check every row of a package against every rule.",
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "package", nargs="?", type=Path, default=Path(), help="folder or .zip release (default: .)"
    )
    parser.add_argument(
        "--articles",
        type=Path,
        help="folder of the articles (default: seeds/ of the package, if it holds some)",
    )
    parser.add_argument("--format", choices=("text", "json", "github"), default="text")
    parser.add_argument("--rules", action="store_true", help="list the rules and end")
    parser.add_argument(
        "--path",
        choices=("auto", "full", "fast"),
        default="auto",
        help="full: frictionless, jsonschema and pandera; fast: the same rules in one "
        "vectorised pass; auto: fast for large packages only",
    )
    return parser


def _list_rules() -> int:
    from recognition.checks.catalogue import catalogue

    for rule in catalogue().values():
        say(f"{rule.id:<22} {rule.protects} ({', '.join(rule.layers)})")
    return 0


def _validate(options: argparse.Namespace) -> int:
    from recognition.checks.folder import articles_of, opened
    from recognition.checks.report import FORMATS
    from recognition.checks.run import check_package

    quick = {"auto": None, "full": False, "fast": True}[options.path]
    with opened(options.package) as folder:
        report = check_package(folder, articles_of(folder, options.articles), quick=quick)
    for line in FORMATS[options.format](replace(report, package=options.package)):
        say(line)
    return 1 if report.findings else 0
