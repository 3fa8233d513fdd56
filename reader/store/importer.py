# SPDX-License-Identifier: MIT
"""Owns the way of a file into the library: read, know again, extract, keep; one article is one transaction."""

from __future__ import annotations

import logging
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import apsw

from reader.core.corpus import Reading
from reader.core.errors import ReaderError
from reader.core.note import text_hash
from reader.store import articles
from reader.store.derived import has_reading, put_reading
from reader.store.extraction import read_text
from reader.store.formats import Document, Unreadable
from reader.store.library_file import LibraryFile
from reader.store.report import Cancelled, ImportReport, Outcome, Progress
from reader.store.sources import RawFile, documents, expand, read_raw, shown

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Found:
    """A document on its way in: NFC text, and the figures and names found in it where the text is new."""

    document: Document
    text: str
    text_hash: str
    reading: Reading | None
    published: str | None = None
    """The date that the rules were told."""


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

    def run(self, paths: Iterable[Path], progress: Progress | None, cancelled: Cancelled | None) -> ImportReport:
        """Import files and folders; what fails is listed and the rest goes on.

        :raises ReaderError: the library can't be written any more.
        """
        files = expand(paths)
        ids: dict[Outcome, dict[str, None]] = {outcome: {} for outcome in Outcome}
        failed: list[tuple[Path, str]] = []
        stopped = False
        for done, path in enumerate(files):
            if stopped := bool(cancelled and cancelled()):
                break
            self._take(path, ids, failed)
            if progress:
                progress(done + 1, len(files), shown(Path(path.name)))
        self._file.settle()
        added, updated, unchanged = (tuple(ids[outcome]) for outcome in Outcome)
        return ImportReport(added, updated, unchanged, tuple(failed), stopped)

    def _take(self, path: Path, ids: dict[Outcome, dict[str, None]], failed: list[tuple[Path, str]]) -> None:
        for found, raw in self._read(path, ids, failed):
            outcome, article_id = self.keep(found, raw)  # that the library can't be written is no failure of one file
            ids[outcome][article_id] = None

    def _read(
        self, path: Path, ids: dict[Outcome, dict[str, None]], failed: list[tuple[Path, str]]
    ) -> Iterator[tuple[Found, RawFile]]:
        """The articles of a file; what can't be read goes into ``failed``, and the rest goes on."""
        try:
            raw = read_raw(path)
            if article_id := self._unchanged(raw):
                ids[Outcome.UNCHANGED][article_id] = None
                return
            for document in documents(raw):
                if isinstance(document, Unreadable):
                    failed.append((path / document.member, str(document.error)))
                else:
                    yield self._extract(raw.path, document), raw
        except ReaderError as error:
            failed.append((path, str(error)))
        except Exception:  # a bug in the rules must not end an import of thousands; the log has it, the report names it
            log.exception("reading %s", shown(path))
            failed.append((path, str(ReaderError("import.bug"))))

    def _unchanged(self, raw: RawFile) -> str | None:
        """The article of a file whose bytes are known."""
        with self._file.reading() as db:
            source = articles.find_source(db, raw.path)
        return source.article_id if source and source.sha256 == raw.sha256 else None

    def _extract(self, path: Path, document: Document) -> Found:
        """The slow part, done without holding the library."""
        text = unicodedata.normalize("NFC", document.text)
        hashed = text_hash(text)
        with self._file.reading() as db:
            known = has_reading(db, hashed)
            source = articles.find_source(db, path, document.member)
        published = (self._published_of(source.article_id) if source else None) or document.facts.get("published")
        return Found(document, text, hashed, None if known else read_text(text, published), published)

    def paste(self, text: str, published: str | None) -> str:
        """Put a text without a file into the library; the id of its article.

        :raises ReaderError: there is no text.
        """
        nfc = unicodedata.normalize("NFC", text.encode("utf-16", "surrogatepass").decode("utf-16", "replace"))
        if not nfc.strip():
            raise ReaderError("source.empty")
        hashed = text_hash(nfc)
        with self._file.reading() as db:
            known = has_reading(db, hashed)
        reading = None if known else read_text(nfc, published)
        _, article_id = self.keep(Found(Document(nfc, "UTF-8"), nfc, hashed, reading, published), None)
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
            if found.reading:
                put_reading(db, found.text_hash, found.reading, found.published)
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
