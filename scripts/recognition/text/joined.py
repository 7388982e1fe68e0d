"""Words that ran together where a text lost the space between them: "saidSmith", «Какотмечает».

A word is cut only where its parts are plain: a capital in its middle, a verb of speech at its
end, or, if the dictionary knows the parts and not the whole, two words of small letters.
"""

from __future__ import annotations

import re
from functools import lru_cache

from recognition.lexicon.morphology import Morphology
from recognition.lexicon.pack import Pack
from recognition.text.tokens import WORDS_KEPT, Token, fold

#: shorter words are left alone
_SHORTEST = 5
_PART = 3
_VERB = 5
#: where Latin letters go on after small Cyrillic ones: «пишетReuters»
_FOREIGN = re.compile(r"(?<=[а-яіїєґё]{3})[A-Za-z]{2}")


def split_joined(tokens: tuple[Token, ...], pack: Pack) -> tuple[Token, ...]:
    """The tokens, with words that run together as two."""
    cuts = [joint(token.text, pack) for token in tokens]
    if not any(cuts):
        return tokens
    found: list[Token] = []
    for token, cut in zip(tokens, cuts, strict=True):
        if cut is None or len(token.folded) != len(token.text):
            found.append(token)
            continue
        for a, b in ((0, cut), (cut, len(token.text))):
            part = Token(token.text[a:b], token.start + a, token.start + b, token.folded[a:b])
            found += split_joined((part,), pack) if a else (part,)
    return tuple(found)


def joint(word: str, pack: Pack) -> int | None:
    """Where a word divides into two that ran together; None if it is one."""
    if len(word) < _SHORTEST or not word.isalpha():
        return None
    if not pack.morphology.has_cases and word[1:].islower():
        # where no dictionary tells words apart, only a capital within does
        return None
    return _joint(word, pack)


@lru_cache(WORDS_KEPT)
def _joint(word: str, pack: Pack) -> int | None:
    morphology = pack.morphology
    if not word.islower():
        for i in range(1, len(word) - 1):
            if word[i].isupper() and word[i - 1].islower() and _is_plain(word[:i], pack):
                return i
    if not morphology.has_cases:
        return None
    foreign = _FOREIGN.search(word)
    if foreign is not None:
        return foreign.start()
    folded = fold(word)
    if len(folded) != len(word) or morphology.knows(folded):
        return None
    if not word.islower():
        for i in range(_PART, len(word) - _VERB + 1):
            if _begins_with_verb(folded[i:], morphology):
                return i
    for i in range(_PART, len(word) - _VERB + 1):
        if morphology.knows(folded[i:]) and _is_speech(folded[i:], pack):
            return i
    if not word.islower():
        return None
    short, prefixes = _listed(pack, "short_words"), _listed(pack, "prefixes")
    for i in range(1, len(word) - 1):
        head, tail = folded[:i], folded[i:]
        known = head in short if i < _PART else morphology.knows(head)
        known = known and head not in prefixes
        small = tail in short and morphology.analyse(head)[0].pos == "CONJ"
        if known and (small or (len(tail) > _PART and morphology.knows(tail))):
            return i
    return None


def _is_plain(head: str, pack: Pack) -> bool:
    """Whether what stands before a capital is a word of its own: no "Mc", no "i"."""
    if pack.morphology.has_cases:
        return len(head) >= _PART or fold(head) in _listed(pack, "short_words")
    return head.islower() and len(head) > 1


def _listed(pack: Pack, setting: str) -> frozenset[str]:
    return frozenset(pack.settings["sentence"].get(setting, ()))


def _begins_with_verb(word: str, morphology: Morphology) -> bool:
    """Whether a verb follows a name that lost its space, and after it perhaps more."""
    if morphology.knows(word):
        return morphology.analyse(word)[0].pos == "VERB"
    return any(
        morphology.knows(word[:i])
        and morphology.knows(word[i:])
        and morphology.analyse(word[:i])[0].pos == "VERB"
        for i in range(_VERB, len(word) - _VERB + 1)
    )


def _is_speech(word: str, pack: Pack) -> bool:
    return any(
        sense.kind == "speech" and sense.value == "say" for sense in pack.phrases.senses(word)
    )
