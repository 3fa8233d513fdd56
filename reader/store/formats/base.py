# SPDX-License-Identifier: MIT
"""Owns what a format is to the importer: the ends of its files' names, and how bytes become documents."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from reader.core.errors import ReaderError


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
    """What the file says beside the text: title, published (ISO 8601, as exact as known), source, url."""


@dataclass(frozen=True, slots=True)
class Unreadable:
    """One article of a file that can't be read, while others can."""

    member: str
    error: ReaderError


@dataclass(frozen=True, slots=True)
class Format:
    """One kind of file. ``read`` raises ReaderError for bytes that aren't of this kind."""

    suffixes: tuple[str, ...]
    read: Callable[[bytes], Iterator[Document | Unreadable]]
