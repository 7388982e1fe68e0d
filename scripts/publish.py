"""Checks a package and writes its release; see ``python scripts/publish.py --help``."""

from recognition.release.command import main

if __name__ == "__main__":
    raise SystemExit(main())
