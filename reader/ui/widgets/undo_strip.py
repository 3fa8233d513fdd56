# SPDX-License-Identifier: MIT
"""Owns the strip that says for a while what has been done, with a button that undoes it; lies over its ground."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from reader.ui.widgets.labels import ElidedLabel

STAYS_MS = 8000
MARGIN = 12
HEIGHT = 40
"""px"""


class UndoStrip(QFrame):
    """At the lower edge of ``ground``; goes by itself, but never while the pointer or the focus is in it."""

    undo_requested = Signal()

    def __init__(self, ground: QWidget) -> None:
        super().__init__(ground)
        self._ground = ground
        self.setProperty("floating", True)
        self._words = ElidedLabel()
        self._words.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        self.button = QPushButton(self.tr("Undo"))
        self.button.setProperty("kind", "link")
        self.button.setToolTip("Ctrl+Z")
        self.button.clicked.connect(lambda _checked=False: self._undo())
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 14, 0)
        row.setSpacing(12)
        row.addWidget(self._words, 1)
        row.addWidget(self.button)
        self._timer = QTimer(self, singleShot=True, interval=STAYS_MS)
        self._timer.timeout.connect(self._leave)
        ground.installEventFilter(self)
        self.hide()

    def tell(self, words: str) -> None:
        """Come up with these words."""
        self._words.setText(words)
        self.setAccessibleName(words)
        self.button.setAccessibleName(f"{words}: {self.button.text()}")
        self._place()
        self.show()
        self.raise_()
        self._timer.start()

    def words(self) -> str:
        """What is said; empty while nothing is."""
        return self._words.text() if self.isVisible() else ""

    def _undo(self) -> None:
        self.hide()
        self.undo_requested.emit()

    def _leave(self) -> None:
        if self.underMouse() or self.button.hasFocus():
            self._timer.start()
        else:
            self.hide()

    def _place(self) -> None:
        ground = self._ground
        self.setGeometry(MARGIN, ground.height() - HEIGHT - MARGIN, ground.width() - 2 * MARGIN, HEIGHT)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)
