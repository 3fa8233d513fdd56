# SPDX-License-Identifier: MIT
"""Stars, read marks, tags, the recycle bin and kept searches in the window, by keyboard and by menu."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QDialog, QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from reader.core.facet_kinds import Facet, FacetKind
from reader.store.searches import SavedSearch
from reader.ui.dialogs.ask_name import NameDialog
from reader.ui.dialogs.bin import BinDialog, DeleteQuestion
from reader.ui.dialogs.queries import QueriesDialog
from reader.ui.dialogs.searches import SearchesDialog
from reader.ui.dialogs.tag_picker import TagPicker
from reader.ui.dialogs.tags import TagsDialog
from reader.ui.main_window import MainWindow, read_watch
from reader.ui.main_window.search_menu import SearchMenu
from tests.ui.driving import Start, settle
from tests.ui.typing import type_words

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
    ids = panel.selected_ids()
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


# ---- marks


def test_new_articles_are_unread_and_say_so(start: Start, qtbot: QtBot) -> None:
    window = opened(start, qtbot)
    assert all("chưa đọc" in words for words in spoken(window).values())


def test_s_stars_all_that_are_selected_and_takes_back_exactly_that(start: Start, qtbot: QtBot) -> None:
    window = opened(start, qtbot)
    (first,) = press(window, "s", 0)
    settle(qtbot, window)
    ids = press(window, "s", 0, 1, 2)
    settle(qtbot, window)
    assert {each for each, words in spoken(window).items() if "có sao" in words} == set(ids)
    assert window.marking.strip.words() == "Đã gắn sao 2 bài"
    window.commands.action("undo").trigger()
    settle(qtbot, window)
    assert window.services.library.work.shelf.starred() == {first}
    press(window, "s", 0)
    settle(qtbot, window)
    assert window.services.library.work.shelf.starred() == set()


def test_a_mixed_selection_is_marked_read_first_and_unread_the_next_time(start: Start, qtbot: QtBot) -> None:
    window = opened(start, qtbot)
    shelf = window.services.library.work.shelf
    press(window, "m", 1)
    settle(qtbot, window)
    ids = press(window, "m", 0, 1, 2)
    settle(qtbot, window)
    assert shelf.read() == set(ids)
    press(window, "m", 0, 1, 2)
    settle(qtbot, window)
    assert shelf.read() == set()


def test_letters_alone_are_typed_into_the_search_box(start: Start, qtbot: QtBot) -> None:
    window = opened(start, qtbot)
    window.desk.articles.view.setFocus()
    with qtbot.waitSignal(window.desk.articles.filter_applied):
        QTest.keyClicks(window.desk.articles.view, "t")
    settle(qtbot, window)
    assert window.desk.articles.head.search.text() == "t"


def test_marks_are_there_after_the_next_start(start: Start, qtbot: QtBot) -> None:
    window = opened(start, qtbot)
    (starred,) = press(window, "s", 2)
    settle(qtbot, window)
    window = opened(start, qtbot)
    assert "có sao" in spoken(window)[starred]


def test_what_is_looked_at_for_a_while_is_read_unless_that_is_switched_off(
    start: Start, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(read_watch, "AFTER_MS", 30)
    window = start()
    settle(qtbot, window)
    shelf = window.services.library.work.shelf
    assert window.desk.article is not None
    first = window.desk.article.entry.id
    qtbot.waitUntil(lambda: shelf.read() == {first})
    assert not window.undo.canUndo()
    second, third = [each for each in window.desk.articles.shown_ids() if each != first][:2]
    window.commands.action("mark-read").trigger()
    window.desk.open_article(second)
    qtbot.wait(120)
    assert shelf.read() == {first}
    window.commands.action("mark-read").trigger()
    window.desk.open_article(third)
    qtbot.waitUntil(lambda: shelf.read() == {first, third})


def test_a_search_for_unread_articles_follows_what_is_marked_by_hand(start: Start, qtbot: QtBot) -> None:
    window = opened(start, qtbot)
    window.desk.articles.head.search.use_text("is:unread")
    settle(qtbot, window)
    ids = press(window, "m", 0, 1)
    qtbot.waitUntil(lambda: len(window.desk.articles.shown_ids()) == 3)
    assert not set(ids) & set(window.desk.articles.shown_ids())


# ---- tags


def test_t_makes_and_puts_a_tag_on_all_selected_articles(start: Start, qtbot: QtBot) -> None:
    window = opened(start, qtbot)

    def pick(dialog: QDialog) -> None:
        assert isinstance(dialog, TagPicker)
        QTest.keyClicks(dialog.edit, "Khen thuong")
        QTest.keyClick(dialog.edit, Qt.Key.Key_Return)
        QTest.keyClick(dialog.edit, Qt.Key.Key_Return)

    when_open(TagPicker, pick)
    ids = press(window, "t", 0, 1)
    settle(qtbot, window)
    assert {each for each, words in spoken(window).items() if "thẻ Khen thuong" in words} == set(ids)
    window.desk.articles.head.search.use_text('tag:"khen thuong"')
    qtbot.waitUntil(lambda: set(window.desk.articles.shown_ids()) == set(ids))


def test_the_picker_shows_what_only_some_have_and_can_give_it_to_all_or_none(start: Start, qtbot: QtBot) -> None:
    window = opened(start, qtbot)
    ids = window.desk.articles.shown_ids()[:2]
    window.flows.marks.tag(ids[:1], ["một", "hai"], [])
    settle(qtbot, window)

    def pick(dialog: QDialog) -> None:
        assert isinstance(dialog, TagPicker)
        model = dialog.view.model()
        rows = [model.index(row, 0) for row in range(model.rowCount())]
        assert [row.data(SPOKEN) for row in rows] == ["hai, có ở một số bài", "một, có ở một số bài"]
        QTest.keyClick(dialog.edit, Qt.Key.Key_Space)
        QTest.keyClick(dialog.edit, Qt.Key.Key_Down)
        QTest.keyClick(dialog.edit, Qt.Key.Key_Space)
        QTest.keyClick(dialog.edit, Qt.Key.Key_Space)
        assert [model.index(row, 0).data(SPOKEN) for row in range(2)] == ["hai, có ở tất cả", "một, không có"]
        QTest.keyClick(dialog.edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    when_open(TagPicker, pick)
    press(window, "t", 0, 1)
    settle(qtbot, window)
    marks = window.services.library.work.shelf.marks()
    assert {tag.name: set(marks.having(tag.number)) for tag in marks.tags} == {"hai": set(ids), "một": set()}


def test_escape_in_the_picker_changes_nothing(start: Start, qtbot: QtBot) -> None:
    window = opened(start, qtbot)

    def give_up(dialog: QDialog) -> None:
        assert isinstance(dialog, TagPicker)
        type_words(dialog.edit, "mới")
        QTest.keyClick(dialog.edit, Qt.Key.Key_Return)
        QTest.keyClick(dialog.edit, Qt.Key.Key_Escape)

    when_open(TagPicker, give_up)
    press(window, "t", 0)
    settle(qtbot, window)
    assert window.services.library.work.shelf.marks().tags == ()


def test_tags_are_renamed_merged_and_deleted_on_their_page_and_brought_back(start: Start, qtbot: QtBot) -> None:
    window = opened(start, qtbot)
    ids = window.desk.articles.shown_ids()
    flow, shelf = window.flows.marks, window.services.library.work.shelf
    flow.tag(ids[:2], ["một"], [])
    flow.tag(ids[1:3], ["hai"], [])
    settle(qtbot, window)
    before = shelf.marks()

    def work(dialog: QDialog) -> None:
        assert isinstance(dialog, TagsDialog)

        def rename(asked: QDialog) -> None:
            assert isinstance(asked, NameDialog)
            asked.field.edit.setText("MỘT")
            assert not asked.save.isEnabled()  # the other tag is called so
            assert "gộp" in asked.field.hint.text()
            asked.field.edit.setText("Hai mươi")
            QTest.keyClick(asked.field.edit, Qt.Key.Key_Return)

        when_open(NameDialog, rename)
        dialog.rename_button.click()
        settle(qtbot, window)
        assert [tag.name for tag in shelf.marks().tags] == ["Hai mươi", "một"]
        dialog.merge_button.menu().aboutToShow.emit()
        dialog.merge_button.menu().actions()[0].trigger()
        settle(qtbot, window)
        (tag,) = shelf.marks().tags
        assert (tag.name, set(shelf.marks().having(tag.number))) == ("một", set(ids[:3]))
        dialog.drop_button.click()
        settle(qtbot, window)
        assert shelf.marks().tags == ()
        dialog.activateWindow()
        qtbot.waitUntil(dialog.isActiveWindow)
        for _ in range(3):
            QTest.keyClick(dialog, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
            settle(qtbot, window)

    when_open(TagsDialog, work)
    window.commands.action("tags").trigger()
    settle(qtbot, window)
    assert shelf.marks() == before


# ---- recycle bin


def test_delete_puts_articles_into_the_bin_and_the_strip_brings_them_back(start: Start, qtbot: QtBot) -> None:
    window = opened(start, qtbot)
    ids = press(window, Qt.Key.Key_Delete, 0, 1)
    qtbot.waitUntil(lambda: len(window.desk.articles.shown_ids()) == 3)
    settle(qtbot, window)
    assert window.marking.strip.words() == "Đã bỏ 2 bài vào thùng rác"
    assert "3 bài" in window.strip.words()
    assert window.desk.article is not None
    assert window.desk.article.entry.id not in ids
    window.marking.strip.button.click()
    qtbot.waitUntil(lambda: len(window.desk.articles.shown_ids()) == 5)
    assert window.marking.strip.words() == ""
    assert window.services.library.work.shelf.removed() == set()


def test_the_bin_restores_and_deletes_for_good_after_asking(start: Start, qtbot: QtBot) -> None:
    window = opened(start, qtbot)
    ids = press(window, Qt.Key.Key_Delete, 0, 1, 2)
    settle(qtbot, window)
    library = window.services.library

    def work(dialog: QDialog) -> None:
        assert isinstance(dialog, BinDialog)
        settle(qtbot, window)
        assert dialog.said.text() == "3 bài"
        restored = dialog.selected_ids()
        dialog.restore_button.click()
        settle(qtbot, window)
        assert dialog.said.text() == "2 bài"
        assert library.work.shelf.removed() == set(ids) - set(restored)

        def answer(question: QDialog) -> None:
            assert isinstance(question, DeleteQuestion)
            assert question.delete.text() == "Xóa 2 bài"
            question.delete.click()

        when_open(DeleteQuestion, answer)
        dialog.empty_button.click()
        settle(qtbot, window)
        assert dialog.said.text() == "Thùng rác trống."

    when_open(BinDialog, work)
    window.commands.action("bin").trigger()
    settle(qtbot, window)
    assert len(window.desk.articles.shown_ids()) == 3
    assert not window.undo.canUndo()
    assert [each for each in ids if library.texts.text_hashes(each)] == [
        each for each in ids if each in window.desk.articles.shown_ids()
    ]


def test_articles_with_notes_go_only_where_that_is_ticked(qtbot: QtBot, qapp: QApplication) -> None:
    question = DeleteQuestion(312, 5)
    qtbot.addWidget(question)
    assert question.delete.text() == "Xóa 307 bài"
    question.findChild(QCheckBox).setChecked(True)
    assert question.delete.text() == "Xóa 312 bài"
    assert question.with_work


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
