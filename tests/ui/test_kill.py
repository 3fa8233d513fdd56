# SPDX-License-Identifier: MIT
"""What was shown as saved is there, however the program ends."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from reader.store.library import Library
from reader.store.paths import Paths
from tests.store.helpers import write

TYPING = """
import sys
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtTest import QTest
from reader.app import make_application, make_services
from reader.store.paths import Paths
from reader.ui.main_window import MainWindow
from reader.ui.notes import autosave

autosave.LONGEST_MS = 300  # it is saved more often, which is more to lose

def rest(milliseconds):
    # QTest.qWait would keep the other threads of Python from running meanwhile
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()

app = make_application()
services = make_services(Paths.home())
window = MainWindow(services)
window.show()
window.start()
while window.desk.article is None:
    rest(10)
window.desk.note_on_article()
(card,) = window.desk.article_notes.cards()
shown = set()
for number in range(100_000):
    QTest.keyClicks(card.body, f"{number} ")
    for _ in range(20):
        rest(5)
        if card.state.text() == "Đã lưu" and card.body.toPlainText() not in shown:
            shown.add(card.body.toPlainText())
            print(card.body.toPlainText(), flush=True)
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library of one article: no start has to read any."""
    folder = tmp_path_factory.mktemp("library")
    made = Library.open(Paths.inside(folder))
    made.import_paths([write(tmp_path_factory.mktemp("files"), "a.txt")])
    made.close()
    return folder


@pytest.mark.parametrize("round_number", range(4))
def test_nothing_that_was_shown_as_saved_is_missing(home: Path, library: Path, round_number: int) -> None:
    shutil.copytree(library, home, dirs_exist_ok=True)
    program = subprocess.Popen(
        [sys.executable, "-c", TYPING],
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        env={**os.environ, "LANG": "vi_VN.UTF-8", "LC_ALL": "", "TULIEU_HOME": str(home)},
    )
    assert program.stdout is not None
    wanted = random.Random(round_number).randint(1, 4)
    lines = [program.stdout.readline() for _ in range(wanted)]
    program.send_signal(signal.SIGKILL)
    rest, _ = program.communicate()
    shown = [line.rstrip("\n") for line in [*lines, *rest.splitlines()] if line.strip()]
    assert len(shown) >= wanted
    opened = Library.open(Paths.inside(home))
    try:
        (note,) = opened.work.notes()
        assert note.body.startswith(shown[-1].rstrip())
    finally:
        opened.close()
