# SPDX-License-Identifier: MIT
"""Commands keep their keys where somebody is typing, and can be chosen when they can do something."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from reader.ui.dialogs import CommandPalette, ExportDialog
from reader.ui.dialogs.ask_name import NameDialog
from reader.ui.main_window import MainWindow
from tests.ui.driving import Start, settle
from tests.ui.marking import opened, when_open


def _search_box(window: MainWindow) -> QLineEdit:
    return window.desk.articles.head.search


def _find_bar(window: MainWindow) -> QLineEdit:
    window.commands.action("find").trigger()
    return window.desk.reading.find_bar.field


def _note(window: MainWindow) -> QPlainTextEdit:
    window.desk.note_on_article()
    return window.desk.article_notes.cards()[0].body


@pytest.mark.parametrize("field", [_search_box, _find_bar, _note])
@pytest.mark.parametrize(
    ("key", "dialog"),
    [(Qt.Key.Key_D, NameDialog), (Qt.Key.Key_E, ExportDialog), (Qt.Key.Key_K, CommandPalette)],
)
def test_keys_of_commands_reach_them_out_of_every_field(
    field: Callable[[MainWindow], QLineEdit | QPlainTextEdit],
    key: Qt.Key,
    dialog: type[QDialog],
    start: Start,
    qtbot: QtBot,
) -> None:
    window = opened(start, qtbot)
    window.desk.articles.head.search.use_text("thuong")
    settle(qtbot, window)
    typing = field(window)
    with qtbot.waitActive(window):
        window.activateWindow()
    typing.setFocus()
    words = "chi bo" if typing is not window.desk.articles.head.search else "thuong"
    typing.selectAll()
    QTest.keyClicks(typing, words)
    QTest.keyClick(typing, Qt.Key.Key_Home)
    came: list[QDialog] = []
    when_open(dialog, came.append)
    QTest.keyClick(typing, key, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: bool(came))
    assert (typing.text() if isinstance(typing, QLineEdit) else typing.toPlainText()) == words


def test_a_search_can_be_saved_as_soon_as_there_is_one(start: Start, qtbot: QtBot) -> None:
    window = opened(start, qtbot)
    save, box = window.commands.action("save-search"), window.desk.articles.head.search
    assert not save.isEnabled()
    window.marking.searches.aboutToShow.emit()
    assert not save.isEnabled()
    QTest.keyClicks(box, "th")
    assert save.isEnabled()
    box.use_text("")
    assert not save.isEnabled()


def test_only_an_import_that_runs_can_be_paused_and_stopped(start: Start, qtbot: QtBot) -> None:
    window = opened(start, qtbot)
    pause, stop = window.commands.action("pause-import"), window.commands.action("stop-import")
    assert not pause.isEnabled()
    assert not stop.isEnabled()
    window.flows.archive.began.emit(True)
    assert pause.isEnabled()
    assert stop.isEnabled()
    window.flows.archive.finished.emit()
    window.flows.archive.began.emit(False)
    assert not pause.isEnabled()
    assert stop.isEnabled()
    window.flows.archive.finished.emit()
    assert not stop.isEnabled()
