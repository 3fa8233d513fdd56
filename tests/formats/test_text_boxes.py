# SPDX-License-Identifier: MIT
"""What stands beside the plain paragraphs of a document and belongs to its text: text boxes, changes, form fields."""

from __future__ import annotations

from collections.abc import Callable

import docx
import pytest
from docx.oxml import parse_xml

from reader.store.formats import Document, Unreadable
from tests.formats.helpers import only, taken
from tests.formats.test_office import saved
from tests.formats.test_pages import as_font
from tests.formats.test_rich_text import in_unicode, open_document, word

SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:v="urn:schemas-microsoft-com:vml"'
)
BOX = "Điển hình: 9 cá nhân"


def run(words: str, tag: str = "t", font: str = "") -> str:
    fonts = f'<w:rPr><w:rFonts w:ascii="{font}" w:hAnsi="{font}"/></w:rPr>' if font else ""
    return f'<w:r>{fonts}<w:{tag} xml:space="preserve">{words}</w:{tag}></w:r>'


def paragraph(*parts: str) -> str:
    return f"<w:p>{''.join(parts)}</w:p>"


def box(*lines: str) -> str:
    """A text box as Word writes it: once for newer programs, once for older ones."""
    content = f"<w:txbxContent>{''.join(lines)}</w:txbxContent>"
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx>'
        f"{content}</wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>{content}"
        "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )


def old_box(*lines: str) -> str:
    return f"<w:r><w:pict><v:textbox><w:txbxContent>{''.join(lines)}</w:txbxContent></v:textbox></w:pict></w:r>"


def table(*rows: tuple[str, ...]) -> str:
    made = "".join(f"<w:tr>{''.join(cells)}</w:tr>" for cells in rows)
    return f"<w:tbl>{made}</w:tbl>"


def cell(*parts: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{''.join(parts)}</w:tc>"


def words_of(*parts: str) -> list[str]:
    """The lines that are read out of a Word document with these parts."""
    document = docx.Document()
    body = document.element.body
    for place, part in enumerate(parse_xml(f"<w:body {SPACES}>{''.join(parts)}</w:body>")):
        body.insert(place, part)
    return only("a.docx", saved(document)).text.split("\n")


@pytest.mark.parametrize("make", [box, old_box])
def test_text_boxes_of_word_stand_once_behind_their_paragraph(make: Callable[..., str]) -> None:
    hung = make(paragraph(run(BOX)), paragraph(), paragraph(run("Dòng hai")))
    assert words_of(paragraph(run("Đầu"), hung, run(" bài")), paragraph(run("Cuối"))) == [
        "Đầu bài", BOX, "Dòng hai", "Cuối",
    ]  # fmt: skip


def test_a_box_in_a_box_in_a_table() -> None:
    inner = paragraph(run("Ngoài"), box(paragraph(run("Trong"))))
    assert words_of(table((cell(paragraph(run("Ô"), box(inner))), cell(paragraph(run("12")))))) == ["Ô Ngoài Trong\t12"]


def test_old_fonts_in_a_text_box() -> None:
    assert words_of(paragraph(box(paragraph(run(as_font(BOX, "tcvn3"), font=".VnTime")))))[-1] == BOX


def test_changes_count_as_accepted() -> None:
    deleted = f"<w:del w:id='1' w:author='a'>{run('99', 'delText')}</w:del>"
    inserted = f"<w:ins w:id='2' w:author='a'>{run('12')}</w:ins>"
    away = f"<w:moveFrom w:id='3' w:author='a'>{run(' ở xã A')}</w:moveFrom>"
    here = f"<w:moveTo w:id='4' w:author='a'>{run(' ở xã B')}</w:moveTo>"
    assert words_of(paragraph(run("Khen "), deleted, inserted, run(" hộ"), away, here, run("."))) == [
        "Khen 12 hộ ở xã B."
    ]


def test_form_fields_links_and_tags_belong_to_the_text() -> None:
    field = f"<w:sdt><w:sdtPr/><w:sdtContent>{run('15')}</w:sdtContent></w:sdt>"
    link = (
        f"<w:hyperlink w:anchor='x'>{run(' tập thể')}<w:ins w:id='1' w:author='a'>{run(' mới')}</w:ins></w:hyperlink>"
    )
    tag = f"<w:smartTag w:element='place'>{run(' ở Bến Tre')}</w:smartTag>"
    content = paragraph(run("Trong khung")) + table((cell(paragraph(run("Ô"))),))
    whole = f"<w:sdt><w:sdtContent>{content}</w:sdtContent></w:sdt>"
    assert words_of(paragraph(run("Khen "), field, link, tag), whole) == [
        "Khen 15 tập thể mới ở Bến Tre",
        "Trong khung",
        "Ô",
    ]


def test_what_a_form_only_asks_for_is_no_text() -> None:
    asked = f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{run('Nhập số tập thể')}</w:sdtContent></w:sdt>"
    assert words_of(paragraph(run("Khen "), asked, run("12 hộ"))) == ["Khen 12 hộ"]


def test_tables_in_tables_and_cells_over_several_places() -> None:
    inner = table((cell(paragraph(run("trong"))),))
    tall, goes_on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    rows = (
        (cell(paragraph(run("Huyện")), properties=tall), cell(paragraph(run("5")), inner, paragraph())),
        (cell(paragraph(), properties=goes_on), cell(paragraph(run("7")))),
        (cell(paragraph(run("Tổng 12")), properties='<w:gridSpan w:val="2"/>'),),
    )
    assert words_of(table(*rows)) == ["Huyện\t5 trong", "Huyện\t7", "Tổng 12"]


def test_a_row_that_was_deleted() -> None:
    gone = f"<w:tr><w:trPr><w:del w:id='1' w:author='a'/></w:trPr>{cell(paragraph(run('xóa', 'delText')))}</w:tr>"
    assert words_of(f"<w:tbl>{gone}<w:tr>{cell(paragraph(run('còn')))}</w:tr></w:tbl>") == ["còn"]


# ---- rich text

SHAPE = "{{\\shp{{\\*\\shpinst\\shpleft0{{\\sp{{\\sn shapeType}}{{\\sv 202}}}}{{\\shptxt {0}}}}}{{\\shprslt{1}}}}}"
DRAWN = "{{\\*\\do\\dobxpage\\dptxbx{{\\dptxbxtext\\pard {0}\\par}}}}"


def test_text_boxes_of_rich_text_stand_once_behind_their_paragraph() -> None:
    words = in_unicode(BOX)
    shape = SHAPE.format(f"\\pard {words}\\par \\pard Hai\\par", DRAWN.format(words))
    assert only("a.rtf", word(f"Dau{shape} bai\\par Cuoi\\par")).text.split("\n") == ["Dau bai", BOX, "Hai", "Cuoi"]


def test_text_boxes_of_older_programs_and_of_groups() -> None:
    group = f"{{\\shpgrp{{\\*\\shpinst{SHAPE.format('Mot', '')}{SHAPE.format('Hai', '')}}}}}"
    assert only("a.rtf", word(f"Dau\\par{DRAWN.format('Cu')}Giua{group}\\par")).text.split("\n") == [
        "Dau", "Giua", "Cu", "Mot", "Hai",
    ]  # fmt: skip


def test_a_text_box_of_rich_text_in_a_cell_and_a_table_in_a_text_box() -> None:
    row = "\\trowd\\cellx1 \\intbl {0}\\cell 12\\cell\\row \\pard "
    assert only("a.rtf", word(row.format("O" + SHAPE.format("\\pard Hop\\par", "")))).text == "O Hop\t12"
    boxed = SHAPE.format(row.format("O"), "")
    assert only("a.rtf", word(f"Dau{boxed}\\par Cuoi\\par")).text.split("\n") == ["Dau", "O\t12", "Cuoi"]


def test_boxes_that_are_no_part_of_the_text_stay_out() -> None:
    hidden = SHAPE.format("Xoa", "")
    beside = f"{{\\header {hidden}}}{{\\*\\background {hidden}}}{{\\deleted {hidden}}}{{\\footnote {hidden}}}"
    assert only("a.rtf", word(f"Dau {beside}bai\\par")).text == "Dau bai"


def test_a_text_box_that_is_cut_off() -> None:
    whole = word("Dau" + SHAPE.format("\\pard Hop chu", ""))
    document, told = taken("a.rtf", whole[: whole.index(b"Hop chu") + len("Hop chu")])
    assert isinstance(document, Document)
    assert isinstance(told, Unreadable)
    assert document.text.split("\n") == ["Dau", "Hop chu"]


# ---- OpenDocument


def test_text_boxes_of_open_documents_stand_behind_their_paragraph() -> None:
    draw = 'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"'
    inner = f"<text:p>{BOX}</text:p><text:p/><text:p>Dòng hai</text:p>"
    frame = f"<draw:frame {draw}><draw:text-box>{inner}</draw:text-box><svg:desc>Ảnh</svg:desc></draw:frame>"
    body = f"<text:p>Đầu{frame} bài</text:p><text:p>Cuối</text:p>"
    assert only("a.odt", open_document(body)).text.split("\n") == ["Đầu bài", BOX, "Dòng hai", "Cuối"]
