"""The noun phrase that is the subject of a reporting verb, before or after it."""

from __future__ import annotations

from dataclasses import dataclass

from recognition.statements.grammar import (
    INSIDE_PHRASE,
    PAUSES,
    STOPS,
    can_be_nominative,
    is_closed,
    is_date,
    is_light,
    is_preposition,
    is_reporting,
    part_of_speech,
)
from recognition.statements.stream import QUOTE, Stream
from recognition.text.people import Mention, People

#: a subject is looked for among so many items
_WINDOW = 45
PRONOUNS = ("masculine", "feminine", "neuter", "plural", "speaker", "we")


@dataclass(frozen=True, slots=True)
class Subject:
    """A noun phrase ``[first:last]``: ``person`` is an index if one is named as its head."""

    first: int
    last: int
    person: int | None = None
    pronoun: str = ""


@dataclass(frozen=True, slots=True)
class SubjectReader:
    """Finds subjects in one sentence, the items ``[first:last]`` of a stream."""

    stream: Stream
    people: People
    first: int
    last: int

    # -- before the verb ------------------------------------------------------------------
    def left(self, at: int, *, over_commas: bool) -> Subject | None:
        """The subject that ends before item ``at``; None if the verb shares another's."""
        if self.stream.pack.order == "free":
            return self._left_by_case(at, over_commas=over_commas)
        j = self._skip_light_left(at - 1)
        if j < self.first:
            return None
        word = self.stream.word(j)
        if word in (",", ")", "—", "–", "-") and over_commas:
            opening = self._opening(j)
            if opening is None:
                return None
            inner = self._name_ending(opening + 1, j)
            if word == "," and inner is not None:
                return Subject(self._phrase_start(opening - 1), j, inner.person)
            if word == "," and opening == j - 2 and not is_light(self.stream, j - 1):
                # "the minister, Surname, said"
                return Subject(j - 1, j, None)
            return self.left(opening, over_commas=False)
        if self._is_relative(j):
            before = j - 1 if self.stream.word(j - 1) != "," else j - 2
            return self._phrase_left(before) if before >= self.first else None
        return self._phrase_left(j)

    def _skip_light_left(self, j: int) -> int:
        while j >= self.first and self.stream.word(j) not in PAUSES and not self._named(j):
            if is_light(self.stream, j) or (
                is_preposition(self.stream, j) and is_date(self.stream, j + 1)
            ):
                j -= 1
            else:
                break
        return j

    def _dates_at(self, j: int) -> bool:
        return is_preposition(self.stream, j) and is_date(self.stream, j + 1)

    def _named(self, at: int) -> bool:
        return self.people.mention_at(self.stream.tokens[at].start) is not None

    def _is_relative(self, at: int) -> bool:
        return self.stream.at(at, "speech", "relative") is not None

    def _opening(self, closing: int) -> int | None:
        """The mark that opens an apposition or a bracket closed at ``closing``."""
        mark = self.stream.word(closing)
        wanted = "(" if mark == ")" else mark
        for k in range(closing - 1, max(self.first, closing - _WINDOW) - 1, -1):
            if self.stream.word(k) == QUOTE:
                return None
            if self.stream.word(k) != wanted or k <= self.first:
                continue
            # an apposition inside a relative clause: the clause opens earlier
            outer = self._opening(k) if mark == "," and not self._is_relative(k + 1) else None
            return outer if outer is not None and self._is_relative(outer + 1) else k
        return None

    def _name_ending(self, first: int, last: int) -> Mention | None:
        """The name at the end of an apposition ``[first:last]``: "the general N"."""
        mention = self.people.mention_at(self.stream.tokens[last - 1].start)
        if mention is None or mention.end != self.stream.tokens[last - 1].end:
            return None
        begin = last - 1
        while begin > first and self.stream.tokens[begin - 1].start >= mention.start:
            begin -= 1
        if any(is_closed(self.stream, i) or is_preposition(self.stream, i)
               for i in range(first, begin)):  # fmt: skip
            return None
        return mention

    def _phrase_start(self, j: int) -> int:
        before = self._phrase_left(j) if j >= self.first else None
        return before.first if before is not None else j + 2

    def _phrase_left(self, j: int) -> Subject | None:
        stream = self.stream
        if j < self.first:
            return None
        if pronoun := stream.at(j, "pronouns", *PRONOUNS):
            return Subject(j, j + 1, None, pronoun.sense.value)
        k = j
        while k >= max(self.first, j - _WINDOW) and self._in_phrase(k):
            k -= 1
        first = self._trim(k + 1, j + 1)
        if first > j:
            return None
        mention = self.people.mention_at(stream.tokens[j].start)
        if mention is not None and stream.word(j) not in ("'s", "’s"):
            begin = j
            while begin > first and stream.tokens[begin - 1].start >= mention.start:
                begin -= 1
            if begin == first or not is_preposition(stream, begin - 1) or first == begin:
                return Subject(first, j + 1, mention.person)
            if self._is_adverbial(first, begin):
                return Subject(begin, j + 1, mention.person)
        return Subject(first, j + 1)

    def _is_adverbial(self, first: int, begin: int) -> bool:
        """Whether what stands before a name is no noun phrase that the name depends on."""
        return is_preposition(self.stream, first) or begin == first

    def _in_phrase(self, k: int) -> bool:
        stream = self.stream
        token = stream.tokens[k]
        if stream.quotes[k] is not None:
            return False
        if not token.is_word:
            return token.text in INSIDE_PHRASE or token.text.isdigit()
        if stream.at(k, "words", "and", "or"):
            return (
                k > self.first
                and (stream.tokens[k - 1].is_capitalised or k - self.first <= 4)
                and not is_reporting(stream, k + 1)
            )
        return not is_closed(stream, k) and not stream.at(k, "speech", "according")

    def _trim(self, first: int, last: int) -> int:
        """Leave out what precedes the phrase: "On Monday", "Earlier", a conjunction."""
        stream = self.stream
        while first < last:
            if stream.at(first, "words", "and", "or", "adverb", "but") or (
                is_date(stream, first) and stream.word(first + 1) not in INSIDE_PHRASE
            ):
                first += 1
            elif is_preposition(stream, first) and (
                first + 1 < last and (is_date(stream, first + 1))
            ):
                first += 2
            elif not stream.tokens[first].is_word:
                first += 1
            else:
                break
        return first

    # -- after the verb -------------------------------------------------------------------
    def right(self, at: int) -> Subject | None:
        """The subject that begins at or soon after item ``at``."""
        if self.stream.pack.order == "free":
            return self._right_by_case(at)
        stream = self.stream
        j = at
        while j < min(self.last, at + 14):
            if self._named(j) or stream.at(j, "pronouns", *PRONOUNS):
                break
            if is_light(stream, j) or stream.word(j) in ("-", "‑", "t"):
                j += 1
            elif stream.at(j, "words", "determiner") and is_date(stream, j + 1):
                j += 2
            elif self._is_recipient(j):
                j = self._end_of_recipient(j)
            else:
                break
        if j >= self.last or is_preposition(stream, j):
            return None
        if pronoun := stream.at(j, "pronouns", *PRONOUNS):
            return Subject(j, j + 1, None, pronoun.sense.value)
        k = j
        found: Subject | None = None
        while k < min(self.last, j + _WINDOW) and self._goes_on(j, k):
            mention = self.people.mention_at(stream.tokens[k].start)
            if mention is not None and not (k > j and is_preposition(stream, k - 1)):
                end = k + 1
                while end < self.last and stream.tokens[end].start < mention.end:
                    end += 1
                k = end
                if stream.word(end) in ("'s", "’s"):
                    found = None
                    k += 1
                    continue
                found = Subject(j, end, mention.person)
                if not self._modifies(end):
                    return found
                continue
            k += 1
        if found is not None:
            return found
        if k == j:
            return None
        named = self._apposition(k)
        if named is not None:
            return Subject(j, k, named)
        return Subject(j, k)

    def _modifies(self, at: int) -> bool:
        """Whether a name is only part of an office: "Smith adviser N"."""
        limit = min(self.last, at + 5)
        for i in range(at, limit):
            if not self.stream.tokens[i].is_word or is_closed(self.stream, i):
                return False
            if self.stream.at(i, "offices") or self.stream.at(i, "speech", "title"):
                return not is_preposition(self.stream, at)
        return False

    def _is_recipient(self, j: int) -> bool:
        """Whether the words at ``j`` say to whom: "à l'AFP", "a Efe"."""
        return self.stream.pack.code in ("fr", "es", "de") and (
            is_preposition(self.stream, j) or bool(self.stream.at(j, "speech", "to"))
        )

    def _end_of_recipient(self, j: int) -> int:
        k = j + 1
        while k < min(self.last, j + 6) and self.stream.at(k, "words", "determiner"):
            k += 1
        k += 1
        return k

    def _goes_on(self, j: int, k: int) -> bool:
        stream = self.stream
        token = stream.tokens[k]
        if stream.quotes[k] is not None:
            return False
        if self._named(k):
            return True
        if not token.is_word:
            if token.text == ".":
                return len(stream.tokens[k - 1].text) <= 4 and k + 1 < self.last
            return token.text in INSIDE_PHRASE or token.text.isdigit()
        if stream.at(k, "words", "and", "or"):
            return k + 1 < self.last and stream.tokens[k + 1].is_capitalised
        if k > j and is_preposition(stream, k) and not stream.at(k, "words", "of"):
            return False
        if k > j and is_date(stream, k) and not token.is_capitalised:
            return False
        return not is_closed(stream, k)

    def _apposition(self, k: int) -> int | None:
        """The person named after an office and a comma: "the minister, N"."""
        if is_preposition(self.stream, k):
            # "the envoy to the council, N"
            limit = min(self.last, k + 8)
            while k < limit and self.stream.tokens[k].is_word and self.stream.quotes[k] is None:
                k += 1
        if self.stream.word(k) != ",":
            return None
        for i in range(k + 1, min(self.last, k + 6)):
            mention = self.people.mention_at(self.stream.tokens[i].start)
            if mention is not None:
                return mention.person
            if not self.stream.tokens[i].is_word and self.stream.word(i) != ".":
                break
        return None

    def anywhere(self) -> Subject | None:
        """The first nominative noun phrase of the sentence that can speak."""
        found = self._nominative(self.first, self.last)
        return self._with_list(found) if found else None

    # -- languages with cases -------------------------------------------------------------
    def _left_by_case(self, at: int, *, over_commas: bool) -> Subject | None:
        stream = self.stream
        start = at
        while start > max(self.first, at - _WINDOW) and self._same_clause(start - 1):
            start -= 1
        found = self._nominative(start, at) or self._adjacent(start, at)
        closes = stream.word(start - 1) in (",", "—", "–", ")")
        light = all(is_light(stream, i) for i in range(start, at))
        if found is None and over_commas and closes and light:
            opening = self._opening(start - 1)
            if opening is not None:
                return self._left_by_case(opening, over_commas=False)
        if found is not None:
            return self._with_list(found)
        return self._inside_institution(start, at)

    def _same_clause(self, i: int) -> bool:
        stream = self.stream
        if stream.quotes[i] is not None:
            return False
        return stream.word(i) not in (",", ";", ":", "—", "–", "«", "»", '"', "“", "”", "(", ")")

    def _adjacent(self, first: int, at: int) -> Subject | None:
        """Any nominative noun phrase that ends right before the verb."""
        found = self._nominative(first, at, anybody=True)
        while found is not None and any(
            not is_light(self.stream, i) for i in range(found.last, at)
        ):
            found = self._nominative(found.last, at, anybody=True)
        return found

    def _nominative(self, first: int, last: int, *, anybody: bool = False) -> Subject | None:
        """A noun phrase with a nominative head among the items ``[first:last]``.

        The head is somebody or a body that can speak, or with ``anybody`` any noun.
        """
        stream = self.stream
        i = first
        while i < last:
            if part_of_speech(stream, i) == "PREP":
                i = self._after_prepositional(i, last)
                continue
            if pronoun := stream.at(i, "pronouns", "masculine", "feminine", "neuter", "plural"):
                if can_be_nominative(stream, i):
                    return Subject(i, i + 1, None, pronoun.sense.value)
                i += 1
                continue
            if self._is_head(i):
                end = i + 1
                while end < last and self._continues(end):
                    end += 1
                if not anybody and not self._can_speak(i, end):
                    i = end
                    continue
                return Subject(i, end, self._person_in(i, end))
            i += 1
        return None

    def _can_speak(self, first: int, last: int) -> bool:
        stream = self.stream
        for i in range(first, last):
            if self.people.mention_at(stream.tokens[i].start) is not None:
                return True
            if stream.at(i, "offices") or stream.at(i, "nouns", "institution"):
                return can_be_nominative(stream, i) or i == first
            if stream.at(i, "speech", "person_noun", "title", "organisation"):
                return can_be_nominative(stream, i) or i == first
            if stream.at(i, "name") or stream.at(i, "seat") or stream.at(i, "people"):
                return True
        return False

    def _is_head(self, i: int) -> bool:
        stream = self.stream
        if not stream.tokens[i].is_word or is_date(stream, i):
            return False
        mention = self.people.mention_at(stream.tokens[i].start)
        if mention is not None:
            return mention.is_subject or can_be_nominative(stream, i)
        if part_of_speech(stream, i) in ("VERB", "INFN", "GRND", "CONJ", "PRCL", "ADVB", "NPRO"):
            return False
        if not stream.tokens[i].text.isascii():
            return can_be_nominative(stream, i)
        return stream.tokens[i].is_capitalised

    def _continues(self, i: int) -> bool:
        stream = self.stream
        if stream.quotes[i] is not None:
            return False
        token = stream.tokens[i]
        if not token.is_word:
            return token.text in ("-", "‑", "«", "»", '"', "'", ".", "№") or token.text.isdigit()
        if is_reporting(stream, i):
            return False
        found = part_of_speech(stream, i)
        if found == "CONJ":
            return False
        return found not in ("VERB", "INFN", "GRND", "PREP", "PRCL", "ADVB", "PRED")

    def _after_prepositional(self, i: int, last: int) -> int:
        """Past a preposition and the nouns it governs."""
        i += 1
        while i < last and self._continues(i):
            mention = self.people.mention_at(self.stream.tokens[i].start)
            noun = part_of_speech(self.stream, i) == "NOUN"
            following = i + 1
            if noun or mention is not None:
                # genitives that follow belong to it; a nominative begins the subject
                while following < last and self._continues(following) and self._oblique(following):
                    following += 1
                return following
            i += 1
        return i

    def _oblique(self, i: int) -> bool:
        stream = self.stream
        if not stream.tokens[i].is_word:
            return stream.word(i) in ("-", "‑", "«", "»", '"') or stream.word(i).isdigit()
        mention = self.people.mention_at(stream.tokens[i].start)
        if mention is not None:
            return not mention.is_subject
        if is_date(stream, i):
            return True
        return not can_be_nominative(stream, i) or not any(
            a.case == "nomn" for a in stream.pack.morphology.analyse(stream.word(i))[:1]
        )

    def _person_in(self, first: int, last: int) -> int | None:
        for i in range(first, last):
            mention = self.people.mention_at(self.stream.tokens[i].start)
            if mention is not None and (mention.is_subject or can_be_nominative(self.stream, i)):
                return mention.person
        return None

    def _with_list(self, subject: Subject) -> Subject:
        """Coordinated subjects as one: «Рурития, Боргония и Нордия заявили»."""
        stream = self.stream
        first, last = subject.first, subject.last
        while last + 1 < self.last and stream.at(last, "words", "and") and self._is_head(last + 1):
            last += 2
            while last < self.last and self._continues(last) and not is_light(stream, last):
                last += 1
        while first - 2 >= self.first and stream.word(first - 1) in (",", "и", "і", "та", "й"):
            if not self._is_head(first - 2) or stream.tokens[first - 2].text == ",":
                break
            first -= 2
        if first == subject.first and last == subject.last:
            return subject
        return Subject(first, last)

    def _inside_institution(self, first: int, last: int) -> Subject | None:
        """«В министерстве заявили»: the institution after the preposition speaks."""
        stream = self.stream
        for i in range(first, last):
            if part_of_speech(stream, i) == "PREP" and stream.word(i) in ("в", "во", "у"):
                begin = i + 1
                if any(
                    stream.at(j, "nouns", "institution") or stream.at(j, "speech", "organisation")
                    for j in range(begin, min(last, begin + 4))
                ):
                    end = begin
                    while end < last and self._continues(end):
                        end += 1
                    return Subject(begin, end) if end > begin else None
        return None

    def _right_by_case(self, at: int) -> Subject | None:
        stream = self.stream
        end = at
        while end < min(self.last, at + _WINDOW) and self._same_clause(end):
            if stream.word(end) in STOPS and not (
                stream.word(end) == "." and len(stream.word(end - 1)) == 1
            ):
                break
            end += 1
        found = self._nominative(at, end)
        if found is None:
            found = self._nominative(at, end, anybody=True)
            if found is not None and found.first > at + 3:
                found = None
        if found is not None:
            if found.person is None and (person := self._apposition(found.last)) is not None:
                return Subject(found.first, found.last, person)
            return self._with_list(found)
        return self._inside_institution(at, end)
