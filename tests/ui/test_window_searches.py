# SPDX-License-Identifier: MIT
"""Recent and saved searches, and many queries at once, in the window."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QFileDialog
from pytestqt.qtbot import QtBot

from reader.core.facet_kinds import Facet, FacetKind
from reader.store.searches import SavedSearch
from reader.ui.dialogs.ask_name import NameDialog
from reader.ui.dialogs.queries import QueriesDialog
from reader.ui.dialogs.searches import SearchesDialog
from reader.ui.main_window.search_menu import SearchMenu
from tests.ui.driving import Start, settle
from tests.ui.marking import button, opened, when_open

# ---- searches


def test_searches_of_late_stand_in_the_menu_under_the_box(
    start: Start, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(SearchMenu, "popup", lambda menu, _place: menu.aboutToShow.emit())  # offscreen shows no popups
    window = opened(start, qtbot)
    box = window.desk.articles.head.search
    box.setFocus()
    box.use_text("khen thuong")
    settle(qtbot, window)
    QTest.keyClick(box, Qt.Key.Key_Return)
    box.use_text("")
    settle(qtbot, window)
    window.commands.action("searches").trigger()
    menu = window.marking.searches
    next(action for action in menu.actions() if action.text() == "khen thuong").trigger()
    assert box.text() == "khen thuong"
    assert window.services.library.work.searches.recent() == ("khen thuong",)


def test_a_search_with_fields_in_vietnamese_is_kept_as_it_was_typed(start: Start, qtbot: QtBot) -> None:
    window = opened(start, qtbot)
    panel = window.desk.articles
    panel.head.search.use_text('là:chưa đọc nơi:"Vĩnh Long"')
    settle(qtbot, window)
    shown = panel.shown_ids()
    assert 0 < len(shown) < len(window.corpus.entries)

    def name(dialog: QDialog) -> None:
        assert isinstance(dialog, NameDialog)
        dialog.field.edit.setText("Chưa đọc")
        dialog.save.click()

    when_open(NameDialog, name)
    window.commands.action("save-search").trigger()
    settle(qtbot, window)
    (saved,) = window.services.library.work.searches.saved()
    assert saved.query == 'là:chưa đọc nơi:"Vĩnh Long"'
    panel.head.search.use_text('is:unread place:"Vĩnh Long"')
    settle(qtbot, window)
    assert panel.shown_ids() == shown


def test_a_saved_search_brings_words_filters_and_order_back(start: Start, qtbot: QtBot) -> None:
    window = opened(start, qtbot)
    panel = window.desk.articles
    panel.head.search.use_text("thuong")
    panel.head.toggle_facet(Facet(FacetKind.FIGURES))
    panel.set_sort("title", False)
    panel.sort_changed.emit("title", False)
    settle(qtbot, window)
    shown = panel.shown_ids()

    def name(dialog: QDialog) -> None:
        assert isinstance(dialog, NameDialog)
        dialog.field.edit.setText("Có số")
        dialog.save.click()

    when_open(NameDialog, name)
    window.commands.action("save-search").trigger()
    settle(qtbot, window)
    panel.clear_filter()
    panel.set_sort("date", True)
    settle(qtbot, window)
    menu = window.marking.searches
    menu.aboutToShow.emit()
    next(action for action in menu.actions() if action.text() == "Có số").trigger()
    settle(qtbot, window)
    assert panel.head.search.text() == "thuong"
    assert [str(facet.kind) for facet in panel.head.facets] == ["figures"]
    assert panel.shown_ids() == shown


def test_saved_searches_are_put_in_order_and_deleted_with_undo(start: Start, qtbot: QtBot) -> None:
    window = opened(start, qtbot)
    flow = window.flows.searches
    for word in ("một", "hai"):
        flow.save(SavedSearch(word, word))
    settle(qtbot, window)

    def work(dialog: QDialog) -> None:
        assert isinstance(dialog, SearchesDialog)
        button(dialog, "Xuống").click()
        settle(qtbot, window)
        button(dialog, "Xóa").click()
        settle(qtbot, window)
        assert [one.name for one in window.services.library.work.searches.saved()] == ["hai"]
        QTest.keyClick(dialog, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        settle(qtbot, window)

    when_open(SearchesDialog, work)
    flow.manage()
    assert [one.name for one in window.services.library.work.searches.saved()] == ["hai", "một"]


# ---- many queries


def test_many_queries_are_counted_shown_copied_and_saved(
    start: Start, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = opened(start, qtbot)
    file, table = tmp_path / "truy vấn.txt", tmp_path / "bảng.csv"
    file.write_text("# thử\nChợ Lách\tcho lach\nyear:20\n", encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(table), ""))

    def work(dialog: QDialog) -> None:
        assert isinstance(dialog, QueriesDialog)
        dialog.open_button.click()
        qtbot.waitUntil(dialog.save_button.isEnabled)
        model = dialog.view.model()
        rows = [[model.index(row, column).data() for column in range(4)] for row in range(model.rowCount())]
        assert rows[0] == ["Chợ Lách", "cho lach", "1", ""]
        assert rows[1][:3] == ["year:20", "year:20", ""]
        assert rows[1][3].startswith("Ký tự 6")
        assert dialog.said.text() == "Đã tìm 2 câu · 1 câu không hiểu được"
        dialog.copy_button.click()
        dialog.save_button.click()

    when_open(QueriesDialog, work)
    window.commands.action("queries").trigger()
    data = table.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.decode("utf-8-sig").splitlines()[1] == "Chợ Lách,cho lach,1,"
    assert QGuiApplication.clipboard().text().splitlines()[1] == "Chợ Lách\tcho lach\t1\t"
