# SPDX-License-Identifier: MIT
"""Owns what the user chose of how files are read: encodings of single files, columns of tables; and reading again.

Both are remembered in the library, so that a file that changed is read as it was read before.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from reader.core.errors import ReaderError
from reader.store import articles
from reader.store.encodings import choices
from reader.store.formats import USUAL, Manner, Table, Unreadable, columns_of, guessed, is_table
from reader.store.library_file import LibraryFile
from reader.store.sources import documents, read_raw, shown
from reader.store.syllables import votes
from reader.store.table_previews import beginnings, keeps_columns, names_in, same_columns, telling_rows

if TYPE_CHECKING:
    from reader.store.admitting import Taken
    from reader.store.user_work import UserWork

_COLUMNS = "columns:"
_ENCODING = "encoding:"
_PREVIEW = 1500
"""Code points that are shown of a text in every encoding."""


class Origin(NamedTuple):
    """Where an article was read from."""

    path: Path
    member: str = ""
    """Empty for a file of its own, and for a row of a table: those have the encoding of the table."""
    row: str = ""
    """Which row of a table it is."""


class ReadingChoices:
    """Remembers how files are to be read, and reads them again."""

    def __init__(self, file: LibraryFile, work: UserWork, taken: Callable[[list[Taken]], None]) -> None:
        """``taken`` is told of the articles that were read again."""
        self._file, self._work, self._taken = file, work, taken
        self.given: Mapping[str, str] = {}
        """Field → column, said for the import that runs."""
        self._known: tuple[dict[frozenset[str], dict[str, str]], dict[str, dict[str, str]]] | None = None

    # what is remembered

    def manner_of(self, path: str) -> Manner | None:
        """What was said of a file; None where nothing was."""
        columns, encodings = self._remembered()
        chosen = encodings.get(path, {})
        table = bool(columns or self.given) and is_table(Path(path))
        if not chosen and not table:
            return None
        members = {member: name for member, name in chosen.items() if member}
        return Manner(chosen.get(""), members, self.given if table else {}, columns if table else {})

    def remember_columns(self, names: Sequence[str], fields: Mapping[str, str]) -> None:
        """Read tables with just these columns so from now on; without fields, by their names again."""
        key = _COLUMNS + json.dumps(sorted(names), ensure_ascii=False)
        self._keep(key, json.dumps(dict(fields), ensure_ascii=False) if fields else None)

    def columns(self, names: Sequence[str]) -> dict[str, str]:
        """Field → column, as somebody said of a table with these columns or as their names tell."""
        return self._remembered()[0].get(frozenset(names)) or guessed(names)

    def _remembered(self) -> tuple[dict[frozenset[str], dict[str, str]], dict[str, dict[str, str]]]:
        if self._known is None:
            columns: dict[frozenset[str], dict[str, str]] = {}
            encodings: dict[str, dict[str, str]] = {}
            with self._file.reading() as db:
                rows = db.execute(
                    "SELECT key, value FROM state WHERE key GLOB ? OR key GLOB ?", (_COLUMNS + "*", _ENCODING + "*")
                ).fetchall()
            for key, value in rows:
                if str(key).startswith(_COLUMNS):
                    columns[frozenset(json.loads(str(key)[len(_COLUMNS) :]))] = json.loads(str(value))
                else:
                    path, _, member = str(key)[len(_ENCODING) :].partition(":")
                    encodings.setdefault(os.fsdecode(bytes.fromhex(path)), {})[member] = str(value)
            self._known = columns, encodings
        return self._known

    def _keep(self, key: str, value: str | None) -> None:
        with self._file.writing() as db:
            if value is None:
                db.execute("DELETE FROM state WHERE key = ?", (key,))
            else:
                articles.set_state(db, key, value)
        self._known = None

    # tables

    def look_into(self, path: Path) -> Table:
        """The columns of a table with its first rows.

        :raises ReaderError: it can't be read, or is none.
        """
        try:
            with path.open("rb") as file:
                return columns_of(path, file, self.manner_of(str(path)) or USUAL)
        except OSError as error:
            raise ReaderError("source.unreadable", path=shown(path), reason=error.strerror) from error

    # encodings

    def origin(self, article_id: str) -> Origin:
        """The file that an article was read from, if it is still there.

        :raises ReaderError: it has none, or none is there any more.
        """
        with self._file.reading() as db:
            rows = db.execute(
                "SELECT s.path, s.member FROM sources s JOIN articles a ON a.number = s.article WHERE a.id = ?"
                " ORDER BY s.version = a.version DESC, s.number",
                (article_id,),
            ).fetchall()
        if not rows:
            raise ReaderError("reread.no_file")
        for path, member in rows:
            assert isinstance(path, bytes)
            origin = Path(os.fsdecode(path))
            if origin.is_file():
                return Origin(origin, row=str(member)) if is_table(origin) else Origin(origin, str(member))
        raise ReaderError("reread.gone", path=shown(Path(os.fsdecode(bytes(rows[0][0])))))  # type: ignore[arg-type]

    def candidates(self, article_id: str) -> tuple[str, tuple[tuple[str, str], ...]]:
        """How an article's text begins in each encoding, the likeliest first; before it, the one it is read in now.

        Of a table all is read in one encoding: other rows are shown too, since one of them alone may tell nothing.

        :raises ReaderError: its file is gone, or is of a kind that has no encoding of its own.
        """
        origin = self.origin(article_id)
        with self._file.reading() as db:
            version = articles.current_version(db, article_id)
        parts = version.encoding.split(" · ") if version else [""]
        current = next((" · ".join(parts[start:]) for start in range(len(parts)) if _is_choice(parts[start:])), "")
        if not current:
            raise ReaderError("reread.no_encoding", format=parts[0])
        begins = self._rows_begin(origin) if origin.row else partial(self._beginning, origin)
        found = [(name, begins(name)) for name in choices()]
        found.sort(key=lambda one: (_doubts(one[1]), one[0] != current))
        return current, tuple(found)

    def _beginning(self, origin: Origin, name: str) -> str:
        try:
            return self._text_in(origin, name)[:_PREVIEW]
        except ReaderError:  # nothing can be made of it in this one
            return ""

    def _rows_begin(self, origin: Origin) -> Callable[[str], str]:
        """What tells how the same rows of a table begin in an encoding; empty where nothing can be made of them."""
        raw, now = read_raw(origin.path), self.manner_of(str(origin.path)) or USUAL
        members = telling_rows(documents(raw, now), origin.row)

        def begin(name: str) -> str:
            try:
                manner = replace(
                    now, encoding=name, columns=same_columns(origin.path, now, replace(now, encoding=name))
                )
                return beginnings(documents(raw, manner), members, _PREVIEW)
            except ReaderError:
                return ""

        return begin

    def _text_in(self, origin: Origin, name: str | None) -> str:
        for document in documents(read_raw(origin.path), self._manner_in(origin, name)):
            if document.member == origin.member or not origin.member:
                if isinstance(document, Unreadable):
                    if origin.row:
                        continue  # of a table the others are read all the same
                    raise document.error
                return document.text
        raise ReaderError("reread.gone", path=shown(origin.path))

    def _manner_in(self, origin: Origin, name: str | None) -> Manner:
        """What was said of the file, but for the encoding; None: the one that is recognised."""
        said = replace(self.manner_of(str(origin.path)) or USUAL, encoding=None, members={})
        if name is None:
            return said
        return replace(said, members={origin.member: name}) if origin.member else replace(said, encoding=name)

    def reread_as(self, article_id: str, name: str | None) -> str:
        """Read an article's file in another encoding, and remember it; None: in the one that is recognised.

        The user's work moves to the new text as to any changed one. Returns the id of the article that now has it.

        :raises ReaderError: the file is gone, or can't be read in this encoding.
        """
        origin = self.origin(article_id)
        if origin.row:
            self._keep_columns(origin, name)
        if not self._text_in(origin, name).strip():
            raise ReaderError("source.empty")
        self._keep(f"{_ENCODING}{os.fsencode(origin.path).hex()}:{origin.member}", name)
        taken = self._read_again(origin)
        self._taken(taken)
        return next((one.article_id for one in taken if one.article_id == article_id), taken[0].article_id)

    def _keep_columns(self, origin: Origin, name: str | None) -> None:
        """Let the columns of a table stay what they are, though their names read otherwise in another encoding."""
        now, other = self.manner_of(str(origin.path)) or USUAL, self._manner_in(origin, name)
        columns = same_columns(origin.path, now, other)
        if not keeps_columns(origin.path, other, columns):
            self.remember_columns(names_in(origin.path, other), columns)

    def _read_again(self, origin: Origin) -> list[Taken]:
        from reader.store.admitting import Keeper
        from reader.store.preparing import Facts, FileRead, read_document

        raw = read_raw(origin.path)
        facts = Facts(raw.size, -abs(raw.modified), raw.sha256)  # the time alone proves nothing of a chosen encoding
        keeper = Keeper(self._file, self._work.articles_of, self._work.printings.wishes)
        dates = self._dates(origin)
        taken: list[Taken] = []
        for document in documents(raw, self.manner_of(str(origin.path)) or USUAL):
            if (origin.member and document.member != origin.member) or isinstance(document, Unreadable):
                continue
            found = read_document(origin.path, document, dates)
            came, _ = keeper.keep([(FileRead(str(origin.path), facts, found=(found,)), True)])
            taken += came
            if origin.member:
                break
        if not taken:
            raise ReaderError("reread.gone", path=shown(origin.path))
        return taken

    def _dates(self, origin: Origin) -> dict[str, str]:
        """Member → the date of publication that the user gave to its article."""
        with self._file.reading() as db:
            rows = db.execute(
                "SELECT s.member, a.id FROM sources s JOIN articles a ON a.number = s.article WHERE s.path = ?",
                (os.fsencode(origin.path),),
            ).fetchall()
        said = {str(member): self._work.metadata(str(article_id)).get("published") for member, article_id in rows}
        return {member: date for member, date in said.items() if date}


def _is_choice(parts: Sequence[str]) -> bool:
    return " · ".join(parts) in choices()


def _doubts(text: str) -> int:
    """How many words more are no Vietnamese syllables than are; a text with signs that nobody writes comes last."""
    good, bad = votes(text)
    odd = sum(not (char.isprintable() or char in "\t\r\n") or char == "\ufffd" for char in text)
    return bad - good + 10 * odd if text else 1_000_000
