"""Speech over whole paragraphs without quotation marks: after a colon, turns, embedded posts.

Signs of it are a line that ends with a colon after a verb of speech, an announced exchange, a
name with a colon before each turn, and a post's line with its handle. Such speech ends where
the first person ends.
"""

from __future__ import annotations

import re

from recognition.lexicon.pack import Pack
from recognition.statements.found import Found, trimmed
from recognition.statements.model import Speaker
from recognition.statements.turns import Floor, find_turns
from recognition.statements.voices import Hearing, Voice, person_voice
from recognition.text.dates import ReducedDate
from recognition.text.sentences import Paragraph
from recognition.text.spelling import name_key
from recognition.text.tokens import fold

_QUOTED = re.compile(r"[«“„\"]")
_POST = re.compile(r"^(.{3,}?)\s*(?:—|–|--)\s*([^—–()]{2,60}?)\s*\(@\w+\)")
_WORD = re.compile(r"[^\W\d_]+")
#: what is noted about a speech: "(Applause)"
_NOTE = re.compile(r"[(\[][^()\n]*(?:\([^()\n]*\)[^()\n]*)*[)\]]\.?$")


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
        self._turns = find_turns(text, paragraphs, pack, hearing.people)
        self._floor = Floor(text, pack, hearing.people, self._turns)
        self._last_turn = max(self._turns, default=-1)
        self._voice: Voice | None = None
        self._rule = ""
        self._is_first = False
        self._others: list[Voice] = []
        self._said_on: ReducedDate | None = None
        self._occasion: str | None = None

    def close(self) -> None:
        """End the speech of the paragraphs before."""
        self._rule = ""

    def read(self, number: int) -> list[Found] | None:
        """The statement that a paragraph is as a whole, or None if it is the narrator's."""
        self._announce()
        paragraph = self._paragraphs[number]
        if (turn := self._turns.get(number)) is not None:
            self._rule, self._voice = "direct.turn", self._floor.voice(turn, paragraph.end)
            self._is_first = turn.start is None
            self._said_on = self._occasion = None
            return [] if turn.start is None else self._whole(turn.start, paragraph.end)
        if post := self.post(number):
            return post
        if not self._rule:
            return None
        if self._is_note(paragraph.start, paragraph.end):
            return []
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
        if self._text.find("(@", paragraph.start, paragraph.end) < 0:
            return []
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
            self._said_on, self._occasion = hearing.block.said_on, hearing.block.occasion
            self._others, self._is_first = list(hearing.block.others), True
            hearing.block = None

    def _goes_on(self, number: int, paragraph: Paragraph) -> bool:
        start = self._text[paragraph.start : paragraph.start + 2]
        if _QUOTED.match(start):
            return False
        if self._is_first and self._rule in ("direct.colon_block", "direct.turn"):
            return True
        if self._rule != "direct.turn":
            return self._speaks_itself(paragraph)
        if number < self._last_turn or self._speaks_itself(paragraph):
            return True
        # a speech that goes on in the first person may do without it for a paragraph
        following = self._paragraphs[number + 1 : number + 3]
        return any(p.is_body and self._speaks_itself(p) for p in following)

    def _is_note(self, start: int, end: int) -> bool:
        return _NOTE.match(self._text, start, end) is not None

    def _speaks_itself(self, paragraph: Paragraph) -> bool:
        words = _WORD.findall(self._text[paragraph.start : paragraph.end])
        return any(fold(word) in self._own for word in words)

    def _is_gap(self, number: int) -> bool:
        """Whether more empty lines than usual stand before a paragraph."""
        between = self._text[self._paragraphs[number - 1].end : self._paragraphs[number].start]
        return between.count("\n") > 2

    def _whole(self, start: int, end: int) -> list[Found]:
        if self._is_note(start, end):
            return []
        self._hearing.note(start, self._voice)
        return [self._row(start, end, self._voice, self._rule)]

    def _row(self, start: int, end: int, voice: Voice | None, rule: str) -> Found:
        begin, stop = trimmed(self._text, start, end, stops=False)
        if rule == "direct.post":
            return Found("direct", begin, stop, voice, rule, start)
        return Found("direct", begin, stop, voice, rule, start, self._said_on, self._occasion)

    def _author(self, start: int, name: str) -> Voice:
        people = self._hearing.people
        mention = people.mention_at(start)
        if mention is not None:
            return person_voice(people, mention.person, name, None)
        last = name_key(name.split()[-1])
        for index, person in enumerate(people.persons):
            if name_key(person.name.split()[-1]) == last:
                return person_voice(people, index, name, None)
        return Voice(Speaker.named(name, "unnamed"), name, None)
