# SPDX-License-Identifier: MIT
"""Owns the cutting of a web archive into its records, packed or not, in the memory of one of them.

A damaged record costs itself only: the next one is looked for behind it.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from typing import BinaryIO

LARGEST_RECORD = 50_000_000
"""Bytes; larger ones are films, and are passed over."""
_STEP = 1 << 16
_GZIP = b"\x1f\x8b\x08"
_MAGIC = b"WARC/"
_NEXT = b"\nWARC/1."
_LONGEST_HEADER = 1 << 16
_LENGTH = re.compile(rb"^content-length:\s*(\d+)\s*$", re.IGNORECASE | re.MULTILINE)
_TYPE = re.compile(rb"^warc-type:\s*\w", re.IGNORECASE | re.MULTILINE)
_RESPONSE = re.compile(rb"^warc-type:\s*response\s*$", re.IGNORECASE | re.MULTILINE)


def records(file: BinaryIO) -> Iterator[bytes | int]:
    """The responses in an archive, each whole; the byte of the file near which something is damaged in place of one."""
    parts = _Parts(file)
    cutter = _Cutter()
    for part in parts:
        if part is None:
            cutter = _Cutter()
            yield parts.begun
        else:
            for record in cutter.cut(part):
                yield parts.begun if record is None else record
    for record in cutter.cut(b"", end=True):
        yield parts.begun if record is None else record


class _Cutter:
    """Takes bytes as they come and gives records as they become whole."""

    def __init__(self) -> None:
        self._buffer = bytearray()
        self._passed_over = 0
        """Bytes still to come of a record that is of no interest."""
        self._lost = False

    def cut(self, part: bytes, *, end: bool = False) -> Iterator[bytes | None]:
        """The responses that are whole now; None where something is no record. ``end`` says that nothing follows."""
        skipped = min(self._passed_over, len(part))
        self._passed_over -= skipped
        self._buffer += memoryview(part)[skipped:]
        while self._buffer:
            if self._lost and not self._find_again():
                return
            while self._buffer.startswith((b"\r", b"\n")):
                del self._buffer[: len(self._buffer) - len(self._buffer.lstrip(b"\r\n"))]
            length = self._length(end)
            if length is None:
                return
            if length < 0:
                self._lost = True
                del self._buffer[:1]
                yield None
            elif length:
                record = bytes(self._buffer[:length])
                del self._buffer[:length]
                if _RESPONSE.search(_lines(record[: record.find(b"\r\n\r\n") + 2])):
                    yield record

    def _find_again(self) -> bool:
        start = self._buffer.find(_NEXT)
        self._lost = start < 0
        del self._buffer[: start + 1 if start >= 0 else max(0, len(self._buffer) - len(_NEXT))]
        return not self._lost

    def _length(self, end: bool) -> int | None:
        """How long the record in front is; None while it isn't whole, -1 for what is none."""
        buffer = self._buffer
        if not buffer.startswith(_MAGIC):
            return None if len(buffer) < len(_MAGIC) and not end else -1 if buffer else None
        head_end = buffer.find(b"\r\n\r\n", 0, _LONGEST_HEADER)
        if head_end < 0:
            return -1 if end or len(buffer) > _LONGEST_HEADER else None
        head = _lines(bytes(buffer[: head_end + 2]))
        said = _LENGTH.search(head)
        if said is None or not _TYPE.search(head):
            return -1
        length = head_end + 4 + int(said[1])
        if len(buffer) < length + 4 and (length > LARGEST_RECORD or not _RESPONSE.search(head)):
            self._passed_over = length - len(buffer) if length > len(buffer) else 0
            del buffer[:length]
            return 0
        return self._checked(length, end)

    def _checked(self, length: int, end: bool) -> int | None:
        """The length where another record or nothing follows; a record that lost a part has eaten of the next."""
        if len(self._buffer) < length + 4 and not end:
            return None
        if len(self._buffer) < length:
            return -1
        following = self._buffer[length : length + 12]
        if following.startswith(b"\r\n\r\n") or _MAGIC.startswith(following.lstrip(b"\r\n")[: len(_MAGIC)]):
            return length
        return -1


def _lines(head: bytes) -> bytes:
    return head.replace(b"\r\n", b"\n")


class _Parts:
    """The plain bytes of an archive bit by bit; None where a packed part is damaged."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._place = 0
        self.begun = 0
        """Byte of the file where the part begins that is read now."""

    def __iter__(self) -> Iterator[bytes | None]:
        data = self._more()
        return self._unpacked(data) if data.startswith(_GZIP) else self._plain(data)

    def _plain(self, data: bytes) -> Iterator[bytes]:
        while data:
            yield data
            self.begun = self._place
            data = self._more()

    def _unpacked(self, data: bytes) -> Iterator[bytes | None]:
        inflater = zlib.decompressobj(31)
        fed = False
        while data:
            fed = True
            try:
                plain = inflater.decompress(data, _STEP * 16)
            except zlib.error:
                yield None
                data = self._next_part(data)
            else:
                if plain:
                    yield plain
                data = inflater.unconsumed_tail or inflater.unused_data
                if not inflater.eof:
                    data = data or self._more()
                    continue
                data = data or self._more()
            self.begun, inflater, fed = self._place - len(data), zlib.decompressobj(31), False
        if fed:
            yield None

    def _more(self) -> bytes:
        data = self._file.read(_STEP)
        self._place += len(data)
        return data

    def _next_part(self, data: bytes) -> bytes:
        """From where the next packed part seems to begin, not at the first byte, which began the damaged one."""
        start = data.find(_GZIP, 1)
        while start < 0:
            following = self._more()
            if not following:
                return b""
            data = data[-2:] + following
            start = data.find(_GZIP)
        return data[start:]
