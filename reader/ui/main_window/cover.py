# SPDX-License-Identifier: MIT
"""Owns the page that lies over article and side panel for a while, and the widths that they get back after it."""

from __future__ import annotations

from PySide6.QtWidgets import QSplitter, QWidget


class Cover:
    """Puts a page in place of all parts of a splitter but the first."""

    def __init__(self, splitter: QSplitter) -> None:
        self._splitter = splitter
        self._page: QWidget | None = None
        self._widths: list[int] = []

    @property
    def page(self) -> QWidget | None:
        """The page that lies there."""
        return self._page

    def put(self, page: QWidget) -> None:
        """Show a page."""
        if self._page is page:
            return
        self.lift()
        parts = self._parts(page)
        self._widths, self._page = self._splitter.sizes()[: len(parts) + 1], page
        if self._splitter.indexOf(page) < 0:
            self._splitter.addWidget(page)
            self._splitter.setCollapsible(self._splitter.indexOf(page), False)
            self._splitter.setStretchFactor(self._splitter.indexOf(page), 1)
        for part in parts:
            part.hide()
        page.show()
        self._splitter.setSizes([self._widths[0], *(0 for _ in parts), sum(self._widths[1:])])

    def lift(self) -> None:
        """Show again what is below; the list keeps the width that it has now."""
        if (page := self._page) is None:
            return
        self._widths = self.widths()
        self._page = None
        page.hide()
        for part in self._parts(page):
            part.show()
        self._splitter.setSizes([*self._widths, 0])

    def widths(self) -> list[int]:
        """The widths of the parts as they are without a page, in px."""
        now = self._splitter.sizes()
        if self._page is None:
            return now[: len(self._widths)] if self._widths else now
        first, *others = self._widths
        return [now[0], max(others[0] + first - now[0], 1), *others[1:]]

    def _parts(self, page: QWidget) -> list[QWidget]:
        widgets = [self._splitter.widget(index) for index in range(1, self._splitter.count())]
        return [widget for widget in widgets if widget is not None and widget is not page]
