# SPDX-License-Identifier: MIT
"""Owns the ends of bodies' names: seats and areas, small letters that belong to a word of two syllables."""

from __future__ import annotations

from reader.extract.body_growing import Growing
from reader.extract.body_parts import domain_at, name_after_level
from reader.extract.lexicon import body_heads, grammar
from reader.extract.names import bare_place_at, begins_level, is_counted, looks_foreign, name_at, run_end, stops_name
from reader.extract.words import Case, Words


def take_area(words: Words, grown: Growing) -> None:
    """``Tòa án nhân dân khu vực 2 - Lâm Đồng``: the place behind the number of an area."""
    at = grown.last
    while words.keys[at] == "-" and words.capital(at + 1) and (place := bare_place_at(words, at + 1)):
        grown.last, grown.proper = place[0], True
        at = place[0]


def take_bracket(words: Words, grown: Growing) -> bool:
    """``Hội Cựu chiến binh (CCB) tỉnh``: the abbreviation in brackets before the level or place of the body."""
    at = grown.last
    if words.keys[at] != "(" or grown.closed or at + 3 >= words.size or words.keys[at + 2] != ")":
        return False
    follows = words.cases[at + 3] == Case.SMALL and begins_level(words, at + 3) is not None
    placed = words.capital(at + 3) and bare_place_at(words, at + 3) is not None
    if words.cases[at + 1] != Case.CAPITALS or not (follows or placed):
        return False
    grown.last = at + 3
    return True


def take_seat(words: Words, grown: Growing) -> bool:
    """``Đại sứ quán Việt Nam tại Lào``, ``TAND cấp cao tại Đà Nẵng``: of which there are several, by their seats."""
    at = grown.last
    if words.keys[at] != "tại" or at + 1 >= words.size or not words.capital(at + 1):
        return False
    if not any(grown.head.phrase.startswith(head) for head in grammar("bodies with a seat")):
        return False
    abroad = grown.placed or words.keys[at - 1] in grammar("before the seat of an office")
    if not abroad or name_at(words, at + 1):
        return False
    level = begins_level(words, at + 1)
    place = bare_place_at(words, at + 1)
    body = body_heads().longest(words.keys, at + 1)
    last = name_after_level(words, *level) if level else place[0] if place else 0
    last = last or (body[0] if body and body[1].group == "named" else 0)
    if not last:
        return False
    grown.last, grown.proper, grown.closed = last, True, True
    return True


def take_matter(words: Words, grown: Growing) -> bool:
    """``Ban Chỉ đạo phong trào “Toàn dân …” huyện Krông Ana``: what a committee is for, up to its level."""
    at = grown.last
    if grown.closed or at != grown.head_end or grown.head.phrase not in grammar("bodies for a matter"):
        return False
    opening = _matter_opening(words, at)
    last = _matter_end(words, opening) if opening > at else 0
    if not last:
        return False
    grown.last, grown.content, grown.proper, grown.domain = last, True, True, False
    return True


def take_subject(words: Words, grown: Growing) -> bool:
    """``Ban Chỉ đạo Trung ương về phòng, chống tham nhũng``, ``Ủy ban về các vấn đề xã hội``: what it works on."""
    at = grown.last
    if grown.head.phrase not in grammar("bodies for a subject") or not words.capital(grown.first):
        return False
    last = domain_at(words, at + 1)
    if last - at < _SUBJECT:
        return False
    grown.last, grown.content, grown.proper, grown.domain, grown.closed = last, True, True, True, True
    return True


_SUBJECT = 3
"""``về`` and two words; one may be the first half of another word."""


def _matter_opening(words: Words, at: int) -> int:
    """Index after the words with which a matter begins, ``at`` where none does."""
    lengths = (length for length in (3, 2, 1) if " ".join(words.keys[at : at + length]) in grammar("matters of bodies"))
    return at + next(lengths, 0)


def _matter_end(words: Words, at: int) -> int:
    """Where the level of the committee stands behind its matter, 0 where none does; quoted names are passed over."""
    index, quoted = at, False
    while index < min(at + _MATTER, words.size):
        key = words.keys[index]
        if key in _QUOTES:
            quoted = not quoted
        elif not quoted:
            if level := begins_level(words, index):
                named = words.capital(level[0]) or level[1] in _LEVELS
                if named and words.keys[index] != "khu" and words.keys[index - 1] not in ("các", "mỗi", "cấp"):
                    return index
            elif key in _ENDING:
                return 0
            elif (opening := _matter_opening(words, index)) > index:
                index = opening - 1
            elif stops_name(words, index):
                inside = key in grammar("small words inside a matter")
                if not inside or words.cases[index + 1] == Case.SIGN:
                    return 0
        index += 1
    return 0


_MATTER = 26
"""Words of what a committee is for."""
_QUOTES = frozenset('“”"')
_ENDING = frozenset(".;:()|")
_LEVELS = frozenset(("province", "city", "district", "town", "commune"))


def take_described(words: Words, grown: Growing) -> bool:
    """``Xí nghiệp vận dụng toa xe khách Hà Nội``: what a company does, in small letters, up to the place."""
    at = grown.last
    described = grown.head.phrase in grammar("bodies with a described name")
    if grown.closed or not described or words.cases[at] != Case.SMALL or not words.capital(grown.first):
        return False
    for index in range(at, min(at + _DESCRIBED, words.size)):
        if words.capital(index):
            place = bare_place_at(words, index)
            if index == at or place is None or name_at(words, index) > place[0]:
                return False
            grown.last, grown.content = index, True
            return True
        if words.cases[index] != Case.SMALL or begins_level(words, index):
            return False
        if stops_name(words, index) and words.keys[index] not in ("và", "sản", "kinh", "quản"):
            return False
    return False


_DESCRIBED = 8
"""Words of what a company does, and the first of its place."""


def _described_end(words: Words, grown: Growing) -> int:
    """``Tổ hợp tác Đan lục bình được …``: a description of up to three syllables, up to a sign or a verb."""
    at = grown.last
    if at - grown.head_end != 1 or grown.head.phrase not in grammar("bodies with a descriptive name"):
        return 0
    for index in range(at, min(at + 4, words.size + 1)):
        if words.cases[index] == Case.SIGN or stops_name(words, index):
            return index if index > at else 0
        if words.cases[index] != Case.SMALL or begins_level(words, index):
            return 0
    return 0


def _ends_in_word(words: Words, grown: Growing) -> bool:
    """``Đoàn Văn công,``: one more syllable of a word whose first has the capital, right before a sign."""
    at = grown.last
    if at + 1 >= len(words.cases):
        return False
    alone = at - grown.head_end == 1 or words.cases[at - 2] == Case.SMALL or domain_at(words, at - 2) == at - 1
    numbered = grown.head.group == "units" and words.cases[at + 1] == Case.NUMBER and not is_counted(words, at + 1)
    unknown = grown.head.group in ("open", "units") and alone and words.cases[at - 1] == Case.TITLE
    if not unknown or words.cases[at] != Case.SMALL or not (words.cases[at + 1] == Case.SIGN or numbered):
        return False
    return not stops_name(words, at) and begins_level(words, at) is None and not looks_foreign(words.keys[at - 1])


def bridge(words: Words, grown: Growing) -> None:
    """Small letters inside a name, where a level or a capital follows soon: ``Hội Nuôi ong tỉnh``."""
    if described := _described_end(words, grown):
        grown.last = described
        return
    if _ends_in_word(words, grown):
        grown.last += 1
        return
    for index in range(grown.last, min(grown.last + 3, words.size)):
        if index > grown.last and (words.cases[index] in (Case.TITLE, Case.CAPITALS) or begins_level(words, index)):
            grown.last = index
            return
        if words.cases[index] != Case.SMALL or stops_name(words, index):
            return


def take_scope_name(words: Words, grown: Growing) -> bool:
    """A place that no gazetteer knows, right after a body that only takes places: ``Công an Bản Lầu``."""
    at = grown.last
    if grown.content or (grown.head.general and grown.head.group != "scope") or words.cases[at] != Case.TITLE:
        return False
    last = run_end(words, at, 4)
    if last - at > 3:
        return False
    grown.last, grown.content, grown.proper, grown.closed = last, True, True, True
    return True


def lies_in_unit(words: Words, grown: Growing) -> bool:
    """``Thuế cơ sở 4 thành phố Huế``: the number of the office, then where it is; no four cities."""
    level = begins_level(words, grown.last + 1)
    numbered = grown.last == grown.head_end and grown.head.phrase in grammar("bodies with a number")
    return numbered and " " in grown.head.phrase and level is not None and words.cases[level[0]] == Case.TITLE


def end_of_several(words: Words, at: int, last: int) -> int:
    """``Hạt Kiểm lâm liên huyện Tủa Chùa - Mường Chà``: where the second of its two units ends."""
    joined = words.keys[at - 2 : at] in (["liên", "huyện"], ["liên", "xã"]) or words.keys[at - 1] == "vực"
    if not joined or words.keys[last] != "-" or not words.capital(last + 1):
        return last
    other = bare_place_at(words, last + 1)
    return other[0] if other else run_end(words, last + 1, 4)


def take_day(words: Words, grown: Growing) -> bool:
    """``Trường Mầm non 19/5``: schools and hospitals are named after days."""
    at = grown.last
    if grown.head.group != "named after people" or (not grown.content and " " not in grown.head.phrase):
        return False
    if not (words.touches(at) and words.touches(at + 1) and words.cases[at + 2] == Case.NUMBER):
        return False
    grown.last, grown.content, grown.proper, grown.closed = at + 3, True, True, True
    return True
