# SPDX-License-Identifier: MIT
"""Owns the command palette: every command by a few letters of its name."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QPalette, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QHeaderView, QLayout, QPushButton, QTableView, QWidget

from reader.ui.actions import COMMANDS
from reader.ui.dialogs.floating import Floating
from reader.ui.dialogs.matching import score
from reader.ui.widgets.command_keys import CommandLine
from reader.ui.widgets.labels import toned
from reader.ui.widgets.pressing import presses_button

Row = tuple[str, str, str, bool]
"""Id, text, keys, and whether the command can be used now."""

WIDTH = 560
MOST_ROWS = 10
ROW_HEIGHT = 34
NOTHING_HEIGHT = 3 * ROW_HEIGHT
FROM_TOP = 72
EDGE = 12
"""px; rows that are seen at once."""

_ID = Qt.ItemDataRole.UserRole
_ENGLISH = {command.id: command.text for command in COMMANDS}
_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


def fitting(rows: Sequence[Row], typed: str) -> list[Row]:
    """The commands that fit, the best first; those that can't be used now come last."""
    scored = [(found, row) for row in rows if (found := _fit(typed, row)) is not None]
    return [row for _, row in sorted(scored, key=lambda pair: (not pair[1][3], -pair[0]))]


def _fit(typed: str, row: Row) -> int | None:
    """How well a command fits by its name, else by its English one, which many know from other programs."""
    found = score(typed, row[1])
    return score(typed, _ENGLISH[row[0]]) if found is None and row[0] in _ENGLISH else found


class CommandPalette(Floating):
    """A line to type into and the commands that fit; Enter runs the marked one."""

    def __init__(self, rows: Sequence[Row], parent: QWidget | None = None) -> None:
        super().__init__(EDGE, parent)
        self.setWindowTitle(self.tr("All commands"))
        self._rows = tuple(rows)
        self.chosen = ""
        self._make_parts()
        self._lay_out()
        self.edit.words_changed.connect(self._fill)
        self.edit.installEventFilter(self)
        self.view.clicked.connect(self._choose)
        self._fill("")

    @classmethod
    def ask(cls, parent: QWidget | None, rows: Sequence[Row]) -> str:
        """The id of the command that was chosen, ``""`` for none."""
        dialog = cls(rows, parent)
        dialog.exec()
        dialog.deleteLater()
        return dialog.chosen

    def _make_parts(self) -> None:
        self.edit = CommandLine()
        self.edit.setPlaceholderText(self.tr("What do you want to do?"))
        self.edit.setAccessibleName(self.windowTitle())
        self.edit.setMinimumHeight(38)
        self.leave = QPushButton("Esc")
        self.leave.setAccessibleName(self.tr("Close"))
        self.leave.setToolTip(self.tr("Close"))
        self.leave.setAutoDefault(False)
        self.leave.setMinimumHeight(38)
        self.leave.clicked.connect(lambda _checked=False: self.reject())
        self._model = QStandardItemModel(0, 2, self)
        self.view = QTableView()
        self.view.setModel(self._model)
        self.view.setAccessibleName(self.tr("Commands that fit"))
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setProperty("kind", "menu")
        self.view.setShowGrid(False)
        self.view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.view.horizontalHeader().hide()
        self.view.verticalHeader().hide()
        self.view.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.view.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.view.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.nothing = toned(self.tr("No command fits. Try other words; marks may be left out."), "muted", wrap=True)
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.nothing.setMinimumHeight(NOTHING_HEIGHT)

    def _lay_out(self) -> None:
        self.column.setSpacing(8)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.edit, 1)
        line.addWidget(self.leave)
        self.column.addLayout(line)
        self.column.addWidget(self.view)
        self.column.addWidget(self.nothing)
        self.outer.setSizeConstraint(QLayout.SizeConstraint.SetFixedSize)  # as high as what was found
        self.ground.setFixedWidth(WIDTH)
        if (parent := self.parentWidget()) is not None:
            top = parent.window().mapToGlobal(QPoint((parent.window().width() - WIDTH) // 2, FROM_TOP))
            self.move(top)

    # ---- finding

    def _fill(self, typed: str) -> None:
        self._model.removeRows(0, self._model.rowCount())
        for row in fitting(self._rows, typed):
            self._model.appendRow(self._items(row))
        found = self._model.rowCount()
        self.nothing.setVisible(not found)
        self.view.setVisible(found > 0)
        self.view.setFixedHeight(min(found, MOST_ROWS) * ROW_HEIGHT + 2 * self.view.frameWidth())
        if found:
            self.view.selectRow(0)
        self.fit()

    def _items(self, row: Row) -> list[QStandardItem]:
        command, text, keys, usable = row
        name, shortcut = QStandardItem(text), QStandardItem(keys)
        name.setData(command, _ID)
        name.setData(f"{text}, {keys}" if keys else text, Qt.ItemDataRole.AccessibleTextRole)
        shortcut.setForeground(self.palette().color(QPalette.ColorRole.PlaceholderText))
        shortcut.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        for item in (name, shortcut):
            item.setEnabled(usable)
        return [name, shortcut]

    def shown_texts(self) -> list[str]:
        """The commands that fit what was typed, the best first."""
        return [self._model.item(row).text() for row in range(self._model.rowCount())]

    # ---- choosing

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.edit and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() in _MOVES:
                self._move(event.key())
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._choose(self.view.currentIndex())
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not presses_button(event, self):
            super().keyPressEvent(event)

    def _move(self, key: int) -> None:
        page = MOST_ROWS - 1
        by = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -page, Qt.Key.Key_PageDown: page}[Qt.Key(key)]
        last = self._model.rowCount() - 1
        if last >= 0:
            self.view.selectRow(min(max(self.view.currentIndex().row() + by, 0), last))

    def _choose(self, index: QModelIndex) -> None:
        item = self._model.item(index.row()) if index.isValid() else None
        if item is not None and item.isEnabled():
            self.chosen = item.data(_ID)
            self.accept()
