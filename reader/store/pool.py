# SPDX-License-Identifier: MIT
"""Owns where the slow part of an import is done: here, in other processes of this machine, or wherever ``Pool`` leads.

Processes are always spawned, never forked, and are gone when the import is, however it ended.
"""

from __future__ import annotations

import os
import pickle
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from queue import SimpleQueue
from threading import Thread
from time import monotonic
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.context import SpawnProcess

    from reader.store.preparing import Setting

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)
A = TypeVar("A")

_QUEUED = 2
"""Tasks that a worker has: the one at hand, and the next, so that it never waits for this process."""
_FALSE_STARTS = 3
"""So many workers in a row that end before they are ready are no accident."""
_LONGEST_END = 2.0
"""s that a worker gets to end by itself."""
MOST_DEATHS = 2
"""Workers that die of a file or a text until it is given up; one death alone may be an accident."""


class WorkerDiedError(Exception):
    """The process that did a task ended in the middle of it, as for want of memory."""


class PoolBrokenError(Exception):
    """No worker can be started any more."""


class Task(Protocol[T_co]):
    """Work that was given away."""

    def result(self, timeout: float | None = None) -> T_co:
        """Wait for what came of it.

        :raises TimeoutError: it was not done within so many seconds.
        :raises WorkerDiedError: nothing will come of it.
        :raises PoolBrokenError: nothing will come of any.
        """


class Pool(Protocol):
    """Whatever does tasks; a cluster's client as well as a few processes."""

    @property
    def size(self) -> int:
        """How many tasks are done at once; 0: a task is done when its result is asked for."""

    def submit(self, work: Callable[[A], T], value: A, near: Task[Any] | None = None) -> Task[T]:
        """Have ``work(value)`` called, if it can be where the task ``near`` was done; all three are pickled."""


def processors() -> int:
    """How many processes may run at once here."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


class Here:
    """No other process at all: each task is done when its result is asked for."""

    size = 0

    def submit(self, work: Callable[[A], T], value: A, near: Task[Any] | None = None) -> Task[T]:
        """Remember what is to be done."""
        return _Later(lambda: work(value))


class _Later(Generic[T]):
    def __init__(self, work: Callable[[], T]) -> None:
        self._work = work

    def result(self, timeout: float | None = None) -> T:
        return self._work()


@contextmanager
def processes(count: int, setting: Setting) -> Iterator[Pool]:
    """So many worker processes; at the end of the block what they do is dropped."""
    pool = Processes(count, setting)
    try:
        yield pool
    finally:
        pool.close()


class _Given(Generic[T]):
    """A task of ``Processes``; its answer stays packed until somebody asks for it."""

    def __init__(self, pool: Processes, packed: bytes) -> None:
        self._pool = pool
        self.packed = packed
        self.answer: bytes | None = None
        self.error: Exception | None = None
        self.worker: _Worker | None = None
        self.sent = False

    @property
    def settled(self) -> bool:
        return self.answer is not None or self.error is not None

    def result(self, timeout: float | None = None) -> T:
        end = None if timeout is None else monotonic() + timeout
        while not self.settled:
            left = None if end is None else end - monotonic()
            if left is not None and left <= 0:
                raise TimeoutError
            self._pool.turn(left)
        if self.error is not None:
            raise self.error
        assert self.answer is not None
        good, value = pickle.loads(self.answer)
        if not good:
            raise value
        return value  # type: ignore[no-any-return]


class _Worker:
    """One process and what it was given, the task at hand first."""

    def __init__(self, process: SpawnProcess, connection: Connection[Any, Any]) -> None:
        self.process, self.connection = process, connection
        self.tasks: deque[_Given[Any]] = deque()
        self.ready = False

    def give(self, task: _Given[Any]) -> None:
        task.worker = self
        self.tasks.append(task)
        with suppress(OSError):  # it has died: seen when it is listened to
            self.connection.send_bytes(task.packed)
            task.sent = True


class Processes:
    """Worker processes, each at the other end of a pipe; no thread of this process stands between."""

    def __init__(self, count: int, setting: Setting) -> None:
        self.size = count
        self._setting = setting._replace(workers=count)
        self._false_starts = 0
        self._broken = False
        self._waiting: deque[_Given[Any]] = deque()
        self._workers = [self._start() for _ in range(count)]

    def submit(self, work: Callable[[A], T], value: A, near: Task[Any] | None = None) -> Task[T]:
        """Have a worker call ``work(value)``."""
        task: _Given[T] = _Given(self, pickle.dumps((work, value), protocol=5))
        worker = near.worker if isinstance(near, _Given) else None
        if worker is not None and worker in self._workers:
            worker.give(task)
        else:
            self._waiting.append(task)
            self._hand_out()
        return task

    def turn(self, timeout: float | None) -> None:
        """Wait until some worker says something, and hand out the next tasks.

        :raises PoolBrokenError: no worker can be started.
        """
        from multiprocessing.connection import wait

        if self._broken:
            raise PoolBrokenError
        by_connection = {worker.connection: worker for worker in self._workers}
        for connection in wait(list(by_connection), timeout):
            self._listen(by_connection[connection])  # type: ignore[index]
        self._hand_out()

    def _listen(self, worker: _Worker) -> None:
        try:
            said = worker.connection.recv_bytes()
        except (EOFError, OSError):
            self._bury(worker)
            return
        if not worker.ready:
            worker.ready = True
            self._false_starts = 0
        else:
            worker.tasks.popleft().answer = said

    def _hand_out(self) -> None:
        while self._waiting:
            worker = min(self._workers, key=lambda one: len(one.tasks))
            if len(worker.tasks) >= _QUEUED:
                return
            worker.give(self._waiting.popleft())

    def _bury(self, worker: _Worker) -> None:
        """Put another in the place of a worker that died; the task at hand is lost, the next is not, nor is one that
        it was given when it was dead already."""
        if worker.ready and worker.tasks and worker.tasks[0].sent:
            worker.tasks.popleft().error = WorkerDiedError()
        elif not worker.ready:
            self._false_starts += 1
        self._waiting.extendleft(reversed(worker.tasks))
        self._end(worker)
        self._workers.remove(worker)
        if self._false_starts >= _FALSE_STARTS:
            self._broken = True
            raise PoolBrokenError
        self._workers.append(self._start())

    def _start(self) -> _Worker:
        from multiprocessing import get_context

        spawn = get_context("spawn")
        ours, theirs = spawn.Pipe()
        process = spawn.Process(target=serve, args=(theirs, self._setting), daemon=True)
        process.start()
        theirs.close()  # else its end would not be told
        return _Worker(process, ours)

    @staticmethod
    def _end(worker: _Worker) -> None:
        worker.connection.close()
        worker.process.terminate()
        worker.process.join(_LONGEST_END)
        if worker.process.exitcode is None:
            worker.process.kill()
            worker.process.join()
        worker.process.close()

    def close(self) -> None:
        """End all processes; what they are at is dropped."""
        for worker in self._workers:
            worker.process.terminate()
        for worker in self._workers:
            self._end(worker)


def serve(connection: Connection[Any, Any], setting: Setting) -> None:
    """What a worker process does until the other end of the pipe is closed."""
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the process that gives the tasks
    from reader.store.preparing import begin_worker

    begin_worker(setting)
    asked: SimpleQueue[bytes | None] = SimpleQueue()
    Thread(target=_receive, args=(connection, asked), daemon=True).start()
    with suppress(OSError):
        connection.send_bytes(b"ready")
        while (packed := asked.get()) is not None:
            work, value = pickle.loads(packed)
            connection.send_bytes(_answer(work, value))


def _receive(connection: Connection[Any, Any], asked: SimpleQueue[bytes | None]) -> None:
    """Empty the pipe at once, whatever the worker is at.

    A large task may fill the pipe: were it left there while a large answer is on its way, both ends would wait.
    """
    with suppress(EOFError, OSError):
        while True:
            asked.put(connection.recv_bytes())
    asked.put(None)


def _answer(work: Callable[[Any], Any], value: Any) -> bytes:
    try:
        return pickle.dumps((True, work(value)), protocol=5)
    except Exception as error:  # told where the result is asked for
        return pickle.dumps((False, error), protocol=5)
