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
from typing import IO, Any, BinaryIO

from reader.core.errors import ReaderError
from reader.store.formats.base import Document, Unreadable
from reader.store.formats.html import in_folder_of_page

PACKED = (".gz", ".zst")
LARGEST = 200_000_000
"""Bytes that one file may unpack to."""
LARGEST_STREAM = 50_000_000_000
"""Bytes that a file may unpack to which is read bit by bit."""
_STEP = 1 << 16
_ZSTD_STEP = 1 << 11
"""Bytes of Zstandard that are unpacked at once: it may make 40,000 times as many of them."""

Read = Callable[[PurePosixPath, bytes], Iterator[Document | Unreadable]]


def unpacked(file: BinaryIO, suffix: str) -> bytes:
    """The one file inside.

    :raises ReaderError: it is damaged, cut off, or unpacks to too much.
    """
    return unpacking(file, suffix, LARGEST).read()


def unpacking(file: BinaryIO, suffix: str, most: int = LARGEST_STREAM) -> io.BufferedReader:
    """The one file inside, unpacked while it is read; reading raises ReaderError as ``unpacked`` does."""
    parts = _gunzip(file) if suffix == ".gz" else _unzstd(file)
    return io.BufferedReader(_Parts(parts, most), _STEP)


def _gunzip(file: BinaryIO) -> Iterator[bytes]:
    plain = gzip.GzipFile(fileobj=file)
    while part := plain.read(_STEP):
        yield part


def _unzstd(file: BinaryIO) -> Iterator[bytes]:
    import zstandard

    frame = None
    while data := file.read(_ZSTD_STEP):
        while data:
            frame = frame or zstandard.ZstdDecompressor().decompressobj()
            try:
                yield frame.decompress(data)
            except zstandard.ZstdError as error:
                raise OSError(str(error)) from error
            data = frame.unused_data if frame.eof else b""
            frame = None if frame.eof else frame
    if frame is not None:
        raise EOFError("Zstandard")


class _Parts(io.RawIOBase):
    """A file out of parts that come one after another; what claims little and unpacks to much is given up."""

    def __init__(self, parts: Iterator[bytes], most: int) -> None:
        self._parts, self._most, self._left = parts, most, most
        self._waiting = memoryview(b"")

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        try:
            while not self._waiting:
                self._waiting = memoryview(next(self._parts))
                self._left -= len(self._waiting)
        except StopIteration:
            return 0
        except (OSError, EOFError, zlib.error) as error:
            raise ReaderError("source.packed_damaged", reason=error) from error
        if self._left < 0:
            raise ReaderError("source.packed_too_big", limit=self._most // 1_000_000)
        count = min(len(buffer), len(self._waiting))
        buffer[:count] = self._waiting[:count]
        self._waiting = self._waiting[count:]
        return count


def zipped(file: BinaryIO, is_known: Callable[[PurePosixPath], bool], read: Read) -> Iterator[Document | Unreadable]:
    """The articles of all files inside that can be read, in the order of their names.

    :raises ReaderError: this is no zip file, or it holds nothing that can be read.
    """
    try:
        archive = zipfile.ZipFile(file)
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError) as error:
        raise ReaderError("source.packed_damaged", reason=error) from error
    names = frozenset(archive.namelist())
    wanted = [
        one for one in archive.infolist() if _is_article(one, is_known) and not in_folder_of_page(one.filename, names)
    ]
    nested = [one for one in archive.infolist() if _is_archive(one)]
    if not wanted:
        raise ReaderError("source.packed_nested" if nested else "source.packed_empty")
    return _members(archive, sorted(wanted + nested, key=lambda one: one.filename), read)


def _is_article(one: zipfile.ZipInfo, is_known: Callable[[PurePosixPath], bool]) -> bool:
    path = PurePosixPath(one.filename)
    return not one.is_dir() and not _is_hidden(path) and path.suffix.lower() != ".zip" and is_known(path)


def _is_archive(one: zipfile.ZipInfo) -> bool:
    path = PurePosixPath(one.filename)
    return not one.is_dir() and not _is_hidden(path) and path.suffix.lower() == ".zip"


def _is_hidden(path: PurePosixPath) -> bool:
    return any(part.startswith((".", "__MACOSX")) and part != ".." for part in path.parts)


def _members(archive: zipfile.ZipFile, wanted: list[zipfile.ZipInfo], read: Read) -> Iterator[Document | Unreadable]:
    left = LARGEST_STREAM
    with archive:
        for one in wanted:
            try:
                if _is_archive(one):
                    raise ReaderError("source.packed_nested")
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
            return io.BufferedReader(_Parts(_pieces(packed), most), _STEP).read()
    except (zipfile.BadZipFile, OSError, EOFError, zlib.error, NotImplementedError, RuntimeError) as error:
        raise ReaderError("source.packed_damaged", reason=error) from error


def _pieces(packed: IO[bytes]) -> Iterator[bytes]:
    while part := packed.read(_STEP):
        yield part
