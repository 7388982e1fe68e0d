"""The command ``publish``: checks a package and writes its release."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from recognition.release.publish import publish
from recognition.terminal import complain, run, say

_EXAMPLES = """\
examples:
  python scripts/publish.py                        check this package, write its release to dist/
  python scripts/publish.py /tmp/package --out /tmp/release
  python scripts/publish.py /tmp/package --articles /tmp/articles
  cd dist && sha256sum --check SHA256SUMS          verify a release

The release: NAME.zip (tables, schemas, descriptor, README; no articles), a .parquet file
for each table, NAME.sqlite, NAME.xlsx and SHA256SUMS. The same package gives the same bytes.
Exit status: 0 published; 1 a rule fails, nothing was published; 2 could not run.
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command and returns its exit status."""
    options = parser().parse_args(arguments)
    return run("publish", lambda: _publish(options))


def _publish(options: argparse.Namespace) -> int:
    published = publish(
        options.package, options.out, lambda package: _passes(package, options.articles)
    )
    if published is None:
        complain("publish: nothing was published; mend the findings first")
        return 1
    for name in published.files:
        say(str(options.out / name))
    if published.left_out is not None:
        complain(f"publish: no workbook was made: {published.left_out}")
    return 0


def parser() -> argparse.ArgumentParser:
    """The command line."""
    made = argparse.ArgumentParser(
        prog="publish.py",
        description="Checks a package and writes its release; on any finding writes nothing.",
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    made.add_argument(
        "package",
        metavar="PACKAGE",
        nargs="?",
        type=Path,
        default=Path(),
        help="folder that holds datapackage.json, or a .zip release (default: this folder)",
    )
    made.add_argument("--out", type=Path, default=Path("dist"), metavar="DIR", help="default: dist")
    made.add_argument(
        "--articles",
        type=Path,
        metavar="DIR",
        help="the articles, to check the evidence against (default: PACKAGE/seeds, if there)",
    )
    return made


def _passes(package: Path, articles: Path | None) -> bool:
    """Whether the package passes every rule; prints the report."""
    from recognition.checks.folder import articles_of
    from recognition.checks.report import as_text
    from recognition.checks.run import check_package

    report = check_package(package, articles_of(package, articles))
    for line in as_text(report):
        say(line)
    return not report.findings
