# SPDX-License-Identifier: MIT
"""Owns the list of all places where one identity is named, each with its words of context (KWIC)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from reader.core.numerals import show_number
from reader.ui.reading.mentions_delegate import HEAD_HEIGHT, NARROW, ROW_HEIGHT, TALL_ROW_HEIGHT, KwicDelegate
from reader.ui.theme import Theme, ThemeKeeper, icon
from reader.ui.widgets.ground import Ground
from reader.ui.widgets.labels import ElidedLabel, rule, toned
from reader.ui.widgets.row_table import RowTable

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class MentionRow:
    """One mention with its context; positions in code points of its article's text."""

    article_id: str
    article_title: str
    start: int
    end: int
    before: str
    keyword: str
    after: str
    shown_date: str = ""


@dataclass(frozen=True, slots=True)
class ArticleHead:
    """The line above the mentions of one article."""

    title: str
    shown_date: str
    count: int


Line = MentionRow | ArticleHead


class MentionsModel(QAbstractTableModel):
    """A head for each article, below it its mentions."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines: list[Line] = []

    def show(self, rows: Sequence[MentionRow]) -> None:
        """Show other mentions; those of one article stand together."""
        self.beginResetModel()
        self.lines = []
        for _, group in groupby(rows, key=lambda row: row.article_id):
            mentions = list(group)
            self.lines.append(ArticleHead(mentions[0].article_title, mentions[0].shown_date, len(mentions)))
            self.lines.extend(mentions)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        line = self.lines[index.row()]
        if isinstance(line, ArticleHead):
            return line.title
        return " ".join(f"{line.before}{line.keyword}{line.after}".split())

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        never = Qt.ItemFlag.ItemNeverHasChildren
        if isinstance(self.lines[index.row()], ArticleHead):
            return never
        return never | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class MentionsPanel(Ground):
    """Title, count, the list, and a button back."""

    mention_chosen = Signal(str, int, int)
    widen_requested = Signal()
    """The same places are wanted on a page of their own."""
    closed = Signal()

    def __init__(self, themes: ThemeKeeper, parent: QWidget | None = None) -> None:
        super().__init__(themes, parent)
        self.model = MentionsModel(self)
        self.table = RowTable(self)
        self.table.setModel(self.model)
        self.table.setItemDelegate(KwicDelegate(themes, self.model, self.table))
        self.table.setSelectionMode(RowTable.SelectionMode.SingleSelection)
        self.table.setAccessibleName(self.tr("Mentions"))
        self.table.opened.connect(self._open)
        self.table.cleared.connect(self.closed)
        self._make_head()
        self._lay_out()
        self._dress(themes.current)
        themes.changed.connect(self._dress)

    def _make_head(self) -> None:
        self.title = ElidedLabel("", self)
        self.title.setProperty("tone", "title")
        self.identity = ElidedLabel("", self)
        self.identity.setProperty("tone", "muted")
        self.count = toned("", "muted", parent=self)
        self.empty = toned(
            self.tr("Nowhere else in the library. Names are compared by identity, not by spelling."),
            "muted",
            wrap=True,
            parent=self,
        )
        self.widen_button = QPushButton(self.tr("Widen"), self)
        self.widen_button.setProperty("kind", "quiet")
        self.widen_button.setToolTip(self.tr("All places on a wide page: sort, copy, save"))
        self.widen_button.clicked.connect(self.widen_requested)
        self.close_button = QToolButton(self)
        self.close_button.setAccessibleName(self.tr("Back to the article's figures and notes"))
        self.close_button.setToolTip(self.tr("Back to the article's figures and notes"))
        self.close_button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.close_button.clicked.connect(self.closed)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(16, 12, 10, 0)
        head.addWidget(self.title, 1)
        head.addWidget(self.widen_button)
        head.addWidget(self.close_button)
        below = QVBoxLayout()
        below.setContentsMargins(16, 0, 16, 10)
        below.setSpacing(2)
        for label in (self.identity, self.count, self.empty):
            below.addWidget(label)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(head)
        column.addLayout(below)
        column.addWidget(rule(self))
        column.addWidget(self.table, 1)

    def _dress(self, theme: Theme) -> None:
        self.close_button.setIcon(icon("x", theme))
        self.update()

    def show_mentions(self, title: str, identity: str, rows: Sequence[MentionRow], total: int = 0) -> None:
        """List the mentions of an identity; ``identity`` says what it resolves to, ``total`` how many there are."""
        self.title.setText(title)
        self.title.setToolTip(title)
        self.identity.setText(identity)
        articles = len({row.article_id for row in rows})
        mentions = self.tr("%Ln mention(s)", "", len(rows))
        if total > len(rows):
            words = self.tr("the first {shown} of {number} mentions")
            mentions = words.format(shown=show_number(len(rows)), number=show_number(total))
        self.count.setText(f"{mentions} · " + self.tr("%Ln article(s)", "", articles))
        self.empty.setVisible(len(rows) <= 1)
        self.model.show(rows)
        self._set_heights()
        if rows:
            self.table.go_to_row(1)  # below the first head, so that the arrows have where to start
        self.table.scrollToTop()

    def _set_heights(self) -> None:
        tall = self.width() < NARROW
        header = self.table.verticalHeader()
        header.setDefaultSectionSize(TALL_ROW_HEIGHT if tall else ROW_HEIGHT)
        for number, line in enumerate(self.model.lines):
            if isinstance(line, ArticleHead):
                header.resizeSection(number, HEAD_HEIGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_heights()

    def _open(self, number: int) -> None:
        line = self.model.lines[number]
        if isinstance(line, MentionRow):
            self.mention_chosen.emit(line.article_id, line.start, line.end)
