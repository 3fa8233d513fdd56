# SPDX-License-Identifier: MIT
"""Owns the way back: which article was read where, as in a browser."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

LONGEST = 200


@dataclass(frozen=True, slots=True)
class Stop:
    """A place that was read: an article and a position in it, in code points."""

    article_id: str
    position: int = 0


class History(QObject):
    """The places that were read, and which of them is shown."""

    moved = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stops: list[Stop] = []
        self._index = -1

    def visit(self, article_id: str, position: int = 0) -> None:
        """Go to a new place; what lay ahead is forgotten."""
        stop = Stop(article_id, position)
        if self.current is not None and self.current.article_id == stop.article_id:
            self._stops[self._index] = stop
        else:
            self._stops = [*self._stops[: self._index + 1], stop][-LONGEST:]
            self._index = len(self._stops) - 1
        self.moved.emit()

    def leave_at(self, position: int) -> None:
        """Remember how far the article that is shown was read."""
        if self.current is not None:
            self._stops[self._index] = Stop(self.current.article_id, position)

    @property
    def current(self) -> Stop | None:
        """The place that is shown."""
        return self._stops[self._index] if self._stops else None

    @property
    def can_go_back(self) -> bool:
        """Whether there is a place before this one."""
        return self._index > 0

    @property
    def can_go_forward(self) -> bool:
        """Whether there is a place after this one."""
        return self._index < len(self._stops) - 1

    def back(self) -> Stop | None:
        """Go one place back."""
        return self._step(-1) if self.can_go_back else None

    def forward(self) -> Stop | None:
        """Go one place forward."""
        return self._step(1) if self.can_go_forward else None

    def _step(self, by: int) -> Stop:
        self._index += by
        self.moved.emit()
        return self._stops[self._index]
