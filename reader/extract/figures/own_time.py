# SPDX-License-Identifier: MIT
"""Owns which of the times in a sentence is that of a number's deed, and which that of the merits."""

from __future__ import annotations

from bisect import bisect_right

from reader.extract.figures.clause import Clause
from reader.extract.figures.draft import Draft, Period

_NEAR = 8
"""How many time phrases on either side of a number are looked at."""


def says(clause: Clause, group: str, draft: Draft | None = None) -> bool:
    """Whether the sentence (up to the number) has a phrase of this group of ``periods.txt``."""
    at = clause.cues.get(group)
    return at is not None and (draft is None or at < draft.first)


def own_time(draft: Draft, periods: list[Period]) -> tuple[Period | None, Period | None]:
    """The time phrase of the deed in its sentence, and one that trails the number."""
    if not periods:
        return None, None
    segment, segment_end = _segment(draft)
    at = bisect_right(periods, draft.start, key=lambda period: period.start)
    periods = periods[max(0, at - _NEAR) : at + _NEAR]
    before = [period for period in periods if period.end <= draft.start]
    after = [period for period in periods if draft.start < period.start < segment_end]
    here = [period for period in before if period.start >= segment]
    adverbial = [period for period in here if period.adverbial] or [period for period in before if period.adverbial]
    later = after[0] if after else None
    if adverbial:
        return adverbial[-1], later
    if here:
        return here[-1], later
    if later is not None and not before:
        return (later, None) if later.adverbial or later.kind == "year" else (None, later)
    return (before[-1] if before else None), later


def is_of_merits(text: str, draft: Draft, later: Period) -> bool:
    """Whether a time after the number is that of the merits: ``có thành tích … giai đoạn 2016-2020``."""
    return later.start - draft.start < 400 and "thành tích" in text[draft.start : later.start].lower()


def _segment(draft: Draft) -> tuple[int, int]:
    """Where the part between two ``;`` begins and ends that holds the number, in code points."""
    words, clause = draft.clause.words, draft.clause
    at = draft.first
    while at > 0 and words[at - 1] != ";" and at > draft.first - 120:
        at -= 1
    end = draft.last
    while end < len(words) and words[end] != ";" and end < draft.last + 120:
        end += 1
    starts = clause.tokens.starts
    return starts[at], starts[end] if end < len(words) else clause.end
