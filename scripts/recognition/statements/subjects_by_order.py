"""Subjects where word order marks them: right before the verb, or after it if inverted."""

from __future__ import annotations

from recognition.statements.grammar import (
    INSIDE_PHRASE,
    PAUSES,
    has_verb_form,
    is_closed,
    is_date,
    is_light,
    is_preposition,
    is_reporting,
)
from recognition.statements.subject_base import PRONOUNS, WINDOW, Subject, SubjectBase
from recognition.text.people import Mention


class SubjectsByOrder(SubjectBase):
    """Finds the subjects of verbs in a language without case endings on names."""

    __slots__ = ()

    # -- before the verb ------------------------------------------------------------------
    def left(self, at: int, *, over_commas: bool) -> Subject | None:
        """The subject that ends before item ``at``; None if the verb shares another's."""
        j = self._skip_light_left(at - 1)
        if j < self.first:
            return None
        word = self.stream.word(j)
        if word in (",", ")", "—", "–", "-") and over_commas:
            opening = self.opening_of(j)
            if opening is None:
                return None
            inner = self._name_ending(opening + 1, j)
            if word == "," and inner is not None:
                return Subject(self._phrase_start(opening - 1), j, inner.person)
            if word == "," and opening == j - 2 and not is_light(self.stream, j - 1):
                # "the minister, Surname, said"
                return Subject(j - 1, j, None)
            if opening - 2 > self.first and self.stream.word(opening - 2) == ",":
                # "Name, 34, a nurse, said"
                opening -= 2 if self.stream.word(opening - 1).isdigit() else 0
            return self.left(opening, over_commas=False)
        if self.is_relative(j):
            before = j - 1 if self.stream.word(j - 1) != "," else j - 2
            return self._phrase_left(before) if before >= self.first else None
        return self._phrase_left(j)

    def _skip_light_left(self, j: int) -> int:
        while j >= self.first and not self.named(j):
            if self._closes_adverb(j):
                j -= 3
                continue
            if self.stream.word(j) in PAUSES:
                break
            if is_light(self.stream, j) or (
                is_preposition(self.stream, j) and is_date(self.stream, j + 1)
            ):
                j -= 1
            else:
                break
        return j

    def _closes_adverb(self, j: int) -> bool:
        """Whether a comma closes an adverb between auxiliary and verb: "a, également, dit"."""
        stream = self.stream
        if stream.word(j) != "," or j - 3 < self.first or stream.word(j - 2) != ",":
            return False
        return is_light(stream, j - 1) and bool(stream.at(j - 3, "speech", "auxiliary"))

    def _dates_at(self, j: int) -> bool:
        return is_preposition(self.stream, j) and is_date(self.stream, j + 1)

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
        while k >= max(self.first, j - WINDOW) and self._in_phrase(k):
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
        named = self._head_before_of(first, j + 1)
        return Subject(self._list_start(first), j + 1, named)

    def _head_before_of(self, first: int, last: int) -> int | None:
        """Who is named in "President N of Ruritania"."""
        stream = self.stream
        for i in range(first, last - 1):
            mention = self.people.mention_at(stream.tokens[i].start)
            if mention is None or stream.tokens[i].end != mention.end:
                continue
            if stream.at(i + 1, "words", "of") and stream.word(i + 1) not in ("'s", "’s"):
                return mention.person
        return None

    def _list_start(self, first: int) -> int:
        """Where a list of states begins that goes on at ``first``: "A, B and C"."""
        stream = self.stream
        begin = first
        while begin - 2 >= self.first and stream.word(begin - 1) == ",":
            start = next(
                (
                    i
                    for i in range(begin - 2, max(self.first, begin - 6) - 1, -1)
                    for kind in ("name", "seat")
                    if (match := stream.at(i, kind)) and match.last == begin - 1
                ),
                None,
            )
            if start is None or not self._names_states(first):
                break
            if stream.at(start - 1, "words", "determiner") and start > self.first:
                start -= 1
            begin = start
        return begin

    def _names_states(self, first: int) -> bool:
        at = first + bool(self.stream.at(first, "words", "determiner"))
        return bool(self.stream.at(at, "name") or self.stream.at(at, "seat"))

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
        stream = self.stream
        j = at
        while j < min(self.last, at + 14):
            if self.named(j) or stream.at(j, "pronouns", *PRONOUNS):
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
        while k < min(self.last, j + WINDOW) and self._goes_on(j, k):
            mention = self.people.mention_at(stream.tokens[k].start)
            if mention is not None and not (k > j and self._depends(k - 1)):
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
        if k == j or not self._is_noun_phrase(j, k):
            return None
        named = self.apposition(k)
        if named is not None:
            return Subject(j, k, named)
        return Subject(j, k)

    def _is_noun_phrase(self, first: int, last: int) -> bool:
        """Whether the words can be a subject: an article, a capital, an office or a plural."""
        stream = self.stream
        if stream.tokens[first].is_capitalised or stream.at(first, "words", "determiner"):
            return True
        if stream.word(last - 1).endswith("s"):
            return True
        return any(
            stream.at(i, "offices")
            or stream.at(i, "nouns", "institution")
            or stream.at(i, "speech", "person_noun", "organisation", "title", "document")
            for i in range(first, last)
        )

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
        if self.named(k):
            return True
        if not token.is_word:
            if token.text == ".":
                return len(stream.tokens[k - 1].text) <= 4 and k + 1 < self.last
            return token.text in INSIDE_PHRASE or token.text.isdigit()
        if stream.at(k, "words", "and", "or"):
            return k + 1 < self.last and stream.tokens[k + 1].is_capitalised
        if k > j and is_preposition(stream, k) and not stream.at(k, "words", "of"):
            return self._goes_on_in_name(j, k)
        if k > j and stream.at(k, "speech", "particle"):
            return False
        if k > j and not token.is_capitalised and (is_date(stream, k) or is_light(stream, k)):
            return False
        if stream.pack.order == "v2" and self._ends_noun(j, k):
            return False
        if k > j and stream.pack.order == "svo" and has_verb_form(stream, k, j):
            return False
        return not is_closed(stream, k)

    def _ends_noun(self, j: int, k: int) -> bool:
        """Whether a small letter after a German noun begins something else than its genitive."""
        stream = self.stream
        if k == j or stream.tokens[k].is_capitalised or not stream.tokens[k - 1].is_capitalised:
            return False
        return not stream.at(k, "words", "determiner", "of", "and")

    def _depends(self, at: int) -> bool:
        """Whether a preposition or "of" makes a name part of another noun: "l'élection de N"."""
        of = self.stream.at(at, "words", "of")
        return is_preposition(self.stream, at) or (of is not None and of.last == at + 1)

    def _goes_on_in_name(self, j: int, at: int) -> bool:
        """Whether a preposition stands in a body's name: "Organisation pour la Sécurité"."""
        stream = self.stream
        if not stream.tokens[j].is_capitalised or not stream.at(j, "speech", "organisation"):
            return False
        following = at + 1 + bool(stream.at(at + 1, "words", "determiner"))
        return following < self.last and stream.tokens[following].is_capitalised

    def anywhere(self) -> Subject | None:
        """The noun phrase that opens the sentence."""
        return self.right(self.first)
