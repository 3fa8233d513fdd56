# SPDX-License-Identifier: MIT
"""Owns what happens when something goes wrong: a sentence for what is expected, a report for a bug, both in the log."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6 import __version__ as pyside_version
from PySide6.QtCore import QMessageLogContext, QObject, QtMsgType, Signal, qInstallMessageHandler
from PySide6.QtWidgets import QApplication, QWidget

from reader import __version__
from reader.core.errors import ReaderError

_log = logging.getLogger("reader")
LOG_BYTES = 1_000_000


def keep_log(file: Path) -> None:
    """Write the log to this file from now on; an unwritable place costs the log, not the program."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        if file.exists() and file.stat().st_size > LOG_BYTES:
            file.replace(file.with_suffix(".old.log"))
        handler = logging.FileHandler(file, encoding="utf-8", delay=True)
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
    import platform
    import traceback

    facts = (
        f"Tư Liệu {__version__}, Python {platform.python_version()}, PySide6 {pyside_version}, {platform.platform()}"
    )
    return facts + "\n\n" + "".join(traceback.format_exception(error))


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
            self._go_on_ending()
            return
        _log.error("a bug", exc_info=error)
        if not self._showing:  # one dialog at a time: a bug in painting would open hundreds
            self._showing = True
            try:
                from reader.ui.widgets.bug_dialog import BugDialog

                dialog = BugDialog(bug_report(error), self._log_file, self.window)
                dialog.exec()
                dialog.deleteLater()
            finally:
                self._showing = False
        self._go_on_ending()

    def _tell(self, sentence: str) -> None:
        from PySide6.QtWidgets import QMessageBox

        box = QMessageBox(QMessageBox.Icon.Warning, "Tư Liệu", sentence, parent=self.window)
        box.exec()
        box.deleteLater()

    def _go_on_ending(self) -> None:
        """A dialog that opens while the window closes takes Qt's quitting with it: the program would stay, unseen."""
        if self.window is not None and not self.window.isVisible():
            QApplication.quit()
