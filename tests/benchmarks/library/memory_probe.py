# SPDX-License-Identifier: MIT
"""Tells what the program with a window holds of the memory, in MB: after its start, a search, the dashboard."""

from __future__ import annotations

import json
import os
from pathlib import Path

from tests.benchmarks.library.driving import let_events_pass, open_window, type_letters, wait_until


def memory() -> tuple[float, float]:
    """Resident, and of that what no other process shares (MB)."""
    sizes = {}
    for line in Path("/proc/self/smaps_rollup").read_text(encoding="ascii").splitlines()[1:]:
        name, size, *_ = line.split()
        sizes[name] = int(size) / 1024
    return sizes["Rss:"], sizes["Private_Clean:"] + sizes["Private_Dirty:"]


def main() -> None:
    held = {}
    with open_window(Path(os.environ["TULIEU_HOME"])) as window:
        let_events_pass(2)
        held["after start"] = memory()
        answered: list[int] = []
        window.desk.articles.filter_applied.connect(answered.append)
        for _ in type_letters(window.desk.articles.head.search, "khen thuong tap the"):
            let_events_pass(0.15)
        wait_until(lambda: bool(answered) and not window.services.jobs.read.busy)
        held["search"] = memory()
        window.show_tab("dashboard")
        let_events_pass(1)
        wait_until(lambda: not window.services.jobs.read.busy)
        let_events_pass(3)
        held["dashboard"] = memory()
    print(json.dumps(held))


if __name__ == "__main__":
    main()
