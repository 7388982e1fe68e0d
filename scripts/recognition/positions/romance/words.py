"""What the Romance modules ask of a segment, and the senses that they give one."""

from __future__ import annotations

from recognition.positions.segments import QUOTES, Segment
from recognition.text.lexer import Lexed

Senses = frozenset[tuple[str, str]]
_VERB_FORMS = ("base", "finite", "past", "gerund", "future", "conditional", "subjunctive")
#: a governor that leaves the sign open
OPEN: Senses = frozenset({("governors", "directs")})
ENDS: Senses = frozenset({("governors", "ends")})
AGENT: Senses = frozenset({("words", "agent")})
FROM: Senses = frozenset({("words", "from")})
ONLY: Senses = frozenset({("words", "only")})
NOT: Senses = frozenset({("words", "negator")})
DO: Senses = frozenset({("words", "do")})
AND: Senses = frozenset({("words", "and")})
AS: Senses = frozenset({("words", "as"), ("words", "preposition")})
LOOSE: Senses = frozenset({("words", "adverb")})
EXAMPLE: Senses = frozenset({("words", "example")})
BUT: Senses = frozenset({("words", "but")})
ONE_OF: Senses = frozenset({("words", "become"), ("words", "one_of")})
BECOME: Senses = frozenset({("words", "become")})
HAVE: Senses = frozenset({("words", "have")})
RECIPROCAL: Senses = frozenset({("words", "reciprocal")})
RELATIVE: Senses = frozenset({("words", "relative")})
COMPLEMENT: Senses = frozenset({("words", "complementiser")})
CONDITION: Senses = frozenset({("words", "condition")})


def settings(lexed: Lexed, name: str) -> tuple[str, ...]:
    """A list of the section ``sentence``; empty where the pack has none."""
    return tuple(lexed.pack.settings["sentence"].get(name, ()))


def folded(lexed: Lexed, item: Segment) -> str:
    """The words of a segment, folded."""
    return " ".join(t.folded for t in lexed.tokens[item.first : item.last])


def is_word(segments: list[Segment], at: int, *classes: str) -> bool:
    """Whether a segment is of a class of the section ``words``; false outside the sentence."""
    return 0 <= at < len(segments) and segments[at].has("words", *classes)


def kind(segments: list[Segment], at: int) -> str:
    """The kind of a segment; empty outside the sentence."""
    return segments[at].kind if 0 <= at < len(segments) else ""


def is_loose(segments: list[Segment], at: int) -> bool:
    """Whether a segment may stand anywhere in a clause: dates, adverbs."""
    return kind(segments, at) == "date" or is_word(segments, at, "adverb", "hedge", "only")


def cue_form(item: Segment) -> str:
    """The verb form in which a recognition cue stands; empty when it is none."""
    forms = [c.split(".")[1] for s, c in item.senses if s == "cues" and c.startswith("recognise.")]
    return next((f for f in forms if f in _VERB_FORMS), "")


def is_cue_noun(item: Segment) -> bool:
    """Whether a segment is the noun "recognition"."""
    return item.has("cues", "recognise.noun", "recognise.negative_noun")


def begins_with_of(lexed: Lexed, item: Segment) -> bool:
    """Whether a nominal begins with the word for "of"."""
    first = item.first
    while first < item.last - 1 and lexed.tokens[first].text in QUOTES:
        first += 1
    return item.kind == "np" and lexed.at(first, "words", "of") is not None


def ends_clause(segments: list[Segment], at: int) -> bool:
    """Whether a clause ends before a segment."""
    return kind(segments, at) in ("", "mark") or is_word(
        segments, at, "relative", "complementiser", "condition", "but"
    )


def has_quantifier(lexed: Lexed, item: Segment, *classes: str) -> bool:
    """Whether a segment has a quantifier of one of the classes."""
    return any(lexed.at(i, "quantifiers", *classes) for i in range(item.first, item.last))
