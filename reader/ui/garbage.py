# SPDX-License-Identifier: MIT
"""Owns where and when garbage is collected: on the GUI thread alone, never more at a time than a moment allows.

Python collects cycles on whatever thread happens to allocate. A widget that is destroyed on a worker thread takes the
program with it, so automatic collection is off and a timer of the GUI thread does its work.

To look through all that a program with a window holds takes 50 to 150 ms, in which the window is deaf. So what has
proved to stay, and what comes in masses (the words of the rules, the rows of a list), is set aside unseen. It is looked
through again when as much has been set aside as stayed the last time, or when a window was given up.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

INTERVAL_MS = 500
AT_ONCE = 10_000
"""Objects that are looked through in a moment: 5 ms."""
FEW = 300_000
"""Objects: fewer that are set aside are no reason to look through all."""


class GarbageCollection(QObject):
    """Collects as often as Python would, by its own thresholds."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._stayed = 0
        self._much_came = False
        self._timer = QTimer(self)
        self._timer.setInterval(INTERVAL_MS)
        self._timer.timeout.connect(self.collect_when_due)
        self._timer.start()

    def collect_when_due(self) -> None:
        """Collect the generations whose threshold is passed, the oldest that is due only."""
        counted = zip(gc.get_count(), gc.get_threshold(), strict=True)
        due = [number for number, (count, most) in enumerate(counted) if count > most > 0]
        if not due:
            return
        # no Python between the maps: a thread that came to run meanwhile could not finish a tuple that it builds, since
        # the list of all objects holds it as well (SystemError: bad argument to internal function)
        if sum(map(len, map(gc.get_objects, range(max(due) + 1)))) > AT_ONCE:
            gc.freeze()
            self._much_came = True
            return
        gc.collect(max(due))
        if self._much_came:  # not at once: most of what comes in masses goes by itself
            self._much_came = False
            if gc.get_freeze_count() > max(2 * self._stayed, FEW):
                self.collect_all()

    def collect_all(self) -> None:
        """Look through everything."""
        gc.unfreeze()
        gc.collect()
        gc.freeze()
        self._stayed = gc.get_freeze_count()


_begun_for: list[tuple[QObject, GarbageCollection]] = []


def collect_on_gui_thread(app: QObject) -> GarbageCollection:
    """Begin it for an application; once is enough."""
    # remembered here: asking the application for its children would load QStyle, which a start can do without
    for begun, collection in _begun_for:
        if begun is app:
            return collection
    collection = GarbageCollection(app)
    _begun_for.append((app, collection))
    return collection
