# SPDX-License-Identifier: MIT
"""Owns what a sentence only wants: after ``phấn đấu có`` or ``Thời gian tới`` numbers are targets, no deeds."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from reader.extract.figures.lexicon import listed

_OVER = frozenset(("hết", "sau", "qua", "suốt"))
"""Words before a time that is over."""
_NOTHING = frozenset((";", ".", ",", ")", "!"))
"""Right after the word that would open a plan: nothing is planned."""


def wished(words: list[str], targets: Sequence[int], deed: int) -> list[bool]:
    """Which words tell of a target; ``targets``: the words behind those that open one, ``deed``: the first verb.

    A target that opens the sentence or a list holds for all that follows, another up to the next ``;``; both end where
    the outcome is told (``đã``, ``kết quả``).
    """
    found = [False] * len(words)
    opening = listed("markers", "plan opening").match(words, 0)
    begun = [at for at in targets if at < len(words) and words[at] not in _NOTHING and not _is_past(words, at)]
    if opening is not None and opening[0] not in begun:
        begun.insert(0, opening[0])
    if not begun:
        return found
    semicolon = words.index(";") if ";" in words else len(words)
    for at, after in pairwise((*begun, len(words))):
        holds_on = at <= min(deed, semicolon) or ":" in words[at - 1 : at + 1]
        found[at:after] = _until_its_end(words, at, after, holds_on)
        if holds_on and all(found[at:after]) and after < len(words):
            found[at:] = _until_its_end(words, at, len(words), holds_on)
            break
    return found


def _is_past(words: list[str], at: int) -> bool:
    """``Hết một năm phấn đấu``, ``sau quá trình phấn đấu``: what was striven for is over."""
    if words[max(0, at - 2) : at] != ["phấn", "đấu"]:
        return False
    long = at > 2 and words[at - 3] in ("năm", "tháng", "gian", "trình", "kỳ")
    return long and not _OVER.isdisjoint(words[max(0, at - 7) : at - 3])


def _until_its_end(words: list[str], at: int, end: int, holds_on: bool) -> list[bool]:
    """Which of words ``[at, end)`` stand before the outcome, or before the next ``;`` unless it ``holds_on``."""
    outcomes = listed("markers", "plan ends")
    for here in range(at, end):
        if (words[here] == ";" and not holds_on) or outcomes.match(words, here):
            return [True] * (here - at) + [False] * (end - here)
    return [True] * (end - at)
