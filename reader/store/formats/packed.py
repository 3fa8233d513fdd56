# SPDX-License-Identifier: MIT
"""Owns files inside files: gzip, Zstandard and zip. Nothing is ever written out, so no name in them can do harm."""

from __future__ import annotations

import gzip
import io
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import PurePosixPath

from reader.core.errors import ReaderError
from reader.store.formats.base import Document, Unreadable

PACKED = (".gz", ".zst")
LARGEST = 200_000_000
"""Bytes that one file may unpack to."""
LARGEST_ALTOGETHER = 2_000_000_000
_STEP = 1 << 20

Read = Callable[[PurePosixPath, bytes], Iterator[Document | Unreadable]]


def unpacked(data: bytes, suffix: str) -> bytes:
    """The one file inside.

    :raises ReaderError: it is damaged, cut off, or unpacks to too much.
    """
    try:
        if suffix == ".gz":
            return _limited(gzip.GzipFile(fileobj=io.BytesIO(data)))
        import zstandard

        content = _limited(zstandard.ZstdDecompressor().stream_reader(io.BytesIO(data)))
        if zstandard.frame_content_size(data) not in (-1, len(content)):
            raise EOFError("Zstandard")
        return content
    except (OSError, EOFError, zlib.error) as error:
        raise ReaderError("source.packed_damaged", reason=error) from error
    except ReaderError:
        raise
    except Exception as error:  # zstandard's own class, which is not there where the package isn't loaded
        raise ReaderError("source.packed_damaged", reason=error) from error


def zipped(data: bytes, is_known: Callable[[PurePosixPath], bool], read: Read) -> Iterator[Document | Unreadable]:
    """The articles of all files inside that can be read, in the order of their names.

    :raises ReaderError: this is no zip file, or it holds nothing that can be read.
    """
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
        raise ReaderError("source.packed_damaged", reason=error) from error
    wanted = sorted((one for one in archive.infolist() if _is_article(one, is_known)), key=lambda one: one.filename)
    if not wanted:
        raise ReaderError("source.packed_empty")
    return _members(archive, wanted, read)


def _is_article(one: zipfile.ZipInfo, is_known: Callable[[PurePosixPath], bool]) -> bool:
    path = PurePosixPath(one.filename)
    hidden = any(part.startswith((".", "__MACOSX")) and part != ".." for part in path.parts)
    return not one.is_dir() and not hidden and path.suffix.lower() != ".zip" and is_known(path)


def _members(archive: zipfile.ZipFile, wanted: list[zipfile.ZipInfo], read: Read) -> Iterator[Document | Unreadable]:
    left = LARGEST_ALTOGETHER
    with archive:
        for one in wanted:
            try:
                content = _content(archive, one, min(LARGEST, left))
                left -= len(content)
                for document in read(PurePosixPath(one.filename), content):
                    member = one.filename + (f"#{document.member}" if document.member else "")
                    yield replace(document, member=member)
            except ReaderError as error:
                yield Unreadable(one.filename, error)


def _content(archive: zipfile.ZipFile, one: zipfile.ZipInfo, most: int) -> bytes:
    if one.flag_bits & 1:
        raise ReaderError("source.packed_locked")
    try:
        with archive.open(one) as packed:
            return _limited(packed, most)
    except (zipfile.BadZipFile, OSError, EOFError, zlib.error, NotImplementedError, RuntimeError) as error:
        raise ReaderError("source.packed_damaged", reason=error) from error


def _limited(packed: io.BufferedIOBase | io.RawIOBase | gzip.GzipFile | object, most: int = LARGEST) -> bytes:
    """Read to the end; a file that claims little and unpacks to much is given up on the way."""
    parts: list[bytes] = []
    size = 0
    while part := packed.read(_STEP):  # type: ignore[union-attr]
        size += len(part)
        if size > most:
            raise ReaderError("source.packed_too_big", limit=most // 1_000_000)
        parts.append(part)
    return b"".join(parts)
