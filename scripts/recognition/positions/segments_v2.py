"""The segments of a German sentence, arranged so that the rules can tell who does what.

A German sentence parts what other languages keep together and joins what they part. Here
a verb gets back its prefix ("erkennt … an"), a relative pronoun is told from an article by
the verb at its clause's end, and a run of words without anything between them is cut into
its nominals ("dass die Türkei | Zypern nicht anerkennt").
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from recognition.lexicon.phrases import Match
from recognition.positions.segments import (
    INNER_WORDS,
    NAMES,
    NOMINAL_SECTIONS,
    QUOTES,
    Segment,
    Segmented,
)
from recognition.text.lexer import Lexed
from recognition.text.tokens import Token

VERB_WORDS = ("verb", "be", "become", "have", "do")
#: nouns whose "von" or bare name says whose they are: "die Regierung von Serbien"
_OWNED = ("institution", "statehood", "annexation", "part", "capital", "government", "president")
#: nouns that a name without an article follows in apposition: "die Region Abchasien"
_APPOSED = ("polity", "region", "statehood", "referendum", "annexation", "part", "capital")
_RELATIVES = frozenset({"der", "die", "das", "den", "dem"})
_PLACE = frozenset({"in"})
_PARTICLE = frozenset({("words", "particle")})
_RELATIVE = frozenset({("words", "relative")})
_TEMPORAL = frozenset({("words", "causal"), ("words", "complementiser")})
_FINITE_CUE = ("cues", "recognise.finite")


def arrange(segmented: Segmented) -> Segmented:
    """The sentence with its verbs joined, its relative clauses marked and its nominals cut."""
    lexed = segmented.lexed
    found = list(_with_nouns(lexed, segmented.segments))
    found = [part for item in found for part in _without_particle(lexed, item)]
    found = list(_with_relatives(lexed, found))
    found = _with_particles(lexed, found)
    found = [part for item in found for part in _cut(lexed, item)]
    found = _with_owners(lexed, found)
    return Segmented(lexed, tuple(found))


def is_verb(lexed: Lexed, segment: Segment) -> bool:
    """Whether a segment is a verb. A word with a capital inside the sentence is a noun."""
    if segment.kind != "word":
        return False
    if is_noun(lexed, segment):
        return False
    return (
        segment.has("words", *VERB_WORDS)
        or segment.has("speech", "say", "verb", "clause", "belief")
        or segment.has("nominal")
        or segment.has("governors")
        or segment.has("cues")
    ) and not segment.has("words", "adverb", "particle")


def is_inner(match: Match) -> bool:
    """Whether a phrase may stand in a nominal."""
    sense = match.sense
    return sense.kind in NOMINAL_SECTIONS or (
        sense.kind == "words" and sense.value in (*INNER_WORDS, "preposition", "approximator")
    )


def is_infinitive(lexed: Lexed, segment: Segment) -> bool:
    """Whether a verb is an infinitive with its "zu" inside: "anzuerkennen"."""
    token = lexed.tokens[segment.first]
    lemma = lexed.pack.morphology.analyse(token.folded)[0].lemma
    at = token.folded.find("zu", 1)
    return at > 0 and token.folded[:at] + token.folded[at + 2 :] == lemma


# ---- nouns that look like verbs ---------------------------------------------------------
def _with_nouns(lexed: Lexed, segments: Iterable[Segment]) -> Iterator[Segment]:
    """Take a word with a capital for a noun, not for the verb it sounds like: "die Grenzen"."""
    held: Segment | None = None
    for item in segments:
        noun = item.kind == "word" and is_noun(lexed, item) and _only_verb(item)
        here = Segment("np", item.first, item.last) if noun else item
        if held and here.kind == "np" and held.kind == "np" and held.last == here.first:
            here = Segment("np", held.first, here.last)
        elif held:
            yield held
        held = here
    if held:
        yield held


def _only_verb(segment: Segment) -> bool:
    return all(
        section == "speech" or (section == "words" and value in VERB_WORDS)
        for section, value in segment.senses
    )


def is_noun(lexed: Lexed, segment: Segment) -> bool:
    """Whether a segment begins with a capital inside the sentence."""
    inside = any(t.is_word for t in lexed.tokens[: segment.first])
    return inside and lexed.tokens[segment.first].is_capitalised


# ---- relative clauses -------------------------------------------------------------------
def _with_relatives(lexed: Lexed, segments: list[Segment]) -> Iterator[Segment]:
    for at, item in enumerate(segments):
        if item.has("words", "as") and _opens_clause(lexed, segments, at):
            item = Segment("word", item.first, item.last, _TEMPORAL)
        yield item
        if item.kind != "comma" or item.last >= len(lexed.tokens):
            continue
        token = lexed.tokens[item.last]
        if token.folded not in _RELATIVES or at + 1 >= len(segments):
            continue
        if not _ends_in_verb(lexed, segments, at + 1):
            continue
        yield Segment("word", item.last, item.last + 1, _RELATIVE)
        following = segments[at + 1]
        if following.first == item.last:
            segments[at + 1] = Segment(following.kind, item.last + 1, following.last)


def _opens_clause(lexed: Lexed, segments: list[Segment], at: int) -> bool:
    """Whether "als" begins a clause: "als Russland Abchasien anerkannte"."""
    starts = at == 0 or segments[at - 1].kind in ("comma", "mark")
    return starts and at + 1 < len(segments) and _ends_in_verb(lexed, segments, at + 1)


def _ends_in_verb(lexed: Lexed, segments: list[Segment], at: int) -> bool:
    """Whether the clause that begins at ``at`` has all its verbs at its end, as in a relative."""
    end = at
    while end < len(segments) and segments[end].kind not in ("comma", "mark"):
        end += 1
    verbs = [i for i in range(at, end) if is_verb(lexed, segments[i])]
    if not verbs or verbs[-1] != end - 1 or verbs != list(range(verbs[0], end)):
        return False
    if is_infinitive(lexed, segments[end - 1]) or segments[end - 2].has("words", "infinitive_mark"):
        return False
    # "Spanien, die Türkei und Serbien planten": the end of a list and its verb
    listed = any(segments[i].has("words", "and") for i in range(at, verbs[0]))
    names = any(
        lexed.at(segments[at].first + 1, kind) for kind in NAMES if segments[at].kind == "np"
    )
    return not (listed and names)


# ---- verbs and their prefixes -----------------------------------------------------------
def _with_particles(lexed: Lexed, segments: list[Segment]) -> list[Segment]:
    found = list(segments)
    for at, item in enumerate(segments):
        if not item.has("words", "particle") or not _closes(segments, at):
            continue
        verb = _verb_of(lexed, found, at)
        if verb is None:
            continue
        senses = _joined(lexed, item, found[verb])
        found[verb] = Segment("word", found[verb].first, found[verb].last, senses)
        found[at] = Segment("word", item.first, item.last, _PARTICLE)
    return found


def _without_particle(lexed: Lexed, segment: Segment) -> Iterator[Segment]:
    """Part a prefix from the nominal that took it for its preposition: "die Annexion … an"."""
    last = segment.last - 1
    while last > segment.first and not lexed.tokens[last].is_word:
        last -= 1
    if segment.kind != "np" or not lexed.at(last, "words", "particle") or last == segment.first:
        yield segment
        return
    yield Segment("np", segment.first, last)
    yield Segment("word", last, last + 1, _PARTICLE)


def _closes(segments: list[Segment], at: int) -> bool:
    """Whether a prefix at ``at`` ends its clause, so that it is no preposition."""
    if at + 1 == len(segments):
        return True
    following = segments[at + 1]
    return following.kind in ("comma", "mark") or following.has("words", "and", "or", "but", "as")


def _verb_of(lexed: Lexed, segments: list[Segment], particle: int) -> int | None:
    """The verb to the left to which a prefix belongs; one closed by a comma is passed over."""
    for at in range(particle - 1, -1, -1):
        if segments[at].kind == "mark":
            return None
        if not is_verb(lexed, segments[at]):
            continue
        if segments[at + 1].kind == "comma" and not _known(lexed, segments[particle], segments[at]):
            continue
        return at
    return None


def _known(lexed: Lexed, particle: Segment, verb: Segment) -> list[Match]:
    """What the lexicon has for a verb with a prefix before it."""
    prefix = "".join(t.folded for t in lexed.tokens[particle.first : particle.last])
    token = lexed.tokens[verb.first]
    found: list[Match] = []
    for analysis in lexed.pack.morphology.analyse(token.folded):
        text = prefix + analysis.lemma
        found += lexed.pack.phrases.find((Token(text, token.start, token.end, text),))
    return found


def _joined(lexed: Lexed, particle: Segment, verb: Segment) -> frozenset[tuple[str, str]]:
    matches = _known(lexed, particle, verb)
    senses = {(m.sense.kind, m.sense.value) for m in matches} | {("words", "verb")}
    if ("cues", "recognise.base") in senses:
        senses = {_FINITE_CUE, ("words", "verb")}
    return frozenset(senses)


# ---- nominals ---------------------------------------------------------------------------
def _cut(lexed: Lexed, segment: Segment) -> Iterator[Segment]:
    """The nominals of a run of words that nothing parts."""
    if segment.kind != "np":
        if segment.kind == "word" and _is_stray_cue(lexed, segment):
            segment = Segment("word", segment.first, segment.last, frozenset({("words", "verb")}))
        yield segment
        return
    start = at = segment.first
    while at < segment.last:
        step = _longest(lexed, at, segment.last)
        if lexed.at(at, "words", "reflexive"):
            yield from _piece(lexed, start, at)
            start = at + 1
        elif at > start and _begins(lexed, start, at):
            yield from _piece(lexed, start, at)
            start = at
        at = max(at + 1, step)
    yield from _piece(lexed, start, segment.last)


def _is_stray_cue(lexed: Lexed, segment: Segment) -> bool:
    """Whether a noun is taken for a verb of recognition: "die Anerkannten"."""
    return is_noun(lexed, segment) and segment.has("cues", "recognise.past", "recognise.base")


def _piece(lexed: Lexed, first: int, last: int) -> Iterator[Segment]:
    words = [lexed.tokens[i] for i in range(first, last) if lexed.tokens[i].text not in QUOTES]
    if not words or all(
        lexed.at(i, "words", "determiner", "of") and not lexed.at(i, "pronouns")
        for i in range(first, last)
    ):
        return
    verdict = lexed.at(first, "cues", "void.adjective", "void.legitimate")
    if verdict and verdict.last >= first + len(words) - (not words[-1].is_word):
        yield Segment("word", first, last, frozenset({("cues", verdict.sense.value)}))
        return
    yield Segment("date" if len(words) == 1 and _is_year(words[0]) else "np", first, last)


def _is_year(token: Token) -> bool:
    return token.text.isdigit() and len(token.text) == 4 and token.text[:2] in ("18", "19", "20")


def _longest(lexed: Lexed, at: int, last: int) -> int:
    return max((m.last for m in lexed.matches[at] if m.last <= last), default=at)


def _begins(lexed: Lexed, start: int, at: int) -> bool:
    """Whether a new nominal begins at ``at`` within a run that began at ``start``."""
    before = range(start, at)
    bare = all(_is_opening(lexed, i) for i in before)
    named = any(_is_name(lexed, i) for i in before)
    after_pronoun = lexed.at(at - 1, "pronouns", *PERSONAL) is not None and not _is_opening(
        lexed, at - 1
    )
    if lexed.at(at - 1, "words", "preposition"):
        return False
    if after_pronoun or (at == start + 1 and _is_year(lexed.tokens[start])):
        return True
    if lexed.at(at, "pronouns", *PERSONAL):
        return True
    if lexed.at(at, "words", "determiner"):
        genitive = lexed.at(at, "words", "of") is not None
        ends_named = any(m.last == at for i in before for m in _names(lexed, i))
        return not bare and (not genitive or (ends_named and lexed.tokens[at].folded == "der"))
    if lexed.at(at, "pronouns") or lexed.at(at, "quantifiers"):
        return not bare and not lexed.at(at - 1, "words", "of")
    if lexed.tokens[at].text[0].isdigit():
        return named
    if lexed.at(at, "adjective"):
        return not bare and not lexed.at(at - 1, "words", "determiner", "of")
    if _is_name(lexed, at):
        return not bare and _is_new_name(lexed, start, at, named)
    return False


#: classes of pronouns that make a nominal by themselves
PERSONAL = ("speaker", "we", "you", "masculine", "feminine", "neuter", "plural")


def _is_new_name(lexed: Lexed, start: int, at: int, named: bool) -> bool:
    """Whether a name begins a nominal of its own, and is no genitive or apposition."""
    if lexed.at(at - 1, "words", "of", "preposition"):
        return False
    if is_genitive(lexed, at):
        return named and not _is_title(lexed, start, at)
    counted = any(
        lexed.at(i, "quantifiers")
        or lexed.at(i, "nouns", "ordinal")
        or lexed.at(i, "words", "numeral")
        or lexed.tokens[i].text[0].isdigit()
        for i in range(start, at)
    )
    apposed = any(
        m.last == at and m.sense.value in _APPOSED and m.sense.kind == "nouns"
        for i in range(start, at)
        for m in lexed.matches[i]
    )
    return counted or named or not apposed


def _is_title(lexed: Lexed, start: int, at: int) -> bool:
    """Whether only adjectives are named before: "die serbische Anerkennung Palästinas"."""
    return not any(_names(lexed, i) for i in range(start, at) if not lexed.at(i, "adjective"))


def is_genitive(lexed: Lexed, at: int) -> bool:
    """Whether the name at ``at`` bears the s of the genitive: "Kosovos", not "Honduras"."""
    last = max((m.last for m in _names(lexed, at)), default=at + 1) - 1
    token = lexed.tokens[last]
    if not token.folded.endswith("s"):
        return False
    text = token.text[:-1]
    words = [*lexed.tokens[at:last], Token(text, token.start, token.end - 1, token.folded[:-1])]
    return any(
        m.first == 0 and m.last == len(words) and m.sense.kind in ("name", "seat")
        for m in lexed.pack.phrases.find(words)
    )


def _names(lexed: Lexed, at: int) -> list[Match]:
    return [m for m in lexed.matches[at] if m.sense.kind in NAMES]


def _is_name(lexed: Lexed, at: int) -> bool:
    return any(m.sense.kind in ("name", "seat", "people") for m in lexed.matches[at])


def _is_opening(lexed: Lexed, at: int) -> bool:
    """Whether a word only opens a nominal: an article, a number, an adjective, a mark."""
    token = lexed.tokens[at]
    if not token.is_word or lexed.at(at, "words", "determiner", "numeral"):
        return True
    if lexed.at(at, "adjective"):
        return True
    if lexed.at(at, "pronouns", "possessive", "our") or lexed.at(at, "quantifiers"):
        return True
    return not lexed.matches[at] and not token.is_capitalised


def _with_owners(lexed: Lexed, segments: list[Segment]) -> list[Segment]:
    """Join "die Regierung | von | Serbien" and "die Regierung | in | Ankara"."""
    found: list[Segment] = []
    at = 0
    while at < len(segments):
        item = segments[at]
        if at + 2 < len(segments) and _is_approximate(lexed, item, segments[at + 2]):
            at += 2
            continue
        if at + 2 < len(segments) and _owns(lexed, item, segments[at + 1], segments[at + 2]):
            item = Segment("np", item.first, segments[at + 2].last)
            at += 2
        found.append(item)
        at += 1
    return found


def _is_approximate(lexed: Lexed, words: Segment, number: Segment) -> bool:
    """Whether "mehr als" stands before a number."""
    match = lexed.at(words.first, "words", "approximator")
    digit = lexed.tokens[number.first].text[0].isdigit()
    return match is not None and match.last == number.first and digit


def _owns(lexed: Lexed, noun: Segment, link: Segment, name: Segment) -> bool:
    if noun.kind != "np" or name.kind != "np":
        return False
    last = noun.last - 1
    if link.has("words", "agent") and lexed.tokens[link.first].folded in ("von", "vom"):
        heads: tuple[str, ...] = _OWNED
    elif lexed.tokens[link.first].folded in _PLACE and any(
        m.sense.kind == "seat" for m in lexed.matches[name.first]
    ):
        heads = ("institution",)
    else:
        return False
    while last > noun.first and not lexed.tokens[last].is_word:
        last -= 1
    named = any(_is_name(lexed, i) for i in range(name.first, name.last))
    return named and lexed.at(last, "nouns", *heads) is not None


__all__ = ["arrange", "is_genitive", "is_infinitive", "is_inner", "is_noun", "is_verb"]
