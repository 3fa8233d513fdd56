# SPDX-License-Identifier: MIT
"""What tests on a display ask xdotool."""

from __future__ import annotations

import subprocess
import time

import pytest

SECONDS_TO_OPEN = 40


def ask_windows(*question: str) -> list[str]:
    """The lines that xdotool answers."""
    return subprocess.run(["xdotool", *question], capture_output=True, encoding="utf-8").stdout.splitlines()


def wait_for_window(process: int | None = None) -> str:
    """The id of the program's window (of one process, when given), as soon as it is seen."""
    of_process = ["--all", "--pid", str(process)] if process else []
    deadline = time.monotonic() + SECONDS_TO_OPEN
    while time.monotonic() < deadline:
        found = ask_windows("search", "--onlyvisible", *of_process, "--class", "^tulieu$")
        if found:
            return found[0]
        time.sleep(0.2)
    pytest.fail("no window of the program was seen")
