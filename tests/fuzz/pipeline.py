# SPDX-License-Identifier: MIT
"""Fuzz the extraction with atheris: any bytes, decoded as the import does, give a sound reading and never raise.

    python -m tests.fuzz.pipeline [--seconds 60] [--seed 1] [--keep DIR]

Starts from pieces of the corpus and a dictionary of press words. A failure doesn't end the run: the first input of each
kind is kept in DIR with its traceback, as is one that takes more than SLOW_SECONDS. Exit status 1 if there was any.
atheris is no dependency of the project: `pip install atheris` into an environment of its own.
"""

from __future__ import annotations

import argparse
import importlib
import importlib.util
import random
import subprocess
import sys
import tempfile
import time
import traceback
from pathlib import Path
from typing import Any

from tests.fuzz.material import PRESS_WORDS, corpus_texts, mutated

ROOT = Path(__file__).resolve().parents[2]
LONGEST = 3000
"""Bytes of an input."""
SLOW_SECONDS = 8.0
"""CPU seconds for one input; the fuzzer's instruments slow the code about five times."""
HANGING_SECONDS = 60


def write_seeds(folder: Path) -> None:
    """Pieces of articles, as they are and changed."""
    for number, text in enumerate(corpus_texts()):
        start = (number * 700) % max(1, len(text) - 700)
        (folder / f"article-{number}").write_bytes(text[start : start + 700].encode("utf-8"))
        (folder / f"changed-{number}").write_bytes(mutated(number).encode("utf-8", "replace")[:LONGEST])


def write_dictionary(file: Path) -> None:
    """Words that the fuzzer may put in, in the form of libFuzzer: every byte in hexadecimal."""
    lines = ("".join(f"\\x{byte:02x}" for byte in f"{word} ".encode()) for word in PRESS_WORDS)
    file.write_text("".join(f'"{line}"\n' for line in lines), encoding="ascii")


class Findings:
    """Keeps the first input of each kind of failure."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._seen: set[str] = set()

    def keep(self, kind: str, data: bytes, story: str) -> None:
        """Write input and story unless there is one of this kind already; the kind becomes the name of the file."""
        if kind not in self._seen:
            self._seen.add(kind)
            (self._folder / f"{kind}.bin").write_bytes(data)
            (self._folder / f"{kind}.txt").write_text(story, encoding="utf-8", errors="backslashreplace")


def fuzz(seconds: int, seed: int, keep: Path, seeds: Path, dictionary: Path) -> None:
    """Run atheris in this process, which ends with it."""
    atheris: Any = importlib.import_module("atheris")  # by name: most machines haven't got it
    with atheris.instrument_imports(include=["reader"]):
        from tests.fuzz.soundness import read_bytes
    findings = Findings(keep)

    def one_input(data: bytes) -> None:
        began = time.process_time()
        try:
            read_bytes(data)
        except Exception as error:  # whatever it is, it is a finding, and the run goes on
            frame = traceback.extract_tb(error.__traceback__)[-1]
            kind = f"{type(error).__name__}-{Path(frame.filename).stem}-{frame.lineno}"
            findings.keep(kind, data, traceback.format_exc())
        if (took := time.process_time() - began) > SLOW_SECONDS:
            findings.keep(f"slow-{took:.0f}s", data, f"{took:.1f} s for {len(data)} bytes\n")

    limits = [f"-max_total_time={seconds}", f"-max_len={LONGEST}", f"-timeout={HANGING_SECONDS}", f"-seed={seed}"]
    rest = [
        f"-dict={dictionary}",
        f"-artifact_prefix={keep}/",
        "-rss_limit_mb=4096",
        "-print_final_stats=1",
        "-verbosity=0",
    ]
    atheris.Setup([sys.argv[0], *limits, *rest, str(seeds)], one_input)
    atheris.Fuzz()


def report(keep: Path) -> int:
    """Say what was found; how many kinds."""
    found = sorted(keep.iterdir())
    stories = [file for file in found if file.suffix == ".txt"]
    artifacts = [file for file in found if file.suffix not in (".txt", ".bin")]  # hanging or out of memory
    for file in stories:
        print(f"== {file.stem}\n{file.read_text(encoding='utf-8').strip()[-1500:]}")
    for file in artifacts:
        print(f"== {file.name}: {file.read_bytes()[:300]!a}")
    count = len(stories) + len(artifacts)
    print(f"{count} kinds of failure, kept in {keep}" if count else "no failure")
    return count


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(1, 2**31))
    parser.add_argument("--keep", type=Path, help="an empty folder for failing inputs; a new temporary one otherwise")
    parser.add_argument("--inside", nargs=2, type=Path, help=argparse.SUPPRESS)  # the process that atheris ends
    options = parser.parse_args()
    if importlib.util.find_spec("atheris") is None:
        print("The fuzzer needs atheris, which isn't installed here: pip install atheris", file=sys.stderr)
        return 2
    if options.inside:
        fuzz(options.seconds, options.seed, options.keep, *options.inside)
        return 0
    keep: Path = (options.keep or Path(tempfile.mkdtemp(prefix="tulieu-fuzz-"))).resolve()
    keep.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        seeds, dictionary = Path(name) / "seeds", Path(name) / "words.dict"
        seeds.mkdir()
        write_seeds(seeds)
        write_dictionary(dictionary)
        print(f"{options.seconds} s with seed {options.seed}", flush=True)
        chosen = ["--seconds", str(options.seconds), "--seed", str(options.seed), "--keep", str(keep)]
        inside = ["--inside", str(seeds), str(dictionary)]
        ended = subprocess.run([sys.executable, "-m", "tests.fuzz.pipeline", *chosen, *inside], cwd=ROOT, check=False)
    count = report(keep)
    if ended.returncode and not count:
        print(f"the fuzzer itself ended with {ended.returncode}", file=sys.stderr)
    return 1 if count or ended.returncode else 0


if __name__ == "__main__":
    sys.exit(main())
