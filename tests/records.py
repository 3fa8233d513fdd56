# SPDX-License-Identifier: MIT
"""Figures written by hand: what the tests of sums and of the dashboard count."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from reader.core.corpus import Corpus, Decision, Entry, FigureRecord
from reader.core.figure import Action, Figure, IssuerLevel, Recipient, Status, YearSource

UNITS = {
    Recipient.COLLECTIVE: "tập thể",
    Recipient.INDIVIDUAL: "cá nhân",
    Recipient.MODEL: "mô hình",
    Recipient.EXEMPLAR: "gương",
    Recipient.DOCUMENT: "kế hoạch",
    Recipient.ATTENDANCE: "lượt",
    Recipient.HOUSEHOLD: "hộ",
    Recipient.OTHER: "tập thể, cá nhân",
    Recipient.EVENT: "hội nghị",
}


@dataclass
class Press:
    """An archive in the making: one sentence a statement, "Năm 2020 khen 106 tập thể, 648 cá nhân."."""

    records: list[FigureRecord] = field(default_factory=list)
    entries: dict[str, Entry] = field(default_factory=dict)
    sentences: dict[tuple[str, int], str] = field(default_factory=dict)
    _ends: dict[str, int] = field(default_factory=dict)

    def state(
        self, article: str, *counts: tuple[float, Recipient], words: str = "khen thưởng", **fields: Any
    ) -> list[FigureRecord]:
        """Add one sentence with these counts to an article; ``year=`` sets both years."""
        if "year" in fields:
            fields["year_from"] = fields["year_to"] = fields.pop("year")
            fields.setdefault("year_source", YearSource.STATED)
        fields.setdefault("action", Action.COMMENDED)
        start = self._ends.get(article, 0)
        sentence, places = _sentence(words, fields.get("percent", False), counts)
        self._ends[article] = start + len(sentence) + 1
        self.sentences[article, start] = sentence
        self.entries.setdefault(article, Entry(article, f"Bài {article}", "hash-" + article, published="2021-06-21"))
        stretch = {"sentence_start": start, "sentence_end": start + len(sentence)}
        made = [
            _record(article, start + at, text, value, recipient, stretch | fields)
            for (value, recipient), (at, text) in zip(counts, places, strict=True)
        ]
        self.records += made
        return made

    def decide(self, record: FigureRecord, status: Status, **corrections: Any) -> FigureRecord:
        """Let the reader decide on a record."""
        f = record.extracted
        text_hash = "hash-" + record.article_id
        decision = Decision(record.article_id, text_hash, f.start, f.end, f.text, status, corrections=corrections)
        decided = FigureRecord(record.article_id, f, decision)
        self.records[self.records.index(record)] = decided
        return decided

    def corpus(self) -> Corpus:
        """The archive as it is now."""
        return Corpus.of(self.entries.values(), self.records)

    def sentence_of(self, record: FigureRecord) -> str:
        """The sentence that states a record."""
        return self.sentences[record.article_id, record.extracted.sentence_start]


def _sentence(words: str, percent: bool, counts: Any) -> tuple[str, list[tuple[int, str]]]:
    text, places = words.capitalize(), []
    for number, (value, recipient) in enumerate(counts):
        shown = f"{value:,}".replace(",", "_").replace(".", ",").replace("_", ".") + "%" * percent
        text += ", " if number else " "
        places.append((len(text), shown))
        text += f"{shown} {UNITS[recipient]}"
    return text + ".", places


def _record(
    article: str, start: int, text: str, value: float, recipient: Recipient, fields: dict[str, Any]
) -> FigureRecord:
    fields = {"percent": False, "unit": UNITS[recipient]} | fields
    figure = Figure(
        id=f"f{start}", start=start, end=start + len(text), text=text, value=value, recipient=recipient, **fields
    )
    return FigureRecord(article, figure)


def parts_of(total: FigureRecord) -> dict[str, Any]:
    """The fields of a part of this total."""
    f = total.figure
    keep = ("action", "year_from", "year_to", "year_source", "issuer", "issuer_id", "issuer_level", "place_id")
    return {name: getattr(f, name) for name in keep} | {"part_of": f.id}


C, I = Recipient.COLLECTIVE, Recipient.INDIVIDUAL  # noqa: E741


def five_articles() -> Press:
    """The 34 figures of the five articles that come with the program, as ``figures.md`` counts them."""
    press = Press()
    _vinh_long(press)
    _da_nang(press)
    inferred = {"year": 2024, "year_source": YearSource.INFERRED}
    body = {"issuer": "Đảng ủy Khối các cơ quan tỉnh", "issuer_id": "body:3", "place_id": "place:52"}
    press.state("binh-dinh", (15, C), (18, I), issuer_level=IssuerLevel.ABOVE_BASE, **inferred, **body)
    rate = {"action": Action.RATE, "percent": True, "words": "triển khai đạt"}
    press.state("cho-lach", (98.8, C), year_from=2016, year_to=2021, year_source=YearSource.INFERRED, **rate)
    press.state("cho-lach", (100, I), year=2021, **rate | {"year_source": YearSource.DATELINE})
    _dak_nong(press)
    return press


def _vinh_long(press: Press) -> None:
    at = {"year": 2020, "year_source": YearSource.CONTEXT, "place_id": "place:86"}
    registered = press.state("vinh-long", (588, C), (34957, I), words="đăng ký", **at | {"action": Action.REGISTERED})
    press.state("vinh-long", (5357, I), (29600, I), words="trong đó", **parts_of(registered[1]))
    press.state("vinh-long", (39, C), words="hội nghị của", **at | {"action": Action.ORGANISED})
    base = {"issuer": "chi- đảng bộ cơ sở", "issuer_level": IssuerLevel.BASE, "issuer_id": "body:1"}
    collectives, individuals = press.state("vinh-long", (106, C), (648, I), **at, **base)
    press.state("vinh-long", (32, C), (74, C), words="gồm", **parts_of(collectives))
    press.state("vinh-long", (438, I), (210, I), words="gồm", **parts_of(individuals))
    block = {"issuer": "Đảng ủy khối", "issuer_level": IssuerLevel.ABOVE_BASE, "issuer_id": "body:2"}
    _, individuals = press.state("vinh-long", (20, C), (84, I), **at, **block)
    press.state("vinh-long", (72, I), (12, I), words="gồm", **parts_of(individuals))
    press.entries["vinh-long"] = Entry(
        "vinh-long", "Học tập làm theo Bác tạo sự chuyển biến", "hash-vinh-long", place="Vĩnh Long", place_id="place:86"
    )


def _da_nang(press: Press) -> None:
    body: dict[str, Any] = {"issuer": "Ban Thường vụ Đảng ủy khối", "issuer_level": IssuerLevel.ABOVE_BASE}
    press.state("thanh-pho", (16, C), (30, I), year=2021, **body)
    press.state("thanh-pho", (1, C), words="giới thiệu", year=2022, action=Action.INTRODUCED, **body)
    press.state("thanh-pho", (5, C), (11, I), words="tuyên dương", year=2023, **body)
    (ten,) = press.state(
        "thanh-pho", (10, Recipient.EXEMPLAR), words="giới thiệu", year=2024, action=Action.INTRODUCED, **body
    )
    press.state("thanh-pho", (5, C), (5, I), words="gồm", **parts_of(ten))


def _dak_nong(press: Press) -> None:
    period = {"year_from": 2016, "year_to": 2020, "year_source": YearSource.STATED, "place_id": "place:67"}
    body = {"issuer": "Ban Thường vụ Đảng ủy Khối", "issuer_id": "body:4", "issuer_level": IssuerLevel.ABOVE_BASE}
    press.state(
        "dak-nong", (12, Recipient.DOCUMENT), (8, Recipient.DOCUMENT), words="ban hành", action=Action.ISSUED, **period
    )
    press.state("dak-nong", (15237, Recipient.ATTENDANCE), words="quán triệt", action=Action.ATTENDED, **period)
    press.state(
        "dak-nong", (163, Recipient.MODEL), (318, Recipient.EXEMPLAR), words="xây dựng", action=Action.BUILT, **period
    )
    press.state("dak-nong", (103, C), (214, I), **period, **body)
    press.entries["dak-nong"] = Entry(
        "dak-nong",
        "Nhân rộng các mô hình điển hình làm theo lời Bác",
        "hash-dak-nong",
        place="Đắk Nông",
        place_id="place:67",
        published="2021-06-21",
    )
