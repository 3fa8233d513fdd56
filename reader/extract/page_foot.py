# SPDX-License-Identifier: MIT
"""Owns the foot of a page below the text: what follows the author's name there belongs to the page.

Told by the place: the article ends with its author's name, so tags, headlines and calls need no words of their own.
"""

from __future__ import annotations

import re

from reader.core.structure import Part
from reader.extract.captions import has_credit, is_worded_sentence, opens_caption, tells
from reader.extract.lines import Line, text_bounds
from reader.extract.navigation import EDGES
from reader.extract.signatures import is_name_line, is_signature
from reader.extract.word_groups import LatePattern, choice, groups

_SENTENCE = 60
_LIST = 4
"""So many names one below the other are a list, such as of those who were awarded."""
_REPEATED = 140
"""Code points of a line that the page prints more than once."""
_GLANCE = 6
"""Code points by which lines are told to differ, before all of them is looked at."""
_HEADLINE = 5
"""Words of a headline at least."""
_LABEL = 8
"""Words of a label at most."""
_TAGS = 3
_TAG_WORDS = 6
_NOTE = ("*", "(", "[", "ghi chú", "p/s", "ps:")
_APPENDIX = LatePattern(lambda: rf"\(?(?:{choice('page_words', 'heads of appendices')}|[ivx]{{1,4}}\.|\d{{1,2}}[.)])\s")
_ACTS_FOR = re.compile(r"(?:T/M|TM|KT|K/T|TL|T/L|TUQ)\b")
"""Who signs for a body or its head: ``T/M BAN THƯỜNG VỤ``."""
_SIGNING = 5
"""Lines of such a signature at most."""
_PARTED = re.compile(r"\s*[,;]\s*")


def mark_tags(lines: list[Line]) -> None:
    """``công an xã, chính quyền hai cấp, bám bản``: a row of short words below the text."""
    _, last = text_bounds(lines)
    for line in lines[last + 1 :] if last >= 0 else ():
        if line.part is None and not line.cell and _is_row_of_tags(line):
            line.part = Part.FURNITURE


def _is_row_of_tags(line: Line) -> bool:
    if line.ends_sentence or len(line.text) > 160 or line.text[0] in "-+•":
        return False
    pieces = _PARTED.split(line.text)
    if not line.text[0].islower() and (is_name_line(line) or not _are_tags(pieces)):
        return False
    return len(pieces) >= _TAGS and all(0 < len(piece.split()) <= _TAG_WORDS for piece in pieces)


def _are_tags(pieces: list[str]) -> bool:
    """``Nhân văn, Xưởng nón, Người mù``: each in capitals at its head, small letters after it in one at least."""
    capital = all(piece[:1].isupper() and ":" not in piece for piece in pieces)
    return capital and any(word[0].islower() for piece in pieces for word in piece.split())


def mark_foot(lines: list[Line]) -> None:
    """What stands below the author's name, or below the first line of the page under the text."""
    _, last = text_bounds(lines)
    below = lines[last + 1 :] if last >= 0 else []
    _mark_repeated(lines)
    _mark_below_name(below)
    _mark_leftovers(lines, below)


def _mark_repeated(lines: list[Line]) -> None:
    """What the head of the page has printed already: its menu, its alert, the head of each printed sheet."""
    page = [line for line in lines if line.part in (Part.FURNITURE, Part.DATELINE) and _may_repeat(line)]
    heads = {line.low[:_GLANCE] for line in page}
    left = [line for line in lines if line.part is None and line.low[:_GLANCE] in heads] if heads else []
    printed = {_unnumbered(line) for line in page} if left else ()
    for line in left:
        if _may_repeat(line) and _unnumbered(line) in printed:
            line.part = Part.FURNITURE


def _unnumbered(line: Line) -> str:
    """Its words without the number of the sheet."""
    return line.plain.rstrip("0123456789/ ")


def _may_repeat(line: Line) -> bool:
    return len(line.text) <= _REPEATED and len(line.words) > 2


def _mark_below_name(below: list[Line]) -> None:
    signed = next((at for at, line in enumerate(below) if _is_signed(line)), None)
    if signed is None or any(map(_is_long, below[:signed])):
        return
    page = next((at for at, line in enumerate(below) if at > signed and _is_page(line)), None)
    tail = [line for line in below[signed + 1 : page] if line.part is None and not line.cell]
    if any(map(_is_listed, below[signed + 1 :])) or (page is None and not _are_headlines(tail)):
        return
    if _ACTS_FOR.match(below[signed].text):
        tail = _below_signature(tail)
    names = sum(map(is_name_line, tail))
    if names == 1 and is_name_line(tail[0]) and tail[0].plain != below[signed].plain:
        tail = tail[1:]  # two authors, one a line
    for line in tail:
        if not _is_of_text(line):
            line.part = Part.FURNITURE


def _below_signature(tail: list[Line]) -> list[Line]:
    """What stands below the office, ``(Đã ký)`` and the name of who signed for a body."""
    for at, line in enumerate(tail[:_SIGNING]):
        if is_name_line(line) and not line.in_capitals:
            return tail[at + 1 :]
    return tail


def _is_long(line: Line) -> bool:
    """Whether a line above the name is neither of the page nor a sentence."""
    return line.part is None and len(line.text) > _SENTENCE and not line.is_short_paragraph


def _is_signed(line: Line) -> bool:
    return line.part is Part.BYLINE or (line.part is None and not line.cell and is_signature(line))


def _is_page(line: Line) -> bool:
    return line.part is Part.FURNITURE and not _links(line)


def _is_listed(line: Line) -> bool:
    """Whether a line is of a list or an appendix, which decisions have below the name of who signed them."""
    return line.part is None and (line.text[-1] == ";" or _APPENDIX.match(line.low) is not None)


def _are_headlines(tail: list[Line]) -> bool:
    """Whether two lines and more that read as headlines stand below the name, and nothing else."""
    sure = sum(_is_headline(line) or _is_label(line) for line in tail)
    if len(tail) > 2 and 2 * sure > len(tail):
        return all(_reads_as_headline(line) for line in tail)  # ``Trao nhà tình thương …`` among others is one too
    return sure == len(tail) and (len(tail) > 1 or (len(tail) == 1 and _is_last_label(tail[0])))


def _is_last_label(line: Line) -> bool:
    """``Ủng hộ báo``: two to five words below the author's name, with no capital and no number among them."""
    small = all(word[0].islower() for word in line.words[1:])
    return 1 < len(line.words) <= _HEADLINE and small and not any(map(str.isdigit, line.text))


def _is_label(line: Line) -> bool:
    """``Bản tin thời tiết``: a few words of the page that are no name and open no list."""
    if line.ends_sentence or ":" in line.text or line.text.startswith(_NOTE) or is_name_line(line):
        return False
    return 1 < len(line.words) <= _LABEL and not opens_caption(line) and line.text[0].isupper()


def _is_headline(line: Line) -> bool:
    opens = is_worded_sentence(line) or opens_caption(line)
    return _reads_as_headline(line) and len(line.words) >= _HEADLINE and not opens


def _reads_as_headline(line: Line) -> bool:
    """Whether a line begins and ends as headlines do, and no photographer is named at its end."""
    begins = line.text[0].isupper() or line.text[0].isdigit() or line.text[0] in "“\"'"
    other = line.ends_sentence or line.text.startswith(_NOTE) or has_credit(line.text) or is_name_line(line)
    return begins and len(line.words) > 1 and not other


def _is_of_text(line: Line) -> bool:
    """A sentence, a note or a caption may stand below the author's name."""
    if line.low.startswith(_NOTE) or (len(line.text) >= _SENTENCE and line.ends_sentence):
        return True
    return is_worded_sentence(line) and not tells(line) and line.ends_sentence


def _mark_leftovers(lines: list[Line], below: list[Line]) -> None:
    """What stands below the first line of the page under the text is of the page too, but for a byline not yet met."""
    ends, signed = _end_of_text(below)
    if ends is None:
        return
    left = [line for line in below[ends:] if line.part is None and not line.cell]
    if sum(len(line.text) for line in left) * 2 > sum(len(line.text) for line in lines):
        return
    for line in left:
        if signed or not is_name_line(line) or below[ends].text.endswith(":"):
            line.part = Part.FURNITURE
        signed = True


def _end_of_text(below: list[Line]) -> tuple[int | None, bool]:
    """Index of the first line of the page, an advertisement only below the author's name; and whether that was met."""
    signed = False
    for index, line in enumerate(below if any(map(_is_page, below)) else ()):
        if _is_page(line) and (signed or not _is_advertisement(line)):
            return index, signed
        signed = signed or _is_signed(line)
    return None, signed


def _is_advertisement(line: Line) -> bool:
    """What stands amid the text as well: ``- Quảng cáo -``."""
    return line.low.strip(EDGES) in groups("page_words")["advertisements"]


def _links(line: Line) -> bool:
    """Whether a line of the page is a link to one other article, such as stand between paragraphs."""
    return line.text[0] in ">»-*" or (":" in line.text and len(line.text) > 30)
