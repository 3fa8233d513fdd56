# SPDX-License-Identifier: MIT
"""Owns the printings of a report as the program sees them: groups of articles, and the user's say on them."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Collection, Iterable, Sequence
from typing import NamedTuple

import apsw

from reader.store import articles, reprints
from reader.store.library_file import LibraryFile
from reader.store.reprint_choices import Choices, ReprintChoices, Wishes, pair


class SourceFile(NamedTuple):
    """A file that an article came from, and the article's name inside it where it holds several."""

    path: str
    member: str


class Reprints:
    """Groups of printings; may be asked from any thread. What changes a group gives back what undoes it."""

    def __init__(
        self,
        file: LibraryFile,
        choices: ReprintChoices,
        regrouped: Callable[[Collection[int]], None],
        removed: Callable[[], Collection[str]] = frozenset,
    ) -> None:
        """``regrouped`` is told the numbers of articles whose rows are others now, after the commit;
        ``removed`` tells which articles lie in the recycle bin."""
        self._file, self._choices = file, choices
        self._regrouped, self._removed = regrouped, removed

    def wishes(self) -> Wishes:
        """What the user decided, for ``reprints.put``."""
        return self._choices.wishes()

    def group_of(self, article_id: str) -> tuple[str, ...]:
        """The ids of all printings of an article's report with itself, first printed first; none where it is alone."""
        with self._file.looking() as db:
            number = articles.find_article(db, article_id)
            found = _by_date(db, reprints.group_of(db, number)) if number is not None else ()
        return self._shown(found)

    def groups(self) -> tuple[tuple[str, ...], ...]:
        """All groups, each first printed first."""
        with self._file.looking() as db:
            firsts = [first for (first,) in db.execute("SELECT DISTINCT first FROM derived.reprints ORDER BY first")]
            found = [_by_date(db, reprints.group_of(db, first)) for first in firsts]
        return tuple(group for one in found if (group := self._shown(one)))

    def later(self) -> list[int]:
        """``is:reprint``: the numbers of the articles that are later printings of another, ascending."""
        with self._file.looking() as db:
            return reprints.later(db)

    def printed_again(self) -> list[int]:
        """``has:reprint``: the numbers of the articles that were printed more than once, ascending."""
        with self._file.looking() as db:
            return reprints.printed_again(db)

    def sources_of(self, article_id: str) -> tuple[SourceFile, ...]:
        """The files that have an article's text: several for exact doubles."""
        with self._file.looking() as db:
            rows = db.execute(
                "SELECT s.path, s.member FROM main.sources s JOIN main.articles a ON a.number = s.article"
                " WHERE a.id = ? ORDER BY s.number",
                (article_id,),
            ).fetchall()
        return tuple(SourceFile(os.fsdecode(path), str(member)) for path, member in rows)  # type: ignore[arg-type]

    def split(self, article_id: str) -> Choices:
        """Say that an article is no printing of those that it is in a group with; ``decide`` undoes it."""
        others = [other for other in self._whole_group(article_id) if other != article_id]
        left = [other for other in self._choices.tied(article_id) if other in others]
        kept = {pair(left[0], other): True for other in left[1:]}  # they were one through this article
        return self.decide({pair(article_id, other): False for other in others} | kept)

    def join(self, article_ids: Iterable[str]) -> Choices:
        """Say that these articles, and those in groups with them, are printings of one report; ``decide`` undoes it."""
        wanted = list(dict.fromkeys(article_ids))
        whole = list(dict.fromkeys(one for each in wanted for one in (each, *self._whole_group(each))))
        known, apart = set(whole), self._choices.wishes().apart
        said = {pair(one, other): None for one in whole for other in apart.get(one, ()) if other in known}
        return self.decide(said | {pair(wanted[0], other): True for other in wanted[1:]})

    def decide(self, choices: Choices) -> Choices:
        """Keep what is said of pairs, and group the articles anew; what was said before."""
        if not choices:
            return {}
        from reader.store.keeping import tell  # reads packed rows, which looking at groups can do without

        before = self._choices.say(choices)
        ids = sorted({one for each in choices for one in each})
        with self._file.writing() as db:
            known = "SELECT number FROM main.articles WHERE id IN (SELECT value FROM json_each(?))"
            numbers = [int(str(number)) for (number,) in db.execute(known, (json.dumps(ids),))]
            touched = reprints.place_again(db, numbers, self._choices.wishes())
            tell(db, self._file.codes, touched)
        if touched:
            self._regrouped(touched)
        return before

    def _whole_group(self, article_id: str) -> Sequence[str]:
        """Also those in the recycle bin: they may come back."""
        with self._file.reading() as db:
            number = articles.find_article(db, article_id)
            return _by_date(db, reprints.group_of(db, number)) if number is not None else ()

    def _shown(self, group: Sequence[str]) -> tuple[str, ...]:
        removed = self._removed() if group else ()
        shown = tuple(one for one in group if one not in removed)
        return shown if len(shown) > 1 else ()


def _by_date(db: apsw.Connection, numbers: Sequence[int]) -> tuple[str, ...]:
    """The ids of articles, first printed first; those without a date at the end."""
    rows = db.execute(
        "SELECT a.id FROM json_each(?) JOIN main.articles a ON a.number = value"
        " LEFT JOIN derived.columns c ON c.article = a.number ORDER BY coalesce(c.date, 0) = 0, c.date, a.number",
        (json.dumps(numbers),),
    )
    return tuple(str(article_id) for (article_id,) in rows)
