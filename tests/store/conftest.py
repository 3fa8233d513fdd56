# SPDX-License-Identifier: MIT
"""An archive in the test's own folder, read by small rules."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from reader.core.corpus import Reading
from reader.extract.pipeline import read_article
from reader.store.library import Library
from reader.store.paths import Paths
from tests.store.helpers import small_rules


@pytest.fixture(autouse=True)
def rules(monkeypatch: pytest.MonkeyPatch) -> None:
    """The store is tested, not the rules."""
    monkeypatch.setattr("reader.extract.pipeline.read_article", small_rules)
    monkeypatch.setattr("reader.extract.RULES_VERSION", "small")


@pytest.fixture
def real_rules() -> Callable[..., Reading]:
    """The rules of the program."""
    return read_article


@pytest.fixture
def paths(home: Path) -> Paths:
    return Paths.home()


@pytest.fixture
def library(paths: Paths) -> Iterator[Library]:
    opened = Library.open(paths)
    yield opened
    opened.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the user keeps files."""
    made = tmp_path / "bài báo"
    made.mkdir()
    return made
