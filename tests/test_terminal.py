"""What is printed cannot steer a terminal, and any terminal can print it."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

from recognition.errors import InputError
from recognition.tables.table_schemas import REPOSITORY
from recognition.terminal import complain, run, say


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


def stopped(error: Exception) -> int:
    def command() -> int:
        raise error

    return run("convert", command)


def test_what_stops_a_command_is_one_message(capsys: pytest.CaptureFixture[str]) -> None:
    assert stopped(InputError("seeds: holds no .txt file")) == 2
    assert stopped(PermissionError(13, "Permission denied", "seeds")) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.splitlines() == [
        "convert: seeds: holds no .txt file",
        "convert: [Errno 13] Permission denied: 'seeds'",
    ]


def rules(stdout: int) -> subprocess.CompletedProcess[bytes]:
    """The longest output that needs no package."""
    script = REPOSITORY / "scripts" / "validate.py"
    command = [sys.executable, str(script), "--rules"]
    return subprocess.run(command, stdout=stdout, stderr=subprocess.PIPE, check=False)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no full device")
def test_output_to_a_full_disk_is_one_message() -> None:
    with Path("/dev/full").open("wb") as full:
        ran = rules(full.fileno())
    assert ran.returncode == 2
    assert ran.stderr == b"validate: [Errno 28] No space left on device\n"


def test_output_that_nobody_reads_is_one_message() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    ran = rules(writing)
    os.close(writing)
    assert ran.returncode == 2
    assert ran.stderr == b"validate: [Errno 32] Broken pipe\n"


def test_without_any_output_the_exit_status_tells(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    say("nothing")
