# SPDX-License-Identifier: MIT
"""Owns the window: its tabs, its two strips, the start and the end of a session."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QSettings, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QShowEvent, QUndoStack
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from reader.core.corpus import Article, Corpus, FigureRecord
from reader.core.settings import THEMES
from reader.extract import RULES_VERSION
from reader.ui.articles.drop import DropGround
from reader.ui.main_window.desk import ReadingDesk
from reader.ui.main_window.header import TABS, Header
from reader.ui.main_window.housekeeping import keep_house
from reader.ui.main_window.size import give_size
from reader.ui.main_window.stops import parts_by_eye
from reader.ui.main_window.strip import StatusStrip
from reader.ui.qt_imports import making_types
from reader.ui.services import Services
from reader.ui.widgets.first_paint import FirstPaint
from reader.ui.widgets.pressing import PressingWindow
from reader.ui.widgets.sealed import undo_stack
from reader.ui.widgets.stops import go_on
from reader.ui.widgets.turns import Turns

if TYPE_CHECKING:
    from reader.ui.actions import ActionTable
    from reader.ui.dashboard import DashboardPanel
    from reader.ui.flows import Flows
    from reader.ui.flows.navigation import History
    from reader.ui.main_window.concordance import WindowConcordance
    from reader.ui.main_window.hits import HitByHit
    from reader.ui.main_window.imports import WindowImports
    from reader.ui.main_window.libraries import WindowLibraries
    from reader.ui.main_window.marking import Marking
    from reader.ui.main_window.placing import WindowPlacing
    from reader.ui.main_window.reprints import WindowReprints
    from reader.ui.notes import NotesPanel

Page = TypeVar("Page", bound=QWidget)
FIRST_SEEN = 30
"""Rows whose marks are read before the first paint."""
FIRST_ROWS = 500
"""So many are in the list before the columns are loaded."""
HOUSEKEEPING_AFTER_MS = 3000
OF_ARTICLE = (
    *("export", "metadata", "encoding", "printings", "note", "article-note"),
    *("find", "next-figure", "previous-figure", "copy-cited"),
)
"""Commands that want an article that is read."""


class MainWindow(PressingWindow):
    """The one window of the program.

    It comes up with the list; ``furnish`` puts in everything else after the first paint.
    """

    language_chosen = Signal(str)
    library_chosen = Signal(object, str)
    """The folder of another library; a name, if it is to be begun there."""
    listed = Signal()
    """The list of articles has been painted for the first time."""

    flows: Flows
    history: History
    commands: ActionTable
    marking: Marking
    reprints: WindowReprints
    placing: WindowPlacing
    concordance: WindowConcordance
    hits: HitByHit
    imports: WindowImports
    libraries: WindowLibraries

    def __init__(self, services: Services, undo: QUndoStack | None = None) -> None:
        """``undo``: the steps that were done in the window before this one, on the same library."""
        super().__init__()
        self.services = services
        self.corpus = Corpus()
        self.undo = undo_stack(bool(services.library.only_read), self) if undo is None else undo
        self.undo.setParent(self)
        self.header = Header()
        self.strip = StatusStrip()
        self.desk = ReadingDesk(services)
        self.notes_panel: NotesPanel | None = None
        self.dashboard: DashboardPanel | None = None
        self._to_open: str | None = None
        self._to_import: Sequence[Path] = ()
        self._furnishing, self._begun = Turns(self), False
        self._lay_out()
        self._restore()
        self.header.tab_chosen.connect(self.show_tab)

    def _lay_out(self) -> None:
        self.setWindowTitle("Tư Liệu")
        ground = DropGround(self.services.themes)
        ground.paths_dropped.connect(self.import_paths)
        ground.setObjectName("window")
        self._pages = QStackedWidget(ground)
        self._pages.addWidget(self.desk)
        self.desk.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        column = QVBoxLayout(ground)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.header, self._pages, self.strip):
            column.addWidget(part, 1 if part is self._pages else 0)
        self.setCentralWidget(ground)

    def furnish(self) -> None:
        """Put in all that the list can do without, in this turn; does nothing the second time."""
        self._furnish_in_turns()
        self._furnishing.finish()

    @property
    def furnished(self) -> bool:
        """Whether everything is in its place."""
        return self._begun and not self._furnishing.busy

    def _furnish_in_turns(self) -> None:
        if not self._begun:
            from reader.ui.main_window.furnishing import furnishing

            self._begun = True
            self._furnishing.start([*making_types(), *furnishing(self), self._go_on])

    def introduce(self) -> None:
        """Let the flows, the header and the desk know of one another."""
        archive, notes = self.flows.archive, self.flows.notes
        self.services.themes.changed.connect(self.dress)
        archive.changed.connect(self._library_changed)
        self.flows.decisions.changed.connect(self.refresh)
        self.flows.words.saved.connect(archive.read_again)
        self.flows.words.problems_found.connect(self.strip.tell)
        notes.changed.connect(self._notes_changed)
        self.desk.article_shown.connect(self._article_shown)
        self.desk.article_notes.pending_changed.connect(self._show_pending)
        self._article_shown(self.desk.article)

    def dress(self, _theme: object = None) -> None:
        """Draw the icons of commands and header in the colours of the theme."""
        theme = self.services.themes.current
        self.commands.dress(theme)
        self.header.dress(theme)

    # ---- the state of the archive

    def refresh(self) -> None:
        """Take the archive as it is now and show it."""
        self.services.jobs.read.run("corpus", self.services.library.corpus, self.show_corpus)

    def _library_changed(self) -> None:
        self.flows.notes.reload()
        self.refresh()

    def show_corpus(self, corpus: Corpus) -> None:
        """Show a state of the archive in every panel."""
        self.corpus = corpus
        self.desk.show_corpus(corpus)
        self._count(corpus)
        if self.furnished:
            self._show_everywhere_else(corpus)
            self.flows.archive.shown()

    def _count(self, corpus: Corpus) -> None:
        self.strip.show_counts(len(corpus), corpus.figure_count, corpus.mention_count)

    def _show_everywhere_else(self, corpus: Corpus) -> None:
        self._notes_changed()
        self.desk.reading.nothing.show_articles(len(corpus))
        if self.dashboard is not None:
            self.dashboard.show_corpus(corpus, self.sentence_of)
        if self._to_open and corpus.entry(self._to_open):
            self.desk.open_article(self._to_open)
            self._to_open = None
        elif self.desk.article is None and len(corpus):
            self._open_where_left()

    def _open_where_left(self) -> None:
        left = self.desk.wanted or self.services.settings.value.session.article_id
        self.desk.open_article(left if left and self.corpus.entry(left) else self.desk.articles.first_id())

    def sentence_of(self, record: FigureRecord) -> str:
        """The sentence that states a figure."""
        text = self.services.library.text(record.article_id)
        return text[record.extracted.sentence_start : record.extracted.sentence_end]

    def _article_shown(self, article: Article | None) -> None:
        for command in OF_ARTICLE:
            self.commands.action(command).setEnabled(article is not None)
        self.setWindowTitle(f"{article.entry.title} – Tư Liệu" if article else "Tư Liệu")

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Let the Tab key go on as the eye does, in whatever order the parts were made."""
        parts = parts_by_eye(self, self._pages.currentWidget())
        return go_on(parts, self.focusWidget(), forward=forward) or super().focusNextPrevChild(forward)

    # ---- tabs

    def show_tab(self, name: str) -> None:
        """Show one of the tabs: reading, dashboard, notes."""
        self.furnish()
        page = self._page(name)
        self.header.show_tab(name)
        self._pages.setCurrentWidget(page)
        (self.desk.articles if page is self.desk else page).setFocus()  # no ring on a control where nobody went
        settings = self.services.settings
        settings.set(session=replace(settings.value.session, tab=name))

    def _page(self, name: str) -> QWidget:
        """The page of a tab, made when it is first wanted."""
        if name == "dashboard":
            self.dashboard = self.dashboard or self._make_dashboard()
            return self.dashboard
        if name == "notes":
            self.notes_panel = self.notes_panel or self._make_notes_panel()
            return self.notes_panel
        return self.desk

    def _make_dashboard(self) -> DashboardPanel:
        from reader.ui.main_window.dashboard_page import make_dashboard

        return self._added(make_dashboard(self))

    def show_dashboard(self) -> DashboardPanel:
        """Bring the dashboard up."""
        self.show_tab("dashboard")
        assert self.dashboard is not None
        return self.dashboard

    def _make_notes_panel(self) -> NotesPanel:
        from reader.ui.notes import NotesPanel

        panel = NotesPanel(self.services.themes)
        panel.note_chosen.connect(self._open_note)
        panel.note_deleted.connect(self.flows.notes.delete)
        panel.show_notes(self.flows.notes.all(), self.corpus)
        return self._added(panel)

    def _added(self, page: Page) -> Page:
        page.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._pages.addWidget(page)
        return page

    def open_figure(self, record: FigureRecord) -> None:
        """Read the article of a figure there."""
        self.show_tab("reading")
        self.desk.show_figure(record)

    # ---- notes

    def _open_note(self, article_id: str, note_id: str) -> None:
        self.show_tab("reading")
        self.desk.open_note(article_id, note_id)

    def _notes_changed(self) -> None:
        notes = self.flows.notes.all()
        if self.notes_panel is not None:
            self.notes_panel.show_notes(notes, self.corpus)
        self.header.show_notes_count(len(notes))
        self.desk.articles.show_notes(self.flows.notes.counts())

    def _show_pending(self, pending: bool) -> None:
        self.strip.show_saved(not pending)

    # ---- import

    def open_when_listed(self, article_id: str) -> None:
        self._to_open = article_id
        if self.corpus.entry(article_id):
            self.show_corpus(self.corpus)

    def import_paths(self, paths: Sequence[Path]) -> None:
        """Import files and folders that the program was started with."""
        if not self.furnished:
            self._to_import = paths
        elif paths:
            self.flows.archive.import_paths(paths)

    # ---- look and session

    def use_theme(self, name: str) -> None:
        """Change to a theme and remember it."""
        settings = self.services.settings
        settings.set(look=replace(settings.value.look, theme=name))
        self.services.themes.use(name)
        for each in ("system", *THEMES):
            self.commands.action(f"theme-{each}").setChecked(each == name)

    def _window_state(self) -> QSettings:
        return QSettings(str(self.services.paths.config / "window.ini"), QSettings.Format.IniFormat)

    def _restore(self) -> None:
        library = self.services.library
        self.header.show_library(library.name.get(), library.only_read)
        self.strip.show_rules(RULES_VERSION)
        self.strip.show_saved(True)
        give_size(self, self._window_state().value("geometry"))
        self._first_tab = self.services.settings.value.session.tab
        self.header.show_tab("reading")
        self.header.dress(self.services.themes.current)

    def start(self) -> None:
        """Show the archive as it was left; the first start brings the articles in that come with the program."""
        self._first = self.services.library.first_rows(FIRST_ROWS, descending=self._newest_first())
        self.desk.show_first(self._first)
        panel = self.desk.articles
        seen = [panel.id_at(row) for row in range(min(FIRST_SEEN, panel.view.model().rowCount()))]
        panel.show_marks(self.services.library.work.shelf.marks_of(seen))
        self.strip.tell(" ".join(self.services.library.notices))
        FirstPaint(self.desk.articles, self._listed)

    def _newest_first(self) -> bool:
        return self.services.settings.value.session.sort_descending

    def _listed(self) -> None:
        library = self.services.library
        note = partial(self.services.known.note, library.paths.data, library.name.get())
        self.services.jobs.write.run("known", note)  # also where the window is closed before it is furnished
        self.listed.emit()
        QTimer.singleShot(0, self, self._begin_furnishing)

    def _begin_furnishing(self) -> None:
        if not self._begun:
            self._furnishing.start([*making_types(), self._read_furniture])

    def _read_furniture(self) -> None:
        from reader.ui.main_window.furnishing import read_modules

        self.services.jobs.batch.run("furniture", read_modules, lambda _read: self._furnish_in_turns())

    def _go_on(self) -> None:
        """The second half of the start, once the window is furnished."""
        if self._first.total:
            self.refresh()
            self.services.jobs.read.run("prepare", self.desk.search.prepare)
        else:
            self.flows.archive.import_seeds()
        self.show_tab(self._first_tab if self._first_tab in TABS else "reading")
        if not self.services.library.only_read:
            self.flows.archive.ask_for_left_over()
        self.import_paths(self._to_import)
        self.services.jobs.batch.run("warm-up", _read_the_rest)
        QTimer.singleShot(HOUSEKEEPING_AFTER_MS, self, lambda: keep_house(self))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.desk.articles.setFocus()

    def hand_on(self) -> None:
        """Give what is being typed into the hands of the write lane."""
        if self.desk.furnished:
            self.desk.article_notes.flush()

    def tell_library_opens(self, name: str) -> None:
        """Say that another library is on its way."""
        self.strip.tell(self.tr("Opening the library “%1”…").replace("%1", name))

    def tell_language_waits(self) -> None:
        """Say why the window still speaks as before."""
        if self.services.jobs.batch.busy:
            self.strip.tell(self.tr("The language changes when the work at hand is done"))

    def keep_session(self) -> None:
        """Write down what is being typed, where the reader is, and how the window lies."""
        self.hand_on()
        if self.desk.furnished:
            self.desk.keep_position()
        settings = self.services.settings
        settings.set(session=replace(settings.value.session, splitter=tuple(self.desk.cover.widths())))
        settings.save()
        self._window_state().setValue("geometry", self.saveGeometry())

    def closeEvent(self, event: QCloseEvent) -> None:
        self._furnishing.stop()
        self.keep_session()
        event.accept()


def _read_the_rest() -> None:
    """Read beside the GUI thread what the filter, the words in context and the dashboard need when they are opened."""
    import reader.ui.articles.facets.panel
    import reader.ui.concordance
    import reader.ui.dashboard  # noqa: F401
