# SPDX-License-Identifier: MIT
"""Train a statistical tagger (a CRF) on the corpus, and score it alone, the rules alone, and both together.

    python -m tests.benchmarks.crf [--split dev] [--folds 4]

Needs `pip install python-crfsuite`, which is no dependency of the program. First line of the table: the rules. Then,
each for the whole of the names and by type:

- CRF: words, looks and word lists as features; CRF with rules: what the rules marked as features, too
- silent T: the rules, and the CRF's names of probability T and more where the rules have none
- veto T: the rules without those names of which the CRF holds less than T to be likely

`--folds N` measures inside the training part (each article is read by taggers that did not see it); the rules have
seen it all, so that they look better there than they are. Nothing is random: the same corpus gives the same table.
Offices overlap the bodies in their names, so they have a tagger of their own.
"""

from __future__ import annotations

import argparse
import json
import tempfile
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from reader.core.corpus import Reading
from reader.core.offsets import SourceText
from reader.core.span import EntityType, Span
from reader.extract.pipeline import read_article
from reader.extract.words import Words
from tests.benchmarks.crf_features import Features, labels, line_features, stretches
from tests.benchmarks.quality import CORPUS, Score, _in_nfc, score_names

SETTINGS = {"c1": 0.2, "c2": 0.02, "max_iterations": 80, "feature.minfreq": 2, "feature.possible_transitions": True}
LAYERS = ("names", "offices")
SILENT = (0.5, 0.7, 0.9)
VETO = (0.02, 0.1, 0.3)
Probable = tuple[Span, float]


@dataclass
class Line:
    """One line of an article: its words and their features, told of the rules and not."""

    words: Words
    plain: list[Features]
    informed: list[Features]


@dataclass
class Article:
    """An article with its marks, what the rules read, and its lines."""

    name: str
    text: str
    gold: dict[str, Any]
    reading: Reading
    lines: list[Line] = field(default_factory=list)

    def marks(self, layer: str) -> list[tuple[int, int, str]]:
        """The marks that a tagger learns; general words are a class of their own."""
        wanted = [mark for mark in self.gold["entities"] if (mark["type"] == EntityType.ROLE) == (layer == "offices")]
        return [(m["start"], m["end"], "general" if m.get("generic") else m["type"]) for m in wanted]


def load(split: str) -> list[Article]:
    """All articles of a part of the corpus, read by the rules."""
    found = []
    spent = 0.0
    for file in sorted((CORPUS / split).glob("*.json")):
        gold = json.loads(file.read_text(encoding="utf-8"))
        decoded = file.with_suffix(".txt").read_bytes().decode("utf-8")
        text = SourceText.from_decoded(decoded).text
        gold["entities"] = [_in_nfc(mark, text, decoded) for mark in gold["entities"]]
        article = Article(file.stem, text, gold, read_article(text))
        began = time.process_time()
        article.lines = [_line(article, block) for block in article.reading.structure.blocks]
        spent += time.process_time() - began
        found.append(article)
    print(f"{split}: features of {2 * len(found) / max(spent, 1e-9):.0f} articles a second", flush=True)
    return found


def _line(article: Article, block: Any) -> Line:
    words = Words(article.text, block.start, block.end)
    inside = [span for span in article.reading.spans if block.start <= span.start < block.end]
    return Line(words, line_features(words, block, None), line_features(words, block, inside))


class Tagger:
    """Two CRFs, one for offices and one for all other names."""

    def __init__(self, articles: Sequence[Article], informed: bool) -> None:
        self.informed = informed
        self.folder = tempfile.TemporaryDirectory()
        self.taggers = {layer: self._train(articles, layer) for layer in LAYERS}

    def _train(self, articles: Sequence[Article], layer: str) -> Any:
        import pycrfsuite  # type: ignore[import-not-found]

        trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
        for article in articles:
            marks = article.marks(layer)
            for line in article.lines:
                if line.words.size:
                    trainer.append(line.informed if self.informed else line.plain, labels(line.words, marks))
        trainer.set_params(SETTINGS)
        path = str(Path(self.folder.name) / layer)
        trainer.train(path)
        tagger = pycrfsuite.Tagger()
        tagger.open(path)
        return tagger

    def size(self) -> int:
        """Bytes of both models."""
        return sum(file.stat().st_size for file in Path(self.folder.name).iterdir())

    def read(self, article: Article) -> tuple[list[Probable], dict[tuple[int, int, str], float]]:
        """The names with their probabilities, and how likely the rules' names are (by place and type)."""
        found: list[Probable] = []
        rated: dict[tuple[int, int, str], float] = {}
        for line in article.lines:
            for layer, tagger in self.taggers.items():
                tags = tagger.tag(line.informed if self.informed else line.plain)
                known = set(tagger.labels())
                for first, last, kind in stretches(line.words, tags):
                    start, end = line.words.starts[first], line.words.ends[last - 1]
                    span = Span(start, end, kind, article.text[start:end])
                    found.append((span, _likelihood(tagger, known, str(kind), first, last)))
                _rate(article, line, layer, tagger, known, rated)
        return found, rated


def _likelihood(tagger: Any, known: set[str], kind: str, first: int, last: int) -> float:
    """The least probable word decides."""
    likely = []
    for index in range(first, last):
        label = f"{'B' if index == first else 'I'}-{kind}"
        likely.append(tagger.marginal(label, index) if label in known else 0.0)
    return min(likely)


def _rate(article: Article, line: Line, layer: str, tagger: Any, known: set[str], rated: dict[Any, float]) -> None:
    words = line.words
    for span in article.reading.spans:
        if span.nested or span.generic or (span.type is EntityType.ROLE) != (layer == "offices"):
            continue
        inside = [index for index in range(words.size) if span.start <= words.starts[index] < span.end]
        if inside:
            likely = _likelihood(tagger, known, str(span.type), inside[0], inside[-1] + 1)
            rated[span.start, span.end, str(span.type)] = likely


Answers = dict[str, tuple[list[Probable], dict[tuple[int, int, str], float]]]


def alone(article: Article, answers: Answers, name: str) -> list[Span]:
    return [span for span, _ in answers[name][0]]


def where_silent(article: Article, answers: Answers, name: str, least: float) -> list[Span]:
    """The rules' names, and the CRF's where no name of the rules (of the same layer) lies."""
    taken = [span for span in article.reading.spans if not span.nested]
    free = [
        span
        for span, likely in answers[name][0]
        if likely >= least and not any(_collide(span, other) for other in taken)
    ]
    return [*taken, *free]


def _collide(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end and (one.type == "ROLE") == (other.type == "ROLE")


def vetoed(article: Article, answers: Answers, name: str, least: float) -> list[Span]:
    """The rules' names that the CRF does not hold to be all but impossible."""
    rated = answers[name][1]
    return [
        span
        for span in article.reading.spans
        if span.nested or span.generic or rated.get((span.start, span.end, str(span.type)), 1.0) >= least
    ]


def contestants() -> dict[str, Callable[[Article, Answers], list[Span]]]:
    """Name of the row → what it reads."""
    rows: dict[str, Callable[[Article, Answers], list[Span]]] = {
        "rules": lambda article, _answers: list(article.reading.spans)
    }
    for name in ("CRF", "CRF with rules"):
        rows[name] = lambda article, answers, name=name: alone(article, answers, name)  # type: ignore[misc]
        for least in SILENT:
            rows[f"{name}, silent {least}"] = lambda a, s, n=name, t=least: where_silent(a, s, n, t)  # type: ignore[misc]
        for least in VETO:
            rows[f"{name}, veto {least}"] = lambda a, s, n=name, t=least: vetoed(a, s, n, t)  # type: ignore[misc]
    return rows


def measure(folds: Iterable[tuple[Sequence[Article], Sequence[Article]]]) -> dict[str, Score]:
    """Score every row over all folds of (learn from, read)."""
    scores = {row: Score() for row in contestants()}
    for learned, unseen in folds:
        began = time.process_time()
        taggers = {"CRF": Tagger(learned, False), "CRF with rules": Tagger(learned, True)}
        sizes = ", ".join(f"{name} {tagger.size() / 1e6:.2f} MB" for name, tagger in taggers.items())
        print(f"trained on {len(learned)} articles in {time.process_time() - began:.0f} s: {sizes}", flush=True)
        began = time.process_time()
        all_answers = [{name: tagger.read(article) for name, tagger in taggers.items()} for article in unseen]
        took = time.process_time() - began
        print(f"tagging alone: {len(unseen) * len(taggers) / max(took, 1e-9):.0f} articles a second", flush=True)
        for article, answers in zip(unseen, all_answers, strict=True):
            for row, read in contestants().items():
                reading = replace(article.reading, spans=tuple(read(article, answers)))
                score_names(scores[row], article.name, article.gold, reading, article.text)
    return scores


def print_table(scores: dict[str, Score]) -> None:
    """Strict F1 of every row, all names together and by type."""
    kinds = [str(kind) for kind in EntityType]
    print(f"{'':28} {'all':>6} " + " ".join(f"{kind[:8]:>8}" for kind in kinds))
    for row, score in scores.items():
        whole = Score().row("all")
        for kind in kinds:
            tally = score.row(kind)
            whole.add(tally.hits, tally.invented, tally.missed)
        print(f"{row:28} {whole.f1:6.3f} " + " ".join(f"{score.row(kind).f1:8.3f}" for kind in kinds))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--split", choices=("dev", "test"), default="dev", help="the part that is read")
    parser.add_argument("--folds", type=int, default=0, help="measure inside the training part instead")
    parser.add_argument("--only", default="", help="of that part, articles with this in their name")
    parser.add_argument("--unseen", default="", help="read these articles of train (parts of names, by commas) instead")
    options = parser.parse_args()
    train = load("train")
    if options.folds:
        folds = [
            ([a for i, a in enumerate(train) if i % options.folds != part], train[part :: options.folds])
            for part in range(options.folds)
        ]
    elif options.unseen:
        signs = options.unseen.split(",")
        held = [article for article in train if any(sign in article.name for sign in signs)]
        folds = [([article for article in train if article not in held], held)]
    else:
        folds = [(train, [article for article in load(options.split) if options.only in article.name])]
    print_table(measure(folds))


if __name__ == "__main__":
    main()
