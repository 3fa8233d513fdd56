# SPDX-License-Identifier: MIT
"""Owns people: full names by family name, names after a word of address, rank or office, bylines, later short forms."""

from __future__ import annotations

import re

from reader.core.span import EntityType
from reader.extract.lexicon import (
    Begins,
    address_words,
    body_heads,
    event_heads,
    famous_names,
    figure_names,
    grammar,
    peoples,
    place_features,
    role_group,
    roles,
    surnames,
)
from reader.extract.names import (
    bare_place_at,
    begins_head,
    ends_office,
    is_strong,
    looks_foreign,
    name_at,
    run_end,
    stops_name,
)
from reader.extract.passage import Passage
from reader.extract.words import Case, Words

_INITIALS = re.compile(r"[A-ZĐ](?:\.[A-ZĐ]){1,3}\.?$|[A-ZĐ]{2,3}$")


def find_figure(passage: Passage) -> None:
    """Mark the campaign's figure, in general words; ``Người`` is too common a word to be marked."""
    words = passage.words
    for index in passage.beginning(Begins.FIGURE):
        if passage.owner[index] is None and words.capital(index):
            found = figure_names().longest(words.keys, index)
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
    for index in passage.capitals:
        if passage.owner[index] is None:
            _person_at(passage, index)
    if "(" in passage.words.keys:
        _find_nicknames(passage)


def _person_at(passage: Passage, at: int) -> None:
    if _is_people(passage.words, at):
        return
    last = _full_name(passage, at) or _cued_name(passage, at) or _famous(passage.words, at)
    if last and passage.free(at, last):
        passage.add(at, last, EntityType.PERSON, generic=_in_prize(passage, at))


def _famous(words: Words, at: int) -> int:
    """``Messi``: one word, no capital beside it."""
    if words.keys[at] not in famous_names() or words.cases[at] != Case.TITLE or words.capital(at + 1):
        return 0
    return 0 if at and words.capital(at - 1) else at + 1


def _is_people(words: Words, at: int) -> bool:
    """``người Thái Hà Văn Nhẩn``, ``chàng trai Tà Ôi``: the name of a people, no person's."""
    pair = f"{words.keys[at]} {words.keys[at + 1]}"
    if pair in peoples() and words.cases[at + 2 : at + 3] != [Case.TITLE]:
        return True
    if words.keys[at] not in peoples():
        return False
    alone = words.cases[at + 1 : at + 2] != [Case.TITLE] and not _addressed_directly(words, at)
    return alone or (at > 0 and words.keys[at - 1] in ("người", "tộc", "bào"))


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
    if passage.all_capitals and not (is_strong(words, at, last) and last - at >= 3 and _cue_before(passage, at)):
        return 0
    if (place := bare_place_at(words, at)) and place[0] >= last:
        province = place[1][0] == "province"
        if not _cue_before(passage, at) or (province and not _addressed_directly(words, at)):
            return 0
    if is_strong(words, at, last) and (last - at >= 3 or not _is_word_start(words, at) or _is_whole(words, at, last)):
        return last
    return last if _cue_before(passage, at) or _cue_after(passage, last) else 0


def _is_whole(words: Words, at: int, last: int) -> bool:
    """``Lê Nam nói``: a sure family name and one more word open the sentence, and no capital goes on."""
    sure = surnames().get(words.keys[at], False) and words.cases[at] == words.cases[at + 1] == Case.TITLE
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
    while before >= 0 and words.keys[before] in (".", ":", "-") and before > 0 and _ends_cue(words, before):
        before -= 1
    if before < 0:
        return False
    owner = passage.owner[before]
    if owner is not None and owner.type in (EntityType.ORGANISATION, EntityType.PLACE):
        return _role_before(words, owner.first) or (owner.type is EntityType.PLACE and _role_before(words, owner.first))
    return _ends_cue(words, before + 1)


def _ends_cue(words: Words, end: int) -> bool:
    """Whether a word of address, rank or office ends right before ``end``."""
    for length in (1, 2, 3, 4, 5):
        if end < length:
            return False
        at = end - length
        key = words.keys[at]
        for phrases in (address_words(), role_group("ranks"), roles()):
            if key in phrases and (found := phrases.longest(words.keys, at)) and found[0] == end:
                return True
    return False


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
    last = _free_end(passage, at, run_end(words, at, 4))
    if last == at or (words.cases[at] == Case.CAPITALS and last - at == 1):
        return 0
    if bare_place_at(words, at) and not _addressed_directly(words, at):
        return 0
    if last - at == 1 and not (_addressed_directly(words, at) or looks_foreign(words.keys[at])):
        return 0
    return last


def _is_given_name(words: Words, at: int) -> bool:
    """``Ông Năm``, ``anh Trung``: a common word that is a name right after a word of address."""
    return words.keys[at] in grammar("given names that are words") and _addressed_directly(words, at)


def _is_double(words: Words, at: int) -> bool:
    """``NSƯT Quốc Trị``: a common word that is a name with the next."""
    both = words.cases[at] == words.cases[at + 1] == Case.TITLE and words.cases[at + 2] != Case.TITLE
    return both and words.keys[at] in grammar("given names that are words") and not begins_head(words, at + 1)


def _addressed_directly(words: Words, at: int) -> bool:
    for length in (1, 2, 3):
        if at >= length and (found := address_words().longest(words.keys, at - length)) and found[0] == at:
            return True
    return False


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
            return True
    named = words.keys[at - 1] == "tên" and at >= 2 and words.keys[at - 2] == "mang"
    before = at >= 1 and (named or words.keys[at - 1] in grammar("before the name of a prize or class"))
    return before and passage.owner[at - 1] is None


def find_short_forms(passages: list[Passage]) -> None:
    """Given names alone, of people named in full or with a word of address elsewhere in the article."""
    known: set[tuple[str, ...]] = set()
    for passage in passages:
        for mark in passage.marks:
            if mark.type is EntityType.PERSON and not mark.generic and mark.last > mark.first:
                keys = tuple(passage.words.keys[mark.first : mark.last])
                known.add(keys)
                if len(keys) >= 3:
                    known.add(keys[-1:])
                    known.add(keys[-2:])
    if not known:
        return
    firsts = {name[0] for name in known}
    small = {
        key
        for passage in passages
        for key, case in zip(passage.words.keys, passage.words.cases, strict=True)
        if case == Case.SMALL
    }
    for passage in passages:
        _mark_known(passage, known, firsts, firsts - small)


def _mark_known(passage: Passage, known: set[tuple[str, ...]], firsts: set[str], rare: set[str]) -> None:
    """``rare``: those that the article never writes in small letters, so that a capital says enough."""
    words = passage.words
    if passage.all_capitals:
        return
    for index in passage.capitals:
        if words.keys[index] not in firsts or words.cases[index] != Case.TITLE or passage.owner[index] is not None:
            continue
        for length in (4, 3, 2, 1):
            last = index + length
            if last <= words.size and tuple(words.keys[index:last]) in known and _fits(passage, index, last, rare):
                passage.add(index, last, EntityType.PERSON)
                break


def _fits(passage: Passage, at: int, last: int, rare: set[str]) -> bool:
    """Whether the known name stands alone here; a single word must not open a sentence."""
    words = passage.words
    if not passage.free(at, last) or not words.all_capital(at, last) or begins_head(words, at):
        return False
    beside = at > 0 and words.capital(at - 1) and passage.owner[at - 1] is None and not stops_name(words, at - 1)
    if words.cases[last] in (Case.TITLE, Case.CAPITALS) or beside:
        return False
    if last - at > 1:
        return bare_place_at(words, at) is None
    if at > 0 and words.cases[at - 1] == Case.SMALL:
        return (
            words.keys[at - 1] != "thứ"
            and words.keys[at - 1] not in grammar("before the name of a prize or class")
            and words.keys[at - 1] not in place_features()
        )
    if words.keys[last] == "," and at > 0:
        return words.keys[at] not in body_heads()
    goes_on = words.cases[last] == Case.SMALL and (
        stops_name(words, last) or words.keys[last] in grammar("after a given name") or _is_rare(words, at, rare)
    )
    return goes_on and words.keys[at] not in body_heads()


def _is_rare(words: Words, at: int, rare: set[str]) -> bool:
    """A name that opens a sentence and is no common word: ``Sếnh nghĩ ra``."""
    key = words.keys[at]
    return key in rare and key not in body_heads() and key not in grammar("given names that open words")


def mark_signature(passage: Passage, first: int, last: int) -> None:
    """The names of a byline or photo credit between two positions in words: people; initials alone are general."""
    words = passage.words
    index = first
    while index < last:
        placed = index > first and words.keys[index - 1] in grammar("words of place")
        if passage.owner[index] is not None or not words.capital(index) or placed:
            index += 1
            continue
        end = _signed_end(words, index, last, passage)
        label = words.keys[end] == ":" or (words.cases[end] == Case.SMALL and words.cases[index] == Case.TITLE)
        if label and end - index == 1:
            index = end
            continue
        stretch = words.slice(index, end)
        bare = stretch.replace(" ", "").replace("-", "")
        if bare.casefold() not in grammar("signatures of offices"):
            passage.add(index, end, EntityType.PERSON, generic=_INITIALS.match(bare) is not None)
        index = end


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
