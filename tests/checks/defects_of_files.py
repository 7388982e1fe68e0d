"""Fixtures of the descriptor, the schemas and the bytes of the files."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from tests.checks.defect import (
    Defect,
    Files,
    add_file,
    constrain,
    declared,
    in_folder,
    in_json,
    last,
    put,
)


def defects_of_files() -> list[Defect]:
    """Every one of them."""
    return [*_descriptor(), *_schemas(), *_files()]


def _descriptor() -> Iterator[Defect]:
    path = "datapackage.json"

    def cut(files: Files) -> None:
        files[path] = files[path][:-20]

    def twice(files: Files) -> None:
        files[path] = files[path].replace(b'{\n  "$schema"', b'{\n  "name": "x",\n  "$schema"', 1)

    def resource(word: str, value: object) -> Callable[[Any], object]:
        return lambda v: v["resources"][0].update({word: value})

    yield last("cut short", "descriptor/json", path, None, '"schema": "schemas/spea', cut)
    yield last("a key twice", "descriptor/json", path, "name", 4, twice)
    yield in_json("no title", "descriptor/profile", path, None, 1, lambda v: v.pop("title"))
    yield in_json(
        "no hash",
        "descriptor/profile",
        path,
        "resources",
        ('"resources": [', 1),
        lambda v: v["resources"][0].pop("hash"),
    )
    yield in_json(
        "no role",
        "descriptor/profile",
        path,
        "roles",
        '"roles": []',
        lambda v: v["contributors"][0].update(roles=[]),
    )
    yield in_json(
        "licence without a name",
        "descriptor/profile",
        path,
        "licenses",
        ('"licenses": [', 1),
        lambda v: v["licenses"][0].pop("name"),
    )
    yield in_json(
        "no such time",
        "descriptor/profile",
        path,
        "created",
        '"created"',
        lambda v: v.update(created="2022-13-01T00:00:00Z"),
    )
    yield in_json(
        "no such day",
        "descriptor/profile",
        path,
        "created",
        '"created"',
        put(created="2022-02-30T00:00:00Z"),
    )
    yield in_json(
        "no address of a person",
        "descriptor/profile",
        path,
        "email",
        '"email"',
        lambda v: v["contributors"][0].update(email="nobody"),
    )
    yield in_json(
        "an image elsewhere", "descriptor/profile", path, "image", '"image"', put(image="../x.png")
    )
    yield in_json(
        "a misspelt word",
        "descriptor/word",
        path,
        "titel",
        '"titel"',
        lambda v: v.update(titel="x"),
    )
    yield in_json(
        "an unknown word in a resource",
        "descriptor/word",
        path,
        "licence",
        '"licence"',
        lambda v: v["resources"][0].update(licence="x"),
    )
    for version in ("1.0", "v1.0.0", "1.0.0 ", "01.0.0", "1.0.0-01"):
        yield in_json(
            f"version {version!r}",
            "descriptor/version",
            path,
            "version",
            '"version"',
            put(version=version),
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
        yield in_json(
            f"path {bad}",
            "descriptor/path",
            path,
            "path",
            f'"path": {json.dumps(bad)}',
            resource("path", bad),
        )
    yield in_json(
        "schema elsewhere",
        "descriptor/path",
        path,
        "schema",
        '"schema": "../schemas',
        resource("schema", "../schemas/sources.json"),
    )
    yield in_json(
        "another file",
        "descriptor/resources",
        path,
        "path",
        '"path": "data/speakers.csv"',
        resource("path", "data/speakers.csv"),
    )
    yield in_json(
        "a table left out",
        "descriptor/resources",
        path,
        "resources",
        '"resources"',
        lambda v: v["resources"].pop(),
    )
    yield in_json(
        "a table twice",
        "descriptor/resources",
        path,
        "name",
        ('"name": "speakers"', 23),
        lambda v: v["resources"].append(v["resources"][0]),
    )
    yield in_json(
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

    def described(text: bytes) -> Callable[[Files], object]:
        old = b'"description": "'
        return lambda files: files.update({path: files[path].replace(old, text, 1)})

    yield last("no schema", "schema/json", path, None, None, no_file)
    half = described(b'"description": "\\ud800')
    yield last("half of a surrogate pair", "schema/json", path, None, 1, half)
    number = described(b'"x": ' + b"1" * 5000 + b', "description": "')
    yield last("a number of 5000 digits", "schema/json", path, None, 1, number)
    yield in_json(
        "no description",
        "schema/profile",
        path,
        "fields",
        ('"fields"', 1),
        field(lambda f: f.pop("description")),
    )
    yield in_json(
        "a type of another kind",
        "schema/profile",
        path,
        "type",
        '"any"',
        field(lambda f: f.update(type="any")),
    )
    yield in_json(
        "a misspelt constraint",
        "schema/word",
        path,
        "requird",
        "requird",
        field(lambda f: f["constraints"].update(requird=True)),
    )
    yield in_json(
        "fieldsMatch",
        "schema/word",
        path,
        "fieldsMatch",
        "fieldsMatch",
        lambda v: v.update(fieldsMatch="equal"),
    )
    for pattern in (
        "^a|b$",
        "^(?:a)|(?:b)$",
        "^(?:\\d+)$",
        "^(?:.+)$",
        "^(?:a(?=b))$",
        "^(?:[)$",
        "^(?:[]a]+)$",
        "^(?:[[a]b]+)$",
        "^(?:[a&&b]+)$",
        "^(?:a++)$",
        "^(?:a{,3})$",
        "^(?:a{3,1})$",
        "^(?:a$)$",
        "[a-z]+",
    ):
        yield in_json(
            f"pattern {pattern}",
            "schema/pattern",
            path,
            "speaker_id",
            f'"pattern": {json.dumps(pattern)}',
            field(constrain(pattern=pattern)),
        )
    yield in_json(
        "a category left out",
        "schema/categories",
        path,
        "type",
        '"categories"',
        field(lambda f: f["categories"].pop(), 2),
    )
    yield in_json(
        "a category without a label",
        "schema/categories",
        path,
        "type",
        '"categories"',
        field(lambda f: f["categories"][0].pop("label"), 2),
    )
    yield in_json(
        "a category with a blank label",
        "schema/profile",
        path,
        "label",
        '"label": " "',
        field(lambda f: f["categories"][0].update(label=" "), 2),
    )
    yield in_json(
        "no categories",
        "schema/categories",
        path,
        "type",
        ('"name": "type"', -1),
        field(lambda f: f.pop("categories"), 2),
    )
    yield in_json(
        "an example that breaks the pattern",
        "schema/example",
        path,
        "speaker_id",
        '"example"',
        field(lambda f: f.update(example="King Ottokar")),
    )
    yield in_json(
        "an example that is no word of the enum",
        "schema/example",
        path,
        "type",
        '"example": "king"',
        field(lambda f: f.update(example="king"), 2),
    )
    yield in_json(
        "an example that is a formula",
        "schema/example",
        path,
        "name",
        '"example": "=1+1"',
        field(put(example="=1+1"), 1),
    )
    yield in_json(
        "an example that no calendar has",
        "schema/example",
        "schemas/sources.json",
        "published_on",
        '"example": "2022-02-30"',
        field(put(example="2022-02-30"), 8),
    )
    yield in_json(
        "a key that is no column",
        "schema/keys",
        path,
        "primaryKey",
        '"primaryKey"',
        lambda v: v.update(primaryKey=["id"]),
    )
    yield in_json(
        "a reference to no table",
        "schema/keys",
        path,
        "foreignKeys",
        ('"foreignKeys"', 1),
        lambda v: v["foreignKeys"][0]["reference"].update(resource="people"),
    )
    yield in_json(
        "a weaker schema",
        "schema/contract",
        path,
        None,
        1,
        field(lambda f: f["constraints"].pop("required")),
    )
    yield in_json("a column gone", "schema/contract", path, None, 1, lambda v: v["fields"].pop())
    yield in_json(
        "row schemas that drifted",
        "schema/rows",
        "schemas/rows/speakers.json",
        None,
        None,
        lambda v: v.update(additionalProperties=True),
    )

    for table, column in (("speakers", "nickname"), ("rumours", "rumour_id")):
        content = f"version,table,column\n0.0.9,{table},{column}\n".encode()
        yield last(
            f"{column} of an earlier release",
            "schema/frozen",
            f"schemas/{table}.json",
            column,
            None,
            add_file("seeds/columns.csv", content),
        )


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
        (folder / path).unlink()
        os.mkfifo(folder / path)

    yield last("no file", "file/missing", path, None, None, gone)
    for kind in (link, pipe):
        yield Defect(
            kind.__name__,
            "file/unsafe",
            path,
            None,
            in_folder(kind),
        )
    yield last(
        "a note",
        "file/stray",
        "data/notes.txt",
        None,
        None,
        lambda files: files.update({"data/notes.txt": b"x\n"}),
    )
    for word, value, rule in (
        ("bytes", 1, "file/bytes"),
        ("bytes", 1.0, "file/bytes"),
        ("hash", "sha256:" + "0" * 64, "file/hash"),
    ):
        yield Defect(
            f"{word} {value}",
            rule,
            path,
            None,
            declared(word, value),
        )
    yield bytes_("cp1252", "file/utf8", 3, b"Officials", b"Offici\xe4ls")
    yield bytes_("half a character", "file/utf8", 3, b"Officials", b"Officials\xd0")
    yield bytes_("a byte-order mark", "file/bom", 1, b"speaker_id", b"\xef\xbb\xbfspeaker_id")
    yield bytes_("NUL", "file/control", 3, b"Officials", b"Offi\x00cials")
    yield bytes_("a terminal escape", "file/control", 3, b"Officials", b"\x1b[31mOfficials")
    yield bytes_(
        "a control of two bytes", "file/control", 3, b"Officials", "\x9b31mOfficials".encode()
    )
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
