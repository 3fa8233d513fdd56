# SPDX-License-Identifier: MIT
"""The cutting of text into runs loses and doubles nothing."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.export.runs import Stretch, Sweep, cut_runs

STRETCHES = st.lists(st.tuples(st.integers(0, 30), st.integers(1, 12)).map(lambda p: (p[0], p[0] + p[1])), max_size=6)


@given(STRETCHES, STRETCHES, st.integers(0, 20), st.integers(1, 20))
def test_runs_cover_the_block_once_and_name_what_lies_over_them(
    marked: list[tuple[int, int]], noted: list[tuple[int, int]], start: int, length: int
) -> None:
    end = start + length
    disjoint: list[Stretch] = []
    for left, right in sorted(marked):
        if not disjoint or disjoint[-1].end <= left:
            disjoint.append(Stretch(left, right, "PERSON"))
    notes = [Stretch(left, right, number) for number, (left, right) in enumerate(noted)]
    runs = list(cut_runs(start, end, Sweep(disjoint).touching(start, end), Sweep(notes).touching(start, end)))
    assert [at for run in runs for at in range(run.start, run.end)] == list(range(start, end))
    for run in runs:
        for at in range(run.start, run.end):
            assert run.mark == next((m for m in disjoint if m.start <= at < m.end), None)
            assert set(run.notes) == {note for note in notes if note.start <= at < note.end}


@given(STRETCHES)
def test_sweep_finds_what_touches_each_block(places: list[tuple[int, int]]) -> None:
    stretches = [Stretch(left, right, number) for number, (left, right) in enumerate(places)]
    sweep = Sweep(stretches)
    for start in range(0, 40, 5):
        touching = {s for s in stretches if s.start < start + 5 and s.end > start}
        assert set(sweep.touching(start, start + 5)) == touching
