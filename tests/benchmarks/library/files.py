# SPDX-License-Identifier: MIT
"""Owns made articles as files: folders of 500, a few of them in the encodings and forms that real archives hold."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from reader.core.resources import read_json
from tests.benchmarks.library.articles import ArticleMaker, Made

IN_A_FOLDER = 500
OLD_ENCODINGS = ("tcvn3", "vni", "viscii", "cp1258", "utf-16")
_NFD_REST, _OLD_REST = 17, 71
"""Which of every hundred articles is NFD, which in an old encoding."""


def corpus_folder(keep: Path, count: int, seed: int, *, short: bool = False) -> Path:
    """A folder with so many articles; made only where it isn't there from an earlier run."""
    folder = keep / f"corpus-{count}-{seed}{'-short' if short else ''}"
    done = folder / ".complete"
    if not done.exists():
        write_corpus(folder, ArticleMaker(seed, short=short).articles(count))
        done.write_text(json.dumps({"articles": count, "seed": seed, "short": short}), encoding="utf-8")
    return folder


def write_corpus(folder: Path, articles: Iterable[Made]) -> int:
    """Write articles one after another, none stays in memory; how many bytes they have."""
    total = 0
    for made in articles:
        path = path_of(folder, made.number)
        if made.number % IN_A_FOLDER == 0 or not path.parent.exists():
            path.parent.mkdir(parents=True, exist_ok=True)
        data = as_bytes(made)
        path.write_bytes(data)
        total += len(data)
    return total


def path_of(folder: Path, number: int) -> Path:
    """Where the article of a number lies."""
    return folder / f"{number // IN_A_FOLDER:05}" / f"{number:07}.txt"


def as_bytes(made: Made) -> bytes:
    """The bytes of an article: most are UTF-8 and NFC, one in a hundred is NFD, one in an old encoding."""
    rest = made.number % 100
    if rest == _NFD_REST:
        return unicodedata.normalize("NFD", made.text).encode("utf-8")
    if rest == _OLD_REST:
        return encoded(made.text, OLD_ENCODINGS[made.number // 100 % len(OLD_ENCODINGS)])
    return made.text.encode("utf-8")


def encoded(text: str, name: str) -> bytes:
    """A text in an old encoding; letters that it doesn't have become question marks."""
    if name == "utf-16":
        return text.encode("utf-16")
    if name == "cp1258":
        return "".join(map(_tone_behind, text)).encode("cp1258", "replace")
    codes, rest, capitals = _codes(name)
    if not capitals:
        text = "".join(char if char.isascii() or char in "ĂÂÊÔƠƯĐ" else char.lower() for char in text)
    return b"".join(codes.get(char) or char.encode(rest, "replace") for char in text)


@cache
def _codes(name: str) -> tuple[dict[str, bytes], str, bool]:
    table = read_json(f"encodings/{name}.json")
    codes: dict[str, bytes] = {}
    for code, letter in table["letters"].items():
        codes.setdefault(letter, bytes.fromhex(code))
    return codes, str(table["rest"]), not table.get("capitals_in_font")


@cache
def _tone_behind(char: str) -> str:
    """As Windows writes it: the vowel, then its tone, where the page has no letter for both."""
    try:
        char.encode("cp1258")
    except UnicodeEncodeError:
        parts = unicodedata.normalize("NFD", char)
        tones = "".join(mark for mark in parts if mark in "\u0300\u0301\u0303\u0309\u0323")
        return unicodedata.normalize("NFC", "".join(mark for mark in parts if mark not in tones)) + tones
    return char
