# SPDX-License-Identifier: MIT
"""Owns the parts of an article: title, kicker, lead, headings, captions, byline, dateline, page furniture."""

from __future__ import annotations

import re
from itertools import pairwise
from statistics import median

from reader.core.structure import Block, Part, Structure
from reader.core.values import maker
from reader.extract.captions import credit_of, mark_captions
from reader.extract.document_head import mark_author_offices, mark_document_head
from reader.extract.furniture import mark_furniture
from reader.extract.lines import Line, read_lines_of
from reader.extract.mastheads import Masthead, find_masthead, find_site, read_opening
from reader.extract.navigation import EDGES, pieces_of
from reader.extract.page_foot import mark_foot, mark_tags
from reader.extract.page_labels import mark_above_title
from reader.extract.page_menu import mark_above_titles
from reader.extract.publication import PrintedDates, choose_published, mark_datelines
from reader.extract.rewrapped import rewrapped_structure
from reader.extract.signatures import SOURCE_LABEL, mark_labelled, mark_photographers, mark_signatures
from reader.extract.titles import mark_title
from reader.extract.wrapping import unwrap

_make_block, _make_structure = maker(Block), maker(Structure)
_HEAD = 6
_SPACED_DASH = re.compile(r"\s+[-–—]\s+")
_NUMBERED = re.compile(r"(?:[IVX]+|\d{1,2})[.)]\s?[^\W\d_]")
_SHORT_HEADING = 80
"""Code points of a heading above a list."""
_HEADING_NUMBER = re.compile(r"(?:[IVX]+|\d{1,2}|[a-z])[.)]\s|[-+•*–]\s?")


def read_structure(text: str) -> Structure:
    """What every non-empty line of an NFC text is, and what the article says of itself.

    Paragraphs broken into lines of one width are read whole. The place, and the date of the event, are left to the
    readers of names (``pipeline``).
    """
    whole = unwrap(text)
    return (
        read_lines_as_printed(text) if whole is None else rewrapped_structure(read_lines_as_printed(whole.text), whole)
    )


def read_lines_as_printed(text: str) -> Structure:
    """``read_structure`` of a text whose paragraphs are whole."""
    lines = read_lines_of(text)
    mark_furniture(lines)
    mark_document_head(lines)
    dates = mark_datelines(lines)
    mark_author_offices(lines)
    mark_above_title(lines)
    mark_above_titles(lines)
    title = mark_title(lines)
    mark_tags(lines)
    mark_labelled([line for line in lines if line.part is None])
    mark_captions(lines)
    mark_photographers(lines)
    mark_foot(lines)
    mark_signatures(lines, title)
    _mark_lead(lines, text)
    _mark_headings(lines)
    for line in lines:
        line.part = line.part or Part.BODY
    return _structure(text, lines, dates)


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
        if not line.cell and (_is_heading(line, later) or _heads_items(line, later)):
            line.part = Part.HEADING


def _heads_items(line: Line, following: Line) -> bool:
    """``2. Phong trào tình nguyện`` above items that begin with a dash."""
    if not _NUMBERED.match(line.text[:5]) or len(line.text) > _SHORT_HEADING or line.ends_sentence:
        return False
    return following.text[0] in "-–+•*" and len(line.words) > 1


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
    return _make_structure(
        blocks=tuple([_make_block(line.start, line.end, line.number, line.part or Part.BODY) for line in lines]),
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
    """The paper by the mark that opens the text, else by a source line, else by the head of its page."""
    for line in lines:
        opening = read_opening(text, line.start, line.end) if line.part in (Part.LEAD, Part.BODY) else None
        if opening and opening.masthead:
            return opening.masthead
    for line in lines:
        if line.part in (Part.CREDIT, Part.BYLINE):
            found = SOURCE_LABEL.match(line.text)
            if found and (masthead := find_masthead(found["name"])):
                return masthead
    return _masthead_of_page(lines)


def _masthead_of_page(lines: list[Line]) -> Masthead | None:
    """The paper or portal that is named above the title."""
    for line in lines[:_HEAD]:
        if line.part is Part.TITLE:
            return None
        if line.part in (Part.FURNITURE, Part.DATELINE) and len(line.text) < 160:
            for piece in (line.text, *pieces_of(line.text), *_SPACED_DASH.split(line.text)):
                if site := find_site(piece.strip(EDGES)):
                    return site
    return None
