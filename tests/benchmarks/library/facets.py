# SPDX-License-Identifier: MIT
"""Owns the measurement of facet counts after a filter has changed."""

from __future__ import annotations

import random
from collections.abc import Iterator

from reader.core.corpus import Corpus
from reader.core.facet_kinds import Facet, FacetKind
from reader.core.facets import Facets
from reader.core.marks import Marks, Tag
from reader.core.query import Query
from tests.benchmarks.library.context import Context
from tests.benchmarks.library.queries import TYPED
from tests.benchmarks.library.searching import opened
from tests.benchmarks.library.table import Row, Stopwatch

BAR = 16
"""ms at p95."""
CHANGES = 300
MOST_CHIPS = 4
TAGS = 20


def measure_facets(context: Context) -> list[Row]:
    """All counts after each change of a filter: chips come and go one by one, half of them beside a search."""
    chance = random.Random(context.seed)
    with opened(context.library) as library:
        corpus = library.corpus()
        facets = Facets(corpus, {}, worked_on(corpus, chance))
        offered = facets.counts(())  # the first look makes what all later ones count with
        masks = [corpus.columns.mask(corpus.columns.positions_of(library.find(Query.parse(words)))) for words in TYPED]
        watch = Stopwatch()
        for number, chips in enumerate(changing_chips(offered, chance)):
            found = masks[number % len(masks)] if number % 2 else None
            with watch.lap():
                facets.counts(chips, found)
    return [
        Row(
            f"all facet counts after a filter change, {context.articles:,} articles",
            f"p95 ≤ {BAR} ms",
            f"{watch} ({len(FacetKind)} kinds, {CHANGES} changes of up to {MOST_CHIPS} chips, {TAGS} tags)",
            watch.cpu.p95 <= BAR,
        )
    ]


def worked_on(corpus: Corpus, chance: random.Random) -> Marks:
    """What a user of some months has done to an archive: a third is read, some are starred, some bear tags."""
    ids = [entry.id for entry in corpus.entries]

    def some(share: float) -> frozenset[str]:
        return frozenset(chance.sample(ids, int(share * len(ids))))

    tags = tuple(Tag(number, f"nhãn {number}") for number in range(1, TAGS + 1))
    tagged = {tag.number: some(0.3 / tag.number) for tag in tags}
    return Marks(starred=some(0.02), read=some(0.3), tags=tags, tagged=tagged)


def changing_chips(offered: dict[FacetKind, list[tuple[str, int]]], chance: random.Random) -> Iterator[list[Facet]]:
    """One chip more or one less each time."""
    kinds = [kind for kind, values in offered.items() if values]
    chips: list[Facet] = []
    for _ in range(CHANGES):
        if chips and (len(chips) == MOST_CHIPS or chance.random() < 0.4):
            chips.pop(chance.randrange(len(chips)))
        else:
            kind = chance.choice(kinds)
            value, _count = chance.choice(offered[kind])
            chips.append(Facet(kind, value, chance.random() < 0.15))
        yield list(chips)
