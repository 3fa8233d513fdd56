# SPDX-License-Identifier: MIT
"""What ``title:`` finds by the index is what a look at every title finds; words of source and place are no title."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.core.query import Query
from reader.core.query_fields import FieldIndex
from reader.core.query_language import Field
from reader.store.library import Library
from reader.store.paths import Paths

ROWS = (
    ("Bến Tre khen thưởng 34.957 hộ", "Báo Bến Tre", "Bến Tre"),
    ("Tin ngắn", "Báo Bến Tre", "Chợ Lách"),
    ("Báo chí Chợ Lách", "", "Bến Tre"),
    ("Khen", "Thưởng hằng năm", ""),
    ("Quyết định 05-CT/TW", "Báo Đắk Nông, số 3", "Đắk Nông"),
    ("Tre", "", ""),
)
TYPED = (
    *("ben", "tre", "bến", "bén", '"bến tre"', '"khen thuong"', "34957", "34.957", "bao", "cho", '"tin ngan bao"'),
    *("kh*", "th*", '"bao ch*"', "dak", "05-CT/TW", "so", "nam", "tre*"),
)


@pytest.fixture
def library(home: Path, tmp_path: Path) -> Iterator[Library]:
    made = Library.open(Paths.inside(home))
    for place, (title, _, _) in enumerate(ROWS):
        text = f"{title}\n\nBến Tre, báo chí và Đắk Nông khen thưởng tin ngắn năm {place}."
        (tmp_path / f"{place}.txt").write_text(text, encoding="utf-8")
    report = made.import_paths([tmp_path / f"{place}.txt" for place in range(len(ROWS))])
    for article_id, (title, source, place_name) in zip(report.added, ROWS, strict=True):
        made.edit_metadata(article_id, title=title, source=source, place=place_name)
    made.index()
    yield made
    made.close()


@pytest.mark.parametrize("words", TYPED)
def test_the_index_agrees_with_a_look_at_every_title(library: Library, words: str) -> None:
    query = Query.parse(f"title:{words}")
    field = query.tree
    assert isinstance(field, Field)
    assert library.find(query).tolist() == FieldIndex(library.corpus(), {}).numbers(field).tolist()


def test_titles_are_asked_for_among_other_things(library: Library) -> None:
    assert len(library.find(Query.parse("title:tre"))) == 2
    assert len(library.find(Query.parse("title:tre -title:ben"))) == 1
    assert len(library.find(Query.parse("title:tre source:bao"))) == 1


def test_a_title_that_was_changed_is_found_by_its_new_words(library: Library) -> None:
    (number,) = library.find(Query.parse("title:tin")).tolist()
    (article_id,) = library.corpus().ids_of([number])
    library.edit_metadata(article_id, title="Gương sáng")
    library.index()
    assert library.find(Query.parse("title:tin")).tolist() == []
    assert library.find(Query.parse("title:guong")).tolist() == [number]
