# SPDX-License-Identifier: MIT
"""Owns the packing of an article into the rows of the columns, beside the library or in another process.

A process that can't know the codes of a library's words packs with codes of its own (``draft_of``); the library then
puts its own in their place (``recoded``).
"""

from __future__ import annotations

import struct
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from hashlib import blake2b
from itertools import accumulate, islice, pairwise
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from reader.core.collation import collation_key
from reader.core.columns import (
    ARTICLE,
    KINDS,
    MOST_COUNTED,
    NAME,
    ArticleColumns,
    DatedBy,
    Owned,
    date_number,
    pack_article,
    pack_names,
    unpacked,
)
from reader.core.corpus import Entry, FigureRecord, Reading, unresolved_key
from reader.core.event_rules import day_number, packed_facts_of
from reader.core.figure import Figure
from reader.core.figure_columns import FIGURE, FigureColumns
from reader.core.figure_packing import pack, pack_extracted
from reader.core.sketch import pack_sketch
from reader.core.span import EntityType
from reader.core.structure import Structure
from reader.core.taken_apart import TakenApart, Values, figure_values

CODES = ("unit", "issuer", "issuer_key", "issuer_id", "place_id", "award_form", "event_group")
"""The columns of FIGURE that hold codes of words."""
Code = Callable[[str], int]
"""The code of a word; 0 for an empty one."""
Named = dict[str, tuple[EntityType, int]]
"""Identity key → of which type, how often."""

_PLACES = struct.Struct("<iiBiii")
"""How a row of ARTICLE begins: number, date, dated_by, and the codes of source, place, place_id."""
_INT = struct.Struct("<i")
_TYPES = {"person": EntityType.PERSON, "body": EntityType.ORGANISATION, "doc": EntityType.DOCUMENT}
_KIND = {kind: place for place, kind in enumerate(KINDS)}
_DATED_BY = {"printed": DatedBy.PRINTED, "file": DatedBy.FILE, "user": DatedBy.USER}


class Draft(NamedTuple):
    """An article as rows whose codes are places in ``words``; it goes from one process to another."""

    words: tuple[str, ...]
    """Code 1 is the first."""
    article: bytes
    figures: bytes
    names: bytes
    title_key: bytes
    stamp: int
    date: int
    counted: int
    """Figures that the reader did not reject."""
    row_words: str
    """The words of its row in the list."""
    sketch: bytes
    """A sample of the text's wording, packed."""
    day: int | None
    """What the rules of events know of it: its day (ordinal), ..."""
    facts: bytes
    """... and its figures, packed."""


def row_words(entry: Entry) -> str:
    """The words of an article's row in the list, which are searched beside its text."""
    return "\n".join(filter(None, (entry.title, entry.source, entry.place)))


def stamp_of(text_hash: str, words_of_row: str) -> int:
    """A number that is another one when an article's text or the words of its row are others."""
    words = f"{text_hash}\n{words_of_row}".encode("utf-8", "surrogatepass")
    return int.from_bytes(blake2b(words, digest_size=8).digest(), "little", signed=True)


def title_key(title: str) -> bytes:
    """What titles are sorted by, in bytes."""
    return collation_key(title).encode("utf-8", "surrogatepass")


def kind_of(key: str) -> EntityType:
    """The type of what an identity key names."""
    prefix = key.partition(":")[0]
    return _TYPES.get(prefix) or EntityType(prefix.upper())


def dated_by(entry: Entry) -> DatedBy:
    """Where the date in an article's row comes from."""
    if entry.published:
        return _DATED_BY.get(entry.published_source or "", DatedBy.PRINTED)
    if entry.event_date:
        return DatedBy.INFERRED if entry.event_date_source == "inferred" else DatedBy.EVENT
    return DatedBy.NOTHING


class Head(NamedTuple):
    """What edits to the data of an article change in its rows."""

    article: bytes
    """Its row of ARTICLE."""
    title_key: bytes
    stamp: int
    date: int


def head_of(entry: Entry, packed: bytes, code: Code) -> Head:
    """The same out of its row of ARTICLE before the edits; what is counted in that stays."""
    number, *_ = _PLACES.unpack_from(packed)
    places = code(entry.source or ""), code(entry.place or ""), code(entry.place_id or "")
    article = _PLACES.pack(number, _date_of(entry), dated_by(entry), *places) + packed[_PLACES.size :]
    return Head(article, title_key(entry.title), stamp_of(entry.text_hash, row_words(entry)), _date_of(entry))


def pack_entry(number: int, entry: Entry, named: Named, code: Code) -> tuple[bytes, bytes]:
    """An article's row of ARTICLE and its rows of NAME."""
    article = pack_article(
        number,
        date_number(entry.published or entry.event_date),
        dated_by(entry),
        code(entry.source or ""),
        code(entry.place or ""),
        code(entry.place_id or ""),
        entry.characters,
        entry.figures,
        sum(count for _, count in named.values()),
    )
    return article, pack_names((code(key), _KIND[kind], count) for key, (kind, count) in named.items())


def article_columns(packed: Iterable[tuple[int, bytes, bytes]]) -> ArticleColumns:
    """The columns of articles in ascending order: number, row of ARTICLE, rows of NAME."""
    rows = list(packed)
    articles = np.frombuffer(b"".join([article for _, article, _ in rows]), dtype=ARTICLE)
    return ArticleColumns.of(articles, unpacked([(number, names) for number, _, names in rows], NAME))


class Gathering:
    """Columns in the making, some articles after the others, so that their packed rows need not all be in memory."""

    def __init__(self) -> None:
        self._articles: list[NDArray[Any]] = []
        self._names: list[Owned] = []
        self._figures: list[Owned] = []

    def add(self, rows: Sequence[tuple[int, bytes, bytes, bytes]]) -> None:
        """The next articles: number, rows of ARTICLE, NAME and FIGURE."""
        self._articles.append(np.frombuffer(b"".join([article for _, article, _, _ in rows]), dtype=ARTICLE))
        self._names.append(unpacked([(number, names) for number, _, names, _ in rows], NAME))
        self._figures.append(unpacked([(number, figures) for number, _, _, figures in rows], FIGURE))

    def columns(self) -> tuple[ArticleColumns, FigureColumns]:
        """All that was added; it is let go of here."""
        articles = np.concatenate([np.empty(0, dtype=ARTICLE), *self._articles])
        names, figures = _joined(self._names, NAME), _joined(self._figures, FIGURE)
        made = ArticleColumns.of(articles, names)
        return made, FigureColumns(made.numbers, figures.table)


def _joined(parts: list[Owned], dtype: np.dtype[Any]) -> Owned:
    rows = np.concatenate([np.empty(0, dtype=dtype), *(part.rows for part in parts)])
    owner = np.concatenate([np.empty(0, dtype=np.int32), *(part.owner for part in parts)])
    parts.clear()
    return Owned(rows, owner)


def draft_of(entry: Entry, figures: Sequence[FigureRecord], named: Named, facts: Structure) -> Draft:
    """Pack an article where the library's codes are not known; ``facts`` is what it says of itself."""
    words = _Words()
    article, names = pack_entry(0, entry, named, words.__getitem__)
    packed = pack(figures, words.__getitem__)
    told = packed_facts_of(figure_values([record.figure for record in figures]))
    return _draft(entry, facts, words, article, names, packed, entry.figures, told)


class Drafting:
    """An article on which the user has not worked, on its way to a draft, step by step: many can go together."""

    __slots__ = ("_apart", "_entry", "_figures", "_head", "_names", "_reading", "_words")
    _head: bytes
    _names: bytes
    _figures: bytes

    def __init__(self, entry: Entry, reading: Reading, apart: TakenApart) -> None:
        """``entry.figures`` is not looked at; ``apart`` is the reading taken apart."""
        self._entry, self._reading = entry, reading
        self._apart = TakenApart(_in_order(apart.figures, reading.figures), apart.names)
        self._words = _Words()

    def pack_head(self) -> None:
        """The row of ARTICLE; the first step, since words get their codes in this order."""
        entry, words = self._entry, self._words
        places = words[entry.source], words[entry.place], words[entry.place_id]
        size = entry.characters, len(self._apart.figures["start"]), len(self._reading.spans)
        self._head = pack_article(0, _date_of(entry), dated_by(entry), *places, *size)

    def pack_names(self) -> None:
        """The rows of NAME; the second step."""
        self._names = _pack_names(self._apart.names, self._words)

    def pack_figures(self) -> None:
        """The rows of FIGURE; the third step."""
        self._figures = pack_extracted(self._apart.figures, self._words.__getitem__)

    def done(self) -> Draft:
        """The draft; the last step."""
        packed, figures = (self._head, self._names, self._figures), self._apart.figures
        facts = packed_facts_of(figures)
        return _draft(self._entry, self._reading.structure, self._words, *packed, len(figures["start"]), facts)


class _Words(dict[str | None, int]):
    """The codes of an article's words, given as they are asked for; 0 for none."""

    def __init__(self) -> None:
        super().__init__({None: 0, "": 0})

    def __missing__(self, word: str | None) -> int:
        self[word] = code = len(self) - 1
        return code

    def give(self, wanted: Iterable[str]) -> None:
        """Give different words their codes in this order; sooner done for many than asking for each."""
        new = [word for word in wanted if word not in self]
        first = len(self) - 1
        self.update(zip(new, range(first, first + len(new)), strict=True))

    @property
    def given(self) -> tuple[str, ...]:
        """The words that have codes, in their order."""
        return tuple(islice(self, 2, None))  # type: ignore[arg-type]  # before them are None and the empty word


def _date_of(entry: Entry) -> int:
    return date_number(entry.published or entry.event_date)


def _draft(
    entry: Entry,
    said: Structure,
    words: _Words,
    article: bytes,
    names: bytes,
    figures: bytes,
    counted: int,
    facts: bytes,
) -> Draft:
    words_of_row = row_words(entry)
    return Draft(
        words=words.given,
        article=article,
        figures=figures,
        names=names,
        title_key=title_key(entry.title),
        stamp=stamp_of(entry.text_hash, words_of_row),
        date=_date_of(entry),
        counted=counted,
        row_words=words_of_row,
        sketch=pack_sketch(said.sketch),
        day=day_number(said.event_date or said.published),
        facts=facts,
    )


def _in_order(values: Values, figures: Sequence[Figure]) -> Values:
    """Figures as they stand in the text; of two in one place the last."""
    places = list(zip(values["start"], values["end"], strict=True))
    ordered = sorted(set(places))
    if places == ordered:
        return values
    by_place = dict(zip(places, figures, strict=True))
    return figure_values([by_place[place] for place in ordered])


def _pack_names(names: Values, words: _Words) -> bytes:
    """The rows of NAME of an article; the identities get their codes."""
    told = zip(names["id"], names["type"], names["text"], strict=True)
    keys = [identity or unresolved_key(kind, text) for identity, kind, text in told]
    kinds = dict(zip(reversed(keys), reversed(names["type"]), strict=True))
    counts = Counter(keys)
    words.give(counts)
    flat = [0] * (3 * len(counts))
    flat[::3] = map(words.__getitem__, counts)
    flat[1::3] = map(_KIND.__getitem__, map(kinds.__getitem__, counts))
    flat[2::3] = [often if often < MOST_COUNTED else MOST_COUNTED for often in counts.values()]
    return _names_struct(len(counts)).pack(*flat)


@lru_cache(maxsize=1024)
def _names_struct(count: int) -> struct.Struct:
    return struct.Struct("<" + "iBH" * count)


def recoded(
    drafts: Sequence[tuple[int, Draft, list[int], Sequence[int]]],
) -> Iterator[tuple[bytes, bytes, bytes]]:
    """The rows of ARTICLE, FIGURE and NAME of drafts with the library's codes.

    Of each draft: the number of its article, the library's codes of its words, the codes of its figures' events. All
    are made at once: numpy takes as long for a few rows as for thousands.
    """
    table = np.array([code for _, _, codes, _ in drafts for code in (0, *codes)], dtype=np.int32)
    starts = list(accumulate((len(codes) + 1 for _, _, codes, _ in drafts), initial=0))
    names = _rows([draft.names for _, draft, _, _ in drafts], NAME)
    names.rows["code"] = table[names.rows["code"] + np.repeat(starts[:-1], names.counts)]
    figures = _rows([draft.figures for _, draft, _, _ in drafts], FIGURE)
    first = np.repeat(starts[:-1], figures.counts)
    for column in CODES:
        figures.rows[column] = table[figures.rows[column] + first]
    told = zip(drafts, figures.counts, strict=True)
    figures.rows["event_group"] = [code for (_, _, _, groups), count in told for code in groups or [0] * count]
    articles = [_recoded_article(number, draft.article, codes) for number, draft, codes, _ in drafts]
    return zip(articles, figures.packed(), names.packed(), strict=True)


def _recoded_article(number: int, packed: bytes, codes: list[int]) -> bytes:
    _, date, dated, *places = _PLACES.unpack_from(packed)
    source, place, place_id = (codes[code - 1] if code else 0 for code in places)
    return _PLACES.pack(number, date, dated, source, place, place_id) + packed[_PLACES.size :]


class _Rows(NamedTuple):
    """The rows of several articles, one behind the other."""

    rows: NDArray[Any]
    counts: list[int]

    def packed(self) -> Iterator[bytes]:
        """Those of each article."""
        size, data = self.rows.dtype.itemsize, self.rows.tobytes()
        edges = accumulate((size * count for count in self.counts), initial=0)
        return (data[start:end] for start, end in pairwise(edges))


def _rows(packed: Sequence[bytes], dtype: np.dtype[Any]) -> _Rows:
    rows = np.frombuffer(b"".join(packed), dtype).copy()
    return _Rows(rows, [len(one) // dtype.itemsize for one in packed])


def events_in(figures: bytes) -> dict[int, int]:
    """Start of a number → the code of its event, for the rows of FIGURE that have one."""
    size, start, event = FIGURE.itemsize, _offset("start"), _offset("event_group")
    places = range(0, len(figures), size)
    found = {_INT.unpack_from(figures, at + start)[0]: _INT.unpack_from(figures, at + event)[0] for at in places}
    return {place: code for place, code in found.items() if code}


def _offset(column: str) -> int:
    return int(FIGURE.fields[column][1]) if FIGURE.fields else 0


def with_events(packed: bytes, groups: Sequence[int]) -> bytes:
    """Rows of FIGURE with the codes of their events, one for each row."""
    if not packed:
        return packed
    rows = np.frombuffer(packed, dtype=FIGURE).copy()
    rows["event_group"] = groups or 0
    return rows.tobytes()
