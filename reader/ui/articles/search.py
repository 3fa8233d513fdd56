# SPDX-License-Identifier: MIT
"""Owns what the list needs of a search: who is asked, and the texts that the lines under the rows are cut from."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple, Protocol

from reader.core.corpus import Entry
from reader.core.query import Query, SearchText
from reader.core.snippets import Snippet, make_snippet

CACHED_CHARACTERS = 4_000_000
"""So much text is kept ready for the lines under the rows, in code points (about three bytes each)."""

Numbers = Sequence[int]
Find = Callable[[Query], Numbers]
"""The numbers of the articles that fit; may take its time, and is not called where rows are painted."""


class Shown(NamedTuple):
    """What the list shall show, and what a search found before the filter (None without a search)."""

    numbers: Numbers
    found: Numbers | None = None


Answer = Callable[[Any], None]


class Work(Protocol):
    """Does work without holding up the window; newer work of a key takes the place of older."""

    def __call__(self, work: Callable[[], Any], answer: Answer, key: str = "search") -> None: ...


class Texts:
    """The articles' texts, ready to be searched; each is prepared once, by the hash of its text."""

    def __init__(self, text_of: Callable[[str], str]) -> None:
        self.text_of = text_of
        self._ready: OrderedDict[str, SearchText] = OrderedDict()
        self._characters = 0

    def use(self, text_of: Callable[[str], str]) -> None:
        """Take texts from here from now on; what is ready stays, since a hash names one text for ever."""
        self.text_of = text_of

    def snippet(self, query: Query, entry: Entry) -> Snippet | None:
        """The line that shows why it was found."""
        text = self.text_of(entry.id)
        return make_snippet(query, text, self._searched(entry, text))

    def _searched(self, entry: Entry, text: str) -> SearchText:
        if entry.text_hash in self._ready:
            self._ready.move_to_end(entry.text_hash)
            return self._ready[entry.text_hash]
        searched = self._ready[entry.text_hash] = SearchText(text)
        self._characters += len(searched.folded)
        while self._characters > CACHED_CHARACTERS and len(self._ready) > 1:
            _, oldest = self._ready.popitem(last=False)
            self._characters -= len(oldest.folded)
        return searched
