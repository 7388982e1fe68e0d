"""Speech over whole paragraphs without quotation marks: after a colon, turns, embedded posts.

Signs of it are a line that ends with a colon after a verb of speech, an announced exchange, a
name with a colon before each turn, and a post's line with its handle. Such speech ends where
the first person ends.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from recognition.lexicon.pack import Pack
from recognition.statements.found import Found, trimmed
from recognition.statements.model import Speaker
from recognition.statements.voices import Hearing, Voice, person_voice
from recognition.text.sentences import Paragraph
from recognition.text.spelling import name_key, name_slug
from recognition.text.tokens import fold

_QUOTED = re.compile(r"[«“„\"]")
_POST = re.compile(r"^(.{3,}?)\s*(?:—|–|--)\s*([^—–()]{2,60}?)\s*\(@\w+\)")
_TURN = re.compile(r"([^\W\d_][^\n:«“\"]{0,48}?):[ \t\u00a0]+(?=\S)")
_WORD = re.compile(r"[^\W\d_]+")
#: a transcript has at least so many turns
_TURNS = 3


@dataclass(frozen=True, slots=True)
class _Turn:
    paragraph: int
    prefix: str
    start: int


class Blocks:
    """Knows, while the paragraphs are read in order, whether one is somebody's words."""

    def __init__(
        self, text: str, paragraphs: tuple[Paragraph, ...], pack: Pack, hearing: Hearing
    ) -> None:
        self._text = text
        self._paragraphs = paragraphs
        self._hearing = hearing
        speech = pack.settings.get("speech", {})
        self._own = frozenset(fold(word.lstrip("=")) for word in speech.get("own", ()))
        self._labels = frozenset(fold(word) for word in speech.get("turn", ()))
        self._turns = self._find_turns()
        self._last_turn = max(self._turns, default=-1)
        self._voice: Voice | None = None
        self._rule = ""
        self._is_first = False
        self._others: list[Voice] = []

    def close(self) -> None:
        """End the speech of the paragraphs before."""
        self._rule = ""

    def read(self, number: int) -> list[Found] | None:
        """The statement that a paragraph is as a whole, or None if it is the narrator's."""
        self._announce()
        paragraph = self._paragraphs[number]
        if (turn := self._turns.get(number)) is not None:
            self._rule, self._voice = "direct.turn", self._turn_voice(turn)
            return self._whole(turn.start, paragraph.end)
        if post := self.post(number):
            return post
        if not self._rule:
            return None
        if not self._goes_on(number, paragraph):
            self.close()
            return None
        if self._rule == "direct.exchange" and not self._is_first and self._is_gap(number):
            self._voice, self._others = self._others[0], [*self._others[1:], self._voice]
        self._is_first = False
        return self._whole(paragraph.start, paragraph.end)

    def post(self, number: int) -> list[Found]:
        """The words of a social-media post: "words — Name (@handle) date"."""
        paragraph = self._paragraphs[number]
        post = _POST.match(self._text[paragraph.start : paragraph.end])
        if post is None:
            return []
        voice = self._author(paragraph.start + post.start(2), post.group(2))
        self._hearing.note(paragraph.start, voice)
        return [self._row(paragraph.start, paragraph.start + post.end(1), voice, "direct.post")]

    def _announce(self) -> None:
        """Take over what the narrator's last paragraph announced."""
        hearing = self._hearing
        if hearing.block is not None:
            self._rule, self._voice = hearing.block.rule, hearing.block.voice
            self._others, self._is_first = list(hearing.block.others), True
            hearing.block = None

    def _goes_on(self, number: int, paragraph: Paragraph) -> bool:
        start = self._text[paragraph.start : paragraph.start + 2]
        if _QUOTED.match(start):
            return False
        if self._rule == "direct.turn":
            return number < self._last_turn or self._speaks_itself(paragraph)
        if self._is_first and self._rule == "direct.colon_block":
            return True
        return self._speaks_itself(paragraph)

    def _speaks_itself(self, paragraph: Paragraph) -> bool:
        words = _WORD.findall(self._text[paragraph.start : paragraph.end])
        return any(fold(word) in self._own for word in words)

    def _is_gap(self, number: int) -> bool:
        """Whether more empty lines than usual stand before a paragraph."""
        between = self._text[self._paragraphs[number - 1].end : self._paragraphs[number].start]
        return between.count("\n") > 2

    def _whole(self, start: int, end: int) -> list[Found]:
        self._hearing.note(start, self._voice)
        return [self._row(start, end, self._voice, self._rule)]

    def _row(self, start: int, end: int, voice: Voice | None, rule: str) -> Found:
        begin, stop = trimmed(self._text, start, end, stops=False)
        return Found("direct", begin, stop, voice, rule, start)

    def _author(self, start: int, name: str) -> Voice:
        people = self._hearing.people
        mention = people.mention_at(start)
        if mention is not None:
            return person_voice(people, mention.person, name, None)
        last = name_key(name.split()[-1])
        for index, person in enumerate(people.persons):
            if name_key(person.name.split()[-1]) == last:
                return person_voice(people, index, name, None)
        return Voice(Speaker(name_slug(name) or name, name, "unnamed"), name, None, None)

    def _find_turns(self) -> dict[int, _Turn]:
        found: dict[int, _Turn] = {}
        for number, paragraph in enumerate(self._paragraphs):
            match = _TURN.match(
                self._text, paragraph.start, min(paragraph.end, paragraph.start + 60)
            )
            if match and paragraph.is_body and self._is_label(match.group(1), paragraph.start):
                found[number] = _Turn(number, match.group(1), match.end())
        return found if len(found) >= _TURNS else {}

    def _is_label(self, prefix: str, start: int) -> bool:
        if fold(prefix) in self._labels:
            return True
        if len(prefix.split()) > 5:
            return False
        people = self._hearing.people
        last = start + len(prefix) - 1
        mention = people.mention_at(last)
        return mention is not None and mention.end == last + 1

    def _turn_voice(self, turn: _Turn) -> Voice | None:
        start = self._paragraphs[turn.paragraph].start
        mention = self._hearing.people.mention_at(start + len(turn.prefix) - 1)
        if mention is None:
            return None
        return person_voice(self._hearing.people, mention.person, turn.prefix, None)
