"""The noun phrase that is the subject of a reporting verb, before or after it."""

from __future__ import annotations

from recognition.statements.stream import Stream
from recognition.statements.subjects_by_case import SubjectsByCase
from recognition.statements.subjects_by_order import SubjectsByOrder
from recognition.text.people import People


def subject_reader(
    stream: Stream, people: People, first: int, last: int
) -> SubjectsByOrder | SubjectsByCase:
    """What finds the subjects of a sentence in the stream's language."""
    kind = SubjectsByCase if stream.pack.order == "free" else SubjectsByOrder
    return kind(stream, people, first, last)
