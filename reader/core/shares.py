# SPDX-License-Identifier: MIT
"""Owns what a share is one of: the second number of ``95/95 xã`` and ``20 trên 25 chi bộ``, as the text prints it."""

from __future__ import annotations

import re
from functools import cache

from reader.core.figure import Action, Figure
from reader.core.numerals import show_number
from reader.core.resources import read_json

_LOOKED_AT = 40
"""Code points behind the number."""


@cache
def _of() -> re.Pattern[str]:
    """What stands between the two numbers, and the second."""
    words = sorted(read_json("lists/share_words.json"), key=len, reverse=True)
    between = "|".join(r"\s+".join(map(re.escape, one.split())) for one in words)
    return re.compile(rf"\s*(?:{between})\s*(\d{{1,3}}(?:\.\d{{3}})+|\d+)(?![.,/]?\d)", re.IGNORECASE)


def is_share(figure: Figure) -> bool:
    """Whether the figure is a share that may be printed as two numbers."""
    return figure.action is Action.RATE and not figure.percent


def whole_of(figure: Figure, text: str, begins: int = 0) -> int | None:
    """The number that a share is one of; None where the text does not print it.

    ``text`` is the article, or the stretch of it that ``begins`` there (code points).
    """
    if not is_share(figure):
        return None
    at = figure.end - begins
    found = _of().match(text[at : at + _LOOKED_AT]) if at >= 0 else None
    whole = int(found[1].replace(".", "")) if found else 0
    return whole if whole and whole >= figure.value else None


def show_share(number: str, whole: int | None, speech: str | None = None) -> str:
    """A number with what it is one of, where that is known: ``95/95``."""
    return number if whole is None else f"{number}/{show_number(whole, speech=speech)}"
