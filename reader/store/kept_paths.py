# SPDX-License-Identifier: MIT
"""Owns the paths that a library keeps in mind: imports that are not through, folders that are watched.

However the program ends, its next start knows of them.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from pathlib import Path

from reader.store.articles import get_state, set_state
from reader.store.library_file import LibraryFile


class KeptPaths:
    """Files and folders in the order in which they were added."""

    def __init__(self, file: LibraryFile, key: str) -> None:
        """``key`` tells one list of the library from the others."""
        self._file, self._key = file, key

    def paths(self) -> tuple[Path, ...]:
        """All of them."""
        with self._file.reading() as db:
            said = get_state(db, self._key)
        return tuple(Path(os.fsdecode(bytes.fromhex(one))) for one in json.loads(said or "[]"))

    def add(self, paths: Iterable[Path]) -> None:
        """Keep these too."""
        self._keep(dict.fromkeys([*self.paths(), *map(_absolute, paths)]))

    def remove(self, paths: Iterable[Path]) -> None:
        """Keep these no longer."""
        gone = set(map(_absolute, paths))
        if kept := self.paths():
            self._keep(path for path in kept if path not in gone)

    def _keep(self, paths: Iterable[Path]) -> None:
        said = json.dumps([os.fsencode(path).hex() for path in paths])
        with self._file.writing() as db:
            set_state(db, self._key, said)


def _absolute(path: Path) -> Path:
    return Path(os.path.abspath(path))  # noqa: PTH100  # resolve() would follow links
