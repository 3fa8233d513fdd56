# SPDX-License-Identifier: MIT
"""Owns the first pass over a sentence: which numbers count something at all."""

from __future__ import annotations

from collections.abc import Sequence

from reader.core.figure import Action, Recipient
from reader.extract.figures.awards import award_item, quoted_honour
from reader.extract.figures.bare import (
    after_verb,
    among_those,
    bare_part,
    bare_total,
    given_again,
    in_series,
    of_these,
    remaining,
    told_before,
    told_by_last,
)
from reader.extract.figures.clause import Clause, Mark
from reader.extract.figures.draft import Draft
from reader.extract.figures.elided import divide_before
from reader.extract.figures.excluded import are_kinds, goes_on_differing, is_excluded
from reader.extract.figures.items import ENDS, prefers_item, read_item
from reader.extract.figures.labels import labelled, number_of, of_line
from reader.extract.figures.lexicon import listed, word_group
from reader.extract.figures.matching import matching
from reader.extract.figures.nouns import Noun, is_people, nearest_people, noun_after, noun_before, read_noun
from reader.extract.figures.parallel import parallel_item, part_ahead, share_of_part
from reader.extract.figures.rates import goes_on, of_number
from reader.extract.figures.receivers import is_given, is_praise, open_noun, receiver_of
from reader.extract.figures.recognised import let_through
from reader.extract.figures.sums import drop_lonely
from reader.extract.numbers import Number, find_numbers

_SHARE = 6
"""Tokens of a share in brackets."""
_BRACKETED = 8
"""Tokens before a share in brackets in which those stand of whom it is a share."""
_FAR = 40
"""Tokens between a number and its share."""
_RATED = 14
"""Tokens between ``tỷ lệ`` and a share that is told again."""
_RULE = 14
"""Tokens around a number in which it is said on what condition, and what follows."""
_SUPPOSING = frozenset(("nào", "nếu", "hễ"))
_PARTED = frozenset((",", ";", "."))
_HELD = 4
"""Tokens before the places where something was held in which it is said that it was."""
_DONE = 9
"""Tokens between those counted and what was done to them."""
_OUT_OF = (["trong"], ["trong", "số"], ["trong", "tổng", "số"], ["trên", "tổng", "số"])
_ONE = 5
"""Tokens between the one who is counted and what was done to him."""


def find_drafts(clause: Clause, before: Sequence[Draft] = ()) -> list[Draft]:
    """The counted nouns of a sentence with their numbers, in order; ``before`` are those of the sentence before."""
    tokens = clause.tokens
    found = _out_of(clause, find_numbers(tokens), before)
    numbers = [number for number in found if not is_excluded(clause, number)]
    if len(numbers) < len(found):
        numbers = [number for number in numbers if not goes_on_differing(clause, number, found)]
    if "thì" in clause.words:
        numbers = [number for number in numbers if not _is_condition(clause, number)]
    drafts: list[Draft] = []
    for number in numbers:
        draft = _draft(clause, number, drafts, before) or in_series(clause, number, drafts, before)
        if draft is not None:
            drafts.append(draft)
    drafts = drop_lonely(drafts)
    if before and len(numbers) > 1 and (items := divide_before(clause, numbers, drafts, before)):
        drafts = sorted([*drafts, *items], key=lambda draft: draft.start)
    return drafts


def _is_condition(clause: Clause, number: Number) -> bool:
    """``cơ quan nào để quá 5% hồ sơ trễ hạn thì …``, ``nếu có 2 đảng viên vi phạm thì …``: a rule, no count."""
    words, first = clause.words, number.first
    if "thì" not in words[number.last : number.last + _RULE]:
        return False
    low = max(0, first - _RULE)
    at = next((at for at in range(first - 1, low - 1, -1) if words[at] in _SUPPOSING), -1)
    if at < 0 or not _PARTED.isdisjoint(words[at:first]):
        return False
    if words[at] == "nếu" and (words[at + 1] == "như" or any(word[0].isdigit() for word in words[at:first])):
        return False  # ``nếu năm 2007 có 66.000 hộ thì năm 2011 có …`` compares
    return words[at] != "nào" or words[at - 1 : at] not in (["thế"], ["chi"], ["đời"])


def _out_of(clause: Clause, numbers: list[Number], told: Sequence[Draft]) -> list[Number]:
    """``12 trong tổng số 20 đơn vị``: a share said in words; the whole is no number of its own unless told before."""
    if len(numbers) < 2:
        return numbers
    words, kept, known = clause.words, list[Number](), {draft.value for draft in told}
    for turn, number in enumerate(numbers):
        before = kept[-1] if kept else None
        between = words[before.last : number.first - number.hedge] if before is not None else []
        whole = number.value if isinstance(number.value, int) and not number.percent else 0
        joined = between in _OUT_OF and number.value not in known and noun_after(clause.tokens, number) is not None
        some = before is not None and before.whole is None and not before.percent and 1 < before.value < whole
        some = some and not (before is not None and before.in_words and words[before.first - 1] == "là")
        if before is not None and joined and some and ("tổng" in between or not _is_done_to_all(words, number.last)):
            before.whole, before.last = whole, number.last
            continue
        known.add(numbers[turn].value)
        kept.append(number)
    return kept


def _is_done_to_all(words: list[str], last: int) -> bool:
    """``ba trong số 50 cán bộ được biểu dương``: the whole was praised, three of them are spoken of."""
    near = words[last : last + _DONE]
    return "được" in (near[: near.index(",")] if "," in near else near)


def _draft(clause: Clause, number: Number, drafts: list[Draft], told: Sequence[Draft] = ()) -> Draft | None:
    tokens, before = clause.tokens, drafts[-1] if drafts else None
    first = number.first - number.hedge
    if (pair := _beside_bracket(clause, number)) is not None:
        return Draft(clause, number, pair, first, number.last, recipient=pair.recipient)
    noun = noun_after(tokens, number)
    if noun is not None and _is_no_count(clause, number, noun):
        return None
    if noun is not None and not _is_false_noun(clause, number, noun):
        draft = Draft(clause, number, noun, first, noun.last, recipient=receiver_of(clause, noun, first))
        draft.base = _base(clause, number, before, noun)
        return draft
    share = _share_of_those(clause, number, drafts, told) or _share_again(clause, number, drafts, told)
    if share is not None:
        return share
    if number.percent:
        noun = None if _counts_unknown(clause, number) else _share_noun(clause, number, before)
        if noun is None:
            return None
        who = noun.inner if noun.recipient is Recipient.ATTENDANCE and noun.inner else noun.recipient
        draft = Draft(clause, number, noun, first, number.last, noun_first=True, recipient=who)
        draft.base = _base(clause, number, before, noun)
        if before is not None and before.number.percent and goes_on(clause, before.last, first):
            draft.like = before
        return draft
    if (match := matching(clause, number, drafts, told)) is not None:
        return match
    if (receiver := quoted_honour(clause, number) or open_noun(clause, number, drafts)) is not None:
        return receiver
    if (award := award_item(clause, number, drafts)) is not None:
        return award
    before_it = drafts or ([] if number.in_words else told)
    those = among_those(clause, number, before_it) or of_these(clause, number, before) or told_before(clause, number)
    if those is not None:
        return those
    if (ahead := told_by_last(clause, number) or part_ahead(clause, number)) is not None:
        return ahead
    if (left := remaining(clause, number, before)) is not None:
        return left
    if number.in_words:
        return after_verb(clause, number, before) or read_item(clause, number, drafts)
    return (
        share_of_part(clause, number, drafts)
        or _noun_first(clause, number, drafts)
        or number_of(clause, number)
        or labelled(clause, number)
        or of_line(clause, number)
        or bare_part(clause, number, before)
        or bare_total(clause, number, before)
        or (read_item(clause, number, drafts) if before is not None and before.itemised else None)
        or after_verb(clause, number, before)
        or let_through(clause, number, before)
        or (given_again(clause, number, told) if before is None else None)
        or parallel_item(clause, number, before)
        or read_item(clause, number, drafts)
    )


def _beside_bracket(clause: Clause, number: Number) -> Noun | None:
    """``45/45 (100%) chi bộ``, ``98,5% (4.120/4.182) đảng viên``: a share said twice before its noun."""
    if not clause.jump:
        return None
    words, last = clause.words, number.last
    opening = (
        last
        if words[last : last + 1] == ["("]
        else next((at for at in range(number.first - 1, max(-1, number.first - 3), -1) if words[at] == "("), None)
    )
    if opening is None or opening == 0 or not 0 < clause.jump.get(opening, 0) - opening <= _SHARE:
        return None
    closing = clause.jump[opening]
    if not (words[opening - 1] == "%" or words[opening - 1][0].isdigit()):
        return None
    inside = words[opening + 1 : closing]
    if ("%" in inside) == (words[opening - 1] == "%"):
        return None
    return read_noun(clause.tokens, closing + 1)


def _base(clause: Clause, number: Number, before: Draft | None, noun: Noun | None) -> Draft | None:
    """``112 nghìn hộ đăng ký, chiếm 58% số hộ``: the number that a share beside it is told of."""
    words, first = clause.words, number.first - number.hedge
    if not number.percent or before is None or before.number.percent:
        return None
    same = noun is not None and before.noun.key == noun.key and ";" not in words[before.last : first]
    if first - before.last > _FAR and not same:
        return None
    if first - before.last <= 2 or words[first - 1] in word_group("leads to a share"):
        return before
    return None


def _is_no_count(clause: Clause, number: Number, noun: Noun) -> bool:
    """``tại 21 phường`` says where, ``tính một lượt`` how it is counted."""
    if noun.recipient is Recipient.ATTENDANCE:
        return number.value == 1
    at = number.first - number.hedge
    before = clause.words[at - 1] if at else ""
    if are_kinds(clause, number, noun):
        return True
    if at > 1 and clause.words[at - 2] in ("chia", "tách") and before in ("thành", "làm"):
        return True  # ``chia thành 10 nhóm``
    if noun.recipient is Recipient.EVENT and before == "cả" and number.in_words:
        return True  # ``cả hai đợt là 18 tập thể``
    if noun.recipient is Recipient.EVENT and clause.words[noun.last : noun.last + 1] == ["cho"]:
        return any(mark.last == number.first and mark.sign.kind == "form" for mark in _near(clause, number.first))
    place = noun.plain and noun.recipient is Recipient.COLLECTIVE and before in word_group("somewhere")
    return place and not (number.whole is not None and _is_held_at(clause, number))


def _is_held_at(clause: Clause, number: Number) -> bool:
    """``được tổ chức ở 14/14 xã``: so many of them held it, too."""
    low = max(0, number.first - number.hedge - _HELD)
    done = (mark.sign.action for mark in clause.marks_between(low, number.first) if mark.sign.kind == "verb")
    return any(action is Action.ORGANISED or action is Action.ATTENDED for action in done)


def _share_of_those(clause: Clause, number: Number, drafts: list[Draft], told: Sequence[Draft]) -> Draft | None:
    """``khen 15.730 lượt cá nhân, trong đó gần 68% là nông dân``: of which sort so many of those counted are."""
    words, first, last = clause.words, number.first - number.hedge, number.last
    if not number.percent or words[last : last + 1] != ["là"]:
        return None
    noun = read_noun(clause.tokens, last + 1)
    of_told = listed("markers", "of those told").match(words, 0) is not None
    inside = bool(drafts) and listed("markers", "parts").ends_at(words, first, 3) is not None
    base = next((draft for draft in reversed(drafts or told) if not draft.number.percent), None)
    if noun is None or base is None or not is_people(noun.recipient) or not (inside or (of_told and not drafts)):
        return None
    draft = Draft(clause, number, noun, first, noun.last, recipient=noun.recipient)
    draft.base = base
    return draft


def _share_again(clause: Clause, number: Number, drafts: list[Draft], told: Sequence[Draft]) -> Draft | None:
    """``98% đảng viên đăng ký …; tỷ lệ hoàn thành chỉ 87,6%``: a second share of those of whom one was told."""
    words, first = clause.words, number.first - number.hedge
    if not number.percent or (number.last < len(words) and words[number.last] not in ENDS):
        return None
    at = next((at for at in range(first - 1, max(0, first - _RATED), -1) if words[at] in ("lệ", ";")), 0)
    if not at or words[at] == ";" or words[at - 1] not in ("tỷ", "tỉ"):
        return None
    again = words[at + 1] in word_group("that share")
    model = next((draft for draft in reversed((*told, *drafts)) if draft.number.percent), None)
    named = any(read_noun(clause.tokens, one) is not None for one in range(at + 1, first))
    if model is None or not again or named:
        return None
    draft = Draft(clause, number, model.noun, first, number.last, noun_first=True, recipient=model.recipient)
    draft.base, draft.like = model.base, model
    return draft


def _near(clause: Clause, at: int) -> list[Mark]:
    return clause.marks_between(max(0, at - _BRACKETED), at)


def _counts_unknown(clause: Clause, number: Number) -> bool:
    """Whether a share is one of something that no list knows: ``98% diện tích``."""
    words, last, first = clause.words, number.last, number.first - number.hedge
    if last >= len(words) or not words[last].isalpha() or (first and words[first - 1] in ("đạt", "lệ", "(", "là")):
        return False
    whole = words[last] == "số" or words[last : last + 3] == ["so", "với", "tổng"]
    if whole and first and words[first - 1] in ("bằng", "chiếm"):
        return False
    if words[last : last + 2] == ["trong", "số"] and words[last + 2 : last + 3] != []:
        return words[last + 2] not in word_group("those told before")
    return words[last] not in ENDS and not clause.marks_between(last, last + 2)


def _share_noun(clause: Clause, number: Number, before: Draft | None) -> Noun | None:
    """What ``đạt 98,7%`` is a share of: the noun counted just before, else the people or bodies named before."""
    if before is not None and before.last <= number.first and number.first - before.last < 12:
        own = _own_subject(clause, number, before)
        if own is None and not (is_people(before.recipient) or before.noun.inner):
            own = of_number(clause, number)
        return own or before.noun
    if (base := _base(clause, number, before, None)) is not None and is_people(base.recipient):
        return base.noun
    if (named := _of_rate(clause, number)) is not None:
        return named
    bracketed = clause.words[number.first - 1 : number.first] == ["("]
    return nearest_people(clause.tokens, number.first, _BRACKETED if bracketed else 40)


def _of_rate(clause: Clause, number: Number) -> Noun | None:
    """``tỷ lệ đảng viên có bản cam kết được chi bộ góp ý là 96,4%``: those who stand right after ``tỷ lệ``."""
    words, first = clause.words, number.first - number.hedge
    for at in range(first - 1, max(0, first - _FAR), -1):
        if words[at] in (";", "."):
            return None
        if words[at] == "lệ" and words[at - 1] in ("tỷ", "tỉ"):
            praise = clause.marks_between(at + 1, at + 2)
            noun = read_noun(clause.tokens, praise[0].last if praise and is_praise(praise[0]) else at + 1)
            return noun if noun is not None and is_people(noun.recipient) and noun.last <= first else None
    return None


def _own_subject(clause: Clause, number: Number, before: Draft) -> Noun | None:
    """``64/64 tổ chức đảng hoàn thành, số đảng viên tham gia đạt 97,3%``: after the comma a subject of its own."""
    words, first = clause.words, number.first - number.hedge
    if before.number.percent and (noun := _next_subject(clause, before.last, first)) is not None:
        return noun
    if first < 3 or words[first - 1] not in ("đạt", "chiếm", "là"):
        return None
    commas = [at for at in range(before.last, first) if words[at] in (",", ";", "và")]
    at = next((at + 1 for at in commas if words[at + 1 : at + 2] == ["số"]), commas[0] if commas else first) + 1
    noun = read_noun(clause.tokens, at) if commas and at < first else None
    return noun if noun is not None and is_people(noun.recipient) and noun.last <= first else None


def _next_subject(clause: Clause, last: int, first: int) -> Noun | None:
    """``hội viên gương mẫu đạt 95%, hộ đạt gia đình văn hóa 96%``: who stands at the head of the next item."""
    words, at = clause.words, last + 1
    if words[last : last + 1] not in ([","], [";"], ["và"]):
        return None
    at += 2 if words[at : at + 2] in (["tỷ", "lệ"], ["tỉ", "lệ"]) else words[at : at + 1] == ["số"]
    noun = read_noun(clause.tokens, at) if at < first else None
    return noun if noun is not None and is_people(noun.recipient) and noun.last <= first else None


def _is_false_noun(clause: Clause, number: Number, noun: Noun) -> bool:
    """A small digit with an everyday noun of a name: ``một`` as an article, ``một số``."""
    if not (number.in_words and number.value == 1):
        return False
    if noun.form == "giải":
        return False
    if _is_done_to_one(clause, noun) or is_given(clause, number.first, prizes=False):
        return False
    if not number.first or noun.plain or noun.heads[0].nominee or noun.heads[0].attendee:
        return True
    if noun.heads[0].works:
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
    if at is None or words[at] not in ("được", "bị"):
        return False
    if noun.plain and words[at] == "được" and words[max(0, noun.first - 2)] != ";":
        return False  # ``; một người được Bộ tặng bằng khen`` goes on with a list
    given = (mark.sign.kind == "form" or is_praise(mark) for mark in clause.marks_between(at, at + 8))
    return any(given) or any(mark.sign.action is Action.OTHER for mark in clause.marks_between(at, at + 8))


def _opens_item(clause: Clause, noun: Noun) -> bool:
    return noun.first < 2 or clause.words[noun.first - 2] in (";", ":", ",", "có")


def _noun_first(clause: Clause, number: Number, drafts: list[Draft]) -> Draft | None:
    """``đảng viên 5.357, quần chúng 29.600``: a noun, its number, and the end of the item."""
    tokens, words = clause.tokens, clause.words
    if number.last < len(words) and words[number.last] not in ENDS:
        return None
    noun = noun_before(tokens, number)
    if noun is None:
        return None
    led = not noun.first or words[noun.first - 1] in word_group("before a list's noun")
    if not led and not (noun.heads[0].award and noun.form == "giải" and clause.marked[noun.first - 1]):
        return None
    if prefers_item(clause, number, noun, drafts):
        return None
    draft = Draft(clause, number, noun, noun.first, number.last, noun_first=True, recipient=noun.recipient)
    draft.depth = min(draft.depth, clause.depth[noun.first])
    draft.parts = "chiếm" in words[noun.last : number.first] and bool(drafts) and number.value < drafts[-1].value
    return draft
