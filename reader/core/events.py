# SPDX-License-Identifier: MIT
"""Owns the counting of events: what several articles say of one event is added up once, all stay as witnesses."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from reader.core.columns import Mask
from reader.core.corpus import Corpus, FigureRecord
from reader.core.figure import Status
from reader.core.figure_columns import GONE, STATUSES, Fetch, FigureColumns, Records, Rows
from reader.core.runs import among, edges, grouped, mixed, ranges, sorting

_UNREVIEWED = STATUSES.index(Status.UNREVIEWED)
_ARTICLE_BITS = 25
"""Enough for 33 million articles."""
_BUCKETS = 20
"""Bits of a table in which events of one article alone are found before anything is sorted."""
_RECIPIENT_BITS = 4
_ONE_ARTICLE, _ONE_RECIPIENT = (1 << _ARTICLE_BITS) - 1, (1 << _RECIPIENT_BITS) - 1


@dataclass(frozen=True, slots=True)
class Conflict:
    """Articles that disagree on one number of one event; the first record is the one that counts."""

    records: Records


@dataclass(frozen=True, eq=False)
class Told:
    """What articles say of shared events: runs of rows, each the figures of one article for one event and recipient.

    Of every pair of runs the rows of the second repeat those of the first, which count.
    """

    rows: Rows
    starts: Rows
    """Where each run starts in ``rows``, and the end of the last."""
    hosts: Rows
    others: Rows
    """The runs of each pair, by host and in the order in which the articles count."""
    disagreeing: Rows
    """The pairs whose values differ."""

    def _rows_of(self, runs: Rows) -> Rows:
        return self.rows.take(ranges(self.starts.take(runs), np.diff(self.starts).take(runs)))

    @property
    def repeated(self) -> Rows:
        """The rows that are told by another article already."""
        return self._rows_of(self.others)

    @cached_property
    def _counting(self) -> tuple[Rows, Rows]:
        """The rows that count and have witnesses, ascending, and the run of each."""
        runs = self.hosts[edges(self.hosts)[:-1]]
        sizes = self.starts[runs + 1] - self.starts[runs]
        rows, run_of = self._rows_of(runs), np.repeat(runs, sizes)
        order = np.argsort(rows)
        return rows[order], run_of[order]

    def telling(self, row: int) -> Rows:
        """All rows that tell the same of an event as this one does, those that count first; none where it is alone."""
        place = np.flatnonzero(self.rows == row)
        run = np.searchsorted(self.starts, place, side="right") - 1
        pairs = np.flatnonzero((self.hosts == run) | (self.others == run)) if len(place) else place
        if not len(pairs):
            return place[:0]
        host = self.hosts[pairs[:1]]
        return self._rows_of(np.concatenate((host, self.others[self.hosts == host])))

    def with_witnesses(self, rows: Rows) -> Rows:
        """Each of these rows, and behind it those that repeat it."""
        counting, run_of = self._counting
        if not len(counting):
            return rows
        found = np.minimum(np.searchsorted(counting, rows), len(counting) - 1)
        told = np.flatnonzero(counting[found] == rows)
        runs = run_of[found[told]]
        first, behind = np.searchsorted(self.hosts, runs), np.searchsorted(self.hosts, runs, side="right")
        pairs = ranges(first, behind - first)
        others = self.others[pairs]
        sizes = self.starts[others + 1] - self.starts[others]
        belongs = np.repeat(np.repeat(told, behind - first), sizes)
        return np.insert(rows, belongs + 1, self._rows_of(others))

    def conflicts(self, fetch: Fetch) -> Conflicts:
        """The pairs that disagree."""
        return Conflicts(self, self.disagreeing, fetch)

    def pair_rows(self, pairs: Rows) -> Rows:
        """The rows of both sides of each pair, the one that counts first."""
        runs = np.stack((self.hosts[pairs], self.others[pairs]), axis=1).ravel()
        return self._rows_of(runs)


class Conflicts(Sequence[Conflict]):
    """The numbers on which articles disagree."""

    def __init__(self, told: Told, pairs: Rows, fetch: Fetch) -> None:
        self._told, self._pairs, self._fetch = told, pairs, fetch

    def __len__(self) -> int:
        return len(self._pairs)

    def __getitem__(self, place: Any) -> Any:
        if isinstance(place, slice):
            return Conflicts(self._told, self._pairs[place], self._fetch)
        return Conflict(Records(self._told.pair_rows(self._pairs[[place]]), self._fetch))

    @property
    def records(self) -> Records:
        """The records of all of them."""
        return Records(self._told.pair_rows(self._pairs), self._fetch)


def count_once(columns: FigureColumns, counted: Mask) -> Told:
    """What of these figures, a mask over rows, repeats an event of another article.

    Two articles report one event where the extraction says so (``event_group``), or where the same resolved issuer did
    the same in the same time and no number that both give differs. What the reader has reviewed comes first.
    """
    shared = columns.derived(_shared)
    there = np.flatnonzero(counted.take(shared.rows))
    rows, keys = shared.rows.take(there), shared.keys.take(there)
    starts = edges(keys)
    values = np.add.reduceat(shared.values.take(there), starts[:-1]) if len(rows) else shared.values[:0]
    runs = _Runs(keys.take(starts[:-1]), values)
    reviewed = keys[shared.reviewed.take(there)]
    late = ~among(runs.tellings, _tellings(reviewed)) if len(reviewed) else np.ones(len(values), dtype=np.bool_)
    hosts, others = _pairs(runs, late, shared.certain)
    disagreeing = np.flatnonzero(values[hosts] != values[others])
    kept = (rows, starts, hosts, others, disagreeing)
    return Told(*(one.astype(np.int32) for one in kept))


@dataclass(frozen=True, eq=False)
class _Runs:
    """Runs by key: event and recipient (the subject), article."""

    keys: Rows
    values: NDArray[np.uint64]

    @cached_property
    def subjects(self) -> Rows:
        return self.keys >> _ARTICLE_BITS

    @cached_property
    def events(self) -> Rows:
        return self.subjects >> _RECIPIENT_BITS

    @cached_property
    def tellings(self) -> Rows:
        """What an article says of an event."""
        return _tellings(self.keys)


def _tellings(keys: Rows) -> Rows:
    """The same for the numbers of one article of one event, whatever the recipient."""
    return (_events_of(keys) << _ARTICLE_BITS) | (keys & _ONE_ARTICLE)


def _events_of(keys: Rows) -> Rows:
    return keys >> (_ARTICLE_BITS + _RECIPIENT_BITS)


def _pairs(runs: _Runs, late: Mask, certain: Mask) -> tuple[Rows, Rows]:
    """Which runs repeat which, by the run that counts; ``late``: only the rules have seen what the run tells."""
    order = np.arange(len(late), dtype=np.int64)
    if not late.all():
        order = sorting(runs.subjects * 2 + late)
    bounds = edges(runs.subjects[order])
    firsts = order[np.repeat(bounds[:-1], np.diff(bounds))]
    is_certain = certain[runs.events[order]]
    plain = is_certain & (firsts != order)
    several = np.repeat(np.diff(bounds) > 1, np.diff(bounds))
    found = _agreeing(runs, late, order[~is_certain], several[~is_certain])
    hosts = np.concatenate((firsts.compress(plain), found[:, 0]))
    others = np.concatenate((order.compress(plain), found[:, 1]))
    by_host = sorting(hosts)
    return hosts[by_host], others[by_host]


def _agreeing(runs: _Runs, late: Mask, uncertain: Rows, several: Mask) -> Rows:
    """The pairs of runs of articles that agree on all numbers that both give, of events that nobody has named."""
    near = uncertain[several]
    signs = mixed(runs.subjects[near], runs.values[near])
    order = np.argsort(signs)
    sizes = np.diff(edges(signs[order]))
    twice = np.repeat(sizes > 1, sizes)
    # an article none of whose numbers another gives agrees with nobody
    asked = uncertain[among(runs.tellings[uncertain], runs.tellings[near[order[twice]]])]
    pairs: list[tuple[int, int]] = []
    for event in grouped(runs.events[asked]):
        here = asked[event]
        by_rank = grouped((late[here].astype(np.int64) << (2 * _ARTICLE_BITS)) | (runs.tellings[here] & _ONE_ARTICLE))
        articles = [here[one].tolist() for one in by_rank]
        pairs += _match(articles, runs.subjects & _ONE_RECIPIENT, runs.values)
    return np.array(pairs, dtype=np.int64).reshape(-1, 2)


def _match(articles: list[list[int]], recipients: Rows, values: NDArray[np.uint64]) -> list[tuple[int, int]]:
    """The runs of each article, in the order in which articles count → the pairs of runs of one event."""
    pairs: list[tuple[int, int]] = []
    hosts: list[dict[int, int]] = []
    having: dict[tuple[int, int], list[int]] = {}
    for runs in articles:
        numbers = {int(recipients[run]): run for run in runs}
        near = sorted({host for one in numbers.items() for host in having.get(_sign(*one, values), ())})
        place = next((place for place in near if _agree(hosts[place], numbers, values)), None)
        if place is None:
            place = len(hosts)
            hosts.append({})
        host = hosts[place]
        for recipient, run in numbers.items():
            if recipient in host:
                pairs.append((host[recipient], run))
            else:
                host[recipient] = run
                having.setdefault(_sign(recipient, run, values), []).append(place)
    return pairs


def _sign(recipient: int, run: int, values: NDArray[np.uint64]) -> tuple[int, int]:
    return recipient, int(values[run])


def _agree(host: dict[int, int], numbers: dict[int, int], values: NDArray[np.uint64]) -> bool:
    return all(values[host[one]] == values[numbers[one]] for one in host.keys() & numbers.keys())


# which figures tell of which event


@dataclass(frozen=True, eq=False)
class _Shared:
    """The rows that tell of events of which more than one article tells, by event, recipient, article and text."""

    rows: Rows
    keys: Rows
    values: NDArray[np.uint64]
    """A number for each value; the sums of such numbers are equal where the values are."""
    reviewed: Mask
    certain: Mask
    """Of each event whether the extraction has named it."""


def _shared(columns: FigureColumns) -> _Shared:
    named, known = _who_can(columns)
    rows = np.flatnonzero(named | known)
    keys = _event_keys(columns, rows, named[rows])
    several = _in_shared_buckets(keys, columns.article[rows])
    rows = rows[several]
    groups = grouped(keys[several])
    rows = rows[groups.order]
    events = np.repeat(np.arange(len(groups), dtype=np.int64), groups.sizes)
    subjects = (events << _RECIPIENT_BITS) | columns["recipient"][rows]
    order = sorting((subjects << _ARTICLE_BITS) | columns.article[rows])
    certain = named[rows[groups.starts[:-1]]]
    rows = rows[order]
    return _Shared(
        rows,
        (subjects[order] << _ARTICLE_BITS) | columns.article[rows],
        mixed(columns["value"][rows].view(np.uint64)),
        columns["status"][rows] != _UNREVIEWED,
        certain,
    )


def _who_can(columns: FigureColumns) -> tuple[Mask, Mask]:
    """Which rows have a named event, and which an issuer and a time."""
    dated = (columns["year_from"] != 0) & (columns["year_to"] != 0)
    return columns["event_group"] != 0, (columns["issuer_id"] != 0) & dated


def _event_keys(columns: FigureColumns, rows: Rows, named: Mask) -> NDArray[np.uint64]:
    who = np.where(named, columns["event_group"][rows], columns["issuer_id"][rows])
    when = [np.where(named, 0, columns[name][rows]) for name in ("year_from", "year_to", "date_from", "date_to")]
    what = (columns["award_form"][rows].astype(np.int64) << 8) | columns["action"][rows]
    return mixed((who.astype(np.int64) << 1) | named, what, when[0].astype(np.int64) << 16 | when[1], *when[2:])


def _in_shared_buckets(keys: NDArray[np.uint64], articles: NDArray[np.int32]) -> Mask:
    """Which keys other articles may have too: all that others have, and a few more."""
    buckets = (keys >> np.uint64(64 - _BUCKETS)).astype(np.int64)
    article_of = np.empty(1 << _BUCKETS, dtype=np.int32)
    article_of[buckets] = articles
    shared = np.zeros(1 << _BUCKETS, dtype=np.bool_)
    shared[buckets[article_of[buckets] != articles]] = True
    return shared[buckets]


# what the card of a figure tells


@dataclass(frozen=True, slots=True)
class Witness:
    """A record of another article that reports the same event; whether both give the same number."""

    record: FigureRecord
    agrees: bool


class Witnesses(Sequence[Witness]):
    """What other articles say of one event; a record is fetched when it is looked at."""

    def __init__(self, rows: Rows, agree: Mask, fetch: Fetch) -> None:
        self._rows, self._agree, self._fetch = rows, agree, fetch

    def __len__(self) -> int:
        return len(self._rows)

    def __getitem__(self, place: Any) -> Any:
        if isinstance(place, slice):
            return Witnesses(self._rows[place], self._agree[place], self._fetch)
        place = range(len(self))[place]
        records = self._fetch(self._rows[[place]])
        return Witness(records[0] if records else GONE, bool(self._agree[place]))


def witnesses_of(record: FigureRecord, corpus: Corpus) -> Witnesses:
    """What other articles say of the event that a record is about: of each article what comes nearest to the record."""
    columns = corpus.figure_columns
    position = corpus.position_of(record.article_id)
    row = None if position is None else columns.row_of(position, record.extracted.start, record.extracted.end)
    nearest: list[int] = []
    if row is not None:
        told = count_once(columns, _same_event(columns, row)).telling(row)
        nearest = _nearest(columns, told.tolist(), row)
    rows = np.array(nearest, dtype=np.int64)
    return Witnesses(rows, columns["value"][rows] == columns["value"][row or 0 : (row or 0) + 1], corpus.records)


def _same_event(columns: FigureColumns, row: int) -> Mask:
    """The rows that tell of the event of a row."""
    shared = columns.derived(_shared)
    events = _events_of(shared.keys)
    found = np.zeros(len(columns), dtype=np.bool_)
    found[shared.rows[among(events, events[shared.rows == row])]] = True
    return found


def _nearest(columns: FigureColumns, told: list[int], row: int) -> list[int]:
    """Of each other article the row with the same value, else the first."""
    values, articles = columns["value"], columns.article
    found: dict[int, int] = {}
    for other in told:
        before = found.setdefault(int(articles[other]), other)
        if values[before] != values[row] == values[other]:
            found[int(articles[other])] = other
    found.pop(int(articles[row]), None)
    return list(found.values())
