"""Why each row is there, and why a sentence with a cue made none: ``convert.py --explain``."""

from __future__ import annotations

from collections.abc import Iterator

from recognition.positions.extract import Note, Position
from recognition.tables.assemble import Reading


def explain(reading: Reading) -> Iterator[str]:
    """The lines of the explanation of one article, in the order of its text."""
    text = reading.document.article.text
    yield f"{reading.document.article.path} ({reading.document.language or 'language unknown'})"
    found: list[Position | Note] = [*reading.positions.found, *reading.positions.notes]
    for item in sorted(found, key=lambda p: (p.cue.start, isinstance(p, Note))):
        yield from _note(item, text) if isinstance(item, Note) else _position(item, text)
    for statement in reading.statements.list:
        name = statement.speaker.name if statement.speaker else "speaker not resolved"
        yield ""
        yield f"statement  {statement.kind}, {name}, rule {statement.rule}"
        yield f"  words    {text[statement.start : statement.end]}"


def _position(position: Position, text: str) -> Iterator[str]:
    chain = ", ".join(
        ("not " if negated else "") + governor for governor, negated in position.governors
    )
    yield ""
    yield f"position   {position.holder.name} {position.stance} {position.object.name}"
    yield f"  sentence {text[position.sentence.start : position.sentence.end]}"
    yield f"  clause   {text[position.clause.start : position.clause.end]}"
    yield f"  subject  {position.subject}"
    yield f"  cue      {text[position.cue.start : position.cue.end]}"
    yield f"  object   {position.target}"
    yield f"  governors {chain or 'none'}"
    yield f"  modality {position.modality}, asserted by {position.asserted_by}"
    yield f"  rule     {position.rule}"


def _note(note: Note, text: str) -> Iterator[str]:
    yield ""
    yield f"no row     {note.reason}"
    yield f"  sentence {text[note.sentence.start : note.sentence.end]}"
    yield f"  cue      {text[note.cue.start : note.cue.end]}"
