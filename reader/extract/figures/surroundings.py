# SPDX-License-Identifier: MIT
"""Owns what the words around a counted noun say of it, where no rule knows what was done to those counted.

A linear model that ``python -m tests.benchmarks.surroundings`` trains on the development corpus: whether such a number
is a figure, then of which deed. It is asked last, for few numbers, and its records say so: rule ``surroundings``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from math import exp, fsum

from reader.core.figure import Action, Recipient
from reader.core.resources import read_json
from reader.extract.figures.clause import Mark
from reader.extract.figures.draft import Draft
from reader.extract.figures.fitting import set_deed
from reader.extract.figures.lexicon import word_group
from reader.extract.figures.matters import is_ceiling, is_offered
from reader.extract.figures.reaching import is_same_noun

MODEL = "models/surroundings.json"
_SURE = 0.7
"""Probability of a figure with this deed from which on a number is held for one."""
_MOST_SURE = 0.85
"""What the model says of its own certainty proved right so often at most."""
_BEFORE, _BEHIND, _REACH = 4, 5, 12
"""Words whose place counts on either side of the number and its noun; words back to the next comma."""
_LONGEST, _FEW = 160, 12
"""Words of a sentence, and drafts, that are looked at on either side; keeps the work linear."""
_HIGHEST = 500.0
"""No power of e above this is asked for."""
_RAISED = 12
"""Tokens in which stands what was raised to a number: ``nâng tổng số hộ được khen lên``."""
_PARTING = frozenset((";", ".", ":", ","))
_STEPS = (0, 1, 3, 6, 12, 24)
"""Words of distance that are told apart."""


@dataclass(frozen=True, slots=True)
class Model:
    """Weights by sign; what it has no weight for says nothing. Exact sums: the order of signs is no matter."""

    threshold: float
    figure: dict[str, float]
    deeds: dict[Action, tuple[float, dict[str, float]]]
    """Deed → what it starts from, and its weights."""

    def probability(self, signs: Sequence[str]) -> float:
        """How likely a number with these signs is a figure, 0–1."""
        weights = self.figure
        return 1 / (1 + exp(min(_HIGHEST, -self.threshold - fsum(weights[sign] for sign in signs if sign in weights))))

    def deed(self, signs: Sequence[str]) -> tuple[Action, float]:
        """The likeliest deed of a figure with these signs, and how likely it is, 0–1."""
        told = {deed: exp(min(_HIGHEST, self._of(deed, signs))) for deed in self.deeds}
        likeliest = max(told, key=told.__getitem__)
        return likeliest, told[likeliest] / sum(told.values())

    def _of(self, deed: Action, signs: Sequence[str]) -> float:
        start, weights = self.deeds[deed]
        return start + fsum(weights[sign] for sign in signs if sign in weights)


@cache
def _model() -> Model:
    raw = read_json(MODEL)
    deeds = {Action(name): (float(one["start"]), dict(one["weights"])) for name, one in raw["deeds"].items()}
    return Model(float(raw["start"]), dict(raw["weights"]), deeds)


def judge_rest(drafts: Sequence[Draft]) -> bool:
    """Give those a deed for whom no rule found one, where the words around them speak for it; whether there are any."""
    any_given, wholes = False, wholes_of(drafts)
    for draft, left, right in neighbours(drafts):
        if not is_open(draft, wholes) or _has_from_total(draft) or _is_behind_these(draft, right) or _gives(draft):
            continue
        if left and _made(left[-1], draft):
            continue
        signs = signs_of(draft, left, right)
        probability = _model().probability(signs)
        if probability < _SURE:
            continue
        deed, likely = _model().deed(signs)
        if probability * likely >= _SURE:
            any_given = True
            sure = min(probability * likely, _MOST_SURE)
            set_deed(draft, deed, draft.clause, "surroundings", sure, _verb_of(draft, deed))
    return any_given


def wholes_of(drafts: Sequence[Draft]) -> set[int]:
    """Those (by ``id``) of whom a part did something: ``trong 60 người dự có 12 người được khen``."""
    return {id(draft.total) for draft in drafts if draft.total is not None and draft.action is not None}


def is_open(draft: Draft, wholes: set[int]) -> bool:
    """Whether no rule knows its deed, nor says that there is none; sums that must come out, ones and turns are not."""
    if draft.action is not None or draft.blocked or draft.nameless or draft.exact or id(draft) in wholes:
        return False
    if _is_raised_to(draft) or is_offered(draft) or is_ceiling(draft):
        return False
    return draft.value != 1 and not (draft.number.in_words and draft.recipient is Recipient.OTHER)


def _is_raised_to(draft: Draft) -> bool:
    """``thêm 20 hộ đăng ký, nâng số hộ tham gia lên 86``: all that there are by now, with those from before."""
    words, first = draft.clause.words, draft.first
    raised = words[max(0, first - _RAISED) : max(0, first - 1)]
    return first > 1 and words[first - 1] == "lên" and not word_group("raised").isdisjoint(raised)


def _has_from_total(draft: Draft) -> bool:
    """Whether it will take the deed of its total."""
    total = draft.total
    return total is not None and total.action is not None and not total.blocked


def _is_behind_these(draft: Draft, right: Sequence[Draft]) -> bool:
    """``Trường có 60 giáo viên, 12 người được tuyên dương``: of the same sort as those of whom a deed is told next."""
    first = right[0] if right else None
    if first is not None and first.number.percent and draft.clause.words[draft.last : first.first] == [","]:
        return first.noun_first and first.clause is draft.clause
    if first is not None and draft.clause.words[draft.last : first.first] == [","] and is_same_noun(draft, first):
        return first.value < draft.value and first.clause is draft.clause
    after = next((one for one in right if one.sentence == draft.sentence and one.action is not None), None)
    return after is not None and after.recipient is draft.recipient and after.value <= draft.value


def _made(works: Draft, draft: Draft) -> bool:
    """``501 công trình của 978 tác giả``: whose the works beside them are."""
    if works.clause is not draft.clause or not works.noun.heads[0].works:
        return False
    return draft.clause.words[draft.first - 1] == "của" and draft.first - works.last <= _BEHIND


def _gives(draft: Draft) -> bool:
    """``hai đảng bộ khen 57 tập thể``: those who give, not those who are given."""
    words, marks = draft.clause.words, draft.clause.marks_between(draft.last, draft.last + 2)
    verb = next((mark for mark in marks if mark.sign.kind == "verb"), None)
    if verb is None or verb.sign.action is not Action.COMMENDED or "được" in words[draft.last : verb.last]:
        return False
    return verb.sign.strength == "strong" and words[verb.last : verb.last + 1] != [] and words[verb.last][0].isdigit()


def _verb_of(draft: Draft, deed: Action) -> Mark | None:
    """The nearest verb of this deed in the sentence."""
    marks = [mark for mark in _marks_near(draft) if mark.sign.action is deed]
    return min(marks, key=lambda mark: max(draft.first - mark.last, mark.first - draft.last), default=None)


def neighbours(drafts: Sequence[Draft]) -> Iterator[tuple[Draft, Sequence[Draft], Sequence[Draft]]]:
    """Every draft with the few before and behind it."""
    for turn, draft in enumerate(drafts):
        yield draft, drafts[max(0, turn - _FEW) : turn], drafts[turn + 1 : turn + 1 + _FEW]


def signs_of(draft: Draft, left: Sequence[Draft], right: Sequence[Draft]) -> list[str]:
    """What the model sees of a draft: words, verbs and deeds around it; nothing of the number but its size."""
    return [*_words(draft), *_verbs(draft), *_others(draft, left, right), *_itself(draft)]


def _marks_near(draft: Draft) -> list[Mark]:
    return draft.clause.marks_between(max(0, draft.first - _LONGEST), draft.last + _LONGEST)


def _shown(word: str) -> str:
    return "#" if word[0].isdigit() else word


def _words(draft: Draft) -> Iterator[str]:
    words, first, last = draft.clause.words, draft.first, draft.last
    left = ["<s>"] * max(0, _BEFORE - first) + [_shown(word) for word in words[max(0, first - _BEFORE) : first]]
    right = [_shown(word) for word in words[last : last + _BEHIND]]
    right += ["</s>"] * (_BEHIND - len(right))
    for at, word in enumerate(reversed(left)):
        yield f"L{at}={word}"
    for at, word in enumerate(right):
        yield f"R{at}={word}"
    yield f"LL={left[-2]} {left[-1]}"
    yield f"RR={right[0]} {right[1]}"
    for word in {*left}:
        yield f"l={word}"
    for word in {*right}:
        yield f"r={word}"
    at, near = first - 1, set[str]()
    while at >= 0 and words[at] not in _PARTING and first - at <= _REACH:
        near.add(_shown(words[at]))
        at -= 1
    for word in near:
        yield f"p={word}"
    low, high = _part_of_sentence(draft)
    for word in {*map(_shown, words[low:high])}:
        yield f"w={word}"


def _part_of_sentence(draft: Draft) -> tuple[int, int]:
    """The tokens between the semicolons around a draft."""
    words, first, last = draft.clause.words, draft.first, draft.last
    low, high = max(0, first - _LONGEST), min(len(words), last + _LONGEST)
    before = next((at for at in range(first - 1, low - 1, -1) if words[at] == ";"), low - 1)
    return before + 1, next((at for at in range(last, high) if words[at] == ";"), high)


def _verbs(draft: Draft) -> Iterator[str]:
    left = right = None
    seen = set[str]()
    low, high = _part_of_sentence(draft)
    for mark in _marks_near(draft):
        if mark.last <= draft.first:
            left = mark
        elif right is None and mark.first >= draft.last:
            right = mark
        where = "m" if low <= mark.first < high else "far"
        seen.add(f"{where}={mark.sign.kind} {mark.sign.action}")
    yield from seen
    for side, found in (("ml", left), ("mr", right)):
        if found is None:
            yield f"{side}=none"
            continue
        beside = "" if low <= found.first < high else " beyond"
        kind = f"{side}={found.sign.kind} {found.sign.action} {found.sign.strength}{beside}"
        away = _step(draft.first - found.last if side == "ml" else found.first - draft.last)
        yield kind
        yield f"{kind} {away}"
        yield f"{kind} {draft.recipient}"


def _others(draft: Draft, left: Sequence[Draft], right: Sequence[Draft]) -> Iterator[str]:
    beside = [one for one in left if one.sentence == draft.sentence]
    before = left[len(left) - len(beside) - 1] if len(beside) < len(left) else None
    ahead = next((one for one in reversed(beside) if one.last <= draft.first and one.action is not None), None)
    behind = (one for one in right if one.sentence == draft.sentence and one.first >= draft.last)
    for side, found in (("dl", ahead), ("dr", next((one for one in behind if one.action is not None), None))):
        if found is None:
            yield f"{side}=none"
            continue
        away = _step(draft.first - found.last if side == "dl" else found.first - draft.last)
        yield f"{side}={found.action}"
        yield f"{side}={found.action} {found.recipient} {draft.recipient} {away}"
    yield f"db={before.action if before is not None else None}"


def _itself(draft: Draft) -> Iterator[str]:
    number = draft.number
    yield f"noun={draft.noun.key}"
    yield f"who={draft.recipient} {draft.noun.plain}"
    yield f"depth={min(draft.depth, 2)}"
    yield f"percent={number.percent} {draft.noun_first}"
    yield f"written={number.in_words} {bool(number.hedge)} {number.whole is not None}"
    yield f"size={len(str(int(number.value)))}"
    yield f"part={draft.clause.part}"
    yield f"total={draft.total.action if draft.total is not None else 'none'}"


def _step(distance: int) -> int:
    return next((turn for turn, most in enumerate(_STEPS) if distance <= most), len(_STEPS))
