# SPDX-License-Identifier: MIT
"""A display for the tests that need a window system: Xvfb with the openbox window manager."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import system_packages as system
from display import x_answers
from saying import SetUpError

if TYPE_CHECKING:
    from types import TracebackType

PACKAGE_OF = {
    "Xvfb": "xvfb",
    "openbox": "openbox",
    "xdotool": "xdotool",
    "gtk-launch": "libgtk-3-bin",
    "desktop-file-validate": "desktop-file-utils",
    "xdg-user-dir": "xdg-user-dirs",
}
SECONDS_TO_START = 20


def reason_against_screen_tests(pyside: Path) -> str:
    """Empty when the tests can run; as root on Debian and Ubuntu what they need is installed first."""
    missing = [program for program in PACKAGE_OF if shutil.which(program) is None]
    if missing and not system.has_apt():
        return ", ".join(missing) + " not found"
    try:
        system.provide([PACKAGE_OF[program] for program in missing] + system.packages_lacking_for_qt(on_a_display=True))
        system.check_libraries(pyside, on_a_display=True)
    except SetUpError as error:
        return str(error)
    return ""


class Screen:
    """A display that lives as long as the `with` block; its value is the DISPLAY to use."""

    def __init__(self) -> None:
        self._processes: list[subprocess.Popen[Any]] = []

    def __enter__(self) -> str:
        command = ["Xvfb", "-displayfd", "1", "-screen", "0", "1920x1080x24", "-nolisten", "tcp"]
        server = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, encoding="ascii")
        self._processes.append(server)
        assert server.stdout is not None
        display = ":" + server.stdout.readline().strip()
        manager = subprocess.Popen(
            ["openbox", "--sm-disable"],
            env=with_display(display),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        self._processes.append(manager)
        wait_for_window_manager(display)
        return display

    def __exit__(self, kind: type | None, error: BaseException | None, trace: TracebackType | None) -> None:
        for process in reversed(self._processes):
            process.terminate()
            process.wait()


def with_display(display: str) -> dict[str, str]:
    return dict(os.environ, DISPLAY=display)


def wait_for_window_manager(display: str) -> None:
    """A window shown before the manager runs is not managed."""
    for _ in range(SECONDS_TO_START * 10):
        asked = subprocess.run(
            ["xdotool", "get_desktop"],
            env=with_display(display),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        if x_answers(display) and asked.returncode == 0:
            return
        time.sleep(0.1)
    raise SetUpError("screen_failed", seconds=SECONDS_TO_START)
