# SPDX-License-Identifier: MIT
"""Owns what the user does to articles, many at once: stars, read marks, tags, the recycle bin.

Every change is one transaction that lies on the disk when the method returns, and gives the patch that takes it back.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import replace

import apsw

from reader.core.errors import ReaderError
from reader.core.marks import TAG_COLOURS, Ids, Key, Mark, Marks, Tag, tag_key, tag_name
from reader.core.patch import Patch, after, inverse, real_part
from reader.store import mark_rows
from reader.store.user_file import UserFile

TextsOf = Callable[[Sequence[str]], Iterable[tuple[str, str]]]
"""Text hash and article id, for every text that these articles have had."""
Listener = Callable[[Patch], None]

_FEW = 200
"""Articles whose texts are noted down in the same transaction; for more ``know_texts`` does it afterwards."""
_AT_ONCE = 2000
TAGS = "tags"


class Shelf:
    """Stars, read marks, tags and the recycle bin; may be used from any thread."""

    def __init__(self, file: UserFile, texts_of: TextsOf) -> None:
        self._file, self._texts_of = file, texts_of
        self._marks: Marks | None = None
        self._revisions: Counter[str] = Counter()
        self._listeners: list[Listener] = []
        self.texts_wait = False
        """Whether so many articles were marked that their texts are still to be noted down (``know_texts``)."""

    # reading

    def marks(self) -> Marks:
        """The state as it is now; read once, and kept in step with every change."""
        if (marks := self._marks) is not None:
            return marks
        with self._file.reading() as db:
            self._marks = self._marks or mark_rows.read_marks(db)
            return self._marks

    def marks_of(self, ids: Collection[str]) -> Marks:
        """The state as far as these few articles go; nothing else is read for it."""
        if self._marks is not None:
            return self._marks
        with self._file.reading() as db:
            return mark_rows.read_some(db, ids)

    def starred(self) -> Ids:
        """The articles with a star."""
        return self.marks().starred

    def read(self) -> Ids:
        """The articles that are read."""
        return self.marks().read

    def removed(self) -> Ids:
        """The articles in the recycle bin; nothing else is read for it."""
        if self._marks is not None:
            return self._marks.removed
        with self._file.reading() as db:
            return mark_rows.read_ids(db, Mark.REMOVED)

    def removed_when(self) -> list[tuple[str, int]]:
        """The articles in the recycle bin with the moment (s since 1970) of their removal, the newest first."""
        with self._file.reading() as db:
            return mark_rows.read_times(db, Mark.REMOVED)

    def revision(self, kind: Mark | str) -> int:
        """Changes with every change of a mark, or of ``"tags"``; cheap."""
        return self._revisions[str(kind)]

    def listen(self, listener: Listener) -> None:
        """Call ``listener`` with what was done, after each commit, on the thread of the change."""
        self._listeners.append(listener)

    # marks

    def set_star(self, ids: Collection[str], on: bool) -> Patch:
        """Give stars or take them away; the patch that takes it back."""
        return self._set(Mark.STAR, ids, on)

    def set_read(self, ids: Collection[str], on: bool) -> Patch:
        """Mark as read or unread; the patch that takes it back."""
        return self._set(Mark.READ, ids, on)

    def set_removed(self, ids: Collection[str], on: bool) -> Patch:
        """Put into the recycle bin or take out of it; the patch that takes it back."""
        return self._set(Mark.REMOVED, ids, on)

    def _set(self, mark: Mark, ids: Collection[str], on: bool) -> Patch:
        return self.apply(Patch(put={mark: ids}) if on else Patch(take={mark: ids}))

    # tags

    def set_tags(self, ids: Collection[str], on: Iterable[str] = (), off: Iterable[int] = ()) -> Patch:
        """Put tags on articles by name, those that there are not yet are made; take others away by number."""
        names, numbers = tuple(name for name in on if tag_name(name)), tuple(off)

        def tagging(db: apsw.Connection, marks: Marks) -> Patch:
            made: list[Tag] = []
            put: dict[Key, Collection[str]] = {_named(db, marks, name, made).number: ids for name in names}
            return Patch(put, dict.fromkeys(numbers, ids), tuple(made))

        return self._change(tagging, ids)

    def make_tag(self, name: str, colour: str | None = None) -> Patch:
        """A tag that is on no article yet.

        :raises ReaderError: there is one of this name, or the name is empty.
        """

        def making(db: apsw.Connection, marks: Marks) -> Patch:
            number = mark_rows.next_tag(db)
            return Patch(tags=(Tag(number, _free_name(marks, name, number), colour or _next_colour(number)),))

        return self._change(making)

    def rename_tag(self, number: int, name: str) -> Patch:
        """Call a tag otherwise.

        :raises ReaderError: there is another one of this name, or the name is empty.
        """
        return self._change(
            lambda _db, marks: Patch(tags=(replace(_tag(marks, number), name=_free_name(marks, name, number)),))
        )

    def colour_tag(self, number: int, colour: str) -> Patch:
        """Give a tag another of TAG_COLOURS."""
        return self._change(lambda _db, marks: Patch(tags=(replace(_tag(marks, number), colour=colour),)))

    def merge_tag(self, number: int, into: int) -> Patch:
        """Give the articles of a tag to another one, and delete it."""

        def merging(_db: apsw.Connection, marks: Marks) -> Patch:
            return Patch(put={_tag(marks, into).number: marks.having(_tag(marks, number).number)}, dropped=(number,))

        return self._change(merging)

    def drop_tag(self, number: int) -> Patch:
        """Delete a tag; the articles stay."""
        return self._change(lambda _db, marks: Patch(dropped=(_tag(marks, number).number,)))

    # any change

    def apply(self, patch: Patch) -> Patch:
        """Do what a patch says; the patch that takes exactly this back, empty where nothing changed."""
        few = sum(map(len, patch.put.values())) <= _FEW
        return self._change(lambda _db, _marks: patch, patch.articles() if few else ())

    def _change(self, make: Callable[[apsw.Connection, Marks], Patch], ids: Collection[str] = ()) -> Patch:
        """One transaction; ``ids``: articles that may be marked for the first time."""
        texts = list(self._texts_of(tuple(ids))) if 0 < len(ids) <= _FEW else []
        with self._file.lock:
            before = self.marks()
            with self._file.reading() as db:
                real = real_part(make(db, before), before)
            if not real:
                return Patch()
            with self._file.writing() as db:
                db.executemany("INSERT OR IGNORE INTO texts VALUES (?, ?)", texts)
                _write(db, real, before)
            self._marks = after(real, before)
            self.texts_wait |= not texts and bool(real.put)
            self._revisions.update(str(mark) for mark in Mark if real.touches(mark))
            self._revisions[TAGS] += real.touches_tags
        for listener in self._listeners:
            listener(real)
        return inverse(real, before)

    # across texts and libraries

    def forget(self, ids: Collection[str]) -> None:
        """Drop all marks and tags of articles that are no more, and the texts that they were known by."""
        marks, gone = self.marks(), frozenset(ids)
        keys: list[Key] = [*Mark, *marks.tagged]
        self.apply(Patch(take={key: gone & marks.having(key) for key in keys}))
        with self._file.writing() as db:
            db.execute(
                "DELETE FROM texts WHERE article_id IN (SELECT value FROM json_each(?))", (mark_rows.as_json(gone),)
            )

    def know_texts(self, stopped: Callable[[], bool] | None = None) -> None:
        """Note down by which texts marked articles can be known again, a few at once: others may write in between."""
        self.texts_wait = False
        with self._file.reading() as db:
            waiting = mark_rows.unknown_texts(db)
        for first in range(0, len(waiting), _AT_ONCE):
            if stopped and stopped():
                return
            rows = list(self._texts_of(waiting[first : first + _AT_ONCE]))
            with self._file.writing() as db:
                db.executemany("INSERT OR IGNORE INTO texts VALUES (?, ?)", rows)


def _named(db: apsw.Connection, marks: Marks, name: str, made: list[Tag]) -> Tag:
    """The tag of this name; one that is not there yet is made, and put to those that were."""
    key = tag_key(name)
    known = marks.tag_named(name) or next((tag for tag in made if tag_key(tag.name) == key), None)
    if known is None:
        number = mark_rows.next_tag(db) + len(made)
        known = Tag(number, tag_name(name), _next_colour(number))
        made.append(known)
    return known


def _free_name(marks: Marks, name: str, number: int) -> str:
    """A name as it is kept.

    :raises ReaderError: another tag has it, or it is empty.
    """
    cleaned = tag_name(name)
    if not cleaned:
        raise ReaderError("tags.no_name")
    other = marks.tag_named(cleaned)
    if other is not None and other.number != number:
        raise ReaderError("tags.taken", name=other.name)
    return cleaned


def _tag(marks: Marks, number: int) -> Tag:
    tag = marks.tag(number)
    if tag is None:
        raise ReaderError("tags.gone")
    return tag


def _next_colour(number: int) -> str:
    return TAG_COLOURS[(number - 1) % len(TAG_COLOURS)]


def _write(db: apsw.Connection, real: Patch, before: Marks) -> None:
    for number in real.dropped:
        mark_rows.drop_tag(db, number)
    for tag in real.tags:
        mark_rows.write_tag(db, tag)
    for key, ids in real.take.items():
        mark_rows.take_ids(db, key, frozenset(ids), before.having(key))
    for key, ids in real.put.items():
        mark_rows.put_ids(db, key, ids)
