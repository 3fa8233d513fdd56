# SPDX-License-Identifier: MIT
"""Owns the reading pane: legend, page, figure card, find bar, hover; talks in signals only."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from reader.core.corpus import Article, FigureRecord, count_by_type
from reader.core.figure import Status
from reader.core.note import Note
from reader.core.paint import FIGURE, AnyMark, Run, marks_of, paint_runs, painted, run_at
from reader.core.paint import PATTERNS as PATTERN_OF
from reader.core.settings import TEXT_SIZES, ReadingSettings
from reader.core.span import Span
from reader.ui.reading.card import WitnessesOf
from reader.ui.reading.empty import NothingOpen
from reader.ui.reading.find_bar import FindBar, Finder
from reader.ui.reading.layout_map import Kind, Piece, compose, fold_at
from reader.ui.reading.legend import Legend
from reader.ui.reading.menu import PageMenu
from reader.ui.reading.meta import MadeWords
from reader.ui.reading.note_button import NoteButton
from reader.ui.reading.notes_layer import note_at, note_strokes
from reader.ui.reading.printings import PrintingsOf, PrintingsReview, no_printings
from reader.ui.reading.review import FigureReview
from reader.ui.reading.search_hits import SearchHits
from reader.ui.reading.strokes import Shape, Stroke
from reader.ui.reading.tooltip import Hover, NamesOf
from reader.ui.reading.view import ArticleView
from reader.ui.theme import ThemeKeeper


class ReadingPanel(QWidget):
    """Shows one article at a time; all positions are code points of its text."""

    note_requested = Signal(int, int)
    note_activated = Signal(str)
    entity_activated = Signal(object)
    figure_activated = Signal(object)
    decision_made = Signal(object)
    decision_withdrawn = Signal(object)
    witness_chosen = Signal(object)
    citation_wanted = Signal()
    """What is selected, or the sentence of the figure whose card is open, is to be copied with its source."""
    printing_chosen = Signal(str)
    """The id of another printing of the article."""
    split_wanted = Signal(str)
    """The id of the article that is no printing of those that it is grouped with."""
    hidden_types_changed = Signal(tuple)
    text_size_changed = Signal(float)

    def __init__(self, themes: ThemeKeeper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._article: Article | None = None
        self._left_at: int | None = None
        """Where to scroll to as soon as the article is in sight, in code points."""
        self._records: tuple[FigureRecord, ...] = ()
        self._notes: tuple[Note, ...] = ()
        self._hidden: tuple[str, ...] = ()
        self._unfolded: set[int] = set()
        self._size = ReadingSettings().text_size
        self._printings_of: PrintingsOf = no_printings
        self._runs: tuple[Run, ...] = ()
        self._build(themes)
        self._connect()
        self._allow_sizes()

    def _build(self, themes: ThemeKeeper) -> None:
        self.legend = Legend(themes, self)
        self.view = ArticleView(themes, self)
        self.view.setAccessibleName(self.tr("Article"))
        self.hover = Hover(self.view, themes)
        self.review = FigureReview(self.view, themes)
        self.printings = PrintingsReview(self.view, themes)
        self.note_button = NoteButton(self.view, themes)
        self.find_bar = FindBar(themes, self)
        self.finder = Finder(self.view, self.find_bar)
        self.search_hits = SearchHits(self.view, self.find_bar)
        self.menu = PageMenu(self.view, themes)
        self._made = MadeWords()
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.legend)
        column.addWidget(self.view, 1)
        self._stack = QStackedWidget(self)
        self.nothing = NothingOpen(themes, self)
        self._stack.addWidget(self.nothing)
        self._stack.addWidget(page)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)

    def _connect(self) -> None:
        self.legend.hidden_changed.connect(self._hide_types)
        self.legend.size_step.connect(self.step_text_size)
        self.view.clicked.connect(self._activate)
        self.hover.told = self.review.tells
        for card in (self.review.card, self.printings.card):
            self.hover.give_way_to(card)
        self.view.made_clicked.connect(self._press_line)
        self.printings.chosen.connect(self.printing_chosen)
        self.printings.split_wanted.connect(lambda: self.split_wanted.emit(self.article_id() or ""))
        self.view.bar_clicked.connect(self.note_activated)
        self.note_button.wanted.connect(self.note_requested)
        self.finder.unfold_wanted.connect(self._unfold_at)
        self.search_hits.unfold_wanted.connect(self._unfold_at)
        self.view.menu_wanted.connect(lambda place, at: self.menu.show(place, run_at(self._runs, at)))
        self.menu.note_wanted.connect(self.note_requested)
        self.menu.entity_wanted.connect(self.entity_activated)
        self.review.unfold_wanted.connect(self._unfold_at)
        self.review.opened.connect(self.figure_activated)
        self.review.card.decided.connect(self.decision_made)
        self.review.card.withdrawn.connect(self.decision_withdrawn)
        self.review.card.witness_chosen.connect(self.witness_chosen)
        for part in (self.menu, self.review.card):
            part.citation_wanted.connect(self.citation_wanted)
        self._themes.changed.connect(self._retheme)

    # what is shown

    def show_article(
        self, article: Article | None, records: tuple[FigureRecord, ...] = (), notes: tuple[Note, ...] = ()
    ) -> None:
        """Open an article at its beginning, or show that none is open."""
        self._article, self._records, self._notes = article, tuple(records), tuple(notes)
        self._left_at = None if self.isVisible() else 0  # out of sight nothing lies where it will
        self._unfolded.clear()
        self.review.use(article, self._records)
        self.note_button.hide()
        self._stack.setCurrentIndex(1 if article else 0)
        if article is None:
            self.find_bar.hide()
            return
        self.printings.use(self._printings_of(article.entry.id))
        self.view.setAccessibleDescription(article.entry.title)
        self._set_text()
        self.view.verticalScrollBar().setValue(0)
        self._mark()
        self.finder.use(article.text)

    def article_id(self) -> str | None:
        """The article that is open."""
        return self._article.entry.id if self._article else None

    def update_records(self, records: tuple[FigureRecord, ...]) -> None:
        """The reader decided on figures of the open article."""
        self._records = tuple(records)
        self._mark()
        self.review.use(self._article, self._records)

    def update_notes(self, notes: tuple[Note, ...]) -> None:
        """The notes of the open article changed."""
        self._notes = tuple(notes)
        self.view.layers.put("notes", note_strokes(self._notes))
        if any(note.anchor and (note.anchor.start, note.anchor.end) == self.selection() for note in self._notes):
            self.note_button.hide()  # what it offers is done

    def set_identity_names(self, names: NamesOf) -> None:
        """Who knows the name of a span's identity (None where it is unresolved), for the tooltip."""
        self.hover.names = names

    def set_witnesses(self, witnesses: WitnessesOf) -> None:
        """Who knows which other articles report the event of a figure, for the card."""
        self.review.card.witnesses = witnesses

    def set_printings(self, printings: PrintingsOf) -> None:
        """Who knows where else an article was printed, and the files that have it."""
        self._printings_of = printings

    def update_printings(self) -> None:
        """Articles came, went or were split off: look again where else the open article was printed."""
        found = self._printings_of(self._article.entry.id) if self._article else self.printings.printings
        if found != self.printings.printings:
            self.printings.use(found)
            self._set_text_in_place()

    def show_printings(self) -> None:
        """Open the card of the other printings, at the top of the page."""
        if self._article is not None and self.printings.printings:
            self.view.verticalScrollBar().setValue(0)
            self.printings.open()

    def _set_text(self) -> None:
        if self._article is not None:
            self._made.use(self._article, self._unfolded, self.printings.printings)
            pieces = compose(self._article, self._unfolded, printings=bool(self.printings.printings))
            self.view.show_pieces(self._article, pieces, self._size, self._made.words)

    def _set_text_in_place(self) -> None:
        if self._article is None:
            return
        at_top, place = self.view.verticalScrollBar().value() == 0, self.view.anchor()
        selected, caret = self.view.selected(), self.view.caret()
        self._set_text()
        start, end = selected or (caret, None)
        self.view.setTextCursor(self.view.cursor_at(start, end))
        if not at_top:
            self.view.restore(place)
        else:
            self.view.verticalScrollBar().setValue(0)
        self.review.put_card()  # it was put there while the page stood at its beginning

    def _mark(self) -> None:
        if self._article is None:
            return
        spans = self._article.reading.spans
        self._runs = paint_runs(marks_of(spans, self._records, self._hidden))
        self.view.layers.put("mentions", [_stroke(*found) for found in painted(self._runs)])
        self.view.layers.put("notes", note_strokes(self._notes))
        self.hover.use(self._runs, self._article.text)
        counts = {str(kind): count for kind, count in count_by_type(spans).items()}
        self.legend.show_counts(counts | {FIGURE: len(self._records)})

    def _retheme(self, _theme: object) -> None:
        self._set_text_in_place()

    # places

    def position(self) -> int:
        """The first code point in sight."""
        if self._left_at is not None:
            return self._left_at
        return self.view.anchor()[0] if self._article else 0

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if (left := self._left_at) is not None:
            QTimer.singleShot(0, self, lambda: self.restore_position(left))

    def restore_position(self, position: int) -> None:
        """Bring a code point to the upper edge, without a flash."""
        if self._article is None:
            return
        self._left_at = None if self.isVisible() else position  # what is not laid out yet can't be scrolled
        if position > self.view.map.to_text(0):
            self._unfold_at(position)
            self.view.restore((position, 4.0))
        else:
            self.view.verticalScrollBar().setValue(0)

    def go_to(self, start: int, end: int) -> None:
        """Bring a stretch into sight, select it and ring it for a moment; an empty one is only brought to the top."""
        if self._article is None:
            return
        if start >= end:
            self.restore_position(start)
            return
        self._left_at = None if self.isVisible() else start
        self._unfold_at(start)
        self.note_button.hide()
        self.view.setTextCursor(self.view.cursor_at(start, end))
        self.view.reveal(start, end)
        self.view.flash(start, end)

    def selection(self) -> tuple[int, int] | None:
        """The selected stretch."""
        return self.view.selected() if self._article else None

    def to_cite(self) -> tuple[int, int] | None:
        """The selected stretch, else the sentence of the figure whose card is open."""
        record = self.review.card.record
        if (chosen := self.selection()) or record is None or not self.review.is_open():
            return chosen
        return record.extracted.sentence_start, record.extracted.sentence_end

    def next_figure(self) -> None:
        """Go to the next figure; Enter opens its card."""
        self.review.step(1)

    def previous_figure(self) -> None:
        """Go to the figure before."""
        self.review.step(-1)

    def show_figure(self, record: FigureRecord) -> None:
        """Go to a figure and open its card."""
        self.view.setTextCursor(self.view.cursor_at(record.extracted.start))
        self.review.open(record)

    def open_find(self) -> None:
        """Show the find bar."""
        if self._article is not None:
            self._place_find_bar()
            self.finder.open()

    def find_next(self) -> None:
        """Go to the next hit."""
        if self._article is not None:
            self._place_find_bar()
            self.finder.next()

    def find_previous(self) -> None:
        """Go to the hit before."""
        if self._article is not None:
            self._place_find_bar()
            self.finder.previous()

    # settings

    def text_size(self) -> float:
        """The size of the text, in px."""
        return self._size

    def set_text_size(self, size: float) -> None:
        """Use the step nearest to a size in px; the first line in sight stays where it is."""
        size = min(TEXT_SIZES, key=lambda step: abs(step - size))
        if size != self._size:
            self._size = size
            self._set_text_in_place()
            self._allow_sizes()
            self.text_size_changed.emit(size)

    def step_text_size(self, by: int) -> None:
        """So many steps larger, or smaller where negative; 0 means the usual size."""
        if not by:
            self.set_text_size(ReadingSettings().text_size)
            return
        place = TEXT_SIZES.index(self._size) + by
        self.set_text_size(TEXT_SIZES[min(max(place, 0), len(TEXT_SIZES) - 1)])

    def _allow_sizes(self) -> None:
        self.legend.allow_sizes(self._size > TEXT_SIZES[0], self._size < TEXT_SIZES[-1])

    def set_hidden_types(self, kinds: tuple[str, ...]) -> None:
        """Highlight all types but these; ``FIGURE`` stands for the figures."""
        self._hidden = tuple(kinds)
        self.legend.set_hidden(self._hidden)
        self._mark()

    def _hide_types(self, kinds: tuple[str, ...]) -> None:
        self._hidden = kinds
        self._mark()
        self.hidden_types_changed.emit(kinds)

    # what the user does

    def _activate(self, position: int) -> None:
        self.hover.hush()
        run = run_at(self._runs, position)
        source = run.shown.source if run else None
        if isinstance(source, FigureRecord) and run is not None:
            self.review.open(source, (run.shown.start, run.shown.end))
            return
        self.review.close()
        if isinstance(source, Span):
            self.entity_activated.emit(source)
        elif note := note_at(self._notes, position):
            self.note_activated.emit(note.id)

    def _press_line(self, piece: Piece) -> None:
        if piece.kind is Kind.PRINTINGS:
            self.printings.toggle()
        elif piece.kind is Kind.FOLD:
            self._unfolded ^= {piece.fold}
            self._set_text_in_place()

    def _unfold_at(self, position: int) -> None:
        if self._article is None or self.view.map.is_shown(position):
            return
        fold = fold_at(self._article, position)
        if fold >= 0:
            self._unfolded.add(fold)
            self._set_text_in_place()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.review.is_open():
            self.review.close()
        elif event.key() == Qt.Key.Key_Escape and self.printings.card.isVisible():
            self.printings.close()
        elif event.key() == Qt.Key.Key_Escape and self.find_bar.isVisible():
            self.finder.close()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_find_bar()

    def _place_find_bar(self) -> None:
        width = min(400, self.width() - 32)
        self.find_bar.setFixedWidth(max(width, 240))
        self.find_bar.adjustSize()
        top = self.view.mapTo(self, self.view.rect().topLeft()).y() if self._article else 0
        self.find_bar.move(self.width() - self.find_bar.width() - 18, top + 10)

    def minimumSizeHint(self) -> QSize:
        return QSize(420, 320)


def _stroke(start: int, end: int, mark: AnyMark) -> Stroke:
    source = mark.source
    rejected = isinstance(source, FigureRecord) and source.status is Status.REJECTED
    return Stroke(start, end, Shape.MENTION, mark.role, PATTERN_OF[mark.kind], mark.faint, struck=rejected)
