# SPDX-License-Identifier: MIT
"""Owns repeated statements: a later one is a mention of the first where nothing about it differs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reader.core.figure import Recipient, YearSource
from reader.core.structure import Part
from reader.extract.figures.draft import Draft
from reader.extract.figures.labels import heading_noun
from reader.extract.figures.lexicon import word_group
from reader.extract.figures.named_awards import award_name

_NEAR = 8
"""How many figures with one number are looked through; keeps the work linear."""
_NO_CHANCE = 10
"""From here on the same number is no chance."""
_PERSONS = frozenset((Recipient.INDIVIDUAL, Recipient.EXEMPLAR, Recipient.HOUSEHOLD, Recipient.OTHER))
_CALLED = frozenset((Recipient.INDIVIDUAL, Recipient.EXEMPLAR, Recipient.OTHER))
"""People under one number may be called by any of these."""
_UNMISTAKABLE, _ROUND = 1000, 50
_FRAMING = frozenset((Part.TITLE, Part.KICKER, Part.LEAD, Part.CAPTION, Part.HEADING))


def merge(drafts: Iterable[Draft], issuer_text: dict[int, str]) -> list[Draft]:
    """The drafts without repetitions; ``issuer_text`` names the issuer by the draft's start."""
    kept: dict[int, Draft] = {}
    drafts = list(_plain_words(drafts))
    by_key: dict[tuple[object, ...], list[Draft]] = {}
    moved: dict[int, Draft] = {}
    numbers: dict[float, list[Draft]] = {}
    for draft in drafts:
        near = numbers.setdefault(draft.value, [])
        if (meant := meant_again(draft, near)) is not None:
            moved[draft.start] = keeper = _final(meant, moved)
            _absorb(keeper, draft)
            continue
        near.append(draft)
        cell = draft.start if draft.tabular else -1
        key = (draft.value, draft.number.percent, draft.recipient, draft.action, draft.noun.key, cell)
        twins = by_key.setdefault(key, [])
        turn = next((at for at, other in enumerate(twins[:8]) if _same(other, draft, issuer_text)), None)
        if turn is None and (other := _titled(draft, near, kept) or _called_again(draft, near, kept, issuer_text)):
            turn = len(twins)
            twins.append(other)
        if turn is None:
            twins.append(draft)
            kept[draft.start] = draft
            continue
        twins[turn] = _final(twins[turn], moved)  # one of the title may have been called otherwise since
        if twins[turn].clause.part in _FRAMING and draft.clause.part not in _FRAMING:
            _absorb(draft, kept.pop(twins[turn].start))
            moved[twins[turn].start] = draft
            kept[draft.start] = twins[turn] = draft
        else:
            _absorb(twins[turn], draft)
            moved[draft.start] = twins[turn]
    for draft in kept.values():
        draft.mentions.sort()
        if draft.total is not None:
            draft.total = _final(draft.total, moved)
    return sorted(kept.values(), key=lambda draft: draft.start)


def _titled(draft: Draft, near: list[Draft], kept: dict[int, Draft]) -> Draft | None:
    """``41 thầy cô được phong tặng`` in the title, ``cho 41 nhà giáo`` in the text: the same, called otherwise."""
    if draft.value < _NO_CHANCE or draft.number.percent or draft.tabular or draft.clause.part in _FRAMING:
        return None
    earlier = [kept[one.start] for one in near[-1 - _NEAR : -1] if one.start in kept]
    alike = (other for other in earlier if other.clause.part in _FRAMING and other.action is draft.action)
    persons = (other for other in alike if {other.recipient, draft.recipient} <= _CALLED and not other.number.percent)
    return next((other for other in persons if _same_time(other, draft, framed=True) and other.total is None), None)


def _called_again(draft: Draft, near: list[Draft], kept: dict[int, Draft], issuer_text: dict[int, str]) -> Draft | None:
    """``174 học sinh được thưởng``, then ``174 em được thưởng``: people who were named before are called so.

    Otherwise called they are who received a prize of the same name, too.
    """
    if draft.value < _NO_CHANCE or draft.number.percent or draft.tabular:
        return None
    earlier = (kept[one.start] for one in near[-1 - _NEAR : -1] if one.start in kept)
    alike = [one for one in earlier if one.action is draft.action and one.recipient is draft.recipient]
    if alike and draft.noun.key not in word_group("calls"):
        prize = award_name(draft)
        alike = [one for one in alike if award_name(one) == prize] if prize is not None else []
    return next((one for one in alike if _same(one, draft, issuer_text)), None)


def meant_again(draft: Draft, earlier: list[Draft]) -> Draft | None:
    """The figure that ``trong số 36 cá nhân ấy``, ``ngoài 128 gương mặt`` speaks of again."""
    if draft.rule == "again" and draft.like is not None:
        return draft.like
    if draft.number.percent or draft.number.in_words or not earlier:
        return None
    if draft.nameless:  # ``Tổng cộng: 353`` under a list whose head said so many
        return next((other for other in reversed(earlier[-_NEAR:]) if other.action is draft.action), None)
    if (
        draft.depth and heading_noun(draft.clause, draft.first) is not None
    ):  # ``I. Tập thể (05): 1. …`` lists those of whom was told
        alike = (other for other in reversed(earlier[-_NEAR:]) if other.recipient is draft.recipient)
        return next((other for other in alike if other.action is draft.action), None)
    words, before = draft.clause.words, draft.clause.words[max(0, draft.first - 2) : draft.first]
    shown = any(word in word_group("points back") for word in words[draft.last : draft.last + 2])
    if not shown and (draft.value < _NO_CHANCE or not any(word in word_group("of those") for word in before[-1:])):
        return None
    return next((other for other in reversed(earlier[-_NEAR:]) if _is_kin(other, draft)), None)


def _is_kin(first: Draft, later: Draft) -> bool:
    return first.sentence != later.sentence and (
        first.recipient is later.recipient or {first.recipient, later.recipient} <= _PERSONS
    )


def _plain_words(drafts: Iterable[Draft]) -> Iterator[Draft]:
    """The drafts without ``397 đóa hoa`` after ``397 gương``, which becomes a mention."""
    by_value: dict[float, Draft] = {}
    for draft in drafts:
        meant = by_value.get(draft.value) if draft.noun.heads[0].metaphor else None
        if meant is None:
            by_value[draft.value] = draft
            yield draft
        else:
            meant.mentions.append((draft.number.start, draft.number.end))


def _final(draft: Draft, moved: dict[int, Draft]) -> Draft:
    while draft.start in moved:
        draft = moved[draft.start]
    return draft


def _absorb(keeper: Draft, other: Draft) -> None:
    """Make one statement a mention of another; the statement in the body keeps what the other knew better."""
    keeper.mentions += other.mentions
    keeper.mentions.append((other.number.start, other.number.end))
    keeper.issuer = keeper.issuer or other.issuer
    if other.clause.part not in _FRAMING:
        keeper.form = keeper.form or other.form


def _same(first: Draft, later: Draft, issuer_text: dict[int, str]) -> bool:
    if first.sentence == later.sentence or _divide_otherwise(first, later):
        return False
    framed = first.clause.part in _FRAMING or later.clause.part in _FRAMING
    if first.form != later.form and not ((framed or first.value >= _NO_CHANCE) and None in (first.form, later.form)):
        return False
    one, other = issuer_text.get(first.start), issuer_text.get(later.start)
    apart = one is not None and other is not None and not _are_one_body(one, other)
    if apart and not framed and not _is_unmistakable(first.value):
        return False  # ``các tỉnh trong vùng`` may be ``năm tỉnh Tây Nguyên``, where 2.934 are told of both
    total, later_total = first.total, later.total
    if (total is None) != (later_total is None):
        return framed
    if total is not None and later_total is not None and total.value != later_total.value:
        return False
    return _same_time(first, later, framed)


def _divide_otherwise(first: Draft, later: Draft) -> bool:
    """``khai trừ 12 …``, then ``chính sách dân số: 12``: bare items by which one total is divided in two ways."""
    return first.itemised and later.itemised and first.total is not None and first.total is later.total


def _are_one_body(one: str, other: str) -> bool:
    """Whether two names are the same, or one is the other cut short: ``Hội đồng`` for ``Hội đồng Thi đua …``."""
    short, full = sorted((one, other), key=len)
    return short == full or (short in word_group("names cut short") and full.startswith(f"{short} "))


def _is_unmistakable(value: float) -> bool:
    """Whether no two bodies of one article are likely to have given so many."""
    return value >= _UNMISTAKABLE and value % _ROUND != 0


def _same_time(first: Draft, later: Draft, framed: bool) -> bool:
    one, other = first.period, later.period
    if one is None or other is None:
        return True
    if (one.year_from, one.year_to) == (other.year_from, other.year_to):
        return True
    return framed and YearSource.STATED not in (one.source, other.source)
