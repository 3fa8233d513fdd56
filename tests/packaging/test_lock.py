# SPDX-License-Identifier: MIT
"""The lock files pin what pyproject.toml asks for, with hashes, for every supported Python, naming no registry."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from lock import LOCK, LOCK_CHECK, requirements

ROOT = Path(__file__).resolve().parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
LOCKS = pytest.mark.parametrize("lock", [LOCK, LOCK_CHECK], ids=lambda lock: lock.name)


def name_of(requirement: str) -> str:
    return re.sub(r"[-_.]+", "-", re.split(r"[^\w.-]", requirement)[0]).lower()


@LOCKS
def test_names_no_registry(lock: Path) -> None:
    text = lock.read_text(encoding="utf-8")
    assert "://" not in text
    assert "index" not in text
    assert not re.search(r"^-", text, re.MULTILINE)  # no option line of any kind


@LOCKS
def test_every_requirement_is_pinned_and_has_hashes(lock: Path) -> None:
    blocks = requirements(lock.read_text(encoding="utf-8"))
    assert blocks
    for line, block in blocks.items():
        assert re.match(r"^[\w.-]+==[\w.]+", line), line
        assert re.search(r"--hash=sha256:[0-9a-f]{64}", block), line


def test_the_lock_covers_the_dependencies() -> None:
    locked = {name_of(line) for line in requirements(LOCK.read_text(encoding="utf-8"))}
    assert {name_of(one) for one in PROJECT["project"]["dependencies"]} <= locked


def test_the_check_lock_covers_the_tools() -> None:
    locked = {name_of(line) for line in requirements(LOCK_CHECK.read_text(encoding="utf-8"))}
    assert {name_of(one) for one in PROJECT["dependency-groups"]["check"]} <= locked


def test_pyside_is_pinned_by_python_version() -> None:
    """6.12.0 crashes Python 3.11; 6.11 is for that Python alone."""
    lines = [line for line in requirements(LOCK.read_text(encoding="utf-8")) if line.startswith("pyside6")]
    pins = dict(line.split(" ; ") for line in lines)
    assert {marker: pin.split("==")[1][:5] for pin, marker in pins.items()} == {
        "python_full_version < '3.12'": "6.11.",
        "python_full_version >= '3.12'": "6.12.",
    }
