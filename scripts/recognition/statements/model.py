"""What was said and by whom: the values that this stage returns."""

from __future__ import annotations

from dataclasses import dataclass

from recognition.text.dates import ReducedDate
from recognition.text.people import People
from recognition.text.spelling import name_slug, plain_name


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks: ``type`` is person, institution or unnamed."""

    speaker_id: str
    name: str
    type: str
    entity_id: str | None = None

    @classmethod
    def named(cls, words: str, kind: str, entity_id: str | None = None) -> Speaker:
        """Who is known by words of the article alone; they make the name and the id."""
        name = plain_name(words)
        return cls(name_slug(name) or name, name, kind, entity_id)


@dataclass(frozen=True, slots=True)
class Statement:
    """A quotation or a reported clause: ``text[start:end]`` of the article.

    ``speaker_text`` and ``speaker_role`` are the article's words for the speaker at that
    place; ``spoken_for`` the entities for which an official or an institution speaks;
    ``parent`` the index, in the same list, of the statement it stands in; ``rule`` the
    construction by which it was found.
    """

    kind: str
    start: int
    end: int
    speaker: Speaker | None
    speaker_text: str | None
    speaker_role: str | None
    spoken_for: tuple[str, ...]
    said_on: ReducedDate | None
    occasion: str | None
    parent: int | None
    rule: str

    @property
    def on_behalf_of(self) -> str | None:
        """The entity for which alone the speaker speaks."""
        return self.spoken_for[0] if len(self.spoken_for) == 1 else None


@dataclass(frozen=True, slots=True)
class Statements:
    """The statements of an article by their place, and its people."""

    list: tuple[Statement, ...]
    people: People
