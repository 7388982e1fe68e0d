"""What an entity is called in a language: ``seeds/world/names/<language>.csv``.

Each row gives an entity's forms of one kind: ``name``, ``adjective`` (Kazakh), ``people``
(Kazakhs) or ``seat`` (Moscow, the Kremlin: a place that stands for its government). State
names of the Unicode CLDR are added from the babel package. In a language with cases the
forms are dictionary forms, of which the leading adjectives and the first noun are declined;
a form written with ``=`` is used as it stands.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from recognition.errors import InputError
from recognition.lexicon.entities import SEEDS, entities, read_csv
from recognition.lexicon.morphology import Morphology, morphology
from recognition.text.tokens import fold, tokenise

KINDS = ("name", "adjective", "people", "seat")
#: endings of German adjectives, which the file gives as stems
_GERMAN_ENDINGS = ("e", "en", "er", "es", "em")


@dataclass(frozen=True, slots=True)
class NameForm:
    """One way to name an entity, in the notation of the phrase book."""

    entity_id: str
    kind: str
    phrase: str


def name_forms(language: str) -> Iterator[NameForm]:
    """Every form of every entity in a language."""
    known = entities()
    path = SEEDS / "world" / "names" / f"{language}.csv"
    words = morphology(language)
    seen: set[tuple[str, str]] = set()
    for row in read_csv(path):
        if row["entity_id"] not in known or row["kind"] not in KINDS:
            raise InputError(f"{path}: unknown entity or kind: {row['entity_id']},{row['kind']}")
        for form in row["forms"].split("|"):
            seen.add((row["kind"], fold(form)))
            for phrase in _phrases(form, row["kind"], language, words):
                yield NameForm(row["entity_id"], row["kind"], phrase)
    for entity_id, form in _cldr(language):
        if ("name", fold(form)) not in seen:
            for phrase in _phrases(form, "name", language, words):
                yield NameForm(entity_id, "name", phrase)


def _cldr(language: str) -> Iterator[tuple[str, str]]:
    """State names of the CLDR. Its English labels, which the entities bear, join the two."""
    from babel import Locale

    english = {label: code for code, label in Locale.parse("en").territories.items()}
    labels = Locale.parse(language).territories
    for entity in entities().values():
        code = english.get(entity.name)
        if entity.iso3 and code in labels:
            yield entity.entity_id, labels[code]


def _phrases(form: str, kind: str, language: str, words: Morphology) -> Iterator[str]:
    if form.startswith("=") or not words.has_cases:
        exact = form.lstrip("=")
        yield _as_written(exact)
        if language == "de" and kind == "adjective":
            yield from (_as_written(exact + ending) for ending in _GERMAN_ENDINGS)
        elif language == "de" and kind in ("name", "seat") and not exact.endswith(("s", "ß", "x")):
            yield _as_written(exact + "s")
        return
    yield _declined(form, words)


def _as_written(form: str) -> str:
    # a token with a space in it (EE. UU.) is one word of the phrase, as the text's is
    return " ".join(
        f"={''.join(token.text.split())}" if token.is_word else token.text
        for token in tokenise(form, 0, len(form))
    )


def _declined(form: str, words: Morphology) -> str:
    """The phrase with the words that are declined as dictionary forms, the others as written."""
    parts: list[str] = []
    past_noun = False
    for token in tokenise(form, 0, len(form)):
        analyses = words.analyse(token.folded)
        if past_noun or not token.is_word:
            parts.append(f"={token.text}" if token.is_word else token.text)
            continue
        nominative = [a for a in analyses if a.case in ("nomn", "")] or list(analyses)
        own = [a for a in nominative if a.lemma == token.folded]
        lemma = (own or nominative)[0].lemma
        parts.append(lemma.capitalize() if token.is_capitalised else lemma)
        if token.text.isupper() and len(token.text) > 1:
            parts[-1] = lemma.upper()
        past_noun = (own or nominative)[0].pos == "NOUN"
    return " ".join(parts)
