# SPDX-License-Identifier: MIT
"""Tells the gaps between two turns of the event loop while a user works on a large library: python -m … FOLDER.

A timer of 1 ms notes when it is called; what a call comes later than it should is a gap in which the window is deaf.
What other programs took of it is left out, as far as the system tells: they are not what is measured.
FOLDER is imported while letters are typed and the list is scrolled.
"""

from __future__ import annotations

import faulthandler
import json
import os
import re
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryFile
from threading import Thread, get_ident

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
_SCHEDULE = Path("/proc/thread-self/schedstat")
LONG, LOOKED_EVERY = 0.05, 0.02
"""Seconds: what is deaf for so long is looked at so often."""


class Heartbeat(QObject):
    """Notes the gaps of the event loop, by what is going on (ms), and what the window was at in the long ones."""

    def __init__(self) -> None:
        super().__init__()
        self.gaps: dict[str, list[float]] = {}
        self.blame: dict[str, Counter[str]] = {}
        self._blamed: Counter[str] | None = None
        self._doing: list[float] | None = None
        self._last, self._waited = time.perf_counter(), waited_for_a_processor()
        self._timer = QTimer(self, interval=int(_INTERVAL))
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start()
        Thread(target=self._watch, args=(get_ident(),), daemon=True).start()

    def _watch(self, window_thread: int) -> None:
        """Look from another thread where the window's is, whenever it is deaf.

        Its frames are never held: what they hold would end here, and a painter that ends after its widget takes the
        program with it.
        """
        with TemporaryFile("w+", encoding="utf-8") as told:
            while True:
                time.sleep(LOOKED_EVERY)
                if self._blamed is not None and time.perf_counter() - self._last > LONG:
                    told.seek(0)
                    told.truncate()
                    faulthandler.dump_traceback(told)
                    told.seek(0)
                    self._blamed[innermost(told.read(), window_thread)] += 1

    def _beat(self) -> None:
        now, waited = time.perf_counter(), waited_for_a_processor()
        if self._doing is not None:
            self._doing.append(max(0.0, 1000 * (now - self._last - (waited - self._waited)) - _INTERVAL))
        self._last, self._waited = now, waited

    @contextmanager
    def during(self, what: str) -> Iterator[None]:
        """Note the gaps of the block under this name."""
        self._doing, self._blamed = self.gaps.setdefault(what, []), self.blame.setdefault(what, Counter())
        self._last, self._waited = time.perf_counter(), waited_for_a_processor()
        try:
            yield
        finally:
            self._doing = self._blamed = None


def waited_for_a_processor() -> float:
    """Seconds that this thread could have worked but had no processor, since it began: other programs had them."""
    return int(_SCHEDULE.read_text(encoding="ascii").split()[1]) / 1e9 if _SCHEDULE.exists() else 0.0


def innermost(stacks: str, thread: int) -> str:
    """The last functions of the program in the stack of a thread, the innermost first."""
    mine = next((stack for stack in stacks.split("\n\n") if f"0x{thread:016x} " in stack.partition("\n")[0]), "")
    found = [
        f"{Path(path).stem}.{function}"
        for path, function in re.findall(r'File "(.+)", line \d+ in (.+)', mine)
        if "reader" in Path(path).parts
    ]
    return " < ".join(found[:4]) or "Qt"


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
    blame = {what: counts.most_common(3) for what, counts in heart.blame.items()}
    print(json.dumps({"gaps": heart.gaps, "blame": blame}))


if __name__ == "__main__":
    main()
