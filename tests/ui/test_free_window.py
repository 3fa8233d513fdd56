# SPDX-License-Identifier: MIT
"""The window stays free: long looks at the library are the lanes', and nothing is done twice on its own thread."""

from __future__ import annotations

from threading import current_thread

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from reader.store.library import Library
from reader.ui.theme import ThemeKeeper
from tests.ui.driving import Start, settle


def test_what_older_rules_have_read_is_looked_for_and_read_beside_the_window(
    start: Start, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    settle(qtbot, start())
    looked: list[str] = []
    stale, refresh = Library.stale, Library.refresh

    def look(library: Library) -> bool:
        looked.append(current_thread().name)
        return stale(library)

    def read(library: Library, **how: object) -> None:
        looked.append(current_thread().name)
        refresh(library, **how)  # type: ignore[arg-type]

    monkeypatch.setattr(Library, "stale", look)
    monkeypatch.setattr(Library, "refresh", read)
    monkeypatch.setattr("reader.store.rereading.rules_version", lambda: "later rules")
    monkeypatch.setattr("reader.ui.main_window.window.HOUSEKEEPING_AFTER_MS", 0)
    window = start()
    qtbot.waitUntil(lambda: len(looked) == 2, timeout=20_000)
    settle(qtbot, window)
    assert all(name.startswith("batch") for name in looked)
    assert len(window.corpus) == 5


class Dressed(QObject):
    """Counts how often a widget is dressed."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.times = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.times += event.type() is QEvent.Type.StyleChange
        return False


def test_a_second_window_does_not_dress_the_first_anew(qapp: QApplication, qtbot: QtBot) -> None:
    themes = ThemeKeeper("light")
    themes.apply()
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.show()
    dressed = Dressed(widget)
    themes.apply()
    assert dressed.times == 0
    themes.use("dark")
    assert dressed.times > 0
    themes.use("light")
