# SPDX-License-Identifier: MIT
"""Without the table of figures the figures stay highlighted."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.core.corpus import Article, Entry, FigureRecord
from reader.core.note import text_hash
from reader.core.paint import FIGURE
from reader.core.resources import seeds_folder
from reader.export.page import article_data
from reader.export.request import ExportArticle
from reader.export.words import Words
from reader.extract.pipeline import read_article


@pytest.mark.parametrize("with_table", [True, False])
def test_the_table_is_left_out_and_the_highlights_stay(with_table: bool) -> None:
    file = next(file for file in sorted(seeds_folder().glob("*.txt")) if "000_" in file.name)
    text = Path(file).read_bytes().decode("utf-8")
    reading = read_article(text)
    article = Article(Entry("a", reading.structure.title, text_hash(text)), text, reading)
    records = tuple(FigureRecord("a", figure) for figure in reading.figures)
    data = article_data(ExportArticle(article, (), records, with_table=with_table), Words("vi"))
    kinds = {run[1] for block in data["blocks"] for run in block["runs"]}
    assert FIGURE in kinds
    assert bool(data["table"]) is with_table
