# SPDX-License-Identifier: MIT
"""Reopens a workbook as a spreadsheet would."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree
from zipfile import ZipFile

FIGURES, ARTICLES, SUMS = 1, 2, 3
"""The sheets."""


def sheet(file: Path, number: int) -> list[dict[str, str]]:
    """The rows of a sheet by their heads; empty cells are left out."""
    names = {"main": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}
    with ZipFile(file) as book:
        tree = ElementTree.fromstring(book.read(f"xl/worksheets/sheet{number}.xml"))
    rows = []
    for row in tree.iterfind(".//main:row", names):
        cells = row.findall("main:c", names)
        column = {cell.attrib["r"].rstrip("0123456789"): "".join(cell.itertext()) for cell in cells}
        rows.append(column)
    return [{rows[0][column]: value for column, value in row.items()} for row in rows[1:]]
