# SPDX-License-Identifier: MIT
"""Owns the printings of one report in the derived file: which article follows which first printing.

For every article that comes or changes, after its text and reading are kept, in the same transaction, before
``events.put``:

    touched = reprints.put(db, number, sketch, wishes)    # sketch: the reading's structure.sketch, also without figures

and ``reprints.drop(db, number, wishes)`` for one that goes (while its row is still there). Both return the numbers of
articles whose first printing is another now: their events may be others too. ``wishes`` is what the user decided,
``Reprints.wishes()``; an import asks for it once. The rules are those of ``core.reprint_rules``: likely pairs are found
by their sketches and confirmed by their texts, which are read only then.
"""

from __future__ import annotations

import json
from bisect import insort
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import apsw

from reader.core.reprint_rules import AT_ONCE, CLOSED, COMPARED, LOOKED_UP, ReprintRules, Sketch
from reader.core.sketch import pack_sketch, unpack_sketch
from reader.store.articles import unpack
from reader.store.event_tables import REPRINT_NAMES
from reader.store.reprint_choices import Pairs
from reader.store.reprint_choices import Wishes as Wishes
from reader.store.seen import SeenPrintings

if TYPE_CHECKING:
    from reader.core.wording import Wording

NO_WISHES = Wishes()
_HAVING = f"SELECT run, article FROM derived.reprint_runs WHERE run IN ({', '.join('?' * AT_ONCE)})"
_HAVING_MANY = """
    SELECT r.run, r.article FROM json_each(?) j CROSS JOIN derived.reprint_runs r ON r.run = j.value
"""
"""Those of each run ascending, as they lie in the table: SQLite would sort all of them anew if it were asked to."""
_GUESSES = 2
_SKETCHES = f"SELECT article, sketch FROM derived.reprint_sketches WHERE article IN ({', '.join('?' * COMPARED)})"


def put(db: apsw.Connection, number: int, sketch: Sketch, wishes: Wishes = NO_WISHES) -> set[int]:
    """Take an article up, or its newer version; the numbers of the articles whose first printing is another now."""
    with shelf(db, wishes) as at_hand:
        return ReprintRules(at_hand).put(number, sketch)


def drop(db: apsw.Connection, number: int, wishes: Wishes = NO_WISHES) -> set[int]:
    """Forget an article; the numbers of the others whose first printing is another now."""
    with shelf(db, wishes) as at_hand:
        return ReprintRules(at_hand).drop(number)


def place_again(db: apsw.Connection, numbers: Iterable[int], wishes: Wishes) -> set[int]:
    """Group these articles and those in their groups anew; the numbers of those whose first printing is another now."""
    with shelf(db, wishes) as at_hand:
        return ReprintRules(at_hand).place_again(numbers)


@contextmanager
def shelf(db: apsw.Connection, wishes: Wishes) -> Iterator[Shelf]:
    """The tables as a shelf for the rules."""
    made = Shelf(db, wishes)
    yield made
    made.write()


def clear(db: apsw.Connection) -> None:
    """Forget all groups, before everything is put anew."""
    for name in REPRINT_NAMES:
        db.execute(f"DELETE FROM derived.{name}")


def first_printing(db: apsw.Connection, number: int) -> int | None:
    """The first printing of an article, which may be itself; None where it was printed once."""
    row = db.execute(
        "SELECT first FROM derived.reprints WHERE article = ?1"
        " UNION ALL SELECT first FROM derived.reprints WHERE first = ?1 LIMIT 1",
        (number,),
    ).fetchone()
    return row[0] if row else None


def followers(db: apsw.Connection, first: int, most: int = -1) -> list[int]:
    """The later printings of a first one, lowest number first, all or so many."""
    rows = db.execute("SELECT article FROM derived.reprints WHERE first = ? ORDER BY article LIMIT ?", (first, most))
    return [article for (article,) in rows]


def group_of(db: apsw.Connection, number: int) -> tuple[int, ...]:
    """All printings of an article's report with itself, the first one first; none where it was printed once."""
    first = first_printing(db, number)
    return () if first is None else (first, *followers(db, first))


def later(db: apsw.Connection) -> list[int]:
    """``is:reprint``: the articles that are later printings of another."""
    return [number for (number,) in db.execute("SELECT article FROM derived.reprints ORDER BY article")]


def printed_again(db: apsw.Connection) -> list[int]:
    """``has:reprint``: the articles of which there is another printing, earlier or later."""
    rows = db.execute("SELECT article FROM derived.reprints UNION SELECT first FROM derived.reprints ORDER BY 1")
    return [number for (number,) in rows]


def last(db: apsw.Connection) -> int:
    """The highest number of an article that was put; 0 for none."""
    return int(db.execute("SELECT max(article) FROM derived.reprint_sketches").get or 0)


class Shelf:
    """The tables as a shelf for the rules; for many articles of one transaction.

    What is asked for each new article can be looked up for all of them at once (``foresee``), and what is noted down of
    them is written together, at the end (``write``).
    """

    def __init__(
        self,
        db: apsw.Connection,
        wishes: Wishes,
        alone: set[int] | None = None,
        write_texts: Callable[[], None] | None = None,
        seen: SeenPrintings | None = None,
    ) -> None:
        """``alone``: new articles, of which nothing is in the tables; who is found together with another is taken out
        of them. ``write_texts`` is called before texts are compared. ``seen``: what is in the tables, as far as it is
        known."""
        seen = seen or SeenPrintings()
        self._write_texts = write_texts
        self._db, self._wishes = db, wishes
        self._alone = set[int]() if alone is None else alone
        self._kept, self._often, self._common = seen.sketches, seen.having, seen.closed
        self._having: dict[int, list[int]] = {}
        """Hash → the articles to be found by it, ascending, as far as it was looked up."""
        self._packed: dict[Sketch, bytes] = {}
        self._new_sketches: list[tuple[int, bytes]] = []
        self._new_runs: list[tuple[int, int]] = []
        self._closed: list[int] = []

    def foresee(self, packed: Iterable[bytes]) -> dict[bytes, Sketch]:
        """These sketches will be put; what they are."""
        sketches = {one: unpack_sketch(one) for one in packed}
        self._packed.update((sketch, one) for one, sketch in sketches.items())
        for _ in range(_GUESSES):  # each time more is known of what is common
            self._look_up({run for sketch in sketches.values() for run in self._asked_of(sketch)})
        return sketches

    def _asked_of(self, sketch: Sketch) -> Sketch:
        """The hashes that will be asked for, as far as it is known which are common."""
        for end in range(AT_ONCE, len(sketch), AT_ONCE):
            asked = sketch[:end]
            if end - len(self._common.intersection(asked)) >= LOOKED_UP:
                return asked
        return sketch

    def _look_up(self, runs: Iterable[int]) -> None:
        having, often = self._having, self._often
        missing = [run for run in runs if run not in having]
        if not missing:
            return
        having.update((run, often[run]) for run in missing if run in often)
        missing = [run for run in missing if run not in having]
        having.update((run, []) for run in missing)
        rows: Any
        if len(missing) <= AT_ONCE:
            rows = self._db.execute(_HAVING, [*missing, *[None] * (AT_ONCE - len(missing))])  # a statement kept ready
        else:
            rows = self._db.execute(_HAVING_MANY, (json.dumps(missing),))
        for run, article in rows:
            having[run].append(article)
            if article == CLOSED:
                self._common.add(run)

    def remember(self) -> None:
        """What the next transaction will ask for again is known to it."""
        self._often.update((run, found) for run, found in self._having.items() if len(found) > 1 or run in self._common)

    def write(self) -> None:
        """Write what was noted down."""
        if self._new_sketches:
            self._db.executemany("INSERT OR REPLACE INTO derived.reprint_sketches VALUES (?, ?)", self._new_sketches)
            self._new_sketches = []
        if self._new_runs:
            self._db.executemany("INSERT OR IGNORE INTO derived.reprint_runs VALUES (?, ?)", self._new_runs)
            self._new_runs = []
        if self._closed:
            self._db.executemany("DELETE FROM derived.reprint_runs WHERE run = ?", [(run,) for run in self._closed])
            closed = [(run, CLOSED) for run in self._closed]
            self._db.executemany("INSERT INTO derived.reprint_runs VALUES (?, ?)", closed)
            self._closed = []

    def sketch(self, article: int) -> Sketch | None:
        if article in self._alone and article not in self._kept:  # as each new one is at first
            return None
        return self.sketches((article,))[0]

    def sketches(self, articles: Sequence[int]) -> Sequence[Sketch | None]:
        kept = self._kept
        missing = [one for one in articles if one not in kept and one not in self._alone]
        if missing:
            rows: Any = self._db.execute(_SKETCHES, [*missing, *[None] * (COMPARED - len(missing))])
            kept.update(rows)
        found = map(kept.get, articles)
        return [None if packed is None else unpack_sketch(packed) for packed in found]

    def keep(self, article: int, sketch: Sketch) -> None:
        packed = self._packed.get(sketch)
        self._kept[article] = packed = pack_sketch(sketch) if packed is None else packed
        self._new_sketches.append((article, packed))

    def forget(self, article: int) -> None:
        self.write()
        self._kept.pop(article, None)
        self._alone.discard(article)
        self._db.execute("DELETE FROM derived.reprint_sketches WHERE article = ?", (article,))

    def having(self, runs: Sequence[int]) -> Iterable[tuple[int, Sequence[int]]]:
        return zip(runs, self._those_with(runs), strict=True)

    def _those_with(self, runs: Sequence[int]) -> list[list[int]]:
        try:
            return list(map(self._having.__getitem__, runs))
        except KeyError:
            self._look_up(runs)
            return list(map(self._having.__getitem__, runs))

    def show(self, article: int, runs: Iterable[int]) -> None:
        runs = tuple(runs)
        for run, found in zip(runs, self._those_with(runs), strict=True):
            if not found or found[-1] < article:
                found.append(article)
            elif article not in found:
                insort(found, article)
            else:
                continue
            self._new_runs.append((run, article))

    def close(self, run: int) -> None:
        self._closed.append(run)
        self._common.add(run)
        self._having[run] = self._often[run] = [CLOSED]

    def hide(self, article: int, runs: Iterable[int]) -> None:
        self.write()
        rows = [(run, article) for run in runs]
        self._db.executemany("DELETE FROM derived.reprint_runs WHERE run = ? AND article = ?", rows)
        for run, _ in rows:
            self._having.pop(run, None)
            self._often.pop(run, None)

    def first(self, article: int) -> int | None:
        row = self._db.execute("SELECT first FROM derived.reprints WHERE article = ?", (article,)).fetchone()
        return row[0] if row else None

    def follow(self, article: int, first: int) -> None:
        self._alone.difference_update((article, first))
        self._db.execute("INSERT OR REPLACE INTO derived.reprints VALUES (?, ?)", (article, first))

    def unfollow(self, article: int) -> None:
        self._db.execute("DELETE FROM derived.reprints WHERE article = ?", (article,))

    def followers(self, first: int, most: int = -1) -> Sequence[int]:
        return followers(self._db, first, most)

    def same_report(self, article: int, first: int, likeness: float) -> bool:
        from reader.core.wording import same_report  # not needed before there are likely pairs

        self._have_written()
        one, other = self._wording(article), self._wording(first)
        return one is not None and other is not None and same_report(one, other, likeness)

    def tied(self, article: int) -> Collection[int]:
        return self._numbers(self._wishes.tied, article)

    def apart(self, article: int) -> Collection[int]:
        return self._numbers(self._wishes.apart, article)

    def _numbers(self, pairs: Pairs, article: int) -> Collection[int]:
        """The others of an article's pairs, as far as they are in the library."""
        if not pairs:
            return ()
        self._have_written()
        row = self._db.execute("SELECT id FROM main.articles WHERE number = ?", (article,)).fetchone()
        others = pairs.get(str(row[0])) if row else None
        if not others:
            return ()
        known = "SELECT number FROM main.articles WHERE id IN (SELECT value FROM json_each(?))"
        return [number for (number,) in self._db.execute(known, (json.dumps(sorted(others)),))]

    def _have_written(self) -> None:
        if self._write_texts is not None:
            self._write_texts()

    def _wording(self, article: int) -> Wording | None:
        row = self._db.execute(
            "SELECT v.text FROM main.articles a JOIN main.versions v ON v.number = a.version WHERE a.number = ?",
            (article,),
        ).fetchone()
        return _wording(row[0]) if row else None


@lru_cache(maxsize=16)
def _wording(packed: bytes) -> Wording:
    """The wording of a kept text; the printings of one report often come one after the other."""
    from reader.core.wording import Wording

    return Wording(unpack(packed))
