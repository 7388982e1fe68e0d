"""Writes the tables' reference in README.md; see ``python scripts/reference.py --help``."""

from recognition.release.reference import main

if __name__ == "__main__":
    raise SystemExit(main())
