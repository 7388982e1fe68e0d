"""The noun "recognition": whose, of whom, by whom, from whom to whom."""

from __future__ import annotations

from recognition.positions.romance.words import (
    AGENT,
    FROM,
    LOOSE,
    begins_with_of,
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

_RECOGNISED = ("polity", "region", "statehood", "institution", "government")


def with_nouns(lexed: Lexed, segments: list[Segment]) -> list[Segment]:
    """The noun "recognition": whose before it, of whom after it, by whom last."""
    found: list[Segment] = []
    at = 0
    while at < len(segments):
        item = segments[at]
        if item.has("cues", "switch.verb", "sever.verb"):
            segments = _with_origin(lexed, segments, at)
            if kind(segments, at + 1) == "np" and is_cue_noun(
                segments[min(at + 2, len(segments) - 1)]
            ):
                # "cambió su reconocimiento"
                segments = [*segments[: at + 1], *segments[at + 2 :]]
        if is_cue_noun(item) and _is_thanks(lexed, found) and not _said_as(segments, at):
            # "exprime sa reconnaissance à la France"
            item = Segment("word", item.first, item.last, LOOSE)
        if not is_cue_noun(item):
            found.append(item)
            at += 1
            continue
        after = at + 1
        loose: list[Segment] = []
        while is_loose(segments, after):
            loose.append(segments[after])
            after += 1
        if (whom := _granted_to(segments, after)) is not None:
            # "el reconocimiento que había otorgado a X"
            found.append(item)
            at = whom
            continue
        np = segments[after] if kind(segments, after) == "np" else None
        if np is not None and (match := _adjective(lexed, np)):
            # "el reconocimiento español de Palestina"
            found.append(Segment("np", np.first, match))
            found.append(item)
            if match < np.last:
                found.append(Segment("np", match, np.last))
            at = after + 1
        elif (
            np is not None
            and begins_with_of(lexed, np)
            and is_word(segments, after + 1, "to_whom")
            and kind(segments, after + 2) == "np"
            and _may_be_recognised(lexed, segments[after + 2])
        ):
            # "el reconocimiento de España a Palestina"
            found += [
                item,
                segments[after + 2],
                Segment("word", np.first, np.first + 1, AGENT),
                np,
            ]
            at = after + 3
        elif is_word(segments, after, "agent") and (cut := _cut_at_of(lexed, segments, after + 1)):
            # "la reconnaissance par Moscou de cette région"
            holder, thing = cut
            end = after + 2
            while is_word(segments, end, "and", "or", "as") and kind(segments, end + 1) == "np":
                end += 2
            found += [item, thing, *segments[after + 2 : end], segments[after], holder]
            at = end
        else:
            found += [item, *loose]
            at = after
    return found


def _is_thanks(lexed: Lexed, before: list[Segment]) -> bool:
    """Whether a verb of expressing stands before the noun, which then is one of thanks."""
    verb = len(before) - 1
    while verb >= 0 and (is_loose(before, verb) or kind(before, verb) == "np"):
        if before[verb].last - before[verb].first > 1:
            break
        verb -= 1
    stems = settings(lexed, "thanking")
    return bool(stems) and verb >= 0 and folded(lexed, before[verb]).startswith(stems)


def _said_as(segments: list[Segment], at: int) -> bool:
    """Whether it is said as what somebody is recognised, which is no thanks."""
    while not ends_clause(segments, at):
        at += 1
        if is_word(segments, at, "as"):
            return True
    return False


def _granted_to(segments: list[Segment], at: int) -> int | None:
    """Where the object stands to which the recognition "that X had granted" was granted."""
    granted = at < len(segments) and segments[at].has("nominal", "grants")
    if not (granted or is_word(segments, at, "relative")):
        return None
    for i in range(at + 1, min(at + 7, len(segments) - 1)):
        granted = granted or segments[i].has("nominal", "grants")
        if granted and is_word(segments, i, "to_whom") and kind(segments, i + 1) == "np":
            return i + 1
        if segments[i].kind in ("comma", "mark"):
            return None
    return None


def _may_be_recognised(lexed: Lexed, item: Segment) -> bool:
    """Whether a nominal has a name or a word for a state in it."""
    inside = range(item.first, item.last)
    return any(
        lexed.at(i, "name") or lexed.at(i, "seat") or lexed.at(i, "nouns", *_RECOGNISED)
        for i in inside
    )


def _adjective(lexed: Lexed, np: Segment) -> int:
    """Where the adjective of a state that begins a nominal ends; 0 if none does."""
    match = lexed.at(np.first, "adjective")
    return match.last if match and match.last <= np.last else 0


def _cut_at_of(lexed: Lexed, segments: list[Segment], at: int) -> tuple[Segment, Segment] | None:
    """A holder and the object after it: "Moscou | de cette région"."""
    if kind(segments, at) != "np":
        return None
    np = segments[at]
    for i in range(np.first + 1, np.last - 1):
        named = any(
            m.last == i
            for j in range(np.first, i)
            for m in lexed.matches[j]
            if m.sense.kind in ("name", "seat")
        )
        proper = all(t.is_capitalised for t in lexed.tokens[np.first : i])
        if (named or proper) and lexed.at(i, "words", "of"):
            return Segment("np", np.first, i), Segment("np", i, np.last)
    return None


def _with_origin(lexed: Lexed, segments: list[Segment], verb: int) -> list[Segment]:
    """«cambió su reconocimiento de Taiwán a China»: from whom, to whom."""
    found = list(segments)
    for at in range(verb + 1, len(found)):
        if ends_clause(found, at):
            break
        item = found[at]
        if item.kind != "np" or not (
            is_word(found, at + 1, "to") or is_word(found, at + 1, "to_whom")
        ):
            continue
        for i in range(item.first, item.last):
            if lexed.at(i, "words", "of") and any(
                lexed.at(j, kind) for j in range(i, item.last) for kind in ("name", "seat")
            ):
                parts = [Segment("np", item.first, i)] if i > item.first else []
                origin = Segment("word", i, i + 1, FROM)
                found[at : at + 1] = [*parts, origin, Segment("np", i, item.last)]
                return found
    return found
