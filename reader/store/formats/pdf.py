# SPDX-License-Identifier: MIT
"""Owns PDF files with a text layer; a scan says that it has none. Pages are read one after another.

The text runs on over the pages: a paragraph that goes on is put together, and the number of a page at its edge is left
out. In which order columns come is what the file says, as every program writes them that prints articles.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from threading import Lock
from typing import BinaryIO

from reader.core.errors import ReaderError
from reader.store.formats.base import Document, Format, Manner
from reader.store.formats.fonts import repaired

_ONE_AT_A_TIME = Lock()
"""PDFium is not made for threads."""
_LEAST_ON_A_PAGE = 10
"""Letters, on average: less is a page number on a picture."""
_LOCKED = 4
"""PDFium's number for a missing password."""
_SMALL = "a-z" + "".join(chr(code) for code in (*range(0xDF, 0x1B1), *range(0x1EA0, 0x1EFA)) if chr(code).islower())
_SOFT_BREAK = re.compile(rf"""(?<=[^\s.!?:;”"])[ \t]*\n{{1,2}}(?=[{_SMALL}(]|\d[\d.,]*\s(?:%\s)?[{_SMALL}]|%)""")
"""A line that ends without a sign and goes on with a small letter: the paragraph goes on, also on the next page."""
_HYPHEN = re.compile(rf"(?<=[{_SMALL}])(?:\xad|\ufffe|\x02)\s*\n?(?=[{_SMALL}])")
"""A word that was cut at the end of a line, as PDFium marks it."""
_PAGE_NUMBER = re.compile(
    r"\s*(?:[-–—|]\s*)?(?:trang|page|tr\.)?\s*\d{1,4}\s*(?:[/|]\s*\d{1,4})?\s*(?:[-–—|])?\s*", re.IGNORECASE
)


def _read(file: BinaryIO, _manner: Manner) -> Iterator[Document]:
    import pypdfium2

    try:
        with _ONE_AT_A_TIME:
            pages = list(_pages(file))
    except pypdfium2.PdfiumError as error:
        if error.err_code == _LOCKED:
            raise ReaderError("source.pdf_locked") from error
        raise ReaderError("source.not_this_format", format="PDF", reason=error) from error
    text = "\n\n".join(pages)
    if sum(map(str.isalpha, text)) < _LEAST_ON_A_PAGE * len(pages):
        raise ReaderError("source.scan", pages=len(pages))
    yield Document(_SOFT_BREAK.sub(" ", text), "PDF")


def _pages(file: BinaryIO) -> Iterator[str]:
    import pypdfium2

    with pypdfium2.PdfDocument(file.read()) as document:
        for page in document:
            words = page.get_textpage()
            text = words.get_text_range().replace("\r\n", "\n")
            words.close()
            page.close()
            yield repaired(_without_number(_HYPHEN.sub("", text).replace("\ufffe", "").strip()))


def _without_number(page: str) -> str:
    """A number alone in the first or last line of a page counts pages."""
    lines = page.split("\n")
    for edge in (0, -1):
        if len(lines) > 1 and _PAGE_NUMBER.fullmatch(lines[edge]):
            del lines[edge]
    return "\n".join(lines).strip()


PDF = Format((".pdf",), _read)
