# SPDX-License-Identifier: MIT
"""How well printings of one report are told from reports written after one form.

Articles of the corpus are printed again as papers do it, and written again as offices do it: the same sentences with
the names and numbers of another place or year, or as the same paper does a day later: below the news.
``python -m tests.store.printings [dev]`` prints the table.
"""

from __future__ import annotations

import random
import re
import sys
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import apsw

from reader.core.reprint_rules import Sketch
from reader.extract.pipeline import take_sketch
from reader.extract.structure import read_structure
from reader.extract.words import Words
from reader.store import reprints
from tests.store.derived_file import add_text, derived_file

CORPUS = Path(__file__).parents[1] / "corpus"
_SENTENCE_END = re.compile(r"(?<=[.!?…])\s+")
_NAME = re.compile(r"(?:[^\W\d_a-zà-ỹ][^\W\d_]*)(?: [A-ZÀ-ÝĐĂĨŨƠƯẠ-Ỹ][^\W\d_]*)+")
_FORM = frozenset({"Hồ Chí Minh", "Bác Hồ", "Chỉ thị", "Trung ương", "Bộ Chính", "Đảng Cộng"})
"""Names that every report of the campaign has."""

Change = Callable[[str, random.Random, Sequence[str]], str]


def sketch(text: str) -> Sketch:
    """The sketch that an import takes of a text."""
    return take_sketch(read_structure(text), Words(text))


def articles(step: int = 1, part: str = "train") -> list[str]:
    """Every so many-th article of a part of the corpus, in NFC."""
    paths = sorted((CORPUS / part).glob("*.txt"))[::step]
    return [unicodedata.normalize("NFC", path.read_text(encoding="utf-8")) for path in paths]


def _lines(text: str) -> list[str]:
    return [line for line in text.split("\n") if line.strip()]


def _sentences(text: str) -> list[str]:
    return [one for line in _lines(text) for one in _SENTENCE_END.split(line)]


def _new_head(text: str, _rng: random.Random, _all: Sequence[str]) -> str:
    """Another title, no lead, a byline."""
    kept = _lines(text)
    return "\n".join(["Chuyển biến rõ nét từ một chủ trương lớn", "Minh Anh", *kept[2 if len(kept) > 4 else 1 :]])


def _cut(part: float) -> Change:
    def change(text: str, rng: random.Random, _all: Sequence[str]) -> str:
        """Sentences dropped until so much of the words is left."""
        told = [(place, one) for place, one in enumerate(_sentences(text))]
        words = sum(len(one.split()) for _, one in told)
        rng.shuffle(told)
        kept: list[tuple[int, str]] = []
        while told and sum(len(one.split()) for _, one in kept) < part * words:
            kept.append(told.pop())
        return _paragraphs([one for _, one in sorted(kept)])

    return change


def _paragraphs(sentences: Sequence[str]) -> str:
    return "\n".join(" ".join(sentences[at : at + 3]) for at in range(0, len(sentences), 3))


def _reordered(text: str, rng: random.Random, _all: Sequence[str]) -> str:
    told = _sentences(text)
    for _ in range(len(told) // 4):
        told.insert(rng.randrange(len(told)), told.pop(rng.randrange(len(told))))
    return _paragraphs(told)


def _typos(text: str, rng: random.Random, _all: Sequence[str]) -> str:
    words = text.split(" ")
    for at, word in enumerate(words):
        if len(word) > 3 and rng.random() < 0.015:
            words[at] = word[:-2] + word[-1] + word[-2]
    return " ".join(words)


def _decomposed(text: str, _rng: random.Random, _all: Sequence[str]) -> str:
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", text))


def _as_papers_do(text: str, rng: random.Random, everything: Sequence[str]) -> str:
    """All at once."""
    for change in (_new_head, _cut(0.8), _typos, _reordered):
        text = change(text, rng, everything)
    return text


def _another_place(part: float) -> Change:
    def change(original: str, rng: random.Random, everything: Sequence[str]) -> str:
        """So much of the sentences with other names and numbers, the rest from another article."""
        names = [name for other in rng.sample(list(everything), 4) for name in _NAME.findall(other)]
        given: dict[str, str] = {name: name for name in _FORM}
        text = _NAME.sub(lambda found: given.setdefault(found[0], rng.choice(names)), original)
        mine = [one for one in _sentences(_other_numbers(text, rng, everything)) if rng.random() < part]
        rest = rng.choice([other for other in everything if _lines(other)[0] != _lines(original)[0]])
        other = [one for one in _sentences(rest) if rng.random() < 1 - part]
        return _paragraphs(mine + other)

    return change


def _other_numbers(text: str, rng: random.Random, _all: Sequence[str]) -> str:
    """The report of another year."""

    def number(found: re.Match[str]) -> str:
        return found[0] if found[0] in {"05", "03", "2016"} else str(rng.randrange(2, 10 ** len(found[0]) + 9))

    return re.sub(r"\d+", number, text)


def _a_day_later(text: str, rng: random.Random, everything: Sequence[str]) -> str:
    """News of which nobody has written yet, and below it what was known already."""
    told, title = _sentences(text), _lines(text)[0]
    known = told[round(len(told) * 0.4) :]
    wanted = sum(len(one.split()) for one in known) * 0.7
    news: list[str] = []
    for one in _sentences(rng.choice([other for other in everything if _lines(other)[0] != title])):
        if sum(len(new.split()) for new in news) >= wanted:
            break
        if not re.search(r"\d", one) and len(one.split()) > 8:  # hardly any numbers, and few names
            news.append(one)
    return _paragraphs(news + known)


PRINTINGS: dict[str, Change] = {
    "another title, no lead, a byline": _new_head,
    "90 % of the text": _cut(0.9),
    "80 % of the text": _cut(0.8),
    "70 % of the text": _cut(0.7),
    "sentences in another order": _reordered,
    "1.5 % of the words mistyped": _typos,
    "decomposed letters": _decomposed,
    "all of this, about 70 % of the text": _as_papers_do,
}
FORMS: dict[str, Change] = {
    "the same words, another place": _another_place(1.0),
    "70 % of the words, another place": _another_place(0.7),
    "40 % of the words, another place": _another_place(0.4),
    "the same words and names, other numbers": _other_numbers,
}
LATER: dict[str, Change] = {"news of a day later, above what was known": _a_day_later}
"""Not all of them can be told: where the paragraphs are few, the news shares one with what was known."""


class Measured(NamedTuple):
    """Of how many changed articles how many were put into the group of the original."""

    name: str
    grouped: int
    total: int


def archive(texts: Sequence[str]) -> apsw.Connection:
    """The articles in tables, numbered from 1."""
    db = derived_file()
    for number, text in enumerate(texts, 1):
        add_text(db, number, text)
        reprints.put(db, number, sketch(text))
    return db


def measure(texts: Sequence[str], changes: dict[str, Change], seed: int = 1) -> Iterator[Measured]:
    """Put every article again with every change."""
    for name, change in changes.items():
        db, rng, grouped = archive(texts), random.Random(f"{seed}{name}"), 0
        for number, text in enumerate(texts, 1):
            changed = change(text, rng, texts)
            add_text(db, len(texts) + number, changed)
            reprints.put(db, len(texts) + number, sketch(changed))
            grouped += number in reprints.group_of(db, len(texts) + number)
        yield Measured(name, grouped, len(texts))


def main() -> None:
    """Print the table."""
    texts = articles(part=sys.argv[1] if len(sys.argv) > 1 else "train")
    for heading, changes in (
        ("printings that were found", PRINTINGS),
        ("others that were taken for printings", FORMS | LATER),
    ):
        sys.stdout.write(f"{heading}\n")
        for name, grouped, total in measure(texts, changes):
            sys.stdout.write(f"  {name:42} {grouped:4} of {total} = {grouped / total:.3f}\n")


if __name__ == "__main__":
    main()
