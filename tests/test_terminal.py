"""What is printed cannot steer a terminal, and any terminal can print it."""

from __future__ import annotations

import io
import sys

import pytest

from recognition.terminal import complain, say


def test_control_characters_are_written_out(capsys: pytest.CaptureFixture[str]) -> None:
    say("a\x1b[31m red\u202e\nsecond line")
    printed = capsys.readouterr().out
    assert "\x1b" not in printed
    assert "\u202e" not in printed
    assert printed.count("\n") == 2


def test_a_message_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    complain("first\nsecond")
    assert capsys.readouterr().err == "first second\n"


def test_a_terminal_of_another_encoding(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    monkeypatch.setattr(sys, "stdout", stream)
    say("Фридония")
    stream.flush()
    assert stream.buffer.getvalue().startswith(b"\\u0424")
