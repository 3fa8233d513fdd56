# SPDX-License-Identifier: MIT
"""Owns what the keyboard does with the focus: which ways of coming are its own, and where the Tab key goes next."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

KEYBOARD_FOCUS = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)
"""Ways of coming to a part after which a ring shows where the keyboard is."""
A_LINE = 16
"""px: what differs less in height stands side by side."""


def order_stops(parts: Iterable[QWidget]) -> None:
    """Let the Tab key go from part to part, and in each as the eye does, whatever was made first."""
    for before, after in pairwise([stop for part in parts for stop in _stops(part)]):
        QWidget.setTabOrder(before, after)


def _stops(part: QWidget) -> list[QWidget]:
    """What takes the focus in a part, from the top down and from the left; what is hidden after what is before it."""
    tab = Qt.FocusPolicy.TabFocus
    found = [one for one in part.findChildren(QWidget) if one.focusPolicy() & tab and one.focusProxy() is None]
    places: dict[QWidget, tuple[int, int]] = {}
    last = 0, 0
    for one in found:
        if one.isVisible():
            middle = one.mapTo(part, QPoint(0, one.height() // 2))
            last = middle.y() // A_LINE, middle.x()
        places[one] = last
    return sorted(found, key=places.__getitem__)
