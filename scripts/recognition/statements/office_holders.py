"""Who holds an office that is named without its holder: "the minister", "the Ruritanian leader"."""

from __future__ import annotations

from recognition.statements.stream import Stream
from recognition.statements.voices import Hearing
from recognition.text.people import People


def has(stream: Stream, first: int, last: int, kind: str, *values: str) -> bool:
    """Whether a phrase of a kind begins among the items ``[first:last]``."""
    return any(stream.at(i, kind, *values) for i in range(first, last))


def by_office(
    stream: Stream,
    first: int,
    last: int,
    entity: str | None,
    official: bool,
    definite: bool,
    hearing: Hearing,
) -> int | None:
    """The person of an office: by office and country, otherwise the last subject."""
    people = hearing.people
    if any(people.mention_at(token.start) for token in stream.tokens[first:last]):
        # "N's aide" is not N, nor who spoke last
        return None
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
        # a known official may be named without his office, but "a Russian TV host" is not he
        fitting = fitting or [
            i for i, p in enumerate(people.persons)
            if official and p.entity_id == entity and p.office == "official" and not p.role
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
    if latest is not None and (latest in shared or _may_be(people, latest, stream, first, last)):
        return latest
    if not shared and official:
        # "the minister said": the only one of the office, whom the text names later
        later = [i for i, p in enumerate(people.persons) if lemmas and lemmas <= _words(p.role)]
        return later[0] if len(later) == 1 else None
    return max(shared, key=lambda i: _last_named(people, i, offset)) if shared else None


def _may_be(people: People, index: int, stream: Stream, first: int, last: int) -> bool:
    """Whether somebody of another office, or of none, can be meant, as by "the leader"."""
    if not people.persons[index].role:
        return True
    return not has(stream, first, last, "offices") or has(
        stream, first, last, "speech", "general", "calling"
    )


def _words(role: str) -> set[str]:
    return {word.casefold().strip(".,") for word in role.split()}


def _shares(role: str, lemmas: set[str]) -> bool:
    # a compound ends in its office: "Außenminister"
    return any(word.endswith(tuple(lemmas)) for word in _words(role) if len(word) > 3)


def _last_named(people: People, index: int, offset: int) -> int:
    """Where a person was last named before an offset; -1 if it was not lately."""
    return next((m.start for m in people.before(offset) if m.person == index), -1)
