# SPDX-License-Identifier: MIT
"""Owns the words that a person types into a search box, and what they match."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from reader.core.folding import exact, fold, has_marks

_TOKEN = re.compile(r'(?P<minus>-)?(?:"(?P<phrase>[^"]*)(?P<closed>")?|(?P<word>\S+))')
_NUMBER = re.compile(r"\d+(?:[.,]\d{3})*")
_I_OR_Y = re.compile(r"[hklmst][iy]")
"""Syllables that are written with either letter: kĩ, kỹ."""
_PUNCTUATION = ".,;:!?()[]“”‘’…"


class SearchText:
    """A text ready to be searched: its folded and its exact form, both with the positions of the NFC text."""

    __slots__ = ("exact", "folded")

    def __init__(self, text: str) -> None:
        self.folded = fold(text)
        self.exact = exact(text)


class Term(NamedTuple):
    """One word or phrase of a query."""

    words: tuple[str, ...]
    prefix: bool = False
    """The last word may go on: it is still being typed, or ends in ``*``."""
    excluded: bool = False

    def find_in(self, text: SearchText, *, inside_words: bool = False) -> Iterator[tuple[int, int]]:
        """Where the term stands, in code points; ``inside_words`` also finds it in the middle of words."""
        for found in self._pattern(inside_words).finditer(text.folded):
            if self._marks_agree(found, text):
                yield found.span()

    def _pattern(self, inside_words: bool) -> re.Pattern[str]:
        body = r"\s+".join(f"({_word_pattern(word)})" for word in self.words)
        before = "" if inside_words else r"(?<!\w)"
        after = "" if inside_words or self.prefix else r"(?!\w)"
        return re.compile(before + body + after)

    def _marks_agree(self, found: re.Match[str], text: SearchText) -> bool:
        spans = (found.span(number) for number in range(1, len(self.words) + 1))
        return all(
            not has_marks(word) or text.exact[start:end] in _marked_forms(word)
            for word, (start, end) in zip(self.words, spans, strict=True)
        )


def _marked_forms(word: str) -> tuple[str, str]:
    """The word as a syllable of its own, and as the beginning or part of a longer one (hoà in hoàng)."""
    return exact(word), "".join(low if len(low := char.lower()) == 1 else char for char in word)


def _word_pattern(word: str) -> str:
    if _NUMBER.fullmatch(word):
        digits = re.sub(r"\D", "", word)
        return _grouped_digits(digits)
    folded = fold(word)
    if not _I_OR_Y.fullmatch(folded):
        return re.escape(folded)
    other = "y" if folded[1] == "i" else "i"
    return rf"{folded[0]}(?:{folded[1]}|{other}(?!\w))"


def _grouped_digits(digits: str) -> str:
    """``34957`` also finds ``34.957``: a separator may stand wherever a group of three begins."""
    return "".join(
        digit + ("[., ]?" if (left := len(digits) - 1 - index) > 0 and left % 3 == 0 else "")
        for index, digit in enumerate(digits)
    )


class Query(NamedTuple):
    """What was typed: every term must be found, no excluded one may be."""

    terms: tuple[Term, ...] = ()

    @classmethod
    def parse(cls, typed: str, *, typing: bool = True) -> Query:
        """Read a search box; with ``typing`` the last word also finds longer words."""
        tokens = list(_TOKEN.finditer(unicodedata.normalize("NFC", typed)))
        terms = [_term(token, typing and token is tokens[-1]) for token in tokens]
        return cls(tuple(term for term in terms if term.words))

    def matches(self, text: SearchText) -> bool:
        """Whether a text fits; an empty query fits every text."""
        return all(any(True for _ in term.find_in(text)) != term.excluded for term in self.terms)

    def hits(self, text: SearchText) -> list[tuple[int, int]]:
        """Where the terms that are wanted stand, in order."""
        return sorted({hit for term in self.terms if not term.excluded for hit in term.find_in(text)})


def _term(token: re.Match[str], typing: bool) -> Term:
    excluded = token["minus"] is not None
    if token["phrase"] is not None:
        return Term(_words(token["phrase"]), prefix=typing and not token["closed"], excluded=excluded)
    word = token["word"]
    prefix = word.endswith("*") or (typing and not word.endswith(tuple(_PUNCTUATION)))
    return Term(_words(word.rstrip("*")), prefix=prefix, excluded=excluded)


def _words(typed: str) -> tuple[str, ...]:
    return tuple(word for part in typed.split() if (word := part.strip(_PUNCTUATION)) and word.strip("-"))


def find_in_page(text: SearchText, typed: str) -> list[tuple[int, int]]:
    """Where the typed words stand one after another, also inside words, in code points."""
    words = tuple(unicodedata.normalize("NFC", typed).split())
    return list(Term(words).find_in(text, inside_words=True)) if words else []
