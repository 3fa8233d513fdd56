# SPDX-License-Identifier: MIT
"""Owns the reading tab: list, article and side panel side by side, and what passes between them.

The list is there from the start; the rest is furnished once the list has been painted, so that a start shows its
articles early.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QSplitter, QStackedWidget, QWidget

from reader.core.corpus import Article, Corpus, FigureRecord, identity_key
from reader.core.settings import SessionSettings
from reader.ui.articles import Answer, ArticlesPanel
from reader.ui.main_window.cover import Cover
from reader.ui.main_window.searching import LibrarySearch
from reader.ui.services import Services

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.core.note import Note
    from reader.core.span import Span
    from reader.store.corpus_state import FirstRows
    from reader.ui.flows import Flows
    from reader.ui.flows.navigation import History, Stop
    from reader.ui.notes import ArticleNotes
    from reader.ui.reading import ArticleSidePanel, MentionRow, MentionsPanel, ReadingPanel

FEW_MENTIONS = 60
"""So many are listed at once; more are gathered beside the GUI thread."""
SPLIT = (352, 720, 320)
"""Widths of list, article and side panel on the first start, in px."""


class ReadingDesk(QSplitter):
    """The list of articles, the article that is read, and what is known of it."""

    article_shown = Signal(object)
    """The Article that is read now, or None."""

    reading: ReadingPanel
    side: ArticleSidePanel
    article_notes: ArticleNotes
    mentions: MentionsPanel
    right: QStackedWidget
    _flows: Flows
    _history: History

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._services = services
        self._corpus = Corpus()
        self.article: Article | None = None
        self._mentions_of: Span | None = None
        """Whose mentions are shown, or are on their way."""
        self.furnished = False
        self.wanted = ""
        """The article that was chosen before the desk was furnished."""
        self.cover = Cover(self)
        self.search = LibrarySearch(services)
        self.articles = ArticlesPanel(services.themes, self.search, self._work)
        self.articles.drawer.name_of = name_of_key
        self.articles.article_chosen.connect(self.open_article)
        self.setHandleWidth(1)
        self._grounds = (QFrame(), QFrame())
        for index, widget in enumerate((self.articles, *self._grounds)):
            self._add(index, widget)
        session = services.settings.value.session
        self.articles.set_sort(session.sort, session.sort_descending)
        self.articles.set_group(session.group)
        self.setSizes(list(session.splitter) if len(session.splitter) == len(SPLIT) else list(SPLIT))

    def _add(self, index: int, widget: QWidget) -> None:
        if index < self.count():
            before = self.replaceWidget(index, widget)
            if before is not None:
                before.deleteLater()
        else:
            self.addWidget(widget)
        self.setStretchFactor(index, 1 if index == 1 else 0)
        self.setCollapsible(index, False)

    def make_reading(self) -> None:
        """Put in the article."""
        from reader.ui.main_window.told_by import told_by
        from reader.ui.reading import ReadingPanel

        self.reading = ReadingPanel(self._services.themes)
        self.reading.set_identity_names(_name_of)
        self.reading.set_witnesses(lambda record: told_by(self._corpus, record))
        self._put(1, self.reading)

    def make_side(self) -> None:
        """Put in what is known of the article."""
        from reader.ui.notes import ArticleNotes
        from reader.ui.reading import ArticleSidePanel

        themes = self._services.themes
        self.side = ArticleSidePanel(themes)
        self.article_notes = ArticleNotes(themes)
        self.side.set_notes_widget(self.article_notes)
        self.right = QStackedWidget()
        self.right.addWidget(self.side)
        self.right.setMinimumWidth(260)
        self._put(2, self.right)

    def make_mentions(self) -> None:
        """Put in the list of the places where something is named."""
        from reader.ui.reading import MentionsPanel

        self.mentions = MentionsPanel(self._services.themes)
        self.right.addWidget(self.mentions)

    def _put(self, index: int, widget: QWidget) -> None:
        sizes = self.sizes()
        self._add(index, widget)
        self.setSizes(sizes)

    def furnish(self, flows: Flows, history: History) -> None:
        """Let pass between the panels, which are made by now, what is to pass between them."""
        self._flows, self._history = flows, history
        self._introduce_articles()
        self._introduce_reading()
        self._introduce_notes()
        self._restore()
        self.furnished = True

    # ---- introducing the panels

    def _introduce_articles(self) -> None:
        archive = self._flows.archive
        self.articles.paths_dropped.connect(archive.import_paths)
        self.articles.paste_requested.connect(archive.paste)
        self.articles.open_requested.connect(archive.ask_files)
        self.articles.export_requested.connect(self._export)
        self.articles.sort_changed.connect(self._keep_sort)
        self.articles.group_changed.connect(lambda group: self._keep_session(group=group))

    def _introduce_reading(self) -> None:
        for panel in (self.reading, self.side):
            panel.entity_activated.connect(self.show_mentions)
        self.reading.note_requested.connect(self._note_on)
        self.reading.note_activated.connect(self._focus_note)
        self.reading.decision_made.connect(self._flows.decisions.decide)
        self.reading.decision_withdrawn.connect(self._flows.decisions.withdraw)
        self.reading.hidden_types_changed.connect(self._keep_hidden_types)
        self.reading.text_size_changed.connect(self._keep_text_size)
        self.reading.witness_chosen.connect(self.show_figure)
        self.side.figure_activated.connect(self.reading.show_figure)
        self.side.span_activated.connect(self.reading.go_to)
        self.mentions.mention_chosen.connect(self.open_at)
        self.mentions.closed.connect(self.close_mentions)

    def _introduce_notes(self) -> None:
        notes, editor = self._flows.notes, self.article_notes
        editor.note_changed.connect(notes.change)
        editor.note_deleted.connect(notes.delete)
        editor.note_left.connect(notes.discard)
        editor.note_chosen.connect(self._go_to_note)
        editor.article_note_requested.connect(self.note_on_article)
        notes.changed.connect(self._show_notes_again)
        notes.saved.connect(editor.mark_saved)

    # ---- the state of the archive

    def show_first(self, first: FirstRows) -> None:
        """Show the first rows of the list before the corpus is there."""
        self.articles.show_first(first, self._services.library.work.note_counts())

    def show_corpus(self, corpus: Corpus) -> None:
        """Show another state of the archive; the article that is read stays where it is."""
        self._corpus = corpus
        counts = self._flows.notes.counts() if self.furnished else self._services.library.work.note_counts()
        self.articles.show_corpus(corpus, counts)
        if self.article is None:
            return
        article_id = self.article.entry.id
        entry = corpus.entry(article_id)
        if entry is None:
            self._show(None)
        elif entry == self.article.entry:
            records = corpus.figures_of(article_id)
            self.reading.update_records(records)
            self.reading.update_printings()
            self.side.update_records(records)
        else:
            self._reopen(article_id)

    def _reopen(self, article_id: str) -> None:
        position = self.reading.position()
        self._show(self._services.library.article(article_id))
        self.reading.go_to(position, position)

    def _work(self, work: Callable[[], Any], answer: Answer, key: str = "search") -> None:
        """Order, search and count beside the GUI thread; a search that still runs is given up for a newer one."""
        if key == "search":
            self._services.library.stop_search()
        self._services.jobs.read.run(key, work, answer, _too_late)

    # ---- opening

    def open_article(self, article_id: str) -> None:
        """Read an article from where it was left, as soon as there is where to read it."""
        if not self.furnished:
            self.wanted = article_id
            return
        if self.article is not None and self.article.entry.id == article_id:
            return
        self.open_at(article_id)

    def open_at(self, article_id: str, start: int = -1, end: int = -1) -> None:
        """Read an article at ``[start, end)``, code points; without them, where it was left."""
        self.cover.lift()
        self.keep_position()
        if self.article is None or self.article.entry.id != article_id:
            self._show(self._services.library.article(article_id))
            self.articles.select(article_id)
        if start >= 0:
            self.reading.go_to(start, end)
        elif position := self._services.settings.value.session.scroll.get(article_id, 0):
            self.reading.restore_position(position)
        self._history.visit(article_id, max(start, 0))

    def go(self, stop: Stop | None) -> None:
        """Go back or forward to a place of the history."""
        if stop is None:
            return
        self.cover.lift()
        self.keep_position(in_history=False)
        if self.article is None or self.article.entry.id != stop.article_id:
            self._show(self._services.library.article(stop.article_id))
            self.articles.select(stop.article_id)
        self.reading.restore_position(stop.position)

    def _show(self, article: Article | None) -> None:
        self.article_notes.flush()
        self.article = article
        article_id = article.entry.id if article else ""
        records, notes = self._corpus.figures_of(article_id), self._flows.notes.of_article(article_id)
        self.reading.show_article(article, records, notes)
        self.side.show_article(article, records)
        self.article_notes.show_notes(article, notes)
        self._keep_session(article_id=article_id or None)
        self.article_shown.emit(article)

    def keep_position(self, *, in_history: bool = True) -> None:
        """Remember how far the article was read."""
        if self.article is None:
            return
        position = self.reading.position()
        if in_history:
            self._history.leave_at(position)
        session = self._services.settings.value.session
        self._keep_session(scroll={**session.scroll, self.article.entry.id: position})

    def _keep_session(self, **values: object) -> None:
        settings = self._services.settings
        session: SessionSettings = replace(settings.value.session, **values)  # type: ignore[arg-type]
        settings.set(session=session)

    # ---- mentions

    def show_mentions(self, span: Span) -> None:
        """List where in the archive this is named, each with its context."""
        from reader.ui.main_window.concordance import concordance

        corpus, article_of, key = self._corpus, self._services.library.article, identity_key(span)
        self._mentions_of = span
        total = corpus.times_named(key)
        if total <= FEW_MENTIONS:
            self._show_lines(span, total, concordance(corpus.mentions_of(key), article_of))
        else:  # many articles are to be read
            self._services.jobs.read.run(
                "mentions",
                lambda: concordance(corpus.mentions_of(key), article_of),
                lambda rows: self._show_lines(span, total, rows),
            )

    def _show_lines(self, span: Span, total: int, rows: tuple[MentionRow, ...]) -> None:
        if span is not self._mentions_of:  # another name was chosen meanwhile, or the panel closed
            return
        self.mentions.show_mentions(span.on_one_line, _name_of(span) or span.id or self.tr("not resolved"), rows, total)
        self.right.setCurrentWidget(self.mentions)

    def named(self) -> tuple[str, str] | None:
        """Key and name of the identity whose mentions are listed."""
        span = self._mentions_of
        return (identity_key(span), span.on_one_line) if span else None

    def close_mentions(self) -> None:
        """Show what is known of the article again."""
        self._mentions_of = None
        self.right.setCurrentWidget(self.side)

    # ---- notes

    def note_on_selection(self) -> None:
        """Write a note on what is selected; without a selection, on the whole article."""
        stretch = self.reading.selection()
        if stretch:
            self._note_on(*stretch)
        else:
            self.note_on_article()

    def _note_on(self, start: int, end: int) -> None:
        self._new_note((start, end))

    def note_on_article(self) -> None:
        """Write a note on the whole article."""
        self._new_note(None)

    def _new_note(self, stretch: tuple[int, int] | None) -> None:
        if self.article is not None:
            note = self._flows.notes.new_note(self.article, stretch)
            self._focus_note(note.id)

    def _focus_note(self, note_id: str) -> None:
        self.cover.lift()
        self.close_mentions()
        self.article_notes.focus_note(note_id)

    def _go_to_note(self, note: Note) -> None:
        if note.anchor is not None and not note.needs_placing:
            self.reading.go_to(note.anchor.start, note.anchor.end)

    def open_note(self, article_id: str, note_id: str) -> None:
        """Read an article at one of its notes."""
        note = next((note for note in self._flows.notes.of_article(article_id) if note.id == note_id), None)
        self.open_at(article_id, *((note.anchor.start, note.anchor.end) if note and note.anchor else (-1, -1)))
        self._focus_note(note_id)

    def _show_notes_again(self) -> None:
        if self.article is not None:
            notes = self._flows.notes.of_article(self.article.entry.id)
            self.reading.update_notes(notes)
            self.article_notes.update_notes(notes)

    # ---- settings

    def _keep_sort(self, key: str, descending: bool) -> None:
        self._keep_session(sort=key, sort_descending=descending)

    def _keep_hidden_types(self, hidden: tuple[str, ...]) -> None:
        settings = self._services.settings
        settings.set(reading=replace(settings.value.reading, hidden_types=tuple(hidden)))

    def _keep_text_size(self, size: float) -> None:
        settings = self._services.settings
        settings.set(reading=replace(settings.value.reading, text_size=size))

    def _restore(self) -> None:
        page = self._services.settings.value.reading
        self.reading.set_text_size(page.text_size)
        self.reading.set_hidden_types(page.hidden_types)

    # ---- export

    def export_selection(self) -> None:
        """Export the articles that are selected in the list, or the one that is read."""
        self._export(self.articles.selection())

    def _export(self, selected: Callable[[], list[str]]) -> None:
        stretch = self.reading.selection()
        passage = (self.article.entry.id, *stretch) if self.article and stretch else None
        read = [self.article.entry.id] if self.article else []
        self._flows.export.ask(self._corpus, lambda: selected() or read, passage)

    def show_figure(self, record: FigureRecord) -> None:
        """Read the article of a figure there, with its card open."""
        self.open_at(record.article_id, record.extracted.start, record.extracted.end)
        now = (one for one in self._corpus.figures_of(record.article_id) if one.key == record.key)
        self.reading.show_figure(next(now, record))


def _too_late(error: BaseException) -> None:
    """A search that was given up has no answer; anything else is a failure."""
    from reader.store.search.service import SearchStoppedError

    if not isinstance(error, SearchStoppedError):
        raise error


def name_of_key(key: str) -> str:
    """The name behind an identity key; what is unresolved is called as it is written."""
    from reader.extract.identities import identity_name

    kind, _, words = key.partition(":")
    return identity_name(key) or (words.title() if kind == "PERSON" else words)


def _name_of(span: Span) -> str | None:
    """The name of what a span names, in words; None while it is unresolved."""
    from reader.extract.identities import identity_name  # reads the registries: not before it is asked

    return (identity_name(span.id) or span.on_one_line) if span.id else None
