# SPDX-License-Identifier: MIT
"""Owns what the fields of a query mean: which articles of a corpus have this year, place, issuer, person."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import lru_cache

from reader.core.corpus import Corpus, Entry
from reader.core.folding import fold
from reader.core.query import SearchText, find_term
from reader.core.query_language import Field, Term, words_of

_WORD = re.compile(r"[^\W_]+")
_NAMED = {"person": ("person", "PERSON"), "body": ("body", "ORGANISATION"), "document": ("doc", "DOCUMENT")}
_LATEST = "9999-12-31"

Ids = frozenset[str]


class FieldIndex:
    """Answers for one state of the archive; every question is worked out once, and once again with other notes."""

    def __init__(self, corpus: Corpus, notes: Mapping[str, int]) -> None:
        """``notes``: article id → how many notes it has."""
        self._corpus, self.notes = corpus, notes
        self.ids: Callable[[Field], Ids] = lru_cache(maxsize=64)(self._ids)

    def holds(self, field: Field, article_id: str) -> bool:
        """Whether an article has what the field asks for."""
        return article_id in self.ids(field)

    def _ids(self, field: Field) -> Ids:
        match field.name:
            case "year" | "date":
                return self._entries(lambda entry: _in_range(entry.published or entry.event_date, field))
            case "place" | "source" | "title":
                wanted = _term(field.first)
                return self._entries(lambda entry: _says(getattr(entry, field.name), wanted))
            case "issuer":
                wanted = _term(field.first)
                return self._figures(lambda figure: _says(figure.issuer, wanted))
            case "action" | "recipient":
                return self._figures(lambda figure: getattr(figure, field.name) == field.first.lower())
            case "person" | "body" | "document":
                return self._named(*_NAMED[field.name], field.first)
            case "has":
                return self._having(field.first.lower())
            case _:
                return frozenset()

    def _entries(self, fits: Callable[[Entry], bool]) -> Ids:
        return frozenset(entry.id for entry in self._corpus.entries if fits(entry))

    def _figures(self, fits: Callable[..., bool]) -> Ids:
        return frozenset(record.article_id for record in self._corpus.figures if fits(record.figure))

    def _named(self, resolved: str, unresolved: str, value: str) -> Ids:
        """The articles that mention an identity whose key holds these words one after the other."""
        wanted = f" {' '.join(_WORD.findall(fold(value)))} "
        keys = (
            key
            for key in self._corpus.mentions
            if key.startswith((f"{resolved}:", f"{unresolved}:")) and wanted in _bare_key(key)
        )
        return frozenset(mention.article_id for key in keys for mention in self._corpus.mentions[key])

    def _having(self, what: str) -> Ids:
        match what:
            case "note":
                return frozenset(article_id for article_id, count in self.notes.items() if count)
            case "figure":
                return self._entries(lambda entry: bool(entry.figures))
            case "date":
                return self._entries(lambda entry: bool(entry.published or entry.event_date))
            case "place" | "source":
                return self._entries(lambda entry: bool(getattr(entry, what)))
            case _:
                return frozenset()


def _term(value: str) -> Term:
    return Term(words_of(value.rstrip("*")), prefix=value.endswith("*"))


@lru_cache(maxsize=4096)
def _searchable(words: str) -> SearchText:
    return SearchText(words)


def _says(words: str | None, wanted: Term) -> bool:
    return bool(words and wanted.words) and any(True for _ in find_term(wanted, _searchable(words or "")))


def _bare_key(key: str) -> str:
    return f" {' '.join(_WORD.findall(fold(key.partition(':')[2])))} "


def _in_range(date: str | None, field: Field) -> bool:
    """Whether a date, as exact as it is known, may lie in a range whose ends belong to it."""
    if date is None:
        return False
    first = field.first
    last = field.first if field.last is None else field.last or _LATEST
    return date[: len(first)] >= first[: len(date)] and date[: len(last)] <= last
