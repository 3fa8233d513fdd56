# SPDX-License-Identifier: MIT
"""Owns the text of Word documents: paragraphs, tables and text boxes in their order, as if all changes were accepted.

What somebody inserted, moved here or put into a form field belongs to the text; what was deleted or moved away does
not, but paragraphs whose mark alone was deleted stay apart. Words in old Vietnamese fonts are made readable. Heads and
feet of pages, footnotes and comments are left out.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING, Any

from reader.store.formats.fonts import decoded_runs

if TYPE_CHECKING:
    from reader.store.formats.docx_fonts import Fonts

SOFT_HYPHEN = "\u00ad"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_ALTERNATIVES = "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent"
_TEXT = "w:t | w:tab | w:br | w:cr | w:ptab | w:noBreakHyphen | w:softHyphen"
_PARAGRAPH, _TABLE, _ROW, _CELL, _RUN = (f"{_W}{name}" for name in ("p", "tbl", "tr", "tc", "r"))
_BOX = f"{_W}txbxContent"
_WRAPPERS = frozenset(
    _W + name
    for name in ("hyperlink", "ins", "moveTo", "smartTag", "sdt", "sdtContent", "fldSimple", "customXml", "dir", "bdo")
)
"""Hold parts of the text, and add nothing to it."""


_DIGITS = 4
"""Of the most columns that a table can have."""


class DocxText:
    """Takes the lines out of a document whose fonts are known."""

    def __init__(self, fonts: Fonts) -> None:
        self._fonts = fonts

    def lines(self, parent: Any) -> Iterator[str]:
        """Paragraphs, each with its text boxes behind it, and rows of tables with tabs between cells."""
        for part in _parts(parent, (_PARAGRAPH, _TABLE)):
            if part.tag == _TABLE:
                yield from self._rows(part)
            else:
                yield self._words(part)
                yield from self._boxes(part)

    def _rows(self, table: Any) -> Iterator[str]:
        """A cell that spans several columns is told once, one that spans several rows in each of them."""
        above: dict[int, str] = {}
        for row in _parts(table, (_ROW,)):
            if row.find(f"{_W}trPr/{_W}del") is not None:
                continue
            column, cells = _number(row.find(f"{_W}trPr/{_W}gridBefore"), 0), []
            for cell in _parts(row, (_CELL,)):
                if cell.find(f"{_W}tcPr/{_W}cellDel") is not None:
                    continue
                goes_on = cell.find(f"{_W}tcPr/{_W}vMerge")
                if goes_on is None or goes_on.get(f"{_W}val") == "restart":
                    above[column] = " ".join(filter(None, self.lines(cell)))
                cells.append(above.get(column, ""))
                column += _number(cell.find(f"{_W}tcPr/{_W}gridSpan"), 1)
            yield "\t".join(cells)

    def _words(self, paragraph: Any) -> str:
        runs = [(_words_of(run), self._fonts.of(run, paragraph)) for run in _parts(paragraph, (_RUN,))]
        return "".join(decoded_runs(runs)).replace(SOFT_HYPHEN, "")

    def _boxes(self, paragraph: Any) -> Iterator[str]:
        """The lines of the text boxes that hang on a paragraph."""
        for run in _parts(paragraph, (_RUN,)):
            for box in _boxes_in(run):
                yield from filter(None, self.lines(box))


def _parts(parent: Any, wanted: Collection[str]) -> Iterator[Any]:
    """The parts of these kinds, without what was deleted."""
    for part in parent:
        if part.tag in wanted:
            yield part
        elif part.tag in _WRAPPERS and part.find(f"{_W}sdtPr/{_W}showingPlcHdr") is None:  # "Click to enter text"
            yield from _parts(part, wanted)


def _boxes_in(part: Any) -> Iterator[Any]:
    """The outermost text boxes; what is there once for newer programs and once for older ones counts once."""
    for inner in part:
        if inner.tag == _BOX:
            yield inner
        elif inner.tag == _ALTERNATIVES:
            yield from next((found for one in inner if (found := list(_boxes_in(one)))), ())
        else:
            yield from _boxes_in(inner)


def _words_of(run: Any) -> str:
    """The words of a run, with the soft hyphens that Word writes as marks: in the fonts of TCVN3 they show as ư."""
    parts = run.xpath(_TEXT)
    return "".join(SOFT_HYPHEN if part.tag.endswith("}softHyphen") else str(part) for part in parts)


def _number(element: Any, usual: int) -> int:
    value = "" if element is None else element.get(f"{_W}val") or ""
    return int(value) if value.isdecimal() and len(value) <= _DIGITS else usual
