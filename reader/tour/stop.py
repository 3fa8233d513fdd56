# SPDX-License-Identifier: MIT
"""Owns one stop of the tour: how its screen is reached, and how the window is cleared before."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from reader.ui.main_window import MainWindow


@dataclass(frozen=True, slots=True)
class Screen:
    """One stop of the tour: how to get there, and what to take a picture of.

    A page of its own is as large as it likes, whatever the size of the window: it is drawn once a theme.
    """

    name: str
    show: Callable[[MainWindow], QWidget]
    is_page: bool = False


def clear(window: MainWindow) -> None:
    """Put away all that the stop before opened."""
    desk = window.desk
    if window.marking.strip.isVisible():
        window.undo.undo()
    desk.cover.lift()
    desk.close_mentions()
    desk.articles.drawer.close()
    desk.articles.clear_filter()
    desk.articles.set_group("")
    desk.reading.review.close()
    desk.reading.finder.close()
    desk.reading.printings.close()
    window.strip.end_progress()
    window.strip.tell("")
    window.show_tab("reading")


def richest(window: MainWindow) -> str:
    """The article with the most figures."""
    return max(window.corpus.entries, key=lambda entry: entry.figures).id


def opened(page: QWidget) -> QWidget:
    """The page, shown."""
    page.show()
    return page
