# SPDX-License-Identifier: MIT
"""Owns plain text: one file, one article."""

from __future__ import annotations

from codecs import BOM_UTF8
from collections.abc import Iterator
from typing import BinaryIO

from reader.core.errors import ReaderError
from reader.store.encodings import looks_binary
from reader.store.formats.base import Document, Format, Manner

_NO_CHARACTER = "\ufffd"
"""In the place of bytes that are none."""


def _read(file: BinaryIO, manner: Manner) -> Iterator[Document]:
    yield document_of(file.read(), manner)


def document_of(data: bytes, manner: Manner) -> Document:
    """The text in the bytes of a file.

    :raises ReaderError: they are no text, or there is none.
    """
    if not manner.encoding and looks_binary(data):
        raise ReaderError("source.binary")
    text, encoding = manner.decode(data)
    if not text or text.isspace():
        raise ReaderError("source.empty")
    return Document(text, encoding, plain=data if encoding == "UTF-8" and _is_whole(text, data) else b"")


def _is_whole(text: str, data: bytes) -> bool:
    """Whether every byte of UTF-8 is in the text: there is no byte order mark, and none that is no character."""
    return _NO_CHARACTER not in text and not data.startswith(BOM_UTF8)


TXT = Format((".txt",), _read)
