# SPDX-License-Identifier: MIT
"""Word documents with fonts from styles and themes, .doc through LibreOffice, PDF pages."""

from __future__ import annotations

import gc
import io
import os
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import docx
import pypdfium2
import pytest
import typst
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.package import OpcPackage
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from reader.core.errors import ReaderError
from reader.store.formats import doc
from reader.store.preparing import SELDOM
from tests.formats.helpers import BODY, LINES, TITLE, only
from tests.formats.test_pages import as_font

REAL_OFFICE = doc.office()
OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


def saved(document: docx.document.Document) -> bytes:
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def set_theme_font(data: bytes, font: str) -> bytes:
    """The document with this font for the theme's body."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            if "theme" in name and name.endswith(".xml"):
                start = part.index(b"<a:minorFont>")
                part = part[:start] + part[start:].replace(b'typeface="Cambria"', f'typeface="{font}"'.encode(), 1)
            new.writestr(name, part)
    return out.getvalue()


@pytest.mark.parametrize(("name", "font"), [("tcvn3", ".VnTime"), ("vni", "VNI-Times")])
@pytest.mark.parametrize("place", ["run", "style", "parent style", "character style", "normal", "theme"])
def test_a_font_may_come_from_anywhere(name: str, font: str, place: str) -> None:
    document = docx.Document()
    styles = document.styles
    own = styles.add_style("Riêng", WD_STYLE_TYPE.PARAGRAPH)
    child = styles.add_style("Con", WD_STYLE_TYPE.PARAGRAPH)
    child.base_style = own
    letters = styles.add_style("Chữ", WD_STYLE_TYPE.CHARACTER)
    owner = {"style": own, "parent style": own, "character style": letters, "normal": styles["Normal"]}.get(place)
    if owner is not None:
        owner.font.name = font
    for line in LINES:
        paragraph = document.add_paragraph(style={"style": own, "parent style": child}.get(place))
        run = paragraph.add_run(as_font(line, name), style=letters if place == "character style" else None)
        if place == "run":
            run.font.name = font
    data = saved(document)
    if place == "theme":
        data = set_theme_font(data, font)
    assert only("a.docx", data).text.split("\n") == list(LINES)


def test_letters_of_high_codes_are_shown_in_the_font_for_them() -> None:
    document = docx.Document()
    run = document.add_paragraph().add_run(as_font(LINES[0], "tcvn3"))
    run.font.name = "Arial"
    run._r.rPr.rFonts.set(qn("w:hAnsi"), ".VnArial")
    assert only("a.docx", saved(document)).text == LINES[0]


def test_a_word_that_is_cut_into_runs() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph()
    for char in as_font("Đảng ủy khen thưởng 5 tập thể", "vni"):
        paragraph.add_run(char).font.name = "VNI-Times"
    paragraph.add_run(" năm 2022 ở Nam Á").font.name = "Arial"
    assert only("a.docx", saved(document)).text == "Đảng ủy khen thưởng 5 tập thể năm 2022 ở Nam Á"


def with_hyphen_marks(words: str, font: str) -> bytes:
    """A document in which every soft hyphen is a mark of its own, as LibreOffice and Word write them."""
    document = docx.Document()
    run = document.add_paragraph().add_run()
    run.font.name = font
    for number, piece in enumerate(words.split("\u00ad")):
        if number:
            run._r.append(OxmlElement("w:softHyphen"))
        run._r.add_t(piece)
    return saved(document)


def test_a_soft_hyphen_is_a_letter_in_the_fonts_of_tcvn3_and_nothing_elsewhere() -> None:
    words = "Trường học khen thưởng, biểu dương 15 tập thể được tặng giấy khen"
    assert only("a.docx", with_hyphen_marks(as_font(words, "tcvn3"), ".VnTime")).text == words
    assert only("a.docx", with_hyphen_marks("khen th\u00adưởng", "Times New Roman")).text == "khen thưởng"


def test_capitals_of_the_font() -> None:
    document = docx.Document()
    document.add_paragraph().add_run(as_font("đảng bộ tỉnh", "tcvn3")).font.name = ".VnTimeH"
    assert only("a.docx", saved(document)).text == "ĐẢNG BỘ TỈNH"


@pytest.mark.parametrize("font", [".VnTime", "VNI-Times"])
def test_unicode_stays_what_it_is_in_an_old_font(font: str) -> None:
    document = docx.Document()
    for line in (*LINES, "Nam Á và châu Âu", "Ông Hà là cán bộ"):
        document.add_paragraph().add_run(line).font.name = font
    assert only("a.docx", saved(document)).text.split("\n")[-2:] == ["Nam Á và châu Âu", "Ông Hà là cán bộ"]


# ---- .doc


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a LibreOffice of our own, and no other."""
    folder = tmp_path / "office"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    monkeypatch.setattr(doc, "_PLACES", ())
    return folder


def install(folder: Path, script: str) -> None:
    program = folder / "soffice"
    program.write_text(f"#!{sys.executable} -S\nimport sys, os, time, subprocess, pathlib\n{script}", encoding="utf-8")
    program.chmod(0o755)


CONVERTS = """
args = sys.argv[1:]
assert '--headless' in args and any(a.startswith('-env:UserInstallation=file:///') for a in args), args
out = pathlib.Path(args[args.index('--outdir') + 1])
out.mkdir()
source = pathlib.Path(args[-1])
assert source.read_bytes().startswith(bytes.fromhex('d0cf11e0'))
log = pathlib.Path(sys.argv[0]).parent
(log / 'ran').write_text(str(source))
(out / (source.stem + '.docx')).write_bytes((log / 'result.docx').read_bytes())
"""


@pytest.mark.skipif(REAL_OFFICE is None, reason="LibreOffice is not installed; the tests below stand in for it")
@pytest.mark.parametrize(("font", "name"), [("Times New Roman", ""), (".VnTime", "tcvn3"), ("VNI-Times", "vni")])
def test_doc_of_the_real_libreoffice(font: str, name: str, tmp_path: Path) -> None:
    document = docx.Document()
    for line in LINES:
        document.add_paragraph().add_run(as_font(line, name) if name else line).font.name = font
    (tmp_path / "bai.docx").write_bytes(saved(document))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [str(REAL_OFFICE), "--headless", profile, "--convert-to", "doc:MS Word 97", "--outdir"]
    subprocess.run([*command, str(tmp_path), str(tmp_path / "bai.docx")], check=True, capture_output=True)
    old = (tmp_path / "bai.doc").read_bytes()
    assert old.startswith(OLD[:4])
    found = only("a.doc", old)
    assert (found.text.split("\n"), found.encoding) == (list(LINES), "DOC")


def test_doc_is_converted_by_libreoffice_out_of_the_way(office: Path, tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph(BODY)
    (office / "result.docx").write_bytes(saved(document))
    install(office, CONVERTS)
    found = only("a.doc", OLD)
    assert (found.text, found.encoding) == (BODY, "DOC")
    source = Path((office / "ran").read_text())
    assert not source.parent.exists()
    assert tmp_path not in source.parents


def test_without_libreoffice_it_is_said_how_to_save_the_file(office: Path) -> None:
    with pytest.raises(ReaderError, match=r"lưu thành \.docx"):
        only("a.doc", OLD)


@pytest.mark.parametrize("script", ["print('no filter found'); sys.exit(1)", "print('no filter found')"])
def test_what_libreoffice_cannot_open_is_said(office: Path, script: str) -> None:
    install(office, script)
    with pytest.raises(ReaderError, match=r"LibreOffice không mở được.*no filter found"):
        only("a.doc", OLD)


@pytest.mark.skipif(sys.platform == "win32", reason="asks for processes in the way of Unix")
def test_one_that_hangs_is_ended_with_its_children(office: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doc, "SECONDS", 1.5)
    install(
        office,
        "child = subprocess.Popen([sys.executable, '-S', '-c', 'import time; time.sleep(60)'])\n"
        "pathlib.Path(sys.argv[0]).with_name('child').write_text(str(child.pid)); time.sleep(60)",
    )
    with pytest.raises(ReaderError, match="không mở xong"):
        only("a.doc", OLD)
    child = int((office / "child").read_text())
    for _ in range(100):
        if not _runs(child):
            break
        time.sleep(0.05)
    assert not _runs(child)


def _runs(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    state = Path(f"/proc/{process}/stat")
    return not state.exists() or state.read_text().split(")")[-1].split()[0] != "Z"


def test_a_newer_file_under_the_old_name_is_read(office: Path) -> None:
    document = docx.Document()
    document.add_paragraph(BODY)
    assert only("a.doc", saved(document)).text == BODY


@pytest.mark.skipif(doc.office() is None, reason="LibreOffice is not installed")
def test_the_real_libreoffice(tmp_path: Path) -> None:
    import subprocess

    document = docx.Document()
    document.add_paragraph(BODY)
    (tmp_path / "a.docx").write_bytes(saved(document))
    program = doc.office()
    assert program
    command = [program, "--headless", f"-env:UserInstallation={(tmp_path / 'p').as_uri()}", "--convert-to", "doc"]
    subprocess.run([*command, "--outdir", str(tmp_path), str(tmp_path / "a.docx")], check=True, capture_output=True)
    assert only("a.doc", (tmp_path / "a.doc").read_bytes()).text.split() == BODY.split()


# ---- PDF


def printed(source: str) -> bytes:
    return typst.compile(source.encode(), format="pdf")


def test_paragraphs_run_on_over_lines_and_pages_without_page_numbers() -> None:
    long = " ".join(f"đoạn thứ {number} kể về phong trào thi đua ở cơ sở" for number in range(120))
    text = only(
        "a.pdf", printed(f'#set page(height: 12cm, numbering: "1 / 1")\n= {TITLE}\n\nMở đầu {long}.\n\nĐoạn cuối.')
    ).text
    assert f"Mở đầu {long}." in " ".join(text.split("\n"))
    body = next(line for line in text.split("\n") if line.startswith("Mở đầu"))
    assert body.count("đoạn thứ") > 100
    assert text.startswith(TITLE)


def test_columns_are_read_one_after_the_other() -> None:
    columns = "\n\n".join(f"Đoạn {number} " + "có nhiều chữ trong một cột báo " * 6 + "." for number in range(14))
    text = only("a.pdf", printed(f"#set page(columns: 2, height: 14cm)\n{columns}")).text
    places = [text.index(f"Đoạn {number} ") for number in range(14)]
    assert places == sorted(places)


def test_words_cut_at_line_ends_are_put_together() -> None:
    words = "international organisation responsible administration documentation " * 12
    text = only("a.pdf", printed(f'#set text(lang: "en", hyphenate: true)\n#set page(width: 7cm)\n{words}')).text
    assert "organisation" in text
    assert "-\n" not in text
    assert set(text.split()) == set(words.split())


@pytest.mark.parametrize("name", ["tcvn3", "vni"])
def test_letters_of_old_fonts_are_decoded_page_by_page(name: str) -> None:
    first = as_font(" ".join(LINES), name).replace("#", "").replace("\xad", "\\u{ad}")
    escaped = "".join(f"\\u{{{ord(char):x}}}" if ord(char) > 127 else char for char in first)
    text = only(
        "a.pdf", printed(f'#set text(font: "Noto Serif", hyphenate: false)\n{escaped}\n#pagebreak()\n{LINES[0]}')
    ).text
    assert "Tỉnh ủy Vĩnh Long tổ chức hội nghị" in " ".join(text.split())
    assert text.split("\n")[-1].endswith(LINES[0].rsplit(" ", 3)[-1])


LOCKED = (
    b"%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\n"
    b"3 0 obj\n<</Filter/Standard/V 1/R 2/P -4/O<" + b"ab" * 32 + b">/U<" + b"cd" * 32 + b">>>\nendobj\n"
    b"trailer\n<</Root 1 0 R/Encrypt 3 0 R/ID[<00><00>]/Size 4>>\n%%EOF\n"
)


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (printed("#rect(width: 5cm)\n#pagebreak()\n#rect()"), r"ảnh quét \(2 trang\)"),
        (printed(TITLE)[:200], "Không đọc được dưới dạng PDF"),
        (LOCKED, "có mật khẩu"),
    ],
    ids=["scan", "damaged", "locked"],
)
def test_what_cannot_be_read_is_said(data: bytes, sentence: str) -> None:
    with pytest.raises(ReaderError, match=sentence):
        only("a.pdf", data)


def test_a_thousand_pages() -> None:
    data = printed("#for n in range(1000) [Trang này có chữ của bài số #n trong tập.\n#pagebreak()]")
    text = only("a.pdf", data).text
    assert "bài số 999" in text
    with pypdfium2.PdfDocument(data) as document:
        assert len(document) >= 1000


def test_a_document_that_was_read_is_let_go_where_garbage_is_collected_seldom() -> None:
    document = docx.Document()
    document.add_paragraph(BODY)
    data = saved(document)
    del document
    gc.collect()
    before = gc.get_threshold()
    gc.set_threshold(*SELDOM)
    try:
        only("a.docx", data)
        assert not [one for one in gc.get_objects() if isinstance(one, OpcPackage)]
    finally:
        gc.set_threshold(*before)
