# SPDX-License-Identifier: MIT
"""Words whose spelling varies (kỳ = kì) steer the figures however a list or an article writes them."""

from __future__ import annotations

from itertools import chain

import pytest

from reader.extract.figures.lexicon import WORD_LISTS, word_group
from reader.extract.pipeline import read_article
from reader.extract.tokens import canonical
from reader.extract.word_groups import groups


@pytest.mark.parametrize("term", ["học kỳ", "học kì"])
def test_a_term_between_the_verb_and_its_number_says_nothing_of_its_own(term: str) -> None:
    figures = read_article(
        "Ngành giáo dục tuyên dương học sinh làm theo lời Bác\n"
        f"Ở {term} I năm học 2022-2023, các trường khen 4.310 học sinh nhặt được của rơi; {term} II là 5.026 em."
    ).figures
    assert [figure.value for figure in figures] == [4310, 5026]


def test_the_groups_of_words_are_in_the_spelling_of_the_words_of_a_text() -> None:
    for group in chain.from_iterable(map(groups, WORD_LISTS)):
        assert all(canonical(word) == word for word in word_group(group)), group


def test_no_two_lists_of_small_words_have_a_group_of_one_name() -> None:
    names = list(chain.from_iterable(map(groups, WORD_LISTS)))
    assert len(names) == len(set(names))
