# SPDX-License-Identifier: MIT
"""Owns what all measurements share: how many articles, where the made corpora lie, and processes to measure in."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from tests.benchmarks.library.files import corpus_folder, path_of
from tests.benchmarks.library.making import library_folder, texts_of

ROOT = Path(__file__).resolve().parents[3]
SECONDS_AT_MOST = 3600


@dataclass(frozen=True)
class Context:
    """One run of the benchmark."""

    articles: int
    imported: int
    """So many are imported for real."""
    keep: Path
    rivals: bool = True
    seed: int = 1
    short: bool = False
    queries: int = 60
    """So many are typed."""
    screen: bool = False
    """Whether windows open on a display of Xvfb, else on Qt's offscreen platform."""
    real: Path | None = None
    """A library that was imported, to be measured in place of a made one."""

    @cached_property
    def library(self) -> Path:
        """A library of so many articles; a real one is copied first, because measuring writes into it."""
        if self.real:
            folder = self.keep / f"real-{self.articles}"
            if not folder.exists():
                shutil.copytree(self.real, folder)
            return folder
        return library_folder(self.keep, self.articles, self.seed, short=self.short)

    @cached_property
    def few(self) -> Path:
        """A library of five articles."""
        return library_folder(self.keep, 5, self.seed, short=self.short)

    @cached_property
    def files(self) -> Path:
        """The files to import."""
        return corpus_folder(self.keep, self.imported, self.seed, short=self.short)

    @cached_property
    def texts(self) -> Path:
        """The articles of the library as files, for programs that read files."""
        folder = self.keep / f"texts-{self.library.name}"
        if not (folder / ".complete").exists():
            for number, text in enumerate(texts_of(self.library)):
                path = path_of(folder, number)
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, encoding="utf-8")
            (folder / ".complete").touch()
        return folder

    def probe(self, name: str, *arguments: object, home: Path | None = None) -> dict[str, Any]:
        """Have a measurement made by a fresh process; what it prints last, as JSON, is its answer.

        :raises RuntimeError: it ended otherwise.
        """
        command = [sys.executable, "-m", f"tests.benchmarks.library.{name}", *map(str, arguments)]
        environment = {**os.environ, "TULIEU_HOME": str(home or self.keep / "home"), "PYTHONPATH": str(ROOT)}
        environment.setdefault("QT_QPA_PLATFORM", "offscreen")
        ended = subprocess.run(
            command, cwd=ROOT, env=environment, capture_output=True, encoding="utf-8", timeout=SECONDS_AT_MOST
        )
        lines = ended.stdout.strip().splitlines()
        if ended.returncode or not lines:
            said = ended.stderr.strip().splitlines()[-1:] or ["nothing was said"]
            raise RuntimeError(f"{name} ended with {ended.returncode}: {said[0]}")
        answer: dict[str, Any] = json.loads(lines[-1])
        return answer
