# SPDX-License-Identifier: MIT
"""Owns the way of words to stdout and stderr: UTF-8 and ``\\n``, whatever the locale and the system."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator
from contextlib import contextmanager


def make_utf8() -> None:
    """Make stdout and stderr write UTF-8; what is no character is written as an escape that JSON understands."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a program without console has none
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


class OutputError(Exception):
    """Stdout takes no more; ``strerror`` is what the system says of it."""

    def __init__(self, strerror: str) -> None:
        super().__init__(strerror)
        self.strerror = strerror


def put(text: str) -> None:
    """Write to stdout as it stands; to nowhere in a program without one.

    :raises BrokenPipeError: nobody reads any more.
    :raises OutputError: the disk is full, or stdout is broken otherwise.
    """
    with _told():
        if sys.stdout is not None:
            sys.stdout.write(text)


def flush_output() -> None:
    """Let stdout go on its way; raises as ``put`` does."""
    with _told():
        if sys.stdout is not None:
            sys.stdout.flush()


@contextmanager
def _told() -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        raise OutputError(error.strerror or str(error)) from error


def say_error(sentence: str) -> None:
    """Print one line to stderr."""
    if sys.stderr is not None:
        print("tulieu: " + " ".join(sentence.split()), file=sys.stderr)
