# SPDX-License-Identifier: MIT
"""Owns pages of a PDF whose words are written sideways or upside down: they are turned before they are read.

PDFium puts letters into lines as they stand on the page; of words that run upwards it makes lines of single letters. A
page that is shown turned as a whole may hold upright words or sideways ones: what counts is how the words run.
"""

from __future__ import annotations

from collections import Counter
from math import pi
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pypdfium2 import PdfPage, PdfTextPage

_LOOKED_AT = 40
"""Letters of a page that tell how its words run."""
_NEARLY = 0.2
"""Quarter turns; what is more slanted is a stamp or a watermark."""
_TURNS = {1: (0, -1, 1, 0), 2: (-1, 0, 0, -1), 3: (0, 1, -1, 0)}
"""Quarter turns against the clock → the matrix (a, b, c, d) that turns back."""


def turn_upright(page: PdfPage, words: PdfTextPage) -> tuple[float, float] | None:
    """Turn what is on a page so that most of its words run to the right; its new bottom and top in points.

    None where they do already: then the page stays as it is. What was read of it before is to be read again.
    """
    turns = _quarter_turns(words)
    if not turns:
        return None
    from pypdfium2 import PdfMatrix

    a, b, c, d = _TURNS[turns]
    left, bottom, right, top = page.get_bbox()
    corners = [(a * x + c * y, b * x + d * y) for x in (left, right) for y in (bottom, top)]
    lowest = min(y for _, y in corners)
    matrix = PdfMatrix(a, b, c, d, -min(x for x, _ in corners), -lowest)
    for drawn in list(page.get_objects(max_depth=1)):
        drawn.transform(matrix)
    page.set_rotation(0)
    return 0.0, max(y for _, y in corners) - lowest


def _quarter_turns(words: PdfTextPage) -> int:
    """How many quarter turns most letters are turned against the clock; 0 also where they don't agree."""
    from pypdfium2 import raw

    count = words.count_chars()
    found = Counter[int]()
    for place in range(0, count, max(1, count // _LOOKED_AT)):
        if raw.FPDFText_GetUnicode(words.raw, place) > ord(" "):
            quarters = raw.FPDFText_GetCharAngle(words.raw, place) / (pi / 2)
            found[round(quarters) % 4 if abs(quarters - round(quarters)) < _NEARLY else 0] += 1
    turns, often = found.most_common(1)[0] if found else (0, 0)
    return turns if 2 * often > found.total() else 0
