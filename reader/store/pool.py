# SPDX-License-Identifier: MIT
"""Owns the other processes that an import may use: always spawned, never forked, gone when the import is."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TypeVar

from reader.core.messages import language

T = TypeVar("T")
A = TypeVar("A")


@dataclass(frozen=True, slots=True)
class Pool:
    """Workers behind the interface of ``concurrent.futures``."""

    executor: Executor
    size: int

    def submit(self, work: Callable[[A], T], value: A) -> Future[T]:
        """Have a worker call ``work(value)``; both are pickled."""
        return self.executor.submit(work, value)


def processors() -> int:
    """How many processes may run at once here."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


@contextmanager
def processes(count: int) -> Iterator[Pool]:
    """So many worker processes; at the end of the block what has not begun is dropped."""
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    from reader.store.preparing import begin_worker

    executor = ProcessPoolExecutor(count, get_context("spawn"), begin_worker, (language(),))
    try:
        yield Pool(executor, count)
    finally:
        executor.shutdown(wait=True, cancel_futures=True)
