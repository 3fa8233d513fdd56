# SPDX-License-Identifier: MIT
"""Owns the reading of files that a user brings: which of a folder, and their bytes as text. Nothing is ever changed."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from hashlib import file_digest, sha256
from pathlib import Path, PurePath, PurePosixPath
from time import sleep

from reader.core.errors import ReaderError
from reader.core.offsets import SourceText
from reader.store.formats import Document, Manner, Unreadable, is_container, is_known, read, read_file, read_plain
from reader.store.formats.html import is_folder_of_page

LARGEST = 200_000_000
"""Bytes; no article is near it, and a larger file would not fit into memory many times over."""
_REMEMBERED = 100_000
"""Paths, of some hundred bytes each."""
_LOOKS = 3
_BETWEEN_LOOKS = 0.2
"""s; a file that is still being written is looked at again, so many times."""
_NEVER_WAIT = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
_SAID = {
    errno.EACCES: "source.may_not_read",
    errno.EPERM: "source.may_not_read",
    errno.ELOOP: "source.link_circle",
    errno.ENAMETOOLONG: "source.long_path",
    errno.EIO: "source.broken_disk",
}
_PLAIN = ".txt"
_PACKED = frozenset({"gz", "zst"})


@dataclass(frozen=True, slots=True)
class RawFile:
    """The bytes of a file, and how to know it again."""

    name: str
    """Its path."""
    data: bytes
    """Empty where the file holds many articles: those are read from the disk one by one."""
    size: int
    """Bytes."""
    modified: int
    """ns since 1970."""
    sha256: str

    @property
    def path(self) -> Path:
        """Where it lies."""
        return Path(self.name)


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


def shown(path: Path | str) -> str:
    """A path for a sentence: bytes of the name that are no characters become �, line ends become spaces."""
    if isinstance(path, str) and path.isprintable():  # a hundred thousand names of an import are
        return path
    name = os.fsencode(path).decode("utf-8", "replace")
    return " ".join(name.splitlines())


def is_folder(path: Path) -> bool:
    """Whether this is a folder; False for what can't be looked at or can't be a name, since reading it says why."""
    return os.path.isdir(path)  # noqa: PTH112  # pathlib's raises there


def read_raw(path: Path | str) -> RawFile:
    """Read a file.

    :raises ReaderError: it is missing, unreadable, empty, too big, no file, or somebody is still writing it.
    """
    try:
        name = os.fspath(path)
        status = os.stat(name)  # noqa: PTH116  # a hundred thousand times in an import, as what follows
        if stat.S_ISDIR(status.st_mode):
            next(Path(name).iterdir(), None)  # says why a folder can't be looked into
        _check(name, status)  # before it is opened: a pipe would wait for ever, a device may do anything
        if holds_many(name) and is_container(Path(name)):
            return RawFile(name, b"", status.st_size, status.st_mtime_ns, _hash_of(Path(name)))
        data, status = _still(name)
    except (FileNotFoundError, NotADirectoryError) as error:
        raise ReaderError("source.missing", path=shown(path)) from error
    except (OSError, ValueError) as error:
        raise _unreadable(path, error) from error
    if not data:
        raise ReaderError("source.empty")
    return RawFile(name, data, len(data), status.st_mtime_ns, sha256(data).hexdigest())


def _hash_of(path: Path) -> str:
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()


def _check(path: str, status: os.stat_result) -> None:
    if not stat.S_ISREG(status.st_mode):
        raise ReaderError("source.no_file", path=shown(path))
    if status.st_size > LARGEST and not is_container(Path(path)):
        raise ReaderError("source.too_big", path=shown(path), limit=LARGEST // 1_000_000)


def _still(path: str) -> tuple[bytes, os.stat_result]:
    """The bytes of a file that did not change while they were read.

    :raises ReaderError: it did, each time.
    """
    for look in range(_LOOKS):
        if look:
            sleep(_BETWEEN_LOOKS)
        file = os.open(path, os.O_RDONLY | _NEVER_WAIT)
        try:
            before = os.fstat(file)
            _check(path, before)  # what was looked at before may have been replaced
            data = _all_of(file, before.st_size)
            after = os.fstat(file)
        finally:
            os.close(file)
        if (len(data), before.st_mtime_ns) == (after.st_size, after.st_mtime_ns):
            return data, after
    raise ReaderError("source.growing", path=shown(path))


def _all_of(file: int, size: int) -> bytes:
    """All bytes, but no more than were there: who writes faster than we read must not keep us."""
    data = os.read(file, size + 1)
    if len(data) >= size:
        return data
    parts = [data]
    while sum(map(len, parts)) < size and (part := os.read(file, size)):  # the system gives 2 GB at most at once
        parts.append(part)
    return b"".join(parts)


def _unreadable(path: Path | str, error: Exception) -> ReaderError:
    """In words for what the system often says, else in the system's."""
    number = getattr(error, "errno", None)
    if number in _SAID:
        return ReaderError(_SAID[number], path=shown(path))
    return ReaderError("source.unreadable", path=shown(path), reason=getattr(error, "strerror", None) or str(error))


def documents(raw: RawFile, manner: Manner = Manner()) -> Iterator[Document | Unreadable]:  # noqa: B008  # immutable
    """The articles in a file's bytes, read as the user wished.

    :raises ReaderError: it is binary, empty, or not what its name says.
    """
    if raw.data and raw.name.endswith(_PLAIN):
        return iter((read_plain(raw.data, manner),))
    if raw.data or not is_container(raw.path):
        return read(raw.path, raw.data, manner)
    return _from_disk(raw.path, manner)


def _from_disk(path: Path, manner: Manner) -> Iterator[Document | Unreadable]:
    try:
        with path.open("rb") as file:
            yield from read_file(path, file, manner)
    except OSError as error:
        raise _unreadable(path, error) from error


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


def holds_many(path: str) -> bool:
    """Whether a file of this name may hold any number of articles."""
    return _is_container_end(_end_of(path))


def _end_of(name: str) -> str:
    """What a name ends in, behind the last dot; of packed files both ends."""
    before, _, end = name.lower().rpartition(".")
    return f"{before.rpartition('.')[2]}.{end}" if end in _PACKED else end


@lru_cache(1000)
def _is_container_end(end: str) -> bool:
    return is_container(PurePosixPath(f"x.{end}"))


@lru_cache(1000)
def _is_known_end(end: str) -> bool:
    return is_known(PurePosixPath(f"x.{end}"))


def is_article(name: str) -> bool:
    """Whether a folder's file with this name is taken for one that holds articles."""
    return name[0] != "." and _is_known_end(_end_of(name))


def expand(paths: Iterable[Path]) -> list[Path]:
    """The files named, and of each folder all files of known formats, sorted; every file once."""
    return [Path(path) for path in walk(paths)]


def walk(paths: Iterable[Path]) -> Iterator[str]:
    """The paths of the files named, and of each folder all files of known formats, sorted; every file once.

    Nothing is kept of the files that have been told, however many they are.
    """
    before = _Roots()
    for path in paths:
        root = os.path.abspath(path)  # noqa: PTH100  # resolve() would follow links
        if before.cover(root):
            continue
        if is_folder(path):
            yield from _files_in(root, before)
            before.folders[root] = None
        else:
            yield root
            before.files[root] = None


class Walk:
    """What ``walk`` tells of, counted; up to some number it is remembered, so that no folder is gone through twice."""

    def __init__(self, paths: Iterable[Path], cancelled: Callable[[], bool] | None = None) -> None:
        """Count, as far as it is not stopped."""
        self._paths, self._known = tuple(paths), list[str]()
        self.count = 0
        for path in walk(self._paths):
            self.count += 1
            if self.count <= _REMEMBERED:
                self._known.append(path)
            if cancelled and self.count % 1000 == 0 and cancelled():
                break

    def __iter__(self) -> Iterator[str]:
        whole = self.count == len(self._known)
        return iter(self._known) if whole else walk(self._paths)


class _Roots:
    """The paths that were named before."""

    def __init__(self) -> None:
        self.folders: dict[str, None] = {}
        self.files: dict[str, None] = {}

    def cover(self, path: str) -> bool:
        """Whether this file or folder has been told of."""
        if path in self.files or path in self.folders:
            return True
        return any(
            _leads_to(folder, path) for folder in self.folders if path.startswith(folder.rstrip(os.sep) + os.sep)
        )


def _leads_to(folder: str, path: str) -> bool:
    """Whether a walk through the folder comes by a path below it."""
    if not os.path.lexists(path):
        return False
    inside = PurePath(path).relative_to(folder).parts
    is_folder = os.path.isdir(path)  # noqa: PTH112
    if any(part.startswith(".") for part in inside) or not (is_folder or _is_known_end(_end_of(inside[-1]))):
        return False
    steps = len(inside) + is_folder
    on_the_way = [os.path.join(folder, *inside[:depth]) for depth in range(1, steps)]  # noqa: PTH118
    return not any(os.path.islink(step) for step in on_the_way)  # noqa: PTH114


def _files_in(folder: str, before: _Roots) -> Iterator[str]:
    """Links to folders are not followed: they may lead in circles. Names that begin with a dot are the system's.

    A folder that can't be looked into is handed on by its own name, so that reading it says why.
    """
    closed: list[str] = []
    for parent, folders, names in os.walk(folder, onerror=lambda error: closed.append(error.filename)):
        beside = frozenset(names)
        folders[:] = sorted(
            name
            for name in folders
            if name[0] != "."
            and os.path.join(parent, name) not in before.folders  # noqa: PTH118
            and not is_folder_of_page(name, beside)
        )
        for name in sorted(names):
            if not is_article(name):
                continue
            if (path := os.path.join(parent, name)) not in before.files:  # noqa: PTH118
                yield path
    yield from closed
