# SPDX-License-Identifier: MIT
"""Owns the way of edits to what is known of articles: of one, or of all that are selected, each one step of undo."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack
from PySide6.QtWidgets import QWidget

from reader.store.library import Library
from reader.store.told_dates import date_without_edits
from reader.ui.flows.changes import Change, Step
from reader.ui.flows.marks import Targets, found
from reader.ui.jobs import Jobs

if TYPE_CHECKING:
    from reader.core.common_values import Common

Fields = dict[str, Any]
"""Field → the user's value, ``""`` for “there is none”, None for “back to what was read”."""


class MetadataFlow(QObject):
    """Asks for edits and keeps them."""

    changed = Signal()
    """The library says something else of articles than before."""
    much_changed = Signal()
    """... of so many that what follows from it takes a while (``ArchiveFlow.follow_edits``)."""
    done = Signal(str)
    """A sentence on what was done to several articles and can be undone."""
    refused = Signal(str)
    """Why nothing can be edited."""

    def __init__(self, library: Library, jobs: Jobs, undo: QUndoStack, parent: QWidget) -> None:
        super().__init__(parent)
        self._window, self._library, self._jobs, self._undo = parent, library, jobs, undo

    def _may_edit(self) -> bool:
        if why := self._library.only_read:
            self.refused.emit(why)
        return not why

    def edit(self, article_id: str) -> None:
        """Ask for title, source, date, place and address of an article."""
        from reader.ui.dialogs import MetadataDialog

        if self._may_edit():
            article = self._library.article(article_id)
            structure = article.reading.structure
            date = date_without_edits(self._library.texts.facts(article_id), structure.published)
            if fields := MetadataDialog.ask(self._window, article.entry, replace(structure, published=date)):
                self.change(article_id, fields)

    def change(self, article_id: str, fields: Fields) -> None:
        """Keep the user's own data of an article; None goes back to what was read."""
        edited = self._library.work.metadata(article_id)
        before = {name: edited.get(name) for name in fields}
        forth = Step(lambda: self._library.edit_metadata(article_id, **fields))
        back = Step(lambda: self._library.edit_metadata(article_id, **before))
        text = self.tr("Edit the article's data")
        self._undo.push(Change(text, self._jobs.write, forth, back, self.changed.emit))

    # ---- several at once

    def edit_many(self, targets: Targets) -> None:
        """Ask for source, date and place of several articles, once it is known what they have in common."""
        if self._may_edit():
            self._jobs.read.run("metadata", partial(self._look, targets), lambda seen: self._ask(*seen))

    def _look(self, targets: Targets) -> tuple[Collection[str], Mapping[str, Common]]:
        from reader.core.common_values import common_values  # not needed for a start

        ids = found(targets)
        return ids, common_values(self._library.corpus(), ids, self._library.work.metadata_of(ids))

    def _ask(self, ids: Collection[str], common: Mapping[str, Common]) -> None:
        from reader.ui.dialogs import ManyMetadataDialog

        if fields := ManyMetadataDialog.ask(self._window, len(ids), common):
            self.change_many(ids, fields)

    def change_many(self, ids: Collection[str], fields: Fields) -> None:
        """Keep the same of all these articles; what they do not have in common stays."""
        many, turns = self._library.many, _Turns()

        def forth() -> None:
            turns.back = many.keep(turns.forth or dict.fromkeys(ids, fields))

        def back() -> None:
            turns.forth = many.keep(turns.back)

        text = self.tr("Edit the data of %Ln article(s)", "", len(ids))
        self._undo.push(Change(text, self._jobs.write, Step(forth), Step(back), partial(self._answer, turns)))

    def _answer(self, turns: _Turns) -> None:
        self.changed.emit()
        if self._library.many.wait:
            self.much_changed.emit()
        if not turns.told and turns.back:  # once: undo and redo need no words
            turns.told = True
            self.done.emit(self.tr("Data of %Ln article(s) changed", "", len(turns.back)))


class _Turns:
    """What leads forth and back again."""

    def __init__(self) -> None:
        self.forth: Mapping[str, Mapping[str, str | None]] = {}
        self.back: Mapping[str, Mapping[str, str | None]] = {}
        self.told = False
