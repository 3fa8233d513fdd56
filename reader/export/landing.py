# SPDX-License-Identifier: MIT
"""Owns the safe landing of an exported file: written beside its place, moved there when whole, or nothing left."""

from __future__ import annotations

import errno
import os
import secrets
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from reader.core.errors import ReaderError
from reader.core.messages import message

_REASONS = {
    errno.ENOENT: "write.no_folder",
    errno.ENOTDIR: "write.no_folder",
    errno.EISDIR: "write.is_folder",
    errno.EACCES: "write.denied",
    errno.EPERM: "write.denied",
    errno.ENOSPC: "write.full",
    errno.EDQUOT: "write.full",
    errno.EFBIG: "write.full",
    errno.EROFS: "write.read_only",
    errno.ENAMETOOLONG: "write.name",
    errno.EINVAL: "write.name",
}


def write_error(path: Path, number: int | None, reason: str) -> ReaderError:
    """The sentence for a file that could not be written."""
    key = _REASONS.get(number or 0)
    return ReaderError("pdf.cannot_write", path=path, reason=message(key) if key else reason)


@contextmanager
def landing(targets: Sequence[Path]) -> Iterator[tuple[Path, ...]]:
    """Empty files beside the targets; at the end of the block all are moved to their places, after an error none.

    :raises ReaderError: a target can't be written; said before any work is done where that can be known.
    """
    made: list[Path] = []
    try:
        for target in targets:
            made.append(_reserve(target))
        yield tuple(made)
        for temporary, target in zip(made, targets, strict=True):
            _move(temporary, target)
    finally:
        for temporary in made:
            temporary.unlink(missing_ok=True)


def _reserve(target: Path) -> Path:
    """A new empty file in the target's folder, with the rights that a new file gets."""
    temporary = target.parent / f".tulieu-{secrets.token_hex(6)}.tmp"
    try:
        if target.is_dir():
            raise IsADirectoryError(errno.EISDIR, "")
        target.exists()  # a name that can't be is known now
        os.close(os.open(temporary, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o666))
    except OSError as error:
        raise write_error(target, error.errno, error.strerror or str(error)) from error
    return temporary


def _move(temporary: Path, target: Path) -> None:
    try:
        temporary.replace(target)
    except OSError as error:
        raise write_error(target, error.errno, error.strerror or str(error)) from error


def write_file(target: Path, content: bytes) -> None:
    """Write a file whole or not at all.

    :raises ReaderError: it can't be written.
    """
    _write(target, (content,))


def write_lines(target: Path, lines: Iterable[str]) -> int:
    """Write lines, each with its line end, as UTF-8 as they come; whole or not at all. How many.

    :raises ReaderError: the file can't be written.
    """
    return _write(target, (line.encode("utf-8", "backslashreplace") for line in lines))


def _write(target: Path, pieces: Iterable[bytes]) -> int:
    written = 0
    real = target.resolve()  # a link stays a link
    with landing((real,)) as (temporary,):
        try:
            with temporary.open("r+b") as file:
                for piece in pieces:
                    file.write(piece)
                    written += 1
                file.flush()
                os.fsync(file.fileno())
        except OSError as error:
            raise write_error(target, error.errno, error.strerror or str(error)) from error
    return written
