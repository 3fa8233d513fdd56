# SPDX-License-Identifier: MIT
"""Owns the page of the recycle bin: what lies in it since when; restore, delete for good, empty."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from functools import partial
from itertools import accumulate
from typing import Any, Protocol

from PySide6.QtCore import (
    QAbstractTableModel,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QCheckBox, QHeaderView, QTableView, QWidget

from reader.core.dates import show_date
from reader.ui.dialogs.frame import Frame
from reader.ui.widgets.labels import toned

SIZE = (760, 520)
ROW = 32
"""px"""
Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class Removed(Protocol):
    """An article in the bin."""

    @property
    def article_id(self) -> str: ...
    @property
    def title(self) -> str: ...
    @property
    def source(self) -> str: ...
    @property
    def at(self) -> int: ...
    @property
    def worked_on(self) -> bool: ...


Stretch = tuple[int, int]
"""First and last row."""


class Contents:
    """What lies in the bin; made beside the window, for it goes through all of it."""

    def __init__(self, entries: Sequence[Removed] = ()) -> None:
        self.entries = entries
        self._worked = list(accumulate((one.worked_on for one in entries), initial=0))

    def __len__(self) -> int:
        return len(self.entries)

    def worked_on(self, stretches: Iterable[Stretch]) -> int:
        """How many articles of these rows the user has worked on."""
        return sum(self._worked[last + 1] - self._worked[first] for first, last in stretches)

    def ids(self, stretches: Iterable[Stretch]) -> list[str]:
        """The ids of the articles in these rows, top to bottom; of 100,000 that is work for another thread."""
        return [one.article_id for first, last in stretches for one in self.entries[first : last + 1]]


class BinModel(QAbstractTableModel):
    """Title, source and day of removal; words are made when a row is painted."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.contents = Contents()
        self._heads = (self.tr("Title"), self.tr("Source"), self.tr("Removed"))

    def show(self, contents: Contents) -> None:
        """Put other articles in place of those there are."""
        self.beginResetModel()
        self.contents = contents
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.contents)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._heads)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._heads[section]
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        entry = self.contents.entries[index.row()]
        cells = (entry.title, entry.source, _day(entry.at))
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == 0:
            return ", ".join(filter(None, cells))
        return cells[index.column()]


def _day(at: int) -> str:
    return show_date(datetime.fromtimestamp(at).date().isoformat())


class BinDialog(Frame):
    """Says what is wanted; ``show_entries`` shows what came of it."""

    restored = Signal(object)
    """What finds the ids."""
    deleted = Signal(object, bool)
    """What finds the ids, and whether also those with work of the user's."""
    undo_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent, title="")
        self.setWindowTitle(self.tr("Recycle bin"))
        self.resize(*SIZE)
        self.add_headline(
            self.tr("Recycle bin"), self.tr("Removed articles are in no list, search or sum until they are restored.")
        )
        self._make_table()
        self.add_closing(self.tr("Close"))
        self.empty_button = self.add_button(self.tr("Empty the bin…"), "danger")
        self.delete_button = self.add_button(self.tr("Delete for good…"), "danger")
        self.restore_button = self.add_button(self.tr("Restore"), "primary")
        self.restore_button.clicked.connect(lambda _checked=False: self.restored.emit(self.selection()))
        self.delete_button.clicked.connect(lambda _checked=False: self._delete(self._stretches()))
        self.empty_button.clicked.connect(lambda _checked=False: self._delete(self._all()))
        QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self, self.undo_requested.emit)
        QShortcut(QKeySequence(Qt.Key.Key_Delete), self.view, lambda: self._delete(self._stretches()))
        self._say(self.tr("The bin is being read…"))
        self.view.setFocus()

    def _make_table(self) -> None:
        self._model = BinModel(self)
        self.view = QTableView()
        self.view.setModel(self._model)
        self.view.setAccessibleName(self.tr("Removed articles"))
        self.view.setProperty("kind", "framed")
        self.view.setShowGrid(False)
        self.view.setWordWrap(False)
        self.view.setTabKeyNavigation(False)
        self.view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.view.verticalHeader().hide()
        self.view.verticalHeader().setDefaultSectionSize(ROW)
        header = self.view.horizontalHeader()
        header.setHighlightSections(False)
        # a head looks through all rows of a selection whenever it is painted: it gets one where nothing is selected
        header.setSelectionModel(QItemSelectionModel(self._model, self))
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column, width in ((1, 170), (2, 110)):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            header.resizeSection(column, width)
        self.view.selectionModel().selectionChanged.connect(lambda _now, _before: self._follow())
        self.said = toned("", "muted", wrap=True)
        self.body.addWidget(self.view, 1)
        self.body.addWidget(self.said)

    def show_contents(self, contents: Contents) -> None:
        """Show what lies in the bin now."""
        row = self.view.currentIndex().row()
        self._model.show(contents)
        if contents:
            self.view.selectRow(min(max(row, 0), len(contents) - 1))
        self._say(self.tr("%Ln article(s)", "", len(contents)) if contents else self.tr("The bin is empty."))

    def _say(self, words: str) -> None:
        self.said.setText(words)
        self._follow()

    def _follow(self) -> None:
        some = self.view.selectionModel().hasSelection()
        self.restore_button.setEnabled(some)
        self.delete_button.setEnabled(some)
        self.empty_button.setEnabled(bool(self._model.contents))

    def _all(self) -> list[Stretch]:
        return [(0, len(self._model.contents) - 1)] if self._model.contents else []

    def _stretches(self) -> list[Stretch]:
        """The selected rows, top to bottom."""
        selection = self.view.selectionModel().selection()
        parts = (selection.at(number) for number in range(selection.count()))
        return sorted((part.top(), part.bottom()) for part in parts)

    def selection(self) -> Callable[[], list[str]]:
        """What finds the ids of the selected articles, top to bottom, on any thread."""
        return partial(self._model.contents.ids, self._stretches())

    def _delete(self, stretches: list[Stretch]) -> None:
        if not stretches:
            return
        contents = self._model.contents
        count = sum(last + 1 - first for first, last in stretches)
        question = DeleteQuestion(count, contents.worked_on(stretches), self)
        if question.exec():
            self.deleted.emit(partial(contents.ids, stretches), question.with_work)
        question.deleteLater()


class DeleteQuestion(Frame):
    """Whether articles shall go for good; those with notes and the like stay unless a box is ticked."""

    def __init__(self, count: int, worked_on: int, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent, title="")
        self.setWindowTitle(self.tr("Delete for good"))
        self.setMinimumWidth(460)
        self._count, self._worked_on = count, worked_on
        self.add_headline(
            self.tr("Delete %Ln article(s) for good?", "", count),
            self.tr(
                "Their texts leave the library. This can't be undone; the files that they came from stay as they are."
            ),
        )
        self.box = QCheckBox(
            self.tr("Also %Ln article(s) with notes, decisions or edited data of yours", "", worked_on)
        )
        if worked_on:
            self.body.addWidget(self.box)
            self.body.addWidget(
                toned(self.tr("Without the tick these stay in the bin, and so does your work."), "muted", wrap=True)
            )
        self.add_closing(self.tr("Cancel")).setFocus()
        self.delete = self.add_button(self.tr("Delete"), "danger")
        self.delete.clicked.connect(lambda _checked=False: self.accept())
        self.box.toggled.connect(lambda _on: self._follow())
        self._follow()

    def _follow(self) -> None:
        going = self._count if self.with_work else self._count - self._worked_on
        self.delete.setText(self.tr("Delete %Ln article(s)", "", going))
        self.delete.setEnabled(going > 0)

    @property
    def with_work(self) -> bool:
        """Whether work of the user's may be lost with its article."""
        return self.box.isChecked()
