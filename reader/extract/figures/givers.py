# SPDX-License-Identifier: MIT
"""Owns the bodies of a sentence that can give awards: where their names begin and end, which can be a doer."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container
from dataclasses import dataclass, field
from functools import cache

from reader.core.figure import Action, IssuerLevel, Recipient
from reader.core.span import EntityType
from reader.extract.figures.clause import Clause
from reader.extract.figures.lexicon import listed, signs, units, word_group
from reader.extract.tokens import Phrases, Tokens, read_groups

_HEAD_GROUPS = frozenset((*IssuerLevel, "commune", "any", "person", "no body"))
_NO_BODY = ("person", "no body")
_PLACED = ("commune", "above_base", "province")
"""Levels that go by place."""
_PAIR = 2
_JOINING = frozenset((",", "và", "/"))
_OPENERS = frozenset((",", ";", ":", "-", "–", "+", "*", "•"))
_CLOSED = frozenset(("”", '"', ")"))
_LONGEST = 30
"""Tokens of a body's name."""


@dataclass(slots=True)
class Body:
    """A body or office at tokens ``[first, last)``."""

    first: int
    last: int
    subject: bool
    """Whether it can be the doer: no preposition of place or belonging stands before it."""
    office: int
    """Where the office begins that acts for it (``Chủ tịch UBND tỉnh``); ``first`` where there is none."""
    place: bool = False
    """Whether a place is named that may act as a body: ``phường An Khê khen 8 tập thể``."""
    bare: bool = False
    """Whether the place is named without its kind: ``Gia Lai khen 8 tập thể``."""


@dataclass(slots=True)
class Bodies:
    """The bodies that one sentence names, in order."""

    clause: Clause
    found: list[Body]
    in_turn: list[Body] = field(default_factory=list)
    """Those to whom ``lần lượt`` shares out the numbers."""
    _starts: list[int] = field(default_factory=list)

    def between(self, first: int, last: int) -> list[Body]:
        """The bodies that lie between two tokens."""
        if len(self._starts) != len(self.found):
            self._starts = [body.first for body in self.found]
        low, high = bisect_left(self._starts, first), bisect_left(self._starts, last)
        return [body for body in self.found[low:high] if body.last <= last]


def find_bodies(clause: Clause) -> Bodies:
    """The bodies and offices named in a sentence: marked names first, else words that begin one."""
    names = {span.start: span for span in clause.spans if span.type is EntityType.ORGANISATION}
    places = {span.start: span for span in clause.spans if span.type is EntityType.PLACE}
    people = {span.start: span.end for span in clause.spans if span.type is EntityType.PERSON}
    heads, words, found, done = body_heads(), clause.words, list[Body](), 0
    begun = {bisect_left(clause.tokens.starts, start) for start in (*names, *places)}
    for at in sorted(begun.union(heads.starts(words))):
        if at < done or at >= len(words):
            continue
        span = names.get(clause.tokens.starts[at])
        if span is not None and not (span.generic and " " not in span.text):
            last = _token_at(clause.tokens, at, span.end)
        elif place := places.get(clause.tokens.starts[at]):
            last = _token_at(clause.tokens, at, place.end)
            if _is_unit(words, at, last):
                alone = not at or words[at - 1] != "các"
                found.append(Body(at, last, alone and _is_subject(words, at), at, place=True))
            elif _acts_without_kind(clause, at, last):
                found.append(Body(at, last, subject=True, office=at, place=True, bare=True))
            done = max(last, at + 1)
            continue
        else:
            head = heads.match(words, at) if span or not clause.named[at] else None
            if head is not None and (behind := _office_alone(clause, at, people)):
                found.append(Body(at, behind, _is_subject(words, at), at))
                done = behind
                continue
            if head is None or head[1] in _NO_BODY or not _begins_body(clause, at) or _is_honour(words, at, head[0]):
                done = _next_name(clause, names, at, at + (head[0] if head else 1))
                continue
            last = _extend(clause, at + head[0], people)
        found.append(_body(clause, at, last))
        done = max(found[-1].last, at + 1)
    return Bodies(clause, found)


def is_of_people(clause: Clause, body: Body) -> bool:
    """``cán bộ Công đoàn tỉnh, thành phố: 5 cá nhân``: whose people the item is about, and no giver."""
    begin = next((at + 1 for at in range(body.office - 1, -1, -1) if clause.words[at] in (";", ":")), 0)
    item = clause.words[begin : body.office]
    kinds = units()
    return any(
        (found := kinds.match(item, at)) and found[1].recipient is Recipient.INDIVIDUAL for at in kinds.starts(item)
    )


def _next_name(clause: Clause, names: Container[int], at: int, last: int) -> int:
    """Where the next body may begin behind words that begin none: ``Phó Trưởng Ban Chỉ đạo`` holds the body's first."""
    return next((place for place in range(at + 1, last) if clause.tokens.starts[place] in names), last)


def end_with_state(clause: Clause, body: Body) -> int:
    """Where a body ends, with ``cũ`` or ``mới`` behind its name: ``tỉnh Ninh Thuận cũ``, ``tỉnh Khánh Hòa (cũ)``."""
    end, words = body.last, clause.words
    if words[end : end + 1] == ["("]:
        return end + 3 if words[end + 1 : end + 2] == ["cũ"] and words[end + 2 : end + 3] == [")"] else end
    return end + 1 if body.place and words[end : end + 1] in (["cũ"], ["mới"]) else end


def _office_alone(clause: Clause, at: int, people: dict[int, int]) -> int:
    """Where an office ends that acts without the name of its body (``Cục trưởng đã khen``); 0 for others."""
    found = listed("issuers", "office alone").match(clause.words, at)
    if found is None:
        return 0
    office, words = at + found[0], clause.words
    last = _behind_holder(clause, office, people)
    acts = words[last : last + 1] != [] and words[last] in word_group("acting")
    marks = clause.marks_between(last, last + 1)
    given = last == office and at and words[at - 1] == "của" and _names_nothing(clause, last)
    return office if acts or given or (marks and marks[0].sign.kind == "verb") else 0


def _behind_holder(clause: Clause, last: int, people: dict[int, int]) -> int:
    """Where the name of the person ends who holds an office: ``Thống đốc Đinh Bảo Kiên tặng``."""
    starts = clause.tokens.starts
    return _token_at(clause.tokens, last, people.get(starts[last], 0)) if last < len(starts) else last


def _names_nothing(clause: Clause, last: int) -> bool:
    """Whether no name of a body goes on behind an office: ``Bằng khen của Chánh án cho``."""
    words, tokens = clause.words, clause.tokens
    return last >= len(words) or not (
        tokens.text[tokens.starts[last]].isupper() or body_heads().match(words, last) or words[last] in ("các", "của")
    )


def _is_unit(words: list[str], at: int, last: int) -> bool:
    """Whether a place is named with its kind: a commune, district, province."""
    head = body_heads().match(words, at)
    return head is not None and head[0] < last - at and head[1] in _PLACED


def _acts_without_kind(clause: Clause, at: int, last: int) -> bool:
    """``Năm 2019, Gia Lai khen``, ``; Kon Tum: 12 tập thể``: a place that praises, and not one at which it was done."""
    words = clause.words
    before = words[at - 1] if at else ";"
    of_other = before == "," and at > 1 and clause.named[at - 2]  # ``tại Gia Lai, Kon Tum khen``
    if of_other or not (
        before in _OPENERS or before == "gồm" or listed("issuers", "before a bare body").match([before], 0)
    ):
        return False
    if before in (",", ";", ":", "đó", "gồm") and at > 1:
        behind = last
        while behind < len(words) and words[behind] in word_group("between a doer and its number"):
            behind += 1
        if behind < len(words) and words[behind][0].isdigit():
            return True
    while last < len(words) and words[last] in word_group("before a main verb"):
        last += 1
    last += 2 * (words[last : last + 2] == ["tổ", "chức"])
    mark = next(iter(clause.marks_between(last, last + 1)), None)
    return mark is not None and mark.sign.action is Action.COMMENDED and mark.sign.strength in ("strong", "weak")


@cache
def body_heads() -> Phrases[str]:
    """Words that begin the name of a body, each with its level."""
    groups = read_groups("lists/figures/issuers.txt")
    return Phrases((phrase, group) for group, phrase in groups if group in _HEAD_GROUPS)


def _body(clause: Clause, at: int, last: int) -> Body:
    words = clause.words
    first = _after_office(words, at, last)
    if at == first and at > 0 and words[at - 1] == "các":
        first -= 1
    last = _tail(clause, first, last)
    start = min(at, first)
    while start and (office := listed("issuers", "person").ends_at(words, start, 4)):
        start -= office[0]
    alone = (start < first and words[first - 1] != "đạo") or _stands_alone(clause, first, last)
    return Body(first, last, _is_subject(words, start) and alone, start)


def _stands_alone(clause: Clause, first: int, last: int) -> bool:
    """Whether a small word (``tỉnh``) is a body of its own, no attribute of the words before it."""
    lower = clause.tokens.text[clause.tokens.starts[first]].islower()
    if first and clause.words[first] == "cấp" and clause.words[first - 1] in _CLOSED:
        return False  # ``“Sinh viên 5 tốt” cấp thành phố``
    small = 2 + (clause.words[first] == "cấp")  # ``trao giải cho 25 chi đoàn tiên tiến cấp thành phố``
    if last - first > small or not first or not lower or clause.words[first] == "các":
        return True
    before = clause.words[first - 1]
    return not before.isalpha() or listed("issuers", "before a bare body").match([before], 0) is not None


def _token_at(tokens: Tokens, at: int, end: int) -> int:
    while at < len(tokens) and tokens.starts[at] < end:
        at += 1
    return at


def _goes_with_counted(clause: Clause, at: int) -> bool:
    """Whether a small word of level stands behind another one and a comma: ``xã, thị trấn``, ``huyện, thành phố``."""
    words, tokens = clause.words, clause.tokens
    if at < _PAIR or words[at - 1] != "," or not tokens.text[tokens.starts[at]].islower():
        return False
    heads = (body_heads().match(words, place) for place in (at - 2, at))
    return all(head is not None and head[1] in _PLACED for head in heads)


def _begins_body(clause: Clause, at: int) -> bool:
    """A head word is no body where it is counted or where a verb reading is likelier."""
    words = clause.words
    while _goes_with_counted(clause, at):  # ``12 xã, thị trấn`` are counted together
        at -= 2
    before = words[at - 1] if at else ""
    counted = before[:1].isdigit() and not (len(before) == 4 and before[:2] in ("19", "20"))
    return not counted and before not in word_group("many of them")


def _is_honour(words: list[str], at: int, length: int) -> bool:
    """``Đơn vị Quyết thắng``, ``Chi bộ trong sạch``: a title of honour begins like a body."""
    found = signs().match(words, at)
    return found is not None and found[0] > length and found[1].kind == "form"


def _extend(clause: Clause, last: int, people: Container[int] = ()) -> int:
    """Go on over the capitals and small words that belong to the name."""
    tokens, words = clause.tokens, clause.words
    while last < len(words):
        if signs().match(words, last) and not tokens.text[tokens.starts[last]].isupper():
            break
        if listed("issuers", "name tail in general").match(words, last):
            break
        behind = last + (words[last] == "-")
        if behind < len(words) and tokens.starts[behind] in people:
            break
        if not (tokens.text[tokens.starts[last]].isupper() or _is_link(clause, last)):
            break
        last += 1
    return last


def _is_link(clause: Clause, at: int) -> bool:
    word = clause.words[at]
    if word in ("và", "-", "&"):
        after = at + 1 < len(clause.words) and clause.tokens.text[clause.tokens.starts[at + 1]]
        return bool(after and after.isupper()) and clause.words[at + 1] not in ("ubnd", "tỉnh", "hđnd", "đảng")
    return listed("issuers", "name goes on").match([word], 0) is not None


def _tail(clause: Clause, first: int, last: int) -> int:
    """``hội cấp huyện``, ``các cấp hội trong tỉnh``, ``các phường, xã``: small words that go on with the name."""
    words = clause.words
    general = "các" in words[first:last] or not clause.tokens.text[clause.tokens.starts[first]].isupper()
    while last < len(words) and last - first < _LONGEST:
        if found := listed("issuers", "name tail").match(words, last):
            last += found[0]
        elif general and (found := listed("issuers", "name tail in general").match(words, last)):
            last = _extend(clause, last + found[0])
        elif general and (end := _next_of_kind(clause, last)):
            last = end
        else:
            break
        general = general or "các" in words[first:last]
    return last


def _next_of_kind(clause: Clause, last: int) -> int:
    """Where the second of ``cấp ủy và ủy ban kiểm tra``, ``các xã, phường`` ends; 0 where none follows."""
    words, tokens = clause.words, clause.tokens
    if last + 1 >= len(words) or words[last] not in _JOINING:
        return 0
    if tokens.text[tokens.starts[last + 1]].isupper() or (words[last] == "," and words[last + 1] == "các"):
        return 0
    found = body_heads().match(words, last + 1)
    if found is not None and found[1] not in _NO_BODY:
        return last + 1 + found[0]
    small = listed("issuers", "name tail").match(words, last + 1)
    return last + 1 + small[0] if small is not None else 0


def _after_office(words: list[str], first: int, last: int) -> int:
    """``Chủ tịch UBND tỉnh`` acts for the body: leave the office out where a body follows."""
    office = listed("issuers", "person").match(words, first)
    if office and first + office[0] < last and body_heads().match(words, first + office[0]):
        return first + office[0]
    return first


def _is_subject(words: list[str], first: int) -> bool:
    if first == 0 or words[first - 1] in ("do", "bởi"):
        return first == 0
    ends = (first, first + 1) if words[first] == "các" else (first,)  # ``của các`` is a phrase of its own
    return not any(listed("issuers", "locative").ends_at(words, end, 3) for end in ends)
