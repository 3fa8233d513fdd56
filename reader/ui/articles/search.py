# SPDX-License-Identifier: MIT
"""Owns the search through the articles in memory: in short slices, so that the window stays alive meanwhile."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence
from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal

from reader.core.corpus import Entry
from reader.core.query import Query, SearchText, stands_in
from reader.core.query_fields import FieldIndex
from reader.core.query_language import Field, Leaf, holds
from reader.core.snippets import Snippet, make_snippet
from reader.ui.articles.rows import Rows

CACHED_CHARACTERS = 40_000_000
"""So much text is kept ready to be searched, in code points (about three bytes each)."""
SLICE_SECONDS = 0.012
PROGRESS_SLICES = 16


class Texts:
    """The articles' texts, ready to be searched; each is prepared once, by the hash of its text."""

    def __init__(self, text_of: Callable[[str], str], fields: FieldIndex) -> None:
        self.text_of, self.fields = text_of, fields
        self._ready: OrderedDict[str, SearchText] = OrderedDict()
        self._characters = 0

    def use(self, text_of: Callable[[str], str], fields: FieldIndex) -> None:
        """Take texts from here from now on; what is ready stays, since a hash names one text for ever."""
        self.text_of, self.fields = text_of, fields

    def fits(self, query: Query, entry: Entry) -> bool:
        """Whether the article is found: by its text, the words of its row, its fields."""

        def leaf_holds(leaf: Leaf) -> bool:
            if isinstance(leaf, Field):
                return self.fields.holds(leaf, entry.id)
            return stands_in(leaf, self._searched(entry)) or stands_in(leaf, _row_text(entry))

        return query.tree is None or holds(query.tree, leaf_holds)

    def snippet(self, query: Query, entry: Entry) -> Snippet | None:
        """The line that shows why it was found."""
        return make_snippet(query, self.text_of(entry.id), self._searched(entry))

    def _searched(self, entry: Entry) -> SearchText:
        if entry.text_hash in self._ready:
            self._ready.move_to_end(entry.text_hash)
            return self._ready[entry.text_hash]
        searched = self._ready[entry.text_hash] = SearchText(self.text_of(entry.id))
        self._characters += len(searched.folded)
        while self._characters > CACHED_CHARACTERS and len(self._ready) > 1:
            _, oldest = self._ready.popitem(last=False)
            self._characters -= len(oldest.folded)
        return searched


def _row_text(entry: Entry) -> SearchText:
    return SearchText("\n".join(filter(None, (entry.title, entry.source, entry.place))))


class Search(QObject):
    """One search at a time over some entries; a new one takes the place of the old."""

    found = Signal(list, bool)
    """Indices found so far, and whether the search is through."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._go_on)
        self._steps = iter(())

    @property
    def running(self) -> bool:
        """Whether there is still something to look through."""
        return self._timer.isActive()

    def stop(self) -> None:
        """Give up the running search."""
        self._timer.stop()

    def start(self, rows: Rows, candidates: Sequence[int], query: Query, texts: Texts) -> None:
        """Look for the query in these entries; short searches answer before this returns."""
        self._rows, self._query, self._texts = rows, query, texts
        self._left = iter(candidates)
        self._hits: list[int] = []
        self._slices = 0
        self._timer.start()
        self._go_on()

    def _go_on(self) -> None:
        deadline = perf_counter() + SLICE_SECONDS
        for index in self._left:
            if self._texts.fits(self._query, self._rows.entries[index]):
                self._hits.append(index)
            if perf_counter() > deadline:
                break
        else:
            self._timer.stop()
            self.found.emit(self._hits, True)
            return
        self._slices += 1
        if self._slices % PROGRESS_SLICES == 0:
            self.found.emit(list(self._hits), False)
