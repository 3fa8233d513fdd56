# SPDX-License-Identifier: MIT
"""Articles per second of the whole extraction, alone or against underthesea and ViNLP in one interleaved run.

    python -m tests.benchmarks.extraction [--install-rivals [DIR]] [--rivals [DIR]] [--rounds 8] [--articles N]

Each contestant is one process with its models loaded and warm. The articles of the training part of the corpus are
dealt into as many hands as there are rounds; in each round every contestant reads the same hand, one after the other
and in turning order, so that noise of the machine hits all. Ours does everything (structure, names, identities,
figures), the rivals their `ner` alone, fed in the way that is fastest for each: article, line or sentence at a time.
Ratios are medians of the rounds' ratios. The rivals are no dependencies: `--install-rivals` makes a virtual
environment for them (default .venv-rivals) with pip; `--rivals` takes part of them what can be had.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path
from typing import NamedTuple

from reader.core.resources import seeds_folder
from tests.benchmarks.contest import Contestant, ContestantError
from tests.fuzz.material import corpus_texts

OWN = "tulieu"
REQUIREMENTS = {"underthesea": "underthesea==9.5.0", "vinlp": "ViNLP==1.2.106"}
AIMS = {"underthesea": 50, "vinlp": 8}
TRIED = 3
"""Articles to find out a rival's fastest setting with; the whole article at once is slow enough for three."""
DEFAULT_FOLDER = Path(__file__).resolve().parents[2] / ".venv-rivals"


class Round(NamedTuple):
    """What one contestant did in one round."""

    articles: int
    wall: float
    cpu: float


def python_of(folder: Path) -> Path:
    """The interpreter of a virtual environment."""
    return folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")


def install_rivals(folder: Path) -> None:
    """A virtual environment with the rivals in it; one that can't be installed is said and left out."""
    subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
    for name, requirement in REQUIREMENTS.items():
        command = [str(python_of(folder)), "-m", "pip", "install", "--quiet", requirement]
        ended = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
        last = ended.stderr.strip().splitlines()[-1:] or ["no reason given"]
        print(f"{name}: {'installed' if ended.returncode == 0 else f'cannot be installed: {last[0]}'}", flush=True)


def start_contestants(stack: ExitStack, rivals: Path | None) -> list[Contestant]:
    """Ours first; then the rivals that can be had."""
    contestants = [stack.enter_context(Contestant(OWN, sys.executable))]
    for name in REQUIREMENTS if rivals else ():
        try:
            contestants.append(stack.enter_context(Contestant(name, python_of(rivals or Path()))))
        except ContestantError as error:
            print(f"{name} cannot be had: {error}")
    return contestants


def compete(contestants: list[Contestant], texts: list[str], rounds: int) -> dict[str, list[Round]]:
    """Every contestant reads every hand of articles once."""
    done: dict[str, list[Round]] = {contestant.name: [] for contestant in contestants}
    for number in range(rounds):
        hand = texts[number::rounds]
        turn = number % len(contestants)
        for contestant in contestants[turn:] + contestants[:turn]:
            took = contestant.read(hand)
            done[contestant.name].append(Round(len(hand), took["wall"], took["cpu"]))
    return done


def table(contestants: list[Contestant], done: dict[str, list[Round]], peaks: dict[str, float | None]) -> str:
    lines = [
        f"{'':13}{'articles/s':>11}{'lowest':>8}{'highest':>9}{'per CPU s':>11}{'peak MB':>9}{'ours is':>10}  setting"
    ]
    for contestant in contestants:
        rounds = done[contestant.name]
        speeds = [one.articles / one.wall for one in rounds]
        cpu = statistics.median(one.articles / one.cpu for one in rounds)
        peak = peaks[contestant.name]
        numbers = f"{statistics.median(speeds):11.1f}{min(speeds):8.1f}{max(speeds):9.1f}{cpu:11.1f}"
        memory = "–" if peak is None else f"{peak:.0f}"
        setting = f"{contestant.version}, {contestant.way}"
        lines.append(f"{contestant.name:13}{numbers}{memory:>9}{_ratio(contestant.name, done):>10}  {setting}")
    return "\n".join(lines)


def _ratio(rival: str, done: dict[str, list[Round]]) -> str:
    if rival == OWN:
        return ""
    pairs = zip(done[rival], done[OWN], strict=True)
    return f"{statistics.median(theirs.wall / ours.wall for theirs, ours in pairs):.1f}x"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("--install-rivals", "--rivals"):
        parser.add_argument(name, nargs="?", type=Path, const=DEFAULT_FOLDER, metavar="DIR")
    parser.add_argument("--rounds", type=int, default=8)
    parser.add_argument("--articles", type=int, help="only so many; the default is all of the training part")
    options = parser.parse_args()
    if options.install_rivals:
        install_rivals(options.install_rivals)
    texts = list(corpus_texts()[: options.articles])
    with ExitStack() as stack:
        contestants = start_contestants(stack, options.rivals or options.install_rivals)
        warm_up = [file.read_text(encoding="utf-8") for file in sorted(seeds_folder().glob("*.txt"))]
        for contestant in contestants:
            contestant.take_fastest_way(texts[:TRIED])
            contestant.read(warm_up)
        done = compete(contestants, texts, min(options.rounds, len(texts)))
        peaks = {contestant.name: contestant.read([])["peak"] for contestant in contestants}
    characters = sum(map(len, texts)) // len(texts)
    print(f"{len(texts)} articles of {characters} characters on average, {options.rounds} rounds, one process each")
    print(table(contestants, done, peaks))
    aims = ", ".join(f"{AIMS[one.name]}x {one.name}" for one in contestants if one.name != OWN)
    print(f"aims: {aims}" if aims else "without rivals: see --install-rivals")


if __name__ == "__main__":
    main()
