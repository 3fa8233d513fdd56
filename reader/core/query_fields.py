# SPDX-License-Identifier: MIT
"""Owns what the fields of a query mean: which articles of a corpus have this year, place, issuer, person.

Answers are masks over the positions of the corpus; words are looked at once each, not once an article.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from reader.core.columns import KINDS, Mask, Numbers
from reader.core.corpus import Corpus
from reader.core.figure_columns import ACTIONS, RECIPIENTS
from reader.core.folding import fold
from reader.core.marks import Marks
from reader.core.place_names import other_names
from reader.core.query import SearchText, find_term
from reader.core.query_language import Field, Term, words_of
from reader.core.runs import different
from reader.core.span import EntityType

_WORD = re.compile(r"[^\W_]+")
_NAMED = {"person": EntityType.PERSON, "body": EntityType.ORGANISATION, "document": EntityType.DOCUMENT}
_LATEST = 99999999


class FieldIndex:
    """Answers for one state of the archive and of the user's work; every question is worked out once."""

    def __init__(
        self,
        corpus: Corpus,
        notes: Mapping[str, int],
        marks: Marks | None = None,
        printed: Callable[[bool], Sequence[int]] = lambda _later: (),
    ) -> None:
        """``notes``: article id → how many notes it has; ``printed`` gives the numbers of the articles that were
        printed more than once, or of the later printings alone."""
        self._corpus, self.notes, self.marks, self._printed = corpus, notes, marks or Marks(), printed
        self.mask: Callable[[Field], Mask] = lru_cache(maxsize=64)(self._mask)

    def numbers(self, field: Field) -> Numbers:
        """The numbers of the articles that have what the field asks for, ascending."""
        return self._corpus.columns.numbers[self.mask(field)]

    def _mask(self, field: Field) -> Mask:
        columns = self._corpus.columns
        match field.name:
            case "year" | "date":
                return _in_range(columns["date"], field)
            case "place":
                return self._said(columns["place"], field.first, also=other_names)
            case "source":
                return self._said(columns["source"], field.first)
            case "title":
                return self._titled(field.first)
            case "issuer":
                return self._of_figures(np.isin(self._figures("issuer"), self._codes("issuer", field.first)))
            case "action":
                return self._of_figures(self._figures("action") == _place(ACTIONS, field.first))
            case "recipient":
                return self._of_figures(self._figures("recipient") == _place(RECIPIENTS, field.first))
            case "person" | "body" | "document":
                return columns.mask(self._named(_NAMED[field.name], field.first))
            case "has" | "is" | "tag":
                return self._having(field)
            case _:
                return self._none()

    def _none(self) -> Mask:
        return np.zeros(len(self._corpus), dtype=np.bool_)

    def _said(self, codes: Numbers, value: str, also: Callable[[str], Sequence[str]] = lambda _word: ()) -> Mask:
        """The articles in whose column stand these words, or in one of those that they are ``also`` called."""
        wanted = term_of(value)
        words = self._words(different(codes))
        fitting = [code for code, word in words.items() if any(_says(name, wanted) for name in (word, *also(word)))]
        return np.isin(codes, np.array(fitting, dtype=np.int32))

    def _titled(self, value: str) -> Mask:
        wanted = term_of(value)
        mask = self._none()
        for position, entry in enumerate(self._corpus.entries):
            mask[position] = _says(entry.title, wanted)
        return mask

    def _figures(self, column: str) -> NDArray[np.generic]:
        return self._corpus.figure_columns[column]

    def _codes(self, column: str, value: str) -> NDArray[np.int32]:
        wanted = term_of(value)
        words = self._words(different(self._figures(column)))
        return np.array([code for code, word in words.items() if _says(word, wanted)], dtype=np.int32)

    def _of_figures(self, rows: Mask) -> Mask:
        return self._corpus.columns.mask(self._corpus.figure_columns.article[rows])

    def _named(self, kind: EntityType, value: str) -> Numbers:
        """The articles that mention an identity whose key holds these words one after the other."""
        columns = self._corpus.columns
        wanted = f" {' '.join(_WORD.findall(fold(value)))} "
        here = different(columns.name_codes[columns.names["kind"] == KINDS.index(kind)])
        fitting = [code for code, key in self._words(here).items() if wanted in _bare_key(key)]
        return columns.naming(fitting) if fitting else columns.numbers[:0]

    def _words(self, codes: NDArray[np.generic]) -> Mapping[int, str]:
        return self._corpus.words([int(code) for code in codes if code])

    def _having(self, field: Field) -> Mask:
        columns, what = self._corpus.columns, field.first.lower()
        if what == "reprint" and field.name != "tag":
            return columns.mask(columns.positions_of(self._printed(field.name == "is")))
        if field.name == "has":
            match what:
                case "figure":
                    return columns["figures"] > 0
                case "date":
                    return columns["date"] > 0
                case "place" | "source":
                    return columns[what] > 0
                case "note":
                    return self._these(article_id for article_id, count in self.notes.items() if count)
        chosen = self.marks.chosen(field)
        if chosen is None:
            return self._none()
        return ~self._these(chosen.ids) if chosen.all_but else self._these(chosen.ids)

    def _these(self, article_ids: Iterable[str]) -> Mask:
        columns = self._corpus.columns
        return columns.mask(columns.positions_of(self._corpus.numbers_of(article_ids)))


def _place(values: tuple[str, ...], said: str) -> int:
    """The place of an enum's value; one that no row has where there is no such value."""
    return values.index(said.lower()) if said.lower() in values else 255


def term_of(value: str) -> Term:
    """The words that a field asks for."""
    return Term(words_of(value.rstrip("*")), prefix=value.endswith("*"))


@lru_cache(maxsize=4096)
def _searchable(words: str) -> SearchText:
    return SearchText(words)


def _says(words: str | None, wanted: Term) -> bool:
    return bool(words and wanted.words) and any(True for _ in find_term(wanted, _searchable(words or "")))


@lru_cache(maxsize=65536)
def _bare_key(key: str) -> str:
    return f" {' '.join(_WORD.findall(fold(key.partition(':')[2])))} "


def _in_range(dates: Numbers, field: Field) -> Mask:
    """Which dates, as exact as they are known, may lie in a range whose ends belong to it."""
    first, _ = _ends(field.first) if field.first else (0, 0)
    last = _ends(field.first)[1] if field.last is None else _ends(field.last)[1] if field.last else _LATEST
    latest = np.where(dates % 10000 == 0, dates + 1299, dates)
    latest = np.where(latest % 100 == 0, latest + 99, latest)
    return (dates > 0) & (latest >= first) & (dates <= last)


def _ends(date: str) -> tuple[int, int]:
    """The first and the last day that a date, as exact as it is typed, may mean."""
    digits = date.replace("-", "")
    return int(digits.ljust(8, "0")), int(digits.ljust(8, "9"))
