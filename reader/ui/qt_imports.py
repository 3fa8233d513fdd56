# SPDX-License-Identifier: MIT
"""Owns what has to be seen to where PySide6 and Python's imports meet: sources left unread, types made on one thread.

PySide6 hangs itself into every import. Of each module it reads the source, to see whether it asks for other names of
Qt's methods (``from __feature__ import …``), and Python keeps each source that was read: a sixth of the time until the
window stands, and 16 MB. No module of the program asks for other names.

It makes the Python type of a Qt class when the name is first asked for, and lets other threads go on meanwhile. A
thread that asks for the same name then is given a type without its data, and the first object of it ends the program.
So all types are made on the GUI thread before any other thread reads modules that use them; pyqtgraph uses all.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from types import ModuleType

from PySide6 import QtCore, QtGui, QtWidgets

NAMES_A_TURN = 24


def read_no_sources() -> None:
    """Let PySide take every module for one that asks for no other names, without reading its source."""
    try:
        from shibokensupport import feature
    except ImportError:  # a PySide that hangs itself into nothing
        return
    if hasattr(feature, "_mod_uses_pyside"):
        feature._mod_uses_pyside = _asks_for_no_other_names


def _asks_for_no_other_names(_module: ModuleType) -> bool:
    return False


def making_types() -> list[Callable[[], object]]:
    """What makes the types that are not there yet, in small works for the GUI thread."""
    missing = [
        (module, name) for module in (QtCore, QtGui, QtWidgets) for name in dir(module) if name not in vars(module)
    ]
    starts = range(0, len(missing), NAMES_A_TURN)
    return [partial(_make_types, missing[start : start + NAMES_A_TURN]) for start in starts]


def _make_types(names: list[tuple[ModuleType, str]]) -> None:
    for module, name in names:
        getattr(module, name)
