# SPDX-License-Identifier: MIT
"""Owns the driving of contestants: each in a process of its own, one working at a time, jobs and answers over pipes."""

from __future__ import annotations

import json
import os
import subprocess
import threading
from pathlib import Path
from types import TracebackType
from typing import Any, Self

WORKER = Path(__file__).with_name("contestant.py")
SECONDS_TO_LOAD = 120


class ContestantError(Exception):
    """A contestant can't be had, or is gone; its text says why."""


class Contestant:
    """A process that reads articles on demand; it is loaded once made, and ended by ``with``.

    :raises ContestantError: it couldn't be loaded.
    """

    def __init__(self, name: str, python: Path | str) -> None:
        self.name = name
        environment = {**os.environ, "PYTHONIOENCODING": "utf-8"}
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.DEVNULL}
        try:
            command = [str(python), str(WORKER), name]
            self._process = subprocess.Popen(command, env=environment, encoding="utf-8", **pipes)  # type: ignore[call-overload]
        except OSError as error:
            raise ContestantError(f"{python} doesn't start: {error}") from error
        loaded = self._answer(SECONDS_TO_LOAD)
        if "error" in loaded:
            self.close()
            raise ContestantError(loaded["error"])
        self.version: str = loaded["version"]
        self.ways: list[str] = loaded["ways"]
        self.way = self.ways[0]

    def read(self, texts: list[str], *, limit: float = 600, way: str | None = None) -> dict[str, Any]:
        """``wall`` and ``cpu`` seconds for these articles, ``peak`` MB so far (None where unknown).

        :raises ContestantError: it took more than ``limit`` seconds and was stopped, or ended by itself.
        """
        return self._ask({"texts": texts, "way": way or self.way}, limit)

    def profile(self, texts: list[str], *, limit: float = 600) -> dict[str, float]:
        """CPU seconds by function of ours."""
        functions: dict[str, float] = self._ask({"texts": texts, "way": self.way, "profile": True}, limit)["functions"]
        return functions

    def forget(self) -> None:
        """Let it remember no word of what it has read, as if it had just been started; what it has loaded stays.

        :raises ContestantError: it has nothing that it could forget.
        """
        if not self._ask({"forget": True}, SECONDS_TO_LOAD)["forgotten"]:
            raise ContestantError(f"{self.name} has no memory that can be emptied")

    def take_fastest_way(self, texts: list[str]) -> None:
        """Its own best setting: the way that reads these articles in the least time."""
        if len(self.ways) > 1:
            self.way = min(self.ways, key=lambda way: self.read(texts, way=way)["cpu"])

    def _ask(self, job: dict[str, Any], limit: float) -> dict[str, Any]:
        self._process.stdin.write(json.dumps(job) + "\n")
        self._process.stdin.flush()
        return self._answer(limit)

    def _answer(self, limit: float) -> dict[str, Any]:
        stopped = threading.Event()

        def stop() -> None:
            stopped.set()
            self._process.kill()

        timer = threading.Timer(limit, stop)
        timer.start()
        line = self._process.stdout.readline()
        timer.cancel()
        if not line:
            why = f"took more than {limit:.0f} s" if stopped.is_set() else f"ended with {self._process.wait()}"
            raise ContestantError(f"{self.name} {why}")
        answer: dict[str, Any] = json.loads(line)
        return answer

    def close(self) -> None:
        """End the process."""
        self._process.stdin.close()
        self._process.kill()
        self._process.wait()
        self._process.stdout.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
