# SPDX-License-Identifier: MIT
"""Small articles with marks, figures and notes, and the reopening of the PDF that is made of them."""

from __future__ import annotations

from ctypes import c_ushort
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from reader.core.corpus import Article, Decision, Entry, FigureRecord, Reading
from reader.core.figure import Action, Figure, Recipient, Status, YearSource
from reader.core.note import Anchor, Note, text_hash
from reader.core.span import EntityType, Span
from reader.core.structure import Block, Part, Structure
from reader.export.request import ExportArticle

MOMENT = "2024-05-15T08:00:00+07:00"

TEXT = """Nhân rộng điển hình học tập Bác
Sáng 15.5, Huyện ủy Mỏ Cày Bắc tổng kết chuyên đề.
Ông Nguyễn Văn Đức phát biểu tại hội nghị (Ảnh: Lê Thị Ửng)
Những kết quả nổi bật
Theo Chỉ thị số 05-CT/TW, năm 2023, huyện khen thưởng 106 tập thể (tổ chức đảng: 32, chính quyền: 74).
Có khoảng 1.250 cá nhân đăng ký làm theo.
Phản hồi
Các tin khác"""

PARTS = (
    Part.TITLE,
    Part.LEAD,
    Part.CAPTION,
    Part.HEADING,
    Part.BODY,
    Part.BODY,
    Part.FURNITURE,
    Part.FURNITURE,
)


def blocks_of(text: str, parts: tuple[Part, ...] = ()) -> tuple[Block, ...]:
    """A block for every line."""
    blocks = []
    position = 0
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            part = parts[number - 1] if number <= len(parts) else Part.BODY
            blocks.append(Block(position, position + len(line), number, part))
        position += len(line) + 1
    return tuple(blocks)


def span(text: str, words: str, kind: EntityType, **fields: Any) -> Span:
    start = text.index(words)
    return Span(start, start + len(words), kind, words, **fields)


def figure(text: str, words: str, value: float, unit: str, sentence: str, **fields: Any) -> Figure:
    start, sentence_start = text.index(words), text.index(sentence)
    known = {"recipient": Recipient.COLLECTIVE, "action": Action.COMMENDED, "percent": False, **fields}
    end = start + len(words)
    return Figure(
        f"f{start}", start, end, words, value, unit=unit,
        sentence_start=sentence_start, sentence_end=sentence_start + len(sentence), **known,
    )  # fmt: skip


def sample_figures(text: str = TEXT) -> tuple[Figure, ...]:
    sentence = text.split("\n")[4]
    total = figure(text, "106", 106, "tập thể", sentence, year_from=2023, year_to=2023, issuer="huyện")
    part = {"part_of": total.id, "year_from": 2023, "year_to": 2023, "year_source": YearSource.INFERRED}
    return (
        total,
        figure(text, "32", 32, "tổ chức đảng", sentence, **part),
        figure(text, "74", 74, "chính quyền", sentence, **part),
        figure(
            text, "1.250", 1250, "cá nhân", text.split("\n")[5],
            recipient=Recipient.INDIVIDUAL, action=Action.REGISTERED, approximate="about",
        ),
    )  # fmt: skip


def sample_article(article_id: str = "a1", **entry: Any) -> Article:
    spans = (
        span(TEXT, "Huyện ủy Mỏ Cày Bắc", EntityType.ORGANISATION),
        span(TEXT, "Mỏ Cày Bắc", EntityType.PLACE, nested=True),
        span(TEXT, "Nguyễn Văn Đức", EntityType.PERSON),
        span(TEXT, "Chỉ thị số 05-CT/TW", EntityType.DOCUMENT),
        span(TEXT, "năm 2023", EntityType.DATE),
    )
    return make_article(TEXT, article_id, blocks_of(TEXT, PARTS), spans, sample_figures(), **entry)


def make_article(
    text: str,
    article_id: str = "a1",
    blocks: tuple[Block, ...] = (),
    spans: tuple[Span, ...] = (),
    figures: tuple[Figure, ...] = (),
    **entry: Any,
) -> Article:
    title = text.split("\n", 1)[0]
    hashed = text_hash(text)
    reading = Reading(hashed, "1", Structure(blocks, title=title), (), spans, figures)
    known = {"title": title, "text_hash": hashed, **entry}
    return Article(Entry(article_id, **known), text, reading)


def records_of(article: Article) -> tuple[FigureRecord, ...]:
    return tuple(FigureRecord(article.entry.id, found) for found in article.reading.figures)


def decided(record: FigureRecord, status: Status, reason: str = "", **corrections: Any) -> FigureRecord:
    found = record.extracted
    decision = Decision("a1", "", found.start, found.end, found.text, status, reason, corrections)
    return replace(record, decision=decision)


def note(article: Article, words: str | None, body: str, colour: str = "amber", note_id: str = "") -> Note:
    anchor = None
    if words is not None:
        start = article.text.index(words)
        anchor = Anchor.at(article.text, start, start + len(words))
    return Note(note_id or f"n{body}", article.entry.id, anchor, colour, body, MOMENT, MOMENT)


def sample(*notes: Note, article: Article | None = None) -> ExportArticle:
    article = article or sample_article()
    return ExportArticle(article, notes, records_of(article))


@dataclass(frozen=True)
class Printed:
    """A PDF as a person with a viewer finds it."""

    pages: list[str]
    outline: list[tuple[int, str]]
    labels: list[str]
    metadata: dict[str, str]
    language: str
    tagged: bool
    fonts: dict[str, bool] = field(default_factory=dict)
    """Name → whether it is embedded."""

    @property
    def text(self) -> str:
        """All pages, with one space wherever there is white space."""
        return " ".join(" ".join(self.pages).split())


def reopen(path: Path) -> Printed:
    """Read a PDF with another library than the one that made it."""
    with pypdfium2.PdfDocument(path) as document:
        pages = [document[index] for index in range(len(document))]
        return Printed(
            pages=[page.get_textpage().get_text_range().replace("\r", "") for page in pages],
            outline=[(mark.level, mark.get_title()) for mark in document.get_toc()],
            labels=[document.get_page_label(index) for index in range(len(document))],
            metadata=document.get_metadata_dict(),
            language=_language(document),
            tagged=bool(pdfium.FPDFCatalog_IsTagged(document)),
            fonts={name: embedded for page in pages for name, embedded in _fonts(page)},
        )


def _language(document: pypdfium2.PdfDocument) -> str:
    buffer = (c_ushort * 32)()
    length = pdfium.FPDFCatalog_GetLanguage(document, buffer, 64)
    return bytes(buffer)[: length - 2].decode("utf-16-le")


def _fonts(page: pypdfium2.PdfPage) -> list[tuple[str, bool]]:
    found = []
    for item in page.get_objects([pdfium.FPDF_PAGEOBJ_TEXT]):
        font = item.get_font()
        found.append((font.get_base_name(), bool(font.is_embedded)))
    return found
