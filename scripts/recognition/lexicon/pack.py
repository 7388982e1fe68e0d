"""Language packs: everything the rules know of a language's words, read from data files.

A pack is ``seeds/languages/<code>.toml``, checked against ``pack.schema.json`` beside it.
Its sections become senses in one phrase book: the word list ``negator`` of the section
``words`` gives ``Sense("words", "negator")``. Names of entities join the same book, with
the kind of name as the sense's kind and the entity's id as its value.
"""

from __future__ import annotations

import json
import tomllib
from dataclasses import dataclass
from functools import cache
from typing import Any

from recognition.errors import InputError
from recognition.lexicon.entities import SEEDS
from recognition.lexicon.morphology import Morphology, morphology
from recognition.lexicon.names import name_forms
from recognition.lexicon.phrases import PhraseBook, Sense

FOLDER = SEEDS / "languages"
#: the orders in which the subject stands before the verb and the object after it
SUBJECT_FIRST = frozenset({"svo", "romance"})
#: sections whose lists are phrases; the others hold settings
PHRASE_SECTIONS = (
    "words",
    "quantifiers",
    "pronouns",
    "nouns",
    "offices",
    "cues",
    "nominal",
    "governors",
    "speech",
)


@dataclass(frozen=True, slots=True, eq=False)
class Pack:
    """One language, ready for use. There is one pack a language, so that it is its own key."""

    code: str
    order: str
    morphology: Morphology
    phrases: PhraseBook
    settings: dict[str, Any]
    #: every cue holds one of these; so do a few other words
    cue_roots: tuple[str, ...]

    def may_hold_cue(self, lowered: str) -> bool:
        """Whether text in lower case may hold a cue: the cheap scan before any reading.

        One search for each root takes a quarter of the time of one regular expression for all.
        """
        return any(root in lowered for root in self.cue_roots)

    def cue_places(self, lowered: str) -> tuple[tuple[int, int], ...]:
        """Where the roots of cues stand in text in lower case, as sorted (start, end)."""
        places: list[tuple[int, int]] = []
        for root in self.cue_roots:
            at = lowered.find(root)
            while at >= 0:
                places.append((at, at + len(root)))
                at = lowered.find(root, at + 1)
        return tuple(sorted(places))


@cache
def languages() -> tuple[str, ...]:
    """The codes of the languages that have a pack, sorted."""
    return tuple(sorted(path.stem for path in FOLDER.glob("*.toml")))


@cache
def pack(language: str) -> Pack:
    """The pack of a language, loaded once a run; raises InputError when it is not well formed."""
    settings = read_settings(language)
    words = morphology(language)
    book = PhraseBook(words, tuple(settings["sentence"].get("compound_endings", ())))
    for section in PHRASE_SECTIONS:
        for key, value in settings.get(section, {}).items():
            if isinstance(value, list):
                book.add_all(value, Sense(section, key))
            elif isinstance(value, dict):
                for form, phrases in value.items():
                    book.add_all(phrases, Sense(section, f"{key}.{form}"))
    for form in name_forms(language):
        book.add(form.phrase, Sense(form.kind, form.entity_id))
    roots = {root.lower() for root in settings["sentence"]["cue_roots"]}
    shortest = tuple(r for r in sorted(roots) if not any(o in r for o in roots - {r}))
    return Pack(language, settings["order"], words, book, settings, shortest)


def read_settings(language: str) -> dict[str, Any]:
    """The pack as written, checked against the packs' schema."""
    from jsonschema import Draft202012Validator

    path = FOLDER / f"{language}.toml"
    try:
        settings = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise InputError(f"{path}: cannot be read as a language pack: {error}") from error
    schema = json.loads((FOLDER / "pack.schema.json").read_text(encoding="utf-8"))
    for fault in Draft202012Validator(schema).iter_errors(settings):
        where = ".".join(str(part) for part in fault.absolute_path)
        raise InputError(f"{path}: {where or 'top level'}: {fault.message}")
    return settings
