"""Those that do it to each other: "Serbia and Kosovo do not recognise each other"."""

from __future__ import annotations

from recognition.positions.refs import Nominal, Ref
from recognition.positions.scene import Phrase, Scene

_NAMED = ("self", "seat", "organ")


def each_other(scene: Scene, at: int) -> Phrase | None:
    """The object that "each other" at a segment is, if it stands there."""
    if not scene.word(at, "reciprocal"):
        return None
    segment = scene[at]
    tokens = scene.segmented.lexed.tokens
    start, end = tokens[segment.first].start, tokens[segment.last - 1].end
    ref = Ref("reciprocal", None, "", start, end)
    return Phrase(at, at + 1, (Nominal(segment.first, segment.last, (ref,)),))


def are_several(phrase: Phrase) -> bool:
    """Whether a phrase names several that may do something to each other."""
    named = len(phrase.refs) > 1 and all(ref.role in _NAMED for ref in phrase.refs)
    return named or (len(phrase.refs) == 1 and phrase.refs[0].word == "countries")
