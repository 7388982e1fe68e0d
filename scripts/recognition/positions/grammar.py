"""How a language orders its clauses, and the readers that go with that order."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from recognition.positions import (
    ellipsis,
    ellipsis_v2,
    nominal_cue,
    nominal_v2,
    said_v2,
    segments_romance,
    ties,
    verbal,
    verbal_free,
    verbal_v2,
    verdicts,
)
from recognition.positions.frame import Abstention, Frame
from recognition.positions.scene import Scene
from recognition.positions.segments import Segmented
from recognition.positions.segments_v2 import arrange


@dataclass(frozen=True, slots=True)
class Grammar:
    """The readers of one clause order; ``arrange`` prepares a sentence for them."""

    arrange: Callable[[Segmented], Segmented]
    read_verb: Callable[[Scene, int, str, bool], Frame | Abstention]
    read_noun: Callable[[Scene, int, bool], Frame | Abstention]
    read_part_of: Callable[[Scene, int], Frame | Abstention | None]
    read_verdict: Callable[[Scene, int], Frame | Abstention | None] = verdicts.read_verdict
    read_ties: Callable[[Scene, int], Iterator[Frame | Abstention]] = ties.read_ties
    read_ellipsis: Callable[[Scene, int, Frame], Frame | None] = ellipsis.read_ellipsis


def _as_it_is(segmented: Segmented) -> Segmented:
    return segmented


#: the pack's ``order`` -> its grammar
GRAMMARS = {
    "svo": Grammar(_as_it_is, verbal.read_verb, nominal_cue.read_noun, verdicts.read_part_of),
    "romance": Grammar(
        segments_romance.arrange,
        verbal.read_verb,
        nominal_cue.read_noun,
        verdicts.read_part_of,
    ),
    "free": Grammar(_as_it_is, verbal_free.read_verb, nominal_cue.read_noun, verdicts.read_part_of),
    "v2": Grammar(
        arrange,
        verbal_v2.read_verb,
        nominal_v2.read_noun,
        verbal_v2.read_part_of,
        said_v2.read_verdict,
        said_v2.read_ties,
        ellipsis_v2.read_ellipsis,
    ),
}
