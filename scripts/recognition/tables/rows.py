"""The rows of the five tables, as the extractor makes them and the writer writes them.

Every field is a column of the same name in ``schemas/<table>.json``, in the same order.
Offsets (``start``, ``end``) are Unicode code points, half-open, into the article as stored.
Dates are ISO 8601 with reduced precision; ``*_earliest`` and ``*_latest`` are full dates.
``None`` is an empty cell: the text and the hand-kept facts do not say.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SourceRow:
    """One article, with what is known of it from its text or from ``seeds/articles.csv``."""

    source_id: str
    path: str
    sha256: str
    language: str | None
    title: str | None
    author: str | None
    publisher: str | None
    url: str | None
    published_on: str | None
    reference_date: str | None


@dataclass(frozen=True, slots=True)
class StatementRow:
    """One quotation or reported clause: ``text`` is the article's slice ``[start:end]``."""

    statement_id: str
    source_id: str
    kind: str
    speaker_id: str | None
    speaker_text: str | None
    speaker_role: str | None
    on_behalf_of: str | None
    text: str
    start: int
    end: int
    language: str
    said_on: str | None
    said_on_earliest: str | None
    said_on_latest: str | None
    occasion: str | None
    parent_id: str | None
    rule: str


@dataclass(frozen=True, slots=True)
class PositionRow:
    """One holder's stance on one object: ``evidence`` is the article's slice ``[start:end]``."""

    position_id: str
    source_id: str
    statement_id: str | None
    holder_id: str
    object_id: str
    stance: str
    modality: str
    asserted_by: str
    cue: str
    evidence: str
    start: int
    end: int
    as_of: str | None
    as_of_earliest: str | None
    as_of_latest: str | None
    rule: str


@dataclass(frozen=True, slots=True)
class EntityRow:
    """A state, territory, organisation, collective, or a named claim about one of them."""

    entity_id: str
    name: str
    type: str
    iso3: str | None
    code_status: str | None
    wikidata: str | None
    territory_id: str | None
    claimant_id: str | None


@dataclass(frozen=True, slots=True)
class SpeakerRow:
    """A person, institution or unnamed group that a statement is attributed to."""

    speaker_id: str
    name: str
    type: str
    entity_id: str | None
    wikidata: str | None


@dataclass(frozen=True, slots=True)
class Tables:
    """Rows of the five tables: those of a package, or the part that one article gives."""

    sources: tuple[SourceRow, ...] = ()
    statements: tuple[StatementRow, ...] = ()
    recognition_positions: tuple[PositionRow, ...] = ()
    entities: tuple[EntityRow, ...] = ()
    speakers: tuple[SpeakerRow, ...] = ()
