# SPDX-License-Identifier: MIT
"""Owns the pages of other matters: what is won in games and lotteries, who looks on or gets through to a next round."""

from __future__ import annotations

import re
from itertools import pairwise

from reader.core.figure import Action, Approximation, Recipient
from reader.extract.figures.draft import Draft
from reader.extract.figures.lexicon import listed, word_group
from reader.extract.figures.nouns import is_people

_AHEAD = 4
"""Words after a noun in which its own verb stands."""
_MONEY, _PRICE = 4, 3
"""Tokens behind a prize in which its worth is told, and in which its number stands."""
_BESIDE = 8
_ITEM = 20
"""Words on either side of a number in which the item of a list is told."""
_STANDARD = 12
"""Words behind those counted in which the standard is named that they meet."""
_QUOTES = frozenset("“”\"'‘’«»(")
_SENTENCE = 80
"""Words on either side of a number."""
_CONGRESS = ("đại", "hội")
_FOR_OTHERS = ["thay", "mặt"]
_CLOSE = 4
"""Words behind a noun that say which of its kind are counted."""
_ONE_OF = (["1", "trong"], ["một", "trong"])
_REASONS = frozenset(("do", "vì", "nhờ", "nhằm"))
_CROWD = 6
"""Words before praise among which it is said that a crowd gave it."""
_PARTNERS = 24
"""Words among which those are named who held something together."""
_YEAR = re.compile(r"(?:19|20)\d\d")
_SAYS_WHOSE = (["khen", "từ"], ["khen", "của"])


def is_of_other_matter(draft: Draft) -> bool:
    """Whether the words beside a number say that it counts nothing of the campaign, whatever else the article is on."""
    if _is_limit(draft):
        return True
    if draft.action is Action.COMMENDED:
        for check in _NO_PRAISE:  # noqa: SIM110  a generator for each draft of praise costs as much as its checks
            if check(draft):
                return True
        return False
    if draft.action is Action.ORGANISED:
        return _are_bodies(draft) or _organise_with_others(draft) or _is_other_event(draft)
    if draft.action is Action.ATTENDED:
        return _holds("games", _near(draft)) or (draft.value == 1 and is_people(draft.recipient))
    if draft.action is Action.INTRODUCED:
        return _is_introduced_otherwise(draft)
    if draft.action is Action.OTHER:
        return draft.recipient is Recipient.INDIVIDUAL and _holds("dismissal", _around(draft))
    if draft.action is Action.RATE:
        return _is_standard(draft)
    return draft.action is Action.REGISTERED and _is_before_share(draft)


def is_shown_or_sold(draft: Draft) -> bool:
    """``công nhận 41 sản phẩm OCOP``, ``100 khách hàng trúng thưởng``: honours of goods and luck of customers."""
    item = _item(draft)
    return _holds("shown or sold", item) and not _holds("state award", item)


def is_of_show(draft: Draft) -> bool:
    """``Đêm chung kết giọng hát bolero … trao thêm 5 giải phụ``: the sentence is on a show, a market or a ranking."""
    return _holds("other world", _item(draft))


def is_of_other_work(draft: Draft) -> bool:
    """``mở 14 lớp tập huấn kỹ thuật``, ``6 mô hình chăn nuôi``: the item says of which everyday work it is."""
    item = _item(draft)
    quote = next((at for at, word in enumerate(item) if word in _QUOTES), len(item))  # names say what they like
    return _holds("other work", item[:quote])


def is_of_festival(draft: Draft) -> bool:
    """``trao 4 Bông sen Vàng, 11 bằng khen``: what a festival of films gives is its own, whatever it is called."""
    return _holds("festival of films", _around(draft))


def are_delegates(draft: Draft, named: bool) -> bool:
    """``Dự Đại hội Hội Cựu chiến binh tỉnh có 250 đại biểu``: those who elect and are elected at a congress.

    ``named``: only at one of which it is said whose it is; an article on the campaign calls its own just so.
    """
    if draft.recipient is not Recipient.INDIVIDUAL:
        return False
    words, told, names = _around(draft), word_group("speaks of a congress"), word_group("names a congress")
    for at, pair in enumerate(pairwise(words)):
        if pair == _CONGRESS and (not at or words[at - 1] not in told):
            return not named or not names.isdisjoint(words[at + 2 : at + 3])
    return False


def _holds(group: str, words: list[str]) -> bool:
    return listed("topics", group).is_in(words)


def _around(draft: Draft) -> list[str]:
    """The sentence, as far as it is one: a list without an end is looked through near the number only."""
    return draft.clause.words[max(0, draft.first - _SENTENCE) : draft.last + _SENTENCE]


def _item(draft: Draft) -> list[str]:
    """The words beside a number, as far as no semicolon parts them from it."""
    words, first, last = draft.clause.words, draft.first, draft.last
    before, behind = words[max(0, first - _ITEM) : first], words[first : last + _ITEM]
    if ";" in before:
        before = before[len(before) - before[::-1].index(";") :]
    return before + (behind[: behind.index(";")] if ";" in behind else behind)


def _near(draft: Draft) -> list[str]:
    return draft.clause.words[max(0, draft.first - _BESIDE) : draft.last + _BESIDE]


def _is_limit(draft: Draft) -> bool:
    """``Mỗi tác giả gửi không quá 3 tác phẩm``: what the rules of a contest allow each."""
    at_most = draft.number.approximate is Approximation.AT_MOST
    return at_most and "mỗi" in draft.clause.words[max(0, draft.first - _BESIDE) : draft.first]


def _only_looks_on(draft: Draft) -> bool:
    """``trao 24 bộ huy chương; có hơn 2.000 người dân đến cổ vũ``."""
    words, at = draft.clause.words, draft.last
    return draft.rule != "verb" and listed("topics", "looks on").is_in(words[at : at + _AHEAD])


def _gets_through(draft: Draft) -> bool:
    """``chọn 60 thí sinh vào bán kết``."""
    words, at = draft.clause.words, draft.last
    through = listed("topics", "next round").is_in(words[at : at + _AHEAD])
    return through and not _holds("state award", _near(draft))


def _is_reason(draft: Draft) -> bool:
    """``35 học sinh được miễn thi do đạt giải quốc gia``."""
    at, words = draft.verb_token, draft.clause.words
    return draft.last < at - 1 < len(words) and words[at - 1] in _REASONS


def _is_pay(draft: Draft) -> bool:
    """``1.950 công nhân ngừng việc đòi thưởng Tết``."""
    at, words = max(draft.verb_token, 0), draft.clause.words
    if "thưởng" in words[at : at + 2] and _holds("wage", words[at : draft.last + _SENTENCE]):
        return True
    return _holds("pay", words[max(0, at - 2) : at + _AHEAD])


def _is_standard(draft: Draft) -> bool:
    """``5/5 trường đạt chuẩn quốc gia``: a standard that is met, no praise."""
    words = draft.clause.words
    met = _holds("standard", words[draft.last : draft.last + _STANDARD])
    return met and not _holds("state award", words[max(0, draft.first - _SENTENCE) : draft.first])


def _suffers(draft: Draft) -> bool:
    """``gửi thư khen ban chuyên án; 3 trinh sát bị thương``, ``…; 1.860 hộ hiến đất``: a new item with its own verb."""
    if draft.rule not in ("list", "verb-list"):
        return False
    words, marks = draft.clause.words, draft.clause.marks_between(draft.last, draft.last + 1)
    stopped = bool(marks) and marks[0].first == draft.last and marks[0].sign.kind == "stop"
    if stopped and words[draft.first - 1] == ";" and "được" not in words[draft.last : draft.last + _BESIDE]:
        return True
    if words[draft.last : draft.last + 1] == ["được"]:
        own = draft.clause.marks_between(draft.last + 1, draft.last + _AHEAD)
        return bool(own) and own[0].sign.kind == "stop"
    return words[draft.last : draft.last + 1] == ["bị"]


def _received_otherwise(draft: Draft) -> bool:
    """``620 sinh viên nhận học bổng, 12 tài năng trẻ được trao giải``: the passive is that of the next number."""
    words, last = draft.clause.words, draft.last
    if draft.rule != "after-passive" or "," not in words[last : draft.verb_token]:
        return False
    comma = last + words[last : draft.verb_token].index(",")
    marks = draft.clause.marks_between(last, comma)
    got = bool(marks) and marks[0].sign.strength == "receive" and "nhận" in words[marks[0].first : marks[0].last]
    given = any(mark.sign.kind in ("form", "passive") for mark in marks)
    return got and not given and words[comma + 1][0].isdigit()


def _are_guests(draft: Draft) -> bool:
    """``Lễ đón bằng công nhận có 450 đại biểu``: those who were there."""
    guest = draft.noun.heads[0].phrase.split()[:1] in (["đại"], ["khách"]) and draft.rule == "verb"
    return guest and draft.clause.words[draft.first - 1] == "có"


def _are_bodies(draft: Draft) -> bool:
    """``hồ sơ của 41 hộ và 7 tổ chức quá hạn``: bodies that are counted, and nothing that is held."""
    words, at = draft.clause.words, draft.verb_token
    return draft.last <= at - 1 < len(words) and words[at - 1].isdigit()


def _organise_with_others(draft: Draft) -> bool:
    """``Chương trình do Trung ương Đoàn phối hợp với 3 doanh nghiệp tổ chức``: who held it, not how many did."""
    words, at = draft.clause.words, draft.first
    before = words[max(0, at - _PARTNERS) : at]
    return draft.rule == "after-active" and "do" in before and before[-1] in ("và", "với", "cùng")


def _is_other_event(draft: Draft) -> bool:
    """``thực hiện một cuộc điều tra``: nothing that people come together for."""
    return _holds("other events", draft.clause.words[draft.noun.first : draft.last + _CLOSE])


def _is_introduced_otherwise(draft: Draft) -> bool:
    """Nominees of shows, candidates for a seat, papers that are on show."""
    if draft.rule == "nominee":
        return _holds("shows", _around(draft))
    if draft.recipient is Recipient.DOCUMENT and draft.rule == "after-passive":
        return "giới" in draft.clause.words[draft.last : draft.verb_token + _CLOSE]
    if draft.clause.words[draft.first - 2 : draft.first] == ["cần", "có"]:
        return True  # ``đề xuất cần có một giải thưởng``
    return is_people(draft.recipient) and _holds("stands for election", _near(draft))


def _is_praised_by_crowd(draft: Draft) -> bool:
    """``12 anh được cư dân mạng khen``, ``nhận lời khen từ ba giám khảo``: no body gave it, or those are the givers."""
    words, at = draft.clause.words, draft.verb_token
    if draft.rule == "verb" and words[draft.first - 2 : draft.first] in _SAYS_WHOSE:
        return True
    floor = draft.last if at > draft.last else 0  # those counted are no crowd
    return at > 0 and _holds("crowd", words[max(floor, at - _CROWD) : at])


def _is_year(draft: Draft) -> bool:
    """``trao giải thưởng 2017``: which year's it is."""
    told = draft.clause.words[draft.number.first]
    return draft.noun_first and draft.noun.last == draft.number.first and _YEAR.fullmatch(told) is not None


def _is_ceremony(draft: Draft) -> bool:
    """``dự hai lễ trao giải thưởng``: at which prizes were given."""
    return draft.noun.first < draft.last and draft.clause.words[draft.noun.first] == "lễ"


def _are_spoken_for(draft: Draft) -> bool:
    """``Ông Tín, thay mặt 7 cán bộ nghỉ hưu, phát biểu; ông từng được tặng Huân chương``."""
    return draft.rule == "after-passive" and draft.clause.words[max(0, draft.first - 2) : draft.first] == _FOR_OTHERS


def _is_offered(draft: Draft) -> bool:
    """``Ban Tổ chức sẽ trao 5 giải tập thể``: prizes that nobody has won yet."""
    at = draft.verb_token
    return draft.noun.heads[0].award and at > 0 and "sẽ" in draft.clause.words[max(0, at - 2) : at]


def _is_taken_note_of(draft: Draft) -> bool:
    """``ghi nhận 64 lượt ý kiến``: what is heard or counted, not people whose work is honoured."""
    words, at = draft.clause.words, draft.verb_token
    noted = 0 <= at < draft.first and words[at : at + 2] == ["ghi", "nhận"]
    return noted and draft.recipient is Recipient.OTHER and draft.noun.heads[0].phrase == "lượt"


def _are_members(draft: Draft) -> bool:
    """``kết nạp 560 hội viên, nâng tổng số lên 9.840 hội viên``: how many there are, not a sum of those praised."""
    return draft.rule == "part" and "nâng" in draft.clause.words[max(0, draft.first - _BESIDE) : draft.first]


def _is_vote(draft: Draft) -> bool:
    """``giải khán giả bình chọn với 41.000 lượt``: how often somebody was voted for."""
    words, at = draft.clause.words, draft.verb_token
    voted = draft.recipient is not Recipient.INDIVIDUAL and 0 <= at < len(words) and words[at] in ("bình", "bầu")
    return voted and draft.noun.heads[0].phrase == "lượt" and draft.chained is None


def _votes(draft: Draft) -> bool:
    """``Chính sách khen thưởng được 52/52 đại biểu tán thành``: the noun goes on with what voters do."""
    at = draft.last
    return listed("topics", "votes").is_in(draft.clause.words[at : at + _AHEAD])


def _is_before_share(draft: Draft) -> bool:
    """``Huyện có 42.150 hộ, tỷ lệ hộ đăng ký gia đình văn hóa đạt 96%``: the share is of those who did."""
    between = draft.clause.words[draft.last : draft.verb_token] if draft.verb_token > draft.last else []
    return "lệ" in between and any(between[at : at + 2] == ["tỉ", "lệ"] for at in range(len(between)))


def _is_luck(draft: Draft) -> bool:
    """Prizes that are drawn: ``10 giải may mắn``, ``18 giải nhất`` of a lottery."""
    return draft.noun.heads[0].award and _holds("luck", _around(draft))


def _goes_on_with_game(draft: Draft) -> bool:
    """``trao 48 giải cho các vận động viên; 120 tình nguyện viên phục vụ``."""
    before = draft.chained
    return draft.rule in ("list", "verb-list") and before is not None and _is_game(before)


def _is_game(draft: Draft) -> bool:
    """``trao 15 giải nhất cho các đội thi kéo co``: what is won in a match or a game of the people."""
    if not _holds("won", _near(draft)):
        return False
    words = _around(draft)
    return _holds("games", words) and not _holds("state award", words)


def _is_not_given(draft: Draft) -> bool:
    """``hai anh xứng đáng được tôn vinh``, ``tỉnh sẽ xem xét khen thưởng 3 cá nhân``: nothing is said to be done."""
    words, at = draft.clause.words, draft.verb_token
    if not 0 < at < len(words):
        return False
    at += words[at] == "xét"  # ``xem xét`` and ``xét khen thưởng`` share the word
    at -= words[at - 1] == "được" or words[at - 1] == ","
    return listed("pointers", "praise not given").ends_at(words, at, 3) is not None


def _is_ranked(draft: Draft) -> bool:
    """``vinh danh là 1 trong 500 doanh nghiệp lớn nhất``: how long a list is on which somebody stands."""
    words, first = draft.clause.words, draft.first
    behind = words[draft.noun.first : draft.last + _CLOSE]
    if "nhất" not in behind or listed("pointers", "ranks").match(words, draft.noun.first) is None:
        return False
    return words[max(0, first - 2) : first] in _ONE_OF or words[first - 1 : first] == ["top"]


_NO_PRAISE = (
    _is_not_given,
    _is_ranked,
    _is_praised_by_crowd,
    _is_ceremony,
    _is_year,
    _only_looks_on,
    _gets_through,
    _is_reason,
    _is_pay,
    _is_standard,
    _is_vote,
    _votes,
    _suffers,
    _are_guests,
    _are_members,
    _are_spoken_for,
    _is_offered,
    _is_taken_note_of,
    _received_otherwise,
    _is_luck,
    _is_game,
    _goes_on_with_game,
)
"""What says, each in its way, that nobody was praised."""


def is_ceiling(draft: Draft) -> bool:
    """``giới thiệu không quá 20% số đơn vị``: a rule of how many there may be, no share that was reached."""
    number = draft.number
    hedge = draft.clause.words[number.first - number.hedge : number.first]
    return bool(hedge) and " ".join(hedge) in word_group("ceilings")


def is_offered(draft: Draft) -> bool:
    """``1 giải A (12 triệu đồng)``, ``02 giải Nhì 1.000.000 đồng``: what a contest offers, unless a verb gives it."""
    words, last = draft.clause.words, draft.last
    if draft.noun.form != "giải" or not words[last : last + 1]:
        return False
    end = draft.clause.jump.get(last, last) if words[last] == "(" else last + _MONEY
    inside = words[last:end]
    return "đồng" in inside and any(word[0].isdigit() for word in inside[:_PRICE])
