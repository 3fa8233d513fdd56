# SPDX-License-Identifier: MIT
"""Owns the lines of context around mentions, keyword in the middle (KWIC)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import islice

from reader.core.corpus import Article, Mention
from reader.core.dates import show_date
from reader.ui.reading import MentionRow

CONTEXT = 60
"""How many code points of context stand on either side."""
MOST = 2000


def concordance(mentions: Iterable[Mention], article_of: Callable[[str], Article]) -> tuple[MentionRow, ...]:
    """The context lines of the first MOST of these mentions."""
    rows: list[MentionRow] = []
    for mention in islice(mentions, MOST):
        article = article_of(mention.article_id)
        entry, text = article.entry, article.text
        before, after = context(text, mention.start, mention.end)
        date = entry.published or entry.event_date
        rows.append(
            MentionRow(
                article_id=entry.id,
                article_title=entry.title,
                start=mention.start,
                end=mention.end,
                before=before,
                keyword=text[mention.start : mention.end],
                after=after,
                shown_date=show_date(date) if date else "",
            )
        )
    return tuple(rows)


def context(text: str, start: int, end: int) -> tuple[str, str]:
    """The words before and after ``text[start:end]`` in its line."""
    line_start = text.rfind("\n", 0, start) + 1
    line_end = text.find("\n", end)
    line_end = len(text) if line_end < 0 else line_end
    return text[max(line_start, start - CONTEXT) : start], text[end : min(line_end, end + CONTEXT)].rstrip("\r")
