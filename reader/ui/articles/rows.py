# SPDX-License-Identifier: MIT
"""Owns the rows of the article list: which articles are shown in which order, and what stands in each of them.

Articles are known by their numbers; what has words is fetched when a row is painted, with its neighbours.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple, Protocol

from reader.core.corpus import Corpus, Entry
from reader.core.facet_kinds import Facet
from reader.core.sort_keys import Group, SortKey
from reader.ui.articles.listing import Head, Listing

if TYPE_CHECKING:
    from reader.core.columns import Numbers
    from reader.core.facets import Facets
    from reader.core.marks import Marks
    from reader.core.ordering import Ordering

_PAGE = 16
"""Rows that are fetched together: a jump fetches little more than a screen shows."""
_KEPT = 2048
"""Rows that are kept."""
_GONE = Entry("", "", "")


class Behind(Protocol):
    """What stands behind the rows of a state of the archive."""

    def entries(self, numbers: Sequence[int]) -> Mapping[int, Entry]:
        """The articles by their numbers."""


class First(Protocol):
    """The first articles by date, before the columns are there."""

    @property
    def total(self) -> int:
        """How many articles there are in all."""

    @property
    def numbers(self) -> Sequence[int]:
        """Those that are shown at first."""

    @property
    def rows(self) -> Behind:
        """What stands behind them."""


class Wanted(NamedTuple):
    """What the list shall show, but for the words searched for."""

    key: SortKey = SortKey.DATE
    descending: bool = True
    facets: tuple[Facet, ...] = ()
    group: Group = Group.NONE


def shown_date(entry: Entry) -> str | None:
    """The date that stands in the row: of the publication, otherwise of the event; ISO 8601."""
    return entry.published or entry.event_date


def is_inferred(entry: Entry) -> bool:
    """Whether the date in the row was worked out and is printed nowhere."""
    return entry.published is None and entry.event_date_source == "inferred"


class Rows:
    """One state of the archive; ``shown`` may be asked on any thread, the rest where rows are painted."""

    def __init__(self, corpus: Corpus | None = None, notes: Mapping[str, int] | None = None) -> None:
        self.corpus = corpus or Corpus()
        self.notes: Mapping[str, int] = notes or {}
        self.marks: Marks | None = None
        self.first: First | None = None
        self._ordering: Ordering | None = None
        self._facets: tuple[Facets, Mapping[str, int], Marks | None] | None = None
        """With the notes and marks that they count."""
        self._entries: dict[int, Entry] = {}

    @classmethod
    def beginning(cls, first: First, notes: Mapping[str, int]) -> Rows:
        """The rows that are there before the columns are loaded."""
        rows = cls(None, notes)
        rows.first = first
        return rows

    def __len__(self) -> int:
        return self.first.total if self.first else len(self.corpus)

    def will_be_listed(self, listing: Listing) -> int:
        """How many rows the list has once the columns are there: until then it is the beginning of all."""
        return self.first.total if self.first else len(listing)

    def recount(self, notes: Mapping[str, int], marks: Marks | None = None) -> None:
        """Take over new numbers of notes and other marks."""
        self.notes, self.marks = notes, marks

    # on any thread

    @property
    def ordering(self) -> Ordering:
        """The orders of the corpus."""
        known, notes = self._ordering, self.notes  # another thread may recount meanwhile
        if known is None or known.notes is not notes:
            from reader.core.ordering import Ordering  # loads numpy, which a start can do without

            known = self._ordering = known.recounted(notes) if known else Ordering(self.corpus, notes)
        return known

    @property
    def facets(self) -> Facets:
        """The facets of the corpus."""
        known, notes, marks = self._facets, self.notes, self.marks
        if known is None or known[1] is not notes or known[2] is not marks:
            from reader.core.facets import Facets

            known = self._facets = Facets(self.corpus, notes, marks), notes, marks
        return known[0]

    def shown(self, wanted: Wanted, found: Sequence[int] | None = None, ranked: Sequence[int] | None = None) -> Listing:
        """What to show: ``found`` by a search, None without one; ``ranked``: the same in an order of their own."""
        if self.first is not None:
            return Listing(self.first.numbers)
        if not len(self.corpus):
            return Listing()
        if wanted.group is Group.NONE and not wanted.facets and ranked is None:
            numbers = self.ordering.numbers(wanted.key, descending=wanted.descending)
            return Listing(
                numbers if found is None else numbers.compress(self.corpus.columns.holding(found).take(numbers))
            )
        order = self._order(wanted, found, ranked)
        if wanted.group is Group.NONE:
            return Listing(self.corpus.columns.numbers.take(order))
        return self._grouped(order, wanted)

    def _order(self, wanted: Wanted, found: Sequence[int] | None, ranked: Sequence[int] | None) -> Numbers:
        columns = self.corpus.columns
        if ranked is not None:
            order = columns.positions_of(ranked)
        else:
            order = self.ordering.order(wanted.key, descending=wanted.descending)
        if wanted.facets:
            order = order.compress(self.facets.mask(wanted.facets).take(order))
        if found is not None and ranked is None:
            order = order.compress(columns.mask(columns.positions_of(found)).take(order))
        return order

    def _grouped(self, order: Numbers, wanted: Wanted) -> Listing:
        """Groups go by their own order: years from the newest on, sources by the alphabet, unless the key says so."""
        by_year = wanted.group is Group.YEAR
        same = wanted.key is (SortKey.DATE if by_year else SortKey.SOURCE)
        order, starts = self.ordering.grouped(order, wanted.group, descending=wanted.descending if same else by_year)
        columns = self.corpus.columns
        firsts = [int(value) for value in (columns.years if by_year else columns["source"])[order[starts]]]
        words = {} if by_year else self.corpus.words([code for code in firsts if code])
        names = [str(value) if by_year else words.get(value, "") for value in firsts]
        ends = [*starts[1:].tolist(), len(order)]
        counts = [end - start for start, end in zip(starts.tolist(), ends, strict=True)]
        heads = [
            Head(wanted.group, name if value else "", count)
            for name, value, count in zip(names, firsts, counts, strict=True)
        ]
        return Listing.grouped(columns.numbers[order], starts, tuple(heads))

    # where rows are painted

    def entry(self, listing: Listing, row: int) -> Entry:
        """What stands in a row; its neighbours are fetched with it. Nothing in the row of a head."""
        number = listing.number(row)
        if number is None:
            return _GONE
        if number not in self._entries:
            start = row // _PAGE * _PAGE
            self._fetch([int(one) for one in listing.numbers([(start, start + _PAGE - 1)])])
        return self._entries.get(number, _GONE)

    def _fetch(self, numbers: list[int]) -> None:
        if len(self._entries) > _KEPT:
            self._entries.clear()
        missing = [number for number in numbers if number not in self._entries]
        found = self.first.rows.entries(missing) if self.first else self.corpus.entries_of(missing)
        self._entries.update({number: found.get(number, _GONE) for number in missing})

    def forget(self) -> None:
        """Fetch every row anew: an article may be called otherwise now."""
        self._entries.clear()

    def number_of(self, article_id: str) -> int | None:
        """The number of an article."""
        if self.first is not None:
            known = self.first.rows.entries([int(number) for number in self.first.numbers[:_PAGE]])
            return next((number for number, entry in known.items() if entry.id == article_id), None)
        return self.corpus.number_of(article_id)

    def ids_of(self, numbers: Sequence[int]) -> list[str]:
        """The ids of articles, in the order of their numbers here."""
        if self.first is not None:
            found = self.first.rows.entries([int(number) for number in numbers])
            return [found[int(number)].id for number in numbers if int(number) in found]
        return self.corpus.ids_of([int(number) for number in numbers])
