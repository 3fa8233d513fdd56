# SPDX-License-Identifier: MIT
"""Tells how long the list takes for a step of the wheel and for a jump, painting included (CPU ms)."""

from __future__ import annotations

import json
import os
import random
import time
from pathlib import Path

from PySide6.QtWidgets import QAbstractItemView

from tests.benchmarks.library.driving import let_events_pass, open_window, wait_until

STEPS, JUMPS = 400, 100


def move(view: QAbstractItemView, value: int) -> float:
    """Scroll there and paint; CPU ms."""
    began = time.thread_time()
    view.verticalScrollBar().setValue(value)
    view.viewport().repaint()
    return 1000 * (time.thread_time() - began)


def main() -> None:
    chance = random.Random(1)
    with open_window(Path(os.environ["TULIEU_HOME"])) as window:
        view = window.desk.articles.view
        rows = len(window.corpus)
        wait_until(lambda: view.model().rowCount() >= rows)
        let_events_pass(1)
        bar = view.verticalScrollBar()
        per_row = max(1, bar.maximum() // max(1, rows))
        step = 3 if bar.singleStep() == 1 else 3 * per_row
        bar.setValue(bar.maximum() // 3)
        let_events_pass(0.5)
        steps = [move(view, bar.value() + step) for _ in range(STEPS)]
        jumps = [move(view, chance.randrange(bar.maximum() + 1)) for _ in range(JUMPS)]
    print(json.dumps({"rows": rows, "steps": steps, "jumps": jumps}))


if __name__ == "__main__":
    main()
