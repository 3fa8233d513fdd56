# SPDX-License-Identifier: MIT
"""Owns what a page speaks of: the campaign, awards, contests, or another world: sport, shows, markets."""

from __future__ import annotations

import re
import sys
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from ahocorasick_rs import AhoCorasick

from reader.core.structure import Block, Part
from reader.extract.tokens import read_groups
from reader.extract.user_words import in_use
from reader.extract.word_groups import LatePattern, choice

SPORT_PAGE = 3
"""So many words of sport, and none of the campaign, make a page of medals and matches."""
OFTEN = 3
"""So many mentions of the campaign make the whole article one on it."""
_GROUPS = (
    "campaign",
    "award",
    "honour",
    "contest",
    "sport",
    "praise word",
    "prize word",
    "body",
    "other world",
    "other world sign",
    "congress of praise",
    "held for it",
)
_NEAR = 900
"""Code points around a figure in which the campaign must be named for an everyday verb to count."""
_ONE_NAME = 100
"""Code points between words that name the campaign once: ``Chỉ thị 05 về học tập và làm theo … Hồ Chí Minh``."""
_SECTION = 60
"""Code points; a longer line of the page names more than the section of the article."""
_ELSEWHERE = 3
"""So many words of shows and markets, and none of official awards, make a page one of those worlds."""
_HEADINGS = (Part.TITLE, Part.KICKER, Part.HEADING)
_SPACES = re.compile(r"  +")


def _squeeze(low: str) -> tuple[str, list[int], list[int]]:
    """The text with single spaces; from where on in it how many code points were left out."""
    if "  " not in low:
        return low, [0], [0]
    pieces, starts, shifts, at, shift, length = [], [0], [0], 0, 0, 0
    for found in _SPACES.finditer(low):
        piece = low[at : found.start() + 1]
        pieces.append(piece)
        length, shift, at = length + len(piece), shift + len(found[0]) - 1, found.end()
        starts.append(length)
        shifts.append(shift)
    return "".join(pieces) + low[at:], starts, shifts


@dataclass(frozen=True, slots=True)
class Topics:
    """Where an article speaks of what: positions in code points, in order."""

    campaign: tuple[int, ...]
    award: tuple[int, ...]
    """Awards, contests and their prizes."""
    praise: tuple[int, ...]
    """Awards alone."""
    sport: tuple[int, ...]
    is_of_awards: bool
    """Whether any word of the page speaks of awards, prizes or the campaign."""
    is_elsewhere: bool
    """Whether it is of matches, shows, markets, rankings or lotteries, whose prizes are no emulation."""
    has_congress_of_praise: bool
    """Whether a congress is named that is held for those who are praised."""
    is_on_campaign: bool
    """Whether the campaign is named often, or in a line that says what follows; else only in passing."""

    def near(self, positions: tuple[int, ...], at: int) -> bool:
        """Whether one of the positions lies close, or there are so many that all of the article is meant."""
        if len(positions) >= OFTEN:
            return True
        turn = bisect_left(positions, at - _NEAR)
        return turn < len(positions) and positions[turn] <= at + _NEAR


_OF_DELEGATES = LatePattern(lambda: rf"(?:{choice('figures/topics', 'sits in a body')}) là [^.;\d\n]*$")
"""``15 đại biểu là Thầy thuốc ưu tú``: whom a congress is made up of, not whom it honoured."""
_HELD = 80
"""Code points before a title in which it is said that delegates hold it."""


@cache
def _needles() -> tuple[tuple[str, str], ...]:
    """The phrases that show a topic, as they stand in a text; verbs of praise that the user added are such, too."""
    pairs = [pair for pair in read_groups("lists/figures/topics.txt") if pair[0] in _GROUPS]
    own = in_use().entries.get("lists/figures/verbs.txt", ())
    pairs += [("praise word", verb.lower()) for group, verb in own if group.startswith("commended")]
    return tuple((group, line.replace(" ,", ",")) for group, line in pairs)


@cache
def _automaton() -> AhoCorasick:
    return AhoCorasick([needle for _, needle in _needles()])


def read_topics(low: str, blocks: Sequence[Block]) -> Topics:
    """The topics of a text given in lower case; what only the page's own lines speak of is none of the article's."""
    found: dict[str, list[int]] = {name: [] for name in _GROUPS}
    squeezed, starts, shifts = _squeeze(low)
    needles, ends = _needles(), dict[int, int]()
    try:
        hits = _automaton().find_matches_as_indexes(squeezed, overlapping=True)
    except UnicodeEncodeError:  # half a pair of UTF-16 is refused by the automaton
        whole = squeezed.encode("utf-8", "replace").decode("utf-8")
        hits = _automaton().find_matches_as_indexes(whole, overlapping=True)
    for turn, start, end in hits:
        if start >= ends.get(turn, 0) and _stands_alone(squeezed, start, end):  # one that overlaps itself counts once
            ends[turn] = end
            found[needles[turn][0]].append(start + shifts[bisect_right(starts, start) - 1])
    silent = [(block.start, block.end) for block in _page_lines(blocks)]
    titles = [(block.start, block.end) for block in blocks if block.part is Part.TITLE]
    headings = [(block.start, block.end) for block in blocks if block.part in _HEADINGS]
    said = {name: _said(sorted(positions), silent) for name, positions in found.items()}
    if not said["congress of praise"] and all(_is_held(low, at) for at in said["praise word"]):
        titles_held = ("award", "honour", "praise word")
        said |= {name: tuple(at for at in said[name] if not _is_held(low, at)) for name in titles_held}
    praise = tuple(sorted((*said["award"], *said["honour"])))
    award = tuple(sorted((*praise, *said["contest"])))
    spoken = bool(said["campaign"] or award or said["praise word"] or len(said["prize word"]) > 1)
    congress = bool(said["congress of praise"])
    campaign = said["campaign"]
    on_campaign = _is_on(campaign, said["held for it"], headings)
    elsewhere = not campaign and _is_elsewhere(said, titles)
    return Topics(campaign, award, praise, said["sport"], spoken, elsewhere, congress, on_campaign)


def _is_held(low: str, at: int) -> bool:
    """Whether the award named there is a title that delegates hold."""
    return _OF_DELEGATES.search(low, max(0, at - _HELD), at) is not None


def _is_on(campaign: Sequence[int], held: Sequence[int], headings: Sequence[tuple[int, int]]) -> bool:
    """Whether an article is on the campaign: named again and again, in a heading, or as what a meeting is held for."""
    if sum(after - at > _ONE_NAME for at, after in pairwise((-sys.maxsize, *campaign))) >= OFTEN:
        return True
    if any(_is_within(at, headings) for at in campaign):
        return True
    return any(bisect_left(held, at - _ONE_NAME) < bisect_left(held, at) for at in campaign)


def _stands_alone(low: str, start: int, end: int) -> bool:
    """``đại học Bách khoa`` does not learn from Bác, nor does ``lời bác sĩ`` come from him."""
    if (start and low[start - 1].isalnum()) or low[end : end + 1].isalnum():
        return False
    return not (low.startswith("bác", end - 3) and low.startswith((" sĩ", " sỹ"), end))


def _page_lines(blocks: Sequence[Block]) -> Iterator[Block]:
    """Menus, links and what stands below the article; the name of a section right above its title is none of them."""
    opened = False
    for turn, block in enumerate(blocks):
        opened = opened or block.part is Part.TITLE
        if block.part is not Part.FURNITURE:
            continue
        beside = blocks[max(0, turn - 1) : turn + 2]
        menu = len(beside) > 2 and all(one.part is Part.FURNITURE for one in beside)
        if opened or menu or block.end - block.start > _SECTION:
            yield block


def _said(positions: list[int], silent: Sequence[tuple[int, int]]) -> tuple[int, ...]:
    """The positions, unless the page alone speaks of it around the article."""
    return () if all(_is_within(at, silent) for at in positions) else tuple(positions)


def _is_within(at: int, stretches: Sequence[tuple[int, int]]) -> bool:
    turn = bisect_right(stretches, (at, sys.maxsize)) - 1
    return turn >= 0 and at < stretches[turn][1]


def _is_elsewhere(said: dict[str, tuple[int, ...]], titles: Sequence[tuple[int, int]]) -> bool:
    """Whether the words of a page make it one of matches, shows, markets, rankings or lotteries."""
    sport, world = len(said["sport"]), len(said["other world"])
    if sport >= SPORT_PAGE:
        return True
    official = max(len(said["award"]), len(said["praise word"]))
    if official > 1:
        return False
    signs = sport + 2 * world + len(said["other world sign"])
    if official or said["body"]:
        return world >= _ELSEWHERE or (not official and signs >= 2 * _ELSEWHERE)
    if any(_is_within(at, titles) for at in (*said["sport"], *said["other world"])):
        return True
    return signs >= _ELSEWHERE
