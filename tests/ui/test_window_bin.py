# SPDX-License-Identifier: MIT
"""The recycle bin in the window."""

from __future__ import annotations

from textwrap import shorten

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QDialog
from pytestqt.qtbot import QtBot

from reader.ui.dialogs.bin import BinDialog, DeleteQuestion
from tests.ui.driving import Start, settle
from tests.ui.marking import opened, press, when_open


def test_delete_puts_articles_into_the_bin_and_the_strip_brings_them_back(start: Start, qtbot: QtBot) -> None:
    window = opened(start, qtbot)
    ids = press(window, Qt.Key.Key_Delete, 0, 1)
    qtbot.waitUntil(lambda: len(window.desk.articles.shown_ids()) == 3)
    settle(qtbot, window)
    assert window.marking.strip.words() == "Đã bỏ 2 bài vào thùng rác"
    assert "3 bài" in window.strip.words()
    assert window.desk.article is not None
    assert window.desk.article.entry.id not in ids
    view = window.desk.articles.view
    assert view.ring_row in (None, view.currentIndex().row())
    window.marking.strip.button.click()
    qtbot.waitUntil(lambda: len(window.desk.articles.shown_ids()) == 5)
    assert window.marking.strip.words() == ""
    assert window.services.library.work.shelf.removed() == set()


def test_one_that_is_removed_is_called_by_its_title(start: Start, qtbot: QtBot) -> None:
    window = opened(start, qtbot)
    title = window.desk.articles.view.title_at(1)
    press(window, Qt.Key.Key_Delete, 1)
    qtbot.waitUntil(lambda: len(window.desk.articles.shown_ids()) == 4)
    settle(qtbot, window)
    assert window.marking.strip.words() == f"Đã bỏ vào thùng rác: “{shorten(title, 60, placeholder=' …')}”"


def test_what_comes_back_from_the_bin_is_selected_again(start: Start, qtbot: QtBot) -> None:
    window = opened(start, qtbot)
    ids = press(window, Qt.Key.Key_Delete, 1, 3, 4)
    qtbot.waitUntil(lambda: len(window.desk.articles.shown_ids()) == 2)
    settle(qtbot, window)
    window.undo.undo()
    qtbot.waitUntil(lambda: len(window.desk.articles.shown_ids()) == 5)
    settle(qtbot, window)
    assert sorted(window.desk.articles.selection()()) == sorted(ids)
    window.marking.star()
    settle(qtbot, window)
    marks = window.flows.marks.marks
    assert marks is not None
    assert set(marks.starred) == set(ids)


def test_the_bin_restores_and_deletes_for_good_after_asking(start: Start, qtbot: QtBot) -> None:
    window = opened(start, qtbot)
    ids = press(window, Qt.Key.Key_Delete, 0, 1, 2)
    settle(qtbot, window)
    library = window.services.library

    def work(dialog: QDialog) -> None:
        assert isinstance(dialog, BinDialog)
        settle(qtbot, window)
        assert dialog.said.text() == "3 bài"
        restored = dialog.selection()()
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
