"""Dates in a text, with the precision that the words have.

``17 June 2022`` is a day, ``in June 2022`` a month, ``in the summer of 2022`` a year with the
first and last day of that summer. What lacks a year, or is told from the day of writing
(``on Monday``), has a date only if the article's reference date is known. The words come from
the section ``dates`` of a language pack.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from recognition.lexicon.pack import pack
from recognition.text.tokens import fold


@dataclass(frozen=True, slots=True)
class ReducedDate:
    """``value`` is YYYY, YYYY-MM or YYYY-MM-DD; the other two are full dates."""

    value: str
    earliest: str
    latest: str


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date and the words that give it, ``text[start:end]``."""

    start: int
    end: int
    date: ReducedDate


#: first and last month of each season: winter, spring, summer, autumn
_SEASON_MONTHS = ((1, 12), (3, 5), (6, 8), (9, 11))
_YEAR = r"(?P<year>(?:1[6-9]|20)\d\d)"
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th|er|º|\.|-?го)?"
_LINK = r"(?:de\s+|del\s+|of\s+|des\s+jahres\s+)?"
#: a day without a year may lie so far ahead of the day of writing
_AHEAD = timedelta(days=31)


class Calendar:
    """The words for dates of one language, as one pattern."""

    def __init__(self, words: Mapping[str, Sequence[str]]) -> None:
        months = _numbered(words.get("months", ()))
        seasons = _numbered(words.get("seasons", ()))
        self._weekdays = _numbered(words.get("weekdays", ()))
        self._months, self._seasons = months, seasons
        self._today = frozenset(words.get("today", ()))
        month = rf"(?P<month>{_any(months)})\b\.?"
        before, after = words.get("year_before", ()), words.get("year_after", ())
        tail = rf"(?:-\w{{1,2}})?\s*(?:{_any(after)})(?!\w)" if after else ""
        parts = [
            r"(?P<iso>(?:1[6-9]|20)\d\d-[01]\d-[0-3]\d)\b",
            r"(?P<d>[0-3]?\d)\.(?P<m>[01]?\d)\.(?P<y>(?:1[6-9]|20)\d\d)\b",
            rf"{_DAY}\s+{_LINK}{month}(?:,?\s+{_LINK}{_YEAR}\b)?",
            rf"{month}\s+{_DAY}\b(?:,?\s+{_YEAR}\b)?",
            rf"{month}\s+{_LINK}{_YEAR}\b",
            rf"(?P<season>{_any(seasons)})\s+{_LINK}{_YEAR}\b",
            rf"(?:{_any(before)})\s+{_YEAR}\b{tail}",
            rf"(?P<weekday>{_any(self._weekdays)})\b",
            rf"(?P<near>{_any((*self._today, *words.get('yesterday', ())))})\b",
        ]
        numbered = (_distinct(part, i) for i, part in enumerate(parts))
        # a date begins where a word does: nothing is tried elsewhere
        self._pattern = re.compile(rf"\b(?:{'|'.join(numbered)})")

    def find(
        self, text: str, start: int, end: int, reference: date | None
    ) -> Iterator[DateMention]:
        """The dates in ``text[start:end]`` and their places."""
        for match in self._pattern.finditer(_folded_in_place(text[start:end])):
            found = {
                key.rpartition("_")[0]: value
                for key, value in match.groupdict().items()
                if value is not None
            }
            if "near" in found and _is_inside_name(text, start + match.start()):
                continue
            try:
                dated = self._date(found, reference)
            except ValueError:
                continue
            if dated is not None:
                yield DateMention(start + match.start(), start + match.end(), dated)

    def _date(self, found: dict[str, str], reference: date | None) -> ReducedDate | None:
        if "iso" in found:
            return _day(date.fromisoformat(found["iso"]))
        if "y" in found:
            return _day(date(int(found["y"]), int(found["m"]), int(found["d"])))
        if "month" in found:
            return self._in_month(found, reference)
        if "season" in found:
            return _season(self._seasons[found["season"]] - 1, int(found["year"]))
        if "year" in found:
            return ReducedDate(found["year"], f"{found['year']}-01-01", f"{found['year']}-12-31")
        if reference is None:
            return None
        if "near" in found:
            return _day(reference - timedelta(days=found["near"] not in self._today))
        weekday = self._weekdays[found["weekday"]] - 1
        # news tells of the last such day; the day of writing itself counts
        return _day(reference - timedelta(days=(reference.weekday() - weekday) % 7))

    def _in_month(self, found: dict[str, str], reference: date | None) -> ReducedDate | None:
        month = self._months[found["month"]]
        if "year" in found:
            year = int(found["year"])
            if "day" in found:
                return _day(date(year, month, int(found["day"])))
            return ReducedDate(f"{year}-{month:02}", f"{year}-{month:02}-01", _last(year, month))
        if reference is None or "day" not in found:
            return None
        day = date(reference.year, month, int(found["day"]))
        return _day(day.replace(year=day.year - 1) if day > reference + _AHEAD else day)


@cache
def _calendar(language: str) -> Calendar | None:
    words = pack(language).settings.get("dates")
    return Calendar(words) if words else None


def find_dates(
    text: str, start: int, end: int, language: str, reference: date | None
) -> Iterator[DateMention]:
    """The dates in ``text[start:end]``; relative ones only if there is a reference date."""
    calendar = _calendar(language)
    if calendar is not None:
        yield from calendar.find(text, start, end, reference)


def _numbered(lines: Sequence[str]) -> dict[str, int]:
    """Each form of each line with the line's number: "june|jun" is line 6 of the months."""
    return {fold(form): number for number, line in enumerate(lines, 1) for form in line.split("|")}


def _any(forms: Sequence[str] | Mapping[str, int]) -> str:
    """A pattern for any of the forms; one that never matches if there are none."""
    ordered = sorted((fold(form) for form in forms), key=len, reverse=True)
    return "|".join(re.escape(form) for form in ordered) or r"(?!)"


def _distinct(part: str, index: int) -> str:
    """Group names may stand once in a pattern: each alternative numbers its own."""
    return re.sub(r"\(\?P<(\w+)>", rf"(?P<\g<1>_{index}>", part)


def _is_inside_name(text: str, at: int) -> bool:
    """Whether a word with a capital follows another word: "Evening Today" is a name."""
    return text[at].isupper() and text[max(0, at - 2) : at].strip().isalnum()


def _folded_in_place(text: str) -> str:
    """The folded text if no character changed its place, otherwise in lower case."""
    folded = fold(text)
    if len(folded) == len(text):
        return folded
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def _season(index: int, year: int) -> ReducedDate:
    first, last = _SEASON_MONTHS[index]
    return ReducedDate(str(year), f"{year}-{first:02}-01", _last(year, last))


def _day(day: date) -> ReducedDate:
    return ReducedDate(day.isoformat(), day.isoformat(), day.isoformat())


def _last(year: int, month: int) -> str:
    following = date(year + month // 12, month % 12 + 1, 1)
    return (following - timedelta(days=1)).isoformat()
