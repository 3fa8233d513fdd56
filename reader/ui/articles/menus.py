# SPDX-License-Identifier: MIT
"""Owns the menus of the article list: its order, its facets, what can be done with a row."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu

from reader.core.facet_kinds import Facet, FacetKind
from reader.core.sort_keys import SortKey
from reader.ui.articles import words
from reader.ui.articles.rows import Rows

_PLAIN_FACETS = (FacetKind.FIGURES, FacetKind.NOTES, FacetKind.UNDATED)
_VALUED_FACETS = (FacetKind.YEAR, FacetKind.SOURCE, FacetKind.PLACE)


def fill_sort_menu(menu: QMenu, key: SortKey, *, descending: bool, choose: Callable[[SortKey, bool], None]) -> None:
    """Offer the keys, then the two directions of the key in use."""
    menu.clear()
    keys = QActionGroup(menu)
    for other in SortKey:
        action = menu.addAction(words.sort_name(other))
        action.setCheckable(True)
        action.setChecked(other is key)
        action.setActionGroup(keys)
        way = descending if other is key else other.descends_first
        action.triggered.connect(lambda _checked=False, other=other, way=way: choose(other, way))
    menu.addSeparator()
    directions = QActionGroup(menu)
    for falling, name in zip((False, True), words.direction_names(key), strict=True):
        action = menu.addAction(name)
        action.setCheckable(True)
        action.setChecked(falling is descending)
        action.setActionGroup(directions)
        action.triggered.connect(lambda _checked=False, falling=falling: choose(key, falling))


def fill_facet_menu(menu: QMenu, rows: Rows, active: Sequence[Facet], toggle: Callable[[Facet], None]) -> None:
    """Offer what the list can be narrowed to, with the numbers of articles."""
    menu.clear()
    for kind in _PLAIN_FACETS:
        for value, count in rows.values(kind):
            _add_facet(menu, Facet(kind, value), words.facet_words(Facet(kind)), count, active, toggle)
    for kind in _VALUED_FACETS:
        if values := rows.values(kind):
            part = menu.addMenu(words.facet_menu_words(kind))
            for value, count in values:
                _add_facet(part, Facet(kind, value), value, count, active, toggle)


def _add_facet(
    menu: QMenu, facet: Facet, name: str, count: int, active: Sequence[Facet], toggle: Callable[[Facet], None]
) -> None:
    label = name[:1].upper() + name[1:]
    action = menu.addAction(f"{label}  ({words.number(count)})".replace("&", "&&"))
    action.setCheckable(True)
    action.setChecked(facet in active)
    action.triggered.connect(lambda _checked=False: toggle(facet))
