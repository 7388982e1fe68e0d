"""The segments of a German sentence, arranged so that the rules can tell who does what.

A German sentence parts what other languages keep together and joins what they part. Here
a verb gets back its prefix ("erkennt … an"), a relative pronoun is told from an article by
the verb at its clause's end, and a run of words without anything between them is cut into
its nominals ("dass die Türkei | Zypern nicht anerkennt").
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from recognition.lexicon.phrases import Match
from recognition.positions.bracket.cuts import (
    ADJECTIVE_ENDINGS,
    cut,
    is_listed,
    is_noun,
    with_owners,
)
from recognition.positions.nominal_edges import INNER_WORDS, NAMES, NOMINAL_SECTIONS
from recognition.positions.segments import DASHES, Segment, Segmented, fold_dates
from recognition.text.lexer import Lexed
from recognition.text.tokens import Token

#: a sentence of more segments is none, and is not read
LONGEST = 200
VERDICTS = ("void.adjective", "void.legitimate")
VERB_WORDS = ("verb", "be", "become", "have", "do")
_PARTICLE = frozenset({("words", "particle")})
_RELATIVE = frozenset({("words", "relative")})
_TEMPORAL = frozenset({("words", "causal"), ("words", "complementiser")})
_PARTICIPLES = ("recognise.past", "derecognise.past", "annex.past")
_FINITE_CUE = ("cues", "recognise.finite")


def arrange(segmented: Segmented) -> Segmented:
    """The sentence with its verbs joined, its relative clauses marked and its nominals cut."""
    lexed = segmented.lexed
    if len(segmented.segments) > LONGEST:
        return segmented
    found = list(_with_nouns(lexed, segmented.segments))
    found = [part for item in found for part in _without_particle(lexed, item)]
    found = list(_with_relatives(lexed, list(_with_possessives(lexed, found))))
    found = _with_particles(lexed, list(_without_agents(lexed, found)))
    found = [part for item in found for part in cut(lexed, item)]
    found = with_owners(lexed, list(_with_attributes(lexed, found)))
    found = list(_without_insertions(lexed, _with_adjectives(lexed, found)))
    found = list(fold_dates(tuple(found)))
    return Segmented(lexed, tuple(found))


def is_verb(lexed: Lexed, segment: Segment) -> bool:
    """Whether a segment is a verb. A word with a capital inside the sentence is a noun."""
    if segment.kind != "word":
        return False
    if is_noun(lexed, segment):
        return False
    if segment.has("words", "negator", "but"):
        # "dagegen" governs no verb of its own clause
        return False
    return (
        segment.has("words", *VERB_WORDS)
        or segment.has("speech", "say", "verb", "clause", "belief")
        or segment.has("nominal")
        or segment.has("governors")
        or (segment.has("cues") and not segment.has("cues", *VERDICTS))
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
        before = segments[at - 1] if at else item
        opens = before.kind == "comma" and before.last == item.first
        governed = opens and item.has("words", "preposition")
        if (item.kind != "comma" and not governed) or item.last >= len(lexed.tokens):
            continue
        if not is_listed(lexed, item.last, "relatives") or at + 1 >= len(segments):
            continue
        if not _ends_in_verb(lexed, segments, at + 1):
            continue
        yield Segment("word", item.last, item.last + 1, _RELATIVE)
        following = segments[at + 1]
        if following.first == item.last:
            segments[at + 1] = Segment(following.kind, item.last + 1, following.last)


def _with_possessives(lexed: Lexed, segments: list[Segment]) -> Iterator[Segment]:
    """Join "dessen" to its noun where it begins no clause: "kurz nach | dessen Gründung"."""
    owner: Segment | None = None
    for at, item in enumerate(segments):
        before = segments[at - 1] if at else None
        opens = before is not None and before.kind == "comma"
        if before is not None and at > 1 and before.has("words", "preposition"):
            opens = segments[at - 2].kind == "comma"
        if not opens and item.kind == "word" and is_listed(lexed, item.first, "genitive_relatives"):
            owner = item
            continue
        if owner is not None and item.kind == "np" and item.first == owner.last:
            item = Segment("np", owner.first, item.last)
        elif owner is not None:
            yield owner
        owner = None
        yield item
    if owner is not None:
        yield owner


def _opens_clause(lexed: Lexed, segments: list[Segment], at: int) -> bool:
    """Whether "als" begins a clause: "als Russland Abchasien anerkannte"."""
    starts = at == 0 or segments[at - 1].kind in ("comma", "mark")
    return starts and at + 1 < len(segments) and _ends_in_verb(lexed, segments, at + 1)


def _ends_in_verb(lexed: Lexed, segments: list[Segment], at: int) -> bool:
    """Whether the clause that begins at ``at`` has all its verbs at its end, as in a relative."""
    end = at
    while end < len(segments) and segments[end].kind not in ("comma", "mark"):
        closed = end > at + 1 and all(is_verb(lexed, segments[i]) for i in (end - 1, end - 2))
        if closed and segments[end].has("words", "and"):
            # "das ihn nicht anerkannt hat | und sagt": another clause begins
            break
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


# ---- attributes and insertions ----------------------------------------------------------
def _with_attributes(lexed: Lexed, segments: list[Segment]) -> Iterator[Segment]:
    """Join an inflected participle or verdict to its noun: "übertragenen | Zeremonie"."""
    held: Segment | None = None
    for at, item in enumerate(segments):
        attribute = _is_joined(lexed, segments, at)
        # "das demokratisch | regierte | Land"
        opens = item.kind == "np" and lexed.tokens[item.last - 1].text.islower()
        opens = opens and not lexed.at(item.last - 1, "pronouns")
        waits = attribute or (opens and _is_joined(lexed, segments, at + 1))
        if held is not None and held.last == item.first and (attribute or item.kind == "np"):
            item = Segment("np", held.first, item.last)
        elif held is not None:
            yield held
        held = Segment("np", item.first, item.last) if waits else None
        if not waits:
            yield item
    if held is not None:
        yield held


def _is_joined(lexed: Lexed, segments: list[Segment], at: int) -> bool:
    """Whether an attribute stands right before the noun to which it belongs."""
    if at + 1 >= len(segments) or segments[at + 1].kind != "np":
        return False
    adjacent = segments[at].last == segments[at + 1].first
    return adjacent and _is_attribute(lexed, segments[at])


def _without_agents(lexed: Lexed, segments: list[Segment]) -> Iterator[Segment]:
    """Drop a participle and by whom it was done before their noun: "die von X besetzten | Y"."""
    at = 0
    while at < len(segments):
        end = at
        while end + 1 < len(segments) and segments[end].has("words", "preposition", "agent"):
            # "das am 5. Mai in Y abgehaltene | Referendum"
            end += 2
        opened = segments[at].first > 0 and lexed.at(segments[at].first - 1, "words", "determiner")
        noun = segments[end + 1] if end + 1 < len(segments) else segments[at]
        if end > at and opened and noun.kind == "np" and _is_participle(lexed, segments[end]):
            at = end + 1
            continue
        yield segments[at]
        at += 1


def _is_participle(lexed: Lexed, segment: Segment) -> bool:
    """Whether an inflected verb that is no cue stands before its noun: "besetzten"."""
    token = lexed.tokens[segment.first]
    inflected = token.folded.endswith(tuple("t" + end for end in ADJECTIVE_ENDINGS))
    inflected = inflected or token.folded.endswith(tuple("en" + end for end in ADJECTIVE_ENDINGS))
    known = segment.kind == "word" and is_verb(lexed, segment) and not segment.has("cues")
    return known and inflected and not segment.has("words", "have", "be", "become")


def _is_attribute(lexed: Lexed, segment: Segment) -> bool:
    """Whether a word that is taken for a verb is an adjective, by its ending."""
    token = lexed.tokens[segment.first]
    if segment.kind != "word" or token.is_capitalised or segment.last != segment.first + 1:
        return False
    if segment.has("words", "have", "be", "become", "do") or segment.has("cues", *_PARTICIPLES):
        return False
    if segment.has("cues", *VERDICTS):
        return token.folded.endswith(ADJECTIVE_ENDINGS)
    lemma = lexed.pack.morphology.analyse(token.folded)[0].lemma
    if segment.has("words", "adverb"):
        # "diplomatischen | Beziehungen", but not "später | Belgien"
        written = token.folded in lexed.pack.settings["words"]["adverb"]
        return not written and token.folded in {lemma + end for end in ADJECTIVE_ENDINGS}
    if not is_verb(lexed, segment):
        return False
    stem = token.folded.removesuffix("e").removesuffix("e" + token.folded[-1])
    if token.folded in (stem, lemma):
        return False
    if stem.endswith(("en", "end")) or (
        stem.endswith("t") and token.folded.endswith(("er", "es", "em"))
    ):
        return True
    # "die vereinbarte Grenze", but "X vereinbarte Gespräche"
    before = segment.first - 1
    if lexed.at(before, "adjective") and lexed.at(before - 1, "words", "preposition"):
        # "in russisch besetzten Gebieten"
        return stem.endswith("t")
    before -= before > 0 and lexed.tokens[before].text[0].isdigit()
    known = lexed.matches[before] and not lexed.at(before, "nouns", "independent")
    if before > 0 and lexed.tokens[before].text.islower() and not known:
        # "das demokratisch regierte Land"
        before -= 1
    return stem.endswith("t") and lexed.at(before, "words", "determiner", "preposition") is not None


def _with_adjectives(lexed: Lexed, segments: list[Segment]) -> list[Segment]:
    """Drop the first of two adjectives that a comma parts: "die 1991 gegründete, … Republik"."""
    found: list[Segment] = []
    for item in segments:
        if found and item.kind == "comma" and _is_adjective(lexed, found[-1]):
            found.pop()
            if found and found[-1].has("words", "preposition"):
                # "die im Westen umstrittene, …"
                found.pop()
        else:
            found.append(item)
    return found


def _is_adjective(lexed: Lexed, segment: Segment) -> bool:
    """Whether an article and adjectives without a noun end at a comma."""
    last = segment.last - 1
    # "die im Westen umstrittene"
    inside = 2 * (lexed.at(segment.first - 1, "words", "preposition") is not None)
    return (
        segment.kind == "np"
        and last > segment.first
        and lexed.at(segment.first - inside, "words", "determiner") is not None
        and not lexed.matches[last]
        and lexed.tokens[last].text.islower()
        and lexed.tokens[last].folded.endswith(ADJECTIVE_ENDINGS)
    )


def _without_insertions(lexed: Lexed, segments: list[Segment]) -> Iterator[Segment]:
    """Drop ", wie X sagte," from the middle of a sentence."""
    at = 0
    while at < len(segments):
        end = _insertion(lexed, segments, at) or _aside(lexed, segments, at)
        if end is not None:
            at = end
            continue
        yield segments[at]
        at += 1


def _aside(lexed: Lexed, segments: list[Segment], at: int) -> int | None:
    """Where what two dashes insert ends: "– als erstes Land der Welt –", not "– A und B –"."""

    def is_dash(i: int) -> bool:
        return segments[i].kind == "mark" and lexed.tokens[segments[i].first].text in DASHES

    opens = at + 1 < len(segments) and segments[at + 1].has("words", "as", "preposition", "adverb")
    if not is_dash(at) or not opens or segments[at + 1].has("words", "example", "except"):
        return None
    end = next((i for i in range(at + 1, min(at + 10, len(segments))) if is_dash(i)), None)
    if end is None or any(is_verb(lexed, segments[i]) for i in range(at + 1, end)):
        return None
    return end + 1


def _insertion(lexed: Lexed, segments: list[Segment], at: int) -> int | None:
    """Where an insertion that begins with the comma at ``at`` ends, after its second comma."""
    if segments[at].kind != "comma" or at + 1 == len(segments):
        return None
    token = lexed.tokens[segments[at + 1].first]
    if lexed.at(segments[at + 1].first, "speech", "as") is None or token.is_capitalised:
        return None
    end = at + 2
    while end < len(segments) and segments[end].kind not in ("comma", "mark"):
        if segments[end].has("cues"):
            return None
        end += 1
    closed = end + 1 < len(segments) and segments[end].kind == "comma"
    return end + 1 if closed and is_verb(lexed, segments[end - 1]) else None


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
