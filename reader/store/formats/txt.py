# SPDX-License-Identifier: MIT
"""Owns plain text: one file, one article."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from reader.core.errors import ReaderError
from reader.store.encodings import looks_binary
from reader.store.formats.base import Document, Format, Manner


def _read(file: BinaryIO, manner: Manner) -> Iterator[Document]:
    data = file.read()
    if not manner.encoding and looks_binary(data):
        raise ReaderError("source.binary")
    text, encoding = manner.decode(data)
    if not text or text.isspace():
        raise ReaderError("source.empty")
    yield Document(text, encoding)


TXT = Format((".txt",), _read)
