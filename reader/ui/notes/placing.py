# SPDX-License-Identifier: MIT
"""Owns the page of what lost its place when a text changed: the old words, where they may be now, keep or give up.

The article stands beside it: what is chosen here is selected there, and the user may select something else.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.core.numerals import show_number
from reader.ui.theme import Theme, ThemeKeeper, icon
from reader.ui.widgets.empty_page import EmptyPage
from reader.ui.widgets.ground import Ground
from reader.ui.widgets.labels import ElidedLabel, rule, set_tone, toned

SIDE = 16
"""px"""
AROUND = 28
"""Code points that are shown on either side of a passage."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """One piece of work without a place: in which article, what it is, the words that it stood on."""

    title: str
    what: str
    before: str
    words: str
    after: str
    remark: str = ""
    is_note: bool = True


@dataclass(frozen=True, slots=True)
class Offer:
    """A place that may be meant, and how like the old one it is, from 0 to 1."""

    before: str
    words: str
    after: str
    likeness: float


class PlacingPanel(Ground):
    """Says what is wanted; ``show_waiting`` and ``show_offers`` show what there is."""

    item_chosen = Signal(int)
    offer_chosen = Signal(int)
    placed = Signal()
    """The chosen item belongs to what is selected in the article."""
    given_up = Signal()
    closed = Signal()

    def __init__(self, themes: ThemeKeeper, parent: QWidget | None = None) -> None:
        super().__init__(themes, parent)
        self.waiting: Sequence[Waiting] = ()
        self._make_parts()
        self._lay_out()
        self._connect()
        self._dress(themes.current)
        self.show_waiting(())

    def _make_parts(self) -> None:
        self.title = ElidedLabel(self.tr("To be placed again"), self)
        self.title.setProperty("tone", "title")
        self.close_button = QToolButton(self)
        self.close_button.setAccessibleName(self.tr("Back to the article's figures and notes"))
        self.close_button.setToolTip(self.tr("Back to the article's figures and notes"))
        self.count = toned("", "muted", wrap=True, parent=self)
        self.items = self._list(self.tr("Notes and decisions without a place"))
        self.old = QLabel(self)
        self.old.setTextFormat(Qt.TextFormat.RichText)
        self.old.setWordWrap(True)
        self.old.setAccessibleName(self.tr("As it was"))
        self.remark = toned("", "small", wrap=True, parent=self)
        self.offers = self._list(self.tr("Places that may be meant"))
        self.hint = toned("", "small", wrap=True, parent=self)
        self.place_button = QPushButton(self.tr("Place at the selection"), self)
        self.place_button.setProperty("kind", "primary")
        self.give_up_button = QPushButton(self)
        self.give_up_button.setProperty("kind", "danger")
        self.nothing = EmptyPage(self._themes, "circle-check", self, width=240)
        self.nothing.say(self.tr("Everything has its place"), self.tr("No note and no decision waits to be placed."))

    def _list(self, name: str) -> QListWidget:
        made = QListWidget(self)
        made.setProperty("kind", "plain")
        made.setAccessibleName(name)
        made.setWordWrap(True)
        made.setTextElideMode(Qt.TextElideMode.ElideRight)
        made.setResizeMode(QListWidget.ResizeMode.Adjust)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        return made

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(SIDE, 12, 10, 8)
        head.addWidget(self.title, 1)
        head.addWidget(self.close_button)
        page = QWidget(self)
        body = QVBoxLayout(page)
        body.setContentsMargins(SIDE, 10, SIDE, 14)
        body.setSpacing(6)
        body.addWidget(self.count)
        body.addWidget(self.items, 3)
        for name, parts in (
            (self.tr("As it was"), (self.old, self.remark)),
            (self.tr("It may be here now"), (self.offers, self.hint)),
        ):
            body.addSpacing(4)
            body.addWidget(toned(name, "section", parent=self))
            for part in parts:
                body.addWidget(part, 4 if part is self.offers else 0)
        body.addSpacing(4)
        body.addWidget(self.place_button)
        body.addWidget(self.give_up_button)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(page)
        self._pages.addWidget(self.nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(rule(self))
        column.addWidget(self._pages, 1)

    def _connect(self) -> None:
        self.items.currentRowChanged.connect(self._choose)
        self.offers.itemClicked.connect(lambda item: self.offer_chosen.emit(self.offers.row(item)))
        self.offers.currentRowChanged.connect(self._choose_offer)
        self.offers.itemActivated.connect(lambda _item: self.placed.emit())
        self.place_button.clicked.connect(lambda _checked=False: self.placed.emit())
        self.give_up_button.clicked.connect(lambda _checked=False: self.given_up.emit())
        self.close_button.clicked.connect(lambda _checked=False: self.closed.emit())
        self._themes.changed.connect(self._dress)

    # ---- what is shown

    def show_waiting(self, waiting: Sequence[Waiting], row: int = -1) -> None:
        """List what waits and choose a row; -1 for the one that was chosen, or the one that takes its place."""
        row = max(self.items.currentRow(), 0) if row < 0 else row
        self.waiting = waiting
        self.items.blockSignals(True)
        self.items.clear()
        for one in waiting:
            item = QListWidgetItem(f"{one.what} · “{one.words}”\n{one.title}")
            item.setToolTip(one.title)
            self.items.addItem(item)
        self.items.setCurrentRow(min(row, len(waiting) - 1))
        self.items.blockSignals(False)
        self._pages.setCurrentIndex(0 if waiting else 1)
        self.count.setText(self.tr("%Ln lost their place when the text changed.", "", len(waiting)))
        self._choose(self.items.currentRow())

    def _choose(self, row: int) -> None:
        self.offers.clear()
        if not 0 <= row < len(self.waiting):
            return
        one = self.waiting[row]
        self.old.setText(_marked(one.before, one.words, one.after))
        self.remark.setText(one.remark)
        self.remark.setVisible(bool(one.remark))
        self.give_up_button.setText(self.tr("Delete the note") if one.is_note else self.tr("Give the decision up"))
        self.say(self.tr("Looking for places…"))
        self.item_chosen.emit(row)

    def _choose_offer(self, row: int) -> None:
        if row >= 0:
            self.offer_chosen.emit(row)

    def show_offers(self, offers: Sequence[Offer]) -> None:
        """List the places that may be meant, the likest first; that is chosen at once."""
        self.offers.clear()
        for one in offers:
            like = self.tr("{share} alike").format(share=show_number(100 * one.likeness, percent=True, decimals=0))
            self.offers.addItem(f"{like}\n{_ending(one.before)}{one.words}{_beginning(one.after)}")
        if offers:
            self.say(self.tr("Another place: select it in the article."))
            self.offers.setCurrentRow(0)
        else:
            self.say(self.tr("No place is like it. Select one in the article, or leave it for later."))

    def say(self, words: str, *, wrong: bool = False) -> None:
        """Say something under the places."""
        self.hint.setText(words)
        set_tone(self.hint, "danger" if wrong else "small")

    # ---- keyboard, look

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _dress(self, theme: Theme) -> None:
        self.close_button.setIcon(icon("x", theme))
        self.update()


def _marked(before: str, words: str, after: str) -> str:
    """The passage in bold between the words around it."""
    return f"{escape(_ending(before))}<b>{escape(words)}</b>{escape(_beginning(after))}"


def _ending(before: str) -> str:
    """The last words before a passage, in its line."""
    line = before.rpartition("\n")[2]
    return line if len(line) <= AROUND else "…" + line[-AROUND:].partition(" ")[2]


def _beginning(after: str) -> str:
    """The first words behind a passage, in its line."""
    line = after.partition("\n")[0].rstrip("\r")
    return line if len(line) <= AROUND else line[:AROUND].rpartition(" ")[0] + "…"
