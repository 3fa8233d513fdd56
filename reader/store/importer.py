# SPDX-License-Identifier: MIT
"""Owns the way of a file into the library: read, know again, extract, keep; one article is one transaction."""

from __future__ import annotations

import logging
import unicodedata
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import BrokenExecutor, Future
from contextlib import AbstractContextManager, ExitStack
from dataclasses import replace
from pathlib import Path

import apsw

from reader.core.errors import ReaderError
from reader.store import articles
from reader.store.derived import has_reading, put_row
from reader.store.extraction import know_words
from reader.store.formats import Document, Unreadable
from reader.store.library_file import LibraryFile
from reader.store.pool import Pool
from reader.store.preparing import Found, nfc_of, prepare, prepare_file
from reader.store.report import Cancelled, ImportReport, Outcome, Progress
from reader.store.sources import RawFile, documents, expand, read_raw, shown

log = logging.getLogger(__name__)


Reading = Callable[[], Iterable["tuple[Found, RawFile] | Unreadable | ReaderError"]]
"""Waits for what is in a file."""
Workers = Callable[[], AbstractContextManager[Pool]]
FEWEST_FOR_WORKERS = 40
"""Files: fewer are read sooner than other processes are started."""
AHEAD = 6
"""Files that are on their way to each worker: none waits, and a stop is soon through."""


class Importer:
    """Puts files into the library."""

    def __init__(
        self,
        file: LibraryFile,
        known_id: Callable[[str], str | None],
        published_of: Callable[[str], str | None],
        taken: Callable[[str, Outcome], None],
    ) -> None:
        """``known_id`` tells the id that a text had in another library, ``published_of`` the date that the user gave
        to an article; ``taken`` is told of each article as soon as it is in."""
        self._file = file
        self._known_id, self._published_of, self._taken = known_id, published_of, taken
        self._ids: dict[Outcome, dict[str, None]] = {outcome: {} for outcome in Outcome}
        self._failed: list[tuple[Path, str]] = []

    def run(
        self, paths: Iterable[Path], progress: Progress | None, cancelled: Cancelled | None, workers: Workers | None
    ) -> ImportReport:
        """Import files and folders; what fails is listed and the rest goes on.

        With ``workers`` files are read by other processes; they come in in the same order.

        :raises ReaderError: the library can't be written any more.
        """
        know_words()  # as they are now, so that all files are read alike, here and by workers
        files = expand(paths)
        stopped = False
        done = 0
        with ExitStack() as stack:
            pool = stack.enter_context(workers()) if workers and len(files) >= FEWEST_FOR_WORKERS else None
            for path, reading in self._readings(files, pool, cancelled):
                self._take(path, reading)
                done += 1
                if progress:
                    progress(done, len(files), shown(Path(path.name)))
            stopped = done < len(files)
        self._file.settle()
        added, updated, unchanged = (tuple(self._ids[outcome]) for outcome in Outcome)
        return ImportReport(added, updated, unchanged, tuple(self._failed), stopped)

    def _readings(
        self, files: list[Path], pool: Pool | None, cancelled: Cancelled | None
    ) -> Iterator[tuple[Path, Reading]]:
        """Every file with the way to what is in it, in order; workers are some files ahead. Ends early when stopped."""
        ahead: deque[tuple[Path, Reading]] = deque()
        most = AHEAD * pool.size if pool else 0
        for path in files:
            if cancelled and cancelled():
                return
            ahead.append((path, self._begin(path, pool)))
            if len(ahead) > most:
                yield ahead.popleft()
        while ahead:
            if cancelled and cancelled():
                return
            yield ahead.popleft()

    def _begin(self, path: Path, pool: Pool | None) -> Reading:
        """Look whether a file is known as it is; else have it read."""
        try:
            raw = read_raw(path)
        except ReaderError as error:
            failure = error
            return lambda: [failure]
        with self._file.reading() as db:
            known = articles.sources_of(db, raw.path)
        if any(source.sha256 == raw.sha256 for source in known):
            self._ids[Outcome.UNCHANGED].update(dict.fromkeys(source.article_id for source in known))
            return lambda: ()
        facts = replace(raw, data=b"")
        if pool and not known:
            try:
                begun = pool.submit(prepare_file, path)
            except BrokenExecutor:  # the workers died of an earlier file
                return lambda: self._read(raw, facts)
            return lambda: self._from_worker(begun, facts)
        return lambda: self._read(raw, facts)

    def _from_worker(
        self, begun: Future[list[Found | Unreadable | ReaderError]], facts: RawFile
    ) -> Iterable[tuple[Found, RawFile] | Unreadable | ReaderError]:
        """What a worker found; where it died of a file, as for want of memory, the file is read here."""
        try:
            found = begun.result()
        except BrokenExecutor:
            log.warning("a worker died; reading %s here", shown(facts.path))
            found = prepare_file(facts.path)
        return [(one, facts) if isinstance(one, Found) else one for one in found]

    def _take(self, path: Path, reading: Reading) -> None:
        for found in reading():
            if isinstance(found, ReaderError):
                self._failed.append((path, str(found)))
            elif isinstance(found, Unreadable):
                self._failed.append((path / found.member, str(found.error)))
            else:  # that the library can't be written is no failure of one file
                outcome, article_id = self.keep(*found)
                self._ids[outcome][article_id] = None

    def _read(self, raw: RawFile, facts: RawFile) -> Iterator[tuple[Found, RawFile] | Unreadable | ReaderError]:
        """The articles of a file; what can't be read is told, and the rest goes on."""
        try:
            for document in documents(raw):
                if isinstance(document, Unreadable):
                    yield document
                else:
                    yield self._extract(raw.path, document), facts
        except ReaderError as error:
            yield error
        except Exception:  # a bug in the rules must not end an import of thousands; the log has it, the report names it
            log.exception("reading %s", shown(raw.path))
            yield ReaderError("import.bug")

    def _extract(self, path: Path, document: Document) -> Found:
        """The slow part, done without holding the library."""
        text, hashed = nfc_of(document)
        with self._file.reading() as db:
            known = has_reading(db, hashed)
            source = articles.find_source(db, path, document.member)
        published = (self._published_of(source.article_id) if source else None) or document.facts.get("published")
        return prepare(document, text, hashed, published, known=known)

    def paste(self, text: str, published: str | None) -> str:
        """Put a text without a file into the library; the id of its article.

        :raises ReaderError: there is no text.
        """
        nfc = unicodedata.normalize("NFC", text.encode("utf-16", "surrogatepass").decode("utf-16", "replace"))
        if not nfc.strip():
            raise ReaderError("source.empty")
        document = Document(nfc, "UTF-8")
        text, hashed = nfc_of(document)
        with self._file.reading() as db:
            known = has_reading(db, hashed)
        _, article_id = self.keep(prepare(document, text, hashed, published, known=known), None)
        self._file.settle()
        return article_id

    def keep(self, found: Found, raw: RawFile | None) -> tuple[Outcome, str]:
        """Put one article into the library, whole or not at all; ``raw`` is its file, None for pasted text."""
        known_id = self._known_id(found.text_hash)
        with self._file.writing() as db:
            source = articles.find_source(db, raw.path, found.document.member) if raw else None
            outcome, article, version = _settle_article(db, found, source, known_id, _name(found, raw))
            if raw:
                member = found.document.member
                articles.put_source(db, article, version, raw.path, member, raw.size, raw.modified, raw.sha256)
            if found.row:
                put_row(db, found.row)
            article_id: str = db.execute("SELECT id FROM articles WHERE number = ?", (article,)).get
        self._taken(article_id, outcome)
        return outcome, article_id


def _settle_article(
    db: apsw.Connection, found: Found, source: articles.Source | None, known_id: str | None, name: str
) -> tuple[Outcome, int, int]:
    """The rows of the article and version that the text belongs to; made where they are missing.

    The same text is the same article; the same file with another text is the same article too.
    """
    if version := articles.find_version(db, found.text_hash):
        back = source is not None and source.article == version.article and not version.current
        if back:
            articles.make_current(db, version.article, version.number)
        return Outcome.UPDATED if back else Outcome.UNCHANGED, version.article, version.number
    article, outcome = None, Outcome.UPDATED
    if source and _stays(db, source, found.text):
        article = source.article
    elif known_id:
        article = articles.find_article(db, known_id)
    if article is None:
        article, outcome = articles.add_article(db, known_id or _new_id(), name), Outcome.ADDED
    document = found.document
    number = articles.add_version(db, article, found.text, found.text_hash, document.encoding, document.facts)
    return outcome, article, number


def _stays(db: apsw.Connection, source: articles.Source, text: str) -> bool:
    """Whether a file's new text is its article's: not where another file keeps the old text and this is no revision."""
    if not articles.others_have(db, source):
        return True
    old, new = (set(one.split("\n")) for one in (articles.version_text(db, source.version), text))
    return 2 * len(old & new) >= len(new)


def _new_id() -> str:
    from uuid import uuid4  # 12 ms that a start without a new article need not pay

    return uuid4().hex


def _name(found: Found, raw: RawFile | None) -> str:
    """What to call an article whose text has no title."""
    if raw:
        return shown(Path(found.document.member or raw.path.name).with_suffix(""))
    first = next(line.strip() for line in found.text.splitlines() if line.strip())
    return first[:120]
