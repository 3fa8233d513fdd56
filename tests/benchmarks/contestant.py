# SPDX-License-Identifier: MIT
"""One contestant of the extraction benchmarks in a process of its own: reads jobs from its input, answers with times.

    python contestant.py tulieu|underthesea|vinlp

One JSON object a line each way. The first answer says what was loaded, or why nothing could be. A job
``{"texts": […], "way": NAME}`` is answered with wall and CPU seconds and the peak of memory so far; after a job
``{"forget": true}`` no word of any text is remembered. Only the standard library and the contestant itself are
imported, since the rivals have environments without our packages.
"""

from __future__ import annotations

import functools
import gc
import importlib
import json
import sys
import time
from collections.abc import Callable, Iterable
from contextlib import redirect_stdout
from pathlib import Path
from typing import Any

Split = Callable[[str], Iterable[str]]
MODULES = {"underthesea": "underthesea", "vinlp": "ViNLP"}


def load(name: str) -> tuple[str, dict[str, Callable[[str], object]]]:
    """The version, and every way to read one article."""
    if name == "tulieu":
        return _load_own()
    return _load_rival(MODULES[name])


def _load_own() -> tuple[str, dict[str, Callable[[str], object]]]:
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
    extract = importlib.import_module("reader.extract")
    read_article = importlib.import_module("reader.extract.pipeline").read_article
    source = importlib.import_module("reader.core.offsets").SourceText
    return f"rules {extract.RULES_VERSION}", {
        "everything on": lambda text: read_article(source.from_decoded(text).text)
    }


def _load_rival(name: str) -> tuple[str, dict[str, Callable[[str], object]]]:
    """Its ner over what it is given at once: the article, its lines, its sentences by the rival's own splitter."""
    module: Any = importlib.import_module(name)
    module.ner("Hà Nội là thủ đô của Việt Nam.")  # loads the models
    splits: dict[str, Split] = {
        "ner(article)": lambda text: [text],
        "ner(line)": str.splitlines,
        "ner(sentence)": module.sent_tokenize,
        "ner(sentence of a line)": lambda text: (s for line in text.splitlines() for s in module.sent_tokenize(line)),
    }
    version = importlib.import_module("importlib.metadata").version(name)
    return version, {way: _reading(module.ner, split) for way, split in splits.items()}


def _reading(ner: Callable[[str], object], split: Split) -> Callable[[str], object]:
    return lambda text: [ner(part) for part in split(text) if part.strip()]


def peak_megabytes() -> float | None:
    """The most memory that this process ever held (resident, MB); None where the system doesn't say it by itself."""
    status = Path("/proc/self/status")
    if not status.exists():
        return None
    line = next(line for line in status.read_text(encoding="ascii").splitlines() if line.startswith("VmHWM"))
    return int(line.split()[1]) / 1024


def forget() -> dict[str, int]:
    """Empty every bounded memory of what was worked out for words, and tell how many; tables that are loaded once stay.

    A text that was read before costs less, and a short one, of which little is forgotten meanwhile, far less.
    """
    found = 0
    for one in gc.get_objects():
        if isinstance(one, functools._lru_cache_wrapper) and one.cache_parameters()["maxsize"] is not None:
            one.cache_clear()
        elif type(one).__name__ == "Remembered":
            one.clear()
        else:
            continue
        found += 1
    return {"forgotten": found}


def do_job(read: Callable[[str], object], texts: list[str]) -> dict[str, float | None]:
    """Read these articles one after another."""
    wall, cpu = time.perf_counter(), time.process_time()
    for text in texts:
        read(text)
    return {
        "wall": time.perf_counter() - wall,
        "cpu": time.process_time() - cpu,
        "peak": peak_megabytes(),
    }


def profile_job(read: Callable[[str], object], texts: list[str]) -> dict[str, Any]:
    """CPU seconds by function of ours, with what it spends in functions that aren't."""
    profiler = importlib.import_module("cProfile").Profile()
    profiler.enable()
    for text in texts:
        read(text)
    profiler.disable()
    seconds: dict[str, float] = {}
    for (file, line, name), (_, _, own, _, callers) in importlib.import_module("pstats").Stats(profiler).stats.items():
        if "reader" in Path(file).parts:
            _charge(seconds, file, line, name, own)
            continue
        for (caller_file, caller_line, caller), numbers in callers.items():
            if "reader" in Path(caller_file).parts:
                _charge(seconds, caller_file, caller_line, caller, numbers[2])
    return {"functions": seconds}


def _charge(seconds: dict[str, float], file: str, line: int, name: str, spent: float) -> None:
    parts = Path(file).parts
    place = "/".join(parts[len(parts) - 1 - parts[::-1].index("reader") :])
    key = f"{place}:{line} {name}"
    seconds[key] = seconds.get(key, 0.0) + spent


def main() -> None:
    answers = sys.stdout
    with redirect_stdout(sys.stderr):  # a rival may print
        try:
            version, ways = load(sys.argv[1])
        except Exception as error:  # told to the benchmark, which goes on without this contestant
            print(json.dumps({"error": f"{type(error).__name__}: {error}"}), file=answers, flush=True)
            return
        print(json.dumps({"version": version, "ways": list(ways)}), file=answers, flush=True)
        for line in sys.stdin:
            job = json.loads(line)
            print(json.dumps(_answer(job, ways)), file=answers, flush=True)


def _answer(job: dict[str, Any], ways: dict[str, Callable[[str], object]]) -> dict[str, Any]:
    if job.get("forget"):
        return forget()
    do = profile_job if job.get("profile") else do_job
    return do(ways[job["way"]], job["texts"])


if __name__ == "__main__":
    main()
