# SPDX-License-Identifier: MIT
"""Owns packed web archives (WACZ): a zip file with WARC files in its folder ``archive``."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator
from typing import BinaryIO

from reader.core.errors import ReaderError
from reader.store.formats.base import Document, Format, Manner, Unreadable
from reader.store.formats.warc import WARC, Seen, pages

_DAMAGE = (zipfile.BadZipFile, OSError, EOFError, zlib.error, NotImplementedError, RuntimeError, ValueError)


def _read(file: BinaryIO, manner: Manner) -> Iterator[Document | Unreadable]:
    try:
        archive = zipfile.ZipFile(file)
        names = sorted(name for name in archive.namelist() if _is_archive(name))
    except _DAMAGE as error:
        raise ReaderError("source.packed_damaged", reason=error) from error
    if not names:
        raise ReaderError("source.not_this_format", format="WACZ", reason="archive/*.warc.gz")
    return _members(archive, names, manner)


def _members(archive: zipfile.ZipFile, names: list[str], manner: Manner) -> Iterator[Document | Unreadable]:
    seen = Seen()
    with archive:
        for name in names:
            try:
                with archive.open(name) as inner:
                    yield from pages(inner, manner, seen)  # type: ignore[arg-type]
            except ReaderError as error:
                yield Unreadable(name, error)
            except _DAMAGE as error:
                yield Unreadable(name, ReaderError("source.packed_damaged", reason=error))


def _is_archive(name: str) -> bool:
    return name.lower().startswith("archive/") and name.lower().endswith(WARC.suffixes)


WACZ = Format((".wacz",), _read, streams=True)
