# SPDX-License-Identifier: MIT
"""Every encoding is recognised from 200 characters on, and no Unicode text is taken for another."""

from __future__ import annotations

import unicodedata

import pytest

from reader.store.encodings import choices, decode, decode_as, looks_binary, ranked
from tests.store.encoding_table import ENCODERS, KINDS, cuts, shuffled, texts


def _same(decoded: str, text: str, row: str) -> bool:
    """TCVN3 has no capitals with a tone: names among them can't always be told from the rest."""
    found = unicodedata.normalize("NFC", decoded)
    return found.casefold() == text.casefold() if row == "TCVN3" else found == text


def _recognised(row: str, text: str) -> bool:
    name, encode = ENCODERS[row]
    data = encode(text)
    decoded, found = decode(data)
    if looks_binary(data) or not _same(decoded, text, row):
        return False
    return found == name or {found, name} == {"TCVN3", "TCVN 5712-1"}  # one is the other without capitals


@pytest.mark.parametrize("kind", KINDS)
def test_every_encoding_is_recognised(kind: str) -> None:
    pieces = list(cuts(kind))
    assert len(pieces) > 25
    missed = {row: [piece[:60] for piece in pieces if not _recognised(row, piece)] for row in ENCODERS}
    table = "\n".join(f"{row:28} {len(pieces) - len(bad)}/{len(pieces)} {bad[:3]}" for row, bad in missed.items())
    assert not any(missed.values()), f"{kind}\n{table}"


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_no_unicode_text_is_taken_for_another(form: str) -> None:
    wrong = []
    for text in shuffled(1000):
        data = unicodedata.normalize(form, text).encode()  # type: ignore[arg-type]
        if decode(data) != (data.decode(), "UTF-8") or looks_binary(data):
            wrong.append(text[:80])
    assert wrong == []


@pytest.mark.parametrize(
    "text",
    [
        "L’élève à l’école, garçon français; Straße, Übung, «maître», señor Núñez, São Paulo. " * 20,
        "Preço: 1.234,56 € – §§ 1–3, ±5 °C, ½ kg, © 2026 ® ™ ¶ µm ×10³ " * 20,
        "Обучение и следование примеру; 胡志明; ไทย " * 20,
    ],
)
def test_text_of_other_languages_stays_what_it_is(text: str) -> None:
    assert decode(text.encode()) == (text, "UTF-8")


@pytest.mark.parametrize("row", ["TCVN3", "VNI", "UTF-8"])
def test_what_was_copied_out_of_an_old_font_is_read(row: str) -> None:
    text = texts()[0][:600]
    copied = "".join(_western(byte) for byte in ENCODERS[row][1](text))
    decoded, name = decode(copied.encode())
    assert name == f"UTF-8 · {row}"
    assert _same(decoded, text, row)
    assert decode_as(copied.encode(), name) == decoded


def _western(byte: int) -> str:
    try:
        return bytes((byte,)).decode("cp1252")
    except UnicodeDecodeError:
        return chr(byte)


@pytest.mark.parametrize("row", ENCODERS)
def test_what_was_recognised_can_be_chosen_and_stands_first(row: str) -> None:
    data = ENCODERS[row][1](texts()[1][:900])
    decoded, name = decode(data)
    assert ranked(data)[0] == name
    assert set(ranked(data)) == set(choices())
    assert decode_as(data, name) == decoded
