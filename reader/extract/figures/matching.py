# SPDX-License-Identifier: MIT
"""Owns bare numbers that answer to nouns said before: ``con số tương ứng là 842``, ``lần lượt là 6, 12 và 30``."""

from __future__ import annotations

from collections.abc import Sequence

from reader.extract.figures.clause import Clause
from reader.extract.figures.draft import Draft
from reader.extract.figures.items import ENDS
from reader.extract.figures.lexicon import listed, word_group
from reader.extract.figures.nouns import Noun, is_people, read_noun
from reader.extract.numbers import Number

_BACK = 16
"""Tokens between ``tương ứng`` or ``con số`` and the last of its numbers."""
_NEAR = 24
"""How many numbers back one is looked for that answers; keeps the work linear."""
_SUBJECT = 20
"""Tokens between ``số tập thể`` and ``lần lượt``."""
_DONE = 16
"""Tokens of ``số đã trình Thủ tướng Chính phủ là``."""
_LEVEL = 10
"""Tokens of ``cấp trên trực tiếp cơ sở``."""
_HOME = 24
"""Tokens of a body that those counted before are from."""
_LESS_SURE = 0.06
_PAIR = 2


def matching(clause: Clause, number: Number, drafts: Sequence[Draft], told: Sequence[Draft]) -> Draft | None:
    """The draft of a number that takes the noun, and the deed, of one said before in its turn."""
    last, drafts = number.last, drafts[-_NEAR:]
    if number.percent or number.whole is not None:
        return None
    if last < len(clause.words) and clause.words[last] not in ENDS:
        return _of_home(clause, number, drafts)
    return (
        _in_turn(clause, number, drafts)
        or _answering(clause, number, drafts, told)
        or _of_level(clause, number, drafts)
        or _of_place(clause, number, drafts)
        or _of_those_done(clause, number, drafts, told)
    )


def take_deeds(drafts: Sequence[Draft]) -> None:
    """Give every number that answers to another the deed of that one."""
    for draft in drafts:
        model = draft.like
        if model is None or model.action is None or model.blocked:
            continue
        draft.action, draft.verb, draft.rule = model.action, model.verb, "goes-on"
        draft.verb_token = model.verb_token if model.clause is draft.clause else -1
        draft.form, draft.issuer, draft.weak, draft.blocked = draft.form or model.form, model.issuer, False, False
        draft.confidence = max(0.6, model.confidence - _LESS_SURE)


def stand_alone(drafts: Sequence[Draft]) -> None:
    """A number that answers to a total divides nothing: ``17 tập thể, 61 cá nhân (tương ứng 18 và 59)``."""
    for draft in drafts:
        if draft.like is not None and not draft.parts and draft.like.total is None:
            draft.total = None


def _answering(clause: Clause, number: Number, drafts: Sequence[Draft], told: Sequence[Draft]) -> Draft | None:
    """``năm 2018 tương ứng là 18 và 59``, ``con số ấy đã là 236``."""
    anchor, sure = _anchor(clause, number)
    if anchor < 0:
        return None
    matched = [draft for draft in drafts if draft.first >= anchor]
    models = [draft for draft in drafts if draft.first < anchor] or list(told)
    models = [draft for draft in models if not draft.number.percent and draft.like is None and draft.series == 0]
    models = [draft for draft in models if draft.action is not None and not draft.blocked] or models
    size = len(matched) + _still_to_come(clause, number)
    if len(models) < size or (not sure and size > 1) or any(draft.like is None for draft in matched):
        return None
    model = models[-size:][len(matched)]
    draft = _draft(clause, number, model.noun, model)
    if model.parts and matched:  # ``nữ chiếm 5`` of 37, so 361 of 842
        draft.parts, draft.total = True, matched[-1].total or matched[-1]
    return draft


def _anchor(clause: Clause, number: Number) -> tuple[int, bool]:
    """Where ``tương ứng`` or ``con số … là`` stands before a number, -1 for nowhere; whether several may follow."""
    words, first = clause.words, number.first - number.hedge
    for at in range(first - 1, max(0, first - _BACK), -1):
        if words[at] in (";", "."):
            break
        if words[at] == "ứng" and words[at - 1] == "tương":
            return at - 1, True
        if words[at] == "số" and words[at - 1] == "con" and words[first - 1] in word_group("equals"):
            return at - 1, False
    return -1, False


def _still_to_come(clause: Clause, number: Number) -> int:
    """How many numbers stand in a row from this one on."""
    words, at, count = clause.words, number.last, 1
    while at + 1 < len(words) and words[at] in (",", "và") and words[at + 1][0].isdigit():
        at, count = at + 2, count + 1
    return count


def _in_turn(clause: Clause, number: Number, drafts: Sequence[Draft]) -> Draft | None:
    """``Số cá nhân được khen ở ba cấp lần lượt là 687, 194 và 71``, ``số tập thể, cá nhân … lần lượt 6 và 9``."""
    words, first = clause.words, number.first - number.hedge
    turns = listed("markers", "in turn")
    ends = range(first, max(1, first - _BACK), -1)
    anchor = next((at for at in ends if words[at - 1] in turns.lasts and turns.ends_at(words, at, 3)), -1)
    if anchor < 0:
        return None
    places = range(anchor - 2, max(-1, anchor - _SUBJECT), -1)
    noun = next((one for at in places if words[at] == "số" and (one := read_noun(clause.tokens, at + 1))), None)
    dealt = [draft for draft in drafts if draft.first >= anchor]
    turn, size = len(dealt), len(dealt) + _still_to_come(clause, number)
    if noun is None or size < 2 or (noun.undivided and len(noun.heads) != size):
        return None
    if noun.undivided:
        head = noun.heads[turn]
        noun = Noun(noun.first, noun.last, head.recipient, (head,))
    return _draft(clause, number, noun, dealt[0] if dealt else None)


def _of_level(clause: Clause, number: Number, drafts: Sequence[Draft]) -> Draft | None:
    """``cấp cơ sở khen 1.012 tập thể; cấp trên trực tiếp, 396; còn cấp Khối là 36``: a level with its number."""
    words, first = clause.words, number.first - number.hedge
    if not drafts or number.in_words:
        return None
    if (second := _second_of_pair(clause, number, drafts)) is not None:
        return second
    begin = next((at for at in range(first - 2, max(-1, first - _LEVEL), -1) if words[at] in (";", ",")), -1) + 1
    begin += words[begin : begin + 1] in (["còn"], ["riêng"], ["và"])
    before = drafts[-1]
    if words[begin] != "cấp" or begin <= before.last or before.parts or before.total is not None:
        return None
    pair = _pair_before(drafts) if _still_to_come(clause, number) == _PAIR else None
    led = "cấp" in words[max(0, before.first - _LEVEL) : before.first] or number.value > before.value
    if not is_people(before.recipient) or not (led or before.like is not None or pair is not None):
        return None
    if pair is not None:
        return _draft(clause, number, pair[0].noun, pair[0])
    return _draft(clause, number, before.noun, before.like or before)


def _pair_before(drafts: Sequence[Draft]) -> tuple[Draft, Draft] | None:
    """``27 tập thể, 41 cá nhân``, as which the next two bare numbers are to be read."""
    told = [draft for draft in drafts if draft.like is None]
    if len(told) < _PAIR or told[-1].first - told[-2].last > 1 or told[-1].recipient is told[-2].recipient:
        return None
    return (told[-2], told[-1]) if is_people(told[-2].recipient) and is_people(told[-1].recipient) else None


def _second_of_pair(clause: Clause, number: Number, drafts: Sequence[Draft]) -> Draft | None:
    """The 6.025 of ``cấp trên khen 27 tập thể, 41 cá nhân; cấp huyện: 2.110 và 6.025``."""
    before, pair = drafts[-1], _pair_before(drafts)
    if pair is None or before.like is not pair[0] or clause.words[before.last : number.first] not in (["và"], [","]):
        return None
    return _draft(clause, number, pair[1].noun, pair[1])


def _of_place(clause: Clause, number: Number, drafts: Sequence[Draft]) -> Draft | None:
    """``Hà Nội có 12 nghệ nhân được phong tặng, kế đến là Huế 9``: a place behind the item of another place."""
    words, at = clause.words, number.first - number.hedge
    if not drafts or number.in_words or not at or not clause.named[at - 1]:
        return None
    before, begin = drafts[-1], at
    while begin > before.last and clause.named[begin - 1]:
        begin -= 1
    led = before.first > 1 and (clause.named[before.first - 1] or clause.named[before.first - 2])
    apart = begin - before.last > 1 and words[begin - 1] in (",", ";", "và", "là")
    if not led or not apart or before.itemised or before.parts or not is_people(before.recipient):
        return None
    return _draft(clause, number, before.noun, before.like or before)


def _of_home(clause: Clause, number: Number, drafts: Sequence[Draft]) -> Draft | None:
    """``có 3 bạn từ Trường Y Dược, 5 từ Trường Nông Lâm``: the same word says where these are from."""
    words, first, last = clause.words, number.first - number.hedge, number.last
    if not drafts or words[last] not in word_group("from where") or last + 1 >= len(words):
        return None
    before, named = drafts[-1], clause.named[last + 1]
    inside = listed("markers", "parts").ends_at(words, first, 4) is not None and number.value < before.value
    after = words[first - 1] in (",", ";", "và") and clause.named[first - 2] and first - before.last <= _HOME
    after = after and (words[before.last : before.last + 1] == [words[last]] or before.last - before.first == 1)
    if not (named and (inside or after) and is_people(before.recipient)) or before.number.percent:
        return None
    draft = _draft(clause, number, before.noun, before)
    draft.parts, draft.total = before.parts or inside, before if inside else before.total
    return draft


def _of_those_done(clause: Clause, number: Number, drafts: Sequence[Draft], told: Sequence[Draft]) -> Draft | None:
    """``tiếp nhận 11.204 hồ sơ; số đã trình Thủ tướng là 9.870``: of those said before so many were done so."""
    words, first = clause.words, number.first - number.hedge
    if words[first - 1] not in ("là", ":"):
        return None
    places = range(first - 2, max(-1, first - _DONE), -1)
    at = next((place for place in places if words[place] in (";", ".") or words[place] == "số"), -1)
    if at < 0 or words[at] != "số" or words[at + 1] not in word_group("done to those"):
        return None
    if at and words[at - 1] not in (*ENDS, "còn", ":"):
        return None
    before = next((draft for draft in reversed((*told, *drafts)) if not draft.number.percent), None)
    if before is None or number.value > before.value or not _can_be_done_to(before):
        return None
    draft = _draft(clause, number, before.noun, None)
    draft.parts = True
    return draft


def _can_be_done_to(draft: Draft) -> bool:
    head = draft.noun.heads[0]
    return is_people(draft.recipient) or draft.noun.undivided or head.nominee or head.entry


def _draft(clause: Clause, number: Number, noun: Noun, like: Draft | None) -> Draft:
    first = number.first - number.hedge
    noun = Noun(noun.first, noun.last, noun.recipient, noun.heads, noun.inner, borrowed=True)
    draft = Draft(clause, number, noun, first, number.last, noun_first=True, recipient=noun.recipient)
    draft.like = like
    return draft
