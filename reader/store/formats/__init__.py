# SPDX-License-Identifier: MIT
"""Owns the list of the formats that can be read; a new one is a module here and a name in FORMATS."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path, PurePosixPath
from typing import BinaryIO, cast

from reader.store.formats.base import USUAL, Document, Format, Manner, Unreadable
from reader.store.formats.csv import CSV
from reader.store.formats.csv import table as csv_table
from reader.store.formats.doc import DOC
from reader.store.formats.docx import DOCX
from reader.store.formats.html import HTML
from reader.store.formats.jsonl import JSONL
from reader.store.formats.jsonl import table as jsonl_table
from reader.store.formats.kinds import check_kind, check_text
from reader.store.formats.mhtml import MHTML
from reader.store.formats.odt import ODT
from reader.store.formats.packed import PACKED, unpacked, unpacking, zipped
from reader.store.formats.pdf import PDF
from reader.store.formats.records import Table, guessed, mapped
from reader.store.formats.rtf import RTF
from reader.store.formats.txt import TXT, document_of
from reader.store.formats.wacz import WACZ
from reader.store.formats.warc import WARC

__all__ = [
    "USUAL",
    "Document",
    "Format",
    "Manner",
    "Table",
    "Unreadable",
    "columns_of",
    "guessed",
    "is_container",
    "is_known",
    "is_table",
    "mapped",
    "read",
    "read_file",
    "read_plain",
    "suffixes",
]

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


def is_table(path: Path | PurePosixPath) -> bool:
    """Whether a file with this name holds rows with columns."""
    return _format(_unpacked_name(path)) in (JSONL, CSV)


def columns_of(path: Path | PurePosixPath, file: BinaryIO, manner: Manner = USUAL, most: int = 5) -> Table:
    """The columns of a table with its first rows.

    :raises ReaderError: it is none.
    """
    plain: BinaryIO = file
    if _unpacked_name(path) != path:
        plain = cast(BinaryIO, unpacking(file, path.suffix.lower()))
    return (csv_table if _format(_unpacked_name(path)) is CSV else jsonl_table)(plain, manner, most)


def _unpacked_name(path: Path | PurePosixPath) -> Path | PurePosixPath:
    """The name of the file inside a packed one."""
    return path.with_suffix("") if path.suffix.lower() in PACKED and _format(path) is None else path


def read(path: Path | PurePosixPath, data: bytes, manner: Manner = USUAL) -> Iterator[Document | Unreadable]:
    """The articles in a file's bytes; a file of unknown kind that somebody chose by hand is tried as plain text.

    :raises ReaderError: the bytes aren't what the name says.
    """
    return read_file(path, BytesIO(data), manner)


def read_plain(data: bytes, manner: Manner = USUAL) -> Document:
    """The article in the bytes of a file of plain text, as ``read`` finds it: most files of most archives are such.

    :raises ReaderError: the bytes are no text.
    """
    if not manner.encoding:
        check_text(data)
    return document_of(data, manner)


def read_file(path: Path | PurePosixPath, file: BinaryIO, manner: Manner = USUAL) -> Iterator[Document | Unreadable]:
    """The articles in an open file, which must stay open until the last one is taken.

    :raises ReaderError: as ``read`` does.
    """
    suffix, kind = path.suffix.lower(), _format(path)
    if not manner.encoding:
        check_kind(".warc" if kind is WARC else suffix, file)
    if suffix in PACKED and kind is None:
        inner = path.with_suffix("")
        if is_container(inner) and inner.suffix.lower() != _ZIP:
            return read_file(inner, unpacking(file, suffix), manner)
        return read(inner, unpacked(file, suffix), manner)
    if suffix == _ZIP:
        return zipped(file, is_known, lambda name, data: read(name, data, manner.of_member(str(name))))
    return (kind or TXT).read(file, manner)


def _format(path: Path | PurePosixPath) -> Format | None:
    """By the longest end of the name that is known: ``.warc.gz`` is no packed file."""
    ends = [end.lower() for end in path.suffixes[-2:]]
    return _BY_SUFFIX.get("".join(ends)) or _BY_SUFFIX.get(ends[-1] if ends else "")
