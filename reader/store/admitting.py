# SPDX-License-Identifier: MIT
"""Owns how files that were read become rows of the library: known again, added, or with another text.

All that is given at once is one transaction.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import chain
from pathlib import PurePath
from time import time_ns
from typing import Any, NamedTuple

import apsw

from reader.core.dates import now
from reader.store import articles, keeping
from reader.store.finding import Failure, Found
from reader.store.library_file import LibraryFile
from reader.store.new_rows import NEW_SOURCE, NewRows
from reader.store.preparing import Facts, FileRead, KnownBytes
from reader.store.report import Outcome
from reader.store.reprints import Wishes

KnownIds = Callable[[Iterable[str]], Mapping[str, str]]
"""Text hashes → the ids that some of these texts had."""
PARTLY = "partly:"
"""Begins the key of a remark on a container of which only some articles are in."""

_PATHS_OF_BYTES = """
    SELECT DISTINCT path FROM sources WHERE substr(sha256, 1, 16) = substr(?1, 1, 16) AND sha256 = ?1 LIMIT ?2
"""
_HAS_BYTES = "SELECT 1 FROM sources WHERE substr(sha256, 1, 16) = substr(?, 1, 16) AND number <= ? LIMIT 1"
_AT_PATH = """
    SELECT s.member, s.article, s.version, a.id FROM sources s JOIN articles a ON a.number = s.article
    WHERE s.path = ? ORDER BY s.number
"""
_IS_READ = """
    EXISTS (SELECT 1 FROM versions v JOIN derived.readings r ON r.text_hash = v.text_hash WHERE v.number = s.version)
"""
_BYTES_OF_TIME, _BYTES_OF_CHANCE = 6, 10
"""Of an id."""
_COPIES = 100
"""So many of the files with the same bytes are looked at: of some notices an archive has thousands."""


class Told(NamedTuple):
    """What is indexed of an article."""

    stamp: int
    """As in its derived row: another one when something of this is another."""
    row_words: bytes
    """This and the rest in UTF-16, low byte first: so words are looked for in it."""
    text: bytes


class Taken(NamedTuple):
    """What became of one article."""

    changed: set[int]
    """Numbers of the articles whose derived rows are others now."""
    number: int
    """Of the article's row."""
    article_id: str
    outcome: Outcome
    told: Told | None = None
    """What the index may know of it already; there is something where its derived row was written."""
    lost: bool = False
    """Its text was there and what had been read in it was not: a program died between the two files."""


class KnownFile(NamedTuple):
    """What the library knows of a path."""

    sha256: str
    """Empty for a container of which only some articles are in, and where what was read in a text is lost."""
    size: int
    modified: int
    """ns since 1970; negative where it proves nothing."""
    articles: tuple[tuple[str, str], ...]
    """Member and article id of each article in it."""

    def ids(self) -> tuple[str, ...]:
        """The articles in it."""
        return tuple(article_id for _, article_id in self.articles)

    def is_as_it_was(self, path: str) -> bool:
        """Whether size and time alone say that the file is the same; where only the time differs, its bytes tell."""
        if not self.sha256:
            return False
        try:
            status = os.stat(path)  # noqa: PTH116  # a hundred thousand times in an import
        except OSError:
            return False
        return (status.st_size, status.st_mtime_ns) == (self.size, self.modified)


def known_files(db: apsw.Connection, paths: Sequence[str]) -> dict[str, KnownFile]:
    """What is known of these paths."""
    places = ",".join("?" * len(paths))
    rows = db.execute(
        f"SELECT s.path, s.sha256, s.size, s.modified, s.member, a.id, {_IS_READ} FROM sources s"
        f" JOIN articles a ON a.number = s.article WHERE s.path IN ({places}) ORDER BY s.number",
        tuple(map(os.fsencode, paths)),
    ).fetchall()
    partly = {key for (key,) in db.execute("SELECT key FROM state WHERE key BETWEEN ? AND ?", (PARTLY, PARTLY + "g"))}
    known: dict[str, KnownFile] = {}
    row: Any
    for row in rows:
        path, sha256, size, modified, member, article_id, is_read = row
        name = os.fsdecode(path)
        before = known.get(name)
        whole = is_read and not (partly and _partly(name) in partly) and (before is None or before.sha256)
        others = before.articles if before else ()
        known[name] = KnownFile(sha256 if whole else "", size, modified, (*others, (member, article_id)))
    return known


def known_bytes(db: apsw.Connection) -> KnownBytes:
    """The bytes of all files that the library knows."""
    return KnownBytes(str(first) for (first,) in db.execute("SELECT substr(sha256, 1, 16) FROM sources"))


class AskedBytes:
    """As ``KnownBytes``, but the file is asked for each: to know all beforehand takes long where few are imported."""

    def __init__(self, file: LibraryFile) -> None:
        """What comes in later is not known: each import has one view of the library, as other processes have."""
        self._file = file
        with file.reading() as db:
            self._last = int(db.execute("SELECT max(number) FROM sources").get or 0)

    def __bool__(self) -> bool:
        return self._last > 0

    def __contains__(self, sha256: object) -> bool:
        with self._file.reading() as db:
            return db.execute(_HAS_BYTES, (sha256, self._last)).fetchone() is not None


def known_texts(db: apsw.Connection, hashes: Sequence[str]) -> frozenset[str]:
    """Those of the texts that some rules have read."""
    places = ",".join("?" * len(hashes))
    rows = db.execute(f"SELECT text_hash FROM derived.readings WHERE text_hash IN ({places})", tuple(hashes))
    return frozenset(str(text_hash) for (text_hash,) in rows)


def _partly(path: str) -> str:
    return PARTLY + os.fsencode(path).hex()


class Keeper:
    """Writes what was read into the library."""

    def __init__(self, file: LibraryFile, known_ids: KnownIds, wishes: Callable[[], Wishes]) -> None:
        """``known_ids`` tells the ids that texts had in another library, ``wishes`` what the user said of printings."""
        self._file, self._known_ids, self._wishes = file, known_ids, wishes
        self._ids: Mapping[str, str] = {}
        self._new: set[str] = set()
        """Texts of the batch that are not in the library."""
        self._partly: set[str] = set()

    def keep(self, batch: Iterable[tuple[FileRead, bool]]) -> tuple[list[Taken], list[str]]:
        """Keep what was in these files, all or nothing: what became of it, and the paths that must be read after all.

        With each file goes whether its path was known before.
        """
        taken: list[Taken] = []
        again: list[str] = []
        added = now()
        batch = list(batch)
        with self._file.writing() as db, self._together(db, [one for read, _ in batch for one in read.found]):
            for read, known in batch:
                if read.same or read.known:
                    self._rows.write()
                if read.same:
                    taken += _still_there(db, read)
                elif read.known:
                    came = _known_elsewhere(db, read)
                    taken += came
                    again += [] if came else [read.path]
                else:
                    taken += self._keep_articles(db, read, added, known=known)
        return taken, again

    def keep_text(self, found: Found) -> Taken:
        """Keep an article that came without a file."""
        with self._file.writing() as db, self._together(db, [found]):
            return self._keep(db, found, None, "", now(), known=False)

    @contextmanager
    def _together(self, db: apsw.Connection, read: Iterable[Found | Failure]) -> Iterator[None]:
        """Look up together what the block asks for these articles, and write together what it derives of them."""
        found = [one for one in read if isinstance(one, Found)]
        hashes = [one.text_hash for one in found]
        self._ids = self._known_ids(hashes)
        self._new = set(hashes).difference(articles.known_hashes(db, hashes))
        words = chain.from_iterable(one.draft.words for one in found if one.draft)
        with self._file.codes.together(db, words):
            self._rows = NewRows(db)
            self._file.printings.begin(db)
            self._derived = keeping.Batch(db, self._file.codes, self._wishes(), self._rows.write, self._file.printings)
            self._derived.foresee(one.draft for one in found if one.draft)
            yield
            self._rows.write()
            self._derived.write()
        self._file.printings.end(db)  # when all codes were written too

    def _keep_articles(self, db: apsw.Connection, read: FileRead, added: str, *, known: bool) -> list[Taken]:
        self._remark(db, read)
        return [
            self._keep(db, one, read.facts, read.path, added, known=known)
            for one in read.found
            if isinstance(one, Found)
        ]

    def _remark(self, db: apsw.Connection, read: FileRead) -> None:
        """A container that does not come in at once is remarked on, so that it is not taken for known if we die."""
        key = _partly(read.path) if read.more or read.path in self._partly else ""
        if read.more and read.path not in self._partly:
            articles.set_state(db, key, "")
            self._partly.add(read.path)
        elif key and not read.more:
            db.execute("DELETE FROM state WHERE key = ?", (key,))
            self._partly.discard(read.path)

    def _keep(
        self, db: apsw.Connection, found: Found, facts: Facts | None, path: str, added: str, *, known: bool
    ) -> Taken:
        if known:
            self._rows.write()
        source = articles.find_source(db, path, found.member) if known else None
        outcome, number, version, article_id = self._settle(db, found, source, added)
        if facts:
            if source is not None:
                _forget_moved(db, number, path, found.member, facts)
            where = (number, version, os.fsencode(path), found.member)
            self._rows.add_source((*where, facts.size, facts.modified, facts.sha256))
        known_text = outcome is Outcome.UNCHANGED
        lost = found.row is not None and known_text and not known_texts(db, [found.text_hash])
        if found.row:
            self._rows.add_reading(found.row)
        if found.draft is None or known_text:
            return Taken(set(), number, article_id, outcome, lost=lost)
        changed = self._derived.keep(number, version, found.draft)
        told = Told(found.draft.stamp, found.draft.row_words.encode("utf-16-le", "surrogatepass"), found.wide)
        return Taken(changed, number, article_id, outcome, told)

    def _settle(
        self, db: apsw.Connection, found: Found, source: articles.Source | None, added: str
    ) -> tuple[Outcome, int, int, str]:
        """Article and version that the text belongs to, made where they are missing.

        The same text is the same article; the same file with another text is the same article too.
        """
        known_id = self._ids.get(found.text_hash)
        is_new = found.text_hash in self._new
        self._new.discard(found.text_hash)
        if not is_new or source is not None or known_id is not None:
            self._rows.write()
            version = None if is_new else articles.find_version(db, found.text_hash)
            settled = _settle_known(db, found, source, version, known_id, added)
            if settled is not None:
                return settled
        article_id = known_id or _new_id()
        return Outcome.ADDED, *self._rows.add(found, article_id, added), article_id


def _new_id() -> str:
    """Begins with the time, so that what comes together lies together in every index of ids: few pages are written."""
    milliseconds = time_ns() // 1_000_000
    return (milliseconds.to_bytes(_BYTES_OF_TIME, "big") + os.urandom(_BYTES_OF_CHANCE)).hex()


def _settle_known(
    db: apsw.Connection,
    found: Found,
    source: articles.Source | None,
    version: articles.Version | None,
    known_id: str | None,
    added: str,
) -> tuple[Outcome, int, int, str] | None:
    """Article and version of a text that may not be new; None where there is no article that it belongs to."""
    if version is not None:
        back = source is not None and source.article == version.article and not version.current
        if back:
            articles.make_current(db, version.article, version.number)
        outcome = Outcome.UPDATED if back else Outcome.UNCHANGED
        return outcome, version.article, version.number, version.article_id
    if source and _stays(db, source, found):
        return Outcome.UPDATED, source.article, _add_version(db, source.article, found, added), source.article_id
    if known_id and (article := articles.find_article(db, known_id)) is not None:
        return Outcome.UPDATED, article, _add_version(db, article, found, added), known_id
    return None


def _add_version(db: apsw.Connection, article: int, found: Found, added: str) -> int:
    db.execute(
        "INSERT INTO versions (article, text_hash, encoding, characters, text, added, facts)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        (article, found.text_hash, found.encoding, found.characters, found.text, added, found.facts),
    )
    number = db.last_insert_rowid()
    articles.make_current(db, article, number)
    return number


def _stays(db: apsw.Connection, source: articles.Source, found: Found) -> bool:
    """Whether a file's new text is its article's: not where another file keeps the old text and this is no revision."""
    if not articles.others_have(db, source):
        return True
    old, new = (
        set(one.split("\n")) for one in (articles.version_text(db, source.version), articles.unpack(found.text))
    )
    return 2 * len(old & new) >= len(new)


def _still_there(db: apsw.Connection, read: FileRead) -> list[Taken]:
    """The articles of a file with the bytes that it had; its time is noted down, so that the next look is short."""
    assert read.facts is not None
    path = os.fsencode(read.path)
    db.execute("UPDATE sources SET modified = ? WHERE path = ? AND modified <> ?1", (read.facts.modified, path))
    rows = db.execute(
        "SELECT a.number, a.id FROM sources s JOIN articles a ON a.number = s.article"
        " WHERE s.path = ? ORDER BY s.number",
        (path,),
    )
    known: list[Any] = rows.fetchall()
    return [Taken(set(), number, article_id, Outcome.UNCHANGED) for number, article_id in known]


def _known_elsewhere(db: apsw.Connection, read: FileRead) -> list[Taken]:
    """Give a file with known bytes the articles of the file that has, or had, them; none where it must be read."""
    assert read.facts is not None
    suffix = _suffix(os.fsencode(read.path))
    found: list[Any] = db.execute(_PATHS_OF_BYTES, (read.facts.sha256, _COPIES)).fetchall()
    paths: list[bytes] = [path for (path,) in found if _suffix(path) == suffix]
    if not paths or any(_is_partly_in(db, path) for path in paths):
        return []
    gone = next((path for path in paths if not os.path.lexists(path)), None)
    rows: list[Any] = db.execute(_AT_PATH, (paths[0] if gone is None else gone,)).fetchall()
    new = os.fsencode(read.path)
    size, modified, sha256 = read.facts
    if gone is not None:
        db.execute("UPDATE sources SET path = ?, modified = ? WHERE path = ?", (new, modified, gone))
        return [Taken(set(), article, article_id, Outcome.MOVED) for _, article, _, article_id in rows]
    for member, article, version, _ in rows:
        db.execute(NEW_SOURCE, (article, version, new, member, size, modified, sha256))
    return [Taken(set(), article, article_id, Outcome.UNCHANGED) for _, article, _, article_id in rows]


def _is_partly_in(db: apsw.Connection, path: bytes) -> bool:
    return articles.get_state(db, PARTLY + path.hex()) is not None


def _suffix(path: bytes) -> str:
    """What decides how the bytes of a file are read."""
    name = PurePath(os.fsdecode(path).lower())
    return name.with_suffix("").suffix + name.suffix if name.suffix in (".gz", ".zst") else name.suffix


def _forget_moved(db: apsw.Connection, article: int, path: str, member: str, facts: Facts) -> None:
    """Forget files with the same bytes that moved here."""
    rows: Any = db.execute(
        "SELECT number, path FROM sources WHERE article = ? AND sha256 = ? AND member = ? LIMIT ?",
        (article, facts.sha256, member, _COPIES),
    ).fetchall()
    for number, old in rows:
        if old != os.fsencode(path) and not os.path.lexists(old):
            db.execute("DELETE FROM sources WHERE number = ?", (number,))
