# SPDX-License-Identifier: MIT
"""Owns the counted noun: what stands after a number, or before it, and which recipient that is."""

from __future__ import annotations

from dataclasses import dataclass, field

from reader.core.figure import Recipient
from reader.extract.figures.lexicon import Unit, attributes, listed, units, word_group
from reader.extract.numbers import Number
from reader.extract.tokens import Tokens

_ITEM = 5
"""Tokens of an item's name behind its first noun, its number with them."""
_ITEM_ENDS = frozenset((",", ";", "và", ".", ")", "”", '"'))
_PEOPLE = frozenset((Recipient.COLLECTIVE, Recipient.INDIVIDUAL, Recipient.HOUSEHOLD))
_BEFORE_NOUN = frozenset(("trường hợp", "nữ", "nam"))


@dataclass(slots=True)
class Noun:
    """A counted noun at tokens ``[first, last)``."""

    first: int
    last: int
    recipient: Recipient
    heads: tuple[Unit, ...]
    inner: Recipient | None = None
    """Of ``lượt``: who came (``lượt cán bộ``)."""
    borrowed: bool = False
    """It stands with another number, maybe in another sentence."""
    undivided: bool = field(init=False)
    """Whether one number stands for several kinds: ``133 tập thể, cá nhân``."""
    plain: bool = field(init=False)
    """Whether only everyday words are counted."""
    form: str | None = field(init=False)
    """The award that the noun names itself."""
    key: str = field(init=False)
    """What two statements of one figure share: the head noun."""

    def __post_init__(self) -> None:
        """Kept, for the rules ask for these again and again."""
        head, *others = self.heads
        self.form, self.plain, self.key, self.undivided = head.form, head.plain, head.family or head.phrase, False
        if others:
            self.plain = all(head.plain for head in self.heads)
            self.undivided = self.recipient is Recipient.OTHER or self.inner is Recipient.OTHER
        if self.undivided:
            self.key = "+".join(sorted(head.phrase for head in self.heads))


def is_people(recipient: Recipient) -> bool:
    """Whether the recipient can be commended as itself."""
    return recipient in _PEOPLE


def noun_after(tokens: Tokens, number: Number) -> Noun | None:
    """The noun that this number counts, where it follows directly."""
    words, at = tokens.words, number.last
    if number.percent or number.whole is not None:
        while at < len(words) and words[at] in word_group("between a share and its noun") and at < number.last + 3:
            at += 1
        if at < len(words) and words[number.last : at] == ["trong", "tổng", "số"] and words[at][0].isdigit():
            at += 1
    elif number.value > 1 and words[at : at + 2] == ["trong", "số"] and words[at + 2 : at + 3] in (["các"], ["những"]):
        at += 3  # ``hai trong số các đảng viên ấy``
    return read_noun(tokens, at)


def read_noun(tokens: Tokens, at: int) -> Noun | None:
    """The counted noun that begins at this token, with those joined to it and their attributes."""
    words = tokens.words
    found = units().match(words, at) if at < len(words) else None
    if found is None or not _stands_as_noun(tokens, at, found):
        return None
    nothing = listed("units", "nothing")
    if words[at] in nothing.firsts and (none := nothing.match(words, at)) and none[0] >= found[0]:
        return None
    heads, last = [found[1]], at + found[0]
    inner = None
    if heads[0].recipient is Recipient.ATTENDANCE and last < len(words) and (who := units().match(words, last)):
        inner, last = who[1].recipient, last + who[0]
        heads[0] = Unit(f"lượt {who[1].phrase}", Recipient.ATTENDANCE)
        if who[1].award and inner is Recipient.OTHER:  # ``1.120 lượt giấy khen``
            heads[0], inner = who[1], None
    if (who := _said_behind(words, last, heads[0])) is not None:
        heads, last = [who[1]], last + who[0]
    last = _skip_attributes(words, last, heads[0].recipient)
    while (joined := _joined(tokens, last, heads[-1], inner)) is not None:
        heads.append(joined[1])
        last = _skip_attributes(words, joined[0], joined[1].recipient)
    if inner is not None and any(head.recipient is not inner for head in heads[1:]):
        inner = Recipient.OTHER
    return Noun(at, last, _recipient(heads), tuple(heads), inner or _inner(heads[0]))


def _said_behind(words: list[str], last: int, head: Unit) -> tuple[int, Unit] | None:
    """``12 trường hợp cán bộ``, ``38 nam cán bộ``: the next word says who is counted."""
    if head.phrase not in _BEFORE_NOUN or last >= len(words):
        return None
    who = units().match(words, last)
    person = who is not None and who[1].recipient is Recipient.INDIVIDUAL and not who[1].form
    return who if person or head.phrase == "trường hợp" else None


def _inner(head: Unit) -> Recipient | None:
    if head.recipient is not Recipient.ATTENDANCE or head.phrase == "lượt":
        return None
    return Recipient.INDIVIDUAL


def _stands_as_noun(tokens: Tokens, at: int, found: tuple[int, Unit]) -> bool:
    """Whether a word that is also a verb or part of a name is a noun here."""
    after = at + found[0]
    of_level = after < len(tokens) and _is_of_level(tokens, at, after)
    if found[1].plain and _is_name(tokens, at) and not (of_level or _is_counted_office(tokens, at, found)):
        return False
    if found[1].phrase == "lao động" and tokens.words[after : after + 1] == ["nghèo"]:
        return False
    return not found[1].ambiguous or after >= len(tokens) or _ends_noun(tokens, after) or of_level


def _is_of_level(tokens: Tokens, at: int, after: int) -> bool:
    """``cho một Hội cấp tỉnh``: after ``cho`` and a number, before a level, the word is a body."""
    words = tokens.words
    return at > 1 and words[after] == "cấp" and (words[at - 1][0].isdigit() or words[at - 2] == "cho")


def _is_counted_office(tokens: Tokens, at: int, found: tuple[int, Unit]) -> bool:
    """``5.904 Thẩm phán``, ``710 Tòa án cấp huyện``: offices that the papers of their sector write with a capital."""
    if not at or not tokens.words[at - 1][0].isdigit():
        return False
    return found[1].recipient is Recipient.INDIVIDUAL or found[0] > 1


def _is_name(tokens: Tokens, at: int) -> bool:
    """Whether a word has a capital of its own, in a text that is not all capitals."""
    word = tokens.text[tokens.starts[at] : tokens.ends[at]]
    return word[0].isupper() and not (len(word) > 1 and word.isupper())


def _ends_noun(tokens: Tokens, after: int) -> bool:
    word = tokens.words[after]
    return word[0].isdigit() or listed("markers", "after noun").match([word], 0) is not None


def _skip_attributes(words: list[str], last: int, recipient: Recipient) -> int:
    phrases = attributes().get(recipient)
    while phrases and last < len(words) and words[last] in phrases.firsts and (found := phrases.match(words, last)):
        last += found[0]
    return last


def _joined(tokens: Tokens, last: int, before: Unit, inner: Recipient | None) -> tuple[int, Unit] | None:
    """The next noun that shares the number: (token after it, unit)."""
    words = tokens.words
    if last + 1 >= len(words) or words[last] not in word_group("joins nouns"):
        return None
    found = units().match(words, last + 1)
    if found is None or not _may_join(before, found[1], inner):
        return None
    end = last + 1 + found[0]
    following = words[end : end + 2]
    if following and (following[0][0].isdigit() or _opens_count(words, end) or _names_item(words, end)):
        return None
    if found[1].ambiguous and end < len(words) and not _ends_noun(tokens, end):
        return None
    if (found[1].plain and not before.plain) or _is_name(tokens, last + 1):
        return None
    if found[1].recipient is Recipient.COLLECTIVE and words[last] == "," and _gives(words, end):
        return None
    return end, found[1]


def _gives(words: list[str], at: int) -> bool:
    """``84 đoàn viên, công đoàn ngành khen 402 …``: the next body praises, it is not praised."""
    group = word_group("gives at once")
    return at < len(words) and (words[at] in group or " ".join(words[at : at + 2]) in group)


def _opens_count(words: list[str], at: int) -> bool:
    """Whether ``: 15`` follows that counts the noun before it, not one of its own (``: 7 tập thể``)."""
    if words[at] != ":" or at + 1 >= len(words) or not words[at + 1][0].isdigit():
        return False
    return at + 2 >= len(words) or units().match(words, at + 2) is None


def _may_join(before: Unit, after: Unit, inner: Recipient | None) -> bool:
    if before.recipient is Recipient.ATTENDANCE or inner:
        return after.recipient in _PEOPLE
    if before.recipient in _PEOPLE:
        if after.recipient is Recipient.COLLECTIVE and _is_officer(before):
            return False  # ``25 bí thư chi bộ, đảng bộ cơ sở``: bodies that these people head
        return after.recipient in _PEOPLE and (after.form is None or before.form is not None)
    if before.recipient is Recipient.EXEMPLAR and after.recipient in (Recipient.COLLECTIVE, Recipient.INDIVIDUAL):
        return True
    pair = {before.recipient, after.recipient}
    return len(pair) == 1 or pair == {Recipient.MODEL, Recipient.EXEMPLAR}


def _is_officer(unit: Unit) -> bool:
    return unit.recipient is Recipient.INDIVIDUAL and " ".join(unit.phrase.split()[:2]) in word_group("officer")


def _names_item(words: list[str], at: int) -> bool:
    """``97 người, thanh niên trường học 84, …``: the noun begins the name of the next item, whose number ends it."""
    for end in range(at, min(at + _ITEM, len(words))):
        if words[end][0].isdigit():
            behind = words[end + 1 : end + 2]
            return (
                end > at
                and (not behind or behind[0] in _ITEM_ENDS)
                and words[end - 1] not in word_group("turns a number")
            )
        if not words[end].isalpha():
            return False
    return False


def _recipient(heads: list[Unit]) -> Recipient:
    """The head noun decides; people and bodies under one number are neither."""
    kinds = {head.recipient for head in heads}
    if len(kinds) > 1 and kinds <= _PEOPLE:
        return Recipient.OTHER
    return heads[0].recipient


def noun_before(tokens: Tokens, number: Number) -> Noun | None:
    """The noun of ``đảng viên 5.357`` and ``tổ chức đảng: 32``."""
    words, end = tokens.words, number.first - number.hedge
    if end and words[end - 1] in (":", "-", "có", "là", "chiếm"):
        end -= 1
    if end > 1 and words[end - 1 : end + 1] in (["chỉ", "có"], ["mới", "có"]):
        end -= 1
    if end > 1 and words[end - 1] == "(" and words[number.last : number.last + 1] == [")"]:
        end -= 1
    found = units().ends_at(words, end, 5) if end else None
    if found is None:
        return None
    first = end - found[0]
    return Noun(first, end, found[1].recipient, (found[1],), _inner(found[1]))


def nearest_people(tokens: Tokens, before: int, reach: int = 40) -> Noun | None:
    """The nearest people or bodies named before a token: what a percentage is a share of."""
    for at in range(before - 1, max(-1, before - reach), -1):
        found = units().match(tokens.words, at)
        if found is None or found[1].recipient not in _PEOPLE or at + found[0] > before:
            continue
        if not found[1].plain or (at > 0 and tokens.words[at - 1] == "lệ"):
            first = _leftmost(tokens, _whole(tokens, at, at + found[0]))
            return read_noun(tokens, first) or Noun(at, at + found[0], found[1].recipient, (found[1],))
    return None


def _whole(tokens: Tokens, at: int, last: int) -> int:
    """Where the longest noun begins that ends here: ``đảng bộ cơ sở``, not ``cơ sở``."""
    found = units().ends_at(tokens.words, last, 6)
    return min(at, last - found[0]) if found else at


def _leftmost(tokens: Tokens, at: int) -> int:
    """Where the list of nouns begins of which this one is a part: ``cán bộ, đảng viên``."""
    while at >= 2 and tokens.words[at - 1] in (",", "và"):
        found = units().ends_at(tokens.words, at - 1, 4)
        if found is None or found[1].recipient not in _PEOPLE:
            break
        at = at - 1 - found[0]
    return at
