# SPDX-License-Identifier: MIT
"""Score the extraction on the development corpus and print a table, with misses and inventions on request.

    python -m tests.benchmarks.quality [--split train|dev|test|all] [--list figures|PERSON|…] [--files NAME,…]
                                        [--wrap COLUMNS]

Figures: matched one to one inside an article, level by level (value; + recipient; + action; + years or + part_of).
Names: strict, same type and span; a place counts with or without its prefix. General words are judged neither way, and
the command line leaves those that the reader holds for general out, so they are no hits and no inventions.
Identities: the bodies and documents of the articles in `tests/corpus/identities`; inventions are resolved to another.
"""

from __future__ import annotations

import argparse
import json
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from reader.core.corpus import Reading
from reader.core.figure import Figure
from reader.core.offsets import SourceText
from reader.core.span import EntityType, Span
from reader.extract.pipeline import read_article
from tests.benchmarks import identities
from tests.benchmarks.wrapping import with_pieces, wrapped

CORPUS = Path(__file__).resolve().parent.parent / "corpus"
SPLITS = ("train", "dev", "test")
LEVELS = ("value", "recipient", "action", "years", "part_of")
AWARDLESS = "no-award"
Gold = dict[str, Any]


@dataclass
class Tally:
    """Hits, inventions and misses of one row of the table."""

    hits: int = 0
    invented: int = 0
    missed: int = 0

    @property
    def precision(self) -> float:
        return self.hits / (self.hits + self.invented) if self.hits + self.invented else 0.0

    @property
    def recall(self) -> float:
        return self.hits / (self.hits + self.missed) if self.hits + self.missed else 0.0

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    def add(self, hits: int, invented: int, missed: int) -> None:
        self.hits += hits
        self.invented += invented
        self.missed += missed


@dataclass
class Score:
    """All rows, and the errors by row."""

    rows: dict[str, Tally] = field(default_factory=dict)
    errors: dict[str, list[str]] = field(default_factory=dict)
    agreement: dict[str, Counter[bool]] = field(default_factory=dict)
    confidence: Counter[tuple[int, bool]] = field(default_factory=Counter)
    awardless: int = 0
    awardless_invented: int = 0

    def row(self, name: str) -> Tally:
        return self.rows.setdefault(name, Tally())

    def blame(self, name: str, line: str) -> None:
        self.errors.setdefault(name, []).append(line)


def largest_matching(left: int, right: int, fits: Callable[[int, int], bool]) -> dict[int, int]:
    """Right index → left index of a largest one-to-one matching (augmenting paths)."""
    owner: dict[int, int] = {}

    def place(one: int, seen: set[int]) -> bool:
        for other in range(right):
            if other not in seen and fits(one, other):
                seen.add(other)
                if other not in owner or place(owner[other], seen):
                    owner[other] = one
                    return True
        return False

    for one in range(left):
        place(one, set())
    return owner


def figure_fits(level: str, gold: Gold, found: Figure, totals: dict[str, Figure]) -> bool:
    """Whether a found figure agrees with a marked one up to this level."""
    if gold["value"] != found.value or gold["percent"] != found.percent:
        return False
    if level == "value":
        return True
    if found.recipient not in (gold["recipient"], *gold.get("recipient_alt", ())):
        return False
    if level == "recipient":
        return True
    if found.action not in (gold["action"], *gold.get("action_alt", ())):
        return False
    if level == "years":
        accepted = [[gold["year_from"], gold["year_to"]], *gold.get("year_alt", ())]
        return [found.year_from, found.year_to] in accepted
    if level == "part_of":
        total = totals.get(found.part_of or "")
        return bool(gold["part_of"] == (total.value if total else None))
    return True


def score_figures(score: Score, name: str, gold: Gold, reading: Reading, text: str) -> None:
    """Add one article's figures to the rows."""
    found = reading.figures
    totals = {figure.id: figure for figure in found}
    needed = [fact for fact in gold["facts"] if not fact.get("optional")]
    spare = [fact for fact in gold["facts"] if fact.get("optional")]
    for level in LEVELS:
        owner = _match(level, needed, found, totals)
        left = [figure for index, figure in enumerate(found) if index not in owner]
        forgiven = _match(level, spare, left, totals)
        inventions = [figure for index, figure in enumerate(left) if index not in forgiven]
        missed = [fact for index, fact in enumerate(needed) if index not in owner.values()]
        score.row(f"figures {level}").add(len(owner), len(inventions), len(missed))
        for fact in missed:
            score.blame(level, f"missed   {name}: {_show_gold(fact)} | {_around(text, fact['start'])}")
        for figure in inventions:
            score.blame(level, f"invented {name}: {_show_found(figure)} | {_around(text, figure.start)}")
        if level == "action":
            _score_details(score, [(needed[one], found[other]) for other, one in owner.items()])
            _score_confidence(score, found, set(owner))
    if gold.get("kind") == AWARDLESS:
        score.awardless += 1
        score.awardless_invented += len(found)


def _match(level: str, facts: Sequence[Gold], found: Sequence[Figure], totals: dict[str, Figure]) -> dict[int, int]:
    return largest_matching(
        len(facts), len(found), lambda one, other: figure_fits(level, facts[one], found[other], totals)
    )


def _score_details(score: Score, pairs: Iterable[tuple[Gold, Figure]]) -> None:
    for fact, figure in pairs:
        for detail, agrees in (
            ("issuer", _same_body(fact.get("issuer"), figure.issuer)),
            ("award_form", _same_words(fact.get("award_form"), figure.award_form)),
            ("approximate", fact.get("approximate") == figure.approximate),
            ("year_source", fact.get("year_source") == figure.year_source),
        ):
            score.agreement.setdefault(detail, Counter())[agrees] += 1


def _same_words(one: str | None, other: str | None) -> bool:
    return _bare(one) == _bare(other)


def _same_body(one: str | None, other: str | None) -> bool:
    """Whether two issuers are one body: an office stands for the body that it heads (Bộ trưởng Bộ Công an)."""
    first, second = (f" {_bare(words)} " for words in (one, other))
    return first == second or (bool(one and other) and (first in second or second in first))


def _bare(words: str | None) -> str:
    return " ".join(unicodedata.normalize("NFC", words or "").casefold().split())


def _score_confidence(score: Score, found: Sequence[Figure], right: set[int]) -> None:
    for index, figure in enumerate(found):
        score.confidence[min(9, int(figure.confidence * 10)), index in right] += 1


def score_names(score: Score, name: str, gold: Gold, reading: Reading, text: str) -> None:
    """Add one article's names to the rows."""
    scored = [mark for mark in gold["entities"] if not mark.get("generic")]
    unscored = [mark for mark in gold["entities"] if mark.get("generic")]
    spans = [span for span in reading.spans if not span.nested and not span.generic]
    for kind in EntityType:
        marks = [mark for mark in scored if mark["type"] == kind]
        of_kind = [span for span in spans if span.type is kind]
        owner = largest_matching(len(marks), len(of_kind), lambda one, other: _same(marks[one], of_kind[other]))  # noqa: B023
        left = [span for index, span in enumerate(of_kind) if index not in owner]
        inventions = [span for span in left if not _judged_neither_way(span, scored, unscored)]
        missed = [mark for index, mark in enumerate(marks) if index not in owner.values()]
        score.row(str(kind)).add(len(owner), len(inventions), len(missed))
        for mark in missed:
            score.blame(
                str(kind), f"missed   {name}: {text[mark['start'] : mark['end']]!r} | {_around(text, mark['start'])}"
            )
        for span in inventions:
            score.blame(str(kind), f"invented {name}: {span.text!r} | {_around(text, span.start)}")


def _same(mark: Gold, span: Span) -> bool:
    return mark["end"] == span.end and span.start in (mark["start"], mark.get("core_start"))


def _judged_neither_way(span: Span, scored: Sequence[Gold], unscored: Sequence[Gold]) -> bool:
    """A span on a general word of its type, or on general words alone, is no invention."""
    over = [mark for mark in unscored if _overlap(mark, span)]
    rivals = [mark for mark in scored if _overlap(mark, span)]
    own = any(mark["type"] == span.type for mark in over)
    return (own and not any(mark["type"] == span.type for mark in rivals)) or (bool(over) and not rivals)


def _overlap(mark: Gold, span: Span) -> bool:
    return bool(mark["start"] < span.end and span.start < mark["end"])


def score_parts(score: Score, name: str, gold: Gold, reading: Reading, text: str) -> None:
    """Add title and furniture lines and the publication date."""
    lines = {block.line: (block.part, text[block.start : block.end]) for block in reading.structure.blocks}
    for part in ("title", "furniture", "caption", "byline"):
        marked = set(gold["parts"].get(part, ()))
        found = {number for number, (of_line, _) in lines.items() if of_line == part}
        score.row(f"lines {part}").add(len(marked & found), len(found - marked), len(marked - found))
        for number in sorted(marked ^ found):
            error = "missed  " if number in marked else "invented"
            read_as, words = lines.get(number, ("no line", ""))
            score.blame(f"lines {part}", f"{error} {name}:{number} read as {read_as}: {words[:120]}")
    agrees = gold.get("published") == reading.structure.published
    score.agreement.setdefault("published", Counter())[agrees] += 1
    if not agrees:
        score.blame("published", f"wrong    {name}: {reading.structure.published}, marked {gold.get('published')}")


def score_identities(score: Score, name: str, marks: Sequence[Gold], reading: Reading) -> None:
    """Add what the bodies and documents of one article are taken for, where it is written down what they mean."""
    answers = identities.meant(name)
    for kind, knowable, resolved, wrong in identities.judge(answers, reading.spans, marks) if answers else ():
        right = resolved and not wrong
        row = identities.KINDS[kind]
        score.row(row).add(right, resolved and not right, knowable and not right)
        if wrong and answers and not answers["apart"]:
            score.blame(row, f"{'wrong   ' if resolved else 'open    '} {name}: {wrong}")


def _around(text: str, position: int) -> str:
    return text[max(0, position - 70) : position + 50].replace("\n", " ⏎ ")


def _show_gold(fact: Gold) -> str:
    years = f"{fact['year_from']}-{fact['year_to']}"
    return f"{fact['value']} {fact['recipient']}/{fact['action']} {years} part_of={fact['part_of']}"


def _show_found(figure: Figure) -> str:
    years = f"{figure.year_from}-{figure.year_to}"
    return f"{figure.value} {figure.recipient}/{figure.action} {years} {figure.rule} {figure.confidence:.2f}"


def _in_nfc(mark: Gold, text: str, decoded: str) -> Gold:
    """The mark at its place in the NFC text; marks are made on the text as it lies on the disk."""
    if text == decoded:
        return mark

    def place(position: int) -> int:
        return len(unicodedata.normalize("NFC", decoded[:position]))

    moved = {key: place(mark[key]) for key in ("start", "end", "core_start") if key in mark}
    return mark | moved


def score_corpus(splits: Iterable[str], names: Sequence[str] = (), width: int = 0) -> Score:
    """Read every article of these splits and score it; with lines no wider than so many columns, if asked for."""
    score = Score()
    for split in splits:
        for file in sorted((CORPUS / split).glob("*.json")):
            if names and file.stem not in names:
                continue
            gold = json.loads(file.read_text(encoding="utf-8"))
            text = file.with_suffix(".txt").read_bytes().decode("utf-8")
            source = SourceText.from_decoded(text)
            if width:
                gold = with_pieces(gold, source.text, width)
                source = SourceText.from_decoded(wrapped(source.text, width))
            reading = read_article(source.text)
            marks = [_in_nfc(mark, source.text, text) for mark in gold["entities"]]
            score_figures(score, file.stem, gold, reading, source.text)
            score_names(score, file.stem, gold | {"entities": marks}, reading, source.text)
            score_parts(score, file.stem, gold, reading, source.text)
            score_identities(score, file.stem, marks, reading)
    return score


def print_table(score: Score) -> None:
    """Print every row."""
    print(f"{'':24} {'P':>7} {'R':>7} {'F1':>7} {'hits':>6} {'inv.':>5} {'miss':>5}")
    for name, row in score.rows.items():
        shares = f"{row.precision:7.3f} {row.recall:7.3f} {row.f1:7.3f}"
        print(f"{name:24} {shares} {row.hits:6} {row.invented:5} {row.missed:5}")
    for detail, counts in score.agreement.items():
        print(f"{detail + ' agrees':24} {counts[True] / max(1, counts.total()):7.3f}  of {counts.total()}")
    for tenth in range(10):
        right, wrong = score.confidence[tenth, True], score.confidence[tenth, False]
        if right + wrong:
            bin_name = f"confidence {tenth / 10:.1f}–{tenth / 10 + 0.1:.1f}"
            print(f"{bin_name:24} {right / (right + wrong):7.3f}  right of {right + wrong}")
    print(f"invented on {score.awardless} pages without awards: {score.awardless_invented}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--split", choices=(*SPLITS, "all"), default="dev")
    parser.add_argument(
        "--list", default="", help="a level of figures, a type of name, 'lines PART', published, 'bodies identified'"
    )
    parser.add_argument("--files", default="", help="names of articles, parted by commas")
    parser.add_argument("--wrap", type=int, default=0, metavar="COLUMNS", help="break all lines as mail and PDF do")
    options = parser.parse_args()
    splits = SPLITS if options.split == "all" else (options.split,)
    score = score_corpus(splits, [name for name in options.files.split(",") if name], options.wrap)
    print_table(score)
    for line in score.errors.get(options.list, ()):
        print(line)


if __name__ == "__main__":
    main()
