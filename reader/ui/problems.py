# SPDX-License-Identifier: MIT
"""Owns what happens when something goes wrong: a sentence for what is expected, a report for a bug, both in the log."""

from __future__ import annotations

import logging
import platform
import sys
import traceback
from collections.abc import Callable
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from PySide6 import __version__ as pyside_version
from PySide6.QtCore import QMessageLogContext, QObject, QtMsgType, Signal, qInstallMessageHandler
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader import __version__
from reader.core.errors import ReaderError

_log = logging.getLogger("reader")
LOG_BYTES = 1_000_000


def keep_log(file: Path) -> None:
    """Write the log to this file from now on; an unwritable place costs the log, not the program."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        handler: logging.Handler = RotatingFileHandler(file, maxBytes=LOG_BYTES, backupCount=2, encoding="utf-8")
    except OSError as error:
        _log.info("no log file: %s", error)
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    _log.addHandler(handler)
    _log.setLevel(logging.INFO)
    _log.propagate = False  # a double click has no terminal


_QT_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def keep_qt_log() -> None:
    """Write what Qt says to the log instead of the terminal."""
    qt_log = logging.getLogger("reader.qt")

    def write(kind: QtMsgType, context: QMessageLogContext, words: str) -> None:
        qt_log.log(_QT_LEVELS.get(kind, logging.WARNING), "%s: %s", context.category, words)

    qInstallMessageHandler(write)


def bug_report(error: BaseException) -> str:
    """Everything that somebody who mends the bug needs, and nothing of the user's articles."""
    facts = (
        f"Tư Liệu {__version__}, Python {platform.python_version()}, PySide6 {pyside_version}, {platform.platform()}"
    )
    return facts + "\n\n" + "".join(traceback.format_exception(error))


class BugDialog(QDialog):
    """Says that the program made a mistake and gives a report that can be copied."""

    def __init__(self, error: BaseException, log_file: Path | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Something went wrong"))
        self.report = QPlainTextEdit(bug_report(error))
        self.report.setReadOnly(True)
        self.report.setAccessibleName(self.tr("Report"))
        words = QLabel(
            self.tr(
                "The program made a mistake. Your notes are saved. "
                "Please send the report below to whoever looks after the program."
            )
        )
        words.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 16)
        layout.setSpacing(12)
        layout.addWidget(words)
        layout.addWidget(self.report, 1)
        if log_file is not None:
            place = QLabel(self.tr("Also written to %1").replace("%1", str(log_file)))
            place.setProperty("tone", "muted")
            place.setWordWrap(True)
            layout.addWidget(place)
        layout.addWidget(self._buttons())
        self.resize(640, 420)

    def _buttons(self) -> QDialogButtonBox:
        box = QDialogButtonBox()
        copy = QPushButton(self.tr("Copy report"))
        copy.clicked.connect(self._copy)
        close = QPushButton(self.tr("Close"))
        close.setProperty("kind", "primary")
        close.clicked.connect(self.accept)
        box.addButton(copy, QDialogButtonBox.ButtonRole.ActionRole)
        box.addButton(close, QDialogButtonBox.ButtonRole.AcceptRole)
        return box

    def _copy(self) -> None:
        QApplication.clipboard().setText(self.report.toPlainText())


class Problems(QObject):
    """The one place where errors arrive."""

    _arrived = Signal(object)

    def __init__(self, log_file: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._log_file = log_file
        self._showing = False
        self.window: QWidget | None = None
        self._arrived.connect(self.show)

    def install(self) -> Callable[[], None]:
        """Catch what nobody else caught; returns the way back."""
        before = sys.excepthook

        def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
            if issubclass(kind, KeyboardInterrupt):
                before(kind, error, trace)
            else:
                self._arrived.emit(error)

        sys.excepthook = hook
        return lambda: setattr(sys, "excepthook", before)

    def show(self, error: BaseException) -> None:
        """Show an error: its sentence if it was expected, a report otherwise."""
        if isinstance(error, ReaderError):
            _log.info("%s", error)
            self._tell(str(error))
            return
        _log.error("a bug", exc_info=error)
        if not self._showing:  # one dialog at a time: a bug in painting would open hundreds
            self._showing = True
            try:
                BugDialog(error, self._log_file, self.window).exec()
            finally:
                self._showing = False

    def _tell(self, sentence: str) -> None:
        box = QMessageBox(QMessageBox.Icon.Warning, "Tư Liệu", sentence, parent=self.window)
        box.exec()
