# SPDX-License-Identifier: MIT
"""Owns the first pass over a sentence: which numbers count something at all."""

from __future__ import annotations

from collections.abc import Sequence

from reader.core.figure import Action, Recipient
from reader.extract.figures.awards import award_item, quoted_honour
from reader.extract.figures.clause import Clause, Mark
from reader.extract.figures.draft import Draft
from reader.extract.figures.elided import divide_before
from reader.extract.figures.items import ENDS, drop_lonely, prefers_item, read_item
from reader.extract.figures.lexicon import Unit, listed
from reader.extract.figures.nouns import Noun, nearest_people, noun_after, noun_before, read_noun
from reader.extract.numbers import Number, find_numbers

_UNKNOWN = 7
"""Tokens of a noun that no list knows."""
_WHERE = frozenset(("tại", "ở", "trên", "khắp"))
_MONTHS = 12
_ONE = 5
"""Tokens between the one who is counted and what was done to him."""
_DAYS = frozenset(("ngày", "sáng", "chiều", "tối", "trưa", "dịp", "lễ", "từ", "đến", "và", "tết", "trước", "sau"))
_LIST_OPENERS = frozenset(("số", "(", ":", ",", ";", "và", "-", "[", "gồm", "đó", "có"))


def find_drafts(clause: Clause, before: Sequence[Draft] = ()) -> list[Draft]:
    """The counted nouns of a sentence with their numbers, in order; ``before`` are those of the sentence before."""
    tokens = clause.tokens
    numbers = [number for number in find_numbers(tokens) if not _is_excluded(clause, number)]
    drafts: list[Draft] = []
    for number in numbers:
        draft = _draft(clause, number, drafts) or _in_series(clause, number, drafts, before)
        if draft is not None:
            drafts.append(draft)
    drafts = drop_lonely(drafts)
    if before and len(numbers) > 1 and (items := divide_before(clause, numbers, drafts, before)):
        drafts = sorted([*drafts, *items], key=lambda draft: draft.start)
    return drafts


def _draft(clause: Clause, number: Number, drafts: list[Draft]) -> Draft | None:
    tokens, before = clause.tokens, drafts[-1] if drafts else None
    noun = noun_after(tokens, number)
    first = number.first - number.hedge
    if noun is not None and _is_no_count(clause, number, noun):
        return None
    if noun is not None and not _is_false_noun(clause, number, noun):
        return Draft(clause, number, noun, first, noun.last, recipient=noun.recipient)
    if number.percent:
        noun = None if _counts_unknown(clause, number) else _share_noun(clause, number, before)
        if noun is None:
            return None
        who = noun.inner if noun.recipient is Recipient.ATTENDANCE and noun.inner else noun.recipient
        draft = Draft(clause, number, noun, first, number.last, noun_first=True, recipient=who)
        draft.base = before if before is not None and noun is before.noun else None
        return draft
    if (receiver := quoted_honour(clause, number) or _open_noun(clause, number)) is not None:
        return receiver
    if (award := award_item(clause, number, drafts)) is not None:
        return award
    if (those := _of_these(clause, number, before)) is not None:
        return those
    if number.in_words:
        return _after_verb(clause, number, before) or read_item(clause, number, drafts)
    return (
        _noun_first(clause, number, drafts)
        or _number_of(clause, number)
        or _bare_part(clause, number, before)
        or _bare_total(clause, number, before)
        or (read_item(clause, number, drafts) if before is not None and before.itemised else None)
        or _after_verb(clause, number, before)
        or read_item(clause, number, drafts)
    )


def _is_no_count(clause: Clause, number: Number, noun: Noun) -> bool:
    """``tại 21 phường`` says where, ``tính một lượt`` how it is counted."""
    if noun.recipient is Recipient.ATTENDANCE:
        return number.value == 1
    before = clause.words[number.first - number.hedge - 1] if number.first > number.hedge else ""
    return noun.plain and noun.recipient is Recipient.COLLECTIVE and before in _WHERE


def _counts_unknown(clause: Clause, number: Number) -> bool:
    """Whether a share is one of something that no list knows: ``98% diện tích``."""
    words, last, first = clause.words, number.last, number.first - number.hedge
    if last >= len(words) or not words[last].isalpha() or (first and words[first - 1] in ("đạt", "lệ", "(", "là")):
        return False
    if words[last : last + 2] == ["trong", "số"] and words[last + 2 : last + 3] != []:
        return words[last + 2] not in ("đó", "này", "ấy", "họ")
    return words[last] not in ENDS and not clause.marks_between(last, last + 2)


def _open_noun(clause: Clause, number: Number) -> Draft | None:
    """``tặng bằng khen cho 5 nữ hộ sinh``: who is given an award may be called anything; no list knows all words."""
    words, last, first = clause.words, number.last, number.first - number.hedge
    if number.percent or number.whole is not None or number.value == 1:
        return None
    if last >= len(words) or not words[last].isalpha() or clause.marked[last] or clause.named[last]:
        return None
    if listed("markers", "thing").match(words, last) or listed("units", "nothing").match(words, last):
        return None
    if not (_is_given(clause, first) or _is_praised(clause, first) or (last > first and _gets_praise(clause, last))):
        return None
    unit = Unit(words[last], Recipient.INDIVIDUAL, plain=True, family=words[last])
    noun = Noun(last, last + 1, Recipient.INDIVIDUAL, (unit,))
    return Draft(clause, number, noun, first, last + 1, recipient=Recipient.INDIVIDUAL)


def _is_given(clause: Clause, first: int) -> bool:
    """``tặng bằng khen cho 5 …``."""
    if not first or clause.words[first - 1] not in ("cho", "tặng"):
        return False
    return any(mark.sign.kind == "form" for mark in clause.marks_between(max(0, first - 12), first))


def _is_praised(clause: Clause, first: int) -> bool:
    """``tuyên dương 5 …``, ``khen thưởng cho 5 …``."""
    at = first - 1 if first and clause.words[first - 1] in ("cho", "gồm") else first
    marks = clause.marks_between(max(0, at - 6), at)
    return bool(marks) and marks[-1].last == at and _is_praise(marks[-1])


def _gets_praise(clause: Clause, last: int) -> bool:
    """``5 … được tuyên dương``, with no comma and few words between."""
    words = clause.words
    reach = min(last + _UNKNOWN, len(words))
    at = next((place for place in range(last, reach) if words[place] in ("được", ",", ";", "và", "(")), None)
    if at is None or words[at] != "được":
        return False
    stop = next((place for place in range(at, min(at + 14, len(words))) if words[place] in (",", ";")), at + 14)
    return any(_is_praise(mark) for mark in clause.marks_between(at, stop))


def _is_praise(mark: Mark) -> bool:
    return mark.sign.action is Action.COMMENDED and mark.sign.strength == "strong"


def _share_noun(clause: Clause, number: Number, before: Draft | None) -> Noun | None:
    """What ``đạt 98,7%`` is a share of: the noun counted just before, else the people or bodies named before."""
    if before is not None and before.last <= number.first and number.first - before.last < 12:
        return before.noun
    return nearest_people(clause.tokens, number.first)


def _is_false_noun(clause: Clause, number: Number, noun: Noun) -> bool:
    """A small digit with an everyday noun of a name: ``một`` as an article, ``một số``."""
    if not (number.in_words and number.value == 1):
        return False
    if noun.form == "giải":
        return False
    if _is_done_to_one(clause, noun):
        return False
    if not number.first or noun.plain or noun.heads[0].nominee or noun.heads[0].attendee:
        return True
    return clause.words[number.first - 1] not in ("và", ",", ";") and not clause.marked[number.first - 1]


def _is_done_to_one(clause: Clause, noun: Noun) -> bool:
    """``Một tập thể (…) được tặng giấy khen``, ``thu hồi giấy khen của một chủ tịch hội``: one is a count here."""
    words, last = clause.words, noun.last
    if noun.first > 1 and words[noun.first - 2] == "của":
        marks = clause.marks_between(max(0, noun.first - 20), noun.first)
        return any(mark.sign.action is Action.OTHER and mark.sign.strength == "strong" for mark in marks)
    if last < len(words) and words[last] in "([" and clause.jump.get(last, 0) > last:
        last = clause.jump[last] + 1
    if words[last : last + 1] in (["và"], [","]) and not noun.plain and _opens_item(clause, noun):
        return last + 1 < len(words) and noun_after(clause.tokens, Number(0, 0, last, last + 2, 0)) is not None
    reach = min(last + _ONE, len(words))
    at = next((place for place in range(last, reach) if words[place] in ("được", "bị", *ENDS)), None)
    if at is None or words[at] not in ("được", "bị") or (noun.plain and words[at] == "được"):
        return False
    return any(_is_praise(mark) or mark.sign.action is Action.OTHER for mark in clause.marks_between(at, at + 8))


def _opens_item(clause: Clause, noun: Noun) -> bool:
    return noun.first < 2 or clause.words[noun.first - 2] in (";", ":", ",", "có")


def _noun_first(clause: Clause, number: Number, drafts: list[Draft]) -> Draft | None:
    """``đảng viên 5.357, quần chúng 29.600``: a noun, its number, and the end of the item."""
    tokens, words = clause.tokens, clause.words
    if number.last < len(words) and words[number.last] not in ENDS:
        return None
    noun = noun_before(tokens, number)
    if noun is None or (noun.first and words[noun.first - 1] not in _LIST_OPENERS):
        return None
    if prefers_item(clause, number, noun, drafts):
        return None
    return Draft(clause, number, noun, noun.first, number.last, noun_first=True, recipient=noun.recipient)


def _number_of(clause: Clause, number: Number) -> Draft | None:
    """``Số tập thể được khen thưởng là 345``: the noun stands after ``số``, the number at the end."""
    words, at = clause.words, number.first - number.hedge
    if not at or words[at - 1] not in ("là", ":", "đạt", "có", "lên"):
        return None
    if number.last < len(words) and words[number.last] not in ENDS:
        return None
    for place in range(at - 2, max(-1, at - 18), -1):
        if words[place] in (";", "."):
            return None
        if words[place] == "số" and (noun := read_noun(clause.tokens, place + 1)) is not None:
            return Draft(clause, number, noun, at, number.last, noun_first=True, recipient=noun.recipient)
    return None


def _in_series(clause: Clause, number: Number, drafts: list[Draft], told: Sequence[Draft]) -> Draft | None:
    """``năm 2009 … 12.400 cá nhân; năm 2010, 15.750``: a year and a bare number go on with the noun before."""
    words, first = clause.words, number.first - number.hedge
    floor = drafts[-1].last if drafts else 0
    drafts = drafts or [draft for draft in told if draft.depth == 0 and not draft.number.percent]
    if not drafts or number.in_words or number.percent or (not floor and not _is_first_of_pair(clause, number)):
        return None
    if number.last < len(words) and words[number.last] not in (*ENDS, "("):
        return None
    before, turn = drafts[-1], 0
    if first and words[first - 1] == "và" and before.series and before.last == first - 1:
        turn = before.series
    elif not (_has_year_before(words, floor, first) or _is_first_of_pair(clause, number)):
        return None
    models = [draft for draft in drafts[-6:] if not draft.series and draft.depth == 0]
    models = models or [draft for draft in told if draft.depth == 0 and not draft.number.percent]
    models = models[-2:] if len(models) > 1 and models[-1].first - models[-2].last <= 2 else models[-1:]
    if turn >= len(models):
        return None
    noun = models[turn].noun
    draft = Draft(clause, number, noun, number.first, number.last, noun_first=True, recipient=noun.recipient)
    draft.series = turn + 1
    return draft


def _is_first_of_pair(clause: Clause, number: Number) -> bool:
    """``Kế đến là Công an tỉnh Đồng Tháp, 47 và 265``: two bare numbers after a name."""
    words, first, last = clause.words, number.first, number.last
    if first < 2 or words[first - 1] not in (",", "với", "là", ":") or not clause.named[first - 2]:
        return False
    return words[last : last + 1] == ["và"] and words[last + 1 : last + 2] != [] and words[last + 1][0].isdigit()


def _has_year_before(words: list[str], floor: int, first: int) -> bool:
    return any(_names_year(words[at]) for at in range(max(floor, first - 5), first))


def _names_year(word: str) -> bool:
    return len(word) == 4 and word.isdigit() and word[:2] in ("19", "20")


def _bare_part(clause: Clause, number: Number, before: Draft | None) -> Draft | None:
    """``111 tập thể, cá nhân (24 và 87)``: a bare number in brackets takes the noun of its turn."""
    depth = clause.depth[number.first]
    if (
        before is None
        or number.value >= _owner(before).value
        or not (depth or _is_divided_here(clause, number, before))
    ):
        return None
    if number.last < len(clause.words) and clause.words[number.last] not in (*ENDS, "+", "=", "/"):
        return None
    owner, turn = _owner(before), 1 if before.total is not None else 0
    if not owner.noun.undivided or turn >= len(owner.noun.heads) or (depth and owner.depth >= depth):
        return None
    head: Unit = owner.noun.heads[turn]
    noun = Noun(owner.noun.first, owner.noun.last, head.recipient, (head,))
    draft = Draft(clause, number, noun, number.first, number.last, noun_first=True, recipient=head.recipient)
    draft.total = owner
    return draft


def _is_divided_here(clause: Clause, number: Number, before: Draft) -> bool:
    """``53 tập thể, cá nhân …, gồm 18 và 35``: a bare number after ``gồm``, or the second of the pair."""
    word = clause.words[number.first - 1] if number.first else ""
    return word in ("gồm", "là") or (word == "và" and before.total is not None and before.last == number.first - 1)


def _bare_total(clause: Clause, number: Number, before: Draft | None) -> Draft | None:
    """``Tổng số: 353``: a total that names no noun; its parts must add up to it."""
    words, at = clause.words, number.first
    if at and words[at - 1] in (":", "là", "có", "lên", "được", "="):
        at -= 1
    if listed("markers", "total").ends_at(words, at, 3) is None:
        return None
    if number.last < len(words) and words[number.last] not in ENDS:
        return None
    noun = before.noun if before else Noun(number.first, number.last, Recipient.OTHER, (Unit("", Recipient.OTHER),))
    draft = Draft(clause, number, noun, number.first, number.last, noun_first=True, recipient=noun.recipient)
    draft.nameless = True
    return draft


def _after_verb(clause: Clause, number: Number, before: Draft | None) -> Draft | None:
    """``286 đảng viên, trong đó khiển trách 201, cảnh cáo 62``: a verb and its number share the noun before."""
    if before is None or (number.last < len(clause.words) and clause.words[number.last] not in ENDS):
        return None
    end = number.first - number.hedge
    end -= bool(end) and clause.words[end - 1] in (":", "là", "có")
    marks = clause.marks_between(max(0, end - 4), end)
    if not marks or marks[-1].last != end or marks[-1].sign.strength != "strong":
        return None
    draft = Draft(clause, number, before.noun, number.first, number.last, noun_first=True, recipient=before.recipient)
    draft.parts = True
    return draft


def _of_these(clause: Clause, number: Number, before: Draft | None) -> Draft | None:
    """``1.280 cán bộ đăng ký thi đua, trong đó có 706 đăng ký …``: the noun is left out before the verb."""
    words, first, last = clause.words, number.first - number.hedge, number.last
    if before is None or before.number.percent or not is_people(before.recipient) or number.value > before.value:
        return None
    if words[first - 1 : first] not in (["có"], ["đó"]) or "đó" not in words[max(0, first - 3) : first]:
        return None
    marks = clause.marks_between(last, last + 1)
    if not marks or (marks[0].sign.kind != "passive" and marks[0].sign.strength != "strong"):
        return None
    draft = Draft(clause, number, before.noun, first, last, noun_first=True, recipient=before.recipient)
    draft.parts = True
    return draft


def _owner(draft: Draft) -> Draft:
    return draft.total or draft


def _is_excluded(clause: Clause, number: Number) -> bool:
    """Whether the number belongs to a name, a date, a year, a difference, a rule for each, or a vague phrase."""
    words, first = clause.words, number.first - number.hedge
    if not number.percent and isinstance(number.value, int) and _is_year(clause, number):
        return True
    if _in_short_quotation(clause, number) or _inside_name(clause, number):
        return True
    before = words[first - 1] if first else ""
    if first and listed("markers", "no count before").match(words, first - 1):
        return True
    after = words[number.last : number.last + 2]
    if after and after != ["đồng", "chí"] and listed("markers", "no count after").match(after, 0):
        return True
    if first and words[number.first - 1] == "từ" and _is_threshold(words, number.last):
        return True
    if first and listed("markers", "whole before").ends_at(words, first, 4) is not None:
        return True
    if first > 3 and words[first - 3 : first] == ["trong", "tổng", "số"] and words[first - 4] == "%":
        return True
    if number.whole is not None and number.value <= _MONTHS and 1900 < number.whole < 2100:
        return True
    if number.upper is not None and ("regular" in clause.cues or "yearly" in clause.cues):
        return True
    differs = listed("markers", "difference")
    if not number.percent and (differs.ends_at(words, first, 5) or differs.ends_at(words, number.first, 5)):
        return True
    return before == "một" and first > 1


def _is_threshold(words: list[str], last: int) -> bool:
    """``từ 3 thành viên trở lên``: a condition, no count."""
    near = words[last : last + 7]
    return any(near[at : at + 2] in (["trở", "lên"], ["trở", "xuống"]) for at in range(len(near)))


def _inside_name(clause: Clause, number: Number) -> bool:
    """Whether the number belongs to a name or date; ``cấp huyện 85 gương`` is no district 85."""
    if number.percent or not clause.taken[number.first]:
        return False
    words, first = clause.words, number.first
    if listed("numbers", "no ordinal").ends_at(words, first, 2) is not None:
        return False
    if number.whole is not None and noun_after(clause.tokens, number) is not None:
        return first > 0 and words[first - 1] in _DAYS
    if first > 1 and words[first - 2] == "cấp" and words[first - 1] in ("huyện", "tỉnh", "xã", "quận", "phường"):
        return False
    if number.last < len(clause.taken) and clause.taken[number.last]:
        return True
    before = clause.words[number.first - 1] if number.first else ""
    return before not in ("huyện", "tỉnh", "xã") or noun_after(clause.tokens, number) is None


def _is_year(clause: Clause, number: Number) -> bool:
    raw = clause.tokens.text[number.start : number.end]
    if not (raw[:4].isdigit() and 1900 <= int(raw[:4]) <= 2099 and len(raw) != 5):
        return False
    if len(raw) > 4:
        return not raw.isdigit()
    before = clause.words[number.first - 1] if number.first else ""
    return before in ("năm", "đến", "-", "/", "và", "học", "đoạn", "kỳ", ",", "(") or not before


def _in_short_quotation(clause: Clause, number: Number) -> bool:
    if not clause.depth[number.first]:
        return False
    at = number.first
    while at >= 0 and at > number.first - 26:
        if at in clause.jump and clause.jump[at] > number.first:
            return clause.words[at] not in ("(", "[")
        at -= 1
    return False


def is_people(recipient: Recipient) -> bool:
    """Whether the recipient can be commended as itself."""
    return recipient in (Recipient.COLLECTIVE, Recipient.INDIVIDUAL, Recipient.HOUSEHOLD)
