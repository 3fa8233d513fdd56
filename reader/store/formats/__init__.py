# SPDX-License-Identifier: MIT
"""Owns the list of the formats that can be read; a new one is a module here and a name in FORMATS."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from reader.store.formats.base import Document, Format, Unreadable
from reader.store.formats.csv import CSV
from reader.store.formats.doc import DOC
from reader.store.formats.docx import DOCX
from reader.store.formats.html import HTML
from reader.store.formats.jsonl import JSONL
from reader.store.formats.odt import ODT
from reader.store.formats.packed import PACKED, unpacked, zipped
from reader.store.formats.pdf import PDF
from reader.store.formats.rtf import RTF
from reader.store.formats.txt import TXT

__all__ = ["Document", "Format", "Unreadable", "is_known", "read", "suffixes"]

FORMATS = (TXT, HTML, DOCX, DOC, ODT, RTF, PDF, JSONL, CSV)
_BY_SUFFIX = {suffix: kind for kind in FORMATS for suffix in kind.suffixes}
_ZIP = ".zip"


def suffixes() -> tuple[str, ...]:
    """The ends of the names of all files that can be read."""
    return (*_BY_SUFFIX, *PACKED, _ZIP)


def is_known(path: Path | PurePosixPath) -> bool:
    """Whether a folder's file with this name is taken for an article."""
    suffix = path.suffix.lower()
    if suffix in PACKED:
        return path.with_suffix("").suffix.lower() in _BY_SUFFIX
    return suffix in _BY_SUFFIX or suffix == _ZIP


def read(path: Path | PurePosixPath, data: bytes) -> Iterator[Document | Unreadable]:
    """The articles in a file's bytes; a file of unknown kind that somebody chose by hand is tried as plain text.

    :raises ReaderError: the bytes aren't what the name says.
    """
    suffix = path.suffix.lower()
    if suffix in PACKED:
        return read(path.with_suffix(""), unpacked(data, suffix))
    if suffix == _ZIP:
        return zipped(data, is_known, read)
    return _BY_SUFFIX.get(suffix, TXT).read(data)
