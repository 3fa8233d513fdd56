# SPDX-License-Identifier: MIT
"""Owns which characters the bundled fonts can print, and what stands in a PDF for the others.

PDF/A refuses a page with a character that its fonts lack. A reader must not lose it silently either, so its code is
printed: ``[U+1F600]``.
"""

from __future__ import annotations

import re
import struct
import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from reader.core.resources import resource

TEXT_FONTS = "fonts/noto-serif"
"""The family that decides: every family of the template is followed by this one."""

LONG_WORD = 40
"""A word longer than this (in code points) may be broken, so that it doesn't run off the page."""

_LONG = re.compile(rf"\S{{{LONG_WORD},}}")
_BREAK = "\u200b"


def printable(text: str) -> str:
    """The text with only what the fonts can print: other characters as codes, breaks allowed in very long words."""
    text = unicodedata.normalize("NFC", text)
    if not text.isascii() or not text.isprintable():
        text = "".join(_shown(char) for char in text)
    return _LONG.sub(_with_breaks, text)


def _with_breaks(word: re.Match[str]) -> str:
    letters = word[0]
    step = LONG_WORD // 2
    return _BREAK.join(letters[at : at + step] for at in range(0, len(letters), step))


@cache
def _shown(char: str) -> str:
    category = unicodedata.category(char)
    if char in "\t\n\r\v\f\x85" or category in ("Zs", "Zl", "Zp"):
        return "\u00a0" if char in "\u00a0\u202f" else " "
    if category in ("Cc", "Cf") or "\ufe00" <= char <= "\ufe0f" or "\U000e0100" <= char <= "\U000e01ef":
        return ""  # invisible: controls, directions, joiners, variation selectors
    if category in ("Co", "Cs", "Cn") or ord(char) not in _coverage():
        return f"[U+{ord(char):04X}]"
    return char


@cache
def _coverage() -> frozenset[int]:
    """What every face of the text family can print: a word may be set in any of them."""
    faces = sorted(resource(TEXT_FONTS).glob("*.ttf"))
    return frozenset.intersection(*(read_coverage(face) for face in faces))


def read_coverage(font: Path) -> frozenset[int]:
    """The code points that a TrueType font has a glyph for, from its ``cmap`` (formats 4 and 12).

    Format: https://learn.microsoft.com/typography/opentype/spec/cmap
    """
    data = font.read_bytes()
    cmap = _table(data, b"cmap")
    (count,) = struct.unpack_from(">H", cmap, 2)
    codes: set[int] = set()
    for offset in {struct.unpack_from(">I", cmap, 8 + 8 * index)[0] for index in range(count)}:
        (kind,) = struct.unpack_from(">H", cmap, offset)
        if kind == 4:
            codes.update(_segments(cmap[offset:]))
        elif kind == 12:
            codes.update(_groups(cmap[offset:]))
    return frozenset(codes)


def _table(data: bytes, tag: bytes) -> bytes:
    (count,) = struct.unpack_from(">H", data, 4)
    for index in range(count):
        name, _, offset, length = struct.unpack_from(">4sIII", data, 12 + 16 * index)
        if name == tag:
            return data[offset : offset + length]
    raise ValueError(f"the font has no table {tag!r}")


def _segments(table: bytes) -> Iterator[int]:
    """Format 4; a code whose glyph is 0 inside a segment is missing."""
    (double,) = struct.unpack_from(">H", table, 6)
    count = double // 2
    ends = struct.unpack_from(f">{count}H", table, 14)
    starts = struct.unpack_from(f">{count}H", table, 16 + double)
    deltas = struct.unpack_from(f">{count}H", table, 16 + 2 * double)
    shifts = struct.unpack_from(f">{count}H", table, 16 + 3 * double)
    for index, (start, end, delta, shift) in enumerate(zip(starts, ends, deltas, shifts, strict=True)):
        for code in range(start, min(end, 0xFFFE) + 1):
            glyph = code
            if shift:
                place = 16 + 3 * double + 2 * index + shift + 2 * (code - start)
                (glyph,) = struct.unpack_from(">H", table, place)
            if glyph and (glyph + delta) & 0xFFFF:
                yield code


def _groups(table: bytes) -> Iterator[int]:
    (count,) = struct.unpack_from(">I", table, 12)
    for index in range(count):
        start, end, glyph = struct.unpack_from(">III", table, 16 + 12 * index)
        yield from range(start + (glyph == 0), end + 1)
