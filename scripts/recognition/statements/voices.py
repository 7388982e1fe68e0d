"""Who speaks, for whom, and who has spoken so far."""

from __future__ import annotations

from dataclasses import dataclass, field

from recognition.statements.model import Speaker
from recognition.text.dates import ReducedDate
from recognition.text.people import People

_REACH = 2500


@dataclass(frozen=True, slots=True)
class Voice:
    """A speaker as resolved at one place; ``person`` is an index into the people.

    ``spoken_for`` are the entities for which he speaks: one, or several that speak as one.
    """

    speaker: Speaker
    text: str | None
    role: str | None
    spoken_for: tuple[str, ...] = ()
    person: int | None = None


@dataclass(frozen=True, slots=True)
class Block:
    """Speech without marks that the next paragraph begins; in an exchange others take turns.

    ``at`` is where its speaker is named.
    """

    voice: Voice | None
    rule: str
    at: int
    others: tuple[Voice, ...] = ()
    said_on: ReducedDate | None = None
    occasion: str | None = None


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

    def last_unnamed(self, offset: int) -> Voice | None:
        """Who spoke last, if it is one person without a name: "the official … He"."""
        if not self.heard:
            return None
        at, voice = self.heard[-1]
        if voice.speaker.type != "unnamed" or not voice.role or voice.role[-1] in "sиiыі":
            return None
        named = self.people.last_subject(offset, "")
        return voice if named is None or named[0] < at else None

    def body(self, plural: bool) -> Voice | None:
        """Which body or group ``it`` or ``they`` means: the last one that spoke."""
        for _, voice in reversed(self.heard[-4:]):
            if voice.person is None and (plural or voice.speaker.type == "institution"):
                return voice
        return None


def person_voice(people: People, index: int, text: str | None, role: str | None) -> Voice:
    """The voice of a person of the article."""
    person = people.persons[index]
    speaker = Speaker(person.person_id, person.name, "person", person.entity_id)
    official = person.entity_id is not None and person.office == "official"
    return Voice(speaker, text, role, (person.entity_id or "",) if official else (), index)
