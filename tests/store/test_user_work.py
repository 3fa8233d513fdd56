# SPDX-License-Identifier: MIT
"""Notes, decisions and edited metadata stay, whatever happens to the texts and the rules."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from reader.core.corpus import Reading
from reader.core.errors import ReaderError
from reader.core.figure import Recipient, Status
from reader.core.note import Note
from reader.store.library import Library
from reader.store.paths import Paths
from reader.store.user_file import UserFile
from tests.store.helpers import ARTICLE, REVISED, decide_on, note_on, small_rules, statuses, waiting, write


@pytest.fixture
def article(library: Library, folder: Path) -> str:
    return library.import_paths([write(folder, "a.txt")]).added[0]


def change_text(library: Library, folder: Path, text: str) -> None:
    library.import_paths([write(folder, "a.txt", text)])


def reopened(library: Library) -> Library:
    library.close()
    return Library.open(library.paths)


# notes


def test_notes_come_in_the_order_of_the_text(library: Library, article: str) -> None:
    late = note_on(library, article, "732", note_id="late")
    early = note_on(library, article, "126", note_id="early")
    whole = Note("whole", article, None, "blue", "cả bài", "2024", "2024")
    library.work.save_note(whole)
    assert library.work.notes(article) == library.work.notes() == (whole, early, late)
    assert library.work.note_counts() == {article: 3}
    assert library.work.notes("other") == ()


def test_a_note_is_edited_deleted_and_brought_back(library: Library, article: str) -> None:
    note = note_on(library, article, "126")
    edited = note.edited(body="đã đối chiếu 😀", colour="rose", now="2024-05-15T00:00:00.000+00:00")
    library.work.save_note(edited)
    assert library.work.notes() == (edited,)
    library.work.delete_note(note.id)
    assert library.work.notes() == ()
    library.work.save_note(edited)
    assert library.work.notes() == (edited,)
    library.work.delete_note("unknown")


def test_deleted_notes_stay_in_the_history(library: Library, paths: Paths, article: str) -> None:
    note_on(library, article, "126", body="quan trọng")
    library.work.delete_note("n1")
    library.close()
    file = UserFile(paths.user_file, before_migration=lambda _: None)
    with file.reading() as db:
        (value,) = db.execute("SELECT value FROM history WHERE kind = 'note' AND key = 'n1'").fetchone()
    file.close()
    assert "quan tr" in value


def test_typing_fills_the_history_with_one_entry(library: Library, article: str) -> None:
    note = note_on(library, article, "126")
    for length in range(1, 40):
        library.work.save_note(replace(note, body="x" * length))
    with library.work._file.reading() as db:
        assert db.execute("SELECT count(*) FROM history").get == 1


def test_notes_survive_the_end_of_the_program(library: Library, article: str) -> None:
    note = note_on(library, article, "126")
    again = reopened(library)
    assert again.work.notes() == (note,)
    again.close()


def test_a_note_moves_with_its_words(library: Library, folder: Path, article: str) -> None:
    note_on(library, article, "126 tập thể")
    change_text(library, folder, "Tin mới thêm.\n" + REVISED)
    (note,) = library.work.notes()
    assert note.anchor is not None
    text = library.article(article).text
    assert text[note.anchor.start : note.anchor.end] == "126 tập thể"
    assert note.anchor.text_hash == library.article(article).entry.text_hash
    assert not note.needs_placing


def test_a_note_whose_words_are_gone_waits_and_finds_back(library: Library, folder: Path, article: str) -> None:
    note = note_on(library, article, "Huyện Chợ Lách biểu dương")
    change_text(library, folder, REVISED)
    (waiting,) = library.work.notes()
    assert waiting == replace(note, needs_placing=True)
    change_text(library, folder, ARTICLE)
    assert library.work.notes() == (note,)


def test_a_note_that_was_open_while_its_article_changed_is_moved_when_it_is_saved(
    library: Library, folder: Path, article: str
) -> None:
    note = note_on(library, article, "126 tập thể")
    change_text(library, folder, "Tin mới thêm.\n" + REVISED)
    library.work.save_note(note.edited(body="viết tiếp", now="2024-05-15T00:00:00.000+00:00"))
    (kept,) = library.work.notes()
    assert kept.anchor is not None
    assert kept.body == "viết tiếp"
    assert library.article(article).text[kept.anchor.start : kept.anchor.end] == "126 tập thể"
    library.work.delete_note(kept.id)
    library.work.save_note(replace(note, anchor=replace(note.anchor, exact="mất rồi")))  # type: ignore[type-var]
    assert [one.needs_placing for one in library.work.notes()] == [True]


def test_a_note_on_the_article_needs_no_place(library: Library, folder: Path, article: str) -> None:
    note = Note("n", article, None, "green", "cả bài", "2024", "2024")
    library.work.save_note(note)
    change_text(library, folder, "Nội dung hoàn toàn khác")
    assert library.work.notes() == (note,)


# decisions


def test_a_decision_is_in_the_register(library: Library, article: str) -> None:
    decide_on(library, article, "126")
    decide_on(library, article, "732", Status.CORRECTED, corrections={"value": 733, "recipient": Recipient.INDIVIDUAL})
    decide_on(library, article, "3", Status.REJECTED, reason="không phải khen thưởng")
    assert statuses(library, article) == {"126": "confirmed", "732": "corrected", "16": "unreviewed", "3": "rejected"}
    corrected = library.corpus().figures_of(article)[1].figure
    assert (corrected.value, corrected.recipient) == (733, Recipient.INDIVIDUAL)
    assert library.corpus().entries[0].figures == 3


def test_decisions_survive_the_end_of_the_program(library: Library, article: str) -> None:
    decision = decide_on(library, article, "732", Status.CORRECTED, corrections={"recipient": Recipient.INDIVIDUAL})
    again = reopened(library)
    assert again.work.decisions() == (decision,)
    figure = again.corpus().figures_of(article)[1].figure
    assert figure.recipient is Recipient.INDIVIDUAL
    again.close()


def test_a_decision_is_taken_back(library: Library, article: str) -> None:
    decision = decide_on(library, article, "126")
    library.work.withdraw(article, decision.text_hash, decision.start, decision.end)
    assert statuses(library, article)["126"] == "unreviewed"
    library.work.decide(decision)
    assert statuses(library, article)["126"] == "confirmed"


def test_a_decision_replaces_the_one_before(library: Library, article: str) -> None:
    decide_on(library, article, "126")
    decide_on(library, article, "126", Status.REJECTED)
    assert len(library.work.decisions()) == 1
    assert statuses(library, article)["126"] == "rejected"


def test_decisions_survive_a_rebuild(library: Library, article: str) -> None:
    decide_on(library, article, "126")
    library.rebuild()
    assert statuses(library, article)["126"] == "confirmed"


def test_an_accepted_figure_stays_when_new_rules_lose_it(
    library: Library, article: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    decide_on(library, article, "126")
    decide_on(library, article, "732", Status.REJECTED)

    def blind(text: str, *, published_fallback: str | None = None) -> Reading:
        found = small_rules(text)
        return replace(found, figures=tuple(one for one in found.figures if one.text not in ("126", "732")))

    monkeypatch.setattr("reader.extract.pipeline.read_article", blind)
    library.rebuild()
    assert statuses(library, article) == {"126": "confirmed", "16": "unreviewed", "3": "unreviewed"}
    decide_on(library, article, "126", Status.CORRECTED, corrections={"value": 127})
    assert statuses(library, article)["126"] == "corrected"


def test_a_decision_stays_on_a_number_that_new_rules_read_longer(
    library: Library, article: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    decide_on(library, article, "126")

    def longer(text: str, *, published_fallback: str | None = None) -> Reading:
        found = small_rules(text)
        return replace(
            found,
            figures=tuple(replace(one, end=one.end + 1, text=text[one.start : one.end + 1]) for one in found.figures),
        )

    monkeypatch.setattr("reader.extract.pipeline.read_article", longer)
    library.rebuild()
    assert statuses(library, article)["126 "] == "confirmed"
    assert len(library.corpus().figures) == 4


def test_a_decision_moves_with_its_number(library: Library, folder: Path, article: str) -> None:
    decide_on(library, article, "126")
    change_text(library, folder, "Tin mới thêm 9 tin.\n" + REVISED)
    assert statuses(library, article) == {
        "9": "unreviewed",
        "126": "confirmed",
        "732": "unreviewed",
        "16": "unreviewed",
        "3": "unreviewed",
    }
    assert waiting(library) == ()


def test_a_decision_on_another_number_now_waits_and_finds_back(library: Library, folder: Path, article: str) -> None:
    decision = decide_on(library, article, "126")
    change_text(library, folder, ARTICLE.replace("126", "1.126"))
    assert set(statuses(library, article).values()) == {"unreviewed"}
    assert waiting(library) == (decision,)
    change_text(library, folder, ARTICLE)
    assert statuses(library, article)["126"] == "confirmed"
    assert waiting(library) == ()


def test_the_newer_decision_at_a_place_wins(library: Library, folder: Path, article: str) -> None:
    decide_on(library, article, "126")
    change_text(library, folder, ARTICLE.replace("126", "127"))
    decide_on(library, article, "127", Status.REJECTED)
    change_text(library, folder, ARTICLE)
    assert statuses(library, article)["126"] == "confirmed"
    assert [decision.status for decision in waiting(library)] == [Status.REJECTED]


def test_what_a_newer_program_wrote_does_not_stop_this_one(library: Library, article: str) -> None:
    decide_on(library, article, "126", Status.CORRECTED, corrections={"value": 127})
    note_on(library, article, "732")
    with library.work._file.writing() as db:
        db.execute("""UPDATE decisions SET corrections = '{"value": 127, "recipient": "village", "mood": 1}'""")
        db.execute("UPDATE decisions SET figure = '{}'")
        db.execute("UPDATE notes SET colour = 'golden'")
    again = reopened(library)
    assert again.corpus().figures_of(article)[0].figure.value == 127
    assert [note.colour for note in again.work.notes()] == ["amber"]
    again.close()


# metadata


def test_edited_metadata_is_in_the_list_and_can_be_undone(library: Library, article: str) -> None:
    read = library.corpus().entries[0]
    library.edit_metadata(
        article, title="Tên mới", source="Báo Bến Tre", published="5.2021", place="Chợ Lách", url="http://x"
    )
    entry = library.corpus().entries[0]
    assert (entry.title, entry.source, entry.published, entry.place, entry.url) == (
        "Tên mới",
        "Báo Bến Tre",
        "2021-05",
        "Chợ Lách",
        "http://x",
    )
    assert (entry.published_source, entry.place_source, entry.place_id) == ("user", "user", None)
    assert {record.figure.year_from for record in library.corpus().figures} == {2021}
    library.edit_metadata(article, title=None, source=None, published=None, place=None, url=None)
    assert library.corpus().entries[0] == read
    assert {record.figure.year_from for record in library.corpus().figures} == {None}


def test_metadata_may_be_emptied_but_not_the_title(library: Library, folder: Path) -> None:
    (article,) = library.import_paths([write(folder, "b.txt", "Bài của BVL\nNgày 2021-04-12")]).added
    library.edit_metadata(article, source="", published="", title=" ")
    entry = library.corpus().entry(article)
    assert entry is not None
    assert (entry.source, entry.published, entry.published_source, entry.title) == (None, None, "user", "Bài của BVL")


def test_metadata_survives_a_new_text_and_a_rebuild(library: Library, folder: Path, article: str) -> None:
    library.edit_metadata(article, title="Tên mới", published="2021")
    change_text(library, folder, REVISED)
    library.rebuild()
    again = reopened(library)
    entry = again.corpus().entries[0]
    assert (entry.title, entry.published) == ("Tên mới", "2021")
    assert {record.figure.year_from for record in again.corpus().figures} == {2021}
    again.close()


@pytest.mark.parametrize("name", ["a.txt", "a.jsonl", "pasted"])
def test_a_library_that_was_lost_reads_its_texts_by_the_dates_that_were_said(
    library: Library, paths: Paths, folder: Path, name: str
) -> None:
    texts = {f"{number} {name}": f"{ARTICLE}Bài {number}.\n" for number in range(3)}

    def bring(into: Library) -> None:
        if name == "pasted":
            for text in texts.values():
                into.add_pasted(text)
        elif name.endswith("jsonl"):
            lines = (json.dumps({"text": text, "date": "2011-01-01"}) for text in texts.values())
            into.import_paths([write(folder, name, "\n".join(lines))])
        else:
            into.import_paths([write(folder, name, text) for name, text in texts.items()])

    def years(of: Library) -> list[tuple[str | None, set[int | None]]]:
        corpus = of.corpus()
        return sorted(
            (entry.published, {record.figure.year_from for record in corpus.figures_of(entry.id)})
            for entry in corpus.entries
        )

    bring(library)
    first, second, third = (entry.id for entry in library.corpus().entries)
    library.edit_metadata(first, published="2021")
    library.edit_metadata(second, published="5.2022", source="Báo Bến Tre")
    library.edit_metadata(third, published="2023-01-01")
    said = years(library)
    assert [found for _, found in said] == [{2021}, {2022}, {2023}]
    library.close()
    for file in (*paths.data.glob("library.db*"), *paths.data.glob("derived.db*")):
        file.unlink()
    again = Library.open(paths)
    bring(again)
    assert years(again) == said
    again.rebuild()
    assert years(again) == said
    again.close()


def test_a_date_that_is_none_is_refused(library: Library, article: str) -> None:
    with pytest.raises(ReaderError, match=r"“31\.2\.2024” không phải là ngày"):
        library.edit_metadata(article, title="Tên mới", published="31.2.2024")
    assert library.work.metadata(article) == {}
    with pytest.raises(ReaderError, match="không còn trong thư viện"):
        library.edit_metadata("nothing", title="x")
    with pytest.raises(ValueError, match="not editable"):
        library.edit_metadata(article, encoding="x")


def test_an_old_corpus_does_not_change(library: Library, article: str) -> None:
    before = library.corpus()
    assert library.corpus() is before
    decide_on(library, article, "126")
    library.edit_metadata(article, title="Tên mới")
    decide_on(library, article, "732", Status.REJECTED)
    after = library.corpus()
    assert (before.columns["figures"][0], after.columns["figures"][0]) == (4, 3)
    assert before.figure_columns["status"].tolist() == [0, 0, 0, 0]
    assert after.figure_columns["status"].tolist() == [1, 3, 0, 0]
    assert after.entries[0].title == "Tên mới"
