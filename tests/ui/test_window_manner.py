# SPDX-License-Identifier: MIT
"""The whole window: an article is read again in another encoding, a table is explained and comes in."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from reader.ui.dialogs import ColumnsDialog, EncodingDialog, ImportReportDialog
from tests.store.encoding_table import encode_legacy
from tests.ui.driving import Start, open_article, settle

BODY = (
    "Vĩnh Long biểu dương điển hình\n\n"
    "Năm 2022, Tỉnh ủy Vĩnh Long tặng bằng khen cho 12 tập thể và 30 cá nhân.\n\nBÁO VĨNH LONG\n"
)


def test_another_encoding_is_chosen_by_its_text(
    start: Start, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "cũ.txt").write_bytes(encode_legacy(BODY, "vni"))
    window = start()
    window.flows.archive.import_paths([tmp_path / "cũ.txt"])
    qtbot.waitUntil(lambda: len(window.corpus.entries) == 6, timeout=20_000)
    settle(qtbot, window)
    open_article(window, "biểu dương điển hình")
    shown: list[str] = []

    def choose(dialog: EncodingDialog) -> int:
        shown.append(dialog.preview.toPlainText())
        rows = [dialog.names.item(row).text() for row in range(dialog.names.count())]
        assert rows[0] == "VNI (đang đọc)"
        dialog.names.setCurrentRow(rows.index("Windows-1252"))
        shown.append(dialog.preview.toPlainText())
        return int(dialog.read_again.isEnabled())

    monkeypatch.setattr(EncodingDialog, "exec", choose)
    window.commands.action("encoding").trigger()
    qtbot.waitUntil(
        lambda: window.desk.article is not None and window.desk.article.entry.encoding == "Windows-1252", timeout=20_000
    )
    assert shown[0].startswith("Vĩnh Long biểu dương")
    assert "bieåu döông" in shown[1]
    assert window.desk.article is not None
    assert "bieåu döông" in window.desk.article.text
    assert len(window.corpus.entries) == 6


def test_a_table_that_failed_is_explained_and_comes_in(
    start: Start, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "kho.csv").write_text('c1;c2\nĐầu đề của bảng;"' + BODY + '"\n', encoding="utf-8")
    window = start()

    def ask(dialog: ImportReportDialog) -> int:
        (button,) = (one for one in dialog.findChildren(QPushButton) if one.text() == "Cột nào là gì?")
        button.click()
        return 1

    def explain(dialog: ColumnsDialog) -> int:
        dialog.boxes["text"].setCurrentText("c2")
        dialog.boxes["title"].setCurrentText("c1")
        return int(dialog.import_table.isEnabled())

    monkeypatch.setattr(ImportReportDialog, "exec", ask)
    monkeypatch.setattr(ColumnsDialog, "exec", explain)
    window.flows.archive.import_paths([tmp_path / "kho.csv"])
    qtbot.waitUntil(lambda: len(window.corpus.entries) == 6, timeout=20_000)
    assert "Đầu đề của bảng" in {entry.title for entry in window.corpus.entries}
