# SPDX-License-Identifier: MIT
"""Owns the way of the library's own texts to whoever reads them again, here or in other processes, and back."""

from __future__ import annotations

import traceback
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from reader.core.errors import ReaderError
from reader.core.messages import message
from reader.store.articles import is_whole, unpack
from reader.store.derived import ReadingRow, row_of
from reader.store.extraction import read_text
from reader.store.pool import MOST_DEATHS, Here, Pool, PoolBrokenError, Task, WorkerDiedError

_AHEAD = 3
"""Portions that are on their way for each worker."""
_POLL = 0.2
"""s between two looks whether the reading is to stop."""


class KeptText(NamedTuple):
    """A text of the library that is to be read."""

    article_id: str
    text_hash: str
    packed: bytes
    published: str | None
    """The date that the rules are told, ISO 8601."""


Told = ReadingRow | str
"""What was found in a text; what went wrong where nothing was, for the log."""


class StoppedError(Exception):
    """The reading is to end here."""


def read_kept(texts: Sequence[KeptText]) -> list[Told]:
    """Read some texts; what goes wrong with one of them costs the others nothing."""
    return list(map(_read, texts))


def _read(text: KeptText) -> Told:
    try:
        if not is_whole(text.text_hash, text.packed):
            raise ReaderError("library.text_damaged")
        return row_of(text.text_hash, read_text(unpack(text.packed), text.published), text.published)
    except Exception:  # neither a spoilt text nor a bug in the rules may keep the others from being read
        return traceback.format_exc()


class Readers:
    """Gives texts away in portions and takes what came of them, in the same order."""

    def __init__(self, pool: Pool, stopped: Callable[[], bool]) -> None:
        self._pool, self._stopped = pool, stopped

    def read(self, portions: Iterable[Sequence[KeptText]]) -> Iterator[list[tuple[KeptText, Told]]]:
        """What was found in the texts of each portion; a few of them are asked for before their turn.

        :raises StoppedError: it is to end here; what was given away is lost.
        """
        given: deque[tuple[Sequence[KeptText], Task[list[Told]]]] = deque()
        for texts in portions:
            given.append((texts, self._pool.submit(read_kept, texts)))
            while len(given) > _AHEAD * self._pool.size:
                yield self._take(*given.popleft())
        while given:
            yield self._take(*given.popleft())

    def _take(self, texts: Sequence[KeptText], task: Task[list[Told]]) -> list[tuple[KeptText, Told]]:
        return list(zip(texts, self._result(texts, task), strict=True))

    def _result(self, texts: Sequence[KeptText], task: Task[list[Told]], deaths: int = 0) -> list[Told]:
        while True:
            if self._stopped():
                raise StoppedError
            try:
                return task.result(_POLL)
            except TimeoutError:
                continue
            except WorkerDiedError:
                return self._one_by_one(texts, deaths + 1)
            except PoolBrokenError:  # no worker can be started any more: the rest is read here
                self._pool = Here()
                return read_kept(texts)

    def _one_by_one(self, texts: Sequence[KeptText], deaths: int) -> list[Told]:
        """To learn which text it is that workers die of; that one is given up."""
        if len(texts) == 1 and deaths >= MOST_DEATHS:
            return [message("import.worker_died")]
        known = deaths if len(texts) == 1 else 0  # of any of several: nobody knows of which
        ones = [(text,) for text in texts]
        return [told for one in ones for told in self._result(one, self._pool.submit(read_kept, one), known)]
