# SPDX-License-Identifier: MIT
"""What importing PySide6 brings with it: sources that nobody needs, and types that only one thread may make."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

SOURCES = """
import linecache
import reader.app
print([name for name in linecache.cache if "reader" in name and "qt_imports" not in name])
"""

TYPES = """
from PySide6 import QtCore, QtGui, QtWidgets
from PySide6.QtCore import QEventLoop, QTimer
from reader.app import make_application, make_services
from reader.store.paths import Paths
from reader.ui.main_window import MainWindow, furnishing

def missing():
    return sum(name not in vars(module) for module in (QtCore, QtGui, QtWidgets) for name in dir(module))

def read_modules():
    print(f"left when another thread begins: {missing()}", flush=True)
    loop.quit()

furnishing.read_modules = read_modules
app = make_application()
services = make_services(Paths.home())
window = MainWindow(services)
window.show()
print("some left at first:", missing() > 50, flush=True)
loop = QEventLoop()
QTimer.singleShot(30_000, loop.quit)
window.start()
loop.exec()
window.close()
services.jobs.close()
services.library.close()
"""


def said_by(program: str, home: Path) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, "TULIEU_HOME": str(home)},
        check=True,
    )
    return done.stdout.splitlines()


def test_no_source_of_the_program_is_read_and_kept(home: Path) -> None:
    assert said_by(SOURCES, home) == ["[]"]


def test_every_type_of_qt_is_made_before_another_thread_reads_the_window_s_modules(home: Path) -> None:
    assert said_by(TYPES, home) == ["some left at first: True", "left when another thread begins: 0"]
