"""The packages whose releases are tested, each released once."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from recognition.release.publish import publish
from tests.release.invented import write_invented

REPOSITORY = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Release:
    """A package and the folder of its release."""

    package: Path
    out: Path

    def file(self, suffix: str) -> Path:
        """The released file with this ending that holds the whole package."""
        (found,) = self.out.glob(f"recognition-positions*{suffix}")
        return found


@pytest.fixture(scope="session", params=["invented", "own"])
def release(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Release:
    """The invented package and this repository's own."""
    folder = tmp_path_factory.mktemp(request.param)
    package = REPOSITORY if request.param == "own" else write_invented(folder)
    assert publish(package, folder / "dist", lambda _: True) is not None
    return Release(package, folder / "dist")
