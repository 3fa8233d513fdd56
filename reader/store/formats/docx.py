# SPDX-License-Identifier: MIT
"""Owns the opening of Word documents."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO

from reader.core.errors import ReaderError
from reader.store.formats.base import Document, Format, Manner, let_go
from reader.store.formats.docx_fonts import Fonts
from reader.store.formats.docx_text import DocxText

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

_UNREADABLE = (zipfile.BadZipFile, KeyError, ValueError, OSError, SyntaxError, AttributeError, EOFError)
_LARGEST = 200_000_000
"""Bytes that the parts may unpack to."""


def _read(file: BinaryIO, _manner: Manner) -> Iterator[Document]:
    import docx
    from docx.opc.exceptions import OpcError

    try:
        _check_size(file)
        text = _text_of(docx.Document(file))
        let_go()
    except (*_UNREADABLE, OpcError) as error:
        raise ReaderError("source.not_this_format", format="Word (.docx)", reason=error) from error
    if not text.strip():
        raise ReaderError("source.empty")
    yield Document(text, "DOCX")


def _text_of(document: WordDocument) -> str:
    return "\n".join(DocxText(Fonts(document)).lines(document.element.body)).strip("\n")


def _check_size(file: BinaryIO) -> None:
    with zipfile.ZipFile(file) as archive:
        if sum(one.file_size for one in archive.infolist()) > _LARGEST:
            raise ReaderError("source.packed_too_big", limit=_LARGEST // 1_000_000)
    file.seek(0)


DOCX = Format((".docx",), _read)
