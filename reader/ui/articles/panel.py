# SPDX-License-Identifier: MIT
"""Owns the article list: search, facets, order, selection; says what the reader wants and does nothing of it itself."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from reader.core.corpus import Corpus
from reader.core.marks import Marks
from reader.core.query import Query
from reader.core.sort_keys import Group, SortKey
from reader.ui.articles.drop import DropGround
from reader.ui.articles.empty import EmptyLibrary, Loading, NothingFound
from reader.ui.articles.facets import Drawer
from reader.ui.articles.head import ArticlesHead
from reader.ui.articles.listing import Listing
from reader.ui.articles.menus import Order, RowMenu
from reader.ui.articles.model import ArticleModel
from reader.ui.articles.rows import First, Rows, Wanted
from reader.ui.articles.search import Engine, Lines, Shown, Work, look
from reader.ui.articles.view import ArticleView
from reader.ui.articles.words import count_words
from reader.ui.theme import Theme, ThemeKeeper

LEAST_WIDTH = 260
"""px"""
MOST_STRETCHES = 1000
"""A selection that another order tears into more pieces is given up: Qt goes through all of them for every row."""


class ArticlesPanel(DropGround):
    """The left side of the window."""

    article_chosen = Signal(str)
    paste_requested = Signal()
    open_requested = Signal()
    metadata_requested = Signal(str)
    export_requested = Signal(object)
    """What finds the ids of the selected articles, see ``selection``."""
    sort_changed = Signal(str, bool)
    group_changed = Signal(str)
    filter_applied = Signal(int)
    """The list is up to date with the search; so many articles were found."""

    def __init__(self, themes: ThemeKeeper, engine: Engine, work: Work, parent: QWidget | None = None) -> None:
        """``engine`` searches, ``work`` does that and the ordering of the rows beside the window."""
        super().__init__(themes, parent)
        self._themes = themes
        self._engine, self._work = engine, work
        self._asked = 0
        """The number of the newest question; answers to older ones come too late."""
        self._searching = self._open_first_found = False
        self._rows = Rows()
        self._corpus: Corpus | None = None
        self._order = Order()
        self._query = self._shown_query = Query()
        self._opened: str | None = None
        self.on_enter: Callable[[], object] = self._open_first
        self.row_actions: Sequence[QAction] = ()
        """What else can be done with the selected articles."""
        self._make_parts()
        self._connect_parts()
        self._lay_out()

    # ---- making

    def _make_parts(self) -> None:
        self.setObjectName("articlesPanel")
        self.setMinimumWidth(LEAST_WIDTH)
        self.drawer = Drawer(self._themes, self, lambda work, answer: self._work(work, answer, "facets"))
        self.head = ArticlesHead(self._themes, self.drawer.words_of)
        self._lines = Lines(self._engine, self._work, self)
        self._model = ArticleModel(self._lines, self)
        self.view = ArticleView(self._model, self._themes.current)
        self.view.setAccessibleName(self.tr("Articles"))
        self.empty = EmptyLibrary(self._themes)
        self.nothing = NothingFound(self._themes)
        self._loading = Loading(self._themes)
        self.pages = QStackedWidget()
        for page in (self._loading, self.view, self.empty, self.nothing):
            self.pages.addWidget(page)

    def _connect_parts(self) -> None:
        box = self.head.search
        box.query_changed.connect(self._query_changed)
        box.left.connect(self._go_to_list)
        box.entered.connect(lambda: self.on_enter())
        self.head.order_chosen.connect(self._choose_order)
        self.head.facets_changed.connect(lambda _facets: self._apply())
        self.head.filter_wanted.connect(lambda: self.drawer.toggle())
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
        self.nothing.unfilter_requested.connect(self.head.clear_facets)
        self._themes.changed.connect(self._dress)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.pages, 1)
        self.setFocusProxy(self.view)

    # ---- what is shown

    def show_corpus(self, corpus: Corpus, notes_per_article: Mapping[str, int]) -> None:
        """Show a state of the archive."""
        if corpus is self._corpus:
            self.show_notes(notes_per_article)
            self._model.forget()  # what is said of articles may be newer than the columns
            self.view.viewport().update()
            self.search_again()  # the index may have caught up with it since
            return
        self._corpus = corpus
        marks = self._rows.marks
        self._rows = Rows(corpus, notes_per_article)
        self._rows.marks = marks
        self._apply()

    def show_first(self, first: First, notes_per_article: Mapping[str, int]) -> None:
        """Show the first rows of an archive whose columns are still on their way."""
        order = self._order.without_words
        if self._corpus is None and order.key is SortKey.DATE and order.group is Group.NONE and len(first.numbers):
            self._rows = Rows.beginning(first, notes_per_article)
            self._show_found(Shown(Listing(first.numbers)), Query())

    def show_notes(self, notes_per_article: Mapping[str, int]) -> None:
        """Take over new numbers of notes: article id → how many."""
        if notes_per_article == self._rows.notes:
            return
        self._rows.recount(notes_per_article, self._rows.marks)
        if self._order.key is SortKey.NOTES or self.head.facets or self._query:
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
        elif self.view.selected_stretches() != [(row, row)]:
            self.view.go_to_row(row)

    def selected_count(self) -> int:
        """How many articles are selected."""
        return len(self._selected_numbers())

    def selection(self) -> Callable[[], list[str]]:
        """What finds out the ids of the selected articles, in the order of the list; work for another thread."""
        rows, numbers = self._rows, self._selected_numbers()
        return lambda: rows.ids_of(numbers)

    def _selected_numbers(self) -> Sequence[int]:
        return self._model.numbers(self.view.selected_stretches())

    def beside_selected(self, article_id: str) -> str | None:
        """The article behind those that are selected, else the one before; None where this one is not among them."""
        row = self._model.row_of(article_id)
        stretches = self.view.selected_stretches()
        beside = self._model.listing.beside_stretches(row, stretches) if row is not None else None
        return self.id_at(beside) if beside is not None else None

    def row_of(self, article_id: str) -> int | None:
        """The row of an article, None where it is not shown."""
        return self._model.row_of(article_id)

    def id_at(self, row: int) -> str:
        """The article in a row."""
        return self._model.entry(row).id

    def shown_ids(self) -> list[str]:
        """All articles that the filter lets through, in order."""
        return self._rows.ids_of([int(number) for number in self._model.listing.articles])

    def listed_numbers(self) -> Sequence[int] | None:
        """The numbers of the articles that search and facets let through; None where they let all through."""
        return self._model.listing.articles if self._query or self.head.facets else None

    def shown_query(self) -> Query:
        """The search that the list answers now; while somebody types, not yet the newest."""
        return self._shown_query

    @property
    def order(self) -> Order:
        """The order of the list."""
        return self._order

    def first_id(self) -> str:
        """The article at the top of the list; where the filter hides all, the first of the archive, ``""`` for none."""
        if (row := self._model.listing.beside(0, 0)) is not None:
            return self._model.entry(row).id
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
        row = self._model.row_of(self._opened) if self._opened else None
        to = self._model.listing.beside(row or 0, by if row is not None else 0)
        if to is not None:
            self._open_row(to)

    def set_sort(self, key: str, descending: bool) -> None:
        """Sort by a key, see SortKey; an unknown one is taken as the date."""
        known = key if key in list(SortKey) else SortKey.DATE
        self._use_order(self._order._replace(key=SortKey(known), descending=descending))

    def set_group(self, group: str) -> None:
        """Group by this, see Group; what is unknown is taken as not at all."""
        known = group if group in list(Group) else Group.NONE
        self._use_order(self._order._replace(group=Group(known)))

    def _use_order(self, order: Order) -> None:
        self._order = order
        self.head.show_order(order, searching=bool(self._query.terms))
        self._apply()

    def _choose_order(self, order: Order) -> None:
        before = self._order
        self._use_order(order)
        if order.group is not before.group:
            self.group_changed.emit(str(order.group))
        else:
            self.sort_changed.emit(str(order.key), order.descending)

    def choose_group(self, group: str) -> None:
        """Group by this from now on."""
        self._choose_order(self._order._replace(group=Group(group)))

    def _query_changed(self, typed: str) -> None:
        self._query = Query.parse(typed)
        self.head.show_problems(self._query.problems)
        self.head.show_order(self._order, searching=bool(self._query.terms))
        self._apply()

    def _apply(self) -> None:
        """Work out anew which rows are shown, and in which order."""
        self._asked += 1
        self._searching = self._open_first_found = False
        if self._corpus is None:
            return
        rows, query = self._rows, self._query
        order = self._order if query.terms else self._order.without_words
        wanted = Wanted(order.key, order.descending, self.head.facets, order.group)
        self._searching = bool(query)
        answer = partial(self._show_answer, self._asked, rows, query)
        self._work(partial(look, self._engine, rows, wanted, query), answer)

    def _show_answer(self, asked: int, rows: Rows, query: Query, shown: Shown) -> None:
        if asked == self._asked and rows is self._rows:
            self._searching = False
            self._show_found(shown, query)
            self.drawer.update(rows, shown.found, self.head.facets)
            if self._open_first_found:
                self._open_first()

    def _show_found(self, shown: Shown, query: Query) -> None:
        selected, current = self._selected_numbers(), self._current_number()
        place = self.view.place_of((query, self.head.facets, self._order))
        self._shown_query = query
        self._lines.use(query, shown.lines)
        self._model.show(self._rows, shown.listing)
        self.view.fit_rows()
        self._select_again(selected, current)
        self.view.go_to(place)
        self._show_page()
        self.head.search.show_count(count_words(len(self._rows), self.listed_numbers()))
        self.head.show_too_common(shown.too_common)
        self.filter_applied.emit(len(shown.listing.articles))

    def _select_again(self, selected: Sequence[int], current: int | None) -> None:
        opened = self._rows.number_of(self._opened) if self._opened and not len(selected) else None
        if opened is not None:  # what was hidden and is shown again is what is read
            selected = [opened]
        listing = self._model.listing
        row = listing.row_of(current) if current is not None else None
        stretches = listing.stretches_of(selected)
        self.view.select_stretches(stretches if len(stretches) <= MOST_STRETCHES else [], row)

    def _current_number(self) -> int | None:
        index = self.view.currentIndex()
        return self._model.listing.number(index.row()) if index.isValid() else None

    def _show_page(self) -> None:
        page = self.empty if not len(self._rows) else self.view if len(self._model.listing) else self.nothing
        if page is self.nothing:
            self.nothing.show_query(self.head.search.words(), len(self.head.facets))
        self.pages.setCurrentWidget(page)

    # ---- keyboard, mouse, menu

    def _open_row(self, row: int) -> None:
        self._open(self.id_at(row))

    def _open(self, article_id: str) -> None:
        self.select(article_id)
        self.article_chosen.emit(article_id)

    def _open_first(self) -> None:
        """Open the first article that is found, now or as soon as the answer is there."""
        self._open_first_found = self._searching
        row = self._model.listing.beside(0, 0)
        if row is not None and not self._searching:
            self._open_row(row)
            self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _go_to_list(self) -> None:
        if len(self._model.listing):
            self.view.setFocus(Qt.FocusReason.TabFocusReason)

    def _type_into_filter(self, event: QKeyEvent) -> None:
        box = self.head.search
        box.setFocus(Qt.FocusReason.OtherFocusReason)
        box.setCursorPosition(len(box.text()))
        QApplication.sendEvent(box, event)

    def _open_menu(self, place: QPoint) -> None:
        index = self.view.indexAt(place)
        if self._model.listing.number(index.row()) is None:
            return
        if not self.view.selectionModel().isRowSelected(index.row()):
            self.view.go_to_row(index.row())
        menu = self.row_menu(index.row())
        menu.popup(self.view.viewport().mapToGlobal(place))

    def row_menu(self, row: int) -> RowMenu:
        """What can be done with a row and the other selected ones."""
        article_id = self.id_at(row)  # the list may be another one when something is chosen
        menu = RowMenu(self._themes.current, self.selected_count(), self.row_actions, self)
        menu.opening.triggered.connect(lambda _checked=False: self._open(article_id))
        menu.editing.triggered.connect(lambda _checked=False: self.metadata_requested.emit(article_id))
        menu.exporting.triggered.connect(lambda _checked=False: self.export_requested.emit(self.selection()))
        return menu

    def _dress(self, theme: Theme) -> None:
        self.view.dress(theme)
