# SPDX-License-Identifier: MIT
"""Articles to read in tests: a face before everything, Windows line ends, a no-break space, furniture."""

from __future__ import annotations

from reader.core.corpus import Article, Decision, Entry, FigureRecord, Reading
from reader.core.figure import Action, Evidence, Figure, Recipient, Status, YearSource
from reader.core.note import Anchor, Note, text_hash
from reader.core.span import EntityType, Span
from reader.core.structure import Block, Part, Structure

LINES = (
    ("😀 Đảng ủy khối khen thưởng", Part.TITLE),
    ("Đồng chí Trần Văn An, Bí thư Đảng ủy khối tỉnh Long Hồ, nhắc Chỉ thị số 05-CT/TW và Bác.", Part.LEAD),
    (
        "Năm 2020,\u00a0Đảng ủy khối khen thưởng 106 tập thể (tổ chức đảng: 32, chính quyền: 74) và 648 cá nhân.",
        Part.BODY,
    ),
    *((f"Đoạn {number} nói về việc học tập và làm theo lời Bác 👍.", Part.BODY) for number in range(30)),
    ("Lễ trao giấy khen. Ảnh: H.N", Part.CAPTION),
    ("Phản hồi", Part.FURNITURE),
    ("Các tin khác", Part.FURNITURE),
)


def make_article(lines: tuple[tuple[str, Part], ...] = LINES, article_id: str = "a1") -> Article:
    """An article of these lines, parted by CRLF and an empty line."""
    text = "\r\n\r\n".join(words for words, _ in lines)
    blocks, at = [], 0
    for number, (words, part) in enumerate(lines):
        start = text.index(words, at)
        at = start + len(words)
        blocks.append(Block(start, at, 2 * number + 1, part))
    title = next((words for words, part in lines if part is Part.TITLE), "")
    spans = tuple(sorted(_spans(text), key=lambda span: (span.start, -span.end)))
    structure = Structure(tuple(blocks), title=title)
    reading = Reading(text_hash(text), "1", structure, (), spans, tuple(_figures(text)))
    entry = Entry(article_id, title, reading.text_hash, place="Long Hồ", characters=len(text))
    return Article(entry, text, reading)


def _spans(text: str) -> list[Span]:
    named = [
        ("Đảng ủy khối", EntityType.ORGANISATION, {}),
        ("Trần Văn An", EntityType.PERSON, {"id": "person:tran-van-an"}),
        ("Bí thư Đảng ủy khối tỉnh Long Hồ", EntityType.ROLE, {}),
        ("Đảng ủy khối tỉnh Long Hồ", EntityType.ORGANISATION, {"id": "body:dang-uy-khoi"}),
        ("tỉnh Long Hồ", EntityType.PLACE, {"nested": True, "generic": True}),
        ("Chỉ thị số 05-CT/TW", EntityType.DOCUMENT, {"id": "doc:05-CT/TW"}),
        ("Bác", EntityType.PERSON, {"generic": True}),
        ("Năm 2020", EntityType.DATE, {}),
    ]
    found = []
    for words, kind, more in named:
        at = text.find(words)
        if at >= 0:
            found.append(Span(at, at + len(words), kind, words, **more))  # type: ignore[arg-type]
    return found


def _figures(text: str) -> list[Figure]:
    def place(words: str) -> tuple[int, int] | None:
        at = text.find(words)
        return (at, at + len(words)) if at >= 0 else None

    evidence = Evidence(place("khen thưởng 106") and (text.find("khen thưởng 106"), text.find("khen thưởng 106") + 11))
    total = place("106")
    made = []
    for words, value, recipient, unit, part in (
        ("106", 106, Recipient.COLLECTIVE, "tập thể", False),
        ("32", 32, Recipient.COLLECTIVE, "tổ chức đảng", True),
        ("74", 74, Recipient.COLLECTIVE, "chính quyền", True),
        ("648", 648, Recipient.INDIVIDUAL, "cá nhân", False),
    ):
        if (stretch := place(words)) and total:
            made.append(
                Figure(
                    f"f{stretch[0]}",
                    *stretch,
                    words,
                    value,
                    False,
                    recipient,
                    unit,
                    Action.COMMENDED,
                    *(place(LINES[2][0]) or stretch),
                    year_from=2020,
                    year_to=2020,
                    year_source=YearSource.STATED,
                    issuer="Đảng ủy khối",
                    about=("doc:05-CT/TW", "movement:dan-van-kheo"),
                    part_of=f"f{total[0]}" if part else None,
                    evidence=evidence,
                    rule="verb",
                    confidence=0.9,
                )
            )
    return made


def records_of(article: Article) -> tuple[FigureRecord, ...]:
    """The figures of an article, undecided."""
    return tuple(FigureRecord(article.entry.id, figure) for figure in article.reading.figures)


def decided(record: FigureRecord, status: Status, **more: object) -> FigureRecord:
    """The record after a decision."""
    found = record.extracted
    decision = Decision(record.article_id, "h", found.start, found.end, found.text, status, **more)  # type: ignore[arg-type]
    return FigureRecord(record.article_id, found, decision)


def note_on(article: Article, quote: str, colour: str = "rose", note_id: str = "n1") -> Note:
    """A note on the first place of a quote."""
    start = article.text.index(quote)
    anchor = Anchor.at(article.text, start, start + len(quote))
    return Note(note_id, article.entry.id, anchor, colour, "", "2026-01-01", "2026-01-01")
