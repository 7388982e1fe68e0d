"""Clauses that "que" begins after a verb, verbs before their subjects, nominals that meet."""

from __future__ import annotations

from recognition.positions.romance.moods import is_ahead
from recognition.positions.romance.words import (
    AND,
    COMPLEMENT,
    RELATIVE,
    folded,
    has_quantifier,
    is_loose,
    is_word,
    kind,
    settings,
)
from recognition.positions.segments import SAYING, Segment
from recognition.text.lexer import Lexed

_FINITE = frozenset({("cues", "recognise.finite")})


def with_parted_nominals(lexed: Lexed, segments: list[Segment]) -> list[Segment]:
    """«en un comunicado | la independencia»: an article inside a nominal begins another."""
    found: list[Segment] = []
    for item in segments:
        first = item.first
        if item.kind == "np":
            for at in range(item.first + 1, item.last):
                inside = at < item.last - 1 or lexed.at(at, "name") is not None
                if at > first and inside and _begins_nominal(lexed, first, at):
                    found.append(Segment("np", first, at))
                    first = at
        found.append(Segment(item.kind, first, item.last, item.senses))
    return found


def _ends_name(lexed: Lexed, first: int, at: int) -> bool:
    """Whether a name ends at a token, and none goes on over it."""
    names = [m for i in range(first, at) for m in lexed.matches[i] if m.sense.kind == "name"]
    return any(m.last == at for m in names) and not any(m.last > at for m in names)


def _begins_nominal(lexed: Lexed, first: int, at: int) -> bool:
    """Whether an article at a token begins another nominal than the words before it."""
    token = lexed.tokens[at]
    if lexed.at(at, "name") and _ends_name(lexed, first, at):
        # «han reconocido a Togo | Malta, Chipre y Grecia»
        return True
    if token.folded in settings(lexed, "one") and any(
        m.last == at and m.sense.kind == "name" for i in range(first, at) for m in lexed.matches[i]
    ):
        # "junto con México | uno de los países"
        return True
    if token.is_capitalised or not lexed.at(at, "words", "determiner"):
        return False
    if lexed.at(at, "words", "of") or lexed.at(at, "words", "date_word"):
        return False
    before = lexed.tokens[at - 1]
    if not before.is_word or lexed.at(at - 1, "words"):
        return False
    return not any(
        match.last > at or match.sense.kind == "quantifiers"
        for i in range(first, at)
        for match in lexed.matches[i]
    )


def with_complements(lexed: Lexed, segments: list[Segment]) -> list[Segment]:
    """«han dicho que no reconocerán»: after a verb of saying "que" is no relative.

    «Anunció el Gobierno que reconoce …» has its subject after the verb; it is put before it.
    """
    found: list[Segment] = []
    for at, item in enumerate(segments):
        found.append(item)
        if not (item.has("words", "complementiser") and item.has("words", "relative")):
            continue
        before = at - 1
        while is_loose(segments, before):
            before -= 1
        told = any(s.senses == COMPLEMENT for s in found[:-1])
        if told and is_word(segments, before, "and"):
            # «dijo que … y que …»
            found[-1] = Segment("word", item.first, item.last, COMPLEMENT)
            continue
        if kind(segments, before) == "np" and is_word(segments, before - 1, "to_whom"):
            # "dijo a España que …"
            before -= 2
        if _says(lexed, segments, before):
            found[-1] = Segment("word", item.first, item.last, COMPLEMENT)
        elif (
            kind(segments, before) == "np"
            and _says(lexed, segments, before - 1)
            and _opens(segments, before - 1)
            and not has_quantifier(lexed, segments[before], "none")
        ):
            verb = len(found) - 1 - (at - before) - 1
            found[verb : verb + 2] = [found[verb + 1], found[verb]]
            found[-1] = Segment("word", item.first, item.last, COMPLEMENT)
        elif kind(segments, before) == "np" and _is_named(lexed, segments[before]):
            found[-1] = Segment("word", item.first, item.last, RELATIVE)
    return found


def _is_named(lexed: Lexed, item: Segment) -> bool:
    """Whether a nominal has a name or a noun of the pack, so that "que" is no complementiser."""
    inside = range(item.first, item.last)
    return any(lexed.at(i, "name") or lexed.at(i, "seat") or lexed.at(i, "nouns") for i in inside)


def with_infinitive_relatives(lexed: Lexed, segments: list[Segment]) -> list[Segment]:
    """«l'un des pays à ne pas reconnaître X», after a comma, is a relative clause."""
    found = list(segments)
    for at, item in enumerate(found):
        before = at - 1
        opens = kind(found, before) == "np" and kind(found, before - 1) in ("comma", "mark")
        if not (opens and item.has("words", "infinitive_mark")):
            continue
        verb = at + 1
        while is_loose(found, verb) or is_word(found, verb, "negator"):
            verb += 1
        named = range(found[before].first, found[before].last)
        states = any(lexed.at(i, "nouns", "polity") for i in named)
        if states and verb < len(found) and found[verb].has("cues", "recognise.base"):
            cue = found[verb]
            found[at] = Segment("word", item.first, item.last, RELATIVE)
            found[verb] = Segment("word", cue.first, cue.last, _FINITE)
    return found


def with_acts(lexed: Lexed, segments: list[Segment]) -> list[Segment]:
    """«aprobó una resolución que reconoce X»: who passes the act does what it says."""
    acts = settings(lexed, "acts")
    for at in range(2, len(segments) - 2):
        verb, noun, cue = segments[at - 1], folded(lexed, segments[at]).split(), segments[at + 2]
        passed = verb.has("words", "light") or verb.has("nominal", "grants")
        if (
            passed
            and not is_ahead(lexed, verb)
            and (noun[0] in acts or noun[-1] in acts)
            and is_word(segments, at + 1, "relative")
            and (cue.has("cues", "recognise.finite") or cue.has("cues", "void.declare"))
            and kind(segments, at - 2) == "np"
        ):
            return [*segments[: at - 1], *segments[at + 2 :]]
    return segments


def with_purposes(segments: list[Segment]) -> list[Segment]:
    """«rompió relaciones con X para establecerlas con Y»: the purpose is the other half."""
    found: list[Segment] = []
    severed = False
    for at, item in enumerate(segments):
        severed = (severed or item.has("cues", "sever.verb", "sever.noun")) and item.kind != "mark"
        ties = at + 1 < len(segments) and segments[at + 1].has("cues", "establish.verb")
        purpose = severed and ties and is_word(segments, at, "preposition")
        found.append(Segment("word", item.first, item.last, AND) if purpose else item)
    return found


def _says(lexed: Lexed, segments: list[Segment], at: int) -> bool:
    """Whether a verb that takes a reported clause stands at a segment."""
    if not 0 <= at < len(segments) or segments[at].kind != "word":
        return False
    item = segments[at]
    if item.has("speech", *SAYING):
        return True
    noun = lexed.at(item.first - 1, "words", "determiner") is not None
    return item.has("governors") and not noun


def _opens(segments: list[Segment], at: int) -> bool:
    """Whether a verb begins its clause, so that its subject follows it."""
    before = at - 1
    while is_loose(segments, before) or is_word(segments, before, "have"):
        before -= 1
    return kind(segments, before) in ("", "mark", "comma")
