"""Clauses that name their source: "According to X, Y" and "as X noted, Y"."""

from __future__ import annotations

from dataclasses import dataclass

from recognition.lexicon.phrases import Match
from recognition.statements.found import clause, direct
from recognition.statements.fronted import past_opening
from recognition.statements.grammar import (
    is_clause_like,
    is_light,
    is_participle,
    is_pause,
    is_preposition,
)
from recognition.statements.identify import voice_of
from recognition.statements.reports import close_clause
from recognition.statements.sentence import (
    LISTS,
    Sentence,
    Verb,
    add,
    dominate,
    is_medium,
    light_left,
)
from recognition.statements.subject_base import Subject
from recognition.statements.voices import Voice

#: after a conjunction a source's name has at most so many words up to its comma
_NAME = 14


@dataclass(frozen=True, slots=True)
class _Source:
    """A phrase "according to X" at ``[first:last]``; ``opens`` if its clause follows it."""

    first: int
    last: int
    voice: Voice
    opens: bool


def read_according(s: Sentence) -> None:
    """Add what the sentence reports "according to" somebody, or to one and then another."""
    sources = _sources(s)
    for number, source in enumerate(sources):
        following = sources[number + 1] if number + 1 < len(sources) else None
        if source.opens:
            begin = _past_pause(s, source.last)
            ends = following is not None and following.opens
            end = _before_joint(s, following.first) if following and ends else s.last
        else:
            begin, end = s.first, source.first
            if _goes_on(s, source):
                end = s.last
            else:
                s.cuts.append(source.first)
            medium = is_medium(s, source.first, source.last) or _is_aside(s, source.first)
            if source.voice.speaker.type == "institution" and medium:
                s.media.append((begin, end, source.voice, source.first))
                continue
        at = s.stream.tokens[source.first].start
        s.hearing.note(at, source.voice)
        s.main = source.voice
        _report_according(s, begin, end, source.voice, at)


def read_media(s: Sentence) -> None:
    """What a news agency is the source of is its own words only if nobody else's."""
    for begin, end, voice, first in s.media:
        if not s.found:
            at = s.stream.tokens[first].start
            s.hearing.note(at, voice)
            _report_according(s, begin, end, voice, at)


def _is_aside(s: Sentence, at: int) -> bool:
    """Whether a verb of saying comes with a quotation already: “Y”, said N, the paper has it."""
    said = s.stream.seek(s.first, at, "speech", "say")
    if said is None:
        return False
    before = light_left(s, said.first)
    while before > s.first and is_pause(s.stream, before):
        before -= 1
    return s.stream.quote(before) is not None and before >= s.first


def _sources(s: Sentence) -> list[_Source]:
    stream = s.stream
    found: list[_Source] = []
    i = s.first
    while (match := stream.seek(i, s.last, "speech", "according")) is not None:
        i = match.first
        if match.last >= s.last:
            i += 1
            continue
        refers = stream.at(i, "speech", "reference") is not None
        if refers and stream.seek(s.first, i, "speech", *LISTS):
            # "the paper reports, with reference to N"
            i = match.last
            continue
        subject = _possessive_inside(s, match) or _issuer(s, match.last)
        subject = subject or s.subjects.right(match.last)
        if stream.pack.order == "free" and not (subject and subject.pronoun):
            subject = _genitive(s, match.last) or subject
        voice = voice_of(stream, subject, s.hearing) if subject else None
        if subject is None or voice is None:
            i = match.last
            continue
        found.append(_Source(i, subject.last, voice, _opens(s, i, subject.last)))
        i = subject.last
    return found


def _opens(s: Sentence, first: int, last: int) -> bool:
    """Whether the clause follows: at the sentence's start, after a colon, "while according to"."""
    stream = s.stream
    if first <= s.first + 1:
        return True
    if stream.word(first - 1) in (":", ";"):
        return True
    joined = stream.at(first - 1, "words", "but", "and") or _conjunction(s, first) is not None
    return bool(joined) and any(is_pause(stream, i) for i in range(last, min(s.last, last + _NAME)))


def _conjunction(s: Sentence, at: int) -> int | None:
    """Where a conjunction of several words begins that ends before ``at``: "tandis que"."""
    for i in range(max(s.first, at - 3), at):
        match = s.stream.at(i, "words", "but", "and")
        if match is not None and match.last == at:
            return i
    return None


def _before_joint(s: Sentence, at: int) -> int:
    """Where the clause before a conjunction ends."""
    joint = _conjunction(s, at)
    at = joint if joint is not None else at
    while at > s.first and is_pause(s.stream, at - 1):
        at -= 1
    return at


def _past_pause(s: Sentence, last: int) -> int:
    """Past what belongs to the source's name, up to the comma before the clause."""
    begin = last
    while begin < s.last and not is_pause(s.stream, begin) and begin < last + _NAME:
        begin += 1
    return begin if begin < s.last and is_pause(s.stream, begin) else last


def _goes_on(s: Sentence, source: _Source) -> bool:
    """Whether the source only interrupts its clause: "Four of them, according to X, are"."""
    stream = s.stream
    after = source.last + is_pause(stream, source.last)
    if sum(t.is_word for t in stream.tokens[after : s.last]) < 2:
        return False
    if stream.at(after, "speech", "relative", "as", "complementiser"):
        return False
    if stream.at(after, "words", "but", "and") or is_participle(stream, after):
        return False
    between = is_pause(stream, source.first - 1) and after > source.last
    bare = stream.pack.order == "v2" and after == source.last
    return bare or (between and not is_clause_like(stream, s.first, source.first))


def _possessive_inside(s: Sentence, match: Match) -> Subject | None:
    """«По его словам», "in her words": the pronoun inside the phrase is the speaker."""
    for i in range(match.first, match.last):
        for gender in ("masculine", "feminine", "plural"):
            if s.stream.at(i, "speech", f"{gender}_possessive"):
                return Subject(i, match.last, None, gender)
    return None


def _issuer(s: Sentence, at: int) -> Subject | None:
    """Who issued a document: "a readout of the call from the office"."""
    stream = s.stream
    is_document = False
    for i in range(at, min(s.last, at + 10)):
        if stream.at(i, "speech", "document"):
            is_document = True
        elif not stream.tokens[i].is_word:
            return None
        elif is_document and stream.at(i, "speech", "issued_by"):
            return s.subjects.right(i + 1)
    return None


def _genitive(s: Sentence, at: int) -> Subject | None:
    """The noun phrase after «по словам», whatever its case."""
    end = at
    while end < s.last and (
        s.stream.tokens[end].is_word or s.stream.word(end) in ("-", "«", "»", '"', "'", ".")
    ):
        if s.stream.quotes[end] is not None or (is_light(s.stream, end) and end > at):
            break
        if is_preposition(s.stream, end) or s.stream.at(end, "speech", *LISTS):
            break
        end += 1
    if end == at:
        return None
    people = s.hearing.people
    person = next(
        (m.person for i in range(at, end) if (m := people.mention_at(s.stream.tokens[i].start))),
        None,
    )
    return Subject(at, end, person)


def _report_according(
    s: Sentence, begin: int, end: int, voice: Voice, at: int, rule: str = "according_to"
) -> None:
    stream = s.stream
    quotes = [i for i in range(begin, end) if stream.quotes[i] is not None]
    if quotes and dominate(s, quotes, begin, end):
        for i in quotes:
            add(s, direct(stream, i, voice, f"direct.{rule}", at))
            s.claimed.add(i)
        return
    if sum(stream.tokens[i].is_word for i in range(begin, end)) >= 3:
        begin = past_opening(s, begin, end)
        add(s, clause(stream, begin, end, voice, f"indirect.{rule}", at, "indirect"))
        s.claimed.update(quotes)


def as_clause(s: Sentence, verb: Verb) -> bool:
    """Read "As X noted, Y" and "Y, as X noted"; false if the verb is no such clause."""
    stream = s.stream
    subject = s.subjects.left(verb.first, over_commas=False)
    opening = (subject.first if subject else light_left(s, verb.first) + 1) - 1
    if opening < s.first or not stream.at(opening, "speech", "as"):
        return False
    if subject is None or subject.last <= opening:
        subject = s.subjects.right(verb.last)
    voice = voice_of(stream, subject, s.hearing) if subject else None
    if voice is None or subject is None or verb.form != "finite":
        return False
    end = max(subject.last, verb.last)
    at = stream.tokens[opening].start
    if opening <= s.first + 1:
        begin = next((i for i in range(end, min(s.last, end + 12)) if is_pause(stream, i)), s.last)
        span = (begin + 1, s.last)
    else:
        span = (s.first, opening)
    close_clause(s, opening)
    s.hearing.note(at, voice)
    s.main = voice
    _report_according(s, span[0], span[1], voice, at, "as_clause")
    return True
