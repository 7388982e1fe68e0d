"""What finding a subject by word order and by case have in common."""

from __future__ import annotations

from dataclasses import dataclass

from recognition.statements.grammar import is_preposition
from recognition.statements.stream import QUOTE, Stream
from recognition.text.people import People

#: a subject is looked for among so many items
WINDOW = 45
PRONOUNS = ("masculine", "feminine", "neuter", "plural", "speaker", "we")


@dataclass(frozen=True, slots=True)
class Subject:
    """A noun phrase ``[first:last]``: ``person`` is an index if one is named as its head."""

    first: int
    last: int
    person: int | None = None
    pronoun: str = ""


@dataclass(frozen=True, slots=True)
class SubjectBase:
    """One sentence, the items ``[first:last]`` of a stream."""

    stream: Stream
    people: People
    first: int
    last: int

    def named(self, at: int) -> bool:
        """Whether a name stands at an item."""
        return self.people.mention_at(self.stream.tokens[at].start) is not None

    def is_relative(self, at: int) -> bool:
        """Whether a relative pronoun stands at an item."""
        return self.stream.at(at, "speech", "relative") is not None

    def opening_of(self, closing: int) -> int | None:
        """The mark that opens an apposition or a bracket closed at ``closing``."""
        mark = self.stream.word(closing)
        wanted = "(" if mark == ")" else mark
        for k in range(closing - 1, max(self.first, closing - WINDOW) - 1, -1):
            if self.stream.word(k) == QUOTE:
                return None
            if self.stream.word(k) != wanted or k <= self.first:
                continue
            # an apposition inside a relative clause: the clause opens earlier
            outer = self.opening_of(k) if mark == "," and not self.is_relative(k + 1) else None
            return outer if outer is not None and self.is_relative(outer + 1) else k
        return None

    def apposition(self, k: int) -> int | None:
        """The person named after an office and a comma: "the minister, N"."""
        if is_preposition(self.stream, k):
            # "the envoy to the council, N"
            limit = min(self.last, k + 8)
            while k < limit and self.stream.tokens[k].is_word and self.stream.quotes[k] is None:
                k += 1
        if self.stream.word(k) != ",":
            return None
        for i in range(k + 1, min(self.last, k + 6)):
            mention = self.people.mention_at(self.stream.tokens[i].start)
            if mention is not None:
                return mention.person
            if not self.stream.tokens[i].is_word and self.stream.word(i) != ".":
                break
        return None
