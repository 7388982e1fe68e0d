"""Who a noun phrase without a name is as a speaker: an institution, an office, a group."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import islice

from recognition.lexicon.entities import entities
from recognition.lexicon.phrases import Match
from recognition.statements.grammar import is_date, is_preposition
from recognition.statements.model import Speaker
from recognition.statements.office_holders import by_office, has
from recognition.statements.stream import Stream
from recognition.statements.subject_base import Subject
from recognition.statements.voices import Hearing, Voice, person_voice
from recognition.text.inflection import nominative_phrase
from recognition.text.mentions import ENTITY_KINDS
from recognition.text.roles import role_in
from recognition.text.spelling import name_slug
from recognition.text.tokens import fold, tokenise

#: an institution's names are compared at so many places
_NAMINGS = 12
#: the owner of "its ministry" stands within so many words of a sentence's start
_OPENING = 5
#: a clause's first words, in characters
_HEAD = 40
_NAMES = frozenset({"name", "seat"})


def described_voice(stream: Stream, subject: Subject, hearing: Hearing) -> Voice | None:
    """A noun phrase without a name: states, an office, an institution, a group, a document."""
    first, last = _bare(stream, subject.first, subject.last)
    if first >= last:
        return None
    words = stream.slice(first, last)
    states = _several_states(stream, first, last)
    if states:
        return Voice(Speaker.named(words, "institution"), words, None, states)
    entity = _entity(stream, first, last) or _owner(stream, subject.first, first)
    role = role_in(stream, first, last)
    institution = has(stream, first, last, "nouns", "institution") or has(
        stream, first, last, "speech", "organisation"
    )
    head = _head_office(stream, first, last)
    definite = (
        subject.first < first
        or stream.pack.morphology.has_cases
        or (bool(stream.at(first, "words", "determiner")))
    )
    if (role.text or has(stream, first, last, "speech", "person_noun", "title")) and not (
        institution and not head
    ):
        official = role.office == "official"
        owner = role.entity_id or entity
        again = _heard_group(stream, first, last, hearing) if definite else None
        if again is not None:
            return Voice(again.speaker, words, role.held, again.spoken_for)
        index = by_office(stream, first, last, owner, official, definite, hearing)
        if index is not None:
            return person_voice(hearing.people, index, words, role.held)
    if last - first == 1 and entity is None:
        # "according to the statement": whoever has just spoken in it
        body = hearing.body(plural=False) if stream.at(first, "speech", "document") else None
        body = _last_organ(hearing) if stream.at(first, "speech", "body") else body
        if body is not None:
            return Voice(body.speaker, words, None, body.spoken_for)
    if _is_whole_entity(stream, first, last):
        assert entity is not None
        return entity_voice(entity, words)
    if institution and not head:
        body = _known_body(stream, first, last, hearing)
        if body is not None:
            return Voice(body.speaker, words, None, body.spoken_for)
        organ = has(stream, first, last, "nouns", "institution")
        if organ and entity is None:
            entity = _content_state(stream, subject.first)
        official = organ and entity is not None
        name = _institution_name(stream, first, last, entity)
        speaker = Speaker.named(name, "institution", entity)
        return Voice(speaker, words, None, (entity or "",) if official else ())
    is_name = any(t.is_capitalised for t in stream.tokens[first:last]) and _is_proper(
        stream, first, last
    )
    kind = "institution" if is_name and not role.text else "unnamed"
    official = kind == "unnamed" and role.office == "official" and entity is not None
    speaker = Speaker.named(_undeclined(stream, first, last), kind, entity)
    return Voice(speaker, words, role.held, (entity or "",) if official else ())


def entity_voice(entity_id: str, words: str) -> Voice:
    """The voice of a state or a body named as a whole."""
    entity = entities()[entity_id]
    speaker = Speaker(name_slug(entity.name), entity.name, "institution", entity_id)
    return Voice(speaker, words, None, (entity_id,))


def _several_states(stream: Stream, first: int, last: int) -> tuple[str, ...]:
    """The entities of a list that names nothing else: "Ireland, Norway and Spain"."""
    found: dict[str, None] = {}
    i = first
    while i < last:
        match = stream.at(i, "name") or stream.at(i, "seat")
        if match is not None and match.last <= last:
            found[match.sense.value] = None
            i = match.last
        elif stream.word(i) == "," or stream.at(i, "words", "and", "determiner"):
            i += 1
        else:
            return ()
    return tuple(found) if len(found) > 1 else ()


def _owner(stream: Stream, first: int, bare: int) -> str | None:
    """Whose "its ministry" is: what the sentence before, or this one, is about."""
    if not any(stream.at(i, "pronouns", "possessive") for i in range(first, bare)):
        return None
    return _topic(stream, first)


def _topic(stream: Stream, first: int) -> str | None:
    """The state that this sentence, or the one before, begins with."""
    start = first
    for _ in range(2):
        while start > 0 and stream.word(start - 1) not in (".", "!", "?"):
            start -= 1
        found = _entity(stream, start, min(first, start + _OPENING))
        if found is not None:
            return found
        start -= 1
    return None


def _content_state(stream: Stream, first: int) -> str | None:
    """With whose name the content begins: "Ruritania will pay, the foreign ministry said"."""
    start = first
    while start > 0 and stream.word(start - 1) not in (".", "!", "?"):
        start -= 1
        quotation = stream.quotes[start]
        if quotation is not None:
            end = min(quotation.end, quotation.start + _HEAD)
            tokens = tokenise(stream.text, quotation.start, end)
            return _first_name(stream.pack.phrases.find(tokens), 0)
    if start >= first:
        return None
    return _first_name((m for i in range(start, first) for m in stream.matches[i]), start)


def _first_name(matches: Iterable[Match], start: int) -> str | None:
    """The state or capital that a clause begins with, an article before it or not."""
    return next(
        (m.sense.value for m in matches if m.sense.kind in _NAMES and m.first <= start + 1), None
    )


def _bare(stream: Stream, first: int, last: int) -> tuple[int, int]:
    while first < last and (
        stream.at(first, "words", "determiner")
        or not any(c.isalnum() for c in stream.tokens[first].text)
    ):
        first += 1
    while last > first:
        mark = stream.tokens[last - 1]
        if mark.text in '»"”' or (mark.is_word and not is_date(stream, last - 1)):
            break
        last -= 1
    return first, last


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


def _institution_name(stream: Stream, first: int, last: int, entity: str | None) -> str:
    """An abbreviated institution undeclined, by the fullest name that the article gives it."""
    words = _undeclined(stream, first, last)
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


def _undeclined(stream: Stream, first: int, last: int) -> str:
    """The words with their noun in the nominative."""
    words = stream.slice(first, last)
    if not stream.pack.morphology.has_cases:
        return words
    parts = words.split(" ")
    return nominative_phrase(parts, stream.pack.morphology)


def _heard_group(stream: Stream, first: int, last: int, hearing: Hearing) -> Voice | None:
    """Somebody without a name who spoke last, whom an office alone repeats: "the spokesman"."""
    if last - first > 1 or not hearing.heard:
        return None
    voice = hearing.heard[-1][1]
    if voice.person is not None or voice.speaker.type != "unnamed":
        return None
    known = {key for word in voice.speaker.name.split() for key in _keys(stream, fold(word))}
    return voice if known & _keys(stream, stream.word(first)) else None


def _keys(stream: Stream, word: str) -> frozenset[str]:
    return frozenset(stream.pack.phrases.keys(word))


def _head_office(stream: Stream, first: int, last: int) -> bool:
    """Whether the phrase's head is an office: no preposition or genitive stands before it."""
    for i in range(first, last):
        if i > first and is_preposition(stream, i):
            return False
        if stream.at(i, "speech", "medium"):
            return False
        if stream.at(i, "offices") or stream.at(i, "speech", "person_noun"):
            # the office of "the minister's office" is no person's
            return not any(stream.word(k) in ("'s", "’s") for k in range(i, last))
    return False


def _is_proper(stream: Stream, first: int, last: int) -> bool:
    return all(
        not t.is_word or t.is_capitalised or is_preposition(stream, first + n) or len(t.text) <= 3
        for n, t in enumerate(stream.tokens[first:last])
    )


def _last_organ(hearing: Hearing) -> Voice | None:
    """What "the ministry" means: the last body that spoke, if it is no state as a whole."""
    body = hearing.body(plural=False)
    if body is None or body.speaker.entity_id is None:
        return body
    return body if entities()[body.speaker.entity_id].name != body.speaker.name else None


def _known_body(stream: Stream, first: int, last: int, hearing: Hearing) -> Voice | None:
    """The institution that a short name repeats: "the ministry" after "the foreign ministry"."""
    if last - first > 2:
        return None
    word = stream.word(last - 1)
    for _, voice in reversed(hearing.heard[-8:]):
        if voice.speaker.type == "institution" and word in voice.speaker.name.casefold().split():
            return voice
    return None
