# SPDX-License-Identifier: MIT
"""Owns the parts of an article: title, kicker, lead, headings, captions, byline, dateline, page furniture."""

from __future__ import annotations

import re
from itertools import pairwise
from statistics import median

from reader.core.structure import Block, Part, Structure
from reader.extract.captions import credit_of, mark_captions
from reader.extract.datelines import Dateline, read_dateline
from reader.extract.furniture import mark_furniture
from reader.extract.lines import Line, read_lines_of
from reader.extract.mastheads import Masthead, find_masthead, read_opening

_BYLINE_LABEL = re.compile(
    r"[(\[]?\s*(?:tin|bài|ảnh|clip|video|thực hiện|tác giả"
    r"|nhóm phóng viên|nhóm pv|phóng viên|pv|người viết|biên soạn|ghi)\b"
    r"(?:\s*(?:,|và|-|–|&|/)?\s*(?:tin|bài|ảnh|clip|video|viết|thực hiện))*\s*(?::|[-–]\s|\s(?=[A-ZĐÀ-Ỹ]))",
    re.IGNORECASE,
)
_SOURCE_LABEL = re.compile(
    r"[(\[]?\s*(?:nguồn(?: tin)?\s*:|theo\s*:?\s)\s*(?P<name>[^:]{2,60}?)\s*[)\]]?\.?$", re.IGNORECASE
)
_NOTE = re.compile(
    r"\s*\((?:tổng hợp|t/h|th|lược ghi|ghi|biên soạn|sưu tầm|st|tttxvn|ttxvn|theo [^()]{2,40}|[^()]{2,40})\)\.?$",
    re.IGNORECASE,
)
_INITIALS = re.compile(r"(?:[A-ZĐ]\.?\s?){2,4}$")
_HEADING_NUMBER = re.compile(r"(?:[IVX]+|\d{1,2}|[a-z])[.)]\s|[-+•*–]\s?")


def read_structure(text: str) -> Structure:
    """What every non-empty line of an NFC text is, and what the article says of itself.

    The place, and the date of the event, are left to the readers of names (``pipeline``).
    """
    lines = read_lines_of(text)
    mark_furniture(lines)
    datelines = _mark_datelines(lines)
    title = _mark_title(lines)
    _mark_labelled([line for line in lines if line.part is None])
    mark_captions(lines)
    _mark_signatures(lines, title)
    _mark_lead(lines, text)
    _mark_headings(lines)
    for line in lines:
        line.part = line.part or Part.BODY
    return _structure(text, lines, datelines)


def _mark_datelines(lines: list[Line]) -> list[tuple[Line, Dateline]]:
    """Datelines stand before the running text or after it."""
    paragraphs = [index for index, line in enumerate(lines) if line.part is None and line.is_paragraph]
    first = paragraphs[0] if paragraphs else len(lines)
    last = paragraphs[-1] if paragraphs else -1
    found = []
    for index, line in enumerate(lines):
        if (index < first or index > last) and line.part in (None, Part.FURNITURE) and (date := read_dateline(line)):
            if line.part is Part.FURNITURE and not (index < first and date.labelled):
                continue
            line.part = Part.FURNITURE if date.clock else Part.DATELINE
            found.append((line, date))
    return found


def _mark_title(lines: list[Line]) -> Line | None:
    free = [line for line in lines if line.part is None]
    if not free:
        return None
    first, second = free[0], free[1] if len(free) > 1 else None
    if second and _is_kicker(first, second, free[2:]):
        first.part, second.part = Part.KICKER, Part.TITLE
        title = second
    else:
        first.part = Part.TITLE
        title = first
    _extend_title(title, free[free.index(title) + 1 :])
    for line in free:
        if line.part is None and line.plain == title.plain:
            line.part = Part.FURNITURE
    return title


def _is_kicker(first: Line, second: Line, rest: list[Line]) -> bool:
    """A short line above the title: capitals over small letters, or one that ends with a colon."""
    if not rest or len(first.text) > 110 or second.is_paragraph or len(second.text) > 200:
        return False
    if second.number - first.number > 2 or _is_name_line(second):
        return False
    if first.text.endswith(":") and not second.text.endswith("."):
        return True
    return (
        first.in_capitals and not second.in_capitals and not second.ends_sentence and any(r.is_paragraph for r in rest)
    )


def _extend_title(title: Line, rest: list[Line]) -> None:
    """A title broken across two lines: capitals go on in capitals, a cut sentence goes on in small letters."""
    for line in rest[:2]:
        if line.after_blank or line.number != title.number + 1 or title.ends_sentence or line.is_paragraph:
            return
        goes_on = line.in_capitals and title.in_capitals and not _is_name_line(line)
        if not (goes_on or (line.text[0].islower() and len(line.text) < 120)):
            return
        line.part = Part.TITLE
        title = line


def _is_name_line(line: Line) -> bool:
    """Whether a line is nothing but one or two names: every word begins with a capital, no sentence."""
    text = _NOTE.sub("", line.text).strip(" ./")
    words = re.findall(r"[^\W_]+", text)
    if not 1 <= len(words) <= 8 or len(text) > 60 or re.search(r"[!?:;“”\"]", text):
        return False
    if any(char.isdigit() for char in text):
        return False
    small = [word for word in words if not word[0].isupper()]
    names = [piece for piece in re.split(r"\s*(?:[-–,&/]|\bvà\b)\s*", text) if piece]
    short = all(len(name.split()) <= 5 for name in names)
    return short and all(word.lower() in ("và", "tổng", "hợp") for word in small)


def _mark_signatures(lines: list[Line], title: Line | None) -> None:
    """Bylines and sources after the text (at most four lines up) or right after the title."""
    free = [line for line in lines if line.part is None]
    for line in reversed(free[-4:]):
        if line is free[0] and len(free) > 1:
            break
        if line.part is None and (_is_name_line(line) or _INITIALS.fullmatch(line.text)):
            line.part = Part.BYLINE
        elif line.is_paragraph or line.ends_sentence or len(line.text) > 60:
            break
    head = [line for line in lines if line.part is None and title and line.number > title.number][:2]
    for line in head:
        if _is_name_line(line) and not line.in_capitals and 2 <= len(line.words) <= 5 and len(free) > 2:
            line.part = Part.BYLINE
            break


def _mark_labelled(free: list[Line]) -> None:
    for line in free:
        if len(line.text) > 90 or line.part is not None:
            continue
        source = _SOURCE_LABEL.match(line.text)
        if source and len(source["name"].split()) <= 9 and source["name"][0].isupper() and not _is_clause(line):
            line.part = Part.CREDIT
        elif _BYLINE_LABEL.match(line.text) and not line.text.endswith((".", ";", ",")) and _is_signed(line):
            line.part = Part.BYLINE


def _is_clause(line: Line) -> bool:
    return line.ends_sentence and line.text[-1] in ",;:"


def _is_signed(line: Line) -> bool:
    name = line.text[line.text.find(":") + 1 :] if ":" in line.text else _BYLINE_LABEL.sub("", line.text, count=1)
    words = re.findall(r"[^\W\d_]+", _NOTE.sub("", name))
    capitals = sum(word[0].isupper() for word in words)
    return 1 <= len(words) <= 9 and capitals >= len(words) - 2


def _mark_lead(lines: list[Line], text: str) -> None:
    """The summary above the text: short, before every picture, and set off from the paragraphs that follow."""
    after_title = False
    for index, line in enumerate(lines):
        if line.part is Part.TITLE:
            after_title = True
        elif after_title and line.part in (Part.CAPTION, Part.CREDIT):
            return
        elif after_title and line.part is None:
            if _is_lead(line, lines[index + 1 :], text):
                line.part = Part.LEAD
            return


def _is_lead(line: Line, rest: list[Line], text: str) -> bool:
    if not 60 <= len(line.text) <= 600 or read_opening(text, line.start, line.end):
        return False
    body = [later for later in rest if later.part is None and later.is_paragraph]
    following = next((later for later in rest if later.part is not Part.FURNITURE), None)
    if len(body) < 2 or following is None:
        return False
    if following.part is Part.CAPTION or (following.part is None and _is_heading(following, body[0])):
        return len(line.text) <= 1.5 * median(len(paragraph.text) for paragraph in body)
    return len(line.text) <= 0.55 * median(len(paragraph.text) for paragraph in body)


def _mark_headings(lines: list[Line]) -> None:
    free = [line for line in lines if line.part is None]
    for line, later in pairwise(free):
        if _is_heading(line, later):
            line.part = Part.HEADING


def _is_heading(line: Line, following: Line) -> bool:
    if (
        not 6 <= len(line.text) <= 120
        or len(line.words) < 2
        or (_HEADING_NUMBER.match(line.text[:4]) and len(line.text) > 100)
    ):
        return False
    if line.text[-1] in ".;:,…/" or not (line.text[0].isupper() or line.text[0].isdigit() or line.text[0] in '“"*'):
        return False
    return len(following.text) > len(line.text) and (following.is_paragraph or len(following.text) >= 80)


def _structure(text: str, lines: list[Line], datelines: list[tuple[Line, Dateline]]) -> Structure:
    masthead = _masthead(text, lines)
    published = _published(lines, datelines)
    author = next((date.author for _, date in datelines if date.author and not date.clock), None)
    return Structure(
        blocks=tuple(Block(line.start, line.end, line.number, line.part or Part.BODY) for line in lines),
        title=_joined(lines, Part.TITLE) or "",
        kicker=_joined(lines, Part.KICKER),
        lead=_joined(lines, Part.LEAD),
        byline=_joined(lines, Part.BYLINE) or author,
        photo_credits=_credits(lines),
        published=published,
        published_source="printed" if published else None,
        source=masthead.name if masthead else None,
        place=masthead.place if masthead else None,
        place_source="masthead" if masthead and masthead.place else None,
    )


def _joined(lines: list[Line], part: Part) -> str | None:
    return " ".join(line.text for line in lines if line.part is part) or None


def _credits(lines: list[Line]) -> tuple[str, ...]:
    names = [credit_of(line.text) for line in lines if line.part in (Part.CAPTION, Part.CREDIT)]
    return tuple(dict.fromkeys(name for name in names if name))


def _published(lines: list[Line], datelines: list[tuple[Line, Dateline]]) -> str | None:
    """The date after the title before one above it; a labelled one before a bare one; a clock never."""
    title = next((line.number for line in lines if line.part is Part.TITLE), 0)
    real = [(line, date) for line, date in datelines if not date.clock]
    ranked = sorted(real, key=lambda pair: (pair[0].number < title and not pair[1].labelled, not pair[1].labelled))
    return ranked[0][1].published if ranked else None


def _masthead(text: str, lines: list[Line]) -> Masthead | None:
    """The paper by the mark that opens the text, else by a source line, else by the last line's mark."""
    for line in lines:
        opening = read_opening(text, line.start, line.end) if line.part in (Part.LEAD, Part.BODY) else None
        if opening and opening.masthead:
            return opening.masthead
    for line in lines:
        if line.part in (Part.CREDIT, Part.BYLINE):
            found = _SOURCE_LABEL.match(line.text)
            if found and (masthead := find_masthead(found["name"])):
                return masthead
    return None
