# SPDX-License-Identifier: MIT
"""Owns the undo stack, also of a library that is only read: no change gets through that one."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack


class SealedStack(QUndoStack):
    """Stays empty, so that nothing is shown either that could not be kept."""

    refused = Signal()
    """Something was to be changed."""

    def push(self, cmd: QUndoCommand) -> None:
        self.refused.emit()


def undo_stack(sealed: bool, parent: QObject) -> QUndoStack:
    """A stack for the changes of a window, ``sealed`` where there may be none."""
    return SealedStack(parent) if sealed else QUndoStack(parent)
