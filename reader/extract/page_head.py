# SPDX-License-Identifier: MIT
"""Owns the head of a page above the title: its menus, the site's name over them, the bodies whose page it is."""

from __future__ import annotations

import re
from itertools import pairwise

from reader.core.structure import Part
from reader.extract.lines import Line, openings_of, text_bounds
from reader.extract.navigation import (
    EDGES,
    buttons,
    is_menu_row,
    is_own_name,
    is_page_piece,
    looks_like_date,
    pieces_of,
    sections,
)
from reader.extract.signatures import is_name_line
from reader.extract.word_groups import groups

_HEAD = 12
_PIECE = 6
"""Words of one piece of a menu."""
_ITEM = 6
"""Words of an item of a menu that has one a line."""
_TITLE = 4
"""Words; a shorter line below a menu may be of the page too."""
_PAIR = re.compile(r"\s+[|–—-]\s+")


def mark_page_head(lines: list[Line]) -> None:
    """Give the lines above the title their part, where a menu stands among them or a line names the page."""
    first, _ = text_bounds(lines)
    head = lines[: min(first, _HEAD)]
    _mark_between(head)
    free = [index for index, line in enumerate(head) if line.part is None]
    if not free or free[0] > 4:
        return
    menu = -1
    for index, line in enumerate(head):
        if line.part is None and not line.cell and _is_row_of_items(line) and _title_follows(head, index):
            line.part, menu = Part.FURNITURE, index
        elif line.part is Part.FURNITURE and is_navigation(line) and _title_follows(head, index):
            menu = index
    for line in head[: max(menu, 0)]:
        if line.part is None and not line.ends_sentence and not looks_like_date(line.text):
            line.part = Part.FURNITURE
    _mark_owner_line(head)


def _mark_between(head: list[Line]) -> None:
    """An item that no list knows, in a menu of one item a line: those above and below it are of the page."""
    for at, line in enumerate(head[1:-1], start=1):
        around = head[at - 1].part is Part.FURNITURE and _is_item(head[at + 1])
        short = len(line.words) <= _ITEM and not line.ends_sentence and len(head[at + 1].words) <= _ITEM
        if line.part is not None or not (around and short) or looks_like_date(line.text):
            continue
        if _title_follows(head, at + 1) or _dated_title_follows(head[at + 1 :]):
            line.part = Part.FURNITURE


def _is_item(line: Line) -> bool:
    """A line of the page, or a section or button."""
    low = line.low.strip(EDGES)
    return line.part is Part.FURNITURE or (line.part is None and (low in sections() or low in buttons()))


def _mark_owner_line(head: list[Line]) -> None:
    """``PHÒNG GIÁO DỤC … | TRƯỜNG THCS …``, ``TKV - Cơ quan của …``: a first line that names whose page it is."""
    line = head[0]
    above = [other for other in head[:3] if other.in_capitals and openings_of("lists/page_owners.txt").open(other.low)]
    if len(above) > 1 and above[:2] == head[:2] and _title_follows(head, 1):
        above[0].part, above[1].part = Part.FURNITURE, Part.FURNITURE
    if line.part is None and (_names_owners(line) or is_own_name(line.low)) and _title_follows(head, 0):
        line.part = Part.FURNITURE


def _names_owners(line: Line) -> bool:
    owners = openings_of("lists/page_owners.txt")
    pieces = _PAIR.split(line.text)
    return line.in_capitals and len(pieces) > 1 and all(owners.open(piece.lower()) for piece in pieces)


def _is_menu_row(line: Line) -> bool:
    """Several short pieces, none of them a sentence, a date or a name: sections of a site that no list knows."""
    text = line.text
    if len(text) > 240 or line.ends_sentence or looks_like_date(text) or is_name_line(line):
        return False
    pieces = pieces_of(text)
    return len(pieces) > 2 and all(len(piece.split()) <= _PIECE and _opens_well(piece) for piece in pieces)


def _is_row_of_items(line: Line) -> bool:
    return _is_menu_row(line) or is_menu_row(line.text)


def _opens_well(piece: str) -> bool:
    return piece[0].isupper() or piece[0].isdigit() or is_page_piece(piece)


def is_navigation(line: Line) -> bool:
    """Whether a line of the page is a menu or a path, no row of buttons or counters, which stand below titles too."""
    pieces = pieces_of(line.text)
    if len(pieces) < 2:
        return False
    own = [piece for piece in pieces if not is_page_piece(piece) and not looks_like_date(piece)]
    opens = pieces[0].lower().strip(EDGES).startswith(groups("masthead_words")["first items of menus"])
    return len(own) > 1 or (opens and (len(own) == 1 or len(pieces) > 2))


def _dated_title_follows(below: list[Line]) -> bool:
    """Whether a date stands below, and right under it a line that no list knows."""
    return any(
        looks_like_date(dated.text)
        and line.part is None
        and len(line.words) > 1
        and not (_is_item(line) or is_name_line(line))
        for dated, line in pairwise(below)
    )


def _title_follows(head: list[Line], index: int) -> bool:
    """Whether a line that reads as a title stands below, with more than short pieces in it."""
    return any(
        line.part is None
        and len(line.words) >= _TITLE
        and not line.is_paragraph
        and not line.text.endswith((".", ";", ","))
        and not looks_like_date(line.text)
        and not _is_menu_row(line)
        and not is_name_line(line)
        for line in head[index + 1 :]
    )
