# SPDX-License-Identifier: MIT
"""Owns the question whether a file is what its name says, by its first bytes: it is said what it is, and what to do."""

from __future__ import annotations

import re
from typing import BinaryIO

from reader.core.errors import ReaderError
from reader.core.messages import message
from reader.store.encodings import looks_binary

HEAD = 4096
_MAGIC = (
    (b"\x89PNG\r\n\x1a\n", "picture"), (b"\xff\xd8\xff", "picture"), (b"GIF8", "picture"), (b"II*\0", "picture"),
    (b"MM\0*", "picture"), (b"\x7fELF", "program"), (b"ID3", "sound"), (b"OggS", "sound"), (b"fLaC", "sound"),
    (b"\x1aE\xdf\xa3", "film"), (b"SQLite format 3\0", "database"), (b"Rar!\x1a\x07", "packed"),
    (b"7z\xbc\xaf\x27\x1c", "packed"), (b"\xfd7zXZ\0", "packed"), (b"PK\x03\x04", "zip"), (b"PK\x05\x06", "zip"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "office"), (b"\x1f\x8b\x08", "gzip"), (b"\x28\xb5\x2f\xfd", "zstandard"),
    (b"%PDF-", "pdf"), (b"{\\rtf", "rtf"),
)  # fmt: skip
_FIRST = frozenset(magic[0] for magic, _ in _MAGIC)
_LATER = ((b"ftyp", 4, "film"), (b"WEBP", 8, "picture"), (b"WAVE", 8, "sound"), (b"AVI ", 8, "film"))
"""What stands behind the first bytes, and where."""
_RIGHT_END = {
    "pdf": ".pdf", "rtf": ".rtf", "zip": ".docx, .odt, .zip", "office": ".doc", "gzip": ".gz", "zstandard": ".zst",
    "text": ".txt", "page": ".html",
}  # fmt: skip
_WANTED = {
    ".docx": ("zip",), ".odt": ("zip",), ".zip": ("zip",), ".wacz": ("zip",), ".doc": ("office", "zip", "rtf"),
    ".rtf": ("rtf",), ".pdf": ("pdf",), ".gz": ("gzip",), ".zst": ("zstandard",), ".warc": ("gzip",),
}  # fmt: skip
"""What a file whose name ends like this may be; without any of it, it is text."""
_NAMES = {
    ".docx": "word", ".doc": "word", ".odt": "open_document", ".rtf": "rtf", ".pdf": "pdf", ".zip": "zip",
    ".gz": "gzip", ".zst": "zstandard", ".wacz": "web_archive", ".warc": "web_archive", ".html": "page", ".htm": "page",
    ".xhtml": "page", ".mht": "page", ".mhtml": "page", ".csv": "table", ".tsv": "table", ".jsonl": "table",
    ".ndjson": "table",
}  # fmt: skip
_PAGE = re.compile(rb"<(?:!doctype html|html|head|body)\b", re.IGNORECASE)
_PACKAGE = "EncryptedPackage".encode("utf-16-le")


def check_kind(suffix: str, file: BinaryIO) -> None:
    """Look at the beginning of an open file, which stays where it is.

    :raises ReaderError: it is empty, or something else than its name says.
    """
    head = _head(file)
    if not head:
        raise ReaderError("source.empty")
    found, wanted = _kind(head), _WANTED.get(suffix, ())
    if found == "office" and suffix == ".docx" and _PACKAGE in _whole(file, head):
        raise ReaderError("source.document_locked")
    if found in wanted or (suffix == ".pdf" and b"%PDF-" in head[:1024]):
        return
    if found is None and (not wanted or head.lstrip().startswith((b"WARC/", b"{\\rtf"))):
        return
    if found is None and looks_binary(head):
        return  # whoever reads it says that it is damaged
    _raise_other(suffix, found or ("page" if _PAGE.search(head) else "text"))


def check_text(data: bytes) -> None:
    """As ``check_kind`` of a file of plain text, by its bytes.

    :raises ReaderError: it is empty, or something else than text.
    """
    if not data:
        raise ReaderError("source.empty")
    if found := _kind(data[:HEAD]):
        _raise_other(".txt", found)


def _raise_other(suffix: str, found: str) -> None:
    said = {"name": message(f"kind.{_NAMES.get(suffix, 'text')}"), "kind": message(f"kind.{found}")}
    if found in _RIGHT_END:
        raise ReaderError("source.other_kind", **said, end=_RIGHT_END[found])
    raise ReaderError("source.other_kind_unread", **said)


def _kind(head: bytes) -> str | None:
    start = head.lstrip() if head.lstrip().startswith(b"{\\rtf") else head
    for magic, kind in _MAGIC if start[0] in _FIRST else ():
        if start.startswith(magic):
            return kind
    for magic, place, kind in _LATER:
        if head[place : place + 4] == magic:
            return kind
    return "program" if head.startswith(b"MZ") and b"\0" in head[:64] else None


def _head(file: BinaryIO) -> bytes:
    if peek := getattr(file, "peek", None):
        return bytes(peek(HEAD)[:HEAD])
    place = file.tell()
    head = file.read(HEAD)
    file.seek(place)
    return head


def _whole(file: BinaryIO, head: bytes) -> bytes:
    if not file.seekable():
        return head
    place = file.tell()
    data = file.read()
    file.seek(place)
    return data
