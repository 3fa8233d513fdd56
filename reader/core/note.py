# SPDX-License-Identifier: MIT
"""Owns the note and the anchor that ties it to a stretch of text.

The anchor holds the selectors of the W3C Web Annotation Data Model: TextPositionSelector and TextQuoteSelector.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hashlib import _Hash

QUOTE_CONTEXT = 32
"""How many code points of prefix and suffix a quote keeps (as many as Hypothesis and others do)."""

ENOUGH = 8
"""How many visible characters on one side tell a place when the other side was edited."""

NOTE_COLOURS = ("amber", "blue", "green", "rose", "violet")


def text_hash(text: str) -> str:
    """SHA-256 of the NFC text in UTF-8, in hexadecimal."""
    return _sha256()(text.encode("utf-8", "surrogatepass")).hexdigest()


@cache
def _sha256() -> Callable[[bytes], _Hash]:
    """Asked for once: beside Qt every import takes its time, however often it was made before."""
    from hashlib import sha256  # loads OpenSSL, which a start can do without

    return sha256


@dataclass(frozen=True, slots=True)
class Anchor:
    """A stretch of one version of a text; positions in code points."""

    start: int
    end: int
    exact: str
    prefix: str
    suffix: str
    text_hash: str

    @classmethod
    def at(cls, text: str, start: int, end: int) -> Anchor:
        """Anchor to ``text[start:end]``.

        :raises ValueError: there is no such stretch, or it is empty.
        """
        if not 0 <= start < end <= len(text):
            raise ValueError(f"not a stretch of text: {start}, {end}")
        prefix, suffix = text[max(0, start - QUOTE_CONTEXT) : start], text[end : end + QUOTE_CONTEXT]
        return cls(start, end, text[start:end], prefix, suffix, text_hash(text))

    def find_in(self, text: str) -> Anchor | None:
        """The anchor moved to this text, or None where its place is not beyond doubt.

        In the same text it stays. In another, the quote must stand once with the words around it as they were; where
        one side was edited, once with the other side. The quote alone never decides: it may be a look-alike.
        """
        if self.text_hash == text_hash(text) and text[self.start : self.end] == self.exact:
            return self
        places = _occurrences(text, self.exact)
        for fits in (self._fits_both_sides, self._fits_one_side):
            fitting = [place for place in places if fits(text, place)]
            if fitting:
                return Anchor.at(text, fitting[0], fitting[0] + len(self.exact)) if len(fitting) == 1 else None
        return None

    def _fits_both_sides(self, text: str, start: int) -> bool:
        around = _visible(self.prefix) + _visible(self.suffix)
        enough = around >= ENOUGH or _visible(self.exact) >= QUOTE_CONTEXT or any(self._sides_that_tell(text, start))
        return enough and self._follows_prefix(text, start) and self._precedes_suffix(text, start)

    def _fits_one_side(self, text: str, start: int) -> bool:
        return any(self._sides_that_tell(text, start)) and self._keeps_its_words(text, start, start + len(self.exact))

    def _sides_that_tell(self, text: str, start: int) -> tuple[bool, bool]:
        """Whether the words before are as they were and tell the place, and the same for those behind."""
        at_begin = start == len(self.prefix)
        at_end = start + len(self.exact) + len(self.suffix) == len(text)
        return (
            self._follows_prefix(text, start) and _says_enough(self.prefix, at_edge=at_begin),
            self._precedes_suffix(text, start) and _says_enough(self.suffix, at_edge=at_end),
        )

    def _keeps_its_words(self, text: str, start: int, end: int) -> bool:
        """``12`` has not become a part of ``126`` on the side that was edited."""
        before = _cuts_word(text[max(0, start - 2) : start], self.exact) and not _cuts_word(self.prefix, self.exact)
        after = _cuts_word(self.exact, text[end : end + 2]) and not _cuts_word(self.exact, self.suffix)
        return not before and not after

    def _follows_prefix(self, text: str, start: int) -> bool:
        return text.endswith(self.prefix, 0, start)

    def _precedes_suffix(self, text: str, start: int) -> bool:
        return text.startswith(self.suffix, start + len(self.exact))


def _says_enough(context: str, *, at_edge: bool) -> bool:
    """A few letters alone stand in many places; the beginning or end of a text is one place."""
    return _visible(context) >= (1 if at_edge and len(context) < QUOTE_CONTEXT else ENOUGH)


def _visible(text: str) -> int:
    return len("".join(text.split()))


def _cuts_word(before: str, after: str) -> bool:
    """Whether a word, or a number with its separators, goes on from one piece of text to the other."""
    around = before[-2:] + "|" + after[:2]
    return re.search(r"\w\|\w|\d[.,]\|\d|\d\|[.,]\d", around) is not None


def _occurrences(text: str, quote: str) -> list[int]:
    places: list[int] = []
    start = text.find(quote)
    while quote and start >= 0:
        places.append(start)
        start = text.find(quote, start + 1)
    return places


@dataclass(frozen=True, slots=True)
class Note:
    """A reader's remark on a stretch of an article, or on the whole article where there is no anchor.

    Times are ISO 8601 in UTC, to the millisecond.
    """

    id: str
    article_id: str
    anchor: Anchor | None
    colour: str
    body: str
    created: str
    modified: str
    needs_placing: bool = False
    """The text changed and the place of the quote in it is not beyond doubt."""

    def __post_init__(self) -> None:
        if self.colour not in NOTE_COLOURS:
            raise ValueError(f"no such colour: {self.colour}")

    @property
    def says_nothing(self) -> bool:
        """Whether it marks no passage and has no words yet: such a note counts nowhere."""
        return self.anchor is None and not self.needs_placing and not self.body.strip()

    def edited(self, *, body: str | None = None, colour: str | None = None, now: str) -> Note:
        """The note with another text or colour."""
        return replace(
            self,
            body=self.body if body is None else body,
            colour=self.colour if colour is None else colour,
            modified=now,
        )
