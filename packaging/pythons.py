# SPDX-License-Identifier: MIT
"""Finds the Pythons that can run the program: on PATH, under pyenv, and known to the Windows launcher."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, NoReturn

from saying import SetUpError, say, speak_any_letter, text

if TYPE_CHECKING:
    from collections.abc import Iterator

OLDEST, NEWEST = (3, 11), (3, 14)
VERSIONS = [(3, minor) for minor in range(NEWEST[1], OLDEST[1] - 1, -1)]
QUESTION = """
import importlib.util as u, sys
able = all(u.find_spec(name) for name in ("venv", "ensurepip"))
print(*sys.version_info[:3], int(able), sys._base_executable, sep="|")
"""


class Python(NamedTuple):
    """An interpreter that was asked who it is."""

    version: tuple[int, int, int]
    path: str
    makes_environments: bool

    @property
    def minor(self) -> str:
        return f"{self.version[0]}.{self.version[1]}"

    @property
    def suits(self) -> bool:
        return OLDEST <= self.version[:2] <= NEWEST


def ask(path: str) -> Python | None:
    """Who the interpreter is; None when it does not run (a pyenv shim of a version that is switched off does not)."""
    try:
        answer = subprocess.run(
            [path, "-I", "-c", QUESTION],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=30,
            check=True,
            encoding="utf-8",
            errors="surrogateescape",
        ).stdout.strip()
        major, minor, micro, able, base = answer.split("|", 4)
    except (OSError, ValueError, subprocess.SubprocessError):
        return None
    return Python((int(major), int(minor), int(micro)), base, able == "1")


def pyenv_folders() -> list[Path]:
    roots = [os.environ.get("PYENV_ROOT"), "~/.pyenv", os.environ.get("PYENV"), "~/.pyenv/pyenv-win"]
    return [Path(root).expanduser() / "versions" for root in roots if root]


def candidates() -> Iterator[str]:
    """Paths that may be suitable Pythons, newest version first, each at most once."""
    for major, minor in VERSIONS:
        on_path = shutil.which(f"python{major}.{minor}")
        if on_path:
            yield on_path
        for folder in pyenv_folders():
            found = sorted(folder.glob(f"{major}.{minor}.*"), key=patch_number, reverse=True)
            yield from (str(version / name) for version in found for name in ("bin/python", "python.exe"))
        if sys.platform == "win32":
            yield from launcher_answer(f"-{major}.{minor}")
    for name in ("python3", "python"):
        plain = shutil.which(name)
        if plain:
            yield plain


def patch_number(folder: Path) -> int:
    digits = folder.name.split(".")[-1]
    return int(digits) if digits.isdigit() else -1


def launcher_answer(version: str) -> Iterator[str]:
    """The interpreter that the Windows launcher `py` would start."""
    if shutil.which("py"):
        command = ["py", version, "-c", "import sys; print(sys.executable)"]
        answer = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, encoding="utf-8")
        if answer.returncode == 0:
            yield answer.stdout.strip()


def suitable() -> list[Python]:
    """Every suitable Python of this machine, one of each minor version, newest first."""
    best: dict[str, Python] = {}
    seen = set()
    for path in [*candidates(), sys.executable]:
        real = os.path.realpath(path)
        if real in seen or not Path(path).exists():
            continue
        seen.add(real)
        python = ask(path)
        if python and python.suits:
            known = best.get(python.minor)
            if known is None or (python.makes_environments and not known.makes_environments):
                best[python.minor] = python
    return sorted(best.values(), key=lambda python: python.version, reverse=True)


def chosen() -> Python:
    """The Python for the program: this one if it can, else the newest that can.

    Raises SetUpError when there is none. One that cannot make environments is the last resort: a package mends that.
    """
    this = ask(sys.executable)
    if this and this.suits and this.makes_environments:
        return this
    found = ([this] if this and this.suits else []) + suitable()
    if not found:
        advice = "no_python_apt" if shutil.which("apt-get") else "no_python_other"
        raise SetUpError("no_python", advice=text(advice))
    return next((python for python in found if python.makes_environments), found[0])


def able(on_a_display: bool) -> Python:
    """The chosen Python once everything is there that Debian and Ubuntu keep in system packages: Qt's libraries and
    what environments are made with. All of it is found before anything is downloaded, so that one command mends it."""
    import system_packages as system

    python = chosen()
    system.provide(system.packages_lacking_for(python) + system.packages_lacking_for_qt(on_a_display))
    return python if python.makes_environments else ask(python.path) or python


def go_on_with_another_python(script: str, arguments: list[str]) -> None:
    """Restart the script where this Python is too old for it; else do nothing."""
    if OLDEST <= sys.version_info[:2] <= NEWEST:
        return
    speak_any_letter()
    better = chosen()
    say("restarting", old=".".join(map(str, sys.version_info[:2])), python=better.path)
    replace_process([better.path, script, *arguments])


def replace_process(command: list[str], environment: dict[str, str] | None = None) -> NoReturn:
    """Become another program. On Windows, where that would free the console too early, wait for it instead."""
    print(end="", flush=True)  # pythonw has no stdout to flush
    values = os.environ if environment is None else environment
    if sys.platform == "win32":
        sys.exit(subprocess.call(command, env=values))
    os.execve(command[0], command, values)
