# SPDX-License-Identifier: MIT
"""Owns the program with a window: makes the services, hands them to the window, ends them in order."""

from __future__ import annotations

import reader.ui  # noqa: F401  what comes after it is imported more quickly

# isort: split
import gc
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QIcon, QUndoStack
from PySide6.QtWidgets import QApplication

from reader import __version__
from reader.core.errors import ReaderError
from reader.core.messages import message
from reader.core.resources import resource
from reader.core.settings import SessionSettings, Settings
from reader.store.libraries import KnownLibraries, check_place, folder_name, is_library, open_or_look
from reader.store.library import Library
from reader.store.paths import Paths
from reader.store.settings import load_session, load_settings
from reader.ui.garbage import collect_on_gui_thread
from reader.ui.jobs import Jobs, Lane, take_short_turns
from reader.ui.languages import speak
from reader.ui.main_window import MainWindow
from reader.ui.problems import Problems, keep_log, keep_qt_log
from reader.ui.services import Services, SettingsKeeper
from reader.ui.theme import ThemeKeeper, load_interface_fonts

if TYPE_CHECKING:
    from reader.ui.handover import Door

EXIT_WHEN_READY = "TULIEU_EXIT_WHEN_READY"
"""Set in the environment, the program prints ``ready`` after the list has been painted, and ends."""

TIDY_AFTER_MS = 10_000
"""So long after it was closed a window is looked for among what can be given up."""

LOOK_AGAIN_MS = 50
"""How often a change of the language looks whether the work at hand is done."""


def make_application(arguments: Sequence[str] = ("tulieu",)) -> QApplication:
    """The Qt application with our fonts and style, or the one that is there."""
    take_short_turns()
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


def make_services(
    paths: Paths, problems: Problems | None = None, opening: Callable[[Paths], Library] = Library.open
) -> Services:
    """Open the library and make everything that the window is given.

    :raises ReaderError: the library can't be opened.
    """
    settings = load_settings(paths)
    speak(settings.look.language)
    library = opening(paths)
    themes = ThemeKeeper()
    themes.choose(settings.look.theme)
    return services_of(library, settings, themes, problems or Problems(paths.log_file))


def services_of(library: Library, settings: Settings, themes: ThemeKeeper, problems: Problems) -> Services:
    """What the window is given for a library that is open; its lanes are its own."""
    jobs, paths = Jobs(), library.paths
    # here, once: windows come and go with the language
    jobs.failed.connect(partial(_tell_quietly, problems) if library.only_read else problems.show)
    known = KnownLibraries(paths, Paths.home().data)
    return Services(paths, library, SettingsKeeper(paths, settings, jobs), themes, jobs, problems, known)


def _tell_quietly(problems: Problems, error: BaseException) -> None:
    """That a library is only read is told in passing: it is no failure."""
    if isinstance(error, ReaderError) and error.key == "store.only_read" and isinstance(problems.window, MainWindow):
        problems.window.strip.tell(str(error))
    else:
        problems.show(error)


class Program(QObject):
    """Holds the window; makes it anew when the language changes or another library is opened."""

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        self.window: MainWindow | None = None
        self._door: Door | None = None
        self._waiting = QTimer(self, singleShot=True, interval=LOOK_AGAIN_MS)
        self._waiting.timeout.connect(self._speak_anew)
        self._first = services.paths if services.paths.is_first else Paths.home()
        self._changing = Lane("libraries", parent=self)
        self._opening = False

    @property
    def services(self) -> Services:
        """What the window works with now."""
        return self._services

    def open_window(self, undo: QUndoStack | None = None) -> MainWindow:
        """Make the window and show the archive in it; with ``undo`` it can take back what was done in another."""
        window = MainWindow(self._services, undo)
        window.language_chosen.connect(self._change_language)
        window.library_chosen.connect(self.change_library)
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
        self._replace(before, None if self._services.library.only_read else before.undo)

    def _replace(self, before: MainWindow, undo: QUndoStack | None = None) -> None:
        self.open_window(undo)
        before.close()
        before.deleteLater()
        if (app := QApplication.instance()) is not None:  # once nothing of the old window runs any more
            QTimer.singleShot(TIDY_AFTER_MS, self, collect_on_gui_thread(app).collect_all)

    # ---- another library

    def change_library(self, folder: Path, name: str = "") -> None:
        """Open another library beside the window, then go to it; with ``name`` it is begun there."""
        if self._opening or self.window is None:
            return
        self._opening = True
        self.window.hand_on()
        self.window.tell_library_opens(name or folder_name(folder))
        paths = self._first.of_library(folder)
        self._changing.run("open", partial(_open, paths, name, self._changing.stopping), self._go_to, self._stay)

    def _go_to(self, other: Arrival) -> None:
        self._opening = False
        before, old = self.window, self._services
        assert before is not None
        before.keep_session()
        session = replace(other.session, splitter=old.settings.value.session.splitter)
        settings = old.settings.value.with_page(session=session)
        self._services = services_of(other.library, settings, old.themes, old.problems)
        self._replace(before)
        old.jobs.close()  # what was typed is on the disk then; an import is broken off, and asked for the next time
        if self._door is not None:
            self._door.close()
            self._door.deleteLater()
            self._door = None
        self.open_door()
        self._changing.run("close", partial(_close, old))

    def _stay(self, error: BaseException) -> None:
        """The library that is open stays open."""
        self._opening = False
        if self.window is not None:
            self.window.strip.tell("")
        self._services.problems.show(error)

    def open_door(self) -> None:
        """Listen for a second start from now on, unless it is somebody else's library."""
        if self._services.library.only_read:
            return
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
        self._changing.close(finish=True)  # the library before this one may still be closing


class Arrival(NamedTuple):
    """A library that was opened beside the window, and how it was left."""

    library: Library
    session: SessionSettings


def _open(paths: Paths, name: str, stopping: Event) -> Arrival:
    """Open or begin a library, on the lane; somebody else's is opened to be read.

    :raises ReaderError: it can't be opened.
    """
    check_place(paths.data)
    if not name and not is_library(paths.data):
        raise ReaderError("libraries.gone_now", folder=paths.data)
    try:
        library = Library.open(paths)
    except ReaderError as error:
        if error.key == "store.in_use" and _hand_over(paths, ()):
            raise ReaderError("libraries.elsewhere", folder=paths.data) from error
        library = open_or_look(paths)
    if name and not library.only_read:
        library.name.set(name)
    if stopping.is_set():  # the program ends meanwhile
        library.close()
    return Arrival(library, load_session(paths))


def _close(services: Services) -> None:
    """Once what ran has seen that it is to stop."""
    services.library.stop_search()
    services.jobs.wait()
    services.library.close()


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


def _at_start(problems: Problems, paths_to_open: Sequence[Path], library: Path | None) -> Services | None:
    """The services for the library that is wanted, else for the one that was open last; None: another window has it.

    :raises ReaderError: neither it nor the first one can be opened.
    """
    home = Paths.home()
    wanted = home.of_library(library or KnownLibraries(home, home.data).last())
    notice = ""
    if library is None and not wanted.is_first and not is_library(wanted.data):
        notice, wanted = message("libraries.gone", folder=wanted.data), home
    try:
        services = _start_with(wanted, problems, paths_to_open)
    except ReaderError as error:
        if library is not None or wanted.is_first:
            raise
        notice = message("libraries.not_opened", reason=error)
        services = _start_with(home, problems, paths_to_open)
    if services is not None and notice:
        services.library.notices = (notice, *services.library.notices)
    return services


def _start_with(paths: Paths, problems: Problems, paths_to_open: Sequence[Path]) -> Services | None:
    try:
        return make_services(paths, problems)
    except ReaderError as error:
        if error.key == "store.in_use" and _hand_over(paths, paths_to_open):
            return None
        return make_services(paths, problems, open_or_look)


def run(paths_to_open: Sequence[Path] = (), library: Path | None = None) -> int:
    """Open the window on a library, or on the one that was open last, until it is closed; returns the exit code."""
    app = make_application(sys.argv[:1])
    folders = Paths.home()
    keep_log(folders.log_file)
    keep_qt_log()
    problems = Problems(folders.log_file)
    restore_hook = problems.install()
    try:
        services = _at_start(problems, paths_to_open, library)
    except ReaderError as error:
        problems.show(error)
        return 1
    if services is None:
        return 0
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
