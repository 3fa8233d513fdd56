# SPDX-License-Identifier: MIT
"""A second start hands its files to the window that is open."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from pytestqt.qtbot import QtBot

from reader.ui.handover import Door, door_name, hand_over

KNOCK = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from reader.ui.handover import hand_over
app = QCoreApplication([])
print(hand_over(Path(sys.argv[1]), [Path(p) for p in sys.argv[2:]]))
"""


def test_files_arrive_at_the_open_window(qtbot: QtBot, tmp_path: Path) -> None:
    library = tmp_path / "thư viện"
    door = Door(library)
    article = tmp_path / "bài một.txt"
    with qtbot.waitSignal(door.knocked, timeout=20_000) as heard:
        knock = subprocess.Popen(
            [sys.executable, "-c", KNOCK, str(library), str(article)],
            stdout=subprocess.PIPE,
            text=True,
            env=os.environ.copy(),
        )
    assert heard.args == [[article]]
    answer, _ = knock.communicate(timeout=20)
    assert answer.strip() == "True"
    door.close()


def test_nobody_is_there(qtbot: QtBot, tmp_path: Path) -> None:
    assert hand_over(tmp_path, []) is False


def test_each_library_has_its_own_door(tmp_path: Path) -> None:
    assert door_name(tmp_path / "a") != door_name(tmp_path / "b")
