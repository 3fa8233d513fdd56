# SPDX-License-Identifier: MIT
"""Owns the feeding of the concordance: which articles of a library have lines, and their texts, a page at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import islice

from reader.core.concordance import WIDTH, Line, lines_of
from reader.core.query import Query, SearchText
from reader.store.corpus_state import CorpusState
from reader.store.library_file import LibraryFile
from reader.store.search.segments import Numbers
from reader.store.search.texts import current_texts

_PAGE = 32
"""Articles read at once."""
Asked = Query | str
"""A query, or the key of an identity (``identity_key``)."""


class Concordance:
    """Finds lines; each article is read when its lines are taken, so whoever takes no more stops the work."""

    def __init__(self, file: LibraryFile, state: CorpusState, find: Callable[[Query], Numbers]) -> None:
        """``find`` answers queries (``Search.find``)."""
        self._file, self._state, self._find = file, state, find

    def numbers(self, asked: Asked) -> Sequence[int]:
        """The numbers of the articles that may have lines, ascending.

        :raises SearchStoppedError: as ``Search.find`` does.
        """
        if isinstance(asked, Query):
            return self._find(asked).tolist() if asked.terms else ()
        code = self._state.rows.code_of(asked)
        columns = self._state.corpus().columns
        return columns.numbers[columns.naming([code])].tolist() if code else ()

    def lines(
        self, asked: Asked, *, width: int = WIDTH, limit: int | None = None, numbers: Sequence[int] | None = None
    ) -> Iterator[Line]:
        """The lines, article by article in the order of ``numbers`` (which are found here where none are given)."""
        return islice(self._lines(asked, width, numbers), limit)

    def _lines(self, asked: Asked, width: int, numbers: Sequence[int] | None) -> Iterator[Line]:
        chosen = self.numbers(asked) if numbers is None else numbers
        for first in range(0, len(chosen), _PAGE):
            page = [int(number) for number in chosen[first : first + _PAGE]]
            entries = self._state.rows.entries(page)
            with self._file.looking() as db:
                texts = current_texts(db, page)
            for number in page:
                if number in texts and number in entries:
                    stretches = self._stretches(asked, number, texts[number])
                    yield from lines_of(entries[number], texts[number], stretches, width)

    def _stretches(self, asked: Asked, number: int, text: str) -> list[tuple[int, int]]:
        if isinstance(asked, Query):
            return asked.places(SearchText(text))
        return [(mention.start, mention.end) for mention in self._state.rows.mentions(number, asked)]
