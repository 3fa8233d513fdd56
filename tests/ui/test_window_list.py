# SPDX-License-Identifier: MIT
"""The list of a real library in the window: groups by command and by menu, relevance, lines under the rows."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from reader.ui.main_window import MainWindow
from tests.ui.driving import Start, settle

SPOKEN = Qt.ItemDataRole.AccessibleTextRole


def heads(window: MainWindow) -> list[str]:
    """What stands over the groups."""
    model = window.desk.articles.view.model()
    said = [str(model.index(row, 0).data(SPOKEN)) for row in range(model.rowCount())]
    return [words for words in said if words.endswith(" bài")]


def test_groups_come_by_command_and_are_kept(start: Start, qtbot: QtBot) -> None:
    window = start()
    assert heads(window) == []
    window.commands.action("group-year").trigger()
    settle(qtbot, window)
    by_year = heads(window)
    assert sum(int(words.split(", ")[1].split()[0]) for words in by_year) == len(window.corpus) == 5
    assert window.commands.action("group-year").isChecked()
    window.close()
    again = start()
    settle(qtbot, again)
    assert heads(again) == by_year
    assert again.commands.action("group-year").isChecked()
    menu = again.desk.articles.head.sort_button.menu()
    menu.aboutToShow.emit()
    next(action for action in menu.actions() if action.text() == "Không gộp").trigger()
    settle(qtbot, again)
    assert heads(again) == []
    assert again.commands.action("group-none").isChecked()


def test_what_is_found_comes_with_its_lines_and_by_relevance_as_far_as_words_tell(start: Start, qtbot: QtBot) -> None:
    window = start()
    panel = window.desk.articles
    with qtbot.waitSignal(panel.filter_applied):
        panel.head.search.use_text("khen thuong")
    settle(qtbot, window)
    assert _shows(panel.view.viewport().grab().toImage(), window.services.themes.current.colour("search.mark"))
    by_date = panel.shown_ids()
    menu = panel.head.sort_button.menu()
    menu.aboutToShow.emit()
    next(action for action in menu.actions() if action.text() == "Mức liên quan").trigger()
    settle(qtbot, window)
    assert panel.head.remark.isVisible()  # all five have these words: it says why the order stays
    assert panel.shown_ids() == by_date


def _shows(picture: object, colour: QColor) -> bool:
    from PySide6.QtGui import QImage

    assert isinstance(picture, QImage)
    places = ((x, y) for x in range(0, picture.width(), 2) for y in range(0, picture.height(), 2))
    return any(picture.pixelColor(x, y) == colour for x, y in places)
