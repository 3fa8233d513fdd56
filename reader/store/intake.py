# SPDX-License-Identifier: MIT
"""Owns how paths become tasks, in the order in which what comes of them is kept: known files aside, others in parcels.

Nothing is held of the files that are through, nor of those whose turn is far away.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from reader.core.messages import message
from reader.store.admitting import AskedBytes, KnownFile, known_files, known_texts
from reader.store.finding import Failure
from reader.store.formats import Manner
from reader.store.library_file import LibraryFile
from reader.store.pool import MOST_DEATHS, Pool, PoolBrokenError, Task
from reader.store.preparing import (
    FileRead,
    KnownBytes,
    Opened,
    Stretch,
    Wanted,
    open_container,
    prepare_files,
    prepare_stretch,
)
from reader.store.sources import holds_many

_LOOKED_UP = 64
"""Paths that are looked up at once."""
PARCEL = 32
"""Plain texts, or fewer other files, that a worker gets at once: so the way there and back costs little, and so does
each step that they take together."""
_PARCELS, _LAST = 4, 4
"""That each worker gets at least, so that all are through at about the same time; texts of the last ones."""
_LIGHT = ".txt"
_HEAVY = 4
"""How many texts any other file counts for."""


@dataclass(slots=True)
class Order:
    """A task that was given away, and what to do where it comes to grief."""

    value: tuple[Wanted, ...] | Stretch
    known: frozenset[str] = frozenset()
    """Paths that the library knows."""
    task: Task[list[FileRead]] | None = None
    reads: Sequence[FileRead] = ()
    """What came of it, where there is no task."""
    ids: tuple[str, ...] = ()
    """The articles of a file that is as it was."""
    deaths: int = 0

    def parts(self) -> list[Order]:
        """The same in the smallest orders, to learn which file it is that a worker dies of."""
        if isinstance(self.value, Stretch):
            whole, ones = self.value, self.value.documents
            last = len(ones) - 1
            files = [whole.file._replace(more=whole.file.more or place < last) for place in range(len(ones))]
            return [
                Order(whole._replace(documents=(one,), file=file), self.known)
                for one, file in zip(ones, files, strict=True)
            ]
        return [Order((file,), self.known) for file in self.value]

    def failed(self) -> list[FileRead]:
        """What to say of an order of one file or article that workers die of."""
        sentence = message("import.worker_died")
        if isinstance(self.value, Stretch):
            (one,) = self.value.documents
            member = one.member if isinstance(one, Failure) else one[0].member
            return [self.value.file._replace(found=(Failure(member, sentence),))]
        return [FileRead(file.path, found=(Failure("", sentence),)) for file in self.value]

    @property
    def single(self) -> bool:
        """Whether it can't be made smaller."""
        return len(self.value.documents if isinstance(self.value, Stretch) else self.value) == 1


DatesOf = Callable[[Iterable[str]], Mapping[str, str]]
"""Text hashes → the dates that the user gave to the articles of some of these texts."""


def _usual(_path: str) -> None:
    return None


def _none(_hashes: Iterable[str]) -> Mapping[str, str]:
    return {}


class Intake:
    """Gives the files of an import away as tasks."""

    def __init__(
        self,
        file: LibraryFile,
        pool: Pool,
        known: KnownBytes | AskedBytes,
        date_of: Callable[[str], str | None],
        wait: Callable[[Task[Any]], Any],
        manner_of: Callable[[str], Manner | None] = _usual,
        dates_of: DatesOf = _none,
    ) -> None:
        """``known``: bytes of the files in the library. ``date_of`` tells the date that the user gave to an article;
        ``wait`` gets the result of a task, and may give up on it; ``manner_of`` tells how a path is to be read;
        ``dates_of`` tells the dates that the user gave to articles by texts that they had."""
        self._manner_of, self._dates_of = manner_of, dates_of
        self._file, self.pool, self._known, self._date_of, self._wait = file, pool, known, date_of, wait

    def orders(self, files: Iterable[str], count: int) -> Iterator[Order]:
        """All files, about so many, in order; each order has been given away when it is told of."""
        parcel: list[Wanted] = []
        weight, whole = 0, self._share(count, PARCEL)
        most = whole
        for place, (wanted, known) in enumerate(self._looked_up(files)):
            many = holds_many(wanted.path)
            same = known is not None and known.is_as_it_was(wanted.path)
            if (many or same or weight >= most or not self.pool.size) and parcel:
                yield self.give(Order(tuple(parcel), self._known_of(parcel)))
                parcel, weight = [], 0
                most = max(min(whole, _LAST), self._share(count - place, whole))
            if same and known is not None:
                yield Order((wanted,), reads=(FileRead(wanted.path, same=True),), ids=known.ids())
            elif many:
                yield from self._container(wanted)
            else:
                parcel.append(wanted)
                weight += 1 if wanted.path.endswith(_LIGHT) else _HEAVY
        if parcel:
            yield self.give(Order(tuple(parcel), self._known_of(parcel)))

    def _share(self, left: int, most: int) -> int:
        """Texts of a parcel where so many are left."""
        return max(1, min(most, left // (_PARCELS * max(1, self.pool.size))))

    @staticmethod
    def _known_of(parcel: Iterable[Wanted]) -> frozenset[str]:
        return frozenset(file.path for file in parcel if file.sha256 is not None)

    def give(self, order: Order) -> Order:
        """Give an order away (again)."""
        if isinstance(order.value, Stretch):
            order.task = self.pool.submit(prepare_stretch, order.value)
        elif self.pool.size:
            order.task = self.pool.submit(prepare_files, order.value)
        else:
            order.task = self.pool.submit(self._prepare_here, order.value)
        return order

    def _prepare_here(self, files: Iterable[Wanted]) -> list[FileRead]:
        return prepare_files(files, self._known, self._said)

    def _said(self, text_hash: str) -> str | None:
        return self._dates_of([text_hash]).get(text_hash)

    def _looked_up(self, files: Iterable[str]) -> Iterator[tuple[Wanted, KnownFile | None]]:
        left = iter(files)
        while group := list(islice(left, _LOOKED_UP)):
            known: dict[str, KnownFile] = {}
            if self._known:
                with self._file.reading() as db:
                    known = known_files(db, group)
            for path in group:
                one, manner = known.get(path), self._manner_of(path)
                if one is None:
                    yield Wanted(path, manner=manner), None
                    continue
                if manner and manner.columns:  # said anew: the same bytes may mean something else
                    one = one._replace(sha256="")
                yield Wanted(path, one.sha256, self._dates(one), manner=manner), one

    def _dates(self, known: KnownFile) -> dict[str, str]:
        dates = ((member, self._date_of(article_id)) for member, article_id in known.articles)
        return {member: date for member, date in dates if date}

    def _container(self, wanted: Wanted) -> Iterator[Order]:
        """The articles of a container in stretches; the next are taken out of it while these are read."""
        known = frozenset({wanted.path} if wanted.sha256 is not None else ())
        first = deaths = 0
        task: Task[Opened] | None = self._open(wanted, first, None)
        while task is not None:
            try:
                opened = self._wait(task)
            except PoolBrokenError:
                task = self._open(wanted, first, None)
                continue
            if opened is None:  # the worker died of it
                deaths += 1
                if deaths < MOST_DEATHS:
                    task = self._open(wanted, first, None)
                    continue
                yield Order((wanted,), reads=Order((wanted,)).failed())
                return
            first, deaths = first + len(opened.documents), 0
            task = self._open(wanted, first, task) if opened.file.more else None
            if not opened.documents:
                yield Order((wanted,), known, reads=(opened.file,))
                return
            yield from self._stretches(wanted, known, opened)

    def _open(self, wanted: Wanted, first: int, near: Task[Any] | None) -> Task[Opened]:
        known = self._known if not self.pool.size else None
        return self.pool.submit(open_part, (wanted, first, known), near)

    def _stretches(self, wanted: Wanted, known: frozenset[str], opened: Opened) -> Iterator[Order]:
        ones = opened.documents
        texts = [(one[0].member, one[1]) for one in ones if not isinstance(one, Failure)]
        with self._file.reading() as db:
            read = known_texts(db, [text_hash for _, text_hash in texts])
        said = self._dates_of([text_hash for _, text_hash in texts])
        dates = {**wanted.dates, **{member: said[text_hash] for member, text_hash in texts if text_hash in said}}
        for place in range(0, len(ones), PARCEL):
            last = place + PARCEL >= len(ones)
            file = opened.file._replace(more=opened.file.more or not last)
            yield self.give(Order(Stretch(file, ones[place : place + PARCEL], dates, read), known))


def open_part(value: tuple[Wanted, int, KnownBytes | AskedBytes | None]) -> Opened:
    """``open_container`` with what it needs in one value."""
    return open_container(*value)
