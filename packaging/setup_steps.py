# SPDX-License-Identifier: MIT
"""The program's environment in .venv: made once from the lock, known by a stamp, never left half made.

Everything is downloaded before anything of .venv is touched. The stamp is written last; an environment without a
fitting stamp (another lock, another Python, a set-up that was killed) is made anew.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from saying import SetUpError, say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pythons import Python

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "packaging" / "lock.txt"
LOCK_CHECK = ROOT / "packaging" / "lock-check.txt"
PIP = ["-I", "-m", "pip", "--disable-pip-version-check", "--no-input"]
DOWNLOAD = ["download", "--require-hashes", "--only-binary=:all:"]
INSTALL = ["install", "--require-hashes", "--no-user", "--no-warn-script-location", "-q"]


class Environment:
    """A virtual environment of this checkout and what was installed into it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.python = folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")

    def stamp(self, lock: Path) -> Path:
        return self.folder / f"installed-{lock.stem}.txt"

    def has(self, lock: Path) -> bool:
        """True when exactly this lock was installed, by the Python that is still behind the environment."""
        try:
            return self.stamp(lock).read_text(encoding="utf-8") == self.state(lock)
        except OSError:
            return False

    def state(self, lock: Path) -> str:
        """What the stamp says: the lock's hash and the real interpreter, which a system upgrade may have changed."""
        digest = hashlib.sha256(lock.read_bytes()).hexdigest()
        return f"{digest}\n{os.path.realpath(str(self.python))}\n"

    def site_packages(self) -> Path:
        found = list(self.folder.glob("lib/python3*/site-packages")) or [self.folder / "Lib" / "site-packages"]
        return found[0]

    def pointer(self) -> Path:
        return self.site_packages() / "tulieu-checkout.pth"

    def points_here(self) -> bool:
        """False after the checkout was moved."""
        try:
            return self.pointer().read_text(encoding="ascii") == POINTER
        except OSError:
            return False

    def point_here(self) -> None:
        """Let `python -m reader` work from every folder."""
        self.pointer().write_text(POINTER, encoding="ascii")


# code, not a plain path: .pth files are read in the system's code page, which need not have the letters of "Tư Liệu"
POINTER = f"import sys; sys.path.append({str(ROOT)!a})\n"
ENVIRONMENT = Environment(ROOT / ".venv")


def set_up(python: Python, locks: list[Path], environment: Environment = ENVIRONMENT) -> None:
    """Make the environment, or add what is missing. Raises SetUpError, and then leaves things as they were."""
    try:
        with one_at_a_time():
            if not environment.has(locks[0]):
                make(python, locks, environment)
            elif not all(environment.has(lock) for lock in locks):
                fill(environment, [lock for lock in locks if not environment.has(lock)])
            if not environment.points_here():
                environment.point_here()
    except OSError as reason:  # a folder that may not be written, a full disk
        raise SetUpError("making_failed", str(reason), folder=environment.folder) from reason


def is_set_up(locks: list[Path], environment: Environment = ENVIRONMENT) -> bool:
    """True when a start has nothing to do: reads four small files."""
    return all(environment.has(lock) for lock in locks) and environment.points_here()


def make(python: Python, locks: list[Path], environment: Environment) -> None:
    """Make an environment from nothing, in the place of one that does not fit."""
    say("using", version=".".join(map(str, python.version)), python=python.path)
    if not python.makes_environments:
        raise SetUpError("no_venv", version=python.minor)
    with scratch(environment) as folder:
        loader = Environment(folder / "loader")
        create(python, loader)
        wheels = download(loader.python, locks, folder)
        try:
            say("making", folder=environment.folder)
            remove(environment.folder)
            create(python, environment)
            install(environment, locks, wheels)
            environment.point_here()
            for lock in locks:
                environment.stamp(lock).write_text(environment.state(lock), encoding="utf-8")
        except BaseException:
            remove(environment.folder)
            raise


def fill(environment: Environment, locks: list[Path]) -> None:
    """Add the libraries of further locks to an environment that works; its own stamps stay valid throughout."""
    with scratch(environment) as folder:
        wheels = download(environment.python, locks, folder)
        install(environment, locks, wheels)
    for lock in locks:
        environment.stamp(lock).write_text(environment.state(lock), encoding="utf-8")


def create(python: Python, environment: Environment) -> None:
    done = run([python.path, "-I", "-m", "venv", str(environment.folder)])
    if done:
        raise SetUpError("making_failed", done, folder=environment.folder)


def download(python: Path, locks: list[Path], folder: Path) -> Path:
    """Fetch the wheels of the locks into a folder, checked against their hashes."""
    say("downloading", lock=" + ".join(lock.name for lock in locks))
    wheels = folder / "wheels"
    command = [str(python), *PIP, *DOWNLOAD, "-d", str(wheels), *requirements(locks)]
    complaint = run(command if sys.stdout.isatty() else [*command, "-q"], show=sys.stdout.isatty())
    if complaint:
        raise SetUpError("download_failed", complaint)
    return wheels


def install(environment: Environment, locks: list[Path], wheels: Path) -> None:
    say("installing", lock=" + ".join(lock.name for lock in locks))
    source = ["--no-index", "--find-links", str(wheels)]
    complaint = run([str(environment.python), *PIP, *INSTALL, *source, *requirements(locks)])
    if complaint:
        raise SetUpError("install_failed", complaint, reason=complaint.strip().splitlines()[-1])


def requirements(locks: list[Path]) -> list[str]:
    return [part for lock in locks for part in ("-r", str(lock))]


def run(command: list[str], show: bool = False) -> str:
    """Run a command; returns "" or, when it failed, all that it complained about. With `show` its progress is seen."""
    import subprocess

    out, err = (None, subprocess.PIPE) if show else (subprocess.PIPE, subprocess.STDOUT)
    done = subprocess.run(command, stdout=out, stderr=err, encoding="utf-8", errors="replace", cwd=str(ROOT))
    complaint = (done.stderr if show else done.stdout).strip()
    return (complaint or f"exit status {done.returncode}") if done.returncode else ""


@contextlib.contextmanager
def scratch(environment: Environment) -> Iterator[Path]:
    """A folder beside the environment for downloads, gone afterwards whatever happened."""
    folder = environment.folder.with_name(environment.folder.name + "-download")
    remove(folder)
    folder.mkdir()
    try:
        yield folder
    finally:
        remove(folder)


def remove(folder: Path) -> None:
    import shutil

    if folder.exists():
        shutil.rmtree(str(folder))


@contextlib.contextmanager
def one_at_a_time() -> Iterator[None]:
    """Hold the checkout's folder while setting up: a second set-up waits and then finds everything done."""
    try:
        import fcntl
    except ImportError:  # Windows has no lock on a folder
        yield
        return
    handle = os.open(str(ROOT), os.O_RDONLY)
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            say("waiting")
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)
