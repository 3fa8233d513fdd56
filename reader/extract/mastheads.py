# SPDX-License-Identifier: MIT
"""Owns the marks of the newspapers: which paper opens its texts with ``BĐ``, and which province it is of."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from reader.core.resources import read_lines

_OPENING = re.compile(
    r"[(\[“\"]?\s*(?P<mark>[A-ZĐÀ-Ỹa-zà-ỹ0-9&+./ -]{2,30}?)\s*(?P<close>[)\]”\"])?\s*(?:[-–—|]|\.{2,3}|…)\s*(?=[\w“\"'‘(])",
)
_PLACE_TAIL = re.compile(r"^(?P<place>[^,]+),")


@dataclass(frozen=True, slots=True)
class Masthead:
    """A newspaper, broadcaster or site."""

    name: str
    place: str | None
    """Its province or city under the name of the time, None for national ones."""


@dataclass(frozen=True, slots=True)
class Opening:
    """A masthead's mark at the head of a paragraph, in code points of the text."""

    start: int
    end: int
    masthead: Masthead


@cache
def _tables() -> tuple[dict[str, Masthead], dict[str, Masthead]]:
    by_mark: dict[str, Masthead] = {}
    by_name: dict[str, Masthead] = {}
    for row in read_lines("lists/mastheads.txt"):
        marks, name, place = (cell.strip() for cell in row.split("|"))
        masthead = Masthead(name, place or None)
        by_name[name.casefold()] = masthead
        for mark in marks.split(","):
            by_mark.setdefault(_key(mark), masthead)
    return by_mark, by_name


def _key(mark: str) -> str:
    return " ".join(mark.split()).rstrip(".-– ")


def read_opening(text: str, start: int, end: int) -> Opening | None:
    """The mark with which the paragraph ``[start, end)`` opens: ``(BĐ) - ``, ``BDK - ``, ``ĐTO - ``."""
    found = _OPENING.match(text, start, min(end, start + 60))
    if not found:
        return None
    mark = found["mark"]
    bracketed = found["close"] is not None
    masthead = find_masthead(mark) if bracketed else _tables()[0].get(_key(mark))
    if masthead is None or not (bracketed or mark.isupper() or "." in mark or mark.endswith("Online")):
        return None
    return Opening(found.start("mark"), found.end("mark"), masthead)


def find_masthead(name: str) -> Masthead | None:
    """The paper with this mark or this full name, with or without ``Báo`` or ``Theo``."""
    by_mark, by_name = _tables()
    key = _key(name)
    low = key.casefold()
    for kind in ("", "báo ", "báo điện tử ", "đài ", "tạp chí "):
        if found := by_name.get(kind + low):
            return found
    bare = re.sub(r"\s+(?:online|điện tử)$", "", key, flags=re.IGNORECASE)
    return by_mark.get(key) or by_mark.get(bare) or by_name.get("báo " + bare.casefold())
