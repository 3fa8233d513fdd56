# SPDX-License-Identifier: MIT
"""Owns the in-process model of the archive: what the list, the pane and the charts read.

A corpus is immutable. An import or an edit builds the next one; the window swaps it between two events. Numbers stand
in columns that fit into memory for a million articles; what has words is fetched by key.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol, overload

from reader.core.figure import CORRECTABLE, Figure, Status
from reader.core.span import EntityType, Span
from reader.core.structure import Structure

if TYPE_CHECKING:
    from reader.core.columns import ArticleColumns
    from reader.core.figure_columns import FigureColumns

_PAGE = 256


@dataclass(frozen=True, slots=True)
class Reading:
    """All that the extraction found in one version of a text; derived, can be made again at any time."""

    text_hash: str
    rules_version: str
    structure: Structure
    sentences: tuple[tuple[int, int], ...] = ()
    spans: tuple[Span, ...] = ()
    figures: tuple[Figure, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of the article list; the reader's own edits are already in it.

    Dates are ISO 8601 as exact as known, None where undated.
    """

    id: str
    title: str
    text_hash: str
    source: str | None = None
    published: str | None = None
    published_source: str | None = None
    """``printed``, ``file`` or ``user``."""
    event_date: str | None = None
    event_date_source: str | None = None
    place: str | None = None
    place_source: str | None = None
    place_id: str | None = None
    url: str | None = None
    path: str | None = None
    encoding: str = "UTF-8"
    characters: int = 0
    figures: int = 0
    added: str = ""
    """When it was imported first, ISO 8601 in UTC."""


@dataclass(frozen=True, slots=True)
class Article:
    """An article opened: its row, its NFC text and what was read out of it."""

    entry: Entry
    text: str
    reading: Reading


@dataclass(frozen=True, slots=True)
class Decision:
    """What the reader decided on a figure; the user's own work, kept by text hash and place of the number.

    ``corrections`` maps names of CORRECTABLE fields to the reader's values. ``decided`` is ISO 8601 in UTC.
    """

    article_id: str
    text_hash: str
    start: int
    end: int
    exact: str
    status: Status
    reason: str = ""
    corrections: Mapping[str, Any] = field(default_factory=dict)
    decided: str = ""

    def __post_init__(self) -> None:
        if wrong := set(self.corrections) - set(CORRECTABLE):
            raise ValueError(f"not correctable: {sorted(wrong)}")


@dataclass(frozen=True, slots=True)
class FigureRecord:
    """A figure of the register: as extracted, and as the reader left it."""

    article_id: str
    extracted: Figure
    decision: Decision | None = None

    @property
    def status(self) -> Status:
        """Unreviewed until the reader has decided."""
        return self.decision.status if self.decision else Status.UNREVIEWED

    @property
    def figure(self) -> Figure:
        """The figure with the reader's corrections in it."""
        if self.decision is None or not self.decision.corrections:
            return self.extracted
        return replace(self.extracted, **self.decision.corrections)

    @property
    def key(self) -> tuple[str, int, int]:
        """Article and place of the number: one record of the register."""
        return self.article_id, self.extracted.start, self.extracted.end


class Mention(NamedTuple):
    """One place where an identity is named, in code points of that article's NFC text."""

    article_id: str
    start: int
    end: int


def identity_key(span: Span) -> str:
    """What two mentions of the same thing share: the identity, or the words themselves while it is unresolved."""
    return span.id or unresolved_key(span.type, span.text)


@lru_cache(maxsize=8192)
def unresolved_key(kind: EntityType, text: str) -> str:
    """The key of words that were not resolved."""
    return _UNRESOLVED[kind] + " ".join(text.casefold().split())


_UNRESOLVED = {kind: f"{kind}:" for kind in EntityType}


class Rows(Protocol):
    """Has what stands behind the columns of a state of the archive, article by article."""

    def entries(self, numbers: Sequence[int]) -> Mapping[int, Entry]:
        """The rows of these articles by their numbers; those that are gone are left out."""

    def records(self, number: int) -> tuple[FigureRecord, ...]:
        """The register's records of one article, in the order of the text."""

    def mentions(self, number: int, key: str) -> tuple[Mention, ...]:
        """Where an article names an identity."""

    def number_of(self, article_id: str) -> int | None:
        """The number of an article."""

    def numbers_of(self, article_ids: Iterable[str]) -> Mapping[str, int]:
        """The numbers of many articles; those that are gone are left out."""

    def ids_of(self, numbers: Sequence[int]) -> Mapping[int, str]:
        """The ids of many articles."""

    def numbers_by_title(self) -> Sequence[int]:
        """The numbers of all articles in the alphabetical order of their titles."""

    def words(self, codes: Iterable[int]) -> Mapping[int, str]:
        """The words behind many codes."""

    def code_of(self, word: str) -> int:
        """The code of a word, 0 where no column holds it."""


class Corpus:
    """One state of the archive: columns in memory, the rows behind them by key.

    The columns never change; an import or an edit makes another corpus. A new one is empty.
    """

    def __init__(
        self, rows: Rows | None = None, columns: ArticleColumns | None = None, figures: FigureColumns | None = None
    ) -> None:
        self._rows = rows
        self._columns = columns
        self._figures = figures

    @classmethod
    def of(
        cls,
        entries: Iterable[Entry],
        figures: Iterable[FigureRecord] = (),
        mentions: Mapping[str, Iterable[Mention]] | None = None,
    ) -> Corpus:
        """A corpus of values at hand, for a few articles without a library."""
        from reader.core.corpus_in_memory import make_corpus

        return make_corpus(tuple(entries), tuple(figures), mentions or {})

    def __len__(self) -> int:
        return 0 if self._columns is None else len(self._columns)

    @cached_property
    def columns(self) -> ArticleColumns:
        """The articles as arrays, ascending by number."""
        from reader.core.columns import no_articles

        return no_articles() if self._columns is None else self._columns

    @cached_property
    def figure_columns(self) -> FigureColumns:
        """The figures as arrays, in the order of the articles and of their texts."""
        from reader.core.figure_columns import no_figures

        return no_figures() if self._figures is None else self._figures

    @property
    def figure_count(self) -> int:
        """How many records the register has."""
        return 0 if self._figures is None else len(self._figures)

    @cached_property
    def mention_count(self) -> int:
        """How many names all articles have together."""
        return int(self.columns["mentions"].sum(dtype="int64")) if len(self) else 0

    def without(self, numbers: Sequence[int]) -> Corpus:
        """The same state without these articles."""
        import numpy as np

        gone = np.array(sorted(numbers), dtype=np.int32)
        columns = self.columns.without(gone)
        return Corpus(self._rows, columns, self.figure_columns.changed(gone, (), columns.numbers))

    # articles

    @property
    def entries(self) -> Sequence[Entry]:
        """All rows of the list in the order of the columns, fetched page by page while they are gone through."""
        return _Entries(self)

    def entries_at(self, positions: Sequence[int]) -> list[Entry]:
        """The rows at these positions, in their order; those that are gone meanwhile are left out."""
        if self._rows is None:
            return []
        numbers = [int(self.columns.numbers[position]) for position in positions]
        found = self._rows.entries(numbers)
        return [found[number] for number in numbers if number in found]

    def entries_of(self, numbers: Sequence[int]) -> Mapping[int, Entry]:
        """The rows of these articles by their numbers."""
        return self._rows.entries(numbers) if self._rows else {}

    def entry(self, article_id: str) -> Entry | None:
        """The row of this article, if it is there."""
        number = self.number_of(article_id)
        return self.entries_of([number]).get(number) if number is not None else None

    def number_of(self, article_id: str) -> int | None:
        """The number of this article, if this state has it."""
        number = self._rows.number_of(article_id) if self._rows else None
        return number if number is not None and self.columns.position_of(number) is not None else None

    def position_of(self, article_id: str) -> int | None:
        """The place of this article in the columns, if it is there."""
        number = self._rows.number_of(article_id) if self._rows else None
        return None if number is None else self.columns.position_of(number)

    # figures

    @property
    def figures(self) -> Sequence[FigureRecord]:
        """All records of the register in order, fetched while they are gone through."""
        from reader.core.figure_columns import Records

        return Records(self.figure_columns.rows_of(None), self.records)

    def figures_of(self, article_id: str) -> tuple[FigureRecord, ...]:
        """The register's records of one article, in the order of the text."""
        number = self.number_of(article_id)
        return self._rows.records(number) if self._rows and number is not None else ()

    def records(self, rows: Iterable[int]) -> list[FigureRecord]:
        """The records behind these rows of the figure columns, in their order; what is gone meanwhile is left out."""
        if self._rows is None or self._figures is None:
            return []
        owner, starts = self._figures.owner, self._figures["start"]
        found: list[FigureRecord] = []
        for row in rows:
            start = int(starts[row])
            records = self._rows.records(int(owner[row]))
            found += [record for record in records if record.extracted.start == start][:1]
        return found

    # names and words

    def mentions_of(self, key: str) -> Iterator[Mention]:
        """Where an identity is named (see ``identity_key``), in the order of the articles; read one article a time."""
        if self._rows is None or not (code := self.code_of(key)):
            return
        for position in self.columns.naming([code]):
            yield from self._rows.mentions(int(self.columns.numbers[position]), key)

    def times_named(self, key: str) -> int:
        """How often all articles together name an identity."""
        code = self.code_of(key)
        return self.columns.times_named(code) if code else 0

    def numbered(self, article_ids: Iterable[str]) -> Mapping[str, int]:
        """The numbers of many articles by their ids; those that are gone are left out."""
        return self._rows.numbers_of(article_ids) if self._rows else {}

    def numbers_of(self, article_ids: Iterable[str]) -> list[int]:
        """The numbers of many articles, ascending; those that are gone are left out."""
        return sorted(self.numbered(article_ids).values())

    def ids_of(self, numbers: Sequence[int]) -> list[str]:
        """The ids of many articles, in the order of their numbers here; those that are gone are left out."""
        known = self._rows.ids_of(numbers) if self._rows else {}
        return [known[number] for number in numbers if number in known]

    def numbers_by_title(self) -> Sequence[int]:
        """The numbers of all articles in the alphabetical order of their titles."""
        return self._rows.numbers_by_title() if self._rows else ()

    def word(self, code: int) -> str:
        """The word behind a code in a column; empty for 0."""
        return self.words([code]).get(code, "") if code else ""

    def words(self, codes: Iterable[int]) -> Mapping[int, str]:
        """The words behind many codes."""
        return self._rows.words(codes) if self._rows else {}

    def code_of(self, word: str) -> int:
        """The code of a word, 0 where no column holds it."""
        return self._rows.code_of(word) if self._rows and word else 0


class _Entries(Sequence[Entry]):
    """The rows of a corpus as a sequence."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus

    def __len__(self) -> int:
        return len(self._corpus)

    @overload
    def __getitem__(self, place: int) -> Entry: ...
    @overload
    def __getitem__(self, place: slice) -> list[Entry]: ...
    def __getitem__(self, place: int | slice) -> Entry | list[Entry]:
        positions = range(len(self))[place]
        if isinstance(positions, int):
            return self._corpus.entries_at([positions])[0]
        return self._corpus.entries_at(positions)

    def __iter__(self) -> Iterator[Entry]:
        for first in range(0, len(self), _PAGE):
            yield from self[first : first + _PAGE]


def mentions_in(article_id: str, spans: Iterable[Span], key: str) -> tuple[Mention, ...]:
    """Where these spans of an article name an identity."""
    return tuple(Mention(article_id, span.start, span.end) for span in spans if identity_key(span) == key)


def count_names(spans: Iterable[Span]) -> dict[str, tuple[EntityType, int]]:
    """Identity key → of which type it is there and how often it is named."""
    counts: dict[str, tuple[EntityType, int]] = {}
    for span in spans:
        key = identity_key(span)
        kind, count = counts.get(key, (span.type, 0))
        counts[key] = kind, count + 1
    return counts


def count_by_type(spans: Iterable[Span]) -> dict[EntityType, int]:
    """How many marks of each type there are; general words are left out."""
    counts = dict.fromkeys(EntityType, 0)
    for span in spans:
        if not span.generic and not span.nested:
            counts[span.type] += 1
    return counts
