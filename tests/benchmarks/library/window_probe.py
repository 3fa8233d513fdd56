# SPDX-License-Identifier: MIT
"""Tells the gaps between two turns of the event loop while a user works on a large library: python -m … FOLDER.

A timer of 1 ms notes when it is called; what a call comes later than it should is a gap in which the window is deaf.
FOLDER is imported while letters are typed and the list is scrolled.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer

from reader.ui.main_window import MainWindow
from tests.benchmarks.library.driving import let_events_pass, open_window, press, type_letters, wait_until
from tests.benchmarks.library.queries import TYPED

TYPED_EVERY = 0.08
"""Seconds between two letters: a quick typist."""
SCROLLS = 200
DELETED = 10_000
BETWEEN_SCROLLS = 0.016
_INTERVAL = 1.0


class Heartbeat(QObject):
    """Notes the gaps of the event loop, by what is going on (ms)."""

    def __init__(self) -> None:
        super().__init__()
        self.gaps: dict[str, list[float]] = {}
        self._doing: list[float] | None = None
        self._last = time.perf_counter()
        self._timer = QTimer(self, interval=int(_INTERVAL))
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def _beat(self) -> None:
        now = time.perf_counter()
        if self._doing is not None:
            self._doing.append(max(0.0, 1000 * (now - self._last) - _INTERVAL))
        self._last = now

    @contextmanager
    def during(self, what: str) -> Iterator[None]:
        """Note the gaps of the block under this name."""
        self._doing = self.gaps.setdefault(what, [])
        self._last = time.perf_counter()
        try:
            yield
        finally:
            self._doing = None


def search(window: MainWindow) -> None:
    """Type some queries letter by letter and look at what is found."""
    box = window.desk.articles.head.search
    for words in TYPED[:6]:
        for _ in type_letters(box, words):
            let_events_pass(TYPED_EVERY)
        let_events_pass(0.3)
        box.selectAll()
        press(box, Qt.Key.Key_Delete)
        let_events_pass(0.2)


def scroll(window: MainWindow) -> None:
    """Turn the wheel down the list, then jump through all of it."""
    bar = window.desk.articles.view.verticalScrollBar()
    for step in range(SCROLLS):
        bar.setValue(bar.value() + 3 if step % 4 else bar.maximum() * (step % 97) // 97)
        let_events_pass(BETWEEN_SCROLLS)
    bar.setValue(0)


def import_beside(window: MainWindow, files: Path) -> None:
    """Import a folder while searching and scrolling."""
    ended: list[object] = []
    window.flows.archive.ended.connect(ended.append)
    window.import_paths([files])
    while not ended:
        search(window)
        scroll(window)


def delete(window: MainWindow) -> None:
    """Select the first rows, put the articles into the recycle bin, then think better of it."""
    panel = window.desk.articles
    rows = min(DELETED, panel.view.model().rowCount())
    before = panel.view.model().rowCount()
    panel.view.select_rows(list(range(rows)), 0)
    window.commands.action("remove").trigger()
    wait_until(lambda: panel.view.model().rowCount() == before - rows)
    let_events_pass(0.5)
    window.undo.undo()
    wait_until(lambda: panel.view.model().rowCount() == before)
    let_events_pass(0.5)


def main() -> None:
    with open_window(Path(os.environ["TULIEU_HOME"])) as window:
        let_events_pass(2)  # the first seconds are the start's
        heart = Heartbeat()
        with heart.during("searching"):
            search(window)
        with heart.during("scrolling"):
            scroll(window)
        with heart.during(f"deleting {DELETED:,} and taking it back"):
            delete(window)
        if len(sys.argv) > 1:
            with heart.during("importing"):
                import_beside(window, Path(sys.argv[1]))
        wait_until(lambda: not window.services.jobs.read.busy)
    print(json.dumps(heart.gaps))


if __name__ == "__main__":
    main()
