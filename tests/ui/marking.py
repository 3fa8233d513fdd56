# SPDX-License-Identifier: MIT
"""What tests of marks, bin and searches do in the window."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton
from pytestqt.qtbot import QtBot

from reader.ui.main_window import MainWindow
from tests.ui.driving import Start, settle

SPOKEN = Qt.ItemDataRole.AccessibleTextRole


def spoken(window: MainWindow) -> dict[str, str]:
    """Article id → all that its row says."""
    panel = window.desk.articles
    model = panel.view.model()
    return {each: model.index(row, 0).data(SPOKEN) for row, each in enumerate(panel.shown_ids())}


def press(window: MainWindow, key: Qt.Key | str, *rows: int) -> list[str]:
    """Press a key in the list with these rows selected; the ids of their articles."""
    panel = window.desk.articles
    panel.view.setFocus()
    if rows:
        panel.view.select_rows(list(rows), rows[0])
    ids = panel.selection()()
    held = Qt.KeyboardModifier.AltModifier if isinstance(key, str) else Qt.KeyboardModifier.NoModifier
    QTest.keyClick(panel.view, key, held)
    return ids


def when_open(kind: type[QDialog], work: Callable[[QDialog], object]) -> None:
    """Do this in the dialog of a kind as soon as it is open; it is closed afterwards, whatever happens."""

    def look() -> None:
        found = [w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible()]
        if not found:
            QTimer.singleShot(10, look)
            return
        try:
            work(found[0])
        finally:
            if found[0].isVisible():
                found[0].close()

    QTimer.singleShot(0, look)


def button(dialog: QDialog, words: str) -> QPushButton:
    return next(one for one in dialog.findChildren(QPushButton) if one.text().startswith(words))


def opened(start: Start, qtbot: QtBot) -> MainWindow:
    window = start()
    window.commands.action("mark-read").setChecked(False)
    settle(qtbot, window)
    qtbot.waitUntil(lambda: window.flows.marks.marks is not None)
    return window
