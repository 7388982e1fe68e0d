"""How long validate takes on a large package, beside polars and stock frictionless.

``PYTHONPATH=scripts:. python benchmarks/validate_scale.py [--rows N] [--sample N]`` makes a
valid package of N statements and N positions, then measures, each in a process of its own:
polars reading the two large tables, our full verdict with its peak memory, and stock
frictionless on a package of ``--sample`` rows a table, whose time is scaled to N rows (it
grows with the rows; ``--sample N`` measures it whole). Each takes several turns, and its
best counts.

Each is measured by the clock and in processor time, of all threads together. What other
programs do at the same time changes the clock more, so that the bounds are on processor
time: exit status 1 says that one is missed.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from benchmarks.scale_package import write_scale_package

_CHILD = """
import json, resource, sys, time
sys.path[:0] = {paths!r}
from pathlib import Path
folder = Path({folder!r})
{prepare}
start, used = time.perf_counter(), time.process_time()
{work}
seconds, used = time.perf_counter() - start, time.process_time() - used
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(json.dumps([seconds, used, peak, result]))
"""
_POLARS = (
    "import polars as pl",
    "result = sum(pl.read_csv(folder / 'data' / f'{t}.csv').height "
    "for t in ('statements', 'recognition_positions'))",
)
_OURS = (
    "from recognition.checks.run import check_package",
    "report = check_package(folder, None)\nresult = len(report.findings)",
)
_FRICTIONLESS = (
    "import frictionless",
    "report = frictionless.validate(str(folder / 'datapackage.json'), type='package')\n"
    "result = int(report.valid)",
)
#: The bounds: times what polars takes, times faster than frictionless, mebibytes.
AT_MOST, AT_LEAST, MEMORY = 5.0, 30.0, 1900


@dataclass(frozen=True)
class Measured:
    """What a job took in a process of its own."""

    seconds: float
    processor_seconds: float
    peak_mebibytes: float
    result: int


def measure(folder: Path, job: tuple[str, str]) -> Measured:
    """Run a job in a process of its own."""
    prepare, work = job
    code = _CHILD.format(paths=sys.path, folder=str(folder), prepare=prepare, work=work)
    ran = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    return Measured(*json.loads(ran.stdout.strip().splitlines()[-1]))


def main() -> int:
    """Measure and print a table."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--sample", type=int, default=20_000)
    parser.add_argument("--turns", type=int, default=3)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="recognition-scale-") as scratch:
        large, small = Path(scratch) / "large", Path(scratch) / "small"
        write_scale_package(large, options.rows)
        write_scale_package(small, options.sample)
        megabytes = sum(p.stat().st_size for p in (large / "data").iterdir()) / 1e6
        print(f"{options.rows:,} statements, {options.rows:,} positions, {megabytes:,.0f} MB")
        # In turn, so that what else the machine does falls on all of them alike.
        turns = [
            (measure(large, _POLARS), measure(large, _OURS), measure(small, _FRICTIONLESS))
            for _ in range(options.turns)
        ]
    reading, ours, stock = map(best, zip(*turns, strict=True))
    if ours.result or not stock.result:
        raise SystemExit("the generated package is not valid; nothing was measured")
    times = options.rows / options.sample
    how = "whole" if times == 1 else f"scaled from {options.sample:,} rows a table"
    print(f"{'':<28} {'clock s':>10} {'processor s':>12}")
    show("polars reads the two tables", reading, 1)
    show("validate, every rule", ours, 1)
    show("stock frictionless", stock, times, how)
    slower, faster = ratios(ours, reading, 1), ratios(stock, ours, times)
    print(f"validate takes {told(slower)} what polars takes (at most {AT_MOST:g})")
    print(f"frictionless takes {told(faster)} what validate takes (at least {AT_LEAST:g})")
    print(f"peak memory of validate {ours.peak_mebibytes:,.0f} MiB (at most {MEMORY:,})")
    met = slower[1] <= AT_MOST and faster[1] >= AT_LEAST and ours.peak_mebibytes <= MEMORY
    return 0 if met else 1


def best(measured: tuple[Measured, ...]) -> Measured:
    """The least of each time, and the most memory."""
    return Measured(
        min(m.seconds for m in measured),
        min(m.processor_seconds for m in measured),
        max(m.peak_mebibytes for m in measured),
        measured[0].result,
    )


def show(name: str, measured: Measured, times: float, note: str = "") -> None:
    """Print one line: seconds by the clock, seconds of the processor, a note."""
    clock, processor = measured.seconds * times, measured.processor_seconds * times
    print(f"{name:<28} {clock:>10.1f} {processor:>12.1f}  {note}".rstrip())


def ratios(one: Measured, other: Measured, times: float) -> tuple[float, float]:
    """How much longer one takes than the other: by the clock, and in processor time."""
    clock = one.seconds * times / other.seconds
    return clock, one.processor_seconds * times / other.processor_seconds


def told(ratio: tuple[float, float]) -> str:
    """Both ratios in words."""
    return f"{ratio[0]:.1f} times by the clock, {ratio[1]:.1f} times in processor time,"


if __name__ == "__main__":
    sys.exit(main())
