# SPDX-License-Identifier: MIT
"""Owns ``search --batch``: many queries of a text file, and how many articles each finds."""

from __future__ import annotations

from pathlib import Path

from reader.cli.opening import opened
from reader.cli.output import put, say_error
from reader.core.errors import ReaderError
from reader.core.messages import message
from reader.core.query_batch import answer, read_lines
from reader.export.counts import counts_csv
from reader.store.encodings import decode

FAILED = 1


def search_batch(file: Path, folder: Path | None) -> int:
    """Print the table as CSV; a query that can't be read has no number, and is told on stderr too.

    :raises ReaderError: the file can't be read, or there is no library.
    """
    try:
        lines = read_lines(decode(file.read_bytes())[0])
    except OSError as error:
        raise ReaderError("source.unreadable", path=file, reason=error.strerror) from error
    with opened(folder) as library:
        library.index()
        answers = [answer(line, lambda query: len(library.search(query))) for line in lines]
    put(counts_csv(answers))
    failed = [one for one in answers if one.count is None]
    for one in failed:
        say_error(message("cli.batch_failed", file=file.name, number=one.line.number, error=one.error))
    return FAILED if failed else 0
