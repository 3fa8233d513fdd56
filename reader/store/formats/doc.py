# SPDX-License-Identifier: MIT
"""Owns Word's old .doc files, which nothing here reads: it is said how to save them."""

from __future__ import annotations

from collections.abc import Iterator

from reader.core.errors import ReaderError
from reader.store.formats.base import Document, Format


def _read(_data: bytes) -> Iterator[Document]:
    raise ReaderError("source.old_word")


DOC = Format((".doc",), _read)
