# SPDX-License-Identifier: MIT
"""Owns the reading of files that a user brings: which of a folder, and their bytes as text. Nothing is ever changed."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import file_digest, sha256
from pathlib import Path

from reader.core.errors import ReaderError
from reader.core.offsets import SourceText
from reader.store.formats import Document, Unreadable, Wishes, is_container, is_known, read, read_file
from reader.store.formats.html import is_folder_of_page

LARGEST = 200_000_000
"""Bytes; no article is near it, and a larger file would not fit into memory many times over."""


@dataclass(frozen=True, slots=True)
class RawFile:
    """The bytes of a file, and how to know it again."""

    path: Path
    data: bytes
    """Empty where the file holds many articles: those are read from the disk one by one."""
    size: int
    """Bytes."""
    modified: int
    """ns since 1970."""
    sha256: str


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file as text."""

    path: Path
    decoded: str
    """As on disk, byte order mark removed."""
    source: SourceText
    encoding: str
    size: int
    """Bytes."""
    modified: int
    """ns since 1970."""
    member: str = ""
    """Which article of the file this is, where it holds several."""
    facts: Mapping[str, str] = field(default_factory=dict)
    """What the file says of the article: title, published, source, url."""


def shown(path: Path) -> str:
    """A path for a sentence: bytes of the name that are no characters become �, line ends become spaces."""
    name = os.fsencode(path).decode("utf-8", "replace")
    return " ".join(name.splitlines())


def is_folder(path: Path) -> bool:
    """Whether this is a folder; False for what can't be looked at or can't be a name, since reading it says why."""
    return os.path.isdir(path)  # noqa: PTH112  # pathlib's raises there


def read_raw(path: Path) -> RawFile:
    """Read a file.

    :raises ReaderError: it is missing, unreadable, empty, too big or no file.
    """
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            next(path.iterdir(), None)  # says why a folder can't be looked into
        if not stat.S_ISREG(status.st_mode):  # a pipe would wait for ever
            raise ReaderError("source.no_file", path=shown(path))
        if is_container(path):
            return RawFile(path, b"", status.st_size, status.st_mtime_ns, _hash_of(path))
        if status.st_size > LARGEST:
            raise ReaderError("source.too_big", path=shown(path), limit=LARGEST // 1_000_000)
        data = path.read_bytes()
    except (FileNotFoundError, NotADirectoryError) as error:
        raise ReaderError("source.missing", path=shown(path)) from error
    except (OSError, ValueError) as error:
        raise ReaderError("source.unreadable", path=shown(path), reason=_reason(error)) from error
    if not data:
        raise ReaderError("source.empty")
    return RawFile(path, data, len(data), status.st_mtime_ns, sha256(data).hexdigest())


def _hash_of(path: Path) -> str:
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()


def _reason(error: Exception) -> str:
    return getattr(error, "strerror", None) or str(error)


def documents(raw: RawFile, wishes: Wishes = Wishes()) -> Iterator[Document | Unreadable]:  # noqa: B008  # immutable
    """The articles in a file's bytes, read as the user wished.

    :raises ReaderError: it is binary, empty, or not what its name says.
    """
    if raw.data or not is_container(raw.path):
        return read(raw.path, raw.data, wishes)
    return _from_disk(raw.path, wishes)


def _from_disk(path: Path, wishes: Wishes) -> Iterator[Document | Unreadable]:
    try:
        with path.open("rb") as file:
            yield from read_file(path, file, wishes)
    except OSError as error:
        raise ReaderError("source.unreadable", path=shown(path), reason=_reason(error)) from error


def read_sources(path: Path) -> Iterator[SourceFile | Unreadable]:
    """Read all articles of a file.

    :raises ReaderError: it is missing, unreadable, empty, too big, no file, or not what its name says.
    """
    raw = read_raw(path)
    for one in documents(raw):
        if isinstance(one, Unreadable):
            yield one
        else:
            source = SourceText.from_decoded(one.text)
            yield SourceFile(path, one.text, source, one.encoding, raw.size, raw.modified, one.member, one.facts)


def read_source(path: Path) -> SourceFile:
    """Read the first article of a file.

    :raises ReaderError: as ``read_sources`` does, or that article can't be read.
    """
    found = next(read_sources(path), None)
    if isinstance(found, SourceFile):
        return found
    raise found.error if found else ReaderError("source.empty")


def expand(paths: Iterable[Path]) -> list[Path]:
    """The files named, and of each folder all files of known formats, sorted; every file once."""
    found: dict[Path, None] = {}
    for path in paths:
        for file in _files_in(path) if is_folder(path) else (path,):
            found[Path(os.path.abspath(file))] = None  # noqa: PTH100  # resolve() would follow links
    return list(found)


def _files_in(folder: Path) -> Iterator[Path]:
    """Links to folders are not followed: they may lead in circles. Names that begin with a dot are the system's.

    A folder that can't be looked into is handed on by its own name, so that reading it says why.
    """
    closed: list[Path] = []
    for parent, folders, names in os.walk(folder, onerror=lambda error: closed.append(Path(error.filename))):
        beside = frozenset(names)
        folders[:] = sorted(
            name for name in folders if not name.startswith(".") and not is_folder_of_page(name, beside)
        )
        for name in sorted(names):
            if not name.startswith(".") and is_known(path := Path(parent, name)):
                yield path
    yield from closed
