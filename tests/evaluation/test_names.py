"""Names, spans and speakers are compared as the guidelines say."""

from __future__ import annotations

from pathlib import Path

import pytest

from recognition.evaluation.names import Names, read_classes, slug
from recognition.evaluation.spans import agreement, locate
from recognition.evaluation.speakers import same_speaker, sound


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("São Tomé & Príncipe", "sao-tome-and-principe"),
        ("Côte d’Ivoire", "cote-divoire"),
        ("2022 Russian referendums in Ukraine", "2022-russian-referendums-in-ukraine"),
        ("ТУРЦИЯ", ""),
    ],
)
def test_slug(name: str, expected: str) -> None:
    assert slug(name) == expected


def test_an_entity_is_known_by_its_code_else_by_its_name() -> None:
    names = Names(
        [["FRD", "Freedonia"]],
        [
            {"entity_id": "e1", "name": "Anything", "iso3": "FRD"},
            {"entity_id": "e2", "name": "Grand Fenwick", "iso3": ""},
        ],
    )
    assert names.key_of_id("e1") == names.key("Freedonia") == "frd"
    assert names.key_of_id("e2") == names.key("grand fenwick")
    assert names.key_of_id("unknown-id") == "unknown-id"


def test_without_a_list_the_codes_and_names_of_the_package_are_equal(tmp_path: Path) -> None:
    names = Names(read_classes(tmp_path), [])
    assert names.key("Taiwan") == names.key("TWN")
    assert names.key("Western countries") == names.key("Most states") != names.key("All states")


def test_agreement_is_shared_length_over_covered_length() -> None:
    assert agreement((0, 10), (5, 15)) == pytest.approx(1 / 3)
    assert agreement((0, 5), (5, 9)) == 0


def test_locate_allows_for_white_space() -> None:
    assert locate("a b\u00a0c d", "b c") == (2, 5)
    assert locate("abc", "x") is None
    assert locate("abc", " ") is None


@pytest.mark.parametrize(
    ("labelled", "written"),
    [
        ("Kassym-Jomart Tokayev", "Токаев"),
        ("Айбек Смадияров", "Aibek Smadiyarov"),
        ("МИД Казахстана", "Ministry of Foreign Affairs of Kazakhstan"),
        ("Ana Ruiz", "Mrs Ruiz"),
    ],
)
def test_one_speaker_in_two_spellings(labelled: str, written: str) -> None:
    assert same_speaker(labelled, "", written)


def test_two_speakers() -> None:
    assert not same_speaker("Ana Ruiz", "Boris Koval")
    assert not same_speaker("", "Boris Koval")


def test_sound_is_short() -> None:
    assert sound("tokayev") == sound("tokaev") == sound("токаев")
