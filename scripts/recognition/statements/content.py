"""What a reporting verb reports, where it follows the verb."""

from __future__ import annotations

from recognition.lexicon.pack import SUBJECT_FIRST
from recognition.lexicon.phrases import Match
from recognition.statements.grammar import (
    STOPS,
    has_verb_form,
    is_clause_like,
    is_date,
    is_infinitive,
    is_light,
    is_pause,
    is_preposition,
)
from recognition.statements.sentence import GAP, LISTS, Sentence, Verb

#: after "declare" and its like the verb of a clause stands within so many words
_SOON = 8


def content_after(s: Sentence, verb: Verb) -> tuple[int, str]:
    """Where the content after a verb begins, and how: quote, that, colon, clause, infinitive."""
    stream = s.stream
    k = verb.last
    limit = min(s.last, verb.last + GAP)
    while k < limit:
        if stream.quotes[k] is not None:
            return _quoted(s, verb, k)
        match = stream.at(k, "speech", "complementiser")
        if match and not (k > verb.last and _is_relative(s, match.last)):
            if not stream.at(verb.first, "speech", "tell") and _begins_clause(s, verb, k):
                return _zero(s, verb)
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
            match = stream.at(following, "speech", "complementiser")
            if match and _is_about(s, verb.last, k):
                return 0, ""
            if match and not _is_object(s, verb.last, k):
                if stream.quote(match.last) is not None:
                    return match.last, "quote_that"
                return match.last, "that"
            match = _that_after_aside(s, following)
            if match is not None:
                return match.last, "quote_that" if stream.quote(match.last) else "that"
            if stream.at(following, "speech", "purpose"):
                return 0, ""
            if stream.pack.order == "v2" and k <= verb.last + 8 and following < s.last:
                return following, "comma"
            return _zero(s, verb)
        if word in STOPS or word in ("—", "–", "(", "«"):
            return _zero(s, verb)
        if k > verb.last and _is_verb(s, k):
            break
        k += 1
    return _zero(s, verb)


def _that_after_aside(s: Sentence, first: int) -> Match | None:
    """The "that" after an aside: "said, as he had done before, that"."""
    stream = s.stream
    if not (stream.at(first, "speech", "as") or is_preposition(stream, first)):
        return None
    for i in range(first + 1, min(s.last, first + GAP)):
        if stream.quotes[i] is not None or stream.word(i) in STOPS:
            return None
        if stream.word(i) == ",":
            return stream.at(i + 1, "speech", "complementiser")
    return None


def _is_about(s: Sentence, first: int, last: int) -> bool:
    """Whether a verb has its matter already: «заявил о создании союза, что вызвало споры»."""
    stream = s.stream
    about = stream.at(first, "speech", "about")
    # «о том, что»
    return about is not None and last - about.last > 1


def _is_object(s: Sentence, first: int, last: int) -> bool:
    """Whether the verb has an object already, to which "que" after a comma belongs."""
    stream = s.stream
    if stream.pack.order != "romance":
        return False
    first = past_adjuncts(s, first)
    return first < last and not is_preposition(stream, first) and not is_light(stream, first)


def _is_verb(s: Sentence, k: int) -> bool:
    """Whether another verb of speech stands at ``k``: after "in" it is a noun, as in "remarks"."""
    stream = s.stream
    if not stream.at(k, "speech", *LISTS) or stream.tokens[k].is_capitalised:
        return False
    noun = stream.at(k, "speech", "ambiguous_noun", "document", "occasion")
    return not (noun and (is_preposition(stream, k - 1) or stream.at(k - 1, "words", "determiner")))


def _is_relative(s: Sentence, k: int) -> bool:
    """Whether "that" belongs to the noun before it: a verb without a subject follows."""
    stream = s.stream
    if stream.pack.order != "svo" or k >= s.last:
        return False
    participle = stream.word(k).endswith("ed") and is_preposition(stream, k + 1)
    return participle or has_verb_form(stream, k, -1)


def _quoted(s: Sentence, verb: Verb, quote: int) -> tuple[int, str]:
    """A quotation as the content, or as the end of a clause: "said it was “unjust”"."""
    start = past_adjuncts(s, verb.last)
    if _begins_clause(s, verb, quote):
        return start, "clause"
    if verb.list == "say" and _takes_clauses(s, verb) and _opens_clause(s, start):
        # "said the vote “was a farce”"
        nouns = (
            not s.stream.at(i, "words", "determiner") and not is_light(s.stream, i)
            for i in range(start, quote)
        )
        if any(nouns) and _has_subject(s, verb):
            return start, "clause"
    return quote, "quote"


def _begins_clause(s: Sentence, verb: Verb, end: int) -> bool:
    """Whether a clause without a conjunction stands between the verb and item ``end``."""
    start = past_adjuncts(s, verb.last)
    return (
        _takes_clauses(s, verb)
        and start < end
        and _opens_clause(s, start)
        and is_clause_like(s.stream, start, end)
    )


def _takes_clauses(s: Sentence, verb: Verb) -> bool:
    """Whether a clause may follow the verb without a conjunction."""
    if verb.list == "clause" or verb.form == "infinitive":
        return False
    return s.stream.pack.code == "en" or s.stream.at(verb.first, "words", "zero") is not None


def _has_subject(s: Sentence, verb: Verb) -> bool:
    return verb.form == "finite" and s.subjects.left(verb.first, over_commas=True) is not None


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
        or (stream.at(k, "pronouns") and not stream.at(k, "pronouns", "possessive"))
        or stream.at(k, "speech", "recipient", "place_adverb")
    )


def _zero(s: Sentence, verb: Verb) -> tuple[int, str]:
    """A clause or an infinitive that follows without a conjunction."""
    stream = s.stream
    start = past_adjuncts(s, verb.last)
    if start >= s.last or stream.at(verb.first, "speech", "utters"):
        return 0, ""
    promised = stream.at(verb.first, "speech", "infinitive")
    if promised and stream.at(start, "words", "infinitive_mark") and verb.form != "infinitive":
        return start, "infinitive"
    begin = start
    while stream.pack.order in SUBJECT_FIRST and stream.at(start, "words", "negator"):
        start += 1
    of = stream.at(start, "words", "of") if stream.pack.order == "romance" else None
    after = of.last + bool(stream.at(of.last, "words", "reflexive")) if of is not None else 0
    if of is not None and is_infinitive(stream, after) and verb.list in ("say", "verb"):
        # "a promis de venir"
        return of.last, "infinitive"
    if is_infinitive(stream, start) and (stream.pack.order in SUBJECT_FIRST or promised):
        return begin, "infinitive"
    if stream.pack.order == "romance" and _is_reflexive(s, verb) and _opens_clause(s, start):
        # "s'est dit prêt à parler", "se dijo dispuesto a hablar"
        return start, "infinitive"
    if not _takes_clauses(s, verb) or not _opens_clause(s, start):
        return 0, ""
    # the clause of "after N announced the plan, …" ends before the main clause
    stops = STOPS | {","} if _is_background(s, verb) else STOPS
    if stream.at(verb.first, "speech", "predicative") and not _has_verb_soon(s, start):
        return 0, ""
    stop = start
    while stop < s.last and stream.word(stop) not in stops:
        stop += 1
    if stop - start < 3:
        return 0, ""
    if not is_clause_like(stream, start, stop) and not _must_be_clause(s, verb, start, stop):
        return 0, ""
    return start, "clause"


def _is_reflexive(s: Sentence, verb: Verb) -> bool:
    """Whether the verb speaks of its own subject: "se dit", "s'est aussi dit"."""
    stream = s.stream
    j = verb.first - 1
    while j > s.first and is_light(stream, j) and not stream.at(j, "words", "reflexive"):
        j -= 1
    found = stream.at(j, "words", "reflexive") or stream.word(j) == "s'"
    return bool(found) and verb.list == "say" and j >= s.first


def _has_verb_soon(s: Sentence, start: int) -> bool:
    """Whether a clause, and no object as in "declared itself independent", follows."""
    stream = s.stream
    for i in range(start, min(s.last, start + _SOON)):
        if not stream.tokens[i].is_word or stream.at(i, "words", "and", "reflexive"):
            return False
        if stream.at(i, "speech", "background"):
            return False
        if stream.at(i, "speech", "modal", "auxiliary"):
            return i > start
    return False


def background_end(s: Sentence, verb: Verb, content: int) -> int | None:
    """Where a clause reported by "after N announced …" ends: at the main clause's comma."""
    if not _is_background(s, verb):
        return None
    return next((i for i in range(content, s.last) if s.stream.word(i) == ","), None)


def _is_background(s: Sentence, verb: Verb) -> bool:
    """Whether a conjunction such as "after" opens the verb's clause."""
    j = verb.first
    while j > s.first and not is_pause(s.stream, j - 1):
        j -= 1
    return any(s.stream.at(i, "speech", "background") for i in range(j, verb.first))


def _must_be_clause(s: Sentence, verb: Verb, start: int, stop: int) -> bool:
    """Whether "say" has a clause after it, whatever its verb: "said the rules amount to"."""
    enough = stop - start > 3 and not is_preposition(s.stream, start + 1)
    return enough and verb.list == "say" and _has_subject(s, verb)


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
        or stream.at(k, "speech", "auxiliary", "relative", "thing")
    )
