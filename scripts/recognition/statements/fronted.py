"""What a reporting verb reports, where it stands before the verb: "Y, X said"."""

from __future__ import annotations

from recognition.statements.content import past_adjuncts
from recognition.statements.found import clause, direct
from recognition.statements.grammar import is_clause_like, is_light, is_pause, is_preposition
from recognition.statements.identify import voice_of
from recognition.statements.impersonal import impersonal_voice, is_impersonal
from recognition.statements.reports import close_clause
from recognition.statements.sentence import (
    Sentence,
    Verb,
    add,
    dominate,
    is_medium,
    light_left,
    own_words,
    pauses_at,
)
from recognition.statements.speakers import shared
from recognition.statements.subject_base import Subject
from recognition.statements.voices import Voice

_DASHES = ("—", "–", "-")


def find_fronted(s: Sentence, verb: Verb, relation: str) -> tuple[int, int, Subject | None] | None:
    """The content ``[first:last]`` before the verb and the verb's subject, if it is fronted."""
    stream = s.stream
    j = light_left(s, verb.first)
    if verb.form != "finite" or (verb.list == "clause" and not _quote_before(s, j)):
        return None
    if relation in ("that", "quote_that", "colon", "comma", "infinitive") and not _quote_before(
        s, j
    ):
        return None
    if _ends_aside(s, j):
        return None
    if relation == "quote" and _colon_follows(s, verb) and not _quote_before(s, j):
        return None
    if stream.at(verb.first, "speech", "predicative") and not _quote_before(s, j):
        return None
    if pauses_at(s, j) and not stream.at(j, "words", "and"):
        end = j
        while end > s.first and pauses_at(s, end - 1):
            end -= 1
        quoted = any(stream.quotes[i] is not None for i in range(s.first, end))
        quoted = quoted or _is_dialogue(s, end)
        if is_impersonal(s, verb):
            return (s.first, end, None) if quoted or is_clause_like(stream, s.first, end) else None
        subject = s.subjects.right(verb.last)
        if subject is None and stream.quotes[end - 1] is None:
            return None
        if quoted or (
            subject is not None
            and _is_utterance(s, end, max(verb.last, subject.last))
            and (_is_somebody(subject) or _stands_alone(s, subject.last))
        ):
            return s.first, end, subject
        return None
    if stream.quote(j) is not None:
        return s.first, j + 1, s.subjects.right(verb.last)
    subject = s.subjects.left(verb.first, over_commas=False)
    if subject is None:
        return None
    j = _past_inversion(s, subject.first - 1)
    if j < s.first or not (pauses_at(s, j) or stream.quotes[j] is not None):
        return None
    end = j + 1
    while end > s.first and pauses_at(s, end - 1):
        end -= 1
    if end == s.first:
        return None
    quoted = stream.quotes[end - 1] is not None
    if relation == "clause" and not quoted:
        return None
    if not quoted and not (is_clause_like(stream, s.first, end) or stream.word(verb.last) == ","):
        return None
    if not quoted and not _stands_alone(s, verb.last):
        return None
    return s.first, end, subject


def _colon_follows(s: Sentence, verb: Verb) -> bool:
    """Whether a colon leads from the verb to a quotation: "Asked why, N said: “Y”"."""
    for i in range(verb.last, s.last - 1):
        if s.stream.quotes[i] is not None:
            return False
        if s.stream.word(i) == ":":
            return True
    return False


def _is_utterance(s: Sentence, end: int, after: int) -> bool:
    """Whether a clause stands before the attribution, or goes on after it: "If so, N said, Y"."""
    stream = s.stream
    return (
        is_clause_like(stream, s.first, end)
        or own_words(s, s.first, end)
        or (stream.word(after) == "," and is_clause_like(stream, after + 1, s.last))
    )


def _ends_aside(s: Sentence, j: int) -> bool:
    """Whether a comma closes an adverb between subject and verb: "N, however, said"."""
    if not pauses_at(s, j) or j - 1 <= s.first:
        return False
    i = j - 1
    while i > s.first and (is_light(s.stream, i) or s.stream.at(i, "words", "but")):
        i -= 1
    return i < j - 1 and i > s.first and pauses_at(s, i)


def _quote_before(s: Sentence, j: int) -> bool:
    """Whether a quotation ends right before item ``j``, a comma or dash between them or not."""
    while pauses_at(s, j):
        j -= 1
    return j >= s.first and s.stream.quotes[j] is not None and j not in s.claimed


def _is_somebody(subject: Subject) -> bool:
    """Whether an inverted subject is a person, whom a hearer may follow."""
    return subject.person is not None or bool(subject.pronoun)


def _past_inversion(s: Sentence, j: int) -> int:
    """Past the auxiliary before an inverted pronoun: "a-t-il dit"."""
    stream = s.stream
    if stream.word(j) != "-" or is_pause(stream, j):
        return j
    while (
        j > s.first
        and not is_pause(stream, j)
        and (stream.word(j) in ("-", "t") or stream.at(j, "speech", "auxiliary"))
    ):
        j -= 1
    return j


def _stands_alone(s: Sentence, at: int) -> bool:
    """Whether nothing that a verb could govern follows: a stop, a comma, a time, a place."""
    at = past_adjuncts(s, at)
    return (
        at >= s.last
        or not s.stream.tokens[at].is_word
        or is_preposition(s.stream, at)
        or bool(s.stream.at(at, "words", "but", "and"))
        or bool(s.stream.at(at, "speech", "recipient", "particle"))
    )


def report_before(
    s: Sentence, verb: Verb, fronted: tuple[int, int, Subject | None], after: int | None
) -> None:
    """Add what stands before the verb, and a quotation that goes on after it."""
    stream = s.stream
    first, last, subject = fronted
    voice = voice_of(stream, subject, s.hearing) if subject is not None else None
    if is_impersonal(s, verb):
        voice = impersonal_voice(s, verb)
    elif voice is None and subject is None:
        voice = shared(s)
    at = stream.tokens[verb.first].start
    if s.open_clause is not None:
        close_clause(s, last)
    s.hearing.note(at, voice)
    s.main = voice or s.main
    if _is_dialogue(s, last):
        add(s, clause(stream, 1, last, voice, "direct.dialogue", at, "direct"))
        s.claimed.update(range(first, last))
        return
    quotes = [i for i in range(first, last) if stream.quotes[i] is not None]
    fresh = [i for i in quotes if i not in s.claimed]
    quoted = _quoted_person(s, verb)
    if quoted is not None:
        voice = quoted
    if fresh and dominate(s, fresh, first, last):
        for i in fresh:
            add(s, direct(stream, i, voice, "direct.before_verb", at))
            s.claimed.add(i)
    elif not s.found or (
        not quotes and not (subject and is_medium(s, subject.first, subject.last))
    ):
        end = s.last if _is_parenthesis(s, verb, subject, first, last) else last
        begin = past_opening(s, first, last)
        kind = "direct" if own_words(s, begin, last) else "indirect"
        rule = "direct.unmarked_before_verb" if kind == "direct" else "indirect.before_verb"
        add(s, clause(stream, begin, end, voice, rule, at, kind))
        s.claimed.update(i for i in quotes)
    if after is not None:
        for i in range(after, s.last):
            if stream.quotes[i] is not None and i not in s.claimed and i - after <= 1:
                add(s, direct(stream, i, voice, "direct.after_interruption", at))
                s.claimed.add(i)


def _is_dialogue(s: Sentence, end: int) -> bool:
    """Whether dashes are the marks of speech: a line that begins «— Y, — сказал N»."""
    stream = s.stream
    if s.before or stream.word(0) not in _DASHES or not is_pause(stream, 0):
        return False
    begins = (
        stream.tokens[1].start > stream.tokens[0].end and stream.tokens[0].start == stream.start
    )
    return begins and any(stream.word(i) in _DASHES for i in (end, end + 1))


def _quoted_person(s: Sentence, verb: Verb) -> Voice | None:
    """Whom a verb of quoting quotes: "the paper quoted X as saying", «цитирует газета X»."""
    stream = s.stream
    if not stream.at(verb.first, "speech", "quoting"):
        return None
    people = s.hearing.people
    last = next((i for i in range(verb.last, s.last) if stream.quotes[i] is not None), s.last)
    last = min(last, verb.last + 10)
    for i in range(verb.last, last):
        mention = people.mention_at(stream.tokens[i].start)
        if mention is not None:
            return voice_of(stream, Subject(i, i + 1, mention.person), s.hearing)
        for gender in ("masculine", "feminine"):
            if stream.at(i, "pronouns", gender) or stream.at(i, "speech", f"{gender}_possessive"):
                return voice_of(stream, Subject(i, i + 1, None, gender), s.hearing)
    for i in range(verb.last, last):
        if stream.at(i, "offices") or stream.at(i, "speech", "title", "person_noun"):
            return voice_of(stream, Subject(i, i + 1), s.hearing)
    return None


def past_opening(s: Sentence, first: int, last: int) -> int:
    """Past a conjunction or a comma at the start of a clause."""
    while first < last and (s.stream.at(first, "words", "but", "and") or is_pause(s.stream, first)):
        first += 1
    return first


def _is_parenthesis(
    s: Sentence, verb: Verb, subject: Subject | None, first: int, last: int
) -> bool:
    """Whether in "A, X said, is B" the sentence around it is the content."""
    end = max(verb.last, subject.last if subject else 0)
    return (
        s.stream.word(end) == ","
        and end + 2 < s.last
        and not is_clause_like(s.stream, first, last)
        and is_clause_like(s.stream, end + 1, s.last)
    )
