"""What a rule finds: a frame of holders, objects and a reading, or why it found none."""

from __future__ import annotations

from dataclasses import dataclass

from recognition.positions.algebra import Reading
from recognition.positions.refs import Ref


@dataclass(frozen=True, slots=True)
class Frame:
    """Somebody's stance on something, in one clause; ``cue`` is a range of tokens."""

    rule: str
    cue: tuple[int, int]
    holders: tuple[Ref, ...]
    objects: tuple[Ref, ...]
    reading: Reading
    withdrew: bool = False
    #: the governors from the cue outwards, for the explanation
    governors: tuple[tuple[str, bool], ...] = ()
    #: where the frame's clause begins and ends, in segments
    clause: tuple[int, int] = (0, 0)
    #: the holders are said to be none: "no state recognises"
    none: bool = False
    #: holders and objects of the opposite stance: "no state except Russia", "all but Kosovo"
    exceptions: tuple[Ref, ...] = ()
    object_exceptions: tuple[Ref, ...] = ()


@dataclass(frozen=True, slots=True)
class Abstention:
    """A cue that made no frame, and why."""

    cue: tuple[int, int]
    reason: str
