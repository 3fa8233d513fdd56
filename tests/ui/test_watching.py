# SPDX-License-Identifier: MIT
"""A folder is watched: what is put into it comes in by itself, when it is whole."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from reader.store.watching import STILL, Watch
from reader.ui.dialogs.watch import WatchDialog
from reader.ui.flows import watch
from tests.ui.driving import Start, settle

TEXT = "Huyện số {n} khen thưởng\n\nNăm 2022, Huyện ủy huyện số {n} khen thưởng {n} tập thể.\n"


class Clock:
    """Time that goes by as the test says."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "hộp thư"
    (made / "sâu").mkdir(parents=True)
    (made / "cũ.txt").write_text(TEXT.format(n=3), encoding="utf-8")
    return made


def test_new_files_are_told_when_they_have_stopped_growing(folder: Path) -> None:
    clock = Clock()
    looker = Watch(clock)
    assert looker.look([folder]) == [folder]
    assert looker.look([folder]) == []
    new = folder / "sâu" / "mới.txt"
    new.write_text("Xã", encoding="utf-8")
    (folder / "ảnh.png").write_bytes(b"x")
    (folder / ".ẩn.txt").write_text("x", encoding="utf-8")
    os.utime(folder / "sâu", ns=(1, 1))  # whatever the grain of the disk's clock
    assert looker.look([folder]) == []
    clock.now += STILL
    new.write_text("Xã A khen", encoding="utf-8")
    assert looker.look([folder]) == []
    assert looker.waits
    clock.now += STILL / 2
    assert looker.look([folder]) == []
    clock.now += STILL / 2
    assert looker.look([folder]) == [new]
    clock.now += 10
    assert looker.look([folder]) == []
    assert not looker.waits


def test_a_file_that_is_written_over_is_told_though_its_folder_keeps_its_time(folder: Path) -> None:
    clock = Clock()
    looker = Watch(clock)
    old, other = folder / "cũ.txt", folder / "khác.txt"
    other.write_text(TEXT.format(n=4), encoding="utf-8")
    assert looker.look([folder]) == [folder]
    before = folder.stat().st_mtime_ns
    with old.open("r+", encoding="utf-8") as file:
        file.write(TEXT.format(n=9))
    os.utime(old, ns=(1, old.stat().st_mtime_ns + 1))  # whatever the grain of the disk's clock
    assert folder.stat().st_mtime_ns == before
    assert looker.look([folder]) == []
    clock.now += STILL
    assert looker.look([folder]) == [old]
    clock.now += STILL
    assert looker.look([folder]) == []


def test_a_folder_that_is_missing_is_taken_up_when_it_comes_back(folder: Path) -> None:
    away = folder.with_name("đi vắng")
    folder.rename(away)
    looker = Watch(Clock())
    assert looker.look([folder]) == []
    away.rename(folder)
    assert looker.look([folder]) == [folder]


def test_a_folder_that_never_rests_is_looked_into(
    start: Start, qtbot: QtBot, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watch, "SOON_MS", 400)
    monkeypatch.setattr("reader.store.watching.STILL", 0.1)
    window = start()
    settle(qtbot, window)
    window.services.library.watched.add([folder])
    window.flows.watch.begin()
    qtbot.waitUntil(lambda: len(window.corpus) == 6, timeout=20_000)
    (folder / "mới.txt").write_text(TEXT.format(n=7), encoding="utf-8")
    log, stirring = folder / "log", QTimer()
    stirring.timeout.connect(lambda: log.unlink() if log.exists() else log.touch())
    stirring.start(20)  # ms: each time the system tells that the folder changed
    qtbot.waitUntil(lambda: len(window.corpus) == 7, timeout=20_000)
    stirring.stop()


def test_what_is_put_into_a_watched_folder_comes_in(
    start: Start, qtbot: QtBot, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(watch, "USUALLY_MS", 100)
    monkeypatch.setattr(watch, "SOON_MS", 50)
    monkeypatch.setattr("reader.store.watching.STILL", 0.1)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))

    def add_a_folder(dialog: WatchDialog) -> int:
        assert dialog.folders() == ()
        dialog.add.click()
        return 0

    monkeypatch.setattr(WatchDialog, "exec", add_a_folder)
    window = start()
    settle(qtbot, window)
    assert len(window.corpus) == 5
    window.commands.action("watch").trigger()
    qtbot.waitUntil(lambda: len(window.corpus) == 6, timeout=20_000)
    (folder / "mới.txt").write_text(TEXT.format(n=7), encoding="utf-8")
    qtbot.waitUntil(lambda: len(window.corpus) == 7, timeout=20_000)
    assert window.services.library.watched.paths() == (folder,)
    (folder / "mới.txt").write_text(TEXT.format(n=70), encoding="utf-8")
    qtbot.waitUntil(lambda: "số 70" in " ".join(entry.title for entry in window.corpus.entries), timeout=20_000)

    def take_it_out(dialog: WatchDialog) -> int:
        dialog.list.setCurrentRow(0)
        dialog.remove.click()
        return 0

    monkeypatch.setattr(WatchDialog, "exec", take_it_out)
    window.commands.action("watch").trigger()
    qtbot.waitUntil(lambda: window.services.library.watched.paths() == (), timeout=20_000)
    (folder / "nữa.txt").write_text(TEXT.format(n=8), encoding="utf-8")
    qtbot.wait(500)
    settle(qtbot, window)
    assert len(window.corpus) == 7
