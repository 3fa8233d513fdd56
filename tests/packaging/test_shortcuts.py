# SPDX-License-Identifier: MIT
"""The menu entry and the desktop shortcut: where they lie, what they say, also for odd paths."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
from configparser import RawConfigParser
from pathlib import Path

import pytest
import shortcuts

ROOT = Path(__file__).resolve().parents[2]
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason=".desktop files are for Linux")
ODD_PATHS = pytest.mark.parametrize(
    "name", ["tu lieu", "Tư Liệu (bản 2)", "100% đúng", 'a"b', "a$b`c", "a\\b", "it's"], ids=lambda name: ascii(name)
)


def entry_of(text: str) -> dict[str, str]:
    parser = RawConfigParser(interpolation=None, strict=True)
    parser.optionxform = str  # type: ignore[assignment]
    parser.read_string(text)
    return {key: value.replace("\\\\", "\\") for key, value in parser["Desktop Entry"].items()}


@ODD_PATHS
def test_the_command_survives_every_path(tmp_path: Path, name: str) -> None:
    """The two rules of the specification, undone by hand: value escapes first, then the quoting of arguments."""
    entry = entry_of(shortcuts.desktop_entry(tmp_path / name, "/usr/bin/python3"))
    python, start, option, files = shlex.split(entry["Exec"])
    for character in "`$":  # shlex keeps their backslash inside double quotes, a desktop does not
        start = start.replace("\\" + character, character)
    assert start.replace("%%", "%") == str(tmp_path / name / "packaging" / "start.py")
    assert (python, option, files) == ("/usr/bin/python3", "--no-shortcut", "%F")
    assert entry["Path"] == str(tmp_path / name)


@ODD_PATHS
@pytest.mark.skipif(not shutil.which("desktop-file-validate"), reason="desktop-file-validate is not installed")
def test_the_entry_is_valid(tmp_path: Path, name: str) -> None:
    file = tmp_path / "tulieu.desktop"
    file.write_text(shortcuts.desktop_entry(tmp_path / name, "/usr/bin/python3"), encoding="utf-8")
    done = subprocess.run(["desktop-file-validate", str(file)], capture_output=True, encoding="utf-8")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_no_terminal_and_an_icon_that_exists() -> None:
    entry = entry_of(shortcuts.desktop_entry(ROOT, "/usr/bin/python3"))
    assert entry["Terminal"] == "false"
    assert Path(entry["Icon"]).is_file()


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("HOME", str(tmp_path))
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.delenv(name, raising=False)
    (tmp_path / "Desktop").mkdir()
    return tmp_path


def test_both_are_written_and_named(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shortcuts.add(ROOT)
    menu, desktop = home / ".local/share/applications/tulieu.desktop", home / "Desktop/tulieu.desktop"
    assert menu.read_text(encoding="utf-8") == desktop.read_text(encoding="utf-8")
    assert os.access(desktop, os.X_OK)
    printed = capsys.readouterr().out
    assert str(menu) in printed
    assert str(desktop) in printed


def test_a_user_without_a_desktop_folder_gets_the_menu_entry(home: Path) -> None:
    (home / "Desktop").rmdir()
    shortcuts.add(ROOT)
    assert (home / ".local/share/applications/tulieu.desktop").exists()
    assert not (home / "Desktop").exists()


def test_a_folder_that_cannot_be_written_is_said_and_stops_nothing(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (home / ".local").write_text("in the way", encoding="utf-8")
    shortcuts.add(ROOT)
    assert str(home / ".local/share/applications/tulieu.desktop") in capsys.readouterr().out
    assert (home / "Desktop/tulieu.desktop").exists()
