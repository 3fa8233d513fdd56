# SPDX-License-Identifier: MIT
"""Owns edits to what is known of many articles at once: kept in one transaction, what follows from them in steps.

What follows (a text read again by another date, rows of the columns, the search index) takes milliseconds an article.
For a few articles it is done at once; for more ``follow`` does it, and others may write in between. Whatever is left
out by the end of the program is found and done at the next start.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from reader.core.piecewise import portions
from reader.store import derived
from reader.store.arrivals import Arrivals
from reader.store.corpus_state import CorpusState
from reader.store.library_file import LibraryFile
from reader.store.metadata import ManyFields
from reader.store.report import Cancelled, Progress
from reader.store.rereading import Rereader
from reader.store.user_work import UserWork

if TYPE_CHECKING:
    from reader.store.search.service import Search

FEW = 50
"""Articles of which everything is brought up to date at once."""
_AT_ONCE = 500
"""Articles whose dates are looked at before others may have the file."""


class ManyEdits:
    """May be called from any thread."""

    def __init__(
        self,
        file: LibraryFile,
        work: UserWork,
        state: CorpusState,
        rereader: Rereader,
        arrivals: Arrivals,
        engine: Callable[[], Search],
    ) -> None:
        self._file, self._work, self._state = file, work, state
        self._rereader, self._arrivals, self._engine = rereader, arrivals, engine
        self._dates_wait = False
        """Whether texts are to be read again by other dates."""

    @property
    def wait(self) -> bool:
        """Whether something is still to follow."""
        return bool(self._dates_wait or self._state.later)

    def keep(self, edits: ManyFields) -> ManyFields:
        """Keep edits of several articles, all or none; what takes back those that changed something.

        :raises ReaderError: a date is none.
        """
        self._file.must_be_writable()
        there = self._state.rows.numbers_of(edits)
        back = self._work.set_many({one: fields for one, fields in edits.items() if one in there})
        dated = [article_id for article_id, fields in back.items() if "published" in fields]
        if len(back) > FEW:
            self._outdate(dated)
            self._state.mark_later(back)
            return back
        for article_id in dated:
            self._rereader.read_with_date(article_id)
        for article_id in back:
            self._state.mark(article_id)
            self._arrivals.changed(article_id)
        self._arrivals.index()
        return back

    def _outdate(self, article_ids: Sequence[str]) -> None:
        """Let texts be read again that print no date and were read by another one than theirs now."""
        for some in portions(article_ids, _AT_ONCE):
            with self._file.reading() as db:
                told = derived.undated(db, some)
            outdated = [text for article_id, text, date in told if date != self._rereader.published_of(article_id)]
            if outdated:
                self._dates_wait = True
                with self._file.writing() as db:
                    derived.outdate(db, outdated)

    def follow(self, progress: Progress | None = None, cancelled: Cancelled | None = None, *, jobs: int = 0) -> None:
        """Bring columns, readings and index up to date with what was kept; stopping loses nothing.

        The list is first: what takes long is to read texts again, which so many other processes (``jobs``) do.
        """
        self._file.must_be_writable()
        try:
            packed = self._state.pack_later(progress, cancelled)
            try:
                if self._dates_wait:
                    self._dates_wait = False
                    self._rereader.refresh(progress, cancelled, jobs)
            finally:  # what is packed must be found, even where the reading found the disk full
                if packed:
                    self._engine().bring_up_to_date(only=packed, progress=progress, cancelled=cancelled)
        finally:
            self._arrivals.index()
