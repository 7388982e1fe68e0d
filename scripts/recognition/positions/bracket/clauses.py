"""The clauses of a German sentence, and who does what in them.

Commas part clauses, save those of lists; a conjunction does where it joins verbs. In each
clause the nominals that no preposition governs are its subject and its object; case,
agreement and what can be recognised at all tell which is which.
"""

from __future__ import annotations

from dataclasses import dataclass

from recognition.positions.bracket.cuts import ADJECTIVE_ENDINGS, is_listed, is_noun
from recognition.positions.bracket.segments import is_infinitive, is_verb
from recognition.positions.nominal_edges import NAMES
from recognition.positions.refs import Nominal
from recognition.positions.scene import Phrase, Scene

#: what a nominal that is neither subject nor object stands after
_GOVERNED = ("preposition", "agent", "contrast", "with_others", "as", "except", "favour")
_VERBAL_ENDINGS = ("t", "te", "ten", "en")


@dataclass(frozen=True, slots=True)
class Clause:
    """Segments ``[first:last]``. ``kind``: main, sub, relative, infinitive or fragment.

    ``joined`` says that a conjunction, not a comma, parts it from the clause before.
    """

    index: int
    first: int
    last: int
    kind: str
    joined: bool
    verbs: tuple[int, ...]
    nominals: tuple[Phrase, ...]
    negators: tuple[int, ...]
    #: a word that may be a verb which the lexicon does not know
    strange: bool


def clauses(scene: Scene) -> list[Clause]:
    """The clauses of a sentence, from left to right."""
    found: list[Clause] = []
    start = 0
    joined = False
    for at in range(len(scene) + 1):
        if at < len(scene) and not _parts(scene, start, at):
            continue
        if start < at:
            found.append(_clause(scene, len(found), start, at, joined))
        if at < len(scene):
            joins = scene.word(at, "and", "or", "but")
            joined = joins or (joined and start == at)
            # a conjunction that takes a clause of its own belongs to that clause
            start = at if joins and scene.word(at, "causal") else at + 1
            if start > at and scene.kind(at) == "mark":
                joined = False
    return found


def clause_of(found: list[Clause], at: int) -> Clause | None:
    """The clause in which a segment stands."""
    return next((c for c in found if c.first <= at < c.last), None)


def _parts(scene: Scene, start: int, at: int) -> bool:
    """Whether the segment at ``at`` ends the clause that began at ``start``."""
    if scene.kind(at) == "mark":
        return True
    if scene.kind(at) == "comma":
        return not _is_list_comma(scene, at)
    if scene.word(at, "but") and not scene.word(at, "governors", "preposition"):
        return at == start or scene.word(at, "causal")
    if not scene.word(at, "and", "or"):
        return False
    if scene.word(at, "adverb") and not any(scene.word(i, "neither") for i in range(start, at)):
        return False
    before, after = at - 1, at + 1
    while scene.is_loose(before):
        before -= 1
    if scene.word(before, "neither") and before >= start:
        # "weder de facto noch de jure"
        return False
    while scene.is_loose(after) or scene.word(after, "but"):
        after += 1
    if scene.kind(before) != "np" or not (
        scene.kind(after) == "np" or scene.word(after, "preposition", "agent", "negator")
    ):
        return True
    after += 1
    while scene.is_loose(after):
        after += 1
    lexical = any(
        is_verb(scene.segmented.lexed, scene[i])
        and not scene.word(i, "have", "be", "become")
        and not scene.has(i, "governors")
        for i in range(start, at)
    )
    return lexical and after < len(scene) and is_verb(scene.segmented.lexed, scene[after])


def _is_list_comma(scene: Scene, comma: int) -> bool:
    """Whether a comma parts items of a list that a conjunction closes."""
    if scene.kind(comma - 1) not in ("np", "date"):
        return False
    at = comma
    while scene.kind(at) == "comma" and scene.kind(at + 1) == "np":
        at += 2
        while scene.is_loose(at):
            at += 1
    if at == comma:
        return scene.word(comma + 1, "or") and scene.kind(comma + 2) == "np"
    return scene.word(at, "and", "or") and scene.kind(at + 1) == "np"


def _clause(scene: Scene, index: int, first: int, last: int, joined: bool) -> Clause:
    lexed = scene.segmented.lexed
    while first < last - 1 and scene.word(first, "but") and not scene.word(first, "causal"):
        first += 1
    aside = {i for at in range(first, last) for i in attribute_span(scene, at)}
    verbs = tuple(i for i in range(first, last) if is_verb(lexed, scene[i]) and i not in aside)
    opener = first + (scene.word(first, "preposition") and scene.word(first + 1, "relative"))
    if scene.word(opener, "relative"):
        kind = "relative"
    elif not verbs:
        kind = "fragment"
    elif verbs[0] == first + 1 and scene.word(first, "adverb") and first + 2 < last:
        # "Damit ist …": no conjunction where the verb is in the second place
        kind = "main"
    elif scene.word(first, "complementiser", "condition", "causal") or (
        scene.word(first, "only") and scene.word(first + 1, "condition")
    ):
        kind = "sub"
    elif _is_infinitive(scene, verbs):
        kind = "infinitive"
    else:
        kind = "main"
    return Clause(
        index,
        first,
        last,
        kind,
        joined,
        verbs,
        _nominals(scene, first, last),
        tuple(i for i in range(first, last) if _is_negator(scene, i) and i not in aside),
        any(_is_strange(scene, i) for i in range(first, last)),
    )


def attribute_span(scene: Scene, at: int) -> range:
    """A participle before its noun and what belongs to it: "von X nicht anerkannte | Y"."""
    lexed = scene.segmented.lexed
    if (
        not scene.has(at, "cues", "recognise.past", "derecognise.past", "annex.past")
        or not is_before_noun(scene, at)
        or not lexed.tokens[scene[at].first].folded.endswith(ADJECTIVE_ENDINGS)
    ):
        return range(0)
    first = at
    while scene.is_loose(first - 1) or scene.word(first - 1, "negator"):
        first -= 1
    agent = scene.list_to(first - 1)
    if agent is not None and scene.word(agent.first - 1, "agent"):
        first = agent.first - 1
        while scene.is_loose(first - 1) or scene.word(first - 1, "neither"):
            first -= 1
    return range(first, at + 1)


def is_before_noun(scene: Scene, at: int) -> bool:
    """Whether a noun follows, and no article: "anerkannte | Republik", not "anerkannte | die"."""
    lexed = scene.segmented.lexed
    follows = scene.kind(at + 1) == "np"
    return follows and not lexed.at(scene[at + 1].first, "words", "determiner")


def _is_negator(scene: Scene, at: int) -> bool:
    """Whether a negator stands at ``at``; "weder" is one where no nominal follows it."""
    if scene.word(at, "negator"):
        return True
    following = scene.kind(at + 1) == "np" or scene.word(at + 1, "agent", "preposition")
    return scene.word(at, "neither") and not following


def _is_infinitive(scene: Scene, verbs: tuple[int, ...]) -> bool:
    """Whether the last verb is an infinitive with "zu" and no finite verb stands before it."""
    last = verbs[-1]
    marked = scene.word(last - 1, "infinitive_mark")
    if not marked and not is_infinitive(scene.segmented.lexed, scene[last]):
        return False
    return all(i >= last - 2 for i in verbs)


def is_nominal(scene: Scene, at: int) -> bool:
    """Whether a segment names something: nouns have capitals, other words are adverbs."""
    lexed = scene.segmented.lexed
    segment = scene[at]
    return segment.kind == "np" and any(
        lexed.tokens[i].is_capitalised
        or lexed.tokens[i].text[0].isdigit()
        or any(m.sense.kind in ("pronouns", "quantifiers", *NAMES) for m in lexed.matches[i])
        for i in range(segment.first, segment.last)
    )


def _is_strange(scene: Scene, at: int) -> bool:
    if scene.kind(at) != "np" or is_nominal(scene, at):
        return False
    lexed = scene.segmented.lexed
    return any(
        not lexed.matches[i] and lexed.tokens[i].folded.endswith(_VERBAL_ENDINGS)
        for i in range(scene[at].first, scene[at].last)
    )


def _nominals(scene: Scene, first: int, last: int) -> tuple[Phrase, ...]:
    """The nominals of a clause that nothing but its verb governs."""
    lexed = scene.segmented.lexed
    found: list[Phrase] = []
    at = first
    nested = False
    while at < last:
        if not is_nominal(scene, at):
            at += 1
            nested = False
            continue
        phrase = scene.list_from(at)
        assert phrase is not None
        if phrase.last > last:
            kept = tuple(n for n in phrase.nominals if _ends_by(scene, n.last, last))
            phrase = Phrase(at, last, kept or phrase.nominals[:1], phrase.neither)
        before = at - 1
        while before >= first and (scene.is_loose(before) or scene.word(before, "negator")):
            if scene.word(before, "preposition", "as"):
                break
            before -= 1
        if before == first and scene.word(first, "causal") and is_verb(lexed, scene[last - 1]):
            before = first - 1
        governed = before >= first and (scene.word(before, *_GOVERNED) or _is_noun(scene, at - 1))
        adverb = scene.word(at - 1, "adverb") and lexed.at(scene[at - 1].first, "words", "as")
        governed = governed or nested or (at > first and bool(adverb))
        # "in einer | per | Video | übertragenen Zeremonie"
        nested = governed and scene.word(before - 1, "preposition")
        if not governed and not _is_postposed(scene, phrase.last) and not phrase_is_none(phrase):
            found.append(phrase)
        at = phrase.last
    return tuple(found)


def _is_noun(scene: Scene, at: int) -> bool:
    """Whether a noun whose genitive follows stands at ``at``: "die Bitte | Palästinas"."""
    return scene.kind(at) == "word" and is_noun(scene.segmented.lexed, scene[at])


def _ends_by(scene: Scene, token: int, last: int) -> bool:
    return token <= scene[last - 1].last


def _is_postposed(scene: Scene, at: int) -> bool:
    """Whether a preposition that follows its nominal stands at ``at``: "Serbien zufolge"."""
    lexed = scene.segmented.lexed
    return scene.kind(at) == "word" and is_listed(lexed, scene[at].first, "postposed")


def phrase_is_none(phrase: Phrase) -> bool:
    """Whether a nominal is a bare "no" before another word: "keine Absicht"."""
    return len(phrase.nominals) == 1 and is_bare_none(phrase.nominals[0])


def is_bare_none(nominal: Nominal) -> bool:
    """Whether a nominal is no more than a "no"."""
    return nominal.none and nominal.only_quantifier
