"""The package as one .xlsx workbook: texts stay texts, whatever they begin with."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from recognition.release.snapshot import Snapshot
from recognition.release.table import Table, Value

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

#: What one sheet and one cell can hold.
MOST_ROWS = 1_048_575
LONGEST_TEXT = 32_767
#: Spreadsheets disagree about the days before this one, so those are written as text.
_FIRST_DAY = date(1900, 3, 1)
_WIDTHS = {"integer": 9, "date": 12, "string": 24}
_OPTIONS = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
    "default_date_format": "yyyy-mm-dd",
}


def does_not_fit(tables: Iterable[Table]) -> str | None:
    """Why a workbook cannot hold the tables; None if it can."""
    for table in tables:
        name = table.schema.name
        for number, row in enumerate(table.rows(), 1):
            if number > MOST_ROWS:
                return f"{name} has more than {MOST_ROWS} rows"
            if any(isinstance(value, str) and _length(value) > LONGEST_TEXT for value in row):
                return f"row {number} of {name} has a text of more than {LONGEST_TEXT} characters"
    return None


def write_workbook(snapshot: Snapshot, path: Path) -> None:
    """Writes a sheet for each table, and one that explains the columns."""
    from xlsxwriter import Workbook
    from xlsxwriter.exceptions import FileCreateError

    options = {**_OPTIONS, "tmpdir": str(path.parent)}
    try:
        with Workbook(str(path), options) as workbook:
            workbook.set_properties(
                {
                    "title": str(snapshot.descriptor.get("title", snapshot.name)),
                    "comments": f"{snapshot.name} {snapshot.version}",
                    "created": _created(snapshot),
                }
            )
            bold = workbook.add_format({"bold": True})
            for table in snapshot.tables():
                _add_sheet(workbook, table, bold)
            _add_columns_sheet(workbook, snapshot, bold)
    except FileCreateError as error:
        raise OSError(f"{path.name}: {error}") from error


def _add_sheet(workbook: Workbook, table: Table, bold: Format) -> None:
    schema = table.schema
    sheet = workbook.add_worksheet(schema.name)
    for place, field in enumerate(schema.fields):
        sheet.set_column(place, place, _WIDTHS[field.type])
    _write_header(sheet, schema.columns, bold)
    for number, row in enumerate(table.rows(), 1):
        for place, value in enumerate(row):
            _write(sheet, number, place, value)


def _add_columns_sheet(workbook: Workbook, snapshot: Snapshot, bold: Format) -> None:
    sheet = workbook.add_worksheet("columns")
    sheet.set_column(0, 2, 22)
    sheet.set_column(3, 3, 120)
    _write_header(sheet, ("table", "column", "type", "description"), bold)
    number = 0
    for table in snapshot.tables():
        for field in table.schema.fields:
            number += 1
            for place, value in enumerate(
                (table.schema.name, field.name, field.type, field.description)
            ):
                sheet.write_string(number, place, value)


def _write_header(sheet: Worksheet, columns: Iterable[str], bold: Format) -> None:
    sheet.freeze_panes(1, 0)
    for place, column in enumerate(columns):
        sheet.write_string(0, place, column, bold)


def _write(sheet: Worksheet, number: int, place: int, value: Value) -> None:
    if isinstance(value, str):
        sheet.write_string(number, place, value)
    elif isinstance(value, int):
        sheet.write_number(number, place, value)
    elif isinstance(value, date):
        if value >= _FIRST_DAY:
            sheet.write_datetime(number, place, value)
        else:
            sheet.write_string(number, place, value.isoformat())


def _length(text: str) -> int:
    """The length as a spreadsheet counts it, in units of UTF-16."""
    return len(text) + sum(character > "\uffff" for character in text)


def _created(snapshot: Snapshot) -> datetime:
    """The time that the descriptor gives, so that the bytes do not depend on the clock."""
    created = datetime.fromisoformat(str(snapshot.descriptor["created"]))
    return created.replace(tzinfo=None)
