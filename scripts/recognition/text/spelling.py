"""Names under one spelling: Cyrillic in Latin letters, and forms that sound alike as one."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

#: Control, bidirectional and invisible characters, and halves of surrogate pairs.
UNSEEN = (
    "\x00-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f"
    "\u200b-\u200f\u2028-\u202e\u2060-\u206f\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0"
    "\ufff0-\ufffb\ud800-\udfff\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
_UNSEEN = re.compile(f"[{UNSEEN}]")
#: Signs before a name; at the start of a cell they would make a formula.
_SIGNS = " =+-@＝＋－＠"
_LATIN = (
    *"abvgde", "zh", "z", "i", "i", *"klmnoprstuf", "kh", "ts", "ch", "sh", "shch",
    "", "y", "", "e", "iu", "ia", "e", "i", "i", "e", "g",
)  # fmt: skip
CYRILLIC = dict(zip("абвгдежзийклмнопрстуфхцчшщъыьэюяёіїєґ", _LATIN, strict=True))
_ALIKE = (
    ("tsch", "ch"), ("tch", "ch"), ("sch", "sh"), ("dzh", "j"), ("dj", "j"), ("kh", "h"),
    ("ph", "f"), ("ck", "k"), ("ks", "x"), ("q", "k"), ("w", "v"), ("ou", "u"),
    ("y", ""), ("j", ""), ("h", ""), ("'", ""),
)  # fmt: skip
_ENDINGS = re.compile(
    r"(?:ого|его|ому|ему|ыми|ими|ами|ями|ым|им|ом|ем|ой|ей|ою|ею|ую|юю|ая|яя|ый|ий|ов|ев|ах|ях|[аяуюеыиоьй])$"
)
#: surnames in -ov and -ev keep these letters, which only a plural genitive would lose
_SURNAME = re.compile(r"(?:ов|ев)$")


def latin(word: str) -> str:
    """The word in plain Latin small letters, Cyrillic transliterated, accents dropped."""
    word = "".join(CYRILLIC.get(c, c) for c in word.casefold())
    word = unicodedata.normalize("NFKD", word)
    return "".join(c for c in word if not unicodedata.combining(c))


def sound(word: str) -> str:
    """A key that the usual spellings of a name share: Tokayev, Tokaev and Токаев give one."""
    word = latin(word)
    for written, heard in _ALIKE:
        word = word.replace(written, heard)
    return re.sub(r"(.)\1+", r"\1", re.sub(r"[^a-z0-9]", "", word))


@lru_cache(maxsize=65536)
def name_key(word: str) -> str:
    """The key of a word of a name whatever its case ending: Токаева and Токаев give one."""
    word = word.casefold()
    if any("а" <= c <= "ґ" for c in word):
        word = _stem(word)
    return sound(word) or word


def _stem(word: str) -> str:
    for _ in range(2):
        if len(word) < 4 or _SURNAME.search(word):
            break
        shorter = _ENDINGS.sub("", word, count=1)
        if len(shorter) < 3 or shorter == word:
            break
        word = shorter
    return word


def plain_name(words: str) -> str:
    """Words of an article as a name: plain spaces, no signs before it, nothing unseen in it."""
    spaced = _UNSEEN.sub("", " ".join(words.split()))
    return " ".join(spaced.split()).lstrip(_SIGNS) or words


def name_slug(name: str) -> str:
    """An id made of a name: Latin small letters and digits, hyphens between the words."""
    return re.sub(r"[^a-z0-9]+", "-", latin(name).replace("'", "").replace("’", "")).strip("-")
