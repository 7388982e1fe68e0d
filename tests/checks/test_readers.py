"""The vectorised reader takes exactly the files in which the careful one finds nothing."""

from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st

from recognition.checks.files import read_canonical, read_carefully
from recognition.tables.csv_text import csv_bytes
from recognition.tables.table_schemas import contract

SCHEMA = contract()["speakers"]
HEADER = ",".join(SCHEMA.columns).encode() + b"\n"
PIECES = st.sampled_from(
    [b",", b'"', b'""', b"\n", b"\r\n", b"\r", b"a", b"  ", "é".encode(), b"\xff", b"\x00",
     b"\xef\xbb\xbf", b",,,,\n", b'"a,b"', b'"a"', b'a"b', b"\t", b"\x7f", b"#", b"x,y,z,,\n"]
)  # fmt: skip
ROW = st.lists(
    st.one_of(st.none(), st.text('abé,"\n\r# ', min_size=1, max_size=4)),
    min_size=len(SCHEMA.columns),
    max_size=len(SCHEMA.columns),
)


def check_agreement(content: bytes) -> None:
    quick = read_canonical(SCHEMA, content)
    careful, findings = read_carefully(SCHEMA, content)
    assert (quick is not None) == (not findings)
    if quick is not None and careful is not None:
        assert quick.frame.equals(careful.frame)
        assert list(quick.lines) == list(careful.lines)


@settings(max_examples=300, deadline=None)
@given(st.lists(PIECES, max_size=12).map(b"".join))
@example(b"")
@example(b"a,b,c,d,e")
@example(b"\n")
@example(b'"a\nb",,,,\nx,,,,\n')
@example(b'"a"b,,,,\n')
@example(b'""a,,,,\n')
@example(b'a,"",,,\n')
def test_readers_agree_on_any_bytes(rest: bytes) -> None:
    check_agreement(HEADER + rest)


@settings(max_examples=100, deadline=None)
@given(st.lists(ROW, max_size=5), st.integers(0, 200), PIECES)
def test_readers_agree_on_a_file_with_one_edit(
    rows: list[list[str | None]], place: int, piece: bytes
) -> None:
    content = csv_bytes(SCHEMA.columns, rows)
    check_agreement(content)
    check_agreement(content[:place] + piece + content[place:])
    check_agreement(content[:place] + content[place + 1 :])


def test_readers_agree_on_a_file_that_threads_share() -> None:
    """Polars cuts a large file into parts at line ends, some of which stand in cells."""
    cells = ["a\n", "b", None, 'c"\n,\n', "é\n\n" * 20, '"\n"']
    rows = [[cells[(n * n + m) % len(cells)] for m in range(5)] for n in range(20_000)]
    quick = read_canonical(SCHEMA, csv_bytes(SCHEMA.columns, rows))
    assert quick is not None
    assert quick.frame.rows() == [tuple(row) for row in rows]
