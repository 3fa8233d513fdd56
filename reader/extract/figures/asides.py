# SPDX-License-Identifier: MIT
"""Owns what stands between a number and its verb: asides, those named, denials, passives of its own."""

from __future__ import annotations

from reader.core.figure import Action, Recipient
from reader.extract.figures.clause import Clause, Mark
from reader.extract.figures.draft import Draft
from reader.extract.figures.lexicon import listed, units, word_group
from reader.extract.figures.nouns import is_people

DENIALS = frozenset(("chưa", "chẳng", "chậm"))
"""What was not done is no figure of it: ``bảy chi bộ chưa đăng ký``."""
_GETTING = frozenset(("nhận", "trao", "tặng"))
_SOON = 6
"""Tokens between those of a list and what they have not done."""
_REMAINDER = 16
"""Tokens after ``còn lại`` in which a denial is looked for."""
_ASIDE = 9
"""Tokens of what a share is a share of."""


def is_denied(clause: Clause, draft: Draft) -> bool:
    """``ba chi bộ còn lại do mới thành lập nên chưa đăng ký``: the verb of the list does not hold for these."""
    words, at = clause.words, draft.last
    behind = words[at] if at < len(words) else ""
    if draft.rule == "verb":  # ``đăng ký nhưng ba chi hội chưa mở``
        return behind == "chưa" and words[draft.first - 1] in word_group("but")
    if draft.rule in ("", "list") and _gets_gift(clause, draft):
        return True
    if behind == "phải" and is_people(draft.recipient):  # ``khen 5 tập thể, 3 tập thể phải làm lại hồ sơ``
        punished = any(mark.sign.action is Action.OTHER for mark in clause.marks_between(at, at + _SOON))
        return draft.chained is not None and not punished
    if behind == "đã" and draft.fresh and not clause.marks_between(at, at + 3):
        return True  # ``1.450 người đăng ký; 1.200 người đã xong phần việc``: a deed that no list knows
    if behind in ("chưa", "chẳng", "không", "xin"):
        left_out = clause.marks_between(at, at + 1)  # ``không được xét thi đua``
        return not (left_out and left_out[0].sign.action is Action.OTHER)
    if behind == "bị" and words[at + 1 : at + 2] in (["trả"], ["loại"]):
        return True
    if behind == "còn" and words[at + 1 : at + 2] != [] and words[at + 1] in word_group("still lacks"):
        return True  # ``11 thôn đạt, 2 thôn còn nợ tiêu chí``
    if draft.depth or draft.parts or (draft.rule != "list" and draft.chained is None):
        return False
    if words[at : at + 2] != ["còn", "lại"]:
        near = words[at : at + _SOON]
        near = near[: near.index(";")] if ";" in near else near
        denial = next((place for place, word in enumerate(near) if word in word_group("not done")), None)
        return denial is not None and "," not in near[:denial]
    near = words[at : at + _REMAINDER]
    return bool((DENIALS | {"sẽ", "phấn", "phải"}).intersection(near[: near.index(";")] if ";" in near else near))


def _gets_gift(clause: Clause, draft: Draft) -> bool:
    """``khen 12 tập thể; 40 học sinh nghèo được nhận học bổng``: something else than the award of the list."""
    words, at = clause.words, draft.last
    verb = next((place for place in range(at, min(at + _SOON, len(words))) if words[place] in _GETTING), None)
    if verb is None or not all(word.isalpha() for word in words[at:verb]):
        return False
    gift = verb + 1 + (words[verb + 1 : verb + 2] == ["được"])
    gift += words[gift : gift + 1] in (["suất"], ["phần"], ["những"], ["các"])
    return listed("markers", "gift").match(words, gift) is not None


def came(clause: Clause, draft: Draft) -> bool:
    """``1.906 lượt cán bộ, đảng viên tham gia``: whatever verb stands before, they took part."""
    if draft.recipient is not Recipient.ATTENDANCE or draft.action is not Action.COMMENDED:
        return False
    marks = clause.marks_between(draft.last, draft.last + 1)
    return bool(marks) and marks[0].sign.action is Action.ATTENDED


def suffers_itself(clause: Clause, draft: Draft) -> bool:
    """``, 8 đơn vị khác được đề nghị``, ``, 8 đơn vị đạt danh hiệu``: a passive or a title follows at once."""
    words, at = clause.words, _behind_noun(draft)
    at += words[at : at + 1] == ["khác"]
    if words[at : at + 1] == ["đạt"]:
        earned = clause.marks_between(at, at + 2)
        return len(earned) > 1 and earned[0].first == at and earned[1].sign.kind == "form"
    return words[at : at + 1] in (["được"], ["bị"], ["phải"])


def is_given_later(clause: Clause, active: Mark, end: int) -> bool:
    """``32 người tham gia kèm cặp, hướng dẫn học viên đã được trao Bằng khen``: they took part before."""
    if active.sign.action is not Action.ATTENDED:
        return False
    passive = next((mark for mark in clause.marks_between(active.last, end) if mark.sign.kind == "passive"), None)
    if passive is None or ";" in clause.words[active.last : passive.first]:
        return False
    gives = clause.marks_between(passive.last, min(end, passive.last + 2))
    return any(mark.sign.kind == "verb" and mark.sign.action is Action.COMMENDED for mark in gives)


def _behind_noun(draft: Draft) -> int:
    """The token behind a number and its noun, between which a bracket may stand: ``852/972 (87,65%) khu dân cư``."""
    return draft.last if draft.noun_first else max(draft.last, draft.noun.last)


def is_fresh(draft: Draft) -> bool:
    """Whether it opens a new part of the sentence, or goes on with the one that does."""
    if draft.fresh or (draft.rule == "list" and draft.chained is not None and draft.chained.fresh):
        return True
    return draft.clause.words[max(0, draft.first - 2) : draft.first] == ["kết", "quả"]


def is_pointing(draft: Draft, mark: Mark) -> bool:
    """``4 cá nhân trong số này được khen``: of those told before, with the verb behind; ``trong đó`` divides these."""
    return mark.first == draft.last and mark.last - mark.first > 2


def after_names(clause: Clause, mark: Mark, end: int) -> int:
    """``3 thợ lò, trong đó có anh Duẩn, được đề nghị``: where it goes on; 0 if others are counted."""
    words = clause.words
    if not mark.first or words[mark.first - 1] != ",":
        return 0
    comma = next((at for at in range(mark.last, min(end, mark.last + _ASIDE)) if words[at] == ","), None)
    if comma is None or not any(clause.named[mark.last : comma]):
        return 0
    return 0 if any(word[0].isdigit() for word in words[mark.last : comma]) else comma + 1


def is_aside(clause: Clause, draft: Draft, other: Draft) -> bool:
    """Whether another number right behind a draft only says more of it, with no verb between: ``217.015 hộ, 91,8%``."""
    if any(mark.sign.kind == "verb" for mark in clause.marks_between(draft.last, other.first - 1)):
        return False  # ``217.015 hộ đạt, bằng 91,8%``
    return other.first - draft.last <= 3 and ";" not in clause.words[draft.last : other.first]


def after_aside(clause: Clause, at: int, end: int) -> int:
    """``5.240 đảng viên, bằng 98,7% tổng số đảng viên toàn Đảng bộ, đăng ký``: after the comma that ends the share."""
    reach = min(end, at + _ASIDE)
    comma = next((place for place in range(at, reach) if clause.words[place] == ","), None)
    return at if comma is None else comma + 1


def is_done_by(clause: Clause, draft: Draft, mark: Mark) -> bool:
    """``trong 90 cá nhân Tỉnh ủy tuyên dương lần này``: nothing but the name of who did it stands between."""
    if mark.sign.action is not Action.COMMENDED or mark.sign.strength != "strong" or draft.action is not None:
        return False
    words, at = clause.words, draft.last
    at += words[at : at + 1] in (["mà"], ["do"])
    if at >= mark.first or not all(clause.named[at : mark.first]) or not can_be_praised(draft):
        return False
    after = words[mark.last : mark.last + 1]
    return not after or not (after[0][0].isdigit() or after[0] == "cho" or units().match(words, mark.last))


def can_be_praised(draft: Draft) -> bool:
    """Whether those counted are people, bodies or exemplars."""
    return is_people(draft.recipient) or draft.recipient is Recipient.EXEMPLAR or draft.noun.undivided


def breaks_off(clause: Clause, draft: Draft, at: int) -> bool:
    """Whether another part of the sentence begins, or one of whom it says that nobody did it.

    Those whose body got what is told behind them are counted for nothing: they are blocked.
    """
    words, depth = clause.words, clause.depth[at]
    if depth < draft.depth or (words[at] == ";" and depth == draft.depth):
        return True
    if words[at] == "cả" and words[at - 1] == "," and draft.noun.last < at and _is_another(clause, at + 1, draft):
        return True  # ``có 11 đoàn viên, cả chi đoàn được khen``
    if words[at] == "," and _speaks_of_body(clause, draft, at + 1):
        draft.blocked = True
        return True
    if words[at] == "ai":
        return words[at - 1] in word_group("nobody")
    return words[at] == "không" and words[at + 1 : at + 2] == ["có"]


def _speaks_of_body(clause: Clause, draft: Draft, at: int) -> bool:
    """``Chi bộ có 45 đảng viên, năm 2009 được tặng giấy khen``: what follows was done to the body, not its members."""
    words, turn = clause.words, at
    while turn < len(words) and (words[turn] in word_group("how often or when") or words[turn].isdigit()):
        turn += 1
    if turn == at or words[turn : turn + 1] not in (["được"], ["đạt"], ["nhận"], ["vinh"]):
        return False
    if words[draft.first - 1 : draft.first] != ["có"] or draft.noun.heads[0].phrase not in word_group("members"):
        return False
    begin = next((place for place in range(draft.first - 1, 0, -1) if words[place - 1] in (",", ";", ":")), 0)
    return words[begin] in word_group("body that had") and not clause.marks_between(begin, draft.first - 1)


def _is_another(clause: Clause, at: int, draft: Draft) -> bool:
    found = units().match(clause.words, at)
    return found is not None and is_people(found[1].recipient) and found[1].recipient is not draft.recipient


def opens_part(clause: Clause, draft: Draft, at_once: bool) -> bool:
    """``bỏ phiếu kín, 19 cá nhân đủ phiếu được đề nghị``: behind a comma the number begins a part of its own.

    ``at_once``: what was done to those counted stands right behind them (``tặng hoa 24 điển hình được tuyên dương``).
    """
    words, first = clause.words, draft.first
    if clause.wished[first] or (first and words[first - 1] not in (",", ";", ":") and not at_once):
        return False
    return draft.number.whole is None and not {"mỗi", "từng", "cứ"}.intersection(words[:first])


def joins_titles(words: list[str], at: int) -> bool:
    """``9 thôn tiêu biểu, xuất sắc được khen``: a comma between two words of praise parts nothing."""
    return (
        words[at - 1] in word_group("titles")
        and words[at + 1 : at + 2] != []
        and words[at + 1] in word_group("praising")
    )


def suffers_else(draft: Draft, mark: Mark) -> bool:
    """``; hai đồng chí được thăng quân hàm``: what else was done to those of a list, which is no deed of it."""
    if mark.sign.kind != "stop" or draft.chained is None or mark.first - _behind_noun(draft) > 2:
        return False
    draft.action, draft.blocked = None, True
    return True
