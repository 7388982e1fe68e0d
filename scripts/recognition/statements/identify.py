"""Whose voice the subject of a verb of speech is: a name, a pronoun or a noun phrase."""

from __future__ import annotations

from recognition.statements.descriptions import described_voice
from recognition.statements.stream import Stream
from recognition.statements.subject_base import Subject
from recognition.statements.subjects import subject_reader
from recognition.statements.voices import Hearing, Voice, person_voice
from recognition.text.people import People
from recognition.text.roles import role_in


def voice_of(stream: Stream, subject: Subject, hearing: Hearing) -> Voice | None:
    """Who the subject is; None if nobody can be named."""
    offset = stream.tokens[subject.first].start
    words = stream.slice(subject.first, subject.last)
    if subject.pronoun:
        return _pronoun_voice(subject.pronoun, offset, words, hearing)
    if subject.person is not None:
        return _named_voice(stream, subject, hearing)
    issuer = _issuer(stream, subject, hearing)
    if issuer is not None:
        return voice_of(stream, issuer, hearing)
    return described_voice(stream, subject, hearing)


def _pronoun_voice(pronoun: str, offset: int, words: str, hearing: Hearing) -> Voice | None:
    if pronoun in ("masculine", "feminine"):
        unnamed = hearing.last_unnamed(offset)
        if unnamed is not None:
            return Voice(unnamed.speaker, words, None, unnamed.spoken_for)
        index = hearing.person(offset, "m" if pronoun == "masculine" else "f")
        return person_voice(hearing.people, index, words, None) if index is not None else None
    if pronoun in ("neuter", "plural"):
        body = hearing.body(pronoun == "plural")
        if body is None:
            return None
        return Voice(body.speaker, words, None, body.spoken_for)
    return None


def _named_voice(stream: Stream, subject: Subject, hearing: Hearing) -> Voice:
    people = hearing.people
    assert subject.person is not None
    name_first = next(
        (i for i in range(subject.first, subject.last) if _mentions(people, stream, i, subject)),
        None,
    )
    if name_first is None:
        words = stream.slice(subject.first, subject.last)
        role = role_in(stream, subject.first, subject.last)
        return person_voice(people, subject.person, words, role.held)
    mention = people.mention_at(stream.tokens[name_first].start)
    assert mention is not None
    role = role_in(stream, subject.first, name_first)
    return person_voice(people, subject.person, stream.text[mention.start : mention.end], role.held)


def _mentions(people: People, stream: Stream, i: int, subject: Subject) -> bool:
    mention = people.mention_at(stream.tokens[i].start)
    return mention is not None and mention.person == subject.person


def _issuer(stream: Stream, subject: Subject, hearing: Hearing) -> Subject | None:
    """Who issued a document: "a statement from the ministry" is the ministry's."""
    is_document = False
    for i in range(subject.first, subject.last - 1):
        if stream.at(i, "speech", "document"):
            is_document = True
        elif is_document and stream.at(i, "speech", "issued_by"):
            return Subject(i + 1, subject.last)
    if not is_document and not stream.at(subject.last - 1, "speech", "document"):
        return None
    after = subject.last + (stream.word(subject.last) == ",")
    match = stream.at(after, "speech", "issued_by")
    if match is None:
        return None
    return subject_reader(stream, hearing.people, match.last, len(stream)).right(match.last)
