# SPDX-License-Identifier: MIT
"""Owns the recognition of the title among the first lines: kickers above it, its second line, the window's title."""

from __future__ import annotations

import re
from functools import cache

from reader.core.structure import Part
from reader.extract.captions import is_numbered_picture, opens_caption
from reader.extract.document_head import is_kind
from reader.extract.lexicon import surnames
from reader.extract.lines import Line, low_entries, openings_of
from reader.extract.mastheads import read_opening
from reader.extract.navigation import buttons, pieces_of, sections
from reader.extract.page_labels import is_plain_section, repeats
from reader.extract.page_menu import is_of_sections
from reader.extract.signatures import SOURCE_LABEL, is_name_line, is_signature, names_author

_PLACE = 2
"""Words of a place alone between the date and the title."""
_HEAD = 20
_PATH = 3
"""Lines of a path above the date at most."""
_LEAST = 7
"""Words of a line that reads as a title wherever it stands."""
_LONG_TITLE = 120
"""Code points of a title that stands where none is looked for, and of one that ends with a full stop."""
_LONGEST_TITLE = 300


_QUOTES = '"“”'
_SUBJECT = ("về việc", "v/v")
"""How the subject of a decision begins below its kind."""
_SIGNED = re.compile(r"\([A-ZĐ][\w.&/ ]{1,14}\)\s*[-–]")


def _opens_as_kicker(low: str) -> bool:
    return openings_of("lists/kicker_openings.txt").open(low)


def mark_title(lines: list[Line]) -> Line | None:
    """Give the title of a page its part, and the lines above it theirs; None where no line is one."""
    _drop_window_title(lines)
    _drop_path_above_date(lines)
    free = [line for line in lines if line.part is None]
    while len(free) > 2 and _is_section_above(free[0], free[1]):
        section = free.pop(0)
        section.part = Part.KICKER if section.in_capitals else Part.FURNITURE
    if not free:
        return None
    if _is_author_above(lines, free):
        free.pop(0).part = Part.BYLINE
    title = free[0]
    if len(free) > 2 and _is_above_sure_title(lines, free):
        title.part = Part.KICKER if title.in_capitals else Part.FURNITURE
        title = free[1]
    elif len(free) > 1 and _stands_under_text(lines, title, free[1]):
        title = free[1]
    elif len(free) > 1 and _is_column_above(lines, title, free[1]):
        title.part = Part.KICKER if any(map(title.text.__contains__, _QUOTES)) else Part.FURNITURE
        title = free[1]
    elif (
        len(free) > 1
        and not _is_dated(lines, title, free[1])
        and _is_kicker(title, free[1], lines[lines.index(free[1]) + 1 :])
    ):
        of_page = _ends_a_path(lines, title) or _is_column(title) or is_plain_section(title)
        title.part = Part.FURNITURE if of_page else Part.KICKER
        title = free[1]
    elif _is_paragraph_of_article(title):
        return None
    title = _below_its_path(lines, title, free)
    title.part = Part.TITLE
    _extend_title(title, free[free.index(title) + 1 :])
    plain = title.plain
    head = title.text.lstrip(" .…\t")[:1].casefold()
    for line in free:
        if line.part is not None or is_numbered_picture(line):
            continue
        same = line.text.lstrip(" .…\t")[:1].casefold() == head and line.plain == plain
        if (same or repeats(line, title)) and line.text[-1] != ":":
            line.part = Part.FURNITURE
    return title


def _is_author_above(lines: list[Line], free: list[Line]) -> bool:
    """A name and the date above a title of some words, in an article that does not tell of who is so called."""
    if len(free) < 3 or not (is_name_line(free[0]) and 1 < len(free[0].words) < 5):
        return False
    author, title, text = free[:3]
    at = lines.index(author)
    dated = lines[at + 1 : at + 2] and lines[at + 1].part is Part.DATELINE and lines[at + 2 : at + 3] == [title]
    if not dated or not text.is_paragraph or title.is_paragraph or title.ends_sentence or is_name_line(title):
        return False
    return (
        _begins_as_name(author) and len(title.words) > _PLACE and not any(author.text in line.text for line in free[1:])
    )


def _begins_as_name(line: Line) -> bool:
    return line.words[0].casefold() in surnames()


def _is_above_sure_title(lines: list[Line], free: list[Line]) -> bool:
    """Few words above a title that can be told: it is broken behind a comma, or names whom the text tells of."""
    first, second, third = free[:3]
    if len(first.words) > _PATH + 1 or first.ends_sentence or first.after_blank != second.after_blank:
        return False
    if second.text[-1] == "," and not second.is_paragraph:
        return third.row == second.row + 1 and third.text[0].islower() and len(third.text) <= _LONG_TITLE
    dated = lines[lines.index(second) + 1].part is Part.DATELINE
    if not (dated and len(first.words) <= _PATH and is_name_line(second) and len(second.words) > 1):
        return False
    told = [line for line in free[2:] if line.is_short_paragraph or line.is_paragraph]
    signed = any(is_name_line(line) and line.plain != second.plain for line in free[2:])
    return signed and any(second.text in line.text for line in told)


def _below_its_path(lines: list[Line], title: Line, free: list[Line]) -> Line:
    """The title itself, where it ends a path of sections, one a line, right above as well."""
    index = lines.index(title)
    below = next((line for line in free if line.number > title.number), None)
    path = [line for line in lines[max(0, index - 2) : index] if line.part is Part.FURNITURE]
    if len(path) < 2 or below is None or any(len(pieces_of(line.text)) > 1 for line in path):
        return title
    if below is not lines[index + 1] or below.plain != title.plain:
        return title
    title.part = Part.FURNITURE
    return below


def _is_section_above(line: Line, title: Line) -> bool:
    """``Thời sự - Chính trị``: sections joined, right above a line that may be the title."""
    known = line.low in sections() if line.in_capitals else is_of_sections(line.low)
    if not known or line.ends_sentence or title.row - line.row > 2 or (line.in_capitals and not title.in_capitals):
        return False
    return len(title.words) > _PLACE and not (title.is_paragraph or title.ends_sentence or is_name_line(title))


def _is_paragraph_of_article(line: Line) -> bool:
    """Whether the first line is running text already, long or signed by the paper, so that no title was kept."""
    if not (line.is_paragraph and line.ends_sentence):
        return False
    if (len(line.text) > _LONG_TITLE and line.text.endswith((".", "./"))) or len(line.text) > _LONGEST_TITLE:
        return True
    return _SIGNED.match(line.text) is not None or read_opening(line.text, 0, len(line.text)) is not None


def _is_column(line: Line, *, quoting: bool = False) -> bool:
    """A few plain words above a title that say neither occasion nor series: the column that the page stands in."""
    signs = ":!?" if quoting else ":!?" + _QUOTES
    if line.in_capitals or len(line.words) > 5 or any(map(line.text.__contains__, signs)):
        return False
    return not _opens_as_kicker(line.low) and not any(map(str.isdigit, line.text))


def _is_column_above(lines: list[Line], line: Line, title: Line) -> bool:
    """``Pháp luật lao động`` between the menu of the page and a title of some length."""
    index = lines.index(line)
    above = lines[index - 1] if index else None
    if above is None or not _is_column(line, quoting=True) or line.ends_sentence or title.text[0].islower():
        return False
    if above.part is not Part.FURNITURE and not (above.part is Part.DATELINE and len(line.words) <= _PLACE):
        return False
    close = title.row - line.row == 1 and not line.after_blank and len(title.text) <= _LONG_TITLE
    rest = lines[lines.index(title) + 1 :]
    dated = bool(rest) and rest[0].part is Part.DATELINE and not names_author(title)
    return (
        close
        and _reads_as_title(title, least=5 if dated else 7)
        and any(later.part is None and later.is_paragraph for later in rest)
    )


def _stands_under_text(lines: list[Line], first: Line, second: Line) -> bool:
    """Whether a paragraph was set above its own title, which the author's name or the date follows."""
    if not (first.is_paragraph and first.ends_sentence) or second.is_paragraph or second.ends_sentence:
        return False
    if len(second.words) < 4 or len(second.text) > _LONG_TITLE or is_name_line(second) or opens_caption(second):
        return False
    below = lines[lines.index(second) + 1 :][:1]
    return bool(below) and (below[0].part is Part.DATELINE or is_name_line(below[0]))


def _ends_a_path(lines: list[Line], line: Line) -> bool:
    """Whether a line closes a path of sections that stands one a line: ``Trang nhất``, ``Tin tức``, ``Hoạt động``."""
    index = lines.index(line)
    if index == 0 or line.in_capitals or line.after_blank or len(line.words) > 6 or line.text.endswith(":"):
        return False
    above = lines[index - 1]
    return above.part is Part.FURNITURE and (above.low in sections() or above.low in buttons())


def _drop_window_title(lines: list[Line]) -> None:
    """``Title - Báo Kon Tum điện tử``, the name of the browser's window, above the title itself."""
    first = next((line for line in lines if line.part is None), None)
    if first is None or len(first.text) > 300:
        return
    for line in lines[lines.index(first) + 1 :][:12]:
        added = first.text[len(line.text) :]
        if line.part is None and len(line.text) >= 20 and added and first.text.startswith(line.text):
            if re.match(r"\s*[-–—|»:·•]+\s", added):
                first.part = Part.FURNITURE
            return


def _drop_path_above_date(lines: list[Line]) -> None:
    """Short lines above the date, one a line, are a path of sections where the title stands below them."""
    dated = next((index for index, line in enumerate(lines[:_HEAD]) if line.part is Part.DATELINE), 0)
    above = [line for line in lines[:dated] if line.part is None]
    if not above or any(line.ends_sentence for line in above):
        return
    if len(above) <= _PATH and any(any(map(str.isdigit, line.text)) for line in above):
        return
    page = (Part.FURNITURE, Part.DATELINE)
    below = next((line for line in lines[dated + 1 : dated + 4] if line.part not in page), None)
    if len(above) > 2 and above[-1] is lines[dated - 1] and _reads_as_title(above[-1]):
        path = above[:-2] if above[-2].in_capitals else above[:-1]
        if all(len(line.words) <= 6 for line in path):
            _drop(path)
    elif below and _are_items(above):
        menu = any(line.part is Part.FURNITURE for line in lines[:dated])
        told = below.is_short_paragraph and below.text[-1] != "?"
        if not told and _reads_as_title(below, least=4 if menu else 7):
            least = 1 if len(above) > 1 or _begins_as_name(above[-1]) else 2
            signed = len(above[-1].words) > least and is_name_line(above[-1])
            _drop(above)
            if signed:
                above[-1].part = Part.BYLINE


def _are_items(above: list[Line]) -> bool:
    """Whether lines above a date are short enough for sections; among many a few may be longer."""
    if len(above[-1].words) > 3 and above[-1].in_capitals:
        return False
    long = sum(len(line.words) > 4 for line in above)
    return not long or (2 * long <= len(above) > _PATH and all(len(line.words) <= 6 for line in above))


def _reads_as_title(line: Line, least: int = _LEAST) -> bool:
    """Whether a line may be a title; with fewer words asked for its place speaks for it, however it begins."""
    if line.part is not None or line.is_paragraph or line.text.endswith((".", ":", ";", "…")) or is_name_line(line):
        return False
    if len(line.words) < least or len(line.text) > 160:
        return False
    return least < _LEAST or not opens_caption(line)


def _drop(lines: list[Line]) -> None:
    for line in lines:
        line.part = Part.FURNITURE


def _is_kicker(first: Line, second: Line, after: list[Line]) -> bool:
    """A short line above the title: an occasion or series, capitals over small letters, or one that ends in a colon."""
    if len(first.text) > 110 or second.is_paragraph or len(second.text) > 200 or second.text[0].islower():
        return False
    if is_kind(first) or first.plain == second.plain:
        return False
    rest = [line for line in after if line.part is None]
    broken = _is_broken_below(second, rest)
    name = not broken and (is_name_line(second) or _is_office(second))
    if not rest or second.row - first.row > 2 or name or names_author(second):
        return False
    if broken and first.in_capitals and _opens_as_kicker(first.low) and len(first.words) > _PATH + _PLACE:
        return True
    if (
        second.text[0] in "([•-+*"
        or second.text.endswith((".", ";", ",", "-", "–"))
        or first.text.endswith((",", "-", "–"))
    ):
        return False
    if second.low.startswith(_SUBJECT) or _names_source(second, dated=after[0].part is Part.DATELINE):
        return False
    if first.text.endswith(":"):
        return True
    if len(second.words) <= _PLACE + 1 and len(first.words) > 2 * len(second.words) and not _opens_as_kicker(first.low):
        return False
    if not any(line.is_paragraph for line in rest):
        return False
    if first.in_capitals != second.in_capitals:
        return first.in_capitals or (after[0].part is Part.DATELINE and len(second.words) > _PLACE + 2)
    below = after[1] if is_name_line(after[0]) and len(after) > 1 else after[0]
    return _names_an_occasion(first, second, dated=below.part in (Part.DATELINE, Part.FURNITURE))


def _is_broken_below(line: Line, rest: list[Line]) -> bool:
    """``SÔNG CẦU NƯỚC CHẢY`` above ``TỪ NGÀY CÓ ĐẢNG``: the first line of a title in capitals, whole above it."""
    below = next(iter(rest), None)
    if below is None or below.row != line.row + 1 or not (below.in_capitals and line.in_capitals):
        return False
    return _is_linked(below) and not _is_linked(line)


def _names_source(line: Line, *, dated: bool) -> bool:
    """``Nguồn: Internet``, ``Theo TTXVN`` above a date: no title, but one may begin so."""
    found = SOURCE_LABEL.match(line.text)
    return found is not None and (dated or line.low.startswith("nguồn"))


def _is_dated(lines: list[Line], line: Line, second: Line) -> bool:
    """Whether the date stands right below a line of some words in capitals, and no title but a heading below it."""
    if line.after_blank and _reads_as_title(second, least=5) and ":" not in second.text:
        return False
    below = lines[lines.index(line) + 1 :][:1]
    dated = any(other.part is Part.DATELINE for other in below)
    return dated and line.in_capitals and len(line.words) > _PLACE + 1


def _is_office(line: Line) -> bool:
    """``Ban Thời sự``: who signs with a few words."""
    return len(line.words) <= 4 and is_signature(line)


def _names_an_occasion(first: Line, second: Line, *, dated: bool) -> bool:
    """Whether the first of two like lines is the kicker; most surely where the date stands right under the second."""
    opens = _opens_as_kicker(first.low.lstrip(" \"“'"))
    if first.in_capitals:
        return opens and (first.text[-1] in '"”' or ":" in second.text)
    if dated:
        return len(first.text) <= (90 if opens else 60)
    reach = 110 if first.text[-1] in '"”' else 60
    return opens and len(first.text) <= reach and len(second.text) <= 130


@cache
def _links() -> tuple[str, ...]:
    return tuple(entry + " " for entry in low_entries("lists/title_links.txt"))


def _is_linked(line: Line) -> bool:
    """Whether a line begins with a word with which a title goes on: ``Ở BẢN PÚNG LUÔNG``."""
    return line.low.startswith(_links())


def _is_author(line: Line) -> bool:
    """A name of up to four words, or two of them; five words in a row are none."""
    return is_name_line(line) and (len(line.words) <= 4 or any(sign in line.text for sign in "-–,&/"))


def _is_signed_below(line: Line, rest: list[Line]) -> bool:
    """Whether the author stands below a line: so the line itself names nobody."""
    below = rest[rest.index(line) + 1 :][:1]
    return any(len(other.words) > 1 and _is_author(other) for other in below)


def _extend_title(title: Line, rest: list[Line]) -> None:
    """A title broken across two lines: capitals go on in capitals, a cut sentence goes on in small letters."""
    for line in rest[:3]:
        ended = title.ends_sentence and title.text[-1] != ","
        if line.after_blank or line.row != title.row + 1 or ended or line.is_paragraph:
            return
        author = _is_author(line) and not _is_signed_below(line, rest)
        goes_on = line.in_capitals and title.in_capitals and (not author or _is_linked(line))
        goes_on = goes_on or (title.in_capitals and (line.low.startswith(_SUBJECT) or is_kind(title)))
        if not (goes_on or (line.text[0].islower() and len(line.text) < 120)):
            return
        line.part = Part.TITLE
        title = line
