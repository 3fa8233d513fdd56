# SPDX-License-Identifier: MIT
"""Owns the opening of a library for a command."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from reader.cli.output import say_error
from reader.core.errors import ReaderError
from reader.store.paths import Paths

if TYPE_CHECKING:
    from reader.store.library import Library


def is_there(file: Path) -> bool:
    """Whether a file exists.

    :raises ReaderError: that can't be seen; "no" would leave a person's work out without a word.
    """
    try:
        return file.exists()
    except OSError as error:
        raise ReaderError("source.unreadable", path=file, reason=error.strerror) from error


@contextmanager
def opened(folder: Path | None, *, begin: bool = False, writes: bool = False) -> Iterator[Library]:
    """The library in a folder, None for this user's own; with ``begin`` it is begun where there is none.

    Where it can't be written in, it is only read, unless the command ``writes``.

    :raises ReaderError: there is none, or it can't be opened.
    """
    from reader.store.libraries import open_or_look
    from reader.store.library import Library

    paths = Paths.inside(folder.absolute()) if folder else Paths.home()
    if not begin and not is_there(paths.library_file):
        raise ReaderError("cli.no_library", folder=paths.data)
    library = Library.open(paths) if begin or writes else open_or_look(paths)
    try:
        for notice in library.notices:
            say_error(notice)
        yield library
    finally:
        library.close()
