# SPDX-License-Identifier: MIT
"""The whole window: notes and decisions whose passage vanished with a new text get a place again, or are given up."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.core.corpus import Decision
from reader.core.dates import now
from reader.core.figure import Status
from reader.core.note import Anchor, Note
from reader.ui.main_window import MainWindow
from reader.ui.notes.card import NoteCard
from reader.ui.notes.placing import PlacingPanel
from tests.store.helpers import waiting
from tests.ui.driving import Start, open_article, settle

TITLE = "Chợ Lách làm theo Bác"
OLD = f"{TITLE}\n\nNăm 2022, Huyện ủy Chợ Lách khen thưởng 126 tập thể tiêu biểu.\n"
NEW = (
    f"{TITLE}\n\nĐính chính: năm 2022, Huyện ủy Chợ Lách đã khen thưởng cho 127 tập thể xuất sắc. Xã khen 5 cá nhân.\n"
)


def bring_in(window: MainWindow, qtbot: QtBot, file: Path, text: str) -> None:
    """Write a file and import it."""
    file.write_text(text, encoding="utf-8")
    with qtbot.waitSignal(window.flows.archive.ended, timeout=20_000):
        window.flows.archive.import_paths([file])
    settle(qtbot, window)


@pytest.fixture
def window(start: Start, qtbot: QtBot, tmp_path: Path) -> MainWindow:
    """A note and a decision stood on words that a new text no longer has."""
    made = start()
    settle(qtbot, made)
    file = tmp_path / "bài.txt"
    bring_in(made, qtbot, file, OLD)
    open_article(made, TITLE)
    article = made.desk.article
    assert article is not None
    place = article.text.index("126")
    work = made.services.library.work
    anchor = Anchor.at(article.text, place, place + len("126 tập thể"))
    work.save_note(Note("n", article.entry.id, anchor, "rose", "Hỏi lại số này.", now(), now()))
    hashed = article.entry.text_hash
    work.decide(Decision(article.entry.id, hashed, place, place + 3, "126", Status.CONFIRMED, "đã gọi", decided=now()))
    bring_in(made, qtbot, file, NEW)
    assert len(waiting(made.services.library)) == 1
    return made


def opened(window: MainWindow, qtbot: QtBot) -> PlacingPanel:
    window.commands.action("placing").trigger()
    settle(qtbot, window)
    panel = window.desk.right.currentWidget()
    assert isinstance(panel, PlacingPanel)
    qtbot.waitUntil(lambda: panel.offers.count() > 0)
    return panel


def test_the_strip_tells_and_leads_there(window: MainWindow, qtbot: QtBot) -> None:
    assert "2 ghi chú, quyết định mất chỗ" in window.strip.words()
    panel = opened(window, qtbot)
    assert [one.words for one in panel.waiting] == ["126 tập thể", "126"]
    assert "Hỏi lại số này." in panel.remark.text()
    assert "…Lách đã khen thưởng cho 127 tập thể xuất sắc." in panel.offers.item(0).text()
    assert window.desk.article is not None
    assert window.desk.article.entry.title == TITLE
    stretch = window.desk.reading.selection()
    assert stretch is not None
    assert window.desk.article.text[slice(*stretch)] == "127 tập thể"


def test_note_and_decision_are_placed_and_undone(window: MainWindow, qtbot: QtBot) -> None:
    panel = opened(window, qtbot)
    QTest.mouseClick(panel.place_button, Qt.MouseButton.LeftButton)
    settle(qtbot, window)
    work = window.services.library.work
    (note,) = work.notes()
    assert not note.needs_placing
    assert note.anchor is not None
    assert (note.anchor.exact, note.body) == ("127 tập thể", "Hỏi lại số này.")
    qtbot.waitUntil(lambda: [one.words for one in panel.waiting] == ["126"] and panel.offers.count() > 0)
    QTest.mouseClick(panel.place_button, Qt.MouseButton.LeftButton)
    settle(qtbot, window)
    assert waiting(window.services.library) == ()
    assert window.desk.article is not None
    records = window.corpus.figures_of(window.desk.article.entry.id)
    assert [(one.extracted.text, one.decision.reason) for one in records if one.decision] == [("127", "đã gọi")]
    qtbot.waitUntil(lambda: panel.nothing.isVisible())
    window.undo.undo()
    settle(qtbot, window)
    assert [one.reason for one in waiting(window.services.library)] == ["đã gọi"]
    window.undo.undo()
    settle(qtbot, window)
    assert work.notes()[0].needs_placing
    qtbot.waitUntil(lambda: len(panel.waiting) == 2)


def test_words_that_are_typed_while_a_note_waits_stay(window: MainWindow, qtbot: QtBot) -> None:
    panel = opened(window, qtbot)
    work = window.services.library.work
    (note,) = work.notes()
    window.flows.notes.change(replace(note, body="Đã hỏi: 127."))
    QTest.mouseClick(panel.place_button, Qt.MouseButton.LeftButton)
    settle(qtbot, window)
    (note,) = work.notes()
    assert (note.needs_placing, note.body) == (False, "Đã hỏi: 127.")
    window.undo.undo()
    settle(qtbot, window)
    (note,) = work.notes()
    assert (note.needs_placing, note.body) == (True, "Đã hỏi: 127.")


def test_what_is_given_up_comes_back_with_undo(window: MainWindow, qtbot: QtBot) -> None:
    panel = opened(window, qtbot)
    for left in (1, 0):
        QTest.mouseClick(panel.give_up_button, Qt.MouseButton.LeftButton)
        settle(qtbot, window)
        qtbot.waitUntil(lambda left=left: len(panel.waiting) == left)  # type: ignore[misc]
    work = window.services.library.work
    assert work.notes() == ()
    assert waiting(window.services.library) == ()
    window.undo.undo()
    window.undo.undo()
    settle(qtbot, window)
    assert [one.body for one in work.notes()] == ["Hỏi lại số này."]
    assert [one.reason for one in waiting(window.services.library)] == ["đã gọi"]


def test_a_decision_goes_to_no_figure_that_has_one_and_to_no_words(window: MainWindow, qtbot: QtBot) -> None:
    panel = opened(window, qtbot)
    panel.items.setCurrentRow(1)
    settle(qtbot, window)
    article = window.desk.article
    assert article is not None
    start = article.text.index("Đính chính")
    window.desk.reading.go_to(start, start + 5)
    QTest.mouseClick(panel.place_button, Qt.MouseButton.LeftButton)
    assert "không có số liệu" in panel.hint.text()
    place = article.text.index("127")
    hashed = article.entry.text_hash
    work = window.services.library.work
    work.decide(Decision(article.entry.id, hashed, place, place + 3, "127", Status.REJECTED, decided=now()))
    window.desk.reading.go_to(place, place + 3)
    QTest.mouseClick(panel.place_button, Qt.MouseButton.LeftButton)
    assert "đã có quyết định" in panel.hint.text()
    assert len(waiting(window.services.library)) == 1


def test_a_note_without_a_place_leads_to_where_it_gets_one(window: MainWindow, qtbot: QtBot) -> None:
    (card,) = window.desk.article_notes.findChildren(NoteCard)
    assert card.warning.isVisible()
    QTest.mouseClick(card.quote, Qt.MouseButton.LeftButton)
    settle(qtbot, window)
    panel = window.desk.right.currentWidget()
    assert isinstance(panel, PlacingPanel)
    qtbot.waitUntil(lambda: panel.offers.count() > 0)
    assert panel.waiting[panel.items.currentRow()].words == "126 tập thể"
