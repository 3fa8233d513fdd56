# SPDX-License-Identifier: MIT
"""Owns Word documents: paragraphs and tables in their order, words in old Vietnamese fonts made readable."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO

from reader.core.errors import ReaderError
from reader.store.formats.base import Document, Format, Manner, let_go
from reader.store.formats.docx_fonts import Fonts
from reader.store.formats.fonts import decoded_runs

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.table import Table
    from docx.text.paragraph import Paragraph
    from docx.text.run import Run

_UNREADABLE = (zipfile.BadZipFile, KeyError, ValueError, OSError, SyntaxError, AttributeError, EOFError)
_LARGEST = 200_000_000
"""Bytes that the parts may unpack to."""
SOFT_HYPHEN = "\u00ad"
_TEXT = "w:t | w:tab | w:br | w:cr | w:ptab | w:noBreakHyphen | w:softHyphen"


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
    return "\n".join(_lines(document, Fonts(document))).strip("\n")


def _check_size(file: BinaryIO) -> None:
    with zipfile.ZipFile(file) as archive:
        if sum(one.file_size for one in archive.infolist()) > _LARGEST:
            raise ReaderError("source.packed_too_big", limit=_LARGEST // 1_000_000)
    file.seek(0)


def _lines(document: WordDocument, fonts: Fonts) -> Iterator[str]:
    from docx.table import Table
    from docx.text.paragraph import Paragraph

    for part in document.iter_inner_content():
        if isinstance(part, Paragraph):
            yield _words(part, fonts)
        elif isinstance(part, Table):
            yield from _rows(part, fonts)


def _rows(table: Table, fonts: Fonts) -> Iterator[str]:
    """A row is a line; a cell that spans several places is told once."""
    for row in table.rows:
        cells: dict[object, str] = {}
        for cell in row.cells:
            words = " ".join(filter(None, (_words(paragraph, fonts) for paragraph in cell.paragraphs)))
            cells.setdefault(cell._tc, words)
        yield "\t".join(cells.values())


def _words(paragraph: Paragraph, fonts: Fonts) -> str:
    from docx.text.hyperlink import Hyperlink

    runs = []
    for part in paragraph.iter_inner_content():
        for run in part.runs if isinstance(part, Hyperlink) else (part,):
            runs.append((_text(run), fonts.of(run, paragraph)))
    return "".join(decoded_runs(runs)).replace(SOFT_HYPHEN, "")


def _text(run: Run) -> str:
    """The words of a run, with the soft hyphens that Word writes as marks: in the fonts of TCVN3 they show as ư."""
    parts = run._r.xpath(_TEXT)
    return "".join(SOFT_HYPHEN if part.tag.endswith("}softHyphen") else str(part) for part in parts)


DOCX = Format((".docx",), _read)
