"""Subjects where case endings mark them: a nominative before or after the verb."""

from __future__ import annotations

from recognition.statements.grammar import (
    STOPS,
    analyses,
    can_be_nominative,
    is_abbreviation,
    is_date,
    is_light,
    is_reporting,
    part_of_speech,
)
from recognition.statements.subject_base import WINDOW, Subject, SubjectBase
from recognition.text.people import Mention
from recognition.text.tokens import fold

#: an office goes on for at most so many words before the name
_OFFICE = 8


class SubjectsByCase(SubjectBase):
    """Finds the subjects of verbs in a language with cases and free word order."""

    __slots__ = ()

    def left(self, at: int, *, over_commas: bool) -> Subject | None:
        """The subject that ends before item ``at``; None if the verb shares another's."""
        stream = self.stream
        start = at
        while start > max(self.first, at - WINDOW) and self._same_clause(start - 1):
            start -= 1
        found = self._nominative(start, at) or self._adjacent(start, at)
        closes = stream.word(start - 1) in (",", "—", "–", ")")
        light = all(is_light(stream, i) for i in range(start, at))
        if found is None and over_commas and closes and light:
            opening = self.opening_of(start - 1)
            if opening is not None:
                before = self.left(opening, over_commas=False)
                listed = self._closes_list(opening + 1, start - 1)
                # "A, B and C, declared"
                return Subject(before.first, start - 1) if before and listed else before
        if found is not None:
            return self._up_to_name(found) or self._with_list(found)
        return self._inside_institution(start, at, at)

    def _up_to_name(self, subject: Subject) -> Subject | None:
        """An office that goes on up to the name: «министр X и Y N», «советник по X N»."""
        stream = self.stream
        joint = subject.last
        if subject.person is not None or joint >= self.last:
            return None
        if not stream.at(joint, "words", "and") and part_of_speech(stream, joint) != "PREP":
            return None
        i = joint + 1
        while i < min(self.last, joint + _OFFICE) and self._continues(i):
            mention = self.people.mention_at(stream.tokens[i].start)
            if mention is None and self._oblique(i):
                i += 1
                continue
            if mention is None or i == joint + 1:
                return None
            if not (mention.is_subject or self._is_undeclined(i, mention)):
                return None
            while i < self.last and stream.tokens[i].start < mention.end:
                i += 1
            return Subject(subject.first, i, mention.person)
        return None

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
                while end < last and (self._continues(end) or self._is_for(i, end)):
                    end += 1
                speaks = self._can_speak(i, end) or (anybody and self._are_several(i))
                if not speaks:
                    i = end
                    continue
                return Subject(i, end, self._person_in(i, end))
            i += 1
        return None

    def _is_for(self, first: int, at: int) -> bool:
        """Whether a preposition says what a body is for: «Управление по делам островов»."""
        if self.stream.word(at) not in ("по", "з", "із", "зі"):
            return False
        return any(
            self.stream.at(i, "speech", "organisation") or self.stream.at(i, "nouns", "institution")
            for i in range(first, at)
        )

    def _are_several(self, i: int) -> bool:
        """Whether a noun is plural (people without a name, rather than a thing) or foreign.

        Or whether it can be nothing but a subject, as no accusative is like its nominative.
        """
        found = [a for a in analyses(self.stream, i) if a.case]
        if self.stream.tokens[i].text.isascii():
            return True
        if any(a.case == "nomn" and a.number == "plur" for a in found):
            return True
        return all(a.case == "nomn" and a.pos == "NOUN" for a in found)

    def _can_speak(self, first: int, last: int) -> bool:
        stream = self.stream
        for i in range(first, last):
            if self.people.mention_at(stream.tokens[i].start) is not None:
                return True
            if stream.at(i, "offices") or stream.at(i, "nouns", "institution"):
                return can_be_nominative(stream, i) or i == first
            if stream.at(i, "speech", "person_noun", "title", "organisation"):
                counted = part_of_speech(stream, first) == "NUMR"
                return counted or can_be_nominative(stream, i) or i == first
            if stream.at(i, "name") or stream.at(i, "seat") or stream.at(i, "people"):
                return True
            if is_abbreviation(stream, i):
                return i == first
        return False

    def _is_head(self, i: int) -> bool:
        stream = self.stream
        if not stream.tokens[i].is_word:
            return False
        mention = self.people.mention_at(stream.tokens[i].start)
        if mention is not None:
            nominative = mention.is_subject or can_be_nominative(stream, i)
            return nominative or self._is_undeclined(i, mention)
        if is_date(stream, i):
            return False
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
            if mention is None or self._is_possessor(i, mention):
                continue
            if self._is_governed(first, i, last):
                continue
            if mention.is_subject or self._is_undeclined(i, mention):
                return mention.person
        return None

    def _is_possessor(self, i: int, mention: Mention) -> bool:
        """Whether a surname only says whose aide somebody is: «помощник Смита»."""
        single = " " not in self.stream.text[mention.start : mention.end]
        aides = (self.stream.at(k, "speech", "aide") for k in range(max(self.first, i - 3), i))
        if not single or not any(match is not None and match.last == i for match in aides):
            return False
        return any(a.case == "gent" and a.number != "plur" for a in analyses(self.stream, i))

    def _is_governed(self, first: int, name: int, last: int) -> bool:
        """Whether a name depends on an adjective, and the noun follows: «верный N комитет»."""
        if part_of_speech(self.stream, first) not in ("ADJF", "PRTF") or self.named(first):
            return False
        return any(
            part_of_speech(self.stream, i) == "NOUN"
            and can_be_nominative(self.stream, i)
            and not self.named(i)
            for i in range(name + 1, last)
        )

    def _is_undeclined(self, i: int, mention: Mention) -> bool:
        """Whether a name is in the nominative: a genitive only belongs to an office."""
        name = self.people.persons[mention.person].name.split()
        written = self.stream.text[mention.start : mention.end].split()[-1]
        if name[-1].isascii():
            return can_be_nominative(self.stream, i)
        return fold(written) in map(fold, name)

    def _with_list(self, subject: Subject) -> Subject:
        """Coordinated subjects as one: «Рурития, Боргония и Нордия заявили»."""
        stream = self.stream
        first, last = subject.first, subject.last
        while last + 1 < self.last and stream.at(last, "words", "and") and self._is_listed(last):
            last += 2
            while last < self.last and self._continues(last) and not is_light(stream, last):
                last += 1
        while first - 2 >= self.first and stream.word(first - 1) in (",", "и", "і", "та", "й"):
            if not self._is_head(first - 2) or stream.tokens[first - 2].text == ",":
                break
            if stream.word(first - 1) == "," and last == subject.last:
                # a comma alone joins nothing
                break
            first -= 2
        if first == subject.first and last == subject.last:
            return subject
        return Subject(first, last)

    def _closes_list(self, first: int, last: int) -> bool:
        """Whether nothing but two joined subjects stands between commas: «…, Рурития и Нордия,»."""
        stream = self.stream
        joint = next((i for i in range(first, last) if stream.at(i, "words", "and")), None)
        if joint is None or not self._is_head(first) or not self._is_head(joint + 1):
            return False
        return all(self._continues(i) for i in range(first, last) if i != joint)

    def _is_listed(self, conjunction: int) -> bool:
        """Whether a noun follows a conjunction, "their" before it or not."""
        head = conjunction + 1
        if self.stream.at(head, "speech", "plural_possessive"):
            head += 1
        return head < self.last and self._is_head(head)

    def _inside_institution(self, first: int, last: int, verb: int) -> Subject | None:
        """«В министерстве заявили»: the institution after the preposition speaks."""
        several = any(a.number == "plur" for a in analyses(self.stream, verb))
        stream = self.stream
        for i in range(first, last):
            if part_of_speech(stream, i) == "PREP" and stream.word(i) in ("в", "во", "у", "на"):
                begin = i + 1
                place = stream.at(begin, "seat") or stream.at(begin, "name")
                if several and place is not None:
                    # «в Анкаре заявили»: the government there
                    return Subject(begin, place.last)
                if any(
                    stream.at(j, "nouns", "institution")
                    or stream.at(j, "speech", "organisation")
                    or is_abbreviation(stream, j)
                    for j in range(begin, min(last, begin + 4))
                ):
                    end = begin
                    while end < last and self._continues(end):
                        end += 1
                    return Subject(begin, end) if end > begin else None
        return None

    def right(self, at: int) -> Subject | None:
        """The subject that begins at or soon after item ``at``."""
        stream = self.stream
        end = at
        while end < min(self.last, at + WINDOW) and self._same_clause(end):
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
            if found.person is None and (person := self.apposition(found.last)) is not None:
                return Subject(found.first, found.last, person)
            return self._up_to_name(found) or self._with_list(found)
        return self._inside_institution(at, end, at - 1)

    def anywhere(self) -> Subject | None:
        """The first nominative noun phrase of the sentence that can speak."""
        that = self.stream.seek(self.first, self.last, "speech", "complementiser")
        found = self._nominative(self.first, that.first if that else self.last)
        return self._with_list(found) if found else None
