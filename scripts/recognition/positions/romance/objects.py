"""Objects with marks of their own, and agents that a list repeats."""

from __future__ import annotations

from recognition.positions.romance.words import (
    begins_with_of,
    cue_form,
    folded,
    is_cue_noun,
    is_loose,
    is_word,
    kind,
    settings,
)
from recognition.positions.segments import Segment
from recognition.text.lexer import Lexed


def without_marks(lexed: Lexed, segments: list[Segment]) -> list[Segment]:
    """«reconoce a Kosovo, a Abjasia y a Osetia»: the marks of objects are passed over."""
    marks = settings(lexed, "object_marks")
    found: list[Segment] = []
    open_list = False
    for at, item in enumerate(segments):
        if cue_form(item) or item.has("cues", "consider.base", "void.declare"):
            open_list = True
        elif open_list and folded(lexed, item) in marks and kind(segments, at + 1) == "np":
            continue
        elif open_list and not (
            item.kind in ("np", "comma", "date")
            or item.has(
                "words",
                "and",
                "or",
                "neither",
                "adverb",
                "only",
                "hedge",
                "negator",
                "except",
                "example",
                "but",
            )
            or item.has("cues", "void.adjective", "void.legitimate")
        ):
            open_list = False
        found.append(item)
    return found


def with_objects_first(lexed: Lexed, segments: list[Segment]) -> list[Segment]:
    """«reconocer como presidente a N.»: who is recognised before what they are recognised as."""
    marks = settings(lexed, "object_marks")
    found = list(segments)
    for at, item in enumerate(found):
        if not cue_form(item):
            continue
        first = at + 1
        while is_loose(found, first):
            first += 1
        noun = first + 1
        while is_loose(found, noun):
            noun += 1
        if not (is_word(found, first, "as") and kind(found, noun) == "np"):
            continue
        last = noun + 1
        while is_loose(found, last) or (
            kind(found, last) == "np" and begins_with_of(lexed, found[last])
        ):
            last += 1
        marked = last < len(found) and folded(lexed, found[last]) in marks
        if kind(found, last + marked) == "np" and (marked or not marks):
            thing = last + marked
            end = thing + 1
            while is_word(found, end, "and", "or"):
                repeated = end + 1 < len(found) and folded(lexed, found[end + 1]) in marks
                if kind(found, end + 1 + repeated) != "np":
                    break
                end += 2 + repeated
            found[first:end] = [*found[thing:end], *found[first:last]]
    return found


def with_agents(segments: list[Segment]) -> list[Segment]:
    """«ni par X ni par Y», "por X y por Y": one agent with a list."""
    found: list[Segment] = []
    after = False
    for at, item in enumerate(segments):
        if cue_form(item) == "past" or is_cue_noun(item):
            after = False
        if item.kind == "mark" or item.has("words", "relative", "complementiser", "verb", "but"):
            after = False
        if item.has("words", "neither") and is_word(segments, at + 1, "agent") and not after:
            continue
        if item.has("words", "agent"):
            joined = found and (found[-1].kind == "comma" or found[-1].has("words", "and", "or"))
            if after and joined and kind(segments, at + 1) == "np":
                continue
            after = True
        found.append(item)
    return found
