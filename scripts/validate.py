"""Check every row of a package against every rule: ``python scripts/validate.py [PACKAGE]``."""

from __future__ import annotations

import sys

from recognition.checks.command import main

if __name__ == "__main__":
    sys.exit(main())
