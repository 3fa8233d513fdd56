# SPDX-License-Identifier: MIT
"""The whole window: printings of one report are shown, opened, split off, joined, and it can all be undone."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.core.resources import seeds_folder
from reader.ui.main_window import MainWindow
from reader.ui.reading.layout_map import Kind
from tests.ui.driving import Start, open_article, settle

AGAIN = "Lan tỏa việc học và làm theo Bác"


@pytest.fixture
def window(start: Start, qtbot: QtBot, tmp_path: Path) -> MainWindow:
    """The first sample has been printed again under another title, by a paper that cut its end."""
    window = start()
    first = min(seeds_folder().glob("*.txt"))
    lines = [line for line in first.read_text(encoding="utf-8").splitlines() if line.strip()]
    again = tmp_path / "in lại.txt"
    again.write_text("\n\n".join([AGAIN, *lines[1 : len(lines) * 9 // 10]]), encoding="utf-8")
    window.flows.archive.import_paths([again])
    qtbot.waitUntil(lambda: len(window.corpus.entries) == 6, timeout=20_000)
    settle(qtbot, window)
    open_article(window, AGAIN)
    return window


def line_of(window: MainWindow) -> str:
    view = window.desk.reading.view
    kinds = [piece.kind for piece in view.map.pieces]
    return view.document().findBlockByNumber(kinds.index(Kind.PRINTINGS)).text() if Kind.PRINTINGS in kinds else ""


def test_a_reprint_leads_to_the_other_printing(window: MainWindow) -> None:
    assert line_of(window).endswith("▾")
    window.commands.action("printings").trigger()
    row = window.desk.reading.printings.card.rows[0]
    title = row.printing.title
    QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    assert window.desk.article is not None
    assert window.desk.article.entry.title == title != AGAIN
    window.commands.action("printings").trigger()
    assert [row.printing.title for row in window.desk.reading.printings.card.rows] == [AGAIN]


def test_a_reprint_is_split_off_and_back(window: MainWindow, qtbot: QtBot) -> None:
    before = line_of(window)
    window.commands.action("printings").trigger()
    card = window.desk.reading.printings.card
    card.split.setFocus()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)  # type: ignore[arg-type]
    qtbot.waitUntil(lambda: line_of(window) == "", timeout=20_000)
    window.commands.action("undo").trigger()
    qtbot.waitUntil(lambda: line_of(window) == before, timeout=20_000)
    window.commands.action("redo").trigger()
    qtbot.waitUntil(lambda: line_of(window) == "", timeout=20_000)
    library = window.services.library
    assert library.reprints.groups() == ()


def test_selected_articles_are_joined(window: MainWindow, qtbot: QtBot) -> None:
    reprints, panel = window.services.library.reprints, window.desk.articles
    panel.select(panel.shown_ids()[0])
    window.commands.action("join-printings").trigger()
    settle(qtbot, window)
    assert len(reprints.groups()[0]) == 2
    QTest.keyClick(panel.view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    window.commands.action("join-printings").trigger()
    qtbot.waitUntil(lambda: len(reprints.groups()[0]) == 6, timeout=20_000)
    window.commands.action("undo").trigger()
    qtbot.waitUntil(lambda: len(reprints.groups()[0]) == 2, timeout=20_000)


def test_an_article_printed_once_says_so(window: MainWindow, qtbot: QtBot) -> None:
    group = window.services.library.reprints.groups()[0]
    alone = next(entry for entry in window.corpus.entries if entry.id not in group)
    open_article(window, alone.title)
    assert line_of(window) == ""
    window.commands.action("printings").trigger()
    assert not window.desk.reading.printings.card.isVisible()


def test_a_whole_list_is_no_report(window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.ui.flows.reprints.MOST_JOINED", 5)
    QTest.keyClick(window.desk.articles.view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    window.commands.action("join-printings").trigger()
    settle(qtbot, window)
    assert "nhiều nhất 5" in window.strip.words()
    assert not window.undo.canUndo()
    assert len(window.services.library.reprints.groups()[0]) == 2
