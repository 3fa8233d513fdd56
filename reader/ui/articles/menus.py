# SPDX-License-Identifier: MIT
"""Owns the menus of the article list: its order."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu

from reader.core.sort_keys import SortKey
from reader.ui.articles import words


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
