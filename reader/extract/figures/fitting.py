# SPDX-License-Identifier: MIT
"""Owns which deed can have which object, and how many words of their own stand between two words."""

from __future__ import annotations

from functools import cache, lru_cache

from reader.core.figure import Action, Recipient, Rule
from reader.extract.figures.clause import SEPARATORS, Clause, Mark
from reader.extract.figures.draft import Draft
from reader.extract.figures.lexicon import listed, units, word_group
from reader.extract.figures.nouns import is_people
from reader.extract.figures.receivers import ends_in_form, is_picked_among
from reader.extract.tokens import Phrases, Tokens

_IN_TURN = 14
"""Tokens after ``lần lượt`` in which commas part numbers."""
REACH = 60
"""Tokens; how far a verb reaches over attributes, names and brackets."""
RECEIVING = frozenset((Action.COMMENDED, Action.INTRODUCED, Action.OTHER, Action.REGISTERED))
"""Deeds done to people and bodies."""
MADE = frozenset((Action.BUILT, Action.ISSUED, Action.ORGANISED))
"""Deeds that bring something about."""
_TITLE = 6
"""Tokens after a noun in which its title ends: ``hộ sản xuất, kinh doanh giỏi``."""
_MAKING = {
    Recipient.EVENT: Action.ORGANISED,
    Recipient.DOCUMENT: Action.ISSUED,
    Recipient.MODEL: Action.BUILT,
    Recipient.EXEMPLAR: Action.BUILT,
}
_MODELS = frozenset((Recipient.MODEL, Recipient.EXEMPLAR))
_PURPOSE = 6
"""Tokens between those chosen and ``để`` with what they were chosen for."""
_AWARD_BEFORE = 9
"""Tokens between an award and the verb after it, its name in quotation marks taken for one."""
_ON_LIST = frozenset(("tên", "sách"))
"""``có tên``, ``có mặt trong danh sách``."""
_GIFT = 4
"""Tokens after those who are given something in which the gift is named."""
_MARKERS = 3
"""So many lists are asked before the words of time."""
_LEVELS = ("province", "above_base", "base", "commune", "central", "sector")


def opaque(clause: Clause, first: int, last: int) -> int:
    """How many words between two tokens say something of their own."""
    if first >= last:
        return 0
    words, jump, taken, glue, silent = clause.words, clause.jump, clause.taken, clause.glue, _silent_openings()
    at, count = first, 0
    while at < last:
        if at in jump and jump[at] > at:
            at = jump[at] + 1
        elif taken[at] or glue[at] or not words[at].isalpha():
            at += 1
        elif words[at] in silent and (length := _silent_length(words, at)):
            at += length
        else:
            at, count = at + 1, count + 1
    return count


@cache
def _silent_lists() -> tuple[Phrases[bool], ...]:
    """The phrases that say nothing of their own, in the order in which they are asked."""
    markers = tuple(listed("markers", group) for group in ("transparent", "parts", "total"))
    return (*markers, *(listed("issuers", level) for level in _LEVELS))


@cache
def _silent_openings() -> frozenset[str]:
    return word_group("times").union(*(phrases.firsts for phrases in _silent_lists()))


def _silent_length(words: list[str], at: int) -> int:
    """How many words a phrase has that begins here and says nothing of its own, 0 for none."""
    for turn, phrases in enumerate(_silent_lists()):
        if turn == _MARKERS and words[at] in word_group("times"):
            return 1
        if words[at] in phrases.firsts and (found := phrases.match(words, at)):
            return found[0]
    return 0


def item_start(clause: Clause, draft: Draft, floor: int) -> int:
    """The token after the last separator before the number, at its own bracket depth."""
    words, depth, plain, conjunctions = clause.words, draft.depth, True, word_group("conjunctions")
    depths, named, marked = clause.depth, clause.named, clause.marked
    for at in range(draft.first - 1, floor - 1, -1):
        if depths[at] < depth:
            return at + 1
        beside = words[at] == "cùng" and words[at + 1] == "với"
        if depths[at] > depth or named[at] or (marked[at] and not beside):
            continue
        if words[at] in SEPARATORS and not _between_digits(words, at):
            return at + 1
        if plain and words[at] in conjunctions:
            plain = opaque(clause, at + 1, draft.first) == 0
            if plain:
                return at + 1
    return floor


def _between_digits(words: list[str], at: int) -> bool:
    """``Huy hiệu 30, 40, 50 năm tuổi Đảng``: a comma inside the name of an award."""
    return (
        words[at] == ","
        and at > 0
        and words[at - 1].isdigit()
        and words[at + 1 : at + 2] != []
        and (words[at + 1].isdigit() and len(words[at - 1]) < 3)
        and not listed("markers", "in turn").is_in(words[max(0, at - _IN_TURN) : at])
    )


def suits(clause: Clause, draft: Draft, verb: Mark, distance: int) -> bool:
    """Whether such a verb can have such an object."""
    action, recipient = verb.sign.action, draft.recipient
    if action is Action.COMMENDED:
        return _can_be_commended(clause, draft, verb, distance)
    if action in MADE:
        return _can_be_made(clause, draft, verb)
    if action is Action.ATTENDED:
        if recipient is Recipient.EVENT:
            return bool(word_group("telling").intersection(clause.words[verb.first : verb.last]))
        if recipient is Recipient.COLLECTIVE and draft.noun.plain:
            return not word_group("learning").intersection(clause.words[verb.first : verb.last])
        came = clause.words[draft.first - 1 : draft.first] == ["có"] and "dự" in clause.words[verb.first : verb.last]
        met = recipient is Recipient.EXEMPLAR and (came or clause.words[verb.first] in ("gặp", "giao"))
        who = met or recipient in (Recipient.ATTENDANCE, Recipient.INDIVIDUAL, Recipient.COLLECTIVE)
        return who or draft.noun.heads[0].entry
    if action is Action.OTHER:
        return is_people(recipient) or recipient is Recipient.OTHER or recipient in _MODELS
    if clause.words[verb.first] == "gửi":  # ``gửi về 43 đơn vị`` says to whom, ``40 bài dự thi gửi về`` what came
        who = is_people(recipient) or recipient is Recipient.ATTENDANCE
        return not who and not (draft.noun.heads[0].entry and draft.last <= verb.first)
    return recipient not in (Recipient.EVENT, Recipient.DOCUMENT)


def _can_be_made(clause: Clause, draft: Draft, verb: Mark) -> bool:
    """Whether somebody made this; a document is not made where it is carried out."""
    if draft.noun.heads[0].works or draft.recipient in _MODELS:
        made = draft.noun.heads[0].works or "xây" in clause.words[verb.first : verb.last]
        return verb.sign.action is not Action.ISSUED or made  # ``tham mưu xây dựng thêm 7 mô hình``
    if draft.recipient is Recipient.EVENT:
        held = clause.words[verb.last : draft.first]  # ``tổ chức lễ khai giảng với 28 lớp`` holds the one ceremony
        return verb.sign.action is not Action.ISSUED and not (held[-1:] == ["với"] and "lễ" in held)
    words = clause.words[verb.first : verb.last]
    carried_out = words != ["phát", "hành"] and not word_group("carrying out").isdisjoint(words)
    return draft.recipient is Recipient.DOCUMENT and not carried_out


def made_of(draft: Draft, action: Action) -> Action:
    """``xây dựng 12 kế hoạch`` issues them, ``thực hiện 40 buổi`` holds them: what is made says how."""
    if action is Action.ATTENDED and draft.recipient is Recipient.EVENT:
        return Action.ORGANISED
    if action not in MADE or draft.noun.heads[0].works:
        return action
    return _MAKING.get(draft.recipient, action)


def _can_be_commended(clause: Clause, draft: Draft, verb: Mark, distance: int) -> bool:
    recipient = receiver_kind(draft)
    if draft.noun.heads[0].entry:
        sent = any(mark.sign.action is Action.INTRODUCED for mark in clause.marks_between(draft.last, draft.last + 2))
        chosen = verb.sign.strength == "select" and sent
        after = verb.sign.strength == "weak" and _follows_form(clause, verb)
        if clause.words[verb.first] == "nhận" and verb.last <= draft.first:
            return False  # ``nhận hơn 2.500 bài, 5 bài đoạt giải``
        given = form_between(clause, verb.last, draft.last + 6) or after
        return chosen or verb.sign.strength == "strong" or given
    handed = clause.words[draft.first - 1 : draft.first] == ["cho"]  # ``trao giải cho 12 tiết mục``
    works = draft.noun.heads[0].works
    known = (works and handed) or ((works or recipient is Recipient.OTHER) and can_be_recognised(draft))
    if known and (form_between(clause, verb.first, draft.first) or _is_recognised(clause, draft, verb)):
        return True
    if works and verb.sign.strength == "strong" and verb.last == draft.first:
        return True  # ``vinh danh 50 công trình thanh niên``
    if works or recipient in (Recipient.DOCUMENT, Recipient.EVENT):
        return False
    if verb.sign.strength == "strong":
        return True
    if draft.noun.heads[0].award or draft.noun.form:
        return True
    if recipient is Recipient.OTHER and not draft.noun.undivided:
        chosen = verb.sign.strength == "select" and draft.noun_first and draft.noun.heads[0].nominee
        return chosen or _is_recognised(clause, draft, verb)
    if form_between(clause, verb.last, draft.first) or _is_recognised(clause, draft, verb):
        return True
    if verb.sign.strength == "weak" and distance == 0 and is_people(recipient) and ends_in_form(clause, draft):
        return True
    if verb.sign.strength == "weak" and _follows_form(clause, verb):
        return True
    if verb.sign.strength == "receive":
        return not _ON_LIST.isdisjoint(clause.words[verb.first : verb.last]) and not draft.noun.plain
    of_everyday = draft.noun.plain and recipient is Recipient.INDIVIDUAL
    if verb.sign.strength == "select" and (of_everyday or recipient is Recipient.HOUSEHOLD):
        return distance == 0 and _is_for_praise(clause, draft)
    if verb.sign.strength == "weak" and (recipient is Recipient.MODEL or _is_given_thing(clause, draft)):
        return False
    if verb.sign.strength == "announced":
        return recipient is Recipient.EXEMPLAR or (is_people(recipient) and _is_titled(clause, draft))
    if not word_group("gives anything").isdisjoint(clause.words[verb.first : verb.last]):
        told = (mark.sign for mark in clause.marks_between(0, verb.first))
        if not any(sign.kind == "form" or sign.action is Action.COMMENDED for sign in told):
            return False
    return distance == 0 and not draft.noun.plain and recipient is not Recipient.HOUSEHOLD


def _is_given_thing(clause: Clause, draft: Draft) -> bool:
    """``tặng 50 học sinh nghèo xe đạp``, ``trao 20 tân sinh viên mỗi em 5 triệu``: a gift, no praise."""
    near = clause.words[draft.last : draft.last + _GIFT]
    return listed("markers", "gift").is_in(near[: near.index(",")] if "," in near else near)


def _follows_form(clause: Clause, verb: Mark) -> bool:
    """``Kỷ niệm chương “Vì thế hệ trẻ” được trao cho 15 người``: the award, its name, then the verb."""
    at = verb.first
    for _ in range(_AWARD_BEFORE):
        at = clause.jump[at] if at in clause.jump and clause.jump[at] < at else at - 1
    return form_between(clause, max(0, at), verb.first)


def _is_for_praise(clause: Clause, draft: Draft) -> bool:
    """``chọn 15 người để khen``: an everyday word counts where the praise follows."""
    near = clause.words[draft.last : draft.last + _PURPOSE]
    if "để" not in near or "," in near[: near.index("để")]:
        return False
    at = draft.last + near.index("để")
    marks = clause.marks_between(at, at + 4)
    praise = any(mark.sign.action is Action.COMMENDED and mark.sign.strength == "strong" for mark in marks)
    return praise or (marks != [] and marks[0].sign.action is Action.COMMENDED and form_between(clause, at, at + 5))


def _is_recognised(clause: Clause, draft: Draft, verb: Mark) -> bool:
    """``công nhận 58 mô hình``, ``thưởng 47 sáng kiến``, ``Số được công nhận: 39.077 hộ``: no award is named."""
    words = clause.words[verb.first : verb.last]
    if "nhận" in words and "công" in words:
        if _reaches_title(clause, draft) or _is_titled(clause, draft):
            return True
        return (verb.first > 0 and clause.words[verb.first - 1] == "số") or can_be_recognised(draft)
    if words == ["thưởng"] and is_people(draft.recipient) and _is_titled(clause, draft):
        return True  # ``thưởng 24 cán bộ tín dụng giỏi``
    ranked = words[0] == "thưởng" or words[-2:] == ["xếp", "loại"]
    return ranked and draft.recipient is Recipient.OTHER and can_be_recognised(draft)


def _is_titled(clause: Clause, draft: Draft) -> bool:
    """``12 nông dân xuất sắc``, ``5 đơn vị tiêu biểu``."""
    return not word_group("titles").isdisjoint(clause.words[draft.noun.first : draft.last + _TITLE])


def _reaches_title(clause: Clause, draft: Draft) -> bool:
    """``công nhận 3.200 hộ đạt danh hiệu …``, ``công nhận 12.000 gia đình đạt chuẩn``."""
    words, last = clause.words, draft.last
    if words[last : last + 1] != ["đạt"]:
        return False
    if words[last + 1 : last + 3] == ["danh", "hiệu"]:
        return True
    return draft.recipient is Recipient.HOUSEHOLD and words[last + 1 : last + 2] in (["chuẩn"], ["tiêu"])


def can_be_recognised(draft: Draft) -> bool:
    """Whether the noun is one that is recognised for itself: ``sáng kiến``, ``mô hình``."""
    return _can_be_recognised(draft.noun.heads[0].phrase)


@lru_cache(maxsize=1024)
def _can_be_recognised(noun: str) -> bool:
    return listed("markers", "can be recognised").match(Tokens(noun).words, 0) is not None


def receiver_kind(draft: Draft) -> Recipient:
    """Who is given something: of ``lượt hộ`` the households."""
    inner = draft.noun.inner
    return inner if draft.recipient is Recipient.ATTENDANCE and inner is not None else draft.recipient


def can_be_given(clause: Clause, draft: Draft, verb: Mark) -> bool:
    """Whether those counted can be who this verb gives an award to, by their noun and what stands around."""
    recipient = receiver_kind(draft)
    if recipient in (Recipient.DOCUMENT, Recipient.EVENT):
        return False
    if verb.sign.strength == "strong":
        return True
    if draft.noun.form or form_between(clause, verb.first, verb.last + 14) or draft.noun.undivided:
        return True
    if verb.sign.strength in ("weak", "noted") and _goes_on_stronger(clause, verb):
        return True
    if verb.sign.strength == "weak" and _is_of_today(clause, draft, verb):
        return True
    if is_people(recipient) and (_is_named(clause, verb) or is_picked_among(clause, draft, verb)):
        return True
    if verb.sign.strength == "noted":
        return not draft.noun.plain and is_people(recipient)
    if is_people(recipient) and listed("markers", "title").match(clause.words, verb.last) is not None:
        return True  # ``112 thôn được công nhận làng văn hóa``
    if draft.noun.heads[0].nominee and "công" in clause.words[verb.first : verb.last]:
        return True
    told = draft.chained is not None and draft.chained.recipient is recipient
    if draft.chained is not None and is_people(recipient):
        between = clause.marks_between(draft.chained.last, draft.first)
        if any(mark.sign.action is Action.INTRODUCED for mark in between):
            return True  # ``5 cá nhân được đề nghị khen, nhưng chỉ 2 cá nhân được xét tặng``
    recognised = "công" in clause.words[verb.first : verb.last] and (told or not draft.noun.plain)
    if recognised and is_people(recipient) and verb.sign.strength == "receive":
        return True
    return can_be_recognised(draft) and verb.sign.strength in ("weak", "receive", "select")


def _is_named(clause: Clause, verb: Mark) -> bool:
    """``được bình chọn là đơn vị xuất sắc``, ``được công nhận là nông dân giỏi``: a title that no list knows."""
    listed_there = clause.words[verb.last : verb.last + 2] in (["vào", "danh"], ["vào", "tốp"], ["vào", "nhóm"])
    named = listed_there or clause.words[verb.last : verb.last + 1] == ["là"]
    if not named or verb.sign.strength not in ("select", "receive"):
        return False
    return bool(word_group("titles").intersection(clause.words[verb.last + 1 : verb.last + _TITLE + 1]))


def _is_of_today(clause: Clause, draft: Draft, verb: Mark) -> bool:
    """``Có 80 người được tặng dịp này``: the award was named before."""
    words, last = clause.words, verb.last
    opens = not draft.first or (draft.first <= 2 and clause.words[0] in word_group("opens an account"))
    ends = last >= len(words) or words[last] in (".", "!") or words[last + 1 : last + 2] == ["này"]
    return opens and ends and is_people(draft.recipient) and "(" not in words[draft.last : last]


def _goes_on_stronger(clause: Clause, verb: Mark) -> bool:
    """``được trao tặng, truy tặng danh hiệu``: a second verb beside the first that says an award is meant."""
    near = clause.marks_between(verb.last, verb.last + 3)
    own = (mark for mark in near if mark.sign.kind == "verb" and mark.sign.action is Action.COMMENDED)
    return any(mark.sign.strength == "strong" and opaque(clause, verb.last, mark.first) == 0 for mark in own)


def may_share(draft: Draft, before: Draft) -> bool:
    """Whether an item of this noun can go on with that deed."""
    action, recipient = before.action, draft.recipient
    if draft.noun.heads[0].entry and action is Action.ATTENDED:
        return draft.clause.words[draft.first - 1] in ("với", "và", ",", "cùng")
    if draft.noun.heads[0].works:
        return action in MADE
    if before.noun.heads[0].works and is_people(recipient) and action is Action.REGISTERED:
        return False
    if action in MADE:
        same = recipient is before.recipient or {recipient, before.recipient} <= _MODELS
        return same or (draft.depth > before.depth and is_people(recipient) and before.recipient is Recipient.EXEMPLAR)
    if action is Action.ATTENDED:
        return recipient in (Recipient.ATTENDANCE, Recipient.INDIVIDUAL, before.recipient)
    if recipient in (Recipient.DOCUMENT, Recipient.EVENT) or draft.noun.heads[0].works:
        return False
    if recipient is Recipient.ATTENDANCE:
        return draft.noun.inner is not None
    if recipient is Recipient.OTHER and not draft.noun.undivided:
        return draft.noun.form is not None or before.recipient is Recipient.OTHER
    return True


def form_between(clause: Clause, first: int, last: int) -> bool:
    """Whether a form of award is named between two tokens."""
    return any(mark.sign.kind == "form" for mark in clause.marks_between(first, last))


def names_award(clause: Clause, draft: Draft, mark: Mark) -> bool:
    """``5 tập thể nhận bằng khen``, ``342 hội viên đạt “Cựu chiến binh gương mẫu”``."""
    if form_between(clause, mark.last, mark.last + 8) or is_title(clause, mark.last):
        return True
    if word_group("award in the verb").intersection(clause.words[mark.last - 1 : mark.last]):
        return True
    quoted = clause.words[mark.last : mark.last + 1] in (["“"], ['"']) and "đạt" in clause.words[mark.first : mark.last]
    return quoted and draft.recipient not in (Recipient.DOCUMENT, Recipient.EVENT)


def is_title(clause: Clause, at: int) -> bool:
    """``đạt LĐTT``, ``đạt chuẩn làng văn hóa``: a title of honour, though nothing calls it one."""
    found = units().match(clause.words, at)
    named = found is not None and found[1].form == "danh hiệu"
    return named or listed("markers", "title").match(clause.words, at) is not None


def is_for_membership(clause: Clause, mark: Mark) -> bool:
    """``giới thiệu ứng cử``, ``giới thiệu vay vốn``: a nomination for an office or a loan, not for an award."""
    if mark.sign.action is not Action.INTRODUCED:
        return False
    phrases, end = listed("markers", "membership"), min(len(clause.words), mark.last + 14)
    return any(phrases.match(clause.words, at) for at in range(mark.last, end))


def set_deed(
    draft: Draft, action: Action, clause: Clause | None, rule: Rule, confidence: float, verb: Mark | None = None
) -> None:
    """Say what was done to those counted, by which rule, how surely (0 to 1) and by which verb, where one says it."""
    draft.action, draft.rule, draft.confidence = action, rule, confidence
    if clause is not None and verb is not None:
        tokens = clause.tokens
        draft.verb = (tokens.starts[verb.first], tokens.ends[verb.last - 1])
        draft.verb_token = verb.first
