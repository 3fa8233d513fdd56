# SPDX-License-Identifier: MIT
"""Owns whom a deed takes in beside its object: ``cùng 11 tác giả khác``; whether it was asked for or done."""

from __future__ import annotations

from reader.core.figure import Action, Recipient
from reader.extract.figures.clause import Clause, Mark
from reader.extract.figures.draft import Draft
from reader.extract.figures.fitting import REACH, can_be_recognised, form_between, is_title, set_deed, suits
from reader.extract.figures.lexicon import Sign, listed, word_group
from reader.extract.figures.nouns import is_people

_TAKEN_BACK = 14
"""Tokens between taking back an award and what was done with it."""
_RECEIVERS = 16
"""Tokens of those who are given awards, between the verb and their number."""
_PROPOSED = Sign("verb", Action.INTRODUCED, "strong")
TAKING = frozenset(("weak", "receive"))
"""Verbs of receiving, by their strength."""
_ASKING = frozenset(("đề", "kiến"))
_PURPOSE = 14
"""Tokens after those proposed in which the award is named."""
_TITLE = 4
"""Tokens behind ``là`` in which a title is named."""
_GUESTS = 3
"""Tokens before the verb of a sentence that opens with its guests."""
_OPENING = 16
"""Tokens of a time and the like before them, up to a comma."""
_CHOSEN_FOR = frozenset((Action.INTRODUCED, Action.BUILT))
_JOINING = frozenset(("và", "cùng"))
_BESIDE = frozenset(("cùng", "cạnh", "với"))


def shares_award(clause: Clause, verb: Mark, item: int) -> bool:
    """``được Thủ tướng tặng Bằng khen cùng 11 tác giả khác``, ``…, bên cạnh 12 đồn biên phòng``: they got it, too."""
    words = clause.words
    if (
        not item
        or item - verb.last > REACH
        or (words[item - 1] not in _BESIDE and words[item : item + 1] not in (["cùng"], ["bên"]))
    ):
        return False
    near = clause.marks_between(max(0, verb.first - _TAKEN_BACK), verb.first)
    passive = any(mark.sign.kind == "passive" for mark in near)
    return passive and verb.sign.action in (Action.COMMENDED, Action.INTRODUCED) and ";" not in words[verb.last : item]


def gives_to_many(clause: Clause, verb: Mark, draft: Draft) -> bool:
    """``tặng cho các tập thể, cá nhân trong tỉnh 214 Huân chương``: awards behind those who get them, uncounted."""
    if not draft.noun.heads[0].award or verb.sign.action is not Action.COMMENDED or draft.depth:
        return False
    words = clause.words[verb.last : draft.first]
    if len(words) > _RECEIVERS or ";" in words or words[:1] not in (["cho"], ["các"]):
        return False
    verbs = (mark.sign.kind in ("verb", "stop", "passive") for mark in clause.marks_between(verb.last, draft.first))
    return not any(verbs) and not any(word[0].isdigit() for word in words)


def is_fronted(clause: Clause, verb: Mark, item: int, draft: Draft) -> bool:
    """``Được biểu dương lần này, ngoài 31 tập thể …, còn có 67 cá nhân``: what was done opens the sentence."""
    words = clause.words
    if verb.sign.action not in (Action.COMMENDED, Action.INTRODUCED) or verb.first > _RECEIVERS or ";" in words[:item]:
        return False
    if words[0] not in word_group("fronted") or any(word[0].isdigit() for word in words[:item]):
        return False
    return words[item : draft.first] in (["ngoài"], ["bên", "cạnh"], ["cùng"], ["cùng", "với"], ["có"], ["gồm"])


def of_those(clause: Clause, before: Draft | None, draft: Draft) -> bool:
    """``Trong số 45 cá nhân được tuyên dương có 20 nữ``: what follows is of those."""
    if before is None or draft.first - before.last > 14 or draft.depth != before.depth or not before.first:
        return False
    words = clause.words
    between = words[before.last : draft.first]
    if says_what_sort(clause, draft) and draft.value < before.value and is_people(before.recipient):
        return True
    among = words[max(0, before.first - 2) : before.first] in (["trong", "số"], ["tổng", "số"])
    tail = between[:-1] if between[-1:] in (["tới"], ["đến"]) else between
    if tail[-1:] == ["có"] and "được" in between and before.recipient is draft.recipient:
        each = words[before.first - 1] == "có" and before.first > 1 and "," in tail[:-2]
        among = among or (draft.value < before.value and not each)  # ``Phú An có 8 cá nhân được khen, Phú Mỹ có 7``
    return ";" not in between and (among or (words[before.first - 1] == "trong" and "có" in between))


def says_what_sort(clause: Clause, draft: Draft) -> bool:
    """``85 công nhân, 20 người là nữ``: of which sort some of them are; ``nữ có 11`` says it before the number."""
    words, last = clause.words, draft.last
    if draft.noun_first:
        return words[draft.noun.first : draft.noun.last] in (["nữ"], ["nam"], ["phụ", "nữ"])
    anaphor = listed("markers", "anaphor").match(words, draft.noun.first) is not None
    return anaphor and words[last : last + 1] == ["là"] and not is_titled(clause, draft)


def is_titled(clause: Clause, draft: Draft) -> bool:
    """``9 đồng chí là “Chiến sĩ thi đua cơ sở”``."""
    words, at = clause.words, draft.last + 1
    if words[draft.last : at] != ["là"]:
        return False
    at += words[at : at + 1] in (["“"], ['"'])
    return is_title(clause, at) or form_between(clause, at, at + _TITLE)


def is_granted(asking: list[str], between: list[str]) -> bool:
    """``trình Chánh án xét và tặng``, ``đề xuất và được Tổng cục trưởng khen``: who was asked gave it."""
    if asking == ["trình"] and between[-1:] == ["và"]:
        return True
    pairs = (["và", "được"], [",", "được"], [",", "số"])
    return any(between[at : at + 2] in pairs for at in range(len(between)))


def is_taken_back(clause: Clause, draft: Draft, verb: Mark) -> bool:
    """``thu hồi 02 giấy khen đã tặng cho hai cá nhân``: what was given is taken back."""
    if verb.sign.strength != "weak" or verb.sign.action is not Action.COMMENDED or draft.first - verb.last > 2:
        return False
    marks = clause.marks_between(max(0, verb.first - _TAKEN_BACK), verb.first)
    taking = [at for at, mark in enumerate(marks) if mark.sign.action is Action.OTHER]
    if not taking or not any(mark.sign.kind == "form" for mark in marks[taking[-1] :]):
        return False
    return not any(mark.sign.action is Action.COMMENDED for mark in marks[taking[-1] :])


def goes_to(clause: Clause, draft: Draft, mark: Mark) -> bool:
    """``4 giải A về tay các báo trung ương``; ``cả 6 giải nhất đều thuộc về`` speaks of prizes told before."""
    if not draft.noun.heads[0].award or clause.words[mark.first - 1] == "đều":
        return False
    return bool(word_group("goes to").intersection(clause.words[mark.first : mark.last]))


def may_receive(draft: Draft, mark: Mark) -> bool:
    """Who is counted receives an award; works that were judged before one is given do not."""
    head = draft.noun.heads[0]
    words = draft.clause.words
    if mark.sign.strength == "weak" and _gives_itself(words, mark.last):
        return False
    sent_in = head.nominee or (head.entry and mark.sign.strength == "weak")
    reached = words[mark.first] in ("đạt", "nhận")
    return (mark.sign.strength in TAKING or reached) and not sent_in


def _gives_itself(words: list[str], last: int) -> bool:
    """``9 trường trao 27 giải``, ``86 doanh nghiệp thưởng trên 100 triệu đồng``: those counted are the givers."""
    behind = words[last : last + 2]
    return any(word[0].isdigit() for word in behind) or behind[:1] in (["cho"], ["thêm"], ["trên"], ["hơn"])


def is_signed_up(draft: Draft, mark: Mark) -> bool:
    """``412 mô hình đăng ký thực hiện``: what was signed up for."""
    made = draft.recipient is Recipient.MODEL or (draft.recipient is Recipient.OTHER and can_be_recognised(draft))
    return made and mark.sign.action is Action.REGISTERED


def can_act(draft: Draft) -> bool:
    """Whether those counted can sign up, come or hold a meeting; prizes and files cannot."""
    if is_people(draft.recipient) or draft.recipient is Recipient.ATTENDANCE:
        return True
    return draft.recipient is Recipient.OTHER and (draft.noun.undivided or draft.noun.heads[0].entry)


def comes_about(clause: Clause, draft: Draft, mark: Mark) -> bool:
    """``86 mô hình ra đời``, ``57 đại hội đã diễn ra``."""
    if mark.sign.action is Action.ORGANISED:
        return draft.recipient is Recipient.EVENT and draft.action is None
    return mark.sign.action is Action.BUILT and suits(clause, draft, mark, 0)


def granted_after(clause: Clause, proposed: Mark) -> Mark | None:
    """``được các trường đề nghị và được Giám đốc khen``, ``được đề xuất và đã nhận cờ``: the award that followed."""
    if proposed.sign.action is not Action.INTRODUCED:
        return None
    words = clause.words
    for mark in clause.marks_between(proposed.last, proposed.last + _RECEIVERS):
        between = words[proposed.last : mark.first]
        if ";" in between or "," in between:
            return None
        if mark.sign.action is Action.COMMENDED and "và" in between:
            after = words[proposed.last + between.index("và") + 1]
            return mark if after in ("được", "đã", "nhận") else None
    return None


def signs_up_at_once(clause: Clause, draft: Draft) -> bool:
    """``gửi về 152 mô hình đăng ký``: what was sent in was signed up for."""
    if draft.recipient is not Recipient.MODEL or draft.rule != "verb" or draft.action is not Action.COMMENDED:
        return False
    marks = clause.marks_between(draft.last, draft.last + 1)
    signed = bool(marks) and marks[0].sign.action is Action.REGISTERED and marks[0].sign.strength == "strong"
    draft.weak = draft.weak or signed
    return signed


def proposal_after(clause: Clause, mark: Mark) -> Mark | None:
    """``được huyện lựa chọn đề nghị tỉnh khen thưởng``: who is chosen to be proposed is proposed."""
    words = clause.words[mark.first : mark.last]
    if mark.sign.strength != "select" and words != ["công", "nhận"] and words != ["suy", "tôn"]:
        return None
    near = clause.marks_between(mark.last, mark.last + 4)
    sent = next((other for other in near if other.sign.action in _CHOSEN_FOR), None)
    return sent or _sent_to_meeting(clause, mark)


def _sent_to_meeting(clause: Clause, chosen: Mark) -> Mark | None:
    """``3 tập thể được chọn đi dự hội nghị điển hình cấp tỉnh``: put forward, not praised yet."""
    at = chosen.last + (clause.words[chosen.last : chosen.last + 1] in (["đi"], ["để"], ["cử"]))
    near = clause.marks_between(at, at + 1)
    comes = bool(near) and near[0].first == at and near[0].sign.action is Action.ATTENDED
    return Mark(chosen.first, near[0].last, _PROPOSED) if comes and "dự" in clause.words[at : near[0].last] else None


def sent_on(clause: Clause, draft: Draft, verb: Mark) -> Mark | None:
    """``chọn 4 hộ đề nghị Trung ương mời dự hội nghị``: who is chosen to be proposed, whatever they are called."""
    if verb.sign.strength != "select" or draft.first - verb.last > 1 or draft.noun_first:
        return None
    at = draft.last + (clause.words[draft.last : draft.last + 1] == ["để"])
    near = clause.marks_between(at, at + 2)
    proposed = bool(near) and near[0].sign.action is Action.INTRODUCED and near[0].sign.strength == "strong"
    return near[0] if proposed and is_people(draft.recipient) else None


def reaches_over(clause: Clause, verb: Mark, item: int, draft: Draft) -> bool:
    """Whether a verb before a separator takes in the item behind it, though it is not that of the sentence."""
    if shares_award(clause, verb, item) or gives_to_many(clause, verb, draft) or is_fronted(clause, verb, item, draft):
        return True
    return joins_object(clause, verb, item, draft) or gives_award_too(clause, verb, draft)


def joins_object(clause: Clause, verb: Mark, item: int, draft: Draft) -> bool:
    """``tặng giấy khen cho khoa Ngoại và 5 điều dưỡng``, ``khiển trách Chi bộ A và 3 đảng viên``: named and counted."""
    words = clause.words
    punished = verb.sign.action is Action.OTHER and verb.sign.strength == "strong"
    if not (punished or verb.sign.action is Action.COMMENDED):
        return False
    if item != draft.first or words[item - 1] not in _JOINING:
        return False
    if item - verb.last > _RECEIVERS or not is_people(draft.recipient):
        return False
    between = words[verb.last : item]
    given = "cho" in between if verb.sign.strength == "weak" else verb.sign.strength == "strong"
    before = words[max(0, verb.first - 2) : verb.first]
    return (
        given
        and word_group("parts a verb from an item").isdisjoint(between)
        and word_group("no deed of its own").isdisjoint(before)
    )


def wins_over(clause: Clause, verb: Mark, draft: Draft) -> bool:
    """``vận động được 60 cơ quan, 126 hộ ký cam kết``: called upon to sign up, which the verb behind them says."""
    if clause.words[verb.first : verb.first + 2] != ["vận", "động"]:
        return False
    words, end = clause.words, draft.last + _RECEIVERS
    marks = clause.marks_between(draft.last, end)
    signed = next((mark for mark in marks if mark.sign.kind in ("verb", "stop")), None)
    sure = signed is not None and signed.sign.action is Action.REGISTERED and signed.sign.strength == "strong"
    return signed is not None and sure and ";" not in words[draft.last : signed.first]


def gives_award_too(clause: Clause, verb: Mark, draft: Draft) -> bool:
    """``trao quà và giấy khen cho 35 học sinh``: an award beside the gift; whether that was the deed."""
    words = clause.words
    forms = [mark for mark in clause.marks_between(verb.last, draft.first) if mark.sign.kind == "form"]
    given = verb.sign.kind == "stop" and words[verb.first] in ("trao", "tặng") and not draft.noun.heads[0].works
    given = given and bool(forms) and ";" not in words[verb.last : draft.first]
    if not given or any(word[0].isdigit() for word in words[verb.last : draft.first]):
        return False
    set_deed(draft, Action.COMMENDED, clause, "verb", 0.84, verb)
    draft.form = forms[-1].sign.form
    return True


def opens_with_guests(clause: Clause, draft: Draft, verb: Mark) -> bool:
    """``Tham dự chương trình có đồng chí …; cùng hơn 500 đoàn viên``: after the names of the guests."""
    if verb.sign.action is not Action.ATTENDED or draft.recipient is not Recipient.INDIVIDUAL:
        return False
    if verb.first > _GUESTS and (verb.first > _OPENING or clause.words[verb.first - 1] != ","):
        return False
    return clause.words[draft.first - 1] in word_group("goes on with guests")


def is_asked(clause: Clause, draft: Draft, verb: Mark) -> bool:
    """``đề nghị 129 xã, phường đẩy mạnh phong trào``: asked to do something, proposed for nothing."""
    plain = draft.noun.plain and draft.recipient is Recipient.COLLECTIVE
    if not plain or clause.words[verb.first] not in _ASKING or "khen" in clause.words[verb.first : verb.last]:
        return False
    near = clause.marks_between(verb.last, draft.last + _PURPOSE)
    return not any(mark.sign.kind == "form" or mark.sign.action is Action.COMMENDED for mark in near)
