# SPDX-License-Identifier: MIT
"""Time to the first usable window: the program against a bare PySide6 window, both in fresh processes.

    python tests/benchmarks/start.py [--screen] [--runs 15]

Measured from the start of the process to its line "ready", which both print after the first paint of a shown window,
the program with the article list in it. Runs are interleaved, so that a busy machine slows both; the first run of
each only warms the disk cache. The aim is a ratio of medians of at most 2.0. `--screen` uses Xvfb with a window
manager instead of Qt's offscreen platform.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parents[2] / "packaging"))

from screen import Screen

ROOT = Path(__file__).resolve().parents[2]
BARE = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

class Label(QLabel):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, ready)

def ready():
    print("ready", flush=True)
    app.quit()

app = QApplication([])
window = QMainWindow()
window.setCentralWidget(Label("Tư Liệu"))
window.resize(1280, 720)
window.show()
app.exec()
"""
COMMANDS = {"bare": [sys.executable, "-c", BARE], "program": [sys.executable, "-m", "reader"]}
SECONDS_AT_MOST = 60


def seconds_to_ready(command: list[str], environment: dict[str, str]) -> float:
    """Wall seconds from starting the process to its line "ready"."""
    began = time.perf_counter()
    with subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, encoding="utf-8") as process:
        limit = threading.Timer(SECONDS_AT_MOST, process.kill)
        limit.start()
        assert process.stdout is not None
        line = process.stdout.readline().strip()
        took = time.perf_counter() - began
        status = process.wait()
        limit.cancel()
    if line != "ready" or status:
        raise SystemExit(f"{command[1:3]} printed {line!r} and ended with {status}")
    return took


def measure(runs: int, environment: dict[str, str]) -> dict[str, list[float]]:
    """Seconds of each run, by name of the command."""
    seconds: dict[str, list[float]] = {name: [] for name in COMMANDS}
    for run in range(runs + 1):
        for name, command in COMMANDS.items():
            took = seconds_to_ready(command, environment)
            if run:  # the very first start also makes the library
                seconds[name].append(took)
    return seconds


def table(seconds: dict[str, list[float]]) -> str:
    lines = [f"{'':10}{'min':>8}{'median':>8}{'max':>8}   ms, {len(seconds['bare'])} runs each"]
    for name, values in seconds.items():
        figures = (min(values), statistics.median(values), max(values))
        lines.append(f"{name:10}" + "".join(f"{1000 * value:8.0f}" for value in figures))
    ratio = statistics.median(seconds["program"]) / statistics.median(seconds["bare"])
    return "\n".join([*lines, f"ratio of medians: {ratio:.2f} (aim: at most 2.0)"])


@contextmanager
def platform(screen: bool) -> Iterator[dict[str, str]]:
    """The environment variables of Qt's platform."""
    if not screen:
        yield {"QT_QPA_PLATFORM": "offscreen"}
        return
    with Screen() as display:
        yield {"QT_QPA_PLATFORM": "xcb", "DISPLAY": display}


def main() -> None:
    parser = argparse.ArgumentParser(description="Time to the first usable window, against a bare PySide6 window.")
    parser.add_argument("--screen", action="store_true", help="under Xvfb instead of offscreen")
    parser.add_argument("--runs", type=int, default=15, metavar="N")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as home, platform(chosen.screen) as variables:
        environment = {**os.environ, **variables, "TULIEU_HOME": home, "TULIEU_EXIT_WHEN_READY": "1"}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)  # a user's Python compiles a module once
        print(table(measure(chosen.runs, environment)))


if __name__ == "__main__":
    main()
