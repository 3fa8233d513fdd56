# SPDX-License-Identifier: MIT
"""The bundled fonts draw every Vietnamese letter, and figures that stand in columns."""

from __future__ import annotations

import unicodedata
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF, QRawFont

FONTS = Path(__file__).resolve().parents[2] / "resources" / "fonts"
FILES = sorted(FONTS.glob("*/*.ttf"))
VOWELS, TONES = "aăâeêioôơuưy", ["", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"]
LETTERS = {unicodedata.normalize("NFC", vowel + tone) for vowel, tone in product(VOWELS, TONES)} | {"đ"}


def test_both_families_are_there() -> None:
    assert {file.parent.name for file in FILES} == {"be-vietnam-pro", "noto-serif"}


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_vietnamese_letter_is_drawn(qapp: object, file: Path) -> None:
    font = QRawFont(str(file), 16)
    wanted = LETTERS | {letter.upper() for letter in LETTERS} | set("₫–—…“”‘’•%")
    assert len(LETTERS) == 73
    assert not [letter for letter in sorted(wanted) if not font.supportsCharacter(ord(letter))]


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_tabular_figures_have_one_width(qapp: object, file: Path) -> None:
    identity = QFontDatabase.addApplicationFont(str(file))
    family = QFontDatabase.applicationFontFamilies(identity)[-1]
    style = QFontDatabase.styles(family)[0]
    font = QFontDatabase.font(family, style, 12)
    font.setFeature(QFont.Tag("tnum"), 1)
    widths = {QFontMetricsF(font).horizontalAdvance(figure) for figure in "0123456789"}
    QFontDatabase.removeApplicationFont(identity)
    assert len(widths) == 1


@pytest.mark.parametrize("folder", sorted({file.parent for file in FILES}), ids=lambda folder: folder.name)
def test_each_family_carries_its_licence_and_origin(folder: Path) -> None:
    licence = (folder / "OFL.txt").read_text(encoding="utf-8")
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence
    assert licence.startswith("Copyright")
    assert "npm package" in (folder / "README.md").read_text(encoding="utf-8")
