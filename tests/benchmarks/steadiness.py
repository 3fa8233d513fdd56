# SPDX-License-Identifier: MIT
"""Whether the same figures are read where a sentence says the same in other words: counts what changes, by rewriting.

    python -m tests.benchmarks.steadiness [--split train|dev] [--passages 100] [--each 10] [--seed 1] [--list NAME]

Every passage of the corpus whose figures are read rightly today (title, line before, line) is rewritten in ways that
must not change its record: other nouns and verbs of the same kind (steadiness.txt), numbers written otherwise, lists
joined otherwise, times named otherwise (their years count, too), openings, endings, neighbours, other spaces and
letters. A rewriting is not always good Vietnamese, so a few changes are nobody's fault; what counts is a group that
stands out. Nothing is read of the test part.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from reader.core.figure import Figure
from reader.core.offsets import SourceText
from reader.extract.pipeline import read_article
from tests.benchmarks.quality import CORPUS, Gold, figure_fits

_LISTS = Path(__file__).with_suffix(".txt")
_VERBS = (
    "praise",
    "praised",
    "giving",
    "receiving",
    "signing up",
    "proposing",
    "building",
    "issuing",
    "holding",
    "coming",
)
_LONGEST = 1500
"""Code points; a longer line makes the readings slow."""
_CLOSE = "\nPhong trào học tập và làm theo Bác tiếp tục được duy trì.\n"
_ENDS_NOUN = re.compile(r"\s*(?:[,;.)(]|và\b|được\b|đã\b|$)")
_OPENS_ELSEHOW = re.compile(r"[-•+*–(\[\d“\"]")
_LOWERED = re.compile(r"(?:Có|Đã|Toàn|Trong|Năm|Qua|Từ|Các|Tại|Đến|Sau|Ở|Với|Tổng|Riêng|Hiện|Cả|Mỗi|Một|Hai|Ba|Bốn)\b")
Record = Counter[tuple[object, ...]]
Rewriting = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence at ``[start, end)`` of an excerpt, with its figures."""

    text: str
    start: int
    end: int
    figures: tuple[Figure, ...]

    def put(self, start: int, end: int, words: str) -> str:
        return self.text[:start] + words + self.text[end:]

    @property
    def sentence(self) -> str:
        return self.text[self.start : self.end]


@cache
def entries(group: str) -> tuple[str, ...]:
    """The entries of one group of the lists."""
    found, name = list[str](), ""
    for line in _LISTS.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            name = line.strip("[]")
        elif line and name == group:
            found.append(line)
    return tuple(found)


def record_of(text: str, *, with_years: bool = False) -> Record:
    """What a register would count of a text; ``with_years``: and when it was done."""
    figures = read_article(SourceText.from_decoded(text).text).figures
    totals = {figure.id: figure.value for figure in figures}
    return Counter(
        (one.value, one.percent, one.recipient, one.action, totals.get(one.part_of or ""))
        + ((one.year_from, one.year_to) if with_years else ())
        for one in figures
    )


def passages(split: str) -> Iterator[Passage]:
    """Every sentence of this part of the corpus all of whose figures are read rightly in its excerpt."""
    for file in sorted((CORPUS / split).glob("*.json")):
        facts = json.loads(file.read_text(encoding="utf-8"))["facts"]
        text = SourceText.from_decoded(file.with_suffix(".txt").read_bytes().decode("utf-8")).text
        lines = text.split("\n")
        at = 0
        for turn, line in enumerate(lines):
            inside = [fact for fact in facts if at <= fact["start"] < at + len(line)]
            if inside and turn > 1 and len(line) <= _LONGEST:
                before = next((one for one in reversed(lines[1:turn]) if one.strip()), "")
                head = f"{lines[0]}\n\n{before}\n"
                yield from _right_ones(head + line + _CLOSE, inside, len(head) - at)
            at += len(line) + 1


def _right_ones(excerpt: str, facts: list[Gold], shift: int) -> Iterator[Passage]:
    reading = read_article(excerpt)
    for start, end in reading.sentences:
        figures = tuple(one for one in reading.figures if start <= one.start < end)
        marked = {fact["start"] + shift: fact for fact in facts if start <= fact["start"] + shift < end}
        needed = {place for place, fact in marked.items() if not fact.get("optional")}
        found = {one.start for one in figures}
        right = all(one.start in marked and figure_fits("action", marked[one.start], one, {}) for one in figures)
        if figures and right and needed <= found:
            yield Passage(excerpt, start, end, figures)


def _noun_of(passage: Passage, figure: Figure) -> tuple[int, int] | None:
    """Where the counted noun stands right behind its number, if it ends there."""
    start = figure.end + 1
    end = start + len(figure.unit)
    if figure.percent or passage.text[start:end] != figure.unit or not _ENDS_NOUN.match(passage.text, end):
        return None
    return start, end


def nouns(passage: Passage) -> Iterator[Rewriting]:
    for figure in passage.figures:
        place, kind = _noun_of(passage, figure), str(figure.recipient)
        others = entries(kind)
        if place is None or figure.unit not in others:
            continue
        taken = {one.unit for one in passage.figures}
        yield from ((f"noun, {kind}", passage.put(*place, noun)) for noun in others if noun not in taken)
        tails = entries(f"tail {kind}")
        yield from ((f"attribute, {kind}", passage.put(place[1], place[1], f" {tail}")) for tail in tails)


def verbs(passage: Passage) -> Iterator[Rewriting]:
    for start, end in {one.evidence.verb for one in passage.figures if one.evidence.verb}:
        if passage.text[max(0, start - 5) : start].lower() == "được ":
            start -= 5
        words = passage.text[start:end]
        group = next((name for name in _VERBS if words.lower() in entries(name)), None)
        if group is None or not passage.start <= start < passage.end:
            continue
        for verb in entries(group):
            if verb != words.lower() and not (verb.startswith("đã ") and passage.text[:start].endswith("đã ")):
                written = verb[0].upper() + verb[1:] if words[0].isupper() else verb
                yield f"verb, {group}", passage.put(start, end, written)


def numbers(passage: Passage) -> Iterator[Rewriting]:
    for figure in passage.figures:
        start, end, raw = figure.start, figure.end, figure.text
        if _noun_of(passage, figure) is None or not raw.replace(".", "").isdigit():
            continue
        yield "number, no-break space behind", passage.put(end, end + 1, "\u00a0")
        if "." in raw:
            yield "number, without point", passage.put(start, end, raw.replace(".", ""))
            yield "number, no-break space inside", passage.put(start, end, raw.replace(".", "\u00a0"))
        elif len(raw) == 1:
            yield "number, with a nought", passage.put(start, end, f"0{raw}")
        if figure.approximate is None and figure.value > 9 and passage.text[:start].endswith(("có ", "cho ")):
            yield from (("number, stressed", passage.put(start, start, f"{word} ")) for word in entries("stress"))


def joints(passage: Passage) -> Iterator[Rewriting]:
    for left, right in zip(passage.figures, passage.figures[1:], strict=False):
        place = _noun_of(passage, left)
        if place is None or passage.text[place[1] : right.start] not in (", ", " và ", " cùng "):
            continue
        if left.unit != right.unit:
            yield from (
                (f"joined by {word}", passage.put(place[1], right.start, f" {word} ")) for word in entries("joined by")
            )


def surroundings(passage: Passage) -> Iterator[Rewriting]:
    words = passage.sentence
    if _OPENS_ELSEHOW.match(words) or "\n" in words:
        return
    lowered = words[0].lower() + words[1:] if _LOWERED.match(words) else words
    for opening in entries("opening"):
        yield "opening", passage.put(passage.start, passage.end, f"{opening} {lowered}")
    if words.endswith("."):
        for ending in entries("ending"):
            yield "ending", passage.put(passage.end - 1, passage.end, f"{ending}.")
        for other in entries("neighbour"):
            yield "sentence before", passage.put(passage.start, passage.start, f"{other} ")


@cache
def _times() -> tuple[tuple[re.Pattern[str], tuple[str, ...]], ...]:
    """Every way to say a time, as a pattern, with the others that say the same."""
    ways = list[tuple[re.Pattern[str], tuple[str, ...]]]()
    for line in entries("time"):
        forms = line.split(" = ")
        for form in forms:
            pattern = re.escape(form).replace(r"\ ", " ")
            for name, digits in (("A", r"20[012]\d"), ("B", r"20[012]\d"), ("N", r"\d")):
                pattern = pattern.replace(rf"\{{{name}\}}", f"(?P<{name}>{digits})")
            others = tuple(other for other in forms if other != form)
            ways.append((re.compile(rf"(?<!\w){pattern}(?![\w–-])", re.IGNORECASE), others))
    return tuple(ways)


def _opens_part(passage: Passage, at: int) -> bool:
    """Whether a time opens its sentence or a part of it: ``đến năm 2020`` is no place for ``trong năm 2020``."""
    before = passage.text[passage.start : at].rstrip()
    return not before or before[-1] in ",;:(-–"


def times(passage: Passage) -> Iterator[Rewriting]:
    for pattern, others in _times():
        found = pattern.search(passage.text, passage.start, passage.end)
        if found is None or not _opens_part(passage, found.start()):
            continue
        for other in others:
            words = other.format(**found.groupdict())
            words = words[0].upper() + words[1:] if found[0][0].isupper() else words
            yield f"time, {other}", passage.put(*found.span(), words)


def writing(passage: Passage) -> Iterator[Rewriting]:
    words = passage.sentence
    yield "decomposed letters", unicodedata.normalize("NFD", passage.text)
    yield "no-break spaces", passage.put(passage.start, passage.end, words.replace(" ", "\u00a0"))
    yield "two spaces", passage.put(passage.start, passage.end, words.replace(" ", "  "))
    yield "no space after commas", passage.put(passage.start, passage.end, re.sub(r", (?=[^\W\d])", ",", words))
    yield "straight quotes", passage.put(passage.start, passage.end, words.replace("“", '"').replace("”", '"'))
    if "\n" not in words and not _OPENS_ELSEHOW.match(words):
        yield "item of a list", passage.put(passage.start, passage.end, f"\n- {words}\n")


FAMILIES: tuple[Callable[[Passage], Iterator[Rewriting]], ...] = (
    nouns,
    verbs,
    numbers,
    joints,
    surroundings,
    times,
    writing,
)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--split", choices=("train", "dev"), default="train")
    parser.add_argument("--passages", type=int, default=100)
    parser.add_argument("--each", type=int, default=10, help="rewritings of a passage in each family")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--list", default="", help="print the rewritings of this name that change the record")
    options = parser.parse_args()
    chance, tried, changed = random.Random(options.seed), Counter[str](), Counter[str]()
    found = list(passages(options.split))
    for passage in chance.sample(found, min(options.passages, len(found))):
        for family in FAMILIES:
            ways = list(family(passage))
            before = record_of(passage.text, with_years=family is times)
            for name, text in chance.sample(ways, min(options.each, len(ways))):
                tried[name] += 1
                if (after := record_of(text, with_years=family is times)) != before:
                    changed[name] += 1
                    if options.list and options.list in name:
                        print(f"{name}: {text[passage.start :].strip()}\n    {before - after} → {after - before}")
    for name, count in sorted(tried.items(), key=lambda item: -changed[item[0]] / item[1]):
        print(f"{name:32} {changed[name]:5} of {count:5}  {changed[name] / count:7.3f}")
    print(f"{'all':32} {changed.total():5} of {tried.total():5}  {changed.total() / max(1, tried.total()):7.3f}")


if __name__ == "__main__":
    main()
