# SPDX-License-Identifier: MIT
"""Owns the one door by which work leaves the GUI thread and the one by which it returns.

Four lanes: ``read`` (the newest request of a key wins), ``write`` (the user's own work: in order, never dropped),
``batch`` (import, export, extraction anew: long, can be cancelled) and ``care`` (the slow look for damage, for which
nobody waits).
"""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable
from threading import Event, Lock
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

T = TypeVar("T")
Failure = Callable[[BaseException], None]
_log = logging.getLogger(__name__)
TURN_S = 0.0005
"""How long a thread computes while others wait for their turn; Python's own is ten times as long."""


def take_short_turns() -> None:
    """Let threads compute in short turns.

    Opening an article asks the library and Qt for dozens of things, and behind each of them the window waits for a
    whole turn of whatever the lanes are computing. What they compute takes no longer for it.
    """
    sys.setswitchinterval(TURN_S)


class Lane(QObject):
    """Runs jobs one after another on a thread of its own; where superseding is on, only the newest of each key is
    answered."""

    failed = Signal(object)
    """An exception for which the job had no answer of its own."""
    _finished = Signal(object, object, object, object)
    _reported = Signal(object, tuple)

    def __init__(self, name: str, *, superseding: bool = False, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._superseding = superseding
        self._name = name
        self._pool: ThreadPoolExecutor | None = None
        self._newest: dict[str, int] = {}
        self._pending: set[Future[Any]] = set()
        self.stopping = Event()
        self._gate = Lock()
        self._listening = True
        # queued: a job that ends at once must not call back inside run()
        self._finished.connect(self._answer, Qt.ConnectionType.QueuedConnection)
        self._reported.connect(self._hand_on, Qt.ConnectionType.QueuedConnection)

    def run(
        self, key: str, work: Callable[[], T], then: Callable[[T], None] | None = None, failed: Failure | None = None
    ) -> None:
        """Call ``work()`` on the lane, then ``then(result)`` or ``failed(exception)`` on the GUI thread."""
        ticket = key, self._newest.get(key, 0) + 1
        self._newest[key] = ticket[1]
        job = self._worker().submit(work)
        self._pending.add(job)
        job.add_done_callback(lambda done: self._tell(ticket, done, then, failed))

    def _worker(self) -> ThreadPoolExecutor:
        """The lane's thread, made when it is first needed: a start needs none.

        :raises RuntimeError: the lane is closed.
        """
        if self._pool is None:
            from concurrent.futures import ThreadPoolExecutor

            if self.stopping.is_set():
                raise RuntimeError(f"the lane {self._name} is closed")
            self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix=self._name)
        return self._pool

    def _tell(self, ticket: tuple[str, int], done: Future[Any], then: Any, failed: Any) -> None:
        with self._gate:  # the lane may be destroyed as soon as it is closed: no signal may be under way then
            if self._listening:
                self._finished.emit(ticket, done, then, failed)
            else:
                _log.debug("a job of %s ended after the window", ticket[0])

    def report(self, tell: Callable[..., object], *values: object) -> None:
        """Say from inside a job how far it is: ``tell(*values)`` runs on the GUI thread, unless the lane is closed."""
        with self._gate:
            if self._listening:
                self._reported.emit(tell, values)

    @Slot(object, tuple)
    def _hand_on(self, tell: Callable[..., object], values: tuple[object, ...]) -> None:
        if self._listening:  # what was said just before the end is heard after it
            tell(*values)

    @Slot(object, object, object, object)
    def _answer(
        self, ticket: tuple[str, int], done: Future[Any], then: Callable[[Any], None] | None, failed: Failure | None
    ) -> None:
        if done not in self._pending:
            return  # told or dropped when the lane was closed
        self._pending.discard(done)
        if done.cancelled():
            return
        if (error := done.exception()) is not None:  # before the ticket: no failure is ever silent
            (failed or self.failed.emit)(error)
        elif then is not None and (not self._superseding or self._newest[ticket[0]] == ticket[1]):
            then(done.result())

    @property
    def busy(self) -> bool:
        """Whether a job is waiting, running or not yet answered."""
        return bool(self._pending)

    def close(self, *, finish: bool) -> None:
        """Take no more jobs; finish those that wait, or drop them and let the running one see ``stopping``."""
        self.stopping.set()
        if self._pool is not None:
            self._pool.shutdown(wait=finish, cancel_futures=not finish)
        with self._gate:
            self._listening = False
        if finish:
            self._tell_last_failures()
        self._pending.clear()  # the running one may find the library closed: nobody need hear of that

    def wait(self) -> None:
        """Once the lane is closed: stay until the job that ran then is through."""
        if self._pool is not None:
            self._pool.shutdown(wait=True)

    def _tell_last_failures(self) -> None:
        """At the end of the program no event brings the answers any more; that a note was not written is told still."""
        left, self._pending = self._pending, set()
        for job in left:
            if (error := job.exception()) is not None:
                self.failed.emit(error)


class Jobs(QObject):
    """The four lanes."""

    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.read = Lane("read", superseding=True, parent=self)
        self.write = Lane("write", parent=self)
        self.batch = Lane("batch", parent=self)
        self.care = Lane("care", superseding=True, parent=self)
        for lane in (self.read, self.write, self.batch, self.care):
            lane.failed.connect(self.failed)

    @property
    def busy(self) -> bool:
        """Whether anything is on its way that somebody waits for."""
        return self.read.busy or self.write.busy or self.batch.busy

    def wait(self) -> None:
        """Once they are closed: stay until what ran then is through; not on the GUI thread."""
        for lane in (self.read, self.batch, self.care):
            lane.wait()

    def close(self) -> None:
        """Finish the user's own work, drop the rest; never waits for an import."""
        self.read.close(finish=False)
        self.batch.close(finish=False)
        self.care.close(finish=False)
        self.write.close(finish=True)
