# SPDX-License-Identifier: MIT
"""Owns the measurements of search: as one types, phrases, stopping; ripgrep and Recoll on the same articles."""

from __future__ import annotations

import statistics
import threading
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from itertools import accumulate
from pathlib import Path
from typing import Any, NamedTuple

from reader.core.query import Query
from reader.core.snippets import Snippet
from reader.store.library import Library
from reader.store.paths import Paths
from reader.store.search.service import SearchStoppedError
from reader.ui.articles.rows import Rows, Wanted
from tests.benchmarks.library import recoll, ripgrep
from tests.benchmarks.library.context import Context
from tests.benchmarks.library.queries import COMPARED, HEAVY, PHRASES, TYPED
from tests.benchmarks.library.table import Row, Spread, Stopwatch

TYPING_BAR, PHRASE_BAR, STOP_BAR = 15, 80, 20
"""ms at p95."""
TIMES_RIPGREP = 100
NEWEST = 50
MISSED = "dak nong"
"""To Recoll, đ is no d: it finds only what is written without marks."""
ROUNDS = 3
STOPS = 40


class Answer(NamedTuple):
    """What a list shows of what was found."""

    found: int
    """How many articles."""
    snippets: list[Snippet | None]


@contextmanager
def opened(folder: Path) -> Iterator[Library]:
    """A library with its columns loaded."""
    library = Library.open(Paths.inside(folder))
    try:
        library.corpus()
        yield library
    finally:
        library.close()


def answer(library: Library, rows: Rows, typed: str) -> Answer:
    """Count, the newest, and the line that shows why each of them was found, by the way that the window goes."""
    query = Query.parse(typed)
    found: Any = library.find(query)
    listing = rows.shown(Wanted(), found)
    newest = [int(number) for number in listing.articles[:NEWEST]]
    rows.corpus.entries_of(newest)
    return Answer(len(listing), list(library.engine.snippets(query, newest).values()))


def measure_typing(context: Context) -> list[Row]:
    """Every query letter by letter; the rivals answer some of them, typed to the end."""
    with opened(context.library) as library:
        rows = Rows(library.corpus())
        answer(library, rows, TYPED[0])
        steps = [typed for words in TYPED[: context.queries] for typed in accumulate(words) if typed.strip()]
        watch = timed(library, rows, steps)
        missed = answer(library, rows, MISSED).found
    table = [
        Row(
            f"search as you type, {context.articles:,} articles: count + newest {NEWEST} + snippets",
            f"p95 ≤ {TYPING_BAR} ms",
            f"{watch} ({len(steps)} letters of {context.queries} queries)",
            watch.cpu.p95 <= TYPING_BAR,
        )
    ]
    return table + (_rivals(context, whole_queries(context), missed) if context.rivals else [])


def whole_queries(context: Context) -> dict[str, float]:
    """ms by the clock that each query takes which rivals are asked too, none of it typed before."""
    with opened(context.library) as library:
        rows = Rows(library.corpus())
        library.engine.prepare()  # as the window does before anything is typed
        answer(library, rows, "a")
        return {words: timed(library, rows, [words]).wall.p50 for words in COMPARED}


def timed(library: Library, rows: Rows, typed: Iterable[str]) -> Stopwatch:
    """How long each takes to be answered."""
    watch = Stopwatch()
    for words in typed:
        with watch.lap():
            answer(library, rows, words)
    return watch


def times_slower(theirs: Mapping[str, float], own: Mapping[str, float]) -> float:
    """How many times as long a rival takes, query by query; the median."""
    return statistics.median(theirs[words] / own[words] for words in own)


def _rivals(context: Context, own: Mapping[str, float], found: int) -> list[Row]:
    rows = []
    ours = f"{statistics.median(own.values()):.2f} ms"
    if ripgrep.is_there():
        ripgrep.ask(context.texts, COMPARED[0])  # the files are in memory
        theirs = {words: ripgrep.ask(context.texts, words)[1] for words in COMPARED}
        median = statistics.median(theirs.values())
        what = f"rg {median:,.0f} ms, files that fit only (fixed classes, no PCRE, a thread a core)"
        times = times_slower(theirs, own)
        rows.append(
            Row(
                f"{len(COMPARED)} whole queries against ripgrep, median",
                f"≥ {TIMES_RIPGREP}x",
                ours,
                times >= TIMES_RIPGREP,
                what,
                f"{times:,.0f}x",
            )
        )
    if recoll.is_there():
        configuration = context.keep / f"recoll-{context.library.name}"
        if not (configuration / "xapiandb").exists():
            recoll.index(context.texts, configuration)
        theirs = {words: recoll.ask(configuration, words)[1] for words in COMPARED}
        median = statistics.median(theirs.values())
        missed, _ = recoll.ask(configuration, MISSED)
        rows += [
            Row(
                f"{len(COMPARED)} whole queries against Recoll, median",
                "",
                ours,
                None,
                f"recollq {median:,.0f} ms, its start included; newest {NEWEST} with abstracts",
                f"{times_slower(theirs, own):,.0f}x",
            ),
            Row(
                f"`{MISSED}` finds Đắk Nông", "more than Recoll", f"{found:,} articles", found > missed,
                f"recollq {missed:,} articles",
            ),
        ]  # fmt: skip
    return rows


def measure_phrases(context: Context) -> list[Row]:
    """Phrases of common words, all articles that have them; and how soon a search ends that is stopped."""
    with opened(context.library) as library:
        watch, most = Stopwatch(), 0
        for words in PHRASES * ROUNDS:
            query = Query.parse(words, typing=False)
            with watch.lap():
                found = library.find(query)
            most = max(most, len(found))
        stops, finished = stop_latencies(library)
    stopped = Spread.of(stops) if stops else None
    return [
        Row(
            f"phrase of common words, all ids, {context.articles:,} articles",
            f"p95 ≤ {PHRASE_BAR} ms",
            f"{watch} (up to {most:,} articles)",
            watch.cpu.p95 <= PHRASE_BAR,
        ),
        Row(
            "search stopped by another thread",
            f"≤ {STOP_BAR} ms",
            f"{stopped} ({len(stops)} stopped, {finished} had their answer before)" if stopped else "all were quicker",
            stopped.p95 <= STOP_BAR if stopped else True,
        ),
    ]


def stop_latencies(library: Library) -> tuple[list[float], int]:
    """ms from asking for the stop to the end of the search; and how many searches were through before."""
    taken: list[float] = []
    finished = 0
    for attempt in range(STOPS):
        query = Query.parse(HEAVY[attempt % len(HEAVY)], typing=False)
        ended: list[float] = []
        stopped: list[bool] = []

        def work(query: Query = query, ended: list[float] = ended, stopped: list[bool] = stopped) -> None:
            try:
                library.find(query)
            except SearchStoppedError:
                stopped.append(True)
            ended.append(time.perf_counter())

        thread = threading.Thread(target=work)
        thread.start()
        time.sleep(0.002 + 0.001 * (attempt % 7))
        asked = time.perf_counter()
        library.stop_search()
        thread.join()
        if stopped:
            taken.append(1000 * (ended[0] - asked))
        else:
            finished += 1
    return taken, finished
