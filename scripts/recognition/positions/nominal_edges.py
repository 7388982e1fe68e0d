"""Where a nominal goes on and where another begins, by the words and cases around the place."""

from __future__ import annotations

from recognition.lexicon.phrases import Match
from recognition.text.lexer import Lexed

NAMES = ("name", "seat", "adjective", "people")


#: sections of the pack whose phrases are parts of a nominal, not ends of one
NOMINAL_SECTIONS = frozenset({*NAMES, "nouns", "offices", "pronouns", "quantifiers"})


#: classes of the section ``words`` that may stand inside a nominal
INNER_WORDS = frozenset({"determiner", "numeral", "of", "date_word", "reflexive", "own"})


#: classes of pronouns that make a nominal by themselves
PERSONAL = ("speaker", "we", "you", "masculine", "feminine", "neuter", "plural", "event")


#: classes of nouns that say with a preposition where they apply
PLACED = ("annexation", "sovereignty", "referendum")


def goes_on(lexed: Lexed, at: int, start: int) -> bool:
    """Whether a word that could end the nominal before it stands inside it.

    A noun that is also a verb does after a determiner or an adjective ("the majority of
    states"); so do a verdict before a noun ("the legitimate government") and the preposition
    after a word of annexing or voting ("sovereignty over", "referendums in").
    """
    if lexed.at(at, "words", "preposition", "partitive", "relative"):
        if lexed.at(at, "words", "preposition") and any(
            lexed.at(i, "nouns", *PLACED) for i in range(start, at)
        ):
            # "sovereignty over X", but not "the annexation to be illegal"
            return not (lexed.at(at + 1, "words", "be", "verb") or lexed.at(at, "words", "as"))
        if _is_partitive(lexed, at):
            return True
        if lexed.at(at, "words", "relative"):
            # "the world that …": no determiner stands after a noun
            return False
    if _is_predicate(lexed, at):
        return False
    inner = any(is_inner(m) for m in lexed.matches[at])
    if not inner and lexed.at(at, "cues", "void.adjective", "void.legitimate") is None:
        return False
    before = at - 1
    if lexed.at(before, "words", "only", "adverb"):
        # "the only state", "the first state"
        before -= 1
        return lexed.at(before, "words", "determiner") is not None
    return start < at and (
        lexed.at(before, "words", "determiner", "numeral", "of") is not None
        or not lexed.matches[before]
        or (lexed.at(before, "adjective") is not None and lexed.at(before, "name") is None)
        or any(
            m.last == at
            for i in range(start, at)
            for m in lexed.matches[i]
            if m.sense.kind == "quantifiers"
        )
    )


def begins_another(lexed: Lexed, at: int, start: int) -> bool:
    """Whether, in a language with cases, a new nominal begins right after another.

    «признание Россией Абхазии», «признал Крым частью России»: a name that cannot be a
    genitive attribute begins one, and so does any noun after a name that is complete.
    """
    if not lexed.pack.morphology.has_cases:
        return _is_determined(lexed, at, start) or _is_owned_date(lexed, at)
    if not lexed.tokens[at].is_word:
        # «признает Палестину | 28 мая»
        return lexed.tokens[at].text[0].isdigit() and bool(lexed.at(at + 1, "words", "date_word"))
    if lexed.at(at, "words", "preposition") or lexed.at(at - 1, "words", "preposition"):
        # «референдумы на Украине», «суверенитет Израиля над»
        return False
    if _is_complement(lexed, at) or lexed.at(at, "pronouns", *PERSONAL):
        return True
    if _is_deed(lexed, at, start):
        return False
    if _is_noun_apart(lexed, at) or _is_complement_apart(lexed, at, start):
        return True
    proper = [m for m in lexed.matches[at] if m.sense.kind in ("name", "seat")]
    ended = [
        m
        for i in range(start, at)
        for m in lexed.matches[i]
        if m.sense.kind in ("name", "seat") and m.last == at
    ]
    if ended:
        people = any(lexed.at(i, "offices") for i in range(start, at))
        return bool(proper) or not (people and lexed.tokens[at].is_capitalised)
    if not proper or not any(
        lexed.pack.morphology.analyse(lexed.tokens[i].folded)[0].pos == "NOUN"
        for i in range(start, at)
    ):
        return False
    loose = any(lexed.at(i, "nouns", "polity", "region", "part") for i in range(start, at))
    cases = {a.case for a in lexed.pack.morphology.analyse(lexed.tokens[at].folded)}
    # an abbreviation has no cases, and may be a genitive
    return not loose and bool(cases - {""}) and "gent" not in cases


def _is_partitive(lexed: Lexed, at: int) -> bool:
    """Whether "of" stands between a number and what it is a part of: «146 из 193 стран»."""
    if at == 0 or not lexed.at(at, "words", "partitive"):
        return False
    before = lexed.tokens[at - 1].text[0].isdigit() or lexed.at(at - 1, "words", "numeral")
    return bool(before) or any(
        m.last == at for m in lexed.matches[at - 1] if m.sense.kind == "quantifiers"
    )


def is_epithet(lexed: Lexed, at: int) -> bool:
    """Whether a verdict agrees with the noun right after it: «незаконную аннексию»."""
    verdict = lexed.at(at, "cues", "void.adjective", "void.legitimate")
    words = lexed.pack.morphology
    if verdict is None or not words.has_cases or not lexed.at(verdict.last, "nouns"):
        return False
    noun = {(a.case, a.number) for a in words.analyse(lexed.tokens[verdict.last].folded)}
    return any(
        a.pos in ("ADJF", "PRTF") and (a.case, a.number) in noun
        for a in words.analyse(lexed.tokens[verdict.last - 1].folded)
    )


def _is_predicate(lexed: Lexed, at: int) -> bool:
    """Whether a verdict is a noun that stands by itself: "called it a sham"."""
    verdict = lexed.at(at, "cues", "void.adjective")
    indefinite = lexed.pack.settings["sentence"].get("indefinite", ())
    if verdict is None or at == 0 or lexed.tokens[at - 1].folded not in indefinite:
        return False
    last = verdict.last
    return (
        last >= len(lexed.tokens)
        or not lexed.tokens[last].is_word
        or lexed.at(last, "words") is not None
    )


def is_quantity(lexed: Lexed, at: int) -> bool:
    """Whether an approximator and a number begin here: "more than 100" countries."""
    match = lexed.at(at, "words", "approximator")
    return (
        match is not None
        and match.last < len(lexed.tokens)
        and lexed.tokens[match.last].text[0].isdigit()
    )


def is_inner(match: Match) -> bool:
    """Whether a phrase may stand inside a nominal."""
    sense = match.sense
    if sense.kind == "words":
        return sense.value in INNER_WORDS
    return sense.kind in NOMINAL_SECTIONS


def _is_complement_apart(lexed: Lexed, at: int, start: int) -> bool:
    """Whether a nominal begins after what it is said to be: «независимыми | эти регионы»."""
    if not all(lexed.at(i, "nouns", "independent") for i in range(start, at)):
        return False
    cases = [
        {a.case for a in lexed.pack.morphology.analyse(lexed.tokens[i].folded) if a.case}
        for i in (at - 1, at)
    ]
    return "ablt" in cases[0] and bool(cases[1]) and not cases[0] & cases[1]


def _is_noun_apart(lexed: Lexed, at: int) -> bool:
    """Whether a common noun after another cannot be its genitive: «большинство стран аннексию»."""
    words = lexed.pack.morphology
    before, token = lexed.tokens[at - 1], lexed.tokens[at]
    if not (before.is_word and token.text.islower()):
        return False
    here = words.analyse(token.folded)
    cases = {a.case for a in here if a.case}
    nouns = all(a.pos == "NOUN" for a in here) and words.analyse(before.folded)[0].pos == "NOUN"
    return nouns and bool(cases) and not cases & {"gent", "loct", "ablt", "datv"}


def _is_deed(lexed: Lexed, at: int, start: int) -> bool:
    """Whether an annexation takes in by whom and what: «аннексия Россией Крыма»."""
    noun = next((i for i in range(start, at) if lexed.at(i, "nouns", "annexation")), at)
    named = [i for i in range(noun, at + 1) if lexed.at(i, "name") or lexed.at(i, "seat")]
    if (
        noun == at
        or not named
        or not all(
            {a.case for a in lexed.pack.morphology.analyse(lexed.tokens[i].folded)} & {"ablt"}
            for i in named[:-1]
        )
    ):
        return False
    cases = {a.case for a in lexed.pack.morphology.analyse(lexed.tokens[at].folded) if a.case}
    return bool(cases & {"ablt", "gent"}) if len(named) > 1 else cases == {"ablt"}


def _is_determined(lexed: Lexed, at: int, start: int) -> bool:
    """Whether an article after a name begins another nominal: "made Togo | the fifth state"."""
    if not lexed.at(at, "words", "determiner") or lexed.at(at - 1, "words"):
        return False
    named = any(
        m.last == at and m.sense.kind in ("name", "seat")
        for i in range(start, at)
        for m in lexed.matches[i]
    )
    return named or (lexed.tokens[at - 1].is_capitalised and not lexed.matches[at - 1])


def _is_owned_date(lexed: Lexed, at: int) -> bool:
    """Whether a date follows an owner or a pronoun: "Spain's | May 28", "it | 14 years later"."""
    owner = lexed.tokens[at - 1].folded in ("'s", "'")
    if owner:
        return lexed.at(at, "words", "date_word") is not None
    timed = lexed.tokens[at].text.isdigit() and lexed.at(at + 1, "words", "date_word")
    return timed is not None and bool(timed) and lexed.at(at - 1, "pronouns") is not None


def _is_complement(lexed: Lexed, at: int) -> bool:
    """Whether an instrumental begins after another case: «признание края | частью страны»."""
    words, before, token = lexed.pack.morphology, lexed.tokens[at - 1], lexed.tokens[at]
    if token.is_capitalised or lexed.at(at - 1, "words", "determiner", "numeral"):
        return False
    cases = {a.case for a in words.analyse(token.folded) if a.case}
    known = {a.case for a in words.analyse(before.folded) if a.case}
    adjective = words.analyse(before.folded)[0].pos == "ADJF" and "ablt" in known
    person = before.is_capitalised and not lexed.matches[at - 1] and not adjective
    other = bool(known) and "ablt" not in known
    return "ablt" in cases and cases <= {"ablt", "datv"} and (person or other)
