# SPDX-License-Identifier: MIT
"""Owns OpenDocument texts: paragraphs, headings, lists and tables in their order."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO

from reader.core.errors import ReaderError
from reader.store.formats.base import Document, Format, Manner
from reader.store.formats.fonts import repaired

if TYPE_CHECKING:
    from lxml.etree import _Element

_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_LARGEST = 100_000_000
"""Bytes of XML; a text of an office has a thousandth of it."""


def _read(file: BinaryIO, _manner: Manner) -> Iterator[Document]:
    from lxml import etree

    try:
        with zipfile.ZipFile(file) as archive, archive.open("content.xml") as packed:
            content = packed.read(_LARGEST + 1)
        if len(content) > _LARGEST:
            raise ReaderError("source.packed_too_big", limit=_LARGEST // 1_000_000)
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
        body = etree.fromstring(content, parser).find(f".//{_OFFICE}text")
    except (zipfile.BadZipFile, KeyError, OSError, EOFError, RuntimeError, etree.XMLSyntaxError) as error:
        raise ReaderError("source.not_this_format", format="OpenDocument (.odt)", reason=error) from error
    text = "\n".join(_lines(body)).strip("\n") if body is not None else ""
    if not text.strip():
        raise ReaderError("source.empty")
    yield Document(repaired(text), "ODT")


def _lines(parent: _Element) -> Iterator[str]:
    for part in parent:
        if part.tag in (f"{_TEXT}p", f"{_TEXT}h"):
            yield _words(part)
        elif part.tag == f"{_TABLE}table-row":
            yield "\t".join(" ".join(_lines(cell)) for cell in part)
        elif isinstance(part.tag, str) and part.tag != f"{_TEXT}tracked-changes":
            yield from _lines(part)


def _words(part: _Element) -> str:
    """The words of a paragraph; spaces, tabs and line breaks are elements of their own."""
    words = [part.text or ""]
    for inner in part:
        if inner.tag == f"{_TEXT}s":
            words.append(" " * int(inner.get(f"{_TEXT}c", "1")))
        elif inner.tag == f"{_TEXT}tab":
            words.append("\t")
        elif inner.tag == f"{_TEXT}line-break":
            words.append("\n")
        elif isinstance(inner.tag, str) and not inner.tag.endswith(("}annotation", "}note")):
            words.append(_words(inner))
        words.append(inner.tail or "")
    return "".join(words)


ODT = Format((".odt",), _read)
