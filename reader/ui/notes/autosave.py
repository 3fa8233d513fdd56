# SPDX-License-Identifier: MIT
"""Owns when a note that is being typed is handed on to be kept."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

WAIT_MS = 250
"""From the last keystroke on; with the time to hand it over it stays below 300 ms."""
LONGEST_MS = 1500
"""From the first keystroke on, for somebody who types without a pause."""


class Autosave(QObject):
    """Emits ``due`` shortly after the last change, and at once when told to."""

    due = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pause = QTimer(self, singleShot=True, interval=WAIT_MS)
        self._limit = QTimer(self, singleShot=True, interval=LONGEST_MS)
        self._pause.timeout.connect(self.flush)
        self._limit.timeout.connect(self.flush)

    @property
    def pending(self) -> bool:
        """Whether a change waits to be handed on."""
        return self._pause.isActive()

    def touch(self) -> None:
        """Something changed."""
        self._pause.start()
        if not self._limit.isActive():
            self._limit.start()

    def flush(self) -> None:
        """Hand on now what waits."""
        if self.pending or self._limit.isActive():
            self.forget()
            self.due.emit()

    def forget(self) -> None:
        """Nothing waits any more."""
        self._pause.stop()
        self._limit.stop()
