"""The entities of the package: states, territories, organisations, collectives, and claims.

States stand in ``seeds/world/states.csv``, the others in ``seeds/world/entities.csv``; votes
in ``seeds/world/votes.csv``. A claim ("Crimea as part of Russia") is made from its parts.
"""

from __future__ import annotations

import csv
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from recognition.errors import InputError

#: the hand-kept facts that ship with the project
SEEDS = Path(__file__).resolve().parents[3] / "seeds"

#: types of entity that can be recognised as a state or territory, and those that are claimed
TERRITORIES = frozenset({"state", "territory"})
CLAIMS = frozenset({"territorial_claim", "capital_claim", "government", "vote"})


@dataclass(frozen=True, slots=True)
class Entity:
    """A row of the entities table; empty strings are unknown."""

    entity_id: str
    name: str
    type: str
    iso3: str = ""
    code_status: str = ""
    wikidata: str = ""
    territory_id: str = ""
    claimant_id: str = ""


def read_csv(path: Path) -> Iterator[dict[str, str]]:
    """The rows of a hand-kept CSV; raises InputError when it cannot be read."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            for row in csv.DictReader(file):
                if None in row or None in row.values():
                    raise InputError(f"{path}: a row has more or fewer cells than the header")
                yield row
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise InputError(f"{path}: cannot be read: {error}") from error


def slug(name: str) -> str:
    """An id made of a name: ASCII letters and digits with hyphens between."""
    plain = unicodedata.normalize("NFKD", name).casefold()
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    plain = plain.replace("'", "").replace("’", "")
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


@cache
def entities() -> dict[str, Entity]:
    """Every entity of the seeds by its id."""
    found: dict[str, Entity] = {}
    for name in ("states", "entities", "votes"):
        for row in read_csv(SEEDS / "world" / f"{name}.csv"):
            fields = {k: v for k, v in row.items() if k in Entity.__dataclass_fields__}
            entity = Entity(**fields)
            if entity.entity_id in found:
                raise InputError(f"seeds/world/{name}.csv: {entity.entity_id} stands twice")
            found[entity.entity_id] = entity
    return found


def claim(kind: str, subject: Entity, claimant: Entity) -> Entity:
    """A claim as an entity: ``kind`` is territorial_claim, capital_claim or government."""
    words = {
        "territorial_claim": "as part of",
        "capital_claim": "as capital of",
        "government": "as government of",
    }[kind]
    name = f"{subject.name} {words} {claimant.name}"
    if kind == "government":
        # the country is the territory, the body that claims to govern it the claimant
        return Entity(slug(name), name, kind, "", "", "", claimant.entity_id, subject.entity_id)
    return Entity(slug(name), name, kind, "", "", "", subject.entity_id, claimant.entity_id)
