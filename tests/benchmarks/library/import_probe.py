# SPDX-License-Identifier: MIT
"""Imports a folder in a process of its own and tells what it cost: python -m … LIBRARY FOLDER [JOBS].

The rules' share is measured inside the workers of this very import: nothing else can be mistaken for it.
"""

from __future__ import annotations

import json
import mmap
import os
import resource
import struct
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any
from unittest.mock import patch

from reader.store import finding, pool, preparing
from reader.store.library import Library
from reader.store.paths import Paths
from reader.store.pool import processors

TIMES = "TULIEU_BENCHMARK_TIMES"
"""In the environment: the folder where each worker notes down its times, after every article: it ends abruptly. The
files lie in memory, so that noting costs next to nothing: it would count as store and transport."""
WARM_UP = "Bí thư Tỉnh ủy tặng bằng khen cho 3 tập thể."
_TIMES = struct.Struct("<dd")
_serve = pool.serve


class Times:
    """CPU seconds of this process: until it was ready, and of the rules since."""

    def __init__(self) -> None:
        self.start = self.rules = 0.0
        self._room: mmap.mmap | None = None

    def write_to(self, folder: str) -> None:
        """This process is ready; write them down here from now on."""
        with Path(folder, str(os.getpid())).open("w+b") as file:
            file.truncate(_TIMES.size)
            self._room = mmap.mmap(file.fileno(), _TIMES.size)
        self.start = time.process_time()
        self._write()

    def _write(self) -> None:
        if self._room is not None:
            _TIMES.pack_into(self._room, 0, self.start, self.rules)

    def time_the_rules(self) -> None:
        """Load all of them, then count the CPU time of every reading, until what it found is given back."""
        preparing.read_text(WARM_UP, None)
        preparing.read_text = self._timed(preparing.read_text)
        finding._STEPS = tuple(self._timed(step) if step is finding.let_reading_go else step for step in finding._STEPS)

    def _timed(self, real: Callable[..., Any]) -> Callable[..., Any]:
        def timed(*arguments: Any) -> Any:
            began = time.process_time()
            try:
                return real(*arguments)
            finally:
                self.rules += time.process_time() - began
                self._write()

        return timed


def serve_timed(*arguments: Any) -> None:
    """What a worker of an import does, with its rules timed."""
    begin, times = preparing.begin_worker, Times()

    def begin_timed(*settings: Any) -> None:
        begin(*settings)
        times.time_the_rules()
        times.write_to(os.environ[TIMES])

    with patch.object(preparing, "begin_worker", begin_timed):
        _serve(*arguments)


def _used(who: int) -> float:
    usage = resource.getrusage(who)
    return usage.ru_utime + usage.ru_stime


def _idle() -> float:
    """Seconds that the processors of this machine had nothing to do, since it was started."""
    fields = Path("/proc/stat").read_text(encoding="ascii").splitlines()[0].split()
    return (int(fields[4]) + int(fields[5])) / os.sysconf("SC_CLK_TCK")


def _load_what_is_loaded_once() -> None:
    """Import an article into another library: an import of thousands is measured, not the start of a program."""
    with tempfile.TemporaryDirectory() as other:
        library = Library.open(Paths.inside(Path(other)))
        library.add_pasted(WARM_UP)
        library.corpus()
        library.close()


def measure(folder: Path, files: Path, jobs: int) -> dict[str, float]:
    """Import and index; CPU seconds by part, wall seconds, and how long processors were idle meanwhile."""
    _load_what_is_loaded_once()
    library, here = Library.open(Paths.inside(folder)), Times()
    here.time_the_rules()  # a few files are read here
    try:
        with tempfile.TemporaryDirectory() as times, patch.dict(os.environ, {TIMES: times}):
            before = _used(resource.RUSAGE_SELF), _used(resource.RUSAGE_CHILDREN), _idle(), time.perf_counter()
            with patch.object(pool, "serve", serve_timed):
                report = library.import_paths([files], jobs=jobs)
            after = _used(resource.RUSAGE_SELF), _used(resource.RUSAGE_CHILDREN), _idle(), time.perf_counter()
            told = [_TIMES.unpack(file.read_bytes()) for file in Path(times).iterdir() if file.stat().st_size]
    finally:
        library.close()
    own, children, idle, wall = (late - early for early, late in zip(before, after, strict=True))
    start, rules = (sum(one[place] for one in told) for place in (0, 1))
    return {
        "articles": len(report.added) + len(report.unchanged),
        "failed": len(report.failed),
        "rules": rules + here.rules,
        "workers": children - rules - start,
        "here": own - here.rules,
        "start": start,
        "wall": wall,
        "idle": idle,
    }


if __name__ == "__main__":
    count = int(sys.argv[3]) if len(sys.argv) > 3 else processors()
    print(json.dumps(measure(Path(sys.argv[1]), Path(sys.argv[2]), count)))
