# SPDX-License-Identifier: MIT
"""Owns the answering of queries: leaves are found by the index, sets of article numbers put together by numpy."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

import apsw

from reader.core.query import Query, SearchText, stands_in
from reader.core.query_language import All, Either, Field, Near, Node, Not, Term
from reader.store.search.expressions import Match, plan

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers = NDArray[np.int64]
    """Article numbers, ascending, each once."""

TextOf = Callable[[int], str]
"""The words of an article's row and its NFC text, by its number."""
FieldNumbers = Callable[[Field], Iterable[int]]


class SearchIndex:
    """Reads the index; one object answers one question after another on one connection."""

    def __init__(self, db: apsw.Connection, text_of: TextOf, field_numbers: FieldNumbers) -> None:
        self._db, self._text_of, self._field_numbers = db, text_of, field_numbers

    def find(self, query: Query) -> Numbers:
        """The numbers of all articles that fit.

        :raises apsw.InterruptError: the connection was interrupted from another thread.
        """
        return self._everything() if query.tree is None else self._find(query.tree)

    def _find(self, node: Node) -> Numbers:
        match node:
            case Not(part):
                return self._without(self._everything(), part)
            case All(parts):
                return self._all(parts)
            case Either(parts):
                return self._either(parts)
            case Field():
                return _numbers(self._field_numbers(node))
            case _:
                return self._leaf(node)

    def _everything(self) -> Numbers:
        return self._rows("SELECT group_concat(article) FROM derived.indexed", ())

    def _all(self, parts: tuple[Node, ...]) -> Numbers:
        import numpy as np

        merged = _merged([part for part in parts if not isinstance(part, Not)])
        found: Numbers | None = None
        for part in merged:
            one = self._find(part) if not isinstance(part, Match) else self._match(part)
            found = one if found is None else np.intersect1d(found, one, assume_unique=True)
            if not len(found):
                return found
        if found is None:
            found = self._everything()
        for part in parts:
            if isinstance(part, Not):
                found = self._without(found, part.part)
        return found

    def _either(self, parts: tuple[Node, ...]) -> Numbers:
        import numpy as np

        found = self._find(parts[0])
        for part in parts[1:]:
            found = np.union1d(found, self._find(part))
        return found

    def _without(self, found: Numbers, part: Node) -> Numbers:
        import numpy as np

        return np.setdiff1d(found, self._find(part), assume_unique=True)

    def _leaf(self, leaf: Term | Near) -> Numbers:
        import numpy as np

        planned = plan(leaf)
        if planned is None:
            return self._everything()
        found = self._match(planned.matches[0])
        for match in planned.matches[1:]:
            found = np.intersect1d(found, self._match(match), assume_unique=True)
        if planned.verify:
            fitting = [number for number in found.tolist() if stands_in(leaf, SearchText(self._text_of(number)))]
            found = _numbers(fitting)
        return found

    def _match(self, match: Match) -> Numbers:
        return self._rows(
            f"SELECT group_concat(rowid) FROM derived.{match.table} WHERE {match.table} MATCH ?", (match.expression,)
        )

    def _rows(self, statement: str, values: tuple[str, ...]) -> Numbers:
        """One long string is read several times faster than as many rows."""
        import numpy as np

        joined = self._db.execute(statement, values).get
        found = np.fromstring(str(joined), dtype=np.int64, sep=",") if joined else np.empty(0, dtype=np.int64)
        found.sort()
        return found


def _merged(parts: list[Node]) -> list[Node | Match]:
    """What stands in the same table and needs no second look is asked for at once."""
    merged: list[Node | Match] = []
    together: dict[str, list[str]] = {}
    for part in parts:
        planned = plan(part) if isinstance(part, Term) else None
        if planned is not None and len(planned.matches) == 1 and not planned.verify:
            match = planned.matches[0]
            together.setdefault(match.table, []).append(f"({match.expression})")
        else:
            merged.append(part)
    return [*(Match(table, " AND ".join(expressions)) for table, expressions in together.items()), *merged]


def _numbers(found: Iterable[int]) -> Numbers:
    import numpy as np

    return np.unique(np.fromiter(found, dtype=np.int64))
