# SPDX-License-Identifier: MIT
"""Owns the table of the columns: every article as one narrow packed row, and the codes of the words in these rows.

They are derived of the library and of the user's work laid over it, and can be made again at any time.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, NamedTuple
from zlib import crc32

import apsw

TABLES = """
    -- one row an article: its date as a number for the first screen, and what core.packing packs
    CREATE TABLE derived.columns (
        article INTEGER PRIMARY KEY,
        version INTEGER NOT NULL,  -- negative where what was read in its text is not in the row
        date INTEGER NOT NULL,
        stamp INTEGER NOT NULL,  -- another one when its text or the words of its row are others
        counted INTEGER NOT NULL,  -- figures that were not rejected
        overlaid INTEGER NOT NULL,  -- whether edits or decisions of the user are in it
        packed BLOB NOT NULL,
        names BLOB NOT NULL,
        figures BLOB NOT NULL,
        title_key BLOB NOT NULL
    );
    CREATE INDEX derived.columns_by_date ON columns (date);
    CREATE INDEX derived.columns_by_version ON columns (article, version);  -- so that no start reads whole rows
    CREATE INDEX derived.columns_overlaid ON columns (article) WHERE overlaid;
    CREATE TABLE derived.codes (code INTEGER PRIMARY KEY, hash INTEGER NOT NULL, word TEXT NOT NULL);
    CREATE INDEX derived.codes_by_hash ON codes (hash);
    CREATE TABLE derived.state (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
"""
TITLE_KEY = 96
"""Bytes of a title's sort key that are kept."""
_REMEMBERED = 200_000
"""So many codes are kept at hand."""
_SIEVE = (1 << 23) - 1
_BY_HASHES = "SELECT c.word, c.code FROM json_each(?) j CROSS JOIN derived.codes c ON c.hash = j.value"
_PUT = "INSERT OR REPLACE INTO derived.columns VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_PUT_HEAD = """
    UPDATE derived.columns SET packed = ?, title_key = ?, stamp = ?, date = ?, overlaid = ? WHERE article = ?
"""
_IS_READ = """
    EXISTS (
        SELECT 1 FROM main.versions v JOIN derived.readings r ON r.text_hash = v.text_hash WHERE v.number = a.version
    )
"""

PutRow = tuple[int, int, int, int, int, bool, bytes, bytes, bytes, bytes]
"""A row of the table of columns."""
HeadRow = tuple[bytes, bytes, int, int, bool, int]
"""What edits change in such a row: packed, title_key, stamp, date, overlaid; the article."""


class ColumnsRow(NamedTuple):
    """What is loaded of an article."""

    number: int
    article: bytes
    names: bytes
    figures: bytes


class Sieve:
    """Has a 1 at the last bits of the hash of every word in a file: a word with a 0 need not be looked up."""

    def __init__(self) -> None:
        self._marks = bytearray(_SIEVE + 1)
        self._last = 0

    def take(self, db: apsw.Connection) -> None:
        """Take in the words of the file, those that came since the last time."""
        asked = "SELECT code, hash FROM derived.codes WHERE code > ? ORDER BY code"
        for code, hashed in db.execute(asked, (self._last,)):
            self._marks[hashed & _SIEVE] = 1
            self._last = code

    def add(self, hashes: Iterable[int]) -> None:
        """These come into the file."""
        for hashed in hashes:
            self._marks[hashed & _SIEVE] = 1

    def among(self, hashes: Iterable[int]) -> list[int]:
        """Those of these hashes whose words may be in the file."""
        marks = self._marks
        return [hashed for hashed in hashes if marks[hashed & _SIEVE]]


class Codes:
    """The codes of a library's words, by the file and a memory of it; used under the lock of the file."""

    def __init__(self) -> None:
        self._known: dict[str, int] = {}
        self._absent: dict[str, int] = {}
        """Words that the file does not have, as was found when many were looked up, each with its hash."""
        self._new: list[tuple[int, int, str]] | None = None
        """Rows that are to be written together; None where each is written at once."""
        self._last = 0
        self._sieve: Sieve | None = None

    def forget(self) -> None:
        """What was made lately may not be in the file."""
        self._known.clear()
        self._absent.clear()
        self._new = None

    def sift(self, db: apsw.Connection, sieve: Sieve) -> None:
        """Know, while very many words come, which are surely not in the file; until ``sift_no_more``.

        ``sieve`` may have been made some time before.
        """
        sieve.take(db)
        self._sieve = sieve

    def sift_no_more(self) -> None:
        """Let the memory go that this takes."""
        self._sieve = None

    @contextmanager
    def together(self, db: apsw.Connection, words: Iterable[str]) -> Iterator[None]:
        """Look many words up at once that will be asked for in the block, and write those that it makes at its end."""
        if len(self._known) >= _REMEMBERED:
            self._known.clear()
        missing = {word: _hash(word) for word in set(words).difference(self._known)}
        wanted, sieve = missing.values(), self._sieve
        perhaps = list(wanted) if sieve is None else sieve.among(wanted)
        rows: Any = db.execute(_BY_HASHES, (_listed(perhaps),)) if perhaps else ()
        for word, code in rows:
            if missing.pop(word, None) is not None:
                self._known[word] = code
        self._absent = missing
        self._new, self._last = [], int(db.execute("SELECT max(code) FROM derived.codes").get or 0)
        yield
        db.executemany("INSERT INTO derived.codes VALUES (?, ?, ?)", self._new)
        if sieve is not None:
            sieve.add([hashed for _, hashed, _ in self._new])
        self._absent, self._new = {}, None

    def make_all(self, db: apsw.Connection, words: Sequence[str]) -> list[int]:
        """As ``make`` for each of them."""
        codes = list(map(self._known.get, words))
        if None in codes:
            for place, code in enumerate(codes):
                if code is None:
                    codes[place] = self._make_absent(words[place]) or self.make(db, words[place])
        return codes  # type: ignore[return-value]  # none is missing

    def _make_absent(self, word: str) -> int:
        """The code of a word of which it is known that the file does not have it; 0 where that is not known."""
        if self._new is None or not (hashed := self._absent.pop(word, 0)):
            return 0
        self._known[word] = self._last = code = self._last + 1
        self._new.append((code, hashed, word))
        return code

    def make(self, db: apsw.Connection, word: str) -> int:
        """The code of a word, made in the file where it has none."""
        if not word:
            return 0
        code = self._known.get(word)
        if code is None:
            if made := self._make_absent(word):
                return made
            code = find_code(db, word) or self._give(db, word)
            if len(self._known) >= _REMEMBERED and self._new is None:
                self._known.clear()
            self._known[word] = code
        return code

    def _give(self, db: apsw.Connection, word: str) -> int:
        if self._new is not None:
            self._last += 1
            self._new.append((self._last, _hash(word), word))
            return self._last
        hashed = _hash(word)
        db.execute("INSERT INTO derived.codes (hash, word) VALUES (?, ?)", (hashed, word))
        if self._sieve is not None:
            self._sieve.add([hashed])
        return db.last_insert_rowid()


def _hash(word: str) -> int:
    return crc32(word.encode("utf-8", "surrogatepass"))


def find_code(db: apsw.Connection, word: str) -> int:
    """The code of a word, 0 where it has none."""
    return db.execute("SELECT code FROM derived.codes WHERE hash = ? AND word = ?", (_hash(word), word)).get or 0


def words_of(db: apsw.Connection, codes: Iterable[int]) -> dict[int, str]:
    """The words behind some codes."""
    rows = db.execute(
        "SELECT code, word FROM derived.codes WHERE code IN (SELECT value FROM json_each(?))", (_listed(codes),)
    )
    return dict(rows)


def put(db: apsw.Connection, rows: Iterable[PutRow]) -> None:
    """Keep articles' rows."""
    db.executemany(_PUT, rows)


def up_to_date(db: apsw.Connection, numbers: Iterable[int]) -> dict[int, bytes]:
    """The packed rows of those of these articles in whose row is what was read in their text as it is now."""
    rows = db.execute(
        "SELECT c.article, c.packed FROM derived.columns c JOIN main.articles a ON a.number = c.article"
        " WHERE c.article IN (SELECT value FROM json_each(?)) AND c.version = a.version",
        (_listed(numbers),),
    )
    return dict(rows)


def put_heads(db: apsw.Connection, rows: Iterable[HeadRow]) -> None:
    """Keep other data of articles that have their rows."""
    db.executemany(_PUT_HEAD, rows)


def counts(db: apsw.Connection, numbers: Iterable[int]) -> dict[int, int]:
    """How many figures each of these articles has that were not rejected."""
    rows = db.execute(
        "SELECT article, counted FROM derived.columns WHERE article IN (SELECT value FROM json_each(?))",
        (_listed(numbers),),
    )
    return dict(rows)


def has(db: apsw.Connection, number: int) -> bool:
    """Whether an article has its row."""
    return db.execute("SELECT 1 FROM derived.columns WHERE article = ?", (number,)).fetchone() is not None


def remove(db: apsw.Connection, number: int) -> None:
    """Forget an article."""
    db.execute("DELETE FROM derived.columns WHERE article = ?", (number,))


def put_figures(db: apsw.Connection, number: int, figures: bytes) -> None:
    """Keep other rows of FIGURE: the events that the figures share are others."""
    db.execute("UPDATE derived.columns SET figures = ? WHERE article = ?", (figures, number))


def figures_of(db: apsw.Connection, number: int, version: int | None = None) -> bytes:
    """The rows of FIGURE of an article; none where they are of another ``version``."""
    row = db.execute("SELECT figures, version FROM derived.columns WHERE article = ?", (number,)).fetchone()
    return row[0] if row and version in (None, row[1]) else b""


def load(db: apsw.Connection, after: int, most: int) -> list[ColumnsRow]:
    """The rows of the next articles behind a number."""
    rows = db.execute(
        "SELECT article, packed, names, figures FROM derived.columns WHERE article > ? ORDER BY article LIMIT ?",
        (after, most),
    )
    return [ColumnsRow(*row) for row in rows]


def load_some(db: apsw.Connection, numbers: Iterable[int]) -> list[ColumnsRow]:
    """The rows of these articles, ascending."""
    rows = db.execute(
        "SELECT article, packed, names, figures FROM derived.columns"
        " WHERE article IN (SELECT value FROM json_each(?)) ORDER BY article",
        (_listed(numbers),),
    )
    return [ColumnsRow(*row) for row in rows]


def outdated(db: apsw.Connection) -> list[str]:
    """The ids of the articles whose row is missing, of another version, or of another reading than there is."""
    rows = db.execute(
        "SELECT a.id FROM main.articles a LEFT JOIN derived.columns c ON c.article = a.number"
        " WHERE a.version IS NOT NULL AND c.version IS NOT a.version"
        f" AND (c.version IS NOT -a.version OR {_IS_READ}) ORDER BY a.number"
    )
    return [article_id for (article_id,) in rows]


def outdate(db: apsw.Connection, number: int) -> None:
    """What was read in an article's text is another now: its row is to be packed anew, whoever lives to see it."""
    db.execute("UPDATE derived.columns SET version = -abs(version) WHERE article = ?", (number,))


def outdate_all(db: apsw.Connection, article_ids: Iterable[str]) -> None:
    """The same of several articles, by their ids."""
    db.execute(
        "UPDATE derived.columns SET version = -abs(version) WHERE article IN"
        " (SELECT number FROM main.articles WHERE id IN (SELECT value FROM json_each(?)))",
        (json.dumps(list(article_ids)),),
    )


def gone(db: apsw.Connection) -> list[int]:
    """The articles that have a row and are not in the library."""
    rows = db.execute("SELECT article FROM derived.columns WHERE article NOT IN (SELECT number FROM main.articles)")
    return [number for (number,) in rows]


def overlaid(db: apsw.Connection) -> list[str]:
    """The ids of the articles in whose row is work of the user."""
    rows = db.execute(
        "SELECT a.id FROM derived.columns c JOIN main.articles a ON a.number = c.article WHERE c.overlaid"
    )
    return [article_id for (article_id,) in rows]


def newest(db: apsw.Connection, most: int, *, descending: bool) -> list[int]:
    """The first articles of the list in the order of their dates, undated ones last."""
    order = "date DESC, article" if descending else "date = 0, date, article"
    return [
        number for (number,) in db.execute(f"SELECT article FROM derived.columns ORDER BY {order} LIMIT ?", (most,))
    ]


def count_articles(db: apsw.Connection) -> int:
    """How many articles the library has, packed or not."""
    return int(db.execute("SELECT count(*) FROM main.articles WHERE version IS NOT NULL").get)


def count_rows(db: apsw.Connection) -> int:
    """How many articles are packed."""
    return int(db.execute("SELECT count(*) FROM derived.columns").get)


def title_keys(db: apsw.Connection) -> list[tuple[int, bytes]]:
    """The number and the sort key of every title, which is cut where it is long."""
    return db.execute("SELECT article, title_key FROM derived.columns ORDER BY article").fetchall()  # type: ignore[return-value]


def alike(keys: Iterable[tuple[int, bytes]]) -> list[int]:
    """The articles whose cut keys are the same: only their titles tell them apart."""
    by_key: dict[bytes, list[int]] = {}
    for number, key in keys:
        if len(key) == TITLE_KEY:
            by_key.setdefault(key, []).append(number)
    return [number for numbers in by_key.values() if len(numbers) > 1 for number in numbers]


def get_state(db: apsw.Connection, key: str) -> str | None:
    """A remark of the derived file on itself."""
    value = db.execute("SELECT value FROM derived.state WHERE key = ?", (key,)).get
    return None if value is None else str(value)


def set_state(db: apsw.Connection, key: str, value: str) -> None:
    """Keep a remark of the derived file on itself."""
    db.execute("INSERT OR REPLACE INTO derived.state VALUES (?, ?)", (key, value))


def numbers_of(db: apsw.Connection, article_ids: Iterable[str]) -> Mapping[str, int]:
    """The numbers of articles by their ids."""
    listed = json.dumps(list(article_ids))
    rows = db.execute("SELECT id, number FROM main.articles WHERE id IN (SELECT value FROM json_each(?))", (listed,))
    return dict(rows)


def ids_of(db: apsw.Connection, numbers: Sequence[int]) -> dict[int, str]:
    """The ids of articles by their numbers."""
    rows = db.execute(
        "SELECT number, id FROM main.articles WHERE number IN (SELECT value FROM json_each(?))", (_listed(numbers),)
    )
    return dict(rows)


def _listed(numbers: Iterable[int]) -> str:
    return json.dumps([int(number) for number in numbers])
