# SPDX-License-Identifier: MIT
"""Owns the tour: every screen of the program as a picture, made without a display from the sample articles.

The pictures speak Vietnamese, the language of most who use the program, unless English is asked for.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import product
from pathlib import Path
from time import monotonic, sleep
from typing import TYPE_CHECKING

from reader.core.errors import ReaderError
from reader.core.messages import message
from reader.core.settings import THEMES

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from reader.tour.stop import Screen
    from reader.ui.main_window import MainWindow
    from reader.ui.services import Services

SIZES = ((1280, 720), (1920, 1080))
PATIENCE_S = 60.0
PAUSE_S = 0.2
"""Long enough for what the window does a moment after a key."""
PAGE_PAUSE_S = 0.05
ROUNDS = 3


def run(out: Path, language: str = "vi", themes: Sequence[str] = THEMES) -> int:
    """Render every screen into the folder ``out``; prints the names of the pictures, returns the exit code.

    :raises ReaderError: the folder can't be written.
    """
    make_folder(out)
    if sys.platform.startswith("linux"):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    for picture in render(out, language, themes):
        print(picture)
    return 0


def make_folder(out: Path) -> None:
    """Make the folder of the pictures.

    :raises ReaderError: it can't be made.
    """
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ReaderError("tour.folder", path=out, reason=error.strerror or error) from error


def render(out: Path, language: str = "vi", themes: Sequence[str] = THEMES) -> Iterator[Path]:
    """Render the screens in these themes and all sizes, and yield each picture's path."""
    from reader.app import make_application
    from reader.tour.screens import SCREENS

    app = make_application()
    _quieten_offscreen_platform()
    with tempfile.TemporaryDirectory() as home, _services_at(Path(home), language) as services:
        for theme, size in product(themes, SIZES):
            services.themes.choose(theme)
            services.themes.apply()
            window = _window(services, app, size)
            for screen in SCREENS:
                if not screen.is_page:
                    yield _picture(app, window, screen, out / f"{screen.name}-{theme}-{size[0]}x{size[1]}.png")
                elif size == SIZES[0]:
                    yield _picture(app, window, screen, out / f"{screen.name}-{theme}.png")
            window.close()
            window.deleteLater()


@contextmanager
def _services_at(home: Path, language: str) -> Iterator[Services]:
    from reader.app import make_services
    from reader.core.settings import LookSettings, Settings
    from reader.store.paths import Paths
    from reader.store.settings import save_settings
    from reader.tour.samples import add_samples

    save_settings(folders := Paths.inside(home), Settings(LookSettings(theme="light", language=language)))
    services = make_services(folders)
    try:
        services.library.ensure_seeds()
        add_samples(services.library, home)
        yield services
    finally:
        services.jobs.close()
        services.library.close()


def _window(services: Services, app: QApplication, size: tuple[int, int]) -> MainWindow:
    from reader.ui.main_window import MainWindow

    window = MainWindow(services)
    window.resize(*size)
    window.show()
    window.start()
    settle(app, lambda: window.desk.article is not None and not services.jobs.read.busy)
    return window


def _picture(app: QApplication, window: MainWindow, screen: Screen, file: Path) -> Path:
    from reader.tour.stop import clear

    clear(window)
    settle(app, lambda: _rests(window), pause=0.0)
    shown = screen.show(window)
    settle(app, lambda: _rests(window), pause=PAGE_PAUSE_S if screen.is_page else PAUSE_S)
    if not shown.grab().save(str(file)):
        raise ReaderError("tour.folder", path=file.parent, reason=message("tour.not_saved"))
    if shown is not window and shown.isWindow():
        shown.close()
    return file


def _rests(window: MainWindow) -> bool:
    """Whether nothing is on its way to the window."""
    jobs = window.services.jobs
    return not (jobs.read.busy or jobs.write.busy or window.concordance.waits)


def _quieten_offscreen_platform() -> None:
    """It says of every window that it has no hints for window managers; everything else is still told."""
    from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

    def tell(_kind: QtMsgType, _context: QMessageLogContext, words: str) -> None:
        if "propagateSizeHints" not in words:
            print(words, file=sys.stderr)

    qInstallMessageHandler(tell)


def settle(app: QApplication, ready: Callable[[], bool], pause: float = PAUSE_S) -> None:
    """Let the program work until it is ready and has painted.

    :raises TimeoutError: it does not come to rest.
    """
    began = monotonic()
    while monotonic() < began + pause or not ready():
        app.processEvents()
        sleep(0.005)
        if monotonic() > began + PATIENCE_S:
            raise TimeoutError("the window does not come to rest")
    for _ in range(ROUNDS):  # what came last is laid out, then painted
        app.processEvents()
