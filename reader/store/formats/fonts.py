# SPDX-License-Identifier: MIT
"""Owns the words that are Vietnamese only in their font: .VnTime and VNI-Times inside documents and pages.

The name of a font alone proves nothing: many a Unicode text kept the font of the file that it was written over. So a
stretch is decoded only where that makes more Vietnamese syllables of its paragraph.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import groupby

from reader.core.resources import read_json
from reader.store.encodings import (
    LEGACY,
    decoders,
    is_mostly_unicode,
    put_back_capitals,
    read_twice_encoded,
    western_bytes,
)
from reader.store.syllables import votes

Run = tuple[str, str | None]
"""Words, and the name of their font."""


def decoded_runs(runs: Sequence[Run]) -> list[str]:
    """The words of a paragraph as a reader sees them, run by run.

    Runs that stand side by side in fonts of one encoding are decoded as one, since a letter's base and its mark may be
    in two of them: the first run then has all their words.
    """
    if not any(map(is_old_font, (font for _, font in runs))):
        return [words for words, _ in runs]
    words = [text for text, _ in runs]
    without_capitals = False
    for key, group in groupby(range(len(runs)), key=lambda place: _old(runs[place][1])):
        if key is None:
            continue
        places = list(group)
        stretch = "".join(words[place] for place in places)
        decoded = _decoded(stretch, *key)
        if decoded is None or not _better(words, places, decoded):
            continue
        words[places[0]] = decoded
        for place in places[1:]:
            words[place] = ""
        without_capitals = without_capitals or key[0] == "TCVN3"
    return _with_capitals(words) if without_capitals else words


def repaired(text: str) -> str:
    """A text whose fonts are not known: what was typed for an old one is decoded where that makes Vietnamese of it."""
    if text.isascii() or is_mostly_unicode(text):
        return text
    found = read_twice_encoded(text)
    return found[0] if found else text


def is_old_font(font: str | None) -> bool:
    """Whether a font shows Vietnamese letters at the places of others."""
    return _old(font) is not None


def _better(words: list[str], places: list[int], decoded: str) -> bool:
    """Whether this stretch decoded is more Vietnamese; where nothing speaks for either, the font does."""
    before, after = "".join(words[: places[0]]), "".join(words[places[-1] + 1 :])
    as_is = "".join(words[place] for place in places)
    if as_is == decoded:
        return True
    old, new = (votes(before[-40:] + part + after[:40]) for part in (as_is, decoded))
    return new[0] - new[1] >= old[0] - old[1]


def _decoded(words: str, name: str, capitals: bool) -> str | None:
    data = western_bytes(words)
    if data is None:  # already Vietnamese: the font is only the name of one
        return None
    text = decoders()[name](data)
    return text.upper() if capitals else text


def _with_capitals(words: list[str]) -> list[str]:
    """A line in capitals may have been cut into runs too short to show it."""
    whole = "".join(words)
    better = put_back_capitals(whole)
    if better == whole or len(better) != len(whole):
        return words
    parts, start = [], 0
    for part in words:
        parts.append(better[start : start + len(part)])
        start += len(part)
    return parts


@cache
def _old(font: str | None) -> tuple[str, bool] | None:
    """The encoding of a font, and whether it shows small letters as capitals (``.VnTimeH``)."""
    name = (font or "").strip(" \"'").casefold()
    for encoding, starts in _fonts():
        if name.startswith(starts):
            return encoding, encoding == "TCVN3" and name.split(" ")[0].endswith("h")
    return None


@cache
def _fonts() -> tuple[tuple[str, tuple[str, ...]], ...]:
    tables = [read_json(f"encodings/{name}.json") for name in LEGACY]
    return tuple((table["name"], tuple(table["fonts"])) for table in tables if table.get("fonts"))
