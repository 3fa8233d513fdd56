# SPDX-License-Identifier: MIT
"""Owns how the window is furnished after its first paint: in small works, one a turn, so that it answers in between."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING

from reader.ui.theme import load_fonts

if TYPE_CHECKING:
    from reader.ui.main_window.window import MainWindow

MODULES = (
    *(f"reader.ui.{name}" for name in ("actions", "flows", "flows.navigation", "reading", "notes")),
    *(f"reader.ui.main_window.{name}" for name in ("commands", "concordance", "hits", "imports", "libraries")),
    *(f"reader.ui.main_window.{name}" for name in ("marking", "placing", "reprints", "told_by")),
)


def read_modules() -> None:
    """Read what is needed for it, beside the window: that takes longer than all the rest."""
    for name in MODULES:
        import_module(name)


def furnishing(window: MainWindow) -> list[Callable[[], object]]:
    """All that the list can do without, in the order in which it is put in."""
    desk = window.desk
    return [
        load_fonts,
        partial(_make_tools, window),
        partial(_make_flows, window),
        desk.make_reading,
        desk.make_side,
        desk.make_mentions,
        lambda: desk.furnish(window.flows, window.history),
        window.introduce,
        partial(_make_helpers, window),
        partial(_bind, window),
        window.dress,
    ]


def _make_tools(window: MainWindow) -> None:
    from reader.ui.actions import ActionTable
    from reader.ui.flows.navigation import History

    window.commands = ActionTable(window)
    window.history = History(window)


def _make_flows(window: MainWindow) -> None:
    from reader.ui.flows import Flows

    window.flows = Flows(window.services, window.undo, window)


def _make_helpers(window: MainWindow) -> None:
    from reader.ui.main_window.concordance import WindowConcordance
    from reader.ui.main_window.hits import HitByHit
    from reader.ui.main_window.imports import WindowImports
    from reader.ui.main_window.marking import Marking
    from reader.ui.main_window.note_return import NoteReturn
    from reader.ui.main_window.placing import WindowPlacing
    from reader.ui.main_window.reprints import WindowReprints

    window.imports = WindowImports(window, window.open_when_listed)
    window.marking = Marking(window)
    window.reprints = WindowReprints(window)
    window.placing = WindowPlacing(window)
    NoteReturn(window)
    window.concordance, window.hits = WindowConcordance(window), HitByHit(window)


def _bind(window: MainWindow) -> None:
    from reader.ui.main_window.commands import bind_commands
    from reader.ui.main_window.completing import complete_searches
    from reader.ui.main_window.libraries import WindowLibraries

    bind_commands(window)
    complete_searches(window)
    window.header.use_actions(window.commands)
    window.libraries = WindowLibraries(window)
