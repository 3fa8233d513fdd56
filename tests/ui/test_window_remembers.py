# SPDX-License-Identifier: MIT
"""What the user chose is as it was after the next start: the last folder, order and width of words in context."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from reader.core.concordance import Order
from reader.ui.concordance import ConcordancePanel
from reader.ui.main_window import MainWindow
from reader.ui.widgets.file_choice import documents
from tests.ui.driving import Start, settle


def concordance(window: MainWindow, qtbot: QtBot) -> ConcordancePanel:
    """The page of words in context, opened."""
    window.commands.action("concordance").trigger()
    settle(qtbot, window)
    page = window.desk.cover.page
    assert isinstance(page, ConcordancePanel)
    return page


def test_file_dialogs_open_where_the_user_was_last(
    start: Start, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    folder = tmp_path / "báo"
    folder.mkdir()
    (folder / "a.txt").write_text("Huyện Chợ Lách khen thưởng 16 tập thể.", encoding="utf-8")

    def choose(_parent: object, _title: str, where: str, *_more: object) -> tuple[list[str], str]:
        asked.append(where)
        return [], ""

    window = start()
    settle(qtbot, window)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(folder))
    window.commands.action("import-folder").trigger()
    settle(qtbot, window)
    qtbot.waitUntil(lambda: not window.flows.archive.works())
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", choose)
    window.commands.action("import").trigger()
    window = start()
    settle(qtbot, window)
    window.commands.action("import").trigger()
    shutil.rmtree(folder)
    window.commands.action("import").trigger()
    assert asked == [str(folder), str(folder), documents()]


def test_words_in_context_are_shown_as_they_were_last(start: Start, qtbot: QtBot) -> None:
    window = start()
    settle(qtbot, window)
    controls = concordance(window, qtbot).controls
    controls.order.setCurrentIndex(controls.order.findData(Order.RIGHT))
    controls.slider.setValue(120)
    window = start()
    settle(qtbot, window)
    page = concordance(window, qtbot)
    assert Order(page.controls.order.currentData()) is Order.RIGHT
    assert page.controls.slider.value() == 120
    assert page.table.lines.width == 120
