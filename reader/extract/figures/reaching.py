# SPDX-License-Identifier: MIT
"""Owns whether the verb after the next number is this one's too, or whether this one has a deed of its own."""

from __future__ import annotations

from reader.core.figure import Action, Recipient
from reader.extract.figures.clause import Clause, Mark
from reader.extract.figures.draft import Draft
from reader.extract.figures.fitting import RECEIVING, opaque
from reader.extract.figures.lexicon import listed, word_group

_FOUND = (Recipient.EXEMPLAR, Recipient.MODEL)
_OF_ITSELF = 3
"""So many words of its own before a semicolon say enough of an item."""
_TIME = 4
"""Words at the head of a part of a sentence in which its time stands."""
_RECEIVERS = 16
"""Tokens between those who are given an award and the verb that says so."""


def is_of_praised(clause: Clause, draft: Draft, verb: Mark) -> bool:
    """``40 người được khen, trong đó 12 người đã tham gia chống dịch``: what else some of them did."""
    total = draft.chained
    if verb.sign.action is not Action.ATTENDED or not draft.parts or total is None:
        return False
    if total.clause is not clause or total.recipient is not draft.recipient:
        return False
    praised = (mark.sign.action is Action.COMMENDED for mark in clause.marks_between(total.last, draft.first))
    return total.action is Action.COMMENDED or any(praised)


def is_of_some_only(draft: Draft, follower: Draft, later: list[Draft]) -> bool:
    """``có 1.245 đảng viên, trong đó 1.230 đảng viên đăng ký``: the verb is that of the part alone."""
    if _is_counted_again(draft, later):
        return True
    if not follower.parts or draft.parts or draft.noun.undivided or draft.action is not None or _is_of_all(follower):
        return False
    parts = [other.value for other in later if other.parts and other.depth == draft.depth and not other.number.percent]
    return sum(parts) != draft.value and draft.recipient is follower.recipient


def _is_of_all(follower: Draft) -> bool:
    """``50 công nhân, trong đó 38 người …, đã được tuyên dương``: after the comma the verb is that of the whole."""
    words = follower.clause.words[follower.last : max(follower.last, follower.verb_token)]
    comma = next((at for at in range(len(words) - 1, -1, -1) if words[at] == ","), None)
    return comma is not None and words[comma + 1 : comma + 2] != [] and words[comma + 1] in word_group("of the whole")


def has_other_deed(clause: Clause, draft: Draft, follower: Draft) -> bool:
    """``3 đồng chí được kết nạp Đảng, 7 đồng chí đạt danh hiệu``: what was done to the first is no award."""
    if _is_told_apart(clause, draft, follower) or _is_rated(clause, draft) or _are_found(clause, draft, follower):
        return True
    marks = clause.marks_between(draft.last, min(follower.first, draft.last + 3))
    if not marks:
        return False
    if _has_come(draft, marks[0]) and "," in clause.words[marks[0].last : follower.first]:
        return True
    own = marks[0].first == draft.last and marks[0].sign.action in (Action.INTRODUCED, Action.REGISTERED)
    if own and marks[0].sign.strength == "strong" and follower.action is not marks[0].sign.action:
        return True
    return marks[0].sign.kind == "passive" and any(mark.sign.kind == "stop" for mark in marks)


def _has_come(draft: Draft, mark: Mark) -> bool:
    """``thu hút 320 thí sinh tham gia, 12 thí sinh được trao giải``: said before and behind the number."""
    came = draft.action is Action.ATTENDED and draft.rule == "verb"
    return came and mark.first == draft.last and mark.sign.action is Action.ATTENDED


def _are_found(clause: Clause, draft: Draft, follower: Draft) -> bool:
    """``phát hiện 76 điển hình, có 8 cá nhân được tỉnh khen``: those found or made have had their verb."""
    if draft.action is not Action.BUILT or draft.rule != "verb" or draft.recipient not in _FOUND:
        return False
    between = clause.words[draft.last : follower.first]
    return between[-2:] == [",", "có"] or (between[-1:] == [","] and follower.recipient is not draft.recipient)


def _is_rated(clause: Clause, draft: Draft) -> bool:
    """``8 cơ sở được xếp loại tốt, 2 cơ sở loại khá; 6 tập thể được khen``: how those counted were rated."""
    return listed("markers", "rated").match(clause.words, draft.last) is not None


def _is_told_apart(clause: Clause, draft: Draft, follower: Draft) -> bool:
    """``35 đội lao động chấp hành nội quy; 12 người được khen``, ``310 tác giả; 3 giải nhất được trao``."""
    between = clause.words[draft.last : follower.first] if draft.action is None else []
    if ";" not in between:
        return False
    if follower.noun.heads[0].award and not draft.noun.heads[0].award:
        return True
    if draft.recipient is Recipient.OTHER and follower.recipient is not Recipient.OTHER:
        return True  # ``trong đó 85 sáng kiến cấp tập đoàn; 3.402 công nhân đạt danh hiệu``
    if draft.first and clause.words[draft.first - 1] in word_group("leads aside"):
        return True  # ``32 chi bộ với 1.245 đảng viên; năm qua có …``, ``nhân rộng ra 11 xã; 3 xã được khen``
    if draft.first and clause.words[draft.first - 1] == "có" and _are_of_them(draft, follower):
        return True  # ``hiện có 86 cán bộ, giáo viên; năm qua 7 giáo viên …``: how many there are
    end = draft.last + between.index(";")
    if _are_there(draft) and _has_time(clause.words[draft.last : follower.first]):
        return True  # ``hiện có 8 mô hình, 11 hội viên là chủ trại; năm 2014, 6 hội viên được khen``
    other = any(mark.sign.kind == "stop" for mark in clause.marks_between(draft.last, end))
    return other or opaque(clause, draft.last, end) > _OF_ITSELF


def _are_there(draft: Draft) -> bool:
    """``hiện có 8 mô hình, 11 hội viên``: how many there are today."""
    head, words = draft, draft.clause.words
    while head.chained is not None and head.chained.clause is draft.clause:
        head = head.chained
    return words[max(0, head.first - 2) : head.first] == ["hiện", "có"]


def _has_time(words: list[str]) -> bool:
    """Whether a part of the sentence opens with a time of its own behind the semicolon."""
    behind = words[words.index(";") + 1 :]
    return not word_group("times").isdisjoint(behind[:_TIME])


def _are_of_them(draft: Draft, follower: Draft) -> bool:
    """Whether the next number can be one of these: fewer of the same kind, an everyday one or with words between."""
    if follower.recipient is not draft.recipient or follower.value >= draft.value or follower.parts:
        return False
    words = follower.clause.words[draft.last : follower.first]
    return words[-1:] == ["có"] and len(words) > len([";", "có"])


def is_whole(clause: Clause, draft: Draft, follower: Draft) -> bool:
    """``Trường có 60 giáo viên, 12 người được khen``: the first number says how many there are at all."""
    if draft.action is not None or draft.value <= follower.value or draft.recipient is not follower.recipient:
        return False
    between = clause.words[draft.last : follower.first]
    if follower.parts and "," in clause.words[follower.last : max(follower.last, follower.verb_token)]:
        return False
    if between in ([","], [";"], [",", "có"], [";", "có"]) and is_same_noun(draft, follower):
        return True  # ``Đảng bộ có 46 chi bộ, 45 chi bộ được khen``
    anaphor = listed("markers", "anaphor").match(clause.words, follower.noun.first) is not None
    return anaphor and "và" not in between and "được" not in between and draft.noun.key != follower.noun.key


def _is_counted_again(draft: Draft, later: list[Draft]) -> bool:
    """``215 chi hội, 18.400 hội viên; 6 chi hội và 32 hội viên được khen``: so many there are, so many got it."""
    words = draft.clause.words
    for at, other in enumerate(later):
        if other.number.percent or draft.action is not None:
            return False
        before = words[later[at - 1].last if at else draft.last : other.first]
        if before in ([";"], [";", "có"]):
            group = [
                one for one in later[at:] if one.rule.startswith("after") and ";" not in words[other.last : one.first]
            ]
            return any(one.value < draft.value and is_same_noun(draft, one) for one in group)
    return False


def is_same_noun(draft: Draft, follower: Draft) -> bool:
    """Whether both count the same, with nothing that tells the first apart: ``32 tổ dân phố``, then ``30 tổ``."""
    if draft.noun_first or follower.noun_first or draft.noun.undivided or draft.noun.heads[0].form:
        return False
    first, second = draft.noun.heads[0].phrase, follower.noun.heads[0].phrase
    bare = draft.noun.last - draft.noun.first == len(first.split())
    return bare and (first == second or first.startswith(f"{second} "))


def heads_back(later: Draft, draft: Draft) -> bool:
    """Whether a number goes on with the list of the draft before it, at the same depth of brackets."""
    return later.chained is draft and later.depth == draft.depth


def reaches_back(draft: Draft, follower: Draft) -> bool:
    """Whether the verb after the next number is this one's too; one that has a verb yields to a passive only."""
    if draft.action is None:
        return follower.rule.startswith("after")
    if follower.rule == "after-receiving" and draft.fresh:
        return True
    return follower.rule in ("after-passive", "after-proposal") and follower.action in RECEIVING


def is_made_before(clause: Clause, draft: Draft, follower: Draft) -> bool:
    """``có 102 mô hình; 57 tập thể được khen``, ``phát hiện 418 điển hình, trong đó 127 được khen``."""
    if follower.action is not Action.COMMENDED or draft.recipient not in (Recipient.MODEL, Recipient.EXEMPLAR):
        return False
    if draft.action is Action.BUILT:
        return follower.parts
    other = follower.recipient not in (Recipient.MODEL, Recipient.EXEMPLAR)
    return draft.action is None and other and ";" in clause.words[draft.last : follower.first]


def is_of_another(clause: Clause, draft: Draft, before: Draft) -> bool:
    """``24 tác phẩm của 20 tác giả``, ``45 giáo viên đến từ 30 trường được vinh danh``: the verb is of the first."""
    between = clause.words[before.last : draft.first]
    return between in (["của"], ["thuộc"]) or says_whence(clause, draft)


def is_whence(clause: Clause, draft: Draft, before: Draft) -> bool:
    """``tuyên dương 60 thanh niên đến từ 12 huyện``: where those praised come from is no figure."""
    came = before.action is Action.ATTENDED and not before.noun.heads[0].attendee
    praised = before.action is Action.COMMENDED or before.parts or came
    return praised and says_whence(clause, draft) and draft.action is Action.ATTENDED


def says_whence(clause: Clause, draft: Draft) -> bool:
    """Whether a number says from how many places those before it came: ``đến từ 12 xã``."""
    words, first = clause.words, draft.number.first
    return first > 1 and words[first - 1] == "từ" and words[first - 2] == "đến"


def _is_of_itself(clause: Clause, share: Draft) -> bool:
    """``60.000 đảng viên, mà 99,8% đảng viên đăng ký``: the share has its own noun and takes the verb."""
    if share.noun_first:
        return False
    return not share.first or clause.words[share.first - 1] not in word_group("before a share")


def _acts_itself(clause: Clause, share: Draft) -> bool:
    """``hiện có 64 đoàn viên, 100% đăng ký``: the verb follows the share at once."""
    at = share.number.last
    at += clause.words[at : at + 1] in (["đã"], ["đều"])
    marks = clause.marks_between(at, at + 1)
    return bool(marks) and marks[0].sign.kind == "verb"


def interrupts(clause: Clause, draft: Draft, other: Draft) -> bool:
    """Whether the next number takes the verb after it for itself; ``70 … trong số 182 hồ sơ`` does not."""
    before = clause.words[max(0, other.first - 3) : other.first]
    if other.depth > draft.depth:
        return False
    if other.number.percent and before[-2:] == ["trong", "đó"]:
        return True  # ``1.240 hộ, trong đó 96% đạt chuẩn``
    if other.number.percent and not _is_of_itself(clause, other):
        return before[-1:] == [","] and _acts_itself(clause, other)
    if other.number.percent and before[-1:] == ["và"] and draft.last == other.first - 1:
        return False  # ``1.386 viên chức và 100% khoa, phòng đã ký cam kết``
    if before[-1:] == ["với"] and draft.number.whole is not None and other.number.whole is not None:
        return False  # ``19/22 xã với 143/160 thôn đăng ký``
    if before[-1:] == ["với"] and other.first - draft.last == 1 and draft.recipient is Recipient.COLLECTIVE:
        return other.recipient is not Recipient.INDIVIDUAL  # ``14 chi đoàn với 320 đoàn viên đăng ký``
    if before[-1:] in (["của"], ["thuộc"]) or says_whence(clause, other):
        return False
    if before[-2:] == ["chọn", "từ"]:
        return False
    return not ("số" in before and ("trong" in before or "trên" in before))


def is_awarded_behind(clause: Clause, draft: Draft) -> bool:
    """``bắt 35 đối tượng; 31 tập thể, 87 cá nhân được khen``: another part of the sentence, with its own verb."""
    words, end = clause.words, min(len(clause.words), draft.last + _RECEIVERS)
    end = next((at for at in range(draft.last, end) if words[at] == ";"), end)
    return any(mark.sign.kind == "passive" for mark in clause.marks_between(draft.last, end))


def is_of_block(clause: Clause, item: int) -> bool:
    """``: khối Đảng 12 mô hình; khối chính quyền …``: an item that names its block or level."""
    words = clause.words
    return item > 0 and words[item - 1] in (":", ";") and words[item : item + 1] in (["khối"], ["cấp"], ["ngành"])


def goes_on_before(clause: Clause, drafts: list[Draft], turn: int) -> bool:
    """``2 bác sĩ được phong Thầy thuốc Nhân dân, 17 bác sĩ Thầy thuốc Ưu tú; 5 tập thể …``: the list has its deed."""
    if not turn:
        return False
    before, draft = drafts[turn - 1], drafts[turn]
    between = clause.words[before.last : draft.first]
    if before.noun.key != draft.noun.key or "," not in between or ";" in between:
        return False
    return any(mark.sign.action is Action.COMMENDED for mark in clause.marks_between(before.last, draft.first))
