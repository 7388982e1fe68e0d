"""How a language orders its clauses, and the readers that go with that order."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from recognition.positions import ellipsis, nominal_cue, ties, verbal, verdicts
from recognition.positions.bracket import ellipsis as bracket_ellipsis
from recognition.positions.bracket import nominal as bracket_nominal
from recognition.positions.bracket import said as bracket_said
from recognition.positions.bracket import segments as bracket_segments
from recognition.positions.bracket import verbal as bracket_verbal
from recognition.positions.frame import Abstention, Frame
from recognition.positions.free import verbal as free_verbal
from recognition.positions.romance import segments as romance_segments
from recognition.positions.scene import Scene
from recognition.positions.segments import Segmented


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
        romance_segments.arrange,
        verbal.read_verb,
        nominal_cue.read_noun,
        verdicts.read_part_of,
    ),
    "free": Grammar(_as_it_is, free_verbal.read_verb, nominal_cue.read_noun, verdicts.read_part_of),
    "v2": Grammar(
        bracket_segments.arrange,
        bracket_verbal.read_verb,
        bracket_nominal.read_noun,
        bracket_verbal.read_part_of,
        bracket_said.read_verdict,
        bracket_said.read_ties,
        bracket_ellipsis.read_ellipsis,
    ),
}
