"""Compares the positions of one passage with its labels."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from recognition.errors import InputError
from recognition.evaluation.gold import STANCES, Passage
from recognition.evaluation.names import Names
from recognition.evaluation.predicted import Row

Pair = tuple[str, str]
Triple = tuple[str, str, str]

_NEGATIVE = frozenset({"does_not_recognise", "withdrew_recognition"})
_OPEN = "conditional_or_unclear"
_MAY_BE_OPEN = frozenset({"announced", "hedged"})


@dataclass(frozen=True, slots=True)
class PassagePositions:
    """Holder, object and label of what was right, wrong and missed, once each."""

    right: frozenset[Triple]
    wrong: frozenset[Triple]
    missed: frozenset[Triple]
    right_pairs: int
    wrong_pairs: int
    missed_pairs: int
    flips: frozenset[Triple]
    silent: bool
    rules: dict[Triple, frozenset[str]]


def compare_positions(passage: Passage, rows: Sequence[Row], names: Names) -> PassagePositions:
    """What the rows of a passage got right; optional labels count neither way."""
    required, optional = _labelled(passage, names)
    rules: dict[Triple, frozenset[str]] = {}
    for row in rows:
        triple = _triple(row, names, required | optional)
        rules[triple] = rules.get(triple, frozenset()) | {row.get("rule", "")}
    found = frozenset(rules)
    free_pairs = {triple[:2] for triple in optional}
    required_pairs = {triple[:2] for triple in required}
    found_pairs = {triple[:2] for triple in found}
    return PassagePositions(
        right=found & required,
        wrong=frozenset(t for t in found - required - optional if t[:2] not in free_pairs),
        missed=required - found,
        right_pairs=len(required_pairs & found_pairs),
        wrong_pairs=len(found_pairs - required_pairs - free_pairs),
        missed_pairs=len(required_pairs - found_pairs),
        flips=frozenset(t for t in found if _is_flip(t, required | optional)),
        silent=not required,
        rules=rules,
    )


def _labelled(passage: Passage, names: Names) -> tuple[frozenset[Triple], frozenset[Triple]]:
    required: set[Triple] = set()
    optional: set[Triple] = set()
    for position in passage.positions:
        triple = (names.key(position.holder), names.key(position.object), position.stance)
        (optional if position.optional else required).add(triple)
    return frozenset(required), frozenset(optional)


def _triple(row: Row, names: Names, labelled: frozenset[Triple]) -> Triple:
    """The row as a label: the one that a reader gave, of those that the row may stand for."""
    holder, object_ = names.key_of_id(row["holder_id"]), names.key_of_id(row["object_id"])
    labels = _labels(row)
    given = [label for label in labels if (holder, object_, label) in labelled]
    return holder, object_, (given or labels)[0]


def _labels(row: Row) -> list[str]:
    """The labels that a row may stand for, the plainest first."""
    stance = row["stance"].strip()
    if stance not in STANCES:
        raise InputError(
            f"recognition_positions.csv: unknown stance {stance!r}; "
            f"expected one of {', '.join(STANCES[:3])}"
        )
    modality = row["modality"].strip() or "asserted"
    if modality == "asserted":
        return [stance]
    return [stance, _OPEN] if modality in _MAY_BE_OPEN else [_OPEN]


def _is_flip(triple: Triple, labelled: frozenset[Triple]) -> bool:
    stances = {t[2] for t in labelled if t[:2] == triple[:2]}
    if triple[2] == "recognises":
        return bool(stances) and stances <= _NEGATIVE
    return triple[2] in _NEGATIVE and stances == {"recognises"}
