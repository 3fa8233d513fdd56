# SPDX-License-Identifier: MIT
"""The lists of words that the readers of names ask for: each group stands in one list only."""

from __future__ import annotations

from collections import Counter

from reader.extract.lexicon import GRAMMAR_LISTS
from reader.extract.word_groups import groups


def test_no_two_lists_of_names_have_a_group_of_one_name() -> None:
    names = Counter(group for name in GRAMMAR_LISTS for group in groups(name))
    assert [group for group, lists in names.items() if lists > 1] == []
