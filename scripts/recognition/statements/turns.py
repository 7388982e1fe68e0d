"""Turns of a transcript or an interview: the labels that say who speaks next.

A label opens a paragraph ("MR. SMITH: words", "Q words") or stands on a line of its own
("Anna Dravic (Labour):"), and the words follow. Marks in brackets such as "(Applause)"
are nobody's words. One colon makes no transcript: only several turns do, or a line that
holds nothing but a name with an office or a party.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from recognition.lexicon.pack import Pack
from recognition.statements.model import Speaker
from recognition.statements.voices import Voice, person_voice
from recognition.text.people import Mention, People
from recognition.text.sentences import Paragraph
from recognition.text.tokens import fold, tokenise

_TURN = re.compile(r"([^\W\d_][^\n:«“\"]{0,48}?):[ \t\u00a0]+(?=\S)")
_LETTER = re.compile(r"(Q)[.:]?[ \t\u00a0]+(?=[\"“]?[^\W\d_a-z])")
_LINE = re.compile(r"([^\W\d_][^\n:«“\"]{1,110}):$")
_HEAD = re.compile(r"[^,(]*")
#: a transcript has at least so many turns
_TURNS = 3
#: before a name stand at most so many words of an office
_OFFICE = 4
_WHO = ("moderator", "questioner", "answerer")


@dataclass(frozen=True, slots=True)
class Turn:
    """A label ``text[label:end]``; the words begin at ``start``, on the next line if it is None."""

    label: int
    end: int
    start: int | None
    mention: Mention | None


def find_turns(
    text: str, paragraphs: Sequence[Paragraph], pack: Pack, people: People
) -> dict[int, Turn]:
    """The turns of an article by the number of their paragraph."""
    labels = _Labels(text, pack, people)
    found: dict[int, Turn] = {}
    for number, paragraph in enumerate(paragraphs):
        turn = labels.read(paragraph) if paragraph.is_body else None
        if turn is not None:
            found[number] = turn
    lines = [turn for turn in found.values() if turn.start is None]
    if len(found) >= _TURNS or len(lines) > 1:
        return found
    return {number: turn for number, turn in found.items() if labels.has_office(turn)}


class _Labels:
    """Knows what can be the label of a turn."""

    def __init__(self, text: str, pack: Pack, people: People) -> None:
        self._text = text
        self._pack = pack
        self._people = people
        self._words = frozenset[str]().union(*(_labels(pack, who) for who in _WHO))

    def read(self, paragraph: Paragraph) -> Turn | None:
        """The turn that begins with a paragraph."""
        text, start, end = self._text, paragraph.start, paragraph.end
        match = _LINE.match(text, start, end) or _TURN.match(text, start, min(end, start + 60))
        match = match or (_LETTER.match(text, start, end) if "q" in self._words else None)
        if match is None:
            return None
        alone = match.end() == end
        head = _HEAD.match(text, start, match.end(1))
        assert head is not None
        stop = head.end() if alone else match.end(1)
        mention = self._named(start, stop) or (self._question(start, stop) if alone else None)
        if mention is None and fold(match.group(1)) not in self._words:
            return None
        return Turn(start, match.end(1), None if alone else match.end(), mention)

    def has_office(self, turn: Turn) -> bool:
        """Whether a line names somebody with an office or a party after the name."""
        if turn.start is not None or turn.mention is None:
            return False
        return self._text[turn.mention.end : turn.end].strip()[:1] in (",", "(")

    def _named(self, start: int, stop: int) -> Mention | None:
        """The name that ends a label, after nothing but an office or an honorific."""
        while stop > start and self._text[stop - 1].isspace():
            stop -= 1
        mention = self._people.mention_at(stop - 1)
        if mention is None or mention.end != stop:
            return None
        before = self._text[start : max(start, mention.start)].split()
        return mention if len(before) <= _OFFICE else None

    def _question(self, start: int, stop: int) -> Mention | None:
        """Whose question a line announces: "We come to question 3 by Anna Dravic:"."""
        words = tokenise(self._text, start, stop)
        asked = any(word.folded in self._words for word in words)
        named = {m.start: m for word in words if (m := self._people.mention_at(word.start))}
        return named.popitem()[1] if asked and len(named) == 1 else None


class Floor:
    """Knows, while the turns are read in order, who has the floor."""

    def __init__(self, text: str, pack: Pack, people: People, turns: dict[int, Turn]) -> None:
        self._text = text
        self._pack = pack
        self._people = people
        first = min((turn.label for turn in turns.values()), default=0)
        before = {m.person for m in people.mentions if m.start < first}
        #: who answers, if only one person is introduced
        self._guest = before.pop() if len(before) == 1 else None
        #: to whom a moderator gave the floor
        self._called: int | None = None

    def voice(self, turn: Turn, end: int) -> Voice | None:
        """Whose turn it is; ``end`` is where its paragraph ends."""
        label = self._text[turn.label : turn.end]
        if turn.mention is not None:
            return person_voice(self._people, turn.mention.person, label, None)
        if fold(label) in _labels(self._pack, "questioner"):
            return self._known(self._called, label)
        if fold(label) in _labels(self._pack, "answerer"):
            return self._known(self._guest, label)
        named = {
            m.person
            for m in self._people.mentions
            if turn.end < m.start < end and m.person != self._guest
        }
        self._called = named.pop() if len(named) == 1 else None
        return Voice(Speaker.named(label, "unnamed"), label, None)

    def _known(self, index: int | None, label: str) -> Voice | None:
        return None if index is None else person_voice(self._people, index, label, None)


def _labels(pack: Pack, who: str) -> frozenset[str]:
    """The labels of a list of the pack, folded."""
    return frozenset(fold(word) for word in pack.settings.get("speech", {}).get(who, ()))
