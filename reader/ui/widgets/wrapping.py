# SPDX-License-Identifier: MIT
"""Owns the breaking of painted words into a few lines, the last one cut with … where more would follow."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption


def wrap_lines(text: str, font: QFont, width: float, most: int) -> tuple[str, ...]:
    """The text in at most so many lines of this width in px; white space of any kind counts as one space."""
    text = " ".join(text.split())
    metrics = QFontMetricsF(font)
    if metrics.horizontalAdvance(text) <= width:
        return (text,) if text else ()
    units = text.encode("utf-16-le", "surrogatepass")  # Qt counts UTF-16 units, Python code points
    lines: list[str] = []
    for start, end in _breaks(text, font, width):
        if len(lines) == most - 1:
            lines.append(metrics.elidedText(_words(units[2 * start :]), Qt.TextElideMode.ElideRight, width))
            break
        lines.append(_words(units[2 * start : 2 * end]))
    return tuple(lines)


def _breaks(text: str, font: QFont, width: float) -> list[tuple[int, int]]:
    """Start and end of every line, in UTF-16 units."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    breaks: list[tuple[int, int]] = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        breaks.append((line.textStart(), line.textStart() + line.textLength()))
    layout.endLayout()
    return breaks


def _words(units: bytes) -> str:
    return units.decode("utf-16-le", "surrogatepass").strip()
