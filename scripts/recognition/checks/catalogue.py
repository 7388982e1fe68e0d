"""The rule catalogue, read from ``rules.toml``."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

#: Rules of a later stage are not reported where one of an earlier stage explains them.
STAGES = ("descriptor", "schema", "file", "row", "key", "cross", "evidence")


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: its stable id, what it protects, who checks it and how to mend a finding."""

    id: str
    protects: str
    layers: tuple[str, ...]
    example: str
    remedy: str
    stage: int


@cache
def catalogue() -> dict[str, Rule]:
    """Every rule by its id, in the order of the catalogue."""
    text = (Path(__file__).parent / "rules.toml").read_text(encoding="utf-8")
    return {
        entry["id"]: Rule(
            id=entry["id"],
            protects=entry["protects"],
            layers=tuple(entry["layers"]),
            example=entry["example"],
            remedy=entry["remedy"],
            stage=STAGES.index(entry["stage"]),
        )
        for entry in tomllib.loads(text)["rule"]
    }


def rule(identifier: str) -> Rule:
    """The rule with this id."""
    return catalogue()[identifier]
