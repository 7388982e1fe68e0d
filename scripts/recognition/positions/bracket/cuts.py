"""Cuts a run of German words into its nominals, and joins what belongs to one of them."""

from __future__ import annotations

from collections.abc import Iterator

from recognition.lexicon.entities import entities
from recognition.lexicon.phrases import Match
from recognition.positions.nominal_edges import NAMES, PERSONAL
from recognition.positions.segments import QUOTES, Segment
from recognition.positions.world import is_contested
from recognition.text.known_people import known_person
from recognition.text.lexer import Lexed
from recognition.text.tokens import Token

#: nouns whose "von" or bare name says whose they are: "die Regierung von Serbien"
_OWNED = ("institution", "statehood", "annexation", "part", "capital", "government", "president")
#: nouns that a name without an article follows in apposition: "die Region Abchasien"
_APPOSED = (
    "polity",
    "region",
    "statehood",
    "referendum",
    "annexation",
    "part",
    "capital",
    "compound",
)
#: a run of more words is no list of nominals
_LONGEST_RUN = 60
ADJECTIVE_ENDINGS = ("e", "en", "er", "es", "em")


def is_noun(lexed: Lexed, segment: Segment) -> bool:
    """Whether a segment begins with a capital inside the sentence."""
    inside = any(lexed.tokens[i].is_word for i in range(segment.first))
    return inside and lexed.tokens[segment.first].is_capitalised


def is_strange(lexed: Lexed, at: int) -> bool:
    """Whether a token is a noun that the lexicon does not know."""
    token = lexed.tokens[at]
    return token.is_word and token.is_capitalised and not lexed.matches[at]


def is_listed(lexed: Lexed, at: int, name: str) -> bool:
    """Whether a token stands in a list of the pack's section ``sentence``."""
    listed = lexed.pack.settings["sentence"].get(name, ())
    return 0 <= at < len(lexed.tokens) and lexed.tokens[at].folded in listed


def cut(lexed: Lexed, segment: Segment) -> Iterator[Segment]:
    """The nominals of a run of words that nothing parts."""
    if segment.last - segment.first > _LONGEST_RUN:
        yield segment
        return
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
    dated = all(_is_date(lexed, i) for i in range(first, last) if lexed.tokens[i] in words)
    yield Segment("date" if dated else "np", first, last)


def _is_date(lexed: Lexed, at: int) -> bool:
    """Whether a word is one of a date's: a month, a year."""
    return _is_year(lexed.tokens[at]) or lexed.at(at, "words", "date_word") is not None


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
    dated = all(_is_date(lexed, i) for i in before) and not _is_date(lexed, at)
    if after_pronoun or (dated and lexed.tokens[at].is_word and not lexed.at(at, "words", "of")):
        return True
    if lexed.at(at, "pronouns", *PERSONAL) or _is_adverb_after_name(lexed, start, at):
        return True
    if lexed.at(at - 1, "words", "of", "determiner") and at - 1 > start:
        # "die Unabhängigkeit der | selbsternannten Republik"
        return False
    if lexed.at(at, "words", "determiner"):
        genitive = lexed.at(at, "words", "of") is not None
        ends_named = any(m.last == at for i in before for m in _names(lexed, i))
        return not bare and (not genitive or (ends_named and lexed.tokens[at].folded == "der"))
    if lexed.at(at, "pronouns") or lexed.at(at, "quantifiers"):
        owned = bool(lexed.at(at - 1, "words", "of") or lexed.at(at - 1, "nouns", "part"))
        if lexed.tokens[at].folded.endswith(("er", "es")):
            # "die Unabhängigkeit | seiner Provinz", "eine Reihe | weiterer Länder"
            owned = owned or bool(lexed.at(at - 1, "nouns", "statehood", "annexation", "aspect"))
            owned = owned or any(
                m.last == at and m.sense.kind == "quantifiers"
                for i in before
                for m in lexed.matches[i]
            )
        return not bare and not owned
    if lexed.tokens[at].text[0].isdigit():
        return named
    if lexed.at(at, "adjective"):
        return not bare and not lexed.at(at - 1, "words", "determiner", "of", "numeral")
    if _is_person(lexed, start, at):
        return True
    if _is_name(lexed, at):
        return not bare and _is_new_name(lexed, start, at, named)
    return False


def _is_adverb_after_name(lexed: Lexed, start: int, at: int) -> bool:
    """Whether a strange word without a capital follows a name: "Spanien scharf"."""
    token = lexed.tokens[at]
    if token.is_capitalised or not token.is_word or lexed.matches[at]:
        return False
    return any(
        m.last == at and m.sense.kind in ("name", "seat")
        for i in range(start, at)
        for m in _names(lexed, i)
    )


def _is_person(lexed: Lexed, start: int, at: int) -> bool:
    """Whether the two strange names of a person follow a state's: "Schweden | N. N."."""
    if at + 1 >= len(lexed.tokens) or is_genitive(lexed, at - 1):
        return False
    ending = [m.sense for i in range(start, at) for m in lexed.matches[i] if m.last == at]
    if is_strange(lexed, at) and known_person(lexed.tokens[at].text):
        # "zwölf weitere Länder | N."
        return any(s.kind == "name" or s.value in ("polity", "compound") for s in ending)
    strange = is_strange(lexed, at) and is_strange(lexed, at + 1)
    return strange and any(sense.kind == "name" for sense in ending)


def _is_new_name(lexed: Lexed, start: int, at: int, named: bool) -> bool:
    """Whether a name begins a nominal of its own, and is no genitive or apposition."""
    adjectives = at
    while adjectives > start and _is_inflected(lexed, adjectives - 1):
        adjectives -= 1
    if lexed.at(adjectives - 1, "words", "of", "preposition", "determiner"):
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
    before = at - 1
    while before > start and lexed.tokens[before].text in QUOTES:
        before -= 1
    apposed = lexed.at(start, "words", "determiner") is not None and is_strange(lexed, before)
    apposed = apposed or any(
        m.last == at and m.sense.value in _APPOSED and m.sense.kind == "nouns"
        for i in range(start, at)
        for m in lexed.matches[i]
    )
    owned = is_listed(lexed, start - 1, "genitive_relatives") or (
        # "als einziges Land | Jerusalem"
        lexed.at(start - 1, "nouns", "ordinal") is not None
    )
    return counted or named or owned or not apposed


def _is_inflected(lexed: Lexed, at: int) -> bool:
    """Whether an adjective before its noun stands at ``at``: "der besetzten | Krim"."""
    token = lexed.tokens[at]
    known = not lexed.matches[at] or lexed.at(at, "adjective") or is_listed(lexed, at, "epithets")
    return token.text.islower() and token.folded.endswith(ADJECTIVE_ENDINGS) and bool(known)


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


def with_owners(lexed: Lexed, segments: list[Segment]) -> list[Segment]:
    """Join "die Regierung | von | Serbien" and "die Regierung | in | Ankara"."""
    found: list[Segment] = []
    at = 0
    while at < len(segments):
        item = segments[at]
        if at + 2 < len(segments) and _is_approximate(lexed, item, segments[at + 2]):
            at += 2
            continue
        if _is_apposed_list(lexed, segments, at):
            item = Segment("np", item.first, segments[at + 1].last)
            at += 1
        if at + 2 < len(segments) and _is_adjective(lexed, segments, at):
            item = Segment("np", item.first, segments[at + 2].last)
            at += 2
        if at + 2 < len(segments) and _owns(lexed, item, segments[at + 1], segments[at + 2]):
            item = Segment("np", item.first, segments[at + 2].last)
            at += 2
        found.append(item)
        at += 1
    return found


def _is_apposed_list(lexed: Lexed, segments: list[Segment], at: int) -> bool:
    """Whether several states are named right after what they are: "die beiden Länder | A und B".

    Contested territories may be the object instead: "dass die Länder Kosovo anerkennen".
    """
    if at + 3 >= len(segments) or segments[at].kind != "np" or segments[at + 1].kind != "np":
        return False
    inside = range(segments[at].first, segments[at].last)
    plural = any(
        m.sense.value in ("polity", "compound") or m.sense.kind == "name"
        for i in inside
        for m in lexed.matches[i]
        if m.sense.kind in ("nouns", "name")
    )
    if not plural or not lexed.at(inside.start, "words", "determiner"):
        return False
    listed, end = [segments[at + 1]], at + 2
    while end + 1 < len(segments) and segments[end + 1].kind == "np":
        if not (segments[end].kind == "comma" or segments[end].has("words", "and")):
            break
        listed.append(segments[end + 1])
        end += 2
    named = [
        {entities()[m.sense.value] for m in lexed.matches[item.first] if m.sense.kind == "name"}
        for item in listed
    ]
    region = any(lexed.at(i, "nouns", "region") for i in inside)
    states = all(len(n) == 1 and (region or not any(map(is_contested, n))) for n in named)
    return len(listed) > 1 and states and not is_genitive(lexed, listed[0].first)


def _is_adjective(lexed: Lexed, segments: list[Segment], at: int) -> bool:
    """Whether the first of two joined adjectives stands here: "als freien und souveränen Staat"."""
    item, link, noun = segments[at : at + 3]
    words = [lexed.tokens[i] for i in range(item.first, item.last)]
    return (
        (item.kind, noun.kind) == ("np", "np")
        and link.has("words", "and")
        and at > 0
        and segments[at - 1].has("words", "as")
        and not any(token.is_capitalised for token in words)
    )


def _is_approximate(lexed: Lexed, words: Segment, number: Segment) -> bool:
    """Whether "mehr als" stands before a number."""
    match = lexed.at(words.first, "words", "approximator")
    digit = lexed.tokens[number.first].text[0].isdigit()
    return match is not None and match.last == number.first and digit


def _owns(lexed: Lexed, noun: Segment, link: Segment, name: Segment) -> bool:
    if noun.kind != "np" or name.kind != "np":
        return False
    last = noun.last - 1
    if link.has("words", "agent") and link.has("words", "from"):
        heads: tuple[str, ...] = _OWNED
    elif is_listed(lexed, link.first, "place") and any(
        m.sense.kind == "seat" for m in lexed.matches[name.first]
    ):
        heads = ("institution",)
    else:
        return False
    while last > noun.first and not lexed.tokens[last].is_word:
        last -= 1
    named = any(_is_name(lexed, i) for i in range(name.first, name.last))
    held = lexed.at(last, "nouns", *heads) or lexed.at(last, "offices", "official")
    return named and held is not None
