# SPDX-License-Identifier: MIT
"""Owns the slow part of an import, which needs no library: bytes to text, text to what the rules find in it.

It runs in this process or in others, which import nothing but this and what it needs, never Qt.
"""

from __future__ import annotations

import gc
import os
import sys
import time
import unicodedata
from array import array
from bisect import bisect_left
from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from hashlib import sha256
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from reader.core.errors import ReaderError
from reader.core.messages import use_language
from reader.core.note import text_hash
from reader.store.extraction import read_text, use_words
from reader.store.finding import Article, Failure, Found, Telling, find, find_in_one
from reader.store.formats import USUAL, Document, Manner, Unreadable
from reader.store.sources import RawFile, documents, read_raw
from reader.store.squeezing import squeeze

if TYPE_CHECKING:
    from reader.extract.user_words import UserWords

PART = 64
"""Articles of one container that are in memory at once."""
SELDOM = (20_000, 20, 20)
"""Values more than before, after which the collector looks at the youngest; as often as that, at the older ones."""
_FRESH = 2_000_000_000
"""ns; a file that is this young may be written again without getting another time."""
_SHARE_OF_MEMORY = 0.8
_LEAST_MEMORY = 3 << 30
"""Bytes of address space that a worker may always have."""


class KnownBytes:
    """The beginnings of the hashes of all files that a library knows: to be asked millions of times, in any process."""

    def __init__(self, hashes: Iterable[str] = ()) -> None:
        """``hashes``: SHA-256 in hexadecimal."""
        self._firsts = array("Q", sorted(int(one[:16], 16) for one in hashes))

    def __bool__(self) -> bool:
        return bool(self._firsts)

    def __contains__(self, sha256: object) -> bool:
        if not self._firsts:
            return False
        first = int(str(sha256)[:16], 16)
        place = bisect_left(self._firsts, first)
        return place < len(self._firsts) and self._firsts[place] == first


SaidDate = Callable[[str], str | None]
"""Text hash → the date of publication that the user gave to the article."""


class Setting(NamedTuple):
    """What whoever reads files for a library must know of it."""

    language: str
    words: UserWords
    known: KnownBytes
    dates: Mapping[str, str] = {}  # never written to
    """Text hash → the date of publication that the user gave to the article, also in a library that is lost."""
    workers: int = 1
    """How many share this machine; 0: the machine is not ours."""


class Wanted(NamedTuple):
    """A file to be read."""

    path: str
    sha256: str | None = None
    """Of the bytes by which the library knows this path."""
    dates: Mapping[str, str] = {}  # never written to
    """Member → the date of publication that the user gave to that article."""
    whatever: bool = False
    """Read it even where other files have its bytes."""
    manner: Manner | None = None
    """What the user said of how it is to be read."""


class Facts(NamedTuple):
    """How to know a file again."""

    size: int
    """Bytes."""
    modified: int
    """ns since 1970; negative where it proves nothing, since the file had only just been written."""
    sha256: str


class FileRead(NamedTuple):
    """What was in a file. Without ``facts`` it could not be read; without articles its bytes are known."""

    path: str
    facts: Facts | None = None
    same: bool = False
    """The bytes are those by which the library knows this path."""
    known: bool = False
    """The library seems to know these bytes from elsewhere."""
    found: tuple[Found | Failure, ...] = ()
    more: bool = False
    """There are more articles in the file."""

    def __reduce__(self) -> tuple[Any, ...]:
        """For the way between processes: plain tuples take half as long as those with names."""
        path, facts, same, known, found, more = self
        plain = tuple([one.plain if isinstance(one, Found) else one for one in found])
        return _sent, (path, facts and tuple(facts), same, known, plain, more)


def _sent(path: str, facts: Any, same: bool, known: bool, found: Any, more: bool) -> FileRead:
    """What was in a file, as it was before it was sent."""
    whole = tuple([one if isinstance(one, Failure) else Found.of(one) for one in found])
    return FileRead(path, Facts._make(facts) if facts else None, same, known, whole, more)


class Opened(NamedTuple):
    """A stretch of the articles of a container, not read yet; ``file`` answers for the container as a whole."""

    file: FileRead
    documents: tuple[tuple[Document, str] | Failure, ...] = ()
    """Texts as the library keeps them, each with its hash."""


class Stretch(NamedTuple):
    """Articles of one container, to be read."""

    file: FileRead
    documents: tuple[tuple[Document, str] | Failure, ...]
    dates: Mapping[str, str]
    known: frozenset[str]
    """Hashes of the texts that the library has read."""


_setting: list[Setting] = []
_opened: dict[tuple[str, int], tuple[Facts, Iterator[Document | Unreadable]]] = {}
"""The container that this process has in hand: path and number of the next article → the rest."""


def begin_worker(setting: Setting) -> None:
    """Make another process ready: the library's files, the user's words, the language of its sentences."""
    use_language(setting.language)
    use_words(setting.words)
    _setting[:] = [setting]
    if setting.workers:
        gc.set_threshold(*SELDOM)
    _limit_memory(setting.workers)
    from reader.core.packing import Drafting  # noqa: F401  # numpy: needed for every article

    squeeze(b"")


def prepare_files(
    files: Iterable[Wanted], known: Container[str] | None = None, said: SaidDate | None = None
) -> list[FileRead]:
    """Read files of one article, or few; what fails is told, and the rest goes on."""
    if known is None:
        known = _setting[0].known if _setting else KnownBytes()
    if said is None:
        said = (_setting[0].dates if _setting else {}).get
    reads = [_begin_file(file, known, said) for file in files]
    articles = [one for _, ones in reads for one in ones if isinstance(one, Article)]
    found = iter(find(articles, read_text))
    return [
        read._replace(found=tuple(one if isinstance(one, Failure) else next(found) for one in ones)) if ones else read
        for read, ones in reads
    ]


def _begin_file(file: Wanted, known: Container[str], said: SaidDate) -> tuple[FileRead, list[Article | Failure]]:
    """What is to be said of a file, and the articles in it, not read yet."""
    path = file.path
    begun: list[Article | Failure] = []
    failures: list[Found | Failure] = []
    try:
        raw = read_raw(path)
    except ReaderError as error:
        return FileRead(path), [Failure("", str(error))]
    read = _recognised(file, raw, known)
    if read.same or read.known:
        return read, []
    with Telling(failures, path):
        for document in documents(raw, file.manner or USUAL):
            if isinstance(document, Unreadable):
                begun.append(_failure(document))
            else:
                begun.append(_begin_article(path, document, raw, file.dates, said))
    if failures:
        begun += [one for one in failures if isinstance(one, Failure)]
    return read, begun


def _begin_article(path: str, document: Document, raw: RawFile, dates: Mapping[str, str], said: SaidDate) -> Article:
    """An article of a file; that a file is plain text, and what hash it has, is not worked out again."""
    text = unicodedata.normalize("NFC", document.text)
    plain = (document.plain if text is document.text else b"") or text.encode("utf-8", "surrogatepass")
    hashed = raw.sha256 if plain == raw.data else sha256(plain).hexdigest()
    if text is not document.text:
        document = replace(document, text=text)
    article = Article(path, document, hashed, dates)
    if typed := said(hashed):
        article.tell_date(typed)
    article.plain = plain
    return article


def open_container(file: Wanted, first: int, known: Container[str] | None = None) -> Opened:
    """The next articles of a file that may hold any number, from the one with number ``first`` on."""
    path = Path(file.path)
    if known is None:
        known = _setting[0].known if _setting else KnownBytes()
    facts, rest = _opened.pop((file.path, first), (None, None))
    if facts is None or rest is None:
        try:
            raw = read_raw(path)
        except ReaderError as error:
            return Opened(FileRead(file.path, found=(Failure("", str(error)),)))
        read = _recognised(file, raw, known)
        if (read.same or read.known) and not first:
            return Opened(read)
        assert read.facts is not None
        facts, rest = read.facts, islice(documents_of(raw, file.manner), first, None)
    taken: list[tuple[Document, str] | Failure] = []
    failures: list[Found | Failure] = []
    with Telling(failures, path):
        for document in islice(rest, PART):
            taken.append(_failure(document) if isinstance(document, Unreadable) else _nfc(document))
    taken.extend(one for one in failures if isinstance(one, Failure))
    more = len(taken) == PART and not failures
    _opened.clear()  # one at a time: it may be large
    if more:
        _opened[file.path, first + PART] = facts, rest
    return Opened(FileRead(file.path, facts, more=more), tuple(taken))


def documents_of(raw: RawFile, manner: Manner | None = None) -> Iterator[Document | Unreadable]:
    """As ``documents``, but what is wrong with the whole file is raised when the first article is asked for."""
    yield from documents(raw, manner or USUAL)


def prepare_stretch(stretch: Stretch) -> list[FileRead]:
    """Read some articles of a container."""
    path = Path(stretch.file.path)
    begun = [one if isinstance(one, Failure) else Article(path, *one, stretch.dates) for one in stretch.documents]
    found = iter(find([one for one in begun if isinstance(one, Article)], read_text, stretch.known))
    return [stretch.file._replace(found=tuple(one if isinstance(one, Failure) else next(found) for one in begun))]


def read_document(path: Path, document: Document, dates: Mapping[str, str]) -> Found:
    """Read one article of a file."""
    return find_in_one(Article(path, *_nfc(document), dates), read_text)


def prepare_text(text: str, published: str | None, *, known: bool) -> Found:
    """Read a text that came without a file."""
    document, hashed = _nfc(Document(text, "UTF-8"))
    name = next(line.strip() for line in document.text.splitlines() if line.strip())[:120]
    article = Article(Path(name), document, hashed, {"": published} if published else {})
    article.name = name
    return find_in_one(article, read_text, known=known)


def nfc_hash(text: str) -> str:
    """The hash by which the library knows a text."""
    return text_hash(unicodedata.normalize("NFC", text))


def _recognised(file: Wanted, raw: RawFile, known: Container[str]) -> FileRead:
    fresh = time.time_ns() - raw.modified < _FRESH
    facts = Facts(raw.size, -abs(raw.modified) if fresh else raw.modified, raw.sha256)
    same = raw.sha256 == file.sha256
    elsewhere = file.sha256 is None and not file.whatever and raw.sha256 in known
    return FileRead(file.path, facts, same=same, known=elsewhere)


def _failure(unreadable: Unreadable) -> Failure:
    return Failure(unreadable.member, str(unreadable.error))


def _nfc(document: Document) -> tuple[Document, str]:
    text = unicodedata.normalize("NFC", document.text)
    return Document(text, document.encoding, document.member, dict(document.facts)), text_hash(text)


def _limit_memory(workers: int) -> None:
    """Let one monstrous file fail with a sentence, before the system ends whatever it likes for want of memory."""
    if sys.platform != "linux" or not workers:
        return
    import resource

    physical = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    most = max(_LEAST_MEMORY, int(physical * _SHARE_OF_MEMORY / workers))
    with suppress(OSError, ValueError):  # somebody has set a lower one
        resource.setrlimit(resource.RLIMIT_AS, (most, resource.getrlimit(resource.RLIMIT_AS)[1]))
