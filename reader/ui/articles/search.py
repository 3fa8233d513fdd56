# SPDX-License-Identifier: MIT
"""Owns what the list needs of a search: who is asked, what is answered, and the lines under the rows."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple, Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from reader.core.query import Query
from reader.core.snippets import Snippet
from reader.core.sort_keys import SortKey
from reader.ui.articles.listing import Listing
from reader.ui.articles.rows import Rows, Wanted

FIRST_LINES = 24
"""Rows whose lines come with the answer of a search: those of the first screen."""
_KEPT = 4000

Numbers = Sequence[int]


class Ranked(Protocol):
    """Found articles in the order of how much they say."""

    @property
    def numbers(self) -> Any:
        """The articles."""

    @property
    def by_relevance(self) -> bool:
        """False where every word is too common to tell one article from another."""


class Engine(Protocol):
    """Searches; may take its time, and is not called where rows are painted."""

    def find(self, query: Query) -> Any:
        """The numbers of the articles that fit, ascending."""

    def rank(self, query: Query, numbers: Any) -> Ranked:
        """Those first that say most of what is asked for."""

    def snippets(self, query: Query, numbers: Numbers) -> Mapping[int, Snippet | None]:
        """The lines that show why these articles were found."""


class Shown(NamedTuple):
    """What the list shall show, and what a search found before the filter (None without a search)."""

    listing: Listing
    found: Numbers | None = None
    lines: Mapping[int, Snippet | None] = {}
    """Of the first articles."""
    too_common: bool = False
    """The order by relevance was wanted, and no word tells one article from another."""


Answer = Callable[[Any], None]


class Work(Protocol):
    """Does work without holding up the window; newer work of a key takes the place of older."""

    def __call__(self, work: Callable[[], Any], answer: Answer, key: str = "search") -> None: ...


def look(engine: Engine, rows: Rows, wanted: Wanted, query: Query) -> Shown:
    """Answer what the list shall show; for a thread beside the window."""
    if not query:
        return Shown(rows.shown(wanted))
    found = engine.find(query)
    ranked = engine.rank(query, found) if wanted.key is SortKey.RELEVANCE else None
    by_rank = ranked.numbers if ranked and ranked.by_relevance else None
    listing = rows.shown(wanted, found, by_rank)
    first = [int(number) for number in listing.articles[:FIRST_LINES]]
    lines = engine.snippets(query, first) if query.terms else {}
    return Shown(listing, found, lines, ranked is not None and not ranked.by_relevance)


class Lines(QObject):
    """The lines under the rows: fetched beside the window, many at once, when rows are painted that lack theirs."""

    came = Signal()

    def __init__(self, engine: Engine, work: Work, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine, self._work = engine, work
        self.query = Query()
        self._known: dict[int, Snippet | None] = {}
        self._old: dict[int, Snippet | None] = {}
        """Of the same words in an earlier state: shown until the new ones are there."""
        self._wanted: dict[int, None] = {}
        self._turn = self._asked = 0
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._ask)

    def use(self, query: Query, lines: Mapping[int, Snippet | None]) -> None:
        """Other words, or another state of the archive; ``lines`` are there already."""
        self._old = self._old | self._known if query == self.query and len(self._old) < _KEPT else {}
        self.query, self._known = query, dict(lines)
        self._wanted.clear()
        self._turn += 1

    def of(self, number: int) -> Snippet | None:
        """The line of an article; None where there is none, or none yet."""
        if not self.query.terms:
            return None
        if number in self._known:
            return self._known[number]
        self._wanted[number] = None
        if self._asked != self._turn and not self._timer.isActive():
            self._timer.start()
        return self._old.get(number)

    def has(self, number: int) -> bool:
        """Whether a line is known to be there."""
        return self._known.get(number) is not None

    def _ask(self) -> None:
        turn, query, numbers = self._turn, self.query, list(self._wanted)[-FIRST_LINES:]
        self._wanted.clear()  # what was scrolled by meanwhile is asked for when it is painted again
        if numbers:
            self._asked = turn
            self._work(
                lambda: self._engine.snippets(query, numbers), lambda got: self._take(turn, numbers, got), "lines"
            )

    def _take(self, turn: int, numbers: list[int], got: Mapping[int, Snippet | None]) -> None:
        if turn != self._turn:
            return
        self._asked = -1
        if len(self._known) > _KEPT:
            self._known.clear()
        self._known.update({number: got.get(number) for number in numbers})
        self.came.emit()
