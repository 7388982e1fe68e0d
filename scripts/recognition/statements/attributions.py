"""The statements of one sentence: each reporting verb with its subject and its content.

A verb's content may follow it (a quotation, a clause with or without a conjunction, a colon)
or stand before it ("Y, X said"). A participle, or a verb joined by a conjunction, shares the
subject of the verb before it, and its content ends what the first verb reported.
"""

from __future__ import annotations

from functools import partial

from recognition.statements.according import as_clause, read_according, read_media
from recognition.statements.content import background_end, content_after
from recognition.statements.found import Found
from recognition.statements.fronted import find_fronted, report_before
from recognition.statements.grammar import STOPS, is_light, is_pause
from recognition.statements.identify import voice_of
from recognition.statements.loose import (
    announce,
    continue_after_dash,
    continue_speech,
    only_quotes,
    read_nouns,
    remaining_quotes,
    subjunctive,
)
from recognition.statements.reports import close_clause, report_after
from recognition.statements.sentence import Sentence, Verb, light_left, pauses_at
from recognition.statements.speakers import voice_of_verb
from recognition.statements.stream import Stream, read_stream
from recognition.statements.verbs import reporting_verbs
from recognition.statements.voices import Hearing, Voice
from recognition.text.sentences import Paragraph


def read_sentence(
    stream: Stream, first: int, last: int, hearing: Hearing, before: list[Found]
) -> list[Found]:
    """The statements of the sentence ``[first:last]``; ``before`` are its paragraph's earlier."""
    s = Sentence(stream, first, last, hearing, before)
    if only_quotes(s):
        s.voice_inside = partial(_voice_inside, s)
        continue_speech(s)
        return s.found
    read_according(s)
    for verb in reporting_verbs(s):
        if verb.first < s.done:
            _attribute(s, verb)
    read_nouns(s)
    close_clause(s, s.last)
    read_media(s)
    announce(s)
    if not s.found:
        subjunctive(s)
        continue_after_dash(s)
    remaining_quotes(s)
    return s.found


def _voice_inside(s: Sentence, item: int) -> Voice | None:
    """Who speaks if the attribution stands between the marks: “Y, N said. Z”."""
    quotation = s.stream.quotes[item]
    if quotation is None:
        return None
    text = s.stream.text
    inner = Paragraph(quotation.start, quotation.end, True)
    stream = read_stream(text, inner, s.stream.pack)
    stops = [i + 1 for i, token in enumerate(stream.tokens) if token.text in STOPS]
    first = 0
    for last in (*stops, len(stream)):
        found = read_sentence(stream, first, last, s.hearing, []) if first < last else []
        for row in found:
            voice = row.voice
            if voice is None or not row.rule.endswith("before_verb"):
                continue
            if voice.person is not None or voice.role or voice.speaker.type != "unnamed":
                return voice
        first = last
    return None


def _attribute(s: Sentence, verb: Verb) -> None:
    if s.open_clause is not None and not _takes_over(s, verb):
        return
    if as_clause(s, verb):
        return
    if _is_supposed(s, verb):
        return
    content, relation = content_after(s, verb)
    fronted = find_fronted(s, verb, relation)
    if fronted is not None:
        report_before(s, verb, fronted, content if relation == "quote" else None)
        return
    if not relation:
        if s.open_clause is not None:
            close_clause(s, _before_verb(s, verb))
        _note_subject(s, verb)
        return
    if relation == "quote" and _belongs_to_next(s, content):
        return
    voice = voice_of_verb(s, verb, relation)
    if voice is None and (verb.list == "belief" or verb.form == "participle"):
        return
    if verb.list == "belief" and s.stream.at(verb.first - 1, "words", "reflexive"):
        # "se espera que": nobody in particular
        return
    if verb.list in ("belief", "clause") and voice is not None and _is_vague(s, verb, voice):
        return
    close_clause(s, _before_verb(s, verb))
    if (
        relation in ("clause", "infinitive")
        and (end := background_end(s, verb, content)) is not None
    ):
        s.cuts.append(end)
    at = s.stream.tokens[verb.first].start
    s.hearing.note(at, voice)
    s.main = voice or s.main
    report_after(s, content, relation, voice, at)


def _belongs_to_next(s: Sentence, quote: int) -> bool:
    """Whether somebody else said what follows a colon: "Many admit it: “Y”, says a farmer"."""
    stream = s.stream
    verb = quote + 1
    if stream.word(quote - 1) != ":":
        return False
    while pauses_at(s, verb) and verb < s.last:
        verb += 1
    said = stream.at(verb, "speech", "say")
    return said is not None and s.subjects.right(said.last) is not None


def _is_supposed(s: Sentence, verb: Verb) -> bool:
    """Whether a condition governs the verb, so that nothing was said: "if he says that"."""
    if verb.form != "finite" or s.stream.pack.order == "free":
        return False
    subject = s.subjects.left(verb.first, over_commas=False)
    if subject is None or subject.first <= s.first - 1:
        return False
    return s.stream.at(subject.first - 1, "speech", "condition") is not None


def _note_subject(s: Sentence, verb: Verb) -> None:
    """Remember who spoke even where no words are given: "N spoke as well"."""
    if verb.form != "finite" or verb.list == "belief":
        return
    subject = s.subjects.left(verb.first, over_commas=False)
    loose = subject is None or (s.stream.pack.order == "v2" and subject.last - subject.first == 1)
    if loose and (subject is None or subject.person is None):
        # "Ähnlich äußerte sich N"
        subject = s.subjects.right(verb.last)
    if subject is not None and subject.person is not None:
        voice = voice_of(s.stream, subject, s.hearing)
        s.hearing.note(s.stream.tokens[verb.first].start, voice)
        s.main = s.main or voice


def _is_vague(s: Sentence, verb: Verb, voice: Voice) -> bool:
    """Whether nobody in particular is the subject: "many people", "the treaty"."""
    if voice.speaker.type != "unnamed" or voice.speaker.entity_id is not None:
        return False
    j = light_left(s, verb.first)
    somebody = s.stream.at(j, "offices") or s.stream.at(j, "speech", "person_noun", "document")
    return voice.role is None and not somebody


def _takes_over(s: Sentence, verb: Verb) -> bool:
    """Whether a verb inside a reported clause starts a report of its own."""
    stream = s.stream
    assert s.open_clause is not None
    j = verb.first - 1
    if verb.form == "participle":
        if stream.at(j, "words", "but"):
            j -= 1
        return is_pause(stream, j) or j + 1 < verb.first
    if verb.form != "finite":
        return False
    while j > s.open_clause[0] and (
        is_light(stream, j) and not stream.at(j, "speech", "auxiliary")
    ):
        j -= 1
    if stream.at(j, "words", "and", "but"):
        return bool(content_after(s, verb)[1]) or is_pause(stream, j - 1)
    if _is_last_attribution(s, verb):
        return True
    if is_pause(stream, j) and content_after(s, verb)[1] == "that":
        outer = s.subjects.left(verb.first, over_commas=True)
        return outer is not None and outer.last <= s.open_clause[0]
    subject = s.subjects.left(verb.first, over_commas=False)
    if subject is None:
        return False
    opening = subject.first - 1
    parted = is_pause(stream, opening - 1) or stream.quote(opening - 1) is not None
    if not (subject.pronoun or subject.person is not None):
        return bool(
            stream.at(opening, "words", "but")
            and parted
            and content_after(s, verb) == (verb.last + 1, "that")
        )
    joined = stream.at(opening, "words", "and", "but") or stream.at(opening, "speech", "background")
    return bool(joined and parted and content_after(s, verb)[1])


def _is_last_attribution(s: Sentence, verb: Verb) -> bool:
    """Whether ", X reported" ends the sentence."""
    if content_after(s, verb)[1]:
        return False
    return find_fronted(s, verb, "") is not None


def _before_verb(s: Sentence, verb: Verb) -> int:
    """Where the clause before a verb that takes over ends."""
    j = verb.first
    floor = s.open_clause[0] if s.open_clause else s.first
    while j > floor and not is_pause(s.stream, j - 1):
        if s.stream.at(j - 1, "words", "and", "but"):
            return j - 1
        j -= 1
    return j if j > floor else verb.first
