# SPDX-License-Identifier: MIT
"""The articles of the corpus as PDF and mail break them: every line no wider than so many columns.

Only spaces become line ends, so all positions stay; the parts of the lines go over to all pieces of a line.
"""

from __future__ import annotations

from typing import Any


def wrapped(text: str, width: int) -> str:
    """The text with its lines broken at the last space that fits."""
    return "\n".join("\n".join(_pieces(line, width)) for line in text.split("\n"))


def _pieces(line: str, width: int) -> list[str]:
    pieces = []
    while len(line) > width:
        cut = line.rfind(" ", 0, width + 1)
        if cut <= 0:
            break
        pieces.append(line[:cut])
        line = line[cut + 1 :]
    return [*pieces, line]


def with_pieces(gold: dict[str, Any], text: str, width: int) -> dict[str, Any]:
    """What is marked for the lines of a text, for the pieces that ``wrapped`` makes of them."""
    numbers: dict[int, list[int]] = {}
    last = 0
    for number, line in enumerate(text.split("\n"), start=1):
        count = len(_pieces(line, width))
        numbers[number] = list(range(last + 1, last + count + 1))
        last += count
    parts = {part: [piece for line in lines for piece in numbers[line]] for part, lines in gold["parts"].items()}
    return gold | {"parts": parts}
