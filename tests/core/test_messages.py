# SPDX-License-Identifier: MIT
"""What the layers below the window say, they say in every language."""

from __future__ import annotations

import pytest

from reader.core.figure import RULES
from reader.core.messages import LANGUAGES
from reader.core.resources import read_json


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rule_that_finds_figures_has_a_sentence_of_its_own(language: str) -> None:
    texts = read_json(f"messages/{language}.json")
    sentences = {key.removeprefix("rule."): text for key, text in texts.items() if key.startswith("rule.")}
    assert sentences.keys() == RULES
    assert len(set(sentences.values())) == len(RULES)
    assert all(sentence.endswith(".") and len(sentence) <= 72 for sentence in sentences.values())


def test_the_languages_say_the_same_things() -> None:
    vietnamese, english = (read_json(f"messages/{language}.json") for language in LANGUAGES)
    assert vietnamese.keys() == english.keys()
