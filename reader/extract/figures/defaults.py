# SPDX-License-Identifier: MIT
"""Owns what counts without a verb beside it: items, award lists, nominees, attendance, models that are there."""

from __future__ import annotations

from itertools import pairwise

from reader.core.figure import Action, Recipient
from reader.extract.figures.awards import hold_title
from reader.extract.figures.clause import Clause, Mark
from reader.extract.figures.draft import Draft
from reader.extract.figures.fitting import MADE, RECEIVING, item_start, opaque, set_deed
from reader.extract.figures.labels import heading_noun
from reader.extract.figures.lexicon import Sign, listed, word_group
from reader.extract.figures.list_heads import ListHead
from reader.extract.figures.matters import is_ceiling, is_offered
from reader.extract.figures.nouns import is_people, read_noun

_NEARBY = 14
"""Tokens around a nominee in which an award is spoken of."""
_RECEIVED = 4
"""Tokens between ``nhận`` and what was sent in to a contest."""
_LED = 4
"""Tokens before praise in which a meeting is the one at which it was given."""
_LABEL = 14
"""Tokens of a label with its colon: ``Cấp tỉnh:``."""
_RULE = 12
"""Tokens of a rule before its number."""
_MEETING = 14
"""Tokens between a meeting and those whom it has."""
_VERBS = 24
"""How many signs of a sentence are looked through for a verb."""
_COMPANY = 14
"""Tokens between an event and those who came to it."""
_LEARNED = 5
"""Tokens of ``đã tổ chức học tập``, of which the share is told."""
_SHORT_LIST = frozenset(("gọn", "duyệt"))
"""Of a list of files: ``danh sách rút gọn``, ``xét duyệt``."""
_PRAISED = frozenset((Recipient.COLLECTIVE, Recipient.INDIVIDUAL, Recipient.HOUSEHOLD, Recipient.EXEMPLAR))
_HELD = {Recipient.EVENT: Action.ORGANISED, Recipient.DOCUMENT: Action.ISSUED}
_SUBJECT = 24
"""Tokens of a subject whose number is told: ``Số cán bộ … phải xử lý kỷ luật giảm, còn``."""
_UNSAID = ("award-list", "prizes", "list-head", "award-for", "there-are")
"""Rules that need no verb beside the number."""
_LIST = 12
"""Items of a list that are gone back."""
_FOR_EACH = 16
"""Tokens of a row of prizes behind ``mỗi loại``."""
_UNGIVEN = frozenset((Recipient.DOCUMENT, Recipient.EVENT, Recipient.ATTENDANCE))


def under_head(clause: Clause, draft: Draft, gap: list[Mark], floor: int, head: ListHead | None) -> None:
    """``- Bằng khen của Tổng Liên đoàn: 2 tập thể``: an award, a colon, a number, under a head or without one."""
    if any(mark.sign.kind in ("verb", "stop") for mark in gap) or draft.recipient in _UNGIVEN:
        return
    if draft.depth and heading_noun(clause, draft.first) is None:
        return
    forms = [mark for mark in gap if mark.sign.kind == "form"]
    item = item_start(clause, draft, floor)
    if forms and item and clause.words[item - 1] == ":" and opaque(clause, item, draft.first) == 0:
        set_deed(draft, head.action if head else Action.COMMENDED, clause, "award-list", 0.9, forms[-1])
    elif forms and _follows_award(clause, draft, forms[-1]):
        _give_form(clause, draft, forms[-1])
    elif clause.words[0] in word_group("not of the list"):
        return
    elif head is not None and (draft.noun_first or opaque(clause, item, draft.first) == 0):
        if head.soft and (not item or item > _LABEL or clause.words[item - 1] != ":"):
            return
        set_deed(draft, head.action, None, "list-head", 0.88)
        draft.verb, draft.issuer = head.verb, head.issuer
        draft.form = head.form


def _follows_award(clause: Clause, draft: Draft, form: Mark) -> bool:
    """``giấy khen của UBND huyện dành cho 16 tập thể``, ``có thư khen 2 đơn vị``."""
    led = clause.words[draft.first - 1] == "cho" or form.last == draft.first
    return led and ";" not in clause.words[form.last : draft.first]


def comes_along(clause: Clause, draft: Draft, before: Draft | None) -> None:
    """``mở 54 lớp cho 1.200 tình nguyện viên``, ``8 buổi với 900 học sinh``: those for whom an event was held."""
    if before is None or before.action is not Action.ORGANISED or before.recipient is not Recipient.EVENT:
        return
    if draft.recipient is not Recipient.INDIVIDUAL or clause.words[draft.first - 1] not in ("cho", "với", ","):
        return
    if draft.first - before.last <= _COMPANY and draft.depth <= before.depth:
        set_deed(draft, Action.ATTENDED, None, "attendance", 0.8)


def _give_form(clause: Clause, draft: Draft, form: Mark) -> None:
    """``giấy khen của UBND huyện dành cho 16 tập thể``: the award and its receivers, without a verb."""
    if form.sign.form not in (None, "giải") and opaque(clause, form.last, draft.first) <= 8:
        set_deed(draft, Action.COMMENDED, clause, "award-for", 0.86, form)


def _there_are(clause: Clause, draft: Draft) -> bool:
    """``hiện có 120 mô hình``: models that are there have been built; exemplars that attend a meeting have not."""
    if not draft.first or _is_required(clause, draft):
        return False
    if draft.number.in_words and draft.value == 1 and draft.noun.heads[0].award:
        return False  # ``Có một giải thưởng chỉ dành cho người làm công tác hội``
    if draft.sums_up and (draft.noun.heads[0].award or draft.recipient is Recipient.MODEL) and not draft.noun_first:
        return True
    if draft.labelled:
        return True
    if draft.noun_first:
        at = draft.noun.first
        return clause.words[at - 1 : at] == ["số"] and (draft.recipient is Recipient.MODEL or draft.noun.heads[0].award)
    if clause.words[draft.first - 1] == "với" and draft.noun.heads[0].award:
        return True
    if draft.noun.heads[0].award and draft.noun.form is not None and clause.words[draft.first - 1] == "trong":
        return True
    if draft.recipient is Recipient.MODEL and clause.words[draft.first - 1] in ("(", ":", ";", "với"):
        return True
    if draft.recipient is Recipient.MODEL and "triển" in clause.words[max(0, draft.first - 2) : draft.first]:
        return True  # ``phát triển mới 12 mô hình``
    if draft.noun.heads[0].award and draft.noun.form not in (None, "giải"):
        return clause.words[draft.first - 1] in ("có", "giữ", "được")
    if clause.words[draft.first - 1] not in ("có", "được"):
        return False
    if draft.recipient in _HELD and "đã" in clause.words[max(0, draft.first - 3) : draft.first]:
        return True
    if draft.recipient is Recipient.MODEL or _is_award(draft):
        return True
    near = clause.marks_between(draft.last, draft.last + 6)
    return draft.recipient is Recipient.EXEMPLAR and not any(mark.sign.kind == "verb" for mark in near)


def _is_made_out(clause: Clause, draft: Draft) -> bool:
    """``Thủ tướng ký 2.917 Bằng khen``, ``tỉnh phát 450 Giấy khen``."""
    return bool(draft.first) and not draft.noun_first and clause.words[draft.first - 1] in word_group("makes out")


def _is_put_out(clause: Clause, draft: Draft) -> bool:
    """``Huyện ủy ra 3 kế hoạch``, ``đề ra 3 chương trình`` puts out none."""
    words, first = clause.words, draft.first
    if draft.recipient is not Recipient.DOCUMENT or first < 2 or words[first - 1] != "ra":
        return False
    return words[first - 2] not in word_group("no paper by it")


def _is_title_of_list(clause: Clause, draft: Draft) -> bool:
    """``Kết quả xét thi đua: 41 Đơn vị Quyết thắng, 87 Chiến sĩ thi đua``: titles after a colon, and no verb."""
    if draft.noun.form != "danh hiệu" or draft.noun_first or draft.number.percent:
        return False
    opened = 0 <= clause.colon < draft.first
    return opened and not any(mark.sign.kind in ("verb", "stop", "target") for mark in clause.marks[:_VERBS])


def _is_of_headed_row(clause: Clause, draft: Draft) -> bool:
    """``Việc khen thưởng được duy trì hằng năm: năm 2012 6 tập thể, năm 2013 8 tập thể``: praise, a colon, a row."""
    if draft.recipient not in _PRAISED or draft.noun_first or draft.number.percent or draft.depth:
        return False
    colon = clause.colon
    if not 0 <= colon < draft.first:
        return False
    if colon + 1 != draft.first and clause.words[colon + 1] not in word_group("opens a row"):
        return False
    if any(mark.sign.kind in ("verb", "stop", "target") for mark in clause.marks_between(colon, draft.first)):
        return False
    said = [mark for mark in clause.marks_between(0, colon) if mark.sign.kind in ("verb", "stop", "target", "neutral")]
    praise = [mark for mark in said if _names_praise(clause, mark)]
    first = praise[0].first if praise else 0
    if not praise or word_group("meeting").intersection(clause.words[max(0, first - _LED) : first]):
        return False
    return all(mark in praise or _only_goes_on(mark.sign) for mark in said)


def _names_praise(clause: Clause, mark: Mark) -> bool:
    if mark.sign.kind == "verb":
        return mark.sign.action is Action.COMMENDED and mark.sign.strength == "strong"
    return mark.sign.kind == "neutral" and bool(word_group("praise").intersection(clause.words[mark.first : mark.last]))


def _only_goes_on(sign: Sign) -> bool:
    """``được duy trì``, ``tiến hành đều``: praise as something that is kept up."""
    return sign.kind == "neutral" or (sign.action in MADE and sign.strength == "weak")


def _is_guest(clause: Clause, draft: Draft) -> bool:
    """``Đại hội Thi đua Quyết thắng có 280 đại biểu``: those whom a meeting has came to it."""
    if draft.noun.heads[0].phrase.split()[:2] != ["đại", "biểu"] or draft.number.percent or not draft.first:
        return False
    if listed("markers", "guests").match(clause.words, draft.last) is not None:
        return True
    before = clause.words[max(0, draft.first - _MEETING) : draft.first]
    return before[-1] in ("có", "với", "gồm") and bool(word_group("meeting").intersection(before))


def _is_prize_of_list(clause: Clause, draft: Draft) -> bool:
    """``giải được chia như sau: một giải đặc biệt, 3 giải nhất``: prizes by rank, no word of their worth."""
    if not draft.form_noun or draft.number.percent or word_group("worth of a prize").intersection(clause.words):
        return False
    ranks, words = listed("markers", "rank"), clause.words
    if "mỗi" in words[max(0, draft.first - _FOR_EACH) : draft.first]:  # ``mỗi loại 1 giải A, 2 giải B``: a rule
        return False
    named = draft.noun.heads[0].phrase.split()
    if ranks.match(named[1:] or [""], 0) is None:
        return False
    return sum(1 for at, word in enumerate(words) if word == "giải" and ranks.match(words, at + 1)) > 1


def _is_required(clause: Clause, draft: Draft) -> bool:
    """``yêu cầu mỗi đảng bộ có ít nhất 2 mô hình``: what there is to be."""
    before = clause.words[max(0, draft.first - _RULE) : draft.first]
    return "mỗi" in before or ("cầu" in before and "yêu" in before) or "phải" in before


def _is_award(draft: Draft) -> bool:
    """Whether the noun is itself an award: ``2 giải nhất``, ``12 chiến sĩ thi đua``."""
    return draft.form_noun or (draft.noun.form is not None and draft.recipient is Recipient.INDIVIDUAL)


def _is_proposed(clause: Clause, draft: Draft) -> bool:
    """Whether a nominee's sentence is about awards, not about an election or a counter for papers."""
    behind = clause.marks_between(draft.last, draft.last + 2)
    if draft.recipient is Recipient.OTHER and behind and behind[0].sign.action is Action.INTRODUCED:
        return True
    near = clause.marks_between(draft.first - _NEARBY, draft.last + _NEARBY)
    words = clause.words[max(0, draft.first - _NEARBY) : draft.last + _NEARBY]
    council = "hội" in words and "đồng" in words
    stops = [mark for mark in near if mark.sign.kind == "stop"]
    if any(not council or clause.words[mark.last - 1] != "phiếu" for mark in stops):
        return False
    if draft.recipient is Recipient.INDIVIDUAL or _SHORT_LIST.intersection(words):
        return True
    if council or word_group("sent in for an award").intersection(words):
        return True
    if _is_received(clause, draft) and word_group("judges").intersection(words):
        return True
    sure = [mark for mark in near if mark.sign.kind == "verb" and mark.sign.strength in ("strong", "select")]
    return any(mark.sign.action in (Action.COMMENDED, Action.INTRODUCED) for mark in sure)


def _is_granted(clause: Clause, draft: Draft) -> bool:
    """``38 hồ sơ gửi lên thì 17 hồ sơ được công nhận``, ``60 hồ sơ, chỉ chọn 11``: the award that followed."""
    if draft.action is not Action.COMMENDED or draft.verb_token < 0 or not draft.noun.heads[0].nominee:
        return False
    marks = clause.marks_between(draft.verb_token, draft.verb_token + 1)
    sign = marks[0].sign if marks else None
    if draft.rule == "after-passive":
        return sign is not None and sign.strength == "receive" and not draft.noun_first
    chosen = sign is not None and sign.strength == "select"
    return chosen and draft.noun_first and draft.noun.last < draft.number.first - 2 and draft.rule == "verb"


def _wins_title(clause: Clause, draft: Draft) -> bool:
    """``Qua xét chọn, 380 hồ sơ đạt danh hiệu``: what was sent in for those who won."""
    return not draft.noun_first and clause.words[draft.last : draft.last + 3] == ["đạt", "danh", "hiệu"]


def _is_received(clause: Clause, draft: Draft) -> bool:
    """``Ban tổ chức nhận được 1.245 bài dự thi``."""
    return "nhận" in clause.words[max(0, draft.first - _RECEIVED) : draft.first]


def _is_read(clause: Clause, draft: Draft) -> bool:
    """``nhận gần 1.900 tác phẩm``, ``chấm 860 bài dự thi``: entries in the hands of the judges."""
    before = clause.words[max(0, draft.first - _RECEIVED) : draft.first]
    sent = clause.words[draft.last : draft.last + 2] in (["gửi", "dự"], ["gửi", "về"], ["gửi", "đến"], ["được", "gửi"])
    return sent or before[-1:] == ["số"] or not word_group("judging").isdisjoint(before)


def _done_to_subject(clause: Clause, draft: Draft) -> Mark | None:
    """``Số cán bộ phải xử lý kỷ luật giảm, còn 17 đồng chí``: the one verb of those whose number is told."""
    words, first = clause.words, draft.first
    if words[first - 1 : first] not in (["còn"], ["là"], ["xuống"], ["lên"], ["đạt"]) or draft.noun_first:
        return None
    at = next((at for at in range(first - 1, max(-1, first - _SUBJECT), -1) if words[at] == "số"), -1)
    if at < 0 or (at and words[at - 1] not in (",", ";", "và", "-", "còn", "riêng", "khi")):
        return None
    noun = read_noun(clause.tokens, at + 1)
    if noun is None or noun.recipient is not draft.recipient or not is_people(noun.recipient):
        return None
    verbs = [mark for mark in clause.marks_between(noun.last, first) if mark.sign.kind in ("verb", "stop")]
    strong = len(verbs) == 1 and verbs[0].sign.strength == "strong" and verbs[0].sign.action in RECEIVING
    return verbs[0] if strong else None


def _has_own_deed(draft: Draft) -> bool:
    """``21/25 chi bộ đăng ký``: a share with its own verb of people states that deed, any other is a rate."""
    if draft.rule == "after-active" and draft.action in (Action.ISSUED, Action.ORGANISED):
        held = draft.clause.words[max(0, draft.verb_token) : draft.verb_token + _LEARNED]
        at_once = draft.verb_token == draft.last or not draft.noun.plain
        return at_once and word_group("learning").isdisjoint(held)
    before = draft.chained  # ``khen 11/15 chi bộ và 46/312 đảng viên``
    goes_on = before is not None and before.number.whole is not None and before.action is draft.action
    return draft.action in RECEIVING and (goes_on or draft.rule not in ("list", "verb-list"))


def _bears_title(clause: Clause, draft: Draft) -> bool:
    """``có 98/117 khu dân cư văn hóa``, ``14/16 thôn văn hóa``: so many have the title by which they are called."""
    words, noun = clause.words, draft.noun
    called = (*words[noun.first : noun.last][-2:], *words[draft.last : draft.last + 2])
    led = draft.first > 0 and words[draft.first - 1] in ("có", "đạt", ";", ",", "và")
    kinds = (Recipient.COLLECTIVE, Recipient.HOUSEHOLD)
    return led and draft.recipient in kinds and not noun.plain and ("văn", "hóa") in pairwise(called)


def _take_own(clause: Clause, draft: Draft) -> None:
    """The deed of those for whom no verb says one: files, awards, prizes, models, titles, guests."""
    open_deed = draft.action in (None, Action.COMMENDED, Action.ATTENDED)
    granted = _is_granted(clause, draft)
    draft.blocked = draft.blocked and not granted
    if draft.noun.heads[0].nominee and open_deed and not granted and _is_proposed(clause, draft):
        set_deed(draft, Action.INTRODUCED, None, "nominee", 0.85)
        draft.blocked = False
    if draft.noun.heads[0].nominee and _wins_title(clause, draft):
        marks = clause.marks_between(draft.last, draft.last + 1)
        set_deed(draft, Action.COMMENDED, clause, "after-receiving", 0.88, marks[0] if marks else None)
        draft.blocked = False
    if draft.action is None and draft.noun.heads[0].award and _is_made_out(clause, draft):
        at = draft.first - 1
        set_deed(
            draft, Action.COMMENDED, clause, "verb", 0.86, Mark(at, at + 1, Sign("verb", Action.COMMENDED, "weak"))
        )
        draft.blocked = False
    if draft.action is None and not draft.blocked and _is_put_out(clause, draft):
        set_deed(draft, Action.ISSUED, None, "there-are", 0.84)
    if draft.action is None and not draft.blocked and _is_prize_of_list(clause, draft):
        set_deed(draft, Action.COMMENDED, None, "prizes", 0.86)
    if draft.action is None and not draft.blocked and not draft.number.percent and _there_are(clause, draft):
        given = _is_award(draft) or draft.noun.heads[0].award
        held = _HELD.get(draft.recipient, Action.BUILT)
        action = Action.COMMENDED if given else held
        set_deed(draft, action, None, "there-are", 0.82)
        draft.weak = True
    if draft.action is None and not draft.blocked and _is_title_of_list(clause, draft):
        set_deed(draft, Action.COMMENDED, None, "prizes", 0.84)
    if draft.action is None and not draft.blocked:
        hold_title(clause, draft)
    if draft.action is None and not draft.blocked and _is_of_headed_row(clause, draft):
        set_deed(draft, Action.COMMENDED, None, "list-head", 0.84)
    if draft.action is None and not draft.blocked and _is_guest(clause, draft):
        set_deed(draft, Action.ATTENDED, None, "attendance", 0.78)
    if draft.action is None and not draft.blocked and (verb := _done_to_subject(clause, draft)) is not None:
        set_deed(draft, verb.sign.action or Action.OTHER, clause, "verb", 0.85, verb)


def _has_no_verb(draft: Draft) -> bool:
    """Whether neither the number nor the first of its list has a verb of its own."""
    head = draft
    for _ in range(_LIST):
        if head.rule != "list" or head.chained is None:
            break
        head = head.chained
    return head.rule in _UNSAID or head.blocked


def settle(clause: Clause, draft: Draft) -> None:
    """What the noun alone says: a nominee is proposed, a ``lượt`` came; a ``lượt tập thể`` commended is a body."""
    _take_own(clause, draft)
    if (is_ceiling(draft) or is_offered(draft)) and _has_no_verb(draft):
        draft.action, draft.blocked = None, True
        return
    if draft.noun.heads[0].works and (draft.action in MADE or draft.action is Action.ATTENDED):
        draft.action = Action.OTHER
    if draft.action is None and draft.noun.heads[0].entry and _is_read(clause, draft):
        set_deed(draft, Action.OTHER, None, "received", 0.78)
        draft.blocked = clause.wished[draft.first]
    if draft.noun.heads[0].attendee and draft.weak and draft.action is Action.COMMENDED:
        draft.action, draft.form = Action.ATTENDED, None  # chosen for the next round
    if draft.action is None and not draft.blocked and draft.noun.heads[0].attendee:
        set_deed(draft, Action.ATTENDED, None, "attendance", 0.78)
    if draft.number.whole is not None and draft.total is None and not draft.blocked and not _has_own_deed(draft):
        titled = draft.action in (None, Action.COMMENDED) and _bears_title(clause, draft)
        set_deed(draft, Action.COMMENDED if titled else Action.RATE, None, "there-are" if titled else "share", 0.75)
    if draft.recipient is not Recipient.ATTENDANCE or draft.number.percent or draft.itemised:
        return
    if draft.action is Action.COMMENDED and word_group("coming").intersection(draft.noun.heads[0].phrase.split()):
        draft.action, draft.form = Action.ATTENDED, None
        return
    named = draft.noun.heads[0].phrase in ("lượt tập thể", "lượt cá nhân")
    own = clause.marks_between(draft.last, draft.last + 1)
    other = bool(own) and own[0].sign.kind == "stop"  # ``61 lượt cán bộ từ chối quà biếu``
    other = other or listed("markers", "rated").match(clause.words, draft.last) is not None
    if draft.action is None and not draft.blocked and draft.noun.inner is not None and not named and not other:
        set_deed(draft, Action.ATTENDED, None, "attendance", 0.8)
    elif draft.action in RECEIVING and draft.noun.inner is not None:
        if named or draft.action is not Action.REGISTERED:
            draft.recipient = draft.noun.inner
    elif draft.action is Action.COMMENDED:
        before = draft.chained
        draft.recipient = before.noun.inner if before is not None and before.noun.inner else Recipient.OTHER
