"""Dates inside nominals, insertions between commas, clauses that "and" begins."""

from __future__ import annotations

from recognition.positions.romance.words import (
    BUT,
    DO,
    ONE_OF,
    cue_form,
    folded,
    is_loose,
    is_word,
    kind,
    settings,
)
from recognition.positions.segments import DASHES, SAYING, Segment
from recognition.text.lexer import Lexed


def with_dates(lexed: Lexed, segments: list[Segment]) -> list[Segment]:
    """«en diciembre de 2017 | Jerusalén», «Israel | el pasado 26 de diciembre»."""
    found: list[Segment] = []
    for item in segments:
        if item.kind != "np":
            found.append(item)
            continue
        first, last = item.first, item.last
        while first < last and (end := _dated(lexed, first, last)):
            first = end
        year = bool(found) and found[-1].has("words", "preposition") and _is_year(lexed, item.first)
        if year:
            first = item.first + 1
        elif not _says_when(lexed, item.first, first):
            first = item.first
        while last > first and any(_dated(lexed, i, last) == last for i in range(first, last)):
            last = next(i for i in range(first, last) if _dated(lexed, i, last) == last)
        if not _says_when(lexed, last, item.last):
            last = item.last
        if first > item.first:
            begin = item.first
            if found and found[-1].has("words", "preposition"):
                begin = found.pop().first
            found.append(Segment("date", begin, first))
        if first < last:
            found.append(Segment("np", first, last))
        if last < item.last:
            found.append(Segment("date", last, item.last))
    return found


def _dated(lexed: Lexed, first: int, last: int) -> int:
    """Where a word that a date may hold ends; 0 if none stands here."""
    match = lexed.at(first, "words", "date_word", "determiner", "of", "numeral")
    if match and match.last <= last:
        return match.last
    return first + 1 if lexed.tokens[first].text[0].isdigit() else 0


def _is_year(lexed: Lexed, at: int) -> bool:
    """Whether a number at a token is a year: "en 1991 Alemania"."""
    word = lexed.tokens[at].text
    return len(word) == 4 and word.isdigit() and word[:2] in ("18", "19", "20")


def _says_when(lexed: Lexed, first: int, last: int) -> bool:
    """Whether such words are a date: a word for a part of the year among them."""
    return any(lexed.at(i, "words", "date_word") for i in range(first, last))


def without_insertions(lexed: Lexed, segments: list[Segment]) -> list[Segment]:
    """«Alemania, en cambio, no», «la France, elle, refuse»: no words between commas."""
    found: list[Segment] = []
    at = 0
    while at < len(segments):
        if (
            kind(segments, at) == "comma"
            and kind(segments, at + 2) == "comma"
            and kind(segments, at - 1) == "np"
            and (
                is_word(segments, at + 1, "adverb")
                or folded(lexed, segments[at + 1]) in settings(lexed, "insertions")
            )
        ):
            at += 3
            continue
        if (after := _past_dashes(lexed, segments, at)) > at:
            at = after
            continue
        found.append(segments[at])
        at += 1
    return found


def _past_dashes(lexed: Lexed, segments: list[Segment], at: int) -> int:
    """Where a relative clause between dashes ends that begins at a segment; ``at`` if none does."""
    if not _is_dash(lexed, segments, at) or not is_word(segments, at + 1, "relative"):
        return at
    for i in range(at + 2, min(at + 14, len(segments))):
        if segments[i].has("cues"):
            return at
        if segments[i].kind == "mark":
            return i + 1 if _is_dash(lexed, segments, i) else at
    return at


def _is_dash(lexed: Lexed, segments: list[Segment], at: int) -> bool:
    return kind(segments, at) == "mark" and folded(lexed, segments[at]) in DASHES


def with_companions(lexed: Lexed, segments: list[Segment]) -> list[Segment]:
    """«X es, junto con Y, uno de …», «X reconoció, junto con Y, a Z»: Y beside X."""
    found = list(segments)
    for at in range(1, len(found) - 3):
        verb = found[at]
        comma = kind(found, at + 1) == "comma"
        first = at + 1 + comma
        if not (
            kind(found, at - 1) in ("np", "comma")
            and (is_word(found, at, "be", "have") or cue_form(verb))
            and is_word(found, first, "with_others")
            and kind(found, first + 1) == "np"
        ):
            continue
        end = first + 2
        while is_word(found, end, "and") and kind(found, end + 1) == "np":
            end += 2
        rest = end + (comma and kind(found, end) == "comma")
        if kind(found, rest) == "np":
            begun = lexed.tokens[found[rest].first].folded
            if begun in settings(lexed, "one"):
                verb = Segment("word", verb.first, verb.last, ONE_OF)
            elif not comma:
                continue
        elif not comma:
            continue
        # after an insertion they would join its last name, not the subject
        beside = found[first:end] if kind(found, at - 1) == "np" else []
        found[at:rest] = [*beside, verb]
    return found


def without_words_before_objects(lexed: Lexed, segments: list[Segment]) -> list[Segment]:
    """«reconoció, en 2011, a X», «reconnaît dans un communiqué X»: the object beside its verb."""
    found: list[Segment] = []
    at = 0
    while at < len(segments):
        item = segments[at]
        found.append(item)
        at += 1
        if not (cue_form(item) or item.has("cues", "sever.verb", "establish.verb")):
            continue
        loose: list[Segment] = []
        while is_loose(segments, at):
            loose.append(segments[at])
            at += 1
        start = at
        at = _past_insertion(segments, at)
        moved = at > start
        while (after := _past_adjunct(lexed, segments, at, passive=_is_passive(found))) > at:
            at, moved = after, True
        if moved and not _is_object(lexed, segments, at):
            at = start
        found += loose
    return found


def _is_passive(before: list[Segment]) -> bool:
    """Whether the last segment may be a participle that an agent follows: "ha sido reconocido"."""
    return cue_form(before[-1]) == "past" and not (len(before) > 1 and _has(before[:-1]))


def _has(before: list[Segment]) -> bool:
    at = len(before) - 1
    while at > 0 and is_loose(before, at):
        at -= 1
    return is_word(before, at, "have")


def _past_insertion(segments: list[Segment], at: int) -> int:
    """Where the words between two commas end that stand at a segment; ``at`` if none do."""
    if kind(segments, at) != "comma":
        return at
    for i in range(at + 1, min(at + 6, len(segments))):
        if kind(segments, i) == "comma":
            return i + 1 if i > at + 1 and _starts_adjunct(segments, at + 1) else at
        if not (
            kind(segments, i) in ("np", "date")
            or is_word(segments, i, "adverb", "hedge", "preposition", "approximator", "and")
        ):
            return at
    return at


def _starts_adjunct(segments: list[Segment], at: int) -> bool:
    return kind(segments, at) == "date" or is_word(
        segments, at, "adverb", "hedge", "preposition", "approximator", "with_others"
    )


def _past_adjunct(lexed: Lexed, segments: list[Segment], at: int, *, passive: bool) -> int:
    """Where a preposition and its nominal end: "in a statement", "by decree"."""
    noun = at + 1 < len(segments) and segments[at + 1].has("governors")
    if not is_word(segments, at, "preposition") or not (noun or kind(segments, at + 1) == "np"):
        return at
    if is_word(segments, at, "to_whom", "as", "with", "except") or (
        passive and is_word(segments, at, "agent")
    ):
        return at
    item = segments[at + 1]
    named = any(
        lexed.at(i, kind_) for i in range(item.first, item.last) for kind_ in ("name", "adjective")
    )
    if named and is_word(segments, at, "agent"):
        return at
    end = at + 2
    while is_loose(segments, end):
        end += 1
    return end


def _is_object(lexed: Lexed, segments: list[Segment], at: int) -> bool:
    if kind(segments, at) == "np":
        return True
    mark = at < len(segments) and folded(lexed, segments[at]) in settings(lexed, "object_marks")
    return mark and kind(segments, at + 1) == "np"


def with_parted_clauses(lexed: Lexed, segments: list[Segment]) -> list[Segment]:
    """A comma and "and" after an object begin a clause; so do "and", a name and a date.

    Neither language has a comma before the "and" of a list: «reconoció a X, y Francia …».
    «Chile reconoció a X en 2011 y Perú en 2012» leaves out the verb.
    """
    found: list[Segment] = []
    verb = False
    for at, item in enumerate(segments):
        verb = verb or bool(cue_form(item)) or is_word([item], 0, "verb", "be", "have", "light")
        verb = verb and item.kind != "mark"
        if not (verb and item.has("words", "and") and kind(segments, at + 1) == "np"):
            found.append(item)
            continue
        rest = at + 2
        rest += kind(segments, rest) == "comma"
        dated = kind(segments, at - 1) == "date" and _is_dated(lexed, segments, rest)
        rest += dated
        while is_loose(segments, rest):
            rest += 1
        if dated and kind(segments, rest) in ("", "mark"):
            name = segments[at + 1]
            found.append(Segment("word", item.first, item.last, BUT))
            found.append(name)
            found.append(Segment("word", item.first, item.last, DO))
            found += segments[at + 2 :]
            return found
        if kind(segments, at - 1) == "comma" and _goes_on_with_verb(segments, at + 2):
            found.append(Segment("word", item.first, item.last, BUT))
            verb = False
            continue
        found.append(item)
    return found


def _is_dated(lexed: Lexed, segments: list[Segment], at: int) -> bool:
    """Whether a segment says when: "en 2012", "diecisiete días" (más tarde)."""
    item = segments[at] if at < len(segments) else None
    if item is None or item.kind != "np":
        return item is not None and item.kind == "date"
    return _says_when(lexed, item.first, item.last)


def _goes_on_with_verb(segments: list[Segment], at: int) -> bool:
    """Whether a relative clause or a verb follows what "and" joined."""
    if kind(segments, at) == "comma":
        at += 1
    if not at < len(segments):
        return False
    item = segments[at]
    verbal = item.has("governors") or item.has("speech", *SAYING) or item.has("nominal")
    return verbal or is_word(
        segments, at, "relative", "verb", "negator", "have", "be", "do", "do_same"
    )
