# SPDX-License-Identifier: MIT
"""Owns readings without reading: paragraphs that the rules have read once are put together to articles never seen.

A large library can so be made in minutes. Names of people and free numbers are changed for others of the same length;
the marks and figures of each paragraph move to where it stands.
"""

from __future__ import annotations

import random
import re
import struct
from dataclasses import replace
from datetime import timedelta
from typing import NamedTuple

from reader.core.corpus import Reading
from reader.core.figure import Evidence, Figure, Stretch
from reader.core.note import text_hash
from reader.core.sketch import SIZE
from reader.core.span import EntityType, Span
from reader.core.structure import Block, Part, Structure
from tests.benchmarks.library.articles import LARGEST, REPRINTED, SMALLEST, ArticleMaker, Made, Top

SKETCH = struct.Struct(f"<{SIZE}I")
_NUMBER = re.compile(r"(?<![\w./:-])\d{2,4}(?![\w./:%-])")


class Unit(NamedTuple):
    """A line of an article with what was found in it; positions count from its start."""

    text: str
    part: Part
    spans: tuple[Span, ...]
    figures: tuple[Figure, ...]
    sentences: tuple[Stretch, ...]
    people: tuple[int, ...]
    """Which of the spans are people of several syllables."""
    numbers: tuple[Stretch, ...]
    """Numbers that are part of no mark and no figure."""


class Units(NamedTuple):
    """All that articles are put together of."""

    leads: tuple[tuple[Unit, str | None, str | None, str | None], ...]
    """Each with place, source and identity of the place that its article is about."""
    body: tuple[Unit, ...]
    rules: str


def cut(articles: list[tuple[str, Reading]]) -> Units:
    """The lines of these articles, the first lines apart from the rest."""
    leads, body = [], []
    for text, reading in articles:
        lines = [_unit(text, block, reading) for block in reading.structure.blocks]
        facts = reading.structure
        leads.append((lines[3], facts.place, facts.place_source, facts.place_id))
        body += lines[4:-1]
    return Units(tuple(leads), tuple(body), articles[0][1].rules_version)


def _unit(text: str, block: Block, reading: Reading) -> Unit:
    start, end = block.start, block.end
    spans = tuple(_moved(span, -start) for span in reading.spans if start <= span.start and span.end <= end)
    figures = [one for one in reading.figures if start <= one.start and one.end <= end]
    inside = tuple(_figure_moved(_alone(one, figures, start, end), -start) for one in figures)
    sentences = tuple((first - start, last - start) for first, last in reading.sentences if start <= first < end)
    words = text[start:end]
    people = [n for n, span in enumerate(spans) if span.type is EntityType.PERSON and " " in span.text and not span.id]
    marked = [(span.start, span.end) for span in spans] + [(one.start, one.end) for one in inside]
    numbers = [found.span() for found in _NUMBER.finditer(words)]
    free = [(first, last) for first, last in numbers if not any(a < last and first < b for a, b in marked)]
    return Unit(words, block.part, spans, inside, sentences, tuple(people), tuple(free))


def _alone(figure: Figure, others: list[Figure], start: int, end: int) -> Figure:
    """The figure without what lies in other lines."""

    def here(stretch: Stretch | None) -> Stretch | None:
        return stretch if stretch and start <= stretch[0] and stretch[1] <= end else None

    evidence = Evidence(*map(here, (figure.evidence.verb, figure.evidence.issuer, figure.evidence.period)))
    part_of = figure.part_of if figure.part_of in {one.id for one in others} else None
    mentions = tuple(place for place in figure.mentions if here(place))
    return replace(figure, evidence=evidence, part_of=part_of, mentions=mentions, event_group=None)


def _moved(span: Span, by: int) -> Span:
    person = None if span.person is None or span.person + by < 0 else span.person + by
    return Span(span.start + by, span.end + by, span.type, span.text, span.id, person, span.nested, span.generic)


def _figure_moved(figure: Figure, by: int) -> Figure:
    evidence = figure.evidence
    moved = Evidence(_shift(evidence.verb, by), _shift(evidence.issuer, by), _shift(evidence.period, by))
    start = figure.start + by
    return replace(
        figure,
        id=f"f{start}",
        start=start,
        end=figure.end + by,
        sentence_start=max(0, figure.sentence_start + by),
        sentence_end=max(figure.end + by, figure.sentence_end + by),
        part_of=f"f{int(figure.part_of[1:]) + by}" if figure.part_of else None,
        mentions=tuple((first + by, last + by) for first, last in figure.mentions),
        evidence=moved,
    )


def _shift(stretch: Stretch | None, by: int) -> Stretch | None:
    return (stretch[0] + by, stretch[1] + by) if stretch else None


class Composer:
    """Puts together the article of any number with its reading."""

    def __init__(self, units: Units, maker: ArticleMaker, seed: int, *, short: bool = False) -> None:
        self._units, self._maker, self._seed, self._short = units, maker, seed, short
        self._names: dict[int, list[str]] = {}
        for name in maker.names:
            self._names.setdefault(len(name), []).append(name)

    def article(self, number: int) -> tuple[Made, Reading]:
        """A new article and what the rules would find in it; some are earlier ones in another paper."""
        chance = random.Random(self._seed * 7_000_003 + number)
        top = self._maker.top(chance)
        if number % REPRINTED == REPRINTED - 1:
            chance = random.Random(self._seed * 7_000_003 + number - chance.randrange(1, REPRINTED))
            first = self._maker.top(chance)
            top = top._replace(title=first.title, day=first.day + timedelta(1))
        lead, *place = self._units.leads[int(len(self._units.leads) * chance.random())]
        sketch = tuple(sorted(SKETCH.unpack(chance.randbytes(SKETCH.size))))
        page = self._page(top, lead, chance)
        structure = Structure(
            tuple(page.blocks),
            title=top.title,
            published=f"{top.day:%Y-%m-%d}",
            published_source="printed",
            event_date=f"{top.day:%Y-%m-%d}",
            event_date_source="inferred",
            source=top.paper.name,
            place=place[0],
            place_source=place[1],
            place_id=place[2],
            sketch=sketch,
        )
        text = page.text()
        spans, figures = tuple(page.spans), tuple(page.figures)
        reading = Reading(text_hash(text), self._units.rules, structure, tuple(page.sentences), spans, figures)
        return Made(number, text, top.day), reading

    def _page(self, top: Top, lead: Unit, chance: random.Random) -> Page:
        page = Page()
        page.add_line(f"{top.paper.name} | Thời sự", Part.FURNITURE)
        page.add_line(top.title, Part.TITLE)
        page.add_date(f"{top.day:%d/%m/%Y}", f" - {chance.randrange(5, 23):02}:{chance.randrange(60):02}")
        page.add(self._changed(lead, chance))
        size = 0 if self._short else chance.randint(SMALLEST, LARGEST) - 500
        while size > 0:
            unit = self._changed(self._units.body[int(len(self._units.body) * chance.random())], chance)
            page.add(unit)
            size -= len(unit.text) * 4 // 3
        return page

    def _changed(self, unit: Unit, chance: random.Random) -> Unit:
        """The line with other people and other free numbers, each as long as before."""
        text, spans = unit.text, unit.spans
        for start, end in unit.numbers:
            text = f"{text[:start]}{chance.randrange(10 ** (end - start - 1), 10 ** (end - start))}{text[end:]}"
        if unit.people:
            changed = list(spans)
            for place in unit.people:
                span = spans[place]
                if names := self._names.get(len(span.text)):
                    name = names[int(len(names) ** chance.random()) - 1]
                    changed[place] = replace(span, text=name)
                    text = text[: span.start] + name + text[span.end :]
            spans = tuple(changed)
        return unit._replace(text=text, spans=spans)


class Page:
    """An article while it is put together."""

    def __init__(self) -> None:
        self._lines: list[str] = []
        self._length = 0
        self.blocks: list[Block] = []
        self.spans: list[Span] = []
        self.figures: list[Figure] = []
        self.sentences: list[Stretch] = []

    def add_line(self, line: str, part: Part) -> int:
        """A line without marks; where it starts."""
        start = self._length
        self._lines.append(line)
        self.blocks.append(Block(start, start + len(line), len(self._lines), part))
        self.sentences.append((start, start + len(line)))
        self._length += len(line) + 1
        return start

    def add_date(self, day: str, rest: str) -> None:
        """The line that prints when the article was published."""
        start = self.add_line(day + rest, Part.DATELINE)
        self.spans.append(Span(start, start + len(day), EntityType.DATE, day))

    def add(self, unit: Unit) -> None:
        """A line with its marks and figures."""
        start = self.add_line(unit.text, unit.part)
        self.sentences.pop()
        self.sentences += [(first + start, last + start) for first, last in unit.sentences]
        self.spans += [_moved(span, start) for span in unit.spans]
        self.figures += [_figure_moved(figure, start) for figure in unit.figures]

    def text(self) -> str:
        """All lines."""
        return "\n".join((*self._lines, ""))
