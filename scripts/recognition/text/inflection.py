"""Names in languages with cases: whether a name is nominative, and its nominative form."""

from __future__ import annotations

import re
from collections.abc import Sequence

from recognition.lexicon.morphology import Morphology
from recognition.text.known_people import is_given_name
from recognition.text.tokens import fold

_GENDERS = {"masc": "m", "femn": "f"}
#: names that have one form for all cases
_UNDECLINED = re.compile(
    r"(?:[оэ]|заде|дзе|швілі|швили|оглу|яну|еску|оску|[бвгджзклмнпрстфхцчшщ]и)$"
)
_SURNAME = re.compile(r"(?:ов|ев|єв|їв|ин|ын|ін)$")
_DECLINED_SURNAME = re.compile(r"(.{2,}(?:ов|ев|єв|їв|ин|ын|ін))(?:а|у|ым|им|е|і|ом|ові)$")
_FEMININE = re.compile(r"(?:ой|ей|ую|у|е|ы)$")
_FEMININE_ROOT = re.compile(r"(?:ов|ев|ин|ын|єв|їв)$")


def is_nominative_name(words: tuple[str, ...], morphology: Morphology) -> bool:
    """Whether the first and the last word of a name can be nominative."""
    if len(words) > 1 and _is_declined_given_name(words[0], morphology):
        return False
    if len(words) > 1 and _only_first_tells(words[0], words[-1], morphology):
        return True
    return _can_be_nominative(words[0], morphology) and _can_be_nominative(words[-1], morphology)


def _only_first_tells(first: str, last: str, morphology: Morphology) -> bool:
    """Whether a nominative given name stands before a surname that no case of it agrees with."""
    if not (_is_cyrillic(first) and _is_cyrillic(last)):
        return False
    given = [a for a in morphology.analyse(fold(first)) if a.case and a.number != "plur"]
    oblique = {(a.case, a.gender) for a in given if a.case != "nomn"}
    surname = {(a.case, a.gender) for a in morphology.analyse(fold(last.rsplit("-", 1)[-1]))}
    return _can_be_nominative(first, morphology) and not oblique & surname


def _is_declined_given_name(word: str, morphology: Morphology) -> bool:
    """Whether a word is a form of a common given name and no such name itself."""
    if is_given_name(word) or not _is_cyrillic(word):
        return False
    return any(is_given_name(a.lemma) for a in morphology.analyse(fold(word)))


def nominative_name(words: tuple[str, ...], morphology: Morphology) -> tuple[str, str]:
    """The undeclined name and the gender (m, f or empty) that its forms show."""
    gender = _gender(words, morphology)
    if is_nominative_name(words, morphology):
        return " ".join(words), gender
    forms = [_nominative(word, gender, i > 0, morphology) for i, word in enumerate(words)]
    return " ".join(forms), gender


def nominative_phrase(words: Sequence[str], morphology: Morphology) -> str:
    """A phrase with its noun, and the adjectives before the noun, in the nominative."""
    for i, word in enumerate(words):
        found = [a for a in morphology.analyse(fold(word)) if a.case]
        if not found or not _is_cyrillic(word) or any(a.case == "nomn" for a in found):
            break
        noun = next((a for a in found if a.pos == "NOUN"), None)
        if noun is not None:
            head = [_like(morphology.nominative(fold(w), noun.case), w) for w in words[: i + 1]]
            return " ".join([*head, *words[i + 1 :]])
        if found[0].pos not in ("ADJF", "PRTF"):
            break
    return " ".join(words)


def _like(form: str, written: str) -> str:
    """A form with the capitals of the written one."""
    if written.isupper() and len(written) > 1:
        return form.upper()
    return form[:1].upper() + form[1:] if written[:1].isupper() else form


def _can_be_nominative(word: str, morphology: Morphology) -> bool:
    if word.endswith(".") or not _is_cyrillic(word):
        return True
    last = fold(word.rsplit("-", 1)[-1])
    if _has_one_form(last) or is_given_name(word):
        return True
    analyses = morphology.analyse(last)
    # what can only be a plural is a foreign name that the analyser does not know
    named = [a for a in analyses if a.case and a.number != "plur"]
    return not named or any(a.case == "nomn" for a in named)


def _has_one_form(word: str) -> bool:
    """Whether a name's ending says nothing of its case, or only the nominative has it."""
    return bool(_UNDECLINED.search(word) or _SURNAME.search(word))


def share_case(word: str, other: str, morphology: Morphology) -> bool:
    """Whether two words of a name can stand in the same case."""
    one, two = _cases(word, morphology), _cases(other, morphology)
    return not one or not two or bool(one & two)


def _cases(word: str, morphology: Morphology) -> set[str]:
    """The cases that a word of a name can stand in; empty if its form does not tell."""
    last = fold(word.rsplit("-", 1)[-1])
    if word.endswith(".") or not _is_cyrillic(word) or _UNDECLINED.search(last):
        return set()
    cases = {a.case for a in morphology.analyse(last) if a.case}
    return cases | {"nomn"} if _SURNAME.search(last) else cases


def _is_cyrillic(word: str) -> bool:
    return any("а" <= c <= "ґ" for c in word.casefold())


def _gender(words: tuple[str, ...], morphology: Morphology) -> str:
    if len(words) == 1 or not _is_cyrillic(words[0]):
        return ""
    given = fold(words[0].split("-")[0])
    first = [a for a in morphology.analyse(given) if a.pos == "NOUN" and morphology.knows(given)]
    return _GENDERS.get(first[0].gender, "") if first else ""


def _nominative(word: str, gender: str, is_surname: bool, morphology: Morphology) -> str:
    if word.endswith(".") or not _is_cyrillic(word):
        return word
    head, hyphen, last = word.rpartition("-")
    declined = _DECLINED_SURNAME.match(fold(last))
    if is_surname and gender != "f" and declined:
        return head + hyphen + last[: declined.end(1)]
    analyses = morphology.analyse(fold(last))
    singular = [a for a in analyses if a.number != "plur" and a.pos in ("NOUN", "ADJF")]
    fitting = [a for a in singular if not gender or _GENDERS.get(a.gender) == gender] or singular
    if not fitting:
        return word
    lemma = fitting[0].lemma
    if is_surname and gender == "f":
        root = _FEMININE.sub("", fold(last))
        lemma = root + "а" if _FEMININE_ROOT.search(root) else lemma
    if hyphen:
        head = _nominative(head, gender, is_surname, morphology)
    return head + hyphen + lemma.capitalize()
