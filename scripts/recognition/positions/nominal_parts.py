"""The words of a nominal by class, and what their order, number and case tell."""

from __future__ import annotations

from dataclasses import dataclass

from recognition.lexicon.entities import entities
from recognition.lexicon.phrases import Match
from recognition.positions.nominal_edges import NAMES
from recognition.positions.segments import Segment
from recognition.text.lexer import Lexed

#: nouns whose compound with a name says whose they are
COMPOUNDED = ("institution", "annexation", "referendum", "statehood")


@dataclass(frozen=True, slots=True)
class Parts:
    """The words of a nominal by class, in order."""

    names: tuple[Match, ...]
    nouns: tuple[Match, ...]
    offices: tuple[Match, ...]
    pronouns: tuple[Match, ...]
    quantifiers: tuple[Match, ...]
    unknown: tuple[int, ...]
    last: int


def read_parts(lexed: Lexed, segment: Segment) -> Parts:
    """Sort the words of a nominal by class."""
    names: list[Match] = []
    nouns: list[Match] = []
    offices: list[Match] = []
    pronouns: list[Match] = []
    quantifiers: list[Match] = []
    unknown: list[int] = []
    #: words after a noun that leave what it names: "the breakaway republic"
    epithets = lexed.pack.settings["sentence"].get("epithets", ())
    at = segment.first
    while at < segment.last:
        token = lexed.tokens[at]
        here = [m for m in lexed.matches[at] if m.last <= segment.last and m.sense.kind != "speech"]
        longest = max((m.last for m in here), default=at)
        best = [m for m in here if m.last == longest]
        kinds = {m.sense.kind: m for m in reversed(best)}
        name = next((kinds[k] for k in NAMES if k in kinds), None)
        if name and not _is_bound(lexed, name):
            # one form may name a state and its seat (Luxembourg) or a people and be an adjective
            names.append(name)
        elif name:
            pass
        elif "nouns" in kinds or "offices" in kinds:
            nouns += [m for m in best if m.sense.kind == "nouns"]
            offices += [m for m in best if m.sense.kind == "offices"]
        elif "pronouns" in kinds:
            pronouns += [m for m in best if m.sense.kind == "pronouns"]
        elif "quantifiers" in kinds:
            quantifiers.append(kinds["quantifiers"])
        elif (
            not best
            and token.is_word
            and token.folded not in ("'s", *epithets)
            and lexed.pack.morphology.analyse(token.folded)[0].lemma not in epithets
        ):
            unknown.append(at)
        at = max(at + 1, longest)
    return Parts(
        tuple(names),
        tuple(nouns),
        tuple(offices),
        tuple(pronouns),
        tuple(quantifiers),
        tuple(unknown),
        segment.last,
    )


def _is_bound(lexed: Lexed, name: Match) -> bool:
    """Whether a hyphen makes the name part of a compound: "Russian-held", "pro-Moscow".

    Before an institution or an official it is its adjective: "EU-Kommission"; so it is before
    what is done to it: "Krim-Annexion".
    """
    tokens = lexed.tokens
    before, after = name.first - 1, name.last
    joined_after = (
        after + 1 < len(tokens)
        and tokens[after].text == "-"
        and tokens[after].start == tokens[after - 1].end
        and tokens[after + 1].start == tokens[after].end
    )
    joined_before = (
        before > 0
        and tokens[before].text == "-"
        and tokens[before].end == tokens[name.first].start
        and tokens[before - 1].end == tokens[before].start
    )
    owned = lexed.at(after + 1, "nouns", *COMPOUNDED) or lexed.at(after + 1, "offices", "official")
    return (joined_after and owned is None) or joined_before


def counts_states(lexed: Lexed, parts: Parts) -> bool:
    """Whether the head is a word for states and a state's name only its attribute."""
    if not parts.names or parts.names[0].sense.kind != "name":
        return False
    polities = [m for m in parts.nouns if m.sense.value == "polity"]
    name = parts.names[0]
    entity = entities()[name.sense.value]
    headed = any(m.last <= name.first for m in polities) and is_attribute(lexed, name)
    return headed and entity.type == "state"


def is_one_country(lexed: Lexed, parts: Parts) -> bool:
    """Whether a nominal without a name is "the country": what the text or a speaker is about."""
    polity = any(m.sense.value == "polity" for m in parts.nouns)
    if not polity or len({m.first for m in parts.nouns}) > 1:
        return False
    head = lexed.tokens[parts.nouns[0].last - 1].folded
    analyses = lexed.pack.morphology.analyse(head)
    if lexed.pack.morphology.has_cases:
        return any(a.case == "nomn" and a.number == "sing" for a in analyses)
    # a word whose plural is the same is told by its determiner: «les pays»
    plural = lexed.pack.settings["sentence"].get("plural_determiners", ())
    before = parts.nouns[0].first - 1
    return analyses[0].lemma == head and not (before >= 0 and lexed.tokens[before].folded in plural)


def is_limited(lexed: Lexed, parts: Parts) -> bool:
    """Whether a count of states is one of some states only: "most countries of Africa".

    The words that leave it whole ("the countries of the world") are listed in the pack.
    """
    whole = lexed.pack.settings["sentence"].get("whole", ())
    first = min((m.last for m in parts.quantifiers), default=0)
    limits = [lexed.tokens[at].folded for at in parts.unknown if at >= first]
    return any(word not in whole for word in limits) or any(
        m.sense.value == "region" for m in parts.nouns
    )


def is_definite(lexed: Lexed, segment: Segment) -> bool:
    """Whether a nominal points back: "the two regions"; any does where there are no articles."""
    return lexed.pack.morphology.has_cases or bool(lexed.at(segment.first, "words", "determiner"))


def amount_of(lexed: Lexed, segment: Segment, parts: Parts) -> str | None:
    """How many states a nominal speaks of: a quantifier's class, or some for a number."""
    if parts.quantifiers:
        return parts.quantifiers[0].sense.value
    inside = range(segment.first, segment.last)
    if lexed.at(segment.first, "words", "determiner"):
        return None
    numbers = any(lexed.tokens[i].text[0].isdigit() and not _is_ordinal(lexed, i) for i in inside)
    return "some" if numbers or any(lexed.at(i, "words", "numeral") for i in inside) else None


def _is_ordinal(lexed: Lexed, at: int) -> bool:
    """Whether an ending with a hyphen follows a number: «117-ю страной»."""
    return lexed.tokens[at + 1 : at + 2] != () and lexed.tokens[at + 1].text == "-"


def is_counted(lexed: Lexed, segment: Segment) -> bool:
    """Whether a number stands in a nominal."""
    inside = range(segment.first, segment.last)
    return any(lexed.at(i, "words", "numeral") or lexed.tokens[i].text.isdigit() for i in inside)


def only_modifiers(parts: Parts) -> bool:
    """Whether no strange noun follows the institution: "government" but not "government bonds"."""
    head = max(m.last for m in (*parts.nouns, *parts.offices))
    return not any(at >= head for at in parts.unknown)


def is_attribute(lexed: Lexed, name: Match) -> bool:
    """Whether the name is another noun's attribute: after "of", or in the genitive."""
    before = name.first - 1
    if lexed.at(before, "words", "determiner"):
        before -= 1
    if lexed.at(before, "words", "of"):
        return True
    words = lexed.pack.morphology
    if not words.has_cases:
        return False
    return any(a.case == "gent" for a in words.analyse(lexed.tokens[name.first].folded))


def is_strange(lexed: Lexed, parts: Parts, noun: str) -> bool:
    """Whether another noun has the noun as its attribute: "organisers of the referendum"."""
    first = next(m.first for m in parts.nouns if m.sense.value == noun)
    before = [at for at in parts.unknown if at < first]
    if not before:
        return False
    if lexed.pack.morphology.has_cases:
        return any(
            lexed.pack.morphology.analyse(lexed.tokens[at].folded)[0].pos == "NOUN" for at in before
        )
    return any(lexed.at(i, "words", "of") for i in range(before[0], first))


def heads_before(parts: Parts, name: Match) -> list[Match]:
    """The nouns before a name, of which it may be an attribute; "independent" is none."""
    before = (m for m in parts.nouns if m.last <= name.first)
    return [m for m in before if m.sense.value != "independent"]


def _inflected(lexed: Lexed, name: Match) -> int:
    """The token of a name that shows its case: the last of those that hyphens join."""
    at = name.first
    while at + 2 < name.last and lexed.tokens[at + 1].text == "-":
        at += 2
    return at


def cases_of(
    lexed: Lexed, parts: Parts
) -> tuple[frozenset[str], frozenset[str], frozenset[tuple[str, str]]]:
    """The cases of a nominal's head and of its last name, and the head's number and gender.

    All are empty in a language without cases.
    """
    words = lexed.pack.morphology
    if not words.has_cases:
        return frozenset(), frozenset(), frozenset()

    whole_names = {_inflected(lexed, m): m for m in parts.names}

    def cases(at: int) -> frozenset[str]:
        readings = words.analyse(lexed.tokens[at].folded)
        found = frozenset(a.case for a in readings if a.case)
        name = whole_names.get(at)
        if name is not None and at + 1 < name.last and readings[0].pos == "ADJF":
            # «Российской Федерацией»: the noun of a name tells the case of its adjective
            found = found & {a.case for a in words.analyse(lexed.tokens[at + 1].folded)} or found
        return found

    named = [_inflected(lexed, m) for m in parts.names]
    nouns = [m.first for m in (*parts.nouns, *parts.offices)]
    nouns += [at for at in parts.unknown if words.analyse(lexed.tokens[at].folded)[0].pos == "NOUN"]
    proper = [_inflected(lexed, m) for m in parts.names if m.sense.kind in ("name", "seat")]
    others = [m.first for m in (*parts.pronouns, *parts.quantifiers)]
    heads = sorted([*nouns, *proper]) or sorted([*named, *others]) or sorted(parts.unknown)
    if not heads:
        return frozenset(), frozenset(), frozenset()
    head = cases(heads[0])
    quantity = next((m.first for m in parts.quantifiers if m.first < heads[0]), None)
    counted = quantity is not None and "gent" not in cases(quantity)
    counted = counted or any(
        lexed.tokens[i].text[0].isdigit() or lexed.at(i, "words", "numeral")
        for i in range(max(0, heads[0] - 2), heads[0])
    )
    if "gent" in head and counted:
        # «большинство стран», «100 стран»: the quantity is in the case of the whole
        whole = cases(quantity) if quantity is not None else head
        return whole | {"nomn", "accs"}, cases(named[-1]) if named else head, frozenset()
    analyses = words.analyse(lexed.tokens[heads[0]].folded)
    agreement = frozenset(
        (a.number, "" if a.number == "plur" else a.gender)
        for a in analyses
        if a.case == "nomn" and a.number
    )
    return head, cases(named[-1]) if named else head, agreement


def institution_at(lexed: Lexed, segment: Segment) -> str:
    """The dictionary form of a nominal's noun for an institution; empty if there is none."""
    for at in range(segment.first, segment.last):
        if (match := lexed.at(at, "nouns", "institution")) is not None:
            return lexed.pack.morphology.analyse(lexed.tokens[match.last - 1].folded)[0].lemma
    return ""
