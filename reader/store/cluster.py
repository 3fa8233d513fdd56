# SPDX-License-Identifier: MIT
"""Owns the reading of files on many machines: a client of dask.distributed behind the interface of ``Pool``.

The workers see the same files under the same paths, and have this program installed; they import what reads articles
and nothing of a window. The only connection is to the address that the user typed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TypeVar

from reader.core.errors import ReaderError
from reader.store.pool import Pool, Task, WorkerDiedError

if TYPE_CHECKING:
    from distributed import Client

    from reader.store.preparing import Setting

T = TypeVar("T")
A = TypeVar("A")
_SECONDS_TO_ANSWER = 10
_FEWEST = 1


@contextmanager
def cluster(address: str, setting: Setting) -> Iterator[Pool]:
    """The workers of a scheduler; at the end of the block what they do for us is dropped, and they live on.

    :raises ReaderError: distributed is not installed, or nobody answers at the address.
    """
    try:
        from distributed import Client
    except ImportError as error:
        raise ReaderError("cluster.missing") from error
    try:
        client = Client(address, timeout=_SECONDS_TO_ANSWER, set_as_default=False)
    except (OSError, ValueError, TypeError) as error:
        raise ReaderError("cluster.unreachable", address=address, reason=error) from error
    try:
        yield Cluster(client, setting)
    finally:
        client.close()


class Cluster:
    """A cluster's client."""

    def __init__(self, client: Client, setting: Setting) -> None:
        self._client = client
        self._client.register_plugin(_plugin(setting._replace(workers=0)))
        self.size = max(_FEWEST, sum(client.nthreads().values()))

    def submit(self, work: Callable[[A], T], value: A, near: Task[Any] | None = None) -> Task[T]:
        """Have a worker call ``work(value)``; where it dies, another does."""
        return _Given(self._client.submit(work, value, pure=False))


class _Given:
    def __init__(self, future: Any) -> None:
        self._future = future

    def result(self, timeout: float | None = None) -> Any:
        from distributed import KilledWorker
        from distributed import TimeoutError as DistributedTimeoutError

        try:
            return self._future.result(timeout)
        except (DistributedTimeoutError, TimeoutError) as error:
            raise TimeoutError from error
        except KilledWorker as error:  # several in a row died of it
            raise WorkerDiedError from error


def _plugin(setting: Setting) -> Any:
    """What makes every worker ready, also one that joins later."""
    from distributed import WorkerPlugin

    class ReadyToRead(WorkerPlugin):
        name = "tulieu"
        idempotent = False

        def setup(self, worker: Any) -> None:
            from reader.store.preparing import begin_worker

            begin_worker(setting)

    return ReadyToRead()
