# SPDX-License-Identifier: MIT
"""Owns the small button beside a fresh selection that makes a note of it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QPushButton

from reader.ui.reading.view import ArticleView
from reader.ui.theme import Theme, ThemeKeeper, icon


class NoteButton(QPushButton):
    """Floats under the end of the selection until it is gone."""

    wanted = Signal(int, int)
    """The selected stretch."""

    def __init__(self, view: ArticleView, themes: ThemeKeeper) -> None:
        super().__init__(view.viewport())
        self._view = view
        self.setText(self.tr("Note"))
        self.setToolTip(self.tr("Note on the selection (Ctrl+N)"))
        self.setAccessibleName(self.tr("Note on the selection"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        self.clicked.connect(self._ask)
        view.user_selected.connect(self._appear)
        view.selectionChanged.connect(self._vanish_without_selection)
        view.laid_out.connect(self.hide)
        self._dress(themes.current)
        themes.changed.connect(self._dress)

    def _dress(self, theme: Theme) -> None:
        self.setIcon(icon("sticky-note", theme, "accent"))

    def _appear(self) -> None:
        if self._view.selected() is None:
            return
        self.adjustSize()
        area = self._view.viewport().rect()
        caret = self._view.cursorRect(self._view.textCursor())
        x = min(max(caret.left() - self.width() // 2, 8), area.right() - self.width() - 8)
        below = caret.bottom() + 8
        y = below if below + self.height() <= area.bottom() - 8 else caret.top() - self.height() - 8
        self.move(QPoint(x, y))
        self.show()
        self.raise_()

    def _vanish_without_selection(self) -> None:
        if not self._view.textCursor().hasSelection():
            self.hide()

    def _ask(self) -> None:
        selected = self._view.selected()
        self.hide()
        if selected is not None:
            self.wanted.emit(*selected)
