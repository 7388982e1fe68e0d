"""A small valid package about invented countries, and the means to break it in one place."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass, field, fields
from functools import partial
from pathlib import Path
from typing import Any

from recognition.tables.csv_text import csv_bytes
from recognition.tables.descriptor import descriptor, table_path
from recognition.tables.ids import RECIPES, row_id
from recognition.tables.order import SORT_COLUMNS
from recognition.tables.row_schemas import json_bytes, render_row_schemas
from recognition.tables.rows import SourceRow
from recognition.tables.table_schemas import TABLE_NAMES, contract, schema_bytes

Row = dict[str, Any]

FIRST = (
    "Syldavia and Borduria\nby Ann Scribe\n\n"
    "King Ottokar said in Klow: “We do not recognise Zubrowka,\nand never will.” "
    "Borduria recognises Zubrowka. The foreign ministry said that Ottokar had promised "
    '“peace, or "order"” in June. It will recognise West Florin as part of Borduria.\n'
)
#: An article in which nothing is said.
THIRD = "Nothing new\n"
SECOND = (
    "Ветчина и Запад\n\nОфициальные лица сообщили: «Силдавия отозвала признание Зубровки». "
    "Elbonia recognises Zubrowka.\n"
)


@dataclass
class Sample:
    """The package before it is written; tests edit it at the stage that they are about."""

    articles: dict[str, bytes] = field(default_factory=dict)
    tables: dict[str, list[Row]] = field(default_factory=dict)
    #: Edits of the finished files (path → bytes), before and after the descriptor is made.
    edit_files: list[Callable[[dict[str, bytes]], object]] = field(default_factory=list)
    edit_last: list[Callable[[dict[str, bytes]], object]] = field(default_factory=list)
    edit_rows_last: list[Callable[[dict[str, list[Row]]], object]] = field(default_factory=list)
    edit_folder: list[Callable[[Path], object]] = field(default_factory=list)
    sort: bool = True

    def row(self, table: str, number: int) -> Row:
        """A row as it stands before ids are made."""
        return self.tables[table][number]

    def render(self) -> dict[str, bytes]:
        """The files of the package, its ids and descriptor made anew."""
        tables = {name: [dict(row) for row in rows] for name, rows in self.tables.items()}
        give_ids(tables)
        if self.sort:
            put_in_order(tables)
        for edit in self.edit_rows_last:
            edit(tables)
        files = {
            table_path(name): csv_bytes(
                contract()[name].columns,
                [[row[c] for c in contract()[name].columns] for row in tables[name]],
            )
            for name in TABLE_NAMES
        }
        files |= {f"schemas/{name}.json": schema_bytes(name) for name in TABLE_NAMES}
        files |= render_row_schemas()
        for change in self.edit_files:
            change(files)
        names = [f.name for f in fields(SourceRow)]
        sources = [SourceRow(**{n: row[n] for n in names}) for row in tables["sources"]]
        present = {**dict.fromkeys(map(table_path, TABLE_NAMES), b""), **files}
        files["datapackage.json"] = json_bytes(descriptor(sources, present, own=False))
        for change in self.edit_last:
            change(files)
        return files

    def write(self, folder: Path) -> Path:
        """Write the package to ``folder`` and the articles to ``folder``/articles."""
        for path, content in self.render().items():
            place = folder / path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(content)
        for path, content in self.articles.items():
            place = folder / "articles" / path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(content)
        for edit in self.edit_folder:
            edit(folder)
        return folder


def give_ids(tables: dict[str, list[Row]]) -> None:
    """Make every id by its recipe and let the references follow."""
    for name, (_, columns) in RECIPES.items():
        new = {}
        for row in tables[name]:
            old = row[contract()[name].key]
            new[old] = row_id(name, tuple(row[column] for column in columns))
            row[contract()[name].key] = new[old]
        for other, schema in contract().items():
            for key in schema.foreign_keys:
                if key.table == name:
                    for row in tables[other]:
                        row[key.column] = new.get(row[key.column], row[key.column])


def put_in_order(tables: dict[str, list[Row]]) -> None:
    """Sort the rows as the writer does."""
    tables["sources"].sort(key=lambda row: row["path"] or "")
    rank = {row["source_id"]: number for number, row in enumerate(tables["sources"])}
    for name in SORT_COLUMNS:
        if name != "sources":
            tables[name].sort(key=partial(_place, SORT_COLUMNS[name], rank))


def _place(columns: tuple[str, ...], rank: dict[str, int], row: Row) -> list[Any]:
    """What a row is sorted by; a cell that is no number where one is due counts as 0."""
    return [
        rank.get(row[name], len(rank))
        if name == "source_id"
        else (row[name] if isinstance(row[name], int) else 0, str(row[name] or ""))
        for name in columns
    ]


def sample() -> Sample:
    """A new copy of the valid package."""
    articles = {"a.txt": FIRST, "c.txt": THIRD, "б/ü.txt": SECOND}
    made = Sample(articles={path: text.encode() for path, text in articles.items()})
    made.tables = {
        "sources": [
            source(
                "A",
                "a.txt",
                FIRST,
                language="en",
                title="Syldavia and Borduria",
                author="Ann Scribe",
                published_on="2022-06-18",
                reference_date="2022-06-18",
            ),
            source("C", "c.txt", THIRD, language="en", title="Nothing new"),
            source(
                "B",
                "б/ü.txt",
                SECOND,
                language="ru",
                title="Ветчина и Запад",
                publisher="Klow Herald",
                url="https://example.org/%D0%B1?a=1,2",
            ),
        ],
        "statements": [
            statement(
                "S1",
                "A",
                FIRST,
                "We do not recognise Zubrowka,\nand never will.",
                speaker_id="ottokar",
                speaker_text="King Ottokar",
                speaker_role="King",
                on_behalf_of="syldavia",
                occasion="Klow",
            ),
            statement(
                "S2",
                "A",
                FIRST,
                'Ottokar had promised “peace, or "order"” in June',
                kind="indirect",
                speaker_id="foreign-ministry",
                on_behalf_of="borduria",
                speaker_text="The foreign ministry",
                said_on="2022-06",
                said_on_earliest="2022-06-01",
                said_on_latest="2022-06-18",
            ),
            statement(
                "S3",
                "A",
                FIRST,
                'peace, or "order"',
                speaker_id="ottokar",
                speaker_text="Ottokar",
                parent_id="S2",
            ),
            statement(
                "S4",
                "B",
                SECOND,
                "Силдавия отозвала признание Зубровки",
                speaker_id="officials",
                speaker_text="Официальные лица",
                language="ru",
            ),
        ],
        "recognition_positions": [
            position(
                "P1",
                "A",
                FIRST,
                "We do not recognise Zubrowka",
                statement_id="S1",
                holder_id="syldavia",
                object_id="QZU",
                stance="does_not_recognise",
                asserted_by="holder",
                cue="do not recognise",
            ),
            position(
                "P2",
                "A",
                FIRST,
                "Borduria recognises Zubrowka",
                holder_id="borduria",
                object_id="QZU",
                cue="recognises",
                as_of="2022",
                as_of_earliest="2022-06-01",
                as_of_latest="2022-08-31",
            ),
            position(
                "P3",
                "A",
                FIRST,
                "It will recognise West Florin as part of Borduria",
                holder_id="elbonia",
                object_id="west-florin-as-part-of-borduria",
                modality="announced",
                cue="will recognise",
                as_of="2022-12-24",
                as_of_earliest="2022-12-24",
                as_of_latest="2022-12-24",
            ),
            position(
                "P4",
                "B",
                SECOND,
                "Силдавия отозвала признание Зубровки",
                statement_id="S4",
                holder_id="syldavia",
                object_id="QZU",
                stance="withdrew_recognition",
                asserted_by="third_party",
                cue="отозвала",
            ),
            position(
                "P5",
                "B",
                SECOND,
                "Elbonia recognises Zubrowka",
                holder_id="elbonia",
                object_id="QZU",
                cue="recognises",
            ),
        ],
        "entities": [
            entity("QZU", "Zubrowka", "territory", iso3="QZU", code_status="user_assigned"),
            entity("borduria", "Borduria", "state", wikidata="Q893510"),
            entity("elbonia", "Elbonia", "territory"),
            entity("syldavia", "Syldavia", "state"),
            entity("west-florin", "West Florin", "territory"),
            entity(
                "west-florin-as-part-of-borduria",
                "West Florin as part of Borduria",
                "territorial_claim",
                territory_id="west-florin",
                claimant_id="borduria",
            ),
        ],
        "speakers": [
            speaker(
                "foreign-ministry",
                "Foreign ministry",
                "institution",
                entity_id="borduria",
            ),
            speaker("officials", "Officials", "unnamed"),
            speaker("ottokar", "Ottokar", "person", entity_id="syldavia"),
        ],
    }
    return made


def _row(table: str, **given: Any) -> Row:  # noqa: ANN401 (cells of any type, also wrong ones)
    return {**dict.fromkeys(contract()[table].columns), **given}


def source(key: str, path: str, text: str, **given: Any) -> Row:  # noqa: ANN401
    """A row of sources."""
    digest = hashlib.sha256(text.encode()).hexdigest()
    return _row("sources", source_id=key, path=path, sha256=digest, **given)


def statement(key: str, source_id: str, text: str, words: str, **given: Any) -> Row:  # noqa: ANN401
    """A row of statements, its span found in the text."""
    start = text.index(words)
    defaults = {"kind": "direct", "language": "en", "rule": "quote.marks"}
    return _row(
        "statements",
        statement_id=key,
        source_id=source_id,
        text=words,
        start=start,
        end=start + len(words),
        **{**defaults, **given},
    )


def position(key: str, source_id: str, text: str, words: str, **given: Any) -> Row:  # noqa: ANN401
    """A row of positions, its span found in the text."""
    start = text.index(words)
    defaults = {
        "stance": "recognises",
        "modality": "asserted",
        "asserted_by": "narrator",
        "rule": "active.verb",
    }
    return _row(
        "recognition_positions",
        position_id=key,
        source_id=source_id,
        evidence=words,
        start=start,
        end=start + len(words),
        **{**defaults, **given},
    )


def entity(key: str, name: str, kind: str, **given: Any) -> Row:  # noqa: ANN401
    """A row of entities."""
    return _row("entities", entity_id=key, name=name, type=kind, **given)


def speaker(key: str, name: str, kind: str, **given: Any) -> Row:  # noqa: ANN401
    """A row of speakers."""
    return _row("speakers", speaker_id=key, name=name, type=kind, **given)


def edit_json(path: str, change: Callable[[Any], object]) -> Callable[[dict[str, bytes]], None]:
    """An edit of the JSON file at ``path``."""

    def edit(files: dict[str, bytes]) -> None:
        value = json.loads(files[path])
        change(value)
        files[path] = json_bytes(value)

    return edit
