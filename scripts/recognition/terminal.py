"""Printing to terminals of any encoding, with nothing in it that a terminal would act on."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from contextlib import suppress

from recognition.checks.findings import visible
from recognition.errors import InputError


def run(name: str, command: Callable[[], int]) -> int:
    """The exit status of a command; 2 and one message where something outside stops it."""
    try:
        return command()
    except (InputError, OSError) as error:
        complain(f"{name}: {error}")
        return 2


def say(text: str) -> None:
    """Prints text to the standard output, control characters written out."""
    _print(text, error=False)


def complain(text: str) -> None:
    """Prints a message to the standard error, on one line."""
    with suppress(OSError):
        _print(" ".join(text.splitlines()), error=True)


def _print(text: str, *, error: bool) -> None:
    stream = sys.stderr if error else sys.stdout
    if stream is None:  # closed by whoever runs the command
        return
    encoding = stream.encoding or "utf-8"
    lines = [visible(line) for line in text.split("\n")]
    printable = "\n".join(lines).encode(encoding, "backslashreplace").decode(encoding)
    try:
        print(printable, file=stream, flush=True)
    except OSError:
        # What could not be written must not be tried again when Python ends.
        with suppress(OSError, ValueError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
        raise
