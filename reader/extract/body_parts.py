# SPDX-License-Identifier: MIT
"""Owns the small questions about the words of a body's name: field of work, name after a level, what is glued on."""

from __future__ import annotations

from reader.extract.lexicon import body_heads, body_words, surnames
from reader.extract.names import (
    MIDDLES,
    bare_place_at,
    begins_level,
    begins_rank,
    commune_at,
    cut_at_name,
    ends_office,
    is_counted,
    name_at,
    opens_term,
    run_end,
)
from reader.extract.words import Case, Words

_PARTING = frozenset("/-%")
"""Signs behind a number that is no part of a name."""


def domain_at(words: Words, at: int, all_capitals: bool = False) -> int:
    """Index after the longest field of work that begins here, else 0."""
    if words.keys[at] not in body_words():
        return 0
    best = 0
    small = words.cases[at] == Case.SMALL
    for last, noun in body_words().every(words.keys, at):
        if noun or (not small and not all_capitals):
            best = last
    return best


def name_after_level(words: Words, at: int, kind: str) -> int:
    """Index after the name or number that follows a kind word, else 0."""
    if at >= words.size:
        return 0
    if words.keys[at] == "số" and words.cases[at + 1] == Case.NUMBER and kind == "hamlet":
        return _after_number(words, at + 1)
    if words.cases[at] == Case.NUMBER:
        return _after_number(words, at) if kind in ("district", "commune", "hamlet") else 0
    if not words.capital(at) or begins_rank(words, at) or opens_term(words, at):
        return 0
    if kind == "hamlet":
        return _with_number(words, cut_at_name(words, at, run_end(words, at, 4)))
    small = kind == "commune"
    if place := bare_place_at(words, at):
        return max(place[0], commune_at(words, at) if small else 0)
    if small and (known := commune_at(words, at)):
        return known
    if name_at(words, at) and kind not in ("commune", "hamlet"):
        return 0
    return cut_at_name(words, at, run_end(words, at, 4))


def _with_number(words: Words, last: int) -> int:
    """``Chi bộ bản Củ 2``: the villages into which one was parted."""
    numbered = last < words.size and words.cases[last] == Case.NUMBER and len(words.keys[last]) == 1
    return last + 1 if numbered and not is_counted(words, last) and words.keys[last + 1] not in _PARTING else last


def _after_number(words: Words, at: int) -> int:
    """``ấp 3A``; no decimal, no share."""
    if (
        words.keys[at + 1] in (".", ",", "/", "%")
        and words.touches(at)
        and words.touches(at + 1)
        and words.cases[at + 2 : at + 3] == [Case.NUMBER]
    ):
        return 0
    glued = words.touches(at) and words.cases[at + 1] in (Case.TITLE, Case.CAPITALS)
    return at + 2 if glued else at + 1


def goes_on(words: Words, at: int) -> bool:
    """Whether a level, a place or another capital shows that the small letters before belong to the name."""
    return at < words.size and (begins_level(words, at) is not None or words.cases[at] == Case.TITLE)


def glued_end(words: Words, at: int) -> int:
    """Index after a word with what touches it: ``TH&THCS``, ``Covid-19``."""
    last = at + 1
    if (
        words.keys[last] == "-"
        and words.touches(last - 1)
        and words.touches(last)
        and _is_borrowed(words, at, last + 1)
    ):
        return last + 2
    while (
        last + 1 < words.size
        and words.keys[last] in ("&", "-", "/")
        and words.touches(last - 1)
        and words.touches(last)
        and words.cases[last + 1] in (Case.TITLE, Case.CAPITALS, Case.NUMBER)
    ):
        last += 2
    return last


def _is_borrowed(words: Words, at: int, last: int) -> bool:
    """``Ghi-ta``, ``Vắc-xin``: the second syllable of a borrowed word."""
    return words.cases[at] == Case.TITLE and words.cases[last] == Case.SMALL and not words.touches(last)


def begins_person(words: Words, at: int) -> bool:
    """``Trưởng phòng Chính trị Đoàn Ngọc Bảo Uyên``: the word is a family name."""
    if words.cases[at] != Case.TITLE or name_at(words, at) - at < 3:
        return False
    second = words.keys[at + 1]
    return second in ("thị", "văn") or not (
        second in body_heads() or second in body_words() or begins_level(words, at + 1)
    )


def before_officer(words: Words, first: int, at: int) -> int:
    """``Giám đốc Công ty May | Sông Hồng | Bùi Đức Thịnh``: where the officer begins in a row of names, else 0."""
    if not ends_office(words, first) or words.keys[at + 1] in MIDDLES:
        return 0
    sure = surnames()
    for officer in (at + 1, at + 2):
        last = name_at(words, officer)
        further = last < words.size and words.capital(last)
        if not last or further or last - officer < 3:
            continue
        if officer == at + 2 or (sure.get(words.keys[officer], False) and not sure.get(words.keys[at], False)):
            return officer
    return 0
