# SPDX-License-Identifier: MIT
"""Owns what an import tells while it runs and when it is done."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from pathlib import Path
from typing import NamedTuple

Progress = Callable[[int, int, str], None]
"""Files (or articles) done, how many there are, name of the file."""
Cancelled = Callable[[], bool]


class ImportReport(NamedTuple):
    """What became of the files; ids of articles, and for files that failed the reason."""

    added: tuple[str, ...] = ()
    updated: tuple[str, ...] = ()
    """Known files with another text."""
    unchanged: tuple[str, ...] = ()
    """Known texts, also where the file is a new one."""
    failed: tuple[tuple[Path, str], ...] = ()
    cancelled: bool = False
    removed: tuple[str, ...] = ()
    """Of all these articles those that lie in the recycle bin, and stay there."""


class Outcome(Enum):
    """What became of one article, in the order of the report."""

    ADDED = "added"
    UPDATED = "updated"
    UNCHANGED = "unchanged"
