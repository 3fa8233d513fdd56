# SPDX-License-Identifier: MIT
"""Owns what a format is to the importer: the ends of its files' names, and how bytes become documents."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Document:
    """One article as a file has it.

    ``text`` is decoded and otherwise as on disk: line ends and composition untouched, no byte order mark.
    """

    text: str
    encoding: str
    member: str = ""
    """Which article of the file this is, where it holds several."""


@dataclass(frozen=True, slots=True)
class Format:
    """One kind of file. ``read`` raises ReaderError for bytes that aren't of this kind."""

    suffixes: tuple[str, ...]
    read: Callable[[bytes], Iterator[Document]]
