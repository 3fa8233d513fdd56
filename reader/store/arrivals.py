# SPDX-License-Identifier: MIT
"""Owns what follows when articles come or change: rows, the place of the user's work, the search index."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from reader.store.corpus_state import CorpusState
from reader.store.placing import Placer
from reader.store.report import Outcome
from reader.store.user_work import UserWork

if TYPE_CHECKING:
    from reader.store.admitting import Taken, Told
    from reader.store.search.service import Search


class Arrivals:
    """Keeps the rest of the archive in step with its texts; may be told from any thread."""

    def __init__(self, state: CorpusState, work: UserWork, placer: Placer, engine: Callable[[], Search]) -> None:
        self._state, self._work, self._placer, self._engine = state, work, placer, engine
        self._waiting: set[str] = set()
        """Articles that changed since they were indexed last; indexing puts the corpus together: once, for all."""
        self._came = False
        """Whether the engine was told of new ones since."""

    def taken(self, taken: Sequence[Taken]) -> None:
        """These articles were taken in, or found to be known."""
        known = self._work.known_articles([one.article_id for one in taken])
        new: list[tuple[int, Told]] = []
        changed: dict[int, Told] = {}
        for one in taken:
            self._state.fresh({one.number} | one.changed)
            if one.outcome is Outcome.UPDATED:
                self._placer.place(one.article_id)
            others = one.outcome in (Outcome.UPDATED, Outcome.MOVED) or one.article_id in known
            if others or (not one.told and (one.lost or self._state.is_bare(one.number))):
                self._state.mark(one.article_id)
            if one.told and one.outcome is Outcome.ADDED and not others:
                new.append((one.number, one.told))
            elif one.outcome is not Outcome.UNCHANGED:
                self._waiting.add(one.article_id)
                if one.told and one.article_id not in known:  # as it is read: its row may be another in the end
                    changed[one.number] = one.told
        if new or changed:
            self._came = True
            self._engine().add(new)
            self._engine().replace(tuple(changed.items()))

    def changed(self, article_id: str) -> None:
        """Somebody edited what is said of an article."""
        self._waiting.add(article_id)

    def reread(self, article_id: str) -> None:
        """The text of an article was read again."""
        self._state.mark(article_id)
        self._placer.place(article_id)
        self._waiting.add(article_id)

    def index(self, *, beside: bool = False) -> None:
        """Bring all that came or changed into the search index.

        What came is found already: where somebody waits for the end of an import that he stopped, it is written down
        ``beside`` him.
        """
        came, self._came = self._came, False
        if came:
            self._engine().settle(beside=beside)
        self.index_changed()

    def index_changed(self) -> None:
        """Do so with what is not new: that is found as it was until then."""
        waiting, self._waiting = self._waiting, set()
        if waiting:
            self._engine().bring_up_to_date(only=waiting)
