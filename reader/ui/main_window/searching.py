# SPDX-License-Identifier: MIT
"""Owns how the list asks the library at hand what fits a search, in which order, and which lines show it."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from reader.core.query import Query
from reader.core.snippets import Snippet
from reader.ui.services import Services

if TYPE_CHECKING:
    from reader.store.search.ranking import Ranked
    from reader.ui.articles import Numbers


class LibrarySearch:
    """Asks whatever library the services have."""

    def __init__(self, services: Services) -> None:
        self._services = services

    def find(self, query: Query) -> Any:
        """The numbers of the articles that fit, ascending."""
        return self._services.library.find(query)

    def rank(self, query: Query, numbers: Any) -> Ranked:
        """Those first that say most of what is asked for."""
        return self._services.library.engine.rank(query, numbers)

    def snippets(self, query: Query, numbers: Numbers) -> Mapping[int, Snippet | None]:
        """The lines that show why these articles were found."""
        return self._services.library.engine.snippets(query, numbers)

    def prepare(self) -> None:
        """Have at hand what every search needs, before the first letter is typed."""
        from reader.store.search.service import SearchStoppedError

        with suppress(SearchStoppedError):  # the first letter was quicker
            self._services.library.engine.prepare()
