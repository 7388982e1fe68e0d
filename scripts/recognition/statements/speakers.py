"""Whose words a verb, a participle or a noun reports."""

from __future__ import annotations

from recognition.lexicon.pack import SUBJECT_FIRST
from recognition.statements.grammar import is_date, is_pause, is_preposition
from recognition.statements.identify import voice_of
from recognition.statements.impersonal import impersonal_voice, is_impersonal
from recognition.statements.sentence import LISTS, Sentence, Verb, light_left
from recognition.statements.subject_base import Subject
from recognition.statements.voices import Voice, person_voice
from recognition.text.people import Mention


def voice_of_verb(s: Sentence, verb: Verb, relation: str) -> Voice | None:
    """Whose words the verb reports."""
    if is_impersonal(s, verb):
        return impersonal_voice(s, verb)
    reader = s.subjects
    if verb.form == "participle":
        if verb.first <= s.first + 1 and s.main is None:
            return _following_subject(s, verb)
        if _leans(s, verb):
            return s.main or first_subject(s, allow_unnamed=True)
        subject = reader.left(verb.first, over_commas=False)
        voice = voice_of(s.stream, subject, s.hearing) if subject else None
        return voice if voice is not None and voice.speaker.type != "unnamed" else None
    if verb.form == "infinitive":
        return shared(s)
    joint = light_left(s, verb.first)
    if joint >= s.first and s.stream.at(joint, "words", "and", "but", "or"):
        return _joined_voice(s, joint)
    subject = _inverted(s, verb) or reader.left(verb.first, over_commas=True)
    if subject is None and (
        s.stream.pack.order not in SUBJECT_FIRST or relation in ("quote", "colon")
    ):
        subject = reader.right(verb.last)
    if subject is None:
        return shared(s) if _is_joined(s, verb) else None
    return _place_possessor(s, subject) or voice_of(s.stream, subject, s.hearing)


def _place_possessor(s: Sentence, subject: Subject) -> Voice | None:
    """Whom the pronoun means in "N's statement, where he noted": N."""
    stream = s.stream
    j = subject.first - 1
    if not subject.pronoun or not stream.at(j, "speech", "place") or j < s.first:
        return None
    people = s.hearing.people
    for i in range(j - 1, max(s.first, j - 7) - 1, -1):
        mention = people.mention_at(stream.tokens[i].start)
        if mention is not None:
            return voice_of(stream, Subject(i, i + 1, mention.person), s.hearing)
    return None


def _following_subject(s: Sentence, verb: Verb) -> Voice | None:
    """The subject of the main clause after a participle that opens the sentence."""
    for i in range(verb.last, s.last - 1):
        if s.stream.word(i) == ",":
            subject = s.subjects.right(i + 1)
            if subject is not None:
                voice = voice_of(s.stream, subject, s.hearing)
                if voice is not None and voice.speaker.type != "unnamed":
                    s.cuts.append(i)
                    s.main = voice
                    return voice
    return None


def _leans(s: Sentence, verb: Verb) -> bool:
    """Whether a participle belongs to the sentence's subject: ", adding", "while noting"."""
    if s.stream.pack.morphology.has_cases:
        return True
    j = verb.first - 1
    return is_pause(s.stream, j) or bool(
        s.stream.at(j, "words", "but", "agent", "and", "preposition", "condition")
    )


def _inverted(s: Sentence, verb: Verb) -> Subject | None:
    """In a verb-second clause that something else opens, the subject follows the verb."""
    if s.stream.pack.order != "v2":
        return None
    subject = s.subjects.right(verb.last)
    if subject is None or (subject.person is None and not subject.pronoun):
        return None
    return subject if subject.first <= verb.last + 1 else None


def _joined_voice(s: Sentence, joint: int) -> Voice | None:
    """Whose verb is joined to another by a conjunction at ``joint``."""
    if s.stream.pack.order == "free":
        subject = s.subjects.left(joint, over_commas=False)
        if subject is not None:
            return voice_of(s.stream, subject, s.hearing)
    return shared(s)


def _is_joined(s: Sentence, verb: Verb) -> bool:
    j = light_left(s, verb.first)
    return (
        j < s.first
        or bool(s.stream.at(j, "words", "and", "but", "or"))
        or bool(s.stream.pack.morphology.has_cases)
    )


def shared(s: Sentence) -> Voice | None:
    """The subject of the sentence so far, otherwise of whoever spoke last."""
    if s.main is None:
        s.main = first_subject(s, allow_unnamed=True)
    return s.main or _last_subject(s) or s.hearing.last()


def _last_subject(s: Sentence) -> Voice | None:
    """Whom a verb without a subject means if somebody was the subject since anybody spoke."""
    if s.stream.pack.order not in ("romance", "free"):
        return None
    offset = s.stream.tokens[s.first].start
    found = s.hearing.people.last_subject(offset, "")
    if s.hearing.heard and (found is None or found[0] <= s.hearing.heard[-1][0]):
        return None
    index = s.hearing.person(offset, "")
    return None if index is None else person_voice(s.hearing.people, index, None, None)


def first_subject(s: Sentence, *, allow_unnamed: bool = False) -> Voice | None:
    """The subject of the sentence's first clause."""
    people = s.hearing.people
    if s.stream.pack.order == "free":
        subject = s.subjects.anywhere()
        return voice_of(s.stream, subject, s.hearing) if subject else None
    start = s.first
    while start < s.last - 1 and s.stream.at(start, "words", "but", "and"):
        start += 1
    for i in range(start, s.last):
        if s.stream.quotes[i] is not None:
            continue
        mention = people.mention_at(s.stream.tokens[i].start)
        opens = i == start and not s.stream.at(i, "speech", *LISTS)
        if mention is not None and (mention.is_subject or (opens and _is_alone(s, mention))):
            return voice_of(s.stream, Subject(i, i + 1, mention.person), s.hearing)
        pronoun = s.stream.at(i, "pronouns", "masculine", "feminine")
        if pronoun is not None and (i <= s.first + 1 or is_pause(s.stream, i - 1)):
            return voice_of(s.stream, Subject(i, i + 1, None, pronoun.sense.value), s.hearing)
    if s.stream.at(start, "speech", *LISTS) and s.stream.pack.order == "romance":
        # "Agregó que": a verb without a subject of its own opens the sentence
        return None
    if is_preposition(s.stream, start):
        # an adverbial opens the sentence: the subject follows its comma
        start = next((i + 1 for i in range(start, s.last) if s.stream.word(i) == ","), start)
    subject = s.subjects.right(start)
    if subject is None:
        return None
    voice = voice_of(s.stream, subject, s.hearing)
    if voice is None or allow_unnamed:
        return voice
    return voice if voice.speaker.type != "unnamed" else None


def _is_alone(s: Sentence, mention: Mention) -> bool:
    """Whether a preposition follows a name that opens the sentence: "N in June waived"."""
    after = next((i for i in range(s.first, s.last) if s.stream.tokens[i].start >= mention.end), 0)
    following = after + 1
    return is_preposition(s.stream, after) and is_date(s.stream, following)


def possessor(s: Sentence, at: int) -> Voice | None:
    """Whose claim, view or statement the noun at ``at`` is."""
    stream = s.stream
    j = at - 1
    if j >= s.first and (match := stream.at(j, "pronouns", "possessive")):
        gender = {"his": "masculine", "her": "feminine"}.get(stream.word(j), "")
        if not gender:
            # "sa position": the subject's
            return first_subject(s) if stream.pack.order == "romance" else None
        return voice_of(stream, Subject(j, match.last, None, gender), s.hearing)
    while j >= s.first and j > at - 6:
        mention = s.hearing.people.mention_at(stream.tokens[j].start)
        if mention is not None:
            return voice_of(stream, Subject(j, j + 1, mention.person), s.hearing)
        for kind in ("adjective", "name", "seat"):
            if stream.at(j, kind):
                return voice_of(stream, Subject(j, j + 1), s.hearing)
        ends = is_preposition(stream, j) or not stream.tokens[j].is_word
        ends = ends or stream.at(j, "words", "and") is not None
        if ends and stream.word(j) not in ("'s", "’s"):
            return None
        j -= 1
    return None
