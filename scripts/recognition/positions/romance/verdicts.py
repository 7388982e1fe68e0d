"""The verdict before what it is said of: "calificó de ilegal el referéndum"."""

from __future__ import annotations

from recognition.positions.romance.words import (
    is_loose,
    is_word,
    kind,
)
from recognition.positions.segments import Segment
from recognition.text.lexer import Lexed


def with_verdicts(lexed: Lexed, segments: list[Segment]) -> list[Segment]:
    """The verdict after what it is said of: "calificó de ilegal el referéndum"."""
    found = list(segments)
    for at in range(len(found) - 2):
        if not found[at].has("cues", "void.declare", "consider.base"):
            continue
        verdict = at + 1
        while is_loose(found, verdict) or is_word(found, verdict, "as"):
            verdict += 1
        if not (
            verdict + 1 < len(found)
            and found[verdict].has("cues", "void.adjective", "void.legitimate")
            and found[verdict + 1].kind == "np"
        ):
            if (
                kind(found, at + 1) == "np"
                and is_word(found, at + 2, "as")
                and kind(found, at + 3) == "np"
            ):
                whole = Segment("np", found[at + 1].first, found[at + 3].last)
                parts = range(found[at + 3].first, found[at + 3].last)
                if any(lexed.at(i, "nouns", "part") for i in parts):
                    found[at + 1 : at + 4] = [whole]
                    return with_verdicts(lexed, found)
            continue
        end = verdict + 2
        while end < len(found) and (
            is_word(found, end, "and", "or") and kind(found, end + 1) == "np"
        ):
            end += 2
        found[verdict:end] = [*found[verdict + 1 : end], found[verdict]]
    return found
