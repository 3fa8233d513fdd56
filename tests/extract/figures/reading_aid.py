# SPDX-License-Identifier: MIT
"""Owns how the cases are written and compared: a passage of our own and the records that it states."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from reader.core.figure import Figure
from reader.core.structure import Block, Part, Structure
from reader.extract.figures import find_figures
from reader.extract.sentences import split_sentences
from reader.extract.spans import find_spans

_FIELDS = {
    "form": "award_form",
    "by": "issuer",
    "hedge": "approximate",
    "source": "year_source",
    "level": "issuer_level",
}


@dataclass(frozen=True)
class Case:
    """A passage (a line is a paragraph; the first is the title if ``titled``) and what it states."""

    id: str
    text: str
    expected: tuple[dict[str, Any], ...] = ()
    published: str | None = None
    event: str | None = None
    titled: bool = False


def case(name: str, text: str, *expected: dict[str, Any], **of_article: Any) -> Case:
    """A case with its expected figures in order."""
    return Case(name, text, expected, **of_article)


def fig(words: str, of: float | None = None, **fields: Any) -> dict[str, Any]:
    """``fig("16 collective commended 2021", by="Tỉnh ủy", of=106)``; the last word is a year, years or ``-``."""
    value, recipient, action, years = words.split()
    low, _, high = years.partition("-")
    record: dict[str, Any] = {
        "value": float(value.rstrip("%")),
        "percent": value.endswith("%"),
        "recipient": recipient,
        "action": action,
        "year_from": int(low) if low else None,
        "year_to": int(high or low) if low else None,
        "part_of": of,
    }
    for name, wanted in fields.items():
        record[_FIELDS.get(name, name)] = wanted
    return record


def read_passage(passage: Case) -> tuple[Figure, ...]:
    """The figures of a passage, as the pipeline would read them."""
    text = passage.text.strip()
    blocks, at = [], 0
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            part = Part.TITLE if passage.titled and number == 1 else Part.BODY
            blocks.append(Block(at, at + len(line), number, part))
        at += len(line) + 1
    source = "stated" if passage.event else None
    structure = Structure(
        tuple(blocks),
        published=passage.published,
        published_source=passage.published and "printed",
        event_date=passage.event,
        event_date_source=source,
    )
    sentences = split_sentences(text, structure.blocks)
    return find_figures(text, structure, sentences, find_spans(text, structure, sentences))


def as_records(figures: tuple[Figure, ...], like: tuple[dict[str, Any], ...]) -> list[dict[str, Any]]:
    """The figures with those fields that the expectation of their turn names."""
    values = {figure.id: figure.value for figure in figures}
    records = []
    for turn, figure in enumerate(figures):
        names = like[turn] if turn < len(like) else fig("0 other other -")
        record = {name: getattr(figure, name) for name in names if name != "part_of"}
        record["value"] = float(figure.value)
        record["part_of"] = values[figure.part_of] if figure.part_of else None
        records.append({name: record[name] for name in names})
    return records
