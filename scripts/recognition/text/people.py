"""The people of an article: their names, offices and gender, and where they are mentioned.

A person is known by the fullest name in the article; later short names, other spellings and
other case forms are the same person. A name that only looks like one (an organisation, a
country, a word that starts a sentence) is left out.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from recognition.lexicon.pack import Pack
from recognition.text.known_people import (
    KnownPerson,
    gender_of_given_name,
    is_given_name,
    known_person,
)
from recognition.text.mentions import NameSpan, name_spans
from recognition.text.roles import Role, role_beside
from recognition.text.sentences import Paragraph
from recognition.text.spelling import name_key, name_slug

#: a pronoun looks back at most so many subjects and characters
_LOOK_BACK = 12
_REACH = 2500
_NEAR_MENTIONS = 200
#: the words around so many full mentions of a person are read for an office
_ROLE_MENTIONS = 4
#: a single name of fewer letters is not taken for somebody known
_SHORTEST = 4


@dataclass(frozen=True, slots=True)
class Person:
    """One person. ``office`` is official, private, former or empty; ``gender`` m, f or empty."""

    person_id: str
    name: str
    entity_id: str | None
    office: str
    role: str
    gender: str
    wikidata: str | None


@dataclass(frozen=True, slots=True)
class Mention:
    """A place where a person is named: ``text[start:end]``; ``person`` is an index."""

    start: int
    end: int
    person: int
    is_subject: bool


@dataclass(frozen=True)
class People:
    """The people of an article and their mentions, by place."""

    persons: tuple[Person, ...]
    mentions: tuple[Mention, ...]
    #: where somebody is the subject of a sentence: (offset, index of the person), sorted
    subjects: tuple[tuple[int, int], ...]

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        return tuple(mention.start for mention in self.mentions)

    def mention_at(self, offset: int) -> Mention | None:
        """The mention that covers an offset."""
        i = bisect_right(self._starts, offset) - 1
        if i >= 0 and self.mentions[i].end > offset:
            return self.mentions[i]
        return None

    def between(self, start: int, end: int) -> tuple[Mention, ...]:
        """The mentions that begin inside ``[start:end]``."""
        return self.mentions[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def at(self, offset: int) -> Person | None:
        """The person named at an offset."""
        mention = self.mention_at(offset)
        return self.persons[mention.person] if mention else None

    def pronoun(self, offset: int, gender: str) -> Person | None:
        """Whom ``he`` or ``she`` at an offset means: the last subject of that gender."""
        found = self.last_subject(offset, gender)
        return self.persons[found[1]] if found else None

    def last_subject(self, offset: int, gender: str) -> tuple[int, int] | None:
        """The last subject of a gender before an offset, as (its offset, the person's index)."""
        i = bisect_right(self.subjects, (offset, -1))
        for at, index in reversed(self.subjects[max(0, i - _LOOK_BACK) : i]):
            if offset - at > _REACH:
                break
            if not gender or self.persons[index].gender in ("", gender):
                return at, index
        return None

    def before(self, offset: int) -> Iterator[Mention]:
        """The mentions before an offset, the nearest first, as far back as anybody looks."""
        i = bisect_left(self._starts, offset)
        yield from reversed(self.mentions[max(0, i - _NEAR_MENTIONS) : i])

    def index(self, person: Person) -> int:
        """The person's place in ``persons``."""
        return self.persons.index(person)

    def with_subjects(self, more: Iterable[tuple[int, int]]) -> People:
        """The same people, with further places where one of them is the subject."""
        return replace(self, subjects=tuple(sorted({*self.subjects, *more})))


def find_people(text: str, paragraphs: Sequence[Paragraph], pack: Pack) -> People:
    """The people named in the body of an article."""
    spans = name_spans(text, paragraphs, pack)
    clusters = _Clusters()
    for span in spans:
        if len(span.words) > 1 or span.has_title:
            clusters.enter(span)
    for span in spans:
        alone = len(span.words) == 1 and clusters.find(span) is None
        name = span.nominative
        if alone and len(name) >= _SHORTEST and (is_given_name(name) or known_person(name)):
            clusters.enter(span)
    named = [(span, index) for span in spans if (index := clusters.find(span)) is not None]
    persons = []
    spans_of: list[list[NameSpan]] = [[] for _ in clusters.forms]
    for span, index in named:
        spans_of[index].append(span)
    for forms, own in zip(clusters.forms, spans_of, strict=True):
        persons.append(_person(text, forms, own, pack))
    mentions = tuple(Mention(s.start, s.end, i, s.is_subject) for s, i in named)
    return People(
        tuple(persons), mentions, tuple((m.start, m.person) for m in mentions if m.is_subject)
    )


class _Clusters:
    """Names grouped into people while an article is read."""

    def __init__(self) -> None:
        self.forms: list[list[NameSpan]] = []
        self._by_last: dict[str, list[int]] = {}
        self._by_any: dict[str, list[int]] = {}

    def enter(self, span: NameSpan) -> None:
        """Add a name to the person it belongs to, or a new person."""
        index = self.find(span)
        if index is None:
            index = len(self.forms)
            self.forms.append([])
        self.forms[index].append(span)
        keys = _keys(span)
        for table, some in ((self._by_last, keys[-1:]), (self._by_any, keys)):
            for key in some:
                known = table.setdefault(key, [])
                if index not in known:
                    known.append(index)

    def find(self, span: NameSpan) -> int | None:
        """The person of a name: the last word decides, then any word of a longer name."""
        keys = _keys(span)
        for index in reversed(self._by_last.get(keys[-1], [])):
            if all(_fits(keys, _keys(form)) for form in self.forms[index][:4]):
                return index
        if len(keys) == 1:
            known = self._by_any.get(keys[0], [])
            return known[-1] if known else None
        for index in reversed(self._by_any.get(keys[0], [])):
            if set(keys) <= {k for form in self.forms[index][:4] for k in _keys(form)}:
                return index
        return None


def _keys(span: NameSpan) -> list[str]:
    return [name_key(word) for word in span.words]


def _fits(keys: list[str], known: list[str]) -> bool:
    """Whether two names with the same last word can be one person's."""
    first, other = keys[:-1], known[:-1]
    if not first or not other:
        return True
    if first[0] == other[0] or set(first) & set(other):
        return True
    short = min(len(first[0]), len(other[0]))
    return (short <= 1 and first[0][:1] == other[0][:1]) or _near(first[0], other[0])


def _near(one: str, other: str) -> bool:
    """Whether two spellings differ in one letter at most: Sergey, Sergei."""
    if abs(len(one) - len(other)) > 1 or min(len(one), len(other)) < 4:
        return False
    same = sum(a == b for a, b in zip(one, other, strict=False))
    return same >= max(len(one), len(other)) - 1


def _person(text: str, forms: list[NameSpan], own: list[NameSpan], pack: Pack) -> Person:
    full = max(forms, key=lambda f: (len(f.words), f.is_subject, -f.start))
    longest = [f for f in forms if len(f.words) == len(full.words)]
    name = next((f.nominative for f in longest if f.is_nominative), full.nominative)
    known = known_person(name)
    role = _role(text, [s for s in own if len(s.words) > 1 or s.has_title][:_ROLE_MENTIONS], pack)
    gender = role.gender or gender_of_given_name(full.words[0], pack.code)
    gender = gender or next((s.gender for s in own if s.gender), "")
    return _merged(name, role, gender, known)


def _merged(name: str, role: Role, gender: str, known: KnownPerson | None) -> Person:
    entity_id = role.entity_id
    if known is None:
        return Person(name_slug(name), name, entity_id, role.office, role.text, gender, None)
    return Person(
        known.person_id,
        name,
        entity_id or known.entity_id or None,
        role.office or "official",
        role.text,
        known.gender or gender,
        known.wikidata or None,
    )


def _role(text: str, spans: list[NameSpan], pack: Pack) -> Role:
    """The fullest office that stands beside one of the names."""
    best = Role("", "", None, "")
    for span in spans:
        role = role_beside(text, span.start, span.end, pack)
        better = not best.text or (best.entity_id is None and role.entity_id)
        if (role.text and better) or (role.office and not best.office):
            best = role
    return best
