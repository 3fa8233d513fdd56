# SPDX-License-Identifier: MIT
"""Owns the translation of a query's leaves into what FTS5 understands, and what that alone can't decide.

Three tables share the work: ``words`` (without marks, no positions: small, quick), ``phrases`` (without marks, with
positions) and ``exact`` (with marks and positions).
"""

from __future__ import annotations

from typing import NamedTuple

from reader.core.folding import has_marks
from reader.core.query_language import Near, Term
from reader.store.search.forms import Way, exact_ways, folded_ways

WORDS, PHRASES, EXACT = "words", "phrases", "exact"


class Match(NamedTuple):
    """An expression for one table."""

    table: str
    expression: str


class Plan(NamedTuple):
    """What must all match; ``verify`` says that the texts found must be looked at still."""

    matches: tuple[Match, ...]
    verify: bool = False


def plan(leaf: Term | Near) -> Plan | None:
    """How the index finds a leaf; None where it holds no word at all."""
    return _near_plan(leaf) if isinstance(leaf, Near) else _term_plan(leaf)


def _term_plan(term: Term) -> Plan | None:
    folded = folded_ways(term)
    if not folded[0].words:
        return None
    marked = [has_marks(word) for word in term.words]
    if all(marked):
        return Plan((Match(EXACT, _any_of(exact_ways(term))),))
    table = PHRASES if any(len(way.words) > 1 for way in folded) else WORDS
    matches = [Match(table, _any_of(folded))]
    for place, word in enumerate(term.words):
        if marked[place]:
            alone = Term((word,), term.prefix and place == len(term.words) - 1)
            matches.append(Match(EXACT, _any_of(exact_ways(alone))))
    return Plan(tuple(matches), verify=any(marked))


def _near_plan(near: Near) -> Plan | None:
    plans = [_term_plan(term) for term in near.terms]
    if None in plans:
        return None
    verify = any(has_marks(word) for term in near.terms for word in term.words)
    quoted = " ".join(_quoted(folded_ways(term)[0]) for term in near.terms)
    exact = [match for one in plans if one for match in one.matches if match.table == EXACT]
    return Plan((Match(PHRASES, f"NEAR({quoted}, {near.distance})"), *exact), verify)


def _any_of(ways: tuple[Way, ...]) -> str:
    return " OR ".join(map(_quoted, ways))


def _quoted(way: Way) -> str:
    return f'"{" ".join(way.words)}"' + (" *" if way.begun else "")
