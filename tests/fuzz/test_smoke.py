# SPDX-License-Identifier: MIT
"""The fuzzer's short form, the same on every run: pieces of the corpus changed at random, and rows of one thing."""

from __future__ import annotations

import random

import pytest

from reader.core.offsets import SourceText
from reader.extract.pipeline import read_article
from tests.fuzz.material import AWKWARD, mutated
from tests.fuzz.soundness import assert_sound, read_bytes


@pytest.mark.parametrize("batch", range(8))
def test_changed_articles_give_sound_readings(batch: int) -> None:
    for seed in range(batch * 10, batch * 10 + 10):
        source = SourceText.from_decoded(mutated(seed))
        assert_sound(source.text, read_article(source.text))


@pytest.mark.parametrize("name", AWKWARD)
def test_rows_of_one_thing_give_sound_readings(name: str) -> None:
    text = SourceText.from_decoded(AWKWARD[name](500)).text
    assert_sound(text, read_article(text))


@pytest.mark.parametrize("seed", range(10))
def test_damaged_bytes_give_sound_readings(seed: int) -> None:
    chance = random.Random(seed)
    data = bytearray(mutated(seed, changes=2).encode("utf-8", "surrogatepass"))
    for _ in range(10):
        data[chance.randrange(len(data))] = chance.randrange(256)
    read_bytes(bytes(data))
