"""Edit the committed tables cell by cell and count what is caught: ``make mutation``.

Every edit is tried against four judges: validate with the articles and the descriptor as
committed; validate with the articles, hashes made anew; validate of the release alone,
hashes made anew; stock frictionless, hashes made anew. The fifth column is ``convert.py
--check``, which makes the tables anew from the articles and compares the bytes.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import io
import json
import os
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "scripts"))

from recognition.checks.reference import uncaught_columns  # noqa: E402
from recognition.checks.run import check_package  # noqa: E402
from recognition.convert import convert_folder  # noqa: E402
from recognition.tables.csv_text import csv_bytes  # noqa: E402
from recognition.tables.descriptor import table_path  # noqa: E402
from recognition.tables.ids import RECIPES  # noqa: E402
from recognition.tables.table_schemas import TABLE_NAMES, contract  # noqa: E402

JUDGES = ("as committed", "with articles", "release alone", "frictionless", "convert --check")
ALIKE = str.maketrans("aceopxyACEHKMOPTXаеорсху", "асеорхуАСЕНКМОРТХaeopcxy")
WHOLE_ROW = "(row)"


def swapped(cell: str) -> str:
    """Two neighbouring characters exchanged."""
    middle = len(cell) // 2
    return cell[: middle - 1] + cell[middle] + cell[middle - 1] + cell[middle + 1 :]


def other_digit(cell: str) -> str:
    """The last digit one higher."""
    place = max((n for n, c in enumerate(cell) if c.isdigit() and c.isascii()), default=-1)
    return (
        cell if place < 0 else cell[:place] + str((int(cell[place]) + 1) % 10) + cell[place + 1 :]
    )


def other_letter(cell: str) -> str:
    """The first letter that has a double in the other alphabet, exchanged for it."""
    changed = cell.translate(ALIKE)
    place = next((n for n, (a, b) in enumerate(zip(cell, changed, strict=True)) if a != b), None)
    return cell if place is None else cell[:place] + changed[place] + cell[place + 1 :]


EDITS: dict[str, Callable[[str], str]] = {
    "swap": lambda cell: swapped(cell) if len(cell) > 1 else cell,
    "truncate": lambda cell: cell[:-1],
    "case": str.swapcase,
    "digit": other_digit,
    "empty": lambda _cell: "",
    "space": lambda cell: cell + " " if cell else cell,
    "look-alike": other_letter,
}
ROW_EDITS = ("reorder", "duplicate", "drop")


@dataclass(frozen=True)
class Mutant:
    """One edit: of a cell, or of a whole row."""

    table: str
    column: str
    row: int
    edit: str


def read_tables() -> dict[str, list[list[str]]]:
    """The committed tables, header first."""
    tables = {}
    for name in TABLE_NAMES:
        text = (ROOT / "data" / f"{name}.csv").read_bytes().decode("utf-8")
        tables[name] = list(csv.reader(io.StringIO(text, newline="")))
    return tables


def mutants(tables: dict[str, list[list[str]]], rows: int) -> Iterator[Mutant]:
    """Every edit of ``rows`` rows of every column, spread evenly over the table."""
    for name, table in tables.items():
        count = len(table) - 1
        for number, column in enumerate(contract()[name].columns):
            filled = [n for n in range(1, count + 1) if table[n][number]]
            chosen = filled[:: max(1, len(filled) // rows)][:rows]
            for row in chosen:
                for edit in (*EDITS, "other row"):
                    yield Mutant(name, column, row, edit)
        for row in range(1, count + 1, max(1, count // (4 * rows))):
            for edit in ROW_EDITS:
                yield Mutant(name, WHOLE_ROW, row, edit)


def edited(tables: dict[str, list[list[str]]], mutant: Mutant) -> bytes | None:
    """The table after the edit; None if that changes nothing."""
    rows = [list(row) for row in tables[mutant.table]]
    before = [list(row) for row in rows]
    if mutant.edit == "reorder":
        other = mutant.row + 1 if mutant.row + 1 < len(rows) else mutant.row - 1
        if other > 0:
            rows[mutant.row], rows[other] = rows[other], rows[mutant.row]
    elif mutant.edit == "duplicate":
        rows.insert(mutant.row, list(rows[mutant.row]))
    elif mutant.edit == "drop":
        del rows[mutant.row]
    else:
        column = rows[0].index(mutant.column)
        cell = rows[mutant.row][column]
        if mutant.edit == "other row":
            others = [row[column] for row in rows[1:] if row[column] not in (cell, "")]
            rows[mutant.row][column] = others[mutant.row % len(others)] if others else cell
        else:
            rows[mutant.row][column] = EDITS[mutant.edit](cell)
    if rows == before:
        return None
    return csv_bytes(rows[0], rows[1:])


def judge(job: tuple[Mutant, bytes, bool]) -> tuple[Mutant, tuple[bool | None, ...]]:
    """Which of the judges see the edit; None for one that was not asked."""
    mutant, content, ask_frictionless = job
    with tempfile.TemporaryDirectory(prefix="recognition-mutant-") as scratch:
        folder = Path(scratch)
        shutil.copytree(ROOT / "data", folder / "data")
        shutil.copytree(ROOT / "schemas", folder / "schemas")
        shutil.copy(ROOT / "datapackage.json", folder)
        (folder / "data" / f"{mutant.table}.csv").write_bytes(content)
        articles = ROOT / "seeds"
        committed = bool(check_package(folder, articles, quick=True).findings)
        described = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
        for resource in described["resources"]:
            if resource["name"] == mutant.table:
                resource["bytes"] = len(content)
                resource["hash"] = "sha256:" + hashlib.sha256(content).hexdigest()
        text = json.dumps(described, ensure_ascii=False)
        (folder / "datapackage.json").write_text(text, encoding="utf-8")
        with_articles = bool(check_package(folder, articles, quick=True).findings)
        alone = bool(check_package(folder, None, quick=True).findings)
        stock: bool | None = None
        if ask_frictionless:
            import frictionless

            stock = not frictionless.validate(str(folder / "datapackage.json")).valid
    return mutant, (committed, with_articles, alone, stock)


def is_identifying_or_verbatim(table: str, column: str) -> bool:
    """Whether an edit of this column must be caught from the release alone."""
    if column == WHOLE_ROW:
        return False
    schema = contract()[table]
    recipe = RECIPES[table][1] if table in RECIPES else ()
    return column == schema.key or column in recipe or schema.field(column).verbatim


def main() -> int:
    """Try the edits, print the shares, fail if one that must be caught is not."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--rows", type=int, default=3, help="rows edited in each column")
    parser.add_argument("--frictionless", type=int, default=5, help="ask it for every n-th edit")
    parser.add_argument("--list", action="store_true", help="list every edit that was not caught")
    options = parser.parse_args()
    tables = read_tables()
    made = [(m, edited(tables, m)) for m in mutants(tables, options.rows)]
    jobs = [
        (mutant, content, number % options.frictionless == 0)
        for number, (mutant, content) in enumerate(made)
        if content is not None
    ]
    caught: dict[tuple[str, str], list[Counter[bool]]] = {}
    missed: list[Mutant] = []
    with tempfile.TemporaryDirectory() as folder:
        convert_folder(ROOT / "seeds", Path(folder))
        remade = {path: (Path(folder) / path).read_bytes() for path in map(table_path, TABLE_NAMES)}
    with ProcessPoolExecutor(os.cpu_count(), mp_context=get_context("spawn")) as pool:
        judged = zip(jobs, pool.map(judge, jobs, chunksize=8), strict=True)
        for (_, content, _), (mutant, answers) in judged:
            differs = remade[table_path(mutant.table)] != content
            verdicts = (*answers, differs)
            counts = caught.setdefault((mutant.table, mutant.column), [Counter() for _ in JUDGES])
            for count, verdict in zip(counts, verdicts, strict=True):
                if verdict is not None:
                    count[verdict] += 1
            if not verdicts[2]:
                missed.append(mutant)
    return print_shares(caught, missed, everything=options.list)


def print_shares(
    caught: dict[tuple[str, str], list[Counter[bool]]], missed: list[Mutant], *, everything: bool
) -> int:
    """Print the share of each column; 1 if an edit slipped through where none may."""
    print(f"{'caught by':<44}" + "".join(f"{judge_:>17}" for judge_ in JUDGES))
    failed = False
    explained = uncaught_columns()
    groups: dict[str, list[Counter[bool]]] = {}
    for (table, column), counts in caught.items():
        must = is_identifying_or_verbatim(table, column)
        group = "identifying and verbatim columns" if must else "other columns and whole rows"
        for name in (group, "all"):
            totals = groups.setdefault(name, [Counter() for _ in JUDGES])
            for total, count in zip(totals, counts, strict=True):
                total.update(count)
        mark = "*" if must else " "
        print(f"{mark}{table}.{column:<{42 - len(table)}}" + "".join(map(_share, counts)))
        failed |= counts[0][False] > 0 or counts[4][False] > 0 or (must and counts[2][False] > 0)
        if counts[2][False] and (table, column) not in explained:
            print(f"  {table}.{column} is not explained in RULES.md")
            failed = True
    for name, counts in groups.items():
        print(f"{name:<44}" + "".join(map(_share, counts)))
    print(
        f"{len(missed)} edits are not seen from the release alone"
        + ("" if everything else ": --list")
    )
    for mutant in missed if everything else ():
        print(f"  {mutant.table}.{mutant.column} row {mutant.row}: {mutant.edit}")
    return int(failed)


def _share(count: Counter[bool]) -> str:
    total = count[True] + count[False]
    return f"{100 * count[True] / total:>8.1f} %{total:>7}" if total else f"{'–':>17}"


if __name__ == "__main__":
    sys.exit(main())
