# SPDX-License-Identifier: MIT
"""Owns when an occasion was that an article tells of beside the reported one: a contest of the year before."""

from __future__ import annotations

from reader.extract.figures.draft import Draft, Period
from reader.extract.figures.frames import Moment, weaker
from reader.extract.word_groups import LatePattern, choice, groups

_NAMED = 8
"""Tokens from the mention of an occasion in which it is named."""
_BACK = 6
"""Sentences back in which it was told of."""
_AROUND = 200
"""Code points behind its day in which it was named."""
_MANY = LatePattern(lambda: rf"(?:{choice('figures/meeting_words', 'several occasions')}) $")
_SINGLE = ("year", "part", "date")


def occasion_told(text: str, draft: Draft, moments: dict[int, Moment], today: int | None) -> Period | None:
    """``Tháng 9/2009, huyện tổ chức hội thi. … Kết thúc hội thi, trao 1 giải nhất``: when that occasion was."""
    names = _names(draft)
    if not names or today is None:
        return None
    for sentence in range(draft.sentence - 1, draft.sentence - 1 - _BACK, -1):
        moment = moments.get(sentence)
        for period in reversed(moment.periods if moment is not None else []):
            if period.start < 0 or not period.adverbial or not _is_named_behind(text, period, draft, names):
                continue
            single = period.kind in _SINGLE and period.year_from == period.year_to
            return weaker(period) if single and period.year_to < today else None
    return None


def _names(draft: Draft) -> tuple[str, ...]:
    """What the occasion is called of which a figure is told; a jury, and a prize, are those of a contest."""
    at = draft.clause.cues.get("event", -1)
    said = " ".join(draft.clause.words[at : at + _NAMED]) if 0 <= at <= draft.last else ""
    listed = groups("figures/meeting_words")
    of_contest = any(name in said for name in (*listed["contests"], *listed["juries"]))
    if of_contest or (not said and draft.form == "giải"):
        return listed["contests"]
    return next(((name,) for name in listed["occasions"] if name in said), ())


def _is_named_behind(text: str, period: Period, draft: Draft, names: tuple[str, ...]) -> bool:
    """Whether one such occasion is named in the sentence of a time, behind it."""
    low = text[period.end : min(period.end + _AROUND, draft.clause.start)].lower()
    stop = min((at for mark in (". ", "\n") if (at := low.find(mark)) >= 0), default=len(low))
    for name in names:
        at = low.find(name, 0, stop)
        before = low[max(0, at - 6) : at]
        if at >= 0 and not _MANY.search(before) and not before.rstrip()[-1:].isdigit():
            return True
    return False
