# SPDX-License-Identifier: MIT
"""Owns what a query finds in a text: whether a text fits, and where its words stand.

The search index gives the same answers without reading the texts; a test compares the two.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import product
from typing import NamedTuple

from reader.core.folding import exact, fold, has_marks
from reader.core.query_language import Field, Leaf, Near, Node, Problem, Term, holds, parse, wanted_terms

_NUMBER = re.compile(r"\d+(?:[.,]\d{3})*")
_I_OR_Y = re.compile(r"[hklmst][iy]")
"""Syllables that are written with either letter: kĩ, kỹ."""
_BEGUN_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_GROUP_SIGN = r"(?:[.,](?=\d{3}))?"
_SIGNS = re.compile(r"[\W_]+")
_WORD = re.compile(r"[^\W_]+")
_BEGINS = r"(?<![^\W_])"
_ENDS = r"(?![^\W_])"

Stretch = tuple[int, int]
FieldHolds = Callable[[Field], bool]


class SearchText:
    """A text ready to be searched: its folded and its exact form, both with the positions of the NFC text."""

    __slots__ = ("exact", "folded")

    def __init__(self, text: str) -> None:
        self.folded = fold(text)
        self.exact = exact(text)


def no_field(_field: Field) -> bool:
    """The answer where there are no fields."""
    return False


class Query(NamedTuple):
    """What was typed into a search box; an empty one fits every text."""

    tree: Node | None = None
    problems: tuple[Problem, ...] = ()
    """What could not be read, and is left out."""

    @classmethod
    def parse(cls, typed: str, *, typing: bool = True) -> Query:
        """Read a search box; with ``typing`` the last word also finds longer words."""
        parsed = parse(typed, typing=typing)
        return cls(parsed.tree, parsed.problems)

    @property
    def terms(self) -> tuple[Term, ...]:
        """The words that are wanted: those whose places are worth showing."""
        return tuple(dict.fromkeys(wanted_terms(self.tree)))

    def __bool__(self) -> bool:
        return self.tree is not None

    def matches(self, *texts: SearchText, field_holds: FieldHolds = no_field) -> bool:
        """Whether these texts together fit: every word may stand in any of them."""

        def leaf_holds(leaf: Leaf) -> bool:
            if isinstance(leaf, Field):
                return field_holds(leaf)
            return any(stands_in(leaf, text) for text in texts)

        return self.tree is None or holds(self.tree, leaf_holds)

    def hits(self, text: SearchText) -> list[Stretch]:
        """Where the terms that are wanted stand, in order."""
        return sorted({hit for term in self.terms for hit in find_term(term, text)})


def stands_in(leaf: Term | Near, text: SearchText) -> bool:
    """Whether a word, a phrase or words near to one another stand in a text."""
    return any(True for _ in places(leaf, text))


def places(leaf: Term | Near, text: SearchText) -> Iterator[Stretch]:
    """Where a word, a phrase or words near to one another stand, in code points."""
    return find_term(leaf, text) if isinstance(leaf, Term) else _find_near(leaf, text)


def find_term(term: Term, text: SearchText, *, inside_words: bool = False) -> Iterator[Stretch]:
    """Where a term stands, in code points; ``inside_words`` also finds it in the middle of words."""
    for found in _pattern(term, inside_words).finditer(text.folded):
        if _marks_agree(term, found, text):
            yield found.span()


@lru_cache(maxsize=256)
def _pattern(term: Term, inside_words: bool) -> re.Pattern[str]:
    between = r"\s+" if inside_words else r"[\W_]+"
    last = len(term.words) - 1 if term.prefix else -1
    body = between.join(f"({_word_pattern(word, place == last)})" for place, word in enumerate(term.words))
    before = "" if inside_words else _BEGINS
    after = "" if inside_words or term.prefix else _ENDS
    if not inside_words and _NUMBER.fullmatch(term.words[0]):
        before += r"(?!(?<=\d[.,])\d{3}(?!\d))"
    if not (inside_words or term.prefix) and _NUMBER.fullmatch(term.words[-1]):
        after += r"(?![.,]\d{3}(?!\d))"
    return re.compile(before + body + after)


def _marks_agree(term: Term, found: re.Match[str], text: SearchText) -> bool:
    spans = (found.span(number) for number in range(1, len(term.words) + 1))
    return all(
        not has_marks(word) or _letters(text.exact[start:end]) in map(_letters, marked_forms(word))
        for word, (start, end) in zip(term.words, spans, strict=True)
    )


def _letters(words: str) -> list[str]:
    """The words alone: the signs between them don't matter."""
    return _WORD.findall(words)


def marked_forms(word: str) -> tuple[str, str]:
    """The word as a syllable of its own, and as the beginning or part of a longer one (hoà in hoàng)."""
    return exact(word), "".join(low if len(low := char.lower()) == 1 else char for char in word)


def _word_pattern(word: str, unfinished: bool) -> str:
    if unfinished and is_partial_number(word):
        return _begun_digits(word)
    if _NUMBER.fullmatch(word):
        return _grouped_digits(re.sub(r"\D", "", word))
    parts = [_syllable_pattern(part) for part in _SIGNS.split(fold(word)) if part]
    return r"[\W_]+".join(parts) if parts else re.escape(word)


def _syllable_pattern(folded: str) -> str:
    if not _I_OR_Y.fullmatch(folded):
        return re.escape(folded)
    other = "y" if folded[1] == "i" else "i"
    return rf"{folded[0]}(?:{folded[1]}|{other}(?!\w))"


def is_partial_number(word: str) -> bool:
    """Whether more digits may follow, and dots between them."""
    return _BEGUN_NUMBER.fullmatch(word) is not None


def _begun_digits(word: str) -> str:
    """``3495`` and ``34.95`` begin ``34.957``; ``12.5`` also begins itself."""
    joined = _GROUP_SIGN.join(re.sub(r"\D", "", word))
    apart = _SIGNS.sub(lambda _: r"[\W_]+", word)
    return joined if word.isdigit() else f"{joined}|{apart}"


def _grouped_digits(digits: str) -> str:
    """``34957`` also finds ``34.957``: a separator may stand wherever a group of three begins."""
    return "".join(
        digit + ("[.,]?" if (left := len(digits) - 1 - index) > 0 and left % 3 == 0 else "")
        for index, digit in enumerate(digits)
    )


def _find_near(near: Near, text: SearchText) -> Iterator[Stretch]:
    """Stretches that hold a hit of every term, with few enough words between the first and the last of them."""
    found = [list(find_term(term, text)) for term in near.terms]
    if not all(found):
        return
    seen: set[Stretch] = set()
    for first in found[0]:
        close = [_closest(first, others) for others in found[1:]]
        for rest in product(*close):
            stretch = min(first, *rest)[0], max(end for _, end in (first, *rest))
            if stretch not in seen and _words_between((first, *rest), text) <= near.distance:
                seen.add(stretch)
                yield stretch


def _closest(first: Stretch, others: Sequence[Stretch]) -> list[Stretch]:
    """The hits next to this one, before and after it."""
    before = [other for other in others if other < first][-1:]
    after = [other for other in others if other > first][:1]
    return before + after


def _words_between(hits: Sequence[Stretch], text: SearchText) -> int:
    """Words between the end of the first hit and the beginning of the last."""
    first, last = min(hits), max(hits)
    return len(_WORD.findall(text.folded, first[1], max(first[1], last[0])))


def find_in_page(text: SearchText, typed: str) -> list[Stretch]:
    """Where the typed words stand one after another, also inside words, in code points."""
    words = tuple(unicodedata.normalize("NFC", typed).split())
    return list(find_term(Term(words), text, inside_words=True)) if words else []
