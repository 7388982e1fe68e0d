"""People and given names that are known beforehand: ``seeds/world``."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache

from recognition.lexicon.entities import SEEDS, read_csv
from recognition.lexicon.morphology import PYMORPHY, morphology
from recognition.text.spelling import name_key, sound
from recognition.text.tokens import WORDS_KEPT


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """A row of ``people.csv``; empty strings are unknown."""

    person_id: str
    name: str
    entity_id: str
    gender: str
    wikidata: str


@cache
def _people() -> dict[tuple[str, ...], KnownPerson]:
    found: dict[tuple[str, ...], KnownPerson] = {}
    by_last: dict[str, list[KnownPerson]] = {}
    for row in read_csv(SEEDS / "world" / "people.csv"):
        person = KnownPerson(
            row["person_id"], row["name"], row["entity_id"], row["gender"], row["wikidata"]
        )
        for spelling in (row["name"], *row["spellings"].split("|")):
            keys = tuple(name_key(word) for word in spelling.split())
            found[keys] = person
            if keys:
                by_last.setdefault(keys[-1], []).append(person)
    for last, persons in by_last.items():
        # a surname alone is enough only if one known person bears it
        if len(set(persons)) == 1:
            found.setdefault((last,), persons[0])
    return found


def known_person(name: str) -> KnownPerson | None:
    """The known person of a full name, or of a surname that only one of them bears.

    A name may have more surnames than the list: "Daniel Ortega Saavedra".
    """
    keys = tuple(name_key(word) for word in name.split())
    return _people().get(keys) or (_people().get(keys[:2]) if len(keys) > 2 else None)


@cache
def _given_names() -> dict[str, str]:
    path = SEEDS / "world" / "given_names.csv"
    return {sound(row["name"]): row["gender"] for row in read_csv(path)}


@lru_cache(WORDS_KEPT)
def is_given_name(name: str) -> bool:
    """Whether a word is a given name of the list."""
    return sound(name) in _given_names()


@cache
def gender_of_given_name(name: str, language: str) -> str:
    """The gender of a given name: m, f, or empty when it is unknown."""
    known = _given_names().get(sound(name)) or _given_names().get(sound(name.split("-")[0]))
    if known:
        return known
    if language in PYMORPHY and morphology(language).knows(name.casefold()):
        genders = {
            a.gender for a in morphology(language).analyse(name.casefold()) if a.case == "nomn"
        }
        if len(genders) == 1:
            return {"masc": "m", "femn": "f"}.get(genders.pop(), "")
    return ""
