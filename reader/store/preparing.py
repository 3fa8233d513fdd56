# SPDX-License-Identifier: MIT
"""Owns the slow part of an import, which needs no library: bytes to text, text to what the rules find in it.

It runs in this process or in others, which import nothing but this and what it needs, never Qt.
"""

from __future__ import annotations

import logging
import unicodedata
from dataclasses import dataclass, replace
from pathlib import Path

from reader.core.errors import ReaderError
from reader.core.note import text_hash
from reader.store.derived import ReadingRow, reading_row
from reader.store.extraction import know_words, read_text
from reader.store.formats import Document, Unreadable
from reader.store.sources import documents, read_raw, shown

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Found:
    """A document on its way in; ``row`` is what was found in its text, None where the library knows the text."""

    document: Document
    """Without its text."""
    text: str
    """NFC."""
    text_hash: str
    row: ReadingRow | None
    published: str | None = None
    """The date that the rules were told."""


def nfc_of(document: Document) -> tuple[str, str]:
    """The text as the library keeps it, and its hash."""
    text = unicodedata.normalize("NFC", document.text)
    return text, text_hash(text)


def prepare(document: Document, text: str, hashed: str, published: str | None, *, known: bool = False) -> Found:
    """Read a text, unless the library knows it."""
    row = None if known else reading_row(hashed, read_text(text, published), published)
    return Found(replace(document, text=""), text, hashed, row, published)


def prepare_file(path: Path) -> list[Found | Unreadable | ReaderError]:
    """All articles of a file that the library doesn't know; an error of the whole file is the last of the list."""
    found: list[Found | Unreadable | ReaderError] = []
    try:
        for document in documents(read_raw(path)):
            if isinstance(document, Unreadable):
                found.append(document)
            else:
                found.append(prepare(document, *nfc_of(document), document.facts.get("published")))
    except ReaderError as error:
        found.append(error)
    except Exception:  # a bug in the rules must not end an import of thousands; the log has it, the report names it
        log.exception("reading %s", shown(path))
        found.append(ReaderError("import.bug"))
    return found


def begin_worker(language: str) -> None:
    """Make another process ready: this user's words, wherever the library lies, and the language of its sentences."""
    from reader.core.messages import use_language

    use_language(language)
    know_words()
