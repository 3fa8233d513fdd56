# SPDX-License-Identifier: MIT
"""Owns offices and functions that stand beside a named person, before or after the name, with their bodies."""

from __future__ import annotations

from dataclasses import dataclass

from reader.core.span import EntityType
from reader.extract.bodies import body_extent, field_extent
from reader.extract.lexicon import address_words, body_heads, body_words, grammar, role_group, roles
from reader.extract.names import begins_level, stops_name
from reader.extract.passage import Mark, Passage
from reader.extract.triggers import Begins
from reader.extract.words import Case, Words

_NEED_BODY = (["trưởng"], ["phó"], ["quyền"], ["phụ", "trách"])
_OF = frozenset({"của", "thuộc"})


@dataclass(slots=True)
class _Office:
    """An office over the words ``[first, last)`` that may turn out to be somebody's."""

    first: int
    last: int
    person: Mark | None = None
    forward: bool = False


def find_roles(passage: Passage) -> None:
    """Mark the offices of named people, and in general words their ranks and occupations."""
    if not any(mark.type is EntityType.PERSON for mark in passage.marks):
        return
    offices = _offices(passage)
    _link_forward(passage, offices)
    _link_backward(passage, offices)
    for office in offices:
        if office.person is not None:
            _add(passage, office.first, office.last, office.person)
    _mark_ranks(passage)


def find_signed_roles(passages: list[Passage]) -> None:
    """The office in capitals above the name of who signed: ``CHỦ TỊCH``, ``(đã ký)``, ``Phạm Đình Hoạch``."""
    office: tuple[Passage, _Office] | None = None
    for passage in passages:
        words = passage.words
        person = next((mark for mark in passage.marks if mark.type is EntityType.PERSON and not mark.generic), None)
        if office and person and person.first == 0 and person.last == words.size:
            _add(office[0], office[1].first, office[1].last, person)
        if words.keys[0] != "(":
            office = _signing_office(passage) if passage.all_capitals or words.size < 3 else None


def _signing_office(passage: Passage) -> tuple[Passage, _Office] | None:
    words = passage.words
    if words.size > 12 or any(mark.type is EntityType.ROLE for mark in passage.marks):
        return None
    found = [office for office in _offices(passage) if office.last == words.size and words.cases[office.first] == 2]
    return (passage, found[0]) if found and found[0].first < 4 else None


def _add(passage: Passage, first: int, last: int, person: Mark, *, generic: bool = False) -> None:
    """A role overlaps the bodies inside it, so it takes no words away."""
    words = passage.words
    mark = Mark(first, last, words.starts[first], words.ends[last - 1], EntityType.ROLE, generic)
    mark.person = person.start
    passage.marks.append(mark)


def _offices(passage: Passage) -> list[_Office]:
    found: list[_Office] = []
    done = 0
    for index in passage.beginning(Begins.ROLE):
        if index >= done and (last := _office_end(passage, index)):
            found.append(_Office(_with_former(passage.words, index), last))
            done = last
    return found


def _with_former(words: Words, at: int) -> int:
    if at and (phrase := role_group("before").longest(words.keys, at - 1)) and phrase[0] == at:
        return at - 1
    return at


def _office_end(passage: Passage, at: int) -> int:
    """Index after the office that begins here with its body, 0 where none does."""
    words = passage.words
    if words.keys[at] not in roles() or _inside(passage, at):
        return 0
    found = roles().longest(words.keys, at)
    if found is None:
        return 0
    last = found[0]
    for index in range(at + 1, last):
        owner = passage.owner[index]
        if owner is not None and owner.first == index and owner.last > last:
            return _joined(passage, owner.last)
    if words.keys[at:last] in _NEED_BODY and not _body_at(passage, last):
        return 0
    while (qualifier := role_group("qualifiers").longest(words.keys, last)) and not _body_at(passage, last):
        last = qualifier[0]
    return _joined(passage, _with_body(passage, last))


def _inside(passage: Passage, at: int) -> bool:
    owner = passage.owner[at]
    return owner is not None and (
        owner.first < at or owner.type in (EntityType.PERSON, EntityType.DOCUMENT, EntityType.PLACE)
    )


def _body_at(passage: Passage, at: int) -> Mark | None:
    owner = passage.owner[at] if at < passage.words.size else None
    wanted = (EntityType.ORGANISATION, EntityType.PLACE)
    return owner if owner is not None and owner.first == at and owner.type in wanted else None


def _with_body(passage: Passage, last: int) -> int:
    words = passage.words
    if body := _body_at(passage, last):
        return _with_seat(passage, last, body)
    if words.keys[last] in _OF and (body := _body_at(passage, last + 1)):
        return body.last
    described = _described_end(passage, last)
    if described > last:
        return described
    if words.keys[last] in body_heads() and (extent := body_extent(words, last)) and passage.free(last, extent):
        return _with_owner(passage, extent)
    if (extent := _field_end(passage, last)) and _holds(passage, last, extent):
        return _with_owner(passage, extent)
    if (level := begins_level(words, last)) and words.keys[last] not in ("bản", "tổng", "bang"):
        return level[0]
    return _described_end(passage, last)


def _with_seat(passage: Passage, at: int, body: Mark) -> int:
    """``Đại sứ Việt Nam tại Lào``: the country to which an envoy is sent."""
    words = passage.words
    sent = body.type is EntityType.PLACE and words.keys[body.last] == "tại"
    if not sent or not any(phrase.split() == words.keys[at - len(phrase.split()) : at] for phrase in grammar("envoys")):
        return body.last
    seat = _body_at(passage, body.last + 1)
    return seat.last if seat is not None and seat.type is EntityType.PLACE else body.last


def _described_end(passage: Passage, last: int) -> int:
    """``tổ trưởng chuyền may``, ``tổ trưởng tổ sao chè của Hợp tác xã …``: what the leader leads, in small letters."""
    words = passage.words
    if words.keys[last - 2 : last] not in (["tổ", "trưởng"], ["tổ", "phó"], ["nhóm", "trưởng"], ["đội", "trưởng"]):
        return last
    for index in range(last, min(last + 6, words.size)):
        owner = passage.owner[index]
        if owner is not None and owner.type is EntityType.PERSON and owner.first == index > last:
            return index
        if words.keys[index] in _OF and _body_at(passage, index + 1):
            return _with_owner(passage, index)
        if words.cases[index] == Case.SIGN:
            return index
        number = words.cases[index] == Case.NUMBER and index > last
        if not (number or words.cases[index] == Case.SMALL) or stops_name(words, index) or owner is not None:
            return last
    return last


def _field_end(passage: Passage, last: int) -> int:
    """``Trưởng phòng Đào tạo``, ``Bộ trưởng Văn hóa, Thể thao và Du lịch``: the field after the office's last word."""
    words = passage.words
    if words.keys[last - 1] in grammar("last words of offices that take a field"):
        extent = body_extent(words, last - 1)
        if extent <= last and words.keys[last] in body_words():
            extent = field_extent(words, last)
        return extent if extent > last else 0
    if words.keys[last - 2 : last] in (["bộ", "trưởng"], ["thứ", "trưởng"]) and words.capital(last):
        return field_extent(words, last)
    return 0


def _holds(passage: Passage, first: int, last: int) -> bool:
    """Whether only bodies and places lie on ``[first, last)``, and none goes beyond."""
    wanted = (EntityType.ORGANISATION, EntityType.PLACE)
    return all(mark is None or (mark.type in wanted and mark.last <= last) for mark in passage.owner[first:last])


def _with_owner(passage: Passage, last: int) -> int:
    """A body that directly follows, or follows by ``của``."""
    at = last + 1 if passage.words.keys[last] in _OF else last
    body = _body_at(passage, at)
    return body.last if body else last


def _joined(passage: Passage, last: int) -> int:
    """``Phó Bí thư kiêm Chủ tịch UBND xã`` is one office."""
    words = passage.words
    if words.keys[last] == "kiêm" and last + 1 < words.size:
        return _office_end(passage, last + 1) or last
    return last


def _link_forward(passage: Passage, offices: list[_Office]) -> None:
    """An office directly before a name, and those before it in a chain of commas."""
    words = passage.words
    for index in range(len(offices) - 1, -1, -1):
        office = offices[index]
        person = _person_after(passage, office.last)
        if person is None and passage.words.keys[office.last] == "-" and not _person_before(passage, office.first):
            person = _person_after(passage, office.last + 1)
        if person is None and words.keys[office.last] == ":":
            person = _person_after(passage, office.last + 1)  # the imprint: ``Tổng Biên tập: …``
        if person is not None:
            office.person, office.forward = person, True
        elif (
            index + 1 < len(offices)
            and offices[index + 1].forward
            and _only_comma(passage, office.last, offices[index + 1].first)
            and not _is_deputised(passage.words, office.first)
        ) and not _person_before(passage, office.first):
            office.person, office.forward = offices[index + 1].person, True


def _is_deputised(words: Words, at: int) -> bool:
    """``thừa ủy quyền của Chủ tịch nước, Bộ trưởng …``: another's office, in whose name something is done."""
    end = at - 1 if at and words.keys[at - 1] in _OF else at
    return words.keys[max(end - 2, 0) : end] in (["ủy", "quyền"], ["ủy", "nhiệm"], ["thay", "mặt"])


def _link_backward(passage: Passage, offices: list[_Office]) -> None:
    """An office after a name and a comma, dash or bracket, and those after it in a chain of commas."""
    for index, office in enumerate(offices):
        if office.person is not None:
            continue
        before = offices[index - 1] if index else None
        if person := _person_before(passage, office.first):
            office.person = person
        elif before and before.person and not before.forward and _only_comma(passage, before.last, office.first):
            office.person = before.person


def _only_comma(passage: Passage, first: int, last: int) -> bool:
    keys = passage.words.keys[first:last]
    return keys in ([","], ["-"], [",", "kiêm"], [",", "nguyên"], ["và"], [",", "đồng", "thời", "là"])


def _person_after(passage: Passage, at: int) -> Mark | None:
    """The person right after an office, ranks and words of address between them passed over."""
    words = passage.words
    for _ in range(6):
        owner = passage.owner[at] if at < words.size else None
        if owner is not None:
            return owner if owner.type is EntityType.PERSON and owner.first == at else None
        if not (skipped := _skip_title(words, at)):
            return None
        at = skipped
    return None


def _skip_title(words: Words, at: int) -> int:
    if words.keys[at] in (",", ":", "-") and (skipped := _title_end(words, at + 1)):
        return skipped
    if words.keys[at] in (".", "-", ",") and at and _rank_before(words, at):
        return at + 1
    return _title_end(words, at)


def _rank_before(words: Words, end: int) -> bool:
    return role_group("ranks").ends_at(words.keys, end, 3)


def _title_end(words: Words, at: int) -> int:
    for phrases in (address_words(), role_group("ranks")):
        if at < words.size and (found := phrases.longest(words.keys, at)):
            return found[0]
    return 0


def _person_before(passage: Passage, at: int) -> Mark | None:
    """The person before an office: ``NAME, …``, ``NAME - …``, ``NAME (…``, ``NAME, 45 tuổi, …``."""
    words = passage.words
    index = at - 1
    if index >= 0 and words.keys[index] == "," and words.keys[index - 1] == "tuổi" and index >= 4:
        index -= 3
    elif (
        index >= 4
        and words.keys[index] in (",", "-")
        and words.keys[index - 1] == ")"
        and "(" in words.keys[max(index - 9, 0) : index]
    ):
        while index > 0 and words.keys[index] != "(":
            index -= 1
    elif aside := _aside_before(words, index):
        index = aside
    if index < 1 or words.keys[index] not in (",", "-", "(", ":"):
        owner = passage.owner[index] if index >= 0 else None
        return (
            owner
            if owner and owner.type is EntityType.PERSON and words.cases[at] == Case.TITLE and not owner.generic
            else None
        )
    owner = passage.owner[index - 1]
    if owner is None or owner.type is not EntityType.PERSON or owner.last != index:
        return None
    return owner


def _aside_before(words: Words, index: int) -> int:
    """The comma before ``, người dân tộc Mông,`` or ``, sinh năm 1951,``, where ``index`` is the one after it."""
    if index < 3 or words.keys[index] != ",":
        return 0
    for at in range(index - 2, max(index - 10, 0), -1):
        if words.keys[at] in (",", "-"):
            return at if words.keys[at + 1] in grammar("first words of asides about a person") else 0
        if words.cases[at] == Case.SIGN:
            return 0
    return 0


def _mark_ranks(passage: Passage) -> None:
    """Ranks and occupations right before a person."""
    words = passage.words
    ranks = role_group("ranks")
    for person in [mark for mark in passage.marks if mark.type is EntityType.PERSON and mark.last > mark.first]:
        if words.keys[person.first - 1] not in ranks.lasts:
            continue
        for length in (5, 4, 3, 2, 1):
            at = person.first - length
            if (
                at >= 0
                and (found := ranks.longest(words.keys, at))
                and found[0] == person.first
                and passage.free(at, person.first)
            ):
                if words.cases[at] == Case.SMALL:
                    break
                _add(passage, at, person.first, person, generic=True)
                break
