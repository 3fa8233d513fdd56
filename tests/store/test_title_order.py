# SPDX-License-Identifier: MIT
"""The order of titles: also of those that begin alike for longer than what is kept of their sort keys."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.core.collation import collation_key
from reader.store.library import Library
from reader.store.paths import Paths

LONG = "Biểu dương nhiều gia đình và dòng họ rất tiêu biểu"
TITLES = (f"{LONG} xa", f"{LONG} cũ", "An cư", f"{LONG} cũ", LONG, f"{LONG} ở")


@pytest.fixture
def library(home: Path, tmp_path: Path) -> Iterator[Library]:
    made = Library.open(Paths.inside(home))
    for place, title in enumerate(TITLES):
        body = f"Sáng 5/3/2021, hội tổ chức tổng kết phong trào số {place} với sự tham dự của nhiều đại biểu trong xã."
        (tmp_path / f"{place}.txt").write_text(f"{title}\n\n{body}", encoding="utf-8")
    made.import_paths([tmp_path / f"{place}.txt" for place in range(len(TITLES))])
    yield made
    made.close()


def titles(library: Library) -> list[str]:
    entries = library.corpus().entries_of(list(library.rows.numbers_by_title()))
    return [entries[number].title for number in library.rows.numbers_by_title()]


def test_long_titles_are_told_apart_by_their_ends(library: Library) -> None:
    assert titles(library) == sorted(TITLES, key=collation_key)


def test_equal_titles_stay_as_they_were_added(library: Library) -> None:
    order = list(library.rows.numbers_by_title())
    assert order.index(2) < order.index(4)


def test_an_edited_title_takes_its_new_place(library: Library) -> None:
    before = titles(library)
    (article_id,) = library.corpus().ids_of([library.rows.numbers_by_title()[-1]])
    library.edit_metadata(article_id, title=f"{LONG} ấp")
    library.corpus()
    after = titles(library)
    assert after == sorted([*before[:-1], f"{LONG} ấp"], key=collation_key)
