"""What a reporting verb reports, where it follows the verb."""

from __future__ import annotations

from recognition.lexicon.pack import SUBJECT_FIRST
from recognition.statements.grammar import (
    STOPS,
    is_clause_like,
    is_date,
    is_infinitive,
    is_light,
    is_preposition,
)
from recognition.statements.sentence import GAP, LISTS, Sentence, Verb


def content_after(s: Sentence, verb: Verb) -> tuple[int, str]:
    """Where the content after a verb begins, and how: quote, that, colon, clause, infinitive."""
    stream = s.stream
    k = verb.last
    limit = min(s.last, verb.last + GAP)
    while k < limit:
        if stream.quotes[k] is not None:
            return k, "quote"
        if match := stream.at(k, "speech", "complementiser"):
            if not _can_stand_between(s, verb, k):
                return 0, ""
            if stream.quote(match.last) is not None:
                return match.last, "quote_that"
            return match.last, "that"
        word = stream.word(k)
        if word == ":":
            if k + 1 < s.last:
                return (k + 1, "quote") if stream.quotes[k + 1] is not None else (k + 1, "colon")
            return 0, ""
        if word == ",":
            following = k + 1
            if stream.quote(following) is not None:
                return following, "quote"
            if match := stream.at(following, "speech", "complementiser"):
                if stream.quote(match.last) is not None:
                    return match.last, "quote_that"
                return match.last, "that"
            if stream.pack.order == "v2" and k <= verb.last + 8 and following < s.last:
                return following, "comma"
            return _zero(s, verb)
        if word in STOPS or word in ("—", "–", "(", "«"):
            return _zero(s, verb)
        if k > verb.last and stream.at(k, "speech", *LISTS) and not stream.tokens[k].is_capitalised:
            break
        k += 1
    return _zero(s, verb)


def _can_stand_between(s: Sentence, verb: Verb, that: int) -> bool:
    """Whether what stands between a verb and "that" is a time, a place or a hearer."""
    stream, k = s.stream, verb.last
    if that == k or stream.pack.order not in SUBJECT_FIRST:
        return True
    if verb.list == "clause":
        return that - k <= 3 and verb.first + 1 == k
    if stream.at(verb.first, "speech", "tell"):
        return True
    return bool(
        stream.tokens[k].is_capitalised
        or is_preposition(stream, k)
        or is_light(stream, k)
        or (stream.at(k, "words", "determiner") and is_date(stream, k + 1))
        or stream.at(k, "pronouns")
        or stream.at(k, "speech", "recipient", "place_adverb")
    )


def _zero(s: Sentence, verb: Verb) -> tuple[int, str]:
    """A clause or an infinitive that follows without a conjunction."""
    stream = s.stream
    start = past_adjuncts(s, verb.last)
    if start >= s.last:
        return 0, ""
    while stream.pack.order in SUBJECT_FIRST and stream.at(start, "words", "negator"):
        start += 1
    if is_infinitive(stream, start) and (
        stream.pack.order in SUBJECT_FIRST or stream.at(verb.first, "speech", "infinitive")
    ):
        return start, "infinitive"
    if not stream.at(verb.first, "words", "zero") and stream.pack.code != "en":
        return 0, ""
    if verb.list == "clause" or verb.form == "infinitive" or not _opens_clause(s, start):
        return 0, ""
    stop = start
    while stop < s.last and stream.word(stop) not in STOPS:
        stop += 1
    if stop - start < 3:
        return 0, ""
    if not is_clause_like(stream, start, stop):
        return 0, ""
    return start, "clause"


def past_adjuncts(s: Sentence, k: int) -> int:
    """Past a time or an adverb after the verb: "said on Friday", "said also"."""
    stream = s.stream
    while k < s.last:
        adverb = stream.at(k, "words", "adverb")
        if adverb is not None and stream.at(adverb.last, "speech", "auxiliary"):
            # "there are"
            break
        if is_date(stream, k) or adverb is not None:
            k += 1
        elif (
            (is_preposition(stream, k) or stream.at(k, "words", "determiner"))
            and k + 1 < s.last
            and is_date(stream, k + 1)
        ):
            k += 2
        else:
            break
    return k


def _opens_clause(s: Sentence, k: int) -> bool:
    stream = s.stream
    if not stream.tokens[k].is_word and not stream.tokens[k].text[0].isdigit():
        return False
    return not (
        is_preposition(stream, k)
        or stream.at(k, "words", "and", "or", "but", "as", "infinitive_mark")
        or stream.at(k, "speech", "auxiliary", "relative")
    )
