# SPDX-License-Identifier: MIT
"""Values in stretches and groups."""

from __future__ import annotations

from typing import Any

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from numpy.typing import NDArray

from reader.core.runs import different, grouped, sorting

_SIZES = st.integers(0, 40)


@given(st.one_of(*(arrays(kind, _SIZES) for kind in (np.uint8, np.int16, np.int32, np.int64))))
def test_each_value_once_ascending(values: NDArray[Any]) -> None:
    found = different(values)
    assert found.tolist() == sorted(set(values.tolist()))
    assert found.dtype == values.dtype


@given(arrays(np.int32, _SIZES, elements=st.integers(0, 50)))
def test_codes_each_once_ascending(values: NDArray[Any]) -> None:
    assert different(values).tolist() == sorted(set(values.tolist()))


@given(st.lists(st.integers(0, 2**64 - 1) | st.sampled_from([7 << 60, (7 << 60) + 1, (7 << 60) + 2]), max_size=60))
def test_large_keys_are_sorted_stably(keys: list[int]) -> None:
    order = sorting(np.array(keys, dtype=np.uint64)).tolist()
    assert order == sorted(range(len(keys)), key=keys.__getitem__)


@given(st.lists(st.tuples(st.integers(0, 5), st.booleans(), st.integers(0, 9)), max_size=40))
def test_the_values_of_each_group_stay_in_their_order(rows: list[tuple[int, bool, int]]) -> None:
    keys = np.array([key for key, _, _ in rows], dtype=np.int64)
    groups = grouped(keys)
    values, flags = np.array([value for *_, value in rows], dtype=np.int64), np.array([f for _, f, _ in rows], bool)
    expected = {key: [value for other, _, value in rows if other == key] for key in sorted({row[0] for row in rows})}
    found = [part.tolist() for part in groups.parts(values)]
    assert dict(zip(groups.keys.tolist(), found, strict=True)) == expected
    assert groups.any_of(flags).tolist() == [any(f for other, f, _ in rows if other == key) for key in expected]
