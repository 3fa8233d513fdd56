# SPDX-License-Identifier: MIT
"""Whether the cost of the extraction grows with the text alone: CPU time per character from 5 KB to 5 MB.

    python -m tests.benchmarks.growth [--quick] [--only NAME,…] [--blame] [--sizes SMALL LARGE] [--limit 180]

First one article made of all articles of the training part, again and again with other names and numbers, in pieces
of 5 KB, 50 KB, 500 KB and whole, so that every size holds the same mixture. Then rows made to overwork a pattern
(tests/fuzz/material.py) at two sizes in characters. A row costs per character what its shorter form costs, or it
grows faster than it should and is marked; `--blame` names the functions behind it. Exit status 1 if anything is marked.

Every text is read as if it were the first: what the reader remembers of words is forgotten before each measurement.
Else a short text would be read out of this memory, and a long one, which does not fit into it, would seem to grow.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
from collections.abc import Iterator

from tests.benchmarks.contest import Contestant, ContestantError
from tests.fuzz.material import AWKWARD, corpus_texts

CORPUS_BYTES = (5_000, 50_000, 500_000, 5_000_000)
BLAMED_BYTES = (50_000, 200_000)
CORPUS_TOLERANCE = 1.3
AWKWARD_TOLERANCE = 1.5
"""Short times are uncertain; what is superlinear shows far more than this from 20,000 to 200,000 characters."""
CLEAR = 3.0
"""From here on nobody needs a second measurement."""
SHORT_RUNS = 3
WARM_UP = 5
"""Articles."""
WORTH_MEASURING = 500_000
"""Bytes of text that a size is measured on: one piece of 5 KB says nothing."""
_GIVEN_NAME = re.compile(r"(?<=\w \w\w )[A-ZĐ]\w+|(?<= Văn )\w+|(?<= Thị )\w+")
_NUMBER = re.compile(r"(?<![\d./,-])\d{2,4}(?![\d./,-])")


def one_article(size: int) -> str:
    """At least so many bytes of UTF-8: the corpus repeated, each time with other given names and last digits."""
    chance = random.Random(size)
    corpus = "\n".join(text.strip() for text in corpus_texts())
    names = sorted(set(_GIVEN_NAME.findall(corpus)))
    pieces: list[str] = []
    length = 0
    while length < size:
        named = _GIVEN_NAME.sub(lambda _: chance.choice(names), corpus)
        pieces.append(_NUMBER.sub(lambda number: number[0][:-1] + str(chance.randrange(1, 10)), named))
        length += len(pieces[-1].encode("utf-8"))
    return "\n".join(pieces)


def cut(text: str, size: int) -> list[str]:
    """Pieces of about so many bytes, whole lines each; the rest that is shorter is left out."""
    return list(_pieces(text, size))


def _pieces(text: str, size: int) -> Iterator[str]:
    lines: list[str] = []
    length = 0
    for line in text.splitlines(keepends=True):
        lines.append(line)
        length += len(line.encode("utf-8"))
        if length >= size:
            yield "".join(lines)
            lines, length = [], 0


class Runner:
    """A contestant that is started again after it had to be stopped."""

    def __init__(self, limit: float) -> None:
        self._limit = limit
        self._reader = self._start()

    def _start(self) -> Contestant:
        reader = Contestant("tulieu", sys.executable)
        _warm_up(reader)
        return reader

    def microseconds(self, texts: list[str], runs: int = 1) -> float | None:
        """CPU microseconds per character, the best of some runs; None where it took longer than the limit."""
        characters = sum(map(len, texts))
        try:
            seconds = min(self._seconds(texts) for _ in range(runs))
        except ContestantError:
            self._reader.close()
            self._reader = self._start()
            return None
        return seconds * 1e6 / characters

    def _seconds(self, texts: list[str]) -> float:
        self._begin_anew()
        return float(self._reader.read(texts, limit=self._limit)["cpu"])

    def _begin_anew(self) -> None:
        self._reader.forget()
        _warm_up(self._reader)

    def blame(self, small: str, large: str) -> list[str]:
        """The functions whose time grew most beyond the text, costliest first."""
        try:
            self._begin_anew()
            before = self._reader.profile([small], limit=self._limit)
            self._begin_anew()
            after = self._reader.profile([large], limit=5 * self._limit)
        except ContestantError as error:
            self._reader.close()
            self._reader = self._start()
            return [f"    not profiled: {error}"]
        longer = len(large) / len(small)
        excess = {name: seconds - longer * before.get(name, 0.0) for name, seconds in after.items()}
        worst = sorted(excess, key=excess.__getitem__, reverse=True)[:4]
        return [
            f"    {name}: {before.get(name, 0.0):.3f} s → {after[name]:.3f} s for {longer:.0f}x the text"
            for name in worst
            if excess[name] > 0.1 * after[name]
        ]

    def close(self) -> None:
        self._reader.close()


def _warm_up(reader: Contestant) -> None:
    """Have it load whatever is loaded when the first articles are read."""
    reader.read(list(corpus_texts()[:WARM_UP]))


def measure_corpus(runner: Runner, sizes: tuple[int, ...], *, blame: bool) -> bool:
    """One line for each size; whether all cost the same per character."""
    print(f"{'the corpus as one article':28}{'pieces':>8}{'µs/char':>9}{'ratio':>7}")
    whole = one_article(sizes[-1])
    first = None
    linear = True
    for size in sizes:
        pieces = cut(whole, size)[: max(1, WORTH_MEASURING // size)] or [whole]
        cost = runner.microseconds(pieces)
        first = first or cost
        fits = cost is not None and first is not None and cost <= first * CORPUS_TOLERANCE
        linear &= fits
        print(f"{f'{size // 1000:,} KB':28}{len(pieces):8}{_cells(first, cost)}{'' if fits else '  GROWS'}", flush=True)
    if blame and not linear:
        print("\n".join(runner.blame(*(cut(whole, size)[0] for size in BLAMED_BYTES))), flush=True)
    return linear


def measure_awkward(runner: Runner, names: list[str], sizes: tuple[int, int], *, blame: bool) -> bool:
    """One line for each row; whether none grows faster than its text."""
    print(f"\n{'rows of one thing':28}{'µs/char':>8}{'µs/char':>9}{'ratio':>7}   at {sizes[0]:,} and {sizes[1]:,}")
    linear = True
    for name in names:
        small, large = (AWKWARD[name](size) for size in sizes)
        first = runner.microseconds([small], SHORT_RUNS)
        cost = runner.microseconds([large]) if first is not None else None
        if first and cost and first * AWKWARD_TOLERANCE < cost < first * CLEAR:  # perhaps noise: once more
            cost = min(cost, runner.microseconds([large]) or cost)
        fits = cost is not None and first is not None and cost <= first * AWKWARD_TOLERANCE
        linear &= fits
        shown = f"{first:8.2f}" if first is not None else f"{'–':>8}"
        print(f"{name:28}{shown}{_cells(first, cost)}{'' if fits else '  GROWS'}", flush=True)
        if blame and not fits:
            print("\n".join(runner.blame(small, AWKWARD[name](sizes[0] * 4))), flush=True)
    return linear


def _cells(first: float | None, cost: float | None) -> str:
    """Cost and ratio; a dash where it was stopped."""
    return f"{cost:9.2f}{cost / first:7.2f}" if cost is not None and first else f"{'stopped':>9}{'–':>7}"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="the corpus up to 500 KB, rows of a quarter of the size")
    parser.add_argument("--only", default="", help="rows by name, parted by commas; 'corpus' for the corpus")
    parser.add_argument("--blame", action="store_true", help="profile what grows faster than its text")
    parser.add_argument("--sizes", type=int, nargs=2, default=(20_000, 200_000), help="characters of a row")
    parser.add_argument("--limit", type=float, default=180, help="seconds after which one text is given up")
    options = parser.parse_args()
    small, large = (size // 4 if options.quick else size for size in options.sizes)
    chosen = [name for name in options.only.split(",") if name]
    if unknown := set(chosen) - {*AWKWARD, "corpus"}:
        parser.error(f"no such row: {', '.join(sorted(unknown))}; there are: {', '.join(AWKWARD)}")
    runner = Runner(options.limit)
    try:
        linear = True
        if not chosen or "corpus" in chosen:
            linear = measure_corpus(runner, CORPUS_BYTES[:3] if options.quick else CORPUS_BYTES, blame=options.blame)
        if names := [name for name in AWKWARD if not chosen or name in chosen]:
            linear &= measure_awkward(runner, names, (small, large), blame=options.blame)
    finally:
        runner.close()
    return 0 if linear else 1


if __name__ == "__main__":
    sys.exit(main())
