# SPDX-License-Identifier: MIT
"""The process dies at any moment, and nothing that was called saved is missing."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import apsw
import pytest

from reader import extract
from reader.store.library import Library
from reader.store.paths import Paths
from tests.store.helpers import ARTICLE, note_on, small_rules, write

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


class KilledError(BaseException):
    """What no handler in the program catches."""


def killed(*_: object) -> None:
    raise KilledError


def killed_while_importing(library: Library, path: Path, step: str, monkeypatch: pytest.MonkeyPatch) -> Library:
    """The library as the next start finds it after a kill at this step of an import."""
    with monkeypatch.context() as patch:
        patch.setattr(step, killed)
        with pytest.raises(KilledError):
            library.import_paths([path])
    library.close()
    return Library.open(library.paths)


def test_what_was_read_again_before_a_kill_is_shown_at_the_next_start(
    paths: Paths, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = Library.open(paths)
    (article_id,) = library.import_paths([write(folder, "a.txt")]).added
    assert len(library.corpus().figures) == 4
    monkeypatch.setattr(extract, "RULES_VERSION", "small, 2")
    monkeypatch.setattr(
        "reader.extract.pipeline.read_article", lambda text, **_: replace(small_rules(text), figures=())
    )
    with monkeypatch.context() as patch:
        patch.setattr("reader.store.arrivals.Arrivals.reread", killed)
        with pytest.raises(KilledError):
            library._rereader.read(article_id)
    library.close()
    library = Library.open(paths)
    assert len(library.corpus().figures) == 0
    assert library.corpus().entries[0].figures == 0
    library.close()


def test_articles_whose_reading_was_lost_in_a_kill_get_their_figures_with_the_next_import(
    paths: Paths, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = Library.open(paths)
    path = write(folder, "a.txt")
    long_ago = time.time() - 3600
    os.utime(path, (long_ago, long_ago))
    library.import_paths([path])
    library.close()
    with closing(apsw.Connection(str(paths.derived_file))) as db:  # as if it had died between the two commits
        for table in ("readings", "columns", "event_facts", "event_claims", "reprint_sketches", "reprint_runs"):
            db.execute(f"DELETE FROM {table}")
    library = Library.open(paths)
    assert len(library.corpus().figures) == 0
    library = killed_while_importing(library, path, "reader.store.arrivals.Arrivals.taken", monkeypatch)
    assert len(library.corpus().figures) == 4
    assert library.corpus().entries[0].figures == 4
    library.close()


def test_notes_move_at_the_next_start_where_the_import_was_killed_before(
    paths: Paths, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = Library.open(paths)
    path = write(folder, "a.txt")
    (article_id,) = library.import_paths([path]).added
    note_on(library, article_id, "126 tập thể")
    path.write_bytes(("Tin mới.\n" + ARTICLE).encode())
    library = killed_while_importing(library, path, "reader.store.placing.Placer.place", monkeypatch)
    (note,) = library.work.notes()
    assert note.anchor is not None
    assert library.article(article_id).text[note.anchor.start : note.anchor.end] == "126 tập thể"
    library.close()
