# SPDX-License-Identifier: MIT
"""Owns numbers that name no noun of their own: items of a total, of places, of penalties, of a noun said once."""

from __future__ import annotations

from reader.core.figure import Action, Recipient
from reader.core.folding import exact
from reader.extract.figures.clause import Clause
from reader.extract.figures.draft import Draft
from reader.extract.figures.lexicon import listed, units, word_group
from reader.extract.figures.nouns import Noun, noun_after, noun_before
from reader.extract.lexicon import peoples
from reader.extract.numbers import Number

ENDS = frozenset((",", ".", ";", ")", "và", "]", "!", "…", "-", '"', "”"))
_BREAKS = frozenset((",", ";", "(", "[", ":", "."))
_IN_NAMES = frozenset((",", "-", "&", "/", '"', "“", "”", "'", "’", "."))
_PEOPLE = frozenset((Recipient.COLLECTIVE, Recipient.INDIVIDUAL, Recipient.HOUSEHOLD))
_DIVIDED = (
    _PEOPLE
    | {Recipient.MODEL, Recipient.EXEMPLAR, Recipient.EVENT, Recipient.DOCUMENT, Recipient.OTHER}
    | {Recipient.ATTENDANCE}
)
_IN_TURN = 14
"""Tokens between ``lần lượt`` and its numbers, or between them and their noun."""
_LOOK_BACK = 8
_ITEM = 12
"""Tokens of an item's name."""
_OPENING = 14
"""Tokens between a total and the bracket of its items."""
_OPENING_WORD = 40
"""Tokens between a total and ``trong đó``, with no other number between."""


def read_item(clause: Clause, number: Number, drafts: list[Draft]) -> Draft | None:
    """A number whose noun was said before, or is said with the number after it."""
    if number.percent or number.whole is not None:
        return None
    shared = _shared_noun(clause, number)
    if shared is not None:
        return shared
    before = before_in_list(clause, number, drafts)
    if before is None:
        return None
    if (named := _bracketed_item(clause, number, drafts)) is not None:
        return named
    if (one := _of_class(clause, number, drafts) or _for_some(clause, number, drafts)) is not None:
        return one
    if number.in_words and not before.itemised:
        return _rank(clause, number, before) or _penalty(clause, number, before)
    return (
        _rank(clause, number, before)
        or _penalty(clause, number, before)
        or _elided(clause, number, before)
        or _level_item(clause, number, before)
        or _beside_named(clause, number, drafts, before)
        or _item_number(clause, number, before)
        or _sibling(clause, number, before)
        or _place_item(clause, number, before)
    )


def before_in_list(clause: Clause, number: Number, drafts: list[Draft]) -> Draft | None:
    """The number before that stands no deeper in brackets."""
    depth = clause.depth[number.first]
    near = (draft for draft in reversed(drafts[-_LOOK_BACK:]) if draft.depth <= depth)
    return next((draft for draft in near if not draft.number.percent), None)


def _shared_noun(clause: Clause, number: Number) -> Draft | None:
    """``tặng giấy khen lần lượt 8 và 6 cá nhân``: the noun stands after the last number."""
    words, last = clause.words, number.last
    if last + 1 >= len(words) or words[last] not in ("và", ",") or not words[last + 1][0].isdigit():
        return None
    near = words[max(0, number.first - _IN_TURN) : number.first]
    if not listed("markers", "in turn").is_in(near):
        return None
    for at in range(last + 1, min(last + _IN_TURN, len(words))):
        if words[at].isalpha() and words[at] != "và":
            found = units().match(words, at)
            if found is None:
                return None
            noun = Noun(at, at + found[0], found[1].recipient, (found[1],))
            return Draft(clause, number, noun, number.first, last, noun_first=True, recipient=noun.recipient)
    return None


def _rank(clause: Clause, number: Number, before: Draft) -> Draft | None:
    """``18 giải cá nhân (1 nhất, 2 nhì, 5 ba)``: ranks of prizes, the word for prize left out."""
    words, last = clause.words, number.last
    if before.form_noun and _names_rank(clause, number, before):
        draft = Draft(clause, number, before.noun, number.first - 1, last, noun_first=True, recipient=Recipient.OTHER)
        draft.parts = True
        return draft
    if not before.form_noun or not listed("markers", "rank").match(words[last : last + 2] or [""], 0):
        return None
    first = number.first - number.hedge
    end = last + (2 if words[last] == "khuyến" else 1)
    return Draft(clause, number, before.noun, first, end, recipient=Recipient.OTHER)


def _of_class(clause: Clause, number: Number, drafts: list[Draft]) -> Draft | None:
    """``48 Huân chương Lao động (3 hạng Nhất, 15 hạng Nhì)``, ``86 sáng kiến, gồm 20 loại A``: so many of one class."""
    words, first, last = clause.words, number.first - number.hedge, number.last
    ranked = words[last : last + 1] == ["loại"]
    if not (ranked or words[last : last + 1] == ["hạng"]) or words[last + 1 : last + 2] == []:
        return None
    whole = (draft for draft in reversed(drafts[-_LOOK_BACK:]) if draft.total is None and not draft.noun_first)
    total = next((one for one in whole if (ranked or one.noun.heads[0].award) and one.value > number.value), None)
    named = len(words[last + 1]) == 1 if ranked else listed("markers", "rank").match(words, last + 1) is not None
    if total is None or not named:
        return None
    draft = Draft(clause, number, total.noun, first, last + 2, recipient=total.recipient)
    draft.total, draft.parts = total, True
    return draft


def _for_some(clause: Clause, number: Number, drafts: list[Draft]) -> Draft | None:
    """``812 Kỷ niệm chương, trong đó 700 cho người trong ngành, 112 cho người ngoài ngành``."""
    words, first, last = clause.words, number.first - number.hedge, number.last
    if words[last : last + 1] not in (["cho"], ["dành"], ["tặng"]) or not first:
        return None
    awards = (draft for draft in reversed(drafts[-_LOOK_BACK:]) if draft.noun.heads[0].award and draft.total is None)
    total = next((draft for draft in awards if draft.value > number.value), None)
    before = words[first - 1]
    opened = before in word_group("opens an item") and (before != "có" or "đó" in words[first - 3 : first])
    if total is None or not opened or total.last >= first:
        return None
    draft = Draft(clause, number, total.noun, first, last, noun_first=True, recipient=Recipient.OTHER)
    draft.total, draft.parts = total, True
    return draft


def _names_rank(clause: Clause, number: Number, before: Draft) -> bool:
    """``29 giải được trao: nhất 1, nhì 3, ba 5``: the rank before its number."""
    words, first = clause.words, number.first
    if first - 2 < before.last or words[first - 2] not in word_group("opens an item") or not _ends_item(clause, number):
        return False
    return listed("markers", "rank").match(words, first - 1) == (1, True)


def _penalty(clause: Clause, number: Number, before: Draft) -> Draft | None:
    """``19 đảng viên bị kỷ luật (12 khiển trách, 5 cảnh cáo)``: penalties divide those who are punished."""
    words, last = clause.words, number.last
    marks = clause.marks_between(last, last + 1)
    if not marks or marks[0].sign.action is not Action.OTHER or marks[0].sign.strength != "strong":
        return None
    total = before.total if before.itemised else before
    end = marks[0].last
    if total is None or number.value >= total.value or total.recipient not in _PEOPLE:
        return None
    if end < len(words) and words[end] not in ENDS:
        return None
    return _item(clause, number, total)


def _elided(clause: Clause, number: Number, before: Draft) -> Draft | None:
    """``6 mô hình của phụ nữ, 3 của cựu chiến binh``: the noun is said with the first number only."""
    words, first, last = clause.words, number.first - number.hedge, number.last
    if last >= len(words) or words[last] not in ("của", "thuộc", "ở") or not first or number.first - before.last > 10:
        return None
    if words[first - 1] not in (",", ";", "và") or before.depth != clause.depth[number.first]:
        return None
    if any(mark.sign.kind in ("verb", "stop", "passive") for mark in clause.marks_between(before.last, first)):
        return None
    return Draft(clause, number, before.noun, first, last, noun_first=True, recipient=before.recipient)


def _bracketed_item(clause: Clause, number: Number, drafts: list[Draft]) -> Draft | None:
    """``gồm mô hình “Hũ gạo tình thương” (21), “Đường hoa” (43)``: the number alone in brackets after its name."""
    words, first, last = clause.words, number.first, number.last
    if not first or last >= len(words) or words[first - 1] != "(" or words[last] != ")" or number.in_words:
        return None
    outer = clause.depth[first] - 1
    before = next((draft for draft in reversed(drafts[-_LOOK_BACK:]) if not draft.number.percent), None)
    total = before.total if before is not None and before.itemised else before
    if before is None or total is None or total.depth != outer or number.value >= total.value:
        return None
    gap = words[before.last : first - 1]
    opens = any(mark.sign.kind == "parts" for mark in clause.marks_between(before.last, first))
    opens = opens or listed("markers", "share of those").is_in(gap)
    loose = before.exact or (
        not before.itemised and (":" in gap or "các" in gap) and words[last + 1 : last + 2] == [","]
    )
    if total.recipient not in _DIVIDED or len(gap) < 2 or not (opens or loose or (before.itemised and "," in gap)):
        return None
    item = _item(clause, number, total)
    item.exact = loose and not opens
    return item


def _level_item(clause: Clause, number: Number, before: Draft) -> Draft | None:
    """``1.305 giáo viên dạy giỏi (36 cấp tỉnh)``: how many of them at one level."""
    words, first, last = clause.words, number.first - number.hedge, number.last
    if last >= len(words) or listed("markers", "level item").match(words, last) is None or not first:
        return None
    total = before.total if before.itemised else before
    opens = words[first - 1] == "(" and first - before.last <= _ITEM
    goes_on = before.itemised and words[first - 1] in (",", ";", "và")
    if total is None or number.value >= total.value or not (opens or goes_on or words[first - 1] in ("đó", "gồm")):
        return None
    return _item(clause, number, total)


def _sibling(clause: Clause, number: Number, before: Draft) -> Draft | None:
    """``đảng viên 2.914, hội viên các đoàn thể 915``: an item of the list whose name no list of nouns knows."""
    if not before.noun_first or before.nameless or before.itemised or before.series or not _ends_item(clause, number):
        return None
    begin = _item_begin(clause, number, before)
    if begin is None or begin != before.last + 1 or clause.words[before.last] not in (",", ";", "và"):
        return None
    if before.depth != clause.depth[number.first] or before.recipient not in _PEOPLE:
        return None
    found = units().match(clause.words, begin)
    if found is None or found[1].recipient is not before.recipient:
        return None
    noun = Noun(begin, begin + found[0], before.recipient, (found[1],))
    return Draft(clause, number, noun, begin, number.last, noun_first=True, recipient=before.recipient)


def _item_number(clause: Clause, number: Number, before: Draft) -> Draft | None:
    """``1.386 mô hình, bao gồm: bảo vệ rừng 512, giảm nghèo 407``: items of a total that end in numbers."""
    if not _ends_item(clause, number) or before.last > number.first:
        return None
    total = before.total if before.itemised else before
    if total is None or number.value >= total.value or total.recipient not in _DIVIDED or total.number.percent:
        return None
    begin = _item_begin(clause, number, before)
    if begin is None:
        return None
    loose = not before.itemised and not _opens_items(clause, number, before)
    if loose and not _opens_loosely(clause, begin, number, before):
        return None
    item = _item(clause, number, total)
    item.exact = loose or (before.itemised and before.exact)
    return item


def _beside_named(clause: Clause, number: Number, drafts: list[Draft], before: Draft) -> Draft | None:
    """``1.126 thợ giỏi, trong đó thợ lò 608 (kinh tế có 90 người), vận hành máy xúc 297``: beside a known part."""
    if before.itemised or before.number.in_words or not _ends_item(clause, number):
        return None
    if clause.words[before.last] not in (",", ";", "và") or _item_begin(clause, number, before) != before.last + 1:
        return None
    total = next(
        (draft for draft in reversed(drafts[-_LOOK_BACK:]) if draft is not before and not draft.noun_first), None
    )
    if total is None or total.recipient not in _DIVIDED or total.depth > clause.depth[number.first]:
        return None
    if total.value < before.value + number.value or not _opens_items(clause, before.number, total):
        return None
    if not before.noun_first and total.noun.key != before.noun.key and not before.noun.plain:
        return None
    item, noun = _item(clause, number, total), noun_before(clause.tokens, number)
    if total.noun.undivided and noun is not None and noun.recipient in _PEOPLE:
        item.noun, item.recipient = noun, noun.recipient  # ``trong đó tập thể: 29, cá nhân: 50 (theo …)``
    return item


def _opens_loosely(clause: Clause, begin: int, number: Number, before: Draft) -> bool:
    """``250 mô hình làm theo Bác; kinh tế 80, văn hóa 90, …``: no word says that the items divide it."""
    words = clause.words
    if begin <= before.last or begin - before.last > _OPENING_WORD:
        return False
    headed = words[begin - 1] == "," and listed("markers", "item head").match(words, begin) is not None
    if not headed and words[begin - 1] not in (";", ":"):
        return False
    if words[begin - 1] == ":" and words[begin - 2] in word_group("points back"):
        return False
    if before.depth != clause.depth[number.first] or not _goes_on(clause, number):
        return False
    gap = clause.marks_between(before.last, number.first)
    verbs = [mark for mark in gap if mark.sign.kind == "verb" and mark.first >= begin]
    return not verbs and not any(mark.sign.kind in ("stop", "target", "each") for mark in gap)


def _item(clause: Clause, number: Number, total: Draft) -> Draft:
    draft = Draft(clause, number, total.noun, number.first, number.last, noun_first=True, recipient=total.recipient)
    draft.total, draft.itemised = total, True
    return draft


def _ends_item(clause: Clause, number: Number) -> bool:
    words, last = clause.words, number.last
    return last >= len(words) or words[last] in ENDS or words[last] == "("


def _item_begin(clause: Clause, number: Number, before: Draft) -> int | None:
    """Where the name of the item begins; None where it has none, or a verb or a time in it."""
    words = clause.words
    end = number.first - number.hedge
    if end and words[end - 1] in (":", "có", "là", "-"):
        end -= 1
    at = end
    while at > before.last and end - at < _ITEM and words[at - 1] not in _BREAKS:
        at -= 1
    at = _over_commas(clause, at, before)
    if listed("markers", "parts").match(words, at):
        at += listed("markers", "parts").match(words, at)[0]  # type: ignore[index]
    name = words[at:end]
    if not name or not all(word.isalpha() or word in _IN_NAMES for word in name):
        return None
    if name[-1] in word_group("no item ends so"):
        return None
    if name[-1] == "trang" and name[-2:-1] != ["vũ"]:
        return None
    headed = listed("markers", "item head").match(words, at) is not None
    return None if _is_name(clause, end - 1) and not clause.named[end - 1] and not headed else at


def _is_name(clause: Clause, at: int) -> bool:
    """Whether a capital opens a word that is no abbreviation (``THCS 21``) and no people (``Mông 52``)."""
    raw = clause.tokens.text[clause.tokens.starts[at] : clause.tokens.ends[at]]
    return raw[0].isupper() and not (len(raw) > 1 and raw.isupper()) and exact(raw) not in peoples()


def _over_commas(clause: Clause, at: int, before: Draft) -> int:
    """``cấp tổ, phân xưởng 5.120``: where the name begins, if its head stands before a comma."""
    words, heads, openers, first = clause.words, listed("markers", "item head"), word_group("opens an item"), at
    while first - 1 > before.last and words[first - 1] == "," and at - first < _ITEM:
        first -= 1
        while first > before.last and words[first - 1] not in openers and words[first - 1].isalpha():
            first -= 1
        if heads.match(words, first):
            return first
    return at


def _opens_items(clause: Clause, number: Number, before: Draft) -> bool:
    """Whether ``gồm``, ``chia ra`` or a bracket right after the total opens a list of items."""
    gap = clause.marks_between(before.last, number.first)
    opener = next((mark for mark in gap if mark.sign.kind == "parts"), None)
    if opener is not None:
        return number.first - opener.last <= _ITEM and opener.first - before.last <= _OPENING_WORD
    if any(mark.sign.kind in ("verb", "stop") and mark.sign.strength == "strong" for mark in gap[-1:]):
        return False
    if number.first - before.last > _OPENING:
        return False
    if clause.words[before.last : before.last + 1] == [":"] and clause.depth[number.first] == before.depth:
        return _goes_on(clause, number)
    return clause.depth[number.first] > before.depth and _goes_on(clause, number)


def _goes_on(clause: Clause, number: Number) -> bool:
    """Whether another number stands in the same bracket."""
    depth = clause.depth[number.first]
    for at in range(number.last, min(number.last + 16, len(clause.words))):
        if clause.depth[at] < depth:
            return False
        if clause.words[at][0].isdigit():
            return True
    return False


def _place_item(clause: Clause, number: Number, before: Draft) -> Draft | None:
    """``Duy Tiên có 91 người, Lý Nhân 88, Kim Bảng 76``: places and their numbers go on with the noun before."""
    words, first = clause.words, number.first
    if number.value > before.value and ":" in words[before.last : first]:
        return None  # ``khen 4 đơn vị: tàu 261, tàu 263``
    ends = _ends_item(clause, number) or words[number.last] in ("được", "đã", "đều")
    if not ends or before.depth != clause.depth[first] or before.number.in_words:
        return None
    at = first
    if at and words[at - 1] in (":", "có"):
        at -= 1
    end = at
    while at > before.last and clause.named[at - 1]:
        at -= 1
    if at == end or at - before.last > 1 or (at > before.last and words[at - 1] not in (",", ";", "và")):
        return None
    if noun_after(clause.tokens, number) is not None:
        return None
    draft = Draft(clause, number, before.noun, first, number.last, noun_first=True, recipient=before.recipient)
    draft.of_place = True
    return draft


def prefers_item(clause: Clause, number: Number, noun: Noun, drafts: list[Draft]) -> bool:
    """Whether ``khối cơ quan - doanh nghiệp: 49`` names an item, not the counted noun that happens to end it."""
    before = before_in_list(clause, number, drafts)
    if before is None:
        return False
    if before.itemised and before.total is not None:
        return noun.plain or noun.heads[0].phrase not in {head.phrase for head in before.total.noun.heads}
    return _is_in_item(clause, noun.first, max(before.last, noun.first - _ITEM))


def _is_in_item(clause: Clause, last: int, floor: int) -> bool:
    """Whether a name that begins with ``khối``, ``cấp`` reaches to here; it may hold commas."""
    heads, at = listed("markers", "item head"), last
    while at > floor and not clause.words[at - 1][0].isdigit() and clause.words[at - 1] != ";":
        at -= 1
        opens = at > 0 and at < last and clause.words[at - 1] in word_group("opens an item")
        if opens and heads.match(clause.words, at):
            return True
    return at < last and heads.match(clause.words, at) is not None
