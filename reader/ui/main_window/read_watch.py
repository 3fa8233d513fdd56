# SPDX-License-Identifier: MIT
"""Owns when an article counts as read: it was looked at for a while, or to its end."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QScrollBar, QWidget

from reader.core.corpus import Article

AFTER_MS = 3000
SETTLED_MS = 500
"""So long after an article came up its page may still move to where it was left: that is no reading."""
NEAR_END = 4
"""px"""


class ReadWatch(QObject):
    """Watches the page that is read; tells once for every time that an article is opened."""

    read = Signal(str)
    """The id of an article."""

    def __init__(self, page: QWidget, bar: QScrollBar, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._page, self._bar = page, bar
        self._article_id = ""
        self.on = True
        """Whether anything is told."""
        self._timer = QTimer(self, singleShot=True, interval=AFTER_MS)
        self._timer.timeout.connect(self._tell)
        self._settling = QTimer(self, singleShot=True, interval=SETTLED_MS)
        bar.valueChanged.connect(self._scrolled)

    def show_article(self, article: Article | None) -> None:
        """Another article is shown, or none."""
        shown = article.entry.id if article else ""
        if shown != self._article_id or not shown:
            self._article_id = shown
            self._settling.start()
            self._timer.start()

    def _scrolled(self, value: int) -> None:
        if self._article_id and not self._settling.isActive() and 0 < self._bar.maximum() <= value + NEAR_END:
            self._tell()

    def _tell(self) -> None:
        if self._article_id and not self._page.isVisible():
            self._timer.start()  # another tab is in front: the time counts anew
        elif self._article_id:
            self._timer.stop()
            article_id, self._article_id = self._article_id, ""
            if self.on:
                self.read.emit(article_id)
