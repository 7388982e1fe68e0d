"""Names of entities: one form, one entity; found in every case in which a text has them."""

from __future__ import annotations

import re

import pytest

from recognition.lexicon.entities import claim, entities, slug
from recognition.lexicon.names import KINDS, name_forms
from recognition.lexicon.pack import languages, pack
from recognition.lexicon.phrases import words_of
from recognition.text.tokens import tokenise


def named(text: str, language: str) -> set[tuple[str, str]]:
    """The kinds and ids of the names that are the whole of a text."""
    tokens = tokenise(text, 0, len(text))
    return {
        (match.sense.kind, match.sense.value)
        for match in pack(language).phrases.find(tokens)
        if match.sense.kind in KINDS and (match.first, match.last) == (0, len(tokens))
    }


def as_text(phrase: str) -> str:
    """A phrase of the lexicon as a text has it."""
    return re.sub(r"(?<=['’]) | (?=-)|(?<=-) ", "", phrase.replace("=", ""))


@pytest.mark.parametrize("language", languages())
def test_no_form_names_two_entities(language: str) -> None:
    owners: dict[tuple[str, ...], set[str]] = {}
    for form in name_forms(language):
        capitals = form.phrase if form.phrase.replace("=", "").isupper() else ""
        owners.setdefault((capitals, *words_of(form.phrase)), set()).add(form.entity_id)
    assert {form: ids for form, ids in owners.items() if len(ids) > 1} == {}


@pytest.mark.parametrize("language", languages())
def test_first_forms_are_found_and_name_nothing_else(language: str) -> None:
    first: dict[tuple[str, str], str] = {}
    for form in name_forms(language):
        first.setdefault((form.kind, form.entity_id), as_text(form.phrase))
    for (kind, entity), text in first.items():
        found = named(text, language)
        assert (kind, entity) in found, text
        assert {other for _, other in found} == {entity}, text


@pytest.mark.parametrize("language", languages())
def test_every_state_has_a_name(language: str) -> None:
    have = {form.entity_id for form in name_forms(language) if form.kind == "name"}
    states = {e.entity_id for e in entities().values() if e.type == "state" and e.iso3}
    assert states - have == set()


IN_TEXTS = [
    ("ru", "name", "XKX", ["Косово"]),
    ("ru", "name", "abkhazia", ["Абхазия", "Абхазии", "Абхазию", "Абхазией"]),
    ("ru", "name", "south-ossetia", ["Южная Осетия", "Южной Осетии", "Южную Осетию"]),
    ("ru", "name", "KAZ", ["Казахстан", "Казахстаном", "РК"]),
    ("ru", "adjective", "RUS", ["российский", "российскими", "российской"]),
    ("ru", "seat", "MDA", ["Кишинёв", "Кишиневом"]),
    ("uk", "name", "XKX", ["Косово", "Косова", "Косовом"]),
    ("uk", "name", "crimea", ["Крим", "Криму", "Кримом"]),
    ("uk", "name", "transnistria", ["Придністров'я", "Придністров’ям"]),
    ("uk", "adjective", "RUS", ["російський", "російським"]),
    ("en", "name", "USA", ["United States", ["the", "US"][1], "U.S.", "USA"]),
    ("en", "seat", "USA", ["Washington"]),
    ("en", "adjective", "ESP", ["Spanish"]),
    ("de", "name", "RUS", ["Russland", "Russlands"]),
    ("de", "adjective", "RUS", ["russische", "russischen", "russisches"]),
    ("es", "name", "USA", ["Estados Unidos", "EE.UU.", "EE. UU.", "EEUU"]),
    ("fr", "name", "CIV", ["Côte d'Ivoire", "Côte d’Ivoire"]),
]


@pytest.mark.parametrize(("language", "kind", "entity", "forms"), IN_TEXTS)
def test_forms_in_texts(language: str, kind: str, entity: str, forms: list[str]) -> None:
    for form in forms:
        assert (kind, entity) in named(form, language), form


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", ["us", "turkey", "chad", "jordan", "Georgian", "oman"]),
        ("ru", ["мир", "сша", "косо"]),
        ("es", ["chile", "india", "peru"]),
    ],
)
def test_common_words_are_no_names(language: str, words: list[str]) -> None:
    for word in words:
        assert not {found for found in named(word, language) if found[0] == "name"}, word


def test_ids_are_codes_or_slugs_and_a_claim_has_both_parts() -> None:
    for entity in entities().values():
        assert re.fullmatch(r"[A-Z]{3}|[a-z0-9]+(?:-[a-z0-9]+)*", entity.entity_id), entity
        for part in (entity.territory_id, entity.claimant_id):
            assert not part or part in entities(), entity
    crimea, russia = entities()["crimea"], entities()["RUS"]
    made = claim("territorial_claim", crimea, russia)
    assert (made.name, made.territory_id, made.claimant_id) == (
        "Crimea as part of Russia",
        "crimea",
        "RUS",
    )
    assert made.entity_id == "crimea-as-part-of-russia"


@pytest.mark.parametrize(
    ("name", "expected"),
    [("Côte d’Ivoire", "cote-divoire"), ("  São Tomé & Príncipe ", "sao-tome-principe")],
)
def test_slug(name: str, expected: str) -> None:
    assert slug(name) == expected
