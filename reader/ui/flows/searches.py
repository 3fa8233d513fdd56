# SPDX-License-Identifier: MIT
"""Owns the way of saved and recent searches: out of the search box into the user's work and back, with undo."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QWidget

from reader.core.marks import tag_key
from reader.store.searches import RECENT, SavedSearch, Searches
from reader.ui.flows.changes import Change, Step
from reader.ui.jobs import Jobs

Saved = tuple[SavedSearch, ...]


class SearchesFlow(QObject):
    """Keeps the searches; what is shown changes at once, the disk follows."""

    changed = Signal()
    chosen = Signal(object)
    """The SavedSearch to use."""

    def __init__(self, searches: Searches, jobs: Jobs, undo: QUndoStack, parent: QWidget) -> None:
        super().__init__(parent)
        self._window, self._searches, self._jobs, self._undo = parent, searches, jobs, undo
        self.saved: Saved = ()
        self.recent: tuple[str, ...] = ()
        """The newest first."""

    def load(self) -> None:
        """Read them, beside the window."""
        searches = self._searches
        self._jobs.write.run("searches", lambda: (searches.saved(), searches.recent()), self._loaded)

    def _loaded(self, found: tuple[Saved, tuple[str, ...]]) -> None:
        self.saved, self.recent = found
        self.changed.emit()

    # ---- of late

    def remember(self, query: str) -> None:
        """Note down what was looked for."""
        query = " ".join(query.split())
        if query and self.recent[:1] != (query,):
            self.recent = (query, *(one for one in self.recent if one != query))[:RECENT]
            self._jobs.write.run("searches", lambda: self._searches.remember(query))

    def clear_recent(self) -> None:
        """Forget what was looked for."""
        self.recent = ()
        self._jobs.write.run("searches", self._searches.clear_recent)

    # ---- by name

    def ask_name(self, search: SavedSearch) -> None:
        """Ask under which name a search shall be kept, and keep it; a known name is replaced, and says so before."""
        from reader.ui.dialogs.ask_name import NameDialog

        title, label, done = self.tr("Save this search"), self.tr("Name"), self.tr("Save")
        name = NameDialog.ask(self._window, title, label, search.name, lambda _typed: "", done)
        if name:
            self.save(replace(search, name=name))

    def save(self, search: SavedSearch) -> None:
        """Keep a search at the end; one of the same name gives way to it, in its place."""
        kept = list(self.saved)
        keys = [tag_key(one.name) for one in kept]
        if (key := tag_key(search.name)) in keys:
            kept[keys.index(key)] = replace(search, number=kept[keys.index(key)].number)
        else:
            kept.append(search)
        self._push(self.tr("Save the search"), tuple(kept))

    def rearrange(self, searches: Saved) -> None:
        """Keep them in this order, with these names."""
        self._push(self.tr("Saved searches"), searches)

    def _push(self, text: str, after: Saved) -> None:
        before = self.saved
        forth, back = self._step(after), self._step(before)
        self._undo.push(Change(text, self._jobs.write, forth, back, self.changed.emit))

    def _step(self, state: Saved) -> Step:
        return Step(lambda: self._searches.replace_all(state), self._shower(state))

    def _shower(self, state: Saved) -> Callable[[], None]:
        def show() -> None:
            self.saved = state
            self.changed.emit()

        return show

    def manage(self) -> None:
        """Show the page of the saved searches."""
        from reader.ui.dialogs import SearchesDialog

        dialog = SearchesDialog(self.saved, self._window)

        def follow() -> None:
            dialog.show_searches(self.saved)

        dialog.rearranged.connect(self.rearrange)
        dialog.chosen.connect(self.chosen)
        dialog.undo_requested.connect(self._undo.undo)
        self.changed.connect(follow)
        dialog.exec()
        self.changed.disconnect(follow)
        dialog.deleteLater()
