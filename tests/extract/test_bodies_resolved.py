# SPDX-License-Identifier: MIT
"""Which body a mention means, over many varied articles: short forms by full names, places and mastheads."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

import pytest

from reader.core.folding import fold
from reader.core.span import EntityType
from reader.extract.body_identity import spelled_out
from reader.extract.pipeline import read_article

CASES = Path(__file__).parent / "marked" / "body_cases.txt"


class Case(NamedTuple):
    """A mention in a text, and the full name of its body."""

    text: str
    mention: str
    identity: str | None


def cases() -> list[Case]:
    found = []
    for row in CASES.read_text(encoding="utf-8").splitlines():
        if row and not row.startswith("#"):
            text, _, answer = row.rpartition(" | ")
            mention, name = answer.split(" => ")
            found.append(Case(text.replace(" ¶ ", "\n"), mention, None if name == "-" else identity_of(name)))
    return found


def identity_of(name: str) -> str:
    name, sign, province = name.partition(" @")
    return "body:" + re.sub(r"[^a-z0-9]+", "-", fold(" ".join(spelled_out(name)))).strip("-") + sign.strip() + province


def resolved(case: Case) -> str | None:
    """The identity of the last mention written like this; None where it is not resolved."""
    spans = read_article(case.text).spans
    marked = [span for span in spans if span.type is EntityType.ORGANISATION and span.text == case.mention]
    assert marked, [span.text for span in spans]
    return marked[-1].id


@pytest.mark.parametrize("case", [pytest.param(case, id=case.mention + ":" + case.text[:20]) for case in cases()])
def test_the_mention_means_this_body(case: Case) -> None:
    assert resolved(case) == case.identity
