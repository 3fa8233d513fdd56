# SPDX-License-Identifier: MIT
"""Bytes become text in whatever encoding they are."""

from __future__ import annotations

import codecs
import unicodedata
from pathlib import Path

import pytest

from reader.core.errors import ReaderError
from reader.store.encodings import decode, decode_as, looks_binary
from reader.store.sources import read_source
from reader.store.syllables import is_syllable
from tests.store.encoding_table import TONES, encode_legacy, windows_1258
from tests.store.helpers import ARTICLE

LEGACY = {"tcvn3": "TCVN3", "vni": "VNI", "viscii": "VISCII", "tcvn5712-1": "TCVN 5712-1"}
TITLE_IN_CAPITALS = "ĐẢNG BỘ TỈNH VĨNH LONG: HỌC TẬP VÀ LÀM THEO BÁC\n"


@pytest.mark.parametrize(
    ("data", "text"),
    [
        pytest.param(
            "Chñ tÞch Hå ChÝ Minh, §¶ng bé tØnh VÜnh Long", "Chủ tịch Hồ Chí Minh, Đảng bộ tỉnh Vĩnh Long", id="TCVN3"
        ),
        pytest.param(
            "Chuû tòch Hoà Chí Minh, Ñaûng boä tænh Vónh Long", "Chủ tịch Hồ Chí Minh, Đảng bộ tỉnh Vĩnh Long", id="VNI"
        ),
        pytest.param("UBND thaønh phoá Ñaø Naüng, ngöôøi daân", "UBND thành phố Đà Nẵng, người dân", id="VNI again"),
    ],
)
def test_texts_that_people_typed(data: str, text: str) -> None:
    assert decode(data.encode("cp1252"))[0] == text


@pytest.mark.parametrize("name", LEGACY)
@pytest.mark.parametrize("letters", [40, 120, 200, 5000])
def test_old_encodings_are_recognised(name: str, letters: int) -> None:
    text = (ARTICLE * 20)[:letters]
    decoded, encoding = decode(encode_legacy(text, name))
    assert decoded == text
    if letters >= 200 and name != "tcvn5712-1":  # without capitals it is TCVN3
        assert encoding == LEGACY[name]


@pytest.mark.parametrize("name", ["vni", "viscii", "tcvn5712-1"])
def test_capitals_with_tones(name: str) -> None:
    assert decode(encode_legacy(TITLE_IN_CAPITALS + ARTICLE, name)) == (TITLE_IN_CAPITALS + ARTICLE, LEGACY[name])


def test_tcvn3_capitals_come_from_their_neighbours() -> None:
    text = TITLE_IN_CAPITALS + "Theo UBND huyện CHỢ LÁCH, xã Sơn Định và bà Hà.\n"
    decoded, _ = decode(encode_legacy(text, "tcvn3"))
    assert decoded == text


def test_tcvn3_keeps_the_quotation_marks_of_windows() -> None:
    data = encode_legacy("phong trào “Dân vận khéo” – điển hình", "tcvn3")
    assert decode(data) == ("phong trào “Dân vận khéo” – điển hình", "TCVN3")


@pytest.mark.parametrize("letters", [40, 200, 5000])
def test_windows_1258(letters: int) -> None:
    text = (ARTICLE * 20)[:letters]
    decoded, encoding = decode(windows_1258(text))
    assert encoding == "Windows-1258"
    assert unicodedata.normalize("NFC", decoded) == text
    assert decoded != text  # the file's own letters, not ours


@pytest.mark.parametrize(
    ("mark", "codec", "name"),
    [
        (b"", "utf-8", "UTF-8"),
        (codecs.BOM_UTF8, "utf-8", "UTF-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le", "UTF-16 LE"),
        (codecs.BOM_UTF16_BE, "utf-16-be", "UTF-16 BE"),
        (b"", "utf-16-le", "UTF-16 LE"),
        (b"", "utf-16-be", "UTF-16 BE"),
        (codecs.BOM_UTF32_LE, "utf-32-le", "UTF-32 LE"),
        (codecs.BOM_UTF32_BE, "utf-32-be", "UTF-32 BE"),
    ],
)
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_unicode(mark: bytes, codec: str, name: str, form: str) -> None:
    text = unicodedata.normalize(form, ARTICLE.replace("\n", "\r\n") + "😀")  # type: ignore[arg-type]
    assert decode(mark + text.encode(codec)) == (text, name)


def test_a_few_broken_bytes_do_not_make_utf8_something_else(seeds: Path) -> None:
    data = (seeds / "000_414f3245018c80fc.txt").read_bytes()
    text, encoding = decode(data[:1000] + b"\xff\xc3" + data[1000:])
    assert encoding == "UTF-8"
    assert text.count("\ufffd") == 2


def test_western_text_is_not_taken_for_vietnamese() -> None:
    assert decode("L’élève à l’école, garçon français, Straße, Übung".encode("cp1252"))[1] == "Windows-1252"


def test_plain_english_is_utf8() -> None:
    assert decode(b"Nothing but ASCII.") == ("Nothing but ASCII.", "UTF-8")


@pytest.mark.parametrize(
    "word", ["nghiêng", "quốc", "giếng", "đắk", "khuya", "thuở", "yêu", "ngoằn", "ưỡn", "hoà", "hòa"]
)
def test_syllables(word: str) -> None:
    assert is_syllable(word)


@pytest.mark.parametrize("word", ["việt" + "x", "tợc", "hơch", "tôt", "zức", "vieät", "ñaûng", "ầầ"])
def test_no_syllables(word: str) -> None:
    assert not is_syllable(word)


@pytest.mark.parametrize(
    "data",
    [
        b"%PDF-1.7\nabc",
        b"PK\x03\x04rest",
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
        bytes(range(256)) * 10,
        b"{\\rtf1 text}",
        "chữ".encode() + b"\x00" * 50,
    ],
)
def test_binary_is_no_text(data: bytes, tmp_path: Path) -> None:
    assert looks_binary(data)
    (tmp_path / "a.txt").write_bytes(data)
    with pytest.raises(ReaderError, match="không phải là văn bản"):
        read_source(tmp_path / "a.txt")


@pytest.mark.parametrize("name", LEGACY)
def test_text_is_not_binary(name: str) -> None:
    assert not looks_binary(encode_legacy(TITLE_IN_CAPITALS + ARTICLE, name))
    assert not looks_binary(ARTICLE.encode("utf-16-le"))


@pytest.mark.parametrize("name", ["vni", "viscii", "vps", "tcvn5712-1"])
def test_a_table_has_every_vietnamese_letter(name: str) -> None:
    vowels = [letter for small in "aăâeêioôơuưy" for letter in (small, small.upper())]
    letters = "đĐ" + "".join(unicodedata.normalize("NFC", vowel + tone) for vowel in vowels for tone in ("", *TONES))
    assert len(set(letters)) == 146
    label = "VPS" if name == "vps" else LEGACY[name]
    assert decode_as(encode_legacy(letters, name), label) == letters


def test_the_marks_and_western_letters_of_vps() -> None:
    assert decode_as(b"\x91D\x83n v\x87n\x92 \xdf\xe7\xee\xf6\xfc", "VPS") == "‘DẤn vỗn’ ßçîöü"
