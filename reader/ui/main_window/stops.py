# SPDX-License-Identifier: MIT
"""Owns the order in which the Tab key goes through the window: as the eye does, from its head to its foot."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from reader.ui.main_window.desk import ReadingDesk

if TYPE_CHECKING:
    from reader.ui.main_window.window import MainWindow


def parts_by_eye(window: MainWindow, page: QWidget | None) -> Iterator[QWidget]:
    """Head, then the page that is shown, then the strip below."""
    yield window.header
    if isinstance(page, ReadingDesk):
        yield from _parts_of_desk(page)
    elif window.dashboard is not None and page is window.dashboard:
        yield from window.dashboard.parts_by_eye()
    elif page is not None:
        yield page
    yield window.strip


def _parts_of_desk(desk: ReadingDesk) -> Iterator[QWidget]:
    """Search box and filter, list, article, and what is known of it."""
    yield desk.articles.head
    if desk.articles.drawer.panel is not None:
        yield desk.articles.drawer.panel
    yield desk.articles.pages
    if desk.furnished:
        yield from desk.reading.legend.chips.values()  # all lines of them before what stands beside them
    others = (desk.widget(index) for index in range(1, desk.count()))
    yield from (part for part in others if part is not None and part.isVisible())
