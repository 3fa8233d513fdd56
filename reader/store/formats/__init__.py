# SPDX-License-Identifier: MIT
"""Owns the list of the formats that can be read; a new one is a module here and a name in FORMATS."""

from __future__ import annotations

from pathlib import Path

from reader.store.formats.base import Document, Format
from reader.store.formats.txt import TXT

__all__ = ["FORMATS", "Document", "Format", "format_of", "is_known"]

FORMATS = (TXT,)
_BY_SUFFIX = {suffix: kind for kind in FORMATS for suffix in kind.suffixes}


def is_known(path: Path) -> bool:
    """Whether a folder's file with this name is taken for an article."""
    return path.suffix.lower() in _BY_SUFFIX


def format_of(path: Path) -> Format:
    """The format by the end of the name; a file that somebody chose by hand is tried as plain text."""
    return _BY_SUFFIX.get(path.suffix.lower(), TXT)
