# SPDX-License-Identifier: MIT
"""Debian and Ubuntu packages: what is missing, installed when root, otherwise named in one command."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

from saying import SetUpError, say

LISTS = Path("/var/lib/apt/lists")
# Debian 13 and Ubuntu 24.04 renamed some packages for 64-bit time; the first name that exists is taken
PACKAGE_OF = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0t64|libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0t64|libglib2.0-0",
    "libX11.so.6": "libx11-6",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb.so.1": "libxcb1",
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
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xinput.so.0": "libxcb-xinput0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libexpat.so.1": "libexpat1",
    "libz.so.1": "zlib1g",
}
# what the program loads, as paths inside the PySide6 package; the second list only where there is a display
DRAWING = ["Qt/lib/libQt6Widgets.so.6", "Qt/lib/libQt6Svg.so.6", "Qt/lib/libQt6OpenGL.so.6"]
DRAWING += ["Qt/lib/libQt6PrintSupport.so.6", "Qt/plugins/platforms/libqoffscreen.so"]
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


def missing_libraries(pyside: Path, on_a_display: bool) -> list[str]:
    """The sonames that Qt needs and the system does not have; empty where there is no `ldd` to ask."""
    files = [pyside / name for name in DRAWING + (DISPLAYING if on_a_display else [])]
    present = [str(file) for file in files if file.exists()]
    if not present or not shutil.which("ldd"):
        return []
    listing = subprocess.run(["ldd", *present], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, encoding="utf-8")
    return sorted(set(re.findall(r"^\s*(\S+) => not found", listing.stdout, re.MULTILINE)))


def mend_libraries(pyside: Path, on_a_display: bool) -> None:
    """See to it that Qt can start; raises SetUpError naming the one command where this user may not install."""
    missing = missing_libraries(pyside, on_a_display)
    if missing and has_apt() and is_root() and all(name in PACKAGE_OF for name in missing):
        install([PACKAGE_OF[name] for name in missing])
        missing = missing_libraries(pyside, on_a_display)
    if not missing:
        return
    libraries = ", ".join(missing)
    if not has_apt() or not all(name in PACKAGE_OF for name in missing):
        raise SetUpError("missing_libraries_other", libraries=libraries)
    command = install_command(resolved([PACKAGE_OF[name] for name in missing]))
    raise SetUpError("missing_libraries", libraries=libraries, command=command)
