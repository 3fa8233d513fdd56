# SPDX-License-Identifier: MIT
"""Owns the table of lines: as wide as the context asks for, the hits in the middle of the window."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from reader.core.concordance import Line
from reader.ui.concordance.delegate import HIT_AT, ROW_HEIGHT, LineDelegate
from reader.ui.concordance.model import ConcordanceModel, Index
from reader.ui.theme import ThemeKeeper
from reader.ui.widgets.row_table import RowTable


class LineTable(RowTable):
    """The lines; Ctrl+C copies, left and right scroll sideways."""

    copy_wanted = Signal()

    def __init__(self, themes: ThemeKeeper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = ConcordanceModel(self)
        self.setModel(self.lines)
        self.painter = LineDelegate(themes, self.lines, self)
        self.setItemDelegate(self.painter)
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.horizontalHeader().setStretchLastSection(False)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setHorizontalScrollMode(RowTable.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.horizontalScrollBar().valueChanged.connect(self._move_sideways)
        self.horizontalScrollBar().rangeChanged.connect(lambda _least, _most: self._centre())
        self.horizontalScrollBar().setSingleStep(40)
        self.setCornerWidget(QWidget(self))  # else the style draws a box between the two bars

    def _move_sideways(self, _value: int) -> None:
        self.viewport().update()  # what Qt shifts along holds the sources, which stay where they are

    def show_lines(self, lines: Sequence[Line], *, grown: bool = False) -> None:
        """Show these lines; the one that is chosen stays chosen, but the first, where everybody begins."""
        current = self.currentIndex().row()
        chosen = self.lines.lines[current] if 0 <= current < len(self.lines.lines) else None
        began = not len(self.lines.lines)
        self.lines.show(lines, grown=grown)
        if began:
            self.fit()
        if chosen is not None and not self.currentIndex().isValid():
            row = next((row for row, line in enumerate(lines) if line is chosen or current == 0), None)
            if row is not None:
                flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
                self.selectionModel().setCurrentIndex(self.lines.index(row, 0), flags)

    def set_width(self, width: int) -> None:
        """Show so many code points of context on either side."""
        self.lines.width = width
        self.fit()

    def fit(self) -> None:
        """Make the rows as wide as they need, with the hits in the middle of what is seen."""
        self.setColumnWidth(0, self.painter.width_needed())
        self._centre()
        self.viewport().update()

    def _centre(self) -> None:
        seen = self.viewport().width() - self.painter.cited_width()
        self.horizontalScrollBar().setValue(round(self.painter.hit_at() - seen * HIT_AT))

    def scrollTo(self, index: Index, hint: RowTable.ScrollHint = RowTable.ScrollHint.EnsureVisible) -> None:
        """Scroll to a row; sideways everything stays where it is."""
        sideways = self.horizontalScrollBar().value()
        super().scrollTo(index, hint)
        self.horizontalScrollBar().setValue(sideways)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.horizontalScrollBar()
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit()
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right) and not event.modifiers():
            bar.setValue(bar.value() + (40 if event.key() == Qt.Key.Key_Right else -40))
        else:
            super().keyPressEvent(event)
