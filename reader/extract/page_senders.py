# SPDX-License-Identifier: MIT
"""Owns the heads that mail and posts of networks have over a text: who sent it, when, about what."""

from __future__ import annotations

import re

from reader.core.structure import Part
from reader.extract.lines import Line
from reader.extract.navigation import looks_like_date
from reader.extract.word_groups import groups

_HEAD = 8
_LABELS = 2
"""So many labels make the head of a mail."""
_POSTED = re.compile(r"lúc \d{1,2}:\d\d(?:\s?(?:am|pm|sa|ch))?\s*·")
"""``5 tháng 9, 2023 lúc 19:42 ·``: when a post was put on a network, below the name of its page."""
_ABOVE_POST = 2
"""Lines above the day of a post at most."""


def mark_senders(lines: list[Line]) -> None:
    """Give the lines of such a head their part; the day is left to the readers of dates."""
    head = lines[:_HEAD]
    labelled = [line for line in head if _label(line)]
    if len({_label(line) for line in labelled}) >= _LABELS and any(map(_names_side, labelled)):
        for line in labelled:
            if not looks_like_date(line.text):
                line.part = Part.FURNITURE
    posted = next((at for at, line in enumerate(head) if _POSTED.search(line.low)), 0)
    for line in head[:posted] if posted <= _ABOVE_POST else ():
        line.part = Part.FURNITURE


def _label(line: Line) -> str:
    """The label of a head of mail that opens a line, perhaps behind ``>``; nothing where none does."""
    label, sign, _ = line.low.lstrip("> *").partition(":")
    label = label.strip(" *")
    return label if sign and label in groups("page_words")["heads of mail"] else ""


def _names_side(line: Line) -> bool:
    return _label(line) in groups("page_words")["sides of mail"]
