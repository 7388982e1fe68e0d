"""Reading JSON with the line of every value, so that a finding can name it."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from typing import Any

Path = tuple[str | int, ...]
_SPACE = re.compile(r"[ \t\r\n]*")
_SCALAR = json.JSONDecoder()
#: An escape for half of a pair of surrogates, of which only a pair is a character.
_SURROGATE = re.compile(r"\\u[dD][89a-fA-F]")


class LazyPlaces:
    """A JSON document that is read fast, and with its lines once one of them is asked for."""

    def __init__(self, text: str) -> None:
        repeated: list[str] = []

        def members(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
            found = dict(pairs)
            if len(found) < len(pairs):
                repeated.append("")
            return found

        try:
            self.value: Any = json.loads(text, object_pairs_hook=members)
            if _SURROGATE.search(text):
                json.dumps(self.value, ensure_ascii=False).encode("utf-8")
        except RecursionError as error:
            raise json.JSONDecodeError("nested too deeply", text, 0) from error
        except UnicodeEncodeError as error:
            raise json.JSONDecodeError("half of a surrogate pair", text, 0) from error
        except json.JSONDecodeError:
            raise
        except ValueError as error:
            raise json.JSONDecodeError("a number is too long", text, 0) from error
        self._text = text
        self._places: Places | None = None
        self.repeated = self._read().repeated if repeated else []

    def line(self, path: Path) -> int:
        """The line of the part at ``path`` or of the nearest part around it."""
        return self._read().line(path)

    def _read(self) -> Places:
        if self._places is None:
            self._places = read_json(self._text)
        return self._places


@dataclass
class Places:
    """A JSON document: its value, the line of each part, and keys that stand twice."""

    value: Any = None
    lines: dict[Path, int] = field(default_factory=dict)
    repeated: list[Path] = field(default_factory=list)

    def line(self, path: Path) -> int:
        """The line of the part at ``path`` or of the nearest part around it."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)


def read_json(text: str) -> Places:
    """Parse ``text``; raise ``json.JSONDecodeError`` where it is not JSON."""
    places = Places()
    places.value, end = _Reader(text, places).value(0, (), 0)
    rest = _SPACE.match(text, end)
    if rest is None or rest.end() != len(text):
        raise json.JSONDecodeError("text follows the value", text, end)
    return places


class _Reader:
    """One pass over a text."""

    #: Deeper nesting than any descriptor needs would exhaust the stack.
    deepest = 50

    def __init__(self, text: str, places: Places) -> None:
        self.text = text
        self.places = places
        self.counted_to = 0
        self.line = 1

    def skip(self, at: int) -> int:
        match = _SPACE.match(self.text, at)
        return match.end() if match else at

    def value(self, at: int, path: Path, depth: int) -> tuple[Any, int]:
        at = self.skip(at)
        self.line += self.text.count("\n", self.counted_to, at)
        self.counted_to = max(self.counted_to, at)
        self.places.lines[path] = self.line
        if depth > self.deepest:
            raise json.JSONDecodeError("nested too deeply", self.text, at)
        start = self.text[at : at + 1]
        if start == "{":
            return self.members(at + 1, path, depth)
        if start == "[":
            return self.items(at + 1, path, depth)
        return _SCALAR.raw_decode(self.text, at)

    def members(self, at: int, path: Path, depth: int) -> tuple[dict[str, Any], int]:
        result: dict[str, Any] = {}
        at = self.skip(at)
        if self.text.startswith("}", at):
            return result, at + 1
        while True:
            at = self.skip(at)
            if not self.text.startswith('"', at):
                raise json.JSONDecodeError("a key is missing", self.text, at)
            key, at = _SCALAR.raw_decode(self.text, at)
            at = self.skip(at)
            if not self.text.startswith(":", at):
                raise json.JSONDecodeError("a colon is missing", self.text, at)
            result_, at = self.value(at + 1, (*path, key), depth + 1)
            if key in result:
                self.places.repeated.append((*path, key))
            result[key] = result_
            at, ended = self.separator(at, "}")
            if ended:
                return result, at

    def items(self, at: int, path: Path, depth: int) -> tuple[list[Any], int]:
        result: list[Any] = []
        at = self.skip(at)
        if self.text.startswith("]", at):
            return result, at + 1
        while True:
            item, at = self.value(at, (*path, len(result)), depth + 1)
            result.append(item)
            at, ended = self.separator(at, "]")
            if ended:
                return result, at

    def separator(self, at: int, closing: str) -> tuple[int, bool]:
        at = self.skip(at)
        if self.text.startswith(closing, at):
            return at + 1, True
        if not self.text.startswith(",", at):
            raise json.JSONDecodeError("a comma is missing", self.text, at)
        return at + 1, False
