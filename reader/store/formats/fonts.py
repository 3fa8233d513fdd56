# SPDX-License-Identifier: MIT
"""Owns the words that are Vietnamese only in their font: .VnTime and VNI-Times inside documents and pages."""

from __future__ import annotations

from reader.store.encodings import decoders


def decoded_by_font(words: str, font: str | None) -> str:
    """The words that a reader sees: letters of the old fonts become those that they look like."""
    name = _encoding_of(font or "")
    if name is None:
        return words
    try:
        data = words.encode("cp1252")
    except UnicodeEncodeError:  # already Vietnamese: the font is only the name of one
        return words
    text = decoders()[name](data)
    return text.upper() if name == "TCVN3" and (font or "").upper().endswith("H") else text


def _encoding_of(font: str) -> str | None:
    lowered = font.strip().lower()
    names = decoders()
    if lowered.startswith(".vn"):
        return next((name for name in names if name.startswith("TCVN3")), None)
    if lowered.startswith(("vni-", "vni ")):
        return next((name for name in names if name.startswith("VNI")), None)
    return None
