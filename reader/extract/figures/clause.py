# SPDX-License-Identifier: MIT
"""Owns the sentence as the figure rules see it: words, brackets, quotations, names, and the signs that steer."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import compress
from typing import Any

from reader.core.span import EntityType, Span
from reader.core.structure import Part
from reader.extract.figures.lexicon import Sign, grouped, listed, signs, units, word_group
from reader.extract.figures.wishes import wished
from reader.extract.tokens import Tokens

_OPENING, _CLOSING = "([", ")]"
_PAIRED = frozenset('([)]“”"')
_SHORT_QUOTATION = 24
"""Words; a longer quotation is speech and may state figures, a shorter one is a name."""
_SILENT = frozenset((EntityType.ORGANISATION, EntityType.PERSON, EntityType.PLACE, EntityType.DOCUMENT))
_TAKEN = _SILENT | {EntityType.DATE}
"""A number inside one of these is part of the name."""
_SUFFERING = frozenset(("được", "bị", "do"))
_OTHER_QUOTES = {"«": "“", "»": "”", "„": "“", "‘": "“"}
"""Quotation marks that some pages print; read as the common ones."""
_SLASHED = 6
"""Tokens of a count before a slash with which another follows: ``12 tập thể/25 cá nhân``."""
_ODD = frozenset((*_OTHER_QUOTES, "/", "'"))
_BY_MARKS = frozenset(("marks", "mark_starts", "marked", "wished", "glue"))
SEPARATORS = frozenset((",", ";", ":", "-", ".", "+", "•", "*", "…"))


@dataclass(slots=True)
class Mark:
    """A sign at tokens ``[first, last)``."""

    first: int
    last: int
    sign: Sign


class Clause:
    """One sentence: its tokens, how deep in brackets each stands, and its marks in order."""

    __slots__ = (
        "_cues",
        "block",
        "colons",
        "depth",
        "end",
        "glue",
        "jump",
        "mark_starts",
        "marked",
        "marks",
        "named",
        "part",
        "spans",
        "start",
        "taken",
        "tokens",
        "wished",
        "words",
    )

    depth: list[int]
    jump: dict[int, int]
    named: list[bool]
    taken: list[bool]
    colons: list[int]
    """Where colons stand. Looked for once a sentence, not for each of its numbers."""
    marks: list[Mark]
    mark_starts: list[int]
    marked: list[bool]
    wished: list[bool]
    glue: list[bool]

    def __init__(self, tokens: Tokens, start: int, end: int, spans: Sequence[Span], block: int, part: Part) -> None:
        self.start, self.end = start, end
        self.tokens, self.words = tokens, tokens.words
        self.spans = spans
        self.block = block
        self.part = part
        self._cues: dict[str, int] | None = None
        if not _ODD.isdisjoint(tokens.words):
            tokens.words = self.words = _plain_signs(tokens.words)
        self.depth, self.jump = _brackets(tokens.words)
        self._read_names()

    def __getattr__(self, name: str) -> Any:
        """Look for marks and colons when first asked for them: a sentence whose numbers count nothing needs none."""
        if name == "colons":
            self.colons = [at for at, word in enumerate(self.words) if word == ":"] if ":" in self.words else []
        elif name in _BY_MARKS:
            self._read_marks()
        else:
            raise AttributeError(name)
        return getattr(self, name)

    def _read_names(self) -> None:
        """Which tokens stand inside a name, where no verb is a verb, and which inside a date, too."""
        tokens = self.tokens
        starts, ends = tokens.starts, tokens.ends
        self.named = named = [False] * len(starts)
        self.taken = taken = named.copy()
        for span in self.spans:
            if span.type in _TAKEN:
                first, last = bisect_right(ends, span.start), bisect_left(starts, span.end)
                covered = [True] * (last - first)
                taken[first:last] = covered
                if span.type in _SILENT:
                    named[first:last] = covered

    def _read_marks(self) -> None:
        found = signs().found_in(self.words, self.named)
        self.marks = [Mark(*mark) for mark in found if mark[2].kind != "stop" or not self._is_in_a_name(mark[0])]
        self.mark_starts = [mark.first for mark in self.marks]
        self.marked, self.glue = [False] * len(self.words), [False] * len(self.words)
        targets = [mark.last for mark in self.marks if mark.sign.kind == "target"]
        deeds = (mark.first for mark in self.marks if mark.sign.kind == "verb")
        self.wished = wished(self.words, targets, next(deeds, len(self.words)))
        for mark in self.marks:
            covered = [True] * (mark.last - mark.first)
            self.marked[mark.first : mark.last] = covered
            if mark.sign.kind == "form":
                self.glue[mark.first : mark.last] = covered

    def _is_in_a_name(self, at: int) -> bool:
        """``Ngành Kiểm tra Đảng có``: a capital inside the sentence, so that nothing is done there."""
        start, end = self.tokens.starts[at], self.tokens.ends[at]
        word = self.tokens.text[start:end]
        return at > 0 and self.words[at - 1].isalpha() and word[0].isupper() and not word.isupper()

    @property
    def cues(self) -> dict[str, int]:
        """Group of ``periods.txt`` → the token where its first phrase stands; looked up when first asked."""
        if self._cues is None:
            self._cues = cues(self.tokens.words)
        return self._cues

    @property
    def colon(self) -> int:
        """The first colon; -1 without one."""
        return self.colons[0] if self.colons else -1

    def colons_between(self, first: int, last: int) -> list[int]:
        """The colons among tokens ``[first, last)``."""
        return self.colons[bisect_left(self.colons, first) : bisect_left(self.colons, last)]

    def marks_between(self, first: int, last: int) -> list[Mark]:
        """The marks that begin at tokens ``[first, last)``."""
        return self.marks[bisect_left(self.mark_starts, first) : bisect_left(self.mark_starts, last)]

    def is_main(self, mark: Mark) -> bool:
        """Whether a verb opens its part of the sentence, rather than standing in an attribute."""
        at = mark.first - 1
        while (
            at >= 0
            and self.words[at] in word_group("before a main verb")
            and self.words[at - 1 : at] not in (["trực"], ["gián"])
        ):
            at -= 1
        office = listed("issuers", "state office").ends_at(self.words, at + 1, 5) if at >= 0 else None
        if office is not None and (at - office[0] < 0 or self.words[at - office[0]] in SEPARATORS):
            return True
        if at < 0 or not (self.named[at] or self.words[at] in SEPARATORS or at < mark.first - 1):
            return at < 0
        while at >= 0 and self.named[at] and at > mark.first - 24:
            at -= 1
        office = listed("issuers", "person").ends_at(self.words, at + 1, 4)
        at -= office[0] if office else 0
        return at < 0 or self._before_givers(at, mark.first - 24) not in _SUFFERING

    def _before_givers(self, at: int, low: int) -> str:
        """The word before the bodies that give together: ``được`` of ``được sở, bộ, UBND tỉnh tặng``."""
        start = at
        while at > max(low, 0) and (self.named[at] or self.words[at] in word_group("beside givers")):
            at -= 1
        return self.words[at] if at >= 0 and self.words[at] in _SUFFERING else self.words[start]


def _plain_signs(words: list[str]) -> list[str]:
    """The words with common quotation marks, and with a comma for a slash between two counts."""
    plain = [_OTHER_QUOTES.get(word, word) for word in words]
    if "‘" in words:  # an apostrophe closes nothing else here
        plain = ["”" if word == "’" else word for word in plain]
    if "'" in words:
        _pair_single_quotes(plain)
    for at in compress(range(len(words)), map("/".__eq__, words)):
        if _parts_counts(plain, at):
            plain[at] = ","
    return plain


def _pair_single_quotes(words: list[str]) -> None:
    """``danh hiệu 'Bàn tay vàng'``: quotation marks; ``H'Hen`` has an apostrophe and ``5'`` counts minutes."""
    places = [at for at, word in enumerate(words) if word == "'" and not _belongs_to_word(words, at)]
    if len(places) % 2 == 0:
        for turn, at in enumerate(places):
            words[at] = "”" if turn % 2 else "“"


def _belongs_to_word(words: list[str], at: int) -> bool:
    before = words[at - 1] if at else ""
    return before[:1].isdigit() or (len(before) == 1 and before.isalpha())


def _parts_counts(words: list[str], at: int) -> bool:
    """``12 tập thể/25 cá nhân``: a number and its noun on both sides of a slash; not ``QĐ/25``, ``2 suất/1 hộ``."""
    before = units().ends_at(words, at, _SLASHED) if at else None
    behind = words[at + 1][0].isdigit() and units().match(words, at + 2) if at + 2 < len(words) else None
    if before is None or not behind:
        return False
    first = at - before[0]
    if words[first:at] == words[at + 2 : at + 2 + at - first]:  # ``2.310 đảng viên/2.415 đảng viên`` is a share
        return False
    return first > 0 and any(word[0].isdigit() for word in words[max(0, at - _SLASHED) : first])


def _brackets(words: list[str]) -> tuple[list[int], dict[int, int]]:
    """The bracket depth of every token (short quotations count as depth), and where each pair begins and ends."""
    open_at, jump = list[int](), dict[int, int]()
    if _PAIRED.isdisjoint(words):
        return [0] * len(words), jump
    quote = -1
    for at in compress(range(len(words)), map(_PAIRED.__contains__, words)):
        word = words[at]
        if word in _OPENING:
            open_at.append(at)
        elif word not in _CLOSING:
            quote = _close_quotation(at, word, quote, jump)
        elif open_at:
            jump[at] = open_at.pop()
            jump[jump[at]] = at
    depth, level = list[int](), 0
    for at in sorted(jump):
        opens = jump[at] > at
        depth += [level] * (at + opens - len(depth))  # a bracket stands outside of what it holds
        level += 1 if opens else -1
    depth += [level] * (len(words) - len(depth))
    return depth, jump


def _close_quotation(at: int, word: str, quote: int, jump: dict[int, int]) -> int:
    """Pair quotation marks; returns the open one."""
    if word == "“" or (word == '"' and quote < 0):
        return at
    if quote >= 0 and at - quote <= _SHORT_QUOTATION:
        jump[at] = quote
        jump[quote] = at
    return -1


def cues(words: list[str]) -> dict[str, int]:
    """Group of ``periods.txt`` → where its first phrase stands."""
    found_at: dict[str, int] = {}
    for first, _, group in grouped("periods").found_in(words):
        found_at.setdefault(group, first)
    return found_at
