# SPDX-License-Identifier: MIT
"""Owns the words in their context (KWIC): the lines of the list of mentions, and the page of a search or a name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import islice
from typing import TYPE_CHECKING
from weakref import ref

from PySide6.QtCore import QObject, Qt, QTimer

from reader.core.concordance import WIDEST
from reader.core.corpus import Article, Corpus, Mention
from reader.core.dates import show_date
from reader.core.query import Query
from reader.ui.reading import MentionRow

if TYPE_CHECKING:
    from reader.ui.concordance import ConcordancePanel, Source
    from reader.ui.main_window.window import MainWindow

CONTEXT = 60
"""How many code points of context stand on either side."""
MOST = 2000
FOLLOW_MS = 150
"""After so long without a change of the list its lines are gathered."""


def concordance(mentions: Iterable[Mention], article_of: Callable[[str], Article]) -> tuple[MentionRow, ...]:
    """The context lines of the first MOST of these mentions."""
    rows: list[MentionRow] = []
    for mention in islice(mentions, MOST):
        article = article_of(mention.article_id)
        entry, text = article.entry, article.text
        before, after = context(text, mention.start, mention.end)
        date = entry.published or entry.event_date
        rows.append(
            MentionRow(
                article_id=entry.id,
                article_title=entry.title,
                start=mention.start,
                end=mention.end,
                before=before,
                keyword=text[mention.start : mention.end],
                after=after,
                shown_date=show_date(date) if date else "",
            )
        )
    return tuple(rows)


def context(text: str, start: int, end: int) -> tuple[str, str]:
    """The words before and after ``text[start:end]`` in its line."""
    line_start = text.rfind("\n", 0, start) + 1
    line_end = text.find("\n", end)
    line_end = len(text) if line_end < 0 else line_end
    return text[max(line_start, start - CONTEXT) : start], text[end : min(line_end, end + CONTEXT)].rstrip("\r")


class WindowConcordance(QObject):
    """Shows the words of a search, or a name, in their context; follows the search of the list."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._desk = window, window.desk
        self._panel: ConcordancePanel | None = None
        self._name: tuple[str, str] | None = None
        """Key of an identity and what it is called; None where the search of the list is shown."""
        self._query = Query()
        """What the list was searched for when the page was opened last."""
        self._listed_only = True
        self._shown: tuple[object, ...] | None = None
        """What the lines are of."""
        self._corpus: ref[Corpus] | None = None
        self._later = QTimer(self, singleShot=True, interval=FOLLOW_MS)
        self._later.timeout.connect(self._follow)
        articles = self._desk.articles
        articles.filter_applied.connect(lambda _found: self._later.start())
        articles.article_chosen.connect(lambda _id: self._desk.cover.lift())
        self._open_first, articles.on_enter = articles.on_enter, self._enter
        self._desk.mentions.widen_requested.connect(self.show_mentions)

    @property
    def is_open(self) -> bool:
        """Whether the lines are what is seen in the reading tab."""
        return self._panel is not None and self._desk.cover.page is self._panel

    @property
    def waits(self) -> bool:
        """Whether the list has changed and its lines are not yet gathered."""
        return self._later.isActive()

    def toggle(self) -> None:
        """Show the search of the list in its context, or what was shown last; where it is seen, the article again."""
        if self.is_open:
            self.leave()
            return
        query = self._desk.articles.shown_query()
        if query.terms and query != self._query:
            self._name, self._listed_only = None, True
        self._open()

    def _enter(self) -> None:
        """Enter in the search box goes to what the search shows: to its lines, where they are seen."""
        if self._panel is not None and self.is_open and self._shown is not None:
            self._panel.table.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self._open_first()

    def show_mentions(self) -> None:
        """Show all places of the name whose mentions are listed."""
        if (named := self._desk.named()) is not None:
            self._name, self._listed_only = named, False
            self._open()

    def leave(self) -> None:
        """Show the article again; a name is done with, the key shows the search next time."""
        if self.is_open:
            if self._name is not None:
                self._name, self._query = None, Query()
            self._desk.cover.lift()
            self._desk.reading.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open(self) -> None:
        self._query = self._desk.articles.shown_query()
        panel = self._panel = self._panel or self._make_panel()
        self._desk.cover.put(panel)
        self._gather()
        if self._shown is None:
            self._desk.articles.focus_filter()
        else:
            panel.table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _make_panel(self) -> ConcordancePanel:
        from reader.ui.concordance import ConcordancePanel

        services = self._window.services
        panel = ConcordancePanel(services.themes, services.jobs, _is_interruption)
        panel.files = services.settings.files
        panel.use_settings(services.settings.value.concordance)
        panel.settings_changed.connect(lambda page: services.settings.set(concordance=page))
        panel.line_chosen.connect(self._open_line)
        panel.closed.connect(self.leave)
        panel.listed_only_changed.connect(self._choose_listed_only)
        return panel

    def _open_line(self, article_id: str, start: int, end: int) -> None:
        self._desk.open_at(article_id, start, end)
        self._window.hits.begin_at(start, end)

    def _choose_listed_only(self, listed_only: bool) -> None:
        self._listed_only = listed_only
        self._gather()

    def _follow(self) -> None:
        if self.is_open:
            self._gather(corpus_too=False)

    # ---- gathering

    def _gather(self, *, corpus_too: bool = True) -> None:
        """Gather lines unless they are there; those that an import brings come when the page is opened anew."""
        assert self._panel is not None
        articles, query = self._desk.articles, self._desk.articles.shown_query()
        if self._name is None and not query.terms:
            self._shown = None
            self._panel.show_nothing(self.tr("Type words into the search box: all their places will stand here."))
            return
        listed = (articles.head.facets, articles.order) if self._listed_only else None
        wanted = (self._name, query if self._name is None or self._listed_only else None, listed)
        same_corpus = self._corpus is not None and self._corpus() is self._window.corpus
        if wanted == self._shown and (same_corpus or not corpus_too):
            return
        self._shown, self._corpus = wanted, ref(self._window.corpus)
        numbers = articles.listed_numbers() if self._listed_only else None
        title = self._name[1] if self._name else articles.head.search.text().strip()
        source = self._source(self._name[0] if self._name else query, numbers)
        self._panel.show_source(title, source, listed_only=self._listed_only)

    def _source(self, asked: Query | str, listed: Sequence[int] | None) -> Source:
        from reader.ui.concordance import Source

        concordance = self._window.services.library.concordance

        def numbers() -> Sequence[int]:
            if isinstance(asked, str):
                return _both(concordance.numbers(asked), listed)
            return concordance.numbers(asked) if listed is None else listed

        return Source(numbers, lambda chosen: concordance.lines(asked, width=WIDEST, numbers=chosen))


def _both(naming: Sequence[int], listed: Sequence[int] | None) -> Sequence[int]:
    """The listed articles, in their order, that name somebody."""
    if listed is None:
        return naming
    found = set(naming)
    return [int(number) for number in listed if int(number) in found]


def _is_interruption(error: BaseException) -> bool:
    from reader.store.search.service import SearchStoppedError

    return isinstance(error, SearchStoppedError)
