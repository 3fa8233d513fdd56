# SPDX-License-Identifier: MIT
"""Owns the way of words to stdout and stderr: UTF-8 and ``\\n``, whatever the locale and the system."""

from __future__ import annotations

import io
import sys


def make_utf8() -> None:
    """Make stdout and stderr write UTF-8; what is no character is written as an escape that JSON understands."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a program without console has none
            stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")


def say_error(sentence: str) -> None:
    """Print one line to stderr."""
    if sys.stderr is not None:
        print("tulieu: " + " ".join(sentence.split()), file=sys.stderr)
