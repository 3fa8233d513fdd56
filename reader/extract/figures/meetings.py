# SPDX-License-Identifier: MIT
"""Owns whether a figure is that of the meeting that is reported: its guests, what somebody tells of there."""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise

from reader.core.figure import Action, Recipient, YearSource
from reader.core.span import EntityType
from reader.extract.figures.draft import Draft, Period
from reader.extract.figures.lengths import YearsLong
from reader.extract.figures.lexicon import listed, word_group

_NAMED = 6
"""Tokens of an occasion before ``này``."""
_OCCASION = 20
"""Tokens of an occasion before ``vừa qua``."""
_STATED = 160
"""Tokens between an occasion of these days and what was given on it; keeps the work linear."""
_OPENS = 3
"""Its first tokens, in which it is named: ``Trong đợt thi đua``."""
_GIVING = frozenset(("verb", "verb-list", "list"))
"""The verb stands before the number."""
_AGENT = 60
"""Tokens before a verb in which it is said on whose behalf."""
_HANDED = 24
"""Tokens between handing over and the second verb of the same award."""
_MEETING_WORDS = frozenset((("hội", "nghị"), ("đại", "hội"), ("buổi", "lễ"), ("hội", "thi"), ("ngày", "hội")))


def is_told(draft: Draft, long: YearsLong) -> bool:
    """``Tại hội nghị, ông Lê Nam cho biết, trong hai năm thực hiện …``: what is told of is not the meeting."""
    clause = draft.clause
    at = bisect_left(clause.tokens.starts, long.start)
    first = clause.cues["event"]
    return first < at and (is_report(draft) or listed("periods", "telling").is_in(clause.words[first:at]))


def is_told_after(draft: Draft, own: Period) -> bool:
    """``Báo cáo tại hội nghị tổng kết năm 2018 cho biết, 42 đề tài được công nhận``: told of the year summed up."""
    clause = draft.clause
    at = bisect_left(clause.tokens.starts, own.end)
    stated = own.source is YearSource.STATED and own.kind in ("year", "part", "school") and at < draft.first
    return (
        stated
        and draft.action is not Action.ATTENDED
        and listed("periods", "telling").is_in(clause.words[at : draft.first])
    )


def tells_of_event(draft: Draft) -> bool:
    """Whether the sentence tells of the meeting itself, not of what was reported there."""
    at, words = draft.clause.cues.get("event", -1), draft.clause.words
    if at > draft.last and ";" in words[draft.last : at]:
        return False  # ``ở cơ sở, 47 đảng bộ tổ chức hội thi; tại vòng chung khảo …``
    return (at >= 0 and not is_report(draft)) or _meeting_gives(draft)


def _meeting_gives(draft: Draft) -> bool:
    """``Hội nghị bầu ba đại biểu và trao giấy khen cho 10 tập thể``: the meeting itself does it."""
    words, given = draft.clause.words, draft.action is Action.COMMENDED and draft.rule in _GIVING
    opens = given and tuple(words[:2]) in _MEETING_WORDS
    return opens and listed("periods", "meeting does").match(words, 2) is not None


def has_just_been(draft: Draft) -> bool:
    """``Đợt thi đua vừa qua, Lữ đoàn khen ba cá nhân``: an occasion of these days; ``năm vừa qua`` is a year."""
    words = draft.clause.words
    for at in range(draft.first - 1, max(0, draft.first - _STATED), -1):
        if words[at] == "này" and _is_named_occasion(words[max(0, at - _NAMED) : at]):
            return True
        if words[at - 1] != "vừa" or words[at] not in ("qua", "rồi"):
            continue
        named = words[max(0, at - 1 - _OCCASION) : at - 1]
        if not named or named[-1] in word_group("length of time"):
            return False
        opens = [0, *(turn + 1 for turn, word in enumerate(named) if word in (",", ";", ".", ":"))]
        return any(not word_group("occasion").isdisjoint(named[turn : turn + _OPENS]) for turn in opens)
    return False


def _is_named_occasion(words: list[str]) -> bool:
    """``Dịp Quốc khánh này``, ``Tết này``: an occasion of these days by its name."""
    last = next((turn for turn in range(len(words) - 1, -1, -1) if words[turn] in (",", ";", ".", ":")), -1)
    named = words[last + 1 :]
    return bool(named) and named[0] in word_group("named occasion") and "thi" not in named


def opens_example(draft: Draft) -> bool:
    """``Chẳng hạn, Tỉnh ủy Nghệ An trao 75 giải``: an example of what the sentence before told of."""
    return listed("periods", "opens an example").match(draft.clause.words, 0) is not None


def is_this_meeting(draft: Draft) -> bool:
    """``Cũng tại buổi gặp mặt``, ``Dịp này``: the reported one, also behind what happened in another year."""
    at = draft.clause.cues.get("event", -1)
    return at >= 0 and not _THIS.isdisjoint(draft.clause.words[at : at + 3])


def is_done_there(draft: Draft) -> bool:
    """``Sau 2 năm thực hiện …; 32 tập thể được biểu dương tại hội nghị``: the meeting stands right behind the deed."""
    at = draft.clause.cues.get("event", -1)
    if draft.action is not Action.COMMENDED or not draft.last <= at < draft.last + _BEHIND:
        return False
    if draft.clause.words[at] not in word_group("there and then"):
        return False
    return not {";", "."} & set(draft.clause.words[draft.last : at])


_OPENS_NOW = frozenset(("nay", "hiện"))
_THIS = frozenset(("này", "nay", "cũng"))
"""In a phrase of the meeting: the one that is reported, whatever was told between."""
_BEHIND = 14
"""Tokens behind a number in which the meeting of its deed stands."""


def is_report(draft: Draft) -> bool:
    """``Theo báo cáo tại buổi gặp mặt, …``: what was reported there was not done there."""
    clause = draft.clause
    first = clause.cues["event"]
    return listed("periods", "report at").ends_at(clause.words, first, _REPORT) is not None


_REPORT = 6
"""Words before a meeting in which it is said that something was reported there."""


def says_summing_up(draft: Draft) -> bool:
    """``Tổng kết mười năm thi hành, Bộ tặng 60 tổ``: given when the years were summed up."""
    words = draft.clause.words[: draft.first]
    return any(one in ("tổng", "sơ") and two == "kết" for one, two in pairwise(words))


def is_programme(draft: Draft) -> bool:
    """``Sau 10 năm tổ chức, chương trình đã tuyên dương …``: held every year, no event of one day."""
    at = draft.clause.cues["event"]
    return draft.clause.words[at : at + 3] == ["chương", "trình", "đã"]


def is_at_meeting(draft: Draft, frame: Period | None) -> bool:
    """Those who came to a meeting came on its day, not over the years that it sums up."""
    if draft.action is not Action.ATTENDED or draft.recipient is Recipient.ATTENDANCE or is_of_many(draft):
        return False
    return frame is not None and frame.year_to - frame.year_from > 1 and tells_of_guests(draft)


def is_of_many(draft: Draft) -> bool:
    """``được tổ chức 2 lần, với 7.100 người dự``: not at the one meeting that is reported."""
    words = draft.clause.words[: draft.first]
    return any(word[0].isdigit() and after == "lần" for word, after in pairwise(words))


def tells_of_guests(draft: Draft) -> bool:
    """``tham dự``, ``đại biểu``; not ``thí sinh dự thi``."""
    words = draft.clause.words
    pairs = zip(words, [*words[1:], ""], strict=True)
    return any(word in word_group("attending") and after not in word_group("no guests") for word, after in pairs)


def is_handed_over(draft: Draft, *, of_office: bool = False) -> bool:
    """``Thứ trưởng Lê Nam đã trao Bằng khen cho 35 tập thể``: somebody hands an award over on the day reported.

    ``of_office``: whoever it is, an office without a name too.
    """
    clause, at = draft.clause, draft.verb_token
    if draft.action is not Action.COMMENDED or draft.rule not in _GIVING:
        return False
    near = clause.words[max(0, at - _HANDED) : at + 1]
    near = near[len(near) - next((turn for turn, word in enumerate(reversed(near)) if word in (",", ";")), len(near)) :]
    if "trao" not in near and ("công", "bố") not in pairwise(near):  # ``trao bằng khen của Tổng cục tặng 2 tập thể``
        return False
    if draft.verb is None or draft.verb[0] != clause.tokens.starts[at]:
        return False
    people = (span for span in clause.spans if span.type is EntityType.PERSON and not span.generic)
    named = any(span.end <= draft.verb[0] for span in people)
    return named or of_office or listed("issuers", "on behalf").is_in(clause.words[max(0, at - _AGENT) : at])


def was_once(draft: Draft) -> bool:
    """``80 tập thể từng nhận giải``: at some time before, and not at the meeting reported."""
    at = draft.verb_token
    return draft.last < at < len(draft.clause.words) and draft.clause.words[at - 1] == "từng"


def is_now(draft: Draft) -> bool:
    """``Nay …``, ``đến nay …``; ``Chủ tịch UBND tỉnh hiện nay đã khen`` says who is in office, not when it was done."""
    clause, at = draft.clause, draft.clause.cues.get("now", -1)
    if clause.words[0] in _OPENS_NOW and draft.first > 0:
        return True
    if not 0 <= at < draft.first:
        return False
    attribute = clause.words[at : at + 3] == ["hiện", "nay", "đã"]
    return not (attribute and at > 0 and clause.named[at - 1])
