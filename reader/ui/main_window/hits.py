# SPDX-License-Identifier: MIT
"""Owns the way from hit to hit of the search, through the open article and on through the list."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject

from reader.core.hit_by_hit import Place, next_hit, previous_hit
from reader.core.numerals import show_number
from reader.core.query import Query, SearchText

if TYPE_CHECKING:
    from reader.core.corpus import Article
    from reader.ui.main_window.window import MainWindow

LONG_TEXT = 200_000
"""Code points; longer texts are searched beside the window."""
_BEHIND = 1 << 40
"""A place behind every text."""


class Stop(NamedTuple):
    """Where the next hit is: its place, its article, and whether the list was begun again."""

    place: Place
    article_id: str
    row: int
    again: bool


class GivenUpError(Exception):
    """Something else is asked for meanwhile."""


class HitByHit(QObject):
    """Marks the search in the open article and steps through its hits."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._desk = window, window.desk
        self._asked = 0
        """The number of the newest question."""
        self._query = Query()
        self._first_wanted = False
        self._told = ""
        self._hits = self._desk.reading.search_hits
        articles = self._desk.articles
        self._desk.article_shown.connect(lambda _article: self._mark())
        articles.article_chosen.connect(lambda _id: self._go_to_first())
        articles.filter_applied.connect(lambda _found: self._take_over())
        articles.head.search.query_changed.connect(lambda _typed: self._give_up())

    # ---- the open article

    def _give_up(self) -> None:
        self._asked += 1

    def _take_over(self) -> None:
        """Mark what the list has been searched for."""
        query = self._desk.articles.shown_query()
        if query != self._query:
            self._query = query
            self._window.strip.tell_no_more(self._told)  # it counts hits of other words
            self._mark()

    def _mark(self) -> None:
        article, query = self._desk.article, self._query
        self._first_wanted = False
        if article is None or not query.terms:
            self._hits.show(())
        elif len(article.text) <= LONG_TEXT:
            self._hits.show(query.places(SearchText(article.text)))
        else:
            self._hits.show(())
            work = partial(_hits_in, query, article.text)
            self._window.services.jobs.read.run("hits", work, partial(self._show, article, query))

    def _show(self, article: Article, query: Query, hits: Sequence[tuple[int, int]]) -> None:
        if self._desk.article is article and self._query == query:
            self._hits.show(hits)
            if self._first_wanted:
                self._go_to_first()

    def _go_to_first(self) -> None:
        """Somebody opened the article in the list of what was found: begin with the first hit."""
        self._first_wanted = not self._hits.first()

    def begin_at(self, start: int, end: int) -> None:
        """Somebody came to a place of the open article otherwise: go on from there, if it is a hit."""
        if (start, end) in self._hits.hits:
            self._hits.go_to((start, end))

    # ---- step by step

    def step(self, by: int) -> None:
        """Go to the next hit, or the one before for -1; without a search, to that of the find bar."""
        reading = self._desk.reading
        self._desk.cover.lift()
        if reading.find_bar.isVisible() or not self._query.terms:
            (reading.find_next if by > 0 else reading.find_previous)()
        elif self._row_of_open() is not None and self._hits.step(by):
            self._tell(self._row_of_open() or 0)
        else:
            self._look_further(by)

    def _numbers(self) -> Sequence[int]:
        numbers = self._desk.articles.listed_numbers()
        return () if numbers is None else numbers

    def _row_of_open(self) -> int | None:
        """The place of the open article among the listed ones."""
        article = self._desk.article
        number = self._window.corpus.number_of(article.entry.id) if article else None
        return None if number is None else _row_of(self._numbers(), number)

    def _look_further(self, by: int) -> None:
        self._asked += 1
        asked, numbers, row = self._asked, self._numbers(), self._row_of_open()
        library = self._window.services.library

        def text_of(number: int) -> str | None:
            if asked != self._asked:
                raise GivenUpError
            ids = library.rows.ids_of([int(number)])
            return library.text(ids[int(number)]) if int(number) in ids else None

        def look() -> Stop | None:
            here = None if row is None else Place(int(numbers[row]), *([_BEHIND] * 2 if by > 0 else [-1, -1]))
            found = _found(self._query, numbers, here, by, text_of)
            if found is None:
                return None
            place, again = found
            article_id = library.rows.ids_of([place.number])[place.number]
            return Stop(place, article_id, _row_of(numbers, place.number) or 0, again)

        self._window.services.jobs.read.run("next hit", look, partial(self._go_on, by), _unless_given_up)

    def _go_on(self, by: int, stop: Stop | None) -> None:
        if stop is None:
            self._window.strip.tell(self.tr("These words stand in the text of no article of the list"))
            return
        self._desk.open_at(stop.article_id)
        self._hits.go_to((stop.place.start, stop.place.end))
        again = self.tr("from the beginning again") if by > 0 else self.tr("from the end again")
        self._tell(stop.row, again if stop.again else "")

    def _tell(self, row: int, again: str = "") -> None:
        hits = self._hits
        hit = hits.hits.index(hits.current) + 1 if hits.current in hits.hits else 1
        told = self.tr("hit {hit} / {hits} · article {row} / {rows}").format(
            hit=show_number(hit),
            hits=show_number(max(len(hits.hits), 1)),
            row=show_number(row + 1),
            rows=show_number(len(self._numbers())),
        )
        self._told = f"{told} · {again}" if again else told
        self._window.strip.tell(self._told)


def _found(
    query: Query, numbers: Sequence[int], here: Place | None, by: int, text_of: Callable[[int], str | None]
) -> tuple[Place, bool] | None:
    """The next place and whether the list was begun again for it."""
    look = next_hit if by > 0 else previous_hit
    if (place := look(query, numbers, here, text_of)) is not None:
        return place, False
    place = look(query, numbers, None, text_of) if here is not None else None
    return (place, True) if place else None


def _hits_in(query: Query, text: str) -> list[tuple[int, int]]:
    return query.places(SearchText(text))


def _row_of(numbers: Sequence[int], number: int) -> int | None:
    import numpy as np  # here at the latest, a search has loaded it

    rows = np.flatnonzero(np.asarray(numbers) == number)
    return int(rows[0]) if len(rows) else None


def _unless_given_up(error: BaseException) -> None:
    if not isinstance(error, GivenUpError):
        raise error
