"""One sentence while its statements are read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from recognition.statements.found import Found
from recognition.statements.grammar import is_light, is_pause
from recognition.statements.stream import Stream
from recognition.statements.subjects import subject_reader
from recognition.statements.subjects_by_case import SubjectsByCase
from recognition.statements.subjects_by_order import SubjectsByOrder
from recognition.statements.voices import Hearing, Voice

LISTS = ("say", "verb", "clause", "belief", "quoting", "impersonal")

#: between a verb and its content stand at most so many words ("said in a speech on Monday that")
GAP = 14


@dataclass(slots=True)
class Sentence:
    """One sentence while it is read."""

    stream: Stream
    first: int
    last: int
    hearing: Hearing
    #: what the same paragraph said before
    before: list[Found]
    found: list[Found] = field(default_factory=list)
    claimed: set[int] = field(default_factory=set)
    #: the subject that participles and joined verbs share
    main: Voice | None = None
    #: where the last reported clause begins and with what; it ends where another starts
    open_clause: tuple[int, Voice | None, str, int] | None = None
    #: from here on everything is the content of a colon
    done: int = 1 << 30
    #: what news agencies are named as sources of: the items, the voice, where it is named
    media: list[tuple[int, int, Voice, int]] = field(default_factory=list)
    #: where "according to" cuts a clause off
    cuts: list[int] = field(default_factory=list)

    #: reads an attribution between the marks of the quotation at an item
    voice_inside: Callable[[int], Voice | None] = lambda _: None

    @property
    def subjects(self) -> SubjectsByOrder | SubjectsByCase:
        """Finds the subjects of this sentence's verbs."""
        return subject_reader(self.stream, self.hearing.people, self.first, self.last)


@dataclass(frozen=True, slots=True)
class Verb:
    """A reporting verb ``[first:last]``: its list in the pack and its form."""

    first: int
    last: int
    list: str
    form: str


def is_medium(s: Sentence, first: int, last: int) -> bool:
    """Whether a newspaper or an agency is named."""
    return any(s.stream.at(i, "speech", "medium") for i in range(first, last))


def light_left(s: Sentence, at: int) -> int:
    """The item before ``at`` that is no adverb or auxiliary."""
    j = at - 1
    while j > s.first and is_light(s.stream, j) and s.stream.quotes[j] is None:
        j -= 1
    return j


def pauses_at(s: Sentence, j: int) -> bool:
    """Whether a comma or a dash of this sentence stands at ``j``."""
    return s.first <= j and is_pause(s.stream, j)


def quoted_words(s: Sentence, i: int) -> int:
    """How many words the quotation at ``i`` has."""
    quotation = s.stream.quotes[i]
    return len(s.stream.text[quotation.start : quotation.end].split()) if quotation else 0


def dominate(s: Sentence, quotes: list[int], first: int, last: int) -> bool:
    """Whether quotations make up at least half of the words."""
    quoted = sum(quoted_words(s, i) for i in quotes)
    plain = sum(
        1 for i in range(first, last) if s.stream.quotes[i] is None and s.stream.tokens[i].is_word
    )
    return quoted >= plain


def add(s: Sentence, found: Found | None) -> None:
    """Keep a statement."""
    if found is not None:
        s.found.append(found)


def own_words(s: Sentence, first: int, last: int) -> bool:
    """Whether a clause speaks in the first person: then it is direct speech without marks."""
    return any(s.stream.at(i, "speech", "own") for i in range(first, last))
