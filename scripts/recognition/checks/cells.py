"""What the schema layers say of a cell: one wording for each rule, whoever finds it."""

from __future__ import annotations

import re

from recognition.checks.table import WHOLE_NUMBER
from recognition.tables.table_schemas import Field

_WHOLE = re.compile(WHOLE_NUMBER.removesuffix("$") + r"\Z")


def problem(rule: str, field: Field) -> str:
    """What is wrong with a cell of ``field`` that breaks ``rule``."""
    if rule == "row/required":
        return "the cell is empty"
    if rule == "row/type":
        wanted = "a whole number" if field.type == "integer" else "a day (YYYY-MM-DD)"
        return f"the cell is not {wanted}"
    if rule == "row/pattern":
        return f"the cell does not match {field.pattern}"
    if rule == "row/enum":
        return f"the cell is none of {', '.join(field.enum or ())}"
    if rule == "row/minimum":
        return f"the number is below {field.minimum}"
    if rule == "key/unique":
        return "the value stands in an earlier row, too"
    if rule == "key/primary":
        return "the key stands in an earlier row, too"
    raise ValueError(rule)


def whole_number(cell: str | None) -> int | str | None:
    """The cell as a number if it is one as this project writes them, else as it is."""
    if cell is None or not _WHOLE.match(cell):
        return cell
    return int(cell)


def full_match(pattern: str) -> re.Pattern[str]:
    """``pattern`` for ``match``, without the line feed that ``$`` lets pass in Python."""
    return re.compile(pattern.removesuffix("$") + r"\Z")
