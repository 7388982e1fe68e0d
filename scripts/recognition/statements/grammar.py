"""What the rules ask of an item of a stream: is it a subject, a verb form, a pause."""

from __future__ import annotations

import re

from recognition.lexicon.morphology import Analysis
from recognition.statements.stream import Stream

#: endings of the forms that lean on another verb's subject: saying, ajoutant, diciendo
_PARTICIPLE = {
    "en": re.compile(r"ing$"),
    "fr": re.compile(r"ant$"),
    "es": re.compile(r"(?:ando|iendo|yendo)(?:se|lo|la|le)?$"),
}
_INFINITIVE = {
    "fr": re.compile(r"(?:er|ir|re|oir)$"),
    "es": re.compile(r"(?:ar|er|ir)(?:se|lo|la|le|los|las|les)?$"),
    "de": re.compile(r"(?:en|ern|eln)$"),
}
#: endings that only finite verbs have
_FINITE = {
    "es": re.compile(r"(?:ó|aron|ieron|rá|rán|aba|aban|ían|ía)$"),
    "fr": re.compile(r"(?:ait|aient|erait|eraient|era|eront|èrent|irent)$"),
    "de": re.compile(r"(?:te|ten)$"),
}
_PAST = re.compile(r"ed$")
PAUSES = frozenset(",—–-")
STOPS = frozenset(".!?…;")
INSIDE_PHRASE = frozenset(["'s", "’s", "-", "‑", "'", "’", "&", "/", ".", "%", "№"])


def is_pause(stream: Stream, at: int) -> bool:
    """Whether a comma or a dash stands at a place; a hyphen in a word is none."""
    if not 0 <= at < len(stream) or stream.quotes[at] is not None:
        return False
    token = stream.tokens[at]
    if token.text not in PAUSES:
        return False
    if token.text != "-":
        return True
    around = stream.text[token.start - 1 : token.start] + stream.text[token.end : token.end + 1]
    return not around.isalnum()


def analyses(stream: Stream, at: int) -> tuple[Analysis, ...]:
    """The readings of the word at a place, with their cases, where the language has any."""
    if not stream.pack.morphology.has_cases or not 0 <= at < len(stream):
        return ()
    if not stream.tokens[at].is_word:
        return ()
    return stream.pack.morphology.analyse(stream.tokens[at].folded)


def part_of_speech(stream: Stream, at: int) -> str:
    """The likeliest part of speech, empty where the analyser knows none."""
    found = analyses(stream, at)
    return found[0].pos if found else ""


def can_be_nominative(stream: Stream, at: int) -> bool:
    """Whether the word at a place can be a subject by its case."""
    return any(
        a.case == "nomn" and a.pos in ("NOUN", "NPRO", "ADJF", "PRTF", "NUMR")
        for a in analyses(stream, at)
    )


def is_abbreviation(stream: Stream, at: int) -> bool:
    """Whether an abbreviation of capitals that no dictionary has stands at a place: a body."""
    word = stream.tokens[at].text
    if len(word) < 3 or not word.isupper() or not word.isalpha():
        return False
    return not stream.pack.morphology.knows(stream.word(at))


def is_reported_mood(stream: Stream, at: int) -> bool:
    """Whether a German verb stands in the mood of reported speech: "sie spreche"."""
    token = stream.tokens[at]
    word = token.folded
    if stream.pack.order != "v2" or token.is_capitalised or not word.endswith("e"):
        return False
    morphology = stream.pack.morphology
    infinitives = (word + "n", word[:-1] + "n")
    if morphology.analyse(word)[0].lemma not in infinitives or stream.at(
        at - 1, "words", "determiner"
    ):
        return False
    return not any(stream.at(i, "speech", "own") for i in (at - 1, at + 1))


def is_preposition(stream: Stream, at: int) -> bool:
    """Whether a preposition stands at a place."""
    if stream.pack.morphology.has_cases:
        return part_of_speech(stream, at) == "PREP"
    if stream.at(at, "words", "preposition", "agent"):
        return True
    # the German article is also the genitive's mark
    return bool(stream.at(at, "words", "of") and not stream.at(at, "words", "determiner"))


def is_closed(stream: Stream, at: int) -> bool:
    """Whether a word is of a class that no noun phrase holds."""
    if stream.pack.morphology.has_cases:
        found = part_of_speech(stream, at)
        return found in ("VERB", "INFN", "GRND", "CONJ", "PRCL", "PREP", "PRED", "ADVB", "COMP")
    if stream.tokens[at].is_capitalised and at > 0 and stream.tokens[at - 1].is_word:
        # a name, as in "secretario de Estado"
        return False
    if stream.at(at, "speech", "auxiliary", "modal", "relative", "complementiser"):
        return True
    match = stream.at(at, "words", "relative", "condition", "but", "negator")
    return match is not None or is_reporting(stream, at)


def is_reporting(stream: Stream, at: int) -> bool:
    """Whether a reporting verb begins at a place."""
    match = stream.at(at, "speech", "say", "verb", "clause", "belief")
    if match is None or stream.tokens[at].is_capitalised:
        return False
    return stream.pack.order != "svo" or not is_noun_marker(stream, at - 1)


def is_noun_marker(stream: Stream, at: int) -> bool:
    """Whether an article stands before what would be a verb: "the talks"."""
    marker = stream.at(at, "words", "determiner")
    return marker is not None and not stream.at(at, "speech", "complementiser", "relative")


def is_participle(stream: Stream, at: int) -> bool:
    """Whether a verb form leans on the subject of another verb: "adding", «добавив»."""
    if stream.pack.morphology.has_cases:
        return any(a.pos == "GRND" for a in analyses(stream, at))
    pattern = _PARTICIPLE.get(stream.pack.code)
    return bool(pattern and pattern.search(stream.word(at)) and len(stream.word(at)) > 4)


_PAST_PARTICIPLE = {
    "fr": re.compile(r"(?:é|ée|és|ées|[nr]ue?s?|oncue?s?|ise?s?)$"),
    "es": re.compile(r"(?:[ai]d[oa]s?|dich[oa]s?|escrit[oa]s?)$"),
}


def is_past_participle(stream: Stream, at: int) -> bool:
    """Whether a word is a past participle, which is a finite verb only with an auxiliary."""
    pattern = _PAST_PARTICIPLE.get(stream.pack.code)
    return bool(pattern and pattern.search(stream.word(at)))


def is_infinitive(stream: Stream, at: int) -> bool:
    """Whether an infinitive stands at a place."""
    if not 0 <= at < len(stream) or not stream.tokens[at].is_word:
        return False
    if stream.pack.morphology.has_cases:
        return any(a.pos == "INFN" for a in analyses(stream, at)[:1])
    pattern = _INFINITIVE.get(stream.pack.code)
    word = stream.word(at)
    if pattern is None or not pattern.search(word) or stream.tokens[at].is_capitalised:
        return False
    return any(a.lemma == word.removesuffix("se") or a.lemma == word for a in
               stream.pack.morphology.analyse(word))  # fmt: skip


def is_date(stream: Stream, at: int) -> bool:
    """Whether a word or number of a date stands at a place."""
    return bool(stream.at(at, "words", "date_word")) or stream.word(at).rstrip(".,").isdigit()


def is_light(stream: Stream, at: int) -> bool:
    """Whether a word may stand between subject and verb: "has", "also", "later"."""
    if not 0 <= at < len(stream):
        return False
    if stream.pack.morphology.has_cases:
        return part_of_speech(stream, at) in ("ADVB", "PRCL", "CONJ", "PRED") and stream.word(
            at
        ) not in ("что", "що", "как", "як", "и", "і", "й", "а", "но", "але")
    if stream.at(at, "speech", "auxiliary") or is_date(stream, at):
        return True
    if stream.at(at, "speech", "person_noun", "organisation"):
        # "an official" is somebody
        return False
    if stream.at(at, "words", "adverb", "hedge", "negator", "only", "reflexive"):
        return True
    # inside an adverb of several words: "par ailleurs"
    longer = (stream.at(k, "words", "adverb") for k in range(max(0, at - 3), at))
    return any(match is not None and match.last > at for match in longer)


def is_clause_like(stream: Stream, first: int, last: int) -> bool:
    """Whether the items hold a finite verb outside relative clauses, as far as forms show."""
    resumes = first
    for i in range(first, min(last, first + 60)):
        if stream.quotes[i] is not None or i < resumes:
            continue
        if stream.at(i, "speech", "relative") and i > first:
            if not is_pause(stream, i - 1):
                return False
            # the clause goes on after the relative one: "N, who lost, wants a recount"
            resumes = next((k + 1 for k in range(i, last) if is_pause(stream, k)), last)
            continue
        if i > first and is_pause(stream, i - 1) and stream.at(i, "words", "but"):
            return False
        if stream.at(i, "words", "and") and stream.at(i + 1, "speech", "auxiliary", "modal"):
            return False
        if has_verb_form(stream, i, first):
            return True
    return False


def has_verb_form(stream: Stream, at: int, first: int) -> bool:
    """Whether a word looks like a finite verb of its clause, which begins at ``first``."""
    token = stream.tokens[at]
    if not token.is_word:
        return False
    if stream.pack.morphology.has_cases:
        return any(a.pos in ("VERB", "PRTS", "PRED", "ADJS") for a in analyses(stream, at)[:2])
    if stream.at(at - 1, "words", "infinitive_mark"):
        return False
    if stream.at(at, "speech", "modal") and stream.at(at + 1, "name"):
        # "should Ruritania attack" is a condition
        return False
    if stream.at(at, "speech", "modal") or token.folded in ("'s", "'re", "'ve", "'ll", "'d", "'m"):
        return token.folded != "'s" or bool(stream.at(at - 1, "pronouns"))
    if stream.at(at, "speech", "auxiliary"):
        return not is_infinitive(stream, at)
    if token.is_capitalised or at == first:
        return False
    word = token.folded
    lemmas = [a.lemma for a in stream.pack.morphology.analyse(word)]
    if stream.pack.code == "en":
        return _is_english_past(stream, at, lemmas)
    endings = _FINITE.get(stream.pack.code)
    if endings is not None and endings.search(word):
        return True
    if is_past_participle(stream, at):
        return False
    return word not in lemmas and bool(stream.at(at, "words", "verb") or is_reporting(stream, at))


def _is_english_past(stream: Stream, at: int, lemmas: list[str]) -> bool:
    """A past tense rather than a participle: no "by" after it, no article just before it."""
    word = stream.word(at)
    known = stream.at(at, "words", "verb") or stream.at(at, "governors")
    if word.endswith("s") and word not in lemmas and known:
        # "Ruritania intends to", "the plan covers the islands"
        noun = bool(stream.at(at - 1, "words", "determiner", "preposition", "of", "and"))
        noun = noun or is_preposition(stream, at - 1) or stream.word(at - 1).endswith("s")
        object_follows = stream.at(at + 1, "words", "infinitive_mark", "determiner", "negator")
        return bool(object_follows) and not noun and stream.tokens[at - 1].is_word
    if word in lemmas or word.endswith(("s", "ing", "er", "est")):
        return False
    if not _PAST.search(word):
        return bool(stream.at(at, "words", "verb") or is_reporting(stream, at))
    if stream.at(at + 1, "words", "agent"):
        return False
    return not (
        stream.at(at - 1, "words", "determiner", "preposition", "agent", "of", "and")
        or stream.word(at - 1) in ("'s", "’s", ",", "(")
    )
