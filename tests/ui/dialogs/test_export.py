# SPDX-License-Identifier: MIT
"""Asking for a PDF, its progress, its cancelling and its outcome."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from reader.core.errors import ReaderError
from reader.ui.dialogs import ExportChoices, ExportDialog
from reader.ui.dialogs.export import Stage, file_name
from tests.ui.dialogs.conftest import Shown


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Chợ Lách: Kết quả 5 năm", "Chợ Lách Kết quả 5 năm"),
        ("a/b\\c?", "a b c"),
        ("từ " * 60, ("từ " * 26).strip()),
        ("...", "tu-lieu"),
    ],
)
def test_file_names(title: str, name: str) -> None:
    assert file_name(title) == name


@pytest.fixture
def dialog(shown: Shown[ExportDialog], qtbot: QtBot, tmp_path: Path) -> ExportDialog:
    """One article with a passage selected; what runs at the end of a test is brought to its end."""
    dialog = ExportDialog(["Một bài"], has_passage=True, folder=str(tmp_path))
    qtbot.addWidget(dialog, before_close_func=lambda _dialog: dialog.show_done(()))
    return shown(dialog)


def start(dialog: ExportDialog, qtbot: QtBot) -> ExportChoices:
    with qtbot.waitSignal(dialog.export_requested) as requested:
        qtbot.mouseClick(dialog.export, Qt.MouseButton.LeftButton)
    choices = requested.args[0]
    assert isinstance(choices, ExportChoices)
    return choices


def test_what_is_asked_for(dialog: ExportDialog, qtbot: QtBot, tmp_path: Path) -> None:
    qtbot.mouseClick(dialog.passage, Qt.MouseButton.LeftButton, pos=dialog.passage.rect().center() / 4)
    qtbot.keyClick(dialog.notes, Qt.Key.Key_Space)
    assert start(dialog, qtbot) == ExportChoices(
        tmp_path / "Một bài.pdf", passage_only=True, highlights=True, notes=False, figures=True
    )


def test_without_a_passage_none_is_offered(shown: Shown[ExportDialog], qtbot: QtBot) -> None:
    dialog = shown(ExportDialog(["Một", "Hai"], folder="/tmp"))
    assert not dialog.passage.isVisible()
    assert start(dialog, qtbot).path.name == "2 bài.pdf"
    dialog.show_done(())


def test_the_ending_is_added(dialog: ExportDialog, qtbot: QtBot, tmp_path: Path) -> None:
    dialog.path.edit.setText(str(tmp_path / "báo cáo"))
    assert start(dialog, qtbot).path == tmp_path / "báo cáo.pdf"


def test_without_a_path_nothing_can_be_made(dialog: ExportDialog) -> None:
    dialog.path.edit.setText("  ")
    assert not dialog.export.isEnabled()


@pytest.mark.parametrize("words", ["/", "~nobody-of-this-name/x", "a" * 300], ids=["folder", "home", "long"])
def test_what_can_be_no_file_is_said_beside_the_field(dialog: ExportDialog, qtbot: QtBot, words: str) -> None:
    dialog.path.edit.setText(words)
    with qtbot.assertNotEmitted(dialog.export_requested):
        qtbot.mouseClick(dialog.export, Qt.MouseButton.LeftButton)
    assert "tên tệp quá dài hoặc không hợp lệ" in dialog.path.hint.text()
    assert dialog.stage is Stage.ASKING


def test_the_first_folder_offered_is_there(
    shown: Shown[ExportDialog], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _place: str(tmp_path / "Documents"))
    assert Path(shown(ExportDialog(["Một bài"])).path.value).parent.is_dir()
    (tmp_path / "Documents").mkdir()
    assert Path(shown(ExportDialog(["Một bài"])).path.value).parent == tmp_path / "Documents"


def test_choosing_a_path(dialog: ExportDialog, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    chosen = str(tmp_path / "khác.pdf")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (chosen, ""))
    qtbot.mouseClick(dialog.browse, Qt.MouseButton.LeftButton)
    assert dialog.path.value == chosen


def test_a_file_that_is_there_is_replaced_only_after_a_second_press(
    dialog: ExportDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    old = tmp_path / "cũ.pdf"
    old.write_bytes(b"%PDF old")
    asked: list[object] = []
    dialog.export_requested.connect(asked.append)
    dialog.path.edit.setText(str(old))
    qtbot.mouseClick(dialog.export, Qt.MouseButton.LeftButton)
    assert asked == []
    assert dialog.export.text() == "Thay tệp cũ"
    assert "đã có" in dialog.path.hint.text()
    dialog.path.edit.setText(str(tmp_path / "mới.pdf"))
    assert dialog.export.text() == "Xuất PDF"
    dialog.path.edit.setText(str(old))
    qtbot.mouseClick(dialog.export, Qt.MouseButton.LeftButton)
    assert [choices.path for choices in asked] == [old]  # type: ignore[attr-defined]


def test_progress_then_done(
    dialog: ExportDialog, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    start(dialog, qtbot)
    assert dialog.bar.isVisible()
    assert not dialog.path.isEnabled()
    dialog.show_progress(2, 5, "Đang dàn trang…")
    assert (dialog.bar.value(), dialog.bar.maximum()) == (2, 5)
    assert dialog.outcome.text() == "Đang dàn trang…"
    dialog.show_done((tmp_path / "Một bài.pdf",))
    assert not dialog.bar.isVisible()
    assert str(tmp_path / "Một bài.pdf") in dialog.outcome.text()
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    qtbot.mouseClick(dialog.open_folder, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(dialog.open_file, Qt.MouseButton.LeftButton)
    assert [url.toLocalFile() for url in opened] == [str(tmp_path), str(tmp_path / "Một bài.pdf")]
    qtbot.mouseClick(dialog.close_button, Qt.MouseButton.LeftButton)
    assert not dialog.isVisible()


def test_a_failure_is_said_and_another_path_can_be_tried(dialog: ExportDialog, qtbot: QtBot) -> None:
    start(dialog, qtbot)
    dialog.show_failure(ReaderError("pdf.cannot_write", path="/x.pdf", reason="đĩa đầy"))
    assert "đĩa đầy" in dialog.outcome.text()
    assert dialog.outcome.property("tone") == "danger"
    assert dialog.path.isEnabled()
    assert dialog.path.edit.hasFocus()
    assert start(dialog, qtbot).path.suffix == ".pdf"


def test_a_bug_is_not_swallowed(dialog: ExportDialog, qtbot: QtBot) -> None:
    start(dialog, qtbot)
    with pytest.raises(ZeroDivisionError):
        dialog.show_failure(ZeroDivisionError())
    assert dialog.stage is Stage.ASKING


def test_cancelling_waits_for_the_end_and_says_so(dialog: ExportDialog, qtbot: QtBot) -> None:
    start(dialog, qtbot)
    with qtbot.waitSignal(dialog.cancel_requested):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert not dialog.close_button.isEnabled()
    dialog.show_progress(3, 5, "muộn rồi")
    assert dialog.outcome.text() == "Đang hủy…"
    dialog.show_done(())
    assert dialog.outcome.text() == "Đã hủy; không để lại tệp nào."
    assert dialog.export.isEnabled()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_names(dialog: ExportDialog) -> None:
    focusable = [w for w in dialog.findChildren(QWidget) if w.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert [w for w in focusable if not (w.accessibleName() or getattr(w, "text", str)())] == []
