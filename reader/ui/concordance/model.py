# SPDX-License-Identifier: MIT
"""Owns the lines of a concordance as Qt sees them: one column, a row a line, its words as a screen reader says them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from reader.core.concordance import WIDTH, Line, narrowed
from reader.core.dates import show_date

Index = QModelIndex | QPersistentModelIndex
_SHOWN = (int(Qt.ItemDataRole.DisplayRole), int(Qt.ItemDataRole.AccessibleTextRole))
_TIP = int(Qt.ItemDataRole.ToolTipRole)
_NOWHERE = QModelIndex()


class ConcordanceModel(QAbstractTableModel):
    """The lines that are shown; each keeps the widest context, and what is asked for has ``width`` of it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: Sequence[Line] = ()
        self.width = WIDTH
        """Code points of context on either side."""

    def show(self, lines: Sequence[Line], *, grown: bool = False) -> None:
        """Show these lines; where the list has only ``grown``, those that are shown stay."""
        before = len(self.lines)
        if grown and before < len(lines):
            self.beginInsertRows(_NOWHERE, before, len(lines) - 1)
            self.lines = lines
            self.endInsertRows()
        elif not grown:
            self.beginResetModel()
            self.lines = lines
            self.endResetModel()

    def line(self, row: int) -> Line:
        """The line of a row, as wide as it is asked for."""
        return narrowed(self.lines[row], self.width)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else 1

    def data(self, index: Index, role: int = _SHOWN[0]) -> Any:
        if role not in _SHOWN and role != _TIP:  # asked for every cell and role: the quick way out
            return None
        if not index.isValid() or index.row() >= len(self.lines):
            return None
        line = self.line(index.row())
        if role == _TIP:
            return "\n".join(filter(None, (line.title, cited(line))))
        words = f"{line.left} {line.hit} {line.right}" if role == _SHOWN[0] else _spoken(line)
        return " ".join(words.split())


def cited(line: Line) -> str:
    """Source and date, as far as they are known."""
    return " · ".join(filter(None, (line.source, show_date(line.date) if line.date else "")))


def _spoken(line: Line) -> str:
    told = ", ".join(filter(None, (line.source, show_date(line.date) if line.date else "", line.title)))
    return f"{line.left} [{line.hit}] {line.right} – {told}"
