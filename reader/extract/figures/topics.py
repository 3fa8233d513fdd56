# SPDX-License-Identifier: MIT
"""Owns what an article is about: which everyday verbs may state a figure of the campaign, and where."""

from __future__ import annotations

from bisect import bisect_left

from reader.core.figure import Action, Recipient
from reader.extract.figures.dividing import ONLY_PARTS
from reader.extract.figures.draft import Draft
from reader.extract.figures.lexicon import listed, word_group
from reader.extract.figures.matters import (
    are_delegates,
    is_of_other_matter,
    is_of_other_work,
    is_of_show,
    is_shown_or_sold,
)
from reader.extract.figures.nouns import is_people
from reader.extract.figures.state_awards import CLOSE, goes_on_with, holds, is_of_state
from reader.extract.figures.worlds import OFTEN, SPORT_PAGE, Topics
from reader.extract.tokens import is_cut_otherwise
from reader.extract.words import Words

_TAKEN = (["danh", "hiệu"], ["khen", "thưởng"])
"""How verbs end that say by themselves that an award is taken."""
_RATED = frozenset((Action.COMMENDED, Action.REGISTERED, Action.INTRODUCED, Action.OTHER))
"""Deeds whose share is a figure wherever they are one themselves."""
_BESIDE_PRAISE = frozenset((Action.REGISTERED, Action.BUILT, Action.ORGANISED, Action.ISSUED))
_GATHERED = (Action.ORGANISED, Action.ATTENDED)
_EVERYDAY = frozenset((*_BESIDE_PRAISE, Action.ATTENDED, Action.RATE))
_PRAISED = 2
"""So many figures of praise make the article one on awards."""
_PLAYERS = frozenset(("vận động viên", "huấn luyện viên", "đội tuyển"))
_OF_AWARDS = 4
"""So many mentions of awards make the meetings and models of an article those of an emulation movement."""
_OF_PRAISE = 2
"""So many of them are of awards, not of a contest alone."""
_HEAD = 500
"""Code points in which an article says what it is about."""
_BESIDE = 300
_SENTENCE_BEFORE = 200
"""Code points before a sentence in which the one before it names the campaign."""
_TITLE = 4
"""Words behind the verb of signing up in which the title is named."""
_PUNISHING = 30
"""Words on either side of those punished among which the party's body is named."""
_CHAIN = 4
"""Items of a list back to the one that says what was signed up for."""
_RATE = 20
"""Words between ``tỷ lệ`` and its percentage."""


def may_have_figures(topics: Topics, words: Words) -> bool:
    """Whether any number of an article could be a figure: asked before all that ``belongs`` is asked of.

    Where no word speaks of awards or of the campaign, that leaves penalties of the party and titles that are taken.
    """
    if topics.is_of_awards or is_cut_otherwise(words.text):
        return True
    keys = words.keys
    taken = any(all(map(keys.__contains__, award)) for award in _TAKEN)
    return taken or any(listed("topics", group).is_in(keys) for group in ("of the party", "punished by the party"))


def belongs(draft: Draft, topics: Topics) -> bool:
    """Whether a draft with an action is a figure of the campaign."""
    action, at = draft.action, draft.start
    if action is None or draft.blocked:
        return False
    if draft.total is None and draft.noun.key in ONLY_PARTS and draft.base is None:
        return False
    if is_of_other_matter(draft):
        return False
    of_congress = action is Action.ATTENDED and not topics.has_congress_of_praise
    if of_congress and are_delegates(draft, named=len(topics.campaign) >= OFTEN):
        return False
    if _is_won_or_entered(action) and _is_foreign(draft, topics) and not is_of_state(draft):
        return False
    if action is Action.RATE:
        if draft.like is not None and belongs(draft.like, topics):
            return True
        if draft.base is not None and draft.base.action in _RATED and belongs(draft.base, topics):
            near = draft.clause.words[max(0, draft.first - CLOSE) : draft.last + CLOSE]
            return draft.base.action is Action.OTHER or not holds(listed("topics", "economy"), near)
        if topics.near(topics.award, at) and is_people(draft.recipient) and _is_of_praised(draft):
            return True
        if not topics.campaign:
            return _is_rate_of_praise(draft, topics)
        return _is_campaign_rate(draft, topics.near(topics.campaign, at))
    if action is Action.COMMENDED:
        return _is_award(draft, topics)
    if draft.noun.heads[0].works and action is Action.OTHER:
        contest = draft.noun.heads[0].entry and topics.near(topics.award, at)
        return contest or topics.near(topics.campaign, at)
    if draft.rule == "nominee":
        return topics.near(topics.award, at)
    if action is Action.INTRODUCED:
        return bool(topics.campaign) or _speaks_of_awards(draft, topics)
    if action is Action.OTHER:
        return _is_discipline(draft, topics)
    if action is Action.REGISTERED:
        if _signs_up_otherwise(draft) and not _within(topics.campaign, draft):
            return False
        if not topics.campaign and draft.noun.heads[0].attendee:
            return False
        if topics.near(topics.campaign, at) or _signs_up_for_title(draft):
            return True
        return topics.near(topics.award, at) and (len(topics.award) > 1 or _is_of_members(draft, topics))
    if draft.recipient is Recipient.EXEMPLAR:
        return bool(topics.campaign or topics.award)
    if draft.recipient is Recipient.MODEL and action is Action.BUILT and _is_of_movement(draft):
        return True
    if topics.near(topics.campaign, at) and (len(topics.campaign) > 1 or _is_named(topics, draft)):
        return True
    sure = draft.verb is not None or draft.noun.heads[0].attendee
    of_awards = len(topics.award) >= _OF_AWARDS and len(topics.praise) >= _OF_PRAISE
    return sure and of_awards and topics.near(topics.award, at)


def _is_of_movement(draft: Draft) -> bool:
    """``toàn huyện có 390 mô hình “Dân vận khéo”``: named after a movement that is emulation, in any article."""
    words, at = draft.clause.words, draft.last
    at += words[at : at + 1] in (["“"], ['"'])
    return listed("topics", "models of a movement").match(words, at) is not None


def _signs_up_for_title(draft: Draft) -> bool:
    """``5.200 hộ đăng ký danh hiệu Gia đình văn hóa``: the title stands right behind, whatever the page tells of."""
    clause, end = draft.clause, max(draft.last, draft.verb_token)
    titles = (mark for mark in clause.marks_between(end, end + _TITLE) if mark.sign.form == "danh hiệu")
    return is_people(draft.recipient) and any(titles)


def _is_won_or_entered(action: Action) -> bool:
    """What contests, matches and markets have, too: prizes, nominees, entries, audiences."""
    return action is not Action.OTHER and action is not Action.RATE


def _is_of_members(draft: Draft, topics: Topics) -> bool:
    """Whether those who sign up are members, not firms and households of everyday news with one word of praise."""
    if _within(topics.award, draft) or not is_people(draft.recipient):
        return True
    return draft.recipient is Recipient.INDIVIDUAL and not draft.noun.plain


def _is_foreign(draft: Draft, topics: Topics) -> bool:
    """Whether the page, or the sentence with its prizes, is of a show, a market or a lottery."""
    if topics.is_elsewhere:
        return True
    prize = draft.noun.form == "giải" or draft.rule == "nominee"
    return prize and not topics.near(topics.campaign, draft.start) and is_of_show(draft)


def _is_rate_of_praise(draft: Draft, topics: Topics) -> bool:
    """``Tỷ lệ hộ đạt Gia đình văn hóa năm 2020 là 89,7%``: the share of those who are praised, in any article."""
    if len(topics.award) < _OF_PRAISE or not is_people(draft.recipient):
        return False
    near = draft.clause.words[max(0, draft.first - 2 * CLOSE) : draft.last + CLOSE]
    shared = "lệ" in near or not word_group("makes a share").isdisjoint(near)
    if not draft.number.percent or (draft.noun_first and not shared):
        return False
    return holds(listed("topics", "praise rate"), near) and not holds(listed("topics", "economy"), near)


def _is_named(topics: Topics, draft: Draft) -> bool:
    """Whether the one mention of the campaign stands at the head of the article or beside the figure."""
    at = topics.campaign[0]
    return at < _HEAD or abs(at - draft.start) < _BESIDE


def _is_discipline(draft: Draft, topics: Topics) -> bool:
    """Whether penalties and what is taken back are those of members and of awards, not of players, pupils or firms."""
    penalised = draft.clause.words[draft.noun.first : draft.noun.last]
    if holds(listed("topics", "never of the party"), penalised) and not _is_beside_award(draft, topics):
        return False
    if topics.near(topics.campaign, draft.start):
        return True
    if _is_of_party(draft):
        return True
    if _takes_title(draft) or _is_punished_by_party(draft):
        return True
    if draft.total is not None and draft.total.action is Action.OTHER and _is_discipline(draft.total, topics):
        return True
    led = draft.chained  # ``kỷ luật 97 đảng viên, 142 công chức``
    if led is not None and led.action is Action.OTHER and led.sentence == draft.sentence and _is_of_party(led):
        return True
    if draft.total is not None or _is_beside_award(draft, topics):
        return bool(topics.campaign or topics.award)
    outside = holds(listed("topics", "outside"), penalised)
    told = bool(topics.campaign) or len(topics.praise) >= _OF_PRAISE
    return told and not outside and not goes_on_with(draft, "property")


def _is_of_party(draft: Draft) -> bool:
    counted = draft.clause.words[draft.noun.first : draft.noun.last]
    return holds(listed("topics", "of the party"), counted)


def _is_punished_by_party(draft: Draft) -> bool:
    """``Ủy ban Kiểm tra Tỉnh ủy thi hành kỷ luật 3 cán bộ``: the body, or the word for it, is the party's."""
    words = draft.clause.words[max(0, draft.first - _PUNISHING) : draft.last + _PUNISHING]
    return is_people(draft.recipient) and holds(listed("topics", "punished by the party"), words)


def _is_beside_award(draft: Draft, topics: Topics) -> bool:
    """Whether the sentence names an award."""
    return _within(topics.award, draft) or any(mark.sign.kind == "form" for mark in draft.clause.marks)


def _takes_title(draft: Draft) -> bool:
    """``413 xã bị rút danh hiệu``: the verb itself says that an award is taken."""
    words, at = draft.clause.words, draft.verb_token
    if draft.verb is None or not 0 <= at < len(words) or not draft.clause.start <= draft.verb[0] < draft.clause.end:
        return False
    marks = draft.clause.marks_between(at, at + 1)
    return bool(marks) and words[marks[0].last - 2 : marks[0].last] in _TAKEN


def keep_those_of_awards(drafts: list[Draft], topics: Topics) -> list[Draft]:
    """The drafts that are figures; beside enough praise also what was built, held and signed up for."""
    outside = _totals_of_other_matters(drafts)
    own = (draft for draft in drafts if draft.action is not Action.COMMENDED or id(draft.total) not in outside)
    kept = {id(draft) for draft in own if belongs(draft, topics)}
    praised = [draft for draft in drafts if draft.action is Action.COMMENDED and id(draft) in kept]
    sure = sum(map(_is_sure, praised)) >= _PRAISED
    if sure or (len(praised) >= _PRAISED and len(topics.award) >= _PRAISED):
        kept |= {id(draft) for draft in drafts if _goes_with_praise(draft)}
    elif topics.campaign and not topics.is_on_campaign:
        kept -= {id(draft) for draft in drafts if _is_beside_passing_name(draft, topics)}
    for draft in drafts:
        if draft.total is not None and id(draft.total) in kept and _divides_kept(draft, draft.total):
            kept.add(id(draft))
    return [draft for draft in drafts if id(draft) in kept]


def _totals_of_other_matters(drafts: list[Draft]) -> set[int]:
    """Those (by ``id``) whose parts are no figures either: ``chọn 35 tác giả để kết nạp, gồm 16 nhà thơ``."""
    divided = {id(draft.total): draft.total for draft in drafts if draft.total is not None}
    praised = (total for total in divided.values() if total.action is Action.COMMENDED)
    return {id(total) for total in praised if is_of_other_matter(total)}


def _is_beside_passing_name(draft: Draft, topics: Topics) -> bool:
    """Whether it is everyday work, and the campaign that an article on other things names in passing is not of it.

    ``Học Bác, cán bộ xã bám dân. Xã mở 14 lớp khuyến nông``: what stands far from the name, or says of which other
    work it is, is the article's own.
    """
    if not _is_everyday(draft) or _within(topics.praise, draft):
        return False
    besides = listed("topics", "besides").match(draft.clause.words, 0) is not None
    if _within(topics.campaign, draft) and not besides:
        return False
    if draft.recipient is Recipient.MODEL:
        return is_of_other_work(draft)
    if draft.action is Action.OTHER and is_people(draft.recipient):
        return True
    if draft.action is Action.ATTENDED and not any(mark.sign.action in _GATHERED for mark in draft.clause.marks):
        return True  # ``tiếp 214 lượt công dân``: nothing says that they came to hear of it
    return not _is_right_behind(topics.campaign, draft) or is_of_other_work(draft)


def _is_everyday(draft: Draft) -> bool:
    """Whether it tells what every article tells of its people: what they hold, build, sign and are punished for."""
    if draft.action in _EVERYDAY:
        return draft.recipient is not Recipient.EXEMPLAR
    if draft.action is not Action.OTHER:
        return False
    if draft.noun.heads[0].works:
        return True
    penalised = draft.clause.words[draft.noun.first : draft.noun.last]
    return is_people(draft.recipient) and not holds(listed("topics", "of the party"), penalised)


def _is_right_behind(positions: tuple[int, ...], draft: Draft) -> bool:
    """Whether one of the positions lies in the sentence of the draft or right before it."""
    turn = bisect_left(positions, draft.clause.end) - 1
    return turn >= 0 and draft.clause.start - positions[turn] <= _SENTENCE_BEFORE


def _divides_kept(part: Draft, total: Draft) -> bool:
    """Whether it says nothing but of which sort those are that are counted anyway."""
    if part.blocked or part.number.percent or part.action is not total.action:
        return False
    return part.itemised or part.parts or part.rule == "part"


def _is_sure(draft: Draft) -> bool:
    """Whether people or bodies are praised outright, or given what the state or a body gives."""
    if draft.number.whole is not None or draft.rule == "after-receiving":
        return False
    return draft.noun.form != "giải" and (is_people(draft.recipient) or draft.recipient is Recipient.EXEMPLAR)


def _signs_up_otherwise(draft: Draft) -> bool:
    """``350 hộ đăng ký bảo hiểm y tế; 6 tổ hợp tác``: those who go on with the list signed up for that."""
    one: Draft | None = draft
    for _ in range(_CHAIN):
        if one is None or goes_on_with(one, "other registration"):
            break
        one = one.chained
    return one is not None and goes_on_with(one, "other registration")


def _goes_with_praise(draft: Draft) -> bool:
    if draft.action is Action.ATTENDED and not draft.blocked:
        return draft.noun.heads[0].phrase.startswith("đại biểu")
    if draft.action not in _BESIDE_PRAISE or draft.blocked or draft.verb is None:
        return False
    if draft.action is Action.ORGANISED and is_of_other_matter(draft):
        return False
    other = draft.action is Action.REGISTERED and (_signs_up_otherwise(draft) or draft.noun.heads[0].attendee)
    return not other and not (draft.total is None and draft.noun.key in ONLY_PARTS)


def _within(positions: tuple[int, ...], draft: Draft) -> bool:
    """Whether one of the positions lies in the sentence of the draft."""
    turn = bisect_left(positions, draft.clause.start)
    return turn < len(positions) and positions[turn] < draft.clause.end


def _speaks_of_awards(draft: Draft, topics: Topics) -> bool:
    """Whether the sentence names an award, or the article does often."""
    return _within(topics.award, draft) or len(topics.award) >= OFTEN


def _is_award(draft: Draft, topics: Topics) -> bool:
    certified = goes_on_with(draft, "certificate") and not goes_on_with(draft, "praise rate")
    if certified and not topics.campaign and not _within(topics.award, draft):
        return False
    if not topics.is_of_awards or is_shown_or_sold(draft) or goes_on_with(draft, "certificate of rights"):
        return False
    if draft.noun.heads[0].phrase.startswith("huy chương"):
        return not topics.sport
    of_sport = draft.noun.heads[0].award or draft.noun.heads[0].phrase in _PLAYERS
    if not of_sport or topics.campaign or len(topics.sport) < SPORT_PAGE:
        return True
    return goes_on_with(draft, "state award")


def _is_of_praised(draft: Draft) -> bool:
    """``Tỷ lệ nông dân được tặng Huân chương đạt 9,6%``, ``nữ chiếm 42% số được khen``."""
    words, first = draft.clause.words, draft.first
    rated = {"lệ", "chiếm"}.intersection(words[max(0, first - _RATE) : draft.last])
    return bool(rated) and holds(listed("topics", "praise rate"), words[max(0, first - _RATE) : draft.last + CLOSE])


def _is_campaign_rate(draft: Draft, near: bool) -> bool:
    """Whether a share is of those who did something for the campaign; far from its name the words must be its own."""
    words = draft.clause.words
    low, high = draft.first, draft.last
    while low > 0 and draft.first - low < 60 and words[low - 1] != ";":
        low -= 1
    while high < len(words) and high - draft.last < 40 and words[high] != ";":
        high += 1
    window = words[low:high]
    if holds(listed("topics", "economy"), window):
        return False
    if near and draft.number.whole is not None and draft.recipient is Recipient.COLLECTIVE:
        return True
    return holds(listed("topics", "rate" if near else "sure rate"), window)
