# SPDX-License-Identifier: MIT
"""Owns the heads of a page's boxes: those of the list, and whatever says ``other``, ``older``, ``related`` articles."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from reader.extract.lines import low_entries, low_of
from reader.extract.word_groups import LatePattern, choice, groups

_LIST = "page_words"
_NUMBER = re.compile(r"\d[\d.,]*k?")
_EDGES = " .:!?…|•·-–>»«<()[]*+^\u00a0"
_LONGEST = 60
_HEAD = LatePattern(
    lambda: (
        rf"(?:(?:{choice(_LIST, 'leads to boxes')})\s+)*(?:{choice(_LIST, 'what boxes hold')})"
        rf"(?:(?:\s*[,/&+-]\s*|\s+và\s+|\s+)(?:{choice(_LIST, 'what boxes hold')}))*"
        rf"\s+(?:{choice(_LIST, 'which of them')})(?:\s+(?:{choice(_LIST, 'which of them')}))?"
    )
)


@dataclass(frozen=True, slots=True)
class _Listed:
    endings: frozenset[str]
    boxes: frozenset[str]


@cache
def _listed() -> _Listed:
    entries = low_entries("lists/furniture.txt")
    marked = {sign: frozenset(entry[1:].strip() for entry in entries if entry[0] == sign) for sign in "!+"}
    return _Listed(marked["!"], marked["+"])


@lru_cache(maxsize=2048)
def is_box_head(low: str) -> bool:
    """``các bài cũ hơn``, ``tin, bài khác``, ``video liên quan``: nothing but which articles follow."""
    return len(low) <= _LONGEST and _HEAD.fullmatch(low.strip(_EDGES)) is not None


def begins_box(piece: str) -> bool:
    """Whether other headlines follow, until the next full paragraph."""
    low = low_of(piece)
    return low in _listed().boxes or is_box_head(low)


def names_others(piece: str) -> bool:
    """``Tin nên đọc``, ``Đừng bỏ lỡ``: other headlines follow, amid the text until its next paragraph."""
    low = low_of(piece).strip(_EDGES)
    return low in _listed().endings and low.startswith(groups(_LIST)["first words of boxes"])


def ends_article(piece: str) -> bool:
    """Whether nothing of the article follows a piece of a line, if most of it went before."""
    low = _NUMBER.sub("", low_of(piece)).strip(_EDGES)
    return low in _listed().endings or is_box_head(low)
