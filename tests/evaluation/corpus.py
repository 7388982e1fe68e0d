"""A small labelled corpus about invented states, whose scores were worked out by hand."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

ONE = (
    "“We do not recognise Zubrowka and never will,” Ana Ruiz said. "
    "Ruiz added that talks would go on in spring. Most states agree with her, she says.\n"
)
TWO = "Борис Коваль заявил, что Фридония признаёт Зубровку. Погода была хорошей.\n"

GOLD: list[dict[str, Any]] = [
    {
        "file": "one.txt",
        "language": "en",
        "positions": [
            {"holder": "FRD", "object": "Zubrowka", "stance": "does_not_recognise"},
            {"holder": "FRD", "object": "Grand Fenwick", "stance": "recognises"},
            {"holder": "Most states", "object": "Zubrowka", "stance": "does_not_recognise"}
            | {"optional": True},
            {"holder": "SYL", "object": "Zubrowka", "stance": "conditional_or_unclear"},
        ],
        "statements": [
            {
                "kind": "direct",
                "speaker": "Ana Ruiz",
                "text": "We do not recognise  Zubrowka and never will",
            },
            {"kind": "indirect", "speaker": "Ana Ruiz", "text": "talks would go on in spring"},
            {"kind": "indirect", "speaker": "Ana Ruiz", "text": "Most states agree with her"}
            | {"optional": True},
        ],
    },
    {
        "file": "two.txt",
        "language": "ru",
        "positions": [{"holder": "FRD", "object": "Zubrowka", "stance": "recognises"}],
        "statements": [
            {"kind": "indirect", "speaker": "Boris Koval", "text": "Фридония признаёт Зубровку"}
        ],
    },
    {"file": "three.txt", "language": "ru", "positions": [], "statements": None},
]

ENTITIES = [
    ("FRD", "Freedonia", "FRD"),
    ("SYL", "Sylvania", "SYL"),
    ("zubrowka", "Zubrowka", ""),
    ("fenwick", "Duchy of Grand Fenwick", ""),
    ("most-states", "Most states", ""),
]
POSITIONS = [
    # Right, and found by two rules: counted once, and once for each rule.
    ("s1", "FRD", "zubrowka", "does_not_recognise", "asserted", "verb"),
    ("s1", "FRD", "zubrowka", "does_not_recognise", "asserted", "list"),
    # Hedged matches the open label; under that name or another, Grand Fenwick is one.
    ("s1", "SYL", "zubrowka", "recognises", "hedged", "verb"),
    # The optional pair counts neither way, whatever its stance.
    ("s1", "most-states", "zubrowka", "withdrew_recognition", "asserted", "verb"),
    # Wrong: nobody labelled it.
    ("s1", "FRD", "SYL", "recognises", "asserted", "list"),
    # Wrong, and the worst: the opposite sign.
    ("s2", "FRD", "zubrowka", "withdrew_recognition", "asserted", "verb"),
    # A text without positions that got one.
    ("s3", "SYL", "fenwick", "recognises", "asserted", "noun"),
]


def _span(text: str, words: str) -> tuple[int, int]:
    start = text.index(words)
    return start, start + len(words)


STATEMENTS = [
    ("s1", "direct", "ruiz", "", *_span(ONE, "We do not recognise Zubrowka and never will,"), "q"),
    # Agrees by 15 of 27 characters: enough for a reported clause; the speaker is wrong.
    ("s1", "indirect", "", "Mr Smith", *_span(ONE, "talks would go "), "that"),
    # Overlaps a label without matching it: no error.
    ("s1", "indirect", "", "", *_span(ONE, "agree"), "that"),
    # In excess.
    ("s2", "indirect", "", "", *_span(TWO, "Погода была хорошей"), "weather"),
]


def write_corpus(folder: Path) -> Path:
    """The corpus with its texts and its list of equal names."""
    (folder / "texts").mkdir(parents=True)
    for name, text in (("one", ONE), ("two", TWO), ("three", "Тишина.\n")):
        (folder / "texts" / f"{name}.txt").write_text(text, encoding="utf-8")
    lines = [json.dumps(passage, ensure_ascii=False) + "\n" for passage in GOLD]
    (folder / "gold.jsonl").write_text("".join(lines), encoding="utf-8")
    classes = [["FRD", "Freedonia"], ["Grand Fenwick", "Duchy of Grand Fenwick"]]
    (folder / "equivalents.json").write_text(json.dumps(classes), encoding="utf-8")
    return folder


def write_tables(folder: Path) -> Path:
    """What a converter that makes every kind of mistake might have made of the texts."""
    folder.mkdir(parents=True)
    _write(
        folder / "sources.csv",
        "source_id,path",
        [("s1", "one.txt"), ("s2", "texts/two.txt"), ("s3", "three.txt")],
    )
    _write(folder / "entities.csv", "entity_id,name,iso3", ENTITIES)
    _write(folder / "speakers.csv", "speaker_id,name", [("ruiz", "Ана Руиз")])
    _write(
        folder / "statements.csv",
        "source_id,kind,speaker_id,speaker_text,start,end,rule",
        STATEMENTS,
    )
    _write(
        folder / "recognition_positions.csv",
        "source_id,holder_id,object_id,stance,modality,rule",
        POSITIONS,
    )
    return folder


def _write(path: Path, header: str, rows: list[Any]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header.split(","))
        writer.writerows(rows)
