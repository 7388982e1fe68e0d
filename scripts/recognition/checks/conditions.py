"""What must hold within a row and between a row and its neighbours, as polars expressions.

Each condition is evaluated on the widened table (see ``wide``): by the pandera layer row
by row of its report, by the fast path directly. Null means that there is nothing to
check, so a condition whose expression is null holds.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import polars as pl
from polars import col

from recognition.tables.table_schemas import TABLE_NAMES, Field, contract
from recognition.text.spelling import UNSEEN


@dataclass(frozen=True)
class Condition:
    """``holds`` is true for every sound row; otherwise ``problem`` is said of ``column``."""

    rule: str
    column: str
    problem: str
    holds: pl.Expr
    reads: tuple[str, ...] = ()


#: What spreadsheets take for the start of a formula, in ASCII and in full-width letters.
FORMULA = "^[=+\\-@\\t\\r＝＋－＠]"
#: A word with Latin letters and letters that look like them.
MIXED = (
    r"\p{Latin}[\p{L}\p{M}]*[\p{Cyrillic}\p{Greek}]|[\p{Cyrillic}\p{Greek}][\p{L}\p{M}]*\p{Latin}"
)
_UNSEEN = "[" + UNSEEN.replace("\ud800-\udfff", "") + "]"
_UNWANTED = (
    ("row/formula", "a spreadsheet would run the cell as a formula", FORMULA),
    ("row/invisible", "the cell holds a control, bidirectional or invisible character", _UNSEEN),
    (
        "row/space",
        "the cell holds a space at an end, two in a row, or one that is not the plain one",
        r"^\p{Zs}|\p{Zs}$|\p{Zs}{2}|[\p{Zs}--[ ]]",
    ),
)


def cell_conditions(field: Field) -> list[Condition]:
    """What a column of free text that is not verbatim is held to.

    A pattern or an enum leaves no room for any of this.
    """
    if field.verbatim or field.type != "string" or field.pattern or field.enum:
        return []
    return [
        Condition(rule, field.name, problem, ~col(field.name).str.contains(pattern))
        for rule, problem, pattern in _UNWANTED
    ]


def _date_conditions(stem: str) -> list[Condition]:
    """A date of reduced precision and its two bounds."""
    date, first, last = col(stem), col(f"{stem}_earliest"), col(f"{stem}_latest")
    names = (stem, f"{stem}_earliest", f"{stem}_latest")
    return [
        Condition(
            "date/bounds",
            stem,
            "the date and its bounds are not given together",
            (first.is_null() == date.is_null()) & (last.is_null() == date.is_null()),
            names,
        ),
        Condition(
            "date/order", names[1], "the earliest day is after the latest", first <= last, names
        ),
        Condition(
            "date/period",
            stem,
            "a bound lies outside the year, month or day that the date names",
            # ISO 8601: the days of a month, and the day itself, start with what names them.
            first.str.starts_with(date) & last.str.starts_with(date),
            names,
        ),
    ]


def _span_conditions(words: str) -> list[Condition]:
    """A span and the words that stand in it."""
    start, end = col("start"), col("end")
    inside = (start >= 0) & (start < end) & (end <= col("article.length"))
    return [
        Condition(
            "span/empty",
            "end",
            "the span ends where or before it starts",
            start < end,
            ("start", "end"),
        ),
        Condition(
            "span/length",
            words,
            "the words are not as long as the span",
            (col(words).str.len_chars().cast(pl.Int64) == end - start) | (start >= end),
            ("start", "end", words),
        ),
        Condition(
            "evidence/span",
            "end",
            "the span ends after the end of the article",
            end <= col("article.length"),
            ("start", "end", "source_id"),
        ),
        Condition(
            "evidence/text",
            words,
            "the words are not what stands in the article from start to end",
            pl.when(inside).then(col("article.text").str.slice(start, (end - start)) == col(words)),
            ("start", "end", words, "source_id"),
        ),
    ]


def _inside(prefix: str) -> pl.Expr:
    """Whether the row's span lies inside that of its neighbour, in the same article."""
    return (
        (col(f"{prefix}.source_id") == col("source.row"))
        & (col("start") >= col(f"{prefix}.start"))
        & (col("end") <= col(f"{prefix}.end"))
    )


def _spelling(*columns: str) -> list[Condition]:
    """What is taken from hand-kept lists, not from an article with letters of its own."""
    return [
        Condition(
            "row/look-alike",
            column,
            "a word mixes letters of two alphabets",
            ~col(column).str.contains(MIXED),
            (column,),
        )
        for column in columns
    ]


def _words(*columns: str) -> list[Condition]:
    return [
        Condition(
            "evidence/words",
            column,
            "the article does not hold these words, letter for letter",
            col("article.text").str.contains(col(column), literal=True),
            ("source_id", column),
        )
        for column in columns
    ]


_CLAIMS = ("government", "territorial_claim", "capital_claim", "vote")
_NAMED = {
    "territorial_claim": (True, True),
    "capital_claim": (True, True),
    "government": (True, None),
    "vote": (None, False),
}


def _claim_holds() -> pl.Expr:
    """Whether territory_id and claimant_id are filled as the type asks (None: either way)."""
    territory, claimant = col("territory_id").is_not_null(), col("claimant_id").is_not_null()
    holds = ~territory & ~claimant
    for kind, (needs_territory, needs_claimant) in _NAMED.items():
        asked = pl.lit(value=True)
        if needs_territory is not None:
            asked = asked & (territory == needs_territory)
        if needs_claimant is not None:
            asked = asked & (claimant == needs_claimant)
        holds = pl.when(col("type") == kind).then(asked).otherwise(holds)
    return holds


@cache
def conditions(table: str) -> tuple[Condition, ...]:
    """Every condition on the rows of ``table``."""
    of_cells = [found for field in contract()[table].fields for found in cell_conditions(field)]
    return (*of_cells, *_BY_TABLE[table])


_BY_TABLE: dict[str, list[Condition]] = {
    "sources": [
        *_words("title", "author"),
        *_spelling("author", "publisher"),
        Condition(
            "date/reference",
            "reference_date",
            "the day that the article counts from is after its publication",
            col("reference_date") <= col("published_on"),
            ("reference_date", "published_on"),
        ),
    ],
    "statements": [
        *_span_conditions("text"),
        *_date_conditions("said_on"),
        Condition(
            "date/publication",
            "said_on",
            "it was said after the article was published",
            col("said_on_earliest") <= col("source.published_on"),
            ("said_on", "said_on_earliest", "source_id"),
        ),
        Condition(
            "span/parent",
            "parent_id",
            "the statement around this one does not hold its span",
            _inside("parent")
            & (col("end") - col("start") < col("parent.end") - col("parent.start")),
            ("source_id", "start", "end", "parent_id"),
        ),
        Condition(
            "statement/language",
            "language",
            "the language is not that of the article",
            col("source.row").is_null()
            | (col("language") == col("source.language").fill_null("und")),
            ("language", "source_id"),
        ),
        *_words("speaker_text", "speaker_role", "occasion"),
    ],
    "recognition_positions": [
        *_span_conditions("evidence"),
        *_date_conditions("as_of"),
        Condition(
            "date/publication",
            "as_of",
            "it held only after the article was published, yet is asserted as a fact",
            (col("as_of_earliest") <= col("source.published_on"))
            | ~col("modality").is_in(["asserted", "hedged"]),
            ("as_of", "as_of_earliest", "source_id", "modality"),
        ),
        Condition(
            "span/statement",
            "statement_id",
            "the statement does not hold the span of the evidence",
            _inside("statement"),
            ("source_id", "start", "end", "statement_id"),
        ),
        Condition(
            "position/self",
            "object_id",
            "the holder recognises itself",
            col("holder_id") != col("object_id"),
            ("holder_id", "object_id"),
        ),
        Condition(
            "position/holder",
            "holder_id",
            "a claim, a government or a vote cannot hold a position",
            ~col("holder.type").is_in(list(_CLAIMS)),
            ("holder_id",),
        ),
        Condition(
            "position/narrator",
            "statement_id",
            "the narrator asserts it, yet a statement is named",
            (col("asserted_by") != "narrator") | col("statement_id").is_null(),
            ("asserted_by", "statement_id"),
        ),
        Condition(
            "position/asserter",
            "asserted_by",
            "the holder asserts it if and only if the statement is on its behalf",
            pl.when(col("statement_id").is_null())
            .then(col("asserted_by") != "third_party")
            # Several states that speak as one have no cell for all of them in on_behalf_of.
            .when(
                col("statement.on_behalf_of").is_null() & col("statement.speaker_id").is_not_null()
            )
            .then(None)
            .when(col("statement.row").is_not_null() & (col("asserted_by") != "narrator"))
            .then(
                (col("asserted_by") == "holder")
                == col("statement.on_behalf_of").eq_missing(col("holder.row"))
            ),
            ("asserted_by", "statement_id", "holder_id"),
        ),
        Condition(
            "position/withdrawal",
            "stance",
            "a territory without an ISO code withdraws its recognition of a state: "
            "holder and object look exchanged",
            (col("stance") != "withdrew_recognition")
            | (col("holder.type") != "territory")
            | (col("holder.code_status").fill_null("none") == "official")
            | (col("object.type") != "state"),
            ("holder_id", "object_id", "stance"),
        ),
        *_words("cue"),
    ],
    "entities": [
        *_spelling("name"),
        Condition(
            "entity/code",
            "iso3",
            "entity_id, iso3 and code_status do not agree",
            (col("iso3").is_null() == col("code_status").is_null())
            & pl.when(col("iso3").is_not_null())
            .then(col("iso3") == col("entity_id"))
            .otherwise(~col("entity_id").str.contains("^[A-Z]{3}$")),
            ("entity_id", "iso3", "code_status"),
        ),
        Condition(
            "entity/claim",
            "type",
            "territory_id and claimant_id are not filled as this type asks",
            _claim_holds(),
            ("type", "territory_id", "claimant_id"),
        ),
    ],
    "speakers": [
        Condition(
            "speaker/entity",
            "entity_id",
            "a speaker cannot belong to a claim or a vote",
            ~col("entity.type").is_in([kind for kind in _CLAIMS if kind != "government"]),
            ("entity_id",),
        ),
    ],
}

assert set(_BY_TABLE) == set(TABLE_NAMES)
