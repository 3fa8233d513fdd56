# SPDX-License-Identifier: MIT
"""Rich text and OpenDocument: words in old Vietnamese fonts, wherever the font is named."""

from __future__ import annotations

import io
import subprocess
import unicodedata
import zipfile
from pathlib import Path

import docx
import pytest
from docx.enum.style import WD_STYLE_TYPE

from reader.core.errors import ReaderError
from reader.store.formats import Document, Unreadable, doc
from tests.formats.helpers import BODY, LINES, only, taken
from tests.formats.test_pages import as_font
from tests.store.encoding_table import windows_1258

FONTS = pytest.mark.parametrize(("name", "font"), [("tcvn3", ".VnTime"), ("vni", "VNI-Times")])
MIXED = "Đảng ủy khen thưởng 5 tập thể năm 2022 ở Nam Á, trường học"

# ---- rich text


def word(body: str, fonts: str = "") -> bytes:
    """A file as Word writes it, with two fonts and those of one's own."""
    return (
        "{\\rtf1\\adeflang1025\\ansi\\ansicpg1252\\uc1\\adeff0\\deff0\\stshfdbch0\\deflang1033{\\fonttbl{\\f0\\froman"
        "\\fcharset0\\fprq2{\\*\\panose 02020603050405020304}Times New Roman;}{\\f2\\fmodern\\fcharset0\\fprq1"
        " Courier New{\\*\\falt .VnCourier};}{\\f37\\fswiss\\fcharset163\\fprq2{\\*\\panose 020b7200000000000000}"
        ".VnTime;}{\\f38\\fnil\\fcharset0\\fprq2 VNI-Times;}"
        "{\\f39\\froman\\fcharset163\\fprq2 Times New Roman (Vietnamese);}" + fonts + "}"
        "{\\colortbl;\\red0\\green0\\blue0;}{\\stylesheet{\\ql \\fs24 \\snext0 Normal;}{\\s1\\f37\\fs26 heading 1;}}"
        "{\\*\\rsidtbl \\rsid1}{\\info{\\title Tieu de an}{\\author A}}{\\header\\pard\\plain Trang dau}\\sectd\n"
        "\\pard\\plain \\ltrpar\\ql \\li0\\ri0\\widctlpar\\rtlch\\fcs1 \\af0 \\ltrch\\fcs0 \\fs24\\lang1033 "
        + body
        + "}\0"
    ).encode("ascii")


def by_bytes(text: str, name: str) -> str:
    """The letters of an old font as Word writes them: bytes of the font, the soft hyphen as its own sign."""
    letters = as_font(text, name)
    return "".join(_escaped(char) for char in letters)


def _escaped(char: str) -> str:
    if char == "\u00ad":
        return "\\-"
    return char if char.isascii() else f"\\'{char.encode('cp1252')[0]:02x}"


def in_unicode(text: str) -> str:
    return "".join(
        char if char.isascii() else f"\\u{ord(char) if ord(char) < 32768 else ord(char) - 65536}?" for char in text
    )


NUMBERS = {"tcvn3": 37, "vni": 38}


@FONTS
def test_runs_of_old_fonts_as_word_writes_them(name: str, font: str) -> None:
    number = NUMBERS[name]
    runs = (
        f"{{\\rtlch\\fcs1 \\af0 \\ltrch\\fcs0 \\f{number}\\insrsid1 {by_bytes('Đảng ủy khen thưởng 5 tập thể', name)}}}"
    )
    mixed = runs + f"{{\\insrsid1 {in_unicode(' năm 2022 ở Nam Á, trường học')}}}\\par "
    paragraphs = "".join(f"\\pard\\plain {{\\f{number} {by_bytes(line, name)}}}\\par " for line in LINES)
    assert only("a.rtf", word(mixed + paragraphs)).text.split("\n") == [MIXED, *LINES]


@FONTS
def test_a_font_for_high_letters_only(name: str, font: str) -> None:
    body = f"{{\\loch\\af0\\hich\\af{NUMBERS[name]}\\dbch\\af0 \\f0 {by_bytes(LINES[0], name)}}}\\par"
    assert only("a.rtf", word(body)).text == LINES[0]


def test_letters_told_by_their_unicode_with_stand_ins_of_two_bytes() -> None:
    stand_ins = "".join(f"\\u{ord(char)}\\'3f\\'3f" if ord(char) > 127 else char for char in LINES[0])
    assert only("a.rtf", word("{\\uc2 " + stand_ins + "}\\par")).text == LINES[0]
    assert only("a.rtf", word("{\\uc0\\u272 \\u7843 ng} kh\\u-10179?\\u-8704?\\par")).text == "Đảng kh😀"


def test_capitals_that_are_only_in_the_font() -> None:
    fonts = "{\\f40\\fswiss\\fcharset0 .VnTimeH;}"
    body = f"{{\\f40 {by_bytes('đảng bộ tỉnh', 'tcvn3')}}}\\par"
    assert only("a.rtf", word(body, fonts)).text == "ĐẢNG BỘ TỈNH"


@pytest.mark.parametrize("number", [0, 37, 38])
def test_unicode_stays_what_it_is_in_an_old_font(number: int) -> None:
    lines = (*LINES, "Nam Á và châu Âu", "Ông Hà là cán bộ")
    body = "".join(f"\\pard\\plain {{\\f{number} {in_unicode(line)}}}\\par " for line in lines)
    assert only("a.rtf", word(body)).text.split("\n") == list(lines)


def test_letters_in_the_set_of_their_font() -> None:
    letters = "".join(chr(byte) if byte < 128 else f"\\'{byte:02x}" for byte in windows_1258(LINES[1]))
    text = only("a.rtf", word(f"{{\\f39 {letters}}}{{\\f0  caf\\'e9}}\\par")).text
    assert unicodedata.normalize("NFC", text) == f"{LINES[1]} café"


def test_tables_are_rows_and_what_is_beside_the_text_is_left_out() -> None:
    row = "\\trowd\\cellx4000\\cellx8000 \\pard\\plain \\intbl {A}\\par{B}\\cell {12}\\cell \\row \\pard\\plain "
    field = '{\\field{\\*\\fldinst HYPERLINK "http://127.0.0.1:9/"}{\\fldrslt trang web}}'
    beside = "{\\*\\unknown x}{\\pict\\wmetafile8 0102}{\\footnote chu thich}{\\v an}{\\deleted xoa}{\\bin3 }}x}"
    text = only("a.rtf", word(f"Dau\\par {row}{row}Xem {field}{beside}\\~\\endash het\\par")).text
    assert text.split("\n") == ["Dau", "A B\t12", "A B\t12", "Xem trang web\u00a0–het"]


def test_a_file_that_is_cut_off_gives_what_it_has_and_says_so() -> None:
    whole = word(f"{in_unicode(BODY.replace(chr(10), ' '))}\\par {{\\b dam")[:-2]
    document, told = taken("a.rtf", whole)
    assert isinstance(document, Document)
    assert LINES[0] in document.text
    assert isinstance(told, Unreadable)
    assert "bị cắt ngang" in str(told.error)


@pytest.mark.parametrize(
    "body", ["{" * 200_000, "\\'" * 9, "\\u", "\\u99999999?", "\\bin999999 x", "\\f-1 x\\uc-3 \\u65?a"]
)
def test_no_rich_text_is_too_odd(body: str) -> None:
    for one in taken("a.rtf", word("Co chu " + body)):
        assert isinstance(one, Document | Unreadable)


# ---- OpenDocument

OFFICE = {
    name: f"urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"
    for name in ("office", "text", "style", "table", "manifest")
} | {
    "fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
    "svg": "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0",
}
NAMESPACES = " ".join(f'xmlns:{name}="{address}"' for name, address in OFFICE.items())


def open_document(body: str, own: str = "", common: str = "", manifest: str = "") -> bytes:
    """A text with styles of its own and styles of all documents."""
    faces = (
        '<office:font-face-decls><style:font-face style:name="F1" svg:font-family="&apos;.VnTime&apos;"/>'
        '<style:font-face style:name="VNI-Times" svg:font-family="VNI-Times"/></office:font-face-decls>'
    )
    content = (
        f"<office:document-content {NAMESPACES}>{faces}<office:automatic-styles>{own}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    styles = f"<office:document-styles {NAMESPACES}><office:styles>{common}</office:styles></office:document-styles>"
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("content.xml", content)
        archive.writestr("styles.xml", styles)
        archive.writestr("META-INF/manifest.xml", f"<manifest:manifest {NAMESPACES}>{manifest}</manifest:manifest>")
    return out.getvalue()


def style(name: str, family: str, font: str = "", parent: str = "") -> str:
    made = f'<style:text-properties style:font-name="{font}"/>' if font else ""
    based = f'style:parent-style-name="{parent}"' if parent else ""
    if not name:
        return f'<style:default-style style:family="{family}">{made}</style:default-style>'
    return f'<style:style style:name="{name}" style:family="{family}" {based}>{made}</style:style>'


@pytest.mark.parametrize(("name", "font"), [("tcvn3", "F1"), ("vni", "VNI-Times")])
@pytest.mark.parametrize("place", ["own style", "parent style", "words", "words in words", "default"])
def test_a_font_may_come_from_any_style(name: str, font: str, place: str) -> None:
    own = style("P1", "paragraph", parent="Chung") + style("T2", "text", "Arial")
    common = style("", "paragraph", font if place == "default" else "Arial")
    common += style("Chung", "paragraph", font if place == "parent style" else "")
    own += style("P2", "paragraph", font) + style("T1", "text", font)
    paragraphs = []
    for line in LINES:
        words = as_font(line, name)
        if place == "words":
            words = f'<text:span text:style-name="T1">{words}</text:span>'
        elif place == "words in words":
            words = f'<text:span text:style-name="T1"><text:span>{words}</text:span></text:span>'
        paragraphs.append(f'<text:p text:style-name="{"P2" if place == "own style" else "P1"}">{words}</text:p>')
    if place in ("words", "words in words", "own style"):
        common = common.replace("Arial", "Times New Roman")
    assert only("a.odt", open_document("".join(paragraphs), own, common)).text.split("\n") == list(LINES)


def test_runs_in_an_open_document_cut_inside_a_word() -> None:
    letters = as_font("Đảng ủy khen thưởng 5 tập thể", "vni")
    spans = "".join(f'<text:span text:style-name="T1">{char}</text:span>' for char in letters)
    rest = '<text:span text:style-name="T2"> năm 2022<text:s text:c="1"/>ở Nam Á, trường học</text:span>'
    body = f"<text:p>{spans}{rest}</text:p>"
    own = style("T1", "text", "VNI-Times") + style("T2", "text", "Arial")
    assert only("a.odt", open_document(body, own)).text == MIXED


def test_styles_that_are_made_from_each_other_are_no_danger() -> None:
    own = style("A", "paragraph", parent="B") + style("B", "paragraph", parent="A")
    assert only("a.odt", open_document(f'<text:p text:style-name="A">{LINES[0]}</text:p>', own)).text == LINES[0]


def test_an_open_document_with_a_password_is_told() -> None:
    with pytest.raises(ReaderError, match="có mật khẩu"):
        only("a.odt", open_document("<text:p>x</text:p>", manifest="<manifest:encryption-data/>"))


# ---- the real thing


@pytest.mark.skipif(doc.office() is None, reason="LibreOffice is not installed")
def test_rich_text_and_open_documents_of_the_real_libreoffice(tmp_path: Path) -> None:
    for name, font in (("tcvn3", ".VnTime"), ("vni", "VNI-Times")):
        document = docx.Document()
        own = document.styles.add_style("Riêng", WD_STYLE_TYPE.PARAGRAPH)
        letters = document.styles.add_style("Chữ", WD_STYLE_TYPE.CHARACTER)
        own.font.name = letters.font.name = font
        document.add_paragraph(as_font(LINES[0], name), style=own)
        document.add_paragraph().add_run(as_font(LINES[1], name), style=letters)
        paragraph = document.add_paragraph()
        paragraph.add_run(as_font("Đảng ủy khen thưởng 5 tập thể", name)).font.name = font
        paragraph.add_run(" năm 2022 ở Nam Á, trường học").font.name = "Times New Roman"
        cells = document.add_table(1, 2).rows[0].cells
        for cell, words in zip(cells, ("Đơn vị", "Số giấy khen"), strict=True):
            cell.paragraphs[0].add_run(as_font(words, name)).font.name = font
        document.save(str(tmp_path / f"{name}.docx"))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    for end in ("rtf", "odt"):
        command = [str(doc.office()), "--headless", profile, "--convert-to", end, "--outdir", str(tmp_path)]
        subprocess.run([*command, *map(str, tmp_path.glob("*.docx"))], check=True, capture_output=True)
        for name in ("tcvn3", "vni"):
            text = only(f"a.{end}", (tmp_path / f"{name}.{end}").read_bytes()).text
            assert text.split("\n") == [*LINES[:2], MIXED, "Đơn vị\tSố giấy khen"], (name, end)
