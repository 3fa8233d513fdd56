# SPDX-License-Identifier: MIT
"""Owns how far the name of a body goes: part after part from its head, to its level and its place."""

from __future__ import annotations

from reader.extract.body_growing import Growing
from reader.extract.body_parts import before_officer, begins_person, domain_at, glued_end, goes_on, name_after_level
from reader.extract.body_tails import (
    bridge,
    end_of_several,
    lies_in_unit,
    take_area,
    take_bracket,
    take_day,
    take_described,
    take_matter,
    take_scope_name,
    take_seat,
    take_subject,
)
from reader.extract.lexicon import (
    Head,
    body_heads,
    brands,
    grammar,
    place_features,
    surnames,
)
from reader.extract.names import (
    bare_place_at,
    begins_level,
    commune_at,
    ends_office,
    is_counted,
    is_strong,
    name_at,
    opens_term,
    run_end,
    stops_name,
)
from reader.extract.words import Case, Words

_BARE_LEVELS = frozenset({"province", "city", "district", "town", "commune"})
_LONGEST = 40
_JOINING = frozenset(("và", "-", "&"))
_IN_CAPITALS = (Case.TITLE, Case.CAPITALS)


def grow(words: Words, grown: Growing, all_capitals: bool) -> None:
    """Take part after part until nothing of the name follows."""
    while grown.last < words.size and grown.last - grown.first < _LONGEST:
        before = grown.last
        key, case = words.keys[before], words.cases[before]
        if f"{key} {words.keys[before + 1]}" in grammar("military ranks") or opens_term(words, before):
            return
        if not (
            take_matter(words, grown)
            or _take_nested(words, grown, all_capitals)
            or _take_level(words, grown)
            or _take_feature(words, grown)
            or _take_place(words, grown)
            or ((case == Case.NUMBER or key == "số") and _take_number(words, grown))
            or _take_domain(words, grown, all_capitals)
            or (case == Case.SIGN and (take_bracket(words, grown) or _take_quoted(words, grown)))
            or (key in _JOINING and _take_joined(words, grown))
            or (key == "tại" and take_seat(words, grown))
            or (key == "về" and take_subject(words, grown))
            or (case in _IN_CAPITALS and _take_proper(words, grown, all_capitals))
            or take_described(words, grown)
        ):
            return
        if grown.last == before:
            return


def _take_nested(words: Words, grown: Growing, all_capitals: bool) -> bool:
    """A body inside the name: ``Ban Thường vụ`` + ``Huyện ủy``, ``Chi bộ`` + ``Văn phòng Huyện ủy``."""
    at = grown.last
    if grown.closed or words.keys[at] not in body_heads():
        return False
    found = body_heads().longest(words.keys, at)
    officer = words.cases[at] == Case.SMALL and begins_person(words, at + 1) and ends_office(words, grown.first)
    if officer and found and found[0] > at + 1:
        return False
    if found and _closes(words, grown, found[0], found[1]):
        grown.last, grown.content, grown.closed = found[0], True, True
        return True
    if found is None or (domain_at(words, at, all_capitals) >= found[0] and _takes_domain(grown)):
        return False
    if (level := begins_level(words, at)) and level[0] >= found[0]:
        return False
    head: Head = found[1]
    if found[0] - at == 1 and (begins_person(words, at) or (grown.placed and name_at(words, at) - at >= 3)):
        return False
    if words.cases[at] == Case.SMALL:
        if head.phrase in grammar("body parts in small letters"):
            grown.last, grown.head, grown.head_end, grown.content = found[0], head, found[0], True
            return True
        inner = grown.read_inner(words, at) if grown.read_inner else None
        if inner is None or inner[1]:
            return False
        grown.last, grown.content, grown.proper, grown.closed = inner[0], True, True, True
        return True
    grown.last, grown.head, grown.head_end, grown.content, grown.domain = found[0], head, found[0], True, False
    grown.proper = True
    return True


def _closes(words: Words, grown: Growing, last: int, head: Head) -> bool:
    """``Đảng ủy bệnh viện``, ``Hội Sinh viên trường``: a kind of body in small letters, of which there is one here."""
    if words.cases[grown.last] != Case.SMALL or words.cases[grown.first] == Case.SMALL or not _is_inside(grown):
        return False
    if head.phrase not in grammar("kinds that end the name of a body") or begins_level(words, last):
        return False
    if words.cases[last] in (Case.SIGN, Case.SMALL) and (
        last >= words.size or words.cases[last] == Case.SIGN or stops_name(words, last)
    ):
        return words.keys[last] not in ("“", '"')
    return ends_office(words, grown.first) and name_at(words, last) - last >= 3


def _is_inside(grown: Growing) -> bool:
    """Whether the body is one that there is inside others: a party's, union's or youth's."""
    return grown.head.phrase in grammar("bodies inside bodies")


def _takes_domain(grown: Growing) -> bool:
    return grown.head.group in ("open", "named after people", "units")


def _take_level(words: Words, grown: Growing) -> bool:
    """``tỉnh``, ``huyện Chợ Lách``, ``TP. Cần Thơ``, ``ấp 4``: where the body belongs."""
    at = grown.last
    level = begins_level(words, at)
    if level is None or domain_at(words, at) > level[0]:
        return False
    last, kind = level
    if kind == "foreign" or (
        words.cases[at] == Case.SMALL and words.keys[at] in ("tổng", "bản", "làng") and not words.capital(last)
    ):
        return _take_village(words, grown, last)
    named = name_after_level(words, last, kind)
    known = bare_place_at(words, last) is not None
    person = named and not known and ends_office(words, grown.first) and name_at(words, last) - last >= 3
    if person and commune_at(words, last) - last < 2:
        named = 0
    group = kind == "numbered" and grown.head.phrase in grammar("bodies of a village")
    if group and words.cases[last] == Case.NUMBER and not is_counted(words, last):
        named = last + 1
    village = (
        kind == "hamlet" and grown.head.phrase in grammar("bodies of a village") and words.cases[last] != Case.NUMBER
    )
    if not named and kind not in _BARE_LEVELS and not village:
        return False
    if not named and (
        words.keys[at] == "tt"
        or (grown.closed and grown.content and not grown.placed and kind == "city" and words.keys[at] == "tp")
    ):
        return False
    grown.last, grown.content, grown.closed, grown.domain = named or last, True, True, False
    grown.proper = grown.proper or (bool(named) and words.capital(last))
    if words.keys[at] == "khu" and words.keys[at + 1] == "vực":
        take_area(words, grown)
    return True


def _take_village(words: Words, grown: Growing, last: int) -> bool:
    """``Chủ tịch Chi hội Khuyến học làng, …``: there is one in the village that is spoken of."""
    of_village = words.keys[last - 1] == "làng" and grown.head.phrase in grammar("bodies of a village")
    if not of_village or words.cases[last] != Case.SIGN or words.cases[grown.first] == Case.SMALL:
        return False
    grown.last, grown.content, grown.closed, grown.domain = last, True, True, False
    return True


def _take_feature(words: Words, grown: Growing) -> bool:
    """``Hải quan cửa khẩu Lao Bảo``, ``Ban quản lý khu di tích Pác Bó``: the place that the body is of."""
    at = grown.last
    if grown.closed or words.cases[at] != Case.SMALL or words.keys[at] not in place_features():
        return False
    found = place_features().longest(words.keys, at)
    takes = _takes_domain(grown) and grown.content
    if found is None or not words.capital(found[0]) or not (takes or grown.head.phrase in grammar("bodies of a site")):
        return False
    last = found[0]
    while (
        words.keys[last - 1] != "" and (inner := place_features().longest(words.keys, last)) and words.capital(inner[0])
    ):
        last = inner[0]
    place = bare_place_at(words, last)
    grown.last, grown.content = (place[0] if place else run_end(words, last, 4)), True
    grown.proper, grown.closed = True, True
    return True


def _take_place(words: Words, grown: Growing) -> bool:
    at = grown.last
    if grown.closed and grown.head.group == "scope":
        return False
    place = bare_place_at(words, at) if words.capital(at) or words.keys[at] in ("miền", "châu") else None
    if place is None or (name_at(words, at) > place[0] and not name_at(words, place[0])):
        return False
    last = place[0]
    half = words.keys[last] in grammar("second halves of words that look like places")  # ``Ủy ban Pháp luật``
    if last - at == 1 and (half or (words.cases[last] == Case.TITLE and grown.head.group == "named")):
        return False
    if words.keys[last] == "-" and place[1][0] == "countries" and (other := bare_place_at(words, last + 1)):
        last = other[0] if other[1][0] == "countries" else last
    grown.last, grown.content, grown.proper, grown.domain = last, True, True, False
    grown.placed = True
    grown.closed = grown.closed or grown.head.group in ("scope", "named")
    grown.last = end_of_several(words, at, last)
    _take_suffix(words, grown)
    return True


def _take_suffix(words: Words, grown: Growing) -> None:
    """``Trường Tiểu học Tân Long A``, ``Đại học Sư phạm Hà Nội 2``."""
    at = grown.last
    if at >= words.size or grown.head.group not in ("open", "named after people"):
        return
    letter = words.cases[at] == Case.TITLE and words.ends[at] - words.starts[at] == 1 and words.keys[at] in "abcd"
    number = words.keys[at] in ("1", "2", "3", "4", "5") and not is_counted(words, at)
    if letter or (number and words.keys[at + 1] not in ("/", "-")):
        grown.last += 1


def _take_number(words: Words, grown: Growing) -> bool:
    """``Trung đoàn 892``, ``PC06``, ``Ban Chỉ đạo 35``, ``Trường Tiểu học số 2``."""
    at = grown.last
    if words.keys[at] == "số" and words.cases[at + 1] == Case.NUMBER and _takes_domain(grown):
        grown.last, grown.content, grown.proper = at + 2, True, True
        return True
    if words.cases[at] != Case.NUMBER or words.keys[at + 1] == "%":
        return False
    if words.keys[at + 1] != "/" and is_counted(words, at) and not lies_in_unit(words, grown):
        return False
    if words.keys[at + 1] in ("/", "-") and words.touches(at) and words.cases[at + 2] == Case.NUMBER:
        return take_day(words, grown)
    if words.keys[at + 1] == "/":
        return False
    letter = words.cases[at - 1] == Case.TITLE and words.ends[at - 1] - words.starts[at - 1] == 1
    glued = words.touches(at - 1) and (letter or words.cases[at - 1] == Case.CAPITALS)
    named = grown.last == grown.head_end or grown.head.group == "units"
    units = grown.head.group == "units" or grown.head.phrase in grammar("bodies with a number")
    placed = grown.domain and _takes_domain(grown) and bare_place_at(words, at + 1) is not None
    placed = placed or (grown.head.phrase.startswith("trường") and words.cases[at + 1] == Case.TITLE)
    numbered = grammar("bodies with a number after the field")
    listed = grown.head.phrase in numbered or " ".join(grown.head.phrase.split()[:2]) in numbered
    field = listed and grown.proper and not grown.closed
    if not (glued or placed or field or (units and named)):
        return False
    grown.last, grown.content, grown.proper = at + 1, True, True
    if words.touches(at) and words.cases[at + 1] in (Case.TITLE, Case.CAPITALS):
        grown.last += 1
    return True


def _take_domain(words: Words, grown: Growing, all_capitals: bool) -> bool:
    at = grown.last
    if not _takes_domain(grown) or grown.closed:
        return False
    last = domain_at(words, at, all_capitals)
    if not last:
        return False
    if words.cases[at] == Case.SMALL and (_is_clause(words, grown) or _is_done(words, grown)):
        return False
    grown.proper = grown.proper or words.capital(at)
    grown.last, grown.content, grown.domain = last, True, True
    return True


def _is_done(words: Words, grown: Growing) -> bool:
    """``Sư đoàn 10 nuôi dưỡng``, ``Bệnh viện Đa khoa Long An điều trị``: what a whole body does."""
    numbered = grown.head.group == "units" and words.cases[grown.last - 1] == Case.NUMBER
    online = words.keys[grown.last : grown.last + 2] == ["điện", "tử"]
    return (grown.placed and not online) or numbered


def _is_clause(words: Words, grown: Growing) -> bool:
    """Small letters right after a general head are prose: ``Đảng bộ cơ sở``, ``chi bộ nông thôn``."""
    return grown.head.general and not grown.content and words.cases[grown.first] == Case.SMALL


def _take_owner(words: Words, grown: Growing) -> bool:
    """``Công ty Than Hà Lầm - TKV``, ``… - CTCP``: the group that a company is of, or its legal form."""
    at = grown.last + 1
    company = any(grown.head.phrase.startswith(kind) for kind in grammar("companies"))
    if not (grown.proper or grown.domain) or not (company or words.keys[at] in grammar("groups of companies")):
        return False
    if not words.capital(at) or not (words.keys[at] in brands() or words.keys[at] in grammar("legal forms")):
        return False
    grown.last, grown.closed = at + 1, True
    return True


def _take_joined(words: Words, grown: Growing) -> bool:
    """``Nội vụ và Lao động``, ``Tài chính - Kế hoạch``: the next field, in capitals too."""
    at = grown.last
    sign = words.keys[at]
    if sign == "-" and _take_owner(words, grown):
        return True
    headed = grown.last == grown.head_end and grown.head.group == "open" and " " in grown.head.phrase
    if (
        sign not in _JOINING
        or not (grown.domain or (headed and sign in ("-", "và")))
        or grown.closed
        or at + 1 >= words.size
    ):
        return False
    following = at + 1
    if (
        sign == "-"
        and words.cases[at - 1] == words.cases[following] == Case.CAPITALS
        and words.keys[following] not in body_heads()
    ):
        grown.last = following + 1
        return True
    last = domain_at(words, following)
    if not words.capital(following) and not (last and goes_on(words, last)):
        return False
    if name_at(words, following):
        return False
    head = body_heads().longest(words.keys, following) if words.keys[following] in body_heads() else None
    if head and head[0] >= last:
        return False
    if not last:
        return False
    grown.last = last
    return True


def _take_quoted(words: Words, grown: Growing) -> bool:
    """``Câu lạc bộ “Tuổi trẻ tình nguyện”``."""
    at = grown.last
    if (
        words.keys[at] not in ("“", '"')
        or grown.head.phrase not in grammar("bodies with a quoted name")
        or grown.closed
        or not words.capital(at + 1)
        or (words.keys[at] == '"' and words.touches(at - 1))
    ):
        return False
    for index in range(at + 1, min(at + 12, words.size)):
        if words.keys[index] in ("”", '"'):
            grown.last, grown.content, grown.proper = index + 1, True, True
            return True
    return False


def _take_proper(words: Words, grown: Growing, all_capitals: bool) -> bool:
    """A capitalised word that no list knows."""
    at = grown.last
    if not words.capital(at) or all_capitals or grown.closed:
        return False
    if grown.proper and " ".join(words.keys[at : at + 2]) in grammar("awards"):
        return False  # ``tặng Hội Nông dân Việt Nam Huân chương Lao động``
    if words.keys[at : at + 2] == ["việt", "-"] and words.cases[at + 2 : at + 3] == [Case.TITLE]:
        grown.last, grown.content, grown.proper = at + 3, True, True
        return True
    person = name_at(words, at)
    if person and (officer := before_officer(words, grown.first, at)):
        grown.last, grown.content, grown.proper, grown.closed = officer, True, True, True
        return True
    if person and is_strong(words, at, person) and words.keys[at : at + 3] != ["hồ", "chí", "minh"]:
        if grown.head.group != "named after people" or grown.person_used or _is_of_office(words, grown):
            return False
        grown.last, grown.content, grown.proper, grown.person_used = min(person, at + 4), True, True, True
        _take_suffix(words, grown)
        return True
    if not _takes_domain(grown):
        return take_scope_name(words, grown)
    grown.last, grown.content, grown.proper, grown.domain = glued_end(words, at), True, True, False
    _take_suffix(words, grown)
    bridge(words, grown)
    return True


def _is_of_office(words: Words, grown: Growing) -> bool:
    """``Giám đốc bệnh viện Đặng Quang Tâm``: the name is that of the officer, no part of the body's."""
    if any(grown.head.phrase.startswith(kind) for kind in grammar("companies")):
        named = grown.last > grown.head_end or name_at(words, grown.last) - grown.last >= 3
        return named and _is_surely_named(words, grown) and ends_office(words, grown.first)
    opening = grown.head_end - len(grown.head.phrase.split())
    nested = opening > grown.first and words.cases[opening] == Case.TITLE
    named = words.cases[grown.head_end - 1] == Case.SMALL and grown.last == grown.head_end and not nested
    whole = grown.last > grown.head_end and grown.proper and not grown.domain
    return (named or grown.placed or grown.closed or whole) and ends_office(words, grown.first)


def _is_surely_named(words: Words, grown: Growing) -> bool:
    """``Tập đoàn Vạn Thịnh Phát`` begins like a person, ``Tập đoàn Lê Văn Nam`` is one."""
    at = grown.last
    return surnames().get(words.keys[at], False) or words.keys[at + 1] in ("thị", "văn")
