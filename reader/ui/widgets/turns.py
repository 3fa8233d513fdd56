# SPDX-License-Identifier: MIT
"""Owns how small works are done turn by turn, so that the window answers in between."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, QTimer


class Turns(QObject):
    """Does a row of small works one a turn of the event loop, so that no turn takes long; a new row ends the last."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._left: deque[Callable[[], object]] = deque()
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._go_on)

    def start(self, works: Iterable[Callable[[], object]], *, at_once: bool = False) -> None:
        """Do these in order; all in this turn where they are known to be quick."""
        self._left = deque(works)
        if at_once:
            self.finish()
        else:
            self._timer.start()

    def stop(self) -> None:
        """Leave the rest undone."""
        self._left.clear()
        self._timer.stop()

    def finish(self) -> None:
        """Do the rest now."""
        while self._left:
            self._left.popleft()()

    @property
    def busy(self) -> bool:
        """Whether something is left to do."""
        return bool(self._left)

    def _go_on(self) -> None:
        if self._left:
            self._left.popleft()()
        if not self._left:
            self._timer.stop()
