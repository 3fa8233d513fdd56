# SPDX-License-Identifier: MIT
"""Owns people: full names by family name, names after a word of address, rank or office, bylines, later short forms."""

from __future__ import annotations

import re

from reader.core.span import EntityType
from reader.extract.lexicon import (
    address_words,
    body_heads,
    event_heads,
    famous_names,
    figure_names,
    first_words_of_peoples,
    grammar,
    peoples,
    role_group,
    roles,
)
from reader.extract.names import (
    MIDDLES,
    bare_place_at,
    begins_head,
    ends_office,
    is_half_word,
    is_strong,
    looks_foreign,
    name_at,
    run_end,
)
from reader.extract.passage import Passage
from reader.extract.triggers import Begins
from reader.extract.words import Case, Words

_BEFORE_NAMES = frozenset(".:-")
"""Signs that may stand between a name and its cue."""
_FOR = frozenset({"kt", "tm", "tl", "tuq", "t"})
"""How a signature on behalf of others begins: ``KT. CHỦ TỊCH``, ``T/M BAN THƯỜNG VỤ``."""
_INITIALS = re.compile(r"[A-ZĐ](?:\.[A-ZĐ]){1,3}\.?$|[A-ZĐ]{2,3}$")


def find_figure(passage: Passage) -> None:
    """Mark the campaign's figure, in general words; ``Người`` is too common a word to be marked."""
    words = passage.words
    names, keys = figure_names(), words.keys
    for index in passage.capitals:
        if keys[index] in names and passage.owner[index] is None:
            found = names.longest(keys, index)
            if (
                found
                and words.all_capital(index, found[0])
                and passage.free(index, found[0])
                and _is_figure(words, index, found[0])
            ):
                passage.add(index, found[0], EntityType.PERSON, generic=True)


def _is_figure(words: Words, at: int, last: int) -> bool:
    if words.keys[at] == "người":
        return False
    alone = last - at == 1
    if alone and words.cases[last] == Case.TITLE:
        return False
    return not (alone and words.keys[last] in ("sĩ", "ái"))


def _find_nicknames(passage: Passage) -> None:
    """``Nguyễn Văn Bảy (Bảy Nhị)``, ``(tức Ba Dũng)``: the other name in brackets after a name."""
    words = passage.words
    for mark in [mark for mark in passage.marks if mark.type is EntityType.PERSON and not mark.generic]:
        if words.keys[mark.last] != "(":
            continue
        at = mark.last + 1
        if called := words.keys[at] in ("tức", "bí"):
            at += 1 if words.keys[at] == "tức" else 2
        last = run_end(words, at, 4) if at < words.size and words.cases[at] == Case.TITLE else at
        named = called or words.keys[at] in grammar("given names by order of birth")
        if last > at and named and words.keys[last] == ")" and passage.free(at, last):
            passage.add(at, last, EntityType.PERSON)


def find_people(passage: Passage) -> None:
    """Mark the people of one line that lie outside the marks already made."""
    owner, flags, keys = passage.owner, passage.flags, passage.words.keys
    for at in passage.capitals:
        if owner[at] is None and (
            flags[at] & Begins.NAME
            or keys[at + 1] in MIDDLES
            or flags[at - 1] & Begins.AFTER_CUE
            or owner[at - 1] is not None
            or keys[at - 1] in _BEFORE_NAMES
        ):
            _person_at(passage, at)
    if "(" in keys:
        _find_nicknames(passage)


def _person_at(passage: Passage, at: int) -> None:
    if _is_people(passage.words, at) or _is_abbreviation(passage.words, at):
        return
    last = _full_name(passage, at) or _cued_name(passage, at) or _famous(passage.words, at)
    if last and passage.free(at, last):
        passage.add(at, last, EntityType.PERSON, generic=_in_prize(passage, at))


def _is_abbreviation(words: Words, at: int) -> bool:
    """``Trung úy CN Hà Văn Tiệp``, ``Anh hùng LLVTND Kan Lịch``: letters of a rank before a name in small ones."""
    letters = words.ends[at] - words.starts[at]
    return words.cases[at] == Case.CAPITALS and letters > 1 and words.cases[at + 1] == Case.TITLE


def _famous(words: Words, at: int) -> int:
    """``Messi``: one word, no capital beside it."""
    if words.keys[at] not in famous_names() or words.cases[at] != Case.TITLE or words.capital(at + 1):
        return 0
    return 0 if at and words.capital(at - 1) else at + 1


def _is_people(words: Words, at: int) -> bool:
    """``người Thái Hà Văn Nhẩn``, ``chàng trai Tà Ôi``: the name of a people, no person's."""
    if words.keys[at] not in first_words_of_peoples():
        return False
    pair = f"{words.keys[at]} {words.keys[at + 1]}"
    if pair in peoples() and words.cases[at + 2 : at + 3] != [Case.TITLE]:
        return True
    if words.keys[at] not in peoples():
        return False
    beside = at > 0 and words.keys[at - 1] in grammar("before a people")
    return (words.cases[at + 1] != Case.TITLE and (beside or not _addressed_directly(words, at))) or beside


def _free_end(passage: Passage, at: int, last: int) -> int:
    """The end of a name, cut where another mark begins."""
    for index in range(at, last):
        if passage.owner[index] is not None:
            return index
    return last


def _full_name(passage: Passage, at: int) -> int:
    words = passage.words
    last = name_at(words, at)
    last = _free_end(passage, at, last) if last else 0
    if last - at < 2:
        return 0
    if words.cases[at] == Case.CAPITALS and not _cue_before(passage, at) and _in_capitals(words, at, last):
        return 0
    if _is_site(words, at, last):
        return 0
    if passage.all_capitals and not (is_strong(words, at, last) and last - at >= 3 and _cue_before(passage, at)):
        return 0
    if (place := bare_place_at(words, at)) and place[0] >= last:
        province = place[1][0] == "province"
        if not _cue_before(passage, at) or (province and not _addressed_directly(words, at)):
            return 0
    if is_strong(words, at, last) and (last - at >= 3 or not _is_word_start(words, at) or _is_whole(words, at, last)):
        return last
    return last if _cue_before(passage, at) or _cue_after(passage, last) else 0


def _is_site(words: Words, at: int, last: int) -> bool:
    """``Võ Thánh Miếu``, ``tại An Ninh Thượng``: what looks like a name and is a temple, or where something is."""
    if words.keys[last - 1] in grammar("last words of temples"):
        return True
    where = at > 0 and words.keys[at - 1] == "tại" and words.cases[at - 1] == Case.SMALL
    return where and (at < 2 or f"{words.keys[at - 2]} tại" not in grammar("words that end in tại"))


def _is_whole(words: Words, at: int, last: int) -> bool:
    """``Lê Nam nói``, ``Danh Khel nói``: a sure name of two words opens the sentence, and no capital goes on."""
    sure = words.cases[at] == words.cases[at + 1] == Case.TITLE
    return sure and words.cases[last] in (Case.SMALL, Case.SIGN) and body_heads().get(words.keys[at]) is None


def _in_capitals(words: Words, at: int, last: int) -> bool:
    """``VĂN BẢN MỚI BAN HÀNH``: a row of capitals goes on beside the name."""
    return words.cases[last] == Case.CAPITALS or (at > 0 and words.cases[at - 1] == Case.CAPITALS)


def _is_word_start(words: Words, at: int) -> bool:
    """At the head of a sentence a capital proves nothing."""
    return at == 0 or words.keys[at - 1] in (".", "!", "?", "…")


def _cue_before(passage: Passage, at: int) -> bool:
    """Whether a word of address, a rank or an office (with its body) stands directly before."""
    words = passage.words
    before = at - 1
    while before > 0 and words.keys[before] in (".", ":", "-") and _may_part(words, before):
        before -= 1
    if before < 0:
        return False
    owner = passage.owner[before]
    if owner is not None and owner.type in (EntityType.ORGANISATION, EntityType.PLACE):
        return _role_before(words, owner.first) or (owner.type is EntityType.PLACE and _role_before(words, owner.first))
    return _ends_cue(words, before + 1)


def _may_part(words: Words, sign: int) -> bool:
    """Whether a sign parts a cue from its name: ``TS. Lê Nam``, ``đ/c. Nam``, never the end of a sentence."""
    if words.keys[sign] == ".":
        short = words.cases[sign - 1] == Case.TITLE and words.keys[sign - 1] in grammar("short titles")
        if not (short or words.cases[sign - 1] == Case.CAPITALS or words.keys[sign - 1] in ("c", "đc")):
            return False
    return _ends_cue(words, sign)


def _ends_cue(words: Words, end: int) -> bool:
    """Whether a word of address, rank or office ends right before ``end``."""
    if end < 1 or not words.flags[end - 1] & Begins.AFTER_CUE:
        return False
    keys = words.keys
    return (
        address_words().ends_at(keys, end, 5)
        or role_group("ranks").ends_at(keys, end, 5)
        or roles().ends_at(keys, end, 5)
    )


def _role_before(words: Words, at: int) -> bool:
    """Whether an office stands before a body: ``Giám đốc`` + ``Sở Y tế``."""
    end = at
    if end > 0 and words.keys[end - 1] in ("của", "thuộc"):
        end -= 1
    return ends_office(words, end) or any(
        end - qualifier > 0 and _ends_cue(words, end - qualifier) for qualifier in (0, 1, 2, 3)
    )


def _cue_after(passage: Passage, last: int) -> bool:
    """Whether an office follows in apposition: ``Mai Sơn, Phó Chủ tịch …``."""
    words = passage.words
    if words.keys[last] not in (",", "-", "(", "–"):
        return False
    following = last + 1
    if words.keys[following] in ("nguyên", "quyền"):
        following += 1
    key = words.keys[following]
    if key in ("sn", "sinh") or (words.keys[last] == "(" and words.cases[following] == Case.NUMBER):
        return True
    return (key in roles() and roles().longest(words.keys, following) is not None) or (
        words.cases[following] == Case.NUMBER and words.keys[following + 1] == "tuổi"
    )


def _cued_name(passage: Passage, at: int) -> int:
    """A given name after a word of address, any name after a rank or office: ``anh Hùng``, ``Tổng thống Joe Biden``."""
    words = passage.words
    if (
        passage.all_capitals
        or not _cue_before(passage, at)
        or (words.keys[at] in grammar("no names") and not _is_given_name(words, at) and not _is_double(words, at))
        or begins_head(words, at)
    ):
        return 0
    last = _free_end(passage, at, _with_full_name(words, at, run_end(words, at, 4)))
    if last == at or (words.cases[at] == Case.CAPITALS and last - at == 1):
        return 0
    place = bare_place_at(words, at)
    if place and (
        (place[1][0] == "countries" and (place[0] - at > 1 or _is_child(words, at)))
        or not _addressed_directly(words, at)
    ):
        return 0
    if place and place[1][0] == "province" and place[0] == last and not _is_plain_address(words, at):
        return 0  # ``Nữ sinh Quảng Bình đạt giải``
    if last - at == 1 and not (_addressed_directly(words, at) or looks_foreign(words.keys[at])):
        return 0
    if last - at == 1 and (is_half_word(words, at) or _is_number_plate(words, last)):
        return 0
    return last


def _with_full_name(words: Words, at: int, last: int) -> int:
    """``Đa Minh Phạm Văn Thời``: a saint's name, then a full name, which is not cut short."""
    for index in range(at + 1, min(at + 3, last)):
        if words.keys[index + 1] in MIDDLES:
            return max(last, name_at(words, index))
    return last


def _is_plain_address(words: Words, at: int) -> bool:
    """``ông``, ``chị``, ``đồng chí``: forms of address for one person, no nouns for people."""
    return words.keys[at - 1] in grammar("plain forms of address") or words.keys[at - 1] in _BEFORE_NAMES


def _is_child(words: Words, at: int) -> bool:
    """``con em Lào``, ``trẻ em Campuchia``."""
    return words.keys[at - 1] == "em" and words.keys[at - 2] in ("con", "trẻ")


def _is_number_plate(words: Words, last: int) -> bool:
    """``chủ tàu QNg 90211``: a number follows that is nobody's age."""
    return words.cases[last] == Case.NUMBER and words.keys[last + 1] != "tuổi"


def _is_given_name(words: Words, at: int) -> bool:
    """``Ông Năm``, ``anh Trung``: a common word that is a name right after a word of address."""
    return words.keys[at] in grammar("given names that are words") and _addressed_directly(words, at)


def _is_double(words: Words, at: int) -> bool:
    """``NSƯT Quốc Trị``: a common word that is a name with the next."""
    both = words.cases[at] == words.cases[at + 1] == Case.TITLE and words.cases[at + 2] != Case.TITLE
    return both and words.keys[at] in grammar("given names that are words") and not begins_head(words, at + 1)


def _addressed_directly(words: Words, at: int) -> bool:
    return address_words().ends_at(words.keys, at, 3)


def _in_prize(passage: Passage, at: int) -> bool:
    """``Giải thưởng Tôn Đức Thắng``: the prize's name, no mention of the man."""
    words = passage.words
    for index in range(at - 1, max(at - 4, -1), -1):
        if (
            words.keys[index] in event_heads()
            and (found := event_heads().longest(words.keys, index))
            and found[0] == at
            and words.keys[index] not in grammar("event heads that stand before people")
        ):
            return not _is_jury(words, index)
    named = words.keys[at - 1] == "tên" and at >= 2 and words.keys[at - 2] == "mang"
    before = at >= 1 and (named or words.keys[at - 1] in grammar("before the name of a prize or class"))
    return before and passage.owner[at - 1] is None


def _is_jury(words: Words, event: int) -> bool:
    """``Trưởng ban Thư ký giải Đỗ Quang Hảo``: the prize's committee with its office, then a person."""
    for index in range(event - 1, max(event - 5, 0), -1):
        if words.keys[index] in ("ban", "đồng"):
            return ends_office(words, index + 1) or _ends_cue(words, index) or _ends_cue(words, index + 1)
    return False


def mark_signature(passage: Passage, first: int, last: int) -> None:
    """The names of a byline or photo credit between two positions in words: people; initials alone are general."""
    words = passage.words
    if sum(words.cases[index] == Case.SMALL for index in range(first, last)) > 5:
        return
    if words.keys[first] in _FOR and words.keys[first + 1] == ("/" if words.keys[first] == "t" else "."):
        return
    _free_names(passage, first, last)
    index = first
    while index < last:
        placed = index > first and words.keys[index - 1] in grammar("words of place")
        if (
            passage.owner[index] is not None
            or not words.capital(index)
            or placed
            or words.keys[index] in grammar("forms of address")
        ):
            index += 1
            continue
        if (office := roles().longest(words.keys, index)) and office[0] - index >= 2:
            index = office[0]
            continue
        end = _signed_end(words, index, last, passage)
        label = words.keys[end] == ":" or (words.cases[end] == Case.SMALL and words.cases[index] == Case.TITLE)
        if label and end - index == 1:
            index = end
            continue
        if " ".join(words.keys[index:end]) in grammar("no signatures"):
            index = end
            continue
        if end - index > 5 and words.cases[index] == Case.CAPITALS:
            index = end
            continue
        if words.keys[index] in grammar("signatures of offices") and words.capital(index + 1) and index + 1 < end:
            index += 1
            continue
        stretch = words.slice(index, end)
        bare = stretch.replace(" ", "").replace("-", "")
        if bare.casefold() not in grammar("signatures of offices"):
            passage.add(index, end, EntityType.PERSON, generic=_INITIALS.match(bare) is not None)
        index = end


def _free_names(passage: Passage, first: int, last: int) -> None:
    """``Trường Phong``, ``Trọng Đảng``: what looks like a body is part of a signature of two or three words."""
    words = passage.words
    for mark in [mark for mark in passage.marks if mark.type is EntityType.ORGANISATION and mark.first >= first]:
        start = mark.first - 1 if mark.generic and mark.first > first and words.capital(mark.first - 1) else mark.first
        row = words.cases[start : mark.last]
        short = (
            2 <= len(row) <= 3 and set(row) == {Case.TITLE} and words.keys[mark.first] in grammar("no heads in names")
        )
        if mark.last <= last and short and bare_place_at(words, mark.first + 1) is None:
            passage.marks.remove(mark)
            passage.owner[mark.first : mark.last] = [None] * (mark.last - mark.first)


def _signed_end(words: Words, at: int, last: int, passage: Passage) -> int:
    """A signature runs over capitals and initials (``N. AN``, ``H.N``) up to a dash, comma, bracket or small word."""
    index = at
    while index < last and passage.owner[index] is None:
        if words.capital(index) or (
            words.keys[index] == "." and words.ends[index - 1] - words.starts[index - 1] <= 2 and index + 1 < last
        ):
            index += 1
        else:
            break
    return index
