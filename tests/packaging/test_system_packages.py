# SPDX-License-Identifier: MIT
"""Missing system packages: installed as root, else named in one command. apt and ldd are stand-ins that keep a log."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
import system_packages as system
from pythons import Python
from saying import SetUpError

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the stand-ins are shell scripts")
APT_GET = 'echo "apt-get $1 $*" >> "$LOG"; case "$1" in install) exit $INSTALL_STATUS;; esac'
APT_CACHE = 'case "$2" in *t64) echo "  Candidate: (none)";; *) echo "  Candidate: 1.0";; esac'


@pytest.fixture
def log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The log of a Debian 12 whose package lists are there; the user is root."""
    folder = tmp_path / "bin"
    folder.mkdir()
    for name, body in (("apt-get", APT_GET), ("apt-cache", APT_CACHE)):
        script(folder / name, body)
    (tmp_path / "debian_main_Packages.lz4").touch()
    monkeypatch.setenv("PATH", f"{folder}:/usr/bin:/bin")
    monkeypatch.setenv("LOG", str(tmp_path / "log"))
    monkeypatch.setenv("INSTALL_STATUS", "0")
    monkeypatch.setenv("LC_ALL", "C")
    monkeypatch.setattr(system, "LISTS", tmp_path)
    monkeypatch.setattr(system, "is_root", lambda: True)
    return tmp_path / "log"


def script(file: Path, body: str) -> None:
    file.write_text(f"#!/bin/sh\n{body}\n", encoding="utf-8")
    file.chmod(0o755)


def calls(log: Path) -> list[str]:
    return [" ".join(line.split()[1:2]) for line in log.read_text(encoding="utf-8").splitlines()]


def test_root_installs_by_the_names_of_this_release(log: Path) -> None:
    system.provide(["libglib2.0-0t64|libglib2.0-0", "libegl1", "libegl1"])
    (line,) = log.read_text(encoding="utf-8").splitlines()
    assert line.endswith("--no-install-recommends libegl1 libglib2.0-0")


def test_without_package_lists_they_are_fetched_first(log: Path) -> None:
    for file in log.parent.glob("*Packages*"):
        file.unlink()
    system.provide(["libegl1"])
    assert calls(log) == ["update", "install"]


def test_old_lists_are_refreshed_once_and_then_the_failure_is_said(log: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("INSTALL_STATUS", "100")
    with pytest.raises(SetUpError, match="apt-get install -y libegl1"):
        system.provide(["libegl1"])
    assert calls(log) == ["install", "update", "install"]


def test_a_user_is_given_the_one_command(log: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system, "is_root", lambda: False)
    with pytest.raises(SetUpError) as raised:
        system.provide(["python3.11-venv", "libglib2.0-0t64|libglib2.0-0"])
    assert str(raised.value).endswith("sudo apt-get install -y libglib2.0-0 python3.11-venv")
    assert not log.exists()


def test_nothing_missing_nothing_asked(log: Path) -> None:
    system.provide([])
    assert not log.exists()


def test_a_python_without_ensurepip_lacks_its_package(log: Path) -> None:
    assert system.packages_lacking_for(Python((3, 13, 5), "python3", False)) == ["python3.13-venv"]
    assert system.packages_lacking_for(Python((3, 13, 5), "python3", True)) == []


def test_a_display_needs_more_libraries_than_drawing(log: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(system, "loads", lambda library: library != "libxcb-cursor.so.0")
    assert system.packages_lacking_for_qt(on_a_display=False) == []
    assert system.packages_lacking_for_qt(on_a_display=True) == ["libxcb-cursor0"]


def test_what_the_linker_does_not_find_is_named(log: Path, tmp_path: Path) -> None:
    found = "\tlibc.so.6 => /lib/libc.so.6 (0x1)\n\tlibwayland-egl.so.1 => not found"
    script(tmp_path / "bin" / "ldd", f"printf '{found}'")
    plugin = tmp_path / "PySide6" / system.DRAWING[0]
    plugin.parent.mkdir(parents=True)
    plugin.touch()
    with pytest.raises(SetUpError, match=r"libwayland-egl\.so\.1"):
        system.check_libraries(tmp_path / "PySide6", on_a_display=False)


def test_every_library_of_the_list_is_known_to_the_linker_by_a_soname() -> None:
    assert all(".so." in library for library in system.PACKAGE_OF)
    assert not set(system.FOR_DRAWING) & set(system.FOR_A_DISPLAY)
