"""A bare yes or no that stands for the verb: "Dinamarca no", "la Roumanie non plus"."""

from __future__ import annotations

from recognition.positions.romance.words import (
    DO,
    LOOSE,
    NOT,
    folded,
    is_word,
    kind,
    settings,
)
from recognition.positions.segments import Segment
from recognition.text.lexer import Lexed


def with_ellipses(lexed: Lexed, segments: list[Segment]) -> list[Segment]:
    """A bare yes or no after a nominal stands for the verb: "; Dinamarca [do] no"."""
    yes, no = settings(lexed, "ellipsis_yes"), settings(lexed, "ellipsis_no")
    found: list[Segment] = []
    for at, item in enumerate(segments):
        word = folded(lexed, item) if item.kind == "word" else ""
        after = at + 1
        ended = kind(segments, after) in ("", "mark", "comma") or is_word(
            segments, after, "and", "but"
        )
        before = at - 1
        if kind(segments, before) == "comma":
            before -= 1
        subject = kind(segments, before) == "np"
        if subject and ended and word in yes:
            _part(found)
            found.append(Segment("word", item.first, item.last, DO))
        elif subject and ended and word in no:
            if found[-1].kind == "comma":
                found.pop()
            _part(found)
            found.append(Segment("word", item.first, item.last, DO))
            found.append(Segment("word", item.first, item.last, NOT))
        elif (
            item.has("words", "do")
            and (start := _denied_from(lexed, found, segments, at)) is not None
        ):
            # "ne le fait pas", "ne l'a pas fait"
            found[start:] = [
                Segment("word", item.first, item.last, DO),
                Segment("word", item.first, item.last, NOT),
            ]
            if is_word(segments, after, "negator"):
                segments[after] = Segment("word", item.first, item.last, LOOSE)
        elif item.has("words", "do") and found and found[-1].has("words", "negator") and ended:
            # "no lo hace", "ne le fait pas": the negator follows the auxiliary in the rules
            found[-1:] = [item, found[-1]]
        else:
            found.append(item)
    return found


def _denied_from(
    lexed: Lexed, found: list[Segment], segments: list[Segment], at: int
) -> int | None:
    """Where the "ne" of a denied auxiliary stands that ends its clause at ``at``."""
    start = len(found) - 1
    while start >= 0 and (
        found[start].has("words", "have")
        or folded(lexed, found[start]) in settings(lexed, "negator_partners")
    ):
        start -= 1
    if start < 0 or folded(lexed, found[start]) not in ("ne", "n'"):
        return None
    partner = (
        start < len(found) - 1
        or folded(lexed, segments[at + 1]) in settings(lexed, "negator_partners")
        if at + 1 < len(segments)
        else start < len(found) - 1
    )
    after = at + 1
    if partner and start == len(found) - 1:
        after += 1
    ended = kind(segments, after) in ("", "mark", "comma") or is_word(segments, after, "and", "but")
    return start if partner and ended else None


def _part(segments: list[Segment]) -> None:
    """Part the nominal that ends the segments from a list before it: it is a new subject."""
    before = len(segments) - 2
    opened = is_word(segments, before - 2, "but") or kind(segments, before - 2) == "mark"
    if kind(segments, before - 1) == "np" and opened:
        # "but Colombia and Panama not": the list is the subject
        return
    if is_word(segments, before, "and", "or"):
        item = segments[before]
        segments[before] = Segment("word", item.first, item.last, frozenset({("words", "but")}))
