# SPDX-License-Identifier: MIT
"""Says whether a window can be shown here."""

from __future__ import annotations

import os
import re
import socket
import sys
from pathlib import Path


def has_display() -> bool:
    """True on Windows and macOS, and where a Wayland or X server answers; a DISPLAY without a server is none."""
    if sys.platform in ("win32", "darwin"):
        return True
    return wayland_answers() or x_answers(os.environ.get("DISPLAY", ""))


def wayland_answers() -> bool:
    name = os.environ.get("WAYLAND_DISPLAY", "")
    folder = os.environ.get("XDG_RUNTIME_DIR", "")
    return bool(name) and answers(str(Path(folder, name)))


def x_answers(display: str) -> bool:
    """ ":0" and "unix:0" are asked; "host:0" goes over the network and is believed."""
    found = re.match(r"^(.*):(\d+)(\.\d+)?$", display)
    if found is None:
        return False
    host, number = found.group(1), found.group(2)
    if host not in ("", "unix"):
        return True
    path = f"/tmp/.X11-unix/X{number}"
    return answers(path) or answers("\0" + path)


def answers(path: str) -> bool:
    with socket.socket(socket.AF_UNIX) as connection:
        try:
            connection.connect(path)
        except OSError:
            return False
    return True
