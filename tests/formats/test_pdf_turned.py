# SPDX-License-Identifier: MIT
"""Pages of a PDF whose words are written sideways, as wide tables and clippings in tall pages are."""

from __future__ import annotations

import io

import pypdfium2
import pytest
import typst

from tests.formats.helpers import LINES, only

PAGE = '#set page(width: 210mm, height: 297mm, margin: 20mm)\n#set text(font: "Noto Serif", size: 11pt, lang: "vi")\n'
WORDS = "\n\n".join(LINES)


def pdf_of(body: str, shown_turned: int = 0) -> bytes:
    """A document made of this, whose pages are shown turned by so many degrees."""
    with pypdfium2.PdfDocument(typst.compile((PAGE + body).encode())) as document:
        for page in document:
            page.set_rotation(shown_turned)
        out = io.BytesIO()
        document.save(out)
    return out.getvalue()


def turned(words: str, degrees: int) -> str:
    return f"#rotate({degrees}deg, reflow: true)[#box(width: 250mm)[{words}]]"


@pytest.mark.parametrize("shown", [0, 90, 180, 270])
@pytest.mark.parametrize("degrees", [0, 90, 180, 270])
def test_words_are_read_however_they_run_and_the_page_is_shown(degrees: int, shown: int) -> None:
    assert only("a.pdf", pdf_of(turned(WORDS, degrees), shown)).text.split("\n") == list(LINES)


def test_one_page_of_several_may_be_turned() -> None:
    text = only("a.pdf", pdf_of(f"{LINES[0]}\n#pagebreak()\n{turned(LINES[1], 90)}\n#pagebreak()\n{LINES[2]}")).text
    assert text.split() == " ".join(LINES).split()


def test_columns_on_a_turned_page_come_one_after_the_other() -> None:
    columns = f"#columns(2)[{LINES[0]}\n\n{LINES[1]}\n#colbreak()\n{LINES[2]}]"
    text = only("a.pdf", pdf_of(turned(columns, 90))).text
    assert text.split() == " ".join(LINES).split()


@pytest.mark.parametrize("degrees", [30, 45, 60, 300])
def test_a_slanted_stamp_turns_no_page(degrees: int) -> None:
    stamp = f"#place(center + horizon, rotate({degrees}deg, text(40pt, luma(80%))[SAO LỤC]))\n"
    text = only("a.pdf", pdf_of(stamp + WORDS)).text
    assert all(line in text for line in LINES[:1])


def test_a_note_in_the_margin_turns_no_page() -> None:
    note = "#place(left + top, dx: -15mm, rotate(-90deg, reflow: true)[Công văn đến])\n"
    text = only("a.pdf", pdf_of(note + WORDS)).text
    assert all(line in text for line in LINES)
