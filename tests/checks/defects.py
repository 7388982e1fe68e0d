"""One defect a fixture: for every rule and every constraint a package broken in one place."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from recognition.tables.descriptor import table_path
from recognition.tables.table_schemas import Field, contract
from tests.checks.sample import FIRST, Row, Sample, edit_json, entity, source, speaker, statement

Files = dict[str, bytes]
TABLES_WITH_SPANS = ("statements", "recognition_positions")


Line = int | str | tuple[str, int] | None


@dataclass(frozen=True)
class Defect:
    """An edit of the sample and the one finding that it must yield."""

    name: str
    rule: str
    file: str
    column: str | None
    edit: Callable[[Sample], None]
    #: The line of the finding: a number, -1 for the row that is marked ``_broken``, the first
    #: line with a text, or the line so many lines after it.
    line: Line = None


def defects() -> list[Defect]:
    """Every fixture."""
    every = [*_descriptor(), *_schemas(), *_files(), *_constraints(), *_cells(), *_keys()]
    return [*every, *_conditions(), *_evidence()]


def _last(
    name: str,
    rule: str,
    file: str,
    column: str | None,
    line: Line,
    change: Callable[[Files], None],
) -> Defect:
    """A defect of the finished files, after the descriptor is made."""
    return Defect(name, rule, file, column, lambda made: made.edit_last.append(change), line)


def _json(
    name: str,
    rule: str,
    file: str,
    column: str | None,
    line: Line,
    change: Callable[[Any], object],
) -> Defect:
    return _last(name, rule, file, column, line, edit_json(file, lambda v: (change(v), None)[1]))


def _descriptor() -> Iterator[Defect]:
    path = "datapackage.json"

    def cut(files: Files) -> None:
        files[path] = files[path][:-20]

    def twice(files: Files) -> None:
        files[path] = files[path].replace(b'{\n  "$schema"', b'{\n  "name": "x",\n  "$schema"', 1)

    def resource(word: str, value: object) -> Callable[[Any], object]:
        return lambda v: v["resources"][0].update({word: value})

    yield _last("cut short", "descriptor/json", path, None, '"schema": "schemas/spea', cut)
    yield _last("a key twice", "descriptor/json", path, "name", 4, twice)
    yield _json("no title", "descriptor/profile", path, None, 1, lambda v: v.pop("title"))
    yield _json(
        "no hash",
        "descriptor/profile",
        path,
        "resources",
        ('"resources": [', 1),
        lambda v: v["resources"][0].pop("hash"),
    )
    yield _json(
        "no role",
        "descriptor/profile",
        path,
        "roles",
        '"roles": []',
        lambda v: v["contributors"][0].update(roles=[]),
    )
    yield _json(
        "licence without a name",
        "descriptor/profile",
        path,
        "licenses",
        ('"licenses": [', 1),
        lambda v: v["licenses"][0].pop("name"),
    )
    yield _json(
        "no such time",
        "descriptor/profile",
        path,
        "created",
        '"created"',
        lambda v: v.update(created="2022-13-01T00:00:00Z"),
    )
    yield _json(
        "a misspelt word",
        "descriptor/word",
        path,
        "titel",
        '"titel"',
        lambda v: v.update(titel="x"),
    )
    yield _json(
        "an unknown word in a resource",
        "descriptor/word",
        path,
        "licence",
        '"licence"',
        lambda v: v["resources"][0].update(licence="x"),
    )
    for version in ("1.0", "v1.0.0", "1.0.0 ", "01.0.0"):
        yield _json(
            f"version {version!r}",
            "descriptor/version",
            path,
            "version",
            '"version"',
            lambda v, version=version: v.update(version=version),
        )
    for bad in (
        "../sources.csv",
        "/dev/zero",
        "https://example.org/s.csv",
        "data/../../x",
        "C:\\s.csv",
        "~/s.csv",
        "file:///etc/passwd",
    ):
        yield _json(
            f"path {bad}",
            "descriptor/path",
            path,
            "path",
            f'"path": {json.dumps(bad)}',
            resource("path", bad),
        )
    yield _json(
        "schema elsewhere",
        "descriptor/path",
        path,
        "schema",
        '"schema": "../schemas',
        resource("schema", "../schemas/sources.json"),
    )
    yield _json(
        "another file",
        "descriptor/resources",
        path,
        "path",
        '"path": "data/speakers.csv"',
        resource("path", "data/speakers.csv"),
    )
    yield _json(
        "a table left out",
        "descriptor/resources",
        path,
        "resources",
        '"resources"',
        lambda v: v["resources"].pop(),
    )
    yield _json(
        "a table twice",
        "descriptor/resources",
        path,
        "name",
        ('"name": "speakers"', 23),
        lambda v: v["resources"].append(v["resources"][0]),
    )
    yield _json(
        "a source left out",
        "descriptor/sources",
        path,
        "sources",
        '"sources"',
        lambda v: v["sources"].pop(),
    )


def _schemas() -> Iterator[Defect]:
    path = "schemas/speakers.json"

    def no_file(files: Files) -> None:
        del files[path]

    def field(change: Callable[[Any], object], number: int = 0) -> Callable[[Any], object]:
        return lambda v: change(v["fields"][number])

    yield _last("no schema", "schema/json", path, None, None, no_file)
    yield _json(
        "no description",
        "schema/profile",
        path,
        "fields",
        ('"fields"', 1),
        field(lambda f: f.pop("description")),
    )
    yield _json(
        "a type of another kind",
        "schema/profile",
        path,
        "type",
        '"any"',
        field(lambda f: f.update(type="any")),
    )
    yield _json(
        "a misspelt constraint",
        "schema/word",
        path,
        "requird",
        "requird",
        field(lambda f: f["constraints"].update(requird=True)),
    )
    yield _json(
        "fieldsMatch",
        "schema/word",
        path,
        "fieldsMatch",
        "fieldsMatch",
        lambda v: v.update(fieldsMatch="equal"),
    )
    for pattern in ("^a|b$", "^(?:\\d+)$", "^(?:a(?=b))$", "^(?:[)$", "^(?:a$)$", "[a-z]+"):
        yield _json(
            f"pattern {pattern}",
            "schema/pattern",
            path,
            "speaker_id",
            f'"pattern": {json.dumps(pattern)}',
            field(lambda f, pattern=pattern: f["constraints"].update(pattern=pattern)),
        )
    yield _json(
        "a category left out",
        "schema/categories",
        path,
        "type",
        '"categories"',
        field(lambda f: f["categories"].pop(), 2),
    )
    yield _json(
        "a category without a label",
        "schema/categories",
        path,
        "type",
        '"categories"',
        field(lambda f: f["categories"][0].pop("label"), 2),
    )
    yield _json(
        "no categories",
        "schema/categories",
        path,
        "type",
        ('"name": "type"', -1),
        field(lambda f: f.pop("categories"), 2),
    )
    yield _json(
        "an example that breaks the pattern",
        "schema/example",
        path,
        "speaker_id",
        '"example"',
        field(lambda f: f.update(example="King Ottokar")),
    )
    yield _json(
        "an example that is no word of the enum",
        "schema/example",
        path,
        "type",
        '"example": "king"',
        field(lambda f: f.update(example="king"), 2),
    )
    yield _json(
        "a key that is no column",
        "schema/keys",
        path,
        "primaryKey",
        '"primaryKey"',
        lambda v: v.update(primaryKey=["id"]),
    )
    yield _json(
        "a reference to no table",
        "schema/keys",
        path,
        "foreignKeys",
        ('"foreignKeys"', 1),
        lambda v: v["foreignKeys"][0]["reference"].update(resource="people"),
    )
    yield _json(
        "a weaker schema",
        "schema/contract",
        path,
        None,
        1,
        field(lambda f: f["constraints"].pop("required")),
    )
    yield _json("a column gone", "schema/contract", path, None, 1, lambda v: v["fields"].pop())
    yield _json(
        "row schemas that drifted",
        "schema/rows",
        "schemas/rows/speakers.json",
        None,
        None,
        lambda v: v.update(additionalProperties=True),
    )

    def frozen(files: Files) -> None:
        files["seeds/columns.csv"] = b"version,table,column\n0.0.9,speakers,nickname\n"

    yield _last("a column of an earlier release", "schema/frozen", path, "nickname", None, frozen)


def _files() -> Iterator[Defect]:
    path = "data/speakers.csv"

    def bytes_(name: str, rule: str, line: int, old: bytes, new: bytes) -> Defect:
        def change(files: Files) -> None:
            assert old in files[path]
            files[path] = files[path].replace(old, new, 1)

        return Defect(name, rule, path, None, lambda made: made.edit_files.append(change), line)

    def gone(files: Files) -> None:
        del files[path]

    def link(folder: Path) -> None:
        (folder / path).rename(folder / "elsewhere.csv")
        (folder / path).symlink_to(folder / "elsewhere.csv")

    def pipe(folder: Path) -> None:
        import os

        (folder / path).unlink()
        os.mkfifo(folder / path)

    yield _last("no file", "file/missing", path, None, None, gone)
    for kind in (link, pipe):
        yield Defect(
            kind.__name__,
            "file/unsafe",
            path,
            None,
            lambda made, kind=kind: made.edit_folder.append(kind),
        )
    yield _last(
        "a note",
        "file/stray",
        "data/notes.txt",
        None,
        None,
        lambda files: files.update({"data/notes.txt": b"x\n"}),
    )
    for word, value, rule in (
        ("bytes", 1, "file/bytes"),
        ("hash", "sha256:" + "0" * 64, "file/hash"),
    ):
        yield Defect(
            f"another {word}",
            rule,
            path,
            None,
            lambda made, word=word, value=value: made.edit_last.append(
                edit_json("datapackage.json", lambda v: v["resources"][4].update({word: value}))
            ),
        )
    yield bytes_("cp1252", "file/utf8", 3, b"Officials", b"Offici\xe4ls")
    yield bytes_("half a character", "file/utf8", 3, b"Officials", b"Officials\xd0")
    yield bytes_("a byte-order mark", "file/bom", 1, b"speaker_id", b"\xef\xbb\xbfspeaker_id")
    yield bytes_("NUL", "file/control", 3, b"Officials", b"Offi\x00cials")
    yield bytes_("a terminal escape", "file/control", 3, b"Officials", b"\x1b[31mOfficials")
    yield bytes_("CR LF", "file/line-end", 3, b",unnamed,,\n", b",unnamed,,\r\n")
    yield bytes_("CR LF after quotes", "file/line-end", 3, b",unnamed,,\n", b',unnamed,,"a,"\r\n')
    yield bytes_("CR within", "file/line-end", 3, b"Officials", b"Offi\rcials")
    yield bytes_(
        "no last line end", "file/final-newline", 4, b"person,syldavia,\n", b"person,syldavia,"
    )
    yield bytes_("a blank line", "file/blank-line", 3, b"borduria,\n", b"borduria,\n\n")
    yield bytes_("a header of another case", "file/header", 1, b"speaker_id", b"Speaker_id")
    yield bytes_("columns exchanged", "file/header", 1, b"name,type", b"type,name")
    yield bytes_("a short row", "file/ragged", 3, b",unnamed,,\n", b",unnamed,\n")
    yield bytes_("a long row", "file/ragged", 3, b",unnamed,,\n", b",unnamed,,,\n")
    yield bytes_("quotes without need", "file/quoting", 3, b"Officials", b'"Officials"')
    yield bytes_("a quotation mark within", "file/quoting", 3, b"Officials", b'Offi"cials')
    yield bytes_("text after quotes", "file/quoting", 3, b"Officials", b'"Offi"cials')
    yield bytes_("a quotation mark never closed", "file/quoting", 3, b"Officials", b'"Officials')
    yield bytes_("quoted empty", "file/quoted-empty", 3, b",unnamed,,\n", b',unnamed,"",\n')


#: The row of each table that nothing depends on.
LONE_ROW = {"sources": 1, "statements": 2, "recognition_positions": 4, "entities": 2, "speakers": 2}
_BAD = {"pattern": "Not so!", "enum": "Not so!", "type:integer": "12a", "type:date": "2022-6-1"}


def constraints(field: Field) -> list[str]:
    """The words of the schema that a cell of ``field`` can break."""
    found = [f"type:{field.type}"] if field.type != "string" else []
    asked = {
        "required": field.required,
        "unique": field.unique,
        "pattern": field.pattern,
        "enum": field.enum,
        "minimum": field.minimum is not None,
    }
    return found + [word for word, present in asked.items() if present]


def _constraints() -> Iterator[Defect]:
    """Every constraint of every column, broken once."""
    for table, schema in contract().items():
        for field in schema.fields:
            for constraint in constraints(field):
                if constraint == "unique":
                    continue  # in _keys
                bad: Any = _BAD.get(constraint)
                if constraint == "minimum":
                    assert field.minimum is not None
                    bad = field.minimum - 1
                if table == "sources" and field.name == "path" and bad:
                    bad = "a//b"
                rule = "row/" + constraint.split(":")[0]
                yield cell(rule, table, field.name, bad)


def cell(
    rule: str,
    table: str,
    column: str,
    value: object,
    *,
    number: int | None = None,
    **others: object,
) -> Defect:
    """A defect of one cell, which ids and order follow where they are made from it."""
    number = LONE_ROW[table] if number is None else number
    key = contract()[table].key

    def edit(made: Sample) -> None:
        row = made.row(table, number)
        if column == key and table in ("entities", "speakers"):
            row = _new_row(made, table)
        row.update(others)
        row["_broken"] = True
        if column == key and table in (*TABLES_WITH_SPANS, "sources"):
            made.edit_rows_last.append(lambda tables: _marked(tables[table]).update({key: value}))
        else:
            row[column] = value

    return Defect(f"{table}.{column} = {value!r}", rule, table_path(table), column, edit, -1)


def _new_row(made: Sample, table: str) -> Row:
    make = entity if table == "entities" else speaker
    made.tables[table].append(make("x", "X", "territory" if table == "entities" else "person"))
    return made.tables[table][-1]


def _marked(rows: list[Row]) -> Row:
    return next(row for row in rows if row.get("_broken"))


def _cells() -> Iterator[Defect]:
    for text in ("=1+1", "+1", "-1", "@x", "＝1"):
        yield cell("row/formula", "entities", "name", text)
    for text in ("Elb\u202eonia", "Elb\u200bonia", "Elbo\u0085nia", "Elb\u00adonia"):
        yield cell("row/invisible", "entities", "name", text)
    for text in (" Elbonia", "Elbonia ", "El  bonia", "Elbonia\u00a0"):
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

    def unused(table: str) -> Callable[[Sample], None]:
        return lambda made: _new_row(made, table).update(_broken=True)

    for table, schema in contract().items():
        if table == "sources":
            continue  # A source that stands twice breaks key/unique as well.
        yield Defect(
            f"a row of {table} twice",
            "key/primary",
            table_path(table),
            schema.key,
            twice(table),
            -1,
        )
    yield Defect("a path twice", "key/unique", "data/sources.csv", "path", same_path, -1)
    for table, schema in contract().items():
        for key in schema.foreign_keys:
            if key.column == "claimant_id":
                number, others = 5, {}
            elif key.column == "territory_id":
                number, others = 5, {}
                continue
            else:
                number, others = None, {}
            bad = {
                "source_id": "src_" + "0" * 16,
                "statement_id": "st_" + "0" * 16,
                "parent_id": "st_" + "0" * 16,
            }.get(key.column, "nobody")
            if key.column == "statement_id":
                others = {"asserted_by": "third_party"}
            yield cell("key/foreign", table, key.column, bad, number=number, **others)
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
            made.edit_rows_last.append(
                lambda tables: _marked(tables[table]).update({column: value})
            )

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

    yield Defect("crossing spans", "span/crossing", "data/statements.csv", "end", crossing, -1)
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
    yield cell("entity/code", "entities", "iso3", "QEL", code_status="user_assigned")
    yield cell("entity/code", "entities", "iso3", "QZU", number=0, code_status=None)
    yield cell("entity/claim", "entities", "type", "territory", territory_id="west-florin")
    yield cell("entity/claim", "entities", "type", "territorial_claim", number=5, claimant_id=None)
    yield cell("entity/claim", "entities", "type", "vote", number=5)
    yield cell("speaker/entity", "speakers", "entity_id", "west-florin-as-part-of-borduria")
    for bounds in (b"4,9", b"1,2"):
        yield _last(
            f"bounds {bounds.decode()}",
            "volume/rows",
            "data/speakers.csv",
            None,
            None,
            lambda files, bounds=bounds: files.update(
                {"seeds/volumes.csv": b"table,minimum,maximum\nspeakers," + bounds + b"\n"}
            ),
        )


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
