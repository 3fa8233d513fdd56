# SPDX-License-Identifier: MIT
"""Owns OpenDocument texts: paragraphs, headings, lists and tables in their order, words in old fonts made readable."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO

from reader.core.errors import ReaderError
from reader.store.formats.base import Document, Format, Manner
from reader.store.formats.fonts import Run, decoded_runs, repaired
from reader.store.formats.odt_fonts import Fonts

if TYPE_CHECKING:
    from lxml.etree import _Element

_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_BOX = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}text-box"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_MANIFEST = "META-INF/manifest.xml"
_LOCKED = b"encryption-data"
_LARGEST = 100_000_000
"""Bytes of XML; a text of an office has a thousandth of it."""
_MOST_SPACES = 1_000
_NO_WORDS = ("}annotation", "}note", "}text-box", "}title", "}desc")
"""Ends of the names of what stands in a paragraph and is none of its words; a picture has a title and a description."""
_UNREADABLE = (zipfile.BadZipFile, KeyError, OSError, EOFError, RuntimeError, NotImplementedError, zlib.error)


def _read(file: BinaryIO, _manner: Manner) -> Iterator[Document]:
    from lxml import etree

    try:
        with zipfile.ZipFile(file) as archive:
            if _LOCKED in _part(archive, _MANIFEST):
                raise ReaderError("source.document_locked")
            parts = [etree.fromstring(part, _parser()) for part in _parts(archive)]
    except (*_UNREADABLE, etree.XMLSyntaxError) as error:
        if "depth" in str(error):
            raise ReaderError("import.too_deep") from error
        raise ReaderError("source.not_this_format", format="OpenDocument (.odt)", reason=error) from error
    body = parts[-1].find(f".//{_OFFICE}text")
    text = "\n".join(_Reader(Fonts(parts)).lines(body)).strip("\n") if body is not None else ""
    if not text.strip():
        raise ReaderError("source.empty")
    yield Document(repaired(text), "ODT")


def _parser() -> object:
    from lxml import etree

    return etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)


def _parts(archive: zipfile.ZipFile) -> Iterator[bytes]:
    """The styles, if there are any, and the text.

    :raises KeyError: there is no text.
    """
    if styles := _part(archive, "styles.xml"):
        yield styles
    archive.getinfo("content.xml")
    yield _part(archive, "content.xml")


def _part(archive: zipfile.ZipFile, name: str) -> bytes:
    if name not in archive.namelist():
        return b""
    with archive.open(name) as packed:
        content = packed.read(_LARGEST + 1)
    if len(content) > _LARGEST:
        raise ReaderError("source.packed_too_big", limit=_LARGEST // 1_000_000)
    return content


class _Reader:
    """Takes the lines out of a text whose fonts are known."""

    def __init__(self, fonts: Fonts) -> None:
        self._fonts = fonts

    def lines(self, parent: _Element) -> Iterator[str]:
        """Paragraphs, each with its text boxes behind it, and rows of tables with tabs between cells."""
        for part in parent:
            if part.tag in (f"{_TEXT}p", f"{_TEXT}h"):
                font = self._fonts.of("paragraph", part.get(f"{_TEXT}style-name"))
                yield "".join(decoded_runs([run for run in self._runs(part, font) if run[0]])).replace("\u00ad", "")
                for box in _boxes(part):
                    yield from filter(None, self.lines(box))
            elif part.tag == f"{_TABLE}table-row":
                yield "\t".join(" ".join(self.lines(cell)) for cell in part)
            elif isinstance(part.tag, str) and part.tag != f"{_TEXT}tracked-changes":
                yield from self.lines(part)

    def _runs(self, part: _Element, font: str | None) -> Iterator[Run]:
        """The words of a paragraph with their fonts; spaces, tabs and line breaks are elements of their own."""
        yield part.text or "", font
        for inner in part:
            if inner.tag == f"{_TEXT}s":
                count = inner.get(f"{_TEXT}c", "1")
                yield " " * (min(int(count), _MOST_SPACES) if count.isdecimal() else 1), font
            elif inner.tag == f"{_TEXT}tab":
                yield "\t", font
            elif inner.tag == f"{_TEXT}line-break":
                yield "\n", font
            elif isinstance(inner.tag, str) and not inner.tag.endswith(_NO_WORDS):
                name = inner.get(f"{_TEXT}style-name") if inner.tag == f"{_TEXT}span" else None
                yield from self._runs(inner, (self._fonts.of("text", name) if name else None) or font)
            yield inner.tail or "", font


def _boxes(part: _Element) -> Iterator[_Element]:
    """The outermost text boxes that hang on a paragraph."""
    for inner in part:
        if inner.tag == _BOX:
            yield inner
        elif isinstance(inner.tag, str) and not inner.tag.endswith(("}annotation", "}note")):
            yield from _boxes(inner)


ODT = Format((".odt",), _read)
