# SPDX-License-Identifier: MIT
"""Owns what a format is to the importer: the ends of its files' names, and how an open file becomes documents."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import BinaryIO

from reader.core.errors import ReaderError
from reader.store.encodings import decode, decode_as


@dataclass(frozen=True, slots=True)
class Document:
    """One article as a file has it.

    Of plain text ``text`` is decoded and otherwise as on disk: line ends and composition untouched, no byte order
    mark. Of any other format it is what the format's module takes out.
    """

    text: str
    encoding: str
    """The encoding, or the name of a format that has none of its own."""
    member: str = ""
    """Which article of the file this is, where it holds several."""
    facts: Mapping[str, str] = field(default_factory=dict)
    """What the file says beside the text: title, published (ISO 8601, as exact as known) and by whom, source, url;
    captured."""
    plain: bytes = field(default=b"", repr=False, compare=False)
    """The text in UTF-8, where that is at hand."""


@dataclass(frozen=True, slots=True)
class Unreadable:
    """One article of a file that can't be read, while others can."""

    member: str
    error: ReaderError


@dataclass(frozen=True, slots=True)
class Manner:
    """What the user said of how a file is to be read; by default nothing."""

    encoding: str | None = None
    """A name out of ``encodings.choices()``."""
    members: Mapping[str, str] = field(default_factory=dict)
    """The same for single members of a container."""
    columns: Mapping[str, str] = field(default_factory=dict)
    """Field (text, title, published, source, url) → column that has it, in whatever file."""
    known_columns: Mapping[frozenset[str], Mapping[str, str]] = field(default_factory=dict)
    """The same for files with just these columns."""

    def of_member(self, member: str) -> Manner:
        """What was said of one member of a container, which may be one itself."""
        return replace(self, encoding=self.members.get(member, self.encoding)) if self.members else self

    def decode(self, data: bytes) -> tuple[str, str]:
        """Text and encoding: the chosen one, else the one that is recognised."""
        return (decode_as(data, self.encoding), self.encoding) if self.encoding else decode(data)


USUAL = Manner()


def let_go() -> None:
    """Free what a reader leaves that holds itself, and its file with it: an import collects garbage seldom.

    The window, which collects garbage itself, is not meddled with.
    """
    if gc.isenabled():
        gc.collect(1)


Read = Callable[[BinaryIO, Manner], Iterator[Document | Unreadable]]


@dataclass(frozen=True, slots=True)
class Format:
    """One kind of file. ``read`` raises ReaderError, at once or on the way, for files that aren't of this kind."""

    suffixes: tuple[str, ...]
    """In small letters; the longest that fits a name counts."""
    read: Read
    """Takes the file open at its beginning."""
    streams: bool = False
    """Whether the file is read bit by bit, so that its size doesn't matter."""
