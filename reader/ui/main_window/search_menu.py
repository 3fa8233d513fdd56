# SPDX-License-Identifier: MIT
"""Owns the menu under the search box: saved searches, those of late, and what can be done with them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidgetAction

from reader.core.facet_kinds import Facet, FacetKind
from reader.core.settings import SessionSettings
from reader.store.searches import SavedSearch
from reader.ui.articles import ArticlesPanel
from reader.ui.flows.searches import SearchesFlow
from reader.ui.widgets.labels import toned

FEW = 8
"""So many searches of late stand in the menu itself, the others in one of their own."""
HEAD_MARGINS = (12, 8, 12, 4)
"""px"""
LONGEST = 60
"""Code points of a search that is shown."""


class SearchMenu(QMenu):
    """Filled when it comes up."""

    def __init__(
        self, panel: ArticlesPanel, flow: SearchesFlow, session: Callable[[], SessionSettings], save: QAction
    ) -> None:
        """``session`` tells the order of the list, ``save`` is the command that keeps the search at hand."""
        super().__init__(panel)
        self._panel, self._flow, self._session, self._save = panel, flow, session, save
        self.aboutToShow.connect(self._fill)
        panel.head.search.textChanged.connect(lambda _typed: self._show_saving())
        panel.head.facets_changed.connect(lambda _facets: self._show_saving())
        self._show_saving()
        flow.chosen.connect(self.use)

    def open(self) -> None:
        """Come up under the box."""
        box = self._panel.head.search
        self.setMinimumWidth(box.width())
        self.popup(box.mapToGlobal(QPoint(0, box.height() + 2)))

    def _fill(self) -> None:
        self.clear()
        if self._flow.saved:
            self._head(self.tr("Saved searches"))
            for one in self._flow.saved:
                self._offer(self, one.name, one)
            self.addSeparator()
        if self._flow.recent:
            self._head(self.tr("Recent searches"))
            for query in self._flow.recent[:FEW]:
                self._offer(self, query, SavedSearch("", query))
            if older := self._flow.recent[FEW:]:
                part = self.addMenu(self.tr("Earlier"))
                for query in older:
                    self._offer(part, query, SavedSearch("", query))
            self.addSeparator()
        self.addAction(self._save)
        manage = self.addAction(self.tr("Manage saved searches…"))
        manage.setEnabled(bool(self._flow.saved))
        manage.triggered.connect(lambda _checked=False: self._flow.manage())
        clear = self.addAction(self.tr("Clear recent searches"))
        clear.setEnabled(bool(self._flow.recent))
        clear.triggered.connect(lambda _checked=False: self._flow.clear_recent())

    def _show_saving(self) -> None:
        """Nothing can be kept where nothing is looked for."""
        self._save.setEnabled(bool(self._panel.head.search.text().strip() or self._panel.head.facets))

    def _head(self, words: str) -> None:
        head = QWidgetAction(self)
        label = toned(words, "section")
        label.setContentsMargins(*HEAD_MARGINS)
        head.setDefaultWidget(label)
        head.setEnabled(False)  # the arrow keys pass it by
        self.addAction(head)

    def _offer(self, menu: QMenu, words: str, search: SavedSearch) -> None:
        short = words if len(words) <= LONGEST else words[: LONGEST - 1] + "…"
        action = menu.addAction(short.replace("&", "&&"))
        action.triggered.connect(lambda _checked=False: self.use(search))

    # ---- the search at hand

    def search_at_hand(self) -> SavedSearch:
        """What is looked for now; its words are a first proposal for a name."""
        head, session = self._panel.head, self._session()
        query = " ".join(head.search.text().split())
        facets = tuple({"kind": str(facet.kind), **_rest(facet)} for facet in head.facets)
        name = query or ", ".join(facet.value or str(facet.kind) for facet in head.facets)
        return SavedSearch(name, query, facets, session.sort, session.sort_descending)

    def use(self, search: SavedSearch) -> None:
        """Search for this; filters and order only come with a saved one."""
        if search.name:
            self._panel.head.clear_facets()
            for kept in search.facets:
                if (facet := _facet(kept)) is not None:
                    self._panel.head.toggle_facet(facet)
            self._panel.set_sort(search.sort, search.descending)
            self._panel.sort_changed.emit(search.sort, search.descending)
        self._panel.head.search.use_text(search.query)


def _rest(facet: Facet) -> dict[str, object]:
    return {name: value for name, value in facet._asdict().items() if name != "kind"}


def _facet(kept: dict[str, object]) -> Facet | None:
    """The filter that was kept; None for one of a newer program."""
    try:
        return Facet(**{**kept, "kind": FacetKind(str(kept["kind"]))})  # type: ignore[arg-type]  # as it was kept
    except (KeyError, ValueError, TypeError):
        return None
