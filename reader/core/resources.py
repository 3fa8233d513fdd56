# SPDX-License-Identifier: MIT
"""Owns the way to the data files: word lists, themes, fonts, texts, seeds."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any


@cache
def resource_root() -> Path:
    """The folder of the data files: beside the code in a wheel or bundle, above it in a checkout."""
    package = Path(__file__).resolve().parent.parent
    bundled = Path(getattr(sys, "_MEIPASS", package)) / "reader" / "resources"
    for candidate in (package / "resources", bundled):
        if candidate.is_dir():
            return candidate
    return package.parent / "resources"


def resource(name: str) -> Path:
    """The path of one data file or folder, named with forward slashes from the root of the data files."""
    return resource_root() / name


def seeds_folder() -> Path:
    """The articles that come with the program."""
    inside = resource("seeds")
    return inside if inside.is_dir() else resource_root().parent / "seeds"


def read_json(name: str) -> Any:
    """The content of a JSON data file."""
    return json.loads(resource(name).read_text(encoding="utf-8"))


def read_lines(name: str) -> tuple[str, ...]:
    """The entries of a word list: one a line, blank lines and lines from ``#`` on left out; first those of the user."""
    lines = resource(name).read_text(encoding="utf-8").splitlines()
    return (*_extra.get(name, ()), *(entry for line in lines if (entry := line.split("#", 1)[0].strip())))


_extra: dict[str, tuple[str, ...]] = {}


def extend_lists(entries: Mapping[str, tuple[str, ...]]) -> None:
    """Let these lines stand before the program's own in the word lists of these names, and no others in any list.

    What has been read of a list before stays as it was: whoever remembers it must read it anew.
    """
    _extra.clear()
    _extra.update(entries)
