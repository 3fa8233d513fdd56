# SPDX-License-Identifier: MIT
"""Owns the grammar of the search box: words, phrases, prefixes, AND, OR, NOT, NEAR, brackets and fields.

    khen thưởng            both words                 "khen thưởng"       one after the other
    khen OR thưởng         either                     -thưởng, NOT thưởng   not this
    thưởn*                 beginnings of words        NEAR(đảng viên, 5)  at most five words between them
    year:2021..2023        a field and its value      place:"Vĩnh Long"   a value of several words
    năm:2021, nam:2021     the same in Vietnamese     là:chưa-đọc         values of few, too

Words side by side are all wanted; AND binds closer than OR. Whatever is typed has a meaning: what can't be read is
told with its place and left out, so that a box that is being typed into never stops answering.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import cache
from typing import NamedTuple

from reader.core.dates import read_typed_date
from reader.core.messages import message
from reader.core.query_names import (
    MOST_WORDS,
    VALUES,
    begins_value,
    field_called,
    field_pattern,
    value_called,
    values_beside,
)

NEAR_WORDS = 10
"""Words that may stand between, where NEAR is given no number."""
PUNCTUATION = ".,;:!?()[]“”‘’…"

_LETTER = re.compile(r"[^\W_]")
_BEGUN_DATE = {"year": re.compile(r"\d{0,4}"), "date": re.compile(r"[\d./-]{0,10}")}
"""What may still become a year or a date."""


@cache
def _token() -> re.Pattern[str]:
    return re.compile(
        r"(?P<space>\s+)"
        r"|(?P<near>NEAR\()"
        r"|(?P<open>\()|(?P<close>\))"
        r"|(?P<minus>-)(?=[^\s\-])"
        rf"|(?P<field>{field_pattern()}):(?=[^\s)])"
        r'|"(?P<phrase>[^"]*)(?P<closed>")?'
        r"|(?P<word>[^\s\"()]+)"
    )


class Term(NamedTuple):
    """One word or phrase of a query."""

    words: tuple[str, ...]
    prefix: bool = False
    """The last word may go on: it is still being typed, or ends in ``*``."""


class Near(NamedTuple):
    """Terms with at most so many words between the first and the last of them."""

    terms: tuple[Term, ...]
    distance: int = NEAR_WORDS


class Field(NamedTuple):
    """A field of an article and what its value shall be; ``last`` ends a range ``first..last``, else None."""

    name: str
    first: str
    last: str | None = None


class Not(NamedTuple):
    """What must not be found."""

    part: Node


class All(NamedTuple):
    """What must be found altogether."""

    parts: tuple[Node, ...]


class Either(NamedTuple):
    """Of which one must be found."""

    parts: tuple[Node, ...]


Leaf = Term | Near | Field
Node = Term | Near | Field | Not | All | Either


class Problem(NamedTuple):
    """What could not be read: a key of the messages, the stretch of what was typed, in code points, and its words."""

    key: str
    start: int
    end: int
    words: str = ""
    field: str = ""
    known: str = ""
    """The values that the field can have."""

    def __str__(self) -> str:
        """The sentence to show."""
        return message(self.key, words=self.words, field=self.field, known=self.known)


class Parsed(NamedTuple):
    """The meaning of what was typed; no ``tree`` fits everything."""

    tree: Node | None
    problems: tuple[Problem, ...]


def parse(typed: str, *, typing: bool = True) -> Parsed:
    """Read a search box; with ``typing`` its last word also finds longer words."""
    reader = _Reader(unicodedata.normalize("NFC", typed), typing)
    tree = reader.read()
    return Parsed(tree, tuple(reader.problems))


def holds(node: Node, leaf_holds: Callable[[Leaf], bool]) -> bool:
    """Whether a query holds where its leaves do."""
    match node:
        case Not(part):
            return not holds(part, leaf_holds)
        case All(parts):
            return all(holds(part, leaf_holds) for part in parts)
        case Either(parts):
            return any(holds(part, leaf_holds) for part in parts)
        case _:
            return leaf_holds(node)


def wanted_terms(node: Node | None) -> Iterator[Term]:
    """The words whose places show why something was found: all that no NOT stands before."""
    match node:
        case Term():
            yield node
        case Near(terms):
            yield from terms
        case All(parts) | Either(parts):
            for part in parts:
                yield from wanted_terms(part)


class _Reader:
    """A parser by recursive descent over the tokens."""

    def __init__(self, typed: str, typing: bool) -> None:
        tokens = _token().finditer(typed)
        self._tokens = [token for token in tokens if token.lastgroup != "space"]
        self._end = len(typed)
        self._typing = typing
        self._at = 0
        self.problems: list[Problem] = []

    def read(self) -> Node | None:
        parts: list[Node] = []
        while self._at < len(self._tokens):
            if (part := self._either()) is not None:
                parts.append(part)
            if (token := self._peek()) is not None and token.lastgroup == "close":
                self._blame("query.extra_close", token)
                self._at += 1
        return _joined(All, parts)

    def _peek(self) -> re.Match[str] | None:
        return self._tokens[self._at] if self._at < len(self._tokens) else None

    def _blame(self, key: str, token: re.Match[str] | None, field: str = "", known: str = "") -> None:
        start, end = token.span() if token is not None else (self._end, self._end)
        self.problems.append(Problem(key, start, end, token[0] if token is not None else "", field, known))

    def _takes(self, *words: str) -> bool:
        token = self._peek()
        if token is not None and token["word"] in words:
            self._at += 1
            return True
        return False

    def _either(self) -> Node | None:
        parts = [self._all()]
        while True:
            token = self._peek()
            if not self._takes("OR"):
                return _joined(Either, [part for part in parts if part is not None])
            parts.append(self._all())
            if parts[-2] is None or parts[-1] is None:
                self._blame("query.lonely_or", token)

    def _all(self) -> Node | None:
        parts: list[Node] = []
        while (token := self._peek()) is not None and token.lastgroup != "close" and token["word"] != "OR":
            if self._takes("AND"):
                if not parts or self._peek() is None:
                    self._blame("query.lonely_and", token)
                continue
            if (part := self._one()) is not None:
                parts.append(part)
        return _joined(All, parts)

    def _one(self) -> Node | None:
        token = self._tokens[self._at]
        self._at += 1
        if token.lastgroup == "minus" or token["word"] == "NOT":
            following = self._peek()
            part = self._one() if following is not None and following.lastgroup != "close" else None
            if part is None and token["word"]:
                self._blame("query.lonely_not", token)
            return Not(part) if part is not None else None
        if token.lastgroup == "open":
            return self._bracket(token)
        if token.lastgroup == "near":
            return self._near(token)
        if token.lastgroup == "field":
            return self._field(token)
        return self._term(token)

    def _bracket(self, opened: re.Match[str]) -> Node | None:
        inside = self._either()
        if self._peek() is None:
            if not self._typing:
                self._blame("query.open_bracket", opened)
        else:
            self._at += 1
        return inside

    def _near(self, opened: re.Match[str]) -> Node | None:
        terms: list[Term] = []
        distance = NEAR_WORDS
        while (token := self._peek()) is not None and token.lastgroup != "close":
            self._at += 1
            before, comma, number = (token["word"] or "").rpartition(",")
            if number.isdecimal() and (comma or _comma_before(token)):
                distance = int(number)
                if word := words_of(before):
                    terms.append(Term(word))
            elif (term := self._term(token)) is not None:
                terms.append(term)
        if token is None and not self._typing:
            self._blame("query.open_bracket", opened)
        self._at += 1
        if len(terms) < 2:
            self._blame("query.near_needs_two", opened)
            return terms[0] if terms else None
        return Near(tuple(terms), distance)

    def _field(self, typed: re.Match[str]) -> Node | None:
        token = self._peek()
        if token is None or token.lastgroup in ("open", "close", "near", "field", "minus"):
            self._blame("query.field_without_value", typed)
            return None
        self._at += 1
        name = field_called(typed["field"]) or ""
        value = (token["phrase"] if token["phrase"] is not None else token["word"]).strip()
        if name in ("year", "date"):
            return self._dated(name, value, token)
        if name in VALUES:
            return self._one_of_few(name, typed["field"], value, token)
        return Field(name, value) if value else None

    def _dated(self, name: str, value: str, token: re.Match[str]) -> Field | None:
        first, dots, last = value.partition("..")
        ends = [_date_of(part, name) if part else "" for part in (first, last)]
        if all(end is not None for end in ends) and any(ends):
            return Field(name, ends[0] or "", ends[1] if dots else None)
        begun = all(_BEGUN_DATE[name].fullmatch(part) for part in (first.removesuffix("."), last))
        if not (begun and self._unfinished(token)):
            self._blame(f"query.no_{name}", token)
        return None

    def _one_of_few(self, name: str, typed: str, value: str, token: re.Match[str]) -> Field | None:
        """A value of a field that has few; its words may go on behind a blank: ``là:chưa đọc``."""
        behind = self._words_behind(token)
        said = [" ".join([value, *(word[0] for word in behind[:count])]) for count in range(len(behind) + 1)]
        for count in range(len(behind), -1, -1):
            if meant := value_called(name, said[count]):
                self._at += count
                return Field(name, meant)
        for count, last in enumerate((token, *behind)):
            if self._unfinished(last) and begins_value(name, said[count]):  # it may still become one
                self._at += count
                return None
        self._blame("query.unknown_value", token, typed, ", ".join(values_beside(name, typed)))
        return None

    def _words_behind(self, token: re.Match[str]) -> list[re.Match[str]]:
        """The words right behind a word, as many as the name of a value may have."""
        found: list[re.Match[str]] = []
        while token["word"] and len(found) < MOST_WORDS - 1:
            if (at := self._at + len(found)) >= len(self._tokens) or not self._tokens[at]["word"]:
                break
            found.append(self._tokens[at])
        return found

    def _unfinished(self, token: re.Match[str]) -> bool:
        """Whether a token may still be going on."""
        return self._typing and token.end() == self._end

    def _term(self, token: re.Match[str]) -> Term | None:
        last = self._unfinished(token)
        if token["phrase"] is not None:
            words = words_of(token["phrase"])
            return Term(words, prefix=last and not token["closed"]) if words else None
        word = token["word"] or token[0]
        words = words_of(word.rstrip("*"))
        prefix = word.endswith("*") or (last and not word.endswith(tuple(PUNCTUATION)))
        return Term(words, prefix) if words else None


def _comma_before(token: re.Match[str]) -> bool:
    return token.string[: token.start()].rstrip().endswith(",")


def _date_of(typed: str, name: str) -> str | None:
    """A year, or a date in ISO 8601; None for what is none."""
    if name == "date":
        return read_typed_date(typed)
    return typed if re.fullmatch(r"\d{4}", typed, re.ASCII) else None


def _joined(kind: type[All] | type[Either], parts: list[Node]) -> Node | None:
    if len(parts) > 1:
        return kind(tuple(parts))
    return parts[0] if parts else None


def words_of(typed: str) -> tuple[str, ...]:
    """The words of a phrase, without the signs around them."""
    return tuple(word for part in typed.split() if _LETTER.search(word := part.strip(PUNCTUATION)))
