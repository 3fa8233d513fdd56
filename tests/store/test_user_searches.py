# SPDX-License-Identifier: MIT
"""Saved and recent searches: by name, in the user's order, after the next start."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.core.errors import ReaderError
from reader.store.library import Library
from reader.store.paths import Paths
from reader.store.searches import RECENT, SavedSearch

AWARDS = SavedSearch(
    "Khen thưởng 2021", "khen thưởng year:2021", ({"kind": "place", "value": "Vĩnh Long"},), "title", descending=False
)


def test_a_search_is_there_after_the_next_start_as_it_was_saved(paths: Paths, library: Library) -> None:
    kept = library.work.searches.save(AWARDS)
    library.close()
    again = Library.open(paths)
    assert again.work.searches.saved() == (kept,)
    assert replace(kept, number=0) == AWARDS
    again.close()


def test_the_same_name_is_the_same_search(library: Library) -> None:
    searches = library.work.searches
    kept = searches.save(AWARDS)
    other = searches.save(SavedSearch("KHEN THƯỞNG 2021", "khen"))
    assert other.number == kept.number
    assert [(one.name, one.query) for one in searches.saved()] == [("KHEN THƯỞNG 2021", "khen")]
    with pytest.raises(ReaderError):
        searches.save(SavedSearch("  ", "khen"))


def test_searches_are_renamed_reordered_deleted_and_brought_back(library: Library) -> None:
    searches = library.work.searches
    first, second = searches.save(AWARDS), searches.save(SavedSearch("hai", "b"))
    renamed = searches.save(replace(first, name="Một"))
    assert [one.name for one in searches.saved()] == ["Một", "hai"]
    before = searches.replace_all((second,))
    assert before == (renamed, second)
    assert searches.saved() == (second,)
    searches.replace_all((second, renamed))
    assert searches.saved() == (second, renamed)


def test_the_newest_searches_are_remembered_each_once(library: Library) -> None:
    searches = library.work.searches
    for number in range(RECENT + 5):
        searches.remember(f"khen {number}")
    searches.remember("khen   10")
    searches.remember("  ")
    recent = searches.recent()
    assert recent[:2] == ("khen 10", f"khen {RECENT + 4}")
    assert len(recent) == len(set(recent)) == RECENT
    searches.clear_recent()
    assert searches.recent() == ()
