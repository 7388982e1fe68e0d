"""One defect a fixture: for every rule and every constraint a package broken in one place."""

from __future__ import annotations

from tests.checks.defect import Defect
from tests.checks.defects_of_files import defects_of_files
from tests.checks.defects_of_rows import defects_of_rows


def defects() -> list[Defect]:
    """Every fixture."""
    return [*defects_of_files(), *defects_of_rows()]
