"""Nominals that an adjective cuts in two, and lists that a plural announces."""

from __future__ import annotations

from recognition.positions.romance.moods import is_ahead
from recognition.positions.romance.words import (
    AND,
    AS,
    BECOME,
    EXAMPLE,
    ONE_OF,
    RELATIVE,
    begins_with_of,
    folded,
    is_loose,
    is_word,
    kind,
    settings,
)
from recognition.positions.segments import Segment
from recognition.text.lexer import Lexed

_PLURAL_HEADS = ("polity", "region", "institution")


def with_rests(lexed: Lexed, segments: list[Segment]) -> list[Segment]:
    """«gobierno | legítimo | de Venezuela» is one nominal: adjectives follow their noun."""
    found: list[Segment] = []
    for item in segments:
        if len(found) > 1 and item.kind == "np" and _is_compared(lexed, found, item):
            found[-2:] = [Segment("np", found[-2].first, item.last)]
            continue
        if (
            len(found) > 1
            and (begins_with_of(lexed, item) or _is_adjective(lexed, found[-1], item))
            and found[-2].kind == "np"
            and found[-2].last == found[-1].first
            and found[-1].last == item.first
            and (
                found[-1].has("cues", "void.adjective", "void.legitimate")
                or (found[-1].has("words", "adverb") and found[-1].last - found[-1].first == 1)
            )
            and any(lexed.at(i, "nouns") for i in range(found[-2].first, found[-2].last))
        ):
            found[-2:] = [Segment("np", found[-2].first, item.last)]
            continue
        found.append(item)
    return found


def _is_adjective(lexed: Lexed, verdict: Segment, item: Segment) -> bool:
    """«el gobierno | legítimo | libio»: the adjective of a state after that of a verdict."""
    legitimate = verdict.has("cues", "void.legitimate")
    return legitimate and item.kind == "np" and lexed.at(item.first, "adjective") is not None


def without_adjectives(lexed: Lexed, segments: list[Segment]) -> list[Segment]:
    """«su firme | decisión | histórica de | reconocer»: no adjectives about a governing noun."""
    found: list[Segment] = []
    for at, item in enumerate(segments):
        after = segments[at + 1] if at + 1 < len(segments) else None
        if item.kind != "np" or after is None:
            found.append(item)
            continue
        last = item.last - (lexed.at(item.last - 1, "words", "of") is not None)
        begins = item.first + (lexed.at(item.first, "pronouns", "possessive", "our") is not None)
        strange = last - begins == 1 and _is_strange(lexed, begins)
        if strange and at > 0 and segments[at - 1].has("governors") and _leads_on(after):
            continue
        if strange and last == item.last and begins > item.first and after.has("governors"):
            item = Segment("np", item.first, begins)
        found.append(item)
    return found


def _is_strange(lexed: Lexed, at: int) -> bool:
    """Whether a word is in no list and no name."""
    return not lexed.matches[at] and lexed.tokens[at].text.islower()


def _leads_on(item: Segment) -> bool:
    """Whether a segment may begin what a noun governs: "to recognise", "not to recognise"."""
    return item.has("cues") or item.has("words", "negator", "infinitive_mark", "adverb")


def _is_compared(lexed: Lexed, before: list[Segment], item: Segment) -> bool:
    """«las naciones | más | grandes de la UE»: an adjective with "more" follows its noun."""
    noun, degree = before[-2], before[-1]
    return (
        noun.kind == "np"
        and noun.last == degree.first
        and degree.last == item.first
        and folded(lexed, degree) in settings(lexed, "degrees")
        and not lexed.matches[item.first]
    )


def with_members(lexed: Lexed, segments: list[Segment]) -> list[Segment]:
    """«los cuatro países (Francia, …) anunciaron»: the states in brackets after a plural."""
    found: list[Segment] = []
    for item in segments:
        found.append(item)
        if item.kind == "np" and _has_plural(lexed, item):
            found += _members(lexed, item.last)
    return found


def _has_plural(lexed: Lexed, item: Segment) -> bool:
    """Whether a word for states in the plural stands in a nominal."""
    return any(
        (match := lexed.at(i, "nouns", *_PLURAL_HEADS)) and _is_plural(lexed, match.last - 1)
        for i in range(item.first, item.last)
    )


def _members(lexed: Lexed, opening: int) -> list[Segment]:
    """The list of names in brackets that open at a token; nothing if more stands in them."""
    if opening >= len(lexed.tokens) or lexed.tokens[opening].text != "(":
        return []
    found = [Segment("word", opening, opening + 1, EXAMPLE)]
    at = opening + 1
    while at < len(lexed.tokens) and lexed.tokens[at].text != ")":
        name = lexed.at(at, "name")
        if name:
            found.append(Segment("np", at, name.last))
            at = name.last
        elif lexed.tokens[at].text == ",":
            found.append(Segment("comma", at, at + 1))
            at += 1
        elif lexed.at(at, "words", "and"):
            found.append(Segment("word", at, at + 1, AND))
            at += 1
        elif lexed.at(at, "words", "determiner"):
            at += 1
        else:
            return []
    return found if len(found) > 3 else []


def with_examples(lexed: Lexed, segments: list[Segment]) -> list[Segment]:
    """The word for "as" is "such as" after a plural noun that names nothing."""
    found = list(segments)
    for at, item in enumerate(segments):
        if item.has("words", "relative") and item.has("words", "example"):
            if not _lists(segments, at):
                found[at] = Segment("word", item.first, item.last, RELATIVE)
            continue
        if not item.has("words", "as"):
            continue
        before = at - 1
        if kind(segments, before) == "comma":
            before -= 1
        example = kind(segments, before) == "np" and _announces(lexed, segments[before])
        if example:
            found[at] = Segment("word", item.first, item.last, EXAMPLE)
        elif item.has("words", "example"):
            found[at] = Segment("word", item.first, item.last, AS)
    return found


def _lists(segments: list[Segment], at: int) -> bool:
    """Whether "dont" lists examples up to a mark: «plusieurs pays, dont le Chili, …»."""
    after = at + 1
    while kind(segments, after) in ("np", "comma") or is_word(segments, after, "and", "or"):
        after += 1
    return kind(segments, after - 1) == "comma" or kind(segments, after) in ("", "mark")


def _announces(lexed: Lexed, item: Segment) -> bool:
    """Whether a nominal is a plural like "países", which what follows names."""
    inside = range(item.first, item.last)
    if any(lexed.at(i, "name") or lexed.at(i, "seat") for i in inside):
        return False
    for i in inside:
        match = lexed.at(i, "nouns", *_PLURAL_HEADS)
        if match:
            return _is_plural(lexed, match.last - 1)
    return False


def _is_plural(lexed: Lexed, at: int) -> bool:
    head = lexed.tokens[at].folded
    singular = lexed.pack.morphology.analyse(head)[0].lemma
    return singular != head or head in settings(lexed, "same_plural")


def with_becoming(lexed: Lexed, segments: list[Segment]) -> list[Segment]:
    """«se convirtió el jueves en el primer país»: the verb of becoming without its preposition."""
    found: list[Segment] = []
    become = False
    for at, item in enumerate(segments):
        last = folded(lexed, item).split()[-1]
        if last in settings(lexed, "becoming"):
            become = True
            found.append(Segment("word", item.first, item.last, BECOME))
        elif item.has("words", "become") and kind(segments, at + 1) == "date":
            # «se convirtió en | 2013 | en el primer país»
            become = True
            found.append(item)
        elif become and item.has("words", "preposition") and not item.has("words", "adverb"):
            become = False
        else:
            become = become and is_loose([item], 0)
            found.append(item)
    return found


def with_joining(lexed: Lexed, segments: list[Segment]) -> list[Segment]:
    """«se sumó a los 20 países que reconocen X»: who joins them is one of them."""
    found = list(segments)
    for at, item in enumerate(found):
        if not item.has("words", "join") or is_ahead(lexed, item):
            continue
        noun = at + 1
        while is_loose(found, noun) or is_word(found, noun, "preposition"):
            noun += 1
        states = kind(found, noun) == "np" and _has_plural(lexed, found[noun])
        if states and is_word(found, noun + 1, "relative"):
            found[at:noun] = [Segment("word", item.first, item.last, ONE_OF)]
            break
    return found
