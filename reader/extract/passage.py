# SPDX-License-Identifier: MIT
"""Owns one line of an article while its names are being found: its words and the marks that already lie on them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from reader.core.span import EntityType
from reader.extract.triggers import triggers
from reader.extract.words import Case, Words


@dataclass(slots=True)
class Mark:
    """A name over the words ``[first, last)``; ``core`` is where the bare name begins, ``person`` a position."""

    first: int
    last: int
    start: int
    end: int
    type: EntityType
    generic: bool = False
    nested: bool = False
    core: int | None = None
    person: int | None = None
    codes: tuple[str, ...] = ()
    """What a gazetteer knows of the name: codes of the units that may be meant."""
    level: str = ""


class Passage:
    """The words of ``text[start:end]`` and, for each, the mark that lies on it."""

    __slots__ = ("all_capitals", "capitals", "flags", "marks", "owner", "words")

    def __init__(self, text: str, start: int, end: int, words: Words | None = None) -> None:
        """``words``: those of the whole text, where they are known."""
        self.words = words = words.part(start, end) if words else Words(text, start, end)
        size, cases = words.size + 1, words.cases
        words.flags = self.flags = words.flags or bytes(map(triggers.__getitem__, words.keys))
        self.owner: list[Mark | None] = [None] * size
        self.marks: list[Mark] = []
        self.capitals = words.capitals()
        self.all_capitals = cases.count(Case.SMALL) * 10 <= size and _is_in_capitals(cases)

    def beginning(self, flag: int) -> list[int]:
        """The words with which something of this kind may begin."""
        return self.words.which(flag)

    def free(self, first: int, last: int) -> bool:
        """Whether no mark lies on the words ``[first, last)``."""
        return not any(self.owner[first:last])

    def add(self, first: int, last: int, kind: EntityType, *, generic: bool = False, core: int | None = None) -> Mark:
        """Put a mark on the words ``[first, last)``."""
        words = self.words
        mark = Mark(first, last, words.starts[first], words.ends[last - 1], kind, generic, core=core)
        self.marks.append(mark)
        self.owner[first:last] = [mark] * (last - first)
        return mark

    def add_stretch(self, start: int, end: int, kind: EntityType, *, generic: bool = False) -> Mark:
        """Put a mark on a stretch in code points; the words that it covers are taken."""
        words = self.words
        first, last = bisect_right(words.ends, start), bisect_left(words.starts, end)
        mark = Mark(first, last, start, end, kind, generic)
        self.marks.append(mark)
        for index in range(first, last):
            if self.owner[index] is None:
                self.owner[index] = mark
        return mark


def _is_in_capitals(cases: list[int]) -> bool:
    """Whether most of the words are in capitals."""
    small, capitals = cases.count(Case.SMALL), cases.count(Case.CAPITALS)
    letters = small + capitals + cases.count(Case.TITLE)
    return letters > 2 and small * 10 <= letters and capitals * 10 >= 7 * letters
