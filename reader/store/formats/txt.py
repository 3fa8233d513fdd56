# SPDX-License-Identifier: MIT
"""Owns plain text: one file, one article."""

from __future__ import annotations

from collections.abc import Iterator

from reader.core.errors import ReaderError
from reader.store.encodings import decode, looks_binary
from reader.store.formats.base import Document, Format


def _read(data: bytes) -> Iterator[Document]:
    if looks_binary(data):
        raise ReaderError("source.binary")
    text, encoding = decode(data)
    if not text.strip():
        raise ReaderError("source.empty")
    yield Document(text, encoding)


TXT = Format((".txt",), _read)
