# SPDX-License-Identifier: MIT
"""Train the model of the words around a number, score it on articles that it has not seen, write it.

    python -m tests.benchmarks.surroundings [--folds 6] [--without PATTERN] [--write]

Needs `pip install scikit-learn`, which the program itself does not need. It learns from every counted noun of the
corpus (`train` and `dev`) and of the sentences with which the rules are tested, also from those that the rules know,
and is asked at those that they leave. The table has, for several probabilities, how many of the numbers left by the
rules it takes for figures, how many of these are, and of how many it names the deed; every article is judged by a model
that has not seen it. Articles whose name fits the regular expression `--without` (by default those that are only
scored) are not learnt from: they get rows of their own. Nothing is random, and weights are rounded: the same corpus and
rules give the same file.
"""

from __future__ import annotations

import argparse
import json
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from reader.core.resources import resource
from reader.extract.figures import reading, surroundings
from reader.extract.figures.draft import Draft
from reader.extract.pipeline import read_article
from tests.benchmarks.quality import AWARDLESS, CORPUS
from tests.extract import test_no_award_pages
from tests.extract import test_other_worlds as other_worlds
from tests.extract.figures import cases_items, cases_kinds, cases_numbers, cases_scope
from tests.extract.figures.cases_silent import SILENT
from tests.extract.figures.phrases import as_article, phrases

NONE = "none"
SPLITS = ("train", "dev")
ONLY_SCORED = r"(?:wn|xn|xp|xs|xt|xz|ya|yb|yc|yd|ye)-\d[02468](?!\d)|yf-\d[02468]$|xu-"
"""Articles whose texts and errors nobody reads who makes rules: not learnt from either."""
PROBABILITIES = (0.5, 0.6, 0.7, 0.8, 0.9)
STRENGTH = 0.2
"""Inverse of the penalty on weights; best of .05 to .5 by folds."""
SEEN, SEEN_DEED = 3, 4
"""Numbers that a sign must stand at to be learnt."""
SMALL = 0.05
"""A weight below says nothing and is left out of the file."""


@dataclass(frozen=True)
class Example:
    """A counted noun with what stands around it."""

    article: str
    label: str
    left: bool
    """The rules know no deed for it."""
    awardless: bool
    signs: list[str]


class Asked(NamedTuple):
    """A counted noun of a text."""

    start: int
    value: float
    left: bool
    signs: list[str]


def examples() -> Iterator[Example]:
    """Every counted noun of the corpus once; optional marks and articles that are not in NFC are left out."""
    for split in SPLITS:
        for file in sorted((CORPUS / split).glob("*.json")):
            gold = json.loads(file.read_text(encoding="utf-8"))
            text = file.with_suffix(".txt").read_bytes().decode("utf-8")
            if unicodedata.is_normalized("NFC", text) and "\r" not in text:
                yield from _of_article(file.stem, text, gold)


def short_examples() -> Iterator[Example]:
    """The counted nouns of the sentences and pages with which the rules are tested: told apart by a word or two."""
    for number, (text, figures) in enumerate(_tested()):
        told = Counter((value, action) for value, action in figures)
        for found in _asked(text):
            action = next((deed for (value, deed), count in told.items() if count and value == found.value), NONE)
            told[found.value, action] -= 1
            yield Example(f"tested {number}", action, found.left, not figures, found.signs)


def _tested() -> Iterator[tuple[str, list[tuple[float, str]]]]:
    """Texts with the values and deeds that they state."""
    for phrase in phrases():
        words = [one.split() for one in phrase.stated]
        yield as_article(phrase.sentence), [(float(one[0]), one[2]) for one in words]
    for group in (cases_numbers, cases_scope, cases_kinds, cases_items):
        for case in (case for cases in group.GROUPS.values() for case in cases):
            yield case.text, [(record["value"], record["action"]) for record in case.expected]
    for text in (
        *(case.text for case in SILENT),
        *test_no_award_pages.pages().values(),
        *other_worlds.pages().values(),
    ):
        yield text, []
    for title, sentence in other_worlds.sentences():
        yield f"{title}\nThứ Ba, 12/8/2014\n{sentence}\n", []


def _of_article(name: str, text: str, gold: dict[str, Any]) -> Iterator[Example]:
    labels = {fact["start"]: fact["action"] for fact in gold["facts"] if not fact.get("optional")}
    done = {fact["start"] for fact in gold["facts"] if fact.get("optional")}
    for found in _asked(text):
        if found.start not in done:
            done.add(found.start)
            awardless = gold.get("kind") == AWARDLESS
            yield Example(name, labels.get(found.start, NONE), found.left, awardless, found.signs)


def _asked(text: str) -> list[Asked]:
    """The counted nouns of a text, as they are when the model is asked."""
    seen: list[Asked] = []

    def look(drafts: Sequence[Draft]) -> bool:
        wholes = surroundings.wholes_of(drafts)
        for draft, left, right in surroundings.neighbours(drafts):
            signs = surroundings.signs_of(draft, left, right)
            seen.append(Asked(draft.start, draft.value, surroundings.is_open(draft, wholes), signs))
        return False

    asked, reading.judge_rest = reading.judge_rest, look
    try:
        read_article(text)
    finally:
        reading.judge_rest = asked
    return seen


class Learner:
    """The two classifiers, made from some examples."""

    def __init__(self, learnt: Sequence[Example]) -> None:
        from sklearn.linear_model import LogisticRegression

        self.signs, self.figure = self._fit(LogisticRegression, learnt, [one.label != NONE for one in learnt], SEEN)
        told = [one for one in learnt if one.label != NONE]
        self.deed_signs, self.deed = self._fit(LogisticRegression, told, [one.label for one in told], SEEN_DEED)

    def _fit(self, kind: Any, learnt: Sequence[Example], labels: Sequence[Any], seen: int) -> tuple[Any, Any]:
        from sklearn.feature_extraction import DictVectorizer

        often = Counter(sign for one in learnt for sign in one.signs)
        signs = DictVectorizer().fit([{sign: 1.0 for sign, count in sorted(often.items()) if count >= seen}])
        return signs, kind(C=STRENGTH, max_iter=2000, tol=1e-6).fit(signs.transform(_rows(learnt)), labels)

    def model(self) -> dict[str, Any]:
        """What the file holds."""
        names = self.deed_signs.get_feature_names_out()
        deeds = {
            str(label): {"start": round(float(start), 2), "weights": _weights(names, row)}
            for label, start, row in zip(self.deed.classes_, self.deed.intercept_, self.deed.coef_, strict=True)
        }
        weights = _weights(self.signs.get_feature_names_out(), self.figure.coef_[0])
        return {"start": round(float(self.figure.intercept_[0]), 2), "weights": weights, "deeds": deeds}

    def judged(self, asked: Sequence[Example]) -> list[tuple[float, str]]:
        """Probability of a figure, and the likeliest deed."""
        likely = self.figure.predict_proba(self.signs.transform(_rows(asked)))[:, 1]
        deeds = self.deed.predict(self.deed_signs.transform(_rows(asked)))
        return list(zip(map(float, likely), map(str, deeds), strict=True))


def _rows(of: Sequence[Example]) -> list[dict[str, float]]:
    return [dict.fromkeys(one.signs, 1.0) for one in of]


def _weights(names: Sequence[str], row: Sequence[float]) -> dict[str, float]:
    return {str(name): round(float(w), 2) for name, w in zip(names, row, strict=True) if abs(w) >= SMALL}


def by_folds(learnt: Sequence[Example], folds: int) -> list[tuple[Example, float, str]]:
    """Every example judged by a learner that saw nothing of its article."""
    articles = sorted({one.article for one in learnt})
    fold = {article: turn % folds for turn, article in enumerate(articles)}
    found: list[tuple[Example, float, str]] = []
    for turn in range(folds):
        asked = [one for one in learnt if fold[one.article] == turn]
        learner = Learner([one for one in learnt if fold[one.article] != turn])
        found += [(one, *judged) for one, judged in zip(asked, learner.judged(asked), strict=True)]
    return found


def table(name: str, judged: Sequence[tuple[Example, float, str]]) -> str:
    left = [(one, likely, deed) for one, likely, deed in judged if one.left]
    figures = sum(one.label != NONE for one, _, _ in left)
    lines = [f"{name}: {len(left)} numbers left by the rules, {figures} of them figures"]
    for probability in PROBABILITIES:
        taken = [(one, deed) for one, likely, deed in left if likely >= probability]
        right = sum(one.label != NONE for one, _ in taken)
        deeds = sum(one.label == deed for one, deed in taken)
        awardless = sum(one.awardless for one, _ in taken)
        lines.append(
            f"  from {probability:.1f}: {len(taken):4} taken, {right:4} figures, {deeds:4} with their deed, "
            f"{awardless} on pages without awards"
        )
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--folds", type=int, default=0)
    parser.add_argument("--without", default=ONLY_SCORED, metavar="PATTERN")
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    known = [*examples(), *short_examples()]
    apart = [one for one in known if re.match(options.without, one.article)]
    learnt = [one for one in known if not re.match(options.without, one.article)]
    if options.folds:
        print(table("by folds", by_folds(learnt, options.folds)))
    learner = Learner(learnt)
    if apart:
        print(table("apart", [(one, *judged) for one, judged in zip(apart, learner.judged(apart), strict=True)]))
    if options.write:
        text = json.dumps(learner.model(), ensure_ascii=False, indent=0, sort_keys=True)
        resource(surroundings.MODEL).write_text(text + "\n", encoding="utf-8")
        print(f"{resource(surroundings.MODEL)}: {len(text):,} characters")


if __name__ == "__main__":
    main()
