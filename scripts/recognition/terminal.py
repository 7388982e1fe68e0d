"""Printing to terminals of any encoding, with nothing in it that a terminal would act on."""

from __future__ import annotations

import sys

from recognition.checks.findings import visible


def say(text: str) -> None:
    """Prints text to the standard output, control characters written out."""
    _print(text, error=False)


def complain(text: str) -> None:
    """Prints a message to the standard error, on one line."""
    _print(" ".join(text.splitlines()), error=True)


def _print(text: str, *, error: bool) -> None:
    stream = sys.stderr if error else sys.stdout
    encoding = stream.encoding or "utf-8"
    lines = [visible(line) for line in text.split("\n")]
    printable = "\n".join(lines).encode(encoding, "backslashreplace").decode(encoding)
    print(printable, file=stream)
