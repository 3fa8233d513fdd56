# SPDX-License-Identifier: MIT
"""Values in stretches and groups."""

from __future__ import annotations

from typing import Any

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from numpy.typing import NDArray

from reader.core.runs import different

_SIZES = st.integers(0, 40)


@given(st.one_of(*(arrays(kind, _SIZES) for kind in (np.uint8, np.int16, np.int32, np.int64))))
def test_each_value_once_ascending(values: NDArray[Any]) -> None:
    found = different(values)
    assert found.tolist() == sorted(set(values.tolist()))
    assert found.dtype == values.dtype


@given(arrays(np.int32, _SIZES, elements=st.integers(0, 50)))
def test_codes_each_once_ascending(values: NDArray[Any]) -> None:
    assert different(values).tolist() == sorted(set(values.tolist()))
