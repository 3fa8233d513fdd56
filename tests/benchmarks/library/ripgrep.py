# SPDX-License-Identifier: MIT
"""Owns ripgrep as a rival: patterns of fixed classes that find a word with any marks or none."""

from __future__ import annotations

import shutil
import subprocess
import time
import unicodedata
from functools import cache
from pathlib import Path

from reader.core.folding import fold, has_marks
from reader.core.query import Query
from reader.core.query_language import Term
from reader.store.pool import processors

_LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")


def is_there() -> bool:
    """Whether ripgrep is installed."""
    return shutil.which("rg") is not None


@cache
def _class(folded: str) -> str:
    """Every letter that folds to this one, in a class."""
    forms = (unicodedata.normalize("NFC", letter + tone) for letter in _LETTERS for tone in _TONES)
    letters = "".join(dict.fromkeys(form for form in forms if len(form) == 1 and fold(form) == folded))
    return f"[{letters}]" if len(letters) > 1 else folded


def pattern(words: tuple[str, ...]) -> str:
    """A pattern for words one after the other; what is typed with marks binds to them, the last word may go on."""
    parts = [word if has_marks(word) else "".join(map(_class, fold(word))) for word in words]
    return r"\b" + r"\s+".join(parts)


def ask(folder: Path, typed: str) -> tuple[int, float]:
    """How many files fit, and ms until that was known: no order, no newest, no snippets.

    Words side by side are all wanted: each word but the first is looked for in the files of the one before.
    """
    terms = [leaf for leaf in Query.parse(typed).terms if isinstance(leaf, Term)]
    began = time.perf_counter()
    found: bytes | None = None
    for term in terms:
        found = _files_with(pattern(term.words), folder, found)
    took = 1000 * (time.perf_counter() - began)
    return (found or b"").count(b"\0"), took


def _files_with(wanted: str, folder: Path, among: bytes | None) -> bytes:
    command = ["rg", "--files-with-matches", "--null", "--ignore-case", "--no-ignore", "--no-messages"]
    command += ["--threads", str(processors()), "--engine", "default", "--regexp", wanted]
    if among is None:
        return subprocess.run([*command, str(folder)], capture_output=True).stdout
    given = ["xargs", "--null", "--no-run-if-empty", *command]
    return subprocess.run(given, input=among, capture_output=True).stdout
