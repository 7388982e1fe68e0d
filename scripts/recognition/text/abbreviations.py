"""Abbreviations that an article introduces: "the Syrian Opposition Coalition (SOC)"."""

from __future__ import annotations

import re

from recognition.lexicon.pack import Pack
from recognition.lexicon.phrases import Sense
from recognition.text.lexer import lex

#: an abbreviation alone in a bracket, with or without marks of quotation
_BRACKET = re.compile(r"\s\(\W?([^\W\d_]{2,8})\W?\)")
#: how far before its bracket a name may begin, in characters
_WINDOW = 120


def abbreviations(text: str, pack: Pack) -> dict[str, Sense]:
    """What each abbreviation names: the entity right before its bracket, if initials agree."""
    found: dict[str, Sense] = {}
    for bracket in _BRACKET.finditer(text):
        short = bracket.group(1)
        if not short.isupper() or short in found:
            continue
        line = text.rfind("\n", 0, bracket.start()) + 1
        before = lex(text, max(line, bracket.start() - _WINDOW), bracket.start(), pack)
        last = len(before.tokens)
        while last and not before.tokens[last - 1].is_word:
            last -= 1
        for match in before.find("name"):
            words = [token.text for token in before.tokens[match.first : last] if token.is_word]
            if match.last == last and _are_initials(short, words):
                found[short] = match.sense
                break
    return found


def _are_initials(short: str, words: list[str]) -> bool:
    """Whether the letters are initials of the words, in order; small words may have none."""
    initials = iter(word[0].upper() for word in words)
    return len(words) > 1 and all(letter in initials for letter in short)
