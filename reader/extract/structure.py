# SPDX-License-Identifier: MIT
"""Owns the parts of an article: title, kicker, lead, headings, captions, byline, dateline, page furniture."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from statistics import median

from reader.core.resources import read_lines
from reader.core.structure import Block, Part, Structure
from reader.extract.captions import credit_of, mark_captions
from reader.extract.furniture import mark_furniture
from reader.extract.lines import Line, read_lines_of, text_bounds
from reader.extract.mastheads import Masthead, find_masthead, read_opening
from reader.extract.publication import PrintedDates, choose_published, mark_datelines

_BYLINE_LABEL = re.compile(
    r"[(\[*]?\s*(?:(?i:tin|bài|ảnh|clip|video|thực hiện|tác giả|nhóm tác giả"
    r"|nhóm phóng viên|nhóm pv|phóng viên|pv|ctv|người viết|biên soạn|ghi chép|ghi|lược ghi|tổng hợp|by)\b)"
    r"(?:\s*(?:,|và|-|–|&|/|\+)?\s*(?i:tin|bài|ảnh|clip|video|viết|thực hiện|đồ họa|đồ hoạ|của)\b)*"
    r"\s*(?::|[-–]\s|\s(?=[A-ZĐÀ-Ỹ]))",
)
_PHOTO_LABEL = re.compile(
    r"[(\[*]?\s*(?:ảnh|clip|video|photo|hình)\s*(?:tư liệu\s*|minh họa\s*|minh hoạ\s*)?:", re.IGNORECASE
)
_WITH_PHOTO = re.compile(r"\s*(?:[;,–-]|\|)\s*(?:ảnh|clip|video)\s*:\s*", re.IGNORECASE)
_SIGNED_BY = re.compile(r"\s+(?:thực hiện|ghi|lược ghi|tổng hợp|biên soạn|lược thuật|phỏng vấn)$", re.IGNORECASE)
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
    dates = mark_datelines(lines)
    title = _mark_title(lines)
    _mark_labelled([line for line in lines if line.part is None])
    mark_captions(lines)
    _mark_signatures(lines, title)
    _mark_lead(lines, text)
    _mark_headings(lines)
    for line in lines:
        line.part = line.part or Part.BODY
    return _structure(text, lines, dates)


@cache
def _kicker_openings() -> tuple[str, ...]:
    return read_lines("lists/kicker_openings.txt")


def _mark_title(lines: list[Line]) -> Line | None:
    _drop_window_title(lines)
    free = [line for line in lines if line.part is None]
    if not free:
        return None
    title = free[0]
    if len(free) > 1 and _is_kicker(title, free[1], lines[lines.index(free[1]) + 1 :]):
        title.part, title = Part.KICKER, free[1]
    title.part = Part.TITLE
    _extend_title(title, free[free.index(title) + 1 :])
    for line in free:
        if line.part is None and line.plain == title.plain:
            line.part = Part.FURNITURE
    return title


def _drop_window_title(lines: list[Line]) -> None:
    """``Title - Báo Kon Tum điện tử``, the name of the browser's window, above the title itself."""
    first = next((line for line in lines if line.part is None), None)
    if first is None or len(first.text) > 300:
        return
    for line in lines[lines.index(first) + 1 :][:12]:
        added = first.text[len(line.text) :]
        if line.part is None and len(line.text) >= 20 and added and first.text.startswith(line.text):
            if re.match(r"\s*[-–|»:]+\s", added):
                first.part = Part.FURNITURE
            return


def _is_kicker(first: Line, second: Line, after: list[Line]) -> bool:
    """A short line above the title: an occasion or series, capitals over small letters, or one that ends in a colon."""
    if len(first.text) > 110 or second.is_paragraph or len(second.text) > 200 or second.text[0].islower():
        return False
    rest = [line for line in after if line.part is None]
    if not rest or second.number - first.number > 2 or _is_name_line(second):
        return False
    if second.text.endswith((".", ";", ",")) or first.text.endswith((",", "-", "–")):
        return False
    if first.text.endswith(":"):
        return True
    if not any(line.is_paragraph for line in rest):
        return False
    if first.in_capitals != second.in_capitals:
        return first.in_capitals
    return _names_an_occasion(first, second, dated=after[0].part is Part.DATELINE)


def _names_an_occasion(first: Line, second: Line, *, dated: bool) -> bool:
    """Whether the first of two like lines is the kicker; most surely where the date stands right under the second."""
    opens = first.text.casefold().lstrip(" \"“'").startswith(_kicker_openings())
    if first.in_capitals:
        return opens and (first.text[-1] in '"”' or ":" in second.text)
    if dated:
        return len(first.text) <= (90 if opens else 60)
    return opens and len(first.text) <= 60 and len(second.text) <= 130


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
    if line.text.endswith((").", "!", "?", ":", ";", ",")):
        return False
    text = _WITH_PHOTO.sub(" - ", _NOTE.sub("", line.text)).strip(" ./*")
    text = _without_office(_SIGNED_BY.sub("", text))
    words = re.findall(r"[^\W_]+", text)
    if not 1 <= len(words) <= 8 or len(text) > 60 or re.search(r"[!?:;“”\"]", text):
        return False
    if any(char.isdigit() for char in text):
        return False
    small = [word for word in words if not word[0].isupper()]
    names = [piece for piece in re.split(r"\s*(?:[-–,&/]|\bvà\b)\s*", text) if piece]
    short = all(len(name.split()) <= 5 for name in names)
    return short and all(word.lower() in ("và", "tổng", "hợp") for word in small)


def _without_office(text: str) -> str:
    """``Kim Sơn - Hội LHPN huyện``: the name without the body that follows it."""
    name, sign, office = text.partition(" - ") if " - " in text else text.partition("/")
    return name if sign and office.strip().startswith(_offices()) else text


@cache
def _offices() -> tuple[str, ...]:
    return read_lines("lists/signing_offices.txt")


def _mark_signatures(lines: list[Line], title: Line | None) -> None:
    """Bylines and sources after the text (at most four lines up) or right after the title or its date."""
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
        dated = lines[lines.index(line) - 1].part is Part.DATELINE
        name = _is_name_line(line) and (dated or not line.in_capitals)
        if name and 2 <= len(line.words) <= 5 and len(free) > 2:
            line.part = Part.BYLINE
            break


def _mark_labelled(free: list[Line]) -> None:
    _, last = text_bounds(free)
    for line in free[last + 1 :] if last >= 0 else ():
        if _WITH_PHOTO.search(line.text) and _is_name_line(line):
            line.part = Part.BYLINE
    for line in free:
        if len(line.text) > 90 or line.part is not None:
            continue
        source = _SOURCE_LABEL.match(line.text)
        if source and len(source["name"].split()) <= 9 and source["name"][0].isupper() and not _is_clause(line):
            line.part = Part.CREDIT
        elif _BYLINE_LABEL.match(line.text) and not line.text.endswith((".", ";", ",", "!", "?")) and _is_signed(line):
            line.part = Part.CREDIT if _PHOTO_LABEL.match(line.text) else Part.BYLINE


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


def _structure(text: str, lines: list[Line], dates: PrintedDates) -> Structure:
    masthead = _masthead(text, lines)
    published = choose_published(lines, dates)
    return Structure(
        blocks=tuple(Block(line.start, line.end, line.number, line.part or Part.BODY) for line in lines),
        title=_joined(lines, Part.TITLE) or "",
        kicker=_joined(lines, Part.KICKER),
        lead=_joined(lines, Part.LEAD),
        byline=_joined(lines, Part.BYLINE) or dates.author,
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
