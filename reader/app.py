# SPDX-License-Identifier: MIT
"""Owns the program with a window: makes the services, hands them to the window, ends them in order."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from reader import __version__
from reader.core.errors import ReaderError
from reader.core.resources import resource
from reader.store.library import Library
from reader.store.paths import Paths
from reader.store.settings import load_settings
from reader.ui.garbage import collect_on_gui_thread
from reader.ui.jobs import Jobs
from reader.ui.languages import speak
from reader.ui.main_window import MainWindow
from reader.ui.problems import Problems, keep_log, keep_qt_log
from reader.ui.services import Services, SettingsKeeper
from reader.ui.theme import ThemeKeeper, load_interface_fonts

if TYPE_CHECKING:
    from reader.ui.handover import Door

EXIT_WHEN_READY = "TULIEU_EXIT_WHEN_READY"
"""Set in the environment, the program prints ``ready`` after the list has been painted, and ends."""

LOOK_AGAIN_MS = 50
"""How often a change of the language looks whether the work at hand is done."""


def make_application(arguments: Sequence[str] = ("tulieu",)) -> QApplication:
    """The Qt application with our fonts and style, or the one that is there."""
    running = QApplication.instance()
    if isinstance(running, QApplication):
        collect_on_gui_thread(running)
        return running
    if os.environ.get("QT_IM_MODULE", "").startswith("fcitx"):
        os.environ["QT_IM_MODULE"] = "ibus"  # the wheels carry no fcitx plugin; fcitx5 speaks ibus
    # the style as an argument: setStyle() would hand back a QStyle, whose thousand names take their time to load
    app = QApplication([*arguments[:1], "-style", "Fusion", *arguments[1:]])
    app.setApplicationName("tulieu")
    app.setApplicationDisplayName("Tư Liệu")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("tulieu")
    collect_on_gui_thread(app)
    load_interface_fonts()
    return app


def make_services(paths: Paths, problems: Problems | None = None) -> Services:
    """Open the library and make everything that the window is given.

    :raises ReaderError: the library can't be opened.
    """
    settings = load_settings(paths)
    speak(settings.look.language)
    jobs = Jobs()
    library = Library.open(paths)
    themes = ThemeKeeper()
    themes.choose(settings.look.theme)
    problems = problems or Problems(paths.log_file)
    jobs.failed.connect(problems.show)  # here, once: windows come and go with the language
    return Services(paths, library, SettingsKeeper(paths, settings, jobs), themes, jobs, problems)


class Program(QObject):
    """Holds the window; makes it anew when the language changes."""

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        self.window: MainWindow | None = None
        self._door: Door | None = None
        self._waiting = QTimer(self, singleShot=True, interval=LOOK_AGAIN_MS)
        self._waiting.timeout.connect(self._speak_anew)

    def open_window(self) -> MainWindow:
        """Make the window and show the archive in it."""
        window = MainWindow(self._services)
        window.language_chosen.connect(self._change_language)
        self._services.problems.window = window
        self.window = window
        self._services.themes.apply()  # once, on the whole window: each widget that is moved is dressed anew
        window.start()
        window.show()
        return window

    def _change_language(self, language: str) -> None:
        settings = self._services.settings
        settings.set(look=replace(settings.value.look, language=language))
        if not self._waiting.isActive():
            self._speak_anew()

    def _speak_anew(self) -> None:
        """Change the window once nothing is on its way to it, an import or a note that is being written."""
        before = self.window
        if before is None:
            return
        before.hand_on()
        if self._services.jobs.busy:
            before.tell_language_waits()
            self._waiting.start()
            return
        speak(self._services.settings.value.look.language)
        before.keep_session()
        self.open_window()
        before.close()
        before.deleteLater()

    def open_door(self) -> None:
        """Listen for a second start from now on."""
        from reader.ui.handover import Door  # the network library has no part in the first look

        self._door = Door(self._services.paths.data, self)
        self._door.knocked.connect(self._come_forward)

    def _come_forward(self, paths: list[Path]) -> None:
        if self.window is not None:
            self.window.showNormal() if self.window.isMinimized() else self.window.show()
            self.window.raise_()
            self.window.activateWindow()
            self.window.import_paths(paths)

    def end(self) -> None:
        """Finish what the user did, then close the library."""
        self._waiting.stop()
        if self._door is not None:
            self._door.close()
        self._services.settings.save()
        self._services.jobs.close()
        self._services.library.close()


def _hand_over(folders: Paths, paths: Sequence[Path]) -> bool:
    from reader.ui.handover import hand_over

    return hand_over(folders.data, paths)


def _show_icon() -> None:
    """After the first look: the plugin that reads the picture takes its time."""
    QApplication.setWindowIcon(QIcon(str(resource("icons/app/tulieu.svg"))))


def _freeze_what_is_loaded() -> None:
    """What a start loads stays to the end: no collection need look at it."""
    gc.freeze()


def _tell_ready(window: MainWindow) -> None:
    print("ready", flush=True)
    window.close()


def run(paths_to_open: Sequence[Path] = ()) -> int:
    """Open the window and stay until it is closed; returns the exit code."""
    app = make_application(sys.argv[:1])
    folders = Paths.home()
    keep_log(folders.log_file)
    keep_qt_log()
    problems = Problems(folders.log_file)
    restore_hook = problems.install()
    try:
        services = make_services(folders, problems)
    except ReaderError as error:
        if error.key == "store.in_use" and _hand_over(folders, paths_to_open):
            return 0
        problems.show(error)
        return 1
    program = Program(services)
    window = program.open_window()
    window.import_paths(list(paths_to_open))
    window.listed.connect(program.open_door)
    window.listed.connect(_freeze_what_is_loaded)
    window.listed.connect(_show_icon)
    if os.environ.get(EXIT_WHEN_READY):
        window.listed.connect(lambda: _tell_ready(window))
    code = app.exec()
    program.end()
    restore_hook()
    return code
