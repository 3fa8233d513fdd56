# SPDX-License-Identifier: MIT
"""Owns the tab with all notes: search, order, groups; a note leads to its place in its article."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QMenu,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from reader.core.corpus import Corpus
from reader.core.note import Note
from reader.core.query import Query
from reader.ui.notes.list_model import NoteListModel
from reader.ui.notes.list_view import NoteListView
from reader.ui.notes.listing import Head, NoteOrder, listing
from reader.ui.notes.words import local_day, number, quote_words
from reader.ui.theme import Theme, ThemeKeeper, icon
from reader.ui.widgets.labels import toned
from reader.ui.widgets.search_box import SearchBox
from reader.ui.widgets.text_button import IconButton

COPIED_MS = 1500
SIDE = 24
"""px"""


class NotesPanel(QWidget):
    """All notes of the library."""

    note_chosen = Signal(str, str)
    """Article id and note id."""
    note_deleted = Signal(object)

    def __init__(self, themes: ThemeKeeper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._notes: tuple[Note, ...] = ()
        self._titles: dict[str, str] = {}
        self._corpus: Corpus | None = None
        self._stale = True
        self._query = Query()
        self._make_head()
        self._make_pages()
        self._lay_out()
        self._connect_parts()
        self._dress(themes.current)

    # ---- making

    def _make_head(self) -> None:
        self.search = SearchBox(self._themes, self.tr("Search in notes"))
        self.search.setMaximumWidth(420)
        self.order = QComboBox()
        for widget in (self.order, self.order.view()):
            widget.setAccessibleName(self.tr("Order of the notes"))
        for order, words in (
            (NoteOrder.ARTICLE, self.tr("By article")),
            (NoteOrder.DATE, self.tr("By date")),
            (NoteOrder.COLOUR, self.tr("By colour")),
        ):
            self.order.addItem(words, order)
        self.copy_button = IconButton(self.tr("Copy the list"))
        self.copy_button.setIconSize(QSize(15, 15))
        self._copied = QTimer(self, singleShot=True, interval=COPIED_MS)

    def _make_pages(self) -> None:
        self._model = NoteListModel(self)
        self.view = NoteListView(self._model, self._themes.current)
        self.view.setAccessibleName(self.tr("Notes"))
        self._pages = QStackedWidget()
        self._empty, self.empty_headline, self.empty_words, self._empty_icon = _empty_page()
        self._pages.addWidget(self.view)
        self._pages.addWidget(self._empty)

    def _lay_out(self) -> None:
        head = QWidget()
        self._head = row = QHBoxLayout(head)
        row.setSpacing(8)
        row.addWidget(self.search, 1)
        row.addWidget(self.order)
        row.addStretch(1)
        row.addWidget(self.copy_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self._pages, 1)
        self.setFocusProxy(self.view)

    def _connect_parts(self) -> None:
        self.search.query_changed.connect(self._search_changed)
        self.search.left.connect(lambda: self.view.setFocus(Qt.FocusReason.TabFocusReason))
        self.search.entered.connect(lambda: self.view.setFocus(Qt.FocusReason.TabFocusReason))
        self.order.currentIndexChanged.connect(lambda _index: self._fill())
        self.copy_button.clicked.connect(lambda _checked=False: self.copy_list())
        self._copied.timeout.connect(lambda: self.copy_button.setText(self.tr("Copy the list")))
        self.view.opened.connect(self._choose_row)
        self.view.typed.connect(self._type_into_search)
        self.view.cleared.connect(lambda: self.search.use_text(""))
        self.view.menu_wanted.connect(self._open_menu)
        self.view.column_moved.connect(self._align_head)
        self._themes.changed.connect(self._dress)

    def _align_head(self, left: int, width: int) -> None:
        """Let search box and buttons stand over the column of cards."""
        self._head.setContentsMargins(left, 14, max(self.width() - left - width, 0), 10)

    # ---- showing

    def show_notes(self, notes: Sequence[Note], corpus: Corpus) -> None:
        """Show these notes; the work is put off while nobody sees it."""
        self._notes = tuple(notes)
        if corpus is not self._corpus:
            self._corpus, self._titles = corpus, {}
        if untitled := {note.article_id for note in notes} - self._titles.keys():
            noted = corpus.numbered(untitled).values()
            self._titles |= {entry.id: entry.title for entry in corpus.entries_of(list(noted)).values()}
        self._stale = True
        if self.isVisible():
            self._fill()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._fill()

    def _search_changed(self, typed: str) -> None:
        self._query = Query.parse(typed)
        self._fill()

    def _fill(self) -> None:
        self._stale = False
        current = self._current_id()
        order = NoteOrder(self.order.currentData())
        lines = listing(self._notes, self._titles, self._query, order, local_day)
        self._model.show(lines, self._titles, self._query, by_article=order is NoteOrder.ARTICLE)
        self.view.fit_rows()
        if current is not None and (row := self._model.row_of(current)) is not None:
            self.view.select_rows([row], row)
        self._show_page(sum(1 for line in lines if isinstance(line, Note)))

    def _show_page(self, found: int) -> None:
        total = len(self._notes)
        searching = bool(self._query)
        self.search.show_count(f"{number(found)} / {number(total)}" if searching else number(total) if total else "")
        self.copy_button.setEnabled(bool(found))
        self._pages.setCurrentWidget(self.view if found else self._empty)
        if searching:
            self.empty_headline.setText(self.tr("No note for “%1”").replace("%1", self.search.words().strip()))
            self.empty_words.setText(self.tr("Try fewer words, or type them without marks to find every spelling."))
        else:
            self.empty_headline.setText(self.tr("There is no note yet"))
            self.empty_words.setText(self.tr("Select a passage in an article and press Ctrl+N to write one."))

    def _current_id(self) -> str | None:
        index = self.view.currentIndex()
        note = self._model.note(index.row()) if index.isValid() else None
        return note.id if note else None

    # ---- what the reader does

    def _choose_row(self, row: int) -> None:
        if note := self._model.note(row):
            self.note_chosen.emit(note.article_id, note.id)

    def _type_into_search(self, event: QKeyEvent) -> None:
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)
        QApplication.sendEvent(self.search, event)

    def _open_menu(self, place: QPoint) -> None:
        index = self.view.indexAt(place)
        note = self._model.note(index.row()) if index.isValid() else None
        if note is not None:
            self.view.go_to_row(index.row())
            self.note_menu(note).popup(self.view.viewport().mapToGlobal(place))

    def note_menu(self, note: Note) -> QMenu:
        """What can be done with a note."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        theme = self._themes.current
        opening = menu.addAction(icon("book-open", theme), self.tr("Open in the article"))
        opening.triggered.connect(lambda _checked=False: self.note_chosen.emit(note.article_id, note.id))
        copying = menu.addAction(icon("copy", theme), self.tr("Copy"))
        copying.triggered.connect(lambda _checked=False: QApplication.clipboard().setText(_as_text(note)))
        deleting = menu.addAction(icon("trash-2", theme), self.tr("Delete the note"))
        deleting.triggered.connect(lambda _checked=False: self.note_deleted.emit(note))
        return menu

    def copy_list(self) -> None:
        """Put the notes as they are listed into the clipboard, as text."""
        parts = [
            self._model.head_words(line) if isinstance(line, Head) else _as_text(line) for line in self._model.lines
        ]
        QApplication.clipboard().setText("\n\n".join(parts) + "\n")
        self.copy_button.setText(self.tr("Copied"))
        self._copied.start()

    def _dress(self, theme: Theme) -> None:
        self.view.dress(theme)
        self.copy_button.setIcon(icon("copy", theme, "text"))
        self._empty_icon.setPixmap(icon("sticky-note", theme).pixmap(28, 28))


def _as_text(note: Note) -> str:
    return f"{quote_words(note)}\n{note.body}".strip()


def _empty_page() -> tuple[QWidget, QLabel, QLabel, QLabel]:
    """A page with an icon, a headline and words in its middle."""
    page, picture = QWidget(), QLabel()
    headline, words = toned("", "title", wrap=True), toned("", "muted", wrap=True)
    column = QVBoxLayout(page)
    column.setContentsMargins(SIDE, 0, SIDE, 0)
    column.setSpacing(8)
    column.addStretch(2)
    for label in (picture, headline, words):
        label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(label)
    column.addStretch(3)
    return page, headline, words, picture
