# SPDX-License-Identifier: MIT
"""The process dies at any moment, and nothing that was called saved is missing."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from pathlib import Path

import apsw
import pytest

from reader.store.library import Library
from reader.store.paths import Paths
from tests.store.helpers import ARTICLE, note_on, write

ROOT = Path(__file__).resolve().parents[2]

WRITER = """
import itertools, sys
from pathlib import Path
from tests.store.helpers import note_on
from reader.store.library import Library
from reader.store.paths import Paths
library = Library.open(Paths.inside(Path(sys.argv[1])))
article_id = library.corpus().entries[0].id
first = len(library.work.notes())
for number in itertools.count(first):
    note_on(library, article_id, "126", note_id=f"{number:06}", body="x" * (number % 700))
    print("saved", number, flush=True)
"""


def run_and_kill(script: str, after: float, *arguments: Path) -> list[str]:
    """Start a process, kill it some seconds after its first line, and return what it had printed."""
    process = subprocess.Popen(
        [sys.executable, "-c", script, *map(str, arguments)], cwd=ROOT, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    first = process.stdout.readline()
    time.sleep(after)
    process.kill()
    rest = process.stdout.read()
    process.wait()
    process.stdout.close()
    lines = (first + rest).splitlines(keepends=True)
    return [line.strip() for line in lines if line.endswith("\n")]  # the last may be cut


def is_whole(path: Path) -> bool:
    db = apsw.Connection(str(path))
    try:
        return db.execute("PRAGMA integrity_check").get == "ok"
    finally:
        db.close()


def test_notes_called_saved_are_there_after_a_kill(paths: Paths, folder: Path) -> None:
    library = Library.open(paths)
    library.import_paths([write(folder, "a.txt")])
    library.close()
    chance = random.Random(5)
    for _ in range(20):
        printed = run_and_kill(WRITER, chance.uniform(0, 0.06), paths.data)
        saved = [int(line.split()[1]) for line in printed if line.startswith("saved")]
        assert saved
        library = Library.open(paths)
        assert library.notices == ()
        notes = library.work.notes()
        library.close()
        assert [note.id for note in notes] == [f"{number:06}" for number in range(len(notes))]
        assert len(notes) > max(saved)
        assert [len(note.body) for note in notes] == [number % 700 for number in range(len(notes))]
        assert is_whole(paths.user_file)


def test_notes_move_at_the_next_start_where_the_import_was_killed_before(
    paths: Paths, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class KilledError(BaseException):
        """What no handler in the program catches."""

    def killed(*_: object) -> None:
        raise KilledError

    library = Library.open(paths)
    path = write(folder, "a.txt")
    (article_id,) = library.import_paths([path]).added
    note_on(library, article_id, "126 tập thể")
    path.write_bytes(("Tin mới.\n" + ARTICLE).encode())
    with monkeypatch.context() as patch:
        patch.setattr("reader.store.placing.Placer.place", killed)
        with pytest.raises(KilledError):
            library.import_paths([path])
    library.close()
    library = Library.open(paths)
    (note,) = library.work.notes()
    assert note.anchor is not None
    assert library.article(article_id).text[note.anchor.start : note.anchor.end] == "126 tập thể"
    library.close()
