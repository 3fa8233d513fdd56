# SPDX-License-Identifier: MIT
"""Every word has one code, however many come at once and whoever else gives codes meanwhile."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from reader.store.columns import find_code
from reader.store.library import Library


def double(library: Library) -> list[object]:
    with library._file.reading() as db:
        return db.execute("SELECT word FROM derived.codes GROUP BY word HAVING count(*) > 1").fetchall()


def give(library: Library, words: list[str]) -> list[int]:
    codes = library._file.codes
    with library._file.writing() as db, codes.together(db, words):
        return codes.make_all(db, words)


def test_words_that_are_there_are_known_while_many_come(library: Library) -> None:
    first = give(library, ["an", "bình", "chợ"])
    library._file.codes.forget()
    with library._file.at_length():
        assert give(library, ["đức", "bình", "an"])[1:] == [first[1], first[0]]
        with library._file.writing() as db:  # as an edit does in the middle of an import
            alone = library._file.codes.make(db, "gò")
        library._file.codes.forget()
        assert give(library, ["gò", "hòa", "chợ"])[::2] == [alone, first[2]]
        library._file.codes.forget()
        again = give(library, ["hòa", "đức"])
    assert double(library) == []
    with library._file.reading() as db:
        assert [find_code(db, word) for word in ("hòa", "đức")] == again


def test_what_a_failed_transaction_gave_is_given_anew(library: Library) -> None:
    with library._file.at_length():
        try:
            with library._file.writing() as db, library._file.codes.together(db, ["an"]):
                library._file.codes.make_all(db, ["an"])
                raise KeyboardInterrupt
        except KeyboardInterrupt:
            pass
        give(library, ["bình", "an"])
    assert double(library) == []
    with library._file.reading() as db:
        assert 0 < find_code(db, "an") != find_code(db, "bình") > 0


def test_what_failed_is_forgotten_before_another_thread_writes(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = library._file
    free: list[bool] = []

    def take() -> None:
        free.append(file.lock.acquire(blocking=False))
        if free[-1]:
            file.lock.release()

    def look() -> None:
        with ThreadPoolExecutor(1) as other:
            other.submit(take).result()

    monkeypatch.setattr(file.codes, "forget", look)
    with pytest.raises(KeyboardInterrupt), file.writing():
        raise KeyboardInterrupt
    assert free == [False]
