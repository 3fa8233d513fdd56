# SPDX-License-Identifier: MIT
"""Debian and Ubuntu packages: what is missing, installed when root, otherwise named in one command."""

from __future__ import annotations

import ctypes
import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

from saying import SetUpError, say

if TYPE_CHECKING:
    from pythons import Python

LISTS = Path("/var/lib/apt/lists")
# Debian 13 and Ubuntu 24.04 renamed some packages for 64-bit time; the first name that exists is taken
FOR_DRAWING = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0t64|libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0t64|libglib2.0-0",
    "libX11.so.6": "libx11-6",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
}
FOR_A_DISPLAY = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
PACKAGE_OF = {**FOR_DRAWING, **FOR_A_DISPLAY}
# what the program loads, as paths inside the PySide6 package; the second list only where there is a display
PARTS = ["Widgets", "Svg", "Network", "OpenGL", "OpenGLWidgets", "PrintSupport", "Test"]
DRAWING = [f"Qt/lib/libQt6{part}.so.6" for part in PARTS] + ["Qt/plugins/platforms/libqoffscreen.so"]
DISPLAYING = ["Qt/plugins/platforms/libqxcb.so", "Qt/lib/libQt6XcbQpa.so.6"]


def is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0


def has_apt() -> bool:
    return shutil.which("apt-get") is not None


def install_command(packages: list[str]) -> str:
    """The one line that a person types."""
    command = "apt-get install -y " + " ".join(packages)
    return command if is_root() else "sudo " + command


def exists(package: str) -> bool:
    """True when the package lists know it as a package that can be installed."""
    shown = subprocess.run(["apt-cache", "policy", package], stdout=subprocess.PIPE, encoding="utf-8", env=plain())
    return re.search(r"^ +Candidate: (?!\(none\))", shown.stdout, re.MULTILINE) is not None


def plain() -> dict[str, str]:
    """An environment in which apt asks nothing and speaks English."""
    return dict(os.environ, LC_ALL="C", DEBIAN_FRONTEND="noninteractive")


def refresh_lists() -> str:
    """Fetch the package lists; returns what apt-get complained about."""
    done = subprocess.run(
        ["apt-get", "update", "-q"], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, encoding="utf-8", env=plain()
    )
    return done.stderr


def resolved(choices: list[str]) -> list[str]:
    """The package names of this release for names with alternatives ("new|old")."""
    names = []
    for choice in choices:
        alternatives = choice.split("|")
        names.append(next((name for name in alternatives if exists(name)), alternatives[-1]))
    return sorted(set(names))


def install(choices: list[str]) -> None:
    """Install packages as root; raises SetUpError with the command when apt-get cannot."""
    complaint = "" if list(LISTS.glob("*Packages*")) else refresh_lists()
    packages = resolved(choices)
    say("installing_packages", packages=" ".join(packages))
    command = ["apt-get", "install", "-y", "-q", "--no-install-recommends"]
    for attempt in (1, 2):
        done = subprocess.run(
            [*command, *packages], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, encoding="utf-8", env=plain()
        )
        if done.returncode == 0:
            return
        if attempt == 1:  # lists of last year name versions that are gone
            complaint = refresh_lists()
            packages = resolved(choices)
    details = complaint + done.stderr
    raise SetUpError("packages_failed", details, packages=" ".join(packages), command=install_command(packages))


def provide(packages: list[str]) -> None:
    """Install packages as root; raises SetUpError naming the one command where this user may not."""
    if packages and not is_root():
        raise SetUpError("missing_packages", command=install_command(resolved(packages)))
    if packages:
        install(packages)


def packages_lacking_for_qt(on_a_display: bool) -> list[str]:
    """The packages of the libraries that Qt will ask for and the system does not have; none where there is no apt."""
    libraries = PACKAGE_OF if on_a_display else FOR_DRAWING
    return [package for library, package in libraries.items() if not loads(library)] if has_apt() else []


def packages_lacking_for(python: Python) -> list[str]:
    """Debian keeps ensurepip in a package of its own."""
    return [f"python{python.minor}-venv"] if has_apt() and not python.makes_environments else []


def loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def missing_libraries(pyside: Path, on_a_display: bool) -> list[str]:
    """The sonames that Qt needs and the system does not have; empty where there is no `ldd` to ask."""
    files = [pyside / name for name in DRAWING + (DISPLAYING if on_a_display else [])]
    present = [str(file) for file in files if file.exists()]
    if not present or not shutil.which("ldd"):
        return []
    listing = subprocess.run(["ldd", *present], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, encoding="utf-8")
    return sorted(set(re.findall(r"^\s*(\S+) => not found", listing.stdout, re.MULTILINE)))


def check_libraries(pyside: Path, on_a_display: bool) -> None:
    """Ask the dynamic linker whether Qt's own files find all they need; raises SetUpError when they do not."""
    missing = missing_libraries(pyside, on_a_display)
    if missing:
        raise SetUpError("missing_libraries", libraries=", ".join(missing))
