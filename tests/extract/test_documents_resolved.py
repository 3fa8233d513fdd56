# SPDX-License-Identifier: MIT
"""Which document a mention means, over many varied mentions: hardly any is resolved wrongly, few are left open."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest

from reader.core.dates import is_iso
from reader.core.resources import read_lines
from reader.core.span import EntityType
from reader.extract.document_registry import registry
from reader.extract.pipeline import read_article

CASES = Path(__file__).parent / "marked" / "document_cases.txt"


class Case(NamedTuple):
    """A mention in a text of a day, and what it means."""

    published: str | None
    text: str
    mention: str
    identity: str | None


def cases() -> list[Case]:
    found = []
    for row in CASES.read_text(encoding="utf-8").splitlines():
        if row and not row.startswith("#"):
            date, text, answer = row.split(" | ")
            mention, identity = answer.split(" => ")
            found.append(
                Case(
                    None if date == "-" else date,
                    "Tin trong ngày\n" + text.replace(" ¶ ", "\n"),
                    mention,
                    None if identity == "-" else f"doc:{identity}",
                )
            )
    return found


def resolved(case: Case) -> str | None:
    """The identity of the last mention written like this."""
    spans = read_article(case.text, published_fallback=case.published).spans
    marked = [span for span in spans if span.type is EntityType.DOCUMENT and span.text == case.mention]
    assert marked, [span.text for span in spans]
    return marked[-1].id


@pytest.mark.parametrize("case", [pytest.param(case, id=f"{case.published}:{case.mention}") for case in cases()])
def test_the_mention_means_this_document(case: Case) -> None:
    assert resolved(case) == case.identity


def test_the_registry_is_large_dated_and_says_where_it_comes_from() -> None:
    documents = registry().values()
    assert len(documents) >= 200
    assert all(is_iso(document.date) and len(document.date) == 10 for document in documents)
    assert all(document.title and document.issuer and document.kind and document.source for document in documents)
    assert sum(document.checked for document in documents) >= 30


def test_doubtful_documents_give_no_details() -> None:
    rows = [row.split("|") for row in read_lines("lists/documents.txt")]
    doubtful = {row[0].strip() for row in rows if row[-1].strip() == "d"}
    assert doubtful
    assert doubtful.isdisjoint(registry())
