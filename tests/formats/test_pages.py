# SPDX-License-Identifier: MIT
"""Saved web pages: what the reader saw in the browser, whatever the page says of its letters."""

from __future__ import annotations

import io
import socket
import zipfile
from email.message import EmailMessage
from pathlib import Path

import pytest

from reader.core.errors import ReaderError
from reader.store.encodings import decoders
from reader.store.formats import Document, Manner
from reader.store.sources import expand
from tests.formats.helpers import BODY, LINES, TITLE, only, page, taken
from tests.store.encoding_table import encode_legacy, windows_1258


def as_font(text: str, name: str) -> str:
    """The letters that stand in a file whose font shows this text."""
    return encode_legacy(text, name).decode("cp1252")


def lines_of(html: str) -> list[str]:
    return only("a.html", html.encode()).text.splitlines()


@pytest.mark.parametrize(
    ("charset", "data"),
    [
        ("utf-8", page().encode()),
        ("windows-1252", page(head="<meta charset=windows-1252>").encode()),  # says what isn't so
        ("utf-16", page().encode("utf-16")),
        ("windows-1258", windows_1258(page(head="<meta charset=windows-1258>"))),
        ("utf-8", windows_1258(page(head="<meta charset=utf-8>"))),
        ("viscii", encode_legacy(page(head="<meta charset=viscii>"), "viscii")),
        ("", encode_legacy(page(), "viscii")),
        ("iso-8859-1", encode_legacy(page(head="<meta charset=iso-8859-1>"), "vni")),
        ("x-user-defined", encode_legacy(page(head="<meta charset=x-user-defined>"), "tcvn3")),
        ("", page().encode("ascii", "xmlcharrefreplace")),
        ("", b'<?xml version="1.0" encoding="utf-8"?>' + page().encode()),
    ],
)
def test_letters_are_right_whatever_the_page_says(charset: str, data: bytes) -> None:
    document = only("a.html", data)
    assert document.text.startswith(TITLE), (charset, document.encoding)
    assert LINES[1] in document.text


@pytest.mark.parametrize("name", ["tcvn3", "vni"])
@pytest.mark.parametrize(
    "markup",
    [
        '<p><font face="{font}">{words}</font></p>',
        "<p style=\"font-family: '{font}', serif\">{words}</p>",
        '<p><span><font face="{font}"><b>{words}</b></font></span></p>',
        '<div class="cu"><p>{words}</p></div>',
        '<p class="x MsoNormal">{words}</p>',
        "<table><tr><td id='o'>{words}</td></tr></table>",
    ],
)
def test_old_fonts_wherever_they_are_named(name: str, markup: str) -> None:
    font = {"tcvn3": ".VnTime", "vni": "VNI-Times"}[name]
    style = f'<style>/* x */ .cu {{color: red; font-family: "{font}"}} p.MsoNormal, #o {{font: 12pt {font}}}</style>'
    body = "".join(markup.format(font=font, words=as_font(line, name)) for line in LINES)
    html = f"<html><head><meta charset='utf-8'>{style}</head><body><article>{body}</article></body></html>"
    assert lines_of(html) == list(LINES)


def test_a_word_that_is_cut_into_runs_is_read_as_one() -> None:
    words = as_font("Đảng bộ tỉnh Vĩnh Long khen thưởng 5 tập thể tiêu biểu", "vni")
    letters = "".join(f'<font face="VNI-Times">{char}</font>' for char in words)
    html = f"<html><head><meta charset='utf-8'></head><body><p>{letters} năm 2022.</p><p>{LINES[0]}</p></body></html>"
    assert lines_of(html)[0] == "Đảng bộ tỉnh Vĩnh Long khen thưởng 5 tập thể tiêu biểu năm 2022."


def test_capitals_that_are_only_in_the_font() -> None:
    title = as_font("học tập và làm theo bác", "tcvn3")
    html = f"<body><p><font face='.VnTimeH'>{title}</font></p>" + "".join(f"<p>{line}</p>" for line in LINES)
    assert lines_of(html)[0] == "HỌC TẬP VÀ LÀM THEO BÁC"


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252"])
def test_a_soft_hyphen_that_an_editor_wrote_by_name_is_a_letter(encoding: str) -> None:
    words = "".join(f"<p><font face='.VnTime'>{as_font(line, 'tcvn3')}</font></p>" for line in LINES)
    page = f"<html><body><article>{words}</article></body></html>".replace("\u00ad", "&shy;")
    assert "&shy;" in page
    assert only("a.html", page.encode(encoding)).text.splitlines() == list(LINES)


@pytest.mark.parametrize("font", [".VnTime", "VNI-Times", "Times New Roman"])
def test_unicode_in_an_old_font_stays_what_it_is(font: str) -> None:
    body = "".join(f"<p><font face='{font}'>{line}</font></p>" for line in (*LINES, "Nam Á và châu Âu là hai nơi."))
    assert (
        lines_of(f"<html><head><meta charset=utf-8></head><body>{body}</body></html>")[-1]
        == "Nam Á và châu Âu là hai nơi."
    )


def test_old_bytes_with_and_without_a_font_in_one_page() -> None:
    body = "".join(f"<p><font face='.VnTime'>{as_font(line, 'tcvn3')}</font></p>" for line in LINES)
    data = f"<html><head><meta charset=windows-1252></head><body>{body}</body></html>".encode("cp1252")
    assert only("a.htm", data).text.splitlines() == list(LINES)


def test_a_list_is_read_whole() -> None:
    entries = [f"{number}. Tập thể xã số {number}: tặng bằng khen của Tỉnh ủy." for number in range(1, 60)]
    html = (
        "<html><head><meta charset=utf-8><title>Danh sách</title></head><body><ul class='menu'><li><a href='/'>"
        "Trang chủ</a></li></ul><div>"
        + "<br>".join(entries)
        + "</div><div><a href='/a'>Tin khác</a></div></body></html>"
    )
    text = only("a.html", html.encode()).text
    assert all(entry in text for entry in entries)
    assert "Trang chủ" not in text


def test_nothing_of_a_page_acts(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("a connection")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    html = page(
        head="<base href='http://127.0.0.1:9/'><link rel=stylesheet href='http://127.0.0.1:9/a.css'>"
        "<meta http-equiv=refresh content='0; url=http://127.0.0.1:9/'><script src='http://127.0.0.1:9/a.js'></script>",
        lines=(*LINES, "<img src='http://127.0.0.1:9/a.gif'><iframe src='http://127.0.0.1:9/'></iframe>"),
    )
    html = html.replace("<!DOCTYPE html>", "<!DOCTYPE html SYSTEM 'http://127.0.0.1:9/a.dtd'>")
    html = html.replace("</article>", "<script>document.write('viết thêm')</script></article>")
    text = only("a.html", html.encode()).text
    assert LINES[1] in text
    assert "viết thêm" not in text


@pytest.mark.parametrize("depth", [500, 50_000])
def test_a_page_that_is_nested_too_deep_is_no_danger(depth: int) -> None:
    html = f"<body>{'<div><font face=.VnTime>' * depth}{LINES[0]}</body>"
    if depth < 1000:
        assert LINES[0] in only("a.html", html.encode()).text
    else:
        with pytest.raises(ReaderError, match="không có bài viết nào"):
            taken("a.html", html.encode())


def test_the_folder_of_a_saved_page_is_no_source_of_articles(tmp_path: Path) -> None:
    for name in (
        "Bài.html",
        "Bài_files/khung.html",
        "Bài_files/a/b.htm",
        "thường_files/c.html",
        "Tin.htm",
        "Tin.files/x.txt",
    ):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(page(), encoding="utf-8")
    names = {path.relative_to(tmp_path).as_posix() for path in expand([tmp_path])}
    assert names == {"Bài.html", "Tin.htm", "thường_files/c.html"}
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        for name in ("k/Bài.html", "k/Bài_files/khung.html", "k/thường_files/c.html"):
            packed.writestr(name, page())
    assert [one.member for one in taken("a.zip", out.getvalue())] == ["k/Bài.html", "k/thường_files/c.html"]


@pytest.mark.parametrize("charset", ["utf-8", "windows-1258"])
@pytest.mark.parametrize("end", ["mht", "mhtml"])
def test_pages_in_one_file_with_their_pictures(charset: str, end: str) -> None:
    message = EmailMessage()
    message["Snapshot-Content-Location"] = "https://bvl.vn/1"
    message["Subject"] = TITLE
    message.make_related()
    part = EmailMessage()
    data = page().encode() if charset == "utf-8" else windows_1258(page())
    part.set_content(data, "text", "html", cte="quoted-printable")
    part.set_param("charset", charset)
    part["Content-Location"] = "https://bvl.vn/1"
    message.attach(part)
    message.add_related(b"\x89PNG", "image", "png")
    frame = EmailMessage()
    frame.set_content("<p>Quảng cáo trong khung</p>", subtype="html")
    message.attach(frame)
    document = only(f"a.{end}", bytes(message))
    assert document.text.startswith(TITLE)
    assert LINES[1] in document.text
    assert "Quảng cáo" not in document.text
    assert document.facts["url"] == "https://bvl.vn/1"
    assert document.encoding.startswith("MHTML · ")


def test_every_choice_of_encoding_is_obeyed() -> None:
    data = encode_legacy(page(lines=(BODY,)), "vni")
    for name in decoders():
        document = taken("a.html", data, Manner(encoding=name))[0]
        assert isinstance(document, Document)
        assert document.encoding == f"HTML · {name}"
