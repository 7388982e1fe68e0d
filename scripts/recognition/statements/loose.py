"""Statements without a reporting verb: quotations alone, after a colon, fragments."""

from __future__ import annotations

import re

from recognition.statements.found import clause, direct
from recognition.statements.grammar import (
    is_pause,
    is_preposition,
    is_reported_mood,
    part_of_speech,
)
from recognition.statements.identify import voice_of
from recognition.statements.reports import close_clause
from recognition.statements.sentence import Sentence, add, quoted_words
from recognition.statements.speakers import first_subject, possessor, shared, voice_of_verb
from recognition.statements.stream import MIN_WORDS
from recognition.statements.subject_base import Subject
from recognition.statements.verbs import reporting_verbs
from recognition.statements.voices import Block, Voice, person_voice

#: forms that a wish or a condition has as well: they tell nothing in a subordinate clause
_PAST_MOOD = re.compile(r"(?:ten?|ürden?|ären?)$")


def read_nouns(s: Sentence) -> None:
    """Read "his claim that Y": the possessor says Y."""
    stream = s.stream
    after = s.first
    while (match := stream.seek(after, s.last - 2, "speech", "content")) is not None:
        i, after = match.first, match.first + 1
        if s.open_clause is not None and i >= s.open_clause[0]:
            return
        that = stream.at(match.last, "speech", "complementiser", "whereby")
        if that is None:
            continue
        voice = possessor(s, i)
        if voice is None:
            continue
        at = stream.tokens[i].start
        close_clause(s, i)
        s.open_clause = (that.last, voice, "indirect.noun_clause", at)


def only_quotes(s: Sentence) -> bool:
    """Whether the sentence is nothing but quotations."""
    quoted = False
    for i in range(s.first, s.last):
        if s.stream.quotes[i] is not None:
            quoted = True
        elif s.stream.tokens[i].is_word:
            return False
    return quoted


def continue_speech(s: Sentence) -> None:
    """A quotation alone goes on with the words of whoever spoke before it."""
    stream = s.stream
    if s.last - s.first <= 2 and s.first == 0 and s.last == len(stream) and _is_heading(s):
        return
    voice = s.before[-1].voice if s.before else None
    if voice is None and not s.before and s.hearing.silent == 0:
        voice = s.hearing.last()
    for i in range(s.first, s.last):
        if stream.quotes[i] is not None:
            voice = s.voice_inside(i) or voice
            add(s, direct(stream, i, voice, "direct.continued", stream.tokens[i].start))


def _is_heading(s: Sentence) -> bool:
    quotation = s.stream.quotes[s.first]
    if quotation is None:
        return False
    inner = s.stream.text[quotation.start : quotation.end]
    ended = inner[-1] in ".!?…" or s.last - s.first > 1
    return not ended and len(inner.split()) <= 14


def remaining_quotes(s: Sentence) -> None:
    """Fragments of four words and more in the narrator's sentence, and quotations after a colon."""
    stream = s.stream
    for i in range(s.first, s.last):
        quotation = stream.quotes[i]
        if quotation is None or i in s.claimed:
            continue
        if stream.word(i - 1) == ":" and i > s.first:
            voice = _colon_voice(s, i - 1)
            rule = "direct.after_colon"
        elif s.found and stream.at(i - 1, "words", "determiner"):
            continue
        elif i == s.first or s.found:
            voice = s.found[-1].voice if s.found else _named_after(s, i) or shared(s)
            rule = "direct.fragment" if s.found else "direct.continued"
        elif _is_title(s, i) or stream.at(i - 1, "speech", "about"):
            # what something is about: "the decree on “the state of the bridges”"
            continue
        else:
            voice = first_subject(s)
            rule = "direct.fragment"
            if voice is None or quoted_words(s, i) < MIN_WORDS:
                continue
        at = stream.tokens[i].start
        s.hearing.note(at, voice)
        add(s, direct(stream, i, voice, rule, at))


def _named_after(s: Sentence, i: int) -> Voice | None:
    """Who is named right after a quotation, whatever the verb: “Y”, sighed N."""
    stream = s.stream
    verb = i + 1
    while verb < s.last and is_pause(stream, verb):
        verb += 1
    quotation = stream.quotes[i]
    parted = verb > i + 1 or (quotation and stream.text[quotation.end - 1] in ",!?…")
    if not parted or verb + 1 >= s.last or not _may_be_verb(s, verb):
        return None
    subject = s.subjects.right(verb + 1)
    if subject is None or subject.person is None or subject.first > verb + 2:
        return None
    return voice_of(stream, subject, s.hearing)


def _may_be_verb(s: Sentence, at: int) -> bool:
    stream = s.stream
    token = stream.tokens[at]
    if not token.is_word or token.is_capitalised or is_preposition(stream, at):
        return False
    if stream.pack.morphology.has_cases:
        return part_of_speech(stream, at) == "VERB"
    return not (
        stream.at(at, "words", "and", "or", "but", "as", "determiner", "relative", "adverb")
        or stream.at(at, "speech", "relative")
    )


def _is_title(s: Sentence, i: int) -> bool:
    """A capital right after a noun: the quotation is a name or a title."""
    quotation = s.stream.quotes[i]
    assert quotation is not None
    inner = s.stream.text[quotation.start : quotation.end]
    return inner[:1].isupper() and s.stream.word(i - 1) not in (",", ":", "—", "–", "-", "(")


def _colon_voice(s: Sentence, colon: int) -> Voice | None:
    """Whose words follow a colon: the subject, the only person named, or an office."""
    if s.found and s.found[-1].voice is not None:
        return s.found[-1].voice
    voice = first_subject(s)
    if voice is not None:
        return voice
    people = s.hearing.people
    named = {
        m.person
        for i in range(s.first, colon)
        if (m := people.mention_at(s.stream.tokens[i].start)) is not None
    }
    if len(named) == 1:
        index = named.pop()
        first = next(
            i
            for i in range(s.first, colon)
            if (m := people.mention_at(s.stream.tokens[i].start)) and m.person == index
        )
        return voice_of(s.stream, Subject(first, first + 1, index), s.hearing)
    for i in range(s.first, colon):
        if s.stream.at(i, "offices") or s.stream.at(i, "speech", "person_noun"):
            return voice_of(s.stream, Subject(i, i + 1), s.hearing)
    return s.hearing.last() if not named else None


def subjunctive(s: Sentence) -> None:
    """A sentence in the mood of reported speech goes on reporting the last speaker."""
    stream = s.stream
    if not s.before or s.before[-1].voice is None:
        return
    end = next((i for i in range(s.first, s.last) if stream.word(i) == ","), s.last)
    marked = (stream.at(i, "speech", "subjunctive") for i in range(s.first, s.last))
    if any(
        (match and (i < end or not _PAST_MOOD.search(stream.word(i))))
        or is_reported_mood(stream, i)
        for i, match in enumerate(marked, s.first)
    ):
        s.claimed.update(i for i in range(s.first, s.last) if stream.quotes[i] is not None)
        at = stream.tokens[s.first].start
        voice = s.before[-1].voice
        add(s, clause(stream, s.first, s.last, voice, "indirect.subjunctive", at, "indirect"))
        s.hearing.note(at, voice)


def continue_after_dash(s: Sentence) -> None:
    """A dash that opens a later sentence of a dialogue's line: the same person goes on."""
    stream = s.stream
    dashes = ("—", "–", "-")
    if (
        s.found
        or not s.before
        or stream.word(0) not in dashes
        or stream.word(s.first) not in dashes
    ):
        return
    if s.before[-1].kind == "direct" and s.first > 0:
        at = stream.tokens[s.first].start
        voice = s.before[-1].voice
        add(s, clause(stream, s.first + 1, s.last, voice, "direct.continued", at, "direct"))


def announce(s: Sentence) -> None:
    """A colon that ends a paragraph, or an announced exchange: speech without marks follows."""
    stream = s.stream
    if s.last < len(stream):
        return
    if stream.word(s.last - 1) == ":":
        verbs = [verb for verb in reporting_verbs(s) if verb.form != "participle"]
        if verbs:
            voice = voice_of_verb(s, verbs[-1], "colon")
            at = stream.tokens[verbs[-1].first].start
            s.hearing.block = Block(voice, "direct.colon_block", at)
        return
    after = s.first
    while (match := stream.seek(after, s.last, "speech", "exchange")) is not None:
        i, after = match.first, match.first + 1
        if stream.seek(max(s.first, i - 3), s.last, "speech", "such"):
            first = first_subject(s)
            others = [
                person_voice(s.hearing.people, m.person, stream.tokens[j].text, None)
                for j in range(i, s.last)
                if (m := s.hearing.people.mention_at(stream.tokens[j].start)) is not None
                and (first is None or m.person != first.person)
            ]
            if first is not None and others:
                at = stream.tokens[i].start
                s.hearing.block = Block(first, "direct.exchange", at, (others[0],))
            return
