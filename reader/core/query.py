# SPDX-License-Identifier: MIT
"""Owns what a query finds in a text: whether a text fits, and where its words stand.

The search index gives the same answers without reading the texts; a test compares the two.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import islice, product
from typing import NamedTuple

from reader.core.folding import exact, fold, has_marks, small_letters
from reader.core.query_language import Field, Leaf, Near, Node, Problem, Term, holds, parse, wanted_terms

_NUMBER = re.compile(r"\d+(?:[.,]\d{3})*")
_I_OR_Y = re.compile(r"[hklmst][iy]")
"""Syllables that are written with either letter: kĩ, kỹ."""
_BEGUN_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_SIGNS = re.compile(r"[\W_]+")
_WORD = re.compile(r"[^\W_]+")
_LAST_DIGITS = re.compile(r"\d*$")
_GROUP = r"\d{3}(?![^\W_])"
"""Digits that a sign before them may part from others of the same number."""
_GROUPING = re.compile(rf"[.,](?<=\d[.,])(?={_GROUP})")
_GROUP_SIGN = rf"(?:[.,](?={_GROUP}))?"
_BEGINS = rf"(?<![^\W_])(?!(?<=\d[.,]){_GROUP})"
_ENDS = rf"(?![^\W_])(?!(?<=\d)[.,]{_GROUP})"
_REST = r"(?=([^\W_]*))"
_BETWEEN = rf"{_ENDS}[\W_]+{_BEGINS}"

_LITERAL = re.compile(r"[^\W\d_]+(?![?*+{])")
_REST_OF_WORD = re.compile(r"[^\W_]*")
_SPELLINGS = 1000
"""Spellings of a bound word that are remembered."""
_ASKED = 8
"""Words of which a text remembers where they stand."""

Stretch = tuple[int, int]
Part = tuple[str, int, int]
"""Whole words as they are written, and the stretch ``[start, end)`` of them that is meant."""
FieldHolds = Callable[[Field], bool]


class SearchText:
    """A text ready to be searched: its folded form, and its exact form where it is asked for."""

    __slots__ = ("_first", "folded", "text")

    def __init__(self, text: str, folded: str | None = None) -> None:
        self.text = text
        self.folded = fold(text) if folded is None else folded
        self._first: dict[tuple[Term, int, int], list[Stretch]] = {}

    def first(self, term: Term, start: int, most: int) -> list[Stretch]:
        """The first places of a term from ``start`` on; remembered, since who types asks for most words again."""
        asked = term, start, most
        if (known := self._first.get(asked)) is None:
            while len(self._first) >= _ASKED:
                del self._first[next(iter(self._first))]
            self._first[asked] = known = first_places(term, self, start, len(self.text), most)
        return known

    def words_at(self, start: int, end: int) -> Part:
        """A stretch with the whole of the words that it begins and ends in: its exact form depends on them."""
        first, folded = start, self.folded
        while first and folded[first - 1].isalnum():
            first -= 1
        last = _REST_OF_WORD.match(folded, end).end()  # type: ignore[union-attr]  # it fits no letter at all too
        return self.text[first:last], start - first, end - first


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

    def places(self, text: SearchText) -> list[Stretch]:
        """The same, but words of several terms that stand side by side are one place: ``khen`` and ``thưởng``."""
        found = self.hits(text)
        return _joined(found, text.text) if len(self.terms) > 1 else found


def _joined(hits: Sequence[Stretch], text: str) -> list[Stretch]:
    """Hits between which there is nothing but space, as one."""
    found: list[Stretch] = []
    for start, end in hits:
        if found and not text[found[-1][1] : start].strip() and "\n" not in text[found[-1][1] : start]:
            found[-1] = found[-1][0], max(end, found[-1][1])
        else:
            found.append((start, end))
    return found


def stands_in(leaf: Term | Near, text: SearchText) -> bool:
    """Whether a word, a phrase or words near to one another stand in a text."""
    return any(True for _ in places(leaf, text))


def places(leaf: Term | Near, text: SearchText) -> Iterator[Stretch]:
    """Where a word, a phrase or words near to one another stand, in code points."""
    return find_term(leaf, text) if isinstance(leaf, Term) else _find_near(leaf, text)


def find_term(
    term: Term, text: SearchText, start: int = 0, end: int | None = None, *, inside_words: bool = False
) -> Iterator[Stretch]:
    """Where a term stands, in code points; ``inside_words`` also finds it in the middle of words.

    ``[start, end)`` alone is looked at; ``end`` shall be no place inside a word.
    """
    pattern, bound = _pattern(term, inside_words)
    for found in pattern.finditer(text.folded, start, len(text.folded) if end is None else end):
        if not bound or all(spelled[part(found, text)] for spelled, part in bound):
            yield found.span()


def first_places(term: Term, text: SearchText, start: int, end: int, most: int | None = None) -> list[Stretch]:
    """The first places of a term in ``[start, end)``, all where ``most`` is None; what ``find_term`` says of them."""
    pattern, bound = _pattern(term, False)
    if not bound:
        return [found.span() for found in islice(pattern.finditer(text.folded, start, end), most)]
    if len(term.words) > 1:
        return list(islice(find_term(term, text, start, end), most))
    return list(islice(_bound_places(term, text.text, pattern.finditer(text.folded, start, end)), most))


def _bound_places(term: Term, text: str, matches: Iterator[re.Match[str]]) -> Iterator[Stretch]:
    """As ``find_term`` for a single word, in a third of its time."""
    ((spelled, _),) = _pattern(term, False)[1]
    upto = 1 + term.prefix
    for found in matches:
        start, end = found.span()
        if spelled[text[start : found.end(upto)], 0, end - start]:
            yield start, end


class _Spelled(dict[Part, bool]):
    """Whether a part of words is what a word of a query is bound to; a text spells few words in many ways."""

    __slots__ = ("_forms",)

    def __init__(self, word: str) -> None:
        super().__init__()
        self._forms = tuple(map(words_in, marked_forms(word)))

    def __missing__(self, part: Part) -> bool:
        words, start, end = part
        form = exact(words)[start:end]
        fits = ([form] if form.isalnum() else words_in(form)) in self._forms
        if len(self) >= _SPELLINGS:
            self.clear()
        self[part] = fits
        return fits


PartOf = Callable[[re.Match[str], SearchText], Part]
Bound = tuple[tuple[_Spelled, PartOf], ...]
"""How the bound words of a pattern may be written, and how each is taken from what was found."""


@lru_cache(maxsize=256)
def _pattern(term: Term, inside_words: bool) -> tuple[re.Pattern[str], Bound]:
    """What to look for in a folded text, and the words of it that are bound to their marks."""
    last = len(term.words) - 1 if term.prefix and not inside_words else -1
    part_of = _part_anywhere if inside_words else _part_of
    bound = tuple(
        (_Spelled(word), part_of(place + 1, place == last)) for place, word in enumerate(term.words) if has_marks(word)
    )
    if inside_words:
        return re.compile(r"\s+".join(f"({_loose_pattern(word)})" for word in term.words)), bound
    body = _BETWEEN.join(f"({_word_pattern(word, place == last)})" for place, word in enumerate(term.words))
    behind = _ENDS if last < 0 else _REST if has_marks(term.words[last]) else ""
    return re.compile(_from_first_letters(body) + behind), bound


def _part_anywhere(group: int, _begun: bool) -> PartOf:
    return lambda found, text: text.words_at(*found.span(group))


def _part_of(group: int, begun: bool) -> PartOf:
    """Words begin where groups do; they end there too, unless they are only begun: their rest is the next group."""
    upto = group + begun

    def part(found: re.Match[str], text: SearchText) -> Part:
        start, end = found.span(group)
        return text.text[start : found.end(upto)], 0, end - start

    return part


def _from_first_letters(body: str) -> str:
    """The pattern with its first letters before the look behind them: so what doesn't fit is passed quickly."""
    if letters := _LITERAL.match(body, 1):
        return rf"({letters[0]}(?<![^\W_]{letters[0]}){body[letters.end() :]}"
    if (first := body[1]).isdigit() and body[2:3] not in ("?", "*", "+", "{"):
        return rf"({first}(?<![^\W_]{first})(?!(?<=\d[.,]{first})\d\d(?![^\W_])){body[2:]}"
    return _BEGINS + body


def words_in(text: str) -> list[str]:
    """The words of a text in small letters, without the signs between them; a grouped number is one word."""
    return _WORD.findall(_GROUPING.sub("", small_letters(text)))


def marked_forms(word: str) -> tuple[str, str]:
    """The word as a syllable of its own, and as the beginning or part of a longer one (hoà in hoàng)."""
    return exact(word), small_letters(word)


def bare_syllable(folded: str) -> str:
    """Of the two ways to write a syllable with i or y the one with i; any other folded word as it is."""
    return folded[0] + "i" if _I_OR_Y.fullmatch(folded) else folded


def _loose_pattern(word: str) -> str:
    """A word wherever its letters stand."""
    if _NUMBER.fullmatch(word):
        return _grouped_digits(re.sub(r"\D", "", word))
    parts = [_syllable_pattern(part) for part in _SIGNS.split(fold(word)) if part]
    return r"[\W_]+".join(parts) if parts else re.escape(word)


def _word_pattern(word: str, unfinished: bool) -> str:
    if unfinished and is_partial_number(word):
        return _begun_digits(word)
    *before, last = [fold(part) for part in words_in(word)] or [re.escape(fold(word))]
    parts = [*map(_part_pattern, before), _begun_pattern(last) if unfinished else _part_pattern(last)]
    return _BETWEEN.join(parts)


def _part_pattern(folded: str) -> str:
    digits = _LAST_DIGITS.search(folded)[0]  # type: ignore[index]  # it fits an end without digits too
    return _syllable_pattern(folded[: len(folded) - len(digits)]) + _grouped_digits(digits)


def _begun_pattern(folded: str) -> str:
    digits = _LAST_DIGITS.search(folded)[0]  # type: ignore[index]
    return _syllable_pattern(folded[: len(folded) - len(digits)]) + _GROUP_SIGN.join(digits)


def _syllable_pattern(folded: str) -> str:
    if not _I_OR_Y.fullmatch(folded):
        return re.escape(folded)
    other = "y" if folded[1] == "i" else "i"
    return rf"{folded[0]}(?:{folded[1]}|{other}(?![^\W_]))"


def is_partial_number(word: str) -> bool:
    """Whether more digits may follow, and dots between them."""
    return _BEGUN_NUMBER.fullmatch(word) is not None


def _begun_digits(word: str) -> str:
    """``3495`` and ``34.95`` begin ``34.957``; ``12.5`` also begins itself."""
    joined = _GROUP_SIGN.join(re.sub(r"\D", "", word))
    return joined if word.isdigit() else f"(?:{joined}|{_BETWEEN.join(_SIGNS.split(word))})"


def _grouped_digits(digits: str) -> str:
    """``34957`` also finds ``34.957``: a separator may stand wherever a group of three begins."""
    return "".join(
        digit + (_GROUP_SIGN if (left := len(digits) - 1 - index) > 0 and left % 3 == 0 else "")
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
    return len(words_in(text.folded[first[1] : max(first[1], last[0])]))


def find_in_page(text: SearchText, typed: str) -> list[Stretch]:
    """Where the typed words stand one after another, also inside words, in code points."""
    words = tuple(unicodedata.normalize("NFC", typed).split())
    return list(find_term(Term(words), text, inside_words=True)) if words else []
