# SPDX-License-Identifier: MIT
"""Owns the list of the formats that can be read; a new one is a module here and a name in FORMATS."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from reader.store.formats.base import NO_WISHES, Document, Format, Unreadable, Wishes
from reader.store.formats.csv import CSV
from reader.store.formats.doc import DOC
from reader.store.formats.docx import DOCX
from reader.store.formats.html import HTML
from reader.store.formats.jsonl import JSONL
from reader.store.formats.mhtml import MHTML
from reader.store.formats.odt import ODT
from reader.store.formats.packed import PACKED, unpacked, unpacking, zipped
from reader.store.formats.pdf import PDF
from reader.store.formats.rtf import RTF
from reader.store.formats.txt import TXT
from reader.store.formats.wacz import WACZ
from reader.store.formats.warc import WARC

__all__ = ["Document", "Format", "Unreadable", "Wishes", "is_container", "is_known", "read", "read_file", "suffixes"]

FORMATS = (TXT, HTML, MHTML, DOCX, DOC, ODT, RTF, PDF, JSONL, CSV, WARC, WACZ)
_BY_SUFFIX = {suffix: kind for kind in FORMATS for suffix in kind.suffixes}
_ZIP = ".zip"


def suffixes() -> tuple[str, ...]:
    """The ends of the names of all files that can be read."""
    return (*_BY_SUFFIX, *PACKED, _ZIP)


def is_known(path: Path | PurePosixPath) -> bool:
    """Whether a folder's file with this name is taken for an article."""
    suffix = path.suffix.lower()
    if suffix in PACKED:
        return _format(path) is not None or path.with_suffix("").suffix.lower() in _BY_SUFFIX
    return suffix in _BY_SUFFIX or suffix == _ZIP


def is_container(path: Path | PurePosixPath) -> bool:
    """Whether a file with this name holds many articles and is read bit by bit: it may be larger than the memory."""
    suffix = path.suffix.lower()
    if suffix in PACKED and _format(path) is None:
        path = path.with_suffix("")
    kind = _format(path)
    return suffix == _ZIP or (kind is not None and kind.streams)


def read(path: Path | PurePosixPath, data: bytes, wishes: Wishes = NO_WISHES) -> Iterator[Document | Unreadable]:
    """The articles in a file's bytes; a file of unknown kind that somebody chose by hand is tried as plain text.

    :raises ReaderError: the bytes aren't what the name says.
    """
    return read_file(path, BytesIO(data), wishes)


def read_file(
    path: Path | PurePosixPath, file: BinaryIO, wishes: Wishes = NO_WISHES
) -> Iterator[Document | Unreadable]:
    """The articles in an open file, which must stay open until the last one is taken.

    :raises ReaderError: as ``read`` does.
    """
    suffix = path.suffix.lower()
    if suffix in PACKED and _format(path) is None:
        inner = path.with_suffix("")
        if is_container(inner) and inner.suffix.lower() != _ZIP:
            return read_file(inner, unpacking(file, suffix), wishes)
        return read(inner, unpacked(file, suffix), wishes)
    if suffix == _ZIP:
        return zipped(file, is_known, lambda name, data: read(name, data, wishes))
    return (_format(path) or TXT).read(file, wishes)


def _format(path: Path | PurePosixPath) -> Format | None:
    """By the longest end of the name that is known: ``.warc.gz`` is no packed file."""
    ends = [end.lower() for end in path.suffixes[-2:]]
    return _BY_SUFFIX.get("".join(ends)) or _BY_SUFFIX.get(ends[-1] if ends else "")
