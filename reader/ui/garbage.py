# SPDX-License-Identifier: MIT
"""Owns where garbage is collected: on the GUI thread alone.

Python collects cycles on whatever thread happens to allocate. A widget that is destroyed on a worker thread takes the
program with it, so automatic collection is off and a timer of the GUI thread does its work.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

INTERVAL_MS = 500


class GarbageCollection(QObject):
    """Collects as often as Python would, by its own thresholds."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(INTERVAL_MS)
        self._timer.timeout.connect(collect_when_due)
        self._timer.start()


def collect_when_due() -> None:
    """Collect the generations whose threshold is passed, the oldest that is due only."""
    counted = zip(gc.get_count(), gc.get_threshold(), strict=True)
    due = [number for number, (count, most) in enumerate(counted) if count > most > 0]
    if due:
        gc.collect(max(due))


_begun_for: list[QObject] = []


def collect_on_gui_thread(app: QObject) -> None:
    """Begin it for an application; once is enough."""
    # remembered here: asking the application for its children would load QStyle, which a start can do without
    if not any(begun is app for begun in _begun_for):
        _begun_for.append(app)
        GarbageCollection(app)
