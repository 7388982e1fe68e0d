"""Dates in a text, with the precision that the words have.

``17 June 2022`` is a day, ``in June 2022`` a month, ``in the summer of 2022`` a year with the
first and last day of that summer. What lacks a year, or is told from the day of writing
(``on Monday``), has a date only if the article's reference date is known.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

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


_MONTHS = {
    "en": "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?",
    "ru": "январ[яьюе]|феврал[яьюе]|март[аеу]?|апрел[яьюе]|ма[йяею]|июн[яьюе]|июл[яьюе]|август[аеу]?|сентябр[яьюе]|октябр[яьюе]|ноябр[яьюе]|декабр[яьюе]",
    "uk": "січ(?:ень|ня|ні)|лют(?:ий|ого|ому)|берез(?:ень|ня|ні)|квіт(?:ень|ня|ні)|трав(?:ень|ня|ні)|черв(?:ень|ня|ні)|лип(?:ень|ня|ні)|серп(?:ень|ня|ні)|верес(?:ень|ня|ні)|жовт(?:ень|ня|ні)|листопад[аі]?|груд(?:ень|ня|ні)",
    "es": "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre",
    "fr": "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre",
    "de": "januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember",
}
_SEASONS = {
    "en": "winter|spring|summer|autumn|fall",
    "ru": "зим[аыойу]{1,2}|весн[аыойу]{1,2}|лет(?:о|а|ом)|осен[ьию]{1,2}",
    "uk": "взимку|зим[аи]|навесні|весн[аи]|влітку|літ[оа]|восени|осін[ьі]",
    "es": "invierno|primavera|verano|otoño",
    "fr": "hiver|printemps|été|automne",
    "de": "winter|frühjahr|frühling|sommer|herbst",
}
#: first and last month of each season; a winter is dated by the year it ends in
_SEASON_MONTHS = ((1, 2), (3, 5), (6, 8), (9, 11))
_SEASON_STARTS = (
    ("win", "зим", "взи", "inv", "hiv"),
    ("spr", "вес", "нав", "pri", "frü"),
    ("sum", "лет", "літ", "влі", "ver", "été", "som"),
    ("aut", "fal", "осе", "вос", "осі", "oto", "her"),
)
_WEEKDAYS = {
    "en": ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
    "ru": (
        "понедельник",
        "вторник",
        "сред[ау]",
        "четверг",
        "пятниц[ау]",
        "суббот[ау]",
        "воскресенье",
    ),
    "uk": ("понеділок", "вівторок", "серед[ау]", "четвер", "п'ятниц[яю]", "субот[ау]", "неділ[яю]"),
    "es": ("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"),
    "fr": ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
    "de": ("montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag"),
}
_TODAY = {
    "en": ("today", "yesterday"),
    "ru": ("сегодня", "вчера"),
    "uk": ("сьогодні", "вчора"),
    "es": ("hoy", "ayer"),
    "fr": ("aujourd'hui", "hier"),
    "de": ("heute", "gestern"),
}
_YEAR = r"(?P<year>(?:1[6-9]|20)\d\d)"
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th|er|\.|-?го)?"
#: letters of each language's months in calendar order, to number a matched month
_FIRST = {
    language: [
        alternative[:3]
        for alternative in re.sub(r"\(\?:[^)]*\)|\[[^\]]*\]\??", "", months).split("|")
    ]
    for language, months in _MONTHS.items()
}


@cache
def _pattern(language: str) -> re.Pattern[str]:
    months = rf"(?P<month>{_MONTHS[language]})\b\.?"
    day_first = rf"\b{_DAY}\s+(?:de\s+)?{months}(?:,?\s+(?:de\s+|del\s+)?{_YEAR}\b)?"
    month_first = rf"\b{months}\s+{_DAY}\b(?:,?\s+{_YEAR}\b)?"
    month_year = rf"\b{months}\s+(?:of\s+|de\s+)?{_YEAR}\b"
    iso = r"\b(?P<iso>(?:1[6-9]|20)\d\d-[01]\d-[0-3]\d)\b"
    numeric = r"\b(?P<d>[0-3]?\d)\.(?P<m>[01]?\d)\.(?P<y>(?:1[6-9]|20)\d\d)\b"
    season = (
        rf"\b(?P<season>{_SEASONS[language]})\s+(?:of\s+|de\s+|del?\s+|des\s+jahres\s+)?{_YEAR}\b"
    )
    in_year = {
        "en": rf"\b(?:in|since|during|by)\s+{_YEAR}\b",
        "ru": rf"\b(?:в|с|до)\s+{_YEAR}(?:-[мг]о?)?\s*(?:год[ау]?\b|г\.)",
        "uk": rf"\b(?:в|у|з|до)\s+{_YEAR}(?:-[мг]о)?\s*(?:ро(?:ці|ку)\b|р\.)",
        "es": rf"\b(?:en|desde|durante)\s+{_YEAR}\b",
        "fr": rf"\b(?:en|depuis)\s+{_YEAR}\b",
        "de": rf"\b(?:(?:im\s+)?jahre?|seit)\s+{_YEAR}\b",
    }[language]
    weekday = "|".join(rf"(?P<w{i}>{name})" for i, name in enumerate(_WEEKDAYS[language]))
    today, yesterday = (re.escape(word) for word in _TODAY[language])
    parts = [iso, numeric, day_first, month_first, month_year, season, in_year]
    parts += [rf"\b(?:{weekday})\b", rf"\b(?P<today>{today})\b", rf"\b(?P<yesterday>{yesterday})\b"]
    return re.compile("|".join(_distinct(part, i) for i, part in enumerate(parts)))


def _distinct(part: str, index: int) -> str:
    """Group names may stand once in a pattern: each alternative numbers its own."""
    return re.sub(r"\(\?P<(\w+)>", rf"(?P<\g<1>_{index}>", part)


def find_dates(
    text: str, start: int, end: int, language: str, reference: date | None
) -> Iterator[DateMention]:
    """The dates in ``text[start:end]``; those that need a reference date only if there is one."""
    if language not in _MONTHS:
        return
    plain = fold_in_place(text[start:end])
    for match in _pattern(language).finditer(plain):
        found = {
            key.rpartition("_")[0]: value
            for key, value in match.groupdict().items()
            if value is not None
        }
        if dated := _date(found, language, reference):
            yield DateMention(start + match.start(), start + match.end(), dated)


def fold_in_place(text: str) -> str:
    """The folded text if no character changed its place, otherwise the text in lower case."""
    folded = fold(text)
    if len(folded) == len(text):
        return folded
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def _date(found: dict[str, str], language: str, reference: date | None) -> ReducedDate | None:
    try:
        if "iso" in found:
            return _day(date.fromisoformat(found["iso"]))
        if "y" in found:
            return _day(date(int(found["y"]), int(found["m"]), int(found["d"])))
        if "month" in found:
            return _month_date(found, language, reference)
        if "season" in found:
            return _season(found["season"], int(found["year"]))
        if "year" in found:
            return ReducedDate(found["year"], f"{found['year']}-01-01", f"{found['year']}-12-31")
    except ValueError:
        return None
    if reference is None:
        return None
    if "today" in found:
        return _day(reference)
    if "yesterday" in found:
        return _day(reference - timedelta(days=1))
    weekday = next(int(key[1:]) for key in found if key.startswith("w"))
    # news tells of the last such day; the day of writing itself counts
    return _day(reference - timedelta(days=(reference.weekday() - weekday) % 7))


def _month_date(found: dict[str, str], language: str, reference: date | None) -> ReducedDate | None:
    month = _month_number(found["month"], language)
    if "year" not in found:
        if reference is None or "day" not in found:
            return None
        # a day without a year is the latest one that was not more than a month ahead
        year = reference.year
        if date(year, month, int(found["day"])) > reference + timedelta(days=31):
            year -= 1
        return _day(date(year, month, int(found["day"])))
    year = int(found["year"])
    if "day" in found:
        return _day(date(year, month, int(found["day"])))
    return ReducedDate(f"{year}-{month:02}", f"{year}-{month:02}-01", _last_day(year, month))


def _month_number(word: str, language: str) -> int:
    ends = {"ma", "мая", "май", "мае", "маю", "mai", "may"}
    names = _FIRST[language]
    if word[:3] in ends and language in ("en", "ru", "fr", "de"):
        return 5 if word[:4] not in ("mars", "marc", "март", "märz") else 3
    for number, name in enumerate(names, 1):
        if name and word.startswith(name):
            long = [n for n, other in enumerate(names, 1) if other == name]
            if len(long) == 1:
                return number
            # June and July begin alike, as in French and German
            return long[_same_start(word)]
    raise ValueError(word)


def _same_start(word: str) -> int:
    second = ("july", "jul", "juillet", "juli", "июл")
    return 1 if word.startswith(second) else 0


def _season(word: str, year: int) -> ReducedDate:
    index = next(i for i, starts in enumerate(_SEASON_STARTS) if word.startswith(starts))
    first, last = _SEASON_MONTHS[index]
    if index == 0:
        return ReducedDate(str(year), f"{year}-01-01", _last_day(year, 12))
    return ReducedDate(str(year), f"{year}-{first:02}-01", _last_day(year, last))


def _day(day: date) -> ReducedDate:
    return ReducedDate(day.isoformat(), day.isoformat(), day.isoformat())


def _last_day(year: int, month: int) -> str:
    following = date(year + month // 12, month % 12 + 1, 1)
    return (following - timedelta(days=1)).isoformat()
