# SPDX-License-Identifier: MIT
"""Owns Recoll as a rival: a configuration of its own, its indexer and its query program at their best settings."""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

SETTINGS = {
    "its own threads": "",
    "one thread": "thrQSizes = -1 -1 -1\n",
    "its own threads, flushing at 500 MB": "idxflushmb = 500\n",
}
"""Ways of indexing that are tried; the fastest counts."""
_ALWAYS = "defaultcharset = UTF-8\nnoaspell = 1\nindexStripChars = 1\nskippedNames =\nmonitoring = 0\n"


class Indexing(NamedTuple):
    """One run of the indexer."""

    setting: str
    wall: float
    cpu: float
    """Seconds."""


def is_there() -> bool:
    """Whether Recoll is installed (Debian: recollcmd)."""
    return shutil.which("recollindex") is not None and shutil.which("recollq") is not None


def fastest_indexing(files: Path, keep: Path) -> Indexing | None:
    """Index a folder in every way; the fastest, None where Recoll isn't there."""
    if not is_there():
        return None
    runs = []
    for setting, lines in SETTINGS.items():
        with tempfile.TemporaryDirectory(dir=keep) as configuration:
            runs.append(index(files, Path(configuration), setting, lines))
    return min(runs, key=lambda run: run.wall)


def index(files: Path, configuration: Path, setting: str = "", lines: str = "") -> Indexing:
    """Index a folder into a configuration's own database."""
    configuration.mkdir(parents=True, exist_ok=True)
    text = f"topdirs = {files}\n{_ALWAYS}{lines}"
    (configuration / "recoll.conf").write_text(text, encoding="utf-8")
    before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    command = ["recollindex", "-c", str(configuration), "-z"]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=_environment())
    wall, after = time.perf_counter() - began, resource.getrusage(resource.RUSAGE_CHILDREN)
    return Indexing(setting, wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)


def ask(configuration: Path, query: str, *, most: int = 50) -> tuple[int, float]:
    """How many documents fit, and ms until the newest of them and their snippets were there."""
    command = ["recollq", "-c", str(configuration), "-S", "mtime", "-D", "-A", "-n", f"0-{most}", "-q", query]
    began = time.perf_counter()
    ended = subprocess.run(command, capture_output=True, encoding="utf-8", errors="replace", env=_environment())
    took = 1000 * (time.perf_counter() - began)
    found = [line for line in ended.stdout.splitlines() if " results" in line[:40]]
    return (int(found[0].split()[0]) if found else 0), took


def _environment() -> dict[str, str]:
    return {**os.environ, "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8"}
