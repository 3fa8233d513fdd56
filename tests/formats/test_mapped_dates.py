# SPDX-License-Identifier: MIT
"""The date in a table's column beats the one in the text, the user's both; years are worked out with it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.store.library import Library
from reader.store.paths import Paths
from tests.store.helpers import write

PRINTED = "Xã Mỹ Lộc khen thưởng\n\nCập nhật: 21/6/2015\n\nNăm nay, Đảng ủy xã khen thưởng 7 tập thể."
"""A text that prints the day on which somebody put it on another page."""


@pytest.fixture
def library(home: Path) -> Iterator[Library]:
    opened = Library.open(Paths.inside(home))
    yield opened
    opened.close()


def imported(library: Library, folder: Path, kind: str, date: str = "12/4/2021") -> str:
    if kind == "csv":
        file = write(folder, "a.csv", f'ngày đăng,nội dung\n{date},"{PRINTED}"\n')
    else:
        file = write(folder, "a.jsonl", json.dumps({"published": date, "text": PRINTED}, ensure_ascii=False) + "\n")
    (article_id,) = library.import_paths([file]).added
    return article_id


def told(library: Library, article_id: str) -> tuple[str | None, str | None, int | None]:
    """The date of an article, whence it is, and the year of its one figure."""
    entry = library.article(article_id).entry
    (record,) = library.corpus().figures_of(article_id)
    listed = library.corpus().entry(article_id)
    assert listed is not None
    assert (listed.published, listed.published_source) == (entry.published, entry.published_source)
    return entry.published, entry.published_source, record.figure.year_from


def test_a_date_in_the_text_counts_where_nothing_else_is_said(library: Library, tmp_path: Path) -> None:
    (article_id,) = library.import_paths([write(tmp_path, "a.txt", PRINTED)]).added
    assert told(library, article_id) == ("2015-06-21", "printed", 2015)


@pytest.mark.parametrize("kind", ["csv", "jsonl"])
def test_a_column_of_dates_beats_the_text(library: Library, tmp_path: Path, kind: str) -> None:
    article_id = imported(library, tmp_path, kind)
    assert told(library, article_id) == ("2021-04-12", "file", 2021)
    library.rebuild()
    assert told(library, article_id) == ("2021-04-12", "file", 2021)


def test_a_row_without_a_date_has_that_of_its_text(library: Library, tmp_path: Path) -> None:
    assert told(library, imported(library, tmp_path, "csv", "không rõ")) == ("2015-06-21", "printed", 2015)


def test_the_users_date_beats_the_column_and_the_column_comes_back(library: Library, tmp_path: Path) -> None:
    article_id = imported(library, tmp_path, "csv")
    library.edit_metadata(article_id, published="1.5.2018")
    assert told(library, article_id) == ("2018-05-01", "user", 2018)
    library.rebuild()
    assert told(library, article_id) == ("2018-05-01", "user", 2018)
    library.edit_metadata(article_id, published=None)
    assert told(library, article_id) == ("2021-04-12", "file", 2021)


def test_the_same_holds_where_many_are_edited_at_once(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.store.many_edits.FEW", 0)
    article_id = imported(library, tmp_path, "csv")
    back = library.many.keep({article_id: {"published": "2018-05-01"}})
    library.many.follow()
    assert told(library, article_id) == ("2018-05-01", "user", 2018)
    library.many.keep(back)
    library.many.follow()
    assert told(library, article_id) == ("2021-04-12", "file", 2021)
