"""The office that stands beside a name: "Ruritanian Foreign Minister N", "N, the minister"."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Protocol

from recognition.lexicon.pack import Pack
from recognition.lexicon.phrases import Match
from recognition.text.lexer import Lexed, lex
from recognition.text.mentions import ENTITY_KINDS
from recognition.text.tokens import Token

_WINDOW = 110
_GENDERS = {"masculine": "m", "feminine": "f"}


class Phrased(Protocol):
    """Words with the phrases found in them: a sentence, or a paragraph as it is narrated."""

    @property
    def tokens(self) -> tuple[Token, ...]:
        """The words and marks."""
        ...

    @property
    def matches(self) -> tuple[tuple[Match, ...], ...]:
        """For each word the phrases that begin there."""
        ...

    @property
    def pack(self) -> Pack:
        """The language."""
        ...

    def at(self, index: int, kind: str, *values: str) -> Match | None:
        """The longest phrase of a kind that begins at a word."""
        ...

    def slice(self, first: int, last: int) -> str:
        """The article's words ``[first:last]``."""
        ...


@dataclass(frozen=True, slots=True)
class Role:
    """The words of an office, its kind (official, private, former), its entity and gender.

    ``is_calling`` if they only say what somebody is, with no office, function or rank: "host".
    """

    text: str
    office: str
    entity_id: str | None
    gender: str
    is_calling: bool = False

    @property
    def held(self) -> str | None:
        """The words, if they name an office that can be held."""
        return None if self.is_calling else self.text or None


NO_ROLE = Role("", "", None, "")


def role_beside(text: str, start: int, end: int, pack: Pack) -> Role:
    """The office just before the name ``text[start:end]`` or in an apposition after it."""
    line = text.rfind("\n", max(0, start - _WINDOW), start) + 1
    before = lex(text, max(line, start - _WINDOW), start, pack)
    role = role_in(before, left_edge(before), len(before.tokens))
    if role.text and role.entity_id is not None:
        return role
    stop = min(len(text), end + _WINDOW)
    if not role.text and not text[end:stop].lstrip().startswith((",", "(", "—", "–", "-")):
        return NO_ROLE
    after = lex(text, end, stop, pack)
    if role.text and after.at(0, "words", "of"):
        # "President N of Ruritania"
        named = after.at(1 + bool(after.at(1, "words", "determiner")), "name")
        return replace(role, entity_id=named.sense.value) if named else role
    if role.text:
        return role
    tokens = after.tokens
    if len(tokens) < 2:
        return NO_ROLE
    if not text[line:start].strip() and (state := _in_brackets(after)) is not None:
        return Role("", "official", state, "")
    last = 1
    while last < len(tokens) and tokens[last].text not in '.,;:()—–«»“”"!?':
        last += 1
    role = role_in(after, 1, last)
    opens = min((m.first for m in _offices(after, 1, last)), default=last)
    return role if opens <= 6 else NO_ROLE


def _in_brackets(after: Lexed) -> str | None:
    """The state for which a delegate whose name opens a line speaks: "N (Ruritania) said"."""
    match = after.at(1, "name")
    closed = match is not None and match.last < len(after.tokens)
    if match is None or not closed or after.tokens[0].text != "(":
        return None
    return match.sense.value if after.tokens[match.last].text == ")" else None


def left_edge(lexed: Lexed) -> int:
    """Where the noun phrase that ends with the last token begins."""
    tokens = lexed.tokens
    at = len(tokens)
    if at and tokens[at - 1].text == ",":
        at -= 1
    while at > 0:
        token = tokens[at - 1]
        if not (token.is_word or token.text in "-.'’&/") or _breaks(lexed, at - 1):
            break
        if token.text in "'’" and at < len(tokens) and not tokens[at].is_word:
            # a title in marks typed as two apostrophes
            break
        at -= 1
    return at


def _breaks(lexed: Phrased, at: int) -> bool:
    for match in lexed.matches[at]:
        kind, value = match.sense.kind, match.sense.value
        if kind == "words" and value in _BREAKING and match.last == at + 1:
            return True
        if kind == "speech" and value in ("say", "verb", "clause", "belief"):
            return not lexed.tokens[at].is_capitalised
    if lexed.pack.morphology.has_cases:
        pos = lexed.pack.morphology.analyse(lexed.tokens[at].folded)[0].pos
        return pos in ("PREP", "CONJ", "VERB", "INFN", "GRND", "PRCL", "NPRO")
    return False


_BREAKING = frozenset(
    {
        "preposition",
        "be",
        "have",
        "complementiser",
        "relative",
        "condition",
        "but",
        "negator",
        "and",
    }
)


def _offices(lexed: Lexed, first: int, last: int) -> list[Match]:
    return [m for i in range(first, last) for m in lexed.matches[i] if m.sense.kind == "offices"]


def role_in(lexed: Phrased, first: int, last: int) -> Role:
    """The office in the tokens ``[first:last]``, the one that stands last if there are several."""
    gender = next(
        (
            _GENDERS[match.sense.value]
            for i in range(first, last)
            for match in lexed.matches[i]
            if match.sense.kind == "speech" and match.sense.value in _GENDERS
        ),
        "",
    )
    offices = [
        match
        for i in range(first, last)
        for match in lexed.matches[i]
        if match.sense.kind == "offices" and match.last <= last
    ]
    former = any(match.sense.value == "former" for match in offices)
    heads = [match for match in offices if match.sense.value != "former"] or [
        match
        for i in range(first, last)
        for match in lexed.matches[i]
        if match.sense.kind == "speech" and match.sense.value == "title" and match.last <= last
    ]
    if not heads:
        return Role("", "", None, gender)
    # of an office that is part of a longer one, the longer: "minister" in "prime minister"
    final = heads[-1]
    head = next((m for m in heads if m.first <= final.first and m.last >= final.last), final)
    begin = _widened(lexed, first, head.first)
    stop = last
    while stop > head.last and not lexed.tokens[stop - 1].is_word:
        stop -= 1
    entity = next(
        (
            match.sense.value
            for i in range(begin, stop)
            for match in lexed.matches[i]
            if match.sense.kind in ENTITY_KINDS
        ),
        None,
    )
    office = "former" if former else head.sense.value.replace("title", "")
    calling = all(_is_calling(lexed, match) for match in heads)
    return Role(lexed.slice(begin, stop), office, entity, gender, calling)


def _is_calling(lexed: Phrased, head: Match) -> bool:
    found = lexed.at(head.first, "speech", "calling")
    return found is not None and found.last >= head.last


def _widened(lexed: Phrased, first: int, at: int) -> int:
    """The first of the words before an office that belong to it: its country, its adjectives."""
    plain = 0
    while at > first:
        token = lexed.tokens[at - 1]
        part = token.text in ("'s", "’s", "-", "’", "'") or token.is_capitalised
        part = part or any(m.sense.kind == "offices" for m in lexed.matches[at - 1])
        if not part:
            if not token.is_word or plain == 2 or _closed_class(lexed, at - 1):
                break
            plain += 1
        at -= 1
    while not lexed.tokens[at].is_word or lexed.at(at, "words", "determiner"):
        at += 1
    return at


def _closed_class(lexed: Phrased, at: int) -> bool:
    return _breaks(lexed, at) or any(
        m.sense.kind in ("words", "pronouns", "quantifiers") for m in lexed.matches[at]
    )
