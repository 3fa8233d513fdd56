# SPDX-License-Identifier: MIT
"""Small rules in place of the real ones, and what else several tests of the store need."""

from __future__ import annotations

import re
from pathlib import Path

from reader.core.corpus import Decision, Reading
from reader.core.dates import now
from reader.core.figure import Action, Figure, Recipient, Status, YearSource
from reader.core.note import Anchor, Note, text_hash
from reader.core.span import EntityType, Span
from reader.core.structure import Block, Part, Structure
from reader.store.library import Library
from tests.store.encoding_table import encode_legacy

__all__ = [
    "ARTICLE",
    "REVISED",
    "decide_on",
    "encode_legacy",
    "note_on",
    "shown",
    "small_rules",
    "statuses",
    "waiting",
    "write",
]

ARTICLE = (
    "Đảng bộ tỉnh tổng kết năm năm học tập\n"
    "Đảng bộ tỉnh đã khen thưởng 126 tập thể và 732 cá nhân tiêu biểu.\n"
    "Huyện Chợ Lách biểu dương 16 tập thể, trong đó có 3 đơn vị xuất sắc.\n"
    "Các chi bộ tiếp tục đăng ký làm theo gương Bác trong những năm tới.\n"
)
REVISED = ARTICLE.replace("tiêu biểu", "điển hình").replace("Huyện Chợ", "Riêng huyện Chợ")


def small_rules(text: str, *, published: str | None = None, published_fallback: str | None = None) -> Reading:
    """The first line is the title, every number a figure, every ``Chợ Lách`` a place."""
    blocks = tuple(
        Block(line.start(), line.end(), number, Part.BODY)
        for number, line in enumerate(re.finditer(r"[^\r\n]+", text), 1)
    )
    title = text[blocks[0].start : blocks[0].end].strip() if blocks else ""
    printed = re.search(r"Ngày (\d{4}-\d\d-\d\d)", text)
    structure = Structure(
        blocks,
        title=title if len(title) < 60 else "",
        published=printed[1] if printed else None,
        published_source="printed" if printed else None,
        source="Báo Vĩnh Long" if "BVL" in text else None,
    )
    year = int((published or structure.published or published_fallback or "0")[:4]) or None
    places = tuple(Span(m.start(), m.end(), EntityType.PLACE, m[0], "place:cl") for m in re.finditer("Chợ Lách", text))
    figures = tuple(_figure(found, year) for found in re.finditer(r"\d+(?:\.\d{3})*", text))
    sentences = tuple((block.start, block.end) for block in blocks)
    return Reading(text_hash(text), "small", structure, sentences, places, figures)


def _figure(found: re.Match[str], year: int | None) -> Figure:
    return Figure(
        f"f{found.start()}", found.start(), found.end(), found[0], int(found[0].replace(".", "")), False,
        Recipient.COLLECTIVE, "tập thể", Action.COMMENDED, found.start(), found.end(),
        year_from=year, year_to=year, year_source=YearSource.DATELINE if year else None,
    )  # fmt: skip


def write(folder: Path, name: str, text: str = ARTICLE) -> Path:
    """A file in UTF-8 with its line ends as given."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())
    return path


def shown(library: Library) -> tuple[object, ...]:
    """All that the list and the register show."""
    corpus = library.corpus()
    return tuple(corpus.entries), tuple(corpus.figures)


def note_on(library: Library, article_id: str, quote: str, *, note_id: str = "n1", body: str = "xem lại") -> Note:
    """A note on these words, saved."""
    text = library.article(article_id).text
    start = text.index(quote)
    note = Note(note_id, article_id, Anchor.at(text, start, start + len(quote)), "amber", body, now(), now())
    library.work.save_note(note)
    return note


def decide_on(
    library: Library, article_id: str, number: str, status: Status = Status.CONFIRMED, **more: object
) -> Decision:
    """A decision on the figure with this number, kept."""
    record = next(one for one in library.corpus().figures_of(article_id) if one.extracted.text == number)
    figure, hashed = record.extracted, library.article(article_id).entry.text_hash
    decision = Decision(article_id, hashed, figure.start, figure.end, number, status, decided=now(), **more)  # type: ignore[arg-type]
    library.work.decide(decision)
    return decision


def waiting(library: Library) -> tuple[Decision, ...]:
    """The decisions whose number is not found beyond doubt in the text as it is now."""
    return tuple(kept.decision for kept in library.work.kept_decisions() if kept.needs_placing)


def statuses(library: Library, article_id: str) -> dict[str, str]:
    """Number → what the user said of it."""
    return {one.extracted.text: one.status.value for one in library.corpus().figures_of(article_id)}


def checked(library: Library) -> tuple[str, ...]:
    """Look for damage and mend it, as the window does some seconds after a start; what it says of that."""
    damage = library.care.look_for_damage()
    return library.care.mend(damage) if damage is not None else ()
