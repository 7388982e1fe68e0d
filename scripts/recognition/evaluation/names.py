"""Decides when two names mean the same entity."""

from __future__ import annotations

import csv
import json
import re
import unicodedata
from collections.abc import Iterable, Sequence
from pathlib import Path

from recognition.errors import InputError

_WORLD = Path(__file__).resolve().parents[3] / "seeds" / "world"
#: Vague wholes, which readers do not tell apart.
_MOST_STATES = ["Most states", "International community", "Western countries"]


def slug(name: str) -> str:
    """The Latin letters and digits of a name, without accents and case, joined by hyphens."""
    decomposed = unicodedata.normalize("NFKD", name)
    base = "".join(c for c in decomposed if not unicodedata.combining(c)).casefold()
    base = base.replace("&", " and ").replace("'", "").replace("’", "")
    return re.sub(r"[^a-z0-9]+", "-", base).strip("-")


class Names:
    """One key for every spelling of an entity, and for every id in the entities table."""

    def __init__(
        self, classes: Iterable[Sequence[str]], entities: Iterable[dict[str, str]]
    ) -> None:
        """``classes`` lists spellings of one entity each, the preferred one first."""
        self._keys = {slug(name): slug(group[0]) for group in classes for name in group}
        self._ids = {
            row["entity_id"]: self.key(row["iso3"].strip() or row["name"]) for row in entities
        }

    def key(self, name: str) -> str:
        """The key of a name as a reader wrote it."""
        plain = slug(name)
        return self._keys.get(plain, plain)

    def key_of_id(self, entity_id: str) -> str:
        """The key of an entity of the tables."""
        return self._ids.get(entity_id) or self.key(entity_id)


def read_classes(corpus: Path) -> list[list[str]]:
    """The corpus's ``equivalents.json``; without one, the codes and names in ``seeds/world``."""
    path = corpus / "equivalents.json"
    if not path.exists():
        return _classes_of_the_world()
    try:
        classes = json.loads(path.read_text(encoding="utf-8"))
        return [[str(name) for name in group] for group in classes if group]
    except (OSError, ValueError, TypeError) as error:
        raise InputError(f"{path}: cannot read the lists of equal names: {error}") from error


def _classes_of_the_world() -> list[list[str]]:
    classes = [_MOST_STATES]
    for path in sorted(_WORLD.glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            reader = csv.DictReader(file)
            if {"iso3", "name"} <= set(reader.fieldnames or ()):
                classes += [[row["iso3"], row["name"]] for row in reader if row["iso3"]]
    return classes
