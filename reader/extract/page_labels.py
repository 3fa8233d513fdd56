# SPDX-License-Identifier: MIT
"""Owns the lines above a title that no list knows: names of the page's owner, slogans, alerts, whole stacks of them.

They are told by what they are made of (nothing but the name of a body, short pieces that praise) and by where they
stand: a line that reads as a title, or the date, stands below them.
"""

from __future__ import annotations

import re

from reader.core.structure import Part
from reader.extract.bodies import read_body
from reader.extract.captions import has_credit, opens_caption
from reader.extract.lines import Line, low_of, openings_of, text_bounds
from reader.extract.mastheads import find_masthead
from reader.extract.names import begins_level
from reader.extract.navigation import EDGES, buttons, is_menu, looks_like_date, pieces_of, sections
from reader.extract.signatures import is_name_line
from reader.extract.word_groups import LatePattern, choice, groups
from reader.extract.words import Words

_LIST = "page_words"
_HEAD = 14
_LONGEST = 160
"""Code points of a title that is looked for."""
_OF_LABEL = 16
"""Words of a name of the page's owner."""
_OF_SLOGAN = 5
"""Words of one piece of a slogan."""
_SHORT = 3
"""Words of a line that is rather a section than a title."""
_OF_HEADLINE = 80
"""Code points of a title that begins as captions do as well."""
_AROUND = 90
"""Code points of the names of the page around a title."""
_JOINTS = "-–—|»›>/•·:"
_STACK = 3
"""So many lines above a date are more than a kicker and its title."""
_PARTED = re.compile(r"\s+[-–—|]\s+|\s*[|]\s*")
_ISSUE = LatePattern(
    lambda: (
        rf"(?:{choice('dateline_words', 'papers with issues')})\s[^\d:]{{2,70}}?[\s,–-]+"
        r"số\s*:?\s*(?:báo\s*|tháng\s*|đặc biệt\s*)?\d{1,5}(?!\d*[.,]?\d*\s+[^\W\d_]{2,}\s+[^\W\d_])"
    )
)
_PAPERS = LatePattern(lambda: rf"(?:{choice('dateline_words', 'papers')})\s")


def mark_labels(lines: list[Line]) -> None:
    """Give the lines above the title their part that their wording alone tells."""
    free = [line for line in _head(lines) if _stands_free(line) and not looks_like_date(line.text)]
    for at, line in enumerate(free[:-1], start=1):
        below = free[at:]
        if any(map(_may_be_title, below)) and _is_label(line, below):
            line.part = Part.FURNITURE


def mark_above_title(lines: list[Line]) -> None:
    """Give the lines above the title their part that their place in a stack tells; the dates are known."""
    head = _head(lines)
    _mark_stack(head)
    _mark_above_repeated(lines, head)


def _head(lines: list[Line]) -> list[Line]:
    first, _ = text_bounds(lines)
    told = (at for at, line in enumerate(lines[1:_HEAD], start=1) if line.part is None and line.is_short_paragraph)
    return lines[: min(first, _HEAD, next(told, _HEAD))]


def _stands_free(line: Line) -> bool:
    return line.part is None and not line.cell and not has_credit(line.text)


def _may_be_title(line: Line) -> bool:
    """Whether a line below could be the title: a few words at least, no sentence, no name."""
    if line.part is not None or len(line.text) > _LONGEST or line.text[-1] in ".;,:" or line.text[0].islower():
        return False
    if len(line.words) <= _SHORT or is_name_line(line) or _is_owner(line):
        return False
    return len(line.text) < _OF_HEADLINE or not opens_caption(line)


def _is_label(line: Line, below: list[Line]) -> bool:
    low = line.low.lstrip(EDGES)
    slogan = low.rstrip(EDGES).endswith(groups(_LIST)["ends of slogans"])
    if slogan or low.startswith(groups(_LIST)["greetings"]) or _is_alert(line) or _is_issue(line):
        return True
    if 3 * sum(map(str.isdigit, line.text)) > len(line.text):
        return True  # ``Vàng SJC 56,85 - 57,25   USD 22.930 - 23.140``
    if len(pieces_of(line.text)) + len(line.text.split(" / ")) > 2 and is_menu(line):
        return True
    if line.ends_sentence or len(line.words) > _OF_LABEL:
        return False
    if low.startswith(groups(_LIST)["names of sites"]) or _is_slogan(line) or is_plain_section(line):
        return True
    return _is_owner(line) and not _is_kicker(line, below)


def is_plain_section(line: Line) -> bool:
    """A section of the site: in small letters any that is known, in capitals one that is no kicker of its own."""
    low = line.low.strip(EDGES)
    if line.text[-1] == ":" and len(line.words) > _SHORT:
        return False  # ``Học tập và làm theo Bác:`` opens the title below it
    if line.in_capitals:
        return low in groups(_LIST)["plain sections"] or (low in sections() and low in buttons())
    return low in sections()


def _is_kicker(line: Line, below: list[Line]) -> bool:
    """``HỘI CỰU CHIẾN BINH TỈNH`` right above a title in small letters says of whom it speaks."""
    close = below[0].row - line.row == 1 + below[0].after_blank
    return line.in_capitals and close and _may_be_title(below[0]) and not below[0].in_capitals


def _is_owner(line: Line) -> bool:
    """Whether nothing but the name of a body, its place and a section stand there."""
    heads = openings_of("lists/page_owners.txt")
    if len(line.words) > _OF_LABEL or not (heads.open(line.low) or _PAPERS.match(line.low)):
        return False
    first, *rest = (piece.strip(EDGES) for piece in _PARTED.split(line.text) if piece.strip(EDGES))
    _, of, owner = first.partition(" của ")
    if not (_is_body(owner if of else first) or find_masthead(first)):
        return False
    return all(_is_of_owner(piece) for piece in rest)


def _is_of_owner(piece: str) -> bool:
    low = low_of(piece)
    return low in sections() or low.startswith(groups(_LIST)["names of sites"]) or _is_body(piece) or _is_unit(piece)


def _is_body(text: str) -> bool:
    words = Words(text)
    found = read_body(words, 0, all_capitals=text.isupper())
    return found is not None and found[0] == words.size


def _is_unit(text: str) -> bool:
    """``Thị xã Quảng Trị``, ``TỈNH LAI CHÂU``."""
    words = Words(text)
    level = begins_level(words, 0)
    return level is not None and words.all_capital(level[0], words.size)


def _is_slogan(line: Line) -> bool:
    """``Đoàn kết - Trí tuệ - Đổi mới``: three short pieces and more."""
    pieces = _PARTED.split(line.text)
    return (
        len(pieces) > 2
        and not any(map(str.isdigit, line.text))
        and all(len(piece.split()) <= _OF_SLOGAN for piece in pieces)
    )


def _is_issue(line: Line) -> bool:
    """``TẠP CHÍ KIỂM SÁT SỐ 14 (THÁNG 7-2010)``: the number of a journal with its name."""
    return len(line.words) <= _OF_LABEL and not line.ends_sentence and _ISSUE.match(line.low) is not None


def _is_alert(line: Line) -> bool:
    """``KHẨN: Tìm người đi chuyến xe khách …``."""
    words, sign, _ = line.low.lstrip(EDGES).partition(":")
    return bool(sign) and words.startswith(groups(_LIST)["alerts"])


def _mark_above_repeated(lines: list[Line], head: list[Line]) -> None:
    """A title stands in the path above it as well, or in the name of the browser's window: no title is above it."""
    free = [line for line in head if _stands_free(line) and not is_name_line(line)]
    for at, line in enumerate(free[1:], start=1):
        if len(line.words) > 2 and any(repeats(other, line) for other in lines if other.part is Part.FURNITURE):
            for above in free[: at - 1] if free[at - 1].in_capitals and not line.in_capitals else free[:at]:
                above.part = Part.FURNITURE
            return


def repeats(other: Line, title: Line) -> bool:
    """``Title - Báo Kon Tum``, ``Trang chủ › Xã hội › Title``: the title with the names of the page around it."""
    if other is title or not len(title.text) < len(other.text) < len(title.text) + _AROUND:
        return False
    before, found, after = (piece.strip() for piece in other.text.partition(title.text))
    return bool(found) and before[-1:] in _JOINTS and after[:1] in _JOINTS


def _mark_stack(head: list[Line]) -> None:
    """Of three lines and more above the date the last is the title and the one above it perhaps its kicker."""
    dates = (at for at, line in enumerate(head) if line.part is Part.DATELINE)
    dated = next((at for at in dates if any(map(_stands_free, head[:at]))), 0)
    above = [line for line in head[:dated] if _stands_free(line)]
    while above and is_name_line(above[-1]):
        above.pop()  # the author between title and date
    if len(above) < _STACK or not _may_be_title(above[-1]):
        return
    if above[-1].in_capitals and above[-2].in_capitals:
        return
    for line in above[:-2]:
        line.part = Part.FURNITURE
