"""The three schema layers and the fast path give the same verdict on every cell and package."""

from __future__ import annotations

import random
import tempfile
from contextlib import suppress
from pathlib import Path

import polars as pl
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from recognition.checks import fast, layer_frictionless, layer_jsonschema, layer_pandera, world
from recognition.checks.files import read_carefully
from recognition.checks.findings import Finding
from recognition.checks.package import Package
from recognition.checks.run import check_package
from recognition.checks.table import Table
from recognition.tables.csv_text import csv_bytes
from recognition.tables.table_schemas import TABLE_NAMES, Field, contract
from recognition.text.spelling import name_slug
from tests.checks.defects import defects
from tests.checks.sample import Sample, sample

#: Cells on which engines are known to differ, or might.
NASTY = (
    "", " ", "0", "-0", "+1", "007", " 7", "7 ", "-5", "-05", "1_000", "1e3", "1.0", "٣", "９",
    "9" * 18, "9" * 19, "2022-06-18", "2022-6-1", "20220618", "2022-02-30", "2022-13-01",
    "0000-01-01", "2022-W25-6", "2022-169", "2022-06-18\n", "2022", "2022-06", "KAZ", "KAZ\n",
    "kaz", "ΚΑΖ", "Q1", "Q0", "Q１", "direct", "Direct", "state", "st_" + "0" * 16, "NaN", "null",
    "en", "en-GB", "zh-Hant-TW", "https://example.org/", "https://example.org/ä", "a/b", "/a",
    "\u2028", "é", "e\u0301", "a,b", '"', "a\nb", "a\rb",
)  # fmt: skip
TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=8)


def cells(field: Field) -> st.SearchStrategy[str]:
    """Sound and broken values of a column."""
    sound = [str(field.example), *(field.enum or ())]
    return st.one_of(st.sampled_from(sound), st.sampled_from(NASTY), TEXT)


@st.composite
def tables(draw: st.DrawFn) -> tuple[str, list[list[str]]]:
    """A table and some rows of it."""
    name = draw(st.sampled_from(TABLE_NAMES))
    rows = st.tuples(*(cells(field) for field in contract()[name].fields)).map(list)
    return name, draw(st.lists(rows, min_size=1, max_size=12))


def verdicts(findings: list[Finding]) -> set[tuple[int | None, str | None, str]]:
    """Line, column and rule of what is said of single cells by their schema."""
    rules = {"row/required", "row/type", "row/pattern", "row/enum", "row/minimum"}
    return {(f.line, f.column, f.rule) for f in findings if f.rule in rules}


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(tables())
def test_layers_agree_on_every_cell(made: tuple[str, list[list[str]]]) -> None:
    name, rows = made
    schema = contract()[name]
    content = csv_bytes(schema.columns, rows)
    table, findings = read_carefully(schema, content)
    assert table is not None
    assert findings == []
    with tempfile.TemporaryDirectory() as scratch:
        place = Path(scratch) / table.path
        place.parent.mkdir()
        place.write_bytes(content)
        by_frictionless = verdicts(layer_frictionless.check(Path(scratch), table))
    by_jsonschema = verdicts(layer_jsonschema.check(table))
    by_pandera = verdicts(layer_pandera.check(table, Package({name: table}), None))
    by_polars = verdicts(fast.check_cells(table))
    assert by_frictionless == by_jsonschema
    assert by_jsonschema == by_pandera
    assert by_pandera == by_polars


@settings(max_examples=60, deadline=None)
@given(tables())
def test_pandera_and_the_fast_path_agree_on_conditions(made: tuple[str, list[list[str]]]) -> None:
    name, rows = made
    table, _ = read_carefully(contract()[name], csv_bytes(contract()[name].columns, rows))
    assert isinstance(table, Table)

    def places(findings: list[Finding]) -> set[tuple[int | None, str | None, str]]:
        return {(f.line, f.column, f.rule) for f in findings}

    package = Package({name: table})
    slow = places(layer_pandera.check(table, package, None))
    quick = places(fast.check_cells(table) + fast.check_conditions(table, package, None))
    assert slow == quick


def check_paths_agree(made: Sample, folder: Path) -> None:
    """Both paths find the same in a package, at the same places."""
    package = made.write(folder)
    quick, full = (
        {
            (f.rule, f.file, f.line, f.column)
            for f in check_package(package, package / "articles", quick=way).findings
        }
        for way in (True, False)
    )
    assert quick == full
    assert quick


def test_paths_agree_on_packages_with_two_defects(tmp_path: Path) -> None:
    chance = random.Random(4)
    for number in range(8):
        made = sample()
        for defect in chance.sample(defects(), 2):
            # Some two do not fit together.
            with suppress(AssertionError, StopIteration, KeyError):
                defect.edit(made)
        check_paths_agree(made, tmp_path / str(number))


def test_paths_agree_on_a_bad_key_and_what_points_to_it(tmp_path: Path) -> None:
    made = sample()
    for table, column in (("entities", "entity_id"), ("recognition_positions", "holder_id")):
        for row in made.tables[table]:
            if row[column] == "elbonia":
                row[column] = "Not so!"
    check_paths_agree(made, tmp_path)


def test_several_who_speak_as_one_each_assert(tmp_path: Path) -> None:
    """There is one cell for whom a statement is on behalf of, and it stays empty."""
    made = sample()
    made.row("recognition_positions", 3)["asserted_by"] = "holder"
    package = made.write(tmp_path)
    for quick in (True, False):
        assert check_package(package, package / "articles", quick=quick).findings == ()


NAMES = st.text(st.sampled_from("abZ09 -'’.éßſΣйЙъЩїҐ\u0301&/~ІЯ"), min_size=1, max_size=6)


@settings(max_examples=300, deadline=None)
@given(st.lists(st.tuples(NAMES, NAMES), min_size=1, max_size=8))
def test_a_speaker_that_is_passed_over_is_sound(pairs: list[tuple[str, str]]) -> None:
    """Its id is what a look at it alone would ask for; most are made of their own names here."""
    rows = [(name_slug(key), name) for key, name in [*pairs, *((n, n) for n, _ in pairs)]]
    speakers = pl.DataFrame(rows, schema={"speaker_id": pl.String, "name": pl.String}, orient="row")
    for (key, name), passed in zip(rows, world.plainly_sound(speakers), strict=True):
        assert not passed or key == name_slug(name)
