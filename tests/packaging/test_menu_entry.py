# SPDX-License-Identifier: MIT
"""On a display: the first start adds the shortcuts, and the menu entry opens the program's window."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
import setup_steps
import shortcuts

from tests.packaging.checkouts import calls, environment_of, start, vietnamese
from tests.packaging.windows import ask_windows, wait_for_window

ROOT = Path(__file__).resolve().parents[2]
pytestmark = [
    pytest.mark.screen,
    pytest.mark.skipif(not os.environ.get("DISPLAY"), reason="needs a display"),
    pytest.mark.skipif(not shutil.which("gtk-launch"), reason="gtk-launch is not installed"),
]


@pytest.fixture
def session(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """The desktop session of a user whose home is the test's folder."""
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("LC_ALL", "vi_VN.UTF-8")
    (tmp_path / "Desktop").mkdir()
    return dict(os.environ)


def test_a_start_adds_the_shortcuts_once(ready: Path, session: dict[str, str], tmp_path: Path) -> None:
    (environment_of(ready).folder / "qt-libraries-display.txt").touch()
    menu = tmp_path / ".local/share/applications/tulieu.desktop"
    assert vietnamese("menu_entry", path=menu) in start(ready, session).stdout
    assert str(ready / "packaging" / "start.py") in menu.read_text(encoding="utf-8")
    menu.unlink()  # by the user, who does not want it
    assert start(ready, session).stdout == ""
    assert not menu.exists()
    assert calls(ready) == ["-P -m reader", "-P -m reader"]


def test_no_shortcut_adds_none(ready: Path, session: dict[str, str], tmp_path: Path) -> None:
    (environment_of(ready).folder / "qt-libraries-display.txt").touch()
    assert start(ready, session, "--no-shortcut").stdout == ""
    assert not (tmp_path / ".local").exists()
    assert calls(ready) == ["-P -m reader"]


@pytest.fixture
def menu_entry(session: dict[str, str], tmp_path: Path) -> Iterator[str]:
    """The id of the menu entry of this checkout, reached by a path with spaces; ends the program afterwards."""
    if not setup_steps.is_set_up([setup_steps.LOCK]):
        pytest.skip("this checkout was not set up by start.py or check.py")
    link = tmp_path / "Tư Liệu của tôi" / "ban sao"
    link.parent.mkdir()
    link.symlink_to(ROOT)
    shortcuts.add(link)
    yield "tulieu"
    for window in ask_windows("search", "--class", "^tulieu$"):
        for process in ask_windows("getwindowpid", window):
            os.kill(int(process), signal.SIGTERM)


def test_the_menu_entry_opens_the_window(menu_entry: str, session: dict[str, str]) -> None:
    subprocess.run(["gtk-launch", menu_entry], env=session, check=True, stdin=subprocess.DEVNULL)
    window = wait_for_window()
    assert "Tư Liệu" in "".join(ask_windows("getwindowname", window))
