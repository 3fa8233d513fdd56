# SPDX-License-Identifier: MIT
"""Owns bare numbers that take the noun of a number before them: series by years, parts in brackets, totals."""

from __future__ import annotations

from collections.abc import Sequence

from reader.core.figure import Action, Recipient
from reader.extract.figures.clause import Clause, Mark
from reader.extract.figures.draft import Draft
from reader.extract.figures.fitting import is_title
from reader.extract.figures.items import ENDS
from reader.extract.figures.lexicon import Unit, listed, units, word_group
from reader.extract.figures.nouns import Noun, is_people, read_noun
from reader.extract.numbers import Number

_PLACES = 24
"""Tokens of places and their numbers up to the noun."""
_ITEM = 20
"""Tokens of an item that opens with its year."""
_OPENING = 4
_TIME = 8
"""Tokens of a time and the word that leads from it to its number."""
_DONE = 16
"""Tokens between those told and what was done with some of them."""
_GOT = 8
"""Tokens in which those who are counted get an award."""
_SEVERAL = 2
_JOINTS = ([","], ["và"], [";"])
_OF_ALL = 6
"""Tokens between ``tổng số`` and its number."""


def in_series(clause: Clause, number: Number, drafts: list[Draft], told: Sequence[Draft]) -> Draft | None:
    """``năm 2009 … 12.400 cá nhân; năm 2010, 15.750``: a year and a bare number go on with the noun before."""
    words, first = clause.words, number.first - number.hedge
    floor = drafts[-1].last if drafts else 0
    drafts = drafts or [draft for draft in told if draft.depth == 0 and not draft.number.percent]
    if not drafts or number.in_words or number.percent or (not floor and not _is_first_of_pair(clause, number)):
        return None
    if number.last < len(words) and words[number.last] not in (*ENDS, "("):
        return None
    before, turn = drafts[-1], 0
    if first and words[first - 1] == "và" and before.series and before.last == first - 1:
        turn = before.series
    elif not (_has_time_before(words, floor, first) or _is_first_of_pair(clause, number)):
        return None
    models = [draft for draft in drafts[-6:] if not draft.series and draft.depth == 0]
    models = models or [draft for draft in told if draft.depth == 0 and not draft.number.percent]
    models = models[-2:] if len(models) > 1 and models[-1].first - models[-2].last <= 2 else models[-1:]
    if turn >= len(models):
        return None
    noun = models[turn].noun
    draft = Draft(clause, number, noun, number.first, number.last, noun_first=True, recipient=noun.recipient)
    draft.series = turn + 1
    return draft


def told_by_last(clause: Clause, number: Number) -> Draft | None:
    """``tỉnh khen 15, huyện 120, cơ sở 410 cá nhân``: the noun stands with the last of those who give."""
    words, first, at = clause.words, number.first - number.hedge, number.last
    if number.percent or number.in_words or number.whole is not None or words[at : at + 1] not in _JOINTS:
        return None
    if not _gives_before(clause, first):
        return None
    while at - number.last < _PLACES and words[at : at + 1] in _JOINTS:
        level = _level_at(words, at + 1)
        praise = clause.marks_between(at + 1 + level, at + 2 + level)
        at = praise[0].last if praise and praise[0].sign.action is Action.COMMENDED else at + 1 + level
        if not level or at >= len(words) or not words[at][0].isdigit():
            return None
        at += 1
        noun = read_noun(clause.tokens, at)
        if noun is not None and is_people(noun.recipient):
            noun = Noun(noun.first, noun.last, noun.recipient, noun.heads, noun.inner, borrowed=True)
            return Draft(clause, number, noun, first, number.last, noun_first=True, recipient=noun.recipient)
    return None


def _gives_before(clause: Clause, first: int) -> bool:
    """Whether a level of givers stands right before a number, perhaps with its verb."""
    words = clause.words
    verb = next((mark for mark in clause.marks_between(max(0, first - _OPENING), first) if mark.last == first), None)
    end = verb.first if verb is not None and verb.sign.action is Action.COMMENDED else first
    return any(_level_at(words, at) == end - at for at in range(max(0, end - _OPENING), end))


def _level_at(words: list[str], at: int) -> int:
    """How many words the name of a level has that begins here; 0 if there is none."""
    return max((listed("issuers", group).match(words, at) or (0, True))[0] for group in ("bare level", "name tail"))


def told_before(clause: Clause, number: Number) -> Draft | None:
    """``Mỹ Đức có 12, Ứng Hòa có 9 và Hà Đông có 15 cá nhân``: the noun stands with the last of the places."""
    words, first, at = clause.words, number.first - number.hedge, number.last
    if number.percent or number.in_words or number.whole is not None:
        return None
    if first < 2 or words[first - 1] != "có" or not clause.named[first - 2]:
        return None
    while at < len(words) and at - number.last < _PLACES and words[at] not in (";", "."):
        if not (words[at] in (",", "và", "có", "còn") or clause.named[at] or words[at][0].isdigit()):
            found = units().match(words, at)
            if found is None or not words[at - 1][0].isdigit():
                return None
            noun = Noun(at, at + found[0], found[1].recipient, (found[1],))
            return Draft(clause, number, noun, first, number.last, noun_first=True, recipient=noun.recipient)
        at += 1
    return None


def _is_first_of_pair(clause: Clause, number: Number) -> bool:
    """``Kế đến là Công an tỉnh Đồng Tháp, 47 và 265``: two bare numbers after a name."""
    words, first, last = clause.words, number.first, number.last
    praised = [mark.last for mark in clause.marks_between(max(0, first - 4), first) if mark.sign.strength == "strong"]
    after_name = first > 1 and words[first - 1] in (",", "với", "là", ":") and clause.named[first - 2]
    if first not in praised and not after_name:
        return False
    return words[last : last + 1] == ["và"] and words[last + 1 : last + 2] != [] and words[last + 1][0].isdigit()


def _has_time_before(words: list[str], floor: int, first: int) -> bool:
    """``năm 2018 là 41``, ``quý III vừa rồi là 52``, ``năm nay, 68``: a time of its own stands before the number."""
    if any(_names_year(words[at]) for at in range(max(floor, first - 5), first)):
        return True
    if first < 2 or words[first - 1] not in word_group("told"):
        return False
    if first - 3 >= floor and words[first - 3] in ("tháng", "quý", "đợt") and words[first - 2].isdigit():
        return True  # ``tháng 6 có 12 cá nhân được khen, tháng 7 có 15``
    return listed("periods", "turn").is_in(words[max(floor, first - _TIME) : first]) or _opens_with_year(words, first)


def _opens_with_year(words: list[str], first: int) -> bool:
    """``; năm 2014, do nhiều mỏ cùng vào cuộc, vọt lên 322``: the item opens with its year."""
    low = max(0, first - _ITEM)
    begin = next((at + 1 for at in range(first - 1, low, -1) if words[at] in (";", ".")), 0 if first < _ITEM else first)
    return any(_names_year(word) for word in words[begin : begin + _OPENING]) and not any(
        word[0].isdigit() and not _names_year(word) for word in words[begin:first]
    )


def _names_year(word: str) -> bool:
    return len(word) == 4 and word.isdigit() and word[:2] in ("19", "20")


def bare_part(clause: Clause, number: Number, before: Draft | None) -> Draft | None:
    """``111 tập thể, cá nhân (24 và 87)``: a bare number in brackets takes the noun of its turn."""
    depth = clause.depth[number.first]
    if (
        before is None
        or number.value >= _owner(before).value
        or not (depth or _is_divided_here(clause, number, before))
    ):
        return None
    if number.last < len(clause.words) and clause.words[number.last] not in (*ENDS, "+", "=", "/"):
        return None
    if depth and clause.words[number.first - 1] == ":" and clause.words[number.first - 2].isalpha():
        return None  # ``214 lượt tập thể, cá nhân (cấp bộ: 12; cấp tỉnh: 45)``: items of their own names
    owner, turn = _owner(before), 1 if before.total is not None else 0
    if not owner.noun.undivided or turn >= len(owner.noun.heads) or (depth and owner.depth >= depth):
        return None
    head: Unit = owner.noun.heads[turn]
    noun = Noun(owner.noun.first, owner.noun.last, head.recipient, (head,))
    draft = Draft(clause, number, noun, number.first, number.last, noun_first=True, recipient=head.recipient)
    draft.total = owner
    return draft


def _is_divided_here(clause: Clause, number: Number, before: Draft) -> bool:
    """``53 tập thể, cá nhân …, gồm 18 và 35``: a bare number after ``gồm``, or the second of the pair."""
    word = clause.words[number.first - 1] if number.first else ""
    return word in ("gồm", "là") or (word == "và" and before.total is not None and before.last == number.first - 1)


def bare_total(clause: Clause, number: Number, before: Draft | None) -> Draft | None:
    """``Tổng số: 353``: a total that names no noun; its parts must add up to it."""
    words, at = clause.words, number.first
    if at and words[at - 1] in word_group("leads to a total"):
        at -= 1
    if listed("markers", "total").ends_at(words, at, 3) is None and not _is_told_of_all(clause, at):
        return None
    if number.last < len(words) and words[number.last] not in ENDS and words[number.last] != "(":
        return None
    noun = before.noun if before else Noun(number.first, number.last, Recipient.OTHER, (Unit("", Recipient.OTHER),))
    draft = Draft(clause, number, noun, number.first, number.last, noun_first=True, recipient=noun.recipient)
    draft.nameless = True
    return draft


def _is_told_of_all(clause: Clause, at: int) -> bool:
    """``Tổng số được khen thưởng: 350``: whether only a verb stands between ``tổng số`` and the number."""
    words, totals = clause.words, listed("markers", "total")
    marks = [mark for mark in clause.marks_between(at - _OF_ALL, at) if mark.sign.kind == "verb"]
    if len(marks) != 1 or marks[0].last != at:
        return False
    begin = marks[0].first - (words[marks[0].first - 1] in ("được", "bị"))
    return totals.ends_at(words, begin, 3) is not None


def after_verb(clause: Clause, number: Number, before: Draft | None) -> Draft | None:
    """``286 đảng viên, trong đó khiển trách 201, cảnh cáo 62``: a verb and its number share the noun before."""
    if before is None or (number.last < len(clause.words) and clause.words[number.last] not in ENDS):
        return None
    end = number.first - number.hedge
    end -= bool(end) and clause.words[end - 1] in (":", "là", "có", "đều")
    marks = clause.marks_between(max(0, end - 4), end)
    if not marks or marks[-1].last != end:
        return None
    if marks[-1].sign.strength != "strong" and not _may_be_done(clause, number, before, marks[-1]):
        return None
    draft = Draft(clause, number, before.noun, number.first, number.last, noun_first=True, recipient=before.recipient)
    others = marks[-1].sign.action is Action.COMMENDED  # ``tỉnh khen 3 tập thể, trung ương khen 2``
    draft.parts = (marks[-1].sign.strength == "strong" and not others) or before.recipient is Recipient.MODEL
    return draft


def given_again(clause: Clause, number: Number, told: Sequence[Draft]) -> Draft | None:
    """``Cơ sở khen 64 đoàn viên. Cấp trên khen 12``: the noun was said with the verb of the sentence before."""
    end = number.first - number.hedge
    if (
        number.value < _SEVERAL
        or not end
        or (number.last < len(clause.words) and clause.words[number.last] not in ENDS)
    ):
        return None
    marks = clause.marks_between(max(0, end - 4), end)
    praise = bool(marks) and marks[-1].last == end and marks[-1].sign.action is Action.COMMENDED
    given = [draft for draft in told if draft.action is Action.COMMENDED and not draft.blocked and draft.total is None]
    kinds = {draft.noun.key for draft in given}
    if not praise or marks[-1].sign.strength != "strong" or len(kinds) != 1 or not is_people(given[-1].recipient):
        return None
    model = given[-1].noun
    noun = Noun(number.first, number.last, model.recipient, model.heads, model.inner, borrowed=True)
    return Draft(clause, number, noun, number.first, number.last, noun_first=True, recipient=noun.recipient)


def _may_be_done(clause: Clause, number: Number, before: Draft, verb: Mark) -> bool:
    """``đăng ký 218 công trình; hoàn thành 143``, ``xét 60 hồ sơ, chọn 11``: so many of those were done."""
    if before.number.percent or number.value > before.value or before.depth != clause.depth[number.first]:
        return False
    gap = clause.words[before.last : verb.first]
    if not gap or verb.first - before.last > _DONE or not {",", ";", "và", "đã"}.intersection(gap):
        return False
    head = before.noun.heads[0]
    made = verb.sign.action is Action.BUILT and (head.works or before.recipient is Recipient.MODEL)
    chosen = verb.sign.strength == "select" and (head.nominee or head.entry or is_people(before.recipient))
    return (made or chosen) and any(word in (",", ";", "và") for word in gap)


def remaining(clause: Clause, number: Number, before: Draft | None) -> Draft | None:
    """``xem xét 577 hồ sơ; lên hội đồng cấp bộ còn 468``: how many of what was sent in were left."""
    words, first, last = clause.words, number.first - number.hedge, number.last
    if before is None or number.percent or number.whole is not None or words[first - 1 : first] != ["còn"]:
        return None
    head = before.noun.heads[0]
    if not (head.nominee or head.entry) or (last < len(words) and words[last] not in ENDS):
        return None
    if number.value >= before.value or before.depth != clause.depth[number.first]:
        return None
    return Draft(clause, number, before.noun, first, last, noun_first=True, recipient=before.recipient)


def of_these(clause: Clause, number: Number, before: Draft | None) -> Draft | None:
    """``1.280 cán bộ đăng ký thi đua, trong đó có 706 đăng ký …``: the noun is left out before the verb."""
    words, first, last = clause.words, number.first - number.hedge, number.last
    if before is None or before.number.percent:
        return None
    alike = words[before.last : before.last + 1] == words[last : last + 1] == ["được"]
    if number.value > before.value and not (alike and words[first - 1] == ","):
        return None  # ``14 công đoàn được tặng cờ, 32 được tặng bằng khen`` counts on
    if not (is_people(before.recipient) or before.noun.heads[0].nominee):
        return None
    led = words[first - 1 : first] in ([","], [";"], ["chỉ"], ["có"], ["mới"], ["thì"], ["mà"])
    suffer = led and (words[last : last + 1] == ["được"] or _receives(clause, last))
    among = words[first - 1 : first] in (["có"], ["đó"]) and "đó" in words[max(0, first - 3) : first]
    if not (among or suffer):
        return None
    marks = clause.marks_between(last, last + 1)
    steered = bool(marks) and (marks[0].sign.kind == "passive" or marks[0].sign.strength == "strong")
    if not steered and not (led and _receives(clause, last)):
        return None
    draft = Draft(clause, number, before.noun, first, last, noun_first=True, recipient=before.recipient)
    draft.parts = among or not steered
    return draft


def _receives(clause: Clause, last: int) -> bool:
    """``192 thầy cô dự thi thì 176 ra về với danh hiệu``: what they got follows at once."""
    marks = clause.marks_between(last, last + _GOT)
    if not marks or marks[0].first != last or marks[0].sign.strength != "receive":
        return False
    return len(marks) > 1 or is_title(clause, marks[0].last)


def among_those(clause: Clause, number: Number, drafts: Sequence[Draft]) -> Draft | None:
    """``58 lượt tập thể được khen, 16 trong số đó từ cấp bộ trở lên``: so many of those counted before."""
    words, first, last = clause.words, number.first - number.hedge, number.last
    if not drafts or number.percent or words[last : last + 1] != ["trong"]:
        return None
    at = last + 2 if words[last + 1 : last + 2] == ["số"] else last + 1
    before = drafts[-1]
    if words[at : at + 1] and words[at][0].isdigit():
        found = next((draft for draft in reversed(drafts[-6:]) if words[at : at + 1] == [_digits(draft)]), None)
        if found is None or not _is_of_those(clause, at + 1, found):
            return None
        before = found
    elif words[at : at + 1] == [] or words[at] not in word_group("those"):
        return None
    whole = before.total if before.total is not None and before.parts else before
    if number.value >= whole.value or whole.number.percent:
        return None
    draft = Draft(clause, number, whole.noun, first, at + 1, noun_first=True, recipient=whole.recipient)
    draft.parts = True
    ends = words[at + 1 : at + 2] == [] or words[at + 1] in word_group("said of those")
    draft.total = whole if ends or words[at][0].isdigit() else None
    draft.itemised = ends
    return draft


def _is_of_those(clause: Clause, at: int, counted: Draft) -> bool:
    """Not ``nêu gương 12 chi đoàn. Xã sửa 5 trong 12 cầu treo``: what follows the number again is nothing else."""
    words = clause.words
    if words[at : at + 1] == [] or words[at] in ENDS or not words[at][0].isalpha():
        return True
    if (noun := read_noun(clause.tokens, at)) is not None:
        people = is_people(noun.recipient) and is_people(counted.recipient)
        return noun.plain or people or noun.recipient is counted.recipient
    again = any(words[at] == head.phrase.split()[0] for head in counted.noun.heads)
    return again or words[at] in word_group("said of those") or bool(clause.marks_between(at, at + 1))


def _digits(draft: Draft) -> str:
    return draft.clause.words[draft.number.first]


def _owner(draft: Draft) -> Draft:
    return draft.total or draft
