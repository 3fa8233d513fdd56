# SPDX-License-Identifier: MIT
"""Owns the dialog that tells of a bug."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)


class BugDialog(QDialog):
    """Says that the program made a mistake and gives a report that can be copied."""

    def __init__(self, report: str, log_file: Path | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Something went wrong"))
        self.report = QPlainTextEdit(report)
        self.report.setReadOnly(True)
        self.report.setAccessibleName(self.tr("Report"))
        words = QLabel(
            self.tr(
                "The program made a mistake. What was shown as saved is saved. "
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
        layout.addLayout(self._buttons())
        self.resize(640, 420)

    def _buttons(self) -> QHBoxLayout:
        copy = QPushButton(self.tr("Copy report"))
        copy.clicked.connect(self._copy)
        close = QPushButton(self.tr("Close"))
        close.setProperty("kind", "primary")
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        for button in (copy, close):
            button.setAutoDefault(button is close)
            row.addWidget(button)
        return row

    def _copy(self) -> None:
        QApplication.clipboard().setText(self.report.toPlainText())
