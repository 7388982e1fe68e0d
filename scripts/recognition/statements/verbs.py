"""Which words of a sentence are reporting verbs, and in which form."""

from __future__ import annotations

from recognition.lexicon.pack import SUBJECT_FIRST
from recognition.lexicon.phrases import Match
from recognition.statements.grammar import (
    analyses,
    is_infinitive,
    is_light,
    is_noun_marker,
    is_participle,
    is_past_participle,
    is_pause,
    is_reported_mood,
)
from recognition.statements.sentence import LISTS, Sentence, Verb


def reporting_verbs(s: Sentence) -> list[Verb]:
    """The reporting verbs of a sentence, from left to right."""
    verbs: list[Verb] = []
    i = s.first
    while (match := s.stream.seek(i, s.last, "speech", *LISTS)) is not None:
        if match.last > s.last:
            i = match.first + 1
            continue
        form = _form(s, match)
        if form:
            verbs.append(Verb(match.first, match.last, match.sense.value, form))
        i = match.last
    return verbs


def _form(s: Sentence, match: Match) -> str:
    """finite, participle or infinitive; empty if the word attributes nothing here."""
    stream, i = s.stream, match.first
    previous = i - 1
    if stream.at(i, "speech", "ambiguous_noun") and previous >= s.first:
        noun = stream.at(previous, "words", "determiner", "of", "preposition")
        if noun or stream.word(previous) in ("'s", "’s"):
            return ""
        named = stream.tokens[previous].is_capitalised or stream.at(previous, "pronouns")
        named = named or stream.at(previous, "nouns", "institution")
        clause = stream.at(match.last, "speech", "complementiser")
        if not named and not clause:
            return ""
    if stream.pack.order == "svo" and previous >= s.first and is_noun_marker(stream, previous):
        return ""
    if stream.pack.morphology.has_cases:
        found = analyses(stream, i)
        if (
            found
            and found[0].pos in ("NOUN", "ADJF", "PRTF")
            and not any(a.pos in ("VERB", "GRND", "PRTS", "ADJS") for a in found)
        ):
            return ""
        if any(a.pos == "INFN" for a in found[:1]) and not any(a.pos == "VERB" for a in found):
            return "infinitive"
    inside = i > s.first and stream.quotes[i - 1] is None and not is_pause(stream, i - 1)
    if stream.tokens[i].is_capitalised and inside:
        return ""
    if stream.at(i, "speech", "separable") and not _has_particle(s, match.last):
        return ""
    if is_participle(stream, i):
        return "participle"
    if i == s.first and stream.pack.order == "svo" and stream.word(i).endswith("ed"):
        # "Asked whether he would go, N said"
        return ""
    if match.last == i + 1 and _is_negated(s, i):
        return ""
    if stream.at(previous, "words", "infinitive_mark") and previous >= s.first:
        return "infinitive"
    if s.before and is_reported_mood(stream, i):
        # somebody goes on reporting: "Das Land erinnere daran, dass"
        return ""
    if _is_passive(s, i) or _is_bare_participle(s, i, match.last):
        return ""
    if stream.pack.order in SUBJECT_FIRST and is_infinitive(stream, i):
        return "infinitive"
    return "finite"


def _is_negated(s: Sentence, i: int) -> bool:
    j = i - 1
    while j >= s.first and j > i - 4:
        if s.stream.at(j, "words", "negator"):
            return True
        if not is_light(s.stream, j):
            return False
        j -= 1
    return False


def _is_passive(s: Sentence, i: int) -> bool:
    j = i - 1
    while j >= s.first and is_light(s.stream, j):
        if s.stream.at(j - 1, "words", "reflexive") or s.stream.word(j - 1) == "s'":
            # "s'est dit prêt"
            return False
        if s.stream.at(j, "speech", "passive"):
            # "wird sagen" is a future, "wird gesagt" a passive
            future = s.stream.pack.order == "v2" and is_infinitive(s.stream, i)
            return not future and s.stream.word(i) not in ("saying",)
        j -= 1
    return False


def _is_bare_participle(s: Sentence, i: int, after: int) -> bool:
    """A past participle without its auxiliary: "recognised by", "reconnu par"."""
    stream = s.stream
    agent = stream.at(after, "words", "agent") is not None and stream.pack.order in SUBJECT_FIRST
    if not agent and not is_past_participle(stream, i):
        return False
    j = i - 1
    while j >= s.first and (
        is_light(stream, j) or is_pause(stream, j) or stream.word(j) in ("-", "t", "il", "elle")
    ):
        if stream.at(j, "speech", "auxiliary"):
            return False
        j -= 1
    return True


def _has_particle(s: Sentence, after: int) -> bool:
    """Whether the prefix of a separable verb follows in its clause."""
    return any(s.stream.at(i, "speech", "particle") for i in range(after, min(s.last, after + 25)))
