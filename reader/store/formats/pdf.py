# SPDX-License-Identifier: MIT
"""Owns PDF files with a text layer; a scan says that it has none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from threading import Lock

from reader.core.errors import ReaderError
from reader.store.formats.base import Document, Format

_ONE_AT_A_TIME = Lock()
"""PDFium is not made for threads."""
_LEAST_ON_A_PAGE = 10
"""Letters, on average: less is a page number on a picture."""
_SOFT_BREAK = re.compile(r"(?<=[^\s.!?:;”\"])\n(?=[a-zà-ỹđ(])")
"""A line that ends without a sign and goes on with a small letter: the paragraph goes on."""


def _read(data: bytes) -> Iterator[Document]:
    import pypdfium2

    try:
        with _ONE_AT_A_TIME:
            pages = list(_pages(data))
    except pypdfium2.PdfiumError as error:
        raise ReaderError("source.not_this_format", format="PDF", reason=error) from error
    text = "\n\n".join(pages)
    if sum(map(str.isalpha, text)) < _LEAST_ON_A_PAGE * len(pages):
        raise ReaderError("source.scan", pages=len(pages))
    yield Document(_SOFT_BREAK.sub(" ", text), "PDF")


def _pages(data: bytes) -> Iterator[str]:
    import pypdfium2

    with pypdfium2.PdfDocument(data) as document:
        for page in document:
            words = page.get_textpage()
            yield words.get_text_range().replace("\r\n", "\n").replace("\ufffe", "").strip()
            words.close()
            page.close()


PDF = Format((".pdf",), _read)
