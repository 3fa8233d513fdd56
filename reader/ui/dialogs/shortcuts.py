# SPDX-License-Identifier: MIT
"""Owns the help on the keyboard: every command that has keys."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QScrollArea, QWidget

from reader.ui.dialogs.frame import Frame
from reader.ui.dialogs.palette import Row
from reader.ui.widgets.labels import rule, toned

SIZE = (560, 620)
"""px"""


class ShortcutsDialog(Frame):
    """Two columns: what it does, which keys."""

    def __init__(self, rows: Sequence[Row], parent: QWidget | None = None) -> None:
        super().__init__(parent=parent, title="")
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.resize(*SIZE)
        self.add_headline(
            self.tr("Keyboard shortcuts"), self.tr("Ctrl+K finds every command by a few letters of its name.")
        )
        area = QScrollArea()
        area.setWidget(_table([(text, keys) for _, text, keys, _ in rows if keys]))
        area.setWidgetResizable(True)
        area.setAccessibleName(self.windowTitle())
        self.body.addWidget(area, 1)
        close = self.add_button(self.tr("Close"), "primary")
        close.clicked.connect(lambda _checked=False: self.accept())
        close.setFocus()


def _table(lines: list[tuple[str, str]]) -> QWidget:
    table = QWidget()
    grid = QGridLayout(table)
    grid.setContentsMargins(0, 0, 12, 0)
    grid.setVerticalSpacing(6)
    grid.setColumnStretch(0, 1)
    for number, (text, keys) in enumerate(lines):
        grid.addWidget(toned(text, wrap=True), 2 * number, 0)
        grid.addLayout(_caps(keys), 2 * number, 1, Qt.AlignmentFlag.AlignRight)
        grid.addWidget(rule(), 2 * number + 1, 0, 1, 2)
    grid.setRowStretch(2 * len(lines), 1)
    return table


def _caps(keys: str) -> QHBoxLayout:
    """``Ctrl+Shift+O`` as three key caps; the plus of ``Ctrl++`` is a key of its own."""
    row = QHBoxLayout()
    row.setSpacing(4)
    plus = keys.endswith("++")
    names = [*keys[:-2].split("+"), "+"] if plus else keys.split("+")
    for name in names:
        cap = QLabel(name)
        cap.setProperty("tone", "key")
        row.addWidget(cap)
    return row
