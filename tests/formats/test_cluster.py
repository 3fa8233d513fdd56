# SPDX-License-Identifier: MIT
"""An import by a cluster of which a machine fails gives the library that one process gives, row for row."""

from __future__ import annotations

import os
import signal
import time
from functools import partial
from pathlib import Path

import pytest

from reader.core.errors import ReaderError
from reader.store import cluster
from reader.store.library import Library
from reader.store.paths import Paths
from reader.store.pool import Here, Pool, Processes
from reader.store.preparing import KnownBytes, Setting
from tests.cli.program import tulieu
from tests.store.rows_of import rows_of

distributed = pytest.importorskip("distributed", reason="dask.distributed (tulieu[cluster]) is not installed")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Files of one article and one of many."""
    made = tmp_path / "kho"
    made.mkdir()
    for number in range(60):
        text = f"Huyện số {number % 50} khen thưởng\n\nNăm 2022, Huyện ủy khen thưởng {number % 50 + 3} tập thể.\n"
        (made / f"bài {number:03}.txt").write_text(text, encoding="utf-8")
    rows = "".join(f'{{"text": "Xã {number} khen {number + 2} cá nhân năm 2020."}}\n' for number in range(70))
    (made / "030.jsonl").write_text(rows, encoding="utf-8")
    (made / "rỗng.txt").touch()
    long_ago = time.time() - 3600
    for path in made.iterdir():
        os.utime(path, (long_ago, long_ago))
    return made


@pytest.mark.logs
@pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning")
def test_the_library_is_the_same_though_a_worker_is_killed(tmp_path: Path, folder: Path) -> None:
    alone = Library.open(Paths.inside(tmp_path / "một mình"))
    expected = alone.import_paths([folder])
    alone.close()
    with distributed.LocalCluster(
        n_workers=3, threads_per_worker=1, processes=True, dashboard_address=None, memory_limit=0, silence_logs=50
    ) as machines:
        killed: list[int] = []

        def kill_one(done: int, _total: int, _name: str) -> None:
            if done > 20 and not killed:
                killed.append(next(iter(machines.workers.values())).pid)
                os.kill(killed[0], signal.SIGKILL)

        together = Library.open(Paths.inside(tmp_path / "cùng nhau"))
        workers = partial(cluster.cluster, machines.scheduler_address)
        report = together.import_paths([folder], workers=workers, progress=kill_one)
        together.close()
    assert killed
    assert (len(report.added), len(report.failed)) == (len(expected.added), len(expected.failed)) == (120, 1)
    assert rows_of(tmp_path / "cùng nhau") == rows_of(tmp_path / "một mình")


@pytest.mark.logs
def test_a_scheduler_that_does_not_answer_is_named(
    tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cluster, "_SECONDS_TO_ANSWER", 0.3)
    library = Library.open(Paths.inside(tmp_path / "thư viện"))
    with pytest.raises(ReaderError, match=r"tcp://127\.0\.0\.1:9"):
        library.import_paths([folder], workers=partial(cluster.cluster, "tcp://127.0.0.1:9"))
    library.close()


def test_jobs_and_scheduler_exclude_each_other(folder: Path) -> None:
    ended = tulieu("import", str(folder), "--jobs", "2", "--scheduler", "tcp://127.0.0.1:9")
    assert ended.code == 2
    assert "--jobs" in ended.errors
    assert "--scheduler" in ended.errors


def test_all_kinds_of_workers_look_alike() -> None:
    def size(pool: Pool) -> int:
        return pool.size

    assert size(Here()) == 0
    from reader.extract.user_words import UserWords

    pool = Processes(1, Setting("vi", UserWords(), KnownBytes()))
    try:
        assert size(pool) == 1
        assert pool.submit(abs, -3).result() == 3
        with pytest.raises(TypeError):
            pool.submit(abs, "no number").result()  # type: ignore[arg-type]
    finally:
        pool.close()
