"""A sentence cut into segments: nominals, and the words of the lexicon between them.

The rules of positions read segments, not words. A nominal is a run of words up to the
next word whose class the lexicon knows to end one (a verb, a preposition other than "of",
a conjunction, a mark). Marks of quotation are passed over; what stands in brackets is
left out unless the bracket holds the cue.
"""

from __future__ import annotations

from dataclasses import dataclass

from recognition.lexicon.phrases import Match
from recognition.positions.nominal_edges import (
    NAMES,
    NOMINAL_SECTIONS,
    begins_another,
    goes_on,
    is_epithet,
    is_inner,
    is_quantity,
)
from recognition.text.lexer import Lexed

QUOTES = frozenset("\"'“”„«»‘’‹›")
DASHES = frozenset({"–", "—", "−", "-", "--"})
#: classes of the section ``speech`` that are verbs; its others are nouns and pass unseen
SAYING = frozenset({"say", "clause", "belief", "infinitive", "quoting"})
#: parts of speech of pymorphy3 that end a nominal
VERBAL = frozenset({"VERB", "INFN", "GRND", "PRTS", "PRED"})


@dataclass(frozen=True, slots=True)
class Segment:
    """Tokens ``[first:last]``. ``senses`` are (section, class) pairs; a nominal has none."""

    kind: str
    first: int
    last: int
    senses: frozenset[tuple[str, str]] = frozenset()

    def has(self, section: str, *classes: str) -> bool:
        """Whether a sense of the section (and of one of the classes) is among its senses."""
        # loops, not any(): this is asked more often than anything else
        for value in classes:
            if (section, value) in self.senses:
                return True
        if not classes:
            for kind, _ in self.senses:
                if kind == section:
                    return True
        return False


@dataclass(frozen=True, slots=True)
class Segmented:
    """A sentence and its segments, from left to right."""

    lexed: Lexed
    segments: tuple[Segment, ...]

    def words(self, segment: Segment) -> str:
        """The article's words of a segment."""
        return self.lexed.slice(segment.first, segment.last)


def segment(lexed: Lexed, edges: frozenset[int] = frozenset()) -> Segmented:
    """Cut a sentence. ``edges`` are offsets of marks that begin or end direct speech."""
    skipped = _brackets(lexed)
    found: list[Segment] = []
    start = at = 0

    def close(last: int) -> None:
        if start < last and any(_counts(lexed, i) for i in range(start, last)):
            kind = "date" if _is_date(lexed, start, last) else "np"
            found.append(Segment(kind, start, last))

    while at < len(lexed.tokens):
        token = lexed.tokens[at]
        if at in skipped:
            close(at)
            at = start = skipped[at]
            continue
        if token.text in QUOTES and token.start not in edges:
            at += 1
            continue
        ender = _ender(lexed, at, start)
        if ender is None:
            if start < at and (_is_dated(lexed, at, start) or begins_another(lexed, at, start)):
                close(at)
                start = at
            at = max(at + 1, _nominal_end(lexed, at))
            continue
        close(at)
        found.append(ender)
        at = start = ender.last
    close(len(lexed.tokens))
    return Segmented(lexed, fold_dates(tuple(found)))


def _ender(lexed: Lexed, at: int, start: int) -> Segment | None:
    """The segment that begins at a token, or None where a nominal begins or goes on.

    ``start`` is where the nominal before it began.
    """
    token = lexed.tokens[at]
    if not token.is_word and not token.text[0].isdigit():
        if token.text == "-" and (_is_hyphen(lexed, at) or _is_cut_short(lexed, at)):
            return None
        found = _words_at(lexed, at)
        if found:
            return Segment("word", at, found[0].last, _senses(found))
        if token.text in QUOTES or token.text in "&/.#%$€№°":
            return None
        kind = "comma" if token.text == "," else "mark"
        typed = (
            token.text == "-" and at + 1 < len(lexed.tokens) and lexed.tokens[at + 1].text == "-"
        )
        return Segment(kind, at, at + 1 + typed)
    if start < at - 1 and lexed.tokens[at - 1].text == "-" and _is_hyphen(lexed, at - 1):
        # the rest of a compound: "self-declared"
        return None
    if start < at and _begins_compound(lexed, at):
        return None
    matches = lexed.matches[at]
    if matches:
        sections = [m.sense.kind for m in matches]
        if "words" in sections and is_quantity(lexed, at):
            return None
        if goes_on(lexed, at, start) or ("cues" in sections and is_epithet(lexed, at)):
            return None
        found = _words_at(lexed, at)
        if found:
            return Segment("word", at, found[0].last, _senses(found))
        if any(m.sense.kind in NOMINAL_SECTIONS for m in matches):
            return None
    analysis = lexed.pack.morphology.analyse(token.folded)[0]
    if analysis.pos in VERBAL or (at > start and _looks_verbal(lexed, at)):
        return Segment("word", at, at + 1, frozenset({("words", "verb")}))
    if analysis.pos == "ADVB" and not lexed.matches[at]:
        return Segment("word", at, at + 1, frozenset({("words", "adverb")}))
    if not matches and token.text.islower():
        adverbial = tuple(lexed.pack.settings["sentence"].get("adverb_endings", ()))
        if token.text.endswith(adverbial):
            return Segment("word", at, at + 1, frozenset({("words", "adverb")}))
    return None


def _looks_verbal(lexed: Lexed, at: int) -> bool:
    """Whether a strange word right after a name ends as verbs do in the language: "joined"."""
    endings = tuple(lexed.pack.settings["sentence"].get("verb_endings", ()))
    return lexed.tokens[at].text.endswith(endings) and any(
        m.last == at and m.sense.kind in ("name", "seat")
        for i in range(max(0, at - 4), at)
        for m in lexed.matches[i]
    )


def _words_at(lexed: Lexed, at: int) -> list[Match]:
    """The longest phrases that end a nominal here, unless a longer one belongs to it."""
    matches = lexed.matches[at]
    enders = [m for m in matches if not is_inner(m) and _is_seen(m)]
    if not enders:
        return []
    longest = max([m.last for m in enders])
    for match in matches:
        kind = match.sense.kind
        stays = kind in NAMES or kind == "offices"
        if is_inner(match) and (match.last > longest or (stays and match.last == longest)):
            return []
    return [m for m in enders if m.last == longest]


def _is_seen(match: Match) -> bool:
    return match.sense.kind != "speech" or match.sense.value in SAYING


def _senses(matches: list[Match]) -> frozenset[tuple[str, str]]:
    return frozenset((m.sense.kind, m.sense.value) for m in matches)


def _nominal_end(lexed: Lexed, at: int) -> int:
    """Where the longest nominal phrase that begins here ends."""
    matches = lexed.matches[at]
    return max([m.last for m in matches if is_inner(m)], default=at) if matches else at


def _is_hyphen(lexed: Lexed, at: int) -> bool:
    tokens = lexed.tokens
    return (
        0 < at < len(tokens) - 1
        and tokens[at - 1].end == tokens[at].start
        and tokens[at].end == tokens[at + 1].start
    )


def _begins_compound(lexed: Lexed, at: int) -> bool:
    """Whether a hyphen makes an adverb the beginning of an adjective: "then-interim"."""
    adverb = lexed.at(at, "words", "adverb")
    joined = at + 1 < len(lexed.tokens) and lexed.tokens[at + 1].text == "-"
    return adverb is not None and adverb.last == at + 1 and joined and _is_hyphen(lexed, at + 1)


def _is_cut_short(lexed: Lexed, at: int) -> bool:
    """Whether a hyphen ends a word whose rest follows the conjunction: "Staats- und"."""
    joined = lexed.at(at + 1, "words", "and", "or") is not None
    return at > 0 and lexed.tokens[at - 1].end == lexed.tokens[at].start and joined


def _is_dated(lexed: Lexed, at: int, start: int) -> bool:
    """Whether a date stands before a new nominal: "last week | the parliament"."""
    if not _is_date(lexed, start, at):
        return False
    if lexed.at(at, "words", "determiner"):
        return True
    # «26 августа 2008 года | Медведев»; where there are no cases: "the 2014 referendum"
    return lexed.pack.morphology.has_cases and not _is_date(lexed, start, at + 1)


def _brackets(lexed: Lexed) -> dict[int, int]:
    """For each opening bracket without a cue inside, the token after its closing one."""
    skipped: dict[int, int] = {}
    opened: list[int] = []
    for at, token in enumerate(lexed.tokens):
        if token.text in "([":
            opened.append(at)
        elif token.text in ")]" and opened:
            first = opened.pop()
            if not any(lexed.at(i, "cues") for i in range(first, at)) and not _lists(
                lexed, first, at
            ):
                skipped[first] = at + 1
    return skipped


def _lists(lexed: Lexed, first: int, last: int) -> bool:
    """Whether a bracket names those whom the noun before it counts: "five members (A, B …)"."""
    counted = lexed.at(first - 1, "nouns", "polity") is not None
    named = any(
        m.last == first and m.sense.kind in NAMES
        for i in range(max(0, first - 5), first)
        for m in lexed.matches[i]
    )
    inside = (m for i in range(first + 1, last) for m in lexed.matches[i])
    return counted and not named and any(m.sense.kind == "name" for m in inside)


def _counts(lexed: Lexed, at: int) -> bool:
    """Whether a token makes a nominal: a determiner, "of" or a mark alone does not."""
    token = lexed.tokens[at]
    if not (token.is_word or token.text[0].isdigit()):
        return False
    return not lexed.at(at, "words", "determiner", "of") or bool(lexed.at(at, "pronouns"))


def _is_date(lexed: Lexed, first: int, last: int) -> bool:
    """Whether a nominal is nothing but a date: years, days, months, "last week"."""
    dated = False
    at = first
    while at < last:
        token = lexed.tokens[at]
        match = lexed.at(at, "words", "date_word", "determiner", "of")
        if match:
            dated = dated or match.sense.value == "date_word"
            at = match.last
        elif token.text[0].isdigit() and len(token.text.rstrip("s")) <= 4:
            dated = dated or len(token.text) == 4
            at += 1
        elif token.text in QUOTES or token.text == ".":
            at += 1
        else:
            return False
    return dated


def fold_dates(segments: tuple[Segment, ...]) -> tuple[Segment, ...]:
    """A preposition and the date after it are one segment; so are a date and a following one."""
    folded: list[Segment] = []
    for item in segments:
        if item.kind == "date" and folded:
            before = folded[-1]
            if before.has("words", "preposition") or before.kind == "date":
                folded[-1] = Segment("date", before.first, item.last)
                continue
        folded.append(item)
    return tuple(folded)
