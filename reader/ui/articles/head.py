# SPDX-License-Identifier: MIT
"""Owns what stands above the article list: search box, chips of the active facets, order."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from reader.core.facet_kinds import Facet, FacetKind
from reader.core.query_language import Problem
from reader.ui.articles import words
from reader.ui.articles.facets.words import NameOf, chip_words
from reader.ui.articles.menus import Order, fill_sort_menu
from reader.ui.theme import ThemeKeeper, icon
from reader.ui.widgets.flow import FlowLayout
from reader.ui.widgets.labels import toned
from reader.ui.widgets.search_box import SearchBox
from reader.ui.widgets.text_button import EDGE, TextButton

SIDE = 14
"""px"""


class ArticlesHead(QWidget):
    """Tells which order and which facets are wanted; the search box is its own."""

    order_chosen = Signal(object)
    """An Order."""
    facets_changed = Signal(tuple)
    filter_wanted = Signal()

    def __init__(self, themes: ThemeKeeper, name_of: NameOf, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes, self._name_of = themes, name_of
        self._order, self._searching = Order(), False
        self.facets: tuple[Facet, ...] = ()
        self.search = SearchBox(themes, "", self)
        self.problem = toned("", "warning", wrap=True)
        self.problem.hide()
        self.remark = toned("", "muted", wrap=True)
        self.remark.hide()
        self._add_chips()
        self._add_buttons()
        self._lay_out()
        self._name_all()
        themes.changed.connect(self._dress)
        self._dress()

    def _add_chips(self) -> None:
        self._chips = QWidget()
        self._chip_line = FlowLayout(self._chips, spacing=6, line_spacing=6)
        self._chips.hide()

    def _add_buttons(self) -> None:
        self.sort_button = TextButton(menu=True)
        self.facet_button = TextButton()
        self.facet_button.setCheckable(True)
        self.sort_button.menu().aboutToShow.connect(self._fill_sort)
        self.facet_button.clicked.connect(lambda _checked=False: self.filter_wanted.emit())

    def _lay_out(self) -> None:
        tools = QHBoxLayout()
        tools.addWidget(self.sort_button)
        tools.addStretch(1)
        tools.addWidget(self.facet_button)
        column = QVBoxLayout(self)
        # so that words, not frames, stand flush with the box
        column.setContentsMargins(SIDE - EDGE, 14, SIDE - EDGE, 4)
        column.setSpacing(8)
        for part in (self.search, self.problem, self.remark, self._chips):
            inset = QHBoxLayout()
            inset.setContentsMargins(EDGE, 0, EDGE, 0)
            inset.addWidget(part)
            column.addLayout(inset)
        column.addLayout(tools)

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Say what of the search was not understood, the first thing only."""
        self.problem.setText(str(problems[0]) if problems else "")
        self.problem.setVisible(bool(problems))

    def show_too_common(self, too_common: bool) -> None:
        """Say why articles are in the order of their dates although that of relevance is wanted."""
        self.remark.setText(self.tr("Nearly every article has these words: sorted by date") if too_common else "")
        self.remark.setVisible(too_common)

    def show_filter_open(self, is_open: bool) -> None:
        """Say whether the filter is open."""
        self.facet_button.setChecked(is_open)

    def show_order(self, order: Order, *, searching: bool = False) -> None:
        """Say which order is in use; ``searching`` for words, there is one more to choose."""
        self._order, self._searching = order if searching else order.without_words, searching
        self.sort_button.setText(words.order_words(self._order.key, descending=self._order.descending))
        self.sort_button.setAccessibleName(self.tr("Order: %1").replace("%1", self.sort_button.text()))

    def clear_facets(self) -> None:
        """Take all chips away."""
        self._use_facets(())

    def toggle_facet(self, facet: Facet) -> None:
        """Put a chip in, in place of its contrary; or take it away."""
        kept = tuple(other for other in self.facets if other[:2] != facet[:2])
        self._use_facets(kept if facet in self.facets else (*kept, facet))

    def choose_years(self, span: tuple[int, int] | None) -> None:
        """Put in the chip of a stretch of years, in place of all other years."""
        kept = tuple(facet for facet in self.facets if facet.kind is not FacetKind.YEAR)
        if span is None:
            self._use_facets(kept)
        else:
            value = str(span[0]) if span[0] == span[1] else f"{span[0]}..{span[1]}"
            self._use_facets((*kept, Facet(FacetKind.YEAR, value)))

    def _use_facets(self, facets: tuple[Facet, ...]) -> None:
        if facets != self.facets:
            self.facets = facets
            self._make_chips()
            self.facets_changed.emit(facets)

    def _make_chips(self) -> None:
        had_focus = self._chips.isAncestorOf(self.window().focusWidget() or self)
        while item := self._chip_line.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for facet in self.facets:
            self._chip_line.addWidget(self._chip(facet))
        self._chips.setVisible(bool(self.facets))
        self._chips.updateGeometry()
        if had_focus:  # the chip that had it was taken away
            first = self._chip_line.itemAt(0)
            ((first.widget() if first else None) or self.search).setFocus(Qt.FocusReason.OtherFocusReason)

    def _chip(self, facet: Facet) -> QToolButton:
        chip = QToolButton()
        chip.setObjectName(f"chip-{facet.kind}")
        chip.setProperty("kind", "pill")
        chip.setText(chip_words(facet, self._name_of))
        chip.setAccessibleName(self.tr("Filter %1: take away").replace("%1", chip.text()))
        chip.setToolTip(self.tr("Take this filter away"))
        chip.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        chip.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the cross stands behind the words
        chip.setIcon(icon("x", self._themes.current, "accent"))
        chip.setIconSize(QSize(12, 12))
        chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        chip.clicked.connect(lambda _checked=False: self.toggle_facet(facet))
        return chip

    def _fill_sort(self) -> None:
        choose = self.order_chosen.emit
        fill_sort_menu(self.sort_button.menu(), self._order, searching=self._searching, choose=choose)

    def _dress(self, _theme: object = None) -> None:
        self.sort_button.setIcon(icon("arrow-up-down", self._themes.current))
        self.facet_button.setIcon(icon("sliders-horizontal", self._themes.current))
        self._make_chips()

    def _name_all(self) -> None:
        self.search.name(self.tr("Search in titles and texts"))
        self.facet_button.setText(self.tr("Filter"))
        self.facet_button.setAccessibleName(self.tr("Filter by year, source, place, issuer, person and more"))
        self.show_order(self._order, searching=self._searching)
