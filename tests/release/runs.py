"""Runs of the command in processes of their own, which can be killed or starved of space.

They are forked from one process that has the libraries loaded but has never used them.
"""

from __future__ import annotations

import contextlib
import resource
import signal
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path

from recognition.release import command

_FORKS = get_context("forkserver")
_FORKS.set_forkserver_preload(["pyarrow.parquet", "xlsxwriter", __name__])


def start(
    package: Path, out: Path, *, said: Path | None = None, largest: int | None = None
) -> BaseProcess:
    """A run whose check always passes, once it has begun.

    What it complains of goes to ``said``; no file may grow beyond ``largest`` bytes.
    """
    here, there = _FORKS.Pipe(duplex=False)
    run = _FORKS.Process(target=_run, args=(there, package, out, said, largest))
    run.start()
    there.close()
    assert here.recv() == "begun"
    here.close()
    return run


def _run(
    parent: Connection, package: Path, out: Path, said: Path | None, largest: int | None
) -> None:
    command._passes = lambda *_: True
    with contextlib.ExitStack() as stack:
        if said is not None:
            stack.enter_context(
                contextlib.redirect_stderr(stack.enter_context(said.open("w", encoding="utf-8")))
            )
        if largest is not None:
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (largest, largest))
        parent.send("begun")
        raise SystemExit(command.main([str(package), "--out", str(out)]))
