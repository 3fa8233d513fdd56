# SPDX-License-Identifier: MIT
"""Owns the recognition of bylines, photo credits of their own and sources, above and below the text."""

from __future__ import annotations

import re
from functools import cache, partial
from itertools import pairwise

from reader.core.resources import read_lines
from reader.core.structure import Part
from reader.extract.captions import has_credit, is_worded_sentence, tells
from reader.extract.lines import Line, text_bounds
from reader.extract.mastheads import find_masthead, is_mark
from reader.extract.word_groups import LatePattern, choice, groups

_any = partial(choice, "byline_words")
_BYLINE_LABEL = LatePattern(
    lambda: (
        rf"[(\[*]?\s*(?:(?i:{_any('labels')})\b)"
        rf"(?:\s*(?:,|và|-|–|&|/|\+)?\s*(?i:{_any('further labels')})\b)*"
        r"\s*(?::|[-–]\s|\s(?=[A-ZĐÀ-Ỹ]))"
    )
)
_POSTED_BY = LatePattern(lambda: rf"(?:{_any('posted by')})\b[\s:]+\S", re.IGNORECASE)
_PHOTO_LABEL = LatePattern(
    lambda: rf"[(\[*]?\s*(?:{_any('pictures')})\s*(?:(?:{_any('kinds of pictures')})\s*)?:", re.IGNORECASE
)
_WITH_PHOTO = re.compile(r"\s*(?:[;,–-]|\|)\s*(?:ảnh|clip|video)\s*:\s*", re.IGNORECASE)
_DONE_BY = LatePattern(lambda: rf"(?P<name>[^\W\d_]+(?: [^\W\d_]+){{1,3}}) (?:{_any('did it')})\s*(?:[-–|(,]|$)")
_SIGNED_BY = LatePattern(lambda: rf"\s+(?:{_any('did it')})$", re.IGNORECASE)
SOURCE_LABEL = re.compile(
    r"[(\[]?\s*(?:nguồn(?: tin)?\s*:|theo\s*:?\s)\s*(?P<name>[^:]{2,60}?)\s*[)\]]?\.?$", re.IGNORECASE
)
_NOTE = re.compile(r"\s*\((?:theo [^()]{2,40}|[^()]{2,40})\)\.?$", re.IGNORECASE)
"""``(tổng hợp)``, ``(theo Báo Nhân Dân)`` behind a name."""
_MAIL = re.compile(r"\s*[-–,|(]?\s*(?:e-?mail\s*:\s*)?[\w.+-]+@[\w-]+(?:\.\w+)+\)?$", re.IGNORECASE)
_WORDS = re.compile(r"[^\W_]+")
_SIGNS = re.compile(r"[!?:;“”\"]")
_JOINED = re.compile(r"\s*(?:[-–,&/]|\bvà\b)\s*")
_POSTER = 10
"""Words of a label with the name of a person or office."""
_MARK, _MARK_WORDS = 30, 4
"""Code points and words of a paper's mark that stands alone."""
_LONGEST = 130
_SHORT_CAPTION = 110
_TWO_NAMES = 9
"""Words and signs of two names that stand below a title."""
_INITIALS = re.compile(r"(?:[A-ZĐ]\.?\s?){2,4}$")


def is_name_line(line: Line) -> bool:
    """Whether a line is nothing but one or two names: every word begins with a capital, no sentence."""
    if len(line.text) > _LONGEST or line.text.endswith((").", "!", "?", ":", ";", ",")):
        return False
    text = _MAIL.sub("", line.text) if "@" in line.text else line.text
    text = _NOTE.sub("", text) if ")" in text else text
    text = _WITH_PHOTO.sub(" - ", text) if ":" in text else text
    text = _without_office(_SIGNED_BY.sub("", text.strip(" ./*")))
    words = _WORDS.findall(text)
    if not 1 <= len(words) <= 8 or len(text) > 60 or _SIGNS.search(text):
        return False
    if any(map(str.isdigit, text)):
        return False
    small = [word for word in words if not word[0].isupper()]
    names = [piece for piece in _JOINED.split(text) if piece]
    short = all(len(name.split()) <= 5 for name in names)
    return short and all(word.lower() in ("và", "tổng", "hợp") for word in small) and not is_notice(line.low)


def is_notice(low: str) -> bool:
    """``TIN VẮN``, ``Lời Cảm Ơn``, ``THÔNG BÁO TUYỂN SINH``: how titles begin that are no names."""
    return low.startswith(groups("page_words")["titles of notices"])


def _without_office(text: str) -> str:
    """``Kim Sơn - Hội LHPN huyện``: the name without the body that follows it."""
    name, sign, office = text.partition(" - ") if " - " in text else text.partition("/")
    office = office.strip()
    if "(" in name or len(office) > 60 or any(map(str.isdigit, office)):
        return text
    return name if sign and (office.startswith(_offices()) or is_mark(office)) else text


@cache
def _offices() -> tuple[str, ...]:
    return read_lines("lists/signing_offices.txt")


def mark_signatures(lines: list[Line], title: Line | None) -> None:
    """Bylines and sources after the text (at most four lines up) or right after the title or its date."""
    free = [line for line in lines if line.part is None]
    for above, line in reversed(list(zip([None, *free], free, strict=False))[-4:]):
        if line is free[0] and len(free) > 1:
            break
        if is_signature(line):
            line.part = Part.BYLINE
        elif above and _is_last_caption(above, line):
            line.part = Part.CAPTION
        elif line.is_paragraph or line.ends_sentence or len(line.text) > 60:
            break
    if title:
        _mark_below_title(lines, title, len(free))


def _is_last_caption(above: Line, line: Line) -> bool:
    """One short sentence below the text or the author's name, worded as a caption."""
    if not is_worded_sentence(line) or tells(line):
        return False
    below_text = above.is_paragraph and len(line.text) <= _SHORT_CAPTION
    return below_text or is_signature(above) or is_worded_sentence(above)


def is_signature(line: Line) -> bool:
    """A name, initials, an agency in brackets, or the office that sent the text in."""
    text = line.text
    if text[0] == "#":
        return False
    if is_name_line(line) or _INITIALS.fullmatch(text):
        return True
    if text[0] in "([" and text[-1] in ")]" and len(text) <= 60:
        inside = text[1:-1].strip()
        return is_mark(inside) or find_masthead(inside) is not None or inside.startswith(_offices())
    return text.startswith(_offices()) and len(line.words) <= 12 and len(text) <= 70 and not line.ends_sentence


def mark_photographers(lines: list[Line]) -> None:
    """A name in capitals alone below a caption that has no credit is the photographer's."""
    for caption, line in pairwise(lines):
        if caption.part is not Part.CAPTION or line.part is not None or line.row - caption.row > 2:
            continue
        if is_name_line(caption) or has_credit(caption.text):
            continue
        if line.in_capitals and 2 <= len(line.words) <= 3 and is_name_line(line):
            line.part = Part.CREDIT


def _mark_below_title(lines: list[Line], title: Line, free: int) -> None:
    """A name right after the title or its date; one in capitals only where the date stands beside it."""
    head = [index for index, line in enumerate(lines) if line.part is None and line.number > title.number][:2]
    for index in head:
        line = lines[index]
        beside = [*lines[max(0, index - 1) : index], *lines[index + 1 : index + 2]]
        dated = any(other.part is Part.DATELINE for other in beside)
        if _is_mark_alone(line):
            line.part = Part.CREDIT
        elif line.text.strip(".") in groups("byline_words")["initials of offices"]:
            line.part = Part.BYLINE
        elif not dated and line.in_capitals:
            continue
        elif (dated and _is_desk(line)) or (
            is_name_line(line) and 2 <= len(_without_office(line.text).split()) <= _TWO_NAMES and free > 2
        ):
            line.part = Part.BYLINE
            return


def _is_mark_alone(line: Line) -> bool:
    """``TTXVN``, ``(Dân trí)``, ``VOV.VN -``: the paper's mark without the paragraph that it opens."""
    mark = line.text.strip(" -–—()[]")
    if not mark or len(line.text) > _MARK or len(line.words) > _MARK_WORDS:
        return False
    alone = mark == line.text
    return is_mark(mark) if alone else is_mark(mark) or find_masthead(mark) is not None


def _is_desk(line: Line) -> bool:
    """``Ban Thời sự``, ``Phòng Chính trị``: the office that signs beside the date."""
    return 2 <= len(line.words) <= 4 and line.text.startswith(_offices()) and not line.ends_sentence


def mark_labelled(free: list[Line]) -> None:
    """Lines that say of themselves that they name the author, the photographer or the source."""
    _, last = text_bounds(free)
    for line in free[last + 1 :] if last >= 0 else ():
        if _WITH_PHOTO.search(line.text) and is_name_line(line):
            line.part = Part.BYLINE
    for line in free:
        if len(line.text) > 90 or line.part is not None:
            continue
        source = SOURCE_LABEL.match(line.text)
        if source and len(source["name"].split()) <= 9 and source["name"][0].isupper() and not _is_clause(line):
            line.part = Part.CREDIT
        elif _posted_by(line):
            line.part = Part.BYLINE
        elif _BYLINE_LABEL.match(line.text) and not line.text.endswith((".", ";", ",", "!", "?")) and _is_signed(line):
            line.part = Part.CREDIT if _PHOTO_LABEL.match(line.text) else Part.BYLINE


def names_author(line: Line) -> bool:
    """``Bút ký: Trần Quang Lộc``, ``Bút ký của Trần Quang Lộc``, ``Trần Quế Chi thực hiện - Số báo 112``."""
    if _posted_by(line) or ((done := _DONE_BY.match(line.text)) and done["name"].istitle()):
        return True
    told = ":" in line.text or (" của " in line.low and len(line.words) <= _POSTER)
    return told and _BYLINE_LABEL.match(line.text) is not None and _is_signed(line)


def _posted_by(line: Line) -> bool:
    return len(line.words) <= _POSTER and not line.ends_sentence and _POSTED_BY.match(line.text) is not None


def _is_clause(line: Line) -> bool:
    return line.ends_sentence and line.text[-1] in ",;:"


def _is_signed(line: Line) -> bool:
    name = line.text[line.text.find(":") + 1 :] if ":" in line.text else _BYLINE_LABEL.sub("", line.text, count=1)
    words = re.findall(r"[^\W\d_]+", _NOTE.sub("", name))
    capitals = sum(word[0].isupper() for word in words)
    return 1 <= len(words) <= 9 and capitals >= len(words) - 2
