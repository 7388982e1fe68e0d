"""Statements of an article, in the order of the text."""

from __future__ import annotations

from datetime import date

from recognition.lexicon.pack import Pack
from recognition.read.articles import Article
from recognition.statements.attributions import read_sentence
from recognition.statements.blocks import Blocks
from recognition.statements.circumstances import block_with_circumstances, with_circumstances
from recognition.statements.found import Found
from recognition.statements.inner import split_inner
from recognition.statements.model import Statement, Statements
from recognition.statements.stream import read_stream, sentences
from recognition.statements.triggers import Triggers
from recognition.statements.voices import Hearing
from recognition.text.people import find_people
from recognition.text.sentences import Paragraph


def find_statements(article: Article, paragraphs: tuple[Paragraph, ...], pack: Pack) -> Statements:
    """Every quotation and reported clause of the article's body, with its speaker."""
    text = article.text
    triggers = Triggers(pack)
    reference = _reference(article)
    people = find_people(text, paragraphs, pack)
    hearing = Hearing(people)
    blocks = Blocks(text, paragraphs, pack, hearing)
    found: list[Found] = []
    for number, paragraph in enumerate(paragraphs):
        if not paragraph.is_body:
            blocks.close()
            found += blocks.post(number)
            continue
        block = blocks.read(number)
        if block is not None:
            found += block
            for row in block:
                found += _inside(row, text, paragraph, pack, hearing)
            continue
        if not paragraph.is_quoted and not triggers.any_in(text, paragraph.start, paragraph.end):
            hearing.silent += 1
            continue
        stream = read_stream(text, paragraph, pack)
        said: list[Found] = []
        for first, last in sentences(stream, paragraph):
            here = read_sentence(stream, first, last, hearing, said)
            said += with_circumstances(stream, first, last, here, people, reference)
            if hearing.block is not None:
                hearing.block = block_with_circumstances(
                    stream, first, hearing.block, people, reference
                )
        hearing.silent = 0 if said else hearing.silent + 1
        found += said
    found = [part for row in found for part in split_inner(text, row, pack, people)]
    rows = _nested(sorted(_distinct(found), key=lambda f: (f.start, -f.end, f.kind)))
    parents = _parents(rows)
    statements = tuple(_statement(row, parent) for row, parent in zip(rows, parents, strict=True))
    spoke = [(f.at, f.voice.person) for f in rows if f.voice and f.voice.person is not None]
    return Statements(statements, people.with_subjects(spoke))


def _inside(
    row: Found, text: str, paragraph: Paragraph, pack: Pack, hearing: Hearing
) -> list[Found]:
    """What others are said to have said in speech without marks that fills a paragraph."""
    if row.voice is None:
        return []
    stream = read_stream(text, paragraph, pack)
    said: list[Found] = []
    for first, last in sentences(stream, paragraph):
        if stream.tokens[first].start >= row.start:
            said += read_sentence(stream, first, last, hearing, said)
    hearing.block = None
    hearing.note(row.end, row.voice)
    speaker = row.voice.speaker
    return [f for f in said if f.voice is not None and f.voice.speaker != speaker]


def _reference(article: Article) -> date | None:
    value = article.facts.get("reference_date") or article.facts.get("published_on") or ""
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None


def _distinct(found: list[Found]) -> list[Found]:
    """One statement a span: words in quotation marks are direct, also in a reported clause."""
    seen: dict[tuple[int, int], Found] = {}
    for row in sorted(found, key=lambda f: f.kind):
        if row.start < row.end:
            seen.setdefault((row.start, row.end), row)
    return list(seen.values())


def _nested(rows: list[Found]) -> list[Found]:
    """The rows without those that begin inside an earlier one and end outside it."""
    kept: list[Found] = []
    around: list[Found] = []
    for row in rows:
        while around and around[-1].end <= row.start:
            around.pop()
        if around and row.end > around[-1].end:
            continue
        kept.append(row)
        around.append(row)
    return kept


def _parents(rows: list[Found]) -> list[int | None]:
    parents: list[int | None] = []
    around: list[int] = []
    for i, row in enumerate(rows):
        while around and rows[around[-1]].end < row.end:
            around.pop()
        parents.append(around[-1] if around else None)
        around.append(i)
    return parents


def _statement(row: Found, parent: int | None) -> Statement:
    voice = row.voice
    return Statement(
        row.kind,
        row.start,
        row.end,
        voice.speaker if voice else None,
        voice.text if voice else None,
        voice.role if voice else None,
        voice.spoken_for if voice else (),
        row.said_on,
        row.occasion,
        parent,
        row.rule,
    )
