"""From what was read in an article to the rows of the tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from recognition.lexicon.entities import Entity, entities
from recognition.positions.extract import Position, Positions
from recognition.statements.model import Speaker, Statement, Statements
from recognition.tables.ids import row_id
from recognition.tables.rows import (
    EntityRow,
    PositionRow,
    SourceRow,
    SpeakerRow,
    StatementRow,
    Tables,
)
from recognition.text.document import Document


@dataclass(frozen=True, slots=True)
class Reading:
    """An article and everything read in it."""

    document: Document
    statements: Statements
    positions: Positions


def assemble(readings: Iterable[Reading]) -> Iterator[Tables]:
    """The tables of a package in parts: each article's rows, at last what the articles share.

    Only the entities and speakers are kept until the end.
    """
    named: dict[str, Entity] = {}
    heard: dict[str, SpeakerRow] = {}
    spoken_for: dict[str, str] = {}
    for reading in readings:
        source = _source(reading.document)
        statements = tuple(_statements(reading, source.source_id))
        positions = [
            _position(reading, position, source.source_id, statements)
            for position in reading.positions.found
        ]
        for position in reading.positions.found:
            for entity in (position.holder, position.object):
                named[entity.entity_id] = entity
        for statement in reading.statements.list:
            if statement.on_behalf_of:
                named[statement.on_behalf_of] = entities()[statement.on_behalf_of]
            if statement.speaker:
                row = _speaker(statement.speaker, reading.statements)
                heard[row.speaker_id] = _fuller(heard.get(row.speaker_id, row), row)
                if statement.on_behalf_of:
                    spoken_for.setdefault(row.speaker_id, statement.on_behalf_of)
        distinct = {row.position_id: row for row in positions}
        yield Tables((source,), statements, tuple(distinct.values()))
    # who speaks for an entity belongs to it
    speakers = [
        replace(row, entity_id=spoken_for.get(row.speaker_id, row.entity_id))
        for row in heard.values()
    ]
    for row in speakers:
        if row.entity_id:
            named[row.entity_id] = entities()[row.entity_id]
    everything = tuple(_entity(entity) for entity in _with_parts(named))
    yield Tables(entities=everything, speakers=tuple(speakers))


def _source(document: Document) -> SourceRow:
    article = document.article
    facts = article.facts
    return SourceRow(
        row_id("sources", (article.path, article.sha256)),
        article.path,
        article.sha256,
        document.language,
        document.title,
        None,
        facts.get("publisher") or None,
        facts.get("url") or None,
        facts.get("published_on") or None,
        facts.get("reference_date") or None,
    )


def _statements(reading: Reading, source_id: str) -> Iterator[StatementRow]:
    text = reading.document.article.text
    ids: list[str] = []
    for statement in reading.statements.list:
        speaker = statement.speaker.speaker_id if statement.speaker else None
        words = text[statement.start : statement.end]
        said = statement.said_on
        ids.append(_statement_id(source_id, statement, speaker, words))
        yield StatementRow(
            ids[-1],
            source_id,
            statement.kind,
            speaker,
            statement.speaker_text,
            statement.speaker_role,
            statement.on_behalf_of,
            words,
            statement.start,
            statement.end,
            reading.document.language or "und",
            said.value if said else None,
            said.earliest if said else None,
            said.latest if said else None,
            statement.occasion,
            ids[statement.parent] if statement.parent is not None else None,
            statement.rule,
        )


def _statement_id(source_id: str, statement: Statement, speaker: str | None, words: str) -> str:
    return row_id(
        "statements",
        (
            source_id,
            statement.kind,
            statement.start,
            statement.end,
            words,
            speaker,
            statement.speaker_text,
            statement.speaker_role,
            statement.on_behalf_of,
            statement.occasion,
        ),
    )


def _position(
    reading: Reading, position: Position, source_id: str, statements: tuple[StatementRow, ...]
) -> PositionRow:
    text = reading.document.article.text
    cue = text[position.cue.start : position.cue.end]
    evidence = text[position.evidence.start : position.evidence.end]
    statement = None if position.statement is None else statements[position.statement].statement_id
    fields = (
        source_id,
        statement,
        position.holder.entity_id,
        position.object.entity_id,
        position.stance,
        position.modality,
        position.asserted_by,
        cue,
        position.evidence.start,
        position.evidence.end,
        evidence,
    )
    as_of = position.as_of
    return PositionRow(
        row_id("recognition_positions", fields),
        *fields[:8],
        evidence,
        position.evidence.start,
        position.evidence.end,
        as_of.value if as_of else None,
        as_of.earliest if as_of else None,
        as_of.latest if as_of else None,
        position.rule,
    )


def _speaker(speaker: Speaker, statements: Statements) -> SpeakerRow:
    known = {person.person_id: person.wikidata for person in statements.people.persons}
    return SpeakerRow(
        speaker.speaker_id,
        speaker.name,
        speaker.type,
        speaker.entity_id,
        known.get(speaker.speaker_id) or None,
    )


def _fuller(one: SpeakerRow, other: SpeakerRow) -> SpeakerRow:
    """Of two rows for one speaker, the one with the fuller name; its gaps filled by the other."""
    first, second = sorted((one, other), key=lambda row: (-len(row.name), row.name, row.type))
    return SpeakerRow(
        first.speaker_id,
        first.name,
        first.type,
        first.entity_id or second.entity_id,
        first.wikidata or second.wikidata,
    )


def _with_parts(named: dict[str, Entity]) -> list[Entity]:
    """The entities and those that a claim among them is made of."""
    found = dict(named)
    for entity in named.values():
        for part in (entity.territory_id, entity.claimant_id):
            if part:
                found[part] = entities()[part]
    return list(found.values())


def _entity(entity: Entity) -> EntityRow:
    return EntityRow(
        entity.entity_id,
        entity.name,
        entity.type,
        entity.iso3 or None,
        entity.code_status or None,
        entity.wikidata or None,
        entity.territory_id or None,
        entity.claimant_id or None,
    )
