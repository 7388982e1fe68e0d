"""Names in the body of an article, told from countries, organisations, offices and other words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from recognition.lexicon.morphology import PYMORPHY
from recognition.lexicon.pack import Pack
from recognition.lexicon.phrases import PhraseBook
from recognition.text.inflection import is_nominative_name, nominative_name, share_case
from recognition.text.joined import joint
from recognition.text.known_people import is_given_name, known_person
from recognition.text.names import Word, common_words, runs
from recognition.text.quotations import find_quotations
from recognition.text.sentences import Paragraph
from recognition.text.tokens import WORDS_KEPT, fold, tokenise

ENTITY_KINDS = frozenset({"name", "adjective", "people", "seat"})
_LAST_WORD = re.compile(r"([^\W\d_]++)[.]?[ \t\u00a0]++$")
_LONGEST_ABBREVIATION = 4
#: what follows a name in capitals that opens a line: a colon, or a bracket
_AFTER_CAPITALS = re.compile(r"(?:,[^:\n]{1,40})?[ \t\u00a0]*(?::|\()")
#: what follows a name that stands as a label on a line of its own
_LABEL = re.compile(r"[^:\n]{0,80}:[ \t\u00a0]*(?:\n|$)")
#: small letters that may end a state's or a body's name
_FOLLOWING = re.compile(r"(?:[ \t\u00a0][^\W\d_A-ZА-Я]{3,}){1,2}")
_PLAIN = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
#: an office begins within so many characters before a body's name
_OFFICE = 60
_HONORIFIC = re.compile(r"(?:[^\W\d_]{1,5}\.?[ \t\u00a0])?")
_NEXT_WORD = re.compile(r"[ \t\u00a0]*([,(—–-]?)[ \t\u00a0]*([^\W\d_]*)")


@dataclass(frozen=True, slots=True)
class NameSpan:
    """A name in the text: its words as written and, where case endings are known, undeclined."""

    words: tuple[str, ...]
    start: int
    end: int
    has_title: bool
    is_subject: bool
    nominative: str
    is_nominative: bool
    gender: str


def name_spans(text: str, paragraphs: Sequence[Paragraph], pack: Pack) -> list[NameSpan]:
    """Every name of the body, from left to right; a name of one word may be anything."""
    reader = _Reader(text, pack)
    return [
        span for paragraph in paragraphs if paragraph.is_body for span in reader.read(paragraph)
    ]


#: languages in which every noun has a capital: a name needs a sign of its own
_NOUNS_WITH_CAPITALS = frozenset({"de"})


class _Reader:
    def __init__(self, text: str, pack: Pack) -> None:
        self._text = text
        self._pack = pack
        self._common = common_words(text)
        words = pack.settings.get("words", {})
        self._articles = frozenset(words.get("determiner", ()))
        self._links = frozenset(
            fold(w.lstrip("="))
            for key in ("preposition", "of", "agent", "and", "or", "as", "complementiser")
            for w in words.get(key, ())
        ) | frozenset(
            fold(w.lstrip("=")) for w in pack.settings.get("speech", {}).get("subordinator", ())
        )

    def read(self, paragraph: Paragraph) -> Iterator[NameSpan]:
        quoted = find_quotations(
            self._text, paragraph.start, paragraph.end, is_quoted=paragraph.is_quoted
        )
        at = 0
        for run in runs(self._text, paragraph.start, paragraph.end):
            while at < len(quoted) and quoted[at].outer_end <= run[0].start:
                at += 1
            inside = at < len(quoted) and quoted[at].start <= run[0].start
            run = self._up_to_joint(run)
            if self._opens_in_capitals(run, paragraph):
                run = tuple(Word(word.text.title(), word.start, word.end) for word in run)
            for first, last, titled in self._names(run):
                yield self._span(run[first:last], titled, inside, paragraph)

    def _up_to_joint(self, run: tuple[Word, ...]) -> tuple[Word, ...]:
        """A run up to where a word that lost the space before it begins: «Смитзаявил»."""
        for i, word in enumerate(run):
            cut = joint(word.text, self._pack)
            if cut is None:
                continue
            head = Word(word.text[:cut], word.start, word.start + cut)
            rest = word.text[cut:]
            if not rest[0].isupper():
                return (*run[:i], head)
            # «ИванСмит»
            tail = self._up_to_joint((Word(rest, word.start + cut, word.end), *run[i + 1 :]))
            return (*run[:i], head, *tail)
        return run

    def _opens_in_capitals(self, run: tuple[Word, ...], paragraph: Paragraph) -> bool:
        """Whether a name in capitals opens the line, as in transcripts: "MR. SMITH:"."""
        return (
            run[0].text.isupper()
            and all(word.text.isupper() and len(word.text) > 2 for word in run)
            and _HONORIFIC.fullmatch(self._text, paragraph.start, run[0].start) is not None
            and _AFTER_CAPITALS.match(self._text, run[-1].end, paragraph.end) is not None
        )

    def _names(self, run: tuple[Word, ...]) -> Iterator[tuple[int, int, bool]]:
        """The names in a run as ``(first, last, has_title)``."""
        kinds = list(self._kinds(run))
        self._revive(run, kinds)
        if kinds[0] == "" and self._is_plain_word(run[0], len(run)):
            kinds[0] = "word"
        first = 0
        while first < len(run):
            if kinds[first] not in ("", "org"):
                first += 1
                continue
            last = first
            while last < len(run) and kinds[last] in ("", "org", "particle"):
                if last > first and (not self._agree(run, last) or self._begins(run, kinds, last)):
                    break
                last += 1
            if last == first + 1 == len(run) - 1 and kinds[last] == "title" and len(run) > 1:
                # an office can be a surname: King, Bishop
                last += 1
            end = last
            while end > first and kinds[end - 1] == "particle":
                end -= 1
            titled = first > 0 and kinds[first - 1] == "title"
            named = "org" not in kinds[first:end] and any(
                len(w.text) > 2 or not w.text.endswith(".") for w in run[first:end]
            )
            if end - first > 1 and not titled and self._pack.code in _NOUNS_WITH_CAPITALS:
                named = named and self._has_sign(run[first:end])
            if named and (titled or not self._after_article(run[first], end - first)):
                yield first, end, titled or (first == 0 and self._after_title(run[first]))
            first = max(last, first + 1)

    def _revive(self, run: tuple[Word, ...], kinds: list[str]) -> None:
        """A given name that is also a word of the language, before a surname: «Марта Смит»."""
        before = self._text[max(0, run[0].start - 2) : run[0].start].rstrip()
        inside = before.isalnum() or before.endswith(",") or self._pack.code in PYMORPHY
        for i in range(0 if inside else 1, len(run) - 1):
            if kinds[i] == "word" and kinds[i + 1] == "" and is_given_name(run[i].text):
                kinds[i] = ""
        parted = before.endswith(",") and self._text.startswith(",", run[-1].end)
        named = kinds == ["word", ""] or (kinds == ["", "word"] and is_given_name(run[0].text))
        if parted and named:
            # between commas a word has its capital from a name: "the minister, Su Li, said"
            kinds[:] = ["", ""]

    def _begins(self, run: tuple[Word, ...], kinds: list[str], at: int) -> bool:
        """Whether a full name begins: "Secretary of State N. Surname", «помощник N-а N. N-ов»."""
        if at + 1 >= len(run) or kinds[at + 1] != "" or not is_given_name(run[at].text):
            return False
        if self._pack.code in _NOUNS_WITH_CAPITALS and not is_given_name(run[at - 1].text):
            # "Nachbar Jan Roth"
            return True
        if kinds[at - 1] != "org" and not self._is_possessor(run[at - 1].text):
            return False
        return self._office_before(run[0].start)

    def _is_possessor(self, word: str) -> bool:
        """Whether a name in the genitive can say whose aide or spokesman is named next."""
        if self._pack.code not in PYMORPHY or is_given_name(word):
            return False
        analyses = self._pack.morphology.analyse(fold(word))
        return any(a.case == "gent" and a.number != "plur" for a in analyses)

    def _office_before(self, start: int) -> bool:
        """Whether one of the few words before a run is an office or a title."""
        before = self._text[max(0, start - _OFFICE) : start].rsplit("\n", 1)[-1]
        words = tuple(_PLAIN.findall(re.split(r"[.,;:]", before)[-1]))
        return "title" in _classes(words, self._pack.phrases) if words else False

    def _kinds(self, run: tuple[Word, ...]) -> list[str]:
        """What each word of a run is, by itself or in a phrase that goes on in small letters."""
        following = _FOLLOWING.match(self._text, run[-1].end)
        words = [word.text for word in run]
        if following is not None:
            kinds = _classes((*words, *following.group().split()), self._pack.phrases)
            if kinds[len(run) - 1] == "entity":
                return list(kinds[: len(run)])
        kinds = _classes(tuple(words), self._pack.phrases)
        if kinds[-3:] == ("title", "entity", "") and not words[-2].isupper():
            # "Foreign Minister Israel Katz"
            whole = self._agree(run, len(run) - 1)
            return [*kinds[:-2], "" if whole else "entity", ""]
        return list(kinds)

    def _has_sign(self, name: tuple[Word, ...]) -> bool:
        """Whether capitalised nouns are a name: a given name, a title, speech, or a label."""
        if is_given_name(name[0].text.split("-")[0]) or self._after_title(name[0]):
            return True
        if known_person(" ".join(word.text for word in name)):
            return True
        before = _LAST_WORD.search(self._text, max(0, name[0].start - 40), name[0].start)
        after = _NEXT_WORD.match(self._text, name[-1].end)
        if (before and self._is_speech(before.group(1))) or (
            after and not after.group(1) and self._is_speech(after.group(2))
        ):
            return True
        opens = name[0].start == 0 or self._text[name[0].start - 1] == "\n"
        return opens and _LABEL.match(self._text, name[-1].end) is not None

    def _is_speech(self, word: str) -> bool:
        """Whether a word is a verb of speech."""
        return word[:1].islower() and any(
            m.sense.kind == "speech" and m.sense.value in ("say", "verb")
            for m in self._pack.phrases.find(tokenise(word, 0, len(word)))
        )

    def _agree(self, run: tuple[Word, ...], at: int) -> bool:
        """Whether a word can go on the name before it: a place may stand before a full name."""
        if self._pack.code not in PYMORPHY or at + 1 >= len(run):
            return True
        morphology = self._pack.morphology
        if share_case(run[at - 1].text, run[at].text, morphology):
            return True
        return not is_nominative_name((run[at].text, run[at + 1].text), morphology)

    def _is_plain_word(self, word: Word, length: int) -> bool:
        """Whether the first word of a run has a capital only because a sentence starts."""
        folded = fold(word.text)
        if folded in self._common:
            return True
        before = self._text[max(0, word.start - 2) : word.start].rstrip()
        if self._is_adjective(folded) and not before.isalnum() and not before.endswith(","):
            return not is_given_name(word.text)
        if length == 1 or before.isalnum() or before.endswith(",") or is_given_name(word.text):
            return False
        lemmas = {a.lemma for a in self._pack.morphology.analyse(folded)}
        return folded not in lemmas

    def _is_adjective(self, word: str) -> bool:
        """Whether a word is a known adjective, where the language's forms tell."""
        if self._pack.code not in PYMORPHY or not self._pack.morphology.knows(word):
            return False
        return all(a.pos in ("ADJF", "PRTF") for a in self._pack.morphology.analyse(word))

    def _after_article(self, word: Word, length: int) -> bool:
        """Whether an article stands before: then several capitalised words are no person."""
        before = _LAST_WORD.search(self._text, max(0, word.start - 12), word.start)
        return length > 1 and before is not None and fold(before.group(1)) in self._articles

    def _after_title(self, word: Word) -> bool:
        before = _LAST_WORD.search(self._text, max(0, word.start - 40), word.start)
        if before is None:
            return False
        stopped = "." in before.group()
        if stopped and len(before.group(1)) > _LONGEST_ABBREVIATION:
            return False
        single = Word(before.group(1), before.start(1), before.end(1))
        if self._pack.code in PYMORPHY and not share_case(
            single.text, word.text, self._pack.morphology
        ):
            return False
        return self._classes((single,))[0] == "title"

    def _governed(self, start: int, paragraph: Paragraph) -> bool:
        """Whether a preposition stands before a name, or before the office before it."""
        for _ in range(4):
            before = _LAST_WORD.search(self._text, max(paragraph.start, start - 30), start)
            if before is None:
                return False
            if fold(before.group(1)) in self._links:
                return True
            word = Word(before.group(1), before.start(1), before.end(1))
            if self._classes((word,))[0] not in ("title", "entity"):
                return False
            start = word.start
        return False

    def _classes(self, run: tuple[Word, ...]) -> tuple[str, ...]:
        """For each word of a run: title, entity, org, word, particle, or empty for a name."""
        return _classes(tuple([word.text for word in run]), self._pack.phrases)

    def _span(
        self, words: tuple[Word, ...], titled: bool, inside: bool, paragraph: Paragraph
    ) -> NameSpan:
        parts = tuple(word.text for word in words)
        start, end = words[0].start, words[-1].end
        cases = self._pack.code in PYMORPHY
        nominative, gender = (
            nominative_name(parts, self._pack.morphology) if cases else (" ".join(parts), "")
        )
        stands = is_nominative_name(parts, self._pack.morphology) if cases else True
        subject = not inside and stands and self._is_subject(start, end, paragraph)
        return NameSpan(parts, start, end, titled, subject, nominative, stands, gender)

    def _is_subject(self, start: int, end: int, paragraph: Paragraph) -> bool:
        """Whether a name stands where a subject does: after no preposition, before no noun."""
        if self._governed(start, paragraph):
            return False
        after = _NEXT_WORD.match(self._text, end, paragraph.end)
        if after is None or not after.group(2):
            return bool(after and after.group(1))
        if after.group(1):
            return after.group(1) in ",("
        word = after.group(2)
        return word[0].islower() and fold(word) not in self._links and not self._is_body(word)

    def _is_body(self, word: str) -> bool:
        """Whether a name before a word names somebody's body: "the N administration"."""
        return self._pack.order == "svo" and any(
            (m.sense.kind == "nouns" and m.sense.value in _BODIES)
            or (m.sense.kind == "speech" and m.sense.value == "organisation")
            or m.sense.kind == "offices"
            for m in self._pack.phrases.find(tokenise(word, 0, len(word)))
        )


@lru_cache(WORDS_KEPT)
def _classes(words: tuple[str, ...], phrases: PhraseBook) -> tuple[str, ...]:
    key = " ".join(words)
    tokens = tokenise(key, 0, len(key))
    starts = [0]
    for word in words:
        starts.append(starts[-1] + len(word) + 1)
    ranks = [""] * len(words)
    for match in phrases.find(tokens):
        begin, stop = tokens[match.first].start, tokens[match.last - 1].end
        kind = _class(match.sense.kind, match.sense.value)
        for i, word in enumerate(words):
            inside = begin <= starts[i] and starts[i] + len(word) <= stop
            if inside and _RANK[kind] > _RANK[ranks[i]]:
                ranks[i] = kind
    for i, word in enumerate(words):
        if word[0].islower():
            ranks[i] = "title" if ranks[i] == "title" else "particle"
        elif len(word) == 1:
            # a letter without a stop begins no name: "Q Will you go?"
            ranks[i] = "" if i else "word"
        elif ranks[i] == "" and word.isupper() and not word.endswith("."):
            ranks[i] = "org"
    return tuple(ranks)


_RANK = {"": 0, "word": 1, "title": 2, "org": 3, "entity": 4}
_BODIES = frozenset({"government", "institution"})
_TITLES = frozenset({"title", "person_noun", "masculine", "feminine"})


def _class(kind: str, value: str) -> str:
    if kind in ENTITY_KINDS:
        return "entity"
    if kind == "offices" or (kind == "speech" and value in _TITLES):
        return "title"
    if (kind == "speech" and value == "organisation") or (
        kind == "nouns" and value == "institution"
    ):
        return "org"
    if kind in ("words", "pronouns", "quantifiers") or (kind == "speech" and value == "own"):
        return "word"
    if kind == "cues" and value.startswith("recognise."):
        # "Anerkennung von …" is no name with "von" in it
        return "word"
    return ""
