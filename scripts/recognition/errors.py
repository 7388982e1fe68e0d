"""The one exception for bad input: its message is shown to the user as it stands."""

from __future__ import annotations


class InputError(Exception):
    """Something outside the program is wrong; the message says what and how to mend it.

    Commands print the message on one line and exit with status 2.
    """
