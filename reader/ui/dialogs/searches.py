# SPDX-License-Identifier: MIT
"""Owns the page of the saved searches: use, rename, delete, put in another order; every change can be undone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QHeaderView, QPushButton, QTableView, QWidget

from reader.core.marks import tag_key
from reader.store.searches import SavedSearch
from reader.ui.dialogs.ask_name import NameDialog
from reader.ui.dialogs.frame import Frame
from reader.ui.widgets.labels import toned

SIZE = (640, 440)
ROW = 34
"""px"""


class SearchesDialog(Frame):
    """Says how the saved searches shall be; ``show_searches`` shows what came of it."""

    rearranged = Signal(tuple)
    """All saved searches as they shall be."""
    chosen = Signal(object)
    """The SavedSearch to use; the dialog closes."""
    undo_requested = Signal()

    def __init__(self, searches: Sequence[SavedSearch], parent: QWidget | None = None) -> None:
        super().__init__(parent=parent, title="")
        self.setWindowTitle(self.tr("Saved searches"))
        self.resize(*SIZE)
        self._searches = tuple(searches)
        self.add_headline(self.tr("Saved searches"), self.tr("Every change here can be undone with Ctrl+Z."))
        self._make_table()
        self._add_tools()
        self.add_closing(self.tr("Close"))
        self.use_button = self.add_button(self.tr("Search"), "primary")
        self.use_button.clicked.connect(lambda _checked=False: self._use())
        QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self, self.undo_requested.emit)
        for keys, work in (("F2", self._rename), ("Delete", self._delete)):
            QShortcut(QKeySequence(keys), self.view, work)
        QShortcut(QKeySequence("Alt+Up"), self.view, lambda: self._move(-1))
        QShortcut(QKeySequence("Alt+Down"), self.view, lambda: self._move(1))
        self.show_searches(searches)
        self.view.setFocus()

    def _make_table(self) -> None:
        self._model = QStandardItemModel(0, 2, self)
        self._model.setHorizontalHeaderLabels([self.tr("Name"), self.tr("Query")])
        self.view = QTableView()
        self.view.setModel(self._model)
        self.view.setAccessibleName(self.tr("Saved searches"))
        self.view.setProperty("kind", "framed")
        self.view.setShowGrid(False)
        self.view.setTabKeyNavigation(False)
        self.view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.view.verticalHeader().hide()
        self.view.verticalHeader().setDefaultSectionSize(ROW)
        header = self.view.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.resizeSection(0, 220)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.view.doubleClicked.connect(lambda _index: self._use())
        self.nothing = toned(self.tr("No search is saved yet."), "muted", wrap=True)
        self.body.addWidget(self.view, 1)
        self.body.addWidget(self.nothing)

    def _add_tools(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        works = (
            (self.tr("Rename…"), self._rename),
            (self.tr("Up"), lambda: self._move(-1)),
            (self.tr("Down"), lambda: self._move(1)),
            (self.tr("Delete"), self._delete),
        )
        self.tools: list[QPushButton] = []
        for text, work in works:
            button = QPushButton(text)
            button.setAutoDefault(False)
            button.clicked.connect(lambda _checked=False, work=work: work())
            row.addWidget(button)
            self.tools.append(button)
        row.addStretch(1)
        self.body.addLayout(row)

    def show_searches(self, searches: Sequence[SavedSearch]) -> None:
        """Show them as they are now."""
        row = self.view.currentIndex().row()
        self._searches = tuple(searches)
        self._model.setRowCount(0)
        for one in searches:
            self._model.appendRow([QStandardItem(one.name), QStandardItem(self._said(one))])
        self._go_to(row)
        self.view.setVisible(bool(searches))
        self.nothing.setVisible(not searches)
        for button in (*self.tools, self.use_button):
            button.setEnabled(bool(searches))

    def _said(self, one: SavedSearch) -> str:
        """The query, and how many filters there are beside it."""
        filters = self.tr("%Ln filter(s)", "", len(one.facets)) if one.facets else ""
        return " · ".join(filter(None, (one.query, filters))) or self.tr("all articles")

    def _go_to(self, row: int) -> None:
        if self._searches:
            self.view.setCurrentIndex(self._model.index(min(max(row, 0), len(self._searches) - 1), 0))

    # ---- what is wanted

    def _row(self) -> int | None:
        row = self.view.currentIndex().row()
        return row if 0 <= row < len(self._searches) else None

    def _use(self) -> None:
        if (row := self._row()) is not None:
            self.chosen.emit(self._searches[row])
            self.accept()

    def _change(self, searches: list[SavedSearch], row: int) -> None:
        self.show_searches(searches)
        self._go_to(row)
        self.rearranged.emit(tuple(searches))

    def _rename(self) -> None:
        if (row := self._row()) is None:
            return
        one = self._searches[row]
        title, label, done = self.tr("Rename the search"), self.tr("Name"), self.tr("Rename")
        name = NameDialog.ask(self, title, label, one.name, lambda typed: self._taken(typed, row), done)
        if name and name != one.name:
            self._change([*self._searches[:row], replace(one, name=name), *self._searches[row + 1 :]], row)

    def _taken(self, typed: str, row: int) -> str:
        others = (one for place, one in enumerate(self._searches) if place != row)
        there = any(tag_key(one.name) == tag_key(typed) for one in others)
        return self.tr("There is a search of this name already.") if there else ""

    def _move(self, by: int) -> None:
        row = self._row()
        if row is None or not 0 <= row + by < len(self._searches):
            return
        ordered = list(self._searches)
        ordered[row], ordered[row + by] = ordered[row + by], ordered[row]
        self._change(ordered, row + by)

    def _delete(self) -> None:
        if (row := self._row()) is not None:
            self._change([*self._searches[:row], *self._searches[row + 1 :]], row)
