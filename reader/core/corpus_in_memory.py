# SPDX-License-Identifier: MIT
"""Owns a corpus of values at hand: a few articles without a library."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from reader.core.collation import collation_key
from reader.core.corpus import Corpus, Entry, FigureRecord, Mention
from reader.core.figure_columns import FigureColumns
from reader.core.figure_packing import pack
from reader.core.packing import Named, article_columns, kind_of, pack_entry


class MemoryRows:
    """The rows behind the columns; articles are numbered from 1."""

    def __init__(
        self,
        entries: tuple[Entry, ...],
        figures: tuple[FigureRecord, ...],
        mentions: Mapping[str, tuple[Mention, ...]],
    ) -> None:
        self._entries = dict(enumerate(entries, start=1))
        self._numbers = {entry.id: number for number, entry in self._entries.items()}
        self._figures: dict[int, list[FigureRecord]] = {number: [] for number in self._entries}
        for record in figures:
            self._figures[self._numbers[record.article_id]].append(record)
        self._mentions = mentions
        self._codes: dict[str, int] = {"": 0}
        self._words = [""]

    def entries(self, numbers: Sequence[int]) -> Mapping[int, Entry]:
        return {number: self._entries[number] for number in numbers if number in self._entries}

    def records(self, number: int) -> tuple[FigureRecord, ...]:
        return tuple(self._figures.get(number, ()))

    def mentions(self, number: int, key: str) -> tuple[Mention, ...]:
        return tuple(one for one in self._mentions.get(key, ()) if self._numbers.get(one.article_id) == number)

    def number_of(self, article_id: str) -> int | None:
        return self._numbers.get(article_id)

    def numbers_of(self, article_ids: Iterable[str]) -> Mapping[str, int]:
        return {one: self._numbers[one] for one in article_ids if one in self._numbers}

    def ids_of(self, numbers: Sequence[int]) -> Mapping[int, str]:
        return {number: self._entries[number].id for number in numbers if number in self._entries}

    def numbers_by_title(self) -> Sequence[int]:
        return sorted(self._entries, key=lambda number: collation_key(self._entries[number].title))

    def words(self, codes: Iterable[int]) -> Mapping[int, str]:
        return {code: self._words[code] for code in codes}

    def code_of(self, word: str) -> int:
        return self._codes.get(word, 0)

    def new_code(self, word: str) -> int:
        """The code of a word, made where it has none."""
        if word not in self._codes:
            self._codes[word] = len(self._words)
            self._words.append(word)
        return self._codes[word]


def make_corpus(
    entries: tuple[Entry, ...], figures: tuple[FigureRecord, ...], mentions: Mapping[str, Iterable[Mention]]
) -> Corpus:
    """The corpus of these values; figures and mentions are of these articles."""
    rows = MemoryRows(entries, figures, {key: tuple(places) for key, places in mentions.items()})
    named: dict[str, Named] = {entry.id: {} for entry in entries}
    for key, places in mentions.items():
        for mention in places:
            of_article = named[mention.article_id]
            of_article[key] = (kind_of(key), of_article.get(key, (kind_of(key), 0))[1] + 1)
    packed = [
        (number, pack_entry(number, entry, named[entry.id], rows.new_code))
        for number, entry in enumerate(entries, start=1)
    ]
    columns = article_columns((number, article, names) for number, (article, names) in packed)
    figures_packed = [(number, pack(rows.records(number), rows.new_code)) for number, _ in packed]
    return Corpus(rows, columns, FigureColumns.from_packed(figures_packed, columns.numbers))
