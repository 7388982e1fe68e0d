"""A package is written part by part: the same bytes as at once, in memory that does not grow."""

from __future__ import annotations

import json
import tracemalloc
from collections.abc import Iterator
from pathlib import Path

from recognition.tables.rows import SourceRow, StatementRow, Tables
from recognition.tables.write import make_package


def part(number: int) -> Tables:
    """An article with twenty statements, the last first."""
    path, title = f"{number:06}.txt", f'News “{number}”\u2028of "Velm"'
    facts = ("en", title, None, None, None, None, None)
    source = SourceRow(f"src_{number:016x}", path, "0" * 64, *facts)
    statements = [
        StatementRow(
            f"st_{number:08x}{place:08x}",
            source.source_id,
            "direct",
            *(None, None, None, None),
            "The harbour opens at dawn. " * 10,
            place,
            place + 1,
            "en",
            *(None, None, None, None, None),
            "quote.marks",
        )
        for place in range(20, 0, -1)
    ]
    return Tables((source,), tuple(statements))


def test_parts_give_the_same_bytes_as_one_table(tmp_path: Path) -> None:
    parts = [part(number) for number in range(12)]
    whole = Tables(
        tuple(row for p in parts for row in p.sources),
        tuple(row for p in parts for row in reversed(p.statements)),
    )
    for name, given in (("parts", parts), ("whole", [whole])):
        (tmp_path / name).mkdir()
        counts = make_package(given, tmp_path / name, own=False)
        assert counts["statements"] == 240
    files = sorted(p for p in (tmp_path / "parts").rglob("*") if p.is_file())
    assert len(files) == 16
    for file in files:
        other = tmp_path / "whole" / file.relative_to(tmp_path / "parts")
        assert file.read_bytes() == other.read_bytes()


def test_the_descriptor_is_written_as_json_is(tmp_path: Path) -> None:
    for count in range(3):
        folder = tmp_path / str(count)
        folder.mkdir()
        make_package(map(part, range(count)), folder, own=False)
        text = (folder / "datapackage.json").read_bytes().decode()
        described = json.loads(text)
        assert text == json.dumps(described, ensure_ascii=False, indent=2) + "\n"
        assert [s["title"] for s in described["sources"]] == [
            part(number).sources[0].title for number in range(count)
        ]


def test_memory_does_not_grow_with_the_articles(tmp_path: Path) -> None:
    def peak(count: int) -> int:
        def parts() -> Iterator[Tables]:
            yield from map(part, range(count))

        folder = tmp_path / str(count)
        folder.mkdir()
        tracemalloc.start()
        make_package(parts(), folder, own=False)
        most = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return most

    peak(1)
    # the rows of nine hundred articles would take more than three times as much
    assert peak(1000) < peak(100) + 1_500_000
