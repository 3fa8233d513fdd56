# SPDX-License-Identifier: MIT
"""Owns the menus of the article list: its order, and what can be done with its rows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from reader.core.sort_keys import Group, SortKey
from reader.ui.actions import COMMANDS
from reader.ui.articles import words
from reader.ui.theme import Theme, icon


class Order(NamedTuple):
    """The order of the list."""

    key: SortKey = SortKey.DATE
    descending: bool = True
    group: Group = Group.NONE

    @property
    def without_words(self) -> Order:
        """The same where no words are searched for: nothing is more relevant than another then."""
        return Order(SortKey.DATE, True, self.group) if self.key is SortKey.RELEVANCE else self


Choice = tuple[str, bool, Callable[[], None]]
"""Its name, whether it is in use, and what it does."""


def fill_sort_menu(menu: QMenu, order: Order, *, searching: bool, choose: Callable[[Order], None]) -> None:
    """Offer the keys, the two directions of the key in use, and the ways of grouping."""
    menu.clear()
    keys = [key for key in SortKey if searching or key is not SortKey.RELEVANCE]

    def by_key(key: SortKey) -> Order:
        return order if key is order.key else Order(key, key.descends_first, order.group)

    _offer(menu, ((words.sort_name(key), key is order.key, partial(choose, by_key(key))) for key in keys))
    if order.key is not SortKey.RELEVANCE:
        menu.addSeparator()
        ways = zip((False, True), words.direction_names(order.key), strict=True)
        _offer(
            menu,
            (
                (name, falling is order.descending, partial(choose, order._replace(descending=falling)))
                for falling, name in ways
            ),
        )
    menu.addSeparator()
    _offer(
        menu,
        (
            (words.group_name(group), group is order.group, partial(choose, order._replace(group=group)))
            for group in Group
        ),
    )


def _offer(menu: QMenu, choices: Iterable[Choice]) -> None:
    """Things of which one is in use."""
    group = QActionGroup(menu)
    for name, used, work in choices:
        action = menu.addAction(name)
        action.setCheckable(True)
        action.setChecked(used)
        action.setActionGroup(group)
        action.triggered.connect(lambda _checked=False, work=work: work())


def _with_keys(words: str, command: str) -> str:
    """The words of an action that does the same as a command, with the keys of that at the right edge."""
    keys = next(one.keys for one in COMMANDS if one.id == command)
    return f"{words}\t{keys}"


class RowMenu(QMenu):
    """What can be done with a row of the list and the others that are selected; gone when it closes."""

    def __init__(self, theme: Theme, selected: int, others: Sequence[QAction], parent: QWidget) -> None:
        """``selected``: how many rows are; ``others``: what else can be done with them."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.opening = self.addAction(icon("book-open", theme), self.tr("Open"))
        edits = self.tr("Edit title, source, date, place…")
        if selected > 1:
            edits = self.tr("Edit source, date, place of %Ln article(s)…", "", selected)
        self.editing = self.addAction(icon("pencil", theme), _with_keys(edits, "metadata"))
        exports = self.tr("Export %Ln article(s) as PDF…", "", selected)
        self.exporting = self.addAction(icon("file-down", theme), _with_keys(exports, "export"))
        if others:
            self.addSeparator()
            self.addActions(others)
