# SPDX-License-Identifier: MIT
"""Owns the reading of long text files line by line in whatever encoding: no more than a line is in memory."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any, BinaryIO

from reader.core.errors import ReaderError
from reader.store.encodings import decode, decode_as, looks_binary
from reader.store.formats.base import Manner

_HEAD = 1 << 16
LONGEST_LINE = 50_000_000
"""Bytes; an article with all of its marks has a thousandth of it."""
_WIDE = {"UTF-16 LE": "utf-16-le", "UTF-16 BE": "utf-16-be", "UTF-32 LE": "utf-32-le", "UTF-32 BE": "utf-32-be"}


class _Borrowed(io.RawIOBase):
    """A file that somebody else closes."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        return self._file.readinto(buffer)  # type: ignore[attr-defined,no-any-return]


def text_lines(file: BinaryIO, manner: Manner) -> tuple[str, Iterator[str]]:
    """The encoding, and the lines with their ends, byte order mark left out. A damaged line is read as well as it can.

    :raises ReaderError: this is no text, or (from the iterator) a line never ends.
    """
    buffered: io.BufferedReader = io.BufferedReader(_Borrowed(file), _HEAD)
    head = bytes(buffered.peek(_HEAD))
    if not head:
        raise ReaderError("source.empty")
    wide = looks_binary(head) is False and decode(head)[1] in _WIDE
    if not manner.encoding and not wide and looks_binary(head.replace(b"\0", b"")):
        raise ReaderError("source.binary")
    name = manner.encoding or decode(_whole_lines(head))[1]
    if name in _WIDE:
        return name, _wide_lines(buffered, _WIDE[name])
    return name, _lines(buffered, name)


def _whole_lines(head: bytes) -> bytes:
    """Without a line that was cut off, if another one is left: it may end inside a letter."""
    end = head.rfind(b"\n") + 1
    return head[:end] if end and len(head) >= _HEAD else head


def _wide_lines(buffered: io.BufferedReader, codec: str) -> Iterator[str]:
    text = io.TextIOWrapper(buffered, codec, "replace", newline="")
    while line := text.readline(LONGEST_LINE):
        yield line.removeprefix("\ufeff")


def _lines(buffered: io.BufferedReader, name: str) -> Iterator[str]:
    first = True
    number = 0
    while line := buffered.readline(LONGEST_LINE):
        number += 1
        if len(line) >= LONGEST_LINE:
            raise ReaderError("source.long_line", line=number, limit=LONGEST_LINE // 1_000_000)
        if first:
            line, first = line.removeprefix(b"\xef\xbb\xbf"), False
        yield _decoded(line, name)


def _decoded(line: bytes, name: str) -> str:
    if name == "UTF-8":
        try:
            return line.decode("utf-8")
        except UnicodeDecodeError:  # files put together from several may have several encodings
            return decode(line)[0]
    return decode_as(line, name)
