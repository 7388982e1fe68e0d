"""JSON files of a package: read safely, and held to a profile kept beside this module."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from recognition.checks.findings import Finding
from recognition.checks.folder import read_file, unsafe_file
from recognition.checks.json_places import LazyPlaces


@dataclass(frozen=True)
class Document:
    """A JSON file: its value and lines if it could be read, and what is wrong with it."""

    path: str
    places: LazyPlaces | None
    findings: tuple[Finding, ...] = ()

    def finding(self, rule: str, at: tuple[str | int, ...], problem: str) -> Finding:
        """A finding about the part at ``at``; its column is the nearest key."""
        assert self.places is not None
        keys = [part for part in at if isinstance(part, str)]
        return Finding(
            rule,
            self.path,
            problem,
            line=self.places.line(at),
            column=keys[-1] if keys else None,
            layers=("descriptor" if rule.startswith("descriptor/") else "schema words",),
        )


def read_document(folder: Path, path: str, kind: str) -> Document:
    """The JSON file at ``path``; ``kind`` is the family of its rules (descriptor, schema)."""
    reason = unsafe_file(folder, path)
    content = None if reason else read_file(folder, path)
    layer = ("descriptor" if kind == "descriptor" else "schema words",)
    if content is None:
        problem = f"the file {reason} and was not opened" if reason else "the file is missing"
        return Document(path, None, (Finding(f"{kind}/json", path, problem, layers=layer),))
    try:
        places = LazyPlaces(content.decode("utf-8"))
    except UnicodeDecodeError:
        problem = "the file is not UTF-8"
        return Document(path, None, (Finding(f"{kind}/json", path, problem, layers=layer),))
    except json.JSONDecodeError as error:
        problem = f"the file is not JSON ({error.msg})"
        found = Finding(f"{kind}/json", path, problem, line=error.lineno, layers=layer)
        return Document(path, None, (found,))
    document = Document(path, places)
    repeated = [
        document.finding(f"{kind}/json", at, f"the key {at[-1]} stands twice")
        for at in places.repeated
    ]
    return Document(path, places, tuple(repeated))


@cache
def _profile(name: str) -> Any:  # noqa: ANN401 (jsonschema is untyped)
    from jsonschema import Draft202012Validator

    text = (Path(__file__).parent / f"{name}_profile.json").read_text(encoding="utf-8")
    return Draft202012Validator(json.loads(text))


#: A list of sources longer than this is held to the profile by its beginning only: it must
#: equal what the table of sources gives (descriptor/sources), entry by entry.
LONG = 100


def shortened_sources(value: Any) -> Any:  # noqa: ANN401 (JSON of any form)
    """A descriptor without the entries of a long list of sources after the first ones."""
    sources = value.get("sources") if isinstance(value, dict) else None
    if not isinstance(sources, list) or len(sources) <= LONG:
        return value
    return {**value, "sources": sources[:LONG]}


def check_profile(document: Document, kind: str) -> list[Finding]:
    """Every place where a document departs from ``<kind>_profile.json``."""
    assert document.places is not None
    findings = []
    for error in _profile(kind).iter_errors(shortened_sources(document.places.value)):
        at = tuple(error.absolute_path)
        if error.validator == "additionalProperties":
            for word in sorted(set(error.instance) - set(error.schema["properties"])):
                problem = f"the word {word} is unknown here"
                findings.append(document.finding(f"{kind}/word", (*at, word), problem))
        elif error.validator == "required":
            missing = [w for w in error.validator_value if w not in error.instance]
            word = next(w for w in missing if repr(w) in error.message)
            where = f" in {at[-1]}" if at and isinstance(at[-1], str) else ""
            findings.append(document.finding(f"{kind}/profile", at, f"{word} is missing{where}"))
        else:
            problem = f"the value is not what the profile asks for ({error.validator})"
            findings.append(document.finding(f"{kind}/profile", at, problem))
    return findings
