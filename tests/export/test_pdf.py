# SPDX-License-Identifier: MIT
"""The PDF, opened again: does everything stand in it that was exported?"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest

from reader.core.figure import Status
from reader.core.paint import KINDS
from reader.core.span import EntityType
from reader.core.structure import Part
from reader.export.pdf import PdfRequest, export_pdf, planned_files
from reader.export.request import PART_ARTICLES, ExportArticle, parts_of
from tests.export.articles import (
    MOMENT,
    TEXT,
    Printed,
    blocks_of,
    decided,
    make_article,
    note,
    records_of,
    reopen,
    sample,
    sample_article,
    span,
)


def export(path: Path, *articles: ExportArticle, language: str = "vi", **fields: object) -> Printed:
    request = PdfRequest(articles, language, MOMENT, **fields)  # type: ignore[arg-type]
    assert export_pdf(request, path) == (path,)
    return reopen(path)


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "bài.pdf"


def test_says_title_source_date_place_and_text(out: Path) -> None:
    article = sample_article(
        source="Báo Đồng Khởi", published="2024-05-15", published_source="printed", place="Bến Tre"
    )
    printed = export(out, sample(article=article))
    assert printed.text.startswith(
        "Nhân rộng điển hình học tập Bác Nguồn Báo Đồng Khởi Ngày đăng 15.5.2024 (in trong bài) Nơi Bến Tre"
    )
    for line in TEXT.split("\n")[1:6]:
        assert line in printed.text


def test_says_what_is_not_known(out: Path) -> None:
    printed = export(out, sample())
    assert "Nguồn không rõ Ngày đăng không rõ ngày đăng Nơi không rõ" in printed.text


def test_leaves_page_furniture_out_and_says_so(out: Path) -> None:
    printed = export(out, sample())
    assert "Phản hồi" not in printed.text
    assert "Không in 2 dòng ngoài bài" in printed.text


def test_is_archivable_and_accessible(out: Path) -> None:
    printed = export(out, sample())
    data = out.read_bytes()
    assert b"<pdfaid:part>2</pdfaid:part>" in data
    assert b"<pdfaid:conformance>A</pdfaid:conformance>" in data
    assert b"<pdfuaid:part>1</pdfuaid:part>" in data
    assert printed.tagged
    assert printed.language == "vi-VN"
    assert printed.metadata["Title"] == "Nhân rộng điển hình học tập Bác"
    assert printed.metadata["CreationDate"].startswith("D:20240515")


def test_embeds_our_two_families_and_no_other(out: Path) -> None:
    printed = export(out, sample(note(sample_article(), "106 tập thể", "Đối chiếu")))
    assert all(printed.fonts.values())
    families = {name.split("+")[1].split("-")[0] for name in printed.fonts}
    assert families == {"NotoSerif", "BeVietnamPro"}


def test_notes_are_footnotes_in_the_order_of_the_text(out: Path) -> None:
    article = sample_article()
    printed = export(
        out,
        sample(
            note(article, "106 tập thể", "Tổng hai cấp.\nXem lại.", "rose"),
            note(article, "Huyện ủy", "Cấp trên cơ sở.", "blue"),
            note(article, None, "Hỏi lại tòa soạn.", "green"),
        ),
    )
    assert "1 Cấp trên cơ sở. 2 Tổng hai cấp. Xem lại. Tư Liệu" in printed.text
    assert "Huyện ủy1 Mỏ Cày Bắc" in printed.text
    assert "106 tập thể2 (tổ chức đảng" in printed.text
    assert printed.text.index("Hỏi lại tòa soạn.") < printed.text.index("Sáng 15.5")


def test_note_on_the_title_is_no_part_of_the_bookmark(out: Path) -> None:
    article = sample_article()
    printed = export(out, sample(note(article, "điển hình", "Tựa khác bản in.")))
    assert printed.outline[0] == (0, "Nhân rộng điển hình học tập Bác")
    assert "1 Tựa khác bản in." in printed.text


def test_no_note_is_lost(out: Path) -> None:
    """Notes whose words are not printed, or stand in another version of the text, go to the box."""
    article = sample_article()
    lost = note(article, "Phản hồi", "Nút của trang.")
    moved = replace(note(article, "Ông", "Chữ đã sửa."), needs_placing=True)
    old = note(make_article(TEXT + " (bản cũ)"), "Ông", "Của bản cũ.", note_id="old")
    printed = export(out, sample(lost, moved, old))
    for words in ("“Phản hồi” Nút của trang.", "“Ông” Chữ đã sửa. chưa rõ chỗ", "“Ông” Của bản cũ."):
        assert words in printed.text


def test_overlapping_notes_and_marks_keep_every_word(out: Path) -> None:
    article = sample_article()
    printed = export(
        out,
        sample(
            note(article, "Chỉ thị số 05-CT/TW, năm 2023, huyện khen", "một"),
            note(article, "năm 2023, huyện khen thưởng 106 tập thể (tổ", "hai", "blue"),
            note(article, "Ông Nguyễn Văn Đức phát biểu tại hội nghị (Ảnh: Lê Thị Ửng)\nNhững kết quả", "ba", "rose"),
            note(article, "05-CT", "bốn", "green"),
        ),
    )
    assert "Theo Chỉ thị số 05-CT2/TW, năm 2023, huyện khen3 thưởng 106 tập thể (tổ4 chức đảng: 32" in printed.text
    assert "Những kết quả nổi bật1" in printed.text


def test_figure_table_says_everything_of_a_figure(out: Path) -> None:
    article = sample_article()
    records = list(records_of(article))
    records[0] = decided(records[0], Status.CONFIRMED)
    records[3] = decided(records[3], Status.REJECTED, "trùng bài khác")
    printed = export(out, ExportArticle(article, (), tuple(records)))
    table = printed.text[printed.text.index("Số liệu của bài") :]
    assert "Số Đơn vị tính Việc Năm Đơn vị khen Duyệt" in table
    assert "“Theo Chỉ thị số 05-CT/TW, năm 2023, huyện khen thưởng 106 tập thể" in table
    assert "106 tập thể khen thưởng 2023 huyện đã duyệt" in table
    assert "32 tổ chức đảng thuộc 106 khen thưởng 2023 (suy ra) – chưa duyệt" in table
    assert "khoảng 1.250 cá nhân đăng ký không rõ năm – đã bỏ: trùng bài khác" in table
    assert "chưa duyệt 32 + 74 = 106: khớp “Có khoảng 1.250" in table


def test_a_number_that_is_roughly_known_stays_in_its_column(out: Path) -> None:
    article = sample_article()
    records = list(records_of(article))
    records[0] = decided(records[0], Status.CORRECTED, value=12_345_678, approximate="at_most")
    export(out, ExportArticle(article, (), tuple(records)))
    with pypdfium2.PdfDocument(out) as document:
        text = document[0].get_textpage()
        head, _ = text.search("Số liệu của bài").get_next()
        number, length = text.search("không quá 12.345.678", index=head).get_next()
        unit, _ = text.search("tập thể", index=number).get_next()
        margin, next_column = text.get_charbox(head)[0], text.get_charbox(unit)[0]
        boxes = [text.get_charbox(place) for place in range(number, number + length)]
    assert all(margin - 1 < left and right < next_column for left, _, right, _ in boxes)


def test_corrected_figure_has_the_readers_value(out: Path) -> None:
    article = sample_article()
    records = list(records_of(article))
    records[0] = decided(records[0], Status.CORRECTED, value=107)
    table = export(out, ExportArticle(article, (), tuple(records))).text
    assert "107 tập thể khen thưởng 2023 huyện đã sửa" in table
    assert "32 + 74 = 106, không phải 107, sau khi bạn sửa: không khớp" in table


def test_several_articles_have_contents_and_bookmarks(out: Path) -> None:
    items = [sample(article=sample_article(f"a{n}", title=f"Bài số {n}", source="Báo Ấp Bắc")) for n in (1, 2, 3)]
    printed = export(out, *items)
    assert printed.pages[0].split("\n")[0].strip() == "Tuyển 3 bài"
    assert "Mục lục Bài số 1 Báo Ấp Bắc · không rõ ngày đăng 2 Bài số 2" in " ".join(printed.pages[0].split())
    assert [title for level, title in printed.outline if level == 0] == ["Bài số 1", "Bài số 2", "Bài số 3", "Chú giải"]
    assert (1, "Số liệu của bài") in printed.outline
    assert printed.labels == [str(number) for number in range(1, len(printed.pages) + 1)]
    assert f"Trang 2/{len(printed.pages)}" in printed.pages[1]


def test_own_headings_of_the_article_are_headings(out: Path) -> None:
    assert (1, "Những kết quả nổi bật") in export(out, sample()).outline


def test_changed_title_leaves_the_printed_one_in_the_text(out: Path) -> None:
    printed = export(out, sample(article=sample_article(title="Tựa do tôi đặt")))
    assert printed.outline[0][1] == "Tựa do tôi đặt"
    assert "Tựa in trong bài Nhân rộng điển hình học tập Bác" in printed.text


def test_passage_prints_only_its_words_notes_and_figures(out: Path) -> None:
    article = sample_article()
    start = TEXT.index("năm 2023")
    end = TEXT.index(" (tổ chức đảng")
    notes = (note(article, "khen thưởng 106", "Trong đoạn."), note(article, "Ông", "Ngoài đoạn."))
    printed = export(out, ExportArticle(article, notes, records_of(article), (start, end)))
    assert re.search(r"Phạm vi\s+Trích đoạn của bài", printed.text), "it says of what it is a part"
    assert "năm 2023, huyện khen thưởng 1061 tập thể" in printed.text
    assert "Trong đoạn." in printed.text
    assert "Ngoài đoạn." not in printed.text
    assert "Theo Chỉ thị số" not in printed.text.split("Số liệu của đoạn trích")[0]
    assert "106 tập thể khen thưởng" in printed.text
    assert "32 tổ chức đảng" not in printed.text


def test_highlights_are_named_in_the_legend(out: Path) -> None:
    legend = export(out, sample()).text.split("Chú giải")[1]
    assert "Người Tổ chức Ngày Văn bản Số liệu" in legend
    assert "Chức vụ" not in legend


@pytest.mark.parametrize("fields", [{"highlights": False}, {"hidden_types": KINDS}], ids=["none wanted", "all hidden"])
def test_highlights_can_be_left_away(out: Path, fields: dict[str, object]) -> None:
    printed = export(out, sample(), **fields)
    assert "Chú giải" not in printed.text
    assert "Ông Nguyễn Văn Đức phát biểu" in printed.text


def test_speaks_english_where_wanted(out: Path) -> None:
    printed = export(out, sample(), language="en")
    assert "Figures of the article" in printed.text
    assert "about 1,250 cá nhân registered undated" in printed.text


def test_text_is_never_markup(out: Path) -> None:
    line = (
        '#let x = 1 $a^2$ *đậm* _nghiêng_ @ref <nhãn> \\u{41} `mã` // chú // /* */ #{panic("!")} [a](b) = tiêu đề ~ "'
    )
    article = make_article("= Tựa #panic()\n" + line, blocks=blocks_of("= Tựa #panic()\n" + line))
    printed = export(out, sample(note(article, "$a^2$", "#panic() *ghi chú*"), article=article))
    assert line.replace("$a^2$", "$a^2$1") in printed.text
    assert printed.metadata["Title"] == "= Tựa #panic()"
    assert "#panic() *ghi chú*" in printed.text


def test_what_fonts_lack_is_printed_as_its_code(out: Path) -> None:
    line = "Vui 😀, chữ Hán 胡, riêng \ue000, ẩn \u202e\u200d\ufeff\x00\x07 và tab\tnữa"
    article = make_article("Tựa 😀\n" + line, blocks=blocks_of("Tựa 😀\n" + line))
    printed = export(out, sample(article=article))
    assert "Vui [U+1F600], chữ Hán [U+80E1], riêng [U+E000], ẩn và tab nữa" in printed.text
    assert printed.metadata["Title"] == "Tựa [U+1F600]"


def test_vietnamese_marks_survive(out: Path) -> None:
    letters = "ẮẰẲẴẶẤẦẨẪẬẾỀỂỄỆỐỒỔỖỘỚỜỞỠỢỨỪỬỮỰỲÝỶỸỴĐ ắằẳẵặấầẩẫậếềểễệốồổỗộớờởỡợứừửữựỳýỷỹỵđ ₫"
    article = make_article("Tựa\n" + letters, blocks=blocks_of("Tựa\n" + letters))
    assert unicodedata.normalize("NFC", export(out, sample(article=article)).text).count(letters) == 1


def test_endless_word_stays_on_the_page(out: Path) -> None:
    word = "https://baobinhdinh.vn/" + "a" * 900
    article = make_article("Tựa\n" + word, blocks=blocks_of("Tựa\n" + word))
    printed = export(out, sample(article=article))
    page = "".join(printed.pages[0].replace("\u200b", "").split())
    assert word in page


def test_endless_title_is_shortened_in_heading_and_bookmark(out: Path) -> None:
    article = make_article("chữ " * 20_000, blocks=blocks_of("chữ " * 20_000))
    printed = export(out, sample(article=article))
    assert printed.outline[0][1].endswith("chữ…")
    assert len(printed.outline[0][1]) < 250


def test_article_without_any_structure_is_printed(out: Path) -> None:
    printed = export(out, sample(article=make_article("\n\n  Một dòng \n\nHai dòng\n")))
    assert printed.text.startswith("Không có tựa")
    assert "Một dòng Hai dòng" in printed.text


def test_line_of_invisible_characters_is_no_heading(out: Path) -> None:
    text = "Tựa\n\u200b\nChữ"
    article = make_article(text, blocks=blocks_of(text, (Part.TITLE, Part.HEADING, Part.BODY)))
    assert "Chữ" in export(out, sample(article=article)).text


def test_same_request_gives_the_same_bytes(tmp_path: Path) -> None:
    request = PdfRequest((sample(note(sample_article(), "Ông", "Ai?")),), "vi", MOMENT)
    files = [tmp_path / name for name in ("a.pdf", "b.pdf")]
    for file in files:
        export_pdf(request, file)
    assert files[0].read_bytes() == files[1].read_bytes()


def test_long_article_with_many_marks(out: Path) -> None:
    lines = [f"Đồng chí Trần Thị Ánh nhận khen thưởng lần {number}." for number in range(2500)]
    text = "\n".join(["Tựa", *lines])
    blocks = blocks_of(text)
    marks = tuple(
        replace(span(lines[0], "Trần Thị Ánh", EntityType.PERSON), start=b.start + 9, end=b.start + 21)
        for b in blocks[1:]
    )
    printed = export(out, sample(article=make_article(text, blocks=blocks, spans=marks)))
    assert "lần 2499." in printed.text


def test_many_articles_become_parts(tmp_path: Path) -> None:
    article = make_article("Tựa\nMột dòng.", blocks=blocks_of("Tựa\nMột dòng."))
    request = PdfRequest((sample(article=article),) * (PART_ARTICLES + 1), "vi", MOMENT)
    out = tmp_path / "tất cả.pdf"
    assert [len(part) for part in parts_of(request)] == [PART_ARTICLES, 1]
    made = export_pdf(request, out)
    assert made == planned_files(request, out)
    assert [file.name for file in sorted(tmp_path.glob("*.pdf"))] == ["tất cả-1.pdf", "tất cả-2.pdf"]
    assert reopen(made[1]).metadata["Title"] == "Tuyển 301 bài (2/2)"
