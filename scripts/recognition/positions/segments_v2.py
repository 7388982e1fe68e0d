"""The segments of a German sentence, arranged so that the rules can tell who does what.

A German sentence parts what other languages keep together and joins what they part. Here
a verb gets back its prefix ("erkennt … an"), a relative pronoun is told from an article by
the verb at its clause's end, and a run of words without anything between them is cut into
its nominals ("dass die Türkei | Zypern nicht anerkennt").
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from recognition.lexicon.phrases import Match
from recognition.positions.cuts_v2 import cut, is_noun, with_owners
from recognition.positions.segments import (
    INNER_WORDS,
    NAMES,
    NOMINAL_SECTIONS,
    Segment,
    Segmented,
)
from recognition.text.lexer import Lexed
from recognition.text.tokens import Token

#: a sentence of more segments is none, and is not read
LONGEST = 200
VERB_WORDS = ("verb", "be", "become", "have", "do")
_RELATIVES = frozenset({"der", "die", "das", "den", "dem"})
_PARTICLE = frozenset({("words", "particle")})
_RELATIVE = frozenset({("words", "relative")})
_TEMPORAL = frozenset({("words", "causal"), ("words", "complementiser")})
_FINITE_CUE = ("cues", "recognise.finite")


def arrange(segmented: Segmented) -> Segmented:
    """The sentence with its verbs joined, its relative clauses marked and its nominals cut."""
    lexed = segmented.lexed
    if len(segmented.segments) > LONGEST:
        return segmented
    found = list(_with_nouns(lexed, segmented.segments))
    found = [part for item in found for part in _without_particle(lexed, item)]
    found = list(_with_relatives(lexed, found))
    found = _with_particles(lexed, found)
    found = [part for item in found for part in cut(lexed, item)]
    found = with_owners(lexed, found)
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
