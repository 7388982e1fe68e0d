"""What negators and governors make of a cue, each alone and in chains."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recognition.lexicon.pack import languages, pack
from recognition.positions.algebra import EFFECTS, MODALITIES, Reading, apply, compose, ends
from recognition.positions.chain import PRIORITY

#: governor, what a recognition becomes under it, what it becomes under its negation; none is
#: no row: "+" and "-" are the sign, a modality follows unless it is asserted
EACH = [
    ("implies", "+", "-"),
    ("first", "+", None),
    ("wholly", "+", None),
    ("decides", "+announced", "+considered"),
    ("intends", "+announced", "-"),
    ("open", "+considered", "+considered"),
    ("expected", "+considered", "+considered"),
    ("considers", "+considered", "-"),
    ("ability", "+considered", "-"),
    ("would", "+announced", "-"),
    ("negates", "-", None),
    ("excludes", "-", "+considered"),
    ("hedges", "+hedged", None),
    ("directs", None, None),
    ("denies", "-", None),
    ("ends", "+", "+"),
]
#: a denial that stands below a governor: "decided not to", "cannot refuse to"
UNDER_DENIAL = [
    ("implies", "-", None),
    ("first", "-", None),
    ("wholly", "-", None),
    ("decides", "-", "-considered"),
    ("intends", "-", None),
    ("open", "-considered", "-considered"),
    ("expected", "-considered", "-considered"),
    ("considers", "-considered", None),
    ("ability", "-", None),
    ("would", "-", None),
    ("negates", None, None),
    ("excludes", None, "-considered"),
    ("hedges", "-hedged", None),
    ("directs", None, None),
    ("denies", None, None),
    ("ends", None, None),
]
CHAINS = [
    ([], "+"),
    ([("not", False)], "-"),
    ([("not", False), ("not", False)], None),
    # will not recognise
    ([("not", False), ("decides", False)], "-"),
    # has not decided to recognise
    ([("decides", True)], "+considered"),
    # may refuse to recognise
    ([("negates", False), ("considers", False)], "-considered"),
    # did not refuse to recognise
    ([("negates", True)], None),
    # plans to consider recognising
    ([("considers", False), ("intends", False)], "+considered"),
    # considers planning to recognise
    ([("intends", False), ("considers", False)], "+considered"),
    # urged somebody to refuse to recognise
    ([("negates", False), ("directs", False)], None),
    # will most likely recognise
    ([("hedges", False), ("decides", False)], "+hedged"),
    # has no plans to agree to recognise
    ([("decides", False), ("intends", True)], "-"),
    # denied having refused to recognise
    ([("negates", False), ("denies", False)], None),
    # decided not to rule out recognising
    ([("excludes", True), ("decides", False)], "+considered"),
]

GOVERNORS = st.sampled_from(sorted(EFFECTS))
LINKS = st.tuples(st.one_of(GOVERNORS, st.just("not")), st.booleans())
READINGS = st.builds(Reading, st.booleans(), st.sampled_from(MODALITIES))


def shown(reading: Reading | None) -> str | None:
    if reading is None:
        return None
    modality = "" if reading.modality == "asserted" else reading.modality
    return ("+" if reading.positive else "-") + modality


def test_every_class_of_governors_is_tried() -> None:
    assert {name for name, _, _ in EACH} == {name for name, _, _ in UNDER_DENIAL} == set(EFFECTS)


def test_chains_and_effects_know_the_same_classes() -> None:
    assert sorted(PRIORITY) == sorted(EFFECTS)


@pytest.mark.parametrize("language", languages())
def test_packs_name_only_classes_that_have_an_effect(language: str) -> None:
    assert set(pack(language).settings["governors"]) <= set(EFFECTS)


@pytest.mark.parametrize(("governor", "plain", "negated"), EACH)
def test_governor_over_a_recognition(governor: str, plain: str | None, negated: str | None) -> None:
    assert shown(apply(Reading(), governor, False)) == plain
    assert shown(apply(Reading(), governor, True)) == negated


@pytest.mark.parametrize(("governor", "plain", "negated"), UNDER_DENIAL)
def test_governor_over_a_denial(governor: str, plain: str | None, negated: str | None) -> None:
    assert shown(apply(Reading(False), governor, False)) == plain
    assert shown(apply(Reading(False), governor, True)) == negated


@pytest.mark.parametrize(("chain", "expected"), CHAINS)
def test_chain(chain: list[tuple[str, bool]], expected: str | None) -> None:
    assert shown(compose(chain)) == expected


def test_only_an_end_that_took_place_is_a_withdrawal() -> None:
    assert ends([("ends", False), ("decides", False)])
    assert not ends([("decides", False), ("ends", False)])
    assert not ends([("ends", True)])
    assert not ends([("negates", False)])


@given(reading=READINGS, governor=GOVERNORS, negated=st.booleans())
def test_no_governor_turns_a_denial_into_a_recognition(
    reading: Reading, governor: str, negated: bool
) -> None:
    result = apply(reading, governor, negated)
    assert result is None or reading.positive or not result.positive


@given(reading=READINGS, governor=GOVERNORS, negated=st.booleans())
def test_no_governor_makes_a_recognition_firmer(
    reading: Reading, governor: str, negated: bool
) -> None:
    result = apply(reading, governor, negated)
    if result is not None and result.positive:
        assert MODALITIES.index(result.modality) >= MODALITIES.index(reading.modality)


@given(st.lists(LINKS, max_size=8))
def test_a_chain_with_a_plain_denial_gives_no_positive_row(
    chain: list[tuple[str, bool]],
) -> None:
    result = compose(chain)
    denied = [
        i for i, (name, negated) in enumerate(chain) if name == "not" or _denies(name, negated)
    ]
    if denied:
        assert result is None or not result.positive
    elif result is not None:
        assert result.positive


@given(st.lists(LINKS, max_size=8))
def test_nothing_comes_of_what_is_already_nothing(chain: list[tuple[str, bool]]) -> None:
    for end in range(len(chain)):
        if compose(chain[:end]) is None:
            assert compose(chain) is None


@given(READINGS, st.sampled_from(MODALITIES))
def test_weakening_keeps_the_sign_and_the_weaker_modality(reading: Reading, modality: str) -> None:
    result = reading.weaker(modality)
    assert result.positive == reading.positive
    assert MODALITIES.index(result.modality) == max(
        MODALITIES.index(reading.modality), MODALITIES.index(modality)
    )


def _denies(governor: str, negated: bool) -> bool:
    """Whether a governor by itself denies what it governs."""
    result = apply(Reading(), governor, negated)
    return result is not None and not result.positive
