# SPDX-License-Identifier: MIT
"""Owns a real window of the program for probes: opened on a library, driven by keys and wheels like a user's."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEventLoop, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from reader.app import Program, make_application, make_services
from reader.store.paths import Paths
from reader.ui.main_window import MainWindow

SECONDS_AT_MOST = 300


@contextmanager
def open_window(library: Path) -> Iterator[MainWindow]:
    """The program's window over a library; comes once the list is painted and the rest is furnished."""
    make_application()
    program = Program(make_services(Paths.inside(library)))
    try:
        window = program.open_window()
        listed: list[bool] = []
        window.listed.connect(lambda: listed.append(True))
        wait_until(lambda: bool(listed) and window.desk.furnished and window.desk.article is not None)
        window.show_tab("reading")
        yield window
    finally:
        if program.window is not None:
            program.window.show_tab("reading")  # remembered: the next start is to show the list
            program.window.close()
        program.end()


def let_events_pass(seconds: float) -> None:
    """Run the event loop for so long."""
    end = time.perf_counter() + seconds
    while (left := end - time.perf_counter()) > 0:
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, max(1, int(1000 * left)))
        time.sleep(0.0005)


def wait_until(true: Callable[[], bool], seconds: float = SECONDS_AT_MOST) -> None:
    """Run the event loop until something is so.

    :raises TimeoutError: it isn't after so many seconds.
    """
    end = time.perf_counter() + seconds
    while not true():
        if time.perf_counter() > end:
            raise TimeoutError("the window didn't get there")
        let_events_pass(0.005)


def type_letters(box: QLineEdit, words: str) -> Iterator[str]:
    """Type into a box letter by letter; yields after each what stands there."""
    for place, letter in enumerate(words, 1):
        if letter.isascii():
            QTest.keyClicks(box, letter)
        else:  # as an input method hands it over
            box.insert(letter)
        yield words[:place]


def press(box: QLineEdit, key: Qt.Key) -> None:
    """One key."""
    QTest.keyClick(box, key)
