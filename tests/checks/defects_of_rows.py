"""Fixtures of cells, keys, conditions and evidence."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from recognition.tables.descriptor import table_path
from recognition.tables.table_schemas import contract
from tests.checks.defect import (
    BAD,
    LONE_ROW,
    Defect,
    add_file,
    cell,
    constraints,
    last,
    marked,
    new_row,
)
from tests.checks.sample import FIRST, SECOND, Row, Sample, position, source, statement


def defects_of_rows() -> list[Defect]:
    """Every one of them."""
    return [*_constraints(), *_cells(), *_keys(), *_conditions(), *_world(), *_evidence()]


def _constraints() -> Iterator[Defect]:
    """Every constraint of every column, broken once."""
    for table, schema in contract().items():
        for field in schema.fields:
            for constraint in constraints(field):
                if constraint == "unique":
                    continue  # in _keys
                bad: Any = BAD.get(constraint)
                if constraint == "minimum":
                    assert field.minimum is not None
                    bad = field.minimum - 1
                if table == "sources" and field.name == "path" and bad:
                    bad = "a//b"
                rule = "row/" + constraint.split(":")[0]
                yield cell(rule, table, field.name, bad)


def _cells() -> Iterator[Defect]:
    for text in ("=1+1", "+1", "-1", "@x", "＝1"):
        yield cell("row/formula", "entities", "name", text)
    for text in (
        "Elb\u202eonia",
        "Elb\u200bonia",
        "Elb\u00adonia",
        "Elb\u034fonia",
        "Elb\u3164onia",
    ):
        yield cell("row/invisible", "entities", "name", text)
    for text in (" Elbonia", "Elbonia ", "El  bonia", "Elbonia\u00a0", "El\u2009bonia", "\u3000E"):
        yield cell("row/space", "entities", "name", text)


def _keys() -> Iterator[Defect]:
    def twice(table: str) -> Callable[[Sample], None]:
        def edit(tables: dict[str, list[Row]]) -> None:
            rows = tables[table]
            place = next(n for n, row in enumerate(rows) if row.get("_lone"))
            rows.insert(place + 1, {**rows[place], "_broken": True})

        def mark(made: Sample) -> None:
            made.row(table, LONE_ROW[table])["_lone"] = True
            made.edit_rows_last.append(edit)

        return mark

    def same_path(made: Sample) -> None:
        again = source("D", "c.txt", "another text", language="en")
        made.tables["sources"].append({**again, "_broken": True})

    def same_id(made: Sample) -> None:
        made.row("sources", LONE_ROW["sources"])["_broken"] = True
        made.edit_rows_last.append(
            lambda tables: marked(tables["sources"]).update(
                source_id=tables["sources"][0]["source_id"]
            )
        )

    def no_territory(made: Sample) -> None:
        made.row("entities", 5).update(territory_id="nobody", _broken=True)
        made.row("recognition_positions", 4)["object_id"] = "west-florin"

    def unused(table: str) -> Callable[[Sample], None]:
        return lambda made: new_row(made, table).update(_broken=True)

    for table, schema in contract().items():
        if table == "sources":
            continue  # Below: a source that stands twice breaks key/unique as well.
        path = table_path(table)
        yield Defect(f"a row of {table} twice", "key/primary", path, schema.key, twice(table), -1)
    yield Defect(
        "an id of sources twice", "key/primary", "data/sources.csv", "source_id", same_id, -1
    )
    yield Defect("a path twice", "key/unique", "data/sources.csv", "path", same_path, -1)
    yield cell("key/unique", "entities", "wikidata", "Q893510")

    def same_item(made: Sample) -> None:
        made.row("speakers", 1)["wikidata"] = "Q893511"
        made.row("speakers", 2).update(wikidata="Q893511", _broken=True)
        made.row("speakers", 0)["wikidata"] = "Q893512"

    yield Defect("an item twice", "key/unique", "data/speakers.csv", "wikidata", same_item, -1)
    for table, schema in contract().items():
        for key in schema.foreign_keys:
            if key.column == "territory_id":
                continue  # Below: the territory of the only claim is used by nothing else.
            number = 5 if key.column == "claimant_id" else None
            prefix = {"source_id": "src_", "statement_id": "st_", "parent_id": "st_"}
            bad = prefix[key.column] + "0" * 16 if key.column in prefix else "nobody"
            others = {"asserted_by": "third_party"} if key.column == "statement_id" else {}
            yield cell("key/foreign", table, key.column, bad, number=number, **others)
    yield Defect(
        "no territory", "key/foreign", "data/entities.csv", "territory_id", no_territory, -1
    )
    for table in ("entities", "speakers"):
        yield Defect(
            f"a row of {table} unused",
            "key/unused",
            table_path(table),
            contract()[table].key,
            unused(table),
            -1,
        )


def _conditions() -> Iterator[Defect]:
    positions = "recognition_positions"

    def reorder(table: str) -> Callable[[Sample], None]:
        def edit(tables: dict[str, list[Row]]) -> None:
            rows = tables[table]
            rows[1]["_broken"] = False
            rows[0], rows[1] = rows[1], rows[0]
            rows[1]["_broken"] = True

        return lambda made: made.edit_rows_last.append(edit)

    for table, column in (
        ("speakers", "speaker_id"),
        ("entities", "entity_id"),
        ("sources", "path"),
        ("statements", "statement_id"),
        (positions, "position_id"),
    ):
        yield Defect(
            f"two rows of {table} exchanged",
            "row/order",
            table_path(table),
            column,
            reorder(table),
            -1,
        )

    def tamper(table: str, column: str, value: object) -> Callable[[Sample], None]:
        def edit(made: Sample) -> None:
            made.row(table, LONE_ROW[table])["_broken"] = True
            made.edit_rows_last.append(lambda tables: marked(tables[table]).update({column: value}))

        return edit

    yield Defect(
        "another role",
        "id/recipe",
        "data/statements.csv",
        "statement_id",
        tamper("statements", "speaker_role", "King"),
        -1,
    )
    yield Defect(
        "another stance",
        "id/recipe",
        f"data/{positions}.csv",
        "position_id",
        tamper(positions, "stance", "does_not_recognise"),
        -1,
    )
    yield Defect(
        "another id",
        "id/recipe",
        "data/sources.csv",
        "source_id",
        tamper("sources", "source_id", "src_" + "0" * 16),
        -1,
    )

    def crossing(made: Sample) -> None:
        words = 'peace, or "order"” in June. It'
        crossed = statement("S3", "A", FIRST, words, speaker_id="ottokar")
        made.row("statements", 2).update(crossed, _broken=True)

    def crossing_evidence(made: Sample) -> None:
        words = "признание Зубровки». Elbonia recognises Zubrowka"
        crossed = position("P5", "B", SECOND, words, holder_id="elbonia", object_id="QZU")
        made.row(positions, 4).update(crossed, cue="recognises", _broken=True)

    def same_span(made: Sample) -> None:
        again = {**made.row("statements", 1), "statement_id": "S5", "kind": "direct"}
        made.tables["statements"].append(again)
        made.edit_rows_last.append(lambda tables: tables["statements"][2].update(_broken=True))

    yield Defect("crossing spans", "span/crossing", "data/statements.csv", "end", crossing, -1)
    yield Defect(
        "crossing evidence", "span/crossing", f"data/{positions}.csv", "end", crossing_evidence, -1
    )
    yield Defect("one span twice", "span/crossing", "data/statements.csv", "end", same_span, -1)
    yield cell("span/nested", "statements", "parent_id", None)

    def around_another(made: Sample) -> None:
        words = {"speaker_id": "ottokar", "speaker_text": "Ottokar", "parent_id": "S2"}
        made.tables["statements"].append(statement("S5", "A", FIRST, '"order"', **words))
        made.tables["statements"][-1]["_broken"] = True

    yield Defect(
        "the one around the one around it",
        "span/nested",
        "data/statements.csv",
        "parent_id",
        around_another,
        -1,
    )
    yield cell("span/empty", positions, "end", 38, start=38)
    yield cell("span/length", positions, "evidence", "Elbonia  recognises Zubrowka")
    yield cell("span/length", "statements", "text", "peace")
    yield cell("span/parent", "statements", "parent_id", "S1")
    yield cell("span/parent", "statements", "parent_id", "S3")
    yield cell("span/statement", positions, "statement_id", "S4", asserted_by="third_party")
    yield cell("date/period", "statements", "said_on", "2022-13", number=1)
    yield cell("date/period", positions, "as_of", "2022-02-29", number=2)
    yield cell("date/bounds", "statements", "said_on", "2022-06")
    yield cell("date/bounds", "statements", "said_on", "2022-06", number=1, said_on_latest=None)
    yield cell("date/bounds", positions, "as_of", None, number=1, as_of_earliest=None)
    yield cell(
        "date/order",
        "statements",
        "said_on_earliest",
        "2022-06-18",
        number=1,
        said_on_latest="2022-06-17",
    )
    yield cell(
        "date/order", positions, "as_of_earliest", "2022-06-10", number=1, as_of_latest="2022-06-05"
    )
    yield cell("date/period", "statements", "said_on", "2022-05", number=1)
    yield cell("date/period", positions, "as_of", "2021", number=1)
    july = {"said_on_earliest": "2022-07-01", "said_on_latest": "2022-07-31"}
    yield cell("date/publication", "statements", "said_on", "2022-07", number=1, **july)
    yield cell("date/publication", positions, "as_of", "2022-12-24", number=2, modality="hedged")
    yield cell("position/self", positions, "object_id", "elbonia")
    yield cell("position/holder", positions, "holder_id", "west-florin-as-part-of-borduria")
    yield cell(
        "position/narrator", positions, "statement_id", "S4", number=3, asserted_by="narrator"
    )
    yield cell(
        "position/withdrawal", positions, "stance", "withdrew_recognition", object_id="syldavia"
    )
    yield cell("entity/code", "entities", "iso3", "QQL", code_status="user_assigned")
    yield cell("entity/code", "entities", "iso3", "QZU", number=0, code_status=None)
    yield cell("entity/claim", "entities", "type", "territory", territory_id="west-florin")
    yield cell("entity/claim", "entities", "type", "territorial_claim", number=5, claimant_id=None)
    yield cell("entity/claim", "entities", "type", "vote", number=5)
    yield cell("position/asserter", positions, "asserted_by", "third_party")
    yield cell("position/asserter", positions, "asserted_by", "third_party", number=0)
    yield cell(
        "position/asserter", positions, "asserted_by", "holder", number=0, holder_id="borduria"
    )
    yield cell(
        "speaker/entity", "speakers", "entity_id", "west-florin-as-part-of-borduria", number=1
    )
    yield cell(
        "date/reference", "sources", "reference_date", "2022-06-19", published_on="2022-06-18"
    )
    yield cell("statement/language", "statements", "language", "fr")
    for rows in (5, 6, 1):
        counts = {"sources": 3, "statements": 4, positions: 5, "entities": 6, "speakers": rows}
        lines = "".join(f"{table},{count}\n" for table, count in counts.items())
        yield last(
            f"{rows} rows before",
            "volume/rows",
            "data/speakers.csv",
            None,
            None,
            add_file("seeds/volumes.csv", f"table,rows\n{lines}".encode()),
        )


def _world() -> Iterator[Defect]:
    """Fixtures of what is known of entities and speakers."""

    def rename(table: str, number: int, key: str, **cells: object) -> Callable[[Sample], None]:
        def edit(made: Sample) -> None:
            row = made.row(table, number)
            own = contract()[table].key
            for other, schema in contract().items():
                for reference in schema.foreign_keys:
                    for place in made.tables[other] if reference.table == table else ():
                        if place[reference.column] == row[own]:
                            place[reference.column] = key
            row.update({own: key, "_broken": True, **cells})

        return edit

    def defect(rule: str, table: str, column: str, edit: Callable[[Sample], None]) -> Defect:
        return Defect(rule, rule, table_path(table), column, edit, -1)

    yield cell("entity/iso", "entities", "code_status", "official", number=0)
    unassigned = {"iso3": "EEE", "code_status": "user_assigned"}
    yield defect(
        "entity/iso",
        "entities",
        "code_status",
        rename("entities", 2, "EEE", name="Elbonia", **unassigned),
    )
    abkhazia = {"name": "Abkhazia", "type": "territory", "wikidata": "Q31354462"}
    for column, value in {"name": "Elbonia", "type": "state", "wikidata": "Q31354463"}.items():
        yield defect(
            "entity/known",
            "entities",
            column,
            rename("entities", 2, "abkhazia", **{**abkhazia, column: value}),
        )
    known = {"name": "Сергей Лавров", "type": "person", "wikidata": "Q58217"}
    for column, wrong in (("name", "Лавроф"), ("type", "institution"), ("wikidata", None)):
        yield defect(
            "speaker/known",
            "speakers",
            column,
            rename("speakers", 2, "sergey-lavrov", **{**known, column: wrong}),
        )
    for table, key, other in (
        ("entities", "elbonia", "Elbonya"),
        ("speakers", "ottokar", "Ottakar"),
    ):
        edit = rename(table, LONE_ROW[table], key, name=other)
        yield defect("id/slug", table, contract()[table].key, edit)
    yield cell("entity/parts", "entities", "name", "West Florin, as part of Borduria", number=5)
    yield cell("speaker/behalf", "speakers", "entity_id", "borduria")
    yield cell("speaker/behalf", "speakers", "entity_id", None)
    yield cell("row/look-alike", "entities", "name", "Elboniа")
    yield cell("row/look-alike", "sources", "publisher", "Κlow Herald")


def _evidence() -> Iterator[Defect]:
    def lost(made: Sample) -> None:
        made.row("sources", 1)["_broken"] = True
        del made.articles["c.txt"]

    def edited(made: Sample) -> None:
        made.row("sources", 1)["_broken"] = True
        made.articles["c.txt"] += b"!"

    positions = "recognition_positions"
    yield Defect("an article lost", "evidence/missing", "data/sources.csv", "path", lost, -1)
    yield Defect("an article edited", "evidence/article", "data/sources.csv", "sha256", edited, -1)
    yield cell("evidence/span", positions, "end", 1027, start=1000)
    yield cell("evidence/text", positions, "evidence", "Elbonia recognises Zubrowkа")
    yield cell("evidence/text", "statements", "text", 'Peace, or "order"')
    yield cell("evidence/words", positions, "cue", "recognizes")
    yield cell("evidence/words", "statements", "speaker_text", "ottokar")
    yield cell("evidence/words", "statements", "speaker_role", "king")
    yield cell("evidence/words", "statements", "occasion", "Kiow")
    yield cell("evidence/words", "sources", "title", "Nothing old")
    yield cell("evidence/words", "sources", "author", "Nobody")
