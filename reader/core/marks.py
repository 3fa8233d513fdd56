# SPDX-License-Identifier: MIT
"""Owns what a user has done to articles: stars, read marks, tags, the recycle bin; one immutable state of sets of ids.

What may be asked of it in a query (``is:``, ``tag:``, ``has:tag``) is answered here, as a set of article ids.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from types import MappingProxyType
from typing import NamedTuple

from reader.core.collation import collation_key
from reader.core.folding import exact
from reader.core.note import NOTE_COLOURS
from reader.core.query import SearchText, find_term
from reader.core.query_language import Field, Term, words_of

TAG_COLOURS = NOTE_COLOURS
"""Roles of the themes, with ``note.`` before them."""
LONGEST_TAG = 60
"""Code points."""

Ids = frozenset[str]
NOBODY: Ids = frozenset()


class Mark(StrEnum):
    """What an article can be marked with; unread is the lack of READ."""

    STAR = "star"
    READ = "read"
    REMOVED = "removed"


Key = Mark | int
"""A mark, or the number of a tag."""


@dataclass(frozen=True, slots=True)
class Tag:
    """A word of the user's for some articles; ``number`` never changes and is never given to another tag."""

    number: int
    name: str
    colour: str = TAG_COLOURS[0]


def tag_name(typed: str) -> str:
    """A tag's name as it is kept: NFC, single spaces, not too long; may be empty."""
    return " ".join(unicodedata.normalize("NFC", typed).split())[:LONGEST_TAG].rstrip()


def tag_key(name: str) -> str:
    """What two spellings of one name share: case doesn't count, marks do (hoà = hòa)."""
    return exact(tag_name(name))


class Chosen(NamedTuple):
    """The articles that a field asks for: these, or all but these."""

    ids: Ids
    all_but: bool = False

    def __contains__(self, article_id: object) -> bool:
        return (article_id in self.ids) is not self.all_but


class RowMarks(NamedTuple):
    """What one row of the list shows."""

    starred: bool = False
    unread: bool = False
    tags: tuple[Tag, ...] = ()


@dataclass(frozen=True)
class Marks:
    """One state of everything."""

    starred: Ids = NOBODY
    read: Ids = NOBODY
    removed: Ids = NOBODY
    tags: tuple[Tag, ...] = ()
    """In Vietnamese order of their names."""
    tagged: Mapping[int, Ids] = field(default_factory=lambda: MappingProxyType({}))
    """Number of a tag → its articles."""

    def having(self, key: Key) -> Ids:
        """The articles with a mark or a tag."""
        if isinstance(key, Mark):
            return {Mark.STAR: self.starred, Mark.READ: self.read, Mark.REMOVED: self.removed}[key]
        return self.tagged.get(key, NOBODY)

    def of(self, article_id: str) -> RowMarks:
        """What stands in the row of an article."""
        tags = tuple(tag for tag in self.tags if article_id in self.tagged.get(tag.number, NOBODY))
        return RowMarks(article_id in self.starred, article_id not in self.read, tags)

    def tag(self, number: int) -> Tag | None:
        """The tag of this number."""
        return next((tag for tag in self.tags if tag.number == number), None)

    def tag_named(self, name: str) -> Tag | None:
        """The tag that is called so, whatever the case."""
        return self._by_key.get(tag_key(name))

    @cached_property
    def _by_key(self) -> dict[str, Tag]:
        return {tag_key(tag.name): tag for tag in self.tags}

    @cached_property
    def with_tags(self) -> Ids:
        """The articles that have any tag."""
        return NOBODY.union(*self.tagged.values())

    def chosen(self, asked: Field) -> Chosen | None:
        """What ``is:``, ``tag:`` and ``has:tag`` ask for; None for any other field."""
        match asked.name, asked.first.lower():
            case "is", "unread":
                return Chosen(self.read, all_but=True)
            case "is", "read":
                return Chosen(self.read)
            case "is", "starred":
                return Chosen(self.starred)
            case "is", "removed":
                return Chosen(self.removed)
            case "has", "tag":
                return Chosen(self.with_tags)
            case "tag", _:
                return Chosen(NOBODY.union(*(self.having(tag.number) for tag in self._tags_called(asked.first))))
        return None

    def _tags_called(self, words: str) -> list[Tag]:
        """The tags that are called so; where none is, those whose names hold the words. Marks that are typed bind."""
        wanted = Term(words_of(words.rstrip("*")), prefix=words.endswith("*"))
        if not wanted.words:
            return []
        holding = [tag for tag in self.tags if _says(tag.name, wanted)]
        whole = [tag for tag in holding if not wanted.prefix and len(words_of(tag.name)) == len(wanted.words)]
        return whole or holding


def _says(name: str, wanted: Term) -> bool:
    return any(True for _ in find_term(wanted, SearchText(name)))


def in_order(tags: Collection[Tag]) -> tuple[Tag, ...]:
    """Tags in Vietnamese order."""
    return tuple(sorted(tags, key=lambda tag: (collation_key(tag.name), tag.number)))
