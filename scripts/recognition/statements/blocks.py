"""Speech over whole paragraphs without quotation marks: after a colon, turns, embedded posts."""

from __future__ import annotations

from recognition.lexicon.pack import Pack
from recognition.statements.found import Found
from recognition.statements.stream import Stream
from recognition.statements.voices import Hearing
from recognition.text.people import People
from recognition.text.sentences import Paragraph


class Blocks:
    """Knows, while the paragraphs are read in order, whether one is somebody's words."""

    def __init__(
        self,
        text: str,
        paragraphs: tuple[Paragraph, ...],
        pack: Pack,
        people: People,
        hearing: Hearing,
    ) -> None:
        self._text = text
        self._paragraphs = paragraphs

    def close(self) -> None:
        """A heading ends a block."""

    def read(self, number: int) -> list[Found] | None:
        """The statement that a paragraph is as a whole, or None if it is the narrator's."""
        return None

    def after(self, number: int, stream: Stream, said: list[Found]) -> None:
        """Note what a paragraph of the narrator's leads up to."""
