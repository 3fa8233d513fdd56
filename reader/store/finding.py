# SPDX-License-Identifier: MIT
"""Owns the steps from the text of an article to what the library keeps of it.

The articles of a parcel take each step together: what a step needs of program and tables then stays close to the
processor, while a whole reading by the rules in between would push it out each time.
"""

from __future__ import annotations

import json
import logging
import os
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from reader.core.corpus import Reading
from reader.core.errors import ReaderError
from reader.core.messages import message
from reader.core.sketch import pack_sketch
from reader.core.taken_apart import TakenApart
from reader.store.derived import ReadingRow
from reader.store.entries import Overview, make_entry
from reader.store.formats import Document
from reader.store.packed_reading import pack_facts, pack_figures, pack_marks
from reader.store.sources import shown
from reader.store.squeezing import squeeze
from reader.store.told_dates import told_date

if TYPE_CHECKING:
    from reader.core.packing import Draft, Drafting

log = logging.getLogger(__name__)

ReadText = Callable[[str, str | None], Reading]
"""The rules: text, and the date of publication where it is known from elsewhere (``told_dates``)."""


class Found(NamedTuple):
    """An article on its way into the library; ``row`` is what was found in its text, None where that is there."""

    member: str
    name: str
    """What to call it where its text has no title."""
    encoding: str
    facts: str
    """JSON: what the file says beside the text."""
    characters: int
    text: bytes
    """NFC, packed."""
    text_hash: str
    row: ReadingRow | None
    draft: Draft | None = None
    """What the columns of the archive hold of it; there is one where there is a ``row``."""
    wide: bytes = b""
    """The text in UTF-16, low byte first, where there is a draft: so its words are looked for."""

    @property
    def plain(self) -> tuple[Any, ...]:
        """All of it in plain tuples."""
        *told, draft, wide = self
        return (*told, draft and tuple(draft), wide)

    @classmethod
    def of(cls, plain: tuple[Any, ...]) -> Found:
        """The same again."""
        from reader.core.packing import Draft  # numpy, which a start can do without

        *told, draft, wide = plain
        return cls._make((*told, draft and Draft._make(draft), wide))


class Failure(NamedTuple):
    """Something that can't be read; ``member`` is empty for the whole file."""

    member: str
    sentence: str


class Article:
    """An article between its file and the library."""

    __slots__ = (
        "apart", "document", "draft", "drafting", "failures", "figures", "hashed", "head", "marks", "name", "path",
        "plain", "published", "reading", "rules", "text",
    )  # fmt: skip
    reading: Reading
    rules: str
    apart: TakenApart
    drafting: Drafting
    head: tuple[str, bytes]
    figures: bytes
    marks: bytes
    text: bytes

    def __init__(self, path: Path | str, document: Document, hashed: str, dates: Mapping[str, str]) -> None:
        """``document`` is in NFC, ``hashed`` the hash of its text; ``dates`` are those that the user gave."""
        self.path, self.document, self.hashed = path, document, hashed
        self.tell_date(dates.get(document.member))
        name = document.member or os.path.basename(path)  # noqa: PTH119
        self.name = shown(os.path.splitext(name)[0])  # noqa: PTH122  # pathlib's refuses ".."
        self.plain = b""
        """The text in UTF-8, where it is known."""
        self.draft: Draft | None = None
        self.failures: list[Found | Failure] = []

    def tell_date(self, typed: str | None) -> None:
        """Let it be read with the date that the user typed, else with the one that the file gives."""
        self.published = told_date(typed, self.document.facts)

    @property
    def found(self) -> Found | Failure:
        """What became of it."""
        return self.failures[0] if self.failures else self.found_in_it

    @property
    def found_in_it(self) -> Found:
        """What goes into the library."""
        document, text = self.document, self.document.text
        facts = json.dumps(dict(document.facts), ensure_ascii=False) if document.facts else "{}"
        row, wide = None, b""
        if self.draft is not None:
            row = self.hashed, self.rules, self.published, *self.head, self.figures, self.marks
            wide = text.encode("utf-16-le", "surrogatepass")
        told = document.member, self.name, document.encoding, facts, len(text), self.text, self.hashed
        return Found(*told, row, self.draft, wide)


def find(articles: Sequence[Article], read: ReadText, known: frozenset[str] = frozenset()) -> list[Found | Failure]:
    """What is found in articles, or why nothing is; in texts with ``known`` hashes nothing is looked for."""
    unread = [article for article in articles if article.hashed not in known]
    for step in (partial(_read, read), *_STEPS):
        _take_step(step, unread)
    _take_step(_pack_text, articles)
    return [article.found for article in articles]


def find_in_one(article: Article, read: ReadText, *, known: bool = False) -> Found:
    """The same of an article that came alone; what goes wrong is raised."""
    for step in () if known else (partial(_read, read), *_STEPS):
        step(article)
    _pack_text(article)
    return article.found_in_it


def _take_step(step: Callable[[Article], None], articles: Sequence[Article]) -> None:
    waiting = iter([article for article in articles if not article.failures])
    for article in waiting:
        with Telling(article.failures, article.path, article.document.member) as at:
            step(article)
            for other in waiting:
                at.come_to(other.failures, other.path, other.document.member)
                step(other)


def _read(read: ReadText, article: Article) -> None:
    article.reading = read(article.document.text, article.published)


def _take_apart(article: Article) -> None:
    article.apart = TakenApart.of(article.reading)


def _pack_head(article: Article) -> None:
    structure = article.reading.structure
    article.head = pack_facts(structure), pack_sketch(structure.sketch)


def _pack_figures(article: Article) -> None:
    article.figures = pack_figures(article.apart.figures)


def _pack_marks(article: Article) -> None:
    article.marks = pack_marks(article.reading, article.apart.names)


def _begin_draft(article: Article) -> None:
    """The columns of an article on which the user has not worked."""
    from reader.core.packing import Drafting

    document, reading = article.document, article.reading
    length, given = len(document.text), dict(document.facts)
    told = 0, "", article.name, "", 0, article.hashed, document.encoding, length, reading.structure, given, None
    article.drafting = Drafting(make_entry(Overview(*told), {}, 0), reading, article.apart)
    article.drafting.pack_head()


def _draft_names(article: Article) -> None:
    article.drafting.pack_names()


def _draft_figures(article: Article) -> None:
    article.drafting.pack_figures()


def _end_draft(article: Article) -> None:
    article.draft, article.rules = article.drafting.done(), article.reading.rules_version
    del article.apart, article.drafting


def let_reading_go(article: Article) -> None:
    """Give back what the rules made, as whoever reads an article for nothing else has to: all of it is packed."""
    del article.reading


def _pack_text(article: Article) -> None:
    article.text = squeeze(article.plain or article.document.text.encode("utf-8", "surrogatepass"))


_STEPS = (
    _take_apart, _pack_head, _pack_figures, _pack_marks, _begin_draft, _draft_names, _draft_figures, _end_draft,
    let_reading_go,
)  # fmt: skip


class Telling:
    """Turns what goes wrong in the block into a failure with a sentence; the rest goes on."""

    __slots__ = ("_member", "_path", "_told")

    def __init__(self, told: list[Found | Failure], path: Path | str, member: str = "") -> None:
        self._told, self._path, self._member = told, path, member

    def come_to(self, told: list[Found | Failure], path: Path | str, member: str) -> None:
        """From now on it is another article with which something may go wrong."""
        self._told, self._path, self._member = told, path, member

    def __enter__(self) -> Telling:
        return self

    def __exit__(self, _kind: object, error: BaseException | None, _trace: object) -> bool:
        if error is None or not isinstance(error, Exception):
            return error is None
        if isinstance(error, ReaderError):
            sentence = str(error)
        elif isinstance(error, MemoryError):
            sentence = message("import.memory")
        elif isinstance(error, RecursionError):
            sentence = message("import.too_deep")
        else:  # a bug in the rules must not end an import of thousands; the log has it, the report names it
            log.error("reading %s", shown(self._path), exc_info=error)
            sentence = message("import.bug")
        self._told.append(Failure(self._member, sentence))
        return True
