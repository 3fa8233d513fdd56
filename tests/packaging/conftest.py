# SPDX-License-Identifier: MIT
"""Makes the scripts of packaging/ importable, as they are when one of them is run, and copies them to try them out."""

from __future__ import annotations

import os
import shutil
import socket
import sys
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).resolve().parents[2] / "packaging"))

from tests.packaging.checkouts import environment_of

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout with the scripts alone, in a path with spaces and Vietnamese letters."""
    folder = tmp_path / "Tư Liệu 2" / "ban sao"
    shutil.copytree(ROOT / "packaging", folder / "packaging", ignore=shutil.ignore_patterns("__pycache__"))
    return folder


@pytest.fixture
def no_network() -> dict[str, str]:
    """An environment whose package index refuses the connection."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{free.getsockname()[1]}/simple"
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PIP_", "DISPLAY", "WAYLAND"))}
    return {
        **kept,
        "PIP_INDEX_URL": address,
        "PIP_CONFIG_FILE": os.devnull,
        "PIP_RETRIES": "0",
        "LC_ALL": "vi_VN.UTF-8",
    }


@pytest.fixture
def ready(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A checkout that was set up, with a Python in .venv that only notes how it was called."""
    environment = environment_of(checkout)
    environment.python.parent.mkdir(parents=True)
    (checkout / ".venv" / "lib" / "python3.11" / "site-packages").mkdir(parents=True)
    environment.python.write_text(f'#!/bin/sh\necho "$@" >> "{checkout}/calls"\n', encoding="utf-8")
    environment.python.chmod(0o755)
    lock = checkout / "packaging" / "lock.txt"
    environment.stamp(lock).write_text(environment.state(lock), encoding="utf-8")
    environment.pointer().write_text(f"import sys; sys.path.append({str(checkout)!a})\n", encoding="ascii")
    (checkout / ".venv" / "qt-libraries-drawing.txt").touch()
    return checkout
