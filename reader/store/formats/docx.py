# SPDX-License-Identifier: MIT
"""Owns Word documents: paragraphs and tables in their order, words in old Vietnamese fonts made readable."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import TYPE_CHECKING

from reader.core.errors import ReaderError
from reader.store.formats.base import Document, Format
from reader.store.formats.fonts import decoded_by_font

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.table import Table
    from docx.text.paragraph import Paragraph

_UNREADABLE = (zipfile.BadZipFile, KeyError, ValueError, OSError, SyntaxError)


def _read(data: bytes) -> Iterator[Document]:
    import docx
    from docx.opc.exceptions import OpcError

    try:
        document = docx.Document(io.BytesIO(data))
        lines = list(_lines(document))
    except (*_UNREADABLE, OpcError) as error:
        raise ReaderError("source.not_this_format", format="Word (.docx)", reason=error) from error
    text = "\n".join(lines).strip("\n")
    if not text.strip():
        raise ReaderError("source.empty")
    yield Document(text, "DOCX")


def _lines(document: WordDocument) -> Iterator[str]:
    from docx.table import Table
    from docx.text.paragraph import Paragraph

    default = document.styles["Normal"].font.name if "Normal" in document.styles else None
    for part in document.iter_inner_content():
        if isinstance(part, Paragraph):
            yield _words(part, default)
        elif isinstance(part, Table):
            yield from _rows(part, default)


def _rows(table: Table, default: str | None) -> Iterator[str]:
    """A row is a line; a cell that spans several places is told once."""
    for row in table.rows:
        cells: dict[object, str] = {}
        for cell in row.cells:
            words = " ".join(filter(None, (_words(paragraph, default) for paragraph in cell.paragraphs)))
            cells.setdefault(cell._tc, words)
        yield "\t".join(cells.values())


def _words(paragraph: Paragraph, default: str | None) -> str:
    from docx.text.hyperlink import Hyperlink

    style = paragraph.style.font.name if paragraph.style is not None else None
    words = []
    for part in paragraph.iter_inner_content():
        for run in part.runs if isinstance(part, Hyperlink) else (part,):
            words.append(decoded_by_font(run.text, run.font.name or style or default))
    return "".join(words)


DOCX = Format((".docx",), _read)
