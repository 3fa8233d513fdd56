# SPDX-License-Identifier: MIT
"""Owns made articles: the sentences of the training corpus told again of others, always the same for a seed and number.

Common sentences, names and places come often and rare ones seldom, about as words do in the press. Every fiftieth
article is another paper's reprint of an earlier one.
"""

from __future__ import annotations

import random
from bisect import bisect
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from itertools import accumulate
from typing import Any, NamedTuple

from tests.benchmarks.library.names import Paper, Place, papers, people, places
from tests.benchmarks.library.sentences import Piece, Sentence, Stock, read_stock

REPRINTED = 50
"""Every so manieth article is a reprint."""
FIRST_DAY = date(2007, 1, 2)
DAYS = (date(2025, 12, 30) - FIRST_DAY).days
SMALLEST, LARGEST = 3_000, 5_000
"""Bytes of UTF-8 that an article has."""
SHORT = 400
"""Characters of a short article."""
FEWEST_FIGURES, MOST_FIGURES = 3, 8
_STEEPNESS = 0.7
_HEAD = 30
"""The chance of a sentence falls with (its rank + _HEAD) to this power."""


class Made(NamedTuple):
    """An article as it would lie on a disk."""

    number: int
    text: str
    published: date


class Top(NamedTuple):
    """What stands above an article."""

    paper: Paper
    title: str
    day: date


class Draw:
    """Takes one of many, the first the most often."""

    def __init__(self, sentences: tuple[Sentence, ...]) -> None:
        self._sentences = sentences
        self._edges = list(accumulate((rank + _HEAD) ** -_STEEPNESS for rank in range(len(sentences))))

    def __call__(self, chance: random.Random) -> Sentence:
        return self._sentences[bisect(self._edges, chance.random() * self._edges[-1])]


class ArticleMaker:
    """Makes the article of any number, below 1 ms each."""

    def __init__(self, seed: int = 1, *, short: bool = False) -> None:
        self._seed, self._short = seed, short
        stock = _shuffled(read_stock(), random.Random(seed))
        self._title, self._lead, self._telling, self._plain = map(Draw, stock)
        self.names = people(_named(stock))
        """Of people, the most frequent first."""
        self._home = places()
        self._everywhere = tuple(place for communes in self._home.values() for place in communes)
        self._papers = papers()

    def articles(self, count: int, first: int = 0) -> Iterator[Made]:
        """So many articles from a number on."""
        return map(self.article, range(first, first + count))

    def article(self, number: int) -> Made:
        """The article of this number."""
        chance = random.Random(self._seed * 1_000_003 + number)
        original = number - chance.randrange(1, REPRINTED) if number % REPRINTED == REPRINTED - 1 else number
        told = chance if original == number else random.Random(self._seed * 1_000_003 + original)
        telling = Telling(told, self)
        lines = telling.lines(short=self._short)
        if original != number:
            telling.reprint(lines, self._papers[chance.randrange(len(self._papers))], chance)
        return Made(number, "\n".join((*telling.head(), *lines, "")), telling.day)

    def top(self, chance: random.Random) -> Top:
        """Paper, title and day of an article that is made otherwise."""
        telling = Telling(chance, self)
        return Top(telling.paper, telling.told("title"), telling.day)

    def sentence(self, kind: str, chance: random.Random) -> Sentence:
        """One sentence: title, lead, telling or plain."""
        draw: Draw = getattr(self, f"_{kind}")
        return draw(chance)

    def paper(self, chance: random.Random) -> Paper:
        """One paper, those that print much more often."""
        return self._papers[int(len(self._papers) * chance.random() ** 1.6)]

    def person(self, chance: random.Random) -> str:
        """One name: that of rank r is 1/r as frequent as the first."""
        return self.names[int(len(self.names) ** chance.random()) - 1]

    def place(self, chance: random.Random, province: str) -> Place:
        """A commune of a province, or of any."""
        inside = self._home.get(province, self._everywhere)
        return inside[int(len(inside) * chance.random() ** 2)]


class Telling:
    """One article while it is made: who and where it is about."""

    def __init__(self, chance: random.Random, maker: ArticleMaker) -> None:
        self._chance, self._maker = chance, maker
        self.paper = maker.paper(chance)
        self.day = FIRST_DAY + timedelta(int(DAYS * chance.random()))
        self._places = [maker.place(chance, self.paper.province)]
        self._places += [maker.place(chance, self._places[0].province) for _ in range(3)]
        self._cast = [maker.person(chance) for _ in range(6)]
        self._fillers: dict[str, Callable[[Any], str]] = {
            "person": self._person,
            "place": self._place,
            "province": lambda _: self._places[0].province,
            "day": lambda sign: f"{self._near().day}{sign}{self.day.month}{sign}{self.day.year}",
            "short_day": lambda sign: f"{self._near().day}{sign}{self.day.month}",
            "year": lambda shift: str(min(max(self.day.year + shift, 1990), 2030)),
            "number": self._number,
        }

    def head(self) -> tuple[str, ...]:
        """What the page prints above the title, but for short articles."""
        return (f"{self.paper.name} | Thời sự", *self._top)

    def lines(self, *, short: bool) -> list[str]:
        """Lead, paragraphs and signature."""
        self._top = (self.told("title"), self._dateline())
        if short:
            told = " ".join((self.told("telling"), self.told("plain"), self.told("plain"), self.told("plain")))
            return [f"{self.paper.mark} - {told}"[: SHORT - 40 - sum(map(len, self._top))]]
        return [f"{self.paper.mark} - {self.told('lead')}", *self._paragraphs(), self._person("")]

    def reprint(self, lines: list[str], paper: Paper, chance: random.Random) -> None:
        """Print it in another paper a day or two later, a paragraph shorter."""
        lines[0] = f"{paper.mark} - {lines[0].partition(' - ')[2]}"
        if len(lines) > 4:
            del lines[-2]
        self.paper = paper
        self.day += timedelta(chance.randrange(1, 3))
        self._top = (self._top[0], self._dateline())

    def _dateline(self) -> str:
        return f"{self.day:%d/%m/%Y} - {self._chance.randrange(5, 23):02}:{self._chance.randrange(60):02}"

    def _paragraphs(self) -> list[str]:
        """Paragraphs of two to four sentences, until figures and bytes are enough."""
        chance = self._chance
        figures = chance.randint(FEWEST_FIGURES, MOST_FIGURES)
        size = chance.randint(SMALLEST, LARGEST) - 500
        chosen: list[Sentence] = []
        while figures > 0 and (one := self._maker.sentence("telling", chance)):
            if one.figures <= figures + 1:
                chosen.append(one)
                figures -= one.figures
                size -= one.bytes
        while size > 0:
            chosen.append(self._maker.sentence("plain", chance))
            size -= chosen[-1].bytes
        chance.shuffle(chosen)
        told = list(map(self._fill, chosen))
        paragraphs: list[str] = []
        while told:
            count = chance.randint(2, 4)
            paragraphs.append(" ".join(told[:count]))
            del told[:count]
        return paragraphs

    def told(self, kind: str) -> str:
        """A sentence of a kind, about the people and places of this article."""
        return self._fill(self._maker.sentence(kind, self._chance))

    def _fill(self, sentence: Sentence) -> str:
        fillers = self._fillers
        return "".join(piece if isinstance(piece, str) else fillers[piece[0]](piece[1]) for piece in sentence.pieces)

    def _person(self, _words: str) -> str:
        return self._cast[int(6 * self._chance.random())]

    def _place(self, kind: str) -> str:
        place = self._places[int(4 * self._chance.random())]
        if kind in ("xã", "phường", "thị trấn"):
            return place.commune
        return place.province if kind == "tỉnh" else place.district

    def _near(self) -> date:
        return self.day - timedelta(int(4 * self._chance.random()))

    def _number(self, words: str) -> str:
        """Another number of the same look: small ones stay small, shares stay shares."""
        chance = self._chance
        if len(words) == 1:
            return str(chance.randrange(2, 10))
        digits = [str(int(10 * chance.random())) if sign.isdigit() else sign for sign in words[1:]]
        return str(chance.randrange(1, 10)) + "".join(digits)


def _shuffled(stock: Stock, chance: random.Random) -> Stock:
    return Stock(*(tuple(chance.sample(part, len(part))) for part in stock))


def _named(stock: Stock) -> tuple[str, ...]:
    pieces: Iterator[Piece] = (piece for part in stock for sentence in part for piece in sentence.pieces)
    return tuple(str(piece[1]) for piece in pieces if isinstance(piece, tuple) and piece[0] == "person")
