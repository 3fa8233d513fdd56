# SPDX-License-Identifier: MIT
"""Owns totals and their parts: brackets, ``gồm``, ``trong đó``, a colon, a later sentence, a total after its parts."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby, pairwise

from reader.core.figure import Action, Recipient
from reader.extract.figures.draft import Draft
from reader.extract.figures.fitting import RECEIVING
from reader.extract.figures.lexicon import listed
from reader.extract.figures.nouns import is_people

_WINDOW = 12
"""How many numbers back a total is looked for; keeps the work linear."""
_SENTENCES_BACK = 3
_ENOUGH = 3
"""So many numbers that add up to another are no chance."""
_RUNNING_ON = 16
"""Tokens between two parts of one list."""
_REVOKING = frozenset(("thu", "rút", "tước", "hủy", "xóa", "bãi"))
_SPLIT = frozenset((Recipient.OTHER, Recipient.EXEMPLAR, Recipient.MODEL, Recipient.ATTENDANCE))


def assign_parts(drafts: list[Draft]) -> None:
    """Tie the parts of an article to their totals; drafts in the order of the text."""
    for turn, draft in enumerate(drafts):
        earlier = drafts[max(0, turn - _WINDOW) : turn]
        if draft.total is None and not draft.number.percent:
            draft.total = _bracket_total(draft) or _marked_total(draft, earlier)
    _rests(drafts)
    _run_on(drafts)
    _those(drafts)
    _compositions(drafts)
    _colon_totals(drafts)
    _totals_after(drafts)
    _divided_totals(drafts)
    _exact_sums(drafts)
    _listed_sums(drafts)
    _sums_of_years(drafts)
    for draft in drafts:
        if draft.total is not None and draft.action is None and not draft.blocked:
            _take_over(draft, draft.total)


def _take_over(part: Draft, total: Draft) -> None:
    """A part states the deed of its total."""
    if total.action is None:
        return
    part.action, part.verb, part.verb_token = total.action, total.verb, total.verb_token
    part.weak, part.rule = total.weak, "part"
    part.confidence = total.confidence - 0.04
    if part.itemised and part.noun is total.noun:
        part.recipient = total.recipient
    if part.recipient is Recipient.ATTENDANCE and part.noun.inner is not None and part.action in RECEIVING:
        part.recipient = part.noun.inner


def may_divide(total: Draft, part: Draft) -> bool:
    """Whether such a part can belong to such a total."""
    if part.value > total.value or total.number.percent or part.number.percent or total is part:
        return False
    if total.recipient is part.recipient:
        return not (total.noun.form and part.noun.form and total.noun.form != part.noun.form)
    if total.noun.heads[0].nominee and is_people(part.recipient):
        return True
    if part.noun.heads[0].phrase == "trường hợp" and is_people(total.recipient):
        return True
    if total.recipient is Recipient.OTHER and not total.noun.undivided and total.noun.form is None:
        return total.noun.heads[0].phrase in ("hồ sơ", "trường hợp") and is_people(part.recipient)
    return total.recipient in _SPLIT and is_people(part.recipient)


def _bracket_total(draft: Draft) -> Draft | None:
    owner, steps = draft.owner, 0
    while owner is not None and steps < 4:
        if may_divide(owner, draft) and _agree(owner, draft):
            return owner
        owner, steps = owner.chained, steps + 1
    return None


def _agree(total: Draft, part: Draft) -> bool:
    if part.action is None or total.action is None:
        return True
    return part.action is total.action and (part.action is not Action.OTHER or _revokes(total) == _revokes(part))


def _revokes(draft: Draft) -> bool:
    """Whether an award is taken back; that is no part of those who are punished."""
    words = draft.clause.words
    return 0 <= draft.verb_token < len(words) and words[draft.verb_token] in _REVOKING


def _marked_total(draft: Draft, earlier: list[Draft]) -> Draft | None:
    """The total before ``gồm`` or ``trong đó``, in this sentence or the one before."""
    if not draft.parts:
        return None
    members = [other for other in earlier if other.parts and other.sentence == draft.sentence]
    before = [other for other in earlier if other not in members and other.depth <= draft.depth]
    near = [other for other in before if other.sentence == draft.sentence]
    if not near:
        near = [other for other in before if draft.sentence - other.sentence <= 1]
    fitting = [other for other in near if may_divide(other, draft) and _agree_with_group(other, draft)]
    if not fitting:
        return None
    exact = [other for other in fitting if other.value == draft.value + sum(_values(members, other))]
    untouched = [other for other in fitting if other.total is None]
    same = [other for other in untouched if other.recipient is draft.recipient]
    alike = [other for other in same if other.noun.key == draft.noun.key]
    return (exact or alike or same or untouched or fitting)[-1]


def _run_on(drafts: list[Draft]) -> None:
    """``gồm: khiển trách 38 trường hợp, cảnh cáo 17 trường hợp``: what goes on with a list of parts is a part too."""
    sums: dict[int, float] = {}
    before: Draft | None = None
    for draft in drafts:
        total = before.total if before is not None else None
        if before is not None and total is not None and _continues(before, total, draft):
            fits = sums.get(id(total), 0) + draft.value <= total.value
            draft.total, draft.parts = (total, True) if fits else (None, draft.parts)
        if draft.total is not None:
            sums[id(draft.total)] = sums.get(id(draft.total), 0) + draft.value
        before = draft


def _continues(before: Draft, total: Draft, draft: Draft) -> bool:
    if draft.total is not None or draft.sentence != before.sentence or not (before.parts or before.itemised):
        return False
    gap = before.clause.words[before.last : draft.first]
    if len(gap) > _RUNNING_ON or not gap or gap[0] not in (",", ";", "và"):
        return False
    alike = draft.noun.key == before.noun.key or total.noun.undivided
    if before.itemised and draft.action is None:
        return draft.recipient is total.recipient and draft.depth == before.depth and may_divide(total, draft)
    same_deed = draft.action is before.action and draft.depth == before.depth
    return alike and same_deed and may_divide(total, draft)


def _those(drafts: list[Draft]) -> None:
    """``116 cá nhân, mà 84 người …``, ``12 mô hình trong số này``: numbers that point back to a total before them."""
    for turn, draft in enumerate(drafts):
        if draft.total is not None or draft.number.percent or draft.nameless:
            continue
        earlier = drafts[max(0, turn - _WINDOW) : turn]
        if draft.chained is not None and draft.chained.total is not None and draft.chained in earlier:
            if draft.chained.pointing and may_divide(draft.chained.total, draft):
                draft.total, draft.pointing = draft.chained.total, True
            continue
        draft.total = _rest_of(draft, earlier) or _pointed_at(draft, earlier)
        draft.pointing = draft.total is not None


def _rests(drafts: list[Draft]) -> None:
    """``biểu dương 100 hộ; Hội tặng 10 hộ, tỉnh tặng 25 hộ, 65 hộ còn lại …``: with the rest they add up."""
    for turn, last in enumerate(drafts):
        words = last.clause.words
        if last.total is not None or words[last.last : last.last + 2] != ["còn", "lại"]:
            continue
        alike = [
            draft
            for draft in drafts[max(0, turn - _WINDOW) : turn]
            if draft.sentence == last.sentence and draft.recipient is last.recipient and draft.total is None
        ]
        added, members = last.value, [last]
        for draft in reversed(alike):
            if draft.value == added and len(members) > 1:
                _tie(members, draft)
                break
            members.append(draft)
            added += draft.value


def _rest_of(draft: Draft, earlier: list[Draft]) -> Draft | None:
    """``9 mô hình còn lại``: the rest is of the total of those before it."""
    if draft.clause.words[draft.last : draft.last + 2] != ["còn", "lại"] or not earlier:
        return None
    total = earlier[-1].total
    return total if total is not None and may_divide(total, draft) and earlier[-1].sentence == draft.sentence else None


def _pointed_at(draft: Draft, earlier: list[Draft]) -> Draft | None:
    words = draft.clause.words
    opens = any(listed("markers", group).match(words, 0) for group in ("of those", "most of those")) if words else False
    opens = opens or (words[:1] == ["riêng"] and draft.rule in ("goes-on", "there-are", ""))
    behind = draft.last < len(words) and listed("markers", "of those").match(words, draft.last) is not None
    for total in reversed(earlier):
        if total.total is not None or total.nameless or not (may_divide(total, draft) and _agree(total, draft)):
            continue
        if total.sentence != draft.sentence:
            near = draft.sentence - total.sentence <= (_SENTENCES_BACK if words[0] == "trong" else 1)
            return total if opens and near and total.action is not None and total.value > draft.value else None
        gap = words[total.last : draft.first]
        if total.value > draft.value and (behind or _points_back(gap)):
            return total
    return None


def _points_back(gap: list[str]) -> bool:
    """Whether the words before a number say that it is of those counted: ``, mà``, ``trong số ấy``, ``chiếm``."""
    if not gap or "và" in gap[-2:]:
        return False
    of_those = listed("markers", "of those")
    if any(of_those.match(gap, at) for at in range(len(gap))):
        return True
    if "riêng" in gap and gap[-1] in ("có", "tới", "chiếm", "đón", "góp"):
        return True
    return gap[-1] == "chiếm" or gap[-2:] in ([",", "mà"], ["mà", "có"])


def _agree_with_group(total: Draft, part: Draft) -> bool:
    if total.action is Action.OTHER and part.action is Action.OTHER and _revokes(total) != _revokes(part):
        return False
    return (
        _agree(total, part)
        or part.rule.startswith("after")
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
        for part in drafts[turn + 1 : turn + 1 + _WINDOW]:
            if part.sentence != total.sentence or part.total is not None or not may_divide(total, part):
                break
            if not members and not _opens_list(total, part):
                break
            members.append(part)
            if len(members) > 1 and sum(member.value for member in members) == total.value:
                _tie(members, total)
                members = []
                break
        if len(members) > 1 and _is_by_level(total, members):
            _tie(members, total)


def _is_by_level(total: Draft, members: list[Draft]) -> bool:
    """``41.350 hộ …: cấp trung ương 52 hộ, cấp tỉnh 1.198 hộ``: items of levels need not add up as printed."""
    heads = listed("markers", "item head")
    words = total.clause.words
    if sum(member.value for member in members) > total.value:
        return False
    for before, member in pairwise((total, *members)):
        gap = words[before.last : member.first]
        starts = [at for at in range(before.last, member.first) if words[at] in (":", ",", ";", "và")]
        if not starts or (before is total and ":" not in gap) or heads.match(words, starts[-1] + 1) is None:
            return False
    return True


def _compositions(drafts: list[Draft]) -> None:
    """``Về thành phần, nông dân 21, công nhân 18``: a sentence of nouns before numbers divides the total before it."""
    total: Draft | None = None
    for _, group in groupby(drafts, key=lambda draft: draft.sentence):
        members = list(group)
        places = any(draft.of_place for draft in members)
        open_ones = [
            draft
            for draft in members
            if (draft.noun_first or places) and draft.action is None and draft.total is None and not draft.blocked
        ]
        if total is not None and len(open_ones) > 1 and members[0].sentence - total.sentence == 1:
            _tie((draft for draft in open_ones if not draft.blocked and may_divide(total, draft)), total)
        given = [
            draft
            for draft in members
            if draft.action is not None and (is_people(draft.recipient) or draft.noun.undivided)
        ]
        total = max(given, key=lambda draft: draft.value) if given else None


def _opens_list(total: Draft, part: Draft) -> bool:
    words = part.clause.words[total.last : part.first]
    return any(mark in words for mark in (":", ";", "-", "gồm", "cho", "=")) and len(words) < 30


def _tie(members: Iterable[Draft], total: Draft) -> None:
    for member in members:
        member.total = total


def _totals_after(drafts: list[Draft]) -> None:
    """``Tổng số: 353``, ``Như vậy, qua 3 năm … 353``: the numbers before it that add up to it are its parts."""
    for turn, total in enumerate(drafts):
        if not total.sums_up or total.number.percent or total.total is not None:
            continue
        earlier = [
            other
            for other in drafts[max(0, turn - 2 * _WINDOW) : turn]
            if other.total is None and not other.nameless and _could_be_part(total, other)
        ]
        members = _suffix_sum(earlier, total.value) or _bracket_sum(total, drafts[turn + 1 : turn + 1 + _WINDOW])
        if members:
            _tie(members, total)
            _name(total, members)
        elif total.nameless:
            total.blocked = True
        elif total.action is None and (last := _last_given(total, drafts[max(0, turn - 4) : turn])) is not None:
            _take_over(total, last)


def _bracket_sum(total: Draft, later: list[Draft]) -> list[Draft]:
    """``Tổng số: 350 (tập thể 120, cá nhân 230)``: what stands in the bracket and adds up to a total without a noun."""
    inside = [draft for draft in later if draft.sentence == total.sentence and (draft.parts or draft.owner is total)]
    fits = total.nameless and len(inside) > 1 and sum(draft.value for draft in inside) == total.value
    return inside if fits else []


def _last_given(total: Draft, before: list[Draft]) -> Draft | None:
    """The deed that was told last before a sum without a verb: ``Tổng số: 68 tập thể, cá nhân``."""
    near = [draft for draft in before if total.sentence - draft.sentence <= 1 and draft.action is not None]
    people = is_people(total.recipient) or total.noun.undivided
    return near[-1] if near and people and is_people(near[-1].recipient) else None


def _could_be_part(total: Draft, part: Draft) -> bool:
    if total.nameless:
        return part.action is not None and part.value < total.value and not part.number.percent
    return part.value < total.value and may_divide(total, part) and (part.action is total.action or not total.action)


def _suffix_sum(drafts: list[Draft], value: float) -> list[Draft]:
    """The nearest numbers, two or more, that add up to the value."""
    added: float = 0
    for count, draft in enumerate(reversed(drafts), start=1):
        added += draft.value
        if added == value and count > 1:
            return drafts[-count:]
        if added > value:
            break
    return []


def _name(total: Draft, members: list[Draft]) -> None:
    """A total without a noun counts what its parts count."""
    if total.action is None and members[0].action is not None:
        _take_over(total, members[0])
        total.rule = "total-after"
    if total.nameless:
        kinds = {member.recipient for member in members}
        total.recipient = kinds.pop() if len(kinds) == 1 else Recipient.OTHER
        total.noun = members[0].noun


def _divided_totals(drafts: list[Draft]) -> None:
    """``111 tập thể, cá nhân … 24 tập thể và 87 cá nhân``: a sentence that divides an undivided number."""
    undivided: list[Draft] = []
    for sentence, group in groupby(drafts, key=lambda draft: draft.sentence):
        members = list(group)
        undivided = [total for total in undivided if sentence - total.sentence <= _SENTENCES_BACK][-4:]
        undivided += [draft for draft in members if _is_undivided(draft)]
        for total in undivided:
            _divide(total, [draft for draft in members if draft.total is None and draft is not total])


def _is_undivided(draft: Draft) -> bool:
    return draft.total is None and (draft.noun.undivided or draft.recipient is Recipient.EXEMPLAR)


def _divide(total: Draft, members: list[Draft]) -> None:
    for first, second in pairwise(members):
        kinds = {first.recipient, second.recipient}
        if len(kinds) == 2 and all(map(is_people, kinds)) and first.value + second.value == total.value:
            if first.start > total.start or total.sums_up:
                _tie((first, second), total)
            return


def _exact_sums(drafts: list[Draft]) -> None:
    """All the numbers of one kind in a sentence that add up to one in a sentence near by are its parts."""
    sentences = [list(group) for _, group in groupby(drafts, key=lambda draft: draft.sentence)]
    for turn, members in enumerate(sentences):
        for kind in dict.fromkeys(draft.recipient for draft in members):
            parts = [draft for draft in members if draft.recipient is kind and not draft.number.percent]
            if len(parts) < _ENOUGH or any(part.total is not None or part.action is None for part in parts):
                continue
            before = [total for group in sentences[max(0, turn - 2) : turn] for total in group]
            after = [total for group in sentences[turn + 1 : turn + 2] for total in group]
            after = after if any(total.sums_up for total in after) else []
            _tie_exactly(parts, [*after, *reversed(before)])


def _listed_sums(drafts: list[Draft]) -> None:
    """``Tổng số: 2.966 trường hợp. Chia ra:`` and a list of lines that adds up to it exactly."""
    for turn, total in enumerate(drafts):
        if total.number.percent or total.total is not None or total.action is not Action.COMMENDED or total.depth:
            continue
        members: list[Draft] = []
        added: float = 0
        for draft in drafts[turn + 1 : turn + 1 + 2 * _WINDOW]:
            if draft.total is not None or draft.depth or draft.number.percent or draft.noun is total.noun:
                continue
            if draft.sentence == total.sentence or draft.action is not Action.COMMENDED or added >= total.value:
                break
            members.append(draft)
            added += draft.value
        if added == total.value and len(members) >= _ENOUGH and _may_list(total, members):
            _tie(members, total)


def _may_list(total: Draft, members: list[Draft]) -> bool:
    """Whether lines of a list may divide such a total: they count the same, or the total counts cases."""
    lines = {member.sentence for member in members}
    same = all(member.recipient is total.recipient for member in members)
    return len(lines) >= _ENOUGH and (same or total.recipient is Recipient.OTHER)


def _sums_of_years(drafts: list[Draft]) -> None:
    """``Như vậy, cộng cả 4 năm là 27 tập thể``: the numbers of the years before it, even if one of them is missing."""
    for turn, total in enumerate(drafts):
        if not total.sums_up or total.nameless or total.total is not None or total.number.percent:
            continue
        if any(part.total is total for part in drafts[max(0, turn - 2 * _WINDOW) : turn]):
            continue
        members: dict[str, Draft] = {}
        for part in drafts[max(0, turn - _WINDOW) : turn]:
            near = total.sentence - part.sentence <= _SENTENCES_BACK and part.total is None
            if near and part.recipient is total.recipient and part.action is total.action and (year := _year_of(part)):
                members[year] = part
        if len(members) > 1 and sum(part.value for part in members.values()) < total.value:
            _tie(members.values(), total)


def _year_of(draft: Draft) -> str:
    """The year that is named last before a number in its sentence."""
    for word in reversed(draft.clause.words[max(0, draft.first - _RUNNING_ON) : draft.first]):
        if len(word) == len("2012") and word.isdigit() and word[:2] in ("19", "20"):
            return word
    return ""


def _tie_exactly(parts: list[Draft], totals: list[Draft]) -> None:
    added = sum(part.value for part in parts)
    for total in totals:
        same = total.recipient is parts[0].recipient and total.action is parts[0].action
        if same and total.value == added and not total.number.percent:
            _tie(parts, total)
            total.sums_up = total.sums_up or total.start > parts[-1].start
            return
