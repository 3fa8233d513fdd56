# SPDX-License-Identifier: MIT
"""Owns the article list: search, facets, order, selection; says what the reader wants and does nothing of it itself."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QDragEnterEvent, QDragLeaveEvent, QDropEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QMenu, QStackedWidget, QVBoxLayout, QWidget

from reader.core.corpus import Corpus
from reader.core.marks import Marks
from reader.core.query import Query
from reader.core.sort_keys import SortKey
from reader.ui.articles.drop import DropVeil, dropped_paths
from reader.ui.articles.empty import EmptyLibrary, Loading, NothingFound
from reader.ui.articles.facets import Drawer
from reader.ui.articles.head import ArticlesHead
from reader.ui.articles.model import ArticleModel
from reader.ui.articles.rows import First, Rows, Wanted, row_of, rows_of
from reader.ui.articles.search import Find, Shown, Texts, Work
from reader.ui.articles.view import ArticleView
from reader.ui.articles.words import number
from reader.ui.theme import Theme, ThemeKeeper, icon

LEAST_WIDTH = 260
"""px"""


class ArticlesPanel(QWidget):
    """The left side of the window."""

    article_chosen = Signal(str)
    paths_dropped = Signal(list)
    """Paths of files and folders."""
    paste_requested = Signal()
    open_requested = Signal()
    metadata_requested = Signal(str)
    export_requested = Signal(list)
    """Article ids in the order of the list."""
    sort_changed = Signal(str, bool)
    filter_applied = Signal(int)
    """The list is up to date with the search; so many articles were found."""

    def __init__(self, themes: ThemeKeeper, find: Find, work: Work, parent: QWidget | None = None) -> None:
        """``find`` searches, ``work`` does that and the ordering of the rows beside the window."""
        super().__init__(parent)
        self._themes = themes
        self._find, self._work = find, work
        self._asked = 0
        """The number of the newest question; answers to older ones come too late."""
        self._searching = self._open_first_found = False
        self._rows = Rows()
        self._corpus: Corpus | None = None
        self._texts: Texts | None = None
        self._order = SortKey.DATE, True
        self._query = Query()
        self._opened: str | None = None
        self.row_actions: Sequence[QAction] = ()
        """What else can be done with the selected articles."""
        self._make_parts()
        self._connect_parts()
        self._lay_out()

    # ---- making

    def _make_parts(self) -> None:
        self.setObjectName("articlesPanel")
        self.setAcceptDrops(True)
        self.setMinimumWidth(LEAST_WIDTH)
        self.drawer = Drawer(self._themes, self, lambda work, answer: self._work(work, answer, "facets"))
        self.head = ArticlesHead(self._themes, self.drawer.words_of)
        self._model = ArticleModel(self)
        self.view = ArticleView(self._model, self._themes.current)
        self.view.setAccessibleName(self.tr("Articles"))
        self.empty = EmptyLibrary(self._themes)
        self.nothing = NothingFound(self._themes)
        self._loading = Loading(self._themes)
        self._pages = QStackedWidget()
        for page in (self._loading, self.view, self.empty, self.nothing):
            self._pages.addWidget(page)
        self._veil = DropVeil(self._themes, self)

    def _connect_parts(self) -> None:
        box = self.head.search
        box.query_changed.connect(self._query_changed)
        box.left.connect(self._go_to_list)
        box.entered.connect(self._open_first)
        self.head.sort_chosen.connect(self._choose_sort)
        self.head.facets_changed.connect(lambda _facets: self._apply())
        self.head.filter_wanted.connect(self.drawer.toggle)
        self.drawer.shown.connect(self.head.show_filter_open)
        self.drawer.toggled.connect(self.head.toggle_facet)
        self.drawer.years_chosen.connect(self.head.choose_years)
        self.drawer.cleared.connect(self.head.clear_facets)
        self.view.opened.connect(self._open_row)
        self.view.typed.connect(self._type_into_filter)
        self.view.cleared.connect(self.clear_filter)
        self.view.menu_wanted.connect(self._open_menu)
        self.empty.open_requested.connect(self.open_requested)
        self.empty.paste_requested.connect(self.paste_requested)
        self.nothing.words_tried.connect(box.use_text)
        self.nothing.clear_requested.connect(self.clear_filter)
        self._themes.changed.connect(self._dress)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self._pages, 1)
        self.setFocusProxy(self.view)

    # ---- what is shown

    def show_corpus(self, corpus: Corpus, notes_per_article: Mapping[str, int], texts: Callable[[str], str]) -> None:
        """Show a state of the archive; ``texts`` gives an article's NFC text by its id."""
        if self._texts is None:
            self._texts = Texts(texts)
        self._texts.use(texts)
        if corpus is self._corpus:
            self.show_notes(notes_per_article)
            return
        self._corpus = corpus
        marks = self._rows.marks
        self._rows = Rows(corpus, notes_per_article)
        self._rows.marks = marks
        self._apply()

    def show_first(self, first: First, notes_per_article: Mapping[str, int]) -> None:
        """Show the first rows of an archive whose columns are still on their way."""
        if self._corpus is None and self._order[0] is SortKey.DATE and len(first.numbers):
            self._rows = Rows.beginning(first, notes_per_article)
            self._show_found(first.numbers)

    def show_notes(self, notes_per_article: Mapping[str, int]) -> None:
        """Take over new numbers of notes: article id → how many."""
        if notes_per_article == self._rows.notes:
            return
        self._rows.recount(notes_per_article, self._rows.marks)
        if self._order[0] is SortKey.NOTES or self.head.facets or self._query:
            self._apply()
        else:
            self._model.forget()
            self.view.viewport().update()

    def show_marks(self, marks: Marks) -> None:
        """Take over other stars, read marks and tags."""
        self._rows.recount(self._rows.notes, marks)
        if self.head.facets:
            self._apply()
        else:
            self.view.viewport().update()

    def select(self, article_id: str) -> None:
        """Mark an article as the one that is read; the filter stays as it is."""
        self._opened = article_id
        self.view.mark_opened(article_id)
        row = self._model.row_of(article_id)
        if row is None:
            self.view.clearSelection()
        elif self.view.selected_rows() != [row]:
            self.view.go_to_row(row)

    def selected_ids(self) -> list[str]:
        """The selected articles in the order of the list."""
        return self._rows.ids_of(self._model.numbers(self.view.selected_rows()))

    def selection(self) -> Callable[[], list[str]]:
        """What finds out the ids of the selected articles; for 100,000 that is work for another thread."""
        rows, numbers = self._rows, self._model.numbers(self.view.selected_rows())
        return lambda: rows.ids_of(numbers)

    def row_of(self, article_id: str) -> int | None:
        """The row of an article, None where it is not shown."""
        return self._model.row_of(article_id)

    def id_at(self, row: int) -> str:
        """The article in a row."""
        return self._model.entry(row).id

    def shown_ids(self) -> list[str]:
        """All articles that the filter lets through, in order."""
        return self._rows.ids_of([int(number) for number in self._model.shown])

    def listed_numbers(self) -> Sequence[int] | None:
        """The numbers of the articles that search and facets let through; None where they let all through."""
        return self._model.shown if self._query or self.head.facets else None

    def first_id(self) -> str:
        """The article at the top of the list; where the filter hides all, the first of the archive, ``""`` for none."""
        if len(self._model.shown):
            return self._model.entry(0).id
        return self._rows.corpus.entries[0].id if len(self._rows.corpus) else ""

    def focus_filter(self) -> None:
        """Let the reader type into the search box."""
        self.head.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.head.search.selectAll()

    def search_again(self) -> None:
        """The archive's index knows more than before."""
        if self._query:
            self._apply()

    def clear_filter(self) -> None:
        """Show every article again."""
        self.head.search.use_text("")
        self.head.clear_facets()

    def step(self, by: int) -> None:
        """Open the article so many rows further down."""
        if not len(self._model.shown):
            return
        row = self._model.row_of(self._opened) if self._opened else None
        last = len(self._model.shown) - 1
        self._open_row(min(max(row + by, 0), last) if row is not None else 0)

    def set_sort(self, key: str, descending: bool) -> None:
        """Sort by a key, see SortKey; an unknown one is taken as the date."""
        known = key if key in list(SortKey) else SortKey.DATE
        self._order = SortKey(known), descending
        self.head.show_order(self._order[0], descending=descending)
        self._apply()

    # ---- search, order

    def _choose_sort(self, key: SortKey, descending: bool) -> None:
        self.set_sort(key, descending)
        self.sort_changed.emit(str(key), descending)

    def _query_changed(self, typed: str) -> None:
        self._query = Query.parse(typed)
        self.head.show_problems(self._query.problems)
        self._apply()

    def _apply(self) -> None:
        """Work out anew which rows are shown, and in which order."""
        self._asked += 1
        self._searching = self._open_first_found = False
        if self._texts is None:
            return
        rows, wanted, query = self._rows, Wanted(*self._order, self.head.facets), self._query
        self._searching = bool(query)

        def answer() -> Shown:
            found = self._find(query) if query else None
            return Shown(rows.shown(wanted, found), found)

        self._work(answer, partial(self._show_answer, self._asked, rows))

    def _show_answer(self, asked: int, rows: Rows, shown: Shown) -> None:
        if asked == self._asked and rows is self._rows:
            self._searching = False
            self._show_found(shown.numbers)
            self.drawer.update(rows, shown.found, self.head.facets)
            if self._open_first_found:
                self._open_first()

    def _show_found(self, shown: Sequence[int]) -> None:
        selected, current = self._model.numbers(self.view.selected_rows()), self._current_number()
        kept_place = self.view.verticalScrollBar().value()
        self._model.show(self._rows, shown, self._query, self._texts)
        self.view.fit_rows()
        self._select_again(selected, current)
        self.view.verticalScrollBar().setValue(kept_place)
        self._show_page()
        self.head.search.show_count(self._count_words())
        self.filter_applied.emit(len(shown))

    def _select_again(self, selected: list[int], current: int | None) -> None:
        opened = self._rows.number_of(self._opened) if self._opened and not selected else None
        wanted = set(selected) if selected else {opened} - {None}  # what was hidden and is shown again is what is read
        rows = rows_of(self._model.shown, wanted)  # type: ignore[arg-type]  # None is taken out
        self.view.select_rows(rows, row_of(self._model.shown, current) if current is not None else None)

    def _current_number(self) -> int | None:
        index = self.view.currentIndex()
        return int(self._model.shown[index.row()]) if index.isValid() else None

    def _show_page(self) -> None:
        if not len(self._rows):
            self._pages.setCurrentWidget(self.empty)
        elif len(self._model.shown):
            self._pages.setCurrentWidget(self.view)
        else:
            self.nothing.show_query(self.head.search.text(), len(self.head.facets))
            self._pages.setCurrentWidget(self.nothing)

    def _count_words(self) -> str:
        total = len(self._rows)
        if not total:
            return ""
        if not self._query and not self.head.facets:
            return number(total)
        return f"{number(len(self._model.shown))} / {number(total)}"

    # ---- keyboard, mouse, menu

    def _open_row(self, row: int) -> None:
        article_id = self._model.entry(row).id
        self.select(article_id)
        self.article_chosen.emit(article_id)

    def _open_first(self) -> None:
        """Open the first article that is found, now or as soon as the answer is there."""
        self._open_first_found = self._searching
        if len(self._model.shown) and not self._searching:
            self._open_row(0)
            self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _go_to_list(self) -> None:
        if len(self._model.shown):
            self.view.setFocus(Qt.FocusReason.TabFocusReason)

    def _type_into_filter(self, event: QKeyEvent) -> None:
        box = self.head.search
        box.setFocus(Qt.FocusReason.OtherFocusReason)
        box.setCursorPosition(len(box.text()))
        QApplication.sendEvent(box, event)

    def _open_menu(self, place: QPoint) -> None:
        index = self.view.indexAt(place)
        if not index.isValid():
            return
        if index.row() not in self.view.selected_rows():
            self.view.go_to_row(index.row())
        menu = self.row_menu(index.row())
        menu.popup(self.view.viewport().mapToGlobal(place))

    def row_menu(self, row: int) -> QMenu:
        """What can be done with a row and the other selected ones."""
        article_id, ids = self._model.entry(row).id, self.selected_ids()
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        theme = self._themes.current
        opening = menu.addAction(icon("book-open", theme), self.tr("Open"))
        opening.triggered.connect(lambda _checked=False: self._open_row(row))
        editing = menu.addAction(icon("pencil", theme), self.tr("Edit title, source, date, place…"))
        editing.triggered.connect(lambda _checked=False: self.metadata_requested.emit(article_id))
        exporting = menu.addAction(icon("file-down", theme), self.tr("Export %n article(s) as PDF…", "", len(ids)))
        exporting.triggered.connect(lambda _checked=False: self.export_requested.emit(ids))
        if self.row_actions:
            menu.addSeparator()
            menu.addActions(self.row_actions)
        return menu

    # ---- dropping files

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if paths := dropped_paths(event.mimeData()):
            event.acceptProposedAction()
            self._veil.invite(len(paths))

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._veil.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        self._veil.hide()
        paths: list[Path] = dropped_paths(event.mimeData())
        if paths:
            event.acceptProposedAction()
            self.paths_dropped.emit(paths)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._veil.setGeometry(self.rect())

    def _dress(self, theme: Theme) -> None:
        self.view.dress(theme)
