# SPDX-License-Identifier: MIT
"""Many articles get another source, place or date at once: kept whole, taken back whole, found and counted by it."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.core.corpus import Corpus
from reader.core.errors import ReaderError
from reader.core.figure import Status
from reader.core.query import Query
from reader.store import many_edits
from reader.store.library import Library
from reader.store.paths import Paths
from tests.store.helpers import ARTICLE, REVISED, decide_on, write
from tests.store.rows_of import Rows, rows_of
from tests.store.test_adding import told

COUNT = 12


@pytest.fixture(params=[pytest.param(50, id="at once"), pytest.param(3, id="in steps")])
def ids(request: pytest.FixtureRequest, library: Library, folder: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The articles of a library, in which so many edits are brought up to date at once."""
    monkeypatch.setattr(many_edits, "FEW", request.param)
    for number in range(COUNT):
        write(folder, f"{number:02}.txt", f"{ARTICLE}Bài {number}, không rõ ngày.\n")
    added = library.import_paths([folder]).added
    library.corpus()
    return list(added)


def edit(library: Library, ids: list[str], **fields: str | None) -> many_edits.ManyFields:
    back = library.many.keep(dict.fromkeys(ids, fields))
    library.many.follow()
    assert not library.many.wait
    return back


def known(corpus: Corpus, ids: list[str]) -> set[tuple[str | None, str | None, str | None]]:
    return {(one.source, one.place, one.published) for one in corpus.entries if one.id in ids}


def found(library: Library, query: str) -> set[str]:
    return set(library.search(Query.parse(query, typing=False)))


def test_all_of_them_are_shown_found_and_counted_by_it(library: Library, ids: list[str]) -> None:
    edit(library, ids[:8], source="  Báo   Bến Tre ", place="Chợ Lách", published="5.2021")
    corpus = library.corpus()
    assert known(corpus, ids[:8]) == {("Báo Bến Tre", "Chợ Lách", "2021-05")}
    assert known(corpus, ids[8:]) == {(None, None, None)}
    assert found(library, 'nguồn:"Bến Tre"') == found(library, '"báo bến tre"') == set(ids[:8])
    assert found(library, "năm:2021") == set(ids[:8])
    assert {record.figure.year_from for one in ids[:8] for record in corpus.figures_of(one)} == {2021}
    assert {record.figure.year_from for one in ids[8:] for record in corpus.figures_of(one)} == {None}


def test_what_was_kept_is_taken_back_for_each_as_it_was(library: Library, ids: list[str]) -> None:
    library.edit_metadata(ids[0], source="Báo Đồng Khởi", published="2019")
    library.edit_metadata(ids[1], source="Báo Ấp Bắc", title="Tên riêng")
    before = told(library.corpus()), [library.corpus().entry(one) for one in ids]
    back = edit(library, ids, source="Báo Ấp Bắc", published="2021-05-18")
    assert set(back) == set(ids)
    again = library.many.keep(back)
    library.many.follow()
    assert (told(library.corpus()), [library.corpus().entry(one) for one in ids]) == before
    assert library.work.metadata(ids[1]) == {"source": "Báo Ấp Bắc", "title": "Tên riêng"}
    assert not found(library, "năm:2021")
    library.many.keep(again)
    library.many.follow()
    assert known(library.corpus(), ids) == {("Báo Ấp Bắc", None, "2021-05-18")}


def test_only_what_changes_something_is_taken_back(library: Library, ids: list[str]) -> None:
    edit(library, ids[:5], place="Mỏ Cày")
    assert set(edit(library, ids, place="Mỏ Cày")) == set(ids[5:])
    assert edit(library, ids, place="Mỏ Cày") == {}


def test_edits_are_taken_out_and_emptied(library: Library, ids: list[str]) -> None:
    edit(library, ids, source="Báo Bến Tre", place="Mỏ Cày")
    edit(library, ids[:6], source=None, place="")
    assert known(library.corpus(), ids[:6]) == {(None, None, None)}
    assert library.work.metadata(ids[0]) == {"place": ""}


def test_they_survive_a_new_text_a_rebuild_and_a_lost_library(
    library: Library, paths: Paths, folder: Path, ids: list[str]
) -> None:
    edit(library, ids, source="Báo Bến Tre", published="2021")
    write(folder, "00.txt", f"{REVISED}Bài 0, không rõ ngày.\n")
    assert library.import_paths([folder]).updated == (ids[0],)
    library.rebuild()
    assert known(library.corpus(), ids) == {("Báo Bến Tre", None, "2021")}
    library.close()
    for file in paths.library_file.parent.glob(f"{paths.library_file.name}*"):
        file.unlink()
    again = Library.open(paths)
    again.import_paths([folder])
    assert known(again.corpus(), ids) == {("Báo Bến Tre", None, "2021")}
    again.close()


def test_a_date_that_is_none_and_an_article_that_is_gone(library: Library, ids: list[str]) -> None:
    with pytest.raises(ReaderError, match=r"“31\.2\.2024” không phải là ngày"):
        edit(library, ids, source="Báo Bến Tre", published="31.2.2024")
    assert library.work.metadata_of(ids) == {}
    assert set(edit(library, ["nothing", *ids], source="Báo Bến Tre")) == set(ids)
    assert library.work.metadata("nothing") == {}


def test_what_had_no_time_to_follow_follows_at_the_next_start(
    library: Library, paths: Paths, ids: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(many_edits, "FEW", 3)
    said = {"source": "Báo Bến Tre", "published": "2021"}
    library.many.keep(dict.fromkeys(ids, said))
    assert library.many.wait
    assert {library.corpus().entry(one).source for one in ids} == {"Báo Bến Tre"}  # type: ignore[union-attr]
    assert not found(library, "năm:2021")
    library.many.follow(cancelled=lambda: True)
    library.close()
    again = Library.open(paths)
    again.refresh()
    again.index()
    assert known(again.corpus(), ids) == {("Báo Bến Tre", None, "2021")}
    assert found(again, "năm:2021 bến tre") == set(ids)
    assert {record.figure.year_from for record in again.corpus().figures} == {2021}
    again.close()


def test_progress_is_told_to_the_end(library: Library, ids: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(many_edits, "FEW", 3)
    said = {"published": "2021"}
    library.many.keep(dict.fromkeys(ids, said))
    steps: list[tuple[int, int]] = []
    library.many.follow(progress=lambda done, total, _words: steps.append((done, total)))
    assert steps
    assert steps[-1] == (COUNT, COUNT)


def test_many_give_the_same_rows_as_few(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(COUNT):
        printed = "Ngày 2020-03-04\n" if number % 3 == 0 else "BVL, không rõ ngày\n"
        write(folder, f"{number:02}.txt", f"{ARTICLE}{printed}Bài {number} nói về Chợ Lách.\n")
    assert _edited(folder, tmp_path / "few", 1000, monkeypatch) == _edited(folder, tmp_path / "many", 3, monkeypatch)


def _edited(folder: Path, home: Path, few: int, monkeypatch: pytest.MonkeyPatch) -> Rows:
    """The rows of a library with all kinds of edits, some of them taken back."""
    monkeypatch.setattr(many_edits, "FEW", few)
    library = Library.open(Paths.inside(home))
    ids = list(library.import_paths([folder]).added)
    decide_on(library, ids[1], "126", Status.REJECTED)
    decide_on(library, ids[2], "732")
    edit(library, ids[:10], source="Báo Bến Tre", place="Ba Tri")
    back = edit(library, ids[2:], title="Tên khác", published="5.2021")
    edit(library, ids[4:], place="", source=None)
    decide_on(library, ids[3], "16", Status.REJECTED)
    library.many.keep({one: back[one] for one in ids[5:11]})
    library.many.follow()
    library.corpus()
    library.index()
    library.close()
    return rows_of(home)
