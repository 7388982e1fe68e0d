"""Denials that two words make and one denies: "ne … pas", "ningún país no", "ni … ni"."""

from __future__ import annotations

from recognition.positions.romance.words import (
    CONDITION,
    ENDS,
    ONLY,
    OPEN,
    cue_form,
    ends_clause,
    folded,
    has_quantifier,
    is_loose,
    is_word,
    kind,
    settings,
)
from recognition.positions.segments import Segment
from recognition.text.lexer import Lexed


def denied_once(lexed: Lexed, segments: list[Segment]) -> list[Segment]:
    """«ne … pas» as one negator; none beside "aucun", "ningún", "ni … ni"."""
    found = list(segments)
    at = 0
    while at < len(found):
        item = found[at]
        if not item.has("words", "negator"):
            at += 1
            continue
        word = folded(lexed, item)
        verb = _next_cue(found, at)
        if verb is not None and _agent_denies(lexed, found, verb):
            del found[at]
            continue
        if kind(found, at + 1) == "np" and has_quantifier(
            lexed, found[at + 1], "all", "most", "many"
        ):
            # "no todos los países reconocen": not all do, and who does not is not said
            found[at] = Segment("word", item.first, item.last, OPEN)
            at += 1
            continue
        if verb is not None and _is_not_only(found, at, verb):
            del found[at]
            continue
        if word in ("ne", "n'"):
            partner = _partner(lexed, found, at)
            if partner is not None and (only := _restricted_agent(lexed, found, partner)):
                # «n'a jamais été reconnue que par X»
                found[only] = Segment("word", found[only].first, found[only].last, ONLY)
                del found[partner], found[at]
                continue
            if partner is None:
                if _object_denies(lexed, found, at):
                    at += 1
                    continue
                bare = any(
                    _is_bare(lexed, found, i) for i in range(at + 1, min(at + 4, len(found)))
                )
                if _subject_denies(lexed, found, at):
                    del found[at]
                    continue
                if not bare:
                    found[at] = Segment("word", item.first, item.last, OPEN)
            elif found[partner].has("words", "complementiser", "relative", "except"):
                # "n'est reconnu que par": only; "ne reconnaîtra X qu'une fois …": a condition
                senses = CONDITION if _is_time(lexed, found, partner + 1) else ONLY
                found[partner] = Segment("word", found[partner].first, found[partner].last, senses)
                del found[at]
                continue
            else:
                longer = folded(lexed, found[partner]) == "plus"
                del found[partner]
                if longer:
                    found[at] = Segment("word", item.first, item.last, ENDS)
                elif _all_subject(lexed, found, at):
                    # "tous ne reconnaissent pas": not all do
                    found[at] = Segment("word", item.first, item.last, OPEN)
                elif is_word(found, partner, "only"):
                    # "ne reconnaît pas seulement"
                    del found[at]
                    continue
        elif verb is not None and _subject_denies(lexed, found, at):
            del found[at]
            continue
        if verb is not None:
            after = verb + 1
            while is_word(found, after, "negator"):
                del found[after]
        at += 1
    return found


def _all_subject(lexed: Lexed, segments: list[Segment], at: int) -> bool:
    before = at - 1
    while is_loose(segments, before):
        before -= 1
    return kind(segments, before) == "np" and has_quantifier(lexed, segments[before], "all")


def _is_not_only(segments: list[Segment], at: int, verb: int) -> bool:
    """Whether "not the only country to" or "not only" is denied, and not the cue."""
    after = at + 1
    if is_word(segments, after, "only"):
        return True
    only = [i for i in range(after, verb) if is_word(segments, i, "only")]
    nominal = [i for i in range(after, verb) if kind(segments, i) == "np"]
    return bool(only and nominal and is_word(segments, after, "be", "become"))


def _partner(lexed: Lexed, segments: list[Segment], at: int) -> int | None:
    """The second word of the French negator at ``at``: pas, plus, jamais, que."""
    particles = settings(lexed, "negator_partners")
    verbs = 0
    for i in range(at + 1, len(segments)):
        item = segments[i]
        word = folded(lexed, item)
        if item.kind == "mark":
            return None
        if any(word == p for p in particles):
            return i
        if item.kind == "comma":
            return None
        if word in ("que", "qu'"):
            return i if verbs else None
        if item.kind == "np" and verbs and not _has_que(lexed, segments, i):
            return None
        verbs += item.kind == "word" and not item.has("words", "adverb")
        if verbs > 4:
            return None
    return None


def _restricted_agent(lexed: Lexed, segments: list[Segment], partner: int) -> int:
    """Where "que" stands before "par" after the second word of a negator; 0 if nowhere."""
    for i in range(partner + 1, len(segments) - 1):
        if kind(segments, i) in ("comma", "mark"):
            return 0
        if folded(lexed, segments[i]) in ("que", "qu'") and is_word(segments, i + 1, "agent"):
            return i
    return 0


def _is_time(lexed: Lexed, segments: list[Segment], at: int) -> bool:
    """Whether what follows a restrictive "que" says when: "qu'une fois", "que lorsque"."""
    if is_word(segments, at, "condition", "temporal"):
        return True
    begins = " ".join(t.folded for t in lexed.tokens[segments[at].first : segments[at].first + 2])
    return kind(segments, at) == "np" and begins in settings(lexed, "restrictive_times")


def _has_que(lexed: Lexed, segments: list[Segment], at: int) -> bool:
    """Whether a "que" follows the object at ``at`` or a longer phrase: "ne … X que si"."""
    after = at + 1
    while after < len(segments) and (
        segments[after].kind == "np" or is_word(segments, after, "and", "or", "as", "preposition")
    ):
        after += 1
    return after < len(segments) and folded(lexed, segments[after]) in ("que", "qu'")


def _is_bare(lexed: Lexed, segments: list[Segment], at: int) -> bool:
    """Whether a verb needs no "pas": "ne peut", "ne saurait"."""
    return segments[at].has("governors", "ability") or folded(lexed, segments[at]) in settings(
        lexed, "bare_negated"
    )


def _next_cue(segments: list[Segment], at: int) -> int | None:
    for i in range(at + 1, len(segments)):
        if ends_clause(segments, i) or segments[i].kind == "comma":
            return None
        if cue_form(segments[i]):
            return i
    return None


def _is_none(lexed: Lexed, segments: list[Segment], at: int) -> bool:
    if kind(segments, at) != "np":
        return False
    item = segments[at]
    denies = any(lexed.at(i, "quantifiers", "none") for i in range(item.first, item.last))
    return denies or is_word(segments, at - 1, "neither")


def _subject_denies(lexed: Lexed, segments: list[Segment], at: int) -> bool:
    """Whether the subject before a negator says that there is none: "aucun pays ne"."""
    before = at - 1
    while before >= 0 and (is_loose(segments, before) or kind(segments, before) == "comma"):
        before -= 1
    if is_word(segments, before, "negator"):
        return True
    while before >= 0 and not ends_clause(segments, before):
        if _is_none(lexed, segments, before):
            return True
        if segments[before].kind == "word" and not segments[before].has(
            "words",
            "and",
            "or",
            "except",
            "neither",
            "not_even",
            "adverb",
            "of",
            "agent",
            "preposition",
            "example",
        ):
            return False
        before -= 1
    return False


def _object_denies(lexed: Lexed, segments: list[Segment], at: int) -> bool:
    """Whether the object completes a "ne": "ne reconnaît ni X ni Y", "ne reconnaît aucun État"."""
    for i in range(at + 1, min(at + 6, len(segments))):
        if segments[i].kind in ("mark", "comma"):
            return False
        if is_word(segments, i, "neither") or _is_none(lexed, segments, i):
            return True
    return False


def _agent_denies(lexed: Lexed, segments: list[Segment], verb: int) -> bool:
    """Whether "by nobody" follows: "no es reconocido por ningún país"."""
    after = verb + 1
    while is_loose(segments, after):
        after += 1
    if not is_word(segments, after, "agent"):
        return False
    return _is_none(lexed, segments, after + 1) or (
        is_word(segments, after + 1, "neither") and kind(segments, after + 2) == "np"
    )
