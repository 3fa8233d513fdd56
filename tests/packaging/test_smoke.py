# SPDX-License-Identifier: MIT
"""On a display, with a window manager: the program opens, is closed like any window, and comes back as it was."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.packaging.windows import ask_windows, wait_for_window

ROOT = Path(__file__).resolve().parents[2]
SECONDS_TO_SETTLE = 20
pytestmark = [
    pytest.mark.screen,
    pytest.mark.skipif(not os.environ.get("DISPLAY"), reason="needs a display"),
]


@contextmanager
def program() -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, "-m", "reader"]
    with subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, encoding="utf-8") as process:
        try:
            yield process
        finally:
            process.kill()


def wait_until(settled: Callable[[], bool]) -> None:
    deadline = time.monotonic() + SECONDS_TO_SETTLE
    while not settled():
        assert time.monotonic() < deadline
        time.sleep(0.1)


def size_of(window: str) -> tuple[str, ...]:
    return tuple(line for line in ask_windows("getwindowgeometry", "--shell", window) if line[:5] in ("WIDTH", "HEIGH"))


def close(window: str, process: subprocess.Popen[str]) -> None:
    """Alt+F4, as the window manager hands it on."""
    ask_windows("windowactivate", "--sync", window)
    ask_windows("key", "--clearmodifiers", "alt+F4")
    assert process.wait(SECONDS_TO_SETTLE) == 0
    assert process.stderr is not None
    assert process.stderr.read() == ""


def test_a_window_closed_comes_back_as_it_was() -> None:
    wanted = ("WIDTH=1300", "HEIGHT=760")
    with program() as process:
        window = wait_for_window(process.pid)
        ask_windows("windowsize", "--sync", window, "1300", "760")
        wait_until(lambda: size_of(window) == wanted)
        close(window, process)
    with program() as process:
        window = wait_for_window(process.pid)
        wait_until(lambda: size_of(window) == wanted)
        close(window, process)
