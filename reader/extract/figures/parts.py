# SPDX-License-Identifier: MIT
"""Owns totals and their parts: brackets, ``gồm``, ``trong đó``, a colon, a later sentence, a total after its parts."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from reader.core.figure import Action, Recipient
from reader.extract.figures.among import compositions
from reader.extract.figures.completing import complete_parts
from reader.extract.figures.dividing import (
    SENTENCES_BACK,
    WINDOW,
    agree,
    is_attribute,
    is_chosen_from,
    is_divided,
    is_full,
    is_idle,
    is_made_up,
    is_of_other_time,
    leaves_rest,
    may_divide,
    points_back,
    revokes,
    take_over,
    tie,
)
from reader.extract.figures.draft import Draft
from reader.extract.figures.filling import fill_with_unread
from reader.extract.figures.lexicon import listed, word_group
from reader.extract.figures.long_lists import tie_long_lists
from reader.extract.figures.nouns import is_people
from reader.extract.figures.sums import exact_sums, headed_sums, listed_sums, sums_of_years, tie_anew, totals_after
from reader.extract.figures.told_again import silence_repeated, total_told_again
from reader.extract.figures.undivided import divided_totals
from reader.extract.figures.wholes import parts_in_lines, prizes_of_works, rests, unmarked_parts

_RUNNING_ON = 16
"""Tokens between two parts of one list."""
_RANKED = 8
"""Tokens between ``nhiều nhất`` and its number."""
_AT_LEVELS = (Recipient.INDIVIDUAL, Recipient.EXEMPLAR, Recipient.MODEL, Recipient.HOUSEHOLD, Recipient.OTHER)
_LEADING = 4
"""Words like ``Đáng mừng là`` before the number of those counted in the sentence before."""


def assign_parts(drafts: list[Draft]) -> None:
    """Tie the parts of an article to their totals; drafts in the order of the text."""
    for turn, draft in enumerate(drafts):
        earlier = drafts[max(0, turn - WINDOW) : turn]
        if draft.total is None and not draft.number.percent:
            draft.total = _bracket_total(draft) or _marked_total(draft, earlier)
    silence_repeated(drafts)
    rests(drafts)
    _run_on(drafts)
    _those(drafts)
    unmarked_parts(drafts)
    prizes_of_works(drafts)
    compositions(drafts)
    _colon_totals(drafts)
    totals_after(drafts)
    divided_totals(drafts)
    complete_parts(drafts)
    exact_sums(drafts)
    parts_in_lines(drafts)
    listed_sums(drafts)
    headed_sums(drafts)
    sums_of_years(drafts)
    tie_anew(drafts)
    tie_long_lists(drafts)
    fill_with_unread(drafts)
    take_from_totals(drafts)


def take_from_totals(drafts: list[Draft]) -> None:
    """What a part does not say of itself it has from its total."""
    for draft in drafts:
        if draft.total is not None and is_idle(draft):
            take_over(draft, draft.total)
        if draft.total is not None and (_is_at_level(draft, draft.total) or _is_case_of(draft, draft.total)):
            draft.recipient = draft.total.recipient
        if draft.total is not None and is_chosen_from(draft, draft.total):
            draft.total = None


def _is_case_of(part: Draft, total: Draft) -> bool:
    """``58 đảng viên. Trong đó, khiển trách 26 trường hợp``: the cases are those of the people."""
    return part.noun.key == "trường hợp" and is_people(total.recipient) and not part.noun.form


def _is_at_level(part: Draft, total: Draft) -> bool:
    """``1.024 gương, trong đó tỉnh 96, huyện 318``: the level at which those of the total were praised, not bodies."""
    led = part.noun_first and part.noun.heads[0].phrase in word_group("levels of parts")
    return led and part.recipient is Recipient.COLLECTIVE and total.recipient in _AT_LEVELS


def _bracket_total(draft: Draft) -> Draft | None:
    chained = draft.chained
    if draft.owner is None and draft.depth and chained is not None and chained.depth == draft.depth:
        draft.owner = None if ")" in draft.clause.words[chained.last : draft.first] else chained.owner
    owner, steps = draft.owner, 0
    if owner is not None and is_of_other_time(owner, draft):
        return None
    while owner is not None and steps < 4:
        if (may_divide(owner, draft) or _is_case_of(draft, owner)) and agree(owner, draft):
            return owner
        owner, steps = owner.chained, steps + 1
    return None


def _marked_total(draft: Draft, earlier: list[Draft]) -> Draft | None:
    """The total before ``gồm`` or ``trong đó``, in this sentence or the one before."""
    if not draft.parts:
        return None
    if (total := _divided_at_once(draft, earlier)) is not None:
        return total
    if (again := total_told_again(draft, earlier) or _within_part(draft, earlier)) is not None:
        return again
    members = [other for other in earlier if other.parts and other.sentence == draft.sentence]
    if (cases := _beside_case(draft, members)) is not None:
        return cases
    before = [other for other in earlier if other not in members]
    before = [other for other in before if other.action is not None or not is_attribute(other)]
    near = [other for other in before if other.sentence == draft.sentence and other.depth <= draft.depth]
    if not near and not is_made_up(draft):
        near = [other for other in before if 0 <= draft.sentence - other.sentence <= 1]
    fitting = [other for other in near if may_divide(other, draft) and _agree_with_group(other, draft)]
    own = draft.rule == "verb" or (draft.fresh and not draft.rule.startswith("after"))
    fitting = [other for other in fitting if not (own and is_full(other, members))]
    if not fitting:
        return None
    if draft.fresh and draft.rule.startswith("after") and fitting[-1].action is not draft.action:
        return None
    fitting = [other for other in fitting if not _is_of_same_before(other, draft, fitting)]
    if members and members[-1].recipient is draft.recipient and members[-1].total in fitting:
        return members[-1].total
    exact = [other for other in fitting if other.value == draft.value + sum(_values(members, other)) != draft.value]
    untouched = [other for other in fitting if other.total is None and not is_divided(other, earlier)]
    same = [other for other in untouched or fitting if other.recipient is draft.recipient]
    alike = [other for other in same if other.noun.key == draft.noun.key]
    chosen = (exact or alike or same or untouched or fitting)[-1]
    on = chosen.total is not None and chosen.parts and draft.clause.words[0] == chosen.clause.words[0] == "về"
    return chosen.total if on else chosen  # ``Về dân tộc có 11 đồng chí. Về tôn giáo, có 2 đồng chí``


def _is_of_same_before(other: Draft, draft: Draft, fitting: list[Draft]) -> bool:
    """``58 đảng viên: khiển trách 33, cảnh cáo 21. Trong đó, 9 cấp ủy viên``: of the whole, behind a stop."""
    total = other.total
    if total is None or other.sentence == draft.sentence:
        return False
    return total in fitting and total.recipient is other.recipient


def _beside_case(draft: Draft, members: list[Draft]) -> Draft | None:
    """``khiển trách 26 trường hợp, cảnh cáo 20 trường hợp``: cases beside cases divide the same total."""
    tied = [other for other in members if other.total is not None] if draft.noun.key == "trường hợp" else []
    total = tied[-1].total if tied and tied[-1].noun.key == draft.noun.key else None
    if total is None or not may_divide(total, draft) or not agree(total, draft):
        return None
    return total if draft.value + sum(_values(members, total)) <= total.value else None


def _within_part(draft: Draft, earlier: list[Draft]) -> Draft | None:
    """``63 …; 52 trong số đó, gồm 20 tập thể và 32 cá nhân``: what divides a part follows right behind it."""
    last = earlier[-1] if earlier else None
    if last is None or last.sentence != draft.sentence:
        return None
    total = last if _opens_behind(last) else last.total
    if total is None or not (total.parts or total.total is not None) or not _opens_behind(total):
        return None
    added = draft.value + sum(other.value for other in earlier if other.total is total)
    fits = total.value >= added and total.value > draft.value and may_divide(total, draft)
    return total if fits and agree(total, draft) else None


def _opens_behind(total: Draft) -> bool:
    words, parts = total.clause.words, listed("markers", "parts")
    return words[total.last : total.last + 1] == [","] and parts.match(words, total.last + 1) is not None


def _divided_at_once(draft: Draft, earlier: list[Draft]) -> Draft | None:
    """``chọn 50 hồ sơ gồm 20 tập thể và 30 cá nhân``: what divides the number follows right behind its noun."""
    if not earlier or earlier[-1].sentence != draft.sentence:
        return None
    last, words = earlier[-1], draft.clause.words
    total = last if words[last.last : last.last + 1] == ["gồm"] else last.total
    if total is None or words[total.last : total.last + 1] != ["gồm"] or not may_divide(total, draft):
        return None
    added = draft.value + sum(other.value for other in earlier if other.total is total)
    return total if added <= total.value and agree(total, draft) else None


def _run_on(drafts: list[Draft]) -> None:
    """``gồm: khiển trách 38 trường hợp, cảnh cáo 17 trường hợp``: what goes on with a list of parts is a part too."""
    sums: dict[tuple[int, int], float] = {}  # by total and depth: a bracket may have divided it before
    before: Draft | None = None
    for draft in drafts:
        total = before.total if before is not None else None
        if before is not None and total is not None and _continues(before, total, draft):
            fits = sums.get((id(total), draft.depth), 0) + draft.value <= total.value
            draft.total, draft.parts = (total, True) if fits else (None, draft.parts)
        if draft.total is not None:
            key = id(draft.total), draft.depth
            sums[key] = sums.get(key, 0) + draft.value
        before = draft


def _continues(before: Draft, total: Draft, draft: Draft) -> bool:
    bracketed = before.depth == draft.depth > total.depth and (before.owner is total or before.parts)
    if draft.total is not None or draft.sentence != before.sentence:
        return False
    if not (before.parts or before.itemised or bracketed):
        return False
    gap = before.clause.words[before.last : draft.first]
    if len(gap) > _RUNNING_ON or not gap or gap[0] not in (",", ";", "và"):
        return False
    alike = draft.noun.key == before.noun.key or total.noun.undivided or draft.noun.key in ("người", "vị")
    if before.itemised and draft.action is None:
        return draft.recipient is total.recipient and draft.depth == before.depth and may_divide(total, draft)
    if bracketed and ")" not in gap:  # "21 giải (giải Nhất: 01; giải Nhì: 03)"
        alike = alike or (draft.recipient is before.recipient and draft.noun.form == before.noun.form)
    same_deed = draft.action is before.action and draft.depth == before.depth
    return alike and same_deed and may_divide(total, draft)


def _those(drafts: list[Draft]) -> None:
    """``116 cá nhân, mà 84 người …``, ``12 mô hình trong số này``: numbers that point back to a total before them."""
    for turn, draft in enumerate(drafts):
        if draft.total is not None or draft.number.percent or draft.nameless:
            continue
        earlier = drafts[max(0, turn - WINDOW) : turn]
        if earlier and _goes_with_part(draft, earlier[-1]):
            draft.total = _beside(draft, earlier[-1], earlier[:-1])
            continue
        if draft.chained is not None and draft.chained.total is not None and draft.chained in earlier:
            if draft.chained.pointing:
                draft.total = _beside(draft, draft.chained, earlier)
                draft.pointing = draft.total is not None
            continue
        draft.total = _rest_of(draft, earlier) or _next_of_those(draft, earlier) or _pointed_at(draft, earlier)
        draft.pointing = draft.total is not None


def _goes_with_part(draft: Draft, last: Draft) -> bool:
    """``trong đó trực tuyến 30 hội nghị với 7.000 lượt người``: those beside a part are of the other total."""
    if last.total is None or not last.parts or last.sentence != draft.sentence or last.recipient is draft.recipient:
        return False
    return draft.clause.words[last.last : draft.first] in (["với"], [",", "với"], ["cho"], [","], ["và"])


def _next_of_those(draft: Draft, earlier: list[Draft]) -> Draft | None:
    """``nữ chiếm 30 người, người dân tộc thiểu số 12 người``: the next of the same list."""
    if not earlier or not earlier[-1].pointing or earlier[-1].sentence != draft.sentence or draft.fresh:
        return None
    last = earlier[-1]
    gap, total = draft.clause.words[last.last : draft.first], last.total
    if not gap or gap[0] not in (",", "và") or len(gap) > _RUNNING_ON or draft.verb_token >= last.last:
        return None
    same = draft.noun.key == last.noun.key and total is not None and may_divide(total, draft)
    return total if same and total is not None and agree(total, draft) else None


def _beside(draft: Draft, pointing: Draft, earlier: list[Draft]) -> Draft | None:
    """``53 tập thể, 170 cá nhân; riêng khối trường có 30, 96 cá nhân``: the second is of the second."""
    totals = [pointing.total, *(other for other in reversed(earlier) if other.start < pointing.start)]
    for total in totals:
        open_ones = total is not None and total.sentence == pointing.sentence and total.total is None
        open_ones = open_ones or _is_twin(total, pointing.total, draft)
        if total is not None and open_ones and may_divide(total, draft) and agree(total, draft):
            return total
    total = pointing.total
    fits = total is not None and total.recipient is draft.recipient and may_divide(total, draft)
    return total if fits and total is not None and agree(total, draft) else None


def _is_twin(total: Draft | None, other: Draft | None, draft: Draft) -> bool:
    """``Bộ tặng 30 tập thể, 62 cá nhân. Riêng dân quân có 8 tập thể, 15 cá nhân``: the second is of the second."""
    if total is None or other is None or total is other or total.total is not None:
        return False
    return total.sentence == other.sentence and total.recipient is draft.recipient


def _rest_of(draft: Draft, earlier: list[Draft]) -> Draft | None:
    """``9 mô hình còn lại``: the rest is of the total of those before it."""
    if draft.clause.words[draft.last : draft.last + 2] != ["còn", "lại"] or not earlier:
        return None
    total = earlier[-1].total
    return total if total is not None and may_divide(total, draft) and earlier[-1].sentence == draft.sentence else None


def _pointed_at(draft: Draft, earlier: list[Draft]) -> Draft | None:
    words = draft.clause.words
    of_those, most = listed("markers", "of those"), listed("markers", "most of those")
    opens = words[0] in of_those.firsts and of_those.match(words, 0) is not None
    opens = opens or (words[0] in most.firsts and most.match(words, 0) is not None)
    led = words[0] == "riêng" or (words[0] == "có" and words[draft.last : draft.last + 1] == ["là"])
    opens = opens or (led and draft.rule in ("goes-on", "there-are", ""))
    behind = draft.last < len(words) and of_those.match(words, draft.last) is not None
    opens = opens or (behind and draft.first <= _LEADING)
    for total in reversed(earlier):
        apart = total.sentence != draft.sentence
        if apart and not opens:
            return None
        if total.total is not None or total.nameless or total.blocked or not (apart or total.value > draft.value):
            continue
        if not (may_divide(total, draft) and agree(total, draft)):
            continue
        if apart:
            near = draft.sentence - total.sentence <= (SENTENCES_BACK if behind or words[0] == "trong" else 1)
            return total if near and total.action is not None and total.value > draft.value else None
        gap = words[total.last : draft.first]
        if (
            behind
            or words[draft.last : draft.last + 2] == ["trong", "đó"]
            or points_back(gap)
            or _stands_out(gap, total, draft)
        ):
            return total
    return None


def _stands_out(gap: list[str], total: Draft, draft: Draft) -> bool:
    """``320 cá nhân được khen, nhiều nhất là ngành giáo dục với 110 cá nhân``; ``135 học sinh, với 41 em xuất sắc``."""
    ranked = total.clause.words[max(0, total.first - _RANKED) : total.first]
    if listed("markers", "standing out").is_in(ranked):
        return False  # ``nhiều nhất là ngành giáo dục với 22 tập thể; tiếp đến là ngành y tế 15 tập thể``
    same = draft.noun.key == total.noun.key and draft.noun is not total.noun  # ``5 đơn vị dẫn đầu`` ranks none
    if gap[-2:] == [",", "với"] and same and total.sentence == draft.sentence and ";" not in gap:
        return True
    if gap == [",", "với"] or ("thì" in gap and gap[-1] in ("có", "tới", "đến") and len(gap) < _RUNNING_ON):
        return listed("markers", "anaphor").match(draft.clause.words, draft.noun.first) is not None
    again = listed("markers", "anaphor").match(draft.clause.words, draft.noun.first) is not None
    return (draft.noun.key == total.noun.key or again) and listed("markers", "standing out").is_in(gap[1:])


def _agree_with_group(total: Draft, part: Draft) -> bool:
    if total.action is Action.OTHER and part.action is Action.OTHER and revokes(total) != revokes(part):
        return False
    return (
        agree(total, part)
        or part.rule.startswith(("after", "there-are"))
        or (total.sentence == part.sentence and part.chained is None)
    )


def _values(drafts: Iterable[Draft], total: Draft) -> list[float]:
    return [draft.value for draft in drafts if may_divide(total, draft)]


def _colon_totals(drafts: list[Draft]) -> None:
    """``30 tập thể: 10 chi bộ, 20 công đoàn cơ sở``; the list must add up."""
    for turn, total in enumerate(drafts):
        if total.number.percent or total.total is not None:
            continue
        members: list[Draft] = []
        for part in drafts[turn + 1 : turn + 1 + WINDOW]:
            apart = part.sentence != total.sentence or part.total is not None
            if apart or not may_divide(total, part) or not (members or _opens_list(total, part)):
                break
            members.append(part)
            if len(members) > 1 and sum(member.value for member in members) == total.value:
                tie(members, total)
                members = []
                break
        if len(members) > 1 and (_is_by_level(total, members) or leaves_rest(total, members)):
            tie(members, total)


def _is_by_level(total: Draft, members: list[Draft]) -> bool:
    """``41.350 hộ …: cấp trung ương 52 hộ, cấp tỉnh 1.198 hộ``: items of levels need not add up as printed."""
    heads = listed("markers", "item head")
    words = total.clause.words
    if sum(member.value for member in members) > total.value:
        return False
    for before, member in pairwise((total, *members)):
        gap = words[before.last : member.first]
        starts = [at for at in range(before.last, member.first) if words[at] in (":", ",", ";", "và")]
        if not starts or (before is total and ":" not in gap):
            return False
        same = member.noun.key == total.noun.key and member.noun is not total.noun
        if heads.match(words, starts[-1] + 1) is None and not same:
            return False
    return True


def _opens_list(total: Draft, part: Draft) -> bool:
    words = part.clause.words[total.last : part.first]
    return any(mark in words for mark in (":", ";", "-", "gồm", "cho", "=")) and len(words) < 30
