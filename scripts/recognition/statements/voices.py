"""Who a noun phrase, a name or a pronoun is as a speaker, and for whom he speaks."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import islice

from recognition.lexicon.entities import entities
from recognition.statements.grammar import is_preposition
from recognition.statements.model import Speaker
from recognition.statements.stream import Stream
from recognition.statements.subject_base import Subject
from recognition.text.mentions import ENTITY_KINDS
from recognition.text.people import People
from recognition.text.roles import role_in
from recognition.text.spelling import name_slug
from recognition.text.tokens import tokenise

_REACH = 2500
#: an institution's names are compared at so many places
_NAMINGS = 12
_STATES = frozenset({"state", "territory"})


@dataclass(frozen=True, slots=True)
class Voice:
    """A speaker as resolved at one place; ``person`` is an index into the people."""

    speaker: Speaker
    text: str | None
    role: str | None
    on_behalf_of: str | None
    person: int | None = None


@dataclass(frozen=True, slots=True)
class Block:
    """Speech without marks that the next paragraph begins; in an exchange others take turns."""

    voice: Voice | None
    rule: str
    others: tuple[Voice, ...] = ()


@dataclass(slots=True)
class Hearing:
    """Who has spoken so far, from the article's start."""

    people: People
    heard: list[tuple[int, Voice]] = field(default_factory=list)
    #: paragraphs since somebody last spoke
    silent: int = 0
    block: Block | None = None

    def note(self, offset: int, voice: Voice | None) -> None:
        """Remember who spoke at an offset."""
        if voice is not None:
            self.heard.append((offset, voice))

    def last(self) -> Voice | None:
        """Who spoke last."""
        return self.heard[-1][1] if self.heard else None

    def person(self, offset: int, gender: str) -> int | None:
        """Whom a pronoun means: the last subject or speaker of the gender."""
        named_at, found = self.people.last_subject(offset, gender) or (-1, None)
        for at, voice in reversed(self.heard[-6:]):
            if at <= named_at or offset - at > _REACH:
                break
            if voice.person is None:
                continue
            if not gender or self.people.persons[voice.person].gender in ("", gender):
                return voice.person
        return found

    def body(self, plural: bool) -> Voice | None:
        """Which body or group ``it`` or ``they`` means: the last one that spoke."""
        for _, voice in reversed(self.heard[-4:]):
            if voice.person is None and (plural or voice.speaker.type == "institution"):
                return voice
        return None


def person_voice(people: People, index: int, text: str, role: str | None) -> Voice:
    """The voice of a person of the article."""
    person = people.persons[index]
    speaker = Speaker(person.person_id, person.name, "person", person.entity_id)
    behalf = person.entity_id if person.office == "official" else None
    return Voice(speaker, text, role, behalf, index)


def voice_of(stream: Stream, subject: Subject, hearing: Hearing) -> Voice | None:
    """Who the subject is; None if nobody can be named."""
    offset = stream.tokens[subject.first].start
    words = stream.slice(subject.first, subject.last)
    if subject.pronoun:
        return _pronoun_voice(subject.pronoun, offset, words, hearing)
    if subject.person is not None:
        return _named_voice(stream, subject, hearing)
    return _described_voice(stream, subject, hearing)


def _pronoun_voice(pronoun: str, offset: int, words: str, hearing: Hearing) -> Voice | None:
    if pronoun in ("masculine", "feminine"):
        index = hearing.person(offset, "m" if pronoun == "masculine" else "f")
        return person_voice(hearing.people, index, words, None) if index is not None else None
    if pronoun in ("neuter", "plural"):
        body = hearing.body(pronoun == "plural")
        if body is None:
            return None
        return Voice(body.speaker, words, None, body.on_behalf_of, None)
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
        return person_voice(people, subject.person, words, role.text or None)
    mention = people.mention_at(stream.tokens[name_first].start)
    assert mention is not None
    role = role_in(stream, subject.first, name_first)
    return person_voice(
        people, subject.person, stream.text[mention.start : mention.end], role.text or None
    )


def _mentions(people: People, stream: Stream, i: int, subject: Subject) -> bool:
    mention = people.mention_at(stream.tokens[i].start)
    return mention is not None and mention.person == subject.person


def _described_voice(stream: Stream, subject: Subject, hearing: Hearing) -> Voice | None:
    """A noun phrase without a name: an institution, an office, a group, a document."""
    first, last = _bare(stream, subject.first, subject.last)
    if first >= last:
        return None
    words = stream.slice(first, last)
    issuer = _issuer(stream, first, last)
    if issuer is not None:
        return voice_of(stream, issuer, hearing)
    entity = _entity(stream, first, last)
    role = role_in(stream, first, last)
    institution = _has(stream, first, last, "nouns", "institution") or _has(
        stream, first, last, "speech", "organisation"
    )
    head = _head_office(stream, first, last)
    definite = (
        subject.first < first
        or stream.pack.morphology.has_cases
        or (bool(stream.at(first, "words", "determiner")))
    )
    if (role.text or _has(stream, first, last, "speech", "person_noun", "title")) and not (
        institution and not head
    ):
        index = _by_office(stream, first, last, role.entity_id or entity, definite, hearing)
        if index is not None:
            return person_voice(hearing.people, index, words, role.text or None)
    if _is_whole_entity(stream, first, last):
        assert entity is not None
        return _entity_voice(entity, words)
    if institution and not head:
        body = _known_body(stream, first, last, hearing)
        if body is not None:
            return Voice(body.speaker, words, None, body.on_behalf_of, None)
        behalf = entity if _has(stream, first, last, "nouns", "institution") else None
        name = _institution_name(stream, first, last, entity)
        return Voice(
            Speaker(name_slug(name) or name, name, "institution", entity), words, None, behalf
        )
    capital = any(t.is_capitalised for t in stream.tokens[first:last])
    if capital and not role.text and _is_proper(stream, first, last):
        return Voice(
            Speaker(name_slug(words) or words, words, "institution", entity), words, None, None
        )
    behalf = entity if role.office == "official" else None
    unnamed = Speaker(name_slug(words) or words, words, "unnamed", entity)
    return Voice(unnamed, words, role.text or None, behalf)


def _issuer(stream: Stream, first: int, last: int) -> Subject | None:
    """Who issued a document: "a statement from the ministry" is the ministry's."""
    is_document = False
    for i in range(first, last - 1):
        if stream.at(i, "speech", "document"):
            is_document = True
        elif is_document and stream.at(i, "speech", "issued_by"):
            return Subject(i + 1, last)
    return None


def _bare(stream: Stream, first: int, last: int) -> tuple[int, int]:
    while first < last and (
        stream.at(first, "words", "determiner")
        or not any(c.isalnum() for c in stream.tokens[first].text)
    ):
        first += 1
    while last > first and not stream.tokens[last - 1].is_word:
        if stream.tokens[last - 1].text in '»"”':
            break
        last -= 1
    return first, last


def _has(stream: Stream, first: int, last: int, kind: str, *values: str) -> bool:
    return any(stream.at(i, kind, *values) for i in range(first, last))


def _entity(stream: Stream, first: int, last: int) -> str | None:
    for i in range(first, last):
        for match in stream.matches[i]:
            if match.sense.kind in ENTITY_KINDS and match.last <= last:
                return match.sense.value
    return None


def _is_whole_entity(stream: Stream, first: int, last: int) -> bool:
    return any(
        m.sense.kind in ("name", "seat", "people") and m.last == last for m in stream.matches[first]
    )


def _entity_voice(entity_id: str, words: str) -> Voice:
    entity = entities()[entity_id]
    speaker = Speaker(name_slug(entity.name), entity.name, "institution", entity_id)
    return Voice(speaker, words, None, entity_id)


def _institution_name(stream: Stream, first: int, last: int, entity: str | None) -> str:
    """An abbreviated institution undeclined, by the fullest name that the article gives it."""
    words = stream.slice(first, last)
    head = stream.tokens[first]
    stem = re.match(r"[^\W\d_]{2,}", "".join(c for c in head.text if c.isupper()))
    if not stream.pack.morphology.has_cases or stem is None or entity is None:
        return words
    best = " ".join([stem.group(), *words.split()[1:]])
    pattern = re.compile(rf"\b{stem.group()}[ \u00a0][^\W\d_]+")
    for found in islice(pattern.finditer(stream.text), _NAMINGS):
        tokens = tokenise(stream.text, found.start(), found.end())
        same = any(
            m.sense.value == entity and m.sense.kind in ENTITY_KINDS
            for m in stream.pack.phrases.find(tokens)
        )
        if same and len(found.group()) > len(best):
            best = found.group()
    return best


def _head_office(stream: Stream, first: int, last: int) -> bool:
    """Whether the phrase's head is an office: no preposition or genitive stands before it."""
    for i in range(first, last):
        if i > first and is_preposition(stream, i):
            return False
        if stream.at(i, "offices") or stream.at(i, "speech", "person_noun"):
            return True
    return False


def _is_proper(stream: Stream, first: int, last: int) -> bool:
    return all(
        not t.is_word or t.is_capitalised or is_preposition(stream, first + n) or len(t.text) <= 3
        for n, t in enumerate(stream.tokens[first:last])
    )


def _known_body(stream: Stream, first: int, last: int, hearing: Hearing) -> Voice | None:
    """The institution that a short name repeats: "the ministry" after "the foreign ministry"."""
    if last - first > 2:
        return None
    word = stream.word(last - 1)
    for _, voice in reversed(hearing.heard[-8:]):
        if voice.speaker.type == "institution" and word in voice.speaker.name.casefold().split():
            return voice
    return None


def _by_office(
    stream: Stream, first: int, last: int, entity: str | None, definite: bool, hearing: Hearing
) -> int | None:
    """The person of an office: by office and country, otherwise the last subject."""
    people = hearing.people
    lemmas = {
        lemma
        for i in range(first, last)
        if stream.at(i, "offices") or stream.at(i, "speech", "person_noun", "title")
        for lemma in stream.pack.phrases.keys(stream.tokens[i].folded)
        if stream.tokens[i].is_word and len(lemma) > 3
    }
    offset = stream.tokens[first].start
    if entity is not None:
        fitting = [
            i for i, p in enumerate(people.persons)
            if p.entity_id == entity and _shares(p.role, lemmas)
        ]  # fmt: skip
        fitting = fitting or [
            i for i, p in enumerate(people.persons)
            if p.entity_id == entity and p.office == "official" and not p.role
        ]  # fmt: skip
        if fitting:
            return max(fitting, key=lambda i: _last_named(people, i, offset))
        latest = hearing.person(offset, "")
        if latest is None or not definite:
            return None
        return latest if people.persons[latest].entity_id in (None, entity) else None
    if not definite:
        return None
    shared = [
        i
        for i, p in enumerate(people.persons)
        if _shares(p.role, lemmas) and _last_named(people, i, offset) >= 0
    ]
    subjects = {i for _, i in people.subjects}
    foremost = [i for i in shared if i in subjects]
    latest = hearing.person(offset, "")
    if foremost and latest not in foremost:
        return max(foremost, key=lambda i: _last_named(people, i, offset))
    if latest is not None:
        return latest
    return max(shared, key=lambda i: _last_named(people, i, offset)) if shared else None


def _shares(role: str, lemmas: set[str]) -> bool:
    return any(word.casefold().strip(".,") in lemmas for word in role.split() if len(word) > 3)


def _last_named(people: People, index: int, offset: int) -> int:
    """Where a person was last named before an offset; -1 if it was not lately."""
    return next((m.start for m in people.before(offset) if m.person == index), -1)
