# SPDX-License-Identifier: MIT
"""Owns the long head of a page: menus of one item a line, with names, clocks and tickers among them, above a title.

Told by the place: below the last items of a menu that has several comes the title, and nothing above is the article's.
"""

from __future__ import annotations

import re
from functools import cache

from reader.core.structure import Part
from reader.extract.captions import has_credit, opens_caption
from reader.extract.lexicon import surnames
from reader.extract.lines import Line, openings_of
from reader.extract.mastheads import find_masthead
from reader.extract.navigation import (
    EDGES,
    is_address,
    is_menu_row,
    is_own_name,
    is_page_name,
    looks_like_date,
    pieces_of,
    sections,
)
from reader.extract.page_head import is_navigation
from reader.extract.signatures import is_name_line
from reader.extract.word_groups import LatePattern, choice, groups

_LIST = "page_words"
_LONGEST_HEAD = 150
"""Lines of a menu at most."""
_LEAST = 4
"""So many items make a menu."""
_BETWEEN = 2
"""So many items between two lines that read as titles: the upper one is of the page."""
_SHORT = 3
"""Words of a line that is rather an item than a title."""
_ITEM = 6
"""Words of an item that no list knows."""
_HOME = LatePattern(lambda: rf"(?:{choice('masthead_words', 'home')})\s")
_SECTION = 50
"""Code points of a section's name at most."""
_JOINT = re.compile(r"\s*[-–,&/]\s*|\s+và\s+")
_STAMPED = re.compile(r"\d{1,2}/\d{1,2}/\d{4}\s[^\W\d_]")
"""The head of a sheet that a browser prints: the day, then the title with the name of the site."""
_CLOCKED = re.compile(r"\d{1,2}[:h]\d\d\s")
_FIELD = re.compile(r"<?[a-z_]{2,12}\s?[:>]\s?\S")
"""A line that a tool has written over a saved page: ``title: …``."""
_OPENS = "“\"'‘«([…*-–+"
"""Signs with which titles begin as well."""
_AROUND = 60
"""Code points around a title that a line of the page repeats."""
_TITLE = 160
"""Code points of a title at most."""


def mark_long_head(lines: list[Line]) -> None:
    """Give what stands above the title its part, where a menu of one item a line opens the page."""
    head = _head(lines)
    items = sorted({at for at, line in enumerate(head) if _is_item(line)} | _repeated(head))
    if len(items) < _BETWEEN:
        return
    title = _title_below(head, items)
    above = [at for at in items if at < (title or 0)]
    if title is None or not above or _weight(head[:title], above) < _LEAST:
        return
    last = max(at for at in items if at < title)
    for at, line in enumerate(head[:title]):
        if line.part is None and (at < last or not (looks_like_date(line.text) or _may_be_kicker(line, head[title]))):
            line.part = Part.FURNITURE


def _head(lines: list[Line]) -> list[Line]:
    """The lines above the first sentence; none where no sentence stands among the lines that are looked at."""
    for at, line in enumerate(lines[:_LONGEST_HEAD]):
        if line.is_short_paragraph or line.is_paragraph:
            return lines[:at]
    return []


def _weight(above: list[Line], items: list[int]) -> int:
    """How much speaks for a menu: its items, other lines of the page, and half as much each short line among them."""
    others = [line for at, line in enumerate(above) if at not in items]
    page = sum(line.part is Part.FURNITURE for line in others)
    short = sum(line.part is None and len(line.words) <= _SHORT + 1 and not line.ends_sentence for line in others)
    return len(items) + page + (short + 1) // 2


def _repeated(head: list[Line]) -> set[int]:
    """Items that stand twice above the text, in the menu and in the path below it."""
    first: dict[str, int] = {}
    found: set[int] = set()
    for at, line in enumerate(head):
        short = 0 < len(line.words) < _ITEM and not looks_like_date(line.text)
        if short and at - first.setdefault(line.plain, at) > _BETWEEN:
            found |= {at, first[line.plain]}
    return found


@cache
def _items() -> frozenset[str]:
    return frozenset(groups(_LIST)["items of menus"]) | sections()


def _is_item(line: Line) -> bool:
    """A section or what else menus name, alone in a line, or several in a row."""
    if len(line.text) > _TITLE or line.cell:
        return False
    low = line.low.strip(EDGES)
    if low in groups(_LIST)["buttons below titles"]:
        return False
    if low in _items() or (len(low) < _SECTION and is_of_sections(low)):
        return True
    if _HOME.match(line.low) and len(pieces_of(line.text)) > 1:
        return True
    return len(pieces_of(line.text)) > _SHORT and not looks_like_date(line.text) and is_menu_row(line.text)


def is_of_sections(low: str) -> bool:
    """``Tôn giáo - Dân tộc``, ``Tin tức-Sự kiện``: known ones joined in another way."""
    parts = _JOINT.split(low)
    return len(parts) > 1 and (" - ".join(parts) in _items() or all(part in _items() for part in parts))


def _title_below(head: list[Line], items: list[int]) -> int | None:
    """Index of the title, or of the topmost of the lines that read as titles with no more than one item between."""
    if (found := _title_under_menu(head, items[-1] + 1)) is not None:
        return found
    found = _title_under_menu(head[: items[-1]], items[-2] + 1)
    if found is not None and _is_strong(head[found]):
        return found  # a section stands below the title as well
    likely = [at for at, line in enumerate(head) if _may_be_title(line) and at not in items]
    if not likely:
        return None
    found = likely[-1]
    for at in reversed(likely[:-1]):
        between = sum(at < item < found for item in items)
        inside = len(head[at].words) < _ITEM and sum(item < at for item in items) >= _LEAST - 1
        if between >= _BETWEEN or (between and inside):
            return found
        found = at
    return found


def _title_under_menu(head: list[Line], begin: int) -> int | None:
    """The line right above the date or the author below the menu; below the date, where only short ones are above."""
    free = [at for at in range(begin, len(head)) if head[at].part is None]
    dated = next((at for at in free if looks_like_date(head[at].text)), None)
    free = [at for at in free if not looks_like_date(head[at].text)]
    above = free if dated is None else [at for at in free if at < dated]
    while above and len(head[above[-1]].words) > 1 and _is_author(head[above[-1]]):
        above.pop()
    strong = next((at for at in free if _is_strong(head[at]) and (dated is None or at > dated)), None)
    if strong is not None and (dated is None or _are_items(head, above, strong)):
        return _topmost(head, strong, above)
    return _topmost(head, above[-1], above) if above and len(head[above[-1]].words) > 1 else None


def _are_items(head: list[Line], above: list[int], title: int) -> bool:
    """Whether the lines between the menu and a date are items that no list knows, and the title stands below it."""
    most = _SHORT + (len(head[title].words) > _ITEM)
    return all(len(head[at].words) <= most for at in above)


def _topmost(head: list[Line], title: int, above: list[int]) -> int:
    """The first line of a title in several, or its kicker, or another that may be the title as well."""
    while title - 1 in above:
        line, below = head[title - 1], head[title]
        goes_on = below.text[0].islower() or (line.in_capitals and below.in_capitals)
        if not (goes_on or _is_strong(line) or _may_be_kicker(line, below)):
            break
        title -= 1
    return title


def _is_strong(line: Line) -> bool:
    return len(line.words) > _SHORT + 1 and _may_be_title(line)


def _may_be_title(line: Line) -> bool:
    if line.part is not None or len(line.text) > _TITLE or line.text[-1] in ".;,:" or line.text[0].islower():
        return False
    if len(line.words) <= _SHORT or looks_like_date(line.text) or has_credit(line.text):
        return False
    return not _is_author(line)


def _is_author(line: Line) -> bool:
    """A name; one in capitals only with a family name at its head, for titles are in capitals too."""
    if not is_name_line(line) or len(line.words) > _ITEM:
        return False
    return not line.in_capitals or len(line.words) <= _SHORT or line.words[0].lower() in surnames()


def _may_be_kicker(line: Line, title: Line) -> bool:
    """Right above a title in small letters a line in capitals, and one with a quotation or a colon above any title."""
    if title.number - line.number > 2 or len(line.words) < 2:
        return False
    if len(line.words) > _SHORT + 1 and openings_of("lists/kicker_openings.txt").open(line.low):
        return True
    return (line.in_capitals and not title.in_capitals) or any(map(line.text.__contains__, '“":'))


def mark_above_titles(lines: list[Line]) -> None:
    """Lines above the title that are hardly one, where a line stands below that is: ``Premium``, ``Người Đưa Tin``."""
    head = _head(lines)
    for at, line in enumerate(head):
        if line.part is not None or (looks_like_date(line.text) and not _STAMPED.match(line.text)):
            continue
        below = [other for other in range(at + 1, len(head)) if _may_be_title(head[other])]
        if not below or not _is_weak(head, at, below):
            return
        line.part = Part.FURNITURE


def _is_weak(head: list[Line], at: int, below: list[int]) -> bool:
    """Whether a line is of the page: by itself, or for the items of a menu below it."""
    line, between, titles = head[at], head[at + 1 : below[-1]], [head[other] for other in below]
    text = line.text
    if (
        text[0].islower()
        or not (text[0].isalnum() or text[0] in _OPENS)
        or _CLOCKED.match(text)
        or is_address(text)
        or _FIELD.match(text)
    ):
        return True
    if is_page_name(text) or is_own_name(line.low) or _HOME.match(line.low):
        return True
    if (paper := find_masthead(text)) and not _is_item(line) and text.casefold() != (paper.place or "").casefold():
        return True
    if any(_holds(text, title.text) for title in titles):
        return True
    if at and head[at - 1].part is Part.FURNITURE and below[0] - at < _BETWEEN + 1 and _opens_as_section(line):
        return True
    if _is_dated(head, at, below[-1]) or _is_over_items(head, at, below[-1]) or _is_column(head, at, below[-1]):
        return True
    items = sum(_is_item(other) or (other.part is Part.FURNITURE and _is_menu(other)) for other in between)
    if len(line.words) <= _SHORT:
        short = sum(other.part is None and len(other.words) <= _SHORT + 1 for other in between)
        return items > 0 or (short >= _BETWEEN and (len(line.words) == 1 or not is_name_line(line)))
    return items >= _BETWEEN


def _is_menu(line: Line) -> bool:
    return is_navigation(line) or is_menu_row(line.text)


def _opens_as_section(line: Line) -> bool:
    """``Hoạt động của các đơn vị thuộc Bộ``: what sections of sites begin with."""
    return not line.in_capitals and line.low.startswith(groups(_LIST)["first words of sections"])


def _is_dated(head: list[Line], at: int, title: int) -> bool:
    """Whether a date stands right below the title, and the clock of the page between the title and a line above."""
    clock = any(looks_like_date(line.text) for line in head[at + 1 : title])
    below = [line for line in head[title + 1 : title + 3] if not line.ends_sentence]
    return clock and any(looks_like_date(line.text) for line in below)


def _is_over_items(head: list[Line], at: int, title: int) -> bool:
    """Whether items of a menu stand right below a line, one a line, and the title with its date below them."""
    between = head[at + 1 : title]
    if len(between) < _BETWEEN or any(line.part is not Part.FURNITURE for line in between):
        return False
    dated = any(looks_like_date(line.text) for line in head[title + 1 : title + 2])
    return dated and _is_item(between[0])


def _is_column(head: list[Line], at: int, title: int) -> bool:
    """Whether few words below a menu, and perhaps a few more, stand right above the title and that above the text."""
    if at == 0 or head[at - 1].part is not Part.FURNITURE or title < len(head) - 1 or opens_caption(head[title]):
        return False
    most = _SHORT + (at > 1 and head[at - 2].part is Part.FURNITURE and len(head[title].words) >= _ITEM)
    short = all(len(line.words) <= most and not looks_like_date(line.text) for line in head[at:title])
    if not short or not _is_strong(head[title]) or (head[at].in_capitals and not head[title].in_capitals):
        return False
    return not is_name_line(head[at]) or head[at].words[0].lower() not in surnames()


def _holds(text: str, title: str) -> bool:
    """``Xem bản đầy đủ: Title``, ``<title>Title</title>``."""
    return len(title) < len(text) <= len(title) + _AROUND and title in text and not text.startswith(title)
