# SPDX-License-Identifier: MIT
"""Owns the names of bodies: where one begins, whether it is one, and whether it is too general to be marked."""

from __future__ import annotations

from bisect import bisect_right

from reader.core.span import EntityType
from reader.extract.body_grammar import grow
from reader.extract.body_growing import Growing
from reader.extract.lexicon import (
    Head,
    address_words,
    body_heads,
    body_words,
    brands,
    compounds,
    grammar,
    never_small,
    place_levels,
    role_group,
    roles,
    surnames,
)
from reader.extract.names import (
    MIDDLES,
    bare_place_at,
    begins_level,
    ends_office,
    name_at,
    stops_name,
)
from reader.extract.passage import Passage
from reader.extract.triggers import Begins
from reader.extract.words import Case, Words

_SOON = 14
"""Words behind a head in small letters among which a capital stands."""
_BETWEEN_NAMES = MIDDLES | {"thất"}
"""Second words of names, of which ``Tôn Thất`` is a family name of its own."""
_WIDE = 2
"""Spaces between two words of one cell, at most."""


def find_bodies(passage: Passage) -> None:
    """Mark the bodies of one line, outermost name first, general words as generic."""
    cases, capitals = passage.words.cases, passage.capitals
    for index in passage.beginning(Begins.BODY):
        if cases[index] == Case.SMALL and not _capital_soon(capitals, index):
            continue
        if passage.owner[index] is None and (found := _body_at(passage, index)):
            last, general = found
            passage.add(index, last, EntityType.ORGANISATION, generic=general)


def _capital_soon(capitals: list[int], at: int) -> bool:
    """A body in small letters needs a proper name within the next words."""
    turn = bisect_right(capitals, at)
    return turn < len(capitals) and capitals[turn] <= at + _SOON


def _body_at(passage: Passage, at: int) -> tuple[int, bool] | None:
    words = passage.words
    key = words.keys[at]
    if key in brands() and words.capital(at) and (brand := _brand_at(words, at)):
        return _branch_end(words, brand), False
    if key not in body_heads():
        return None
    return read_body(words, at, all_capitals=passage.all_capitals)


def _branch_end(words: Words, at: int) -> int:
    """``Agribank Chi nhánh Tiền Giang``, ``VNPT Vĩnh Long``: the branch belongs to the name."""
    if words.keys[at : at + 2] == ["chi", "nhánh"]:
        branch = body_extent(words, at)
        return branch if branch > at + 2 else at
    place = bare_place_at(words, at) if words.capital(at) else None
    return place[0] if place and place[1][0] in ("province", "district") else at


def _brand_at(words: Words, at: int) -> int:
    last = 0
    for end, own in brands().every(words.keys, at):
        if own:
            last = end
            continue
        if _is_meant(words, at, end):
            continue
        short = end - at == 1 and words.ends[at] - words.starts[at] <= 4
        if words.keys[end] != "cup" and words.all_capital(at, end) and (not short or words.cases[at] == Case.CAPITALS):
            last = end
    return _with_channel(words, last) if last else 0


def _is_meant(words: Words, at: int, end: int) -> bool:
    """``TUỔI TRẺ HỌC BÁC``, ``Tuổi trẻ Việt Nam``: no paper, but what the words of its name say."""
    if " ".join(words.keys[at:end]) not in grammar("papers named alone"):
        return False
    opens = at < 2 or words.cases[at - 2] == Case.SIGN  # ``Như Tuổi Trẻ đã đưa``
    beside = words.cases[end] == Case.TITLE or (not opens and words.cases[at - 1] == Case.TITLE)
    of_place = at > 0 and words.keys[at - 1] in place_levels()
    return beside or of_place or any(case != Case.TITLE for case in words.cases[at:end])


def _with_channel(words: Words, last: int) -> int:
    """``VOV1``, ``VTV.vn``: the number of a channel, or the end of a site's address, touches the brand."""
    if not words.touches(last - 1):
        return last
    if words.cases[last] == Case.NUMBER and words.cases[last - 1] == Case.CAPITALS:
        return last + 1
    site = words.keys[last] == "." and words.touches(last) and words.keys[last + 1] in ("vn", "com")
    return last + 2 if site else last


def read_body(words: Words, at: int, *, all_capitals: bool = False) -> tuple[int, bool] | None:
    """Index after the body whose head begins at ``at``, and whether it is too general; None where none is named."""
    found = body_heads().longest(words.keys, at)
    if found is None:
        return None
    last, head = found
    if words.cases[at] == Case.SMALL:
        near = words.cases[at + 1 : last + 6]
        if Case.TITLE not in near and Case.CAPITALS not in near:
            return None
    if _is_office(words, at, last, head) or _is_place(words, at, last) or _is_word(words, at, last):
        return None
    if at and (_is_half(words, at, last) or (head.phrase == "ban thường trực" and words.keys[at - 1] == "trưởng")):
        return None
    small = words.cases[at] == Case.SMALL
    if small and words.keys[at] == words.keys[last] and words.capital(last):
        return None  # ``Trưởng trạm Trạm Y tế``: the office's own word
    if small and head.phrase == "đội" and words.capital(last) and body_heads().longest(words.keys, last):
        return None  # ``giải nhì cho đội Công an huyện``: the team of a body that is named
    if head.phrase in grammar("bodies that need a number") and not (
        words.touches(last - 1) and words.cases[last] == Case.NUMBER
    ):
        return None
    grown = Growing(at, last, head, last, read_inner=read_body)
    grow(words, grown, all_capitals)
    led = small and at > 0 and words.keys[at - 1] in ("trưởng", "phó") and grown.head_end == last
    if led and not grown.closed and not (grown.proper and head.phrase == "khoa"):
        return None
    if head.phrase == "u" and grown.last == last + 1:
        return None
    of_village = led and grown.closed and head.phrase in grammar("bodies of a village")
    if small and not ((grown.proper or of_village) and _small_allowed(words, grown)):
        return None
    _end_cell(words, grown)
    return _judge(words, grown, small)


def _end_cell(words: Words, grown: Growing) -> None:
    """``SỞ NỘI VỤ      Độc lập``: no name goes on into the next cell or column."""
    for index in range(grown.head_end, grown.last):
        gap = words.starts[index] - words.ends[index - 1]
        if gap > _WIDE or (gap and words.text[words.ends[index - 1]] == "\t"):
            grown.last = index
            return


def body_extent(words: Words, at: int) -> int:
    """How far a body would reach from its head, also one too general to be marked: ``Bệnh viện``, ``tổ Toán``."""
    found = body_heads().longest(words.keys, at)
    if found is None or _is_office(words, at, *found) or _is_word(words, at, found[0]):
        return 0
    grown = Growing(at, found[0], found[1], found[0], read_inner=read_body)
    grow(words, grown, False)
    return grown.last


def field_extent(words: Words, at: int) -> int:
    """How far a ministry's field goes: ``Văn hóa, Thể thao và Du lịch``."""
    found = body_heads().longest(["bộ", ""], 0)
    if found is None:
        return at
    grown = Growing(at, at, found[1], at, read_inner=read_body)
    grow(words, grown, False)
    return grown.last


def _is_office(words: Words, at: int, last: int, head: Head) -> bool:
    """``Tỉnh ủy viên`` is an office, and so is the ``Thường trực`` of ``Phó Bí thư Thường trực``."""
    if words.keys[at] in roles() and (office := roles().longest(words.keys, at)) and office[0] > last:
        return True
    return head.phrase.startswith("thường trực") and ends_office(words, at)


def _is_word(words: Words, at: int, last: int) -> bool:
    """``Ban ngày``, ``Báo in``, ``TỔ CHỨC``, ``phòng Covid-19``: the head is the first half of a word."""
    case = words.cases[last]
    if words.keys[at] == "phòng" and words.keys[last] in grammar("diseases"):
        return True
    pair = f"{words.keys[at]} {words.keys[last]}" if last - at == 1 else ""
    if pair in grammar("names that look like bodies") and words.cases[last + 1] not in (Case.TITLE, Case.CAPITALS):
        return True
    whole = case == Case.SMALL or (case == Case.CAPITALS and words.cases[at] == Case.CAPITALS)
    return whole and pair in grammar("halves of words that look like bodies")


def _is_half(words: Words, at: int, last: int) -> bool:
    """``cán bộ``, ``cầu Trường Tiền``, ``Đoàn Thị Lan``, ``Anh hùng LLVT``: the word is part of something else."""
    before, key = words.keys[at - 1], words.keys[at]
    if at and words.capital(at - 1) and (place := bare_place_at(words, at - 1)) is not None and place[0] > at + 1:
        return True  # ``Tây Ban Nha và …``
    if key == "thị" and at and words.cases[at - 1] == words.cases[at] == Case.TITLE and before in surnames():
        return True  # ``Trần Thị Đoàn``
    if (before == "chánh" and key == "văn") or (before == "hùng" and at > 1 and words.keys[at - 2] == "anh"):
        return True
    if before in ("y", "a") and words.cases[at - 1] == words.cases[last] == Case.TITLE and last - at == 1:
        return True
    if words.cases[at] == Case.SMALL:
        village = " ".join(words.keys[at:last]) in grammar("bodies of a village")
        led = before == "trưởng" and key == "ban" and (words.capital(at + 1) or village)
        return ((before, key) in compounds() and not led) or (before == "phó" and last - at == 1)
    if words.cases[at] == words.cases[at - 1] == Case.CAPITALS and (before, key) in compounds():
        return last - at == 1
    if last - at == 1 and (_ends_name(words, at) or _is_inside_name(words, at) or _ends_unit(words, at)):
        return True
    if last - at == 1 and key == "đoàn" and _is_signed(words, at):
        return True
    if last - at > 1 or words.cases[last] != Case.TITLE:
        return False
    if key == "đoàn" and name_at(words, at) - at >= 3:
        return True
    if (
        before in grammar("kinds before a name that looks like a body")
        and (words.cases[at - 1] == Case.SMALL or before == "ngành")
        and (words.keys[at - 2], before) not in compounds()
    ):
        return True
    return (
        words.cases[at - 1] == Case.TITLE
        and before not in grammar("before a body in capitals")
        and not (ends_office(words, at) or at < 2 or words.cases[at - 2] == Case.SIGN or before in body_words())
    )


def _is_inside_name(words: Words, at: int) -> bool:
    """``Đại tá Trần Đăng Khoa Bình``: the middle of a full name with a sure family name, behind a rank or address."""
    for back in (1, 2, 3):
        start = at - back
        if start < 1 or words.cases[start] != Case.TITLE:
            return False
        if surnames().get(words.keys[start], False) and words.cases[start - 1] != Case.TITLE:
            cued = address_words().ends_at(words.keys, start, 3) or role_group("ranks").ends_at(words.keys, start, 4)
            return cued and words.keys[at] in grammar("no heads in names")
    return False


def _ends_name(words: Words, at: int) -> bool:
    """``đồng chí Vũ Thế Hội làm``, ``Lê Văn Đảng``: the last word of a full name, before small letters."""
    if words.cases[at] != Case.TITLE or words.cases[at + 1] not in (Case.SMALL, Case.SIGN):
        return False
    if at > 1 and words.keys[at - 1] in _BETWEEN_NAMES and name_at(words, at - 2) == at + 1:
        return True
    return any(
        at >= back and name_at(words, at - back) > at and address_words().ends_at(words.keys, at - back, 3)
        for back in (2, 3)
    )


def _ends_unit(words: Words, at: int) -> bool:
    """``xã Tân Hội``, ``phường Phước Hội``: the last word of a commune's or village's name."""
    if words.cases[at] != Case.TITLE or words.cases[at - 1] != Case.TITLE or words.cases[at + 1] == Case.TITLE:
        return False
    level = begins_level(words, at - 2) if at > 1 else None
    return level is not None and level[0] == at - 1 and level[1] in ("commune", "hamlet")


def _is_signed(words: Words, at: int) -> bool:
    """``Tổng Biên tập: ĐOÀN HỮU ÂN``: a family name in capitals behind an office and a colon."""
    named = words.cases[at] == Case.CAPITALS and name_at(words, at) - at >= 3
    return named and words.keys[at - 1] == ":" and ends_office(words, at - 1)


def _is_place(words: Words, at: int, last: int) -> bool:
    """``Trường Sa`` begins like a school and is a place, and so is the ``Nhà hát Lớn``."""
    place = bare_place_at(words, at) if words.cases[at] == Case.TITLE else None
    sites = grammar("sites that look like bodies")
    site = any(" ".join(words.keys[at : last + more]) in sites for more in (1, 2))
    return site or (place is not None and place[0] > last)


def _small_allowed(words: Words, grown: Growing) -> bool:
    """A head in small letters names a body only where a proper name follows: ``trường Tiểu học Tân Long``."""
    head = grown.head
    plain = head.group in ("open", "named after people") and head.phrase not in grammar(
        "bodies in small letters before a level"
    )
    if plain and begins_level(words, grown.head_end) and grown.head_end - grown.first <= 2:
        return False
    if head.phrase in grammar("bodies in small letters by their field only"):
        at = grown.first + len(head.phrase.split())
        if words.cases[at] != Case.CAPITALS and words.keys[at] not in body_words():
            return False
    return head.phrase not in never_small()


def _judge(words: Words, grown: Growing, small: bool) -> tuple[int, bool] | None:
    head = grown.head
    opening = body_heads().longest(words.keys, grown.first)
    vague = (
        opening is not None
        and opening[1].phrase in grammar("bodies that need a proper name")
        and not (grown.proper or grown.closed)
    )
    if head.phrase == "cổng thông tin điện tử" and words.cases[grown.first] == Case.CAPITALS:
        return None
    if grown.content and not vague:
        return grown.last, _is_class(words, grown)
    if head.general:
        marked = head.phrase in grammar("general words that are marked")
        return (grown.last, True) if marked and not small and not _goes_on_as_word(words, grown) else None
    if words.keys[grown.last] == "các" and begins_level(words, grown.last + 1):
        return grown.last, True
    needy = head.phrase in grammar("bodies that need a proper name")
    whole = (head.group in ("named", "scope") and not needy) or head.phrase in grammar("bodies whole by themselves")
    return (grown.last, False) if whole else None


def _is_class(words: Words, grown: Growing) -> bool:
    """``11/11 Hội LHPN huyện``, ``các Đảng ủy xã``: as many as there are units, none of them named."""
    at = grown.first
    if words.capital(grown.last - 1) or words.cases[grown.last - 1] == Case.NUMBER or at < 1:
        return False
    counted = words.cases[at - 1] == Case.NUMBER or words.keys[at - 1] in grammar("words before a class of bodies")
    return counted and begins_level(words, grown.last - 1) is not None


def _goes_on_as_word(words: Words, grown: Growing) -> bool:
    """``Hội nghị``, ``Đoàn kết``, ``Đảng viên``: the head is the first half of a word."""
    last = grown.last
    single = last - grown.first == 1 and words.cases[last] == Case.SMALL
    return single and not stops_name(words, last) and words.keys[last] != "ta"
