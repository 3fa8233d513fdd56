# SPDX-License-Identifier: MIT
"""Owns the slow part of an import, which needs no library: bytes to text, text to what the rules find in it.

It runs in this process or in others, which import nothing but this and what it needs, never Qt.
"""

from __future__ import annotations

import json
import logging
import os
import sys
import time
import unicodedata
from array import array
from bisect import bisect_left
from collections.abc import Container, Iterable, Iterator, Mapping
from contextlib import suppress
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from reader.core.corpus import Reading
from reader.core.errors import ReaderError
from reader.core.messages import message, use_language
from reader.core.note import text_hash
from reader.core.taken_apart import TakenApart
from reader.store.articles import pack
from reader.store.derived import ReadingRow, reading_row
from reader.store.entries import Overview, make_entry
from reader.store.extraction import read_text, use_words
from reader.store.formats import USUAL, Document, Manner, Unreadable
from reader.store.sources import RawFile, documents, read_raw, shown
from reader.store.squeezing import squeeze

if TYPE_CHECKING:
    from reader.core.packing import Draft
    from reader.extract.user_words import UserWords

log = logging.getLogger(__name__)

PART = 64
"""Articles of one container that are in memory at once."""
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
        first = int(str(sha256)[:16], 16)
        place = bisect_left(self._firsts, first)
        return place < len(self._firsts) and self._firsts[place] == first


class Setting(NamedTuple):
    """What whoever reads files for a library must know of it."""

    language: str
    words: UserWords
    known: KnownBytes
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
    plain: str = ""
    """The text, where there is a draft: whoever looks for its words need not unpack it."""


class Failure(NamedTuple):
    """Something that can't be read; ``member`` is empty for the whole file."""

    member: str
    sentence: str


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
    _limit_memory(setting.workers)
    from reader.core.packing import draft_of_reading  # noqa: F401  # numpy: needed for every article

    squeeze(b"")


def prepare_files(files: Iterable[Wanted], known: Container[str] | None = None) -> list[FileRead]:
    """Read files of one article, or few; what fails is told, and the rest goes on."""
    if known is None:
        known = _setting[0].known if _setting else KnownBytes()
    return [_prepare_file(file, known) for file in files]


def _prepare_file(file: Wanted, known: Container[str]) -> FileRead:
    path = Path(file.path)
    try:
        raw = read_raw(path)
    except ReaderError as error:
        return FileRead(file.path, found=(Failure("", str(error)),))
    read = _recognised(file, raw, known)
    if read.same or read.known:
        return read
    found: list[Found | Failure] = []
    with _telling(found, path):
        for document in documents(raw, file.manner or USUAL):
            found.append(_failure(document) if isinstance(document, Unreadable) else _read(path, document, file.dates))
    return read._replace(found=tuple(found))


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
    with _telling(failures, path):
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
    found: list[Found | Failure] = []
    for one in stretch.documents:
        if isinstance(one, Failure):
            found.append(one)
            continue
        document, hashed = one
        with _telling(found, path, document.member):
            found.append(_found(path, document, hashed, stretch.dates, known=hashed in stretch.known))
    return [stretch.file._replace(found=tuple(found))]


def read_document(path: Path, document: Document, dates: Mapping[str, str]) -> Found:
    """Read one article of a file."""
    return _read(path, document, dates)


def prepare_text(text: str, published: str | None, *, known: bool) -> Found:
    """Read a text that came without a file."""
    document, hashed = _nfc(Document(text, "UTF-8"))
    dates = {"": published} if published else {}
    name = next(line.strip() for line in document.text.splitlines() if line.strip())[:120]
    return _found(Path(name), document, hashed, dates, known=known)._replace(name=name)


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


def _read(path: Path, document: Document, dates: Mapping[str, str]) -> Found:
    return _found(path, *_nfc(document), dates, known=False)


def _found(path: Path, document: Document, hashed: str, dates: Mapping[str, str], *, known: bool) -> Found:
    published = dates.get(document.member) or document.facts.get("published")
    name = shown(os.path.splitext(document.member or path.name)[0])  # noqa: PTH122  # pathlib's refuses names like ".."
    facts = json.dumps(dict(document.facts), ensure_ascii=False) if document.facts else "{}"
    text = document.text
    row, draft, plain = None, None, ""
    if not known:
        reading = read_text(text, published)
        apart = TakenApart.of(reading)
        row = reading_row(hashed, reading, published, apart)
        draft, plain = _draft(document, hashed, reading, name, apart), text
    return Found(document.member, name, document.encoding, facts, len(text), pack(text), hashed, row, draft, plain)


def _draft(document: Document, hashed: str, reading: Reading, name: str, apart: TakenApart) -> Draft:
    """The columns of an article on which the user has not worked."""
    from reader.core.packing import draft_of_reading

    length, given = len(document.text), dict(document.facts)
    view = Overview(0, "", name, "", 0, hashed, document.encoding, length, reading.structure, given, None)
    return draft_of_reading(make_entry(view, {}, 0), reading, apart)


class _telling:  # noqa: N801  # used as a word of the language
    """Turns what goes wrong in the block into a failure with a sentence; the rest goes on."""

    def __init__(self, told: list[Found | Failure], path: Path, member: str = "") -> None:
        self._told, self._path, self._member = told, path, member

    def __enter__(self) -> None:
        pass

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


def _limit_memory(workers: int) -> None:
    """Let one monstrous file fail with a sentence, before the system ends whatever it likes for want of memory."""
    if sys.platform != "linux" or not workers:
        return
    import resource

    physical = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    most = max(_LEAST_MEMORY, int(physical * _SHARE_OF_MEMORY / workers))
    with suppress(OSError, ValueError):  # somebody has set a lower one
        resource.setrlimit(resource.RLIMIT_AS, (most, resource.getrlimit(resource.RLIMIT_AS)[1]))
