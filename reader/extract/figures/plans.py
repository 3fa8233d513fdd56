# SPDX-License-Identifier: MIT
"""Owns the passages of an article that tell what is planned: numbers in them are targets, no deeds."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from reader.core.structure import Part
from reader.extract.figures.lexicon import openings, signs
from reader.extract.figures.tellings import AROUND_TIMES
from reader.extract.figures.timeline import BULLETS
from reader.extract.tokens import words_in
from reader.extract.word_groups import LatePattern, choice

_NUMBERING = re.compile(r"\s*(?:(?:[ivx]{1,4}|\d{1,2}|[a-zđ])\s?[.):-]+\s*)?")
_ITEM = re.compile(r"\s*(?:[ivx]{1,4}|\d{1,2}|[a-zđ])\s?[.)]\s")
_HEADING = 110
"""Code points; a longer line is no heading of a section."""
_YEAR = LatePattern(
    lambda: (
        r"(?:[^,.;:\d]{2,24},\s)?"
        rf"(?:(?:{choice(AROUND_TIMES, 'opens a planned year')})\s)?"
        r"(?:năm(?: học)?|giai đoạn|nhiệm kỳ)\s(?P<year>20\d\d)\b(?! đã)"
    )
)
"""``Cụ thể, đến năm 2025, …``, ``Giai đoạn 2026-2030, …``."""
_NAMED_YEAR = re.compile(r"\b20\d\d\b")
_FIRST_MONTHS = ("01", "02")
_LAST_MONTHS = ("11", "12")
_BEFORE_THE_REST = "09"
"""Up to this month the last months of the year are to come."""
_GOES_ON = 5
"""Words of ``Bên cạnh đó, `` before a verb."""


@cache
def _phrases(group: str) -> re.Pattern[str]:
    """One group of ``periods.txt``, as whole words."""
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, openings(group)))})(?!\w)")


def planned_sentences(
    text: str, low: str, published: str | None, sentences: Iterable[tuple[int, int, Part, int, int]]
) -> frozenset[int]:
    """The numbers of the sentences in which only plans are told.

    Args:
        text: the article; ``low`` is the same in small letters.
        published: the day of publication, as ISO as it is known.
        sentences: number, line, part, start and end of each in code points, in the order of the text.
    """
    reader = _Passages(text, low, published)
    return frozenset(sentence[0] for sentence in sentences if reader.is_planned(*sentence[1:]))


class _Passages:
    """Follows an article from sentence to sentence: inside a section, a list or a run of plans, or in none."""

    def __init__(self, text: str, low: str, published: str | None) -> None:
        self.text, self.low = text, low
        self.year = int(published[:4]) if published else None
        self.month = (published or "")[5:7]
        self.section = self.listed = False
        self.run = -1

    def is_planned(self, block: int, part: Part, start: int, end: int) -> bool:
        """Whether the next sentence tells of a plan."""
        if part not in (Part.BODY, Part.HEADING):
            self.section = self.listed = False
            return False
        if self._is_heading(part, start, end):
            self.section, self.listed, self.run = self._heads_plans(start, end), False, -1
            return self.section
        told = self._tells_outcome(start, end)
        if self._opens(start, end) and not told:
            self.listed, self.run = self.text[end - 1] == ":", block
            return True
        row = self.text[start] in BULLETS or _ITEM.match(self.low, start) is not None
        self.section = self.section and not told
        self.listed = self.listed and row and not told
        if not (self.section or self.listed or (self.run == block and not told and self._goes_on(start, end))):
            self.run = -1
            return False
        return True

    def _is_heading(self, part: Part, start: int, end: int) -> bool:
        if part is Part.HEADING:
            return True
        whole = self.text[start - 1 : start] in ("", "\n") and self.text[end : end + 1] in ("", "\n")
        return whole and end - start <= _HEADING and self.text[end - 1].isalnum() and self.text[start] not in BULLETS

    def _heads_plans(self, start: int, end: int) -> bool:
        """``III. Phương hướng, nhiệm vụ năm 2024``; not ``Nhiệm vụ năm 2020`` on a page of 2021."""
        numbered = _NUMBERING.match(self.low, start)
        at = numbered.end() if numbered else start
        if not _phrases("plan heading").match(self.low, at, end) or self._tells_outcome(start, end):
            return False
        years = [int(year) for year in _NAMED_YEAR.findall(self.low, at, end)]
        if not years or self.year is None:
            return True
        return max(years) > self.year or (max(years) == self.year and self.month not in _LAST_MONTHS)

    def _tells_outcome(self, start: int, end: int) -> bool:
        """Whether something is said to have been done, or is done at the meeting that the article tells of."""
        if _phrases("outcome opening").match(self.low, start, end):
            return True
        return _phrases("outcome").search(self.low, start, end) is not None

    def _opens(self, start: int, end: int) -> bool:
        """``Thời gian tới, …``, ``Năm 2024, …`` in 2023, ``Năm 2024, … tiếp tục …`` in January."""
        if _phrases("plan opening").match(self.low, start, end):
            return True
        if _phrases("rest of the year").match(self.low, start, end):
            return "" < self.month <= _BEFORE_THE_REST
        year = _YEAR.match(self.low, start) if self.year is not None else None
        if year is None or self.year is None or int(year["year"]) < self.year:
            return False
        if int(year["year"]) > self.year:
            return True
        begins = self.month in _FIRST_MONTHS
        return begins and _phrases("of a plan").search(self.low, year.end(), end) is not None

    def _goes_on(self, start: int, end: int) -> bool:
        """Whether a sentence without a doer goes on with the plan before it: ``Xây dựng 12 mô hình mới.``"""
        if _phrases("plan goes on").match(self.low, start, end):
            return True
        words = words_in(self.text, start, end)
        joined = "," in words[:_GOES_ON] and _phrases("besides").match(self.low, start, end)
        at = words.index(",") + 1 if joined else 0
        sign = signs().match(words, at)
        return sign is not None and sign[1].kind in ("verb", "stop", "neutral")
