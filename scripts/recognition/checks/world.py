"""Entities and speakers: their ids, and what ``seeds/world`` knows of them.

Only speakers can be many: those whose id is plainly made of their name are passed over
without a look at each.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

import polars as pl

from recognition.checks.findings import Finding
from recognition.checks.package import Package
from recognition.checks.table import Table
from recognition.lexicon.entities import SEEDS, entities, read_csv
from recognition.tables.table_schemas import contract
from recognition.text.spelling import CYRILLIC, name_slug

#: The codes that ISO 3166-1 leaves to its users.
_USER_ASSIGNED = re.compile(r"(?:AA[A-Z]|Q[M-Z][A-Z]|X[A-Z]{2}|ZZ[A-Z])\Z")
#: Names of whose letters each has one small letter, and that in one way.
_PLAIN_NAME = "^[ -~А-яЁёІіЇїЄєҐґ’]+$"
#: What is said of a row: rule, column, problem, columns looked at.
_Found = tuple[str, str, str, tuple[str, ...]]
_Row = dict[str, Any]
_Names = dict[str | None, str | None]


def check(package: Package) -> list[Finding]:
    """Every row of entities and speakers."""
    findings = []
    if "entities" in package.tables:
        table = package.tables["entities"]
        names = dict(table.frame.select("entity_id", "name").iter_rows())
        everyone = pl.repeat(value=True, n=table.frame.height, eager=True)
        findings += _problems(table, everyone, lambda row: _entity_problems(row, names))
    if "speakers" in package.tables:
        table = package.tables["speakers"]
        findings += _problems(table, ~plainly_sound(table.frame), _speaker_problems)
        if "statements" in package.tables:
            findings += _behalf(table, package.tables["statements"], package)
    return findings


def _problems(
    table: Table, doubtful: pl.Series, problems: Callable[[_Row], Iterator[_Found]]
) -> list[Finding]:
    """What is wrong with those rows of ``table`` that are doubtful."""
    rows = table.frame.with_row_index("number").filter(doubtful)
    return [
        table.finding(rule, row["number"], column, what, ("world",), reads)
        for row in rows.iter_rows(named=True)
        if row["number"] not in table.ragged
        for rule, column, what, reads in problems(row)
    ]


def _entity_problems(row: _Row, names: _Names) -> Iterator[_Found]:
    known = entities().get(row["entity_id"] or "")
    if known is not None:
        for column in contract()["entities"].columns:
            expected = getattr(known, column) or None
            if row[column] != expected:
                what = f"of {known.entity_id} this project knows {expected or 'nothing here'}"
                yield "entity/known", column, what, ("entity_id", column)
        return
    code = row["iso3"]
    if code is not None:
        if row["code_status"] == "official":
            what = "ISO 3166-1 assigns no such code"
            yield "entity/iso", "code_status", what, ("entity_id", "iso3", "code_status")
        elif row["code_status"] == "user_assigned" and not _USER_ASSIGNED.match(code):
            what = "the code is not in the range that ISO 3166-1 leaves to its users"
            yield "entity/iso", "code_status", what, ("entity_id", "iso3", "code_status")
        return
    yield from _slug_problems("entity_id", row)
    yield from _claim_problems(row, names)


def _claim_problems(row: _Row, names: _Names) -> Iterator[_Found]:
    """Whether the name of a claim is made of the names of its parts."""
    territory, claimant = names.get(row["territory_id"]), names.get(row["claimant_id"])
    if row["territory_id"] is None or territory is None:
        return
    wanted = {
        "territorial_claim": f"{territory} as part of {claimant}",
        "capital_claim": f"{territory} as capital of {claimant}",
        "government": f"{claimant} as government of {territory}",
    }.get(row["type"] or "")
    if row["type"] == "government" and row["claimant_id"] is None:
        # The claim of a person, who is no entity.
        sound = (row["name"] or "").endswith(f" as president of {territory}")
    else:
        sound = wanted is None or claimant is None or row["name"] == wanted
    if not sound:
        what = "the name of the claim is not made of the names of its territory and claimant"
        yield "entity/parts", "name", what, ("name", "type", "territory_id", "claimant_id")


def plainly_sound(speakers: pl.DataFrame) -> pl.Series:
    """Speakers that nobody knows and whose plainly spelt name gives their id."""
    name, key = pl.col("name"), pl.col("speaker_id")
    latin = name.str.to_lowercase().str.replace_many({**CYRILLIC, "'": "", "’": ""})
    slug = latin.str.replace_all("[^a-z0-9]+", "-").str.strip_chars("-")
    sound = name.str.contains(_PLAIN_NAME) & (slug == key) & ~key.is_in([*_known_people()])
    return speakers.select(sound.fill_null(value=False).alias("sound"))["sound"]


def _speaker_problems(row: _Row) -> Iterator[_Found]:
    known = _known_people().get(row["speaker_id"] or "")
    if known is None:
        yield from _slug_problems("speaker_id", row)
        return
    from recognition.text.known_people import known_person

    person = known_person(row["name"] or "")
    facts = {
        "name": person is not None and person.person_id == row["speaker_id"],
        "type": row["type"] == "person",
        "wikidata": row["wikidata"] == (known["wikidata"] or None),
    }
    for column, holds in facts.items():
        if not holds:
            what = f"this project knows {known['name']} otherwise"
            yield "speaker/known", column, what, ("speaker_id", column)


def _slug_problems(key: str, row: _Row) -> Iterator[_Found]:
    name = row["name"] or ""
    if row[key] != (name_slug(name) or name):
        yield "id/slug", key, "the id is not made of the name", (key, "name")


@cache
def _known_people() -> dict[str, dict[str, str]]:
    return {row["person_id"]: row for row in read_csv(SEEDS / "world" / "people.csv")}


def _behalf(speakers: Table, statements: Table, package: Package) -> list[Finding]:
    """Speakers that never speak for the entity to which they are said to belong."""
    speaker = package.leads_to(statements, "speaker_id")
    entity = package.leads_to(statements, "on_behalf_of")
    own = package.leads_to(speakers, "entity_id")
    if speaker is None or entity is None or own is None:
        return []
    spoken = pl.DataFrame({"speaker": speaker, "entity": entity}).drop_nulls().unique()
    belongs = pl.DataFrame({"entity": own}).with_row_index("speaker")
    rows = (
        belongs.join(spoken, on="speaker", how="semi")
        .join(spoken, on=["speaker", "entity"], how="anti")["speaker"]
        .to_list()
    )
    what = "the statements of this speaker are on behalf of others"
    return [
        speakers.finding("speaker/behalf", row, "entity_id", what, ("polars",))
        for row in rows
        if row not in speakers.ragged
    ]
