# SPDX-License-Identifier: MIT
"""Owns the recognition of captions and photo credits among the lines of an article."""

from __future__ import annotations

import re
from functools import cache
from itertools import groupby, pairwise

from reader.core.structure import Part
from reader.extract.lines import Line, Openings, low_entries, openings_of
from reader.extract.word_groups import LatePattern, choice, groups

_LIST = "picture_words"


def _no_other_word() -> str:
    return "".join(f"(?<!{word} )" for word in groups(_LIST)["before other words"])


_CREDIT_COLON = LatePattern(
    lambda: (
        rf"(?:\b{_no_other_word()}"
        rf"(?:ảnh(?! hưởng)|photo|hình(?! (?:{choice(_LIST, 'other words with hình')})\b)|clip|đồ họa)"
        r"(?:[^:.()|]{0,30})\s?:|\bphoto by\b)"
        r"\s*(?P<name>[^:;()\[\]]{1,60}?)(?:\s*\([^()]{1,20}\))?\s*[)\].]*$"
    ),
    re.IGNORECASE,
)
_CREDIT_OPEN = re.compile(r"(?:^|[\s.(])(?:ảnh|hình)\s*:$", re.IGNORECASE)
_PLACED = LatePattern(
    lambda: (
        rf"\(\s*(?:(?:{choice(_LIST, 'places in a picture')}|(?:người |hàng )?thứ \w+)\b[^()]{{0,30}}"
        r"|(?:bên |phía )?(?:trái|phải)|(?:ở |đứng )?giữa|(?:áo|mũ|khăn) [^()]{2,12}|hàng [^()]{2,20})\s*\)"
    ),
    re.IGNORECASE,
)
_BARE_CREDIT = LatePattern(
    lambda: rf"[(\[]\s*(?:ảnh|hình)(?:\s+(?:{choice(_LIST, 'origins of pictures')})[^)\]]{{0,30}})?[)\]]\.?$",
    re.IGNORECASE,
)
_NOTED = re.compile(r"(?:\s|\.|\(|–|-)ảnh\s+(?:tư liệu|minh họa|minh hoạ)\.?\)?$", re.IGNORECASE)
_ALONE = re.compile(r"[(\[]?\s*ảnh\s*:", re.IGNORECASE)
_ONLY_CREDIT = re.compile(r"[(\[]\s*(?:ảnh|hình)\b", re.IGNORECASE)
_NUMBERED = re.compile(r"(?:ảnh|hình)\s*(?:số\s*)?\d{1,2}\s*[:.)–-]")
_PICTURE_NUMBER = re.compile(r"(?:^|\s)(?:[-–—]\s*)?(?:ảnh|hình|photo)\s*(?:số\s*)?\d{1,2}\s*\.?$", re.IGNORECASE)
_PICTURE_FILE = re.compile(r"[\w.()%+-]+\.(?:jpe?g|png|gif|webp|bmp)$", re.IGNORECASE)
_ONE_CELL = re.compile(r"\|?\s*(?P<words>[^|\s][^|]*)\s*\|?")
"""``| Lễ trao giải năm 2021 |``: a table of one cell, in which pages lay out a picture with its caption."""
_GIVES_NUMBER = LatePattern(lambda: rf"\b(?:{choice(_LIST, 'gives')})\s+\d")
_SPEECH = re.compile(r"\. |[:?!](?:\s|$)|[“”\"]")
"""What a caption of one sentence has not: a second one, or somebody's words."""
_LONGEST = 420
_BEGINNING = 24
"""Code points at the head of a line that tell it from others."""
_FEW, _FEW_WORDS = 15, 4
"""Code points and words of a caption at least."""
_NAME = 5
"""Words of a name at most."""
_EDGES = " .…(–-"
"""What is left out at the ends of a caption that is compared."""


def opens_caption(line: Line) -> bool:
    """Whether a line begins as captions do."""
    return openings_of("lists/caption_openings.txt").open(line.low) or _NUMBERED.match(line.low) is not None


def is_numbered_picture(line: Line) -> bool:
    """``Trao thưởng học sinh giỏi - Ảnh 2.``, ``trao-thuong-2.jpg``: what a page writes in place of a picture."""
    text = line.text
    if len(text) > _LONGEST:
        return False
    if text[-1].isdigit() or text[-2:-1].isdigit():
        return _PICTURE_NUMBER.search(text, max(0, len(text) - 24)) is not None
    return "." in text[-5:-1] and _PICTURE_FILE.match(text) is not None


def _is_only_cell(line: Line) -> bool:
    """Whether a line is the one cell of a table, and no name and no row of signs."""
    if "|" not in (line.text[0], line.text[-1]) or len(line.text) > _LONGEST:
        return False
    found = _ONE_CELL.fullmatch(line.text)
    return found is not None and len(found["words"].split()) > _NAME


def credit_of(text: str) -> str | None:
    """The photographer named at the end of a caption, None where no photo credit stands there."""
    found = _credit_in(text, max(0, len(text) - 110))
    return found["name"].strip(" .") if found else None


def credit_stretch(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Where the photographer's name stands at the end of the line ``[start, end)``, in code points."""
    begin = max(start, end - 110)
    found = _CREDIT_COLON.search(text, begin, end) if _speaks_of_pictures(text[begin:end]) else None
    return found.span("name") if found else None


def has_credit(text: str) -> bool:
    """Whether a line ends with a photo credit."""
    tail = text[-110:]
    if not _speaks_of_pictures(tail):
        return False
    return bool(_credit_in(tail, 0) or _bare_credit_in(tail, 0) or _NOTED.search(tail))


def _credit_in(text: str, start: int) -> re.Match[str] | None:
    """The credit with its colon; its sign is asked first, for the pattern is slow."""
    tail = text[start:]
    signed = ":" in tail or "photo by" in tail.lower()
    found = _CREDIT_COLON.search(text, start) if signed and _speaks_of_pictures(tail) else None
    return None if found is not None and _enumerates(found["name"]) else found


def _enumerates(name: str) -> bool:
    """``các hình thức: khiển trách 58, cảnh cáo 23``: numbers in small letters behind the colon are no name."""
    return name[:1].islower() and any(map(str.isdigit, name))


def _bare_credit_in(text: str, start: int) -> re.Match[str] | None:
    """``(Ảnh tư liệu)``, likewise."""
    tail = text[start:]
    return _BARE_CREDIT.search(text, start) if "(" in tail or "[" in tail else None


def _speaks_of_pictures(text: str) -> bool:
    """A quick look before the patterns: whether a credit can stand there at all."""
    return any(map(text.lower().__contains__, groups(_LIST)["of pictures"]))


def mark_captions(lines: list[Line]) -> None:
    """Give captions their part: with a credit, broken across lines, printed twice, or worded as one."""
    _mark_numbered([line for line in lines if line.part is None])
    open_lines = [line for line in lines if line.part is None]
    for group in _broken_lines(open_lines):
        text = " ".join(line.text for line in group)
        if len(text) <= _LONGEST and (has_credit(text) or _is_broken_caption(group, text, lines)):
            _mark(group)
    _mark_doubled(lines)
    _mark_above_credits(lines)
    _mark_series(open_lines)
    for index, line in enumerate(open_lines[1:], start=1):
        if line.part is not None:
            continue
        between = any(later.is_paragraph or later.part is Part.CAPTION for later in open_lines[index + 1 : index + 5])
        pictured = _shows_places(line) or (_NUMBERED.match(line.low) is not None and len(line.text) <= _LONGEST)
        if pictured or (between and (_is_worded(line) or _is_scene(line))):
            line.part = Part.CAPTION


def _mark_numbered(lines: list[Line]) -> None:
    """What stands for a picture, and the caption of some words right below it."""
    begun = False
    for line in lines:
        if is_numbered_picture(line):
            line.part = Part.CAPTION
        elif _is_only_cell(line):
            line.part = Part.CAPTION if begun else Part.FURNITURE  # above all text: headlines of other pages
        begun = begun or line.is_paragraph
    for line, below in pairwise(lines):
        close = line.part is Part.CAPTION and below.part is None and below.row == line.row + 1
        if close and not below.after_blank and _is_short(below):
            below.part = Part.CAPTION


def _mark_series(lines: list[Line]) -> None:
    """Three short sentences in a row that are all worded as captions: the pictures of a photo report."""
    for worded, group in groupby(lines, key=lambda line: line.part is None and is_worded_sentence(line)):
        run = list(group)
        if worded and len(run) >= 3:
            _mark_captions_of(run)


def is_worded_sentence(line: Line) -> bool:
    """Whether a line is one short sentence worded as a caption."""
    text = line.text
    return (
        _FEW <= len(text) <= 170
        and not _SPEECH.search(text)
        and not line.in_capitals
        and (opens_caption(line) or _subjects().open(line.low))
    )


def _is_scene(line: Line) -> bool:
    """Whether one short sentence shows somebody at something: who hands over, speaks or poses, or without any tale."""
    if len(line.text) > 140 or not is_worded_sentence(line) or not (line.ends_sentence or len(line.words) > 8):
        return False  # without a full stop, a few words are a heading
    low = f" {line.low} "
    if _GIVES_NUMBER.search(low):
        return False
    return _holds(low, "lists/caption_scenes.txt") or not tells(line)


def tells(line: Line) -> bool:
    """Whether a short line tells a story, by a word of time, report or judgement."""
    return _holds(f" {line.low} ", "lists/caption_tells.txt")


def _holds(low: str, name: str) -> bool:
    return any(map(low.__contains__, _spaced(name)))


@cache
def _spaced(name: str) -> tuple[str, ...]:
    return tuple(f" {words} " for words in low_entries(name))


def _is_broken_caption(group: list[Line], text: str, lines: list[Line]) -> bool:
    """Whether a short text broken across lines is worded as a caption, in an article whose paragraphs are whole."""
    if len(group) < 2 or len(text) > 260 or not any(line.text[0].islower() for line in group[1:]):
        return False
    short_sentence = text.endswith(".") and len(text) < 160 and group[0].text[0].isupper()
    return (short_sentence or opens_caption(group[0])) and any(line.is_paragraph for line in lines)


def _mark_above_credits(lines: list[Line]) -> None:
    """A line that stands right above a photo credit of its own is its caption."""
    for line, credit in pairwise(lines):
        if credit.part is Part.CREDIT and line.part is None and credit.row - line.row <= 2 and _is_short(line):
            line.part = Part.CAPTION


def _is_short(line: Line) -> bool:
    """Short for a paragraph; a whole sentence must be worded as a caption."""
    if not _FEW <= len(line.text) <= 240 or line.in_capitals or line.text.endswith((":", ";")):
        return False
    if all(word[0].isupper() for word in line.words):
        return False
    return not line.ends_sentence or (len(line.text) < 160 and opens_caption(line))


def _shows_places(line: Line) -> bool:
    """Whether a short line says who stands where: ``(bìa trái)``, ``(thứ hai từ phải sang)``."""
    return len(line.text) <= 200 and not line.is_paragraph and _PLACED.search(line.text) is not None


def _mark(group: list[Line]) -> None:
    for line in group:
        alone = len(group) == 1 and _ALONE.match(line.text) and len(line.text) < 60
        line.part = Part.CREDIT if alone else Part.CAPTION


def _broken_lines(lines: list[Line]) -> list[list[Line]]:
    """Lines that a crawl broke, joined: one ends in the middle of a sentence and the next goes on in small letters."""
    groups: list[list[Line]] = []
    for line in lines:
        if groups and _goes_on(groups[-1][-1], line):
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def _goes_on(before: Line, line: Line) -> bool:
    if before.part is not None or line.row - before.row > 2:
        return False
    if before.text[-1] == ":" and _CREDIT_OPEN.search(before.text):
        return len(line.text) < 60
    if before.ends_sentence and not before.text.endswith(","):
        return False
    only_credit = len(line.text) < 60 and _ONLY_CREDIT.match(line.text) is not None
    if line.text[0].islower() or only_credit or (before.text.endswith(",") and len(before.text) < 160):
        return True
    close = before.after_blank and not line.after_blank and has_credit(line.text)
    return close and len(before.text) < 100 and before.number > 2 and not before.in_capitals


def _mark_doubled(lines: list[Line]) -> None:
    """A line printed twice within three lines, the second time perhaps with a credit, is a caption and its other text.

    One of the two may be broken across two lines.
    """
    heads = [_head(line.text) for line in lines]
    letters = [head[:1] for head in heads]
    words = _Bare(lines)
    for index in range(1, len(lines)):
        head = heads[index]
        for later in range(index + 1, min(index + 4, len(lines))):
            if letters[index] == letters[later] and (head.startswith(heads[later]) or heads[later].startswith(head)):
                _mark_if_doubled(lines, words, index, later)  # seldom, and then only all their words are compared


def _head(text: str) -> str:
    """How the words of a line begin that are compared: a few letters, of a short line or one with a credit only one."""
    goes_on = text[_BEGINNING : 2 * _BEGINNING].strip(_EDGES)
    begins = text[:_BEGINNING].lstrip(_EDGES).casefold() if goes_on and not _speaks_of_pictures(text[-110:]) else ""
    return " ".join(begins.split())[: _BEGINNING // 2] or text.lstrip(_EDGES)[:1].casefold()[:1]


class _Bare(dict[int, str]):
    """Index of a line → its words without a credit, an empty string for a long line; worked out when asked for."""

    def __init__(self, lines: list[Line]) -> None:
        super().__init__()
        self._lines = lines

    def __missing__(self, index: int) -> str:
        text = self._lines[index].text
        self[index] = bare = bare_caption(text) if len(text) <= _LONGEST else ""
        return bare


def _mark_if_doubled(lines: list[Line], words: _Bare, index: int, later: int) -> None:
    for size, other in ((1, 1), (1, 2), (2, 1)):
        if not size <= later - index <= size + 1:
            continue
        first = _joined(lines, words, index, size)
        if (
            len(first) >= _FEW
            and not _is_row_of_capitals(lines[index])
            and first == _joined(lines, words, later, other)
        ):
            _mark_captions_of(lines[index : index + size] + lines[later : later + other])


def _is_row_of_capitals(line: Line) -> bool:
    """``Nguyễn Đức Thịnh``: a name that is printed twice is no caption."""
    return len(line.words) <= _NAME and all(word[0].isupper() for word in line.words)


def _joined(lines: list[Line], words: _Bare, index: int, size: int) -> str:
    """The words of one line or two, an empty string where one of them has another part."""
    taken = lines[index : index + size]
    if len(taken) < size or any(line.part not in (None, Part.CAPTION) for line in taken):
        return ""
    bare = [words[at] for at in range(index, index + size)]
    return " ".join(bare).strip(" .…") if all(bare) else ""


def _mark_captions_of(lines: list[Line]) -> None:
    for line in lines:
        line.part = Part.CAPTION


def bare_caption(text: str) -> str:
    """The words of a caption without its credit, in small letters: for comparing."""
    tail = max(0, len(text) - 110)
    found = None
    if _speaks_of_pictures(text[tail:]):
        found = _credit_in(text, tail) or _bare_credit_in(text, tail)
    words = text[: found.start()] if found else text
    return " ".join(words.casefold().split()).strip(_EDGES)


def _is_worded(line: Line) -> bool:
    text = line.text
    if line.ends_sentence or not _FEW <= len(text) <= 260 or line.in_capitals or text[-1] in ":;,?!":
        return False
    words = len(line.words)
    few = words >= _FEW_WORDS and line.low.startswith(groups(_LIST)["opens a few words"])
    worded = words >= 7 and len(text) >= 2 * _FEW and opens_caption(line)
    return few or worded or (words >= 10 and _subjects().open(line.low))


@cache
def _subjects() -> Openings:
    return Openings(subject + " " for subject in low_entries("lists/caption_subjects.txt"))
