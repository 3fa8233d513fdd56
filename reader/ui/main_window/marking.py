# SPDX-License-Identifier: MIT
"""Owns how the window lets its user mark articles: what keys and menus mean, what list, strip and pages show of it."""

from __future__ import annotations

import re
import textwrap
import unicodedata
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect
from PySide6.QtWidgets import QAbstractItemView

from reader.core.marks import Marks
from reader.core.query_names import field_called
from reader.core.settings import SessionSettings
from reader.ui.flows.marks import Targets, found
from reader.ui.main_window.read_watch import ReadWatch
from reader.ui.main_window.search_menu import SearchMenu
from reader.ui.widgets.undo_strip import UndoStrip

if TYPE_CHECKING:
    from collections.abc import Collection

    from reader.ui.dialogs.tag_picker import States
    from reader.ui.main_window.window import MainWindow

_NAMED = re.compile(r"([^\W_]+):")
_OF_MARKS = ("is", "tag", "has")
"""Fields of a search whose answer is another when articles are marked."""


_LONGEST = 60
"""Characters of a title in a sentence."""
_MOST_SELECTED = 2_000
"""Articles that are selected again when they come back."""


class Marking(QObject):
    """Between the list, the article that is read, and the flows of marks, bin and searches."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._desk, self._flows = window, window.desk, window.flows
        self.strip = UndoStrip(self._desk.articles)
        self.searches = SearchMenu(
            self._desk.articles, self._flows.searches, self._session, window.commands.action("save-search")
        )
        self._watch = ReadWatch(self._desk.reading, self._desk.reading.view.verticalScrollBar(), self)
        self._watch.on = window.services.settings.value.reading.mark_read
        self._remembers = True
        self._returning: Collection[str] = ()
        """Articles that are to be selected when the list shows them again."""
        self._introduce()
        self._flows.marks.load()
        self._flows.searches.load()

    def _introduce(self) -> None:
        marks, panel = self._flows.marks, self._desk.articles
        marks.changed.connect(self._show)
        marks.committed.connect(self._search_again)
        marks.done.connect(self.strip.tell)
        marks.brought_back.connect(self._await)
        panel.filter_applied.connect(self._select_returned)
        panel.filter_applied.connect(self._bring_read_into_sight)
        self._flows.metadata.done.connect(self.strip.tell)
        self._flows.metadata.refused.connect(self._window.strip.tell)
        panel.metadata_requested.connect(self._edit_selected)
        self.strip.undo_requested.connect(self._window.undo.undo)
        self._window.undo.indexChanged.connect(self._hide_strip)
        self._flows.bin.deleted.connect(self._deleted)
        self._desk.article_shown.connect(self._watch.show_article)
        self._watch.read.connect(marks.have_read)
        box = panel.head.search
        box.offer_menu(self.tr("Recent and saved searches"))
        box.menu_wanted.connect(self.searches.open)
        box.entered.connect(self._remember_search)
        panel.article_chosen.connect(lambda _id: self._remember_search())
        self._window.commands.attach(panel.view)
        panel.row_actions = [self._window.commands.action(each) for each in ("star", "read", "tag", "remove")]

    def _hide_strip(self, _index: int) -> None:
        """A method: the stack may outlive the window, a connection to a method ends with it."""
        self.strip.hide()

    def _session(self) -> SessionSettings:
        return self._window.services.settings.value.session

    def _remember_search(self) -> None:
        if self._remembers:
            self._flows.searches.remember(self._desk.articles.head.search.text())

    # ---- what is shown

    def _show(self, others_removed: bool) -> None:
        marks = self._flows.marks.marks
        if marks is None:
            return
        self._desk.articles.show_marks(marks)
        if others_removed:
            self._window.refresh()

    def _search_again(self) -> None:
        """What was marked by hand may fit the search no more; what was read meanwhile stays in sight."""
        typed = unicodedata.normalize("NFC", self._desk.articles.head.search.text())
        if any(field_called(name) in _OF_MARKS for name in _NAMED.findall(typed)):
            self._desk.articles.search_again()

    def _deleted(self, count: int) -> None:
        self._window.refresh()
        self.strip.hide()
        self._window.strip.tell(self.tr("%Ln article(s) deleted for good", "", count))

    # ---- what is done to articles

    def _targets(self) -> Targets:
        """The selected articles, else the one that is read; empty for none."""
        panel, article = self._desk.articles, self._desk.article
        if panel.view.selectionModel().hasSelection():
            return panel.selection()
        return [article.entry.id] if article else []

    def star(self) -> None:
        """Star the articles, or take the stars away."""
        if targets := self._targets():
            self._flows.marks.star(targets)

    def read(self) -> None:
        """Mark the articles as read, or as unread."""
        if targets := self._targets():
            self._flows.marks.mark_read(targets)

    def remove(self) -> None:
        """Put the articles into the recycle bin; where the one that is read is among them, the next one comes up."""
        if targets := self._targets():
            title = self._title_of_one()
            self._leave()
            self._flows.marks.remove(targets, title)

    def _title_of_one(self) -> str:
        """What to call the article that is removed, shortened; empty where they are several."""
        panel, article = self._desk.articles, self._desk.article
        stretches = panel.view.selected_stretches()
        if not stretches:
            return _shortened(article.entry.title) if article is not None else ""
        if panel.selected_count() > 1:
            return ""
        return _shortened(panel.view.title_at(stretches[0][0]))

    def _bring_read_into_sight(self) -> None:
        """Once, after a start: the list begins at the article that was read last, not at its top."""
        panel, article = self._desk.articles, self._desk.article
        row = panel.row_of(article.entry.id) if article is not None else None
        if row is None:
            return
        panel.filter_applied.disconnect(self._bring_read_into_sight)
        if not panel.view.verticalScrollBar().value():
            panel.view.scrollTo(panel.view.model().index(row, 0), QAbstractItemView.ScrollHint.PositionAtCenter)

    def _await(self, ids: Collection[str]) -> None:
        self._returning = ids if len(ids) <= _MOST_SELECTED else ()

    def _select_returned(self) -> None:
        """Select again what was removed and is back, so that the next key is for it and for nothing else."""
        panel = self._desk.articles
        rows = [panel.row_of(article_id) for article_id in self._returning]
        shown = sorted(row for row in rows if row is not None)
        if not shown or len(shown) < len(rows):
            return
        self._returning = ()
        panel.view.select_stretches([(row, row) for row in shown], shown[0])
        panel.view.scrollTo(panel.view.model().index(shown[0], 0))

    def _leave(self) -> None:
        """Go on to the first article behind those that are selected, else to the last before them."""
        panel, read = self._desk.articles, self._desk.article
        if read is not None and (beside := panel.beside_selected(read.entry.id)):
            self._desk.open_article(beside)

    def edit_data(self) -> None:
        """Let the user edit what is known of the selected articles, else of the one that is read."""
        targets = self._targets()
        if self._desk.articles.selected_count() > 1:
            self._flows.metadata.edit_many(targets)
        elif targets:
            self._flows.metadata.edit(*found(targets))

    def _edit_selected(self, article_id: str) -> None:
        """The same from the menu of a row, which is one of those that are selected."""
        if self._desk.articles.selected_count() > 1:
            self.edit_data()
        else:
            self._flows.metadata.edit(article_id)

    def tag(self) -> None:
        """Let the user choose tags for the articles."""
        from reader.ui.dialogs.tag_picker import states

        marks = self._flows.marks.marks
        if (targets := self._targets()) and marks is not None:

            def look() -> tuple[Collection[str], States]:
                ids = found(targets)
                return ids, states(marks, ids)

            self._window.services.jobs.read.run("tags", look, lambda seen: self._ask_tags(marks, *seen))

    def _ask_tags(self, marks: Marks, ids: Collection[str], states: States) -> None:
        from reader.ui.dialogs import TagPicker

        theme = self._window.services.themes.current
        picked = TagPicker.ask(marks, states, len(ids), theme, self._window, self._near())
        self._flows.marks.tag(ids, picked.on, picked.off)

    def _near(self) -> QRect:
        """The row at hand, on the screen."""
        view = self._desk.articles.view
        row = view.visualRect(view.currentIndex()).intersected(view.viewport().rect())
        if row.isEmpty():
            row = QRect(0, 0, view.viewport().width(), 40)
        return QRect(view.viewport().mapToGlobal(row.topLeft()), row.size())

    # ---- pages

    def seal(self) -> None:
        """Let nothing be written: neither what was read nor what was looked for."""
        self._watch.on = False
        self._remembers = False

    def manage_tags(self) -> None:
        """Show the page of all tags."""
        from reader.ui.dialogs import TagsDialog

        flow = self._flows.marks
        dialog = TagsDialog(flow.marks or Marks(), self._window.services.themes.current, self._window)

        def follow(_removed: bool) -> None:
            dialog.show_marks(flow.marks or Marks())

        wishes = (
            (dialog.made, flow.make_tag),
            (dialog.renamed, flow.rename_tag),
            (dialog.coloured, flow.colour_tag),
            (dialog.merged, flow.merge_tag),
            (dialog.dropped, flow.drop_tag),
            (dialog.undo_requested, self._window.undo.undo),
        )
        for wish, work in wishes:
            wish.connect(work)
        flow.changed.connect(follow)
        dialog.exec()
        flow.changed.disconnect(follow)
        dialog.deleteLater()

    def show_searches(self) -> None:
        """Open the menu under the search box."""
        self._desk.articles.focus_filter()
        self.searches.open()

    def save_search(self) -> None:
        """Keep what is looked for now under a name."""
        self._flows.searches.ask_name(self.searches.search_at_hand())

    def choose_mark_read(self, on: bool) -> None:
        """Whether an article that is looked at for a while counts as read, from now on."""
        self._watch.on = on
        settings = self._window.services.settings
        settings.set(reading=replace(settings.value.reading, mark_read=on))


def _shortened(title: str) -> str:
    return textwrap.shorten(title, _LONGEST, placeholder=" …")
