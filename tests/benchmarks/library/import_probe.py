# SPDX-License-Identifier: MIT
"""Imports a folder in a process of its own and tells what it cost: python -m … LIBRARY FOLDER [JOBS].

The rules' share is measured inside the workers of this very import: nothing else can be mistaken for it.
"""

from __future__ import annotations

import json
import os
import resource
import sys
import tempfile
import time
from collections.abc import Callable
from multiprocessing.util import Finalize
from pathlib import Path
from typing import Any
from unittest.mock import patch

from reader.core.corpus import Reading
from reader.store import preparing
from reader.store.library import Library
from reader.store.paths import Paths
from reader.store.pool import processors

TIMES = "TULIEU_BENCHMARK_TIMES"
"""In the environment: the folder where each worker writes down its times when it ends."""
_real_begin = preparing.begin_worker
_times = {"rules": 0.0, "articles": 0.0, "start": 0.0}


def begin_timed_worker(*arguments: Any) -> None:
    """Make a worker ready as ever, and time its rules."""
    _real_begin(*arguments)
    preparing.read_text("Bí thư Tỉnh ủy tặng bằng khen cho 3 tập thể.", None)  # all of it is loaded
    _times["start"] = time.process_time()
    time_the_rules()
    Finalize(None, _write_times, exitpriority=10)


def time_the_rules() -> None:
    """Count the CPU time of every reading."""
    real: Callable[..., Reading] = preparing.read_text

    def timed(*arguments: Any) -> Reading:
        began = time.process_time()
        try:
            return real(*arguments)
        finally:
            _times["rules"] += time.process_time() - began
            _times["articles"] += 1

    preparing.read_text = timed


def _write_times() -> None:
    Path(os.environ[TIMES], f"{os.getpid()}.json").write_text(json.dumps(_times), encoding="utf-8")


def _used(who: int) -> float:
    usage = resource.getrusage(who)
    return usage.ru_utime + usage.ru_stime


def _idle() -> float:
    """Seconds that the processors of this machine had nothing to do, since it was started."""
    fields = Path("/proc/stat").read_text(encoding="ascii").splitlines()[0].split()
    return (int(fields[4]) + int(fields[5])) / os.sysconf("SC_CLK_TCK")


def measure(folder: Path, files: Path, jobs: int) -> dict[str, float]:
    """Import and index; CPU seconds by part, wall seconds, and how long processors were idle meanwhile."""
    library = Library.open(Paths.inside(folder))
    try:
        with tempfile.TemporaryDirectory() as times, patch.dict(os.environ, {TIMES: times}):
            preparing.read_text("Bí thư Tỉnh ủy tặng bằng khen cho 3 tập thể.", None)
            time_the_rules()  # a few files are read here
            own, children, idle, wall = (
                _used(resource.RUSAGE_SELF), _used(resource.RUSAGE_CHILDREN), _idle(), time.perf_counter(),
            )  # fmt: skip
            with patch.object(preparing, "begin_worker", begin_timed_worker):
                report = library.import_paths([files], jobs=jobs)
            wall, idle = time.perf_counter() - wall, _idle() - idle
            own, children = _used(resource.RUSAGE_SELF) - own, _used(resource.RUSAGE_CHILDREN) - children
            told = [json.loads(file.read_text(encoding="utf-8")) for file in Path(times).iterdir()]
        rules, start = (sum(one[key] for one in told) for key in ("rules", "start"))
        return {
            "articles": len(report.added) + len(report.unchanged),
            "failed": len(report.failed),
            "rules": rules + _times["rules"],
            "workers": children - rules - start,
            "here": own - _times["rules"],
            "start": start,
            "wall": wall,
            "idle": idle,
        }
    finally:
        library.close()


if __name__ == "__main__":
    count = int(sys.argv[3]) if len(sys.argv) > 3 else processors()
    print(json.dumps(measure(Path(sys.argv[1]), Path(sys.argv[2]), count)))
