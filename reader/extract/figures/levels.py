# SPDX-License-Identifier: MIT
"""Owns the level of a body by its words: central, province, above the base, base, sector."""

from __future__ import annotations

from functools import lru_cache

from reader.core.figure import IssuerLevel
from reader.extract.figures.givers import body_heads
from reader.extract.figures.lexicon import listed, word_group
from reader.extract.tokens import Tokens

_COMMUNE_RISES = "2025-07"
"""From July 2025 communes stand where districts stood."""
_HUE_RISES = "2025"
"""Until then Huế was a city of its province."""
_BY_PLACE = (
    ("tỉnh", IssuerLevel.PROVINCE),
    ("huyện", IssuerLevel.ABOVE_BASE),
    ("quận", IssuerLevel.ABOVE_BASE),
    ("xã", None),
    ("phường", None),
    ("đặc khu", None),
)
_MOVABLE = ("", "any", "base", "sector", "central")
"""Groups whose level a word of place after them tells: ``Hội Nông dân tỉnh``."""
_OPEN = ("", "any")
"""Groups that have no level of their own."""
_TOLD = (
    ("of a sector", IssuerLevel.SECTOR),
    ("above the base", IssuerLevel.ABOVE_BASE),
    ("of the base", IssuerLevel.BASE),
)
"""Groups of phrases that tell the level wherever they stand in a name."""


@lru_cache(maxsize=4096)
def level_of(issuer: str, date: str | None, place: str | None = None) -> IssuerLevel | None:
    """The level of a body by its words.

    ``date`` (ISO) tells which levels existed, ``place``, that of the article, whose ``thành phố`` is meant.
    """
    words = Tokens(issuer).words
    if not words:
        return None
    group, at = _group(words)
    if _has(words, "armed"):
        return IssuerLevel.SECTOR
    if _has(words, "of the whole country"):
        return IssuerLevel.CENTRAL
    commune = IssuerLevel.ABOVE_BASE if date and date[:7] >= _COMMUNE_RISES else IssuerLevel.BASE
    if group in _MOVABLE:
        for word, level in _BY_PLACE:
            if _names_level(words, at, word):
                return level or commune
        if _names_level(words, at, "thành phố") or _names_level(words, at, "tp"):
            return IssuerLevel.PROVINCE if _is_great_city(words, date, place) else IssuerLevel.ABOVE_BASE
        told = next((level for name, level in _TOLD if _has(words, name)), None)
        if told is not None or group in _OPEN:
            return told or _level_inside(words, at, commune, date, place)
    if group == "commune":
        return commune
    if group == "province" and _is_lesser_city(words, date, place):
        return IssuerLevel.ABOVE_BASE
    return IssuerLevel(group)


def _level_inside(
    words: list[str], at: int, commune: IssuerLevel, date: str | None, place: str | None
) -> IssuerLevel | None:
    """``Ban Thường vụ Đoàn Khối``, ``Ủy ban Kiểm tra Thành ủy``: that of the body whose part it is."""
    if words[-2:] == ["việt", "nam"] or words[-1] == "vn":
        return IssuerLevel.SECTOR
    group, _ = _group(words, at)
    if group in _OPEN:
        return None
    if group == "commune":
        return commune
    lesser = group == "province" and _is_lesser_city(words[at:], date, place)
    return IssuerLevel.ABOVE_BASE if lesser else IssuerLevel(group)


def _group(words: list[str], first: int = 0) -> tuple[str, int]:
    """The group of the first head that is no office, and the word after it."""
    for at in range(first, len(words)):
        found = body_heads().match(words, at)
        if found and found[1] not in ("person", "no body") and not (first and found[1] in _OPEN):
            return found[1], at + found[0]
    return "", first + 1


def _names_level(words: list[str], first: int, level: str) -> bool:
    parts = level.split()
    return any(words[at : at + len(parts)] == parts for at in range(first, len(words)))


def _has(words: list[str], group: str) -> bool:
    """Whether a phrase of this group stands among the words; army, police and border guard are always a sector."""
    return listed("issuers", group).is_in(words)


def _is_great_city(words: list[str], date: str | None, place: str | None) -> bool:
    """Whether the city named is one of the central government's; one without a name is the article's, if known."""
    if words[-1] in ("phố", "tp", ".") or words[-2:-1] == ["thành"]:
        return place is None or _names_great_city(Tokens(place).words, date)
    return _names_great_city(words, date)


def _names_great_city(words: list[str], date: str | None) -> bool:
    if "huế" in words and date is not None and date < _HUE_RISES:
        return False
    return _has(words, "great city")


def _is_lesser_city(words: list[str], date: str | None, place: str | None) -> bool:
    """``Thành ủy Long Khánh``: a city of a province stands where districts stand."""
    if "tỉnh" in words or not any(word in ("thành", "tp") for word in words):
        return False
    bare = words[-1] in word_group("ends without a name")
    if bare:
        return place is not None and not _names_great_city(Tokens(place).words, date)
    return not _names_great_city(words, date)
