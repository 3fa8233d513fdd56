# SPDX-License-Identifier: MIT
"""What the window asks for is answered while somebody writes: it waits for no import, and for no slow disk."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from threading import Event, Thread
from typing import Any, TypeVar

import pytest

from reader.core.figure import Status
from reader.store import columns
from reader.store.library import Library
from tests.store.helpers import decide_on, note_on, write

T = TypeVar("T")
LONG = 60
"""Seconds after which an answer is no answer; it comes at once or not before the writer is through."""


@contextmanager
def held(writing: Callable[[], AbstractContextManager[Any]]) -> Iterator[None]:
    """Another thread is in the middle of writing."""
    begun, end = Event(), Event()

    def write_until_told() -> None:
        with writing():
            begun.set()
            end.wait(2 * LONG)

    writer = Thread(target=write_until_told)
    writer.start()
    assert begun.wait(LONG)
    try:
        yield
    finally:
        end.set()
        writer.join()


def at_once(ask: Callable[[], T]) -> T:
    """The answer; fails where it does not come while the writer is at work."""
    asker = ThreadPoolExecutor(1)
    try:
        return asker.submit(ask).result(LONG)
    finally:
        asker.shutdown(wait=False)


@pytest.fixture
def article(library: Library, folder: Path) -> str:
    return library.import_paths([write(folder, "a.txt")]).added[0]


def test_what_belongs_to_an_article_does_not_wait_for_the_users_file(library: Library, article: str) -> None:
    decide_on(library, article, "126", Status.REJECTED)
    note = note_on(library, article, "732")
    corpus = library.corpus()
    with held(library._files.user.writing):
        records = at_once(lambda: corpus.figures_of(article))
        assert {one.extracted.text: one.status for one in records}["126"] is Status.REJECTED
        assert at_once(lambda: corpus.entry(article)).figures == 3  # type: ignore[union-attr]
        assert at_once(lambda: library.work.notes(article)) == (note,)
        assert at_once(library.work.note_counts) == {article: 1}
        assert at_once(lambda: library.work.metadata(article)) == {}


def test_an_article_opens_while_others_come_in(library: Library, article: str) -> None:
    corpus = library.corpus()
    assert corpus.entry(article).figures == 4  # type: ignore[union-attr]
    decide_on(library, article, "126", Status.REJECTED)  # from now on its row in the columns is out of date
    library.rows.forget()
    with held(library._file.writing):
        opened = at_once(lambda: library.article(article))
        assert opened.entry.figures == 3
        assert {one.status for one in at_once(lambda: corpus.figures_of(article))} == {
            Status.REJECTED,
            Status.UNREVIEWED,
        }


def test_what_the_user_has_just_saved_is_seen_by_who_looks(library: Library, article: str) -> None:
    for number in range(5):
        note = note_on(library, article, "126", body=f"lần {number}")
        assert library.work.notes(article) == (note,)
    library.edit_metadata(article, title="Tên khác")
    assert library.work.metadata(article) == {"title": "Tên khác"}
    assert library.article(article).entry.title == "Tên khác"


@pytest.mark.parametrize("what", ["ids_of", "numbers_of"])
def test_a_row_is_painted_while_very_many_articles_are_looked_up(
    library: Library, article: str, what: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    corpus, looked_up = library.corpus(), getattr(columns, what)
    number = corpus.number_of(article)
    assert number is not None
    begun, end = Event(), Event()

    def look_up_slowly(*asked: Any) -> Any:
        begun.set()
        end.wait(2 * LONG)
        return looked_up(*asked)

    monkeypatch.setattr(columns, what, look_up_slowly)
    many: list[Any] = [number] * 1000 if what == "ids_of" else [article] * 1000
    found: list[Any] = []
    asker = Thread(target=lambda: found.append(getattr(library.rows, what)(many)))
    asker.start()
    assert begun.wait(LONG)
    library.rows.forget()
    assert at_once(lambda: corpus.entry(article)).id == article  # type: ignore[union-attr]
    end.set()
    asker.join()
    assert found == [{number: article} if what == "ids_of" else {article: number}]
