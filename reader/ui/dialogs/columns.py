# SPDX-License-Identifier: MIT
"""Owns the question which column of a table is what, asked over its first rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QGridLayout,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader.ui.dialogs.frame import Frame
from reader.ui.widgets.labels import toned

SIZE = (860, 620)
SLACK = 12
COLUMN_WIDTH = 260
"""px"""
_SHOWN = 160
"""Characters of a field that are shown."""
_BESIDE = 2
"""So many combo boxes stand in one row."""


class ColumnsDialog(Frame):
    """One combo box a field; without a column for the text nothing can be read."""

    def __init__(
        self,
        columns: Sequence[str],
        rows: Sequence[Sequence[str]],
        fields: Mapping[str, str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent=parent, title="")
        self.setWindowTitle(self.tr("Which column is what?"))
        self.resize(*SIZE)
        self.add_headline(
            self.tr("Which column is what?"),
            self.tr("Your choice is kept for all tables with these columns."),
        )
        self.boxes: dict[str, QComboBox] = {}
        self._make_boxes(columns, fields)
        self._make_table(columns, rows)
        self.add_closing(self.tr("Cancel"))
        self.import_table = self.add_button(self.tr("Import the table"), "primary")
        self.import_table.clicked.connect(lambda _checked=False: self.accept())
        self._check()
        self.boxes["text"].setFocus()

    @classmethod
    def ask(
        cls,
        parent: QWidget | None,
        columns: Sequence[str],
        rows: Sequence[Sequence[str]],
        fields: Mapping[str, str],
    ) -> dict[str, str] | None:
        """Field → column as the user says; None where they changed their mind."""
        dialog = cls(columns, rows, fields, parent)
        answer = dialog.fields() if dialog.exec() else None
        dialog.deleteLater()
        return answer

    def _make_boxes(self, columns: Sequence[str], fields: Mapping[str, str]) -> None:
        names = {
            "text": self.tr("Text of the article"),
            "title": self.tr("Title"),
            "lead": self.tr("Lead, where it stands apart"),
            "published": self.tr("Date of publication"),
            "source": self.tr("Source"),
            "url": self.tr("Web address"),
        }
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(10)
        for place, (field, name) in enumerate(names.items()):
            cell = QVBoxLayout()
            cell.setSpacing(4)
            label, box = toned(name, "muted"), self._box(name, columns, fields.get(field, ""))
            label.setBuddy(box)
            cell.addWidget(label)
            cell.addWidget(box)
            grid.addLayout(cell, place // _BESIDE, place % _BESIDE)
            self.boxes[field] = box
        self.body.addLayout(grid)
        self.hint = toned("", "muted", wrap=True)
        self.body.addWidget(self.hint)

    def _box(self, name: str, columns: Sequence[str], column: str) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(name)
        box.addItem(self.tr("(none)"), "")
        for one in columns:
            box.addItem(one or self.tr("(without a name)"), one)
        box.setCurrentIndex(columns.index(column) + 1 if column in columns else 0)
        box.currentIndexChanged.connect(lambda _index: self._check())
        return box

    def _make_table(self, columns: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        self.table = QTableWidget(len(rows), len(columns))
        self.table.setProperty("kind", "framed")
        self.table.setAccessibleName(self.tr("The first rows"))
        self.table.setHorizontalHeaderLabels(list(columns))
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setTabKeyNavigation(False)
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        self.table.verticalHeader().hide()
        header = self.table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setDefaultSectionSize(COLUMN_WIDTH)
        for row, values in enumerate(rows):
            for column, value in enumerate(values):
                self.table.setItem(row, column, _cell(value))
        self._fit_columns()
        self.body.addWidget(self.table, 1)

    def _fit_columns(self) -> None:
        """As wide as what stands in them, none too wide; the last takes what is left."""
        self.table.horizontalHeader().setStretchLastSection(True)
        self.table.resizeColumnsToContents()
        for column in range(self.table.columnCount()):
            self.table.setColumnWidth(column, min(self.table.columnWidth(column) + SLACK, COLUMN_WIDTH))

    def _check(self) -> None:
        ready = bool(self.boxes["text"].currentData())
        self.import_table.setEnabled(ready)
        self.hint.setText("" if ready else self.tr("Choose the column that has the text of the articles."))
        self.hint.setVisible(not ready)

    def fields(self) -> dict[str, str]:
        """Field → column, for the fields that have one."""
        return {field: str(box.currentData()) for field, box in self.boxes.items() if box.currentData()}


def _cell(value: str) -> QTableWidgetItem:
    words = " ".join(value.split())
    item = QTableWidgetItem(words[:_SHOWN] + ("…" if len(words) > _SHOWN else ""))
    item.setToolTip(words[: 4 * _SHOWN])
    return item
