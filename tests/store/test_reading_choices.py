# SPDX-License-Identifier: MIT
"""What the user says of how files are read counts, lasts, and costs none of their work."""

from __future__ import annotations

import zipfile
from pathlib import Path

import docx
import pytest

from reader.core.errors import ReaderError
from reader.store.library import Library
from tests.store.encoding_table import encode_legacy
from tests.store.helpers import ARTICLE, note_on, write

SHORT = "Bà Tư ở xã Mỹ Lộc"


def only_id(library: Library) -> str:
    (entry,) = library.corpus().entries
    return entry.id


def garbled(library: Library, folder: Path, text: str = ARTICLE) -> str:
    """An article whose file the user has read as Western letters."""
    (folder / "a.txt").write_bytes(encode_legacy(text, "vni"))
    library.import_paths([folder / "a.txt"])
    article_id = only_id(library)
    assert library.choices.reread_as(article_id, "Windows-1252") == article_id
    return article_id


def test_another_encoding_makes_a_new_version_of_the_article(library: Library, tmp_path: Path) -> None:
    article_id = garbled(library, tmp_path)
    assert "ñaõ khen thöôûng" in library.article(article_id).text
    library.choices.reread_as(article_id, "VNI")
    entry = library.article(article_id).entry
    assert library.article(article_id).text == ARTICLE
    assert (entry.encoding, entry.title) == ("VNI", ARTICLE.split("\n")[0])
    assert len(library.corpus().entries) == 1
    assert {figure.figure.value for figure in library.corpus().figures_of(article_id)} == {126, 732, 16, 3}


def test_no_note_is_lost_and_none_goes_to_a_wrong_place(library: Library, tmp_path: Path) -> None:
    article_id = garbled(library, tmp_path, "Title\n\nIn 2022 the board gave 126 awards to 16 teams.\n\n" + ARTICLE)
    plain = note_on(library, article_id, "gave 126 awards", note_id="plain")
    other = note_on(library, article_id, "khen thöôûng", note_id="other")
    library.choices.reread_as(article_id, None)
    notes = {note.id: library.texts.placed(note) for note in library.work.notes(article_id)}
    anchor = notes[plain.id].anchor
    assert anchor is not None
    assert library.article(article_id).text[anchor.start : anchor.end] == "gave 126 awards"
    assert not notes[plain.id].needs_placing
    assert notes[other.id].needs_placing


def test_the_choice_is_remembered_where_the_file_changes(library: Library, tmp_path: Path) -> None:
    article_id = garbled(library, tmp_path)
    (tmp_path / "a.txt").write_bytes(encode_legacy(ARTICLE + "Thêm một dòng.\n", "vni"))
    library.import_paths([tmp_path / "a.txt"])
    assert library.article(article_id).entry.encoding == "Windows-1252"
    library.choices.reread_as(article_id, None)
    (tmp_path / "a.txt").write_bytes(encode_legacy(ARTICLE + "Một dòng khác.\n", "viscii"))
    library.import_paths([tmp_path / "a.txt"])
    assert library.article(article_id).entry.encoding == "VISCII"


def test_the_choice_is_for_one_member_of_an_archive(library: Library, tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as packed:
        packed.writestr("1.txt", encode_legacy(ARTICLE, "vni"))
        packed.writestr("2.txt", encode_legacy(ARTICLE + "Bài hai.\n", "vni"))
    library.import_paths([tmp_path / "a.zip"])
    first = next(entry for entry in library.corpus().entries if "Bài hai" not in library.text(entry.id))
    library.choices.reread_as(first.id, "Windows-1252")
    assert sorted(entry.encoding for entry in library.corpus().entries) == ["VNI", "Windows-1252"]


def test_what_each_encoding_would_give_is_shown_before(library: Library, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(encode_legacy(SHORT, "vni"))
    library.import_paths([tmp_path / "a.txt"])
    current, candidates = library.choices.candidates(only_id(library))
    assert current == "VNI"
    assert candidates[0] == ("VNI", SHORT)
    assert dict(candidates)["TCVN3"] != SHORT
    assert {"UTF-8", "UTF-16 LE", "Windows-1258", "VISCII", "VPS", "Windows-1252"} <= set(dict(candidates))


def test_a_table_whose_columns_were_told_is_shown_in_each_encoding_and_read_again(
    library: Library, tmp_path: Path
) -> None:
    file = tmp_path / "a.csv"
    file.write_bytes(b"c1,c2\n1," + encode_legacy(f'"{ARTICLE}"\n', "vni"))
    library.choices.remember_columns(["c1", "c2"], {"text": "c2"})
    library.import_paths([file])
    current, candidates = library.choices.candidates(only_id(library))
    assert current == "VNI"
    assert candidates[0] == ("VNI", ARTICLE.strip())
    assert "ñaõ khen thöôûng" in dict(candidates)["Windows-1252"]
    library.choices.reread_as(only_id(library), "Windows-1252")
    assert "ñaõ khen thöôûng" in library.text(only_id(library))
    library.choices.reread_as(only_id(library), None)
    assert library.text(only_id(library)) == ARTICLE.strip()


def test_of_a_table_the_rows_that_tell_are_shown_the_own_one_first(library: Library, tmp_path: Path) -> None:
    """Its first row is English and tells of no encoding; the article that is asked about stands in the third."""
    rows = ["1,Minutes of a meeting", '2,""', f'3,"{SHORT}, một hộ nghèo"', f'4,"{ARTICLE}"', "5,The end"]
    file = tmp_path / "a.csv"
    file.write_bytes(b"so,noi dung\n" + encode_legacy("\n".join(rows), "vni"))
    library.import_paths([file])
    asked = next(entry.id for entry in library.corpus().entries if SHORT in library.text(entry.id))
    current, candidates = library.choices.candidates(asked)
    assert current == candidates[0][0] == "VNI"
    first, second = candidates[0][1].split("\n\n· · ·\n\n")
    assert first == f"{SHORT}, một hộ nghèo"
    assert ARTICLE.strip().startswith(second[:100])
    assert "Minutes" not in second
    other = dict(candidates)["TCVN3"].split("\n\n· · ·\n\n")
    assert len(other) == 2
    assert other[0] != first


def test_the_columns_of_a_table_stay_what_they_are_in_another_encoding(library: Library, tmp_path: Path) -> None:
    """Read as Western letters the columns had other names, which somebody told; in VNI they have their own again."""
    file = tmp_path / "a.csv"
    file.write_bytes(encode_legacy(f'Mã số,Phần chữ,Đầu bài\n1,"{ARTICLE}",Tin ngắn\n', "vni"))
    library.choices.remember_columns(["Mã số", "Phần chữ", "Đầu bài"], {"text": "Phần chữ", "title": "Đầu bài"})
    library.import_paths([file])
    text = library.text(only_id(library))
    assert text.startswith("Tin ngắn\n\n")
    current, candidates = library.choices.candidates(only_id(library))
    assert current == "VNI"
    assert "ñaõ khen thöôûng" in dict(candidates)["Windows-1252"]
    library.choices.reread_as(only_id(library), "Windows-1252")
    assert "ñaõ khen thöôûng" in library.text(only_id(library))
    _, candidates = library.choices.candidates(only_id(library))
    assert dict(candidates)["VNI"] == text
    library.choices.reread_as(only_id(library), "VNI")
    assert library.text(only_id(library)) == text


def test_a_table_without_a_line_of_json_is_not_called_empty(library: Library, tmp_path: Path) -> None:
    bad = write(tmp_path, "a.jsonl", '{"text": "abc\n{not json}\n')
    with pytest.raises(ReaderError, match="không có dòng nào là một bài dạng JSON"):
        library.choices.look_into(bad)
    blank = write(tmp_path, "b.jsonl", "\n \n")
    with pytest.raises(ReaderError, match="Tệp trống"):
        library.choices.look_into(blank)


def test_a_kind_of_file_without_an_encoding_is_told(library: Library, tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph(ARTICLE)
    document.save(str(tmp_path / "a.docx"))
    library.import_paths([tmp_path / "a.docx"])
    with pytest.raises(ReaderError, match="DOCX"):
        library.choices.candidates(only_id(library))


def test_without_its_file_an_article_stays_as_it_is(library: Library, tmp_path: Path) -> None:
    pasted = library.add_pasted(ARTICLE)
    with pytest.raises(ReaderError, match="được dán vào"):
        library.choices.reread_as(pasted, "VNI")
    library.import_paths([write(tmp_path, "b.txt", SHORT)])
    (other,) = (entry.id for entry in library.corpus().entries if entry.id != pasted)
    (tmp_path / "b.txt").unlink()
    with pytest.raises(ReaderError, match=r"Không còn thấy tệp gốc .*b\.txt"):
        library.choices.reread_as(other, "VNI")
    assert library.text(other) == SHORT


def test_columns_are_remembered_by_their_names(library: Library, tmp_path: Path) -> None:
    first = write(tmp_path, "1.csv", f'c1,c2\nĐầu đề,"{ARTICLE}"\n')
    assert "Các cột: c1, c2" in library.import_paths([first]).failed[0][1]
    table = library.choices.look_into(first)
    assert (table.columns, len(table.rows)) == (("c1", "c2"), 1)
    library.choices.remember_columns(["c2", "c1"], {"text": "c2", "title": "c1"})
    assert len(library.import_paths([first]).added) == 1
    second = write(tmp_path, "2.csv", f'c1,c2\nĐầu đề hai,"{ARTICLE}Thêm."\n')
    library.import_paths([second])
    assert {entry.title for entry in library.corpus().entries} == {"Đầu đề", "Đầu đề hai"}


def test_columns_that_are_said_for_one_import_count_also_for_a_known_file(library: Library, tmp_path: Path) -> None:
    file = write(tmp_path, "1.csv", f'text,tieng_viet\nEnglish only,"{ARTICLE}"\n')
    library.import_paths([file])
    library.choices.given = {"text": "tieng_viet"}
    report = library.import_paths([file])
    assert len(report.updated) == 1
    assert ARTICLE.strip() in library.text(only_id(library))
