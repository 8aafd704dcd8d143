"""Measures wall time, processor time and peak memory of a child process."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

_BYTES_OF_MAXRSS = 1 if sys.platform == "darwin" else 1024
_LINES_SHOWN = 60


@dataclass(frozen=True, slots=True)
class Run:
    """One run of a command: wall time, and processor time and peak memory where the system tells.

    The processor time is that of its own children too, and hardly depends on what else runs.
    """

    seconds: float
    cpu_seconds: float | None
    peak_bytes: int | None


class ChildFailedError(Exception):
    """A measured command ended with an error; carries what it printed."""

    def __init__(self, command: Sequence[str], code: int, output: str) -> None:
        lines = output.splitlines()
        if (hidden := len(lines) - 2 * _LINES_SHOWN) > 0:
            lines[_LINES_SHOWN:-_LINES_SHOWN] = [f"... {hidden} more lines ..."]
        super().__init__("\n".join([f"Exit code {code}: {' '.join(command)}", *lines]))


def run(command: Sequence[str], folder: Path) -> Run:
    """Run the command in `folder` and measure it; raises ChildFailedError unless it succeeds."""
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    with tempfile.TemporaryFile() as output:
        started = time.perf_counter()
        child = subprocess.Popen(
            command,
            cwd=folder,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
        )
        code, cpu, peak = _outcome(child)
        seconds = time.perf_counter() - started
        output.seek(0)
        if code != 0:
            raise ChildFailedError(command, code, output.read().decode(errors="replace"))
    return Run(seconds, cpu, peak)


if sys.platform == "win32":

    def _outcome(child: subprocess.Popen[bytes]) -> tuple[int, float | None, int | None]:
        return child.wait(), None, None  # Windows has no wait4

else:
    import resource

    def _outcome(child: subprocess.Popen[bytes]) -> tuple[int, float | None, int | None]:
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(
            status
        )  # otherwise Popen would wait for it again
        # On Linux, a child inherits the peak of its parent, so smaller values are meaningless.
        parent = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        peak = usage.ru_maxrss if usage.ru_maxrss > parent else None
        cpu = usage.ru_utime + usage.ru_stime
        return child.returncode, cpu, peak and peak * _BYTES_OF_MAXRSS
