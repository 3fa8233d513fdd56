# SPDX-License-Identifier: MIT
"""The process is killed while marks are written: what was called done is there, and no mark is half there."""

from __future__ import annotations

import random

from reader.store.library import Library
from reader.store.paths import Paths
from tests.store.test_crash import is_whole, run_and_kill

MARKER = """
import itertools, sys
from pathlib import Path
from reader.store.library import Library
from reader.store.paths import Paths
shelf = Library.open(Paths.inside(Path(sys.argv[1]))).work.shelf
print("open", flush=True)
for number in itertools.count(len(shelf.starred()) // 300):
    shelf.set_star([f"{number:04}-{article:028}" for article in range(300)], on=True)
    print("done", number, flush=True)
"""


def test_marks_called_done_are_there_after_a_kill_all_or_none_of_a_step(paths: Paths) -> None:
    Library.open(paths).close()
    chance = random.Random(7)
    for _ in range(8):
        printed = run_and_kill(MARKER, chance.uniform(0, 0.1), paths.data)
        done = [int(line.split()[1]) for line in printed if line.startswith("done")]
        library = Library.open(paths)
        starred = library.work.shelf.starred()
        library.close()
        assert library.notices == ()
        steps = {article_id[:4] for article_id in starred}
        assert len(starred) == 300 * len(steps)
        assert {f"{number:04}" for number in done} <= steps
        assert is_whole(paths.user_file)
