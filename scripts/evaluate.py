"""Scores tables against a labelled corpus; see ``python scripts/evaluate.py --help``."""

from recognition.evaluation.command import main

if __name__ == "__main__":
    raise SystemExit(main())
