# SPDX-License-Identifier: MIT
"""Owns PDF files with a text layer; a scan says that it has none. Pages are read one after another.

The text runs on over the pages: a paragraph that goes on is put together, what the pages repeat at their edges and the
number of a page are left out. Columns come one after the other as they are seen on the page.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from itertools import pairwise
from threading import Lock
from typing import TYPE_CHECKING, BinaryIO

from reader.core.errors import ReaderError
from reader.store.formats.base import Document, Format, Manner
from reader.store.formats.fonts import repaired
from reader.store.formats.pdf_columns import Block, reading_order
from reader.store.formats.pdf_margins import names_in, repeated
from reader.store.formats.pdf_pieces import Page, Piece, read_page

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

_ONE_AT_A_TIME = Lock()
"""PDFium is not made for threads."""
_LEAST_ON_A_PAGE = 10
"""Letters, on average: less is a page number on a picture."""
_OWN = "tulieu-export"
"""The keyword of the PDF files that the program writes (``resources/export/article.typ``)."""
_LOCKED = 4
"""PDFium's number for a missing password."""
_SMALL = "a-z" + "".join(chr(code) for code in (*range(0xDF, 0x1B1), *range(0x1EA0, 0x1EFA)) if chr(code).islower())
_SOFT_BREAK = re.compile(rf"""(?<=[^\s.!?:;”"])[ \t]*\n{{1,2}}(?=[{_SMALL}(]|\d[\d.,]*\s(?:%\s)?[{_SMALL}]|%)""")
"""A line that ends without a sign and goes on with a small letter: the paragraph goes on, also on the next page."""
_HYPHEN = re.compile(rf"(?<=[{_SMALL}])(?:\xad|\ufffe|\x02)\s*\n?(?=[{_SMALL}])")
"""A word that was cut at the end of a line, as PDFium marks it."""
_HYPHEN_AT_END = re.compile(rf"(?<=[{_SMALL}])[-‐\xad]\n(?=[{_SMALL}])")
"""The same where the file has other words behind it, so that PDFium can't tell."""
_PAGE_NUMBER = re.compile(
    r"\s*(?:[-–—|]\s*)?(?:trang|page|tr\.)?\s*\d{1,4}\s*(?:[/|]\s*\d{1,4})?\s*(?:[-–—|])?\s*", re.IGNORECASE
)


def _read(file: BinaryIO, _manner: Manner) -> Iterator[Document]:
    import pypdfium2

    try:
        with _ONE_AT_A_TIME, pypdfium2.PdfDocument(file.read()) as document:
            if _OWN in document.get_metadata_value("Keywords"):  # else a watched folder would take in what is exported
                raise ReaderError("source.own_export")
            pages = list(_pages(document))
    except pypdfium2.PdfiumError as error:
        if error.err_code == _LOCKED:
            raise ReaderError("source.pdf_locked") from error
        raise ReaderError("source.not_this_format", format="PDF", reason=error) from error
    if not pages:
        raise ReaderError("source.empty")
    margins = repeated(pages)
    text = "\n\n".join(_text(page, margin) for page, margin in zip(pages, margins, strict=True))
    if sum(map(str.isalpha, text)) < _LEAST_ON_A_PAGE * len(pages):
        raise ReaderError("source.scan", pages=len(pages))
    head = "".join(f"{line}\n" for line in names_in(pages[0], margins[0]))
    yield Document(repaired(head) + _SOFT_BREAK.sub(" ", text), "PDF")


def _pages(document: PdfDocument) -> Iterator[Page]:
    for page in document:
        yield read_page(page)
        page.close()


def _text(page: Page, margin: Collection[Piece]) -> str:
    """The text of a page as it is read, without what stands in its margins."""
    kept = page._replace(pieces=tuple(piece for piece in page.pieces if piece not in margin))
    blocks = reading_order(kept)
    text = _without(page.text, margin) if blocks is None else _HYPHEN_AT_END.sub("", _joined(page.text, blocks))
    return repaired(_without_number(_HYPHEN.sub("", text).replace("\ufffe", "").strip()))


def _without(text: str, pieces: Collection[Piece]) -> str:
    """The text with these stretches taken out, and lines that had nothing else."""
    if not pieces:
        return text
    starts = {piece.start: piece.end for piece in pieces}
    lines, place = [], 0
    for line in text.split("\n"):
        rest, at = line, place
        for start in sorted((start for start in starts if place <= start < place + len(line)), reverse=True):
            rest = rest[: start - at] + rest[starts[start] - at :]
        if rest is line or rest.strip():
            lines.append(rest)
        place += len(line) + 1
    return "\n".join(lines)


def _joined(text: str, blocks: list[Block]) -> str:
    parts = []
    for block in blocks:
        words = [text[block[0].start : block[0].end]]
        for piece, later in pairwise(block):
            words += (" " if _beside(piece, later) else "\n", text[later.start : later.end])
        parts.append("".join(words))
    return "\n".join(parts)


def _beside(piece: Piece, later: Piece) -> bool:
    return abs(piece.middle - later.middle) < 0.5 * max(min(piece.em, later.em), 1) and later.left > piece.left


def _without_number(page: str) -> str:
    """A number alone in the first or last line of a page counts pages."""
    lines = page.split("\n")
    for edge in (0, -1):
        if len(lines) > 1 and _PAGE_NUMBER.fullmatch(lines[edge]):
            del lines[edge]
    return "\n".join(lines).strip()


PDF = Format((".pdf",), _read)
