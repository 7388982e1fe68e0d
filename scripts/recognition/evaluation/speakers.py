"""Decides when the speaker in a row is the one whom a reader named, across alphabets."""

from __future__ import annotations

import difflib
import re
import unicodedata

_CYRILLIC = str.maketrans(
    "абвгдезийклмнопрстуфыэёіїєґ", "abvgdeziiklmnoprstufyeeiieg"
) | str.maketrans(
    {
        "ж": "zh",
        "х": "kh",
        "ц": "ts",
        "ч": "ch",
        "ш": "sh",
        "щ": "shch",
        "ъ": "_",
        "ь": "_",
        "ю": "iu",
        "я": "ia",
    }
)
#: Institutions whose names differ between the languages by more than their spelling.
_INSTITUTIONS = {
    "мид": "ministry",
    "мзс": "ministry",
    "министерство": "ministry",
    "міністерство": "ministry",
    "кремль": "kremlin",
}
#: Spellings of one sound, applied in this order.
_SOUNDS = (
    ("kh", "k"),
    ("ck", "k"),
    ("w", "v"),
    ("ph", "f"),
    ("q", "k"),
    ("y", ""),
    ("j", ""),
    ("h", ""),
)
_LONG_WORD = 4
_NEAR = 0.8


def sound(word: str) -> str:
    """A form in which Tokayev, Tokaev and Токаев are one; ``word`` is case-folded."""
    latin = _INSTITUTIONS.get(word, word).translate(_CYRILLIC)
    plain = "".join(c for c in unicodedata.normalize("NFKD", latin) if c.isalnum())
    for spelling, simpler in _SOUNDS:
        plain = plain.replace(spelling, simpler)
    return re.sub(r"(.)\1+", r"\1", plain)


def same_speaker(labelled: str, *written: str) -> bool:
    """Whether the last word of the labelled name, or most of its words, are in ``written``."""
    wanted = _sounds(labelled)
    found = _sounds(" ".join(name for name in written if name))
    if not wanted:
        return False
    if any(_alike(wanted[-1], word) for word in found):
        return True
    return sum(any(_alike(w, word) for word in found) for w in wanted) / len(wanted) > 0.5


def _sounds(name: str) -> list[str]:
    words = re.findall(r"\w+", unicodedata.normalize("NFC", name).casefold())
    long_words = [word for word in words if len(word) > 2]
    return [heard for word in long_words or words if (heard := sound(word))]


def _alike(a: str, b: str) -> bool:
    if a == b:
        return True
    if min(len(a), len(b)) < _LONG_WORD:
        return False
    return difflib.SequenceMatcher(None, a, b).ratio() >= _NEAR
