"""The costly checks, each asked only once about the same content.

The fixtures differ from the sample in one place. What a check says of the other files follows
from what they hold, so it is looked up by just that: all that the check can see.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import ParamSpec, TypeVar

import polars as pl
import pytest

from recognition.checks import layer_frictionless, layer_pandera, schema_words
from recognition.checks.package import Package
from recognition.checks.table import Table
from recognition.checks.wide import widened

P = ParamSpec("P")
T = TypeVar("T")


@contextmanager
def remembering() -> Iterator[None]:
    """While it lasts, no check is run on what it has been run on before."""
    with pytest.MonkeyPatch.context() as patch:
        for module, content in (
            (schema_words, _schemas),
            (layer_frictionless, _file),
            (layer_pandera, _frames),
        ):
            patch.setattr(module, "check", _remembered(module.check, content))
        yield


def _remembered(check: Callable[P, T], content: Callable[P, Hashable]) -> Callable[P, T]:
    known: dict[Hashable, T] = {}

    def look_up(*given: P.args, **named: P.kwargs) -> T:
        seen = content(*given, **named)
        if seen not in known:
            known[seen] = check(*given, **named)
        return known[seen]

    return look_up


def _schemas(folder: Path) -> Hashable:
    paths = [path for path in (folder / "schemas").rglob("*") if not path.is_dir()]
    return frozenset((path.relative_to(folder), path.read_bytes()) for path in paths)


def _file(folder: Path, table: Table) -> Hashable:
    return table.path, (folder / table.path).read_bytes()


def _frames(table: Table, package: Package, articles: pl.DataFrame | None) -> Hashable:
    wide = widened(table, package, articles)
    rows = (*table.frame.rows(), *wide.rows())
    return table.name, tuple(wide.schema.items()), rows, tuple(table.lines), table.ragged
