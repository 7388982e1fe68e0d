"""Objects with marks of their own, reciprocal ones, and agents that a list repeats."""

from __future__ import annotations

from recognition.positions.romance.words import (
    HAVE,
    RECIPROCAL,
    begins_with_of,
    cue_form,
    ends_clause,
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


def with_each_other(lexed: Lexed, segments: list[Segment]) -> list[Segment]:
    """«no se reconocen mutuamente»: each other, as an object after the verb."""
    found = list(segments)
    for at, item in enumerate(segments):
        if not cue_form(item):
            continue
        first = last = at
        while first > 0 and found[first - 1].kind != "comma" and not ends_clause(found, first - 1):
            first -= 1
        while is_loose(found, last + 1) or is_word(found, last + 1, "negator"):
            last += 1
        around = range(first, last + 1)
        each = next((i for i in around if is_word(found, i, "reciprocal")), None)
        verb = next(
            (i for i in around if kind(found, i) == "np" and _ends_in_self(lexed, found[i])), at
        )
        if each is None or verb == at:
            continue
        other = Segment("word", found[each].first, found[each].last, RECIPROCAL)
        rest = [_as_active(found[i]) for i in range(verb + 1, last + 1) if i != each]
        named = Segment("np", found[verb].first, found[verb].last - 1)
        words = range(named.first, named.last)
        # "refusent | de se | reconnaître"
        kept = [] if all(lexed.at(i, "words", "of") for i in words) else [named]
        found[verb : last + 1] = [*kept, *rest, other]
        break
    return found


def _ends_in_self(lexed: Lexed, item: Segment) -> bool:
    """Whether a nominal is, or holds before the verb, "se": «Jordania se | reconoce»."""
    return lexed.at(item.last - 1, "words", "reflexive") is not None


def _as_active(item: Segment) -> Segment:
    """«se sont reconnus»: the auxiliary of what is done to each other makes no passive."""
    be = item.has("words", "be")
    return Segment(item.kind, item.first, item.last, HAVE) if be else item


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
