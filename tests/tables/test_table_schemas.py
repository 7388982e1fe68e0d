"""A Table Schema of this repository that is broken is named, not met with a traceback."""

from __future__ import annotations

import pytest

from recognition.errors import InputError
from recognition.tables import table_schemas


@pytest.mark.parametrize(
    "content", [b"", b"[]", b'{"nam": "sources"}', b'{"name": "sources", "fields": [1]}', b"\xff"]
)
def test_a_broken_schema_is_named(content: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(table_schemas, "schema_bytes", lambda _: content)
    with pytest.raises(InputError, match=r"schemas/sources\.json: is not a Table Schema"):
        table_schemas.contract.__wrapped__()
