# SPDX-License-Identifier: MIT
"""What is expected is said in a sentence; a bug opens a report that can be copied, and both stand in the log."""

from __future__ import annotations

import logging
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from reader.core.errors import ReaderError
from reader.ui.languages import speak
from reader.ui.problems import Problems, keep_log
from reader.ui.widgets.bug_dialog import BugDialog


@pytest.fixture
def log_file(tmp_path: Path) -> Iterator[Path]:
    log = logging.getLogger("reader")
    before = list(log.handlers), log.level, log.propagate
    file = tmp_path / "logs" / "tulieu.log"
    keep_log(file)
    yield file
    for handler in set(log.handlers) - set(before[0]):
        handler.close()
        log.removeHandler(handler)
    log.setLevel(before[1])
    log.propagate = before[2]


def test_an_expected_error_is_a_sentence(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, log_file: Path) -> None:
    said: list[str] = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: said.append(box.text()))
    Problems(log_file).show(ReaderError("source.empty"))
    assert said == ["Tệp trống, không có chữ nào."]
    assert "Tệp trống" in log_file.read_text(encoding="utf-8")


@pytest.mark.logs
def test_a_bug_opens_a_report_that_can_be_copied(qtbot: QtBot, log_file: Path) -> None:
    speak("vi")
    problems = Problems(log_file)
    seen: list[str] = []

    def use_dialog() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, BugDialog)
        try:
            seen.append(dialog.report.toPlainText())
            next(b for b in dialog.findChildren(QPushButton) if b.text() == "Sao chép báo lỗi").click()
        finally:
            dialog.accept()

    QTimer.singleShot(0, use_dialog)
    try:
        raise KeyError("bị hỏng")
    except KeyError as error:
        problems.show(error)
    assert "KeyError: 'bị hỏng'" in seen[0]
    assert "Tư Liệu" in QApplication.clipboard().text()
    assert "KeyError" in log_file.read_text(encoding="utf-8")


def test_a_bug_promises_no_more_than_what_was_shown_as_saved(qtbot: QtBot) -> None:
    dialog = BugDialog("report", None)
    qtbot.addWidget(dialog)
    words = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert "What was shown as saved is saved." in words or "Những gì đã báo “Đã lưu” thì đã được lưu." in words
    assert "Your notes are saved" not in words


@pytest.mark.logs
def test_what_nobody_caught_arrives_here(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, log_file: Path) -> None:
    reports: list[str] = []
    monkeypatch.setattr(BugDialog, "exec", lambda dialog: reports.append(dialog.report.toPlainText()))
    problems = Problems(log_file)
    restore = problems.install()
    try:
        error = ZeroDivisionError("in a slot")
        sys.excepthook(ZeroDivisionError, error, None)
        qtbot.waitUntil(lambda: bool(reports))
    finally:
        restore()
    assert "in a slot" in reports[0]


def test_a_long_log_is_put_aside(log_file: Path) -> None:
    log_file.write_text("x" * 1_100_000, encoding="utf-8")
    keep_log(log_file)
    logging.getLogger("reader").info("new")
    for handler in logging.getLogger("reader").handlers:
        handler.flush()
    assert log_file.stat().st_size < 1000
    assert log_file.with_suffix(".old.log").stat().st_size == 1_100_000


CLOSING = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget
from reader.core.errors import ReaderError
from reader.ui.problems import Problems

app = QApplication([])
problems = Problems()
window = problems.window = QWidget()
window.show()

def accept():
    if dialog := QApplication.activeModalWidget():
        print("told", flush=True)
        dialog.accept()

answering = QTimer()
answering.timeout.connect(accept)
answering.start(20)

def close():
    error = ReaderError("source.empty") if sys.argv[1] == "expected" else KeyError()
    QTimer.singleShot(0, lambda: problems.show(error))
    window.close()

QTimer.singleShot(0, close)
app.exec()
print("ended")
"""


@pytest.mark.parametrize("kind", ["expected", "bug"])
def test_an_error_while_the_window_closes_does_not_keep_the_program_alive(kind: str) -> None:
    done = subprocess.run([sys.executable, "-c", CLOSING, kind], capture_output=True, text=True, timeout=60)
    assert done.stdout.split() == ["told", "ended"]
