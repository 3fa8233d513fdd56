# SPDX-License-Identifier: MIT
"""What every test stands on: no screen, a home of its own, nothing left behind."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before the first QApplication

from reader.core.messages import use_language
from reader.core.resources import seeds_folder

settings.register_profile("untimed", deadline=None)  # the first example loads tables, on a busy machine for long
settings.load_profile("untimed")


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The program's folders lie in the test's own folder."""
    folder = tmp_path / "home"
    monkeypatch.setenv("TULIEU_HOME", str(folder))
    return folder


@pytest.fixture(autouse=True)
def vietnamese() -> Iterator[None]:
    """Every test starts in the language of most users."""
    use_language("vi")
    yield
    use_language("vi")


@pytest.fixture
def seeds() -> Path:
    """The folder of the articles that come with the program."""
    return seeds_folder()


@pytest.fixture(scope="session")
def qapp(qapp: QApplication) -> QApplication:
    """The application as the program has it: garbage is collected on the GUI thread alone."""
    from reader.ui.garbage import collect_on_gui_thread

    collect_on_gui_thread(qapp)
    return qapp


@pytest.fixture(autouse=True)
def nothing_left_behind(request: pytest.FixtureRequest, caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """A test that leaves a window open or a warning in the log fails."""
    yield
    loud = [r.getMessage() for r in caplog.get_records("call") if r.levelno >= logging.WARNING]
    assert not loud or request.node.get_closest_marker("logs"), loud
    if "qtbot" in request.fixturenames:
        from PySide6.QtWidgets import QApplication

        windows = [w for w in QApplication.topLevelWidgets() if w.isVisible()]
        for window in windows:
            window.close()  # so that only the guilty test fails
        assert not windows, windows
