# SPDX-License-Identifier: MIT
"""Owns the level of a body by its words: central, province, above the base, base, sector."""

from __future__ import annotations

from functools import lru_cache

from reader.core.figure import IssuerLevel
from reader.extract.figures.givers import body_heads
from reader.extract.figures.lexicon import listed
from reader.extract.tokens import Tokens

_COMMUNE_RISES = "2025-07"
"""From July 2025 communes stand where districts stood."""
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


@lru_cache(maxsize=4096)
def level_of(issuer: str, date: str | None) -> IssuerLevel | None:
    """The level of a body by its words; ``date`` (ISO) tells which levels existed."""
    words = Tokens(issuer).words
    if not words:
        return None
    group, at = _group(words)
    if _is_armed(words):
        return IssuerLevel.SECTOR
    commune = IssuerLevel.ABOVE_BASE if date and date[:7] >= _COMMUNE_RISES else IssuerLevel.BASE
    if group in _MOVABLE:
        for word, level in _BY_PLACE:
            if _names_level(words, at, word):
                return level or commune
        if _names_level(words, at, "thành phố") or _names_level(words, at, "tp"):
            return IssuerLevel.PROVINCE if _is_great_city(words) else IssuerLevel.ABOVE_BASE
        if group in ("", "any"):
            return IssuerLevel.SECTOR if words[-2:] == ["việt", "nam"] else None
    if group == "commune":
        return commune
    if group == "province" and _is_lesser_city(words):
        return IssuerLevel.ABOVE_BASE
    return IssuerLevel(group)


def _group(words: list[str]) -> tuple[str, int]:
    """The group of the first head, and the word after it."""
    for at in range(len(words)):
        found = body_heads().match(words, at)
        if found and found[1] not in ("person", "no body"):
            return found[1], at + found[0]
    return "", 1


def _names_level(words: list[str], first: int, level: str) -> bool:
    parts = level.split()
    return any(words[at : at + len(parts)] == parts for at in range(first, len(words)))


def _is_armed(words: list[str]) -> bool:
    """Army, police and border guard are sectors at every level."""
    armed = listed("issuers", "armed")
    return any(armed.match(words, at) for at in range(len(words)))


def _is_great_city(words: list[str]) -> bool:
    """Whether the city named is one of the central government's; one without a name is taken for one."""
    named = listed("issuers", "great city")
    return words[-1] in ("phố", "tp", ".") or any(named.match(words, at) for at in range(len(words)))


def _is_lesser_city(words: list[str]) -> bool:
    """``Thành ủy Long Khánh``: a city of a province stands where districts stand."""
    of_city = any(word in ("thành", "tp") for word in words) and "tỉnh" not in words
    bare = words[-1] in ("phố", "ủy", "đoàn", "tp", "hội")
    return of_city and not bare and not _is_great_city(words)
