# SPDX-License-Identifier: MIT
"""Owns the memory of imports that are not through: however the program ends, its next start knows of them."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from pathlib import Path

from reader.store.articles import get_state, set_state
from reader.store.library_file import LibraryFile

_KEY = "imports"


class PendingImports:
    """The files and folders whose import is not through, in the order in which they were asked for."""

    def __init__(self, file: LibraryFile) -> None:
        self._file = file

    def paths(self) -> tuple[Path, ...]:
        """What is to be imported still."""
        with self._file.reading() as db:
            said = get_state(db, _KEY)
        return tuple(Path(os.fsdecode(bytes.fromhex(one))) for one in json.loads(said or "[]"))

    def add(self, paths: Iterable[Path]) -> None:
        """These are to be imported."""
        self._keep(dict.fromkeys([*self.paths(), *map(_absolute, paths)]))

    def remove(self, paths: Iterable[Path]) -> None:
        """These are through, or not wanted any more."""
        gone = set(map(_absolute, paths))
        if kept := self.paths():
            self._keep(path for path in kept if path not in gone)

    def _keep(self, paths: Iterable[Path]) -> None:
        said = json.dumps([os.fsencode(path).hex() for path in paths])
        with self._file.writing() as db:
            set_state(db, _KEY, said)


def _absolute(path: Path) -> Path:
    return Path(os.path.abspath(path))  # noqa: PTH100  # resolve() would follow links
