# SPDX-License-Identifier: MIT
"""Owns what ties a part to a total: which numbers can divide which, and what a part takes over."""

from __future__ import annotations

from collections.abc import Iterable

from reader.core.figure import Action, Recipient
from reader.extract.figures.draft import Draft
from reader.extract.figures.excluded import is_behind_comparison
from reader.extract.figures.fitting import RECEIVING
from reader.extract.figures.lexicon import listed, word_group
from reader.extract.figures.nouns import is_people

WINDOW = 12
"""How many numbers back a total is looked for; keeps the work linear."""
SENTENCES_BACK = 3
_BODY = 6
"""Tokens of a body before ``gồm``."""
_YEAR = len("2012")
_INSIDE = 160
"""Tokens of a bracket before a number; keeps the work linear."""
_REST = 16
"""Tokens between the last of the parts and the rest."""
_CASES = ("hồ sơ", "trường hợp", "lượt")
"""How nouns begin that count people and bodies without saying which."""
NO_DEED = ("list", "there-are", "goes-on", "")
"""Rules by which a number has no verb of its own."""
ONLY_PARTS = frozenset(("nữ", "nam", "dân tộc thiểu số"))
"""Nouns that only divide a number that was given before."""
_WHO_CAME_OR_WERE_PRAISED = frozenset((Action.COMMENDED, Action.ATTENDED))
_SPLIT = frozenset((Recipient.OTHER, Recipient.EXEMPLAR, Recipient.MODEL, Recipient.ATTENDANCE))


def take_over(part: Draft, total: Draft) -> None:
    """A part states the deed of its total."""
    if total.action is None:
        return
    part.action, part.verb = total.action, total.verb
    part.verb_token = total.verb_token if total.clause is part.clause else -1
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
    if total.first and total.clause.words[total.first - 1] == "ngoài":
        return False
    if total.recipient is part.recipient:
        forms = {head.form for head in total.noun.heads}
        return not (total.noun.form and part.noun.form and part.noun.form not in forms)
    if total.noun.heads[0].nominee and is_people(part.recipient):
        return True
    if total.recipient is Recipient.MODEL and part.recipient is Recipient.COLLECTIVE and part.noun.plain:
        return False
    if total.recipient is Recipient.EXEMPLAR and part.recipient is Recipient.MODEL:
        said = {word for head in part.noun.heads for word in head.phrase.split()}
        return part.parts and not said.isdisjoint(word_group("says exemplars"))  # ``mô hình, điển hình``
    if total.recipient is Recipient.INDIVIDUAL and part.recipient is Recipient.EXEMPLAR:
        return part.parts and total.action is Action.ATTENDED  # ``300 đại biểu, trong đó có 85 gương điển hình``
    if part.noun.heads[0].phrase == "trường hợp" and is_people(total.recipient):
        return True
    if part.noun.heads[0].award and total.action is Action.COMMENDED:
        return _are_awards_of(total, part)
    if total.recipient is Recipient.OTHER and not total.noun.undivided and total.noun.form is None:
        return total.noun.heads[0].phrase.startswith(_CASES) and is_people(part.recipient)
    return total.recipient in _SPLIT and is_people(part.recipient)


def _are_awards_of(total: Draft, part: Draft) -> bool:
    """``15 tác phẩm đoạt giải: 1 giải A``, ``80 cá nhân, trong đó 20 bằng khen``: awards divide who got them."""
    behind = total.clause.words[total.last : total.last + 3]
    if behind in (["đạt", "giải", ":"], ["đoạt", "giải", ":"]):
        return part.form_noun and (is_people(total.recipient) or total.noun.heads[0].entry)
    if is_people(total.recipient) and not part.form_noun:
        return part.parts or part.depth > total.depth
    if not part.form_noun or not (part.parts or behind[:1] == [":"]):
        return total.recipient in _SPLIT and is_people(part.recipient)
    return total.noun.heads[0].entry or total.noun.heads[0].works or total.noun.undivided


def agree(total: Draft, part: Draft) -> bool:
    """Whether the deeds of a total and a part may be one; either may be open."""
    if part.action is None or total.action is None:
        return True
    return part.action is total.action and (part.action is not Action.OTHER or revokes(total) == revokes(part))


def revokes(draft: Draft) -> bool:
    """Whether an award is taken back; that is no part of those who are punished."""
    words = draft.clause.words
    return 0 <= draft.verb_token < len(words) and words[draft.verb_token] in word_group("taking back")


def tie(members: Iterable[Draft], total: Draft) -> None:
    """Make these numbers the parts of a total."""
    for member in members:
        member.total = total


def is_chosen_from(draft: Draft, total: Draft) -> bool:
    """``63 tập thể được đề nghị, 52 trong số đó được khen``: those praised divide no number of those proposed.

    Nor do those divide the praised who were picked out to be proposed further, or who were punished.
    """
    deeds = {draft.action, total.action}
    return deeds in ({Action.COMMENDED, Action.INTRODUCED}, {Action.COMMENDED, Action.OTHER})


def is_divided(total: Draft, earlier: list[Draft]) -> bool:
    """``133 tập thể, cá nhân (46 tập thể, 87 cá nhân)``: what divides it further divides one of its parts."""
    return sum(other.value for other in earlier if other.total is total and other.depth > total.depth) == total.value


def is_attribute(draft: Draft) -> bool:
    """``144 em thuộc 38 dân tộc``: it only says of what kind those counted before are."""
    return draft.first > 0 and draft.clause.words[draft.first - 1] in word_group("of which kind")


def leaves_rest(total: Draft, members: list[Draft]) -> bool:
    """``100 cán bộ …: 22 người ở nông thôn, 31 người ở trường học, số còn lại …``: the rest is not counted."""
    words, last, first = total.clause.words, members[-1].last, members[0].first
    behind = words[last : last + _REST]
    rest = any(behind[at : at + 2] == ["còn", "lại"] for at in range(len(behind)))
    fits = sum(member.value for member in members) < total.value
    return rest and fits and ":" in words[total.last : first] and ";" not in words[total.last : first]


def is_idle(part: Draft) -> bool:
    """Whether a part says no deed of its own: ``với 92 mô hình`` only says that they are there."""
    if part.blocked:
        return False
    mere = part.rule == "there-are" and part.total is not None and part.total.action in _WHO_CAME_OR_WERE_PRAISED
    return part.action is None or mere


def is_made_up(draft: Draft) -> bool:
    """``tổ dân vận thôn Cao Sơn gồm 7 người``: of how many a body is made up, whatever was told before."""
    words, first = draft.clause.words, draft.first
    listed_before = word_group("counted before a body's members").intersection(words[max(0, first - _BODY) : first])
    return words[first - 1 : first] == ["gồm"] and first > 1 and draft.noun.plain and not listed_before


def is_full(total: Draft, members: Iterable[Draft]) -> bool:
    """``70 tập thể, cá nhân, gồm 26 tập thể và 44 cá nhân; Bộ tặng …``: its parts add up, nothing more belongs."""
    values = [member.value for member in members if member.total is total]
    return len(values) > 1 and sum(values) == total.value


def is_of_other_time(owner: Draft, draft: Draft) -> bool:
    """``khen 121 tập thể, cao hơn năm 2016 (109 tập thể)``: what it is compared with divides nothing."""
    depths, at, low = draft.clause.depth, draft.first, max(owner.last, draft.first - _INSIDE)
    while at > low and depths[at - 1] > owner.depth:
        at -= 1
    at -= at > owner.last and draft.clause.words[at - 1] == "("
    return is_behind_comparison(draft.clause.words, at) or _is_of_year_alone(draft, at)


def _is_of_year_alone(draft: Draft, at: int) -> bool:
    """``khen 60 tập thể (năm 2012: 50 tập thể)``, ``(năm trước là 18 tập thể, 40 cá nhân)``: a bracket of one time."""
    words, jump = draft.clause.words, draft.clause.jump
    if words[at : at + 1] != ["("] or at not in jump:
        return False
    if " ".join(words[at + 1 : at + 3]) in word_group("time before"):
        return True
    if words[at + 1 : at + 2] != ["năm"]:
        return False
    counted = (place for place in range(at + 3, jump[at]) if words[place][0].isdigit())
    year = words[at + 2].isdigit() and len(words[at + 2]) == _YEAR
    return year and next(counted, None) is not None and next(counted, None) is None


def points_back(gap: list[str]) -> bool:
    """Whether the words before a number say that it is of those counted: ``, mà``, ``trong số ấy``, ``chiếm``."""
    if not gap or "và" in gap[-2:]:
        return False
    if listed("markers", "of those").is_in(gap):
        return True
    if "riêng" in gap and gap[-1] in word_group("leads to one's own part"):
        return True
    return gap[-1] == "chiếm" or gap[-2:] in ([",", "mà"], ["mà", "có"])
