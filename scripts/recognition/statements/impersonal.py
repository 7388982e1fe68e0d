"""Verbs of speech that name nobody: "hieß es", «говорится», "se lee"; a place or a document does.

"In Berlin hieß es" means the government whose seat it is, «говорится в заявлении МИД» the
ministry, and «говорится в документе» whoever the sentence before says to have issued one.
"""

from __future__ import annotations

from recognition.statements.grammar import (
    is_abbreviation,
    is_closed,
    is_date,
    is_pause,
    is_preposition,
)
from recognition.statements.identify import voice_of
from recognition.statements.sentence import LISTS, Sentence, Verb
from recognition.statements.stream import Stream
from recognition.statements.subject_base import Subject
from recognition.statements.voices import Voice

#: a source stands within so many words of the verb, and has at most so many
_REACH = 14
_WIDTH = 9


def is_impersonal(s: Sentence, verb: Verb) -> bool:
    """Whether a verb of speech cannot have a speaker as its subject."""
    return s.stream.at(verb.first, "speech", "impersonal") is not None


def impersonal_voice(s: Sentence, verb: Verb) -> Voice | None:
    """Whose words an impersonal verb reports."""
    after = range(verb.last, min(s.last, verb.last + _REACH))
    before = range(max(s.first, verb.first - _REACH), verb.first)
    document = False
    for items in (after, before):
        for i in items:
            if s.stream.quotes[i] is not None:
                break
            if not is_preposition(s.stream, i):
                continue
            source = _source(s, i + 1, items.stop)
            if source is not None:
                return voice_of(s.stream, source, s.hearing)
            document = document or s.stream.seek(i, i + 4, "speech", "document") is not None
        if document:
            return _known_issuer(s)
    return s.before[-1].voice if s.before else None


def _source(s: Sentence, first: int, stop: int) -> Subject | None:
    """The place, the body or the issuer of a document that begins at ``first``."""
    stream = s.stream
    while first < stop and stream.at(first, "words", "determiner"):
        first += 1
    document = stream.seek(first, min(stop, first + 4), "speech", "document")
    if document is not None:
        return _speaker_in(s, document.last, min(s.last, document.last + _WIDTH))
    if stream.at(first, "name") or stream.at(first, "seat"):
        return Subject(first, first + 1)
    return _speaker_in(s, first, min(stop, first + 3))


def _speaker_in(s: Sentence, first: int, stop: int) -> Subject | None:
    """The first person or body that a stretch of the sentence names."""
    stream = s.stream
    for i in range(first, stop):
        if stream.quotes[i] is not None or stream.word(i) in (";", ":"):
            return None
        mention = s.hearing.people.mention_at(stream.tokens[i].start)
        if mention is not None:
            return Subject(i, i + 1, mention.person)
        if names_body(stream, i):
            end = i + 1
            while end < min(s.last, i + _WIDTH) and _goes_on(stream, end):
                end += 1
            return Subject(i, end)
    return None


def names_body(stream: Stream, i: int) -> bool:
    """Whether a state, an institution or an organisation begins at a word."""
    return bool(
        stream.at(i, "name")
        or stream.at(i, "seat")
        or (stream.at(i, "adjective") and _may_be_organ(stream, i + 1))
        or _is_organ(stream, i)
        or is_abbreviation(stream, i)
    )


def _may_be_organ(stream: Stream, i: int) -> bool:
    if stream.pack.morphology.has_cases or i >= len(stream):
        return _is_organ(stream, i)
    return stream.tokens[i].is_capitalised or _is_organ(stream, i)


def _is_organ(stream: Stream, i: int) -> bool:
    organ = stream.at(i, "nouns", "institution", "government", "compound")
    return bool(organ or stream.at(i, "speech", "organisation"))


def _goes_on(stream: Stream, i: int) -> bool:
    token = stream.tokens[i]
    if stream.quotes[i] is not None or is_pause(stream, i) or is_date(stream, i):
        return False
    if not token.is_word:
        return token.text in "-’'«»"
    if stream.at(i, "speech", *LISTS) or is_closed(stream, i):
        return False
    return not is_preposition(stream, i) or bool(stream.at(i, "words", "of"))


def _known_issuer(s: Sentence) -> Voice | None:
    """Who issued the document that the sentence before mentions, or spoke last for a body."""
    stream = s.stream
    last = s.first
    first = last
    while first > 0 and (first == last or stream.word(first - 1) not in (".", "!", "?")):
        first -= 1
    if stream.seek(first, last, "speech", "document"):
        bodies = (i for i in range(first, last) if names_body(stream, i))
        body = next(bodies, None)
        if body is not None:
            return voice_of(stream, Subject(body, _end(s, body)), s.hearing)
    voice = s.hearing.last()
    return voice if voice is not None and voice.speaker.type == "institution" else None


def _end(s: Sentence, i: int) -> int:
    end = i + 1
    while end < s.first and end < i + _WIDTH and _goes_on(s.stream, end):
        end += 1
    return end
