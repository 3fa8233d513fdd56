# SPDX-License-Identifier: MIT
"""Adds the menu entry and the desktop shortcut for this user, so that from now on a double click starts the program.

Linux: a .desktop file in the applications folder and on the desktop. Windows (.lnk) and macOS (.command): untested.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from saying import say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

NAME = "Tư Liệu"
TEMPLATE = Path(__file__).resolve().parent / "linux" / "tulieu.desktop"


class Shortcut(NamedTuple):
    """A file that starts the program: the key of what is said about it, its place, how it is written."""

    key: str
    path: Path
    write: Callable[[Path], None]


def add(root: Path) -> None:
    """Write what this system's desktop understands and say where."""
    writers = {"win32": windows_links, "darwin": macos_command}
    for key, path, write in writers.get(sys.platform, desktop_entries)(root):
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            write(path)
            say(key, path=path)
        except (OSError, subprocess.SubprocessError) as reason:
            say("shortcut_failed", path=path, reason=reason)


def launcher() -> str:
    """A Python that is likely to outlive .venv: start.py repairs everything else by itself."""
    return "/usr/bin/python3" if os.access("/usr/bin/python3", os.X_OK) else os.path.realpath(sys.executable)


def desktop_entries(root: Path) -> Iterator[Shortcut]:
    """The menu and the desktop on Linux."""
    data = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
    entry = desktop_entry(root, launcher())

    def write(path: Path) -> None:
        path.write_text(entry, encoding="utf-8")

    def write_trusted(path: Path) -> None:
        write(path)
        path.chmod(0o755)  # file managers start only what is marked executable
        trust(path)

    yield Shortcut("menu_entry", data / "applications" / "tulieu.desktop", write)
    desktop = desktop_folder()
    if desktop is not None:
        yield Shortcut("desktop_shortcut", desktop / "tulieu.desktop", write_trusted)


def desktop_entry(root: Path, python: str) -> str:
    """The text of the .desktop file for a checkout, which may lie in a path with spaces."""
    start = root / "packaging" / "start.py"
    return TEMPLATE.read_text(encoding="utf-8").format(
        exec=f"{quoted(python)} {quoted(str(start))} --no-shortcut",
        path=escaped(str(root)),
        icon=escaped(str(root / "resources" / "icons" / "app" / "tulieu.svg")),
    )


def quoted(argument: str) -> str:
    """An argument of Exec: in double quotes with ", `, $ and \\ escaped, % doubled, then escaped as every value is."""
    for character in '\\"`$':
        argument = argument.replace(character, "\\" + character)
    return escaped('"' + argument.replace("%", "%%") + '"')


def escaped(value: str) -> str:
    """A string value of a .desktop file: a backslash starts an escape there."""
    return value.replace("\\", "\\\\")


def desktop_folder() -> Path | None:
    """The user's desktop, whatever its name in their language; None when there is none."""
    folder = Path.home() / "Desktop"
    if shutil.which("xdg-user-dir"):
        answer = subprocess.run(["xdg-user-dir", "DESKTOP"], stdout=subprocess.PIPE, encoding="utf-8")
        folder = Path(answer.stdout.strip() or folder)
    # xdg-user-dir answers with the home folder where the desktop was switched off
    return folder if folder.is_dir() and folder != Path.home() else None


def trust(path: Path) -> None:
    """GNOME shows a desktop file as a text until it is marked as trusted."""
    if shutil.which("gio"):
        command = ["gio", "set", str(path), "metadata::trusted", "true"]
        subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def windows_links(root: Path) -> Iterator[Shortcut]:
    """Untested: .lnk files in the Start menu and on the desktop, made by PowerShell."""
    programs = Path(os.environ["APPDATA"]) / "Microsoft" / "Windows" / "Start Menu" / "Programs"
    window = root / ".venv" / "Scripts" / "pythonw.exe"

    def write(path: Path) -> None:
        values = {"LINK": path, "TARGET": window, "ARGUMENTS": f'"{root / "packaging" / "start.py"}" --no-shortcut'}
        values.update(FOLDER=root, ICON=root / "resources" / "icons" / "app" / "tulieu.ico")
        script = (
            "$s = (New-Object -ComObject WScript.Shell).CreateShortcut($env:LINK); $s.TargetPath = $env:TARGET; "
            "$s.Arguments = $env:ARGUMENTS; $s.WorkingDirectory = $env:FOLDER; "
            "if (Test-Path $env:ICON) { $s.IconLocation = $env:ICON }; $s.Save()"
        )
        environment = dict(os.environ, **{name: str(value) for name, value in values.items()})
        subprocess.run(["powershell", "-NoProfile", "-Command", script], env=environment, check=True)

    yield Shortcut("menu_entry", programs / f"{NAME}.lnk", write)
    yield Shortcut("desktop_shortcut", Path.home() / "Desktop" / f"{NAME}.lnk", write)


def macos_command(root: Path) -> Iterator[Shortcut]:
    """Untested: a .command file on the desktop, which Finder runs on a double click."""

    def write(path: Path) -> None:
        script = root / "packaging" / "start.py"
        path.write_text(f"#!/bin/sh\nexec {sh(launcher())} {sh(str(script))} --no-shortcut\n", encoding="utf-8")
        path.chmod(0o755)

    yield Shortcut("desktop_shortcut", Path.home() / "Desktop" / f"{NAME}.command", write)


def sh(argument: str) -> str:
    import shlex

    return shlex.quote(argument)
