# SPDX-License-Identifier: MIT
"""Owns the card of an article's printings: where else the report was printed, and the files that have the article."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.core.dates import show_date
from reader.ui.reading.card_forms import push_button
from reader.ui.reading.find_bar import float_above
from reader.ui.reading.layout_map import Kind
from reader.ui.reading.tooltip import place_beside
from reader.ui.reading.view import ArticleView
from reader.ui.theme import Theme, ThemeKeeper, icon
from reader.ui.widgets.labels import ElidedLabel, rule, toned

WIDTH = 380
_ROW = 44
_ROWS_SHOWN = 5


@dataclass(frozen=True, slots=True)
class Printing:
    """Another printing of the report: its article, and whether none was printed before it."""

    article_id: str
    title: str
    source: str
    date: str
    """ISO 8601 as exact as known, empty where undated."""
    first: bool = False


@dataclass(frozen=True, slots=True)
class Printings:
    """Where else an article was printed, first printed first, and the files that have its text."""

    others: tuple[Printing, ...] = ()
    files: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.others) or len(self.files) > 1


PrintingsOf = Callable[[str], Printings]
"""The printings of an article, by its id."""


def no_printings(_article_id: str) -> Printings:
    """The answer where nobody knows the archive."""
    return Printings()


class PrintingsCard(QFrame):
    """Floats beneath the line under the title; Esc closes it."""

    chosen = Signal(str)
    """The id of an article to be opened."""
    split_wanted = Signal()
    closed = Signal()

    def __init__(self, themes: ThemeKeeper, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("floating", True)
        self.setObjectName("printingsCard")
        self.setAttribute(Qt.WidgetAttribute.WA_NoMousePropagation)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setFixedWidth(WIDTH)
        self.rows: tuple[PrintingRow, ...] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 14)
        column.setSpacing(6)
        column.addLayout(self._make_head())
        self._make_list(column)
        self._make_files(column)
        self._dress(themes.current)
        themes.changed.connect(self._dress)
        self.hide()

    def _make_head(self) -> QHBoxLayout:
        self.head: QLabel = toned("", "section", parent=self)
        self.close_button = QToolButton(self)
        self.close_button.setAccessibleName(self.tr("Close"))
        self.close_button.setToolTip(self.tr("Close (Esc)"))
        self.close_button.clicked.connect(self.closed)
        row = QHBoxLayout()
        row.addWidget(self.head)
        row.addStretch(1)
        row.addWidget(self.close_button)
        return row

    def _make_list(self, column: QVBoxLayout) -> None:
        self._list = QScrollArea(self)
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setWidgetResizable(True)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.viewport().setAutoFillBackground(False)
        self.split = push_button(self.tr("Split this article off"), "", self)
        self.split.setToolTip(self.tr("It is another report: count its figures by themselves"))
        self.split.clicked.connect(self.split_wanted)
        column.addWidget(self._list)
        column.addWidget(self.split, 0, Qt.AlignmentFlag.AlignLeft)

    def _make_files(self, column: QVBoxLayout) -> None:
        self._rule = rule(self)
        self.files_head: QLabel = toned("", "section", parent=self)
        self._files = QVBoxLayout()
        self._files.setSpacing(2)
        column.addWidget(self._rule)
        column.addWidget(self.files_head)
        column.addLayout(self._files)

    def _dress(self, theme: Theme) -> None:
        self.close_button.setIcon(icon("x", theme))
        float_above(self, theme.colour("shadow"))

    def show_printings(self, printings: Printings) -> None:
        """Show these in place of others."""
        self._show_others(printings.others)
        self._show_files(printings.files if len(printings.files) > 1 else ())
        self.setAccessibleName(self.head.text() if printings.others else self.files_head.text())
        self.adjustSize()

    def _show_others(self, others: tuple[Printing, ...]) -> None:
        self.head.setText(self.tr("Other printings").upper() if others else self.tr("Files").upper())
        ground = QWidget()
        ground.setAutoFillBackground(False)
        column = QVBoxLayout(ground)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        self.rows = tuple(PrintingRow(one, ground) for one in others)
        for row in self.rows:
            column.addWidget(row)
            row.clicked.connect(lambda _checked=False, one=row.printing.article_id: self.chosen.emit(one))
        self._list.setWidget(ground)
        self._list.setFixedHeight(min(len(others), _ROWS_SHOWN) * (_ROW + 2))
        self._list.setVisible(bool(others))
        self.split.setVisible(bool(others))

    def _show_files(self, files: tuple[str, ...]) -> None:
        while (item := self._files.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        self.files_head.setText(self.tr("The article is in %Ln file(s)", "", len(files)).upper())
        for file in files:
            path = Path(file)
            label = ElidedLabel(f"{path.name}   {path.parent}", self)
            label.setAccessibleName(file)
            self._files.addWidget(label)
        self.files_head.setVisible(bool(files))
        self._rule.setVisible(bool(files) and bool(self.rows))

    def focus(self) -> None:
        """Give the keyboard to the first thing that can be done."""
        (self.rows[0] if self.rows else self.close_button).setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)


class PrintingRow(QPushButton):
    """One printing: title, and below it source and date."""

    def __init__(self, printing: Printing, parent: QWidget) -> None:
        super().__init__(parent)
        self.printing = printing
        self.setProperty("kind", "quiet")
        self.setAutoDefault(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(_ROW)
        self.title, self.where = ElidedLabel(printing.title), ElidedLabel(self._where())
        self.where.setProperty("tone", "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 4, 8, 4)
        column.setSpacing(0)
        for label in (self.title, self.where):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            column.addWidget(label)
        self.setAccessibleName(f"{printing.title}, {self.where.text()}")
        self.setToolTip(printing.title)

    def _where(self) -> str:
        one = self.printing
        date = show_date(one.date) if one.date else self.tr("undated")
        parts = [one.source or self.tr("source unknown"), date]
        return " · ".join([*parts, self.tr("printed first")] if one.first else parts)

    def sizeHint(self) -> QSize:
        return QSize(WIDTH // 2, _ROW)


class PrintingsReview(QObject):
    """Opens the card beneath its line on the page, and closes it."""

    chosen = Signal(str)
    split_wanted = Signal()

    def __init__(self, view: ArticleView, themes: ThemeKeeper) -> None:
        super().__init__(view)
        self._view = view
        self.printings = Printings()
        self.card = PrintingsCard(themes, view.viewport())
        self.card.closed.connect(self.close)
        self.card.chosen.connect(self._choose)
        self.card.split_wanted.connect(self._split)
        view.laid_out.connect(self._put)
        view.moved.connect(self._put)

    def use(self, printings: Printings) -> None:
        """Those of the article that is shown now."""
        self.printings = printings
        self.close(focus=False)

    def toggle(self) -> None:
        """Open the card, or close it."""
        if self.card.isVisible():
            self.close()
        else:
            self.open()

    def open(self) -> None:
        """Show the card."""
        if not self.printings:
            return
        self.card.show_printings(self.printings)
        self.card.show()
        self.card.raise_()
        self._put()
        self.card.focus()

    def close(self, *, focus: bool = True) -> None:
        """Take the card away."""
        if focus and self.card.isVisible():
            self._view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.card.hide()

    def _choose(self, article_id: str) -> None:
        self.close()
        self.chosen.emit(article_id)

    def _split(self) -> None:
        self.close()
        self.split_wanted.emit()

    def _put(self) -> None:
        if self.card.isHidden():
            return
        self.card.move(place_beside(self.card, self._view.viewport(), self._line()))

    def _line(self) -> QRectF:
        """Where the line of the printings lies in the viewport."""
        kinds = [piece.kind for piece in self._view.map.pieces]
        if Kind.PRINTINGS not in kinds:
            return QRectF()
        block = self._view.document().findBlockByNumber(kinds.index(Kind.PRINTINGS))
        area = self._view.document().documentLayout().blockBoundingRect(block)
        area.setWidth(min(area.width(), WIDTH))
        return area.translated(0, -self._view.verticalScrollBar().value())
