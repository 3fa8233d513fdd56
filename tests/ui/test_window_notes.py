# SPDX-License-Identifier: MIT
"""Notes in the window: a deleted one comes back whole, by Ctrl+Z or by the offer at the bottom of the window."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.driving import Start, settle

CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def test_deleting_a_note_can_be_undone(start: Start, qtbot: QtBot) -> None:
    window = start()
    window.commands.action("article-note").trigger()
    settle(qtbot, window)
    (note,) = window.services.library.work.notes()
    window.flows.notes.delete(note)
    settle(qtbot, window)
    assert window.services.library.work.notes() == ()
    window.commands.action("undo").trigger()
    settle(qtbot, window)
    assert [n.id for n in window.services.library.work.notes()] == [note.id]
    assert len(window.desk.article_notes.cards()) == 1


def test_ctrl_z_brings_a_deleted_note_back_out_of_the_next_one(start: Start, qtbot: QtBot) -> None:
    window = start()

    def wait_for(*bodies: str) -> None:
        notes = window.services.library.work.notes
        qtbot.waitUntil(lambda: sorted(note.body for note in notes()) == list(bodies))
        settle(qtbot, window)

    for written, words in enumerate(("hai", "mot")):
        window.commands.action("article-note").trigger()
        QTest.keyClicks(window.focusWidget(), words)
        wait_for(*("hai", "mot")[: written + 1])
    first, second = window.desk.article_notes.cards()
    first.body.setFocus()
    qtbot.waitUntil(first.delete_button.isVisible)
    qtbot.mouseClick(first.delete_button, Qt.MouseButton.LeftButton)
    wait_for("mot")
    assert window.focusWidget() is second.body
    QTest.keyClick(second.body, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    wait_for("hai", "mot")
    assert second.body.toPlainText() == "mot"
    QTest.keyClick(second.body, Qt.Key.Key_Z, CTRL_SHIFT)
    wait_for("mot")


def test_a_note_that_is_deleted_while_it_is_typed_comes_back_whole(start: Start, qtbot: QtBot) -> None:
    window = start()
    window.commands.action("article-note").trigger()
    settle(qtbot, window)
    (card,) = window.desk.article_notes.cards()
    QTest.keyClicks(card.body, "chua kip luu")
    card.delete_button.click()
    settle(qtbot, window)
    assert window.services.library.work.notes() == ()
    window.commands.action("undo").trigger()
    settle(qtbot, window)
    assert [note.body for note in window.services.library.work.notes()] == ["chua kip luu"]
    (card,) = window.desk.article_notes.cards()
    assert card.body.toPlainText() == "chua kip luu"


def test_the_offer_below_brings_a_deleted_note_back(start: Start, qtbot: QtBot) -> None:
    window = start()
    window.commands.action("article-note").trigger()
    QTest.keyClicks(window.focusWidget(), "xem lai so nay")
    settle(qtbot, window)
    (card,) = window.desk.article_notes.cards()
    card.delete_button.click()
    settle(qtbot, window)
    assert "Đã xóa ghi chú: “xem lai so nay”" in window.strip.words()
    (offer,) = (button for button in window.strip.findChildren(QPushButton) if button.text() == "Hoàn tác")
    assert offer.isVisible()
    qtbot.mouseClick(offer, Qt.MouseButton.LeftButton)
    settle(qtbot, window)
    assert [note.body for note in window.services.library.work.notes()] == ["xem lai so nay"]
    assert not offer.isVisible()
    assert "xem lai" not in window.strip.words()


def test_the_offer_goes_when_another_step_is_taken(start: Start, qtbot: QtBot) -> None:
    window = start()
    window.commands.action("article-note").trigger()
    settle(qtbot, window)
    (card,) = window.desk.article_notes.cards()
    QTest.keyClicks(card.body, "mot")
    card.delete_button.click()
    settle(qtbot, window)
    assert "Đã xóa ghi chú" in window.strip.words()
    window.commands.action("star").trigger()
    settle(qtbot, window)
    assert "Đã xóa ghi chú" not in window.strip.words()
    assert not any(b.text() == "Hoàn tác" and b.isVisible() for b in window.strip.findChildren(QPushButton))
