"""The statements of one sentence: each reporting verb with its subject and its content.

A verb's content may follow it (a quotation, a clause with or without a conjunction, a colon)
or stand before it ("Y, X said"). A participle, or a verb joined by a conjunction, shares the
subject of the verb before it, and its content ends what the first verb reported.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from recognition.lexicon.phrases import Match
from recognition.statements.found import Found, clause, direct
from recognition.statements.grammar import (
    STOPS,
    analyses,
    is_clause_like,
    is_date,
    is_infinitive,
    is_light,
    is_participle,
    is_past_participle,
    is_pause,
    is_preposition,
)
from recognition.statements.stream import MIN_WORDS, QUOTE, Stream
from recognition.statements.subjects import Subject, SubjectReader
from recognition.statements.voices import Block, Hearing, Voice, person_voice, voice_of

_LISTS = ("say", "verb", "clause", "belief", "quoting")
#: between a verb and its content stand at most so many words ("said in a speech on Monday that")
_GAP = 14


@dataclass(slots=True)
class Sentence:
    """One sentence while it is read."""

    stream: Stream
    first: int
    last: int
    hearing: Hearing
    #: what the same paragraph said before
    before: list[Found]
    found: list[Found] = field(default_factory=list)
    claimed: set[int] = field(default_factory=set)
    #: the subject that participles and joined verbs share
    main: Voice | None = None
    #: where the last reported clause begins and with what; it ends where another starts
    open_clause: tuple[int, Voice | None, str, int] | None = None
    #: from here on everything is the content of a colon
    done: int = 1 << 30
    #: where "according to" cuts a clause off
    cuts: list[int] = field(default_factory=list)

    @property
    def subjects(self) -> SubjectReader:
        """Finds the subjects of this sentence's verbs."""
        return SubjectReader(self.stream, self.hearing.people, self.first, self.last)


def read_sentence(
    stream: Stream, first: int, last: int, hearing: Hearing, before: list[Found]
) -> list[Found]:
    """The statements of the sentence ``[first:last]``; ``before`` are its paragraph's earlier."""
    s = Sentence(stream, first, last, hearing, before)
    if _only_quotes(s):
        _continue(s)
        return s.found
    _according(s)
    for verb in _verbs(s):
        if verb.first < s.done:
            _attribute(s, verb)
    _nouns(s)
    _close(s, s.last)
    _announce(s)
    _remaining_quotes(s)
    if not s.found:
        _subjunctive(s)
    return s.found


# -- which words are reporting verbs --------------------------------------------------------
@dataclass(frozen=True, slots=True)
class Verb:
    """A reporting verb ``[first:last]``: its list in the pack and its form."""

    first: int
    last: int
    list: str
    form: str


def _verbs(s: Sentence) -> list[Verb]:
    verbs: list[Verb] = []
    i = s.first
    while i < s.last:
        match = s.stream.at(i, "speech", *_LISTS)
        if match is None or match.last > s.last:
            i += 1
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
        if stream.at(previous, "words", "determiner", "of", "preposition") or stream.word(
            previous
        ) in ("'s", "’s"):
            return ""
    if stream.pack.morphology.has_cases:
        found = analyses(stream, i)
        if found and found[0].pos in ("NOUN", "ADJF", "PRTF") and not any(
            a.pos in ("VERB", "GRND", "PRTS", "ADJS") for a in found
        ):
            return ""
        if any(a.pos == "INFN" for a in found[:1]):
            return "infinitive"
    if stream.tokens[i].is_capitalised and i > s.first and stream.tokens[i].is_word:
        if stream.quotes[i - 1] is None and not is_pause(stream, i - 1):
            return ""
    if stream.at(i, "speech", "separable") and not _has_particle(s, match.last):
        return ""
    if is_participle(stream, i):
        return "participle"
    if match.last == i + 1 and _is_negated(s, i):
        return ""
    if stream.at(previous, "words", "infinitive_mark") and previous >= s.first:
        return "infinitive"
    if _is_passive(s, i) or _is_bare_participle(s, i, match.last):
        return ""
    if stream.pack.order == "svo" and is_infinitive(stream, i):
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
        if s.stream.at(j, "speech", "passive"):
            return s.stream.word(i) not in ("saying",)
        j -= 1
    return False


def _is_bare_participle(s: Sentence, i: int, after: int) -> bool:
    """A past participle without its auxiliary: "recognised by", "reconnu par"."""
    stream = s.stream
    agent = stream.at(after, "words", "agent") is not None and stream.pack.order == "svo"
    if not agent and not is_past_participle(stream, i):
        return False
    j = i - 1
    while j >= s.first and (is_light(stream, j) or stream.word(j) in ("-", "t", "il", "elle")):
        if stream.at(j, "speech", "auxiliary"):
            return False
        j -= 1
    return True


def _has_particle(s: Sentence, after: int) -> bool:
    """Whether the prefix of a separable verb follows in its clause."""
    return any(
        s.stream.at(i, "speech", "particle") for i in range(after, min(s.last, after + 25))
    )


# -- one verb -------------------------------------------------------------------------------
def _attribute(s: Sentence, verb: Verb) -> None:
    if s.open_clause is not None and not _takes_over(s, verb):
        return
    if _as_clause(s, verb):
        return
    content, relation = _content_after(s, verb)
    fronted = _fronted(s, verb, relation)
    if fronted is not None:
        _report_before(s, verb, fronted, content if relation == "quote" else None)
        return
    if not relation:
        if s.open_clause is not None:
            _close(s, _before_verb(s, verb))
        _note_subject(s, verb)
        return
    voice = _voice(s, verb, relation)
    if voice is None and verb.list == "belief":
        return
    if verb.list in ("belief", "clause") and voice is not None and _is_vague(s, verb, voice):
        return
    _close(s, _before_verb(s, verb))
    at = s.stream.tokens[verb.first].start
    s.hearing.note(at, voice)
    s.main = voice or s.main
    _report_after(s, content, relation, voice, at)


def _note_subject(s: Sentence, verb: Verb) -> None:
    """Remember who spoke even where no words are given: "N spoke as well"."""
    if verb.form != "finite" or verb.list == "belief":
        return
    subject = s.subjects.left(verb.first, over_commas=False) or s.subjects.right(verb.last)
    if subject is not None and subject.person is not None:
        voice = voice_of(s.stream, subject, s.hearing)
        s.hearing.note(s.stream.tokens[verb.first].start, voice)
        s.main = s.main or voice


def _as_clause(s: Sentence, verb: Verb) -> bool:
    """"As X noted, Y" and "Y, as X noted"."""
    stream = s.stream
    subject = s.subjects.left(verb.first, over_commas=False)
    opening = (subject.first if subject else _light_left(s, verb.first) + 1) - 1
    if opening < s.first or not stream.at(opening, "speech", "as"):
        return False
    if subject is None or subject.last <= opening:
        subject = s.subjects.right(verb.last)
    voice = voice_of(stream, subject, s.hearing) if subject else None
    if voice is None or subject is None or verb.form != "finite":
        return False
    end = max(subject.last, verb.last)
    at = stream.tokens[opening].start
    if opening <= s.first + 1:
        begin = next((i for i in range(end, min(s.last, end + 12)) if is_pause(stream, i)), s.last)
        span = (begin + 1, s.last)
    else:
        span = (s.first, opening)
    _close(s, opening)
    s.hearing.note(at, voice)
    s.main = voice
    _report_according(s, span[0], span[1], voice, at, "as_clause")
    return True


def _is_vague(s: Sentence, verb: Verb, voice: Voice) -> bool:
    """Whether nobody in particular is the subject: "many people", "the treaty"."""
    if voice.speaker.type != "unnamed" or voice.speaker.entity_id is not None:
        return False
    j = _light_left(s, verb.first)
    return voice.role is None and not s.stream.at(j, "speech", "person_noun", "document")


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
    while j > s.open_clause[0] and (is_light(stream, j) and not stream.at(j, "speech", "auxiliary")):
        j -= 1
    if stream.at(j, "words", "and", "but"):
        return bool(_content_after(s, verb)[1]) or is_pause(stream, j - 1)
    if _is_last_attribution(s, verb):
        return True
    if is_pause(stream, j) and _content_after(s, verb)[1] == "that":
        outer = s.subjects.left(verb.first, over_commas=True)
        return outer is not None and outer.last <= s.open_clause[0]
    subject = s.subjects.left(verb.first, over_commas=False)
    if subject is None:
        return False
    opening = subject.first - 1
    if not (subject.pronoun or subject.person is not None):
        return bool(
            stream.at(opening, "words", "but")
            and is_pause(stream, opening - 1)
            and _content_after(s, verb) == (verb.last + 1, "that")
        )
    return bool(
        stream.at(opening, "words", "and", "but")
        and is_pause(stream, opening - 1)
        and _content_after(s, verb)[1]
    )


def _is_last_attribution(s: Sentence, verb: Verb) -> bool:
    """", X reported" at the sentence's end."""
    if _content_after(s, verb)[1]:
        return False
    return _fronted(s, verb, "") is not None


def _before_verb(s: Sentence, verb: Verb) -> int:
    """Where the clause before a verb that takes over ends."""
    j = verb.first
    floor = s.open_clause[0] if s.open_clause else s.first
    while j > floor and not is_pause(s.stream, j - 1):
        if s.stream.at(j - 1, "words", "and", "but"):
            return j - 1
        j -= 1
    return j if j > floor else verb.first


def _content_after(s: Sentence, verb: Verb) -> tuple[int, str]:
    """Where the content after a verb begins, and how: quote, that, colon, clause, infinitive."""
    stream = s.stream
    k = verb.last
    limit = min(s.last, verb.last + _GAP)
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
            return _zero(s, verb, k)
        if word in STOPS or word in ("—", "–", "(", "«"):
            return _zero(s, verb, k)
        if k > verb.last and stream.at(k, "speech", *_LISTS) and not stream.tokens[k].is_capitalised:
            break
        k += 1
    return _zero(s, verb, k)


def _can_stand_between(s: Sentence, verb: Verb, that: int) -> bool:
    """Whether what stands between a verb and "that" is a time, a place or a hearer."""
    stream, k = s.stream, verb.last
    if that == k or stream.pack.order != "svo":
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


def _zero(s: Sentence, verb: Verb, end: int) -> tuple[int, str]:
    """A clause or an infinitive that follows without a conjunction."""
    stream = s.stream
    start = _past_adjuncts(s, verb.last)
    if start >= s.last:
        return 0, ""
    while stream.pack.order == "svo" and stream.at(start, "words", "negator"):
        start += 1
    if is_infinitive(stream, start) and (
        stream.pack.order == "svo" or stream.at(verb.first, "speech", "infinitive")
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


def _past_adjuncts(s: Sentence, k: int) -> int:
    """Past a time or an adverb after the verb: "said on Friday", "said also"."""
    stream = s.stream
    while k < s.last:
        if is_date(stream, k) or stream.at(k, "words", "adverb"):
            k += 1
        elif (
            is_preposition(stream, k) or stream.at(k, "words", "determiner")
        ) and k + 1 < s.last and is_date(stream, k + 1):
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


# -- content that stands before its verb ----------------------------------------------------
def _fronted(s: Sentence, verb: Verb, relation: str) -> tuple[int, int, Subject | None] | None:
    """The content ``[first:last]`` before the verb and the verb's subject, if it is fronted."""
    stream = s.stream
    j = _light_left(s, verb.first)
    if verb.form != "finite" or (verb.list == "clause" and not _quote_before(s, j)):
        return None
    if relation in ("that", "quote_that", "colon", "comma", "infinitive") and not _quote_before(
        s, j
    ):
        return None
    if _is_pause(s, j) and not stream.at(j, "words", "and"):
        end = j
        while end > s.first and _is_pause(s, end - 1):
            end -= 1
        subject = s.subjects.right(verb.last)
        quoted = any(stream.quotes[i] is not None for i in range(s.first, end))
        if subject is None and stream.quotes[end - 1] is None:
            return None
        if quoted or (
            subject is not None
            and is_clause_like(stream, s.first, end)
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
    if j < s.first or not (_is_pause(s, j) or stream.quotes[j] is not None):
        return None
    end = j + 1
    while end > s.first and _is_pause(s, end - 1):
        end -= 1
    if end == s.first:
        return None
    quoted = stream.quotes[end - 1] is not None
    if relation == "clause" and not quoted:
        return None
    if not quoted and not (
        is_clause_like(stream, s.first, end) or stream.word(verb.last) == ","
    ):
        return None
    if not quoted and not _stands_alone(s, verb.last):
        return None
    return s.first, end, subject


def _is_somebody(subject: Subject) -> bool:
    """Whether an inverted subject is a person, whom a hearer may follow."""
    return subject.person is not None or bool(subject.pronoun)


def _past_inversion(s: Sentence, j: int) -> int:
    """Past the auxiliary before an inverted pronoun: "a-t-il dit"."""
    stream = s.stream
    if stream.word(j) != "-" or is_pause(stream, j):
        return j
    while j > s.first and not is_pause(stream, j) and (
        stream.word(j) in ("-", "t") or stream.at(j, "speech", "auxiliary")
    ):
        j -= 1
    return j


def _quote_before(s: Sentence, j: int) -> bool:
    """Whether a quotation ends right before item ``j``, a comma or dash between them or not."""
    while _is_pause(s, j):
        j -= 1
    return j >= s.first and s.stream.quotes[j] is not None and j not in s.claimed


def _stands_alone(s: Sentence, at: int) -> bool:
    """Whether nothing that a verb could govern follows: a stop, a comma, a time, a place."""
    at = _past_adjuncts(s, at)
    return (
        at >= s.last
        or not s.stream.tokens[at].is_word
        or is_preposition(s.stream, at)
        or bool(s.stream.at(at, "words", "but", "and"))
        or bool(s.stream.at(at, "speech", "recipient"))
    )


def _light_left(s: Sentence, at: int) -> int:
    j = at - 1
    while j > s.first and is_light(s.stream, j) and s.stream.quotes[j] is None:
        j -= 1
    return j


def _is_pause(s: Sentence, j: int) -> bool:
    return s.first <= j and is_pause(s.stream, j)


def _report_before(
    s: Sentence, verb: Verb, fronted: tuple[int, int, Subject | None], after: int | None
) -> None:
    stream = s.stream
    first, last, subject = fronted
    voice = voice_of(stream, subject, s.hearing) if subject is not None else None
    if voice is None and subject is None:
        voice = _shared(s)
    at = stream.tokens[verb.first].start
    if s.open_clause is not None:
        _close(s, last)
    s.hearing.note(at, voice)
    s.main = voice or s.main
    quotes = [i for i in range(first, last) if stream.quotes[i] is not None]
    fresh = [i for i in quotes if i not in s.claimed]
    quoted = _quoted_person(s, verb)
    if quoted is not None:
        voice = quoted
    if fresh and _dominate(s, fresh, first, last):
        for i in fresh:
            _add(s, direct(stream, i, voice, "direct.before_verb", at))
            s.claimed.add(i)
    elif not s.found or not quotes:
        end = s.last if _is_parenthesis(s, verb, subject, first, last) else last
        begin = _past_opening(s, first, last)
        kind = "direct" if _own_words(s, begin, last) else "indirect"
        rule = "direct.unmarked_before_verb" if kind == "direct" else "indirect.before_verb"
        _add(s, clause(stream, begin, end, voice, rule, at, kind))
        s.claimed.update(i for i in quotes)
    if after is not None:
        for i in range(after, s.last):
            if stream.quotes[i] is not None and i not in s.claimed and i - after <= 1:
                _add(s, direct(stream, i, voice, "direct.after_interruption", at))
                s.claimed.add(i)


def _quoted_person(s: Sentence, verb: Verb) -> Voice | None:
    """Whom a verb of quoting quotes: "the paper quoted X as saying", «цитирует газета X»."""
    stream = s.stream
    if not stream.at(verb.first, "speech", "quoting"):
        return None
    people = s.hearing.people
    for i in range(verb.last, min(s.last, verb.last + 10)):
        if stream.quotes[i] is not None:
            return None
        mention = people.mention_at(stream.tokens[i].start)
        if mention is not None:
            return voice_of(stream, Subject(i, i + 1, mention.person), s.hearing)
        for gender in ("masculine", "feminine"):
            if stream.at(i, "pronouns", gender) or stream.at(i, "speech", f"{gender}_possessive"):
                return voice_of(stream, Subject(i, i + 1, None, gender), s.hearing)
        if stream.at(i, "offices") or stream.at(i, "speech", "title", "person_noun"):
            return voice_of(stream, Subject(i, i + 1), s.hearing)
    return None


def _past_opening(s: Sentence, first: int, last: int) -> int:
    while first < last and (
        s.stream.at(first, "words", "but", "and") or is_pause(s.stream, first)
    ):
        first += 1
    return first


def _is_parenthesis(
    s: Sentence, verb: Verb, subject: Subject | None, first: int, last: int
) -> bool:
    """"A, X said, is B": the sentence around the attribution is the content."""
    end = max(verb.last, subject.last if subject else 0)
    return (
        s.stream.word(end) == ","
        and end + 2 < s.last
        and not is_clause_like(s.stream, first, last)
        and is_clause_like(s.stream, end + 1, s.last)
    )


def _dominate(s: Sentence, quotes: list[int], first: int, last: int) -> bool:
    """Whether quotations make up at least half of the words."""
    quoted = sum(_quoted_words(s, i) for i in quotes)
    plain = sum(1 for i in range(first, last) if s.stream.quotes[i] is None and s.stream.tokens[i].is_word)
    return quoted >= plain


def _quoted_words(s: Sentence, i: int) -> int:
    quotation = s.stream.quotes[i]
    return len(s.stream.text[quotation.start : quotation.end].split()) if quotation else 0


def _own_words(s: Sentence, first: int, last: int) -> bool:
    """Whether a clause speaks in the first person: then it is direct speech without marks."""
    return any(s.stream.at(i, "speech", "own") for i in range(first, last))


# -- content that follows its verb ----------------------------------------------------------
def _report_after(s: Sentence, content: int, relation: str, voice: Voice | None, at: int) -> None:
    stream = s.stream
    if relation in ("quote", "quote_that"):
        end = _clause_end(s, content)
        rest = sum(stream.tokens[i].is_word for i in range(content + 1, end))
        if relation == "quote_that" and rest > _quoted_words(s, content):
            s.open_clause = (content, voice, "indirect.that_clause", at)
            return
        _add(s, direct(stream, content, voice, "direct.after_verb", at))
        s.claimed.add(content)
        return
    if relation == "colon":
        s.done = content
        _add(s, clause(stream, content, _clause_end(s, content), voice, "direct.after_colon", at, "direct"))
        return
    rules = {
        "that": "indirect.that_clause",
        "clause": "indirect.clause",
        "comma": "indirect.clause",
        "infinitive": "indirect.infinitive",
    }
    s.open_clause = (content, voice, rules[relation], at)


def _clause_end(s: Sentence, first: int) -> int:
    return s.last


def _close(s: Sentence, end: int) -> None:
    """End the open reported clause before item ``end``."""
    if s.open_clause is None:
        return
    first, voice, rule, at = s.open_clause
    s.open_clause = None
    stream = s.stream
    end = min((cut for cut in s.cuts if first < cut < end), default=end)
    end = _before_aside(s, first, end)
    if sum(t.is_word for t in stream.tokens[first:end]) < 3 and rule != "indirect.infinitive":
        return
    _add(s, clause(stream, first, end, voice, rule, at, "indirect"))
    quotes = [i for i in range(first, end) if stream.quotes[i] is not None]
    for i in quotes:
        s.claimed.add(i)
        long = _quoted_words(s, i) >= 2 * MIN_WORDS or _dominate(s, [i], first, end)
        if _quoted_words(s, i) > MIN_WORDS and long:
            _add(s, direct(stream, i, voice, "direct.fragment", at))


def _before_aside(s: Sentence, first: int, end: int) -> int:
    """A relative clause right after a quotation is the narrator's again."""
    for i in range(first, end - 2):
        closes = s.stream.quotes[i] is not None or s.stream.tokens[i].text in "”»\""
        if closes and s.stream.word(i + 1) == "," and s.stream.at(i + 2, "speech", "relative"):
            return i + 1
    return end


def _add(s: Sentence, found: Found | None) -> None:
    if found is not None:
        s.found.append(found)


# -- whose words ----------------------------------------------------------------------------
def _voice(s: Sentence, verb: Verb, relation: str) -> Voice | None:
    reader = s.subjects
    if verb.form == "participle":
        if verb.first <= s.first + 1 and s.main is None:
            return _following_subject(s, verb)
        if _leans(s, verb):
            return s.main or _first_subject(s, allow_unnamed=True)
        subject = reader.left(verb.first, over_commas=False)
        voice = voice_of(s.stream, subject, s.hearing) if subject else None
        return voice if voice is not None and voice.speaker.type != "unnamed" else None
    if verb.form == "infinitive":
        return _shared(s)
    joint = _light_left(s, verb.first)
    if joint >= s.first and s.stream.at(joint, "words", "and", "but", "or"):
        return _joined_voice(s, joint)
    subject = _inverted(s, verb) or reader.left(verb.first, over_commas=True)
    if subject is None and (s.stream.pack.order != "svo" or relation in ("quote", "colon")):
        subject = reader.right(verb.last)
    if subject is None:
        return _shared(s) if _is_joined(s, verb) else None
    return _place_possessor(s, subject) or voice_of(s.stream, subject, s.hearing)


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
    return _shared(s)


def _is_joined(s: Sentence, verb: Verb) -> bool:
    j = _light_left(s, verb.first)
    return j < s.first or bool(s.stream.at(j, "words", "and", "but", "or")) or bool(
        s.stream.pack.morphology.has_cases
    )


def _place_possessor(s: Sentence, subject: Subject) -> Voice | None:
    """"N's statement, where he noted": in such a clause the pronoun means N."""
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


def _shared(s: Sentence) -> Voice | None:
    """The subject of the sentence so far, otherwise of whoever spoke last."""
    if s.main is None:
        s.main = _first_subject(s, allow_unnamed=True)
    return s.main or s.hearing.last()


def _first_subject(s: Sentence, *, allow_unnamed: bool = False) -> Voice | None:
    """The subject of the sentence's first clause."""
    people = s.hearing.people
    if s.stream.pack.order == "free":
        subject = s.subjects.anywhere()
        return voice_of(s.stream, subject, s.hearing) if subject else None
    for i in range(s.first, s.last):
        if s.stream.quotes[i] is not None:
            continue
        mention = people.mention_at(s.stream.tokens[i].start)
        if mention is not None and mention.is_subject:
            return voice_of(s.stream, Subject(i, i + 1, mention.person), s.hearing)
        pronoun = s.stream.at(i, "pronouns", "masculine", "feminine")
        if pronoun is not None and (i <= s.first + 1 or is_pause(s.stream, i - 1)):
            return voice_of(s.stream, Subject(i, i + 1, None, pronoun.sense.value), s.hearing)
    start = s.first
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


# -- according to ---------------------------------------------------------------------------
def _according(s: Sentence) -> None:
    stream = s.stream
    i = s.first
    while i < s.last:
        match = stream.at(i, "speech", "according")
        if match is None or match.last >= s.last:
            i += 1
            continue
        subject = _possessive_inside(s, match) or _issuer(s, match.last)
        subject = subject or s.subjects.right(match.last)
        if stream.pack.order == "free" and not (subject and subject.pronoun):
            subject = _genitive(s, match.last) or subject
        voice = voice_of(stream, subject, s.hearing) if subject else None
        if subject is None or voice is None:
            i = match.last
            continue
        at = stream.tokens[i].start
        if i <= s.first + 1:
            begin, end = subject.last, s.last
            while begin < end and not is_pause(stream, begin) and begin < subject.last + 8:
                begin += 1
            if begin >= end or not is_pause(stream, begin):
                begin = subject.last
        else:
            begin, end = s.first, i
            s.cuts.append(i)
        s.hearing.note(at, voice)
        s.main = voice
        _report_according(s, begin, end, voice, at)
        i = subject.last


def _possessive_inside(s: Sentence, match: Match) -> Subject | None:
    """«По его словам», "in her words": the pronoun inside the phrase is the speaker."""
    for i in range(match.first, match.last):
        for gender in ("masculine", "feminine", "plural"):
            if s.stream.at(i, "speech", f"{gender}_possessive"):
                return Subject(i, match.last, None, gender)
    return None


def _issuer(s: Sentence, at: int) -> Subject | None:
    """Who issued a document: "a readout of the call from the office"."""
    stream = s.stream
    is_document = False
    for i in range(at, min(s.last, at + 10)):
        if stream.at(i, "speech", "document"):
            is_document = True
        elif not stream.tokens[i].is_word:
            return None
        elif is_document and stream.at(i, "speech", "issued_by"):
            return s.subjects.right(i + 1)
    return None


def _genitive(s: Sentence, at: int) -> Subject | None:
    """The noun phrase after «по словам», whatever its case."""
    end = at
    while end < s.last and (
        s.stream.tokens[end].is_word or s.stream.word(end) in ("-", "«", "»", '"', "'", ".")
    ):
        if s.stream.quotes[end] is not None or is_light(s.stream, end) and end > at:
            break
        if is_preposition(s.stream, end) or s.stream.at(end, "speech", *_LISTS):
            break
        end += 1
    if end == at:
        return None
    people = s.hearing.people
    person = next(
        (m.person for i in range(at, end) if (m := people.mention_at(s.stream.tokens[i].start))),
        None,
    )
    return Subject(at, end, person)


def _report_according(
    s: Sentence, begin: int, end: int, voice: Voice, at: int, rule: str = "according_to"
) -> None:
    stream = s.stream
    quotes = [i for i in range(begin, end) if stream.quotes[i] is not None]
    if quotes and _dominate(s, quotes, begin, end):
        for i in quotes:
            _add(s, direct(stream, i, voice, f"direct.{rule}", at))
            s.claimed.add(i)
        return
    if sum(stream.tokens[i].is_word for i in range(begin, end)) >= 3:
        begin = _past_opening(s, begin, end)
        _add(s, clause(stream, begin, end, voice, f"indirect.{rule}", at, "indirect"))
        s.claimed.update(quotes)


# -- nouns with a clause --------------------------------------------------------------------
def _nouns(s: Sentence) -> None:
    """"His claim that Y": the possessor says Y."""
    stream = s.stream
    for i in range(s.first, s.last - 2):
        if s.open_clause is not None and i >= s.open_clause[0]:
            return
        match = stream.at(i, "speech", "content")
        if match is None or not stream.at(match.last, "speech", "complementiser"):
            continue
        voice = _possessor(s, i)
        if voice is None:
            continue
        at = stream.tokens[i].start
        _close(s, i)
        s.open_clause = (match.last + 1, voice, "indirect.noun_clause", at)


def _possessor(s: Sentence, at: int) -> Voice | None:
    stream = s.stream
    j = at - 1
    if j >= s.first and (match := stream.at(j, "pronouns", "possessive")):
        gender = {"his": "masculine", "her": "feminine"}.get(stream.word(j), "")
        subject = Subject(j, match.last, None, gender) if gender else None
        return voice_of(stream, subject, s.hearing) if subject else None
    while j >= s.first and j > at - 6:
        mention = s.hearing.people.mention_at(stream.tokens[j].start)
        if mention is not None:
            return voice_of(stream, Subject(j, j + 1, mention.person), s.hearing)
        for kind in ("adjective", "name", "seat"):
            if stream.at(j, kind):
                return voice_of(stream, Subject(j, j + 1), s.hearing)
        if is_preposition(stream, j) or not stream.tokens[j].is_word:
            if stream.word(j) not in ("'s", "’s"):
                return None
        j -= 1
    return None


def _subjunctive(s: Sentence) -> None:
    """A sentence in the mood of reported speech goes on reporting the last speaker."""
    stream = s.stream
    if not s.before or s.before[-1].voice is None:
        return
    if any(stream.at(i, "speech", "subjunctive") for i in range(s.first, s.last)):
        at = stream.tokens[s.first].start
        voice = s.before[-1].voice
        _add(s, clause(stream, s.first, s.last, voice, "indirect.subjunctive", at, "indirect"))
        s.hearing.note(at, voice)


def _announce(s: Sentence) -> None:
    """A colon that ends a paragraph, or an announced exchange: speech without marks follows."""
    stream = s.stream
    if s.last < len(stream):
        return
    if stream.word(s.last - 1) == ":":
        verbs = [verb for verb in _verbs(s) if verb.form != "participle"]
        if verbs:
            voice = _voice(s, verbs[-1], "colon")
            s.hearing.block = Block(voice, "direct.colon_block")
        return
    for i in range(s.first, s.last):
        if stream.at(i, "speech", "exchange") and any(
            stream.at(j, "speech", "such") for j in range(max(s.first, i - 3), s.last)
        ):
            first = _first_subject(s)
            others = [
                person_voice(s.hearing.people, m.person, stream.tokens[j].text, None)
                for j in range(i, s.last)
                if (m := s.hearing.people.mention_at(stream.tokens[j].start)) is not None
                and (first is None or m.person != first.person)
            ]
            if first is not None and others:
                s.hearing.block = Block(first, "direct.exchange", (others[0],))
            return


# -- quotations without a verb --------------------------------------------------------------
def _only_quotes(s: Sentence) -> bool:
    quoted = False
    for i in range(s.first, s.last):
        if s.stream.quotes[i] is not None:
            quoted = True
        elif s.stream.tokens[i].is_word:
            return False
    return quoted


def _continue(s: Sentence) -> None:
    """A quotation alone goes on with the words of whoever spoke before it."""
    stream = s.stream
    if s.last - s.first <= 2 and s.first == 0 and s.last == len(stream) and _is_heading(s):
        return
    voice = s.before[-1].voice if s.before else None
    if voice is None and not s.before and s.hearing.silent == 0:
        voice = s.hearing.last()
    for i in range(s.first, s.last):
        if stream.quotes[i] is not None:
            _add(s, direct(stream, i, voice, "direct.continued", stream.tokens[i].start))


def _is_heading(s: Sentence) -> bool:
    quotation = s.stream.quotes[s.first]
    if quotation is None:
        return False
    inner = s.stream.text[quotation.start : quotation.end]
    ended = inner[-1] in ".!?…" or s.last - s.first > 1
    return not ended and len(inner.split()) <= 14


def _remaining_quotes(s: Sentence) -> None:
    """Fragments of four words and more in the narrator's sentence, and quotations after a colon."""
    stream = s.stream
    for i in range(s.first, s.last):
        quotation = stream.quotes[i]
        if quotation is None or i in s.claimed:
            continue
        if stream.word(i - 1) == ":" and i > s.first:
            voice = _colon_voice(s, i - 1)
            rule = "direct.after_colon"
        elif s.found and stream.at(i - 1, "words", "determiner"):
            continue
        elif i == s.first or s.found:
            voice = s.found[-1].voice if s.found else _shared(s)
            rule = "direct.fragment" if s.found else "direct.continued"
        elif _is_title(s, i):
            continue
        else:
            voice = _first_subject(s)
            rule = "direct.fragment"
            if voice is None or _quoted_words(s, i) < MIN_WORDS:
                continue
        at = stream.tokens[i].start
        s.hearing.note(at, voice)
        _add(s, direct(stream, i, voice, rule, at))


def _is_title(s: Sentence, i: int) -> bool:
    """A capital right after a noun: the quotation is a name or a title."""
    quotation = s.stream.quotes[i]
    assert quotation is not None
    inner = s.stream.text[quotation.start : quotation.end]
    return inner[:1].isupper() and s.stream.word(i - 1) not in (",", ":", "—", "–", "-", "(")


def _colon_voice(s: Sentence, colon: int) -> Voice | None:
    """Whose words follow a colon: the subject, the only person named, or an office."""
    if s.found and s.found[-1].voice is not None:
        return s.found[-1].voice
    voice = _first_subject(s)
    if voice is not None:
        return voice
    people = s.hearing.people
    named = {
        m.person
        for i in range(s.first, colon)
        if (m := people.mention_at(s.stream.tokens[i].start)) is not None
    }
    if len(named) == 1:
        index = named.pop()
        first = next(
            i
            for i in range(s.first, colon)
            if (m := people.mention_at(s.stream.tokens[i].start)) and m.person == index
        )
        return voice_of(s.stream, Subject(first, first + 1, index), s.hearing)
    for i in range(s.first, colon):
        if s.stream.at(i, "offices") or s.stream.at(i, "speech", "person_noun"):
            return voice_of(s.stream, Subject(i, i + 1), s.hearing)
    return s.hearing.last() if not named else None
