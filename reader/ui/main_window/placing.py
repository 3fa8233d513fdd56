# SPDX-License-Identifier: MIT
"""Owns how the window gives the user's work a place again that lost it: page, article and undo."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from reader.core.likeness import Candidate, Passage
from reader.core.note import Anchor, Note
from reader.store.decisions import KeptDecision

if TYPE_CHECKING:
    from reader.core.corpus import Article
    from reader.store.lost import Lost
    from reader.store.report import ImportReport
    from reader.ui.main_window.window import MainWindow
    from reader.ui.notes.placing import PlacingPanel, Waiting


class WindowPlacing(QObject):
    """Lists what waits; nothing is given up unless the user says so, and everything can be taken back."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._desk, self._library = window, window.desk, window.services.library
        self._panel: PlacingPanel | None = None
        self._lost: tuple[Lost, ...] = ()
        self._chosen: Lost | None = None
        self._candidates: tuple[Candidate, ...] = ()
        self._wanted = ""
        """The note that is to be chosen when the list is there."""
        flows = window.flows
        for changed in (flows.notes.changed, flows.decisions.changed, flows.archive.changed):
            changed.connect(self._refresh)
        window.desk.article_notes.note_chosen.connect(self._open_for)
        for ended in (flows.archive.ended, flows.archive.ended_quietly):
            ended.connect(self._imported)

    @property
    def is_open(self) -> bool:
        """Whether the page is what is seen beside the article."""
        return self._panel is not None and self._desk.right.currentWidget() is self._panel

    def _open_for(self, note: Note) -> None:
        if note.needs_placing:
            self.open(note.id)

    def open(self, note_id: str = "") -> None:
        """Show the page beside the article, with this note chosen if it waits there."""
        self._window.show_tab("reading")
        self._desk.cover.lift()
        self._desk.close_mentions()
        panel = self._panel = self._panel or self._make_panel()
        self._desk.right.setCurrentWidget(panel)
        self._chosen = None
        self._wanted = note_id
        self._look()
        panel.items.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _make_panel(self) -> PlacingPanel:
        from reader.ui.notes.placing import PlacingPanel

        panel = PlacingPanel(self._window.services.themes)
        panel.item_chosen.connect(self._choose)
        panel.offer_chosen.connect(self._show_candidate)
        panel.placed.connect(self._place)
        panel.given_up.connect(self._give_up)
        panel.closed.connect(self._desk.close_mentions)
        self._desk.right.addWidget(panel)
        return panel

    # ---- what waits

    def _refresh(self) -> None:
        if self.is_open:
            self._look()

    def _look(self) -> None:
        self._find(self._window.flows.notes.all, self._show)

    def _find(self, notes: Callable[[], tuple[Note, ...]], then: Callable[[tuple[Lost, ...]], None]) -> None:
        """What waits of these notes, and of the decisions behind those that are being written."""
        from reader.store.lost import lost_work

        work = self._window.services.jobs.write
        work.run("lost work", lambda: lost_work(self._library, notes()), then)

    def _show(self, lost: tuple[Lost, ...]) -> None:
        if self._panel is not None and (lost != self._lost or self._chosen is None):
            self._lost = lost
            rows = [row for row, one in enumerate(lost) if isinstance(one.work, Note) and one.work.id == self._wanted]
            self._wanted = ""
            self._panel.show_waiting([self._waiting(one) for one in lost], *rows)

    def _waiting(self, lost: Lost) -> Waiting:
        from reader.ui.notes.placing import Waiting

        entry = self._window.corpus.entry(lost.article_id)
        title = entry.title if entry else self.tr("An article in the recycle bin")
        if isinstance(lost.work, Note):
            return Waiting(title, self.tr("Note"), *lost.passage, remark=lost.work.body)
        return Waiting(title, self.tr("Decision"), *lost.passage, remark=lost.work.decision.reason, is_note=False)

    def _imported(self, report: ImportReport) -> None:
        """Texts have changed: say so if something lost its place."""
        if report.updated:
            self._find(self._library.work.notes, self._ask)

    def _ask(self, lost: tuple[Lost, ...]) -> None:
        if lost and not self.is_open:
            question = self.tr("%Ln note(s) or decision(s) lost their place in a changed text.", "", len(lost))
            later = (self.tr("Later"), lambda: None)
            self._window.strip.ask(question, (self.tr("Place them"), self.open), later)

    # ---- where it may belong

    def _choose(self, row: int) -> None:
        from reader.store.lost import candidates

        self._chosen, self._candidates = self._lost[row], ()
        if self._window.corpus.entry(self._lost[row].article_id) is not None:
            self._desk.open_article(self._lost[row].article_id)
        work = partial(candidates, self._library, self._lost[row])
        self._window.services.jobs.read.run("places", work, partial(self._offer, self._lost[row]))

    def _offer(self, lost: Lost, found: tuple[Candidate, ...]) -> None:
        from reader.ui.notes.placing import Offer

        article = self._article(lost)
        if self._panel is None or lost is not self._chosen:
            return
        self._candidates = found if article else ()
        text = article.text if article else ""
        offers = [Offer(*Passage.of(text, one.start, one.end), one.likeness) for one in self._candidates]
        self._panel.show_offers(offers)

    def _article(self, lost: Lost) -> Article | None:
        """The article that is read, if it is the one."""
        article = self._desk.article
        return article if article is not None and article.entry.id == lost.article_id else None

    def _show_candidate(self, number: int) -> None:
        if self._chosen is not None and number < len(self._candidates) and self.is_open:
            one = self._candidates[number]
            self._desk.open_at(self._chosen.article_id, one.start, one.end)

    # ---- what is done with it

    def _place(self) -> None:
        """Tie what is chosen to what is selected in the article."""
        lost, panel = self._chosen, self._panel
        article = self._article(lost) if lost else None
        stretch = self._desk.reading.selection() if article else None
        if lost is None or panel is None:
            return
        if article is None or stretch is None:
            panel.say(self.tr("Select its place in the article first."), wrong=True)
        elif isinstance(lost.work, Note):
            self._window.flows.notes.place(lost.work, Anchor.at(article.text, *stretch))
        else:
            self._place_decision(lost.work, article, stretch)

    def _place_decision(self, kept: KeptDecision, article: Article, stretch: tuple[int, int]) -> None:
        from reader.store.lost import free_figures

        free = set(free_figures(self._library, article))
        start, end = stretch
        there = [one for one in article.reading.figures if one.start < end and start < one.end]
        figure = next((one for one in there if (one.start, one.end) in free), None)
        if figure is not None:
            self._window.flows.decisions.place(kept, article.entry.text_hash, figure)
        elif self._panel is not None:
            words = self.tr("This figure has a decision already.") if there else self.tr("No figure is selected.")
            self._panel.say(words, wrong=True)

    def _give_up(self) -> None:
        if self._chosen is None:
            return
        if isinstance(self._chosen.work, Note):
            self._window.flows.notes.delete(self._chosen.work)
        else:
            self._window.flows.decisions.discard(self._chosen.work)
        self._window.strip.tell(self.tr("Given up; Ctrl+Z brings it back"))
